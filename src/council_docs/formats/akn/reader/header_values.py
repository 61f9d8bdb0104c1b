"""Compare the values of the header with the words of the cover page."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

import regex

from council_docs.formats.akn.writer.cover_page import format_header_date
from council_docs.formats.akn.writer.references import get_language
from council_docs.identifiers import DocumentNumber
from council_docs.languages.dates import find_dates
from council_docs.languages.folding import fold
from council_docs.languages.language import Language
from council_docs.model import Document, Fact, FactName, Header

_CODES = regex.compile(r"\(?\s*(?:OR\s*\.)?\s*((?:[a-z]{2}[\s,;/]*+)*+)\)?", regex.IGNORECASE)


def check_fact(fact: Fact, printed: str, document: Document) -> bool:
    """Return True if the printed words of a fact give the value in the header."""
    words = get_language(document.language)
    return _MATCHERS[fact.name](" ".join(printed.split()), document, words)


def _is_same(printed: str, value: str) -> bool:
    """Return True for texts that differ only in white space."""
    return "".join(printed.split()) == "".join(value.split())


def _match_institution(printed: str, document: Document, words: Language) -> bool:
    names = {
        None: (),
        "council": words.council,
        "european-council": words.european_council,
    }[document.header.institution]
    return any(_is_same(fold(printed), fold(name)) for name in names)


def _match_place_and_date(printed: str, document: Document, words: Language) -> bool:
    header = document.header
    rest = _remove_prefix(header.place or "", printed)
    if rest is None:
        return False
    rest = rest.lstrip(" ,")
    if header.date is None:
        return not rest
    date = format_header_date(header.date, document.language)
    return _is_same(rest, date) or _is_date(rest, header, words)


def _remove_prefix(prefix: str, printed: str) -> str | None:
    """Return printed words without a prefix, which may be spaced; None without the prefix."""
    end = 0
    for letter in "".join(prefix.split()):
        end += printed[end : end + 1] == " "  # such as after the `<` of `&lt;`
        if printed[end : end + 1] != letter:
            return None
        end += 1
    return printed[end:]


def _is_date(printed: str, header: Header, words: Language) -> bool:
    """Return True for the date of the header, with `den` or the like before it."""
    found = list(find_dates(printed, words))
    if len(found) != 1 or found[0].date != header.date:
        return printed == str(header.date)
    before, after = printed[: found[0].start].strip(" ,"), printed[found[0].end :].strip(" .")
    return not after and (not before or before in words.dates.before_date)


def _match_original_languages(printed: str, document: Document, _: Language) -> bool:
    found = _CODES.fullmatch(printed)
    codes = regex.findall("[a-z]{2}", found[1].lower()) if found else None
    return codes == list(document.header.original_languages)


def _match_number(printed: str, document: Document, _: Language) -> bool:
    try:
        return DocumentNumber.parse(printed) == document.header.number
    except ValueError:
        return False


def _match_marking(printed: str, document: Document, _: Language) -> bool:
    return any(_is_same(printed, marking) for marking in document.header.markings)


def _match_subject_code(printed: str, document: Document, _: Language) -> bool:
    return any(_is_same(printed, code) for code in document.header.subject_codes)


def _match_file(printed: str, document: Document, words: Language) -> bool:
    """Return True for the number of a file, with or without the usual label."""
    labels = ("", *map(fold, words.interinstitutional_file))
    return any(
        _is_same(fold(printed), label + fold(file))
        for file in document.header.interinstitutional_files
        for label in labels
    )


def _match_type_line(printed: str, document: Document, _: Language) -> bool:
    return _is_same(printed, document.header.type_line or "")


def _match_language(printed: str, document: Document, _: Language) -> bool:
    return printed.lower() == (document.language or "")


_Matcher: TypeAlias = Callable[[str, Document, Language], bool]
_MATCHERS: Mapping[FactName, _Matcher] = MappingProxyType(
    {
        "institution": _match_institution,
        "place-and-date": _match_place_and_date,
        "original-languages": _match_original_languages,
        "number": _match_number,
        "subject-codes": _match_subject_code,
        "interinstitutional-files": _match_file,
        "markings": _match_marking,
        "language": _match_language,
        "type-line": _match_type_line,
    }
)
