"""How time and memory grow with the input: ten times the text should take ten times of both."""

import tracemalloc
from collections.abc import Sequence
from itertools import count

from tables import table
from timing import Work, interleaved
from works import works

from council_docs import loads


def report(text: str, kilobytes: Sequence[int], rounds: int) -> str:
    """Return the tables of time per byte and of peak memory, both relative to the input."""
    texts = [tiled(text, 1000 * size) for size in kilobytes]
    sizes = [len(made.encode()) for made in texts]
    measured = [works(made) for made in texts]
    each = {f"{name} {at}": work for at, row in enumerate(measured) for name, work in row.items()}
    seconds = interleaved(each, rounds)
    per_byte = {
        name: [seconds[f"{name} {at}"] / size for at, size in enumerate(sizes)]
        for name in measured[0]
    }
    speed = {name: [value / of[0] for value in of] for name, of in per_byte.items()}
    memory = {
        name: [_peak(row[name]) / size for row, size in zip(measured, sizes, strict=True)]
        for name in measured[0]
    }
    head = [f"{size:,} KB" for size in kilobytes]
    found = ", ".join(f"{len(loads(made).conclusions):,}" for made in texts)
    return (
        f"{table([f'time per byte ({head[0]} = 1)', *head], speed)}\n\n"
        f"{table(['peak memory (input = 1)', *head], memory)}\n\n"
        f"conclusions read: {found}"
    )


def tiled(text: str, size: int) -> str:
    """Return a text of at least that many bytes: the conclusions again and again, renumbered."""
    head, *pieces = _pieces(text)
    made, length = [head], len(head.encode())
    numbers = count(1)
    while length < size:
        number = next(numbers)
        made.append(f"{number}.{pieces[(number - 1) % len(pieces)]}")
        length += len(made[-1].encode())
    return "".join(made)


def _pieces(text: str) -> list[str]:
    """Return what stands before the first conclusion, then each conclusion after its label."""
    labels = [found.label_span for found in loads(text).conclusions if found.label_span]
    if not labels:
        raise SystemExit("--growth repeats the numbered conclusions of the input: it has none")
    ends = [*(label.start for label in labels[1:]), len(text)]
    return [
        text[: labels[0].start],
        *(text[label.end : end] for label, end in zip(labels, ends, strict=True)),
    ]


def _peak(work: Work) -> int:
    """Return the bytes that Python's memory grows by at most during the work."""
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most
