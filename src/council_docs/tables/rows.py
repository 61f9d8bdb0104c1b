"""The rows of the tables: one class per table, one attribute per column.

Column types are str, int and date, or None beside one of them; a column is nullable where its type
allows None. `document_id` joins all tables; with it, `unit` joins units with what is in them.
`work_id` and `address` join the language versions of one document. The words below the attributes
are the descriptions in the schema and the documentation.
"""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from attrs import frozen

SCHEMA_VERSION = 1
"""Rises when a column is renamed, changes its type or meaning, or is removed."""


@frozen(kw_only=True)
class DocumentRow:
    """One document: one input that was read."""

    document_id: str
    """Of the input's name: the same input has the same id in every run."""
    work_id: str
    """Of the document in all its languages: its code, `ST-8361-2026-INIT`, its CELEX number or
    ELI; for a document with none of these, `document_id`."""
    source: str
    """The name of the input, as it was given; bytes that are not UTF-8 are escaped."""
    format: str | None
    """The format that it was read from."""
    kind: str
    """The kind of the document: `outcome-of-proceedings`, `note`."""
    language: str | None
    """ISO 639-1: `nl`."""
    number: str | None
    """As printed: `8361/26`."""
    institution: str | None
    """The institution of the document, as a code."""
    place: str | None
    """As printed beside the date."""
    date: dt.date | None
    """The date of the header."""
    adoption_date: dt.date | None
    """The day on which the conclusions were adopted."""
    year: int | None
    """Of the header's date, else of the number, the adoption or the Official Journal."""
    type_line: str | None
    """As printed: `OUTCOME OF PROCEEDINGS`."""
    subject: str | None
    """As printed."""
    subject_codes: str | None
    """As printed, with `; ` between two."""
    celex: str | None
    """The CELEX number in the Official Journal."""
    eli: str | None
    """The European Legislation Identifier in the Official Journal."""
    journal_date: dt.date | None
    """The day of publication in the Official Journal."""
    permalink: str | None
    """The address of the document in the register of the Council, else its ELI."""
    annexes: int
    """How many there are, those inside others not counted."""
    conclusions: int
    """How many there are."""
    units: int
    """How many rows of `units` there are."""


@frozen(kw_only=True)
class UnitRow:
    """One unit: a section, a conclusion, a point, a paragraph, a cell, a footnote, a field."""

    document_id: str
    """Of its row in `documents`."""
    work_id: str
    """Of its row in `documents`."""
    unit: int
    """Counts the units of a document from 0, in the order of the text."""
    parent: int | None
    """The unit around this one."""
    kind: str
    """`section`, `conclusion`, `point`, `paragraph`, `cell`, `note`, `field`, `value`, …"""
    address: str
    """`annex II / conclusion 12 / point b`: the same in every language, unique in a document."""
    label: str | None
    """As printed: `12.`, `b)`."""
    labels: str | None
    """The printed labels from the outside in, with a space between two: `ANNEX II 12. b)`."""
    headings: str | None
    """The titles and headings around the unit, from the outside in, with ` > ` between two."""
    conclusion: str | None
    """The number of the conclusion that the unit is or is in."""
    language: str | None
    """Of the document, ISO 639-1."""
    text: str | None
    """The words after the label."""
    eid: str | None
    """The eId in Akoma Ntoso of the conclusion that the unit is or is in."""
    permalink: str | None
    """The address of the document, with the eId as its fragment."""
    start: int | None
    """Offset of the first character in the text of the source, in code points."""
    end: int | None
    """Offset after the last character."""
    line: int | None
    """Line in the source, from 1; in a DOCX file, the paragraph."""
    page: int | None
    """Page of a PDF file, from 1."""


@frozen(kw_only=True)
class ReferenceRow:
    """One citation in the words of a unit."""

    document_id: str
    """Of its row in `documents`."""
    work_id: str
    """Of its row in `documents`."""
    unit: int
    """The unit that it is in."""
    start: int
    """Offset in the text of the unit, in code points."""
    end: int
    """Offset after the last character."""
    kind: str
    """What is cited: an act, a document, a point, …"""
    target: str | None
    """An address, or `#` and an eId; None where it is uncertain."""
    text: str
    """As printed."""


@frozen(kw_only=True)
class DateRow:
    """One date in the words of a unit."""

    document_id: str
    """Of its row in `documents`."""
    work_id: str
    """Of its row in `documents`."""
    unit: int
    """The unit that it is in."""
    start: int
    """Offset in the text of the unit, in code points."""
    end: int
    """Offset after the last character."""
    date: dt.date
    """The day."""
    text: str
    """As printed."""


@frozen(kw_only=True)
class FootnoteRow:
    """One call of a footnote."""

    document_id: str
    """Of its row in `documents`."""
    work_id: str
    """Of its row in `documents`."""
    unit: int
    """The unit that calls it."""
    start: int
    """Where the call stands in the text of the unit."""
    label: str
    """As printed."""
    text: str
    """The words of the footnote, a line for each paragraph; empty for a further call."""


@frozen(kw_only=True)
class DiagnosticRow:
    """One diagnostic of the reader or of a rule."""

    document_id: str
    """Of its row in `documents`."""
    work_id: str
    """Of its row in `documents`."""
    code: str
    """As in the list of rules: `N001`."""
    name: str
    """As in the list of rules: `numbering-gap`."""
    severity: str
    """`info`, `warning` or `error`."""
    message: str
    """What is wrong."""
    start: int | None
    """Offset of the first character in the text of the source, in code points."""
    end: int | None
    """Offset after the last character."""
    line: int | None
    """Line in the source, from 1; in a DOCX file, the paragraph."""
    page: int | None
    """Page of a PDF file, from 1."""


@frozen(kw_only=True)
class ErrorRow:
    """One input that was not read."""

    document_id: str
    """Of the input's name, as in `documents`."""
    source: str
    """The name of the input, as it was given."""
    message: str
    """Why it was not read."""
    line: int | None
    """Where in the input, from 1, if the error has a place."""
    column: int | None
    """Where in the line, from 1."""
    page: int | None
    """Page of a PDF file, from 1."""


AnyRow: TypeAlias = (
    DocumentRow | UnitRow | ReferenceRow | DateRow | FootnoteRow | DiagnosticRow | ErrorRow
)
"""A row of any table."""

TABLES: Mapping[str, type[AnyRow]] = MappingProxyType(
    {
        "documents": DocumentRow,
        "units": UnitRow,
        "references": ReferenceRow,
        "dates": DateRow,
        "footnotes": FootnoteRow,
        "diagnostics": DiagnosticRow,
        "errors": ErrorRow,
    }
)
"""The tables by their names, and the class of their rows."""
