"""Stage 4, for the cover and the annexes: lines become items - paragraphs with their labels.

Which items belong inside which others is the business of `nesting`. What makes a number at the
start of a line the number of a point is what is expected next, the month names of the language,
and how the line before ends: `25 februari`, `25. Februar` and `3 miljard EUR` open nothing.
"""

from itertools import pairwise
from typing import Literal, TypeAlias

from attrs import define, field

from council_docs.diagnostics.reader_diagnostics import PAIRED_BY_ORDER, UNEXPECTED_NUMBER
from council_docs.languages.dates import continues_date, ends_with_month
from council_docs.languages.language import Language
from council_docs.recognition import lexicon
from council_docs.recognition.body.paragraph_breaks import (
    Layout,
    Measure,
    ends_sentence,
    in_capitals,
    is_long,
    starts_paragraph,
)
from council_docs.recognition.labels import (
    Opening,
    certain_label,
    is_separator,
    opening,
    unusual,
    value,
)
from council_docs.recognition.lines import SENTINEL, Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.source import Span

ItemKind: TypeAlias = Literal[
    "text", "heading", "number", "point", "section", "separator", "formula", "table"
]
_CLOSED: tuple[ItemKind, ...] = ("separator", "formula", "heading", "table")
"""Items that never go on in small letters."""
_LONGEST_LABEL = 8
_SEPARATING = ("o", "oo", "ooo", "º", "ºº", "ººº")
"""How separators of letters may begin."""
_LONGEST_HEADING = 160
_SHORT_HEADING = 60
_WORD_IN_CAPITALS = 4
"""So many letters and blanks in capitals are a word; fewer may be an abbreviation."""
_HEADING_LINES = 2
_FIRST_LETTERS = ("a", "i")
_LEAST_COUNTED = 3
"""How many numbers in brackets are taken for those of conclusions."""
_NEAR = 12
"""Among how many items the last point of a list is looked for."""
_LONGEST_NUMBER = 3
"""How long a number may be that is not the one expected; longer ones are years."""


@define
class Item:
    """One paragraph of a zone, with its label."""

    kind: ItemKind
    lines: list[Line] = field(factory=list)
    """Its words; none for a label that nothing follows."""
    opening: Opening | None = None
    span: Span | None = None
    """Where the label stands."""

    @property
    def label(self) -> Opening:
        """The label of a numbered point, of a point of a list, or of a numbered section."""
        if self.opening is None:
            raise LookupError(f"an item of the kind {self.kind!r} has no label")
        return self.opening


def read(
    lines: list[Line],
    words: Language | None,
    log: ReadingLog,
    *,
    around: Measure | None = None,
    conclusive: bool = True,
) -> list[Item]:
    """Return the items of a zone in the order of the text.

    `around` is the measure of the whole document. In a zone that is not `conclusive`, numbers may
    begin again without a word about it.
    """
    items = _Reader(lines, words, log, around, conclusive=conclusive).items()
    for item, following in pairwise(items):
        if item.kind == "text" and _is_heading(item, following, conclusive=conclusive):
            item.kind = "heading"
        elif item.kind == "point" and _is_lettered_section(item, following):
            item.kind = "section"
    return items


class _Reader:
    """Goes once over the lines of a zone."""

    def __init__(
        self,
        lines: list[Line],
        words: Language | None,
        log: ReadingLog,
        around: Measure | None,
        *,
        conclusive: bool,
    ) -> None:
        self._lines = lines
        self._words = words
        self._log = log
        self._layout = Layout(lines, around)
        self._paragraphs = self._layout.paragraphs
        self._conclusive = conclusive
        self._last_number = 0
        self._items: list[Item] = []
        self._brackets: str | None = None
        """What stands around the numbers of conclusions, if it is brackets; None until asked."""
        self._waiting = 0
        """How many of the last items are labels that wait for their words."""

    def items(self) -> list[Item]:
        """Return the items of the zone."""
        before: Line | None = None
        for line in self._lines:
            self._read(line, before)
            before = line
        return self._items

    def _read(self, line: Line, before: Line | None) -> None:
        """Take in one line: a label, the words of one that waits, a new item, or more of the last.

        Labels that stand alone on their lines, one below the other, get the paragraphs after them
        in their order: that is what is left of two columns.
        """
        if line.table is not None:
            self._add_to_table(line)
            return
        if self._plainly_goes_on(line, before) or self._certainly_goes_on(line, before):
            self._items[-1].lines.append(line)
            return
        if line.evidence.label_length:
            self._open_certain_label(line)
            return
        found = opening(line.text)
        if found is None and not line.text[:2].isalpha():
            found = self._unusual(line, before)
        if found is not None and found.style == "digit":
            found = self._counted(found, line, before)
        if found is not None and self._opens(found, line, before):
            self._open_labelled(found, line)
        elif is_separator(line.text):
            self._separate(line)
        elif self._waiting:
            self._give_to_waiting(line, before)
        elif (kind := self._begins(line, before)) is not None:
            self._items.append(Item(kind, [line]))
        else:
            self._items[-1].lines.append(line)

    def _plainly_goes_on(self, line: Line, before: Line | None) -> bool:
        """Tell whether a line is in the middle of a sentence, as three of five lines are.

        A short cut: what follows would find the same, at twice the cost for a whole document.
        """
        text = line.text
        return (
            text[0].islower()
            and text[:3].isalpha()
            and ")" not in text[:_LONGEST_LABEL]
            and text[:3] not in _SEPARATING
            and not self._waiting
            and not self._paragraphs
            and before is not None
            and not ends_sentence(before.text)
            and bool(self._items[-1].lines)
            and self._items[-1].kind not in _CLOSED
            and line.evidence.starts_paragraph is None
        )

    def _certainly_goes_on(self, line: Line, before: Line | None) -> bool:
        """Tell whether the format knows that a line goes on with the paragraph before it."""
        if not self._items or self._waiting or starts_paragraph(before, line) is not False:
            return False
        last = self._items[-1]
        return bool(last.lines) and last.kind not in ("separator", "table")

    def _add_to_table(self, line: Line) -> None:
        last = self._items[-1] if self._items else None
        if last is not None and last.kind == "table" and last.lines[-1].table is line.table:
            last.lines.append(line)
            return
        self._settle()
        self._waiting = 0
        self._items.append(Item("table", [line]))

    def _open_certain_label(self, line: Line) -> None:
        """Open the point whose label the format knows."""
        found = certain_label(line.text[: line.evidence.label_length])
        if found.style == "number":
            self._count_number(found, line)
        self._open_labelled(found, line)

    def _separate(self, line: Line) -> None:
        """Add a separator, before labels that wait; `o`, `o`, `o` on three lines are one."""
        at = len(self._items) - self._waiting
        last = self._items[at - 1] if at else None
        if last and last.kind == "separator" and line.text[0] == last.lines[-1].text[0] != "_":
            last.lines.append(line)
        else:
            self._items.insert(at, Item("separator", [line]))

    def _open_labelled(self, found: Opening, line: Line) -> None:
        self._settle()
        if found.style == "number":
            self._split_off_heading()
        item = _labelled(found, line)
        self._items.append(item)
        self._waiting = 0 if item.lines else self._waiting + 1

    def _settle(self) -> None:
        """Give words to the last of several labels where there were too few for all of them."""
        if self._waiting > 1 and self._items[-self._waiting].lines:
            self._items[-1].lines = self._items[-self._waiting].lines
            self._items[-self._waiting].lines = []
            self._waiting = 0

    def _give_to_waiting(self, line: Line, before: Line | None) -> None:
        """Add a line to the first label that waits, or to the next one where a paragraph ends."""
        item = self._items[-self._waiting]
        if item.lines and before is not None and self._ends(before, line):
            self._waiting -= 1
            item = self._items[-self._waiting]
            self._log.say(
                PAIRED_BY_ORDER,
                line.span,
                f"words given to the label {item.label.label!r} by their order",
            )
        item.lines.append(line)
        if self._waiting == 1:
            self._waiting = 0

    def _ends(self, before: Line, line: Line) -> bool:
        """Tell whether words end before a line, where another label is known to wait."""
        word = line.text.split(None, 1)[0]
        return self._layout.breaks(before, line) or self._layout.ends_early(before, word)

    def _begins(self, line: Line, before: Line | None) -> ItemKind | None:
        """Return what kind of item without a label a line begins; None where it goes on."""
        last = self._items[-1] if self._items else None
        if last and line.text[0] == SENTINEL and last.kind not in _CLOSED:
            return None  # the call of a footnote, on a line of its own
        if last and last.kind == "formula" and not last.lines[-1].text.endswith((",", ":")):
            return None if in_capitals(line.text) else "text"
        if self._words and lexicon.begins_formula(line.text, self._words):
            return "formula"
        if self._words and lexicon.is_article(line.text, self._words):
            return "heading"
        if line.evidence.heading and starts_paragraph(before, line) is not False:
            return "heading"
        if last is None or before is None or last.kind in _CLOSED:
            return "text"
        capitals_end = in_capitals(before.text) and not in_capitals(line.text)
        if last.kind == "section" and capitals_end and line.text[0].isupper():
            return "text"  # a heading in capitals does not go on in other letters
        return "text" if self._layout.breaks(before, line) else None

    def _split_off_heading(self) -> None:
        """Part what stands unpunctuated between a finished sentence and a number: a heading.

        One in capitals stands below a clause as well.
        """
        if not self._items or self._items[-1].kind in ("section", "heading"):
            return
        lines = self._items[-1].lines
        for at in range(len(lines) - 1, max(len(lines) - 2 - _HEADING_LINES, -1), -1):
            if _ends_above_heading(lines, at):
                heading = lines[at + 1 :]
                if heading and heading[0].text[0].isupper():
                    self._items.append(Item("text", heading))
                    del lines[at + 1 :]
                return

    def _unusual(self, line: Line, before: Line | None) -> Opening | None:
        """Return a label of an unusual shape, where it is the one that is expected.

        A number is the next one. Other points are announced, or one like it stands not far above.
        """
        found = unusual(line.text)
        if found is None:
            return None
        rest = line.text[found.length :].lstrip()
        if found.style in ("number", "digit"):
            return found if rest and int(found.key) == self._last_number + 1 else None
        if self._words and found.label in self._words.function_words:
            return None
        announced = before is not None and before.text.endswith((":", ","))
        if announced and (found.style != "lower" or found.key in _FIRST_LETTERS):
            return found
        near = self._items[-_NEAR:]
        return found if any(_is_like(item, found) for item in near) else None

    def _counted(self, found: Opening, line: Line, before: Line | None) -> Opening:
        """Return `1)` or `(1)` as the number of a conclusion, where no other numbers count them."""
        around = found.series[1]
        if self._brackets is None:
            announced = before is not None and before.text.endswith(":")
            in_list = announced and before is not None and not _begins_in_capitals(before.text)
            first = self._conclusive and not self._last_number and not in_list
            self._brackets = around if first and self._count(around, line) else ""
        return found._replace(style="number") if self._brackets == around else found

    def _count(self, around: str, first: Line) -> bool:
        """Tell whether all numbers in such brackets from a line on count, and no others begin."""
        last = 0
        for line in self._lines:
            if line.start < first.start:
                continue
            found = opening(line.text)
            if found is None or found.style not in ("digit", "number"):
                continue
            if found.series == ("digit", around) and int(found.key) == last + 1:
                last += 1
            elif found.style == "digit" or found.key == "1":
                return False
        return last >= _LEAST_COUNTED

    def _opens(self, found: Opening, line: Line, before: Line | None) -> bool:
        """Tell whether a label at the start of a line is one."""
        at_paragraph = (
            before is None
            or line.opens_page
            or line.evidence.starts_paragraph
            or line.gap
            or ends_sentence(before.text)
            or self._items[-1].kind in ("section", "separator")
            or not self._items[-1].lines
            or self._layout.ends_early(before, found.label)
        )
        if found.style == "number":
            if self._words and before and ends_with_month(before.text, self._words):
                return False
            ended = before is not None and (line.gap or ends_sentence(before.text))
            return self._opens_number(found, line, at_paragraph=at_paragraph, ended=ended)
        return at_paragraph or before is None or before.text.endswith(",")

    def _opens_number(self, found: Opening, line: Line, *, at_paragraph: bool, ended: bool) -> bool:
        rest = line.text[found.length :].lstrip()
        expected = self._expects(found)
        # After a finished sentence, `4. do 31. prosince` is a point and not two days.
        days = not (expected and ended)
        if self._words and rest and continues_date(rest, self._words, days=days):
            return False
        inside = rest[:1].islower() and not self._layout.paragraphs
        if not expected and (len(found.key) > _LONGEST_NUMBER or inside):
            return False  # a year, or a number in the middle of a sentence
        if not at_paragraph and (rest or not expected):
            return False
        self._count_number(found, line)
        return True

    def _count_number(self, found: Opening, line: Line) -> None:
        """Take the number of a point as the last one; log one that was not expected."""
        number = value(found.key)
        if self._conclusive and not self._expects(found):
            self._log.say(
                UNEXPECTED_NUMBER,
                Span(line.start, line.start + found.length),
                f"point {found.label!r} stands where {self._last_number + 1}. was expected",
            )
        self._last_number = number

    def _expects(self, found: Opening) -> bool:
        """Tell whether a number is the next one: `12` or `11a` after `11`."""
        number = value(found.key)
        return number == self._last_number + 1 or (
            number == self._last_number and found.key != str(number)
        )


def _begins_in_capitals(text: str) -> bool:
    """Tell whether a line begins with a word in capitals: `INVITES the Commission to:`."""
    return in_capitals(text[:_WORD_IN_CAPITALS])


def _is_like(item: Item, found: Opening) -> bool:
    """Tell whether an item is the point of a list with a label like another one."""
    if item.kind != "point" or item.opening is None:
        return False
    return item.opening.series == found.series and item.label.label[-1] == found.label[-1]


def _labelled(found: Opening, line: Line) -> Item:
    span = Span(line.start, line.start + found.length)
    rest = line.after(found.length)
    lines = [rest] if rest.text else []
    match found.style:
        case "number":
            return Item("number", lines, found, span)
        case "roman":
            return Item("section", lines, found, span)
        case _:
            return Item("point", lines, found, span)


def _is_heading(item: Item, following: Item, *, conclusive: bool) -> bool:
    """Tell whether an unnumbered item is the heading of what follows.

    Headings in capitals stand anywhere; others (`Lebanon`, `INVITES the Commission to:`) are told
    by the number that follows them and by their end, which is not that of a sentence.
    """
    text = " ".join(line.text for line in item.lines)
    if not _is_title(item.lines):
        return False
    if in_capitals(text) and _begins_with_word(text) and "/" not in text:
        return True
    if not text[0].isupper():
        return False
    if following.kind == "number":
        return True
    # In a text without numbers, a short line above a paragraph.
    short = len(item.lines) == 1 and len(text) <= _SHORT_HEADING and not text.endswith(":")
    return conclusive and short and following.kind == "text" and is_long(following.lines)


def _ends_above_heading(lines: list[Line], at: int) -> bool:
    """Tell whether a line ends a sentence, or a clause below which all is in capitals."""
    text = lines[at].text
    if text.endswith(","):
        below = lines[at + 1 :]
        return not in_capitals(text) and all(in_capitals(line.text) for line in below)
    return ends_sentence(text) and not text.endswith(":")


def _begins_with_word(text: str) -> bool:
    """Tell whether a line in capitals begins with letters and blanks: `THE COUNCIL`, not `II.A`."""
    head = text[:_WORD_IN_CAPITALS]
    return len(head) == _WORD_IN_CAPITALS and text[0].isalpha() and head.replace(" ", "").isalpha()


def _is_lettered_section(item: Item, following: Item) -> bool:
    """Tell whether `A. Western Ruritania` is a section: words that are no sentence, then more."""
    if item.opening is None or item.opening.label != f"{item.opening.key}." or not item.lines:
        return False
    capitals = all(in_capitals(line.text) for line in item.lines)
    return _is_title(item.lines) and (capitals or following.kind in ("number", "text", "heading"))


def _is_title(lines: list[Line]) -> bool:
    """Tell whether words are short and end otherwise than a sentence or the point of a list."""
    length = sum(len(line.text) + 1 for line in lines)
    return length <= _LONGEST_HEADING and not lines[-1].text.endswith((".", ";", ","))
