"""Which files the arguments of a command name: files, directories, patterns."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from council_docs.batch.outputs import STANDARD
from council_docs.formats import FORMATS, HEAD, is_part_list
from council_docs.validation.file_patterns import address, matches

_MAGIC = frozenset("*?[")
_REPORT = b'{"format":"council-docs-'
"""How the JSON of this program begins that is no document, `council-docs/1`, without blanks."""


class Gathered(NamedTuple):
    """The files to read, each once, and the directories in which there were none."""

    files: list[Path]
    """With those that do not exist: whoever opens them will say so."""
    folders: dict[Path, Path]
    """For files that no argument names: the directory among the arguments that they are below."""
    empty: list[Path]

    @property
    def are_several(self) -> bool:
        """Whether a directory is needed for what is made of them: also for one that was in one."""
        return len(self.files) > 1 or bool(self.folders)


def gather(
    arguments: Iterable[Path], *, exclude: Sequence[str] = (), passed_over: Path | None = None
) -> Gathered:
    """Return the files that arguments name, in their order.

    In a directory these are the files whose names speak of a format that can be read, also in
    directories below, in the order of names, those of a directory before those below it; what is
    hidden, what links to a directory, and baselines and reports of this program are passed over. A
    directory with the parts of one document stands for them itself. A pattern is expanded where no
    file has its name: not every shell does that, and a CI's may not.

    `exclude` are patterns of files that are left out of directories; see `patterns`.
    `passed_over` is a directory in which nothing is looked for unless an argument names it: where
    the outputs go, which would be inputs the next time.
    """
    files: dict[str, Path] = {}
    folders: dict[Path, Path] = {}
    empty = []
    for path in _expanded(arguments):
        # Not Path.is_dir, which raises where the directory around it may not be looked into.
        found = list(_walk(path, passed_over)) if os.path.isdir(path) else [path]  # noqa: PTH112
        if not found:
            empty.append(path)
        for file in found:
            if file != path and any(matches(address(str(file)), pattern) for pattern in exclude):
                continue
            if files.setdefault(os.path.normpath(file), file) is file and file != path:
                folders[file] = path
    return Gathered(list(files.values()), folders, empty)


def input_name(path: Path) -> str:
    """Return the name that messages give an input."""
    return "<stdin>" if path == STANDARD else str(path)


def _expanded(arguments: Iterable[Path]) -> Iterator[Path]:
    for path in arguments:
        if path == STANDARD or _MAGIC.isdisjoint(str(path)) or os.path.lexists(path):
            yield path
        else:
            from glob import glob  # noqa: PLC0415 - most arguments are no patterns

            found = sorted(glob(str(path), recursive=True))  # noqa: PTH207 - Path.glob wants a root
            yield from map(Path, found or [str(path)])


def _walk(top: Path, passed_over: Path | None) -> Iterator[Path]:
    refused: list[Path] = []
    outside = passed_over.resolve() if passed_over is not None else None
    # Links are not followed: a circle of them would have no end.
    for folder, below, names in os.walk(top, onerror=lambda error: refused.append(error.filename)):
        below[:] = sorted(
            name
            for name in below
            if not name.startswith(".") and Path(folder, name).resolve() != outside
        )
        yield from _inside(Path(folder), sorted(names))
    yield from map(Path, refused)


def _inside(folder: Path, names: Sequence[str]) -> Iterator[Path]:
    """Yield the inputs in a directory, itself where it holds the parts of one document."""
    suffixes = tuple(end for made in FORMATS.values() if made.reads for end in made.suffixes)
    paths = [folder / name for name in names if not name.startswith(".")]
    listings = sum(_ends(path, ".xml") and is_part_list(_head(path)) for path in paths)
    if listings == 1:
        yield folder
        paths = [path for path in paths if not _ends(path, ".xml")]
    for path in paths:
        if _ends(path, *suffixes) and not (_ends(path, ".json") and _is_report(_head(path))):
            yield path


def _ends(path: Path, *suffixes: str) -> bool:
    return path.name.lower().endswith(suffixes)


def _is_report(head: bytes) -> bool:
    """Tell whether a file is what this program says of documents: a baseline, a report."""
    return b"".join(head.split()).startswith(_REPORT)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""  # whoever reads the document will say so
