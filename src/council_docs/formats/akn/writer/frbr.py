"""Write the identification of a document: FRBR Work, Expression, Manifestation, and their IRIs.

The IRIs follow AKN-NC 1.0, 4.5; the order of the elements is that of the OASIS schema.
"""

import datetime as dt
from typing import TypeAlias

from council_docs.eid import is_standalone
from council_docs.errors import FormatError
from council_docs.formats.akn.vocabulary import INSTITUTIONS, TYPES, ResourceType
from council_docs.formats.xml.xml_writer import XmlWriter, quote
from council_docs.identifiers import ALPHA3, DocumentNumber
from council_docs.model import Document, OfficialJournal

_UNKNOWN_DATE = "0001-01-01"
"""The schema demands a date. cobalt reads this one as none, too."""

_UNKNOWN_LANGUAGE = "und"
"""ISO 639-2."""


_Named: TypeAlias = tuple[str, str]
"""A name and a value or date."""


class IdentificationWriter:
    """Writes `identification` for the parts of one document."""

    def __init__(self, xml: XmlWriter, document: Document, generated: dt.date | None) -> None:
        """Write to `xml`; `generated` is the date of the output.

        Raises FormatError for an invalid language or number.
        """
        header, number = document.header, document.header.number
        self._xml = xml
        self.element = "statement" if is_standalone(document) else "doc"
        """The element below `akomaNtoso`."""
        self.author = _get_author(document)
        """The code in the EU authority table `corporate-body`."""
        self._dates = _get_dates(document)
        """Names and dates. The first date is part of the IRI."""
        self._generated = ("generation", generated.isoformat()) if generated else self._dates[0]
        self._work_number = _format_work_number(number) if number else None
        self._version = _format_version(number) if number else None
        self._language = get_alpha3(document.language) if document.language else _UNKNOWN_LANGUAGE
        original = tuple(get_alpha3(code) for code in header.original_languages)
        self.translated_from = () if self._language in original else original
        """The original languages, if this language is none of them. ISO 639-2/T."""
        kind, date = TYPES[document.kind].name, self._dates[0][1]
        path = f"/akn/eu/{self.element}/{kind}/{self.author}/{date}"
        self._work = f"{path}/{self._work_number or 'nn'}"
        self._register_address = (
            number.get_address(document.language) if number and document.language else None
        )

    def write(
        self,
        component: str,
        kind: ResourceType,
        aliases: tuple[_Named, ...],
        language: str | None = None,
    ) -> None:
        """Write `identification` for the main document (`main`) or an annex (`annex_1`).

        `language` (ISO 639-1) is that of an annex in another language.
        """
        alpha3 = self._language if language is None else get_alpha3(language)
        with self._xml.open_block('identification source="#council_docs"'):
            self._write_work(component, kind, aliases)
            self._write_expression(component, alpha3)
            self._write_manifestation(component, alpha3)

    def _write_work(self, component: str, kind: ResourceType, aliases: tuple[_Named, ...]) -> None:
        xml = self._xml
        with xml.open_block("FRBRWork"):
            self._write_iris(f"{self._work}/!{component}", self._work)
            for name, value in aliases:
                xml.write_line(f'<FRBRalias value="{quote(value)}" name="{name}"/>')
            self._write_origin(self._dates, self.author.lower())
            xml.write_line('<FRBRcountry value="eu"/>')
            xml.write_line(f'<FRBRsubtype value="{kind.name}"/>')
            if self._work_number:
                xml.write_line(f'<FRBRnumber value="{self._work_number}"/>')
            xml.write_line('<FRBRprescriptive value="false"/>')

    def _write_expression(self, component: str, language: str) -> None:
        xml, iri = self._xml, self._expression_iri(language)
        is_main = component == "main"
        with xml.open_block("FRBRExpression"):
            self._write_iris(f"{iri}/!{component}", iri)
            if is_main and self._register_address:
                xml.write_line(f'<FRBRalias value="{self._register_address}" name="url"/>')
            self._write_origin(self._dates[:1], self.author.lower())
            if self._version:
                xml.write_line(f'<FRBRversionNumber value="{self._version}"/>')
            xml.write_line(f'<FRBRlanguage language="{language}"/>')
            for original in self.translated_from if is_main else ():
                href = f'href="{self._expression_iri(original)}" fromLanguage="{original}"'
                xml.write_line(f'<FRBRtranslation {href} by="#gsc"/>')

    def _write_manifestation(self, component: str, language: str) -> None:
        iri = self._expression_iri(language)
        with self._xml.open_block("FRBRManifestation"):
            self._write_iris(f"{iri}/!{component}.xml", f"{iri}.xml")
            self._write_origin((self._generated,), "council_docs")
            self._xml.write_line('<FRBRformat value="xml"/>')

    def _expression_iri(self, language: str) -> str:
        return f"{self._work}/{language}@{self._version or ''}"

    def _write_iris(self, component: str, document: str) -> None:
        self._xml.write_line(f'<FRBRthis value="{component}"/>')
        self._xml.write_line(f'<FRBRuri value="{document}"/>')

    def _write_origin(self, dates: tuple[_Named, ...], author: str) -> None:
        for name, date in dates:
            self._xml.write_line(f'<FRBRdate date="{date}" name="{name}"/>')
        self._xml.write_line(f'<FRBRauthor href="#{author}"/>')


def write_publication(xml: XmlWriter, journal: OfficialJournal) -> None:
    """Write `publication` for the Official Journal, without its CELEX number and ELI."""
    own = (("series", journal.series), ("year", journal.year), ("page", journal.page))
    if journal.number is None and journal.date is None and all(value is None for _, value in own):
        return
    date = f'date="{journal.date or _UNKNOWN_DATE}"'
    printed = " ".join(value for value in ("OJ", journal.series, journal.number) if value)
    number = "" if journal.number is None else f' number="{quote(journal.number)}"'
    rest = "".join(f' cd:{name}="{quote(str(value))}"' for name, value in own if value is not None)
    if journal.date is None:
        rest += ' cd:undated="true"'
    name = f'name="Official Journal" showAs="{quote(printed)}"'
    xml.write_line(f"<publication {date} {name}{number}{rest}/>")


def get_alpha3(code: str) -> str:
    """Return the ISO 639-2/T code for an ISO 639-1 code of an official language."""
    try:
        return ALPHA3[code]
    except KeyError:
        raise FormatError(f"{code!r} is not the ISO 639-1 code of an official language") from None


def _get_author(document: Document) -> str:
    institution = document.header.institution
    if institution is None and document.kind == "european-council-conclusions":
        institution = "european-council"
    return INSTITUTIONS[institution or "council"]


def _get_dates(document: Document) -> tuple[_Named, ...]:
    known = (("document", document.header.date), ("adoption", document.adoption_date))
    dates = tuple((name, date.isoformat()) for name, date in known if date is not None)
    published = document.official_journal.date
    if not dates and published is not None:
        return (("publication", published.isoformat()),)
    return dates or (("unknown", _UNKNOWN_DATE),)


def _format_work_number(number: DocumentNumber) -> str:
    """Return the number of the Work. An addendum is a Work of its own, a revision is not."""
    try:
        DocumentNumber.parse(number.code)
    except ValueError as error:
        raise FormatError(str(error)) from None
    addenda = "".join(f"-{kind}-{count}" for kind, count in number.suffixes if kind == "ADD")
    return f"{number.prefix}-{number.number}-{number.year}{addenda}"


def _format_version(number: DocumentNumber) -> str:
    versions = [f"{kind}-{count}" for kind, count in number.suffixes if kind != "ADD"]
    return "-".join(versions) or "INIT"
