"""Build printed lines from runs: the runs on one baseline, with spaces for gaps."""

import math
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from attrs import define, field

from council_docs.formats.pdf.page_content import TextRun
from council_docs.formats.pdf.structure_tree import Block
from council_docs.languages.folding import compose
from council_docs.source import Box

_SAME_LINE = 0.6
"""How far baselines of one line may be apart, in ems: raised calls are by about 0.4."""
_SAME_BASELINE = 0.25
"""The same for letters of one size, drawn at different times."""
_SMALL = 0.8
"""Letters up to this share of the size of a line may be raised."""
_SMALLER = 0.85
"""Letters up to this share of the size of their line may be a raised call."""
_WORD_GAP = 0.15
"""A gap between runs from which a blank stands there, in ems."""
_COLUMN_GAP = 1.5
"""A gap between runs from which they are in different columns, in ems."""
_BACK = 1.0
"""How far a run may begin left of the end of the run before it, in ems."""
_OVERPRINT = 0.12
"""How far letters that are drawn twice, to look bold, are apart, in ems."""
_ASCENT, _DESCENT = 0.8, 0.2
"""How much of a line is above and below its baseline, in ems."""

_WIDEST = 20
"""One line in so many may reach further to the right than full lines do."""

COLUMNS = "   "
"""Stands between columns, as in text that keeps the layout."""
_BLANKS = re.compile(r"[^\S\xa0\u202f]{2,}|[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")


@define(weakref_slot=False, eq=False)
class PrintedLine:
    """One printed line. Its runs are in reading order."""

    page: int
    """From 1."""
    runs: list[TextRun]
    block: Block | None = None
    """Its block in the structure tree."""
    label: int = 0
    """How many of its runs are certainly a label."""
    artifact: str | None = None
    starts_block: bool = False
    holds_data: bool = False
    """Whether the line is in a data table."""
    gap: bool = False
    """Whether white space or the structure sets it off from the line before."""
    indent: float = 0.0
    """The indent from the other lines of its paragraph, in points."""
    heading: bool = False
    """Whether it is printed as headings are."""
    continues: bool = False
    """Whether it certainly continues the paragraph of the line before."""
    column: "Column | None" = None
    """Its column, on a page with columns."""
    baseline: float = field(init=False)
    size: float = field(init=False)
    left: float = field(init=False)
    right: float = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Measure the line."""
        self.measure()

    def measure(self) -> None:
        """Measure the edges of the line; its baseline is that of its largest letters."""
        shown = [run for run in self.runs if not run.is_blank] or self.runs
        largest = max(shown, key=lambda run: run.size)
        self.baseline, self.size = largest.baseline, largest.size
        self.left = min(run.left for run in shown)
        self.right = max(run.right for run in shown)

    @property
    def box(self) -> Box:
        """The rectangle of the line on its page."""
        top, bottom = self.baseline - _ASCENT * self.size, self.baseline + _DESCENT * self.size
        return Box(*(round(edge, 1) for edge in (self.left, top, self.right, bottom)))

    @property
    def is_loose(self) -> bool:
        """Whether the file does not say to which paragraph the line belongs."""
        return self.artifact is None and (self.block is None or self.block.is_grouping)

    @property
    def is_blank(self) -> bool:
        """Whether it has no visible character."""
        return all(run.is_blank for run in self.runs)


class Column(NamedTuple):
    """The left and right edges of the full lines of a text, in points."""

    left: float
    right: float

    @classmethod
    def enclose(cls, lines: Sequence[PrintedLine]) -> "Column":
        """Return the edges of lines, without the few that end further right."""
        if not lines:
            return cls(0.0, 0.0)
        ends = sorted(line.right for line in lines)
        return cls(min(line.left for line in lines), ends[-1 - len(ends) // _WIDEST])


def break_lines(
    runs: Iterable[TextRun], page: int, *, widest_gap: float = math.inf
) -> list[PrintedLine]:
    """Return the lines of runs that are drawn in reading order.

    A gap wider than `widest_gap` ends a line, in ems.
    """
    lines: list[PrintedLine] = []
    line: list[TextRun] = []
    baseline = size = right = 0.0
    for run in runs:
        if not run.text:
            continue
        em = max(size, run.size)
        gap = run.left - right
        beside = (
            abs(run.baseline - baseline) <= _SAME_LINE * em
            and -_BACK * em <= gap <= widest_gap * em
        )
        if line and not run.turned and not line[0].turned and beside:
            line.append(run)
        else:
            if line:
                lines.append(PrintedLine(page, line))
            line, size = [run], 0.0
        if run.size > size:
            baseline, size = run.baseline, run.size
        right = run.right
    if line:
        lines.append(PrintedLine(page, line))
    return [line_ for line_ in lines if not line_.is_blank]


def sort_lines(runs: Iterable[TextRun], page: int) -> list[PrintedLine]:
    """Return the lines of runs that are drawn in any order, from top to bottom."""
    lines: list[PrintedLine] = []
    for line in sorted(break_lines(runs, page), key=lambda made: (made.baseline, made.left)):
        beside = next((made for made in lines[:-4:-1] if are_beside(made, line)), None)
        if beside is None:
            lines.append(line)
        else:
            beside.runs = sorted((*beside.runs, *line.runs), key=lambda run: run.left)
            beside.measure()
    return lines


def are_beside(line: PrintedLine, other: PrintedLine) -> bool:
    """Return whether two lines are parts of one: on one baseline, or one of them raised."""
    if line.runs[0].turned or other.runs[0].turned:
        return False
    small, large = sorted((line.size, other.size))
    near = _SAME_LINE if small <= _SMALL * large else _SAME_BASELINE
    if abs(line.baseline - other.baseline) > near * large:
        return False
    overlap = min(line.right, other.right) - max(line.left, other.left)
    return overlap <= large / 2


RunPlace: TypeAlias = tuple[int, int, TextRun]
"""The start and end of a run in the text of its line."""
RAISED = 0.12
"""How much higher than its line a raised run stands, in ems of the line."""


def height_of(run: TextRun, line: PrintedLine) -> float:
    """Return the height of a run of small letters above its line, in ems; 0 for other runs."""
    return (line.baseline - run.baseline) / line.size if run.size < _SMALLER * line.size else 0.0


def find_gaps(runs: Sequence[TextRun]) -> list[int]:
    """Return the numbers of the visible runs of a line that begin another column."""
    return [
        number
        for number, (before, run) in enumerate(pairwise(runs), 1)
        if run.left - before.right > _COLUMN_GAP * max(run.size, before.size)
    ]


def write_line(line: PrintedLine) -> tuple[str, list[RunPlace]]:
    """Return the text of a line, and the place of each of its runs in it."""
    text = ""
    places: list[RunPlace] = []
    before: TextRun | None = None
    for run in line.runs:
        words = _BLANKS.sub(" ", compose(run.text))
        if before is not None:
            if _is_overprint(before, run):
                continue
            gap = run.left - before.right
            size = max(run.size, before.size)
            if gap > _COLUMN_GAP * size:
                text = text.rstrip() + COLUMNS
            elif gap > _WORD_GAP * size and not text.endswith(_WHITE) and words[0] not in _WHITE:
                text += " "
        if not words.isspace():
            before = run
        if not text or text[-1].isspace():
            words = words.lstrip(" ")
        if words:
            places.append((len(text), len(text) + len(words), run))
            text += words
    return text.rstrip(), places


_WHITE = (" ", "\xa0", "\u202f")


def _is_overprint(before: TextRun, run: TextRun) -> bool:
    """Return whether letters are drawn again over the same letters."""
    near = _OVERPRINT * run.size
    return (
        run.text == before.text
        and abs(run.left - before.left) <= near
        and abs(run.baseline - before.baseline) <= near
    )
