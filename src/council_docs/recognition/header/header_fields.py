"""Stage 4, for the header: the labelled fields, and the values above them.

Label and value stand on one line or on two, all labels first and then all values, values over
several lines: labels without a value wait in line; each line without a label pays the first that
waits, or goes on with the last value.
"""

from collections import deque

from attrs import define, evolve, field

from council_docs.diagnostics.reader_diagnostics import (
    HEADER_LINE,
    LABEL_MISSING,
    LINE_ABOVE_HEADER,
    PAIRED_BY_ORDER,
)
from council_docs.identifiers import Role
from council_docs.languages.folding import fold
from council_docs.languages.language import Language
from council_docs.model import Header, HeaderField, SetAside, Text
from council_docs.recognition import lexicon
from council_docs.recognition.body.inline import InlineBuilder
from council_docs.recognition.body.text_width import measure_width
from council_docs.recognition.header import masthead, value_matching
from council_docs.recognition.lines import Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.recognition.segmentation import Segments
from council_docs.source import Span

_STRAYS = frozenset(("markings", "subject-codes", "interinstitutional-files", "original-languages"))

_MOST_SMALL, _LONGEST_SMALL = 2, 10
"""How many small words stand before a sender or a recipient, and how long they are together."""
_SHORT = 0.65
"""A value of less than this share of a full line was ended on purpose."""


def parse_header(
    segments: Segments, language: Language, inline: InlineBuilder, log: ReadingLog
) -> Header:
    """Return the header in the lines above the fields and in the lines of the fields."""
    found = _collect_fields(segments.fields, language, log, segments.line_width.full)
    made, left = masthead.parse_masthead(segments.masthead, found.strays, language, log)
    if found.fields and made.type_line is None:
        made, left = masthead.complete_type_line(made, segments.masthead, left, log)
    said = {open_.role for open_ in found.fields}
    nobody = not said & {"from", "to"}
    others, lost = _assign_roles_by_value(left, said, language, log) if nobody else (left, [])
    kept = _set_aside_above(others, segments.masthead, log) if made.number else others
    unknown = _report_unknown(kept, log)
    fields = (*unknown, *lost, *found.fields)
    return evolve(made, fields=tuple(_build_field(open_, inline) for open_ in fields))


def _set_aside_above(
    unknown: list[Line], masthead_lines: list[Line], log: ReadingLog
) -> list[Line]:
    """Return the unknown lines without those above a header that begins with its institution.

    Portals print the reference of a parliament or their own address there, in any language.
    """
    first = min(log.facts, key=lambda fact: fact.span, default=None)
    if first is None or first.name != "institution":
        return unknown
    whole = {(line.start, line.text) for line in masthead_lines}
    kept = []
    for line in unknown:
        if line.end <= first.span.start and (line.start, line.text) in whole:
            log.set_aside.append(SetAside(span=line.span, reason="above-header"))
            log.report(LINE_ABOVE_HEADER, line.span, f"line above the header: {line.text!r}")
        else:
            kept.append(line)
    return kept


def _report_unknown(lines: list[Line], log: ReadingLog) -> list["_OpenField"]:
    """Return lines that are none of the known values as fields, with what may be their labels."""
    made: list[_OpenField] = []
    for line in lines:
        log.report(HEADER_LINE, line.span, f"line of the header not understood: {line.text!r}")
        label = lexicon.match_unknown_label(line.text)
        if not label and made and made[-1].label and not made[-1].lines:
            made[-1].lines.append(line)
        else:
            made.append(_open_field(line, "other", len(label)))
    return made


def _assign_roles_by_value(
    lines: list[Line], said: set[Role], language: Language, log: ReadingLog
) -> tuple[list[Line], list["_OpenField"]]:
    """Tell sender, recipient and subject by their values, where the labels were lost.

    Until 2014, some languages printed only small words before them: `des`, `für die`. What stands
    after a known sender or recipient is the subject. `said` are the roles that have their fields.
    """
    known = _find_known_values(lines, said, language)
    if not known:
        return lines, []
    labels = {at - 1 for at, open_ in known.items() if _stands_above(open_, lines[at])}
    first, last = min(*known, *labels, len(lines)), max(known)
    made: list[_OpenField] = []
    for at, line in enumerate(lines[first : last + 1], start=first):
        if at in known:
            made.append(known[at])
        elif at not in labels:
            made[-1].lines.append(line)
    below = lines[last + 1 :]
    if below and "subject" not in said:
        made.append(_OpenField("subject", None, None, below))
        below = []
    for open_ in made:
        if open_.label is None:
            line = open_.lines[0]
            what = f"{line.text!r} is taken for the field {open_.role!r}"
            log.report(LABEL_MISSING, line.span, what)
    return [*lines[:first], *below], made


def _find_known_values(
    lines: list[Line], said: set[Role], language: Language
) -> dict[int, "_OpenField"]:
    """Return the first sender and recipient, by their lines; small words above are their labels."""
    known: dict[int, _OpenField] = {}
    for at, line in enumerate(lines):
        found = _match_known_value(line, language)
        if found is None or found.role in {*said, *(open_.role for open_ in known.values())}:
            continue
        known[at] = found
        above = lines[at - 1] if at and at - 1 not in known else None
        if above is not None and found.label is None and _is_small(above.text):
            found.label, found.span = above.text, above.span
    return known


def _stands_above(open_: "_OpenField", line: Line) -> bool:
    """Return whether the label of a field stands on a line above its value."""
    return open_.span is not None and open_.span.start < line.start


def _match_known_value(line: Line, language: Language) -> "_OpenField | None":
    """Return a field whose value is a known sender or recipient, with small words before it.

    An article is one of these, also where the value is known with it.
    """
    roles = lexicon.get_roles_of_values(language)
    found: _OpenField | None = None
    at = 0
    for _ in range(1 + _MOST_SMALL):
        role = roles.get(fold(line.text[at:]))
        if role is not None and (not at or _is_small(line.text[:at].strip())):
            found = _open_field(line, role, at)
        at = line.text.find(" ", at) + 1
        if not at or (found is not None and found.label is None):
            break
    return found


def _is_small(text: str) -> bool:
    """Return whether words may stand before a sender or a recipient: `des`, `für die`."""
    return len(text) <= _LONGEST_SMALL and text.islower() and text.replace(" ", "").isalpha()


@define
class _OpenField:
    """A field that is being read."""

    role: Role
    label: str | None
    span: Span | None
    """Where the label stands."""
    lines: list[Line] = field(factory=list)


@define
class _FieldList:
    """The fields in the order of their labels, and lines among them that are none."""

    fields: list[_OpenField] = field(factory=list)
    strays: list[Line] = field(factory=list)


def _collect_fields(
    lines: list[Line], language: Language, log: ReadingLog, full: int
) -> _FieldList:
    """Return the labelled fields, without the codes and markings that another column left.

    `full` is the width of the document's lines.
    """
    made = _FieldList()
    owed: deque[_OpenField] = deque()
    current: _OpenField | None = None
    for line in lines:
        role = lexicon.match_role(line.text, language)
        if role is None and _has_unknown_label(line, current, full):
            role = "other"
        if role is not None:
            end = lexicon.find_label_end(line.text, language) or line.text.index(":") + 1
            current = _open_field(line, role, end)
            made.fields.append(current)
            if not current.lines:
                owed.append(current)
        elif owed:
            current = _assign_values(owed, line, log)
        elif current is None or (current.role != "subject" and _is_stray(line, language)):
            made.strays.append(line)
        else:
            current.lines.append(line)
    return made


def _is_stray(line: Line, language: Language) -> bool:
    """Return whether a line among the fields belongs above them: `LIMITE`, `ENV 373`."""
    names = value_matching.match_whole_line(line.text, language)
    return bool(names) and names <= _STRAYS


def _assign_values(owed: deque[_OpenField], line: Line, log: ReadingLog) -> _OpenField:
    """Give a line to the first label that waits for its value."""
    paid = owed.popleft()
    if owed:
        log.report(
            PAIRED_BY_ORDER,
            line.span,
            f"value {line.text!r} given to the label {paid.label!r} by their order",
        )
    paid.lines.append(line)
    return paid


def _has_unknown_label(line: Line, current: _OpenField | None, full: int) -> bool:
    """Return whether a line begins with a label that no list knows: `Venue:`.

    It stands alone, or the line before it is too short to go on in this one.
    """
    label = lexicon.match_unknown_label(line.text)
    if not label:
        return False
    if current is None:
        return label == line.text
    before = current.lines[-1].text if current.lines else ""
    return label == line.text or measure_width(before) < _SHORT * full


def _open_field(line: Line, role: Role, end: int) -> _OpenField:
    """Part a line behind its label, which may be empty."""
    label, value = line.part(0, end), line.after(end)
    return _OpenField(
        role,
        label.text or None,
        label.span if label.text else None,
        [value] if value.text else [],
    )


def _build_field(open_: _OpenField, inline: InlineBuilder) -> HeaderField:
    value = inline.text(open_.lines) if open_.lines else Text(value="")
    first, last = open_.span or value.span, value.span or open_.span
    return HeaderField(
        role=open_.role,
        label=open_.label,
        value=value,
        label_span=open_.span,
        span=Span(first.start, last.end) if first and last else None,
    )
