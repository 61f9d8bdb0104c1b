"""Stage 9: emphasis and links of the format, moved to the text of a paragraph.

A text and its lines come in, marks with offsets in the text go out. For the words `is bold` on two
lines of a DOCX, one mark covers both.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from attrs import evolve

from council_docs.model import EmphasisMark, ReferenceMark
from council_docs.recognition.lines import FILLER, SENTINEL, Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.source import Span

_Evidence = TypeVar("_Evidence")


class _Alignment(NamedTuple):
    """Characters of a text, all visible ones among them."""

    offsets: Sequence[int]
    """Their offsets in the source."""
    places: Sequence[int]
    """Their offsets in the text."""


def find_emphasis(value: str, lines: Sequence[Line], log: ReadingLog) -> list[EmphasisMark]:
    """Return the emphasis in the text of some lines; runs on several lines become one mark."""
    found = _overlapping(log.emphasis, _extent(lines), lambda pair: pair[0])
    if not found:
        return []
    aligned = _align(value, lines)
    marks: list[EmphasisMark] = []
    last: dict[str, int] = {}
    for span, style in found:
        place = _project(span, value, aligned)
        if place is None:
            continue
        before = marks[last[style]] if style in last else None
        if before is not None and not value[before.end : place.start].strip():
            marks[last[style]] = evolve(before, end=max(before.end, place.end))
        else:
            last[style] = len(marks)
            marks.append(EmphasisMark(start=place.start, end=place.end, style=style))
    return marks


def find_links(value: str, lines: Sequence[Line], log: ReadingLog) -> list[ReferenceMark]:
    """Return the links in the text of some lines; a link on several lines becomes one mark."""
    found = _overlapping(log.links, _extent(lines), lambda link: link.span)
    if not found:
        return []
    aligned = _align(value, lines)
    marks: list[ReferenceMark] = []
    for link in found:
        place = _project(link.span, value, aligned)
        if place is None:
            continue
        before = marks[-1] if marks and marks[-1].target == link.address else None
        if before is not None and not value[before.end : place.start].strip():
            marks[-1] = evolve(before, end=place.end)
        else:
            marks.append(
                ReferenceMark(start=place.start, end=place.end, kind="link", target=link.address)
            )
    return marks


def _extent(lines: Sequence[Line]) -> Span:
    return Span(lines[0].start, lines[-1].end)


def _overlapping(
    evidence: Sequence[_Evidence], extent: Span, span_of: Callable[[_Evidence], Span]
) -> Sequence[_Evidence]:
    """Return the evidence that overlaps an extent; it is sorted and does not nest."""
    first = bisect_right(evidence, extent.start, key=lambda one: span_of(one).end)
    return evidence[first : bisect_left(evidence, extent.end, key=lambda one: span_of(one).start)]


def _align(value: str, lines: Sequence[Line]) -> _Alignment:
    """Return the visible characters of a text with their offsets in the source.

    The text has the characters of its lines in the same order, without footnote calls and hyphens
    at line ends; white space may differ.
    """
    first = lines[0]
    if len(lines) == 1 and first.text.strip() == value:
        # Most paragraphs of a page: a sixth of reading a page with many links.
        start = first.start + first.text.index(value)
        return _Alignment(range(start, start + len(value)), range(len(value)))
    source = (
        (character, line.start + at)
        for line in lines
        for at, character in enumerate(line.text)
        if character not in (SENTINEL, FILLER) and not character.isspace()
    )
    places = [at for at, character in enumerate(value) if not character.isspace()]
    offsets = [next(at for found, at in source if found == value[place]) for place in places]
    return _Alignment(offsets, places)


def _project(span: Span, value: str, aligned: _Alignment) -> Span | None:
    """Return the span in the text of a span of the source; None if no character is left of it."""
    first = bisect_left(aligned.offsets, span.start)
    last = bisect_left(aligned.offsets, span.end) - 1
    if last < first:
        return None
    start, end = aligned.places[first], aligned.places[last] + 1
    words = value[start:end]
    start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    return Span(start, end) if start < end else None
