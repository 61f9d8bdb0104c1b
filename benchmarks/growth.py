"""How time and memory grow with the input: twice the text should take twice of both."""

import tracemalloc
from collections.abc import Iterator, Sequence
from itertools import count, pairwise

from council_docs import loads
from tables import table
from timing import Work, interleaved
from works import works


def report(text: str, kilobytes: Sequence[int], rounds: int) -> str:
    """Return the two tables: time per byte, and peak memory, both beside the size of the input."""
    texts = [tiled(text, 1000 * size) for size in kilobytes]
    sizes = [len(made.encode()) for made in texts]
    measured = [works(made) for made in texts]
    flat = {
        f"{name} {size}": work
        for size, row in zip(sizes, measured, strict=True)
        for name, work in row.items()
    }
    seconds = interleaved(flat, rounds)
    head = [f"{size:,} KB" for size in kilobytes]
    names = list(measured[0])
    speed = [
        [name, *(seconds[f"{name} {size}"] / size / _first(seconds, name, sizes) for size in sizes)]
        for name in names
    ]
    memory = [
        [name, *(peak(row[name]) / size for size, row in zip(sizes, measured, strict=True))]
        for name in names
    ]
    return (
        f"{table([f'time per byte, {head[0]} = 1', *head], speed)}\n\n"
        f"{table(['peak memory, input = 1', *head], memory)}"
    )


def _first(seconds: dict[str, float], name: str, sizes: Sequence[int]) -> float:
    return seconds[f"{name} {sizes[0]}"] / sizes[0]


def tiled(text: str, size: int) -> str:
    """Return a text of that many bytes or a little more: the conclusions again, renumbered."""
    head, *pieces = _pieces(text)
    made, length = [head], len(head.encode())
    for number in count(1):
        made.append(f"{number}.{pieces[(number - 1) % len(pieces)]}")
        length += len(made[-1].encode())
        if length >= size:
            return "".join(made)
    raise AssertionError


def _pieces(text: str) -> Iterator[str]:
    """Yield what stands before the first conclusion, then each without its number."""


def peak(work: Work) -> int:
    """Return the bytes that Python's memory grows by at most during the work."""
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most
