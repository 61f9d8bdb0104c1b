"""What a document is, in the terms of FRBR: Work, Expression, Manifestation, and their IRIs.

The IRIs follow AKN-NC 1.0, 4.5; the order of the elements is that of the OASIS schema.
"""

import datetime as dt

from attrs import evolve, frozen

from council_docs.eid import is_standalone
from council_docs.errors import FormatError
from council_docs.formats.akn.names import INSTITUTIONS, TYPES, ResourceType
from council_docs.formats.akn.writer.xml_writer import Pen, quote
from council_docs.identifiers import ALPHA3, DocumentNumber
from council_docs.model import Document, OfficialJournal

_UNKNOWN_DATE = "0001-01-01"
"""The schema demands a date; cobalt takes this one for none as well."""

_UNKNOWN_LANGUAGE = "und"
"""ISO 639-2."""


@frozen(kw_only=True)
class Identity:
    """What all parts of one document say of themselves."""

    element: str
    """The element below `akomaNtoso`: `doc` or `statement`."""
    author: str
    """The code in the EU authority table `corporate-body`."""
    dates: tuple[tuple[str, str], ...]
    """Name and date; the first stands in the IRI."""
    generated: tuple[str, str]
    """The same for the day on which the output was made."""
    work: str
    """The IRI of the Work."""
    work_number: str | None
    version: str | None
    """`INIT`, `REV-1`."""
    language: str
    """ISO 639-2/T."""
    translated_from: tuple[str, ...]
    """The original languages, where this is none of them."""
    register_address: str | None

    @classmethod
    def of(cls, document: Document, generated: dt.date | None) -> "Identity":
        """Tell what a document is; `generated` is the day on which the output is made.

        Raises FormatError for a language or a number that is none.
        """
        number = document.header.number
        author = _author(document)
        dates = _dates(document)
        element = "statement" if is_standalone(document) else "doc"
        work_number = _work_number(number) if number else None
        place = f"/akn/eu/{element}/{TYPES[document.kind].name}/{author}"
        language = alpha3(document.language) if document.language else _UNKNOWN_LANGUAGE
        original = tuple(alpha3(code) for code in document.header.original_languages)
        return cls(
            element=element,
            author=author,
            dates=dates,
            generated=("generation", generated.isoformat()) if generated else dates[0],
            work=f"{place}/{dates[0][1]}/{work_number or 'nn'}",
            work_number=work_number,
            version=_version(number) if number else None,
            language=language,
            translated_from=() if language in original else original,
            register_address=(
                number.address(document.language) if number and document.language else None
            ),
        )

    def spoken(self, code: str | None) -> "Identity":
        """Return the identity of a part, which may be in a language of its own (ISO 639-1)."""
        return self if code is None else evolve(self, language=alpha3(code))

    def expression(self, language: str) -> str:
        """Return the IRI of the Expression in a language (ISO 639-2)."""
        return f"{self.work}/{language}@{self.version or ''}"

    def write(
        self, pen: Pen, component: str, kind: ResourceType, aliases: tuple[tuple[str, str], ...]
    ) -> None:
        """Write `identification` for the main document (`main`) or an annex (`annex_1`)."""
        pen.begin('identification source="#council_docs"')
        self._write_work(pen, component, kind, aliases)
        self._write_expression(pen, component)
        self._write_manifestation(pen, component)
        pen.end("identification")

    def _write_work(
        self, pen: Pen, component: str, kind: ResourceType, aliases: tuple[tuple[str, str], ...]
    ) -> None:
        pen.begin("FRBRWork")
        self._write_names(pen, f"{self.work}/!{component}", self.work)
        for name, value in aliases:
            pen.line(f'<FRBRalias value="{quote(value)}" name="{name}"/>')
        self._write_origin(pen, self.dates, self.author.lower())
        pen.line('<FRBRcountry value="eu"/>')
        pen.line(f'<FRBRsubtype value="{kind.name}"/>')
        if self.work_number:
            pen.line(f'<FRBRnumber value="{self.work_number}"/>')
        pen.line('<FRBRprescriptive value="false"/>')
        pen.end("FRBRWork")

    def _write_expression(self, pen: Pen, component: str) -> None:
        own = self.expression(self.language)
        is_main = component == "main"
        pen.begin("FRBRExpression")
        self._write_names(pen, f"{own}/!{component}", own)
        if is_main and self.register_address:
            pen.line(f'<FRBRalias value="{self.register_address}" name="url"/>')
        self._write_origin(pen, self.dates[:1], self.author.lower())
        if self.version:
            pen.line(f'<FRBRversionNumber value="{self.version}"/>')
        pen.line(f'<FRBRlanguage language="{self.language}"/>')
        for language in self.translated_from if is_main else ():
            original = f'href="{self.expression(language)}" fromLanguage="{language}"'
            pen.line(f'<FRBRtranslation {original} by="#gsc"/>')
        pen.end("FRBRExpression")

    def _write_manifestation(self, pen: Pen, component: str) -> None:
        own = self.expression(self.language)
        pen.begin("FRBRManifestation")
        self._write_names(pen, f"{own}/!{component}.xml", f"{own}.xml")
        self._write_origin(pen, (self.generated,), "council_docs")
        pen.line('<FRBRformat value="xml"/>')
        pen.end("FRBRManifestation")

    @staticmethod
    def _write_names(pen: Pen, this: str, whole: str) -> None:
        pen.line(f'<FRBRthis value="{this}"/>')
        pen.line(f'<FRBRuri value="{whole}"/>')

    @staticmethod
    def _write_origin(pen: Pen, dates: tuple[tuple[str, str], ...], author: str) -> None:
        for name, date in dates:
            pen.line(f'<FRBRdate date="{date}" name="{name}"/>')
        pen.line(f'<FRBRauthor href="#{author}"/>')


def publication(pen: Pen, journal: OfficialJournal) -> None:
    """Write where the Official Journal published a document, but for its CELEX number and ELI."""
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
    pen.line(f"<publication {date} {name}{number}{rest}/>")


def alpha3(code: str) -> str:
    """Return the ISO 639-2/T code for an ISO 639-1 code of an official language."""
    try:
        return ALPHA3[code]
    except KeyError:
        raise FormatError(f"{code!r} is not the ISO 639-1 code of an official language") from None


def _author(document: Document) -> str:
    institution = document.header.institution
    if institution is None and document.kind == "european-council-conclusions":
        institution = "european-council"
    return INSTITUTIONS[institution or "council"]


def _dates(document: Document) -> tuple[tuple[str, str], ...]:
    known = (("document", document.header.date), ("adoption", document.adoption_date))
    dates = tuple((name, date.isoformat()) for name, date in known if date is not None)
    return dates or (("unknown", _UNKNOWN_DATE),)


def _work_number(number: DocumentNumber) -> str:
    """Return the number of the Work: an addendum is a Work of its own, a revision is not."""
    try:
        DocumentNumber.parse(number.code)
    except ValueError as error:
        raise FormatError(str(error)) from None
    addenda = "".join(f"-{kind}-{count}" for kind, count in number.suffixes if kind == "ADD")
    return f"{number.prefix}-{number.number}-{number.year}{addenda}"


def _version(number: DocumentNumber) -> str:
    versions = [f"{kind}-{count}" for kind, count in number.suffixes if kind != "ADD"]
    return "-".join(versions) or "INIT"
