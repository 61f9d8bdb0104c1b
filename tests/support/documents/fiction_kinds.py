"""Fictional documents of the kinds that are hard to read, each alone and several together.

A kind is a way to write the text of an annex (`decimals`, `tables`), to print it (`labels first`),
or both. `make_kind` returns a document of one kind; what must be read is as in all documents.
"""

import datetime as dt
from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import TypeAlias

from attrs import evolve

from council_docs.recognition.body.text_width import measure_width
from fictional_documents import CALL, ROMAN, Fiction, Habit, Maker, Piece, close, in_capitals
from printed_pages import MEASURE, wrap
from short_words import SHORT_WORDS

_SHORT = 0.7
"""The last line of a paragraph is shorter than this share, where only its length ends it."""
_LONG_WORD = 5


class KindMaker(Maker):
    """Makes a document whose annexes have texts of some kinds."""

    def __init__(self, kinds: tuple[str, ...], code: str, chance: Random) -> None:
        """Create the maker of one document."""
        super().__init__(code, chance)
        self.kinds = kinds
        self.number = self.bracketed = 0
        self.stars = False
        self.style = chance.choice(("{})", "({})")) if "brackets" in kinds else "{}."

    def fiction(self) -> Fiction:
        """Return the document, printed with the habits of its kinds."""
        habits: set[Habit] = set()
        for kind in self.kinds:
            for habit in HABITS.get(kind, ()):
                habits.add(habit)
        return evolve(super().fiction(), habits=frozenset(habits))

    def body(self, *, sections: bool) -> tuple[Piece, ...]:
        """Return the text of an annex: what each kind writes, with one series of numbers."""
        writers = [WRITERS[kind] for kind in self.kinds if kind in WRITERS]
        if not writers:
            return super().body(sections=sections)
        self.number, self.stars = 0, False
        made = [piece for write in writers for piece in write(self)]
        if writers[-1] not in (
            _write_notes,
            _write_bracketed_list,
        ):  # a sentence of its own ends a list or a table
            made.append(self.numbered(self.sentence()))
        return tuple(made)

    def label(self, number: int) -> str:
        """Return the label of a conclusion."""
        return self.style.format(number)

    def next_label(self) -> str:
        """Return the label of the next conclusion."""
        self.number += 1
        return self.label(self.number)

    def numbered(self, words: str, *notes: str) -> Piece:
        """Return the next conclusion."""
        return Piece("number", words, self.next_label(), notes)

    def draw(self, *choices: str) -> str:
        """Return one of several words."""
        return self.chance.choice(choices)


Writer: TypeAlias = Callable[[KindMaker], list[Piece]]


def make_kind(kind: str, code: str, chance: Random) -> Fiction:
    """Return a document of one kind in a language."""
    return KindMaker(TOGETHER if kind == "together" else (kind,), code, chance).fiction()


def _write_short_words(maker: KindMaker) -> list[Piece]:
    """Write points that begin with a short word, with a month, or with what is cut from one."""
    months = [name for names in maker.words.dates.months for name in names]
    made = []
    for _ in range(4):
        word = maker.chance.choice(SHORT_WORDS[maker.words.code])
        if maker.chance.random() < 0.3:
            month = maker.chance.choice(months)
            word = month if maker.chance.random() < 0.5 else month[:3].strip()
        sentence = maker.sentence()
        if maker.chance.random() < 0.5:
            sentence = sentence[0].lower() + sentence[1:]
        made.append(maker.numbered(f"{word[0].upper()}{word[1:]} {sentence}"))
    return made


def _write_labels_first(maker: KindMaker) -> list[Piece]:
    """Write groups of points whose first paragraph is short; all of them end before the margin."""
    made = []
    for at in range(maker.chance.randint(1, 2)):
        heading = in_capitals(maker.chance.choice(maker.phrases.headings))
        made.append(Piece("section", heading, f"{ROMAN[at]}."))
        for place in range(maker.chance.randint(2, 3)):
            short = place == 0 and maker.chance.random() < 0.7
            words = f"{maker.phrases.headings[0]}." if short else _short_ended(maker)
            made.append(maker.numbered(words))
    return made


def _short_ended(maker: KindMaker) -> str:
    """Return a sentence whose last line is short."""
    while True:
        dates = len(maker.dates)
        words = maker.sentence()
        if measure_width(wrap(words, first="1.")[-1]) < _SHORT * MEASURE:
            return words
        del maker.dates[dates:]


def _write_decimals(maker: KindMaker) -> list[Piece]:
    """Write points inside points, under plain numbers."""
    stop = maker.draw("", ".")
    made = []
    for _ in range(2):
        bracketed = maker.chance.random() < 0.4
        made.append(maker.numbered(maker.phrases.lead if bracketed else maker.sentence()))
        number = maker.number
        if bracketed:
            first, second, _ = maker.phrases.points
            made.append(Piece("point", f"{maker.filled(first)};", f"({number}.a)"))
            made.append(Piece("point", f"{maker.filled(second)}.", f"({number}.b)"))
            continue
        made.append(Piece("point", maker.sentence(), f"{number}.1{stop}"))
        if maker.chance.random() < 0.6:
            made.append(Piece("point", maker.sentence(), f"{number}.1.1{stop}", level=2))
            made.append(Piece("point", maker.sentence(), f"{number}.1.2{stop}", level=2))
        made.append(Piece("point", maker.sentence(), f"{number}.2{stop}"))
    return made


def _write_sections_with_decimals(maker: KindMaker) -> list[Piece]:
    """Write points that are counted within lettered or Roman sections: `A.1`, `II.2`."""
    keys = maker.chance.choice((("A", "B"), ROMAN[:2]))
    stop = maker.draw("", ".")
    bare = maker.chance.random() < 0.3
    made = []
    for key, heading in zip(keys, maker.phrases.headings, strict=True):
        made += [] if bare else [Piece("section", in_capitals(heading), f"{key}.")]
        labels = (f"{key}.1{stop}", f"{key}.2{stop}")
        made += [Piece("number", maker.sentence(), label) for label in labels]
    return made


def _write_letters(maker: KindMaker) -> list[Piece]:
    """Write lettered headings between numbered points."""
    style = maker.draw("({})", "{})", "{}.")
    letters = "ABC" if style == "{}." or maker.chance.random() < 0.3 else "abc"
    made = [maker.numbered(maker.sentence())] if maker.chance.random() < 0.5 else []
    for letter, heading in zip(letters, (*maker.phrases.headings, "Ruritania"), strict=True):
        made.append(Piece("section", heading, style.format(letter)))
        made.append(maker.numbered(maker.sentence()))
        if maker.chance.random() < 0.5:
            first, second, _ = maker.phrases.points
            mark = maker.draw("–", "i)", "(i)")
            following = mark if mark == "–" else mark.replace("i", "ii")
            made.append(maker.numbered(maker.phrases.lead))
            made.append(Piece("point", f"{maker.filled(first)};", mark))
            made.append(Piece("point", f"{maker.filled(second)}.", following))
    return made


def _write_dates(maker: KindMaker) -> list[Piece]:
    """Write points with a date whose day begins a line, and is the next number if it can be."""
    made = []
    for _ in range(3):
        label = maker.next_label()
        opening = maker.sentence()
        day = min(maker.number + 1, 28)
        date = dt.date(maker.chance.randint(2000, 2026), maker.chance.randint(1, 12), day)
        printed = maker.printed(date)
        words = f"{opening} {_reach_margin(maker, label, opening, printed)} {printed}."
        maker.dates.append(date)
        made.append(Piece("number", close(words), label))
    return made


def _reach_margin(maker: KindMaker, label: str, opening: str, date: str) -> str:
    """Return words of a sentence after which a line ends, so that a date begins the next one.

    The longest choice is taken where no words reach the margin.
    """
    words = maker.phrases.sentences[-1].split(" ")
    for count in range(4, len(words)):
        said = " ".join(words[:count])
        lines = wrap(f"{opening} {said} {date}", first=label)
        if date.startswith(lines[-1]) or lines[-1] == date:
            return said
    return " ".join(words[:-1])


def _write_notes(maker: KindMaker) -> list[Piece]:
    """Write points with footnotes of several kinds, some of them called twice."""
    words = maker.words
    date = maker.printed(maker.date(20))
    act = f"{words.citations.journal[0]} L 12, 3.4.2020, {words.citations.page[0]} 5."
    texts = [
        close(f"{words.title_openings[0]}, {date}."),
        f"COM(2020) 12 {words.citations.final[0]}.",
        act,
    ]
    kinds = maker.chance.sample(("number", "bracket", "star"), maker.chance.randint(2, 3))
    made = []
    for at in range(2):
        sentence = maker.sentence()
        notes: list[str] = []
        for kind in kinds if at == 0 else kinds[:1]:
            if kind == "star" and maker.stars:
                continue
            maker.stars = maker.stars or kind == "star"
            sentence = _call(sentence, len(notes), _next_call(kind, maker))
            notes.append(maker.chance.choice(texts))
        made.append(maker.numbered(sentence, *notes))
    return made


def _next_call(kind: str, maker: KindMaker) -> str:
    """Return the next call of a kind, in brackets often after a space.

    Nobody could tell the first one after a space from a cited point, alone on its page.
    """
    if kind == "star":
        return f"{CALL}*"
    if kind == "bracket":
        maker.bracketed += 1
        apart = maker.bracketed > 1 or maker.kinds == ("notes",)
        return f"{maker.draw('', chr(0xA0)) if apart else ''}{CALL}({maker.bracketed})"
    maker.notes += 1
    return f"{CALL}{maker.notes}"


def _call(sentence: str, calls: int, call: str) -> str:
    """Return a sentence with one more call: after a word behind the others, or before its end."""
    words = sentence.split(" ")
    last = max((at for at, word in enumerate(words) if CALL in word), default=0)
    places = [
        at
        for at, (word, following) in enumerate(pairwise(words))
        if at > last
        and word.isalpha()
        and word.islower()
        and len(word) >= _LONG_WORD
        and not following[0].isdigit()
    ]
    if not places:
        return f"{sentence[:-1]}{call}{sentence[-1]}"
    at = places[0 if calls else len(places) // 3]
    return " ".join([*words[:at], f"{words[at]}{call}", *words[at + 1 :]])


def _write_repeated_calls(maker: KindMaker) -> list[Piece]:
    """Write a footnote that is called twice, the second time before the end of a sentence."""
    maker.notes += 1
    call = f"{CALL}{maker.notes}"
    note = close(f"{maker.words.title_openings[0]}, {maker.printed(maker.date(20))}.")
    first, second = maker.sentence(), maker.filled(maker.phrases.sentences[-1])
    return [
        maker.numbered(_call(first, 0, call), note),
        maker.numbered(f"{second[:-1]}{call}.", ""),
    ]


def _write_many_notes(maker: KindMaker) -> list[Piece]:
    """Write points with footnotes on more pages than one."""
    made = []
    for _ in range(maker.chance.randint(9, 12)):
        maker.notes += 1
        note = close(f"{maker.words.title_openings[0]}, {maker.printed(maker.date(20))}.")
        words = _call(maker.sentence(), 0, f"{CALL}{maker.notes}")
        made.append(maker.numbered(f"{words} {maker.sentence()}", note))
    return made


def _write_long_notes(maker: KindMaker) -> list[Piece]:
    """Write points with footnotes of two paragraphs, on more pages than one."""
    made = []
    for _ in range(maker.chance.randint(9, 12)):
        maker.notes += 1
        dates = len(maker.dates)
        note = close(f"{maker.words.title_openings[0]}, {maker.printed(maker.date(20))}.")
        # Each differs from the others, so that it is no running title where it ends a page.
        note = f"{note}\nSN {maker.notes}/20: {maker.sentence()}"
        del maker.dates[dates:]
        words = _call(maker.sentence(), 0, f"{CALL}{maker.notes}")
        made.append(maker.numbered(f"{words} {maker.sentence()}", note))
    return made


def _draw_number(maker: KindMaker) -> str:
    return f"{maker.chance.randint(1, 999)},{maker.chance.randint(0, 9)}"


def _write_tables(maker: KindMaker) -> list[Piece]:
    """Write a point with columns that align."""
    columns = maker.chance.randint(2, 3)
    names = ["Ruritania", "Latveria", "Strelsau", *maker.phrases.headings]
    if columns > 2 and maker.chance.random() < 0.3:
        names = [name.lower() for name in names]
    heads = [("", *("2024", "2025")[: columns - 1])] if maker.chance.random() < 0.4 else []
    rows = [
        (name, *(_draw_number(maker) for _ in range(columns - 1)))
        for name in maker.chance.sample(names, maker.chance.randint(2, 4))
    ]
    return [maker.numbered(maker.sentence()), Piece("table", "", rows=(*heads, *rows))]


def _write_numbers(maker: KindMaker) -> list[Piece]:
    """Write points of any kind, at least four."""
    made = []
    for _ in range(maker.chance.randint(3, 5)):
        maker.number += 1
        made += maker.conclusion(maker.number)
    return made


def _write_bracketed_list(maker: KindMaker) -> list[Piece]:
    """Write a text without numbered points, and a list with numbers in brackets."""
    style = maker.draw("{})", "({})")
    made = []
    for at, heading in enumerate(maker.phrases.headings[: maker.chance.randint(1, 2)]):
        made.append(Piece("section", in_capitals(heading), f"{ROMAN[at]}."))
        above = maker.phrases.lead if maker.chance.random() < 0.5 else _short_ended(maker)
        first, second, third = map(maker.filled, maker.phrases.points)
        items = (f"{first};", f"{second};", f"{third}.")
        made.append(Piece("text", above))
        made += [Piece("point", item, style.format(at)) for at, item in enumerate(items, 1)]
    return made


WRITERS: dict[str, Writer] = {
    "short words": _write_short_words,
    "labels first": _write_labels_first,
    "decimals": _write_decimals,
    "sections": _write_sections_with_decimals,
    "letters": _write_letters,
    "tables": _write_tables,
    "dates": _write_dates,
    "brackets": _write_numbers,
    "repeated calls": _write_repeated_calls,
    "calls apart": _write_repeated_calls,
    "note rules": _write_many_notes,
    "long notes": _write_long_notes,
    "notes run over": _write_long_notes,
    "notes": _write_notes,
    "bracketed lists": _write_bracketed_list,
}
"""How the kinds write the text of an annex; the others leave it as it is in all documents."""
HABITS: dict[str, tuple[Habit, ...]] = {
    "labels first": ("labels-first",),
    "calls apart": ("calls-apart",),
    "notes": ("tight-notes",),
    "note rules": ("note-rule",),
    "notes run over": ("notes-run-over",),
    "portal": ("portal",),
    "advertisement": ("portal", "advertisement"),
    "codes": ("codes",),
}
TOGETHER = ("portal", "codes", "tables", "short words", "decimals", "letters", "notes")
KINDS = (*WRITERS, "portal", "advertisement", "codes", "together")
