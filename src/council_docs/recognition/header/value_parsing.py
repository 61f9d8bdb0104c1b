"""Parses the values of a header.

A printed value comes in, attributes of `Header` go out: `9996/26 REV 1` is a `DocumentNumber`. The
masthead stage parses what `value_matching` finds. `states_value` parses a piece of the source
again, for the proof that its value is in the model.
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
"""Attributes of a header, and their values."""


def parse_value(name: FactName, printed: str, language: Language) -> Values | None:
    """Return the attributes in a printed value; None if it is no such value."""
    return _READERS[name](" ".join(printed.split()), language)


def states_value(fact: Fact, printed: str, document: Document) -> bool:
    """Return whether a printed value, parsed again, is in the header of a document."""
    if document.language not in CODES:
        return False
    words = load_language(document.language)
    if fact.name == "institution":  # half of a name may be half of another
        return document.header.institution in _find_institutions(printed, words)
    if fact.name == "type-line":  # white space may replace what is set aside
        return _remove_white_space(printed) == _remove_white_space(document.header.type_line)
    values = parse_value(fact.name, printed, words)
    return values is not None and all(
        _values_agree(value, getattr(document.header, name)) for name, value in values.items()
    )


def has_lost_letters(printed: str, language: Language) -> bool:
    """Return whether the printed name of an institution lacks letters."""
    names = (*language.council, *language.european_council)
    printed = printed.rstrip(".")
    return not any(
        value_matching.squeeze(printed) in value_matching.squeeze(name) for name in names
    )


def _values_agree(read_again: object, held: object) -> bool:
    """Return whether a value agrees with the header; one place may have a part of a list."""
    if isinstance(read_again, tuple) and isinstance(held, tuple):
        return set(read_again) <= set(held)
    return read_again == held


# ------------------------------------------------------------------------------ readers


def _parse_institution(printed: str, language: Language) -> Values | None:
    named = _find_institutions(printed, language)
    return {"institution": named[0]} if named else None


def _find_institutions(printed: str, language: Language) -> list[Institution]:
    """Return the institutions whose name contains a text; columns may split a name in two."""
    part = _strip_number_sign(printed)
    names: dict[Institution, Words] = {
        "council": language.council,
        "european-council": language.european_council,
    }
    return [
        institution
        for institution, forms in names.items()
        if any(part in _strip_number_sign(form) for form in forms)
    ]


def _parse_place_and_date(printed: str, language: Language) -> Values | None:
    found = value_matching.match_place_and_date(
        value_matching.PreparedText.of(printed), 0, language
    )
    if found is None or found[2] != len(printed) or found[1].date is None:
        return None
    place, match, _ = found
    return {"place": place, "date": match.date}


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
    label, colon, files = printed.partition(":")
    labelled = bool(colon) and fold(f"{label}:") in lexicon.get_file_labels(language)
    if not labelled and not value_matching.FILES.fullmatch(printed):
        return None
    return {
        "interinstitutional_files": tuple(
            re.findall(value_matching.FILE, files if labelled else printed)
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
