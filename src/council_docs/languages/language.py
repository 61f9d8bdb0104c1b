"""The data that the library has of a language: the types that each language module fills.

To add a language, write a module with a `LANGUAGE`, of which every attribute is explained here.
Words are written as they are printed; readers compare them without case (see `folding`).
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from council_docs.identifiers import Kind, Role


class Unverified(str):
    """A word from general knowledge: nobody has yet read it in a Council document in this role.

    It is used like any other. Correct it where a document shows another word, and drop the mark
    of a word that you have read.
    """

    __slots__ = ()


Words: TypeAlias = tuple[str, ...]
"""Forms of one word or phrase: writers print the first, readers recognise all."""

ActType: TypeAlias = Literal[
    "reg", "dir", "dec", "reg_impl", "dir_impl", "dec_impl", "reg_del", "dir_del", "dec_del"
]
"""Regulations, directives, decisions, also implementing and delegated ones, as ELI names them."""


@frozen(kw_only=True)
class Dates:
    """How the language writes dates."""

    months: tuple[Words, ...]
    """January to December, each in every form that dates contain; with capitals as printed."""
    months_before_day: tuple[Words, ...] = ()
    """The same months in the forms that precede the day, where these differ: `helmikuun 19.`"""
    roman_months: bool = False
    """True where Roman numerals may stand for months: `19.II.2024`."""
    order: Literal["day-first", "year-first", "year-day-month"] = "day-first"
    """@ `2024 m. vasario`-like `2024. gada 19. februārī`."""
    day_suffixes: Words = ()
    """What may follow the number of the day: `.` in German, ` d.` with its space in Lithuanian.

    A final `…` matches any ending: `-…` in Hungarian.
    """
    first_day_suffixes: Words = ()
    """What may follow the first day of a month: `er` in French. Empty first form: print nothing."""
    before_month: Words = ()
    """Words between day and month: `de` in Spanish."""
    before_year: Words = ()
    """Words between month and year: `de` in Portuguese."""
    year_suffixes: Words = ()
    """What may follow the digits of the year without a space: `.` in Croatian and Hungarian."""
    after_year: Words = ()
    """Words that may follow the year: `г.` in Bulgarian, `m.` in Lithuanian."""
    day_connectors: Words = ()
    """Words between two days that share a month and a year: `and`, `to`.

    After a final hyphen the day follows without a space: `u l-` in Maltese.
    """
    before_date: Words = ()
    """Words between the place and the date on the first page: `den` in German.

    Empty first form: print nothing.
    """


@frozen(kw_only=True)
class Citations:
    """How the language cites acts, the Official Journal, the Treaties and points.

    A word that ends with `-` matches all words that begin so: `Verordnung-`, `Verordnungen`.
    """

    acts: Mapping[ActType, Words]
    """The names of acts, in the forms that stand beside a number."""
    communities: Words
    """The abbreviations in the numbers of acts: `EU`, `EC`, `CFSP`."""
    number: Words
    """The abbreviation of the word for number: `No`."""
    authors: Words = ()
    """The institutions that adopt acts, where they stand between the name and the number."""
    act_follows_number: bool = False
    """True where the name of the act follows its number, as in Hungarian."""
    journal: Words
    """The abbreviation of the Official Journal: `OJ`."""
    page: Words
    """The abbreviation of the word for page: `p.`"""
    final: Words
    """The word after the number of a document of the Commission: `final`."""
    article: Words
    """The word for an article, in every form."""
    article_parts: Words
    """The words for the parts of an article: paragraphs, points, letters."""
    treaties: Mapping[Literal["teu", "tfeu"], Words]
    """The Treaties, each by its abbreviation and its full name."""
    treaty_connectors: Words = ()
    """Words between an article and its treaty: `of the`."""
    points: Words
    """The word for a numbered point of conclusions."""
    paragraphs: Words
    """Other words for such points that also name parts of articles.

    They are read only beside one of `self_references`.
    """
    self_references: Words
    """Words that say that a point is one of the same text: `of these conclusions`, `above`."""
    leading_number_suffix: Literal["", "."] | None = None
    """What follows a number that precedes the words for articles and points: `5. pont`.

    None where numbers never precede them.
    """


@frozen(kw_only=True, eq=False)
class Language:
    """The words of one language."""

    code: str
    """ISO 639-1."""
    name: str
    """The language's own name."""
    letters: str
    """The small letters beyond ASCII in which the language is written."""

    # Header
    council: Words
    """The name of the Council of the European Union, as the header prints it."""
    european_council: Words
    """The name of the European Council."""
    places: Mapping[str, Words]
    """The places that documents are dated from, by code of the EU authority table `place`."""
    type_lines: Mapping[Kind, Words]
    """The line that names the kind of the document, above the first field."""
    other_type_lines: Words
    """Type lines of documents of no such kind, such as minutes and agendas."""
    document_types: Mapping[str, str]
    """The names in the EU authority table `resource-type`, by its code."""
    field_labels: Mapping[Role, Words]
    """The labels of the header's fields, with their colon."""
    interinstitutional_file: Words
    """The label of interinstitutional file numbers, with its colon."""
    parties: Mapping[str, Words]
    """Senders and recipients: `gsc`, `delegations`, `coreper`, `council`, `presidency`."""

    # Structure
    annex: Words
    """The word above an annex."""
    annex_number_position: Literal["before", "after"] = "after"
    """Whether the number of an annex stands before or after that word."""
    annex_to_annex: Words
    """The words above an annex to an annex, in capitals."""
    article: Words
    """The word above each article of an act."""
    conclusions: Words
    """The word for conclusions, in the forms that titles contain."""
    title_openings: Words
    """The first words of the titles of conclusions and resolutions."""
    cover_openings: Words
    """The first words of the sentence on the cover: `Delegations will find`."""
    delegation_stems: Words
    """The beginning of the word for delegations, to whom covers are addressed."""
    enclosure_stems: Words
    """The beginnings of words for what is enclosed: `annex`, `attached`."""
    formula_openings: Words
    """The first words of the acting formula: `THE COUNCIL OF THE EUROPEAN UNION`."""

    # Running text
    dates: Dates
    citations: Citations
    configurations: Mapping[str, Words]
    """The configurations of the Council, by their usual abbreviation: `ECOFIN`."""
    conjunctions: Words
    """Words that join two words or numbers: `and`, `or`, `to`.

    Before them a hyphen stands for an omitted part of a compound: `vervolgings- en`.
    """
    hyphen_at_line_end: Literal["join", "keep"]
    """What a hyphen at a line's end most often is: a broken word, or part of a compound."""
    function_words: frozenset[str]
    """Frequent small words of running text that few other official languages share."""
    foreign_function_words: frozenset[str] = frozenset()
    """Small words of unofficial languages that look like this one: of Norwegian in Danish."""
    first_article: Words = ()
    """What stands in the place of the number 1 above the first article: `premier`."""


@cache
def merge_cover_words(cover: Language, text: Language) -> Language:
    """Return the language of a text with the words of its cover, which is in another language."""
    return evolve(
        text,
        annex=(*text.annex, *cover.annex),
        annex_to_annex=(*text.annex_to_annex, *cover.annex_to_annex),
        cover_openings=(*cover.cover_openings, *text.cover_openings),
        delegation_stems=(*cover.delegation_stems, *text.delegation_stems),
        enclosure_stems=(*cover.enclosure_stems, *text.enclosure_stems),
        title_openings=(*text.title_openings, *cover.title_openings),
        formula_openings=(*text.formula_openings, *cover.formula_openings),
        conclusions=(*text.conclusions, *cover.conclusions),
    )
