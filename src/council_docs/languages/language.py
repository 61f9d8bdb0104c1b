"""What the library knows of a language: the type that each language's data module fills."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from council_docs.identifiers import Kind, Role


class Unverified(str):
    """A word from general knowledge: nobody has yet read it in a Council document in this role.

    It is used like any other; correct it where a document shows another, and drop the mark.
    """

    __slots__ = ()


Words: TypeAlias = tuple[str, ...]
"""Forms of one thing; the first is the one to print, the others are read as well."""


ActType: TypeAlias = Literal[
    "reg", "dir", "dec", "reg_impl", "dir_impl", "dec_impl", "reg_del", "dir_del", "dec_del"
]
"""Regulations, directives, decisions, also implementing and delegated ones, as ELI names them."""


@frozen(kw_only=True)
class Dates:
    """How the language writes dates."""

    months: tuple[Words, ...]
    """For January to December, every form that stands in dates; capitals as they are printed."""
    months_before_day: tuple[Words, ...] = ()
    """Forms that stand before the day, where the usual ones do not: `helmikuun 19. päivänä`."""
    roman_months: bool = False
    """Whether Roman numerals stand for the months: `19.II.2024`."""
    order: Literal["day-first", "year-first", "year-day-month"] = "day-first"
    after_day: Words = ()
    """What may stand right after the day: `.` in German, ` d.` with its blank in Lithuanian; `…` at
    the end stands for any ending: `-…` in Hungarian."""
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
    between: Words = ()
    """Words between two days that share a month and a year: `and`, `to`; one that ends with a
    hyphen stands right before the day: `u l-` in Maltese."""
    before_date: Words = ()
    """Words between the place and the date on the first page: `den` in German; nothing is printed
    where the first form is empty."""


@frozen(kw_only=True)
class Citations:
    """How the language cites acts, the Official Journal, the Treaties and points.

    A word that ends with `-` stands for all words that begin so: `Verordnung-`, `Verordnungen`.
    """

    acts: Mapping[ActType, Words]
    """The kinds of acts, by their code in ELI, in the forms that stand beside a number."""
    communities: Words
    """What acts are of, as it stands in their numbers: `EU`, `EC`, `CFSP`."""
    number: Words
    """What may stand before a number: `No`."""
    authors: Words = ()
    """Who adopted an act, where this may stand between the word and the number."""
    act_last: bool = False
    """Whether the word for the act stands after its number."""
    journal: Words
    """The Official Journal, as it is abbreviated."""
    page: Words
    final: Words
    """What is printed after the number of a document of the Commission."""
    article: Words
    parts: Words
    """Parts of an article: paragraphs, points, letters."""
    treaties: Mapping[Literal["teu", "tfeu"], Words]
    """The Treaties, by their code in ELI."""
    links: Words = ()
    """Words between an article and its treaty: `of the`."""
    points: Words
    """Numbered points of conclusions."""
    paragraphs: Words
    """Other words for them, which are also parts of articles: read only beside `here`."""
    here: Words
    """What says, before or after a point, that it is one of the same text."""
    number_first: Literal["", "."] | None = None
    """What follows a number that stands before the words for articles and points; None where they
    never do."""


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
    annex_to_annex: Words
    """What stands above an annex to an annex, in capitals."""
    article: Words
    """The word above each article of an act."""
    conclusions: Words
    """The word for conclusions, as it stands in titles."""
    titles: Words
    """How titles of conclusions and resolutions begin."""
    covers: Words
    """How the sentence on the cover begins."""
    delegations: Words
    """How the word for the delegations begins, to whom covers send what they enclose."""
    enclosed: Words
    """How words begin that say of something that it is enclosed: `annex`, `attached`."""
    formulas: Words
    """How the acting formula begins: `THE COUNCIL OF THE EUROPEAN UNION`."""
    dates: Dates
    citations: Citations
    configurations: Mapping[str, Words]
    """Configurations of the Council, by their usual short name."""

    conjunctions: Words
    """Words before which a hyphen stands for a part left out: `vervolgings- en`."""
    hyphen_at_line_end: Literal["join", "keep"]
    """What a hyphen at a line's end most often is: a broken word, or part of a compound."""
    function_words: frozenset[str]
    """Frequent small words of running text that few other official languages share."""
    foreign_words: frozenset[str] = frozenset()
    """Small words of languages that are not official and would be taken for this one: of Norwegian
    in Danish, of Russian in Bulgarian."""


@cache
def joined(cover: Language, text: Language) -> Language:
    """Return the words of a text's language, with those that tell a cover in another language."""
    return evolve(
        text,
        annex=(*text.annex, *cover.annex),
        annex_to_annex=(*text.annex_to_annex, *cover.annex_to_annex),
        covers=(*cover.covers, *text.covers),
        delegations=(*cover.delegations, *text.delegations),
        enclosed=(*cover.enclosed, *text.enclosed),
        titles=(*text.titles, *cover.titles),
        formulas=(*text.formulas, *cover.formulas),
        conclusions=(*text.conclusions, *cover.conclusions),
    )


# What is printed in several ways: quotes, blanks, signs, the i of Turkish capitals, the old letters
# of Romanian, and the Greek vowels, which have no accents in capitals.
_ALIKE = {
    "i": "İı",
    "'": "’‘‛′ʼ´",
    '"': "“”„‟«»",
    " ": "\u00a0\u2007\u202f",
    "°": "º",
    "μ": "µ",
    "ș": "ş",
    "ț": "ţ",
    "α": "ά",
    "ε": "έ",
    "η": "ή",
    "ι": "ίϊΐ",
    "ο": "ό",
    "υ": "ύϋΰ",
    "ω": "ώ",
    "σ": "ς",
}
_PLAIN = {
    ord(letter): plain
    for plain, many in _ALIKE.items()
    for printed in many
    for letter in (printed, printed.upper())
    if len(letter) == 1
}
_LATIN = re.compile("[a-z]")
_OTHER_SCRIPT = re.compile("[\u0370-\u04ff]")
# A Latin letter in a Greek or Cyrillic word: its capital looks the same.
_STRAY = re.compile(
    "(?<![a-z])[a-z]++(?=(?P<after>[\u0370-\u04ff]))|(?<=(?P<before>[\u0370-\u04ff]))[a-z]++"
)
_GREEK = str.maketrans("abehikmnoptxyz", "αβεηικμνορτχυζ")
_CYRILLIC = str.maketrans("abcehkmoptxy", "авсенкмортху")
_LAST_GREEK = "\u03ff"


def plain(text: str) -> str:
    """Return `text` without case and with plain quotes and blanks, each letter in its place.

    Patterns of words run over such a text, so that they need not know how a word may be printed.
    """
    if text.isascii():
        return text.lower()
    made = text.translate(_PLAIN).lower()
    if _OTHER_SCRIPT.search(made) and _LATIN.search(made):
        return _STRAY.sub(_in_the_script, made)
    return made


def _in_the_script(stray: re.Match[str]) -> str:
    """Return Latin letters as those of the script beside them."""
    beside = stray["after"] or stray["before"]
    return stray[0].translate(_GREEK if beside <= _LAST_GREEK else _CYRILLIC)


def composed(text: str) -> str:
    """Return `text` with letters and their accents as one character each, as the words have them.

    Programs on macOS write `e` and an accent for `é`. Only such texts change.
    """
    # All accents that stand alone begin with one of these bytes in UTF-8.
    data = text.encode()
    if b"\xcc" not in data and b"\xcd" not in data:
        return text
    return unicodedata.normalize("NFC", text)


def unaccented(text: str) -> str:
    """Return `text` without the accents over and under its letters; it may become shorter."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


def fold(text: str) -> str:
    """Return `text` as words are compared: plain, with single blanks."""
    return " ".join(plain(text).split()).replace(" :", ":").replace("ß", "ss")
