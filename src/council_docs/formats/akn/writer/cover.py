"""The cover page: everything that stands above the cover sentence.

The names of containers are those of AKN4EU, but for `marking`, `sender`, `recipient` and further
labelled lines, for which it has none that could be read.
"""

import datetime as dt
from collections.abc import Iterable

from council_docs.formats.akn.names import FIELD_CONTAINERS, INSTITUTIONS, TYPES
from council_docs.formats.akn.writer.inline import Texts
from council_docs.formats.akn.writer.references import References, institution_name, words_of
from council_docs.formats.akn.writer.xml_writer import Pen, escape, space
from council_docs.languages import CODES
from council_docs.languages.dates import format_date
from council_docs.model import Document, Header, HeaderField

_EID = "coverPage"


class CoverPage:
    """Writes the cover page of a document."""

    def __init__(self, pen: Pen, texts: Texts, references: References, document: Document) -> None:
        """Write with `pen` and `texts`, and list in `references` what the cover points at."""
        self._pen = pen
        self._texts = texts
        self._references = references
        self._document = document
        self._header = document.header

    def write(self) -> None:
        """Write `coverPage` in the order of a first page; nothing where there is no header."""
        header = self._header
        if header == Header():
            return
        self._pen.begin(f'coverPage eId="{self._pen.ids.only(_EID)}"')
        if header.institution is not None:
            self._acting_entity(INSTITUTIONS[header.institution])
        self._main_doc()
        if header.number is not None:
            self._reference_number(str(header.number))
        self._lines("marking", ((words, escape(words)) for words in header.markings))
        files = header.interinstitutional_files
        self._lines("procedureIdentifier", ((words, _docket_number(words)) for words in files))
        subjects = header.subject_codes
        self._lines("subjectMatter", ((words, _subject_code(words)) for words in subjects))
        self._doc_header()
        if self._document.language is not None:
            mark = self._document.language.upper()
            self._lines("mainDocLanguage", [(mark, self._language(self._document.language, mark))])
        self._pen.end("coverPage")

    def _container(self, name: str, parent: str = _EID) -> str:
        """Open a container and return its eId."""
        eid = self._pen.ids.counted(f"{parent}__container")
        self._pen.begin(f'container eId="{eid}" name="{name}"')
        return eid

    def _lines(self, name: str, lines: Iterable[tuple[str, str]], parent: str = _EID) -> None:
        """Write a container with a `p` for each line, words and XML, if there are any."""
        lines = tuple(lines)
        if not lines:
            return
        eid = self._container(name, parent)
        for words, xml in lines:
            start = f'p eId="{self._pen.ids.counted(f"{eid}__p")}"{space(words)}'
            self._pen.line(f"<{start}>{xml}</p>")
        self._pen.end("container")

    def _block(self, container: str, name: str, xml: str) -> None:
        eid = self._pen.ids.counted(f"{container}__block")
        self._pen.line(f'<block eId="{eid}" name="{name}">{xml}</block>')

    def _acting_entity(self, code: str) -> None:
        reference = self._references.institution(code)
        name = institution_name(words_of(self._document.language), code)
        eid = self._container("actingEntity")
        paragraph = self._pen.ids.counted(f"{eid}__p")
        organization = self._pen.ids.counted(f"{paragraph}__organization")
        self._pen.line(
            f'<p eId="{paragraph}"><organization eId="{organization}" refersTo="{reference}">'
            f"{name}</organization></p>"
        )
        self._pen.end("container")

    def _main_doc(self) -> None:
        header = self._header
        if header.place is None and header.date is None and not header.original_languages:
            return
        eid = self._container("mainDoc")
        place_and_date = []
        if header.place is not None:
            place_and_date.append(self._place(header.place, f"{eid}__block_1"))
        if header.date is not None:
            printed = printed_date(header.date, self._document.language)
            place_and_date.append(f'<docDate date="{header.date}">{printed}</docDate>')
        if place_and_date:
            self._block(eid, "placeAndDate", ", ".join(place_and_date))
        if header.original_languages:
            originals = "/".join(map(self._language, header.original_languages))
            self._block(eid, "mainDocOriginalLanguage", f"(OR. {originals})")
        self._pen.end("container")

    def _place(self, place: str, block: str) -> str:
        eid = self._pen.ids.counted(f"{block}__location")
        return (
            f'<location eId="{eid}" refersTo="{self._references.place(place)}"{space(place)}>'
            f"{escape(place)}</location>"
        )

    def _language(self, code: str, printed: str | None = None) -> str:
        reference = self._references.language(code)
        return f'<inline name="language" refersTo="{reference}">{printed or code}</inline>'

    def _reference_number(self, number: str) -> None:
        eid = self._container("mainDocReference")
        self._block(eid, "reference", f"<docNumber>{number}</docNumber>")
        self._pen.end("container")

    def _doc_header(self) -> None:
        header = self._header
        if header.type_line is None and not header.fields:
            return
        eid = self._container("docHeader")
        if header.type_line is not None:
            kind = self._references.resource_type(TYPES[self._document.kind])
            line = f'<docType refersTo="{kind}">{escape(header.type_line)}</docType>'
            self._lines("typeOfDocument", [(header.type_line, line)], eid)
        for field in header.fields:
            self._field(field, eid)
        self._pen.end("container")

    def _field(self, field: HeaderField, parent: str) -> None:
        eid = self._container(FIELD_CONTAINERS[field.role], parent)
        paragraph = self._pen.ids.counted(f"{eid}__p")
        name, start = self._value_element(field, paragraph)
        kept = space(field.value.value)
        self._pen.start_line(f'p eId="{paragraph}"{"" if name else kept}')
        if field.label is not None:
            label = f'inline name="label"{space(field.label)}'
            self._pen.add(f"<{label}>{escape(field.label)}</inline> ")
        if name:
            self._pen.start(start + kept)
        self._texts.words(field.value, f"{paragraph}__")
        if name:
            self._pen.finish(name)
        self._pen.finish("p")
        self._pen.end("container")

    def _value_element(self, field: HeaderField, paragraph: str) -> tuple[str, str]:
        """Return the element around the value of a field, its name and its start tag.

        A title, an organization that is known, or nothing.
        """
        if field.role == "subject":
            return "docTitle", "docTitle"
        found = None
        if field.role in ("from", "to"):
            found = self._references.organization(field.value.value)
        if found is None:
            return "", ""
        eid = self._pen.ids.counted(f"{paragraph}__organization")
        return "organization", f'organization eId="{eid}" refersTo="{found}"'


def printed_date(date: dt.date, language: str | None) -> str:
    """Return a date as a language writes it, `11 maart 2024`; the ISO form without a language."""
    if language not in CODES:
        return date.isoformat()
    return format_date(date, words_of(language))


def _docket_number(file: str) -> str:
    return f"<docketNumber{space(file)}>{escape(file)}</docketNumber>"


def _subject_code(code: str) -> str:
    """Mark the letters of a subject code: in `ENV 373` those before the number."""
    letters, blank, number = code.rpartition(" ")
    if not blank:
        letters, number = number, ""
    return f'<inline name="subjectCode">{escape(letters)}</inline>{blank}{escape(number)}'
