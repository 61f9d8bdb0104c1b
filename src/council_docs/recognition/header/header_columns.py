"""Stage 6, first step: separates columns that an extractor joined into one line.

The lines of a document come in; the header goes out as fragments, lines with one label or value
each. `pdftotext -layout` prints the columns of a first page side by side, with wide white space:
`COUNCIL OF          Brussels, 5 February 2026`. Others print a whole header as one line. A cover
sentence that is printed above the header is separated as well.
"""

import re
from itertools import pairwise

from council_docs.languages.language import Language
from council_docs.recognition import lexicon
from council_docs.recognition.body.paragraph_breaks import in_capitals
from council_docs.recognition.header import value_matching
from council_docs.recognition.labels import match_label
from council_docs.recognition.lines import Line

_HEADER_LINES = 150
"""The longest first pages hold some eighty lines of codes above the first field."""
_WIDE_SPACE = re.compile(r"[ \t]{3,}|\t[ \t]?")
_LABEL_WORDS = 3
"""How many words an annex label before a title may have: `ANNEX II to`."""
_LABEL_REACH = 3
"""In how many fragments a label of two lines is, with its value."""
_IN_ONE_LINE = 3
"""A line with so many labels is a whole header; fewer labels may be words of a value."""


def split_columns(lines: list[Line], language: Language) -> tuple[list[Line], list[Line]]:
    """Return a cover sentence above the header, and the lines from the header on.

    The lines of the header are fragments. Both lists are in the order of the text.
    """
    end = _find_header_end(lines, language)
    head = [fragment for line in lines[:end] for fragment in _split_fragments(line, language)]
    head = _join_labels(head, language)
    start = next((at for at, line in enumerate(head) if _has_value(line, language)), 0)
    if not any(lexicon.begins_cover(line.text, language) for line in head[:start]):
        start = 0
    return head[:start], [*head[start:], *lines[end:]]


def _find_header_end(lines: list[Line], language: Language) -> int:
    """Return the index after the line with the subject's label, or after the last value.

    A header ends before a cover sentence, unless the sentence is above all of it.
    """
    end = 0
    covered = False
    for at, line in enumerate(lines[:_HEADER_LINES]):
        if lexicon.match_annex_label(line.text, language):
            break
        if end and _begins_body(line):
            break  # an agenda has no fields
        covered = covered or (end > 0 and lexicon.begins_cover(line.text, language))
        roles = lexicon.find_roles_inside(line.text, language)
        if "subject" in roles and (not covered or len(roles) >= _IN_ONE_LINE):
            return at + 1
        if not covered and _has_value(line, language):
            end = at + 1
    return end


def _begins_body(line: Line) -> bool:
    """Return whether a line is the first point of a text: `1.   Adoption of the agenda`."""
    label = match_label(line.text)
    is_first = label is not None and label.style == "number" and label.key == "1"
    return is_first and len(line.text) > len("1.")


def _has_value(line: Line, language: Language) -> bool:
    """Return whether a line is a labelled field or a value of the header."""
    if lexicon.match_role(line.text, language):
        return True
    return bool(value_matching.match_whole_line(line.text, language))


def _split_fragments(line: Line, language: Language) -> list[Line]:
    columns = []
    at = 0
    for space in _WIDE_SPACE.finditer(line.text):
        columns.append(line.part(at, space.start()))
        at = space.end()
    columns.append(line.part(at, len(line.text)))
    # Between two wide spaces may be white space of another kind, which is no column.
    parts = [part for column in columns if column.text for part in _split_at_date(column, language)]
    return [fragment for part in parts for fragment in _split_at_labels(part, language)]


def _join_labels(fragments: list[Line], language: Language) -> list[Line]:
    """Join the two lines of a label in a narrow column: `No. prev.`, `10/26`, `doc.:`.

    A value that an extractor put between them follows the label.
    """
    joined: list[Line] = []
    at = 0
    while at < len(fragments):
        length = _find_label_rest(fragments[at : at + _LABEL_REACH], language)
        if length:
            *above, rest = fragments[at : at + length + 1]
            joined += [_join(above[0], rest), *above[1:]]
        else:
            joined.append(fragments[at])
        at += length + 1
    return joined


def _find_label_rest(fragments: list[Line], language: Language) -> int:
    """Return which of some fragments completes the label that the first one begins; 0 for none."""
    first, *others = fragments
    if ":" in first.text:
        return 0
    for at, other in enumerate(others, start=1):
        colon = other.text.find(":") + 1
        if colon:
            label = f"{first.text} {other.text[:colon]}"
            is_rest = not lexicon.match_role(other.text, language)
            completes = is_rest and lexicon.find_label_end(label, language) == len(label)
            return at if completes and (at == 1 or colon == len(other.text)) else 0
    return 0


def _join(line: Line, rest: Line) -> Line:
    """Return two lines as one, with spaces for what is between them."""
    text = line.text + " " * (rest.start - line.end) + rest.text
    return Line(text, line.start, line.opens_page, line.gap, line.evidence, line.table)


def _split_at_date(line: Line, language: Language) -> list[Line]:
    """Split `COUNCIL OF Brussels, 5 February 2004` before the place: two columns, one space."""
    at = lexicon.find_place_of_date(line.text, language)
    return [line.part(0, at), line.after(at)] if at > 0 else [line]


def _split_at_labels(line: Line, language: Language) -> list[Line]:
    """Split a header in one line before each of its labels and before a cover sentence."""
    if line.text.count(":") < _IN_ONE_LINE:
        return [line]
    labels = lexicon.find_labels_inside(line.text, language)
    if len(labels) < _IN_ONE_LINE:
        return [line]
    cuts = [0, *(at for at in labels if at)]
    cover = lexicon.find_cover_inside(line.text, cuts[-1], language)
    cuts += [*([cover] if cover >= 0 else []), len(line.text)]
    return [line.part(start, stop) for start, stop in pairwise(cuts)]


def split_off_tails(lines: list[Line], language: Language) -> list[Line]:
    """Return the lines, split before the word ANNEX or an acting formula that was added to one.

    `ANNEX Council conclusions on ...` is split before its title.
    """
    # Few lines end in capitals or begin with the word.
    possible = [
        at
        for at, line in enumerate(lines)
        if line.text[-3:-1].isupper() or line.text.startswith(language.annex)
    ]
    if not possible:
        return lines
    split: list[Line] = []
    end = 0
    for at in possible:
        split += lines[end:at]
        split += _split_off_tail(lines[at], language)
        end = at + 1
    split += lines[end:]
    return split


def _split_off_tail(line: Line, language: Language) -> list[Line]:
    if (line.opens_page or line.gap) and line.text.startswith(language.annex):
        at = _find_title_behind(line.text, language)
        return [line.part(0, at), line.after(at)] if at else [line]
    if not line.text[-3:-1].isupper():
        return [line]
    for tail in lexicon.get_line_tails(language):
        at = line.text.rfind(tail)
        ends = at > 0 and line.text[at - 1] == " " and len(line.text) <= at + len(tail) + 1
        if ends and (line.opens_page or tail not in language.annex):
            whole = lexicon.match_annex_label(line.text, language) or in_capitals(line.text)
            return [line] if whole else [line.part(0, at), line.after(at)]
    return [line]


def _find_title_behind(text: str, language: Language) -> int:
    """Return where a title begins after an annex label; 0 for none."""
    at = 0
    for _ in range(_LABEL_WORDS):
        at = text.find(" ", at) + 1
        if not at:
            break
        if lexicon.begins_title(text[at:], language) and lexicon.match_annex_label(
            text[:at].strip(), language
        ):
            return at
    return 0
