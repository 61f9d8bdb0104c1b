"""How much of a file is read: what it expands to, how many objects, how deep."""

from council_docs.errors import ReadError
from council_docs.formats.limits import Limits

DEPTH = 256
"""How deep elements may stand inside each other, where the caller does not say."""


class Budget:
    """Counts what one reading uses; raises ReadError where a limit is reached."""

    def __init__(self, limits: Limits, name: str) -> None:
        """Count towards `limits`; `name` is that of the file, for messages."""
        self.limits = limits
        self._name = name
        self._objects = 0
        self._bytes = 0

    @property
    def depth(self) -> int:
        """How deep elements of the structure, and marks on a page, may stand in each other."""
        return self.limits.depth or DEPTH

    def refuse(self, message: str) -> ReadError:
        """Return the error for a file that is not read."""
        return ReadError(message, source=self._name)

    def spend_objects(self, count: int) -> None:
        """Count objects of pages or of the structure tree."""
        self._objects += count
        if self._objects > self.limits.markup:
            raise self.refuse(f"more than {self.limits.markup:,} objects on its pages")

    def spend_bytes(self, count: int) -> None:
        """Count bytes that streams expand to."""
        self._bytes += count
        if self._bytes > self.limits.expanded:
            raise self.refuse(f"its streams expand to more than {self.limits.expanded:,} bytes")

    def check_bytes(self, most: int) -> None:
        """Refuse a stream that may expand beyond what is left, as its filter tells no size."""
        if self._bytes + most > self.limits.expanded:
            raise self.refuse(f"a stream may expand to more than {self.limits.expanded:,} bytes")
