"""Stage 4, for the header: the labelled fields, and the values above them.

Label and value stand on one line or on two, all labels first and then all values, values over
several lines: labels without a value wait in line; each line without a label pays the first that
waits, or goes on with the last value.
"""

from collections import deque

from attrs import define, field

from council_docs.formats.text import facts, masthead, wording
from council_docs.formats.text.codes import PAIRED_BY_ORDER
from council_docs.formats.text.inline import Inline
from council_docs.formats.text.lines import Line
from council_docs.formats.text.notes import Notes
from council_docs.languages.language import Language
from council_docs.model import Header, HeaderField, Text
from council_docs.source import Span
from council_docs.vocabulary import Role

_STRAYS = frozenset(("markings", "subject-codes", "interinstitutional-files", "original-languages"))


def read(
    above: list[Line], fields: list[Line], words: Language, inline: Inline, notes: Notes
) -> Header:
    """Return the header in the lines above the fields and in the lines of the fields."""
    found = _fields(fields, words, notes)
    values, others = masthead.read([*above, *found.strays], words, inline, notes)
    return values.header([*others, *(_field(open_, inline) for open_ in found.fields)])


@define
class _Open:
    """A field that is being read."""

    role: Role
    label: str | None
    span: Span | None
    """Where the label stands."""
    lines: list[Line] = field(factory=list)


@define
class _Fields:
    """The fields in the order of their labels, and lines among them that are none."""

    fields: list[_Open] = field(factory=list)
    strays: list[Line] = field(factory=list)


def _fields(lines: list[Line], words: Language, notes: Notes) -> _Fields:
    """Return the labelled fields, without the codes and markings that another column left."""
    made = _Fields()
    owed: deque[_Open] = deque()
    current: _Open | None = None
    for line in lines:
        role = wording.role(line.text, words)
        if role is not None:
            label, value = _split(line)
            current = _Open(role, label.text, label.span)
            made.fields.append(current)
            if value.text:
                current.lines.append(value)
            else:
                owed.append(current)
        elif owed:
            current = _pay(owed, line, notes)
        elif current is not None and current.role != "subject" and _is_stray(line, words):
            made.strays.append(line)
        elif current is not None:
            current.lines.append(line)
    return made


def _is_stray(line: Line, words: Language) -> bool:
    """Tell whether a line among the fields belongs above them: `LIMITE`, `ENV 373`."""
    matches = facts.match(line.text, 0, words)
    return any(name in _STRAYS and end == len(line.text) for name, end in matches)


def _pay(owed: deque[_Open], line: Line, notes: Notes) -> _Open:
    """Give a line to the first label that waits for its value."""
    paid = owed.popleft()
    if owed:
        notes.say(
            PAIRED_BY_ORDER,
            line.span,
            f"value {line.text!r} given to the label {paid.label!r} by their order",
        )
    paid.lines.append(line)
    return paid


def _split(line: Line) -> tuple[Line, Line]:
    """Part a line after the colon of its label."""
    at = line.text.index(":") + 1
    return line.part(0, at), line.after(at)


def _field(open_: _Open, inline: Inline) -> HeaderField:
    value = inline.text(open_.lines) if open_.lines else Text(value="")
    last = value.span or open_.span
    return HeaderField(
        role=open_.role,
        label=open_.label,
        value=value,
        label_span=open_.span,
        span=Span(open_.span.start, last.end) if open_.span and last else None,
    )
