"""What the rules on numbering share: one reading of the numbers of each annex.

A number is judged by what stands before it, after it and elsewhere in its annex, so that one wrong
number is one finding and not a finding for every number after it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from council_docs.model import Block, Conclusion, Section

_LONGEST = 10
_ADVERBS = ("", "", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies")


class Fault(Enum):
    """What can be wrong with a number."""

    GAP = auto()
    """A number before it stands nowhere in its annex."""
    DUPLICATE = auto()
    DISORDER = auto()
    RESTART = auto()


class Numbered(NamedTuple):
    """A conclusion and what its number says."""

    conclusion: Conclusion
    number: int
    suffix: str
    """`a` in `1a`, `bis` in `12 bis`, else empty."""

    @property
    def key(self) -> tuple[int, int, str]:
        """What two numbers are compared by: `2 bis` stands before `2 ter`."""
        rank = _ADVERBS.index(self.suffix) if self.suffix in _ADVERBS else 0
        return self.number, rank, self.suffix


class Judged(NamedTuple):
    """A number with a fault, and the one that stands before it."""

    fault: Fault
    found: Numbered
    before: Numbered | None


def judged(bodies: Iterable[Sequence[Block]]) -> Iterator[Judged]:
    """Yield the numbers with a fault in the order of the text.

    Each body is what one annex holds, with the blocks inside other blocks.
    """
    top = 0
    for body in bodies:
        numbers, sections = _numbered(body)
        own = _own_numbering(numbers, sections)
        for start, stop in pairwise([*(own or _restarts(numbers)), len(numbers)]):
            if start and not own:
                yield Judged(Fault.RESTART, numbers[start], numbers[start - 1])
            series = _Series(numbers[start:stop])
            # Numbering goes on from the annex before, or begins again.
            first = top if numbers[start].number == top + 1 else 0
            yield from series.judge(first)
            top = series.top


def _numbered(body: Iterable[Block]) -> tuple[list[Numbered], list[int]]:
    """Return the conclusions of one annex whose numbers can be read, in the order of the text.

    Beside them stands which section holds each: how many sections began before it.
    """
    numbers: list[Numbered] = []
    sections: list[int] = []
    begun = 0
    for block in body:
        if isinstance(block, Section):
            begun += 1
        elif isinstance(block, Conclusion):
            number = _read(block.number)
            if number is not None:
                numbers.append(Numbered(block, *number))
                sections.append(begun)
    return numbers, sections


def _own_numbering(numbers: list[Numbered], sections: list[int]) -> list[int]:
    """Return where sections begin that are numbered each for itself; empty where they are not."""
    starts = [at for at in range(len(numbers)) if not at or sections[at] != sections[at - 1]]
    longer = sum(after - at > 1 for at, after in pairwise([*starts, len(numbers)]))
    return starts if longer > 1 and all(numbers[at].number == 1 for at in starts) else []


@cache
def _pattern() -> "re.Pattern[str]":
    return re.compile(r"(?P<digits>[0-9]{1,9})\s?(?P<suffix>[^\W\d_]*+)")


def _read(number: str) -> tuple[int, str] | None:
    """Return the number and the suffix of `12`, `1a` and `12 bis`."""
    if number.isdecimal() and number.isascii() and len(number) < _LONGEST:
        return int(number), ""
    match = _pattern().fullmatch(number)
    return (int(match["digits"]), match["suffix"].casefold()) if match else None


def _restarts(numbers: list[Numbered]) -> list[int]:
    """Return where a series of numbers begins: at the start, and where 1 and 2 stand again."""
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

    def __init__(self, numbers: list[Numbered]) -> None:
        self._numbers = numbers
        self._present = sorted({found.number for found in numbers})
        self._last_place = {found.number: at for at, found in enumerate(numbers)}
        self.top = 0
        """The number that has been reached."""

    def judge(self, first: int) -> Iterator[Judged]:
        """Yield what is wrong, where the number before the series is `first`."""
        self.top = first
        seen: set[tuple[int, int, str]] = set()
        before: Numbered | None = None
        for at, found in enumerate(self._numbers):
            if found.key in seen:
                yield Judged(Fault.DUPLICATE, found, before)
                # It stands where the next number should: that one is not missing as well.
                self.top += self._following(at) == self.top + 2
            elif (fault := self._fault(at, found, before)) is not None:
                yield Judged(fault, found, before)
            seen.add(found.key)
            before = found

    def _fault(self, at: int, found: Numbered, before: Numbered | None) -> Fault | None:
        """Return what is wrong with a number that was not seen before; move on to it."""
        top = self.top
        if found.number < top:
            return Fault.DISORDER
        if found.number <= top + 1:
            self.top = found.number
            backwards = before is not None and before.number == found.number
            return Fault.DISORDER if backwards and before and found.key < before.key else None
        # A number that those after it do not go on from stands where another one should.
        is_stray = top < self._following(at) < found.number
        self.top = top + 1 if is_stray else found.number
        if self._count(top, found.number) < found.number - top - 1:
            return Fault.GAP
        return Fault.DISORDER if is_stray and self._stands_later(top, found.number, at) else None

    def _following(self, at: int) -> int:
        return self._numbers[at + 1].number if at + 1 < len(self._numbers) else 0

    def _count(self, low: int, high: int) -> int:
        """Return how many numbers between two stand anywhere in the series."""
        return bisect_left(self._present, high) - bisect_right(self._present, low)

    def _stands_later(self, low: int, high: int, at: int) -> bool:
        """Tell whether one of the numbers between two stands after a place."""
        between = self._present[bisect_right(self._present, low) : bisect_left(self._present, high)]
        return any(self._last_place[number] > at for number in between)
