"""What the library knows of a language: the type that each language's data module fills."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from attrs import field, frozen

from council_docs.vocabulary import Kind, Role


class Unverified(str):
    """A word from general knowledge: nobody has yet read it in a Council document in this role.

    It is used like any other; correct it where a document shows another, and drop the mark.
    """

    __slots__ = ()


Words: TypeAlias = tuple[str, ...]
"""Forms of one thing; the first is the one to print, the others are read as well."""


@frozen(kw_only=True)
class Dates:
    """How the language writes dates."""

    months: tuple[Words, ...]
    """For January to December, every form that stands in dates; capitals as they are printed."""
    order: Literal["day-first", "year-first", "year-day-month"] = "day-first"
    after_day: Words = ()
    """What may stand right after the day: `.` in German, ` d.` with its blank in Lithuanian."""
    first_day: Words = ()
    """What may stand right after the first day of a month: `er` in French; nothing is printed where
    the first form is empty."""
    before_month: Words = ()
    """Words before the month: `de` in Spanish."""
    before_year: Words = ()
    """Words between month and year: `de` in Portuguese."""
    year_mark: Words = ()
    """What may stand right after the year: `.` in Croatian and Hungarian."""
    after_year: Words = ()
    """Words that may follow the year: `г.` in Bulgarian, `m.` in Lithuanian."""
    before_date: Words = ()
    """Words between the place and the date on the first page: `den` in German."""


@frozen(kw_only=True, eq=False)
class Language:
    """The words of one language."""

    code: str
    """ISO 639-1."""
    name: str
    """The language's own name."""

    council: Words
    european_council: Words
    places: Mapping[str, Words]
    """Where documents are dated from, by code of the EU authority table `place`."""
    type_lines: Mapping[Kind, Words]
    """The line that names the document's kind, above the first field."""
    near_misses: Words
    """Type lines of documents that are none of the kinds, such as minutes and agendas."""
    document_types: Mapping[str, str]
    """Names in the EU authority table `resource-type`, by its code."""
    labels: Mapping[Role, Words]
    """The labels of the header's fields, with their colon."""
    interinstitutional_file: Words
    values: Mapping[str, Words]
    """Senders and recipients, by code: `gsc`, `delegations`, `coreper`, `council`, `presidency`."""

    annex: Words
    """The word that stands above an annex."""
    annex_numeral: Literal["before", "after"] = "after"
    """Where the annex's number stands."""
    article: Words
    """The word above each article of an act."""
    conclusions: Words
    """The word for conclusions, as it stands in titles."""
    titles: Words
    """How titles of conclusions and resolutions begin."""
    covers: Words
    """How the sentence on the cover begins."""
    formulas: Words
    """How the acting formula begins: `THE COUNCIL OF THE EUROPEAN UNION`."""
    dates: Dates
    configurations: Mapping[str, Words]
    """Configurations of the Council, by their usual short name."""

    conjunctions: Words
    """Words before which a hyphen stands for a part left out: `vervolgings- en`."""
    hyphen_at_line_end: Literal["join", "keep"]
    """What a hyphen at a line's end most often is: a broken word, or part of a compound."""
    function_words: frozenset[str] = field(repr=False)
    """Frequent small words of running text that few other official languages share."""


# The Turkish letters too, because patterns that ignore case take them for an i.
_ALIKE = {"i": "İı", "'": "’‘‛′ʼ", '"': "“”„‟«»", " ": "\u00a0\u2007\u202f", "°": "º"}
_FOLDED = {ord(variant): plain for plain, variants in _ALIKE.items() for variant in variants}


def fold(text: str) -> str:
    """Return `text` as words are compared: without case, with plain quotes and single blanks."""
    plain = text if text.isascii() else text.translate(_FOLDED)
    return " ".join(plain.casefold().split()).replace(" :", ":")
