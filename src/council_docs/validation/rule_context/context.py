"""The document as rules see it: what several rules need is computed once.

Each property is computed when the first rule asks for it. A rule that is not selected costs
nothing.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from council_docs.languages import CODES, load_language
from council_docs.languages.language import Language
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    FactName,
    HeaderField,
    NoteMark,
    Piece,
    Section,
    Text,
    walk_annexes,
    walk_blocks,
    walk_pieces,
)
from council_docs.source import Span
from council_docs.validation.rule_context.akn_tree import list_elements, parse_tree
from council_docs.validation.rule_context.numbering import (
    FaultKind,
    NumberingFault,
    find_numbering_faults,
)
from council_docs.validation.rule_context.pieces import (
    PieceLocator,
    as_piece,
    get_own_texts,
    get_text_source,
    walk_printed_pieces,
)

if TYPE_CHECKING:
    from council_docs.formats.xml.tree import Element, Tree


class DocumentContext:
    """One document, and what is computed from it for all rules of one validation."""

    def __init__(self, document: Document) -> None:
        """Wrap a document."""
        self.document = document

    # -------------------------------------------------------------------------- header

    @cached_property
    def language(self) -> Language | None:
        """The words of the document's language; None if the language is unknown."""
        code = self.document.language
        return load_language(code) if code in CODES else None

    @cached_property
    def labelled_fields(self) -> tuple[HeaderField, ...]:
        """The header fields with a label."""
        return tuple(each for each in self.document.header.fields if each.label is not None)

    @cached_property
    def unrecognised_lines(self) -> tuple[HeaderField, ...]:
        """The header lines that are neither a known value nor a labelled field."""
        return tuple(
            each
            for each in self.document.header.fields
            if each.role == "other" and each.label is None
        )

    def find_fact(self, name: FactName) -> Span | None:
        """Return the span of the first value of this name that was read from the source."""
        facts = self.document.provenance.facts
        return next((fact.span for fact in facts if fact.name == name), None)

    # -------------------------------------------------------------------------- blocks

    @cached_property
    def annexes(self) -> tuple[Annex, ...]:
        """All annexes, each before its own annexes."""
        return tuple(walk_annexes(self.document.annexes))

    @cached_property
    def cover(self) -> tuple[Block, ...]:
        """The blocks of the cover and the blocks inside them, in the order of the text."""
        return tuple(walk_blocks(self.document.cover))

    @cached_property
    def bodies(self) -> tuple[tuple[Block, ...], ...]:
        """The same for each annex."""
        return tuple(tuple(walk_blocks(annex.body)) for annex in self.annexes)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the cover and of all annexes, in the order of the text."""
        return tuple(chain(self.cover, *self.bodies))

    @cached_property
    def siblings(self) -> tuple[tuple[Block, ...], ...]:
        """Each group of blocks that may hold sections: cover, annexes, sections, conclusions."""
        groups = [self.document.cover, *(annex.body for annex in self.annexes)]
        groups += [block.body for block in self.blocks if isinstance(block, Conclusion | Section)]
        return tuple(groups)

    @cached_property
    def conclusions(self) -> tuple[Conclusion, ...]:
        """The numbered conclusions of all annexes, in the order of the text."""
        return tuple(
            block for body in self.bodies for block in body if isinstance(block, Conclusion)
        )

    @cached_property
    def _numbering_faults(self) -> tuple[NumberingFault, ...]:
        return tuple(find_numbering_faults(self.bodies))

    def find_numbering_faults(self, kind: FaultKind) -> Sequence[NumberingFault]:
        """Return the numbering faults of one kind, in the order of the text."""
        return [fault for fault in self._numbering_faults if fault.kind is kind]

    # -------------------------------------------------------------------------- texts

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The texts with their marks, each before those of its footnotes."""
        texts: list[Text] = []
        waiting = [each.value for each in self.document.header.fields]
        waiting += (annex.title for annex in self.annexes if annex.title)
        waiting += chain.from_iterable(map(get_own_texts, self.blocks))
        waiting.reverse()
        while waiting:
            text = waiting.pop()
            texts.append(text)
            for note in reversed(_list_notes(text)):
                waiting += chain.from_iterable(map(get_own_texts, walk_blocks(note.body)))
        return tuple(texts)

    @cached_property
    def notes(self) -> tuple[NoteMark, ...]:
        """The footnotes, in the order of `texts`."""
        return tuple(note for text in self.texts for note in _list_notes(text))

    @cached_property
    def units(self) -> tuple[tuple[Piece, ...], ...]:
        """The texts that belong together, without labels: a field, the cover, an annex, a note."""
        units: list[tuple[Piece, ...]] = [
            (as_piece(each.value),) for each in self.document.header.fields
        ]
        units.append(_list_texts(self.document.cover))
        for annex in self.annexes:
            if annex.title is not None:
                units.append((as_piece(annex.title),))
            units.append(_list_texts(annex.body))
        units += (_list_texts(note.body) for note in self.notes)
        return tuple(units)

    @cached_property
    def words(self) -> str:
        """The text of all units, to check quickly whether a character occurs at all."""
        return "\n".join(piece.words for unit in self.units for piece in unit)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """All labels and texts below the masthead, with their footnotes."""
        return tuple(walk_printed_pieces(self.document))

    @cached_property
    def characters(self) -> frozenset[str]:
        """All characters of the pieces, and maybe others."""
        source = get_text_source(self.document)
        if source is not None:
            return source.characters
        return frozenset().union(*(piece.words for piece in self.pieces))

    def find_pieces(self, characters: frozenset[str]) -> list[Piece]:
        """Return the pieces with one of these characters. Fast if there are none."""
        if characters.isdisjoint(self.characters):
            return []
        return [piece for piece in self.pieces if not characters.isdisjoint(piece.words)]

    @cached_property
    def _locator(self) -> PieceLocator:
        return PieceLocator(self.document)

    def locate(self, piece: Piece | Text, start: int, end: int) -> Span | None:
        """Return the span of some characters of a piece in the source; None if unknown."""
        return self._locator.locate(as_piece(piece), start, end)

    # -------------------------------------------------------------------------- Akoma Ntoso

    @cached_property
    def tree(self) -> "Tree | None":
        """The tree of a document that was read from Akoma Ntoso; None for any other."""
        return parse_tree(self.document)

    @cached_property
    def elements(self) -> "tuple[tuple[str, Element], ...]":
        """The elements of that tree with their names, in the order of the text."""
        return tuple(list_elements(self.tree)) if self.tree is not None else ()

    def locate_tag(self, element: "Element") -> Span | None:
        """Return the span of the start tag of an element."""
        return self.tree.locate_tag(element) if self.tree is not None else None


def _list_notes(text: Text) -> list[NoteMark]:
    return [mark for mark in text.marks if isinstance(mark, NoteMark)]


def _list_texts(blocks: tuple[Block, ...]) -> tuple[Piece, ...]:
    return tuple(piece for piece in walk_pieces(blocks) if not piece.is_label)
