"""Identifiers and closed vocabularies: document numbers, language codes, kinds, roles."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, Self, TypeAlias

from attrs import field, frozen

Kind: TypeAlias = Literal[
    "outcome-of-proceedings",
    "note",
    "item-note",
    "cover-note",
    "information-note",
    "conclusions",
    "european-council-conclusions",
    "resolution",
    "other",
]
"""The kind of a document; `conclusions` are conclusions without a cover page."""

Role: TypeAlias = Literal[
    "from",
    "to",
    "on",
    "received",
    "previous-document",
    "commission-document",
    "commission-proposal",
    "subject",
    "other",
]
"""The role of a labelled line of the header."""

Institution: TypeAlias = Literal["council", "european-council"]

ALPHA3: Mapping[str, str] = MappingProxyType(
    {
        "bg": "bul",
        "cs": "ces",
        "da": "dan",
        "de": "deu",
        "el": "ell",
        "en": "eng",
        "es": "spa",
        "et": "est",
        "fi": "fin",
        "fr": "fra",
        "ga": "gle",
        "hr": "hrv",
        "hu": "hun",
        "it": "ita",
        "lt": "lit",
        "lv": "lav",
        "mt": "mlt",
        "nl": "nld",
        "pl": "pol",
        "pt": "por",
        "ro": "ron",
        "sk": "slk",
        "sl": "slv",
        "sv": "swe",
    }
)
"""The 24 official languages: ISO 639-1 to ISO 639-2/T."""

_PREFIXES = "ST|EUCO|SN|CM|CONV|PE-CONS|XT|WK|DS"
_REGISTERED = {"ST": "ST", "CM": "CM", "WK": "WK", "PE-CONS": "PE"}
"""The series with addresses in the register, and their names there."""
_SUFFIXES = "REV|ADD|COR|DCL|EXT"

# The Council printed two-digit years from its first documents on; it was founded in 1952.
_FIRST_YEAR = 52


# Patterns are compiled on first use: that takes longer than the import of the module.
@cache
def _printed_pattern() -> "re.Pattern[str]":
    """9003/26   8261/1/26 REV 1   10729/4/16 REV 4 ADD 1   EUCO 1/24   ST 11111/20   8261/1 /26."""
    return re.compile(
        rf"""
        (?: (?P<prefix> {_PREFIXES} ) \s+ )?
        (?P<number> [0-9]{{1,5}} )
        (?: \s? / \s? (?P<revision> [0-9]{{1,2}} ) )?
        \s? / \s? (?P<year> [0-9]{{2}} )
        (?P<suffixes> (?: \s+ (?: {_SUFFIXES} ) \s* [0-9]{{1,2}} )* )
        """,
        re.VERBOSE,
    )


@cache
def _register_pattern() -> "re.Pattern[str]":
    """ST-6711-2024-INIT   ST 6711 2024 INIT   ST/9864/2024/INIT   ST-6711-2024-REV-1."""
    return re.compile(
        rf"""
        (?P<prefix> {_PREFIXES} ) (?P<sep> [-/\s] )
        (?P<number> [0-9]{{1,5}} ) (?P=sep)
        (?P<year> [0-9]{{4}} )
        (?: (?P=sep) INIT
          | (?P<suffixes> (?: (?P=sep) (?: {_SUFFIXES} ) (?P=sep) [0-9]{{1,2}} )+ )
        )?
        """,
        re.VERBOSE,
    )


@cache
def _suffix_pattern() -> "re.Pattern[str]":
    return re.compile(r"(?P<kind>[A-Z]{3})[-/\s]*(?P<number>[0-9]{1,2})")


@frozen
class DocumentNumber:
    """The number of a Council document.

    Reads and prints the forms of the header (`6711/24`, `6711/1/24 REV 1`, `EUCO 1/24`,
    `XT 21016/17 ADD 1 REV 2`) and of the register (`ST-6711-2024-REV-1`, `ST 6711 2024 INIT`).
    `6711/24 REV 1` and `6711/1/24 REV 1` are the same number, printed in two ways.
    """

    number: int
    year: int
    """With the century."""
    prefix: str = "ST"
    """The series; `ST` is not printed in headers."""
    suffixes: tuple[tuple[str, int], ...] = ()
    """Revisions, addenda, corrigenda in the order printed: `(("REV", 4), ("ADD", 1))`."""
    with_prefix: bool = field(default=False, eq=False, repr=False, kw_only=True)
    """Whether `ST` was printed before the number."""
    with_revision: bool = field(default=False, eq=False, repr=False, kw_only=True)
    """Whether the revision is also printed between number and year: `6711/1/24 REV 1`."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the document number that `text` is. Raises ValueError for any other text."""
        stripped = text.strip()
        if match := _printed_pattern().fullmatch(stripped):
            return cls._from_printed(match)
        if match := _register_pattern().fullmatch(stripped):
            return cls(
                number=int(match["number"]),
                year=int(match["year"]),
                prefix=match["prefix"],
                suffixes=_suffixes(match["suffixes"] or ""),
            )
        raise ValueError(f"not a Council document number: {text[:80]!r}")

    @classmethod
    def _from_printed(cls, match: re.Match[str]) -> Self:
        suffixes = _suffixes(match["suffixes"])
        if match["revision"] and not any(kind == "REV" for kind, _ in suffixes):
            # Some first pages print the revision only here: EUCO 19/1/17.
            suffixes = (("REV", int(match["revision"])), *suffixes)
        year = int(match["year"])
        return cls(
            number=int(match["number"]),
            year=year + (1900 if year >= _FIRST_YEAR else 2000),
            prefix=match["prefix"] or "ST",
            suffixes=suffixes,
            with_prefix=match["prefix"] == "ST",
            with_revision=match["revision"] is not None,
        )

    def __str__(self) -> str:
        """Return the number as headers print it: `6711/24 REV 1`."""
        prefix = "" if self.prefix == "ST" and not self.with_prefix else f"{self.prefix} "
        revision = f"/{self.revision}" if self.with_revision and self.revision else ""
        suffixes = "".join(f" {kind} {number}" for kind, number in self.suffixes)
        return f"{prefix}{self.number}{revision}/{self.year % 100:02}{suffixes}"

    @property
    def revision(self) -> int | None:
        """The number of the first REV."""
        return next((number for kind, number in self.suffixes if kind == "REV"), None)

    @property
    def code(self) -> str:
        """The number as the register prints it: `ST-6711-2024-REV-1`, `ST-6711-2024-INIT`."""
        return f"{self.prefix}-{self.number}-{self.year}-{self.version}"

    def get_address(self, language: str) -> str | None:
        """Return the address of the document in the register, in a language (ISO 639-1).

        None for a series without known addresses.
        """
        series = _REGISTERED.get(self.prefix)
        if series is None:
            return None
        code = f"{series}-{self.number}-{self.year}-{self.version}"
        return f"https://data.consilium.europa.eu/doc/document/{code}/{language}/pdf"

    @property
    def version(self) -> str:
        """`INIT`, or the suffixes with hyphens: `REV-1`, `ADD-1-REV-2`."""
        return "-".join(f"{kind}-{number}" for kind, number in self.suffixes) or "INIT"


def _suffixes(text: str) -> tuple[tuple[str, int], ...]:
    return tuple(
        (found["kind"], int(found["number"])) for found in _suffix_pattern().finditer(text)
    )
