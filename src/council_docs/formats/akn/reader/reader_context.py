"""What all stages of reading one document share: the tree, where things stand, what is said."""

from collections import Counter
from functools import cached_property

from attrs import evolve

from council_docs.diagnostics import Diagnostic, DiagnosticKind, reader_diagnostics
from council_docs.formats.akn.reader.elements import every, identifier, name
from council_docs.formats.xml.parser import Element, Tree
from council_docs.model import Document, SetAside
from council_docs.source import Span

MAX_DEPTH = 100
"""How deep elements are read as what they are; what is deeper keeps its words.

The writer writes nothing deeper.
"""


class Reading:
    """One document while it is read."""

    def __init__(self, tree: Tree) -> None:
        """Begin to read a tree."""
        self._tree = tree
        self.root = tree.root
        self.extents = tree.extents
        self.diagnostics: list[Diagnostic] = []
        self.set_aside: list[SetAside] = []
        self.depth = 0
        self._placeless: Counter[str] = Counter()
        self._first_placeless: dict[str, Span] = {}

    def end(self) -> None:
        """Let go of the tree, which is large.

        The readers of blocks and of texts know each other, so they stay, with all that they hold,
        until the garbage collector comes.
        """
        del self._tree, self.root, self.extents

    def say(self, kind: DiagnosticKind, span: Span | None, message: str) -> None:
        """Note a finding."""
        self.diagnostics.append(kind.diagnose(span, message))

    def repeat(self, said: Diagnostic, span: Span, part: Document) -> None:
        """Note what was said about a part in another file, at the place that names the part."""
        source = part.provenance.source
        at = source.position(said.span.start) if source and said.span else None
        place = f"{source.name}:{at.line}:{at.column}: " if source and at else ""
        self.diagnostics.append(evolve(said, span=span, message=f"{place}{said.message}"))

    def put_aside(self, element: Element) -> None:
        """Set the words of an element aside, which say nothing of the text."""
        self.set_aside.append(SetAside(span=self.inside(element), reason="metadata"))

    def printed(self, span: Span) -> str:
        """Return what is printed in a piece of the source, with blanks in place of markup."""
        return self._tree.printed[slice(*span)]

    def inside(self, element: Element) -> Span:
        """Return where the words of an element stand."""
        return self.extents.content(element)

    def around(self, element: Element) -> Span:
        """Return where an element stands with its tags."""
        return self.extents.whole(element)

    def tail(self, element: Element) -> Span:
        """Return where the text after an element stands."""
        after, parent = element.getnext(), element.getparent()
        start = self.extents[element].end
        if after is not None:
            return Span(start, self.extents[after].start)
        return Span(start, start if parent is None else self.extents[parent].outside)

    def lead(self, element: Element) -> Span:
        """Return where the text before the first element in an element stands."""
        extent = self.extents[element]
        return Span(
            extent.inside, self.extents[element[0]].start if len(element) else extent.outside
        )

    def placeless(self, element: Element) -> None:
        """Note an element for which the model has no place, although its words are kept."""
        found = name(element)
        self._placeless[found] += 1
        self._first_placeless.setdefault(found, self.extents[element].tag)

    def say_placeless(self) -> None:
        """Say once for each name of an element that its meaning is lost."""
        for found, count in self._placeless.items():
            times = "" if count == 1 else f" ({count} times)"
            self.say(
                reader_diagnostics.ELEMENT_WITHOUT_PLACE,
                self._first_placeless[found],
                f"<{found}>{times} has no place in the model; its words are kept as plain words",
            )

    def meta_note(self, eid: str) -> Element | None:
        """Return the note in the metadata that a reference in the text points at, once."""
        return self._meta_notes.pop(eid, None)

    @cached_property
    def _meta_notes(self) -> dict[str | None, Element]:
        return {identifier(note): note for note in every(self.root, "note")}
