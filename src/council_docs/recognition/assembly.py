"""Stage 10: builds the document from its segments.

`Segments` come in, a `Document` goes out: its kind (from `OUTCOME OF PROCEEDINGS`), the header, the
blocks of cover and annexes, the provenance with all diagnostics.
"""

from itertools import islice

from attrs import evolve, field, frozen

from council_docs.diagnostics import sort_diagnostics
from council_docs.diagnostics.reader_diagnostics import (
    NO_CONCLUSIONS,
    NO_FIELDS,
    NO_TYPE_LINE,
    UNLABELLED_ANNEX,
)
from council_docs.identifiers import Kind
from council_docs.languages.detection import is_in_language
from council_docs.languages.folding import fold
from council_docs.languages.language import Language, merge_cover_words
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    Header,
    Paragraph,
    Provenance,
    SetAside,
    walk_annexes,
    walk_blocks,
)
from council_docs.recognition import lexicon
from council_docs.recognition.annexes import AnnexSegment
from council_docs.recognition.body import internal_references, paragraphs
from council_docs.recognition.body.inline import InlineBuilder
from council_docs.recognition.body.nesting import nest_paragraphs
from council_docs.recognition.body.paragraph_breaks import LineWidth
from council_docs.recognition.body.text_tables import find_text_tables
from council_docs.recognition.contents import split_entries
from council_docs.recognition.header import header_fields
from council_docs.recognition.labels import match_label
from council_docs.recognition.lines import Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.recognition.segmentation import Segments
from council_docs.recognition.text_layer import TextLayer
from council_docs.source import Span

_COVER_LINES = 6
"""How many lines of the cover may mention conclusions."""
_LINES_OF_LANGUAGE = 20
"""How many lines of an annex show its language."""
_ARTICLES = 2
"""How many headings of articles make an act; a single one may be a citation."""


def assemble_document(
    segments: Segments,
    language: Language | None,
    enclosed_language: Language | None,
    layer: TextLayer,
    log: ReadingLog,
) -> Document:
    """Return the document in some segments.

    `enclosed_language` is the language of the enclosed text, if it is not `language`.
    """
    source = layer.source
    if segments.rule is not None:
        log.set_aside.append(SetAside(span=segments.rule.span, reason="page-furniture"))
    header = Header()
    if language is not None:
        header = header_fields.parse_header(
            segments, language, InlineBuilder(source.text, language, log), log
        )
    inline = InlineBuilder(source.text, language, log, header.date)
    kind = _choose_kind(header, segments, language)
    merged = (
        merge_cover_words(language, enclosed_language)
        if language and enclosed_language
        else language
    )
    holds_conclusions = _holds_conclusions(kind, header, segments, merged)
    parts = _PartBuilder(
        language, inline, log, segments.line_width, holds_conclusions=holds_conclusions
    )
    cover = (
        *parts.blocks(segments.cover, holds_conclusions=False),
        *map(parts.paragraph, split_entries(segments.contents)),
    )
    annexes = parts.annexes(segments.annexes, enclosed_language)
    _report_missing_parts(kind, header, segments, log)
    if annexes and not _has_conclusion(annexes):
        log.report(
            NO_CONCLUSIONS,
            annexes[0].span,
            "no numbered conclusions in the annexes",
        )
    document = Document(
        kind=kind,
        language=language.code if language else None,
        header=header,
        cover=cover,
        annexes=annexes,
        official_journal=layer.official_journal,
        provenance=Provenance(
            format=layer.format,
            source=source,
            set_aside=tuple(sorted(log.set_aside, key=lambda piece: piece.span)),
            facts=tuple(log.facts),
            diagnostics=sort_diagnostics(log.diagnostics),
        ),
    )
    return (
        internal_references.resolve_internal_references(document)
        if inline.cites_itself
        else document
    )


@frozen
class _PartBuilder:
    """Builds the cover and the annexes of one document."""

    language: Language | None
    inline: InlineBuilder
    log: ReadingLog
    line_width: LineWidth
    holds_conclusions: bool = field(kw_only=True)

    def blocks(self, lines: list[Line], *, holds_conclusions: bool) -> tuple[Block, ...]:
        """Return the blocks of a segment, of which only the first and the last line remain."""
        items = paragraphs.split_paragraphs(
            find_text_tables(lines, self.inline.source),
            self.language,
            self.log,
            document_width=self.line_width,
            holds_conclusions=holds_conclusions,
        )
        del lines[1:-1]  # the paragraphs have them, and free them one by one
        return nest_paragraphs(items, self.inline, holds_conclusions=holds_conclusions)

    def paragraph(self, lines: list[Line]) -> Paragraph:
        """Return the paragraph of some lines."""
        text = self.inline.text(lines)
        return Paragraph(text=text, span=text.span)

    def annexes(
        self, segments: list[AnnexSegment], enclosed_language: Language | None
    ) -> tuple[Annex, ...]:
        """Return the annexes, with each annex to an annex inside the one before it.

        Annexes in the enclosed language are read in that language.
        """
        other = None
        if enclosed_language is not None:
            other = evolve(
                self,
                language=enclosed_language,
                inline=self.inline.with_language(enclosed_language),
            )
        families: list[list[AnnexSegment]] = []
        for segment in segments:
            if segment.nested and families:
                families[-1].append(segment)
            else:
                families.append([segment])
        annexes = tuple(self._annex(first, inner, other) for first, *inner in families)
        if other is not None and other.inline.cites_itself:
            self.inline.cites_itself = True
        return annexes

    def _annex(
        self, segment: AnnexSegment, inner: list[AnnexSegment], other: "_PartBuilder | None"
    ) -> Annex:
        if other is not None and other.reads(segment) and not self.reads(segment):
            return other.build_foreign_annex(segment, inner)
        label = segment.label
        holds_conclusions = self.holds_conclusions and not _is_act(segment.body, self.language)
        return Annex(
            label=label.text if label else None,
            number=segment.number,
            title=self.inline.text(segment.title) if segment.title else None,
            body=self.blocks(segment.body, holds_conclusions=holds_conclusions),
            annexes=tuple(self._annex(nested, [], other) for nested in inner),
            label_span=label.span if label else None,
            span=_find_annex_span(segment),
        )

    def build_foreign_annex(self, segment: AnnexSegment, inner: list[AnnexSegment]) -> Annex:
        """Return an annex in another language than that of the document."""
        code = self.language.code if self.language else None
        annex = self._annex(segment, inner, None)
        nested = tuple(evolve(each, language=code) for each in annex.annexes)
        return evolve(annex, language=code, annexes=nested)

    def reads(self, segment: AnnexSegment) -> bool:
        """Return whether an annex is in the language of this builder."""
        text = " ".join(line.text for line in segment.body[:_LINES_OF_LANGUAGE])
        return self.language is not None and is_in_language(text, self.language.code)


def _has_conclusion(annexes: tuple[Annex, ...]) -> bool:
    blocks = (block for annex in walk_annexes(annexes) for block in walk_blocks(annex.body))
    return any(isinstance(block, Conclusion) for block in blocks)


# ------------------------------------------------------------------------------ kind


def _choose_kind(header: Header, segments: Segments, language: Language | None) -> Kind:
    """Return the kind in the type line or, if several kinds share it, by the rest of the header."""
    if language is None:
        return "other"
    known = lexicon.match_type_line(header.type_line or "", language)
    european = header.institution == "european-council" or (
        header.number is not None and header.number.prefix == "EUCO"
    )
    mentions = _mentions_conclusions(header, segments, language)
    if european and mentions and known in ("note", "cover-note", None):
        return "european-council-conclusions"
    if known is not None:
        return known
    if segments.fields or not segments.annexes:
        return "other"
    if mentions:
        return "conclusions"
    texts = (segments.cover, *(segment.body for segment in segments.annexes))
    is_act = any(_is_act(lines, language) for lines in texts)
    return "conclusions" if _is_numbered(segments) and not is_act else "other"


def _holds_conclusions(
    kind: Kind, header: Header, segments: Segments, language: Language | None
) -> bool:
    """Return whether the numbered points of the annexes are conclusions.

    Each annex is checked again on its own, because a note may annex an act.
    """
    if language is None or kind in ("conclusions", "european-council-conclusions", "resolution"):
        return True
    if kind == "other" and header.type_line:
        return False  # minutes, an agenda, a communication
    return kind == "outcome-of-proceedings" or _mentions_conclusions(header, segments, language)


def _mentions_conclusions(header: Header, segments: Segments, language: Language) -> bool:
    titles = (" ".join(line.text for line in annex.title) for annex in segments.annexes)
    cover = (line.text for line in segments.cover[:_COVER_LINES])
    texts = (header.subject or "", *titles, *cover)
    return any(word in fold(text) for text in texts for word in language.conclusions)


def _find_annex_span(segment: AnnexSegment) -> Span | None:
    """Return the span of an annex; its label may be among the lines of its title."""
    label = [segment.label] if segment.label else []
    lines = [*label, *segment.title[:1], *segment.title[-1:], *segment.body[:1], *segment.body[-1:]]
    if not lines:
        return None
    return Span(min(line.start for line in lines), max(line.end for line in lines))


def _is_act(lines: list[Line], language: Language | None) -> bool:
    """Return whether a text has articles: at least two lines such as `Article 1`."""
    if language is None:
        return False
    short = [line.text for line in lines if len(line.text) <= lexicon.LONGEST_ARTICLE]
    articles = (text for text in short if lexicon.is_article(text, language))
    return sum(1 for _ in islice(articles, _ARTICLES)) == _ARTICLES


def _is_numbered(segments: Segments) -> bool:
    return any(
        (found := match_label(line.text)) is not None and found.style == "number"
        for annex in segments.annexes
        for line in annex.body
    )


# ------------------------------------------------------------------------------ diagnostics


def _report_missing_parts(kind: Kind, header: Header, segments: Segments, log: ReadingLog) -> None:
    if (
        segments.annexes
        and segments.annexes[0].label is None
        and (segments.fields or segments.cover)
    ):
        first = segments.annexes[0]
        line = next(iter([*first.title, *first.body]))
        log.report(
            UNLABELLED_ANNEX,
            line.span,
            "no line says ANNEX: the enclosed text begins here",
        )
    if not segments.fields and not (header.institution or header.number or header.date):
        return
    # The missing line belongs between the masthead and the first field.
    below = next((line.span for line in (*segments.fields, *segments.masthead[-1:])), None)
    if header.type_line is None:
        log.report(NO_TYPE_LINE, below, "the header has no type line")
    if not segments.fields and (header.type_line is None or kind != "other"):
        log.report(NO_FIELDS, below, "the header has no labelled fields (from, to, subject)")
