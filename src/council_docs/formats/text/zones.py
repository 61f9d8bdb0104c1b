"""Stage 3: where the header ends, and where the cover and each annex begin."""

from itertools import pairwise

from attrs import field, frozen

from council_docs.formats.text import facts, fragments, wording
from council_docs.formats.text.layout import Layout, ends_sentence
from council_docs.formats.text.lines import Line
from council_docs.formats.text.openings import is_separator, opening
from council_docs.formats.text.widths import Measure
from council_docs.languages.language import Language, fold

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
_TITLE_LINES = 12
_TITLE_ABOVE = 5
_TOO_SHORT = 12
"""A line this short may stand in a subject by chance."""
_COVER_BEGINS_WITHIN = 3
_ENCLOSING_KINDS = ("outcome-of-proceedings", "cover-note")
"""Kinds that never stand without the text that they enclose."""


@frozen
class AnnexZone:
    """The lines of one annex."""

    label: Line | None
    number: str | None
    nested: bool
    """Whether it is an annex to the annex before it."""
    title: list[Line]
    body: list[Line]


@frozen
class Zones:
    """The lines of a document, by its parts."""

    masthead: list[Line] = field(factory=list)
    """What stands above the first labelled field."""
    fields: list[Line] = field(factory=list)
    cover: list[Line] = field(factory=list)
    annexes: list[AnnexZone] = field(factory=list)
    measure: Measure = field(factory=lambda: Measure([]))
    """The width of the document's full lines."""


def divide(lines: list[Line], words: Language | None) -> Zones:
    """Divide the lines of a document; without the words of its language all are one annex."""
    if words is None:
        return Zones(annexes=[AnnexZone(None, None, False, [], lines)], measure=Measure(lines))
    lines = fragments.split(lines, words)
    first, end = _header(lines, words)
    masthead, fields = lines[:first], lines[first:end]
    rest = [part for line in lines[end:] for part in fragments.without_tail(line, words)]
    starts = _starts(rest, masthead, fields, words)
    return Zones(
        masthead=masthead,
        fields=fields,
        measure=Measure(lines),
        cover=rest[: starts[0]] if starts else rest,
        annexes=[
            _annex(rest[start:stop], words, _subject(fields))
            for start, stop in pairwise([*starts, len(rest)])
        ],
    )


# ------------------------------------------------------------------------------ header


def _header(lines: list[Line], words: Language) -> tuple[int, int]:
    """Return where the labelled fields begin and end; both are equal where there are none."""
    labelled = []
    for at, line in enumerate(lines[:_HEADER_LINES]):
        if wording.begins_cover(line.text, words) or wording.annex_label(line.text, words):
            break
        role = wording.role(line.text, words)
        if role:
            labelled.append(at)
        if role == "subject":
            break
    # One label alone may be a word of the text.
    if len(labelled) > 1 or _type_line(lines[: max(labelled, default=0)], words):
        first = labelled[0]
        while first and _is_label(lines[first - 1], words):
            first -= 1
        last = labelled[-1]
        while last + 1 < len(lines) and _is_label(lines[last + 1], words):
            last += 1
        return first, _fields_end(lines, first, last, words)
    end = _masthead_end(lines, words) or _above_title(lines, words)
    for at in range(end, min(end + _VALUES_ALONE, len(lines)) if end else 0):
        if wording.begins_cover(lines[at].text, words):
            return at, at
    return end, end


def _fields_end(lines: list[Line], first: int, last: int, words: Language) -> int:
    """Return where the value of the last field ends.

    Where a cover sentence follows, it ends there. Otherwise each label without a value on its line
    is owed one, and the last value ends with a gap that no dash follows.
    """
    for at in range(last + 1, min(last + 1 + _LONGEST_VALUES, len(lines))):
        if wording.begins_cover(lines[at].text, words):
            return at
        if _begins_body(lines[at], words) or (lines[at].opens_page and at > last + 1):
            break
    region = lines[first : last + 1]
    labels = sum(1 for line in region if wording.role(line.text, words) or _is_label(line, words))
    owed = max(sum(_is_label(line, words) for line in region) - (len(region) - labels), 0)
    at = last + 1
    while at < len(lines) and not _begins_body(lines[at], words):
        dashed = lines[at].text.startswith(("-", "–"))
        closed = lines[at - 1].text.startswith(("-", "–")) and lines[at].text[0].isupper()
        set_off = lines[at].gap or lines[at].opens_page or closed
        if not owed and set_off and not dashed:
            break
        owed = max(owed - 1, 0)
        at += 1
    return at


def _is_label(line: Line, words: Language) -> bool:
    """Tell whether a line is a label and nothing else, known or not."""
    if wording.role(line.text, words):
        return not wording.value(line.text)
    return wording.unknown_label(line.text) == line.text


def _begins_body(line: Line, words: Language) -> bool:
    if wording.annex_label(line.text, words):
        return True
    found = opening(line.text)
    return is_separator(line.text) or (found is not None and found.style in ("number", "roman"))


def _masthead_end(lines: list[Line], words: Language) -> int:
    """Return where a header without labelled fields ends: after the type line, or the last value.

    Only values that stand nowhere else on a line of their own count.
    """
    end = 0
    for at, line in enumerate(lines[:_HEADER_LINES]):
        if at > end + _BETWEEN_VALUES or wording.begins_cover(line.text, words):
            break
        whole = facts.whole(line.text, words)
        if "type-line" in whole:
            return at + 1
        if whole & _TELLING:
            end = at + 1
    return end


def _above_title(lines: list[Line], words: Language) -> int:
    """Return how many lines stand above the title of a text without a header: a journal's head."""
    for at, line in enumerate(lines[:_HEAD_OF_JOURNAL]):
        if wording.begins_title(line.text, words):
            return at
        if ends_sentence(line.text) or opening(line.text):
            break
    return 0


def _type_line(lines: list[Line], words: Language) -> str | None:
    """Return the kind that a line names, or None."""
    known = wording.type_lines(words)
    return next((known[name] for line in lines if (name := fold(line.text)) in known), None)


# ------------------------------------------------------------------------------ annexes


def _starts(
    rest: list[Line], masthead: list[Line], fields: list[Line], words: Language
) -> list[int]:
    """Return where each annex begins: at its label, at a new title, at the enclosed text."""
    labels = [
        _title_above(rest, at)
        for at, line in enumerate(rest)
        if wording.annex_label(line.text, words)
    ]
    before = rest[: labels[0]] if labels else rest
    enclosed = _unlabelled(before, masthead, fields, words, alone=not labels)
    starts = labels if enclosed is None else [enclosed, *labels]
    if not starts:
        return []
    titles = [
        at for at in range(starts[0] + 1, len(rest)) if _is_new_text(rest[at - 1], rest[at], words)
    ]
    return sorted({*starts, *titles})


def _title_above(lines: list[Line], label: int) -> int:
    """Return where an annex begins whose title stands above its label, at the top of a page."""
    for at in range(label - 1, max(label - 1 - _TITLE_ABOVE, -1), -1):
        if ends_sentence(lines[at].text) or opening(lines[at].text):
            return label
        if lines[at].opens_page:
            return at
    return label


def _is_new_text(before: Line, line: Line, words: Language) -> bool:
    """Tell whether a text ends with a separator at the end of a page, and a title begins another.

    Several texts stand so under one running foot that says ANNEX.
    """
    return (
        line.opens_page
        and is_separator(before.text)
        and opening(line.text) is None
        and (line.text.isupper() or wording.begins_title(line.text, words))
        and not wording.begins_formula(line.text, words)
    )


def _unlabelled(
    rest: list[Line], masthead: list[Line], fields: list[Line], words: Language, *, alone: bool
) -> int | None:
    """Return where an enclosed text begins that no word ANNEX announces, or None.

    Without a header and a cover sentence the whole text is the enclosed one. Where it stands
    `alone`, with no annex after it, the first page of the cover is taken to be the whole cover.
    """
    covered = any(wording.begins_cover(line.text, words) for line in rest[:_COVER_BEGINS_WITHIN])
    if not rest:
        return None
    if not covered and not fields and (not masthead or wording.begins_title(rest[0].text, words)):
        return 0
    subject = _subject(fields)
    if not covered and _type_line(masthead, words) not in _ENCLOSING_KINDS:
        return _draft(rest, subject, words) if alone else None
    for at in range(1 if covered else 0, len(rest)):
        line = rest[at]
        ended = at == 0 or ends_sentence(rest[at - 1].text) or is_separator(rest[at - 1].text)
        if (alone and line.opens_page) or (ended and _begins_enclosed(line, subject, words)):
            return at
    return None


def _subject(fields: list[Line]) -> str:
    """Return the folded words of the last lines of the header, where the subject stands."""
    return fold(" ".join(wording.value(line.text) or line.text for line in fields[-4:]))


def _draft(rest: list[Line], subject: str, words: Language) -> int | None:
    """Return where the draft begins that a note on conclusions encloses: at its second page.

    A note whose own points are numbered encloses nothing without saying so.
    """
    if not any(word in subject for word in words.conclusions):
        return None
    for at, line in enumerate(rest):
        found = opening(line.text)
        if found is not None and found.style == "number":
            return None
        if at and line.opens_page:
            return at
    return None


def _begins_enclosed(line: Line, subject: str, words: Language) -> bool:
    found = opening(line.text)
    if found is not None:
        return found.key in ("1", "I")
    return (
        wording.begins_title(line.text, words)
        or wording.begins_formula(line.text, words)
        or (len(line.text) > _TOO_SHORT and fold(line.text) in subject)
    )


def _is_titled(lines: list[Line], end: int, words: Language, subject: str) -> bool:
    """Tell whether the first lines of a text that no label announces are its title.

    They are in capitals or known as a title, or a number, a formula or a heading follows.
    """
    title = " ".join(line.text for line in lines[:end])
    return (
        title.isupper()
        or wording.begins_title(title, words)
        or fold(title) in subject
        or end == len(lines)
        or _opens_block(lines[end], words, first=False)
    )


def _annex(lines: list[Line], words: Language, subject: str) -> AnnexZone:
    found = next(
        (
            (at, match)
            for at, line in enumerate(lines[: _TITLE_ABOVE + 1])
            if (match := wording.annex_label(line.text, words))
        ),
        None,
    )
    if found is None:
        end = _title_end(lines, words)
        if end and not (_is_titled(lines, end, words, subject)):
            end = 0
        return AnnexZone(None, None, False, lines[:end], lines[end:])
    at, match = found
    inner = lines[at + 1 :]
    groups = match.groupdict()
    end = _title_end(inner, words)
    return AnnexZone(
        lines[at],
        groups.get("number"),
        bool(groups.get("nested")),
        [*lines[:at], *inner[:end]],
        inner[end:],
    )


def _title_end(lines: list[Line], words: Language) -> int:
    """Return where the title at the head of an annex ends: after none, one or several groups.

    A title is no sentence and carries no number. The first group of lines that is none of these is
    the title; others belong to it while they speak of conclusions or are set between dashes, or
    where the acting formula follows them.
    """
    layout = Layout(lines)
    end = reach = 0
    while reach < len(lines):
        stop = _group_end(lines, reach, layout, words)
        group = " ".join(line.text for line in lines[reach:stop])
        if stop == reach or stop > _TITLE_LINES or ends_sentence(group) or group.endswith(","):
            break
        if end == reach and (not end or _belongs_to_title(group, words)):
            end = stop
        reach = stop
    follows = reach < len(lines) and wording.begins_formula(lines[reach].text, words)
    return reach if follows else end


def _group_end(lines: list[Line], start: int, layout: Layout, words: Language) -> int:
    """Return the end of the group of lines that begins at `start`; `start` for no such group."""
    stop = start
    while stop < len(lines) and not _opens_block(lines[stop], words, first=stop == start):
        stop += 1
        if stop == len(lines) or layout.breaks(lines[stop - 1], lines[stop]):
            break
    return stop


def _opens_block(line: Line, words: Language, *, first: bool) -> bool:
    if is_separator(line.text) or wording.begins_formula(line.text, words):
        return True
    found = opening(line.text)
    return found is not None and not (first and found.style == "dash")


def _belongs_to_title(group: str, words: Language) -> bool:
    return group.startswith(("-", "–")) or any(word in fold(group) for word in words.conclusions)
