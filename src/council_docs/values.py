"""What all values of the library have in common: how they are compared, hashed and printed.

attrs would write and compile these three for each class anew, which takes as long as all the rest
of making the class. What is said of an attribute (`eq`, `repr`) holds here as there.
"""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

import attrs


class Value:
    """Stands below each class that is `@frozen(eq=False, repr=False)`."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Compare what counts of two values of one class; no other thing is equal to a value."""
        kind: Any = self.__class__
        counts = _compared(kind)
        return bool(counts(self) == counts(other)) if other.__class__ is kind else NotImplemented

    def __hash__(self) -> int:
        """Return the same for equal values."""
        kind: Any = self.__class__
        return hash((kind, _compared(kind)(self)))

    def __repr__(self) -> str:
        """Return the words that would make such a value."""
        kind: Any = self.__class__
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in _printed(kind))
        return f"{kind.__qualname__.rpartition('>.')[2]}({said})"


@cache
def _compared(kind: type[Any]) -> Callable[[object], object]:
    """Return what takes out of a value of a class all that counts where it is compared."""
    return attrgetter(*(made.name for made in attrs.fields(kind) if made.eq))


@cache
def _printed(kind: type[Any]) -> tuple[str, ...]:
    return tuple(made.name for made in attrs.fields(kind) if made.repr)
