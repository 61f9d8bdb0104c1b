"""The files beside a document: its components may be there, and nothing else is opened."""

from pathlib import Path
from typing import Any

import attrs
import regex

from council_docs.formats.limits import Limits
from council_docs.model import Annex

MAX_DEPTH = 5
"""How many documents may name each other in a chain."""
_NAME = regex.compile(r"[^./\\:\0][^/\\:\0]*+(?<=\.xml)", regex.IGNORECASE)


class Surroundings:
    """The folder of a document, and how much is read; each file in it is opened once."""

    def __init__(self, folder: Path | None, limits: Limits, name: str) -> None:
        """Look into `folder`, but into no folder in or above it; None: nowhere.

        `name` is that of the document itself.
        """
        self.depth = 0
        """How many documents that name each other are being read."""
        self.limits = limits
        self._folder = folder
        self._opened = {Path(name).name}

    def opened(self, address: str) -> bytes | None:
        """Return the file of that name; None for another address, and for a file that is not there.

        An address with a folder, a scheme or a drive in it is no name, and a link that leads out of
        the folder is as good as no file.
        """
        if self._folder is None or address in self._opened or self.depth > MAX_DEPTH:
            return None
        if not _NAME.fullmatch(address):
            return None
        self._opened.add(address)
        path = self._folder / address
        if not path.is_file() or path.resolve().parent != self._folder.resolve():
            return None
        if path.stat().st_size > self.limits.size:
            return None
        return path.read_bytes()


def without_places(annex: Annex) -> Annex:
    """Return an annex whose parts stand in another source, and so nowhere in this one."""
    made: Annex = _bare(annex)
    return made


def _bare(value: Any) -> Any:  # noqa: ANN401 - whatever an annex holds
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    if not attrs.has(type(value)):
        return value
    return attrs.evolve(
        value,
        **{
            found.name: None if found.name.endswith("span") else _bare(getattr(value, found.name))
            for found in attrs.fields(type(value))
        },
    )
