"""Random documents from the part of the model that plain text can express, in any language.

Everything is as the reader of text makes it: labels in their order, headings without full stops,
footnotes numbered through, dates marked where one is printed.
"""

import datetime as dt
from random import Random

from council_docs.identifiers import DocumentNumber
from council_docs.languages import CODES, load_language
from council_docs.languages.dates import format_date
from council_docs.languages.language import Language
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    DateMark,
    Document,
    Formula,
    Header,
    HeaderField,
    Mark,
    NoteMark,
    Paragraph,
    Point,
    PointList,
    Section,
    Text,
    walk_annexes,
    walk_pieces,
)

WORDS = (
    "Ruritania the ferries of Lake Streel railways COUNCIL recalling (mountain) pass harbour, and "
    "2026 Article 12 schools; 'tickets' – EU-wide Member States 3 billion winter"
).split()
LETTERS = "abcdefgh"
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")


class Maker:
    """Draws the parts of one document, and counts its footnotes."""

    def __init__(self, dice: Random, words: Language) -> None:
        self._dice = dice
        self._words = words
        self._notes = 0

    def some(self, most: int, least: int = 0) -> range:
        return range(self._dice.randint(least, most))

    def maybe(self) -> bool:
        return self._dice.random() < 0.5

    def date(self) -> dt.date:
        return dt.date(1960, 1, 1) + dt.timedelta(days=self._dice.randrange(32_000))

    def words(self, most: int) -> str:
        return " ".join(self._dice.choices(WORDS, k=self._dice.randint(1, most)))

    def text(self, end: str, *, first: str = "Tickets", most: int = 40) -> Text:
        """Words that end so, with a date or a footnote among them."""
        value = f"{first} {self.words(most)}"
        marks: list[Mark] = []
        if self.maybe():
            date = self.date()
            value += " Strelsau"  # no number that could be another day of the same month
            printed = format_date(date, self._words)
            marks.append(
                DateMark(start=len(value) + 1, end=len(value) + 1 + len(printed), date=date)
            )
            value = f"{value} {printed} {self.words(3)}"
        value = value.rstrip(",; ") + " villages"
        if self.maybe():
            marks.append(self.note(len(value)))
        return Text(value=value + end, marks=tuple(marks))

    def note(self, at: int) -> NoteMark:
        self._notes += 1
        body = Paragraph(text=Text(value=f"See {self.words(20)}."))
        return NoteMark(start=at, end=at, label=str(self._notes), body=(body,))

    def paragraph(self) -> Paragraph:
        return Paragraph(text=self.text("."))

    def points(self, depth: int) -> PointList:
        """A list whose intro announces it, in a series of its own for each depth."""
        intro = self.text(":")
        shapes = ("{})", "({})", "–")
        keys = (LETTERS, ROMANS, LETTERS)[depth]
        points = []
        for at in self.some(4, 2):
            deeper = depth < 2 and self.maybe()
            body = self.points(depth + 1) if deeper else Paragraph(text=self.text(";"))
            points.append(Point(label=shapes[depth].format(keys[at]), body=(body,)))
        return PointList(intro=intro, points=tuple(points))

    def conclusion(self, number: int) -> Conclusion:
        body: list[Block] = [self.points(0) if self.maybe() else self.paragraph()]
        body += (self.paragraph() for _ in self.some(2))
        return Conclusion(number=str(number), label=f"{number}.", body=tuple(body))

    def body(self) -> tuple[Block, ...]:
        """Numbered conclusions, in sections or not."""
        blocks: list[Block] = []
        number = 0
        if self.maybe():
            blocks.append(Formula(text=Text(value=f"{self._words.formula_openings[0].upper()},")))
        for at in self.some(3, 1):
            inner: list[Block] = []
            for _ in self.some(3, 1):
                number += 1
                inner.append(self.conclusion(number))
            if at == 0 and self.maybe():
                blocks += inner
                continue
            label = ROMANS[at].upper()
            heading = Text(value=f"Ferries {self.words(6)} {'and more ' * 3}trains")
            blocks.append(
                Section(number=label, label=f"{label}.", heading=heading, body=tuple(inner))
            )
        return tuple(blocks)


def expressible(seed: int) -> Document:
    """The document of a number: hypothesis would show all of a document that fails."""
    dice = Random(seed)
    words = load_language(dice.choice(CODES))
    maker = Maker(dice, words)
    subject = f"{words.title_openings[0]} – {maker.words(30)} villages"
    fields = [
        HeaderField(
            role="from",
            label=words.field_labels["from"][0],
            value=Text(value=words.parties["gsc"][0]),
        ),
        HeaderField(
            role="to",
            label=words.field_labels["to"][0],
            value=Text(value=words.parties["delegations"][0]),
        ),
        HeaderField(
            role="subject", label=words.field_labels["subject"][0], value=Text(value=subject)
        ),
    ]
    header = Header(
        institution="council",
        place=words.places["BEL_BRU"][0],
        date=maker.date(),
        original_languages=("en",),
        number=DocumentNumber(dice.randint(1, 99999), dice.randint(1952, 2051)),
        subject_codes=("ENV 373", "COEST169")[: dice.randint(0, 2)],
        markings=("LIMITE",)[: dice.randint(0, 1)],
        type_line=words.type_lines["outcome-of-proceedings"][0],
        fields=tuple(fields),
    )
    cover = (Paragraph(text=maker.text(".", first=words.cover_openings[0])),)
    numbers = ("I", "II", "III")[: dice.randint(1, 3)]
    annexes = []
    for number in numbers:
        before = words.annex_number_position == "before"
        label = f"{number} {words.annex[0]}" if before else f"{words.annex[0]} {number}"
        title = Text(value=f"{words.title_openings[0]} {maker.words(12)} villages")
        annexes.append(Annex(label=label, number=number, title=title, body=maker.body()))
    return Document(
        kind="outcome-of-proceedings",
        language=words.code,
        header=header,
        cover=cover,
        annexes=tuple(annexes),
    )


def printed(document: Document) -> list[str]:
    """Return all words of a document, in no order, but those that its language has for a value."""
    header = document.header
    found = [header.place or "", str(header.number or ""), header.type_line or ""]
    found += (*header.subject_codes, *header.interinstitutional_files, *header.markings)
    blocks: list[Block] = [Paragraph(text=field.value) for field in header.fields]
    blocks += document.cover
    for annex in walk_annexes(document.annexes):
        found.append(annex.label or "")
        blocks += [Paragraph(text=annex.title)] if annex.title else []
        blocks += annex.body
    found += (field.label or "" for field in header.fields)
    found += (piece.words for piece in walk_pieces(tuple(blocks), notes=True))
    return found
