"""Measure how time and memory grow with the input: both should be linear."""

import tracemalloc
from collections.abc import Sequence
from itertools import count

from measuring import Task, format_table, measure_in_turns
from tasks import library_tasks

from council_docs import loads


def report(text: str, kilobytes: Sequence[int], rounds: int) -> str:
    """Return the tables of time per byte and of peak memory, both relative to the input."""
    texts = [repeat_conclusions(text, 1000 * size) for size in kilobytes]
    sizes = [len(made.encode()) for made in texts]
    measured = [library_tasks(made) for made in texts]
    tasks = {f"{name} {at}": task for at, row in enumerate(measured) for name, task in row.items()}
    seconds = measure_in_turns(tasks, rounds)
    per_byte = {
        name: [seconds[f"{name} {at}"] / size for at, size in enumerate(sizes)]
        for name in measured[0]
    }
    speed = {name: [value / of[0] for value in of] for name, of in per_byte.items()}
    memory = {
        name: [_measure_peak(row[name]) / size for row, size in zip(measured, sizes, strict=True)]
        for name in measured[0]
    }
    head = [f"{size:,} KB" for size in kilobytes]
    found = ", ".join(f"{len(loads(made).conclusions):,}" for made in texts)
    return (
        f"{format_table([f'time per byte ({head[0]} = 1)', *head], speed)}\n\n"
        f"{format_table(['peak memory (input = 1)', *head], memory)}\n\n"
        f"conclusions read: {found}"
    )


def repeat_conclusions(text: str, size: int) -> str:
    """Return a text of at least that many bytes that repeats the conclusions, renumbered."""
    head, *pieces = _split_conclusions(text)
    made, length = [head], len(head.encode())
    numbers = count(1)
    while length < size:
        number = next(numbers)
        made.append(f"{number}.{pieces[(number - 1) % len(pieces)]}")
        length += len(made[-1].encode())
    return "".join(made)


def _split_conclusions(text: str) -> list[str]:
    """Return the text before the first conclusion, then each conclusion without its label."""
    labels = [found.label_span for found in loads(text).conclusions if found.label_span]
    if not labels:
        raise SystemExit("--growth repeats the numbered conclusions of the input, and it has none")
    ends = [*(label.start for label in labels[1:]), len(text)]
    return [
        text[: labels[0].start],
        *(text[label.end : end] for label, end in zip(labels, ends, strict=True)),
    ]


def _measure_peak(task: Task) -> int:
    """Return the bytes that Python's memory grows by at most during the task."""
    tracemalloc.start()
    task()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most
