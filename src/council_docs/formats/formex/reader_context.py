"""What the stages of reading one part of a Formex document share."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from lxml import etree

from council_docs.diagnostics.reader_diagnostics import NOTE_ABSENT
from council_docs.formats.formex.notes import Notes
from council_docs.formats.xml.reader_context import ReaderContext
from council_docs.formats.xml.tree import Element, Tree

if TYPE_CHECKING:
    from council_docs.model import Block

Handler: TypeAlias = Callable[[Any, Element], None]
"""Reads a block element, and adds the blocks to a `BodyReader`."""
Include: TypeAlias = Callable[[str], "tuple[Block, ...] | None"]
"""Returns the blocks of the part with a file name; None where there is no such part."""


class FormexContext(ReaderContext):
    """One part while it is read: with its notes, and the other parts that it may include."""

    def __init__(self, tree: Tree, handlers: Mapping[str, Handler], include: Include) -> None:
        """Report notes with the same id."""
        super().__init__(tree)
        self.handlers = handlers
        self.include = include
        self.notes = Notes(tree.root)
        self._mixed: dict[Element, bool] = {}
        for twin in self.notes.twins:
            self.report(NOTE_ABSENT, twin, f"two notes have the id {twin.get('NOTE.ID')!r}")

    def is_in_running_text(self, element: Element) -> bool:
        """Return True where words stand beside an element."""
        parent = next(element.iterancestors())
        if parent not in self._mixed:
            self._mixed[parent] = has_words_beside(element)
        return self._mixed[parent]


def get_children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the child elements with these names, by default all; no comments and the like."""
    return element.iterchildren(*names) if names else element.iterchildren(etree.Element)


def has_words_beside(element: Element) -> bool:
    """Return whether its parent has words beside an element."""
    parent = next(element.iterancestors())
    beside = (parent.text, *(child.tail for child in parent))
    return any(words and not words.isspace() for words in beside)


def get_words(element: Element) -> str:
    """Return the words of an element with single spaces, without generated characters."""
    return " ".join("".join(map(str, element.itertext())).split())
