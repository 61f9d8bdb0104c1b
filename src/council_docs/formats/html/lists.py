"""Count the list labels that a page shows and its source does not spell out."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from attrs import define

from council_docs.formats.html.elements import class_names, first_words
from council_docs.formats.html.parser import Element
from council_docs.formats.html.vocabulary import LIST
from council_docs.formats.layer_writer import begins_with_label
from council_docs.formats.numerals import format_letters, format_roman

_BULLET = "•"
_LARGEST = 1_000_000
"""Greater numbers are not printed labels."""
_TYPES: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "1": str,
        "a": format_letters,
        "A": lambda number: format_letters(number).upper(),
        "i": format_roman,
        "I": lambda number: format_roman(number).upper(),
    }
)
_STYLES = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}


@define
class ListCounter:
    """Counts the items of one list."""

    kind: str
    """`1`, `a`, `A`, `i` or `I`; `•` for an unordered list; empty for a list without labels."""
    number: int = 1
    step: int = 1

    def next_label(self, item: Element) -> str:
        """Return the label of the next item; empty for an item without one."""
        if self.kind in ("", _BULLET):
            return self.kind
        self.number = _whole_number(item.get("value"), self.number)
        label = f"{_TYPES[self.kind](self.number)}."
        self.number += self.step
        return label


def begin_list(element: Element) -> ListCounter:
    """Return the counter of a list (`ol`, `ul`, `menu`, `dir`).

    A list whose items all begin with their own label shows no other one; nor does a list of our own
    pages.
    """
    if LIST in class_names(element):
        return ListCounter("")
    items = [child for child in element if child.tag == "li"]
    css = (element.get("style") or "").lower()
    if "none" in css or all(begins_with_label(first_words(item)) for item in items):
        return ListCounter("")
    if element.tag != "ol":
        return ListCounter(_BULLET)
    kind = element.get("type") or next((_STYLES[name] for name in _STYLES if name in css), "1")
    is_reversed = element.get("reversed") is not None
    return ListCounter(
        kind if kind in _TYPES else "1",
        _whole_number(element.get("start"), len(items) if is_reversed else 1),
        -1 if is_reversed else 1,
    )


def _whole_number(value: str | None, default: int) -> int:
    try:
        number = int(value or "")
    except ValueError:
        return default
    return number if abs(number) < _LARGEST else default
