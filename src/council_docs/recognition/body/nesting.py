"""Stage 6, first half: items become blocks inside blocks.

    section (roman) > section (letter) > section (heading) > numbered point > list > point > list

A list opens inside the point before it when its labels belong to no list that is open.
"""

from attrs import define, field

from council_docs.model import (
    Block,
    Conclusion,
    Formula,
    Paragraph,
    Point,
    PointList,
    Section,
    Separator,
    Text,
)
from council_docs.recognition.body.inline import Inline
from council_docs.recognition.body.paragraphs import Item
from council_docs.recognition.body.tables import table_blocks
from council_docs.recognition.labels import Opening
from council_docs.source import Span

_DEEPEST = 8
"""How many lists may be open inside each other; no document needs more than four."""
_LONGEST_HEADING = 200
_FIRST = ("a", "i", "A", "1")


@define
class _Labelled:
    """A block that is still open: a section, a conclusion or a point."""

    opening: Opening | None
    span: Span | None
    """Where its label stands."""
    heading: Text | None = None
    body: list["Block | _Labelled | _List"] = field(factory=list)


@define
class _List:
    """A list that is still open."""

    series: tuple[str, str]
    intro: Text | None
    points: list[_Labelled] = field(factory=list)
    wrap_up: Text | None = None

    def goes_on_with(self, opening: Opening) -> bool:
        """Tell whether a label is the next one of this list."""
        if opening.series != self.series:
            return False
        last = self.points[-1].opening
        return (
            last is None or opening.style in ("dash", "bullet") or _follows(last.key, opening.key)
        )


_Container = list["Block | _Labelled | _List"]


def nest(items: list[Item], inline: Inline, *, conclusive: bool) -> tuple[Block, ...]:
    """Return the blocks of one zone.

    In a zone that holds no conclusions - a cover, an annexed act - numbers are points of a list.
    """
    nesting = _Nesting(inline, conclusive=conclusive)
    for item in items:
        nesting.add(item)
    return tuple(_closed(child) for child in nesting.root)


class _Nesting:
    """The blocks that are open while the items go by."""

    def __init__(self, inline: Inline, *, conclusive: bool) -> None:
        self.root: _Container = []
        self._inline = inline
        self._conclusive = conclusive
        self._sections: list[_Labelled] = []
        self._conclusion: _Labelled | None = None
        self._lists: list[_List] = []

    def add(self, item: Item) -> None:
        """Put an item where it belongs."""
        match item.kind:
            case "text":
                self._add_text(item)
            case "number" if self._conclusive:
                self._add_conclusion(item)
            case "section" | "heading":
                self._add_section(item)
            case "table":
                self._container.extend(table_blocks(item.lines, self._inline))
            case "separator" | "formula":
                self._leave()
                made = Separator if item.kind == "separator" else Formula
                self._container.append(self._whole(made, item))
            case _:
                self._add_point(item)

    @property
    def _container(self) -> _Container:
        """The body of the innermost open block."""
        if self._lists:
            return self._lists[-1].points[-1].body
        innermost = self._conclusion or (self._sections[-1] if self._sections else None)
        return innermost.body if innermost else self.root

    def _whole(
        self, made: type[Paragraph] | type[Separator] | type[Formula], item: Item
    ) -> Paragraph | Separator | Formula:
        text = self._inline.text(item.lines)
        return made(text=text, span=text.span)

    def _leave(self) -> None:
        """Close the open conclusion and its lists."""
        self._lists.clear()
        self._conclusion = None

    def _add_text(self, item: Item) -> None:
        paragraph = self._whole(Paragraph, item)
        # A numbered point of a cover holds all that follows it, as a conclusion does.
        outer = 1 if self._lists and self._lists[0].series[0] == "number" else 0
        if len(self._lists) > outer and paragraph.text.value[0].islower():
            # The words go on with the sentence that the list has interrupted.
            self._lists[outer].wrap_up = paragraph.text
            del self._lists[outer:]
            return
        del self._lists[outer:]
        self._container.append(paragraph)

    def _add_conclusion(self, item: Item) -> None:
        self._leave()
        conclusion = _Labelled(item.opening, item.span)
        self._container.append(conclusion)
        self._conclusion = conclusion
        if item.lines:
            conclusion.body.append(self._whole(Paragraph, item))

    def _add_section(self, item: Item) -> None:
        self._leave()
        numbered = item.opening is not None
        level = _level(item.opening)
        while self._sections and _level(self._sections[-1].opening) >= level:
            self._sections.pop()
        section = _Labelled(item.opening, item.span)
        self._container.append(section)
        self._sections.append(section)
        if not item.lines:
            return
        text = self._inline.text(item.lines)
        if numbered and len(text.value) > _LONGEST_HEADING:
            section.body.append(Paragraph(text=text, span=text.span))
        else:
            section.heading = text

    def _add_point(self, item: Item) -> None:
        point = _Labelled(item.opening, item.span)
        self._list_for(item).points.append(point)
        if item.lines:
            point.body.append(self._whole(Paragraph, item))

    def _list_for(self, item: Item) -> _List:
        """Return the list that a point belongs to: an open one, or a new one."""
        opening = item.label
        for depth in range(len(self._lists) - 1, -1, -1):
            if self._lists[depth].goes_on_with(opening):
                del self._lists[depth + 1 :]
                return self._lists[depth]
        same = [at for at, open_ in enumerate(self._lists) if open_.series == opening.series]
        if same and not self._announces():
            if opening.key not in _FIRST:
                del self._lists[same[-1] + 1 :]
                return self._lists[same[-1]]  # out of order, but of the same series
            del self._lists[same[-1] :]
        if len(self._lists) == _DEEPEST:
            self._lists.clear()
        made = _List(opening.series, self._intro(opening))
        self._container.append(made)
        self._lists.append(made)
        return made

    def _announces(self) -> bool:
        """Tell whether the last words announce a list of their own."""
        last = self._container[-1] if self._container else None
        return isinstance(last, Paragraph) and last.text.value.endswith(":")

    def _intro(self, opening: Opening) -> Text | None:
        """Take the paragraph that leads into a list out of the open body.

        Before numbers, many a short line stands that announces nothing.
        """
        last = self._container[-1] if self._container else None
        if not isinstance(last, Paragraph):
            return None
        words = last.text.value
        leads = words.endswith(":")
        if leads or (opening.style != "number" and not words.endswith((".", ";", "!", "?"))):
            self._container.pop()
            return last.text
        return None


def _level(opening: Opening | None) -> int:
    """Return how deep a section stands: roman numbers, then letters, then bare headings."""
    if opening is None:
        return 3
    return 1 if opening.style == "roman" else 2


def _follows(last: str, key: str) -> bool:
    """Tell whether a key is the next one after another, as a number, a letter or a roman number."""
    if last.isdecimal() or key.isdecimal():
        return last.isdecimal() and key.isdecimal() and int(key) == int(last) + 1
    if len(last) == len(key) == 1 and ord(key) == ord(last) + 1:
        return True
    return _roman(key) == _roman(last) + 1 > 1


def _roman(key: str) -> int:
    """Return the value of a roman number of i, v and x; 0 for any other letters."""
    values = [{"i": 1, "v": 5, "x": 10}.get(letter, 0) for letter in key.lower()]
    if not all(values):
        return 0
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


# ------------------------------------------------------------------------------ closing


def _closed(block: "Block | _Labelled | _List") -> Block:
    """Return an open block as a block of the model; the depth of lists bounds the recursion."""
    if isinstance(block, _List):
        return _closed_list(block)
    if not isinstance(block, _Labelled):
        return block
    body = tuple(_closed(child) for child in block.body)
    span = _span(block, body)
    opening = block.opening
    if opening is not None and opening.style == "number":
        return Conclusion(
            number=opening.key, label=opening.label, body=body, label_span=block.span, span=span
        )
    return Section(
        number=opening.key if opening else None,
        label=opening.label if opening else None,
        heading=block.heading,
        body=body,
        label_span=block.span,
        span=span,
    )


def _closed_list(block: _List) -> PointList:
    points = []
    for point in block.points:
        body = tuple(_closed(child) for child in point.body)
        label = point.opening.label if point.opening else ""
        points.append(Point(label=label, body=body, label_span=point.span, span=_span(point, body)))
    first = block.intro.span if block.intro else points[0].span
    last = block.wrap_up.span if block.wrap_up else points[-1].span
    return PointList(
        intro=block.intro,
        points=tuple(points),
        wrap_up=block.wrap_up,
        span=_around(first, last),
    )


def _span(block: _Labelled, body: tuple[Block, ...]) -> Span | None:
    """Return where an open block stands, from its label or heading to the end of its body."""
    heading = block.heading.span if block.heading else None
    first = block.span or heading
    last = body[-1].span if body else heading or block.span
    return _around(first, last)


def _around(first: Span | None, last: Span | None) -> Span | None:
    return Span(first.start, last.end) if first and last else None
