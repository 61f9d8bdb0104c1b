"""Stage 6: the parts become a document, with a diagnostic for each thing that did not fit."""

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
from council_docs.model import Annex, Block, Document, Header, Provenance
from council_docs.recognition import lexicon
from council_docs.recognition.annexes import AnnexZone
from council_docs.recognition.body import internal_references, paragraphs
from council_docs.recognition.body.inline import Inline
from council_docs.recognition.body.nesting import nest
from council_docs.recognition.body.paragraph_breaks import Measure
from council_docs.recognition.header import header_fields
from council_docs.recognition.labels import opening
from council_docs.recognition.lines import Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.recognition.segmentation import Zones
from council_docs.recognition.text_layer import TextLayer
from council_docs.source import Span

_COVER_LINES = 6
"""How many lines of the cover are asked whether they speak of conclusions."""
_LINES_OF_LANGUAGE = 20
"""How many lines of an annex are asked for its language."""
_ARTICLES = 2
"""How many articles make an act; one may be cited."""


def build(
    zones: Zones,
    words: Language | None,
    below: Language | None,
    layer: TextLayer,
    log: ReadingLog,
) -> Document:
    """Return the document whose lines were divided into zones.

    `below` is the language of the enclosed text, if it is another one than that of the document.
    """
    source = layer.source
    made = Header()
    if words is not None:
        made = header_fields.read(zones, words, Inline(source.text, words, log), log)
    inline = Inline(source.text, words, log, made.date)
    kind = _kind(made, zones, words)
    said = merge_cover_words(words, below) if words and below else words
    conclusive = _conclusive(kind, made, zones, said)
    parts = _Parts(words, inline, log, zones.measure, conclusive=conclusive)
    cover = parts.blocks(zones.cover, conclusive=False)
    annexes = parts.annexes(zones.annexes, below)
    _say_what_is_missing(kind, made, zones, log)
    if annexes and not any(annex.conclusions for annex in annexes):
        log.say(
            NO_CONCLUSIONS,
            annexes[0].span,
            "no numbered conclusions were found in the annexed text",
        )
    document = Document(
        kind=kind,
        language=words.code if words else None,
        header=made,
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
    return internal_references.settled(document) if inline.cites_itself else document


@frozen
class _Parts:
    """Makes the cover and the annexes of one document."""

    words: Language | None
    inline: Inline
    log: ReadingLog
    measure: Measure
    conclusive: bool = field(kw_only=True)

    def blocks(self, lines: list[Line], *, conclusive: bool) -> tuple[Block, ...]:
        """Return the blocks of a zone."""
        items = paragraphs.read(
            lines, self.words, self.log, around=self.measure, conclusive=conclusive
        )
        return nest(items, self.inline, conclusive=conclusive)

    def annexes(self, zones: list[AnnexZone], below: Language | None) -> tuple[Annex, ...]:
        """Return the annexes, each annex to an annex inside the one before it.

        Those that are in the language `below` are read with its words.
        """
        other = None
        if below is not None:
            other = evolve(self, words=below, inline=self.inline.speaking(below))
        families: list[list[AnnexZone]] = []
        for zone in zones:
            if zone.nested and families:
                families[-1].append(zone)
            else:
                families.append([zone])
        made = tuple(self._annex(first, inner, other) for first, *inner in families)
        if other is not None and other.inline.cites_itself:
            self.inline.cites_itself = True
        return made

    def _annex(self, zone: AnnexZone, inner: list[AnnexZone], other: "_Parts | None") -> Annex:
        if other is not None and other.reads(zone) and not self.reads(zone):
            return other.foreign_annex(zone, inner)
        label = zone.label
        return Annex(
            label=label.text if label else None,
            number=zone.number,
            title=self.inline.text(zone.title) if zone.title else None,
            body=self.blocks(zone.body, conclusive=self.conclusive and not self._is_act(zone)),
            annexes=tuple(self._annex(nested, [], other) for nested in inner),
            label_span=label.span if label else None,
            span=_around(zone),
        )

    def foreign_annex(self, zone: AnnexZone, inner: list[AnnexZone]) -> Annex:
        """Return an annex in a language that is not that of the document."""
        code = self.words.code if self.words else None
        made = self._annex(zone, inner, None)
        nested = tuple(evolve(annex, language=code) for annex in made.annexes)
        return evolve(made, language=code, annexes=nested)

    def reads(self, zone: AnnexZone) -> bool:
        """Tell whether an annex is in the language of these parts."""
        text = " ".join(line.text for line in zone.body[:_LINES_OF_LANGUAGE])
        return self.words is not None and is_in_language(text, self.words.code)

    def _is_act(self, zone: AnnexZone) -> bool:
        """Tell whether an annex holds articles: the word and a number alone on a line, twice."""
        words = self.words
        if words is None:
            return False
        articles = (line for line in zone.body if lexicon.is_article(line.text, words))
        return sum(1 for _ in islice(articles, _ARTICLES)) == _ARTICLES


# ------------------------------------------------------------------------------ kind


def _kind(made: Header, zones: Zones, words: Language | None) -> Kind:
    """Tell the kind from the type line and, where several share it, from what else there is."""
    if words is None:
        return "other"
    known = lexicon.kind(made.type_line or "", words)
    european = made.institution == "european-council" or (
        made.number is not None and made.number.prefix == "EUCO"
    )
    speaks = _speaks_of_conclusions(made, zones, words)
    if european and speaks and known in ("note", "cover-note", None):
        return "european-council-conclusions"
    if known is not None:
        return known
    if zones.fields or not zones.annexes:
        return "other"
    return "conclusions" if speaks or _is_numbered(zones) else "other"


def _conclusive(kind: Kind, made: Header, zones: Zones, words: Language | None) -> bool:
    """Tell whether the numbered points of the annexes are conclusions.

    A note may annex anything; whether an annex is an act is looked at for each.
    """
    if words is None or kind in ("conclusions", "european-council-conclusions", "resolution"):
        return True
    if kind == "other" and made.type_line:
        return False  # minutes, an agenda, a communication
    return kind == "outcome-of-proceedings" or _speaks_of_conclusions(made, zones, words)


def _speaks_of_conclusions(made: Header, zones: Zones, words: Language) -> bool:
    titles = (" ".join(line.text for line in annex.title) for annex in zones.annexes)
    said = [made.subject or "", *titles, *(line.text for line in zones.cover[:_COVER_LINES])]
    return any(word in fold(text) for text in said for word in words.conclusions)


def _around(zone: AnnexZone) -> Span | None:
    """Return where an annex stands; its label may stand among the lines of its title."""
    label = [zone.label] if zone.label else []
    lines = [*label, *zone.title[:1], *zone.title[-1:], *zone.body[:1], *zone.body[-1:]]
    if not lines:
        return None
    return Span(min(line.start for line in lines), max(line.end for line in lines))


def _is_numbered(zones: Zones) -> bool:
    return any(
        (found := opening(line.text)) is not None and found.style == "number"
        for annex in zones.annexes
        for line in annex.body
    )


# ------------------------------------------------------------------------------ diagnostics


def _say_what_is_missing(kind: Kind, made: Header, zones: Zones, log: ReadingLog) -> None:
    if zones.annexes and zones.annexes[0].label is None and (zones.fields or zones.cover):
        first = zones.annexes[0]
        line = next(iter([*first.title, *first.body]))
        log.say(
            UNLABELLED_ANNEX,
            line.span,
            "no line says ANNEX; the enclosed text is taken to begin here",
        )
    if not zones.fields and not (made.institution or made.number or made.date):
        return
    # What is missing should stand between the last line above the fields and the first of them.
    below = next((line.span for line in (*zones.fields, *zones.masthead[-1:])), None)
    if made.type_line is None:
        log.say(NO_TYPE_LINE, below, "no line of the header names the kind of the document")
    if not zones.fields and (made.type_line is None or kind != "other"):
        log.say(NO_FIELDS, below, "the header has no labelled fields (from, to, subject)")
