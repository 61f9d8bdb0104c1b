"""What the stages of reading one XML file share: places, diagnostics, and what is set aside."""

from typing import Literal

from council_docs.diagnostics import Diagnostic, DiagnosticKind
from council_docs.diagnostics.reader_diagnostics import ELEMENT_WITHOUT_PLACE
from council_docs.formats.xml.tree import Element, Tree
from council_docs.model import SetAside
from council_docs.source import Span


class ReaderContext:
    """One XML file while it is read."""

    def __init__(self, tree: Tree) -> None:
        """Start without diagnostics."""
        self.tree = tree
        self.diagnostics: list[Diagnostic] = []
        self.set_aside: list[SetAside] = []
        self._without_place: dict[str, list[Element]] = {}

    def locate(self, element: Element) -> Span:
        """Return the span of an element with its tags."""
        return self.tree.locate(element)

    def locate_content(self, element: Element) -> Span:
        """Return the span between the tags of an element."""
        return self.tree.locate_content(element)

    def report(self, kind: DiagnosticKind, place: Element | Span | None, message: str) -> None:
        """Add a diagnostic at a span, or at the start tag of an element."""
        if place is not None and not isinstance(place, Span):
            place = self.tree.locate_tag(place)
        self.diagnostics.append(kind.diagnose(place, message))

    def note_without_place(self, element: Element) -> None:
        """Note an element that the model has no place for, although its words are kept."""
        self._without_place.setdefault(str(element.tag), []).append(element)

    def report_without_place(self) -> None:
        """Report the noted elements: one diagnostic for each name, at the first of them."""
        for tag, found in self._without_place.items():
            times = f" ({len(found)} times)" if len(found) > 1 else ""
            name = tag.rpartition("}")[2]
            message = f"<{name}> has no place in the model; its words are kept as text{times}"
            self.report(ELEMENT_WITHOUT_PLACE, found[0], message)

    def add_set_aside(self, span: Span, reason: Literal["metadata", "page-furniture"]) -> None:
        """Set a piece of the source aside."""
        self.set_aside.append(SetAside(span=span, reason=reason))
