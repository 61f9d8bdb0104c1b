"""Read the component files beside a document. No other file is ever opened."""

from pathlib import Path
from typing import Any

import attrs
import regex

from council_docs.formats.limits import Limits
from council_docs.model import Annex

MAX_DEPTH = 5
"""How many documents may name each other in a chain."""
_NAME = regex.compile(r"[^./\\:\0][^/\\:\0]*+(?<=\.xml)", regex.IGNORECASE)


class ComponentFiles:
    """The files in the folder of a document. Each is read once."""

    def __init__(self, folder: Path | None, limits: Limits, name: str) -> None:
        """Read from `folder` but not from folders in or above it; None: read nothing.

        `name` is the name of the document itself.
        """
        self.limits = limits
        self.depth = 0
        """How many documents that name each other are being read."""
        self._folder = folder
        self._known = {Path(name).name}

    def read(self, address: str) -> bytes | None:
        """Return the content of a file; None for a missing file and for any other address.

        An address with a folder, a scheme or a drive names no file, nor does a link that leads out
        of the folder.
        """
        if self._folder is None or address in self._known or self.depth > MAX_DEPTH:
            return None
        if not _NAME.fullmatch(address):
            return None
        self._known.add(address)
        path = self._folder / address
        if not path.is_file() or path.resolve().parent != self._folder.resolve():
            return None
        return path.read_bytes() if path.stat().st_size <= self.limits.size else None


def remove_spans(annex: Annex) -> Annex:
    """Return an annex without spans: they belong to another source."""
    bare: Annex = _remove_spans(annex)
    return bare


def _remove_spans(value: Any) -> Any:  # noqa: ANN401 - any value of an annex
    if isinstance(value, tuple):
        return tuple(map(_remove_spans, value))
    if not attrs.has(type(value)):
        return value
    bare: dict[str, Any] = {}
    for attribute in attrs.fields(type(value)):
        is_span = attribute.name.endswith("span")
        bare[attribute.name] = None if is_span else _remove_spans(getattr(value, attribute.name))
    return attrs.evolve(value, **bare)
