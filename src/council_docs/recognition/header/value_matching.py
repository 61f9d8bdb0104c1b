"""Finds where each value of a header ends.

The text of a header and an offset come in; the kinds of values that begin there and their ends go
out: `9996/26 REV 1` is a number. The words of a language are compared, not compiled into a pattern:
compiling takes longer than reading the whole header of a single document.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from council_docs.languages.dates import DateMatch, find_dates
from council_docs.languages.folding import fold, fold_characters
from council_docs.languages.language import Language, Words
from council_docs.model import FactName
from council_docs.recognition import lexicon

_NUMBER = re.compile(
    r"(?:(?:ST|EUCO|SN|CM|CONV|PE-CONS|XT|WK|DS)\s+)?[0-9]{1,5}(?:\s?/\s?[0-9]{1,2})?\s?/\s?[0-9]{2}"
    r"(?:\s+(?:REV|ADD|COR|DCL|EXT)\s*[0-9]{1,2})*+(?!\S)"
)
ORIGINALS = re.compile(r"\(\s?or\.\s*(?P<codes>[a-z]{2}(?:\s?,\s?[a-z]{2})*+)\s?\)")
# 2021/0106(COD)   2025/0360 (COD)
FILE = r"[0-9]{4}/[0-9]{4}[A-Z]?\s?\([A-Z]{3,4}\)"
FILES = re.compile(rf"(?:{FILE}[\s,;+]*)++")
# ENV 373   CO EUR 20   COEST169   CFSP/PESC 12   JAI.EX 3
# and, alone on its line, a code that lost its number or has none: PARLNAT
CODE = re.compile(
    r"[A-Z][A-Z/.-]{1,15}(?: [A-Z]{1,10})?[ \u00a0]{0,2}[0-9]{1,5}(?!\S)|[A-Z]{4,10}(?=\n|$)"
)
MARKINGS = (
    "RESTREINT UE/EU RESTRICTED",
    "RESTREINT UE",
    "CONFIDENTIEL UE/EU CONFIDENTIAL",
    "LIMITE",
    "PUBLIC",
    "Conseil UE",
)
_PLACE = re.compile(r"(?P<place>[^\W\d_][\w'’ .-]{1,28}?)(?:\s*,\s*|\s+)")
_LONGEST_PLACE_AND_DATE = 90
# The date of a translation, day and month, stood in brackets until 2013: (05.11)
_SECOND_DATE = re.compile(r"(?:\s*\([0-9]{1,2}\.\s?[0-9]{1,2}\.?\))?+")
_LEAST_DIGITS = 5
"""How many digits a date has at least; in a range of dates, only one has the year."""
_LONGEST_TYPE_LINE = 8
"""How many lines the longest type line may take, with a word on each."""
_LONGEST_LABEL = 60


class PreparedText(NamedTuple):
    """A text of the header, and the same text without case and accents, with the same offsets."""

    text: str
    plain: str

    @classmethod
    def of(cls, text: str) -> "PreparedText":
        """Prepare a text for the search for values."""
        return cls(text, fold_characters(text))


def match_values(
    printed: PreparedText, at: int, language: Language
) -> Iterator[tuple[FactName, int]]:
    """Yield each kind of value that may begin at an offset, with its end."""
    first = printed.text[at]
    if first.isdecimal():
        names = _NUMERIC
    elif first == "(":
        names = _BRACKETED
    else:
        names = _IN_CAPITALS if first.isupper() else _IN_SMALL_LETTERS
    for name in names:
        end = _ENDS[name](printed, at, language)
        if end is not None:
            yield name, end


def match_whole_line(text: str, language: Language) -> set[FactName]:
    """Return the kinds of values in a line; an empty set if the line contains anything else."""
    found: set[FactName] = set()
    printed = PreparedText.of(text)
    at = 0
    while at < len(text):
        best = max(match_values(printed, at, language), key=lambda named: named[1], default=None)
        if best is None:
            return set()
        found.add(best[0])
        at = best[1]
        while at < len(text) and text[at].isspace():
            at += 1
    return found


# ------------------------------------------------------------------------------ each value


def _find_number_end(printed: PreparedText, at: int, _: Language) -> int | None:
    return _match_end(_NUMBER.match(printed.text, at))


def _find_institution_end(printed: PreparedText, at: int, language: Language) -> int | None:
    """Return where the longest name here ends; white space and line ends do not count."""
    names = _squeeze_names(language)
    if not printed.plain.startswith(_get_first_letters(names), at):
        return None
    ends = [end for name in names if (end := _find_name_end(printed.plain, at, name)) is not None]
    return max(ends, default=None)


def _find_name_end(text: str, at: int, name: str) -> int | None:
    """Return where a squeezed name ends; from 2008 to 2011 it was printed without its N.

    Where lines were joined, a full stop may follow it.
    """
    for letter in name:
        place = at
        while text[place : place + 1].isspace():
            place += 1
        found = text[place : place + 1]
        if found == letter or (letter == "n" and found == "\ufffd"):
            at = place + 1
        elif letter != "n":
            return None
    if text[at : at + 1] == "." and not text[at + 1 : at + 2].strip():
        return at + 1
    return None if text[at : at + 1].isalnum() else at


def _find_place_and_date_end(printed: PreparedText, at: int, language: Language) -> int | None:
    found = match_place_and_date(printed, at, language)
    return found[2] if found else None


def match_place_and_date(
    printed: PreparedText, at: int, language: Language
) -> tuple[str, DateMatch, int] | None:
    """Return a place, a date and their end, if a place begins here; else None."""
    near = printed.text[at : at + _LONGEST_PLACE_AND_DATE]
    date = next(find_dates(near, language), None)
    if date is None:
        return None
    before = near[: date.start]
    for word in map(fold_characters, language.dates.before_date):
        if word and fold_characters(before).rstrip().endswith((f" {word}", f"\n{word}")):
            before = before.rstrip()[: -len(word)]
    place = _PLACE.fullmatch(before)
    digits = sum(map(str.isdecimal, near[date.start : date.end]))
    second = _SECOND_DATE.match(printed.text, at + date.end)
    if place is None or second is None or digits < _LEAST_DIGITS:
        return None
    return place["place"].strip(), date, second.end()


def _find_original_languages_end(printed: PreparedText, at: int, _: Language) -> int | None:
    return _match_end(ORIGINALS.match(printed.plain, at))


def _find_type_line_end(printed: PreparedText, at: int, language: Language) -> int | None:
    """Return where the longest type line that begins here ends: at the end of a line."""
    first = printed.plain[at].replace('"', "'")
    if first not in _get_type_line_letters(language):
        return None
    found, end = None, at
    for _ in range(_LONGEST_TYPE_LINE):
        end = printed.text.find("\n", end + 1)
        stop = end if end >= 0 else len(printed.text)
        if lexicon.match_type_line(printed.text[at:stop], language):
            found = stop
        if end < 0:
            break
    return found


def _find_marking_end(printed: PreparedText, at: int, _: Language) -> int | None:
    if not printed.text.startswith(MARKINGS, at):
        return None
    for marking in MARKINGS:
        end = at + len(marking)
        if printed.text.startswith(marking, at) and not printed.text[end : end + 1].strip():
            return end
    return None


def _find_files_end(printed: PreparedText, at: int, language: Language) -> int | None:
    """Return where numbers of files end, with or without their label; or a label alone."""
    colon = printed.text.find(":", at, at + _LONGEST_LABEL)
    begin = at
    if colon >= 0 and fold(printed.text[at : colon + 1]) in lexicon.get_file_labels(language):
        begin = colon + 1
        while printed.text[begin : begin + 1].isspace():
            begin += 1
    files = FILES.match(printed.text, begin)
    return files.end() if files else begin if begin > at else None


def _find_code_end(printed: PreparedText, at: int, _: Language) -> int | None:
    return _match_end(CODE.match(printed.text, at))


def _find_language_end(printed: PreparedText, at: int, language: Language) -> int | None:
    end = at + len(language.code)
    alone = not printed.text[end : end + 1].strip()
    return end if alone and printed.text.startswith(language.code.upper(), at) else None


_ENDS: Mapping[FactName, Callable[[PreparedText, int, Language], int | None]] = MappingProxyType(
    {
        "number": _find_number_end,
        "institution": _find_institution_end,
        "place-and-date": _find_place_and_date_end,
        "original-languages": _find_original_languages_end,
        "type-line": _find_type_line_end,
        "markings": _find_marking_end,
        "interinstitutional-files": _find_files_end,
        "subject-codes": _find_code_end,
        "language": _find_language_end,
    }
)
"""The function that finds the end of each value; the first match counts."""
_NUMERIC: tuple[FactName, ...] = ("number", "interinstitutional-files")
_BRACKETED: tuple[FactName, ...] = ("original-languages",)
_IN_CAPITALS: tuple[FactName, ...] = tuple(name for name in _ENDS if name not in _BRACKETED)
_IN_SMALL_LETTERS: tuple[FactName, ...] = (
    "institution",
    "type-line",
    "interinstitutional-files",
)


def _match_end(found: re.Match[str] | None) -> int | None:
    return found.end() if found else None


def squeeze(text: str) -> str:
    """Return a folded text without white space."""
    return "".join(fold_characters(text).split())


@cache
def _squeeze_names(language: Language) -> Words:
    return tuple(map(squeeze, (*language.council, *language.european_council)))


@cache
def _get_first_letters(phrases: Words) -> Words:
    """Return the first letters of some phrases, for a fast first test."""
    return tuple({phrase[0] for phrase in phrases})


@cache
def _get_type_line_letters(language: Language) -> Words:
    return _get_first_letters(tuple(lexicon.get_type_lines(language)))
