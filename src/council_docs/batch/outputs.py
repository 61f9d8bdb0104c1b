"""Where the command line writes: one output for each input, all or nothing for each file."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from council_docs.errors import CouncilDocsError
from council_docs.formats import FORMATS

STANDARD = Path("-")
"""Standard input, standard output."""


class DestinationError(CouncilDocsError, ValueError):
    """Outputs that cannot go where they are to go."""


class Job(NamedTuple):
    """An input, and where what is made of it goes."""

    source: Path
    target: Path


def plan(
    inputs: Sequence[Path],
    output: Path,
    suffix: str,
    folders: Mapping[Path, Path] = MappingProxyType({}),
) -> list[Job]:
    """Return what goes where; raise DestinationError for what cannot be, before all writing.

    `output` is `-`, a file, or a directory, in which the outputs are named like the inputs, with
    `suffix`. Several inputs need a directory, which may be missing still. Inputs that were found
    in a folder need one too: they lie below it as they lie below their folder.
    """
    if len(inputs) > 1 or folders:
        if output == STANDARD or (output.exists() and not output.is_dir()):
            raise DestinationError("several inputs need a directory to write to: -o DIRECTORY")
    elif output == STANDARD or not output.is_dir():
        keep(inputs, [output])
        return [Job(source, output) for source in inputs]
    jobs = [
        Job(source, output / _below(source, folders) / _name(source, suffix)) for source in inputs
    ]
    _refuse_twins(jobs)
    keep(inputs, [job.target for job in jobs])
    return jobs


def keep(inputs: Iterable[Path], targets: Iterable[Path]) -> None:
    """Raise DestinationError where one of the files to write is one of those to read."""
    identities = {_identity(path) for path in inputs} - {None}
    for target in targets:
        if target != STANDARD and _identity(target) in identities:
            raise DestinationError(f"{target} is an input and would be overwritten")


def _below(source: Path, folders: Mapping[Path, Path]) -> Path:
    """Return where an input lies below the folder that it was found in."""
    return source.parent.relative_to(folders[source]) if source in folders else Path()


def _name(source: Path, suffix: str) -> str:
    if source == STANDARD:
        return f"stdin{suffix}"
    suffixes = [suffix for made in FORMATS.values() for suffix in made.suffixes]
    longest = max(
        (found for found in suffixes if source.name.lower().endswith(found)), key=len, default=None
    )
    return ((source.name[: -len(longest)] if longest else source.stem) or source.name) + suffix


def _refuse_twins(jobs: list[Job]) -> None:
    """Refuse two outputs of one name, also where only a file system that ignores case sees it."""
    taken: dict[str, Path] = {}
    for source, target in jobs:
        first = taken.setdefault(str(target).casefold(), source)
        if first is not source:
            raise DestinationError(f"{first} and {source} would both be written to {target}")


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what two names of one regular file have in common; None where there is no file."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # ValueError: a null character in the name
        return None
    return (status.st_dev, status.st_ino) if path.is_file() else None
