"""The values of the cover page: whether the words that are printed there say them again."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import regex

from council_docs.formats.akn.writer.cover_page import format_header_date
from council_docs.formats.akn.writer.references import get_language
from council_docs.identifiers import DocumentNumber
from council_docs.languages.dates import find_dates
from council_docs.languages.folding import fold
from council_docs.languages.language import Language
from council_docs.model import Document, Fact, FactName, Header

_CODES = regex.compile(r"\(?\s*(?:OR\s*\.)?\s*((?:[a-z]{2}[\s,;/]*+)*+)\)?", regex.IGNORECASE)


def says(fact: Fact, printed: str, document: Document) -> bool:
    """Tell whether printed words give what the header of a document holds."""
    words = get_language(document.language)
    return _SAYS[fact.name](" ".join(printed.split()), document, words)


def _letters(words: str) -> str:
    return "".join(words.split())


def _institution(printed: str, document: Document, words: Language) -> bool:
    names = {
        None: (),
        "council": words.council,
        "european-council": words.european_council,
    }[document.header.institution]
    return _letters(fold(printed)) in {_letters(fold(name)) for name in names}


def _place_and_date(printed: str, document: Document, words: Language) -> bool:
    header = document.header
    rest = _after(header.place or "", printed)
    if rest is None:
        return False
    rest = rest.lstrip(" ,")
    if header.date is None:
        return not rest
    own = format_header_date(header.date, document.language)
    return _letters(rest) == _letters(own) or _is_date(rest, header, words)


def _after(words: str, printed: str) -> str | None:
    """Return what follows words, between whose letters there may be blanks: None for others."""
    end = 0
    for letter in _letters(words):
        end += printed[end : end + 1] == " "  # such as behind the `<` that `&lt;` was
        if printed[end : end + 1] != letter:
            return None
        end += 1
    return printed[end:]


def _is_date(printed: str, header: Header, words: Language) -> bool:
    """Tell whether words are a date and nothing else, but for `den` or the like before it."""
    found = list(find_dates(printed, words))
    if len(found) != 1 or found[0].date != header.date:
        return printed == str(header.date)
    before, after = printed[: found[0].start].strip(" ,"), printed[found[0].end :].strip(" .")
    return not after and (not before or before in words.dates.before_date)


def _original_languages(printed: str, document: Document, _: Language) -> bool:
    found = _CODES.fullmatch(printed)
    if found is None:
        return False
    return tuple(regex.findall("[a-z]{2}", found[1].lower())) == document.header.original_languages


def _number(printed: str, document: Document, _: Language) -> bool:
    try:
        return DocumentNumber.parse(printed) == document.header.number
    except ValueError:
        return False


def _one_of(read: Callable[[Header], tuple[str, ...]]) -> "_Says":
    """Return what tells whether printed words are one of several values."""

    def says_one(printed: str, document: Document, _: Language) -> bool:
        return _letters(printed) in {_letters(value) for value in read(document.header)}

    return says_one


def _file(printed: str, document: Document, words: Language) -> bool:
    """Tell whether words are the number of a file, with or without the usual label."""
    labels = ("", *map(fold, words.interinstitutional_file))
    printed = fold(printed)
    return any(
        _letters(printed) == _letters(label + fold(file))
        for file in document.header.interinstitutional_files
        for label in labels
    )


def _type_line(printed: str, document: Document, _: Language) -> bool:
    return _letters(printed) == _letters(document.header.type_line or "")


def _language(printed: str, document: Document, _: Language) -> bool:
    return printed.lower() == (document.language or "")


_Says = Callable[[str, Document, Language], bool]
_SAYS: Mapping[FactName, _Says] = MappingProxyType(
    {
        "institution": _institution,
        "place-and-date": _place_and_date,
        "original-languages": _original_languages,
        "number": _number,
        "subject-codes": _one_of(lambda header: header.subject_codes),
        "interinstitutional-files": _file,
        "markings": _one_of(lambda header: header.markings),
        "language": _language,
        "type-line": _type_line,
    }
)
