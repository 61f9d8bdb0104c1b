"""Stage 3: the header, the cover and the annexes: which lines belong to which part."""

from itertools import pairwise

from attrs import field, frozen

from council_docs.identifiers import Kind
from council_docs.languages.folding import fold
from council_docs.languages.language import Language, merge_cover_words
from council_docs.recognition import annexes, lexicon
from council_docs.recognition.annexes import AnnexSegment, HeaderSummary
from council_docs.recognition.body.paragraph_breaks import LineWidth, ends_sentence
from council_docs.recognition.header import header_columns, value_matching
from council_docs.recognition.labels import is_separator, match_label
from council_docs.recognition.lines import Line

_HEADER_LINES = 150
"""The longest first pages hold some eighty lines of codes above the first field."""
_LONGEST_VALUES = 40
"""How many lines after the last label the cover sentence is looked for."""
_VALUES_ALONE = 10
"""How many lines of values whose labels were lost stand above the cover sentence."""
_HEAD_OF_JOURNAL = 20
_BETWEEN_VALUES = 20
"""How many lines of codes and markings stand between two telling values at the most."""
_TELLING = frozenset(("institution", "number", "place-and-date", "original-languages"))


@frozen
class Segments:
    """The lines of a document, by its parts."""

    masthead: list[Line] = field(factory=list)
    """What stands above the first labelled field."""
    fields: list[Line] = field(factory=list)
    cover: list[Line] = field(factory=list)
    annexes: list[AnnexSegment] = field(factory=list)
    line_width: LineWidth = field(factory=lambda: LineWidth([]))
    """The width of the document's full lines."""


def segment(
    lines: list[Line], language: Language | None, enclosed_language: Language | None = None
) -> Segments:
    """Divide the lines of a document; without the words of its language all are one annex.

    `below` is the language of the enclosed text, if it is another one.
    """
    if language is None:
        return Segments(
            annexes=[AnnexSegment(None, None, False, [], lines)], line_width=LineWidth(lines)
        )
    above, lines = header_columns.split_columns(lines, language)
    first, end = _find_header(lines, language)
    masthead, fields = lines[:first], lines[first:end]
    under = [part for line in lines[end:] for part in header_columns.split_off_tail(line, language)]
    if above and under:
        under[0].gap = True  # the header stands between them
    rest = [*above, *under]
    line_width = LineWidth(lines)
    summary = HeaderSummary(
        _match_kind(masthead, language),
        _fold_subject(fields, language),
        bool(masthead),
        bool(fields),
        line_width,
    )
    said = merge_cover_words(language, enclosed_language) if enclosed_language else language
    starts = annexes.find_annexes(rest, summary, said)
    return Segments(
        masthead=masthead,
        fields=fields,
        line_width=line_width,
        cover=rest[: starts[0]] if starts else rest,
        annexes=[
            annexes.split_annex(rest[start:stop], summary, said)
            for start, stop in pairwise([*starts, len(rest)])
        ],
    )


# ------------------------------------------------------------------------------ header


def _find_header(lines: list[Line], language: Language) -> tuple[int, int]:
    """Return where the labelled fields begin and end; both are equal where there are none."""
    labelled = []
    for at, line in enumerate(lines[:_HEADER_LINES]):
        if lexicon.begins_cover(line.text, language) or lexicon.match_annex_label(
            line.text, language
        ):
            break
        role = lexicon.match_role(line.text, language)
        if role:
            labelled.append(at)
        if role == "subject":
            break
    # One label alone may be a word of the text.
    if len(labelled) > 1 or _match_kind(lines[: max(labelled, default=0)], language):
        first = labelled[0]
        while first and _is_label(lines[first - 1], language):
            first -= 1
        last = labelled[-1]
        while last + 1 < len(lines) and _goes_on_with_label(lines, last, language):
            last += 1
        return first, _find_fields_end(lines, first, last, language)
    end = _find_masthead_end(lines, language) or _count_lines_above_title(lines, language)
    for at in range(end, min(end + _VALUES_ALONE, len(lines)) if end else 0):
        if lexicon.begins_cover(lines[at].text, language):
            return at, at
    return end, end


def _find_fields_end(lines: list[Line], first: int, last: int, language: Language) -> int:
    """Return where the value of the last field ends.

    Where a cover sentence follows, it ends there. Otherwise each label without a value on its line
    is owed one, and the last value ends with a gap that no dash follows.
    """
    for at in range(last + 1, min(last + 1 + _LONGEST_VALUES, len(lines))):
        if lexicon.begins_cover(lines[at].text, language):
            return at
        if _begins_body(lines[at], language) or (lines[at].opens_page and at > last + 1):
            break
    region = lines[first : last + 1]
    labels = sum(
        1 for line in region if lexicon.match_role(line.text, language) or _is_label(line, language)
    )
    owed = max(sum(_is_label(line, language) for line in region) - (len(region) - labels), 0)
    at = last + 1
    while at < len(lines) and not _begins_body(lines[at], language):
        dashed = lines[at].text.startswith(("-", "–"))
        closed = lines[at - 1].text.startswith(("-", "–")) and lines[at].text[0].isupper()
        set_off = lines[at].gap or lines[at].opens_page or closed
        if not owed and set_off and not dashed:
            break
        owed = max(owed - 1, 0)
        at += 1
    return at


def _goes_on_with_label(lines: list[Line], last: int, language: Language) -> bool:
    """Return whether the line below the last label is one too, and not set off from its value."""
    set_off = lines[last + 1].gap and bool(lexicon.strip_label(lines[last].text, language))
    return _is_label(lines[last + 1], language) and not set_off


def _is_label(line: Line, language: Language) -> bool:
    """Return whether a line is a label and nothing else, known or not."""
    if lexicon.match_role(line.text, language):
        return not lexicon.strip_label(line.text, language)
    return lexicon.match_unknown_label(line.text) == line.text


def _begins_body(line: Line, language: Language) -> bool:
    if lexicon.match_annex_label(line.text, language):
        return True
    found = lexicon.match_point_label(line.text, language)
    return is_separator(line.text) or (found is not None and found.style in ("number", "roman"))


def _find_masthead_end(lines: list[Line], language: Language) -> int:
    """Return where a header without labelled fields ends: after the type line, or the last value.

    Only values that stand nowhere else on a line of their own count.
    """
    end = 0
    for at, line in enumerate(lines[:_HEADER_LINES]):
        text_begins = lexicon.begins_cover(line.text, language) or _begins_body(line, language)
        if text_begins or at > end + _BETWEEN_VALUES:
            break
        whole = value_matching.match_whole_line(line.text, language)
        if "type-line" in whole:
            return at + 1
        if whole & _TELLING:
            end = at + 1
    return end


def _count_lines_above_title(lines: list[Line], language: Language) -> int:
    """Return how many lines stand above the title of a text without a header: a journal's head."""
    for at, line in enumerate(lines[:_HEAD_OF_JOURNAL]):
        if lexicon.begins_title(line.text, language):
            return at
        if ends_sentence(line.text) or match_label(line.text):
            break
    return 0


def _match_kind(lines: list[Line], language: Language) -> Kind | None:
    """Return the kind that one of the lines names, or None."""
    return next(
        (kind for line in lines if (kind := lexicon.match_type_line(line.text, language))), None
    )


def _fold_subject(fields: list[Line], language: Language) -> str:
    """Return the folded words of the last lines of the header, where the subject stands."""
    return fold(
        " ".join(lexicon.strip_label(line.text, language) or line.text for line in fields[-4:])
    )
