"""Stage 8: nests the paragraphs of a segment.

Labelled paragraphs come in, the blocks of the model go out. They nest in this order:

    section (Roman) > section (letter) > section (heading) > numbered point > list > point > list

`i)` after `a)` opens a list inside the point before it, because it continues no open list.
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
from council_docs.recognition.body.inline import InlineBuilder
from council_docs.recognition.body.labelled_paragraph import LabelledParagraph
from council_docs.recognition.body.tables import build_table
from council_docs.recognition.labels import Label, is_next_key
from council_docs.source import Span

_DEEPEST = 8
"""How many lists may nest; no real document has more than four."""
_LONGEST_HEADING = 200
_FIRST = ("a", "i", "A", "1")
_UNORDERED = ("dash", "bullet")
"""Labels that do not tell which one comes next."""


@define
class _OpenBlock:
    """A block that is still open: a section, a conclusion or a point."""

    label: Label | None
    span: Span | None
    """The span of its label."""
    heading: Text | None = None
    body: list["Block | _OpenBlock | _OpenList"] = field(factory=list)


@define
class _OpenList:
    """A list that is still open."""

    series: tuple[str, str]
    depth: int | None
    """How many lists contain its points, where the format knows."""
    intro: Text | None
    points: list[_OpenBlock] = field(factory=list)
    wrap_up: Text | None = None

    def is_continued_by(self, label: Label, depth: int | None) -> bool:
        """Return whether a label is the next one of the list."""
        if not self.holds(label, depth):
            return False
        last = self.points[-1].label
        return last is None or label.style in _UNORDERED or is_next_key(last.key, label.key)

    def holds(self, label: Label, depth: int | None) -> bool:
        """Return whether a label is of the series of the list.

        Where the depth differs, dashes, bullets and the first label of a series are of another one.
        """
        tells_level = label.style not in _UNORDERED and label.key not in _FIRST
        is_elsewhere = None not in (depth, self.depth) and depth != self.depth
        return label.series == self.series and (tells_level or not is_elsewhere)


_Container = list["Block | _OpenBlock | _OpenList"]


def nest_paragraphs(
    paragraphs: list[LabelledParagraph], inline: InlineBuilder, *, holds_conclusions: bool
) -> tuple[Block, ...]:
    """Return the blocks of one segment. Takes the paragraphs out of their list, to free them.

    In a segment that holds no conclusions (a cover, an annexed act) numbers are points of a list.
    """
    nesting = _Nesting(inline, holds_conclusions=holds_conclusions)
    paragraphs.reverse()
    while paragraphs:
        nesting.add(paragraphs.pop())
    return tuple(_close_block(child) for child in nesting.root)


class _Nesting:
    """The blocks that are open at one paragraph after another."""

    def __init__(self, inline: InlineBuilder, *, holds_conclusions: bool) -> None:
        self.root: _Container = []
        self._inline = inline
        self._holds_conclusions = holds_conclusions
        self._sections: list[_OpenBlock] = []
        self._conclusion: _OpenBlock | None = None
        self._lists: list[_OpenList] = []
        self._interrupted: list[_OpenList] = []
        """The lists that the last paragraphs closed; their next point opens them again."""

    def add(self, paragraph: LabelledParagraph) -> None:
        """Add a paragraph to the block that it belongs to."""
        if paragraph.kind not in ("text", "point", "number"):
            self._interrupted = []
        match paragraph.kind:
            case "text":
                self._add_text(paragraph)
            case "number" if self._holds_conclusions:
                self._add_conclusion(paragraph)
            case "section" | "heading":
                self._add_section(paragraph)
            case "table":
                self._container.extend(build_table(paragraph.lines, self._inline))
            case "separator" | "formula":
                self._close_point()
                block_type = Separator if paragraph.kind == "separator" else Formula
                self._container.append(self._build_paragraph(block_type, paragraph))
            case _:
                self._add_point(paragraph)

    @property
    def _container(self) -> _Container:
        """The body of the innermost open block."""
        if self._lists:
            return self._lists[-1].points[-1].body
        return self._conclusion.body if self._conclusion else self._outer

    @property
    def _outer(self) -> _Container:
        """The body of the innermost open section, in which conclusions are."""
        return self._sections[-1].body if self._sections else self.root

    def _build_paragraph(
        self,
        block_type: type[Paragraph] | type[Separator] | type[Formula],
        paragraph: LabelledParagraph,
    ) -> Paragraph | Separator | Formula:
        text = self._inline.text(paragraph.lines)
        return block_type(text=text, span=text.span)

    def _close_point(self) -> None:
        """Close the open conclusion and its lists."""
        self._lists.clear()
        if self._conclusion is not None:
            # At once: an open block takes as much memory as the closed one.
            self._outer[-1] = _close_block(self._conclusion)
            self._conclusion = None

    def _add_text(self, paragraph: LabelledParagraph) -> None:
        block = self._build_paragraph(Paragraph, paragraph)
        # A numbered point of a cover contains the paragraphs after it, as a conclusion does.
        outer = 1 if self._lists and self._lists[0].series[0] == "number" else 0
        if len(self._lists) > outer and block.text.value[0].islower():
            # The paragraph continues the sentence before the list.
            self._lists[outer].wrap_up = block.text
            del self._lists[outer:]
            self._interrupted = []
            return
        self._interrupted = self._lists[outer:] or self._interrupted
        del self._lists[outer:]
        self._container.append(block)

    def _add_conclusion(self, paragraph: LabelledParagraph) -> None:
        self._close_point()
        self._interrupted = []
        conclusion = _OpenBlock(paragraph.label, paragraph.span)
        self._container.append(conclusion)
        self._conclusion = conclusion
        if paragraph.lines:
            conclusion.body.append(self._build_paragraph(Paragraph, paragraph))

    def _add_section(self, paragraph: LabelledParagraph) -> None:
        self._close_point()
        numbered = paragraph.label is not None
        level = _get_section_level(paragraph.label)
        while self._sections and _get_section_level(self._sections[-1].label) >= level:
            self._sections.pop()
        section = _OpenBlock(paragraph.label, paragraph.span)
        self._container.append(section)
        self._sections.append(section)
        if not paragraph.lines:
            return
        text = self._inline.text(paragraph.lines)
        if numbered and len(text.value) > _LONGEST_HEADING:
            section.body.append(Paragraph(text=text, span=text.span))
        else:
            section.heading = text

    def _add_point(self, paragraph: LabelledParagraph) -> None:
        point = _OpenBlock(paragraph.label, paragraph.span)
        self._find_list(paragraph).points.append(point)
        if paragraph.lines:
            point.body.append(self._build_paragraph(Paragraph, paragraph))

    def _find_list(self, paragraph: LabelledParagraph) -> _OpenList:
        """Return the list of a point: an open one or a new one."""
        label = paragraph.known_label
        self._open_interrupted_list(label, paragraph.depth)
        for depth in range(len(self._lists) - 1, -1, -1):
            if self._lists[depth].is_continued_by(label, paragraph.depth):
                del self._lists[depth + 1 :]
                return self._lists[depth]
        same = [at for at, open_ in enumerate(self._lists) if open_.holds(label, paragraph.depth)]
        if same and not self._announces_list():
            if label.key not in _FIRST:
                del self._lists[same[-1] + 1 :]
                return self._lists[same[-1]]  # out of order, but of the same series
            del self._lists[same[-1] :]
        self._close_deeper_lists(paragraph)
        if len(self._lists) == _DEEPEST:
            self._lists.clear()
        opened = _OpenList(label.series, paragraph.depth, self._take_intro(label))
        self._container.append(opened)
        self._lists.append(opened)
        return opened

    def _open_interrupted_list(self, label: Label, depth: int | None) -> None:
        """Open the list again that a label continues: the paragraphs after it are of its point."""
        interrupted, self._interrupted = self._interrupted, []
        if label.style in ("dash", "bullet") or self._announces_list():
            return
        while interrupted and not interrupted[-1].is_continued_by(label, depth):
            interrupted.pop()
        if not interrupted:
            return
        container = self._container
        at = len(container) - 1
        while container[at] is not interrupted[0]:
            at -= 1
        interrupted[-1].points[-1].body += container[at + 1 :]
        del container[at + 1 :]
        self._lists += interrupted

    def _close_deeper_lists(self, paragraph: LabelledParagraph) -> None:
        """Close the lists that a point is not inside of, though they have labels like its own."""
        label, depth = paragraph.known_label, paragraph.depth
        while depth is not None and self._lists and not self._announces_list():
            last = self._lists[-1]
            if last.series != label.series or (last.depth or 0) <= depth:
                return
            self._lists.pop()

    def _announces_list(self) -> bool:
        """Return whether the last paragraph introduces a list."""
        last = self._container[-1] if self._container else None
        return isinstance(last, Paragraph) and last.text.value.endswith(":")

    def _take_intro(self, label: Label) -> Text | None:
        """Take the introduction of a list from the open body; return None for no introduction.

        Before numbers, only a colon makes one: short lines there are often headings.
        """
        last = self._container[-1] if self._container else None
        if not isinstance(last, Paragraph):
            return None
        words = last.text.value
        if words.endswith(":") or (
            label.style != "number" and not words.endswith((".", ";", "!", "?"))
        ):
            self._container.pop()
            return last.text
        return None


def _get_section_level(label: Label | None) -> int:
    """Return the level of a section: Roman numbers, then letters, then headings."""
    if label is None:
        return 3
    return 1 if label.style == "roman" else 2


# ------------------------------------------------------------------------------ closing


def _close_block(block: "Block | _OpenBlock | _OpenList") -> Block:
    """Return an open block as a block of the model; the limit on lists bounds the recursion."""
    if isinstance(block, _OpenList):
        return _close_list(block)
    if not isinstance(block, _OpenBlock):
        return block
    body = tuple(_close_block(child) for child in block.body)
    span = _find_span(block, body)
    label = block.label
    if label is not None and label.style == "number" and block.heading is None:
        return Conclusion(
            number=label.key, label=label.text, body=body, label_span=block.span, span=span
        )
    return Section(
        number=label.key if label else None,
        label=label.text if label else None,
        heading=block.heading,
        body=body,
        label_span=block.span,
        span=span,
    )


def _close_list(block: _OpenList) -> PointList:
    points = []
    for point in block.points:
        body = tuple(_close_block(child) for child in point.body)
        label = point.label.text if point.label else ""
        points.append(
            Point(label=label, body=body, label_span=point.span, span=_find_span(point, body))
        )
    first = block.intro.span if block.intro else points[0].span
    last = block.wrap_up.span if block.wrap_up else points[-1].span
    return PointList(
        intro=block.intro,
        points=tuple(points),
        wrap_up=block.wrap_up,
        span=_join_spans(first, last),
    )


def _find_span(block: _OpenBlock, body: tuple[Block, ...]) -> Span | None:
    """Return the span from the label or heading of a block to the end of its body."""
    heading = block.heading.span if block.heading else None
    first = block.span or heading
    last = body[-1].span if body else heading or block.span
    return _join_spans(first, last)


def _join_spans(first: Span | None, last: Span | None) -> Span | None:
    return Span(first.start, last.end) if first and last else None
