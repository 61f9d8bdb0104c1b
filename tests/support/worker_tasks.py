"""What the tests of parallel work let other processes do: functions that these can import."""

import os
from pathlib import Path

DEADLY = 7
"""A task that kills its process."""


def double(task: int) -> int:
    if task == DEADLY:
        os._exit(9)
    return 2 * task


def fail(task: int) -> int:
    raise ValueError(f"no {task}")


def deadly_once(task: str) -> str:
    """Kill the process the first time that a task comes."""
    mark = Path(task)
    if not mark.exists():
        mark.touch()
        os._exit(9)
    return mark.name


def lost(task: int) -> int:
    return -task


def lost_name(task: str) -> str:
    return f"lost {task}"
