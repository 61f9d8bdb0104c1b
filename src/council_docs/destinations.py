"""Where the command line writes: one output for each input, all or nothing for each file."""

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from council_docs.formats import FORMATS

STANDARD = Path("-")
"""Standard input, standard output."""


class Job(NamedTuple):
    """An input, and where what is made of it goes."""

    source: Path
    target: Path


def plan(inputs: Sequence[Path], output: Path, suffix: str) -> list[Job]:
    """Return what goes where; raise ValueError where that cannot be, before anything is written.

    `output` is `-`, a file, or a directory, in which the outputs are named like the inputs, with
    `suffix`. Several inputs need a directory, which may be missing still.
    """
    if len(inputs) > 1:
        if output == STANDARD or (output.exists() and not output.is_dir()):
            raise ValueError("several inputs need a directory to write to: -o DIRECTORY")
    elif output == STANDARD or not output.is_dir():
        jobs = [Job(inputs[0], output)]
        _keep_inputs(jobs)
        return jobs
    jobs = [Job(source, output / (_stem(source) + suffix)) for source in inputs]
    _refuse_twins(jobs)
    _keep_inputs(jobs)
    return jobs


def write(target: Path, data: bytes) -> None:
    """Write a file so that nobody ever sees half of it; raise OSError where that fails."""
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # a device or a pipe must not be replaced
        return
    real = Path(os.path.realpath(target))
    beside = real.with_name(f".council-docs-{os.urandom(8).hex()}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
        if real.exists():
            beside.chmod(stat.S_IMODE(real.stat().st_mode))
        beside.replace(real)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _stem(source: Path) -> str:
    if source == STANDARD:
        return "stdin"
    suffixes = [suffix for made in FORMATS.values() for suffix in made.suffixes]
    longest = max(
        (found for found in suffixes if source.name.lower().endswith(found)), key=len, default=None
    )
    return (source.name[: -len(longest)] if longest else source.stem) or source.name


def _refuse_twins(jobs: list[Job]) -> None:
    """Refuse two outputs of one name, also where only a file system that ignores case sees it."""
    taken: dict[str, Path] = {}
    for source, target in jobs:
        first = taken.setdefault(target.name.casefold(), source)
        if first is not source:
            raise ValueError(f"{first} and {source} would both be written to {target}")


def _keep_inputs(jobs: list[Job]) -> None:
    identities = {_identity(job.source) for job in jobs} - {None}
    for _, target in jobs:
        if target != STANDARD and _identity(target) in identities:
            raise ValueError(f"{target} is an input and would be overwritten")


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what two names of one regular file have in common; None where there is no file."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # ValueError: a null character in the name
        return None
    return (status.st_dev, status.st_ino) if path.is_file() else None
