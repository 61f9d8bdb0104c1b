"""The faults in the numbering of conclusions.

A number is judged by the numbers before it, after it and elsewhere in its annex, so that one wrong
number is one fault and not a fault of every number after it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from council_docs.model import Block, Conclusion, Section
from council_docs.source import Span

_LONGEST = 10
_ADVERBS = ("", "", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies")


class FaultKind(Enum):
    """What can be wrong with a number."""

    GAP = auto()
    """The number before it is missing from its annex."""
    DUPLICATE = auto()
    DISORDER = auto()
    RESTART = auto()


class _Numbered(NamedTuple):
    """A conclusion and its parsed number."""

    conclusion: Conclusion
    number: int
    suffix: str
    """`a` in `1a`, `bis` in `12 bis`, else empty."""

    @property
    def key(self) -> tuple[int, int, str]:
        """The sort key of the number: `2 bis` comes before `2 ter`."""
        rank = _ADVERBS.index(self.suffix) if self.suffix in _ADVERBS else 0
        return self.number, rank, self.suffix


class NumberingFault(NamedTuple):
    """A conclusion with a wrong number, and the conclusion before it."""

    kind: FaultKind
    label: str
    span: Span | None
    """The span of the label."""
    previous: str | None
    """The label of the conclusion before it; None for the first one."""


def _build_fault(kind: FaultKind, found: _Numbered, previous: _Numbered | None) -> NumberingFault:
    label, span = found.conclusion.label, found.conclusion.label_span
    return NumberingFault(kind, label, span, previous.conclusion.label if previous else None)


def find_numbering_faults(bodies: Iterable[Sequence[Block]]) -> Iterator[NumberingFault]:
    """Yield the numbering faults in the order of the text.

    Each body has the blocks of one annex, with the blocks inside other blocks.
    """
    top = 0
    for body in bodies:
        numbers, sections = _parse_numbers(body)
        section_starts = _find_numbered_sections(numbers, sections)
        starts = section_starts or _find_restarts(numbers)
        for start, stop in pairwise([*starts, len(numbers)]):
            if start and not section_starts:
                yield _build_fault(FaultKind.RESTART, numbers[start], numbers[start - 1])
            series = _Series(numbers[start:stop])
            # Numbering continues from the annex before, or starts again.
            first = top if numbers[start].number == top + 1 else 0
            yield from series.find_faults(first)
            top = series.top


def _parse_numbers(body: Iterable[Block]) -> tuple[list[_Numbered], list[int]]:
    """Return the conclusions of one annex with a readable number, in the order of the text.

    The second list has the section of each: how many sections started before it.
    """
    numbers: list[_Numbered] = []
    sections: list[int] = []
    started = 0
    for block in body:
        if isinstance(block, Section):
            started += 1
        elif isinstance(block, Conclusion):
            number = _parse_number(block.number)
            if number is not None:
                numbers.append(_Numbered(block, *number))
                sections.append(started)
    return numbers, sections


def _find_numbered_sections(numbers: list[_Numbered], sections: list[int]) -> list[int]:
    """Return the starts of sections if each has its own numbering; else nothing."""
    starts = [at for at in range(len(numbers)) if not at or sections[at] != sections[at - 1]]
    longer = sum(after - at > 1 for at, after in pairwise([*starts, len(numbers)]))
    return starts if longer > 1 and all(numbers[at].number == 1 for at in starts) else []


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"(?P<digits>[0-9]{1,9})\s?(?P<suffix>[^\W\d_]*+)")


def _parse_number(number: str) -> tuple[int, str] | None:
    """Return the number and the suffix of `12`, `1a` and `12 bis`."""
    if number.isdecimal() and number.isascii() and len(number) < _LONGEST:
        return int(number), ""
    match = _number().fullmatch(number)
    return (int(match["digits"]), match["suffix"].casefold()) if match else None


def _find_restarts(numbers: list[_Numbered]) -> list[int]:
    """Return the starts of numbering: the first number, and each later 1 before a 2."""
    starts = [0] if numbers else []
    ones = 0
    for at, found in enumerate(numbers):
        is_first = found.number == 1 and not found.suffix
        following = numbers[at + 1].number if at + 1 < len(numbers) else 0
        if is_first and ones and numbers[at - 1].number > 1 and following == 2:  # noqa: PLR2004
            starts.append(at)
        ones += is_first
    return starts


class _Series:
    """Numbers that should rise by one."""

    def __init__(self, numbers: list[_Numbered]) -> None:
        self._numbers = numbers
        self._present = sorted({found.number for found in numbers})
        self._last_place = {found.number: at for at, found in enumerate(numbers)}
        self.top = 0
        """The number reached so far."""

    def find_faults(self, first: int) -> Iterator[NumberingFault]:
        """Yield the faults; `first` is the number before the series."""
        self.top = first
        seen: set[tuple[int, int, str]] = set()
        previous: _Numbered | None = None
        for at, found in enumerate(self._numbers):
            if found.key in seen:
                yield _build_fault(FaultKind.DUPLICATE, found, previous)
                # It stands in the place of the next number, which is then not missing.
                self.top += self._get_following(at) == self.top + 2
            elif (kind := self._judge(at, found, previous)) is not None:
                yield _build_fault(kind, found, previous)
            seen.add(found.key)
            previous = found

    def _judge(self, at: int, found: _Numbered, previous: _Numbered | None) -> FaultKind | None:
        """Return the fault of a new number, and advance to it."""
        top = self.top
        if found.number < top:
            return FaultKind.DISORDER
        if found.number <= top + 1:
            self.top = found.number
            is_same = previous is not None and previous.number == found.number
            backwards = is_same and previous is not None and found.key < previous.key
            return FaultKind.DISORDER if backwards else None
        # A number that the next ones do not continue stands in the place of another.
        is_stray = top < self._get_following(at) < found.number
        self.top = top + 1 if is_stray else found.number
        if self._count_between(top, found.number) < found.number - top - 1:
            return FaultKind.GAP
        is_late = is_stray and self._stands_later(top, found.number, at)
        return FaultKind.DISORDER if is_late else None

    def _get_following(self, at: int) -> int:
        return self._numbers[at + 1].number if at + 1 < len(self._numbers) else 0

    def _count_between(self, low: int, high: int) -> int:
        """Return how many numbers between two occur anywhere in the series."""
        return bisect_left(self._present, high) - bisect_right(self._present, low)

    def _stands_later(self, low: int, high: int, at: int) -> bool:
        """Return True if a number between two stands after a place."""
        between = self._present[bisect_right(self._present, low) : bisect_left(self._present, high)]
        return any(self._last_place[number] > at for number in between)
