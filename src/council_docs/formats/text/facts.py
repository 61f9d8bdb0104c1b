"""The values of the header that are not kept as printed words: how each is printed, how it is read.

`match` finds the value that stands at a place in a text, `read` says what its words mean. The
masthead stage uses both; `says` reads a piece of the source again, as the proof that its value
stands in the model.

The words of a language are compared, not compiled into patterns: a pattern costs more than reading
the whole header of the one document that a process may be there for.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from attrs import frozen

from council_docs.identifiers import ALPHA3, DocumentNumber
from council_docs.languages import CODES, dates, language
from council_docs.languages.language import Language, Words, fold, plain
from council_docs.model import Document, Fact, FactName
from council_docs.vocabulary import Institution

_NUMBER = re.compile(
    r"(?:(?:ST|EUCO|SN|CM|CONV|PE-CONS|XT|WK|DS)\s+)?[0-9]{1,5}(?:\s?/\s?[0-9]{1,2})?\s?/\s?[0-9]{2}"
    r"(?:\s+(?:REV|ADD|COR|DCL|EXT)\s*[0-9]{1,2})*+(?!\S)"
)
_ORIGINALS = re.compile(r"\(\s?or\.\s*(?P<codes>[a-z]{2}(?:\s?,\s?[a-z]{2})*+)\s?\)")
# 2021/0106(COD)   2025/0360 (COD)
_FILE = r"[0-9]{4}/[0-9]{4}[A-Z]?\s?\([A-Z]{3,4}\)"
_FILES = re.compile(rf"(?:{_FILE}[\s,;+]*)++")
# ENV 373   CO EUR 20   COEST169   CFSP/PESC 12   JAI.EX 3
# and, alone on its line, a code that lost its number or has none: PARLNAT
_CODE = re.compile(r"[A-Z][A-Z/.-]+(?: [A-Z]+)? ?[0-9]{1,5}(?!\S)|[A-Z]{4,10}(?=\n|$)")
_MARKINGS = (
    "RESTREINT UE/EU RESTRICTED",
    "RESTREINT UE",
    "CONFIDENTIEL UE/EU CONFIDENTIAL",
    "LIMITE",
    "PUBLIC",
    "Conseil UE",
)
_PLACE = re.compile(r"(?P<place>[^\W\d_][\w'’ .-]{1,28}?)\s*,?\s+")
_LONGEST_PLACE_AND_DATE = 90
# The date of a translation, day and month, stood in brackets until 2013: (05.11)
_SECOND_DATE = re.compile(r"(?:\s*\([0-9]{1,2}\.[0-9]{1,2}\.?\))?+")
_LEAST_DIGITS = 5
"""How many digits a date has at least; of a range of dates, only one names the year."""
_LONGEST_TYPE_LINE = 8
"""Over how many lines the longest type line may be printed, a word on each."""
_LONGEST_LABEL = 60

Values: TypeAlias = Mapping[str, object]
"""Attributes of a header and what a piece of it says of them."""


@frozen
class Printed:
    """A text of the header, and the same text without case and accents, place for place."""

    text: str
    plain: str

    @classmethod
    def of(cls, text: str) -> "Printed":
        """Return a text that can be searched for values."""
        return cls(text, plain(text))


def match(printed: Printed, at: int, words: Language) -> Iterator[tuple[FactName, int]]:
    """Yield each kind of value that may stand at a place in a text, with the offset of its end."""
    for name, find_end in _ENDS.items():
        end = find_end(printed, at, words)
        if end is not None:
            yield name, end


def whole(text: str, words: Language) -> set[FactName]:
    """Return the kinds of values that a line consists of; empty where anything else is in it."""
    found: set[FactName] = set()
    printed = Printed.of(text)
    at = 0
    while at < len(text):
        best = max(match(printed, at, words), key=lambda named: named[1], default=None)
        if best is None:
            return set()
        found.add(best[0])
        at = best[1]
        while at < len(text) and text[at].isspace():
            at += 1
    return found


def read(name: FactName, printed: str, words: Language) -> Values | None:
    """Return what printed words say as a value of that name; None where they say no such thing."""
    return _READERS[name](" ".join(printed.split()), words)


def says(fact: Fact, printed: str, document: Document) -> bool:
    """Tell whether printed words, read again, give what the header of a document holds."""
    if document.language not in CODES:
        return False
    words = language(document.language)
    if fact.name == "institution":  # half of a name may be half of another
        return document.header.institution in _institutions_named(printed, words)
    values = read(fact.name, printed, words)
    return values is not None and all(
        _agree(value, getattr(document.header, name)) for name, value in values.items()
    )


def has_lost_letters(printed: str, words: Language) -> bool:
    """Tell whether the name of an institution was recognised although it lacks letters."""
    names = (*words.council, *words.european_council)
    return not any(_squeezed(printed) in _squeezed(name) for name in names)


def _agree(read_again: object, held: object) -> bool:
    """Compare a value with what a header holds: of a list, one place says some values only."""
    if isinstance(read_again, tuple) and isinstance(held, tuple):
        return set(read_again) <= set(held)
    return read_again == held


# ------------------------------------------------------------------------------ where values end


def _number_end(printed: Printed, at: int, _: Language) -> int | None:
    return _end(_NUMBER.match(printed.text, at))


def _institution_end(printed: Printed, at: int, words: Language) -> int | None:
    """Return where the longest name that stands here ends, over line ends and without blanks."""
    names = _squeezed_names(words)
    if not printed.plain.startswith(_first_letters(names), at):
        return None
    ends = [end for name in names if (end := _end_of_name(printed.plain, at, name)) is not None]
    return max(ends, default=None)


def _end_of_name(text: str, at: int, name: str) -> int | None:
    """Return where a name without blanks ends; printers lost its N from 2008 to 2011."""
    for letter in name:
        while text[at : at + 1].isspace():
            at += 1
        if text[at : at + 1] == letter or (letter == "n" and text[at : at + 1] == "\ufffd"):
            at += 1
        elif letter != "n":
            return None
    return None if text[at : at + 1].isalnum() else at


def _place_and_date_end(printed: Printed, at: int, words: Language) -> int | None:
    found = _place_and_date_at(printed, at, words)
    return found[2] if found else None


def _place_and_date_at(
    printed: Printed, at: int, words: Language
) -> tuple[str, dates.Dated, int] | None:
    """Return the place, the date, and where both end, if a place begins here."""
    if not printed.text[at].isupper():
        return None
    near = printed.text[at : at + _LONGEST_PLACE_AND_DATE]
    date = next(dates.find(near, words), None)
    if date is None:
        return None
    before = near[: date.start]
    for word in words.dates.before_date:
        if plain(before).rstrip().endswith((f" {word}", f"\n{word}")):
            before = before.rstrip()[: -len(word)]
    place = _PLACE.fullmatch(before)
    digits = sum(map(str.isdecimal, near[date.start : date.end]))
    second = _SECOND_DATE.match(printed.text, at + date.end)
    if place is None or second is None or digits < _LEAST_DIGITS:
        return None
    return place["place"].strip(), date, second.end()


def _originals_end(printed: Printed, at: int, _: Language) -> int | None:
    return _end(_ORIGINALS.match(printed.plain, at))


def _type_line_end(printed: Printed, at: int, words: Language) -> int | None:
    """Return where the longest type line ends that begins here; it ends with a line."""
    known = _type_lines(words)
    if not printed.plain.startswith(_first_letters(known), at):
        return None
    found, end = None, at
    for _ in range(_LONGEST_TYPE_LINE):
        end = printed.text.find("\n", end + 1)
        stop = end if end >= 0 else len(printed.text)
        if _unquoted(printed.text[at:stop]) in known:
            found = stop
        if end < 0:
            break
    return found


def _marking_end(printed: Printed, at: int, _: Language) -> int | None:
    for marking in _MARKINGS:
        end = at + len(marking)
        if printed.text.startswith(marking, at) and not printed.text[end : end + 1].strip():
            return end
    return None


def _files_end(printed: Printed, at: int, words: Language) -> int | None:
    """Return where numbers of files end, with or without their label, or a label alone."""
    colon = printed.text.find(":", at, at + _LONGEST_LABEL)
    begin = at
    if colon >= 0 and fold(printed.text[at : colon + 1]) in _folded(words.interinstitutional_file):
        begin = colon + 1
        while printed.text[begin : begin + 1].isspace():
            begin += 1
    files = _FILES.match(printed.text, begin)
    return files.end() if files else begin if begin > at else None


def _code_end(printed: Printed, at: int, _: Language) -> int | None:
    return _end(_CODE.match(printed.text, at))


def _language_end(printed: Printed, at: int, words: Language) -> int | None:
    end = at + len(words.code)
    alone = not printed.text[end : end + 1].strip()
    return end if alone and printed.text.startswith(words.code.upper(), at) else None


_ENDS: Mapping[FactName, Callable[[Printed, int, Language], int | None]] = MappingProxyType(
    {
        "number": _number_end,
        "institution": _institution_end,
        "place-and-date": _place_and_date_end,
        "original-languages": _originals_end,
        "type-line": _type_line_end,
        "markings": _marking_end,
        "interinstitutional-files": _files_end,
        "subject-codes": _code_end,
        "language": _language_end,
    }
)
"""What finds the end of each value; the first that fits is taken."""


def _end(found: re.Match[str] | None) -> int | None:
    return found.end() if found else None


@cache
def _squeezed_names(words: Language) -> Words:
    return tuple(map(_squeezed, (*words.council, *words.european_council)))


@cache
def _type_lines(words: Language) -> Words:
    lines = (*words.type_lines.values(), words.near_misses)
    return tuple(_unquoted(line) for forms in lines for line in forms)


@cache
def _folded(phrases: Words) -> Words:
    return tuple(map(fold, phrases))


@cache
def _first_letters(phrases: Words) -> Words:
    """Return what any of some phrases begins with: a first look at a place."""
    return tuple({phrase[0] for phrase in phrases})


def _unquoted(line: str) -> str:
    """Return a folded type line in which any quotes are the same."""
    return fold(line).replace('"', "'")


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
    found = _place_and_date_at(Printed.of(printed), 0, words)
    if found is None or found[2] != len(printed) or found[1].date is None:
        return None
    place, dated, _ = found
    return {"place": place, "date": dated.date}


def _original_languages(printed: str, _: Language) -> Values | None:
    found = _ORIGINALS.fullmatch(printed.lower())
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
    codes = tuple(_CODE.findall(printed))
    return {"subject_codes": codes} if " ".join(codes) == printed else None


def _files(printed: str, words: Language) -> Values | None:
    label, colon, rest = printed.partition(":")
    labelled = bool(colon) and fold(f"{label}:") in _folded(words.interinstitutional_file)
    if not labelled and not _FILES.fullmatch(printed):
        return None
    return {"interinstitutional_files": tuple(re.findall(_FILE, rest if labelled else printed))}


def _marking(printed: str, _: Language) -> Values | None:
    return {"markings": (printed,)} if printed in _MARKINGS else None


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


def _without_n(text: str) -> str:
    return _squeezed(text).replace("n", "").replace("\ufffd", "")


def _squeezed(text: str) -> str:
    return "".join(plain(text).split())
