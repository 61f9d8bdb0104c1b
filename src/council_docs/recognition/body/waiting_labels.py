"""Labels that stand alone, and the paragraphs that belong to them.

An extractor that reads a page column by column prints labels apart from the paragraphs beside them:
`I.`, `2.`, `–`, `–`, then two points, a heading and a paragraph. Labels of sections and numbered
points are in one column, those of lists in others; each column is in order. The first line of a
paragraph, and what is above it, show in which column its label is.
"""

from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from council_docs.diagnostics.reader_diagnostics import PAIRED_BY_ORDER
from council_docs.recognition.body.labelled_paragraph import LabelledParagraph
from council_docs.recognition.body.paragraph_breaks import (
    ParagraphBreaks,
    ends_sentence,
    in_capitals,
)
from council_docs.recognition.labels import is_next_key, match_label
from council_docs.recognition.lines import Line
from council_docs.recognition.reading_log import ReadingLog

_MOST = 64
"""How many labels wait at most; no page has more."""
_LONGEST_PAGE = 200
"""How many lines after labels may be on their page."""
_OUTER = ("number", "roman", "upper")
"""The labels of numbered points and sections."""
_FIRST = ("a", "i", "A", "1", "–", "•")
_GOES_ON = (";", ",")


class WaitingLabels:
    """The labels above the next line that have no paragraph yet.

    Among the paragraphs of the segment each has an empty one, until its own begins.
    """

    def __init__(
        self,
        lines: list[Line],
        paragraphs: list[LabelledParagraph],
        breaks: ParagraphBreaks,
        log: ReadingLog,
        *,
        holds_conclusions: bool,
    ) -> None:
        """Create an empty queue for the lines of a segment; it adds to their paragraphs."""
        self._lines = lines
        self._paragraphs = paragraphs
        self._breaks = breaks
        self._log = log
        self._holds_conclusions = holds_conclusions
        self._labels: list[LabelledParagraph] = []
        self._opened = 0
        """How many paragraphs began since the first of the labels."""

    def __len__(self) -> int:
        """Return how many labels wait."""
        return len(self._labels)

    @property
    def are_new(self) -> bool:
        """Whether no paragraph began since the first of the labels."""
        return bool(self._labels) and not self._opened

    def is_one_above(self) -> bool:
        """Return whether one label waits, directly above the next line."""
        return len(self._labels) == 1 and self._labels[0] is self._paragraphs[-1]

    def add(self, label: LabelledParagraph) -> None:
        """Add a label, the last paragraph of the segment."""
        self._opened = self._opened if self._labels else 0
        self._labels = [*self._labels[1 - _MOST :], label]

    def count_last(self) -> int:
        """Return how many of the last paragraphs are labels that wait."""
        waiting = {id(label) for label in self._labels}
        last = takewhile(lambda found: id(found) in waiting, reversed(self._paragraphs))
        return sum(1 for _ in last)

    def end_paragraph(self, lines: list[Line], line: Line) -> bool:
        """Return whether the paragraph of some lines ends before another line."""
        before = lines[-1]
        if self._breaks.breaks_after(lines, line):
            return True
        if line.text[0].islower() and not any(label.kind == "point" for label in self._labels):
            return False
        same_heading = in_capitals(before.text) and in_capitals(line.text)
        return not same_heading and self._breaks.ends_early(before, line.text.split(None, 1)[0])

    def open(self, at: int) -> bool:
        """Open the paragraph of a label at a line; return False if the line belongs to none."""
        self._opened += 1
        line = self._lines[at]
        label = self._choose(at)
        if label is None:
            return False
        if label.kind == "number":
            self._drop_sections_above(label)
        if label is not self._labels[0] or self._opened > 1:
            self._report(label, line)
        if label is self._paragraphs[-1]:
            label.lines.append(line)
            self._remove(label)
        else:
            opened = LabelledParagraph("text", [line])
            self._paragraphs.append(opened)
            self._move(label, opened)
        return True

    def prefer_nearest(self) -> None:
        """Give the only paragraph below two labels to the second one, before the next label."""
        if len(self._labels) != 1 or self._opened != 1:
            return
        last, (label,) = self._paragraphs[-1], self._labels
        if last.lines and last.kind == label.kind and last.label is not None:
            self._paragraphs[-1] = LabelledParagraph("text", last.lines)
            emptied = LabelledParagraph(last.kind, [], last.label, last.span)
            self._move(label, self._paragraphs[-1])
            self._paragraphs.insert(-1, emptied)

    def settle(self) -> None:
        """Stop waiting."""
        self._settle_points_above()
        self._drop()

    def end_page(self) -> None:
        """Give labels the paragraphs above them, or none, if paragraphs of their page are read."""
        above = self.are_new and self._find_unlabelled_above(self._labels[0])
        if self.are_new:
            self._settle_above(0)
        if above or self._opened:
            self._drop()

    def look_above(self, at: int) -> None:
        """Give labels the paragraphs above them, if too few begin at a line and after it.

        Only the first line that is no label decides. A page may have all texts first.
        """
        if self.are_new and not self.is_one_above():
            self._settle_above(sum(islice(self._count_paragraphs(at), len(self._labels))))

    def _settle_above(self, below: int) -> None:
        """Give labels the paragraphs above them, if `below` are for labels at the end."""
        if below < len(self._labels):
            self._settle_points_above()
        outer = [label for label in self._labels if label.kind != "point"]
        if below < len(outer):
            self._settle_outer_above(outer[: len(outer) - below])

    def _read_block(self, at: int) -> Iterator[Line]:
        """Yield the lines after one, up to a numbered point or section or the end of the page."""
        for index in range(at + 1, min(at + _LONGEST_PAGE, len(self._lines))):
            line = self._lines[index]
            found = match_label(line.text)
            if line.opens_page or (found is not None and found.style in _OUTER):
                return
            yield line

    def _count_paragraphs(self, at: int) -> Iterator[int]:
        """Yield 1 for each paragraph of a block that may have a number.

        It begins with a capital and ends a sentence or the page, or is a title in capitals.
        """
        first = before = self._lines[at]
        last = at
        for line in self._read_block(at):
            last += 1
            if self.end_paragraph([before], line):
                if first.text[0].isupper() and _ends_sentence_or_title(before.text):
                    yield 1
                first = line
            before = line
        ends_page = last + 1 == len(self._lines) or self._lines[last + 1].opens_page
        if first.text[0].isupper() and (ends_page or _ends_sentence_or_title(before.text)):
            yield 1

    def _settle_points_above(self) -> None:
        """Give points of a list that goes on the paragraphs above, if these are as many."""
        points = [label for label in self._labels if label.kind == "point"]
        above = self._find_unlabelled_above(points[0])[-len(points) :] if points else []
        if not above or len(above) < len(points):
            return
        first = self._find(above[0])
        before = self._paragraphs[first - 1] if first else above[0]
        if before.kind == "point" and before.lines and _goes_on(before):
            self._give(points, above)

    def _settle_outer_above(self, outer: list[LabelledParagraph]) -> None:
        """Give sections the titles above, and numbered points the other paragraphs."""
        above = self._find_unlabelled_above(outer[0])
        if len(above) < len(outer):
            above = self._split_above(above, len(outer))
        if outer[0].kind == "number":
            above = above[-len(outer) :]
        given: list[LabelledParagraph] = []
        rest = iter(above)
        for label in outer:
            title = label.kind == "section"
            fitting = (found for found in rest if title is not ends_sentence(found.lines[-1].text))
            given += islice(fitting, 1)
        if len(given) == len(outer):
            self._give(outer, given)

    def _find_unlabelled_above(self, label: LabelledParagraph) -> list[LabelledParagraph]:
        """Return the run of paragraphs without labels above a label that waits."""
        end = start = self._find(label)
        while start and self._paragraphs[start - 1].kind == "text":
            start -= 1
        return self._paragraphs[start:end]

    def _split_above(self, above: list[LabelledParagraph], count: int) -> list[LabelledParagraph]:
        """Return paragraphs split where lines end a sentence, if they are as many as expected."""
        parts = [part for found in above for part in _split_at_sentences(found.lines)]
        if not above or len(parts) != count:
            return above
        first = self._find(above[0])
        split = [LabelledParagraph("text", part) for part in parts]
        self._paragraphs[first : first + len(above)] = split
        return split

    def _find(self, paragraph: LabelledParagraph) -> int:
        """Return the index of a paragraph of the segment, from the end."""
        at = len(self._paragraphs) - 1
        while self._paragraphs[at] is not paragraph:
            at -= 1
        return at

    def _give(self, labels: list[LabelledParagraph], paragraphs: list[LabelledParagraph]) -> None:
        for label, paragraph in zip(labels, paragraphs, strict=True):
            self._report(label, paragraph.lines[0])
            self._move(label, paragraph)
        while not (self._paragraphs[-1].lines or self._paragraphs[-1].label):
            self._paragraphs.pop()

    def _drop(self) -> None:
        """Leave labels without a paragraph, after the paragraphs of labels above them."""
        if self._opened:
            for label in self._labels:
                self._paragraphs.append(LabelledParagraph(label.kind, [], label.label, label.span))
                label.label = None
        self._labels = []

    def _drop_sections_above(self, number: LabelledParagraph) -> None:
        """Stop waiting for the titles of sections above a numbered point."""
        at = next(at for at, label in enumerate(self._labels) if label is number)
        kept = [label for label in self._labels[:at] if label.kind != "section"]
        self._labels = [*kept, *self._labels[at:]]

    def _move(self, label: LabelledParagraph, paragraph: LabelledParagraph) -> None:
        """Make the paragraph of a label of another one, and leave nothing in its own place."""
        paragraph.kind, paragraph.label, paragraph.span = label.kind, label.label, label.span
        label.label = None
        self._remove(label)

    def _remove(self, label: LabelledParagraph) -> None:
        self._labels = [other for other in self._labels if other is not label]

    def _report(self, label: LabelledParagraph, line: Line) -> None:
        text = label.known_label.text
        self._log.report(
            PAIRED_BY_ORDER, line.span, f"paragraph paired with label {text!r} by order"
        )

    # -------------------------------------------------------------------------- choosing

    def _choose(self, at: int) -> LabelledParagraph | None:
        """Return the label whose paragraph begins at a line; None if it has no label."""
        if self.is_one_above():
            return self._labels[0]
        line = self._lines[at]
        above = next((found for found in reversed(self._paragraphs) if found.lines), None)
        points = [label for label in self._labels if label.kind == "point"]
        outer = [label for label in self._labels if label.kind != "point"]
        if not points:
            return self._choose_outer(outer, at)
        heading = bool(outer) and outer[0].kind == "section" and in_capitals(line.text)
        inside = above is not None and (_goes_on(above) or _continues_list(above, line))
        first = inside or self._labels[0].kind == "point"
        if outer and (heading or not first):
            return self._choose_outer(outer, at)
        return _choose_point(points, above)

    def _choose_outer(self, outer: list[LabelledParagraph], at: int) -> LabelledParagraph | None:
        """Return the label of a section for a title, of a numbered point for other words."""
        title = self._is_title(self._lines[at], next(self._read_block(at), None))
        if outer[0].kind == "section" and not title:
            if any(in_capitals(line.text) for line in self._read_block(at)):
                return None  # the title comes later
            return next((label for label in outer if label.kind == "number"), outer[0])
        # The numbered points of minutes have titles only.
        above_number = title and outer[0].kind == "number" and self._holds_conclusions
        return None if above_number else outer[0]

    def _is_title(self, line: Line, following: Line | None) -> bool:
        """Return whether a line is in capitals, or a short one that ends no sentence."""
        if in_capitals(line.text):
            return True
        if ends_sentence(line.text) or following is None or not line.text[0].isupper():
            return False
        word = following.text.split(None, 1)[0]
        return not word[0].islower() and self._breaks.ends_early(line, word)


def _split_at_sentences(lines: list[Line]) -> list[list[Line]]:
    """Return runs of lines, each up to one that ends a sentence above a capital."""
    runs = [lines[:1]]
    for before, line in pairwise(lines):
        if ends_sentence(before.text) and line.text[0].isupper():
            runs.append([line])
        else:
            runs[-1].append(line)
    return runs


def _ends_sentence_or_title(text: str) -> bool:
    return ends_sentence(text) or in_capitals(text)


def _goes_on(above: LabelledParagraph) -> bool:
    """Return whether a paragraph announces a list, or another point of one."""
    text = above.lines[-1].text
    return text.endswith(":") or (above.kind == "point" and text.endswith(_GOES_ON))


def _continues_list(above: LabelledParagraph, line: Line) -> bool:
    return above.kind == "point" and line.text[0].islower()


def _choose_point(
    points: list[LabelledParagraph], above: LabelledParagraph | None
) -> LabelledParagraph:
    """Return the first label of a list after a colon, or else the next one after that above."""
    if above is not None and above.lines[-1].text.endswith(":"):
        found = (label for label in points if label.known_label.key in _FIRST)
        return next(found, points[0])
    last = above.label if above is not None else None
    if last is None:
        return points[0]
    same = [label for label in points if label.known_label.series == last.series]
    following = (label for label in same if is_next_key(last.key, label.known_label.key))
    return next(following, (same or points)[0])
