"""The outputs of a command: one file for each input, never one over an input."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from council_docs.errors import CouncilDocsError
from council_docs.formats import FORMATS

STANDARD_STREAM = Path("-")
"""Denotes standard input or standard output."""


class DestinationError(CouncilDocsError, ValueError):
    """An output that must not be written."""


class Output(NamedTuple):
    """An input, and the file for its output."""

    source: Path
    target: Path


def plan_outputs(
    inputs: Sequence[Path],
    output: Path,
    suffix: str,
    folders: Mapping[Path, Path] = MappingProxyType({}),
    *,
    keep_suffix: bool = False,
) -> list[Output]:
    """Return the output of each input; raise DestinationError before anything is written.

    `output` is `-`, a file or a directory. In a directory, outputs have the names of their inputs
    with another `suffix`, or with `keep_suffix` one more; an input found in one of `folders` keeps
    its path below that folder.
    Several inputs, and inputs found in folders, need a directory, which need not exist.
    """
    if len(inputs) > 1 or folders:
        if output == STANDARD_STREAM or (output.exists() and not output.is_dir()):
            raise DestinationError("several inputs need a directory to write to: -o DIRECTORY")
    elif output == STANDARD_STREAM or not output.is_dir():
        refuse_overwriting(inputs, [output])
        return [Output(source, output) for source in inputs]
    rename = _add_suffix if keep_suffix else _rename
    outputs = [
        Output(source, output / _get_subfolder(source, folders) / rename(source, suffix))
        for source in inputs
    ]
    _refuse_equal_targets(outputs)
    refuse_overwriting(inputs, [planned.target for planned in outputs])
    return outputs


def refuse_overwriting(inputs: Iterable[Path], targets: Iterable[Path]) -> None:
    """Raise DestinationError for a target that is one of the inputs."""
    identities = {_identify(path) for path in inputs} - {None}
    for target in targets:
        if target != STANDARD_STREAM and _identify(target) in identities:
            raise DestinationError(f"{target} is an input and would be overwritten")


def _get_subfolder(source: Path, folders: Mapping[Path, Path]) -> Path:
    return source.parent.relative_to(folders[source]) if source in folders else Path()


def _add_suffix(source: Path, suffix: str) -> str:
    return ("stdin" if source == STANDARD_STREAM else source.name) + suffix


def _rename(source: Path, suffix: str) -> str:
    if source == STANDARD_STREAM:
        return _add_suffix(source, suffix)
    known = [end for described in FORMATS.values() for end in described.suffixes]
    endings = [end for end in known if source.name.lower().endswith(end)]
    longest = max(endings, key=len, default=None)
    return ((source.name[: -len(longest)] if longest else source.stem) or source.name) + suffix


def _refuse_equal_targets(outputs: list[Output]) -> None:
    """Refuse two outputs of one name; case is ignored, as some file systems ignore it."""
    taken: dict[str, Path] = {}
    for source, target in outputs:
        first = taken.setdefault(str(target).casefold(), source)
        if first is not source:
            problem = f"{first} and {source} would both be written to {target}"
            differ = _add_suffix(first, "").casefold() != _add_suffix(source, "").casefold()
            raise DestinationError(f"{problem}: try --keep-suffix" if differ else problem)


def _identify(path: Path) -> tuple[int, int] | None:
    """Return what all names of one regular file share; None without such a file."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # ValueError: a null character in the name
        return None
    return (status.st_dev, status.st_ino) if path.is_file() else None
