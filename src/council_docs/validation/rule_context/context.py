"""A document as the rules look at it: what several of them ask is found out once.

Each reading is made when the first rule asks for it, so a rule that is left out costs nothing.
"""

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    NoteMark,
    Piece,
    Text,
    walk_annexes,
    walk_blocks,
    walk_pieces,
)
from council_docs.validation.rule_context.akn_tree import elements, tree_of
from council_docs.validation.rule_context.numbering import Fault, Judged, judged
from council_docs.validation.rule_context.positions import (
    Places,
    every_piece,
    own_texts,
    text_source,
)

if TYPE_CHECKING:
    from council_docs.formats.xml.tree import Element, Tree


class DocumentContext:
    """One document, and what is read in it for all rules of one validation."""

    def __init__(self, document: Document) -> None:
        """Look at a document."""
        self.document = document

    @cached_property
    def annexes(self) -> tuple[Annex, ...]:
        """All annexes, each before the annexes to it."""
        return tuple(walk_annexes(self.document.annexes))

    @cached_property
    def cover(self) -> tuple[Block, ...]:
        """The blocks of the cover with those inside them, in the order of the text."""
        return tuple(walk_blocks(self.document.cover))

    @cached_property
    def bodies(self) -> tuple[tuple[Block, ...], ...]:
        """The same of each annex."""
        return tuple(tuple(walk_blocks(annex.body)) for annex in self.annexes)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the cover and of all annexes, in the order of the text."""
        return tuple(chain(self.cover, *self.bodies))

    @cached_property
    def conclusions(self) -> tuple[Conclusion, ...]:
        """The numbered conclusions of all annexes, in the order of the text."""
        return tuple(
            block for body in self.bodies for block in body if isinstance(block, Conclusion)
        )

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The texts with their marks, each before those of its footnotes."""
        found: list[Text] = []
        waiting = [field.value for field in self.document.header.fields]
        waiting += (annex.title for annex in self.annexes if annex.title)
        waiting += chain.from_iterable(map(own_texts, self.blocks))
        waiting.reverse()
        while waiting:
            text = waiting.pop()
            found.append(text)
            if text.marks:
                notes = [mark for mark in text.marks if isinstance(mark, NoteMark)]
                for note in reversed(notes):
                    waiting += chain.from_iterable(map(own_texts, walk_blocks(note.body)))
        return tuple(found)

    @cached_property
    def notes(self) -> tuple[NoteMark, ...]:
        """The footnotes, in the order of `texts`."""
        return tuple(
            mark
            for text in self.texts
            if text.marks
            for mark in text.marks
            if isinstance(mark, NoteMark)
        )

    @cached_property
    def units(self) -> tuple[tuple[Piece, ...], ...]:
        """The texts that belong together, without labels: a field, the cover, an annex, a note."""
        units = [_of_text(field.value) for field in self.document.header.fields]
        units.append(_texts_of(self.document.cover))
        for annex in self.annexes:
            if annex.title is not None:
                units.append(_of_text(annex.title))
            units.append(_texts_of(annex.body))
        units += (_texts_of(note.body) for note in self.notes)
        return tuple(units)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """All that is printed below the masthead: labels and texts, with their footnotes."""
        return tuple(every_piece(self.document))

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters that may stand in the pieces: no other does."""
        source = text_source(self.document)
        if source is not None:
            return source.characters
        return frozenset().union(*(piece.words for piece in self.pieces))

    def with_any(self, characters: frozenset[str]) -> list[Piece]:
        """Return the pieces in which one of some characters stands; mostly none does."""
        if characters.isdisjoint(self.characters):
            return []
        return [piece for piece in self.pieces if not characters.isdisjoint(piece.words)]

    @cached_property
    def words(self) -> str:
        """The words of all units, in which a rule looks whether a character is printed at all."""
        return "\n".join(piece.words for unit in self.units for piece in unit)

    @cached_property
    def tree(self) -> "Tree | None":
        """The tree of a document that was read from Akoma Ntoso, None for any other."""
        return tree_of(self.document)

    @cached_property
    def elements(self) -> "tuple[tuple[str, Element], ...]":
        """The elements of that tree with their names, in the order of the text."""
        return tuple(elements(self.tree)) if self.tree is not None else ()

    @cached_property
    def _judged(self) -> tuple[Judged, ...]:
        return tuple(judged(self.bodies))

    def faults(self, kind: Fault) -> tuple[Judged, ...]:
        """Return the numbers with one kind of fault, in the order of the text."""
        return tuple(found for found in self._judged if found.fault is kind)

    @cached_property
    def places(self) -> Places:
        """Tells where the words of a piece stand in the source."""
        return Places(self.document)


def _of_text(text: Text) -> tuple[Piece, ...]:
    return (Piece(text.value, text.span, is_label=False),)


def _texts_of(blocks: tuple[Block, ...]) -> tuple[Piece, ...]:
    return tuple(piece for piece in walk_pieces(blocks) if not piece.is_label)
