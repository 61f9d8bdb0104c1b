"""The inputs of a command: files, directories and patterns."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from council_docs.api import load, loads
from council_docs.batch.outputs import STANDARD_STREAM
from council_docs.files import matches, relative_name
from council_docs.formats import FORMATS, HEAD, is_part_list
from council_docs.model import Document

_HIDDEN = (".", "~$")
"""How the names of hidden files begin, and those of the files by which Word locks others."""
_MAGIC = frozenset("*?[")
_OWN_JSON = b'{"format":"council-docs-'
"""The start of a report or a comparison in JSON, without white space."""


class InputFile(NamedTuple):
    """A file to read, or the content of standard input."""

    name: str
    """As messages name it."""
    data: bytes | None = None
    """The content of standard input; None for a file to open."""
    format: str | None = None
    """The name of the format; None to infer it from the file name or the content."""
    language: str | None = None
    encoding: str | None = None

    def read(self) -> Document:
        """Return the document; raise CouncilDocsError or OSError."""
        if self.data is None:
            return load(self.name, self.format, language=self.language, encoding=self.encoding)
        return loads(
            self.data,
            self.format or "auto",
            language=self.language,
            encoding=self.encoding,
            name=self.name,
        )


class Inputs(NamedTuple):
    """The files to read, each once."""

    files: list[Path]
    """Also those that do not exist: opening them reports it."""
    folders: dict[Path, Path]
    """The directory argument of each file that was found in one."""
    empty: list[Path]
    """The directory arguments without any file to read."""

    @property
    def need_directory(self) -> bool:
        """Whether their outputs need a directory."""
        return len(self.files) > 1 or bool(self.folders)


def find_inputs(
    arguments: Iterable[Path], *, exclude: Sequence[str] = (), output: Path | None = None
) -> Inputs:
    """Return the files that arguments name, in their order.

    A directory stands for the files in it, at any depth, whose suffix is that of a readable format:
    sorted by name, the files of a directory before its subdirectories. Hidden files, links to
    directories, and baselines and reports of this program are skipped. A directory with the parts
    of one document is one input. A pattern is expanded unless a file has its name, because some
    shells expand none.

    `exclude` has patterns of files to skip in directories. The directory `output` is skipped unless
    an argument names it: outputs of one run are no inputs of the next.
    """
    files: dict[str, Path] = {}
    folders: dict[Path, Path] = {}
    empty = []
    for path in _expand(arguments):
        # Not Path.is_dir, which raises for an inaccessible parent.
        found = list(_walk(path, output)) if os.path.isdir(path) else [path]  # noqa: PTH112
        if not found:
            empty.append(path)
        for file in found:
            if exclude and file != path and matches(relative_name(str(file)), exclude):
                continue
            if files.setdefault(os.path.normpath(file), file) is file and file != path:
                folders[file] = path
    return Inputs(list(files.values()), folders, empty)


def input_name(path: Path) -> str:
    """Return the name of an input in messages."""
    return "<stdin>" if path == STANDARD_STREAM else str(path)


def _expand(arguments: Iterable[Path]) -> Iterator[Path]:
    for path in arguments:
        if path == STANDARD_STREAM or _MAGIC.isdisjoint(str(path)) or os.path.lexists(path):
            yield path
        else:
            from glob import glob  # noqa: PLC0415 - most arguments are no patterns

            found = sorted(glob(str(path), recursive=True))  # noqa: PTH207 - Path.glob needs a root
            yield from map(Path, found or [str(path)])


def _walk(top: Path, output: Path | None) -> Iterator[Path]:
    refused: list[Path] = []
    skipped = output.resolve() if output is not None else None
    # Links are not followed: they may form a cycle.
    for folder, below, names in os.walk(top, onerror=lambda error: refused.append(error.filename)):
        below[:] = sorted(
            name
            for name in below
            if not name.startswith(".") and Path(folder, name).resolve() != skipped
        )
        yield from _find_in_folder(Path(folder), sorted(names))
    yield from map(Path, refused)


def _find_in_folder(folder: Path, names: Sequence[str]) -> Iterator[Path]:
    """Yield the inputs in a directory; itself if it holds the parts of one document."""
    suffixes = tuple(end for known in FORMATS.values() if known.reads for end in known.suffixes)
    paths = [folder / name for name in names if not name.startswith(_HIDDEN)]
    listings = sum(_ends_with(path, ".xml") and is_part_list(_read_head(path)) for path in paths)
    if listings == 1:
        yield folder
        paths = [path for path in paths if not _ends_with(path, ".xml")]
    for path in paths:
        if _ends_with(path, *suffixes) and not (_ends_with(path, ".json") and _is_own_json(path)):
            yield path


def _ends_with(path: Path, *suffixes: str) -> bool:
    return path.name.lower().endswith(suffixes)


def _is_own_json(path: Path) -> bool:
    """Return True for a baseline, a report or a comparison that this program wrote."""
    return b"".join(_read_head(path).split()).startswith(_OWN_JSON)


def _read_head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""  # reading the document will report it
