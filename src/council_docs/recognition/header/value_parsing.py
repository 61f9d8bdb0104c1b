"""The values of the header that are not kept as printed words: how each is read.

`endings` finds where a value ends, `read` says what its words mean; the masthead stage uses both.
`says` reads a piece of the source again, as the proof that its value stands in the model.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from council_docs.identifiers import ALPHA3, DocumentNumber, Institution
from council_docs.languages import CODES, load_language
from council_docs.languages.folding import fold
from council_docs.languages.language import Language, Words
from council_docs.model import Document, Fact, FactName
from council_docs.recognition import lexicon
from council_docs.recognition.header import value_matching

Values: TypeAlias = Mapping[str, object]
"""Attributes of a header and what a piece of it says of them."""


def read(name: FactName, printed: str, words: Language) -> Values | None:
    """Return what printed words say as a value of that name; None where they say no such thing."""
    return _READERS[name](" ".join(printed.split()), words)


def says(fact: Fact, printed: str, document: Document) -> bool:
    """Tell whether printed words, read again, give what the header of a document holds."""
    if document.language not in CODES:
        return False
    words = load_language(document.language)
    if fact.name == "institution":  # half of a name may be half of another
        return document.header.institution in _institutions_named(printed, words)
    if fact.name == "type-line":  # a blank may stand in the place of what was set aside
        return _unblanked(printed) == _unblanked(document.header.type_line)
    values = read(fact.name, printed, words)
    return values is not None and all(
        _agree(value, getattr(document.header, name)) for name, value in values.items()
    )


def has_lost_letters(printed: str, words: Language) -> bool:
    """Tell whether the name of an institution was recognised although it lacks letters."""
    names = (*words.council, *words.european_council)
    printed = printed.rstrip(".")
    return not any(
        value_matching.squeezed(printed) in value_matching.squeezed(name) for name in names
    )


def _agree(read_again: object, held: object) -> bool:
    """Compare a value with what a header holds: of a list, one place says some values only."""
    if isinstance(read_again, tuple) and isinstance(held, tuple):
        return set(read_again) <= set(held)
    return read_again == held


# ------------------------------------------------------------------------------ readers


def _institution(printed: str, words: Language) -> Values | None:
    named = _institutions_named(printed, words)
    return {"institution": named[0]} if named else None


def _institutions_named(printed: str, words: Language) -> list[Institution]:
    """Return the institutions with this in their names: two columns tear a name into two places."""
    part = _without_n(printed)
    names: dict[Institution, Words] = {
        "council": words.council,
        "european-council": words.european_council,
    }
    return [which for which, said in names.items() if any(part in _without_n(n) for n in said)]


def _place_and_date_of(printed: str, words: Language) -> Values | None:
    found = value_matching.place_and_date(value_matching.Printed.of(printed), 0, words)
    if found is None or found[2] != len(printed) or found[1].date is None:
        return None
    place, dated, _ = found
    return {"place": place, "date": dated.date}


def _original_languages(printed: str, _: Language) -> Values | None:
    found = value_matching.ORIGINALS.fullmatch(printed.lower())
    codes = [code.strip() for code in found["codes"].split(",")] if found else []
    if not codes or not all(code in ALPHA3 for code in codes):
        return None
    return {"original_languages": tuple(codes)}


def _number(printed: str, _: Language) -> Values | None:
    try:
        return {"number": DocumentNumber.parse(printed)}
    except ValueError:
        return None


def _subject_codes(printed: str, _: Language) -> Values | None:
    codes = tuple(value_matching.CODE.findall(printed))
    return {"subject_codes": codes} if " ".join(codes) == printed else None


def _files(printed: str, words: Language) -> Values | None:
    label, colon, rest = printed.partition(":")
    labelled = bool(colon) and fold(f"{label}:") in lexicon.file_labels(words)
    if not labelled and not value_matching.FILES.fullmatch(printed):
        return None
    return {
        "interinstitutional_files": tuple(
            re.findall(value_matching.FILE, rest if labelled else printed)
        )
    }


def _marking(printed: str, _: Language) -> Values | None:
    return {"markings": (printed,)} if printed in value_matching.MARKINGS else None


def _type_line(printed: str, _: Language) -> Values | None:
    return {"type_line": printed}


def _language(printed: str, words: Language) -> Values | None:
    return {} if printed == words.code.upper() else None


_READERS: Mapping[FactName, Callable[[str, Language], Values | None]] = MappingProxyType(
    {
        "institution": _institution,
        "place-and-date": _place_and_date_of,
        "original-languages": _original_languages,
        "number": _number,
        "subject-codes": _subject_codes,
        "interinstitutional-files": _files,
        "markings": _marking,
        "type-line": _type_line,
        "language": _language,
    }
)


def _unblanked(text: str | None) -> str:
    return "".join((text or "").split())


def _without_n(text: str) -> str:
    return value_matching.squeezed(text).rstrip(".").replace("n", "").replace("\ufffd", "")
