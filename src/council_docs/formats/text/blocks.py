"""Stage 4, for the cover and the annexes: lines become items - paragraphs with their labels.

Which items belong inside which others is the business of `nesting`. What makes a number at the
start of a line the number of a point is what is expected next, the month names of the language,
and how the line before ends: `25 februari`, `25. Februar` and `3 miljard EUR` open nothing.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, TypeAlias

from attrs import define, field

from council_docs.formats.text import wording
from council_docs.formats.text.codes import UNEXPECTED_NUMBER
from council_docs.formats.text.layout import Layout, ends_sentence
from council_docs.formats.text.lines import Line
from council_docs.formats.text.notes import Notes
from council_docs.formats.text.openings import Opening, is_separator, opening, value
from council_docs.languages import dates
from council_docs.languages.language import Language
from council_docs.source import Span

ItemKind: TypeAlias = Literal[
    "text", "heading", "number", "point", "section", "separator", "formula"
]
_LONGEST_HEADING = 160


@define
class Item:
    """One paragraph of a zone, with its label."""

    kind: ItemKind
    lines: list[Line] = field(factory=list)
    """Its words; none for a label that nothing follows."""
    opening: Opening | None = None
    span: Span | None = None
    """Where the label stands."""


def read(lines: list[Line], words: Language | None, notes: Notes) -> list[Item]:
    """Return the items of a zone in the order of the text."""
    items = list(_Reader(lines, words, notes).items())
    for item, following in pairwise(items):
        if _is_heading(item, following):
            item.kind = "heading"
    return items


class _Reader:
    """Goes once over the lines of a zone."""

    def __init__(self, lines: list[Line], words: Language | None, notes: Notes) -> None:
        self._lines = lines
        self._words = words
        self._notes = notes
        self._layout = Layout(lines)
        self._last_number = 0

    def items(self) -> Iterator[Item]:
        item: Item | None = None
        before: Line | None = None
        for line in self._lines:
            begun = self._begin(line, before, item)
            if begun is None and item is not None:
                item.lines.append(line)
            else:
                if item is not None:
                    yield item
                item = begun
            before = line
        if item is not None:
            yield item

    def _begin(self, line: Line, before: Line | None, item: Item | None) -> Item | None:
        """Return the item that a line begins, or None for a line that goes on with `item`."""
        found = opening(line.text)
        if found is not None and self._opens(found, line, before):
            return _labelled(found, line)
        if is_separator(line.text):
            return Item("separator", [line])
        if self._words and wording.begins_formula(line.text, self._words):
            return Item("formula", [line])
        if item is None or before is None or item.kind == "separator":
            return Item("text", [line])
        if not item.lines:
            return None  # the words of a label that stood alone on its line
        if item.kind == "formula" and item.lines[-1].text.endswith(","):
            return Item("text", [line])
        return Item("text", [line]) if self._layout.breaks(before, line) else None

    def _opens(self, found: Opening, line: Line, before: Line | None) -> bool:
        """Tell whether a label at the start of a line is one."""
        at_paragraph = (
            before is None
            or line.opens_page
            or line.gap
            or ends_sentence(before.text)
            or self._layout.ends_early(before, found.label)
        )
        if found.style == "number":
            return self._opens_number(found, line, at_paragraph=at_paragraph)
        return at_paragraph or before is None or before.text.endswith(",")

    def _opens_number(self, found: Opening, line: Line, *, at_paragraph: bool) -> bool:
        rest = line.text[len(found.label) :].lstrip()
        if self._words and rest and dates.is_month(rest.split(None, 1)[0], self._words):
            return False
        number = value(found.key)
        expected = number == self._last_number + 1 or (
            number == self._last_number and found.key != str(number)
        )
        if not at_paragraph or not (expected or not rest[:1].islower()):
            return False
        if not expected:
            self._notes.say(
                UNEXPECTED_NUMBER,
                Span(line.start, line.start + len(found.label)),
                f"point {found.label!r} stands where {self._last_number + 1}. was expected",
            )
        self._last_number = number
        return True


def _labelled(found: Opening, line: Line) -> Item:
    span = Span(line.start, line.start + len(found.label))
    rest = line.after(len(found.label))
    lines = [rest] if rest.text else []
    match found.style:
        case "number":
            return Item("number", lines, found, span)
        case "roman":
            return Item("section", lines, found, span)
        case _:
            return Item("point", lines, found, span)


def _is_heading(item: Item, following: Item) -> bool:
    """Tell whether an unnumbered item is the heading of what follows.

    Headings in capitals stand anywhere; others (`Lebanon`, `INVITES the Commission to:`) are told
    by the number that follows them and by their end, which is not that of a sentence.
    """
    if item.kind != "text":
        return False
    text = " ".join(line.text for line in item.lines)
    if len(text) > _LONGEST_HEADING or text.endswith((".", ";", ",")):
        return False
    if text.isupper() and len(text) > 3:  # noqa: PLR2004 - not an abbreviation alone
        return True
    return following.kind == "number" and text[0].isupper()
