"""What all readers of one part of a document share: places, notes, and what there is to say."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, TypeAlias

from lxml import etree

from council_docs.diagnostics import Diagnostic, DiagnosticKind
from council_docs.diagnostics.reader_diagnostics import ELEMENT_WITHOUT_PLACE, NOTE_ABSENT
from council_docs.formats.formex.notes import Notes
from council_docs.formats.xml.parser import Element, Extent, Tree
from council_docs.model import Block, SetAside
from council_docs.source import Span

Handler: TypeAlias = Callable[[Any, Element], None]
"""Reads an element that is a block, and adds what it is to a `Flow`."""
Include: TypeAlias = Callable[[str], "tuple[Block, ...] | None"]
"""Returns what the part of that file name holds; None where there is no such part."""


class Context:
    """One part: its tree, and the place of its text among those of all parts."""

    def __init__(
        self, tree: Tree, base: int, handlers: Mapping[str, Handler], include: Include
    ) -> None:
        """Begin to read a part whose text begins at `base`."""
        self.handlers = handlers
        self.include = include
        self.notes = Notes(tree.root)
        self.diagnostics: list[Diagnostic] = []
        self.set_aside: list[SetAside] = []
        self._unknown: dict[str, list[Element]] = {}
        self._mixed: dict[Element, bool] = {}
        self._extents = tree.extents
        self._base = base
        for twin in self.notes.twins:
            self.say(NOTE_ABSENT, twin, f"two notes have the id {twin.get('NOTE.ID')!r}")

    def extent(self, element: Element) -> Extent:
        """Return where an element stands in the text of all parts."""
        found = self._extents[element]
        return Extent(*(place + self._base for place in found)) if self._base else found

    def whole(self, element: Element) -> Span:
        """Return the same, as a span."""
        return self.extent(element).whole

    def say(self, kind: DiagnosticKind, element: Element, message: str) -> None:
        """Keep a diagnostic, at the start tag of an element."""
        self.diagnostics.append(kind.diagnose(self.extent(element).tag, message))

    def say_unknown(self) -> None:
        """Say which elements had no place, once for each name."""
        for tag, found in self._unknown.items():
            message = f"{tag} has no place in the model: its words are kept"
            count = f" ({len(found)} times)" if len(found) > 1 else ""
            self.say(ELEMENT_WITHOUT_PLACE, found[0], message + count)

    def unknown(self, element: Element) -> None:
        """Note that an element has no place."""
        self._unknown.setdefault(str(element.tag), []).append(element)

    def in_running_text(self, element: Element) -> bool:
        """Tell whether words stand beside an element."""
        parent = next(element.iterancestors())
        if parent not in self._mixed:
            self._mixed[parent] = words_beside(element)
        return self._mixed[parent]

    def put_aside(self, element: Element, reason: Literal["metadata", "page-furniture"]) -> None:
        """Set an element aside that is no part of the text."""
        self.set_aside.append(SetAside(span=self.whole(element), reason=reason))


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children of those names, or all elements; no comments and the like."""
    return element.iterchildren(*names) if names else element.iterchildren(etree.Element)


def words_beside(element: Element) -> bool:
    """Tell whether words stand beside an element, in the one that holds it."""
    parent = next(element.iterancestors())
    beside = (parent.text, *(child.tail for child in parent))
    return any(words and not words.isspace() for words in beside)


def words_in(element: Element) -> str:
    """Return the words in an element with single blanks, without those that it stands for."""
    return " ".join("".join(map(str, element.itertext())).split())
