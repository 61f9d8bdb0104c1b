"""Stage 6: divides the lines into header, cover and annexes.

The lines of a document come in, `Segments` go out: the masthead above `From:`, the labelled fields,
the cover from `Delegations will find attached` on, and each annex.
"""

from itertools import pairwise

from attrs import field, frozen

from council_docs.identifiers import Kind
from council_docs.languages.folding import fold
from council_docs.languages.language import Language, merge_cover_words
from council_docs.recognition import annexes, contents, lexicon
from council_docs.recognition.annexes import AnnexSegment, HeaderSummary
from council_docs.recognition.body.paragraph_breaks import LineWidth, ends_sentence
from council_docs.recognition.header import header_columns, value_matching
from council_docs.recognition.labels import is_separator, match_label
from council_docs.recognition.lines import Line

_HEADER_LINES = 150
"""The longest first pages hold some eighty lines of codes above the first field."""
_LONGEST_VALUES = 40
"""Within how many lines after the last label the cover sentence begins."""
_VALUES_ALONE = 10
"""How many lines of values without labels are above the cover sentence at most."""
_HEAD_OF_JOURNAL = 20
_BETWEEN_VALUES = 20
"""How many lines of codes and markings are between two certain values at most."""
_CERTAIN = frozenset(("institution", "number", "place-and-date", "original-languages"))


@frozen
class Segments:
    """The lines of a document, by its parts."""

    masthead: list[Line] = field(factory=list)
    """The lines above the first labelled field."""
    fields: list[Line] = field(factory=list)
    cover: list[Line] = field(factory=list)
    contents: list[Line] = field(factory=list)
    """The table of contents after the cover."""
    annexes: list[AnnexSegment] = field(factory=list)
    rule: Line | None = None
    """The rule below the header."""
    line_width: LineWidth = field(factory=lambda: LineWidth([]))
    """The width of the document's full lines."""


def segment(
    lines: list[Line], language: Language | None, enclosed_language: Language | None = None
) -> Segments:
    """Divide the lines of a document; in an unknown language all of them are one annex.

    `enclosed_language` is the language of the enclosed text, if it is not `language`.
    """
    if language is None:
        return Segments(
            annexes=[AnnexSegment(None, None, False, [], lines)], line_width=LineWidth(lines)
        )
    above, lines = header_columns.split_columns(lines, language)
    first, end = _find_header(lines, language)
    masthead, fields = lines[:first], lines[first:end]
    under = header_columns.split_off_tails(lines[end:], language)
    rule = under.pop(0) if end and _begins_with_rule(under, language) else None
    if above and under:
        under[0].gap = True  # the header is between them
    below = [*above, *under] if above else under
    table = contents.find_contents(below, language)
    listed = below[table]
    del below[table]
    line_width = LineWidth(lines)
    summary = HeaderSummary(
        _match_kind(masthead, language),
        _fold_subject(fields, language),
        bool(masthead),
        bool(fields),
        line_width,
    )
    merged = merge_cover_words(language, enclosed_language) if enclosed_language else language
    enclosed = table.start if listed and table.start < len(below) else None
    starts = annexes.find_annexes(below, summary, merged, enclosed)
    return Segments(
        masthead=masthead,
        fields=fields,
        rule=rule,
        line_width=line_width,
        cover=below[: starts[0]] if starts else below,
        contents=listed,
        annexes=[
            annexes.split_annex(below[start:stop], summary, merged)
            for start, stop in pairwise([*starts, len(below)])
        ],
    )


# ------------------------------------------------------------------------------ header


def _begins_with_rule(lines: list[Line], language: Language) -> bool:
    """Return whether the first line is a rule above a cover sentence."""
    return (
        len(lines) > 1
        and is_separator(lines[0].text)
        and lexicon.begins_cover(lines[1].text, language)
    )


def _find_header(lines: list[Line], language: Language) -> tuple[int, int]:
    """Return where the labelled fields begin and end; twice the same place if there are none."""
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
    # A single label may be a word of the text.
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

    It ends at the cover sentence, if there is one. Otherwise each label without a value on its line
    waits for one, and the last value ends at a gap without a dash after it.
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
    waiting = max(sum(_is_label(line, language) for line in region) - (len(region) - labels), 0)
    at = last + 1
    while at < len(lines) and not _begins_body(lines[at], language):
        dashed = lines[at].text.startswith(("-", "–"))
        closed = lines[at - 1].text.startswith(("-", "–")) and lines[at].text[0].isupper()
        set_off = lines[at].gap or lines[at].opens_page or closed
        if not waiting and set_off and not dashed:
            break
        waiting = max(waiting - 1, 0)
        at += 1
    return at


def _goes_on_with_label(lines: list[Line], last: int, language: Language) -> bool:
    """Return whether the line below the last label is one too, without a gap after its value."""
    set_off = lines[last + 1].gap and bool(lexicon.strip_label(lines[last].text, language))
    return _is_label(lines[last + 1], language) and not set_off


def _is_label(line: Line, language: Language) -> bool:
    """Return whether a line is only a label, known or not."""
    if lexicon.match_role(line.text, language):
        return not lexicon.strip_label(line.text, language)
    return lexicon.match_unknown_label(line.text) == line.text


def _begins_body(line: Line, language: Language) -> bool:
    if lexicon.match_annex_label(line.text, language):
        return True
    found = lexicon.match_point_label(line.text, language)
    return is_separator(line.text) or (found is not None and found.style in ("number", "roman"))


def _find_masthead_end(lines: list[Line], language: Language) -> int:
    """Return where a header without labelled fields ends: after the type line or the last value.

    Only values count that have a line of their own nowhere else in a document.
    """
    end = 0
    for at, line in enumerate(lines[:_HEADER_LINES]):
        text_begins = lexicon.begins_cover(line.text, language) or _begins_body(line, language)
        if text_begins or at > end + _BETWEEN_VALUES:
            break
        whole = value_matching.match_whole_line(line.text, language)
        if "type-line" in whole:
            return at + 1
        if whole & _CERTAIN:
            end = at + 1
    return end


def _count_lines_above_title(lines: list[Line], language: Language) -> int:
    """Return how many lines of a journal's head are above the title of a text without a header."""
    for at, line in enumerate(lines[:_HEAD_OF_JOURNAL]):
        if lexicon.begins_title(line.text, language):
            return at
        if ends_sentence(line.text) or match_label(line.text):
            break
    return 0


def _match_kind(lines: list[Line], language: Language) -> Kind | None:
    """Return the kind in one of the lines; None if no line names one."""
    return next(
        (kind for line in lines if (kind := lexicon.match_type_line(line.text, language))), None
    )


def _fold_subject(fields: list[Line], language: Language) -> str:
    """Return the folded text of the last lines of the header, which contain the subject."""
    return fold(
        " ".join(lexicon.strip_label(line.text, language) or line.text for line in fields[-4:])
    )
