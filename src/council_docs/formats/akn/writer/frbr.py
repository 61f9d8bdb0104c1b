"""Write the identification of a document: FRBR Work, Expression, Manifestation, and their IRIs.

The IRIs follow AKN-NC 1.0, 4.5; the order of the elements is that of the OASIS schema.
"""

import datetime as dt
from typing import TypeAlias

from attrs import evolve, frozen

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


@frozen(kw_only=True)
class Identity:
    """The identification that the parts of one document share."""

    element: str
    """The element below `akomaNtoso`: `doc` or `statement`."""
    author: str
    """The code in the EU authority table `corporate-body`."""
    dates: tuple[_Named, ...]
    """Names and dates. The first date is part of the IRI."""
    generated: _Named
    """Name and date of the output."""
    work: str
    """The IRI of the Work."""
    work_number: str | None
    version: str | None
    """`INIT`, `REV-1`."""
    language: str
    """ISO 639-2/T."""
    translated_from: tuple[str, ...]
    """The original languages, if this language is none of them. ISO 639-2/T."""
    register_address: str | None

    @classmethod
    def from_document(cls, document: Document, generated: dt.date | None) -> "Identity":
        """Return the identity of a document; `generated` is the date of the output.

        Raises FormatError for an invalid language or number.
        """
        number = document.header.number
        author = _get_author(document)
        dates = _get_dates(document)
        element = "statement" if is_standalone(document) else "doc"
        work_number = _format_work_number(number) if number else None
        place = f"/akn/eu/{element}/{TYPES[document.kind].name}/{author}"
        language = get_alpha3(document.language) if document.language else _UNKNOWN_LANGUAGE
        original = tuple(get_alpha3(code) for code in document.header.original_languages)
        return cls(
            element=element,
            author=author,
            dates=dates,
            generated=("generation", generated.isoformat()) if generated else dates[0],
            work=f"{place}/{dates[0][1]}/{work_number or 'nn'}",
            work_number=work_number,
            version=_format_version(number) if number else None,
            language=language,
            translated_from=() if language in original else original,
            register_address=(
                number.get_address(document.language) if number and document.language else None
            ),
        )

    def in_language(self, code: str | None) -> "Identity":
        """Return the identity in another language (ISO 639-1); unchanged for None."""
        return self if code is None else evolve(self, language=get_alpha3(code))

    def format_expression(self, language: str) -> str:
        """Return the IRI of the Expression in a language (ISO 639-2)."""
        return f"{self.work}/{language}@{self.version or ''}"

    def write(
        self, xml: XmlWriter, component: str, kind: ResourceType, aliases: tuple[_Named, ...]
    ) -> None:
        """Write `identification` for the main document (`main`) or an annex (`annex_1`)."""
        with xml.open_block('identification source="#council_docs"'):
            self._write_work(xml, component, kind, aliases)
            self._write_expression(xml, component)
            self._write_manifestation(xml, component)

    def _write_work(
        self, xml: XmlWriter, component: str, kind: ResourceType, aliases: tuple[_Named, ...]
    ) -> None:
        with xml.open_block("FRBRWork"):
            _write_iris(xml, f"{self.work}/!{component}", self.work)
            for name, value in aliases:
                xml.write_line(f'<FRBRalias value="{quote(value)}" name="{name}"/>')
            _write_origin(xml, self.dates, self.author.lower())
            xml.write_line('<FRBRcountry value="eu"/>')
            xml.write_line(f'<FRBRsubtype value="{kind.name}"/>')
            if self.work_number:
                xml.write_line(f'<FRBRnumber value="{self.work_number}"/>')
            xml.write_line('<FRBRprescriptive value="false"/>')

    def _write_expression(self, xml: XmlWriter, component: str) -> None:
        iri = self.format_expression(self.language)
        is_main = component == "main"
        with xml.open_block("FRBRExpression"):
            _write_iris(xml, f"{iri}/!{component}", iri)
            if is_main and self.register_address:
                xml.write_line(f'<FRBRalias value="{self.register_address}" name="url"/>')
            _write_origin(xml, self.dates[:1], self.author.lower())
            if self.version:
                xml.write_line(f'<FRBRversionNumber value="{self.version}"/>')
            xml.write_line(f'<FRBRlanguage language="{self.language}"/>')
            for language in self.translated_from if is_main else ():
                original = f'href="{self.format_expression(language)}" fromLanguage="{language}"'
                xml.write_line(f'<FRBRtranslation {original} by="#gsc"/>')

    def _write_manifestation(self, xml: XmlWriter, component: str) -> None:
        iri = self.format_expression(self.language)
        with xml.open_block("FRBRManifestation"):
            _write_iris(xml, f"{iri}/!{component}.xml", f"{iri}.xml")
            _write_origin(xml, (self.generated,), "council_docs")
            xml.write_line('<FRBRformat value="xml"/>')


def _write_iris(xml: XmlWriter, component: str, document: str) -> None:
    xml.write_line(f'<FRBRthis value="{component}"/>')
    xml.write_line(f'<FRBRuri value="{document}"/>')


def _write_origin(xml: XmlWriter, dates: tuple[_Named, ...], author: str) -> None:
    for name, date in dates:
        xml.write_line(f'<FRBRdate date="{date}" name="{name}"/>')
    xml.write_line(f'<FRBRauthor href="#{author}"/>')


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
