"""Write the cover page: everything above the cover sentence.

The names of containers are those of AKN4EU, except `marking`, `sender`, `recipient` and further
labelled lines, for which no name of AKN4EU is known.
"""

import datetime as dt
from collections.abc import Iterable

from council_docs.formats.akn.vocabulary import FIELD_CONTAINERS, INSTITUTIONS, TYPES
from council_docs.formats.akn.writer.akn_xml_writer import AknXmlWriter
from council_docs.formats.akn.writer.references import (
    ReferenceList,
    get_institution_name,
    get_language,
)
from council_docs.formats.akn.writer.text import TextWriter
from council_docs.formats.xml.xml_writer import XmlWriter, escape, preserve_space
from council_docs.languages import CODES
from council_docs.languages.dates import format_date
from council_docs.model import Document, Header, HeaderField

_EID = "coverPage"


class CoverPageWriter:
    """Writes the cover page of a document."""

    def __init__(
        self, xml: AknXmlWriter, texts: TextWriter, references: ReferenceList, document: Document
    ) -> None:
        """Write to `xml`. `references` gets what the cover page points at."""
        self._xml = xml
        self._ids = xml.ids
        self._texts = texts
        self._references = references
        self._document = document
        self._header = document.header

    def write(self) -> None:
        """Write `coverPage` in the order of a first page; nothing for an empty header."""
        header = self._header
        if header == Header():
            return
        with self._xml.open_block(f'coverPage eId="{self._ids.take(_EID)}"'):
            if header.institution is not None:
                self._write_acting_entity(INSTITUTIONS[header.institution])
            self._write_main_doc()
            if header.number is not None:
                eid, container = self._open_container("mainDocReference")
                with container:
                    self._write_block(eid, "reference", f"<docNumber>{header.number}</docNumber>")
            self._write_lines("marking", ((line, escape(line)) for line in header.markings))
            files = ((file, _docket_number(file)) for file in header.interinstitutional_files)
            self._write_lines("procedureIdentifier", files)
            codes = ((code, _subject_code(code)) for code in header.subject_codes)
            self._write_lines("subjectMatter", codes)
            self._write_doc_header()
            language = self._document.language
            if language is not None:
                mark = language.upper()
                self._write_lines("mainDocLanguage", [(mark, self._language(language, mark))])

    def _open_container(self, name: str, parent: str = _EID) -> tuple[str, XmlWriter]:
        """Open a container, and return it after its eId."""
        eid = self._ids.take_counted(f"{parent}__container")
        return eid, self._xml.open_block(f'container eId="{eid}" name="{name}"')

    def _write_lines(self, name: str, lines: Iterable[tuple[str, str]], parent: str = _EID) -> None:
        """Write a container with a `p` for each line, if there are any.

        A line is its text, and its text as XML.
        """
        lines = tuple(lines)
        if not lines:
            return
        eid, container = self._open_container(name, parent)
        with container:
            for text, xml in lines:
                tag = f'p eId="{self._ids.take_counted(f"{eid}__p")}"{preserve_space(text)}'
                self._xml.write_line(f"<{tag}>{xml}</p>")

    def _write_block(self, container: str, name: str, xml: str) -> None:
        eid = self._ids.take_counted(f"{container}__block")
        self._xml.write_line(f'<block eId="{eid}" name="{name}">{xml}</block>')

    def _write_acting_entity(self, code: str) -> None:
        reference = self._references.add_institution(code)
        name = get_institution_name(get_language(self._document.language), code)
        eid, container = self._open_container("actingEntity")
        with container:
            paragraph = self._ids.take_counted(f"{eid}__p")
            organization = self._ids.take_counted(f"{paragraph}__organization")
            self._xml.write_line(
                f'<p eId="{paragraph}"><organization eId="{organization}" refersTo="{reference}">'
                f"{name}</organization></p>"
            )

    def _write_main_doc(self) -> None:
        header = self._header
        if header.place is None and header.date is None and not header.original_languages:
            return
        eid, container = self._open_container("mainDoc")
        with container:
            place_and_date = []
            if header.place is not None:
                place_and_date.append(self._place(header.place, f"{eid}__block_1"))
            if header.date is not None:
                printed = format_header_date(header.date, self._document.language)
                place_and_date.append(f'<docDate date="{header.date}">{printed}</docDate>')
            if place_and_date:
                self._write_block(eid, "placeAndDate", ", ".join(place_and_date))
            if header.original_languages:
                originals = "/".join(map(self._language, header.original_languages))
                self._write_block(eid, "mainDocOriginalLanguage", f"(OR. {originals})")

    def _place(self, place: str, block: str) -> str:
        eid = self._ids.take_counted(f"{block}__location")
        reference = self._references.add_place(place)
        attributes = f'eId="{eid}" refersTo="{reference}"{preserve_space(place)}'
        return f"<location {attributes}>{escape(place)}</location>"

    def _language(self, code: str, printed: str | None = None) -> str:
        reference = self._references.add_language(code)
        return f'<inline name="language" refersTo="{reference}">{printed or code}</inline>'

    def _write_doc_header(self) -> None:
        header = self._header
        if header.type_line is None and not header.fields:
            return
        eid, container = self._open_container("docHeader")
        with container:
            if header.type_line is not None:
                kind = self._references.add_resource_type(TYPES[self._document.kind])
                xml = f'<docType refersTo="{kind}">{escape(header.type_line)}</docType>'
                self._write_lines("typeOfDocument", [(header.type_line, xml)], eid)
            for field in header.fields:
                self._write_field(field, eid)

    def _write_field(self, field: HeaderField, parent: str) -> None:
        eid, container = self._open_container(FIELD_CONTAINERS[field.role], parent)
        with container:
            paragraph = self._ids.take_counted(f"{eid}__p")
            value_tag = self._value_tag(field, paragraph)
            space = preserve_space(field.value.value)
            with self._xml.open_line(f'p eId="{paragraph}"{"" if value_tag else space}'):
                if field.label is not None:
                    tag = f'inline name="label"{preserve_space(field.label)}'
                    self._xml.write(f"<{tag}>{escape(field.label)}</inline> ")
                if value_tag is None:
                    self._texts.write(field.value, f"{paragraph}__")
                else:
                    with self._xml.open_inline(value_tag + space):
                        self._texts.write(field.value, f"{paragraph}__")

    def _value_tag(self, field: HeaderField, paragraph: str) -> str | None:
        """Return the tag around a subject or a known organization; None for other values."""
        if field.role == "subject":
            return "docTitle"
        if field.role not in ("from", "to"):
            return None
        reference = self._references.add_organization(field.value.value)
        if reference is None:
            return None
        eid = self._ids.take_counted(f"{paragraph}__organization")
        return f'organization eId="{eid}" refersTo="{reference}"'


def format_header_date(date: dt.date, language: str | None) -> str:
    """Return a date as a language prints it, `11 maart 2024`; in ISO form without a language."""
    if language not in CODES:
        return date.isoformat()
    return format_date(date, get_language(language))


def _docket_number(file: str) -> str:
    return f"<docketNumber{preserve_space(file)}>{escape(file)}</docketNumber>"


def _subject_code(code: str) -> str:
    """Return the XML of a subject code, with its letters marked: `ENV` of `ENV 373`."""
    letters, space, number = code.rpartition(" ")
    if not space:
        letters, number = number, ""
    return f'<inline name="subjectCode">{escape(letters)}</inline>{space}{escape(number)}'
