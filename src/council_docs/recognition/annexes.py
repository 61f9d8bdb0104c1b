"""Stage 6, below the header: where each annex begins, and its title.

The lines of cover and annexes come in, the starts of the annexes go out: at `BIJLAGE II`, or, where
a cover encloses a text without the word ANNEX, at the title of that text.
"""

from typing import NamedTuple

from council_docs.identifiers import Kind
from council_docs.languages.dates import ends_with_month
from council_docs.languages.folding import fold
from council_docs.languages.language import Language
from council_docs.recognition import lexicon
from council_docs.recognition.body.decimals import match_decimal_label
from council_docs.recognition.body.paragraph_breaks import (
    LineWidth,
    ParagraphBreaks,
    ends_sentence,
    in_capitals,
)
from council_docs.recognition.labels import Label, is_separator, match_label
from council_docs.recognition.lines import Line

_TITLE_LINES = 12
_FIRST_KEYS = ("1", "I", "1.1", "A.1", "I.1")
_HEADING_LINES = 3
_TITLE_ABOVE = 5
"""How many lines of a title are above the word ANNEX at most."""
_TOO_SHORT = 12
"""A line this short may occur in a subject by chance."""
_COVER_BEGINS_WITHIN = 3
_ENCLOSING_KINDS: tuple[Kind, ...] = ("outcome-of-proceedings", "cover-note")
"""Kinds that always enclose a text."""


class AnnexSegment(NamedTuple):
    """The lines of one annex."""

    label: Line | None
    number: str | None
    nested: bool
    """Whether it is an annex to the annex before it."""
    title: list[Line]
    body: list[Line]


class HeaderSummary(NamedTuple):
    """What the header says about a document."""

    kind: Kind | None
    """The kind in its type line."""
    subject: str
    """The folded text of the last lines of the header, which contain the subject."""
    has_masthead: bool
    has_fields: bool
    line_width: LineWidth
    """The width of the document's full lines."""


def find_annexes(
    lines: list[Line], summary: HeaderSummary, language: Language, enclosed: int | None = None
) -> list[int]:
    """Return where each annex begins: at its label, at a new title, at the enclosed text.

    `enclosed` is where the enclosed text begins, if that is known.
    """
    labels = [
        _find_title_above(lines, at, language)
        for at, line in enumerate(lines)
        if len(line.text) <= lexicon.LONGEST_ANNEX_LABEL
        and lexicon.match_annex_label(line.text, language)
    ]
    before = lines[: labels[0]] if labels else lines
    if enclosed is None:
        enclosed = _find_unlabelled(before, summary, language, alone=not labels)
    starts = labels if enclosed is None else [enclosed, *labels]
    if not starts:
        return []
    titles = [
        at
        for at in range(starts[0] + 1, len(lines))
        if lines[at].opens_page and _is_new_text(lines[at - 1], lines[at], language)
    ]
    return sorted({*starts, *titles})


def _find_title_above(lines: list[Line], label: int, language: Language) -> int:
    """Return where an annex begins whose title is above its label, at the top of a page."""
    for at in range(label - 1, max(label - 1 - _TITLE_ABOVE, -1), -1):
        text = lines[at].text
        ended = ends_sentence(text) or match_label(text) or is_separator(text)
        if ended or lexicon.match_annex_label(text, language):
            return label
        if lines[at].opens_page:
            return at
    return label


def _is_new_text(before: Line, line: Line, language: Language) -> bool:
    """Return whether a page ends with a separator, and the next begins with a title.

    So several texts follow one another under one running footer that says ANNEX.
    """
    return (
        is_separator(before.text)
        and match_label(line.text) is None
        and (in_capitals(line.text) or lexicon.begins_title(line.text, language))
        and not lexicon.begins_formula(line.text, language)
    )


def _find_unlabelled(
    lines: list[Line], summary: HeaderSummary, language: Language, *, alone: bool
) -> int | None:
    """Return where an enclosed text without the word ANNEX begins; None if there is none.

    Without a header and a cover sentence the whole text is the enclosed one. If it is `alone`, with
    no annex after it, the cover ends with its first page.
    """
    if not lines:
        return None
    covered = any(
        lexicon.begins_cover(line.text, language) for line in lines[:_COVER_BEGINS_WITHIN]
    )
    bare = not summary.has_masthead or lexicon.begins_title(lines[0].text, language)
    if not covered and not summary.has_fields and bare:
        return 0
    if not covered and summary.kind not in _ENCLOSING_KINDS:
        return _find_draft(lines, summary.subject, language) if alone else None
    for at in range(1 if covered else 0, len(lines)):
        line = lines[at]
        ended = at == 0 or ends_sentence(lines[at - 1].text) or is_separator(lines[at - 1].text)
        if (alone and line.opens_page) or (
            ended
            and (
                _begins_enclosed(line, summary.subject, language)
                or _is_heading_of_first_point(lines, at, language)
            )
        ):
            return at
    return None


def _find_draft(lines: list[Line], subject: str, language: Language) -> int | None:
    """Return where the draft in a note on conclusions begins: at its second page.

    A note with numbered points of its own encloses nothing unless it says ANNEX.
    """
    if not any(word in subject for word in language.conclusions):
        return None
    for at, line in enumerate(lines):
        found = lexicon.match_point_label(line.text, language)
        if found is not None and found.style == "number":
            return None
        if at and line.opens_page:
            return at
    return None


def _begins_enclosed(line: Line, subject: str, language: Language) -> bool:
    found = _match_opening_label(line.text, language)
    if found is not None:
        return found.key in _FIRST_KEYS
    return (
        lexicon.begins_title(line.text, language)
        or lexicon.begins_formula(line.text, language)
        or (len(line.text) > _TOO_SHORT and fold(line.text) in subject)
    )


def _match_opening_label(text: str, language: Language) -> Label | None:
    """Return the label at the start of a line; a decimal one only if it is the first: `A.1`."""
    found = lexicon.match_point_label(text, language)
    if found is not None:
        return found
    decimal = match_decimal_label(text)
    return decimal if decimal is not None and decimal.key in _FIRST_KEYS else None


def _is_heading_of_first_point(lines: list[Line], at: int, language: Language) -> bool:
    """Return whether a line is a first lettered heading: the first number is below it.

    `A. Railways` is above `1.` or `A.1`.
    """
    found = match_label(lines[at].text)
    if found is None or found.key not in ("A", "a"):
        return False
    for line in lines[at + 1 : at + 1 + _HEADING_LINES]:
        below = _match_opening_label(line.text, language)
        if below is not None:
            return below.key in _FIRST_KEYS
    return False


def _is_titled(lines: list[Line], end: int, language: Language, subject: str) -> bool:
    """Return whether the first lines of an annex without a label are its title.

    A title is in capitals, or begins as titles do, or a number, a formula or a heading follows it.
    """
    title = " ".join(line.text for line in lines[:end])
    return (
        in_capitals(title)
        or lexicon.begins_title(title, language)
        or fold(title) in subject
        or end == len(lines)
        or _opens_block(lines[end], language, first=False)
    )


def split_annex(lines: list[Line], summary: HeaderSummary, language: Language) -> AnnexSegment:
    """Return the parts of one annex, given all its lines."""
    found = next(
        (
            (at, label)
            for at, line in enumerate(lines[: _TITLE_ABOVE + 1])
            if (label := lexicon.match_annex_label(line.text, language))
        ),
        None,
    )
    if found is None:
        end = _find_title_end(lines, summary, language)
        if end and not _is_titled(lines, end, language, summary.subject):
            end = 0
        return AnnexSegment(None, None, False, lines[:end], lines[end:])
    at, label = found
    inner = lines[at + 1 :]
    end = _find_title_end(inner, summary, language)
    return AnnexSegment(
        lines[at],
        label.number,
        label.nested,
        [*lines[:at], *inner[:end]],
        inner[end:],
    )


def _find_title_end(lines: list[Line], summary: HeaderSummary, language: Language) -> int:
    """Return where the title at the head of an annex ends: after none, one or several groups.

    A title is no sentence and has no number. The first such group of lines is the title. Further
    groups belong to it if they mention conclusions, stand between dashes, or if the acting formula
    follows them.
    """
    lines = lines[: _TITLE_LINES + 1]
    layout = ParagraphBreaks(lines, summary.line_width)
    end = reach = 0
    while reach < len(lines):
        stop = _find_group_end(lines, reach, layout, language)
        group = " ".join(line.text for line in lines[reach:stop])
        if stop == reach or stop > _TITLE_LINES or ends_sentence(group) or group.endswith(","):
            break
        if end == reach and (not end or _belongs_to_title(group, language)):
            end = stop
        reach = stop
    follows = reach < len(lines) and lexicon.begins_formula(lines[reach].text, language)
    return reach if follows else end


def _find_group_end(
    lines: list[Line], start: int, layout: ParagraphBreaks, language: Language
) -> int:
    """Return the end of the group of lines from `start` on; `start` if none begins there."""
    for at in range(start, len(lines)):
        day = at > start and ends_with_month(lines[at - 1].text, language)
        if not day and _opens_block(lines[at], language, first=at == start):
            return at
        if at + 1 < len(lines) and layout.breaks(lines[at], lines[at + 1]):
            return at + 1
    return len(lines)


def _opens_block(line: Line, language: Language, *, first: bool) -> bool:
    if is_separator(line.text) or lexicon.begins_formula(line.text, language):
        return True
    found = _match_opening_label(line.text, language)
    return found is not None and not (first and found.style == "dash")


def _belongs_to_title(group: str, language: Language) -> bool:
    return group.startswith(("-", "–")) or any(word in fold(group) for word in language.conclusions)
