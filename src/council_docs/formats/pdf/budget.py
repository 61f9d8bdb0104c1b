"""Limits of one reading: expanded bytes, objects, depth."""

from council_docs.errors import ReadError
from council_docs.formats.limits import Limits

DEPTH = 256
"""The depth of nested elements, if the caller sets none."""


class Budget:
    """Counts what one reading uses; raises ReadError at a limit."""

    def __init__(self, limits: Limits, name: str) -> None:
        """Count against `limits`; messages name the file `name`."""
        self.limits = limits
        self._name = name
        self._objects = 0
        self._bytes = 0

    @property
    def depth(self) -> int:
        """The depth of nested structure elements, and of nested marks on a page."""
        return self.limits.depth or DEPTH

    def refuse(self, message: str) -> ReadError:
        """Return the error for a refused file."""
        return ReadError(message, source=self._name)

    def spend_objects(self, count: int) -> None:
        """Count objects of pages or of the structure tree."""
        self._objects += count
        if self._objects > self.limits.markup:
            raise self.refuse(f"more than {self.limits.markup:,} objects on its pages")

    def spend_bytes(self, count: int) -> None:
        """Count expanded bytes of streams."""
        self._bytes += count
        if self._bytes > self.limits.expanded:
            raise self.refuse(f"its streams expand to more than {self.limits.expanded:,} bytes")

    def check_bytes(self, most: int) -> None:
        """Refuse a stream that may expand beyond the limit; its filter does not tell the size."""
        if self._bytes + most > self.limits.expanded:
            raise self.refuse(f"a stream may expand to more than {self.limits.expanded:,} bytes")
