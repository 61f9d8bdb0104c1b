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


def parse_value(name: FactName, printed: str, language: Language) -> Values | None:
    """Return what printed words say as a value of that name; None where they say no such thing."""
    return _READERS[name](" ".join(printed.split()), language)


def states_value(fact: Fact, printed: str, document: Document) -> bool:
    """Return whether printed words, read again, give what the header of a document holds."""
    if document.language not in CODES:
        return False
    words = load_language(document.language)
    if fact.name == "institution":  # half of a name may be half of another
        return document.header.institution in _find_institutions(printed, words)
    if fact.name == "type-line":  # a blank may stand in the place of what was set aside
        return _remove_white_space(printed) == _remove_white_space(document.header.type_line)
    values = parse_value(fact.name, printed, words)
    return values is not None and all(
        _values_agree(value, getattr(document.header, name)) for name, value in values.items()
    )


def has_lost_letters(printed: str, language: Language) -> bool:
    """Return whether the name of an institution was recognised although it lacks letters."""
    names = (*language.council, *language.european_council)
    printed = printed.rstrip(".")
    return not any(
        value_matching.squeeze(printed) in value_matching.squeeze(name) for name in names
    )


def _values_agree(read_again: object, held: object) -> bool:
    """Compare a value with what a header holds: of a list, one place says some values only."""
    if isinstance(read_again, tuple) and isinstance(held, tuple):
        return set(read_again) <= set(held)
    return read_again == held


# ------------------------------------------------------------------------------ readers


def _parse_institution(printed: str, language: Language) -> Values | None:
    named = _find_institutions(printed, language)
    return {"institution": named[0]} if named else None


def _find_institutions(printed: str, language: Language) -> list[Institution]:
    """Return the institutions with this in their names: two columns tear a name into two places."""
    part = _strip_number_sign(printed)
    names: dict[Institution, Words] = {
        "council": language.council,
        "european-council": language.european_council,
    }
    return [
        which for which, said in names.items() if any(part in _strip_number_sign(n) for n in said)
    ]


def _parse_place_and_date(printed: str, language: Language) -> Values | None:
    found = value_matching.match_place_and_date(
        value_matching.PreparedText.of(printed), 0, language
    )
    if found is None or found[2] != len(printed) or found[1].date is None:
        return None
    place, dated, _ = found
    return {"place": place, "date": dated.date}


def _parse_original_languages(printed: str, _: Language) -> Values | None:
    found = value_matching.ORIGINALS.fullmatch(printed.lower())
    codes = [code.strip() for code in found["codes"].split(",")] if found else []
    if not codes or not all(code in ALPHA3 for code in codes):
        return None
    return {"original_languages": tuple(codes)}


def _parse_number(printed: str, _: Language) -> Values | None:
    try:
        return {"number": DocumentNumber.parse(printed)}
    except ValueError:
        return None


def _parse_subject_codes(printed: str, _: Language) -> Values | None:
    codes = tuple(value_matching.CODE.findall(printed))
    return {"subject_codes": codes} if " ".join(codes) == printed else None


def _parse_files(printed: str, language: Language) -> Values | None:
    label, colon, rest = printed.partition(":")
    labelled = bool(colon) and fold(f"{label}:") in lexicon.get_file_labels(language)
    if not labelled and not value_matching.FILES.fullmatch(printed):
        return None
    return {
        "interinstitutional_files": tuple(
            re.findall(value_matching.FILE, rest if labelled else printed)
        )
    }


def _parse_marking(printed: str, _: Language) -> Values | None:
    return {"markings": (printed,)} if printed in value_matching.MARKINGS else None


def _parse_type_line(printed: str, _: Language) -> Values | None:
    return {"type_line": printed}


def _parse_language(printed: str, language: Language) -> Values | None:
    return {} if printed == language.code.upper() else None


_READERS: Mapping[FactName, Callable[[str, Language], Values | None]] = MappingProxyType(
    {
        "institution": _parse_institution,
        "place-and-date": _parse_place_and_date,
        "original-languages": _parse_original_languages,
        "number": _parse_number,
        "subject-codes": _parse_subject_codes,
        "interinstitutional-files": _parse_files,
        "markings": _parse_marking,
        "type-line": _parse_type_line,
        "language": _parse_language,
    }
)


def _remove_white_space(text: str | None) -> str:
    return "".join((text or "").split())


def _strip_number_sign(text: str) -> str:
    return value_matching.squeeze(text).rstrip(".").replace("n", "").replace("\ufffd", "")
