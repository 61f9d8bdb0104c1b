"""Stage 7, for the header: the labelled fields.

`Segments` come in, a `Header` goes out. Label and value are on one line (`Subject: Ruritania`) or
on two; a value may take several lines; all labels may precede all values. So labels without a value
wait in order. A line without a label is the value of the first label that waits, or else continues
the last value.
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
"""How many small words may precede a sender or a recipient, and their length together."""
_SHORT = 0.65
"""A value shorter than this share of a full line ends on purpose."""


def parse_header(
    segments: Segments, language: Language, inline: InlineBuilder, log: ReadingLog
) -> Header:
    """Return the header in the masthead and the fields of a document."""
    found = _collect_fields(segments.fields, language, log, segments.line_width.full)
    header, left = masthead.parse_masthead(segments.masthead, found.strays, language, log)
    if found.fields and header.type_line is None:
        header, left = masthead.complete_type_line(header, segments.masthead, left, log)
    roles = {open_.role for open_ in found.fields}
    unlabelled: list[_OpenField] = []
    if not roles & {"from", "to"}:
        left, unlabelled = _assign_roles_by_value(left, roles, language, log)
    if header.number:
        left = _set_aside_above(left, segments.masthead, log)
    unknown = _report_unknown(left, log)
    fields = (*unknown, *unlabelled, *found.fields)
    return evolve(header, fields=tuple(_build_field(open_, inline) for open_ in fields))


def _set_aside_above(
    unknown: list[Line], masthead_lines: list[Line], log: ReadingLog
) -> list[Line]:
    """Return the unknown lines without those above the institution.

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
    """Return lines that are no known values as fields, with what looks like their labels."""
    fields: list[_OpenField] = []
    for line in lines:
        log.report(HEADER_LINE, line.span, f"unrecognised header line: {line.text!r}")
        label = lexicon.match_unknown_label(line.text)
        if not label and fields and fields[-1].label and not fields[-1].lines:
            fields[-1].lines.append(line)
        else:
            fields.append(_open_field(line, "other", len(label)))
    return fields


def _assign_roles_by_value(
    lines: list[Line], roles: set[Role], language: Language, log: ReadingLog
) -> tuple[list[Line], list["_OpenField"]]:
    """Return the lines left, and the fields without labels: sender, recipient, subject.

    Until 2014, some languages printed only small words before them: `des`, `für die`. The text
    after a known sender or recipient is the subject. `roles` are those of the labelled fields.
    """
    known = _find_known_values(lines, roles, language)
    if not known:
        return lines, []
    labels = {at - 1 for at, open_ in known.items() if _stands_above(open_, lines[at])}
    first, last = min(*known, *labels, len(lines)), max(known)
    fields: list[_OpenField] = []
    for at, line in enumerate(lines[first : last + 1], start=first):
        if at in known:
            fields.append(known[at])
        elif at not in labels:
            fields[-1].lines.append(line)
    below = lines[last + 1 :]
    if below and "subject" not in roles:
        fields.append(_OpenField("subject", None, None, below))
        below = []
    for open_ in fields:
        if open_.label is None:
            line = open_.lines[0]
            message = f"no label before {line.text!r}: read as the field {open_.role!r}"
            log.report(LABEL_MISSING, line.span, message)
    return [*lines[:first], *below], fields


def _find_known_values(
    lines: list[Line], roles: set[Role], language: Language
) -> dict[int, "_OpenField"]:
    """Return the first sender and recipient by their lines; small words above are labels."""
    known: dict[int, _OpenField] = {}
    for at, line in enumerate(lines):
        found = _match_known_value(line, language)
        if found is None or found.role in {*roles, *(open_.role for open_ in known.values())}:
            continue
        known[at] = found
        above = lines[at - 1] if at and at - 1 not in known else None
        if above is not None and found.label is None and _is_small(above.text):
            found.label, found.span = above.text, above.span
    return known


def _stands_above(open_: "_OpenField", line: Line) -> bool:
    """Return whether the label of a field is on a line above its value."""
    return open_.span is not None and open_.span.start < line.start


def _match_known_value(line: Line, language: Language) -> "_OpenField | None":
    """Return the field of a known sender or recipient, with the small words before it.

    An article is one of these words, even if the value is known with it.
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
    """Return whether a text may precede a sender or a recipient: `des`, `für die`."""
    return len(text) <= _LONGEST_SMALL and text.islower() and text.replace(" ", "").isalpha()


@define
class _OpenField:
    """A field that is being read."""

    role: Role
    label: str | None
    span: Span | None
    """The span of the label."""
    lines: list[Line] = field(factory=list)


@define
class _FieldList:
    """The fields in the order of their labels, and the lines among them that are no fields."""

    fields: list[_OpenField] = field(factory=list)
    strays: list[Line] = field(factory=list)


def _collect_fields(
    lines: list[Line], language: Language, log: ReadingLog, full: int
) -> _FieldList:
    """Return the labelled fields, apart from the codes and markings of another column.

    `full` is the width of a full line of the document.
    """
    found = _FieldList()
    waiting: deque[_OpenField] = deque()
    current: _OpenField | None = None
    for line in lines:
        role = lexicon.match_role(line.text, language)
        if role is None and _has_unknown_label(line, current, full):
            role = "other"
        if role is not None:
            end = lexicon.find_label_end(line.text, language) or line.text.index(":") + 1
            current = _open_field(line, role, end)
            found.fields.append(current)
            if not current.lines:
                waiting.append(current)
        elif waiting:
            current = _assign_value(waiting, line, log)
        elif current is None or (current.role != "subject" and _is_stray(line, language)):
            found.strays.append(line)
        else:
            current.lines.append(line)
    return found


def _is_stray(line: Line, language: Language) -> bool:
    """Return whether a line among the fields belongs to the masthead: `LIMITE`, `ENV 373`."""
    names = value_matching.match_whole_line(line.text, language)
    return bool(names) and names <= _STRAYS


def _assign_value(waiting: deque[_OpenField], line: Line, log: ReadingLog) -> _OpenField:
    """Make a line the value of the first label that waits; return its field."""
    first = waiting.popleft()
    if waiting:
        log.report(
            PAIRED_BY_ORDER,
            line.span,
            f"value {line.text!r} paired with label {first.label!r} by order",
        )
    first.lines.append(line)
    return first


def _has_unknown_label(line: Line, current: _OpenField | None, full: int) -> bool:
    """Return whether a line begins with an unknown label: `Venue:`.

    Its line has nothing else, or the line before it is too short to continue here.
    """
    label = lexicon.match_unknown_label(line.text)
    if not label:
        return False
    if current is None:
        return label == line.text
    before = current.lines[-1].text if current.lines else ""
    return label == line.text or measure_width(before) < _SHORT * full


def _open_field(line: Line, role: Role, end: int) -> _OpenField:
    """Return the field in a line, whose label may be empty."""
    label, value = line.part(0, end), line.after(end)
    return _OpenField(
        role,
        " ".join(label.text.split()) or None,
        label.span if label.text else None,
        [value] if value.text else [],
    )


def _build_field(open_: _OpenField, inline: InlineBuilder) -> HeaderField:
    value = inline.text(open_.lines) if open_.lines else Text(value="")
    spans = [span for span in (open_.span, value.span) if span is not None]
    return HeaderField(
        role=open_.role,
        label=open_.label,
        value=value,
        label_span=open_.span,
        # A value may be inside of a label of two lines.
        span=Span(min(spans).start, max(span.end for span in spans)) if spans else None,
    )
