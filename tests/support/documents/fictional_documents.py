"""Fictional documents of the Council in all languages: what they say, and what must be read.

The header is made of the words of a language's own data, the rest of the sentences in
`language_sentences`. `fictions` is the strategy for tests; `make` draws from any source of chance.
How a document is printed is the business of `layouts`.
"""

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Literal, NamedTuple, TypeAlias

import regex
from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from council_docs.identifiers import Kind, Role
from council_docs.languages import load_language
from council_docs.languages.dates import format_date
from council_docs.languages.folding import fold_characters
from council_docs.languages.language import Language
from language_sentences import PHRASES, Phrases

_NEW = 14
"""From 2014 on, headers are printed as they are today."""
CALL = "\ue000"
"""Stands before the label of a footnote in the running text; a no-break space may precede it."""
CALL_PATTERN = regex.compile(rf"\xa0?{CALL}([0-9]+|\([0-9]+\)|\*+)")
ROMAN = ("I", "II", "III", "IV", "V", "VI")
LETTERS = "abcdefgh"
_KINDS: dict[Kind, int] = {
    "outcome-of-proceedings": 4,
    "cover-note": 2,
    "note": 1,
    "item-note": 1,
    "european-council-conclusions": 2,
}
"""How often each kind is made."""
_ENCLOSING: tuple[Kind, ...] = ("outcome-of-proceedings", "cover-note")
"""Kinds that need no word ANNEX above what they enclose."""

PieceKind = Literal[
    "text", "number", "point", "section", "heading", "formula", "title", "separator", "table"
]
Habit: TypeAlias = Literal[
    "labels-first",
    "calls-apart",
    "note-rule",
    "tight-notes",
    "notes-run-over",
    "portal",
    "advertisement",
    "codes",
]
"""What is unusual in how a document is printed; `page_layouts` knows what each one is."""


class Piece(NamedTuple):
    """One paragraph: what it is, its label and its words."""

    kind: PieceKind
    words: str
    label: str = ""
    notes: tuple[str, ...] = ()
    """The words of the footnotes that it calls, in order; "" for a further call of the same.

    A line end parts two paragraphs.
    """
    level: int = 1
    """For a point: in how many lists of a conclusion it stands."""
    rows: tuple[tuple[str, ...], ...] = ()
    """For a table: the words of its cells."""

    def split_calls(self) -> tuple[str, list[tuple[str, str, str]]]:
        """Return the words before the first call, and each call: label, footnote, words after."""
        before, *rest = CALL_PATTERN.split(self.words)
        return before, list(zip(rest[::2], self.notes, rest[1::2], strict=True))

    def lines(self) -> Iterator[str]:
        """Yield the lines that the model renders: label and words without calls, or cells."""
        if self.rows:
            yield from (cell for row in self.rows for cell in row if cell)
        else:
            yield f"{self.label} {CALL_PATTERN.sub('', self.words)}".strip()


@frozen
class Field:
    """A labelled line of a header, its value on one line or several."""

    role: Role
    label: str
    value: tuple[str, ...]


@frozen
class Annex:
    """An annex: its label, whether it is one to an annex, its title and its text."""

    label: str
    number: str | None
    nested: bool
    title: str
    body: tuple[Piece, ...]
    dates: tuple[dt.date, ...]
    """The dates that the text names, without those of footnotes."""


@frozen
class Fiction:
    """What a document says, before it is printed."""

    code: str
    kind: Kind
    type_line: str
    institution: str
    place: str
    date: dt.date
    number: str
    original: str
    subject_codes: tuple[str, ...]
    files: tuple[str, ...]
    markings: tuple[str, ...]
    fields: tuple[Field, ...]
    cover: tuple[Piece, ...]
    annexes: tuple[Annex, ...]
    adopted: dt.date | None
    old: bool
    """Whether it is printed as until 2013: names in capitals, a blank before each colon."""
    habits: frozenset[Habit] = frozenset()

    @property
    def words(self) -> Language:
        """The words of its language."""
        return load_language(self.code)

    @property
    def printed_date(self) -> str:
        """Its date as the language writes it."""
        return format_date(self.date, self.words)


def fictions(code: str) -> SearchStrategy[Fiction]:
    """Return documents in a language."""
    return st.randoms(use_true_random=False).map(lambda chance: make(code, chance))


def make(code: str, chance: Random) -> Fiction:
    """Return a document in a language."""
    return Maker(code, chance).fiction()


def in_capitals(text: str) -> str:
    """Return a text in capitals, as it is printed: Greek has no accents there."""
    greek = any("\u0370" <= letter <= "\u03ff" for letter in text)
    return (fold_characters(text) if greek else text).upper()


class Maker:
    """Makes one document; `body` makes the text of each annex."""

    def __init__(self, code: str, chance: Random) -> None:
        self.words = load_language(code)
        self.phrases: Phrases = PHRASES[code]
        self.chance = chance
        self.notes = 0
        self.dates: list[dt.date] = []

    def fiction(self) -> Fiction:
        (kind,) = self.chance.choices([*_KINDS], [*_KINDS.values()])
        european = kind == "european-council-conclusions"
        words, year = self.words, self.chance.randint(9, 26)
        title = next(
            found for found in words.title_openings[european:] if _names_conclusions(found, words)
        )
        adopted = self.date(year)
        subject: tuple[str, ...] = (f"{title} – {self.chance.choice(self.phrases.headings)}",)
        if self.chance.random() < 0.3:
            subject = (*subject, f"- Ruritania ({self.printed(adopted)})")
        revision = self.chance.choice(("", "", "", " REV 1", " COR 2", " ADD 1 REV 1"))
        files = ("2025/0360 (COD)",) if self.chance.random() < 0.2 and not european else ()
        cover = f"{words.cover_openings[0]} Ruritania ({title}, {self.printed(adopted)})."
        line_kind: Kind = "note" if european else kind
        return Fiction(
            code=words.code,
            kind=kind,
            type_line=words.type_lines[line_kind][0],
            institution=(words.european_council if european else words.council)[0],
            place=words.places["BEL_BRU"][0],
            date=self.date(year),
            number=("EUCO " if european else "")
            + f"{self.chance.randint(1, 17000)}/{year:02}{revision}",
            original=self.chance.choice(("en", "fr")),
            subject_codes=self._codes(),
            files=files,
            markings=("LIMITE",) if self.chance.random() < 0.2 else (),
            fields=self._fields(subject),
            cover=(Piece("text", cover), *self._second_paragraph()),
            annexes=self._enclosed(title, kind),
            old=year < _NEW,
            adopted=adopted if european or kind == "outcome-of-proceedings" else None,
        )

    def _second_paragraph(self) -> tuple[Piece, ...]:
        if self.chance.random() < 0.8:
            return ()
        return (Piece("text", self.phrases.sentences[-1]),)

    def _codes(self) -> tuple[str, ...]:
        names = self.chance.sample(("ENV", "TRANS", "EDUC", "COEST", "CFSP/PESC", "JAI.EX"), 2)
        return tuple(f"{name} {self.chance.randint(1, 999)}" for name in names)

    def date(self, year: int) -> dt.date:
        first = dt.date(2000 + year, 1, 1)
        return first + dt.timedelta(days=self.chance.randint(0, 364))

    def printed(self, date: dt.date) -> str:
        return format_date(date, self.words)

    def _fields(self, subject: tuple[str, ...]) -> tuple[Field, ...]:
        words, chance = self.words, self.chance
        sender = chance.choice(("gsc", "gsc", "presidency"))
        recipient = chance.choice(("delegations", "delegations", "coreper", "council"))
        made = [self._field("from", words.parties[sender][0])]
        made.append(self._field("to", words.parties[recipient][0]))
        if chance.random() < 0.5:
            made.append(self._field("previous-document", "9871/26 + COR 1"))
        if chance.random() < 0.2:
            made.append(self._field("commission-document", "COM(2025) 4 final"))
        made.append(self._field("subject", *subject))
        return tuple(made)

    def _field(self, role: Role, *value: str) -> Field:
        return Field(role, self.words.field_labels[role][0], value)

    def _enclosed(self, title: str, kind: Kind) -> tuple[Annex, ...]:
        if kind == "european-council-conclusions":
            return (self._annex("", None, "", self.body(sections=True)),)
        words, chance = self.words, self.chance
        count = chance.choice((1, 1, 1, 2, 3))
        made = []
        for at in range(count):
            number = ROMAN[at] if count > 1 else None
            heading = f"{title} – {chance.choice(self.phrases.headings)}"
            named = in_capitals(heading) if chance.random() < 0.2 else heading
            label = _numbered(words.annex[0], number, words)
            if count == 1 and kind in _ENCLOSING and chance.random() < 0.2:
                label = ""  # no line says ANNEX
            body = self.body(sections=chance.random() < 0.2)
            made.append(self._annex(label, number, named, body))
            if chance.random() < 0.2 and not any(annex.nested for annex in made):
                made.append(self._nested())
        return tuple(made)

    def _nested(self) -> Annex:
        title = self.chance.choice(self.phrases.headings)
        text = " ".join(self.sentence() for _ in range(2))
        label = self.words.annex_to_annex[0]
        return self._annex(label, None, title, (Piece("text", text),), nested=True)

    def _annex(
        self,
        label: str,
        number: str | None,
        title: str,
        body: tuple[Piece, ...],
        *,
        nested: bool = False,
    ) -> Annex:
        named, self.dates = tuple(self.dates), []
        return Annex(label, number, nested, title, body, named)

    def body(self, *, sections: bool) -> tuple[Piece, ...]:
        chance, made = self.chance, []
        if chance.random() < 0.4 and not sections:
            made.append(Piece("formula", f"{self.words.formula_openings[0]},"))
        number = 0
        for at in range(chance.randint(2, 3) if sections else 1):
            if sections:
                heading = in_capitals(chance.choice(self.phrases.headings))
                made.append(Piece("section", heading, f"{ROMAN[at]}."))
            for _ in range(chance.randint(2, 6)):
                number += 1
                if chance.random() < 0.15 and number > 1:
                    made.append(Piece("heading", chance.choice(self.phrases.headings)))
                made += self.conclusion(number)
        if chance.random() < 0.2:
            made.append(Piece("separator", chance.choice(("_________________", "o o o", "* * *"))))
        return tuple(made)

    def label(self, number: int) -> str:
        """Return the label of a conclusion."""
        return f"{number}."

    def conclusion(self, number: int) -> list[Piece]:
        chance, label = self.chance, self.label(number)
        if chance.random() < 0.25:
            return [Piece("number", self.phrases.lead, label), *self.points()]
        text = " ".join(self.sentence() for _ in range(chance.randint(1, 3)))
        if chance.random() < 0.1:
            text = f"{text} {self._meeting()}"
        if chance.random() < 0.12:
            self.notes += 1
            date = self.printed(self.date(20))
            note = close(f"{self.words.title_openings[0]}, {date}.")
            return [Piece("number", f"{text[:-1]}{CALL}{self.notes}.", label, (note,))]
        return [Piece("number", text, label)]

    def points(self) -> list[Piece]:
        labels = self.chance.choice((("a)", "b)", "c)"), ("(a)", "(b)", "(c)"), ("–", "–", "–")))
        first, *others = self.phrases.points
        if labels[0] == "a)" and self.chance.random() < 0.3:
            made = [
                Piece("point", f"{self.filled(first)}:", "a)"),
                Piece("point", f"{self.filled(others[0])},", "i)", level=2),
                Piece("point", f"{self.filled(others[1])};", "ii)", level=2),
            ]
        else:
            made = [Piece("point", f"{self.filled(first)};", labels[0])]
        for point, end, label in zip(others, (";", "."), labels[1:], strict=True):
            made.append(Piece("point", f"{self.filled(point)}{end}", label))
        return made

    def _meeting(self) -> str:
        """Return words in brackets with two days that share a month."""
        words, year = self.words, self.chance.randint(2000, 2026)
        month = self.chance.randint(1, 12)
        first, second = dt.date(year, month, 14), dt.date(year, month, 15)
        day, other = "14", self.printed(second)
        mark = words.dates.day_suffixes[0] if words.dates.day_suffixes else ""
        between = words.dates.day_connectors[0]
        match words.dates.order:
            case "day-first":
                both = f"{day}{mark} {between} {other}"
            case "year-first":
                both = f"{self.printed(first)} {between} 15{mark}"
            case "year-day-month":
                both = other.replace(f" 15{mark}", f" {day}{mark} {between} 15{mark}")
        self.dates += [first, second]
        return f"(Strelsau, {both})."

    def sentence(self) -> str:
        return self.filled(self.chance.choice(self.phrases.sentences))

    def filled(self, sentence: str) -> str:
        date = self.date(self.chance.randint(0, 26))
        if "{date}" in sentence:
            self.dates.append(date)
        number = self.chance.randint(2, 99)
        return close(sentence.format(date=self.printed(date), number=number))


def close(sentence: str) -> str:
    """Return a sentence with one full stop, where a date ends with one as well."""
    return sentence.replace("..", ".")


def _names_conclusions(title: str, words: Language) -> bool:
    return any(word in fold_characters(title) for word in words.conclusions)


def _numbered(label: str, number: str | None, words: Language) -> str:
    if number is None:
        return label
    return f"{number} {label}" if words.annex_number_position == "before" else f"{label} {number}"
