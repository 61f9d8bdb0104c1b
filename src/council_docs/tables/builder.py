"""Documents as rows."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from council_docs.batch.loading import describe_error
from council_docs.comparison.units import Unit, list_units
from council_docs.diagnostics import Diagnostic
from council_docs.eid import walk_conclusions
from council_docs.model import (
    DateMark,
    Document,
    NoteMark,
    ReferenceMark,
    render_lines,
)
from council_docs.source import Position, Source, Span
from council_docs.tables.rows import (
    AnyRow,
    DateRow,
    DiagnosticRow,
    DocumentRow,
    ErrorRow,
    FootnoteRow,
    ReferenceRow,
    UnitRow,
)
from council_docs.validation.validate import validate

_ID_LENGTH = 16


def identify_input(name: str) -> str:
    """Return the `document_id` of an input: 16 hexadecimal digits of the SHA-256 of its name."""
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]


def identify_work(document: Document) -> str | None:
    """Return the identifier of a document in all its languages; None if it has none."""
    number, journal = document.header.number, document.official_journal
    return number.code if number else journal.celex or journal.eli


def build_rows(document: Document, name: str, *, diagnose: bool = True) -> Iterator[AnyRow]:
    """Yield the rows of a document: its own row first, then its units in the order of the text.

    `name` is that of the input. Without `diagnose` the rules are not run, and there are no rows of
    diagnostics.
    """
    document_id = identify_input(name)
    work_id = identify_work(document) or document_id
    units = list_units(document)
    yield _build_document_row(document, name, document_id, work_id, len(units))
    yield from _Units(document, document_id, work_id, units).build()
    if diagnose:
        source = document.provenance.source
        for diagnostic in validate(document):
            yield _build_diagnostic_row(diagnostic, source, document_id, work_id)


def build_error_row(name: str, error: Exception) -> ErrorRow:
    """Return the row of an input that was not read."""
    failure = describe_error(error)
    position = failure.position
    return ErrorRow(
        document_id=identify_input(name),
        source=_make_printable(name),
        message=_make_printable(failure.message),
        line=position.line if position else None,
        column=position.column if position else None,
        page=position.page if position else None,
    )


def _make_printable(text: str) -> str:
    """Return text with escapes for what UTF-8 cannot encode: file names may have any bytes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _build_document_row(
    document: Document, name: str, document_id: str, work_id: str, units: int
) -> DocumentRow:
    header, journal = document.header, document.official_journal
    date = header.date or document.adoption_date
    year = header.number.year if header.number and not header.date else date and date.year
    return DocumentRow(
        document_id=document_id,
        work_id=work_id,
        source=_make_printable(name),
        format=document.provenance.format,
        kind=document.kind,
        language=document.language,
        number=str(header.number) if header.number else None,
        institution=header.institution,
        place=header.place,
        date=header.date,
        adoption_date=document.adoption_date,
        year=year or journal.year,
        type_line=header.type_line,
        subject=header.subject,
        subject_codes="; ".join(header.subject_codes) or None,
        celex=journal.celex,
        eli=journal.eli,
        journal_date=journal.date,
        permalink=_find_permalink(document),
        annexes=len(document.annexes),
        conclusions=len(document.conclusions),
        units=units,
    )


def _find_permalink(document: Document) -> str | None:
    """Return the address of a document: in the register of the Council, else its ELI."""
    number, language = document.header.number, document.language
    address = number.get_address(language) if number and language else None
    return address or document.official_journal.eli


def _build_diagnostic_row(
    diagnostic: Diagnostic, source: Source | None, document_id: str, work_id: str
) -> DiagnosticRow:
    span = diagnostic.span
    position = _find_position(span, source)
    return DiagnosticRow(
        document_id=document_id,
        work_id=work_id,
        code=diagnostic.code,
        name=diagnostic.name,
        severity=str(diagnostic.severity),
        message=diagnostic.message,
        start=span.start if span else None,
        end=span.end if span else None,
        line=position.line if position else None,
        page=position.page if position else None,
    )


def _find_position(span: Span | None, source: Source | None) -> Position | None:
    return source.position(span.start) if span is not None and source is not None else None


def _find_end(unit: Unit) -> int | None:
    """Return the offset after the words of a unit; its span may be that of its label."""
    spans = (unit.span, unit.text.span if unit.text is not None else None)
    return max((span.end for span in spans if span is not None), default=None)


class _Around(NamedTuple):
    """The surroundings of a unit."""

    labels: tuple[str, ...] = ()
    """The printed labels from the outside in, its own included."""
    headings: tuple[str, ...] = ()
    """The headings from the outside in, its own excluded."""
    heading: tuple[str, ...] = ()
    """Its own heading, for the units in it."""
    conclusion: str | None = None
    eid: str | None = None


_NOTHING_AROUND = _Around()


class _Units:
    """The units of one document, with the surroundings of each."""

    def __init__(
        self, document: Document, document_id: str, work_id: str, units: Sequence[Unit]
    ) -> None:
        self._document_id = document_id
        self._work_id = work_id
        self._units = units
        self._source = document.provenance.source
        self._language = document.language
        self._permalink = _find_permalink(document)
        self._eids = iter([eid for _, _, eid in walk_conclusions(document)])
        self._around: list[_Around] = []

    def build(self) -> Iterator[AnyRow]:
        """Yield the row of each unit, and after it those of its marks."""
        for index, unit in enumerate(self._units):
            self._around.append(self._look_around(unit))
            yield self._build_unit_row(index, unit)
            yield from self._build_mark_rows(index, unit)

    def _look_around(self, unit: Unit) -> _Around:
        outer = self._around[unit.parent] if unit.parent is not None else _NOTHING_AROUND
        label = (unit.label,) if unit.label else ()
        own = unit.text.value if unit.text is not None else None
        heading = (own,) if own and unit.kind in ("annex", "section") else ()
        number, eid = outer.conclusion, outer.eid
        if unit.kind == "conclusion":
            number, eid = unit.number, next(self._eids, None)
        return _Around(outer.labels + label, outer.headings + outer.heading, heading, number, eid)

    def _build_unit_row(self, index: int, unit: Unit) -> UnitRow:
        around = self._around[index]
        position = _find_position(unit.span, self._source)
        link = f"{self._permalink}#{around.eid}" if self._permalink and around.eid else None
        return UnitRow(
            document_id=self._document_id,
            work_id=self._work_id,
            unit=index,
            parent=unit.parent,
            kind=unit.kind,
            address=unit.path,
            label=unit.label,
            labels=" ".join(around.labels) or None,
            headings=" > ".join(around.headings) or None,
            conclusion=around.conclusion,
            language=self._language,
            text=unit.text.value if unit.text is not None else None,
            eid=around.eid,
            permalink=link or self._permalink,
            start=unit.span.start if unit.span else None,
            end=_find_end(unit),
            line=position.line if position else None,
            page=position.page if position else None,
        )

    def _build_mark_rows(self, index: int, unit: Unit) -> Iterator[AnyRow]:
        text = unit.text
        if text is None:
            return
        keys = {"document_id": self._document_id, "work_id": self._work_id}
        for mark in text.marks:
            words = text.value[mark.start : mark.end]
            if isinstance(mark, ReferenceMark):
                yield ReferenceRow(
                    **keys,
                    unit=index,
                    start=mark.start,
                    end=mark.end,
                    kind=mark.kind,
                    target=mark.target,
                    text=words,
                )
            elif isinstance(mark, DateMark):
                yield DateRow(
                    **keys, unit=index, start=mark.start, end=mark.end, date=mark.date, text=words
                )
            elif isinstance(mark, NoteMark):
                yield FootnoteRow(
                    **keys,
                    unit=index,
                    start=mark.start,
                    label=mark.label,
                    text="\n".join(render_lines(mark.body)),
                )
