"""Stage 4, for the header: the values above the fields, and the fields with their labels.

Shapes H1 to H8 of real documents: label and value on one line or on two, all labels first and then
all values, values over several lines, several codes on one line. Labels without a value wait in
line; each line without a label pays the first that waits, or goes on with the last value.
"""

import datetime as dt
from collections import deque

from attrs import define, field

from council_docs.formats.text import facts, wording
from council_docs.formats.text.codes import HEADER_LINE, PAIRED_BY_ORDER
from council_docs.formats.text.inline import Inline
from council_docs.formats.text.lines import Line
from council_docs.formats.text.notes import Notes
from council_docs.identifiers import DocumentNumber
from council_docs.languages.language import Language, fold
from council_docs.model import Fact, FactName, Header, HeaderField, Text
from council_docs.source import Span
from council_docs.vocabulary import Institution, Role

_SUFFIX = ("REV ", "ADD ", "COR ", "DCL ")


def read(
    masthead: list[Line], fields: list[Line], words: Language, inline: Inline, notes: Notes
) -> Header:
    """Return the header in the lines above the fields and in the lines of the fields."""
    values = _Masthead(words, inline, notes)
    values.read(masthead)
    made = [*values.others, *_fields(fields, words, inline, notes)]
    return Header(
        institution=values.institution,
        place=values.place,
        date=values.date,
        original_languages=values.original_languages,
        number=values.number,
        subject_codes=tuple(values.subject_codes),
        interinstitutional_files=tuple(values.files),
        markings=tuple(values.markings),
        type_line=values.type_line,
        fields=tuple(made),
    )


# ------------------------------------------------------------------------------ masthead


@define
class _Masthead:
    """The values read so far."""

    words: Language
    inline: Inline
    notes: Notes
    institution: Institution | None = None
    place: str | None = None
    date: dt.date | None = None
    original_languages: tuple[str, ...] = ()
    number: DocumentNumber | None = None
    subject_codes: list[str] = field(factory=list)
    files: list[str] = field(factory=list)
    markings: list[str] = field(factory=list)
    type_line: str | None = None
    others: list[HeaderField] = field(factory=list)

    def read(self, lines: list[Line]) -> None:
        """Read lines in their order; what is none of the values is kept as a field."""
        waiting = deque(lines)
        while waiting:
            line = _without_originals(waiting.popleft(), waiting)
            if not (
                self._read_institution(line, waiting)
                or self._read_number(line, waiting)
                or self._read_type_line(line)
                or self._read_place_and_date(line)
                or self._read_lists(line)
            ):
                self._keep(line)

    def _fact(self, name: FactName, *lines: Line) -> bool:
        self.notes.facts.append(Fact(name=name, span=Span(lines[0].start, lines[-1].end)))
        return True

    def _read_institution(self, line: Line, waiting: deque[Line]) -> bool:
        """Read the institution's name, which is printed over one, two or three lines."""
        if self.institution is not None:
            return False
        lines = [line, *list(waiting)[:2]]
        for count in range(1, len(lines) + 1):
            printed = " ".join(part.text for part in lines[:count])
            self.institution = facts.institution(printed, self.words)
            if self.institution is not None:
                for _ in lines[1:count]:
                    waiting.popleft()
                return self._fact("institution", *lines[:count])
        return False

    def _read_number(self, line: Line, waiting: deque[Line]) -> bool:
        """Read the document's number, whose REV may stand on the next line."""
        if self.number is not None or "/" not in line.text:
            return False
        lines = [line]
        while waiting and waiting[0].text.startswith(_SUFFIX):
            lines.append(waiting.popleft())
        self.number = facts.number(" ".join(part.text for part in lines))
        if self.number is None:
            waiting.extendleft(reversed(lines[1:]))
            return False
        return self._fact("number", *lines)

    def _read_type_line(self, line: Line) -> bool:
        if self.type_line is not None or fold(line.text) not in wording.type_lines(self.words):
            return False
        self.type_line = " ".join(line.text.split())
        return self._fact("type-line", line)

    def _read_place_and_date(self, line: Line) -> bool:
        found = None if self.date else facts.place_and_date(line.text, self.words)
        if found is None:
            return False
        self.place, self.date = found
        return self._fact("place-and-date", line)

    def _read_lists(self, line: Line) -> bool:
        """Read the values of which a header may have several."""
        text = line.text
        if languages := facts.original_languages(text):
            self.original_languages += languages
            return self._fact("original-languages", line)
        if marking := facts.marking(text):
            self.markings.append(marking)
            return self._fact("markings", line)
        if codes := facts.subject_codes(text):
            self.subject_codes.extend(codes)
            return self._fact("subject-codes", line)
        files = facts.interinstitutional_files(text, self.words)
        if files is not None:
            self.files.extend(files)
            return self._fact("interinstitutional-files", line)
        if text.isupper() and text.lower() == self.words.code:
            return self._fact("language", line)
        return False

    def _keep(self, line: Line) -> None:
        """Keep a line that is none of the known values."""
        text = self.inline.text([line])
        self.notes.say(HEADER_LINE, text.span, f"line of the header not understood: {text.value!r}")
        self.others.append(HeaderField(role="other", value=text, span=text.span))


def _without_originals(line: Line, waiting: deque[Line]) -> Line:
    """Part `Brussels, 11 May 2026 (OR. en)` before the bracket; its rest waits for its turn."""
    at = line.text.find("(OR")
    if at <= 0:
        return line
    waiting.appendleft(line.after(at))
    return line.before(at)


# ------------------------------------------------------------------------------ fields


@define
class _Open:
    """A field that is being read."""

    role: Role
    label: str | None
    span: Span | None
    """Where the label stands."""
    lines: list[Line] = field(factory=list)


def _fields(lines: list[Line], words: Language, inline: Inline, notes: Notes) -> list[HeaderField]:
    """Return the labelled fields, in the order of their labels."""
    made: list[_Open] = []
    owed: deque[_Open] = deque()
    current: _Open | None = None
    for line in lines:
        role = wording.role(line.text, words)
        if role is not None:
            label, value = _split(line)
            current = _Open(role, label.text, label.span)
            made.append(current)
            if value.text:
                current.lines.append(value)
            else:
                owed.append(current)
        elif owed:
            current = _pay(owed, line, notes)
        elif current is not None:
            current.lines.append(line)
    return [_field(open_, inline) for open_ in made]


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
    return line.before(at), line.after(at)


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
