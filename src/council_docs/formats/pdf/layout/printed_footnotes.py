"""Footnotes of a page without tags, by how they are printed: a raised label, the same as a call."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from attrs import define, field

from council_docs.formats.pdf.layout.printed_lines import RAISED, PrintedLine, RunPlace, height_of
from council_docs.recognition.text_layer import LayerFootnote
from council_docs.source import Span

_MARK = re.compile(r"\(?(?:[0-9]{1,3}|[*∗†‡§¶#∴]{1,3}|[a-z])\)?")
_TIGHT = 1.8
"""How far the lines of one footnote may be apart, in ems."""
_ALIKE = 0.05
"""By which share the sizes of the lines of one footnote may differ."""


class WrittenLine(NamedTuple):
    """A line, its text, the offset of its text in the layer, and where its runs stand in it."""

    line: PrintedLine
    text: str
    start: int
    places: list[RunPlace]


class _Mark(NamedTuple):
    """A raised label: the number of its line, and where it stands there."""

    line: int
    start: int
    end: int
    text: str


@define
class PrintedFootnotes:
    """The footnotes of a file without tags for them, page by page.

    A label at the start of a line is that of a footnote if the same mark is raised inside a line
    above the first footnote of the page, or else on an earlier page: footnotes may stand at the end
    of a text.
    """

    found: list[LayerFootnote] = field(factory=list)
    _calls: dict[str, deque[Span]] = field(factory=dict)
    """Marks on earlier pages that may be calls, by their words, in order."""

    def add_page(self, lines: Sequence[WrittenLine]) -> None:
        """Find the footnotes of a page; `lines` are all its lines from top to bottom."""
        marks = [mark for number, written in enumerate(lines) for mark in _raised(number, written)]
        labels = [
            mark for mark in marks if mark.start == 0 and mark.end < len(lines[mark.line].text)
        ]
        first = labels[0].line if labels else len(lines)
        calls: dict[str, deque[Span]] = {}
        for mark in marks:
            if mark.start > 0 and mark.line < first:
                start = lines[mark.line].start
                call = Span(start + mark.start, start + mark.end)
                calls.setdefault(mark.text, deque()).append(call)
        if labels and labels[0].text in calls:
            self._calls.clear()  # the page has its own footnotes
        ends = [mark.line for mark in labels[1:]] + [len(lines)]
        for label, end in zip(labels, ends, strict=False):
            waiting = calls.get(label.text) or self._calls.get(label.text)
            if waiting:
                footnote = _build_footnote(waiting.popleft(), label, lines[label.line : end])
                self.found.append(footnote)
        for text, others in calls.items():
            self._calls.setdefault(text, deque()).extend(others)


def _build_footnote(call: Span, label: _Mark, lines: Sequence[WrittenLine]) -> LayerFootnote:
    """Return the footnote of a call; its first line begins with the label."""
    body = list(_body(lines))
    start = lines[0].start
    return LayerFootnote(
        call=call,
        label=Span(start, start + label.end),
        body=(Span(start + label.end, body[0].end), *body[1:]),
    )


def _raised(number: int, written: WrittenLine) -> Iterator[_Mark]:
    """Yield the marks of a line that are raised; programs draw `11` as two runs."""
    for is_raised, found in groupby(
        written.places, lambda place: height_of(place[2], written.line) > RAISED
    ):
        places = list(found)
        if not is_raised:
            continue
        start, end = places[0][0], places[-1][1]
        at = start
        for text in written.text[start:end].split():
            at = written.text.index(text, at)
            if _MARK.fullmatch(text):
                yield _Mark(number, at, at + len(text), text)
            at += len(text)


def _body(lines: Sequence[WrittenLine]) -> Iterator[Span]:
    """Yield the lines of a footnote from its first line on."""
    yield Span(lines[0].start, lines[0].start + len(lines[0].text))
    for before, written in pairwise(lines):
        line, above = written.line, before.line
        is_near = line.baseline - above.baseline <= _TIGHT * above.size
        if not is_near or abs(line.size - above.size) > _ALIKE * above.size:
            return
        yield Span(written.start, written.start + len(written.text))
