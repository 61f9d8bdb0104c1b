"""Which files the arguments of a command name: files, directories, patterns."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from council_docs.destinations import STANDARD
from council_docs.formats import FORMATS, HEAD, lists_parts

_MAGIC = frozenset("*?[")


class Gathered(NamedTuple):
    """The files to read, each once, and the directories in which there were none."""

    files: list[Path]
    """With those that do not exist: whoever opens them will say so."""
    empty: list[Path]


def gather(arguments: Sequence[Path]) -> Gathered:
    """Return the files that arguments name, in their order.

    In a directory these are the files whose names speak of a format that can be read, also in
    directories below, in the order of names, those of a directory before those below it; what is
    hidden and what links to a directory is passed over. A directory with the parts of one document
    stands for them itself. A pattern is expanded where no file has its name: not every shell does
    that, and a CI's may not.
    """
    files: dict[str, Path] = {}
    empty = []
    for path in _expanded(arguments):
        found = list(_walk(path)) if path.is_dir() else [path]
        if not found:
            empty.append(path)
        for file in found:
            files.setdefault(os.path.normpath(file), file)
    return Gathered(list(files.values()), empty)


def input_name(path: Path) -> str:
    """Return the name that messages give an input."""
    return "<stdin>" if path == STANDARD else str(path)


def address(name: str, folder: Path = Path()) -> str:
    """Return the name of a file as seen from a folder, with forward slashes."""
    try:
        relative = os.path.relpath(name, folder)
    except ValueError:  # on another drive
        relative = name
    return relative.replace(os.sep, "/")


def _expanded(arguments: Iterable[Path]) -> Iterator[Path]:
    for path in arguments:
        if path == STANDARD or _MAGIC.isdisjoint(str(path)) or os.path.lexists(path):
            yield path
        else:
            from glob import glob  # noqa: PLC0415 - most arguments are no patterns

            found = sorted(glob(str(path), recursive=True))  # noqa: PTH207 - Path.glob wants a root
            yield from map(Path, found or [str(path)])


def _walk(top: Path) -> Iterator[Path]:
    refused: list[Path] = []
    # Links are not followed: a circle of them would have no end.
    for folder, below, names in os.walk(top, onerror=lambda error: refused.append(error.filename)):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield from _inside(Path(folder), sorted(names))
    yield from map(Path, refused)


def _inside(folder: Path, names: Sequence[str]) -> Iterator[Path]:
    """Yield the inputs in a directory, itself where it holds the parts of one document."""
    suffixes = tuple(end for made in FORMATS.values() if made.reads for end in made.suffixes)
    paths = [folder / name for name in names if not name.startswith(".")]
    listings = sum(path.name.lower().endswith(".xml") and _lists_parts(path) for path in paths)
    if listings == 1:
        yield folder
        paths = [path for path in paths if not path.name.lower().endswith(".xml")]
    yield from (path for path in paths if path.name.lower().endswith(suffixes))


def _lists_parts(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return lists_parts(file.read(HEAD))
    except OSError:
        return False  # whoever reads the document will say so
