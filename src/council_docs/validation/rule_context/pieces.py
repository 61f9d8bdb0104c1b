"""The pieces that a document prints, and the spans of their characters in the source."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from council_docs.formats import FORMATS
from council_docs.model import (
    Block,
    Document,
    Formula,
    Paragraph,
    Piece,
    PointList,
    Section,
    Separator,
    Text,
    walk_annexes,
    walk_pieces,
)
from council_docs.source import Source, Span

_LONGEST_WORD = 40
_LONGEST_QUOTE = 60


def get_text_source(document: Document) -> Source | None:
    """Return the source of a document if it is printed text or a layer of it; None for XML."""
    format_ = FORMATS.get(document.provenance.format or "text")
    source = document.provenance.source
    if format_ is None or source is None or (format_.roots and source.original is None):
        return None
    return source


def walk_printed_pieces(document: Document) -> Iterator[Piece]:
    """Yield all labels and texts below the masthead, with their footnotes."""
    for field in document.header.fields:
        yield from _walk_text(field.value)
    yield from walk_pieces(document.cover, notes=True)
    for annex in walk_annexes(document.annexes):
        if annex.title is not None:
            yield from _walk_text(annex.title)
        yield from walk_pieces(annex.body, notes=True)


def _walk_text(text: Text) -> Iterator[Piece]:
    return walk_pieces((Paragraph(text=text),), notes=True)


def as_piece(text: Piece | Text) -> Piece:
    """Return a text as a piece."""
    return text if isinstance(text, Piece) else Piece(text.value, text.span, is_label=False)


def get_own_texts(block: Block) -> list[Text]:
    """Return the texts of a block without those of the blocks inside it."""
    match block:
        case Paragraph() | Formula() | Separator():
            return [block.text]
        case Section(heading=Text() as heading):
            return [heading]
        case PointList():
            return [text for text in (block.intro, block.wrap_up) if text is not None]
        case _:
            return []


class PieceLocator:
    """Finds the characters of pieces in the source.

    A piece has the text of its lines, without line ends, removed hyphens, and the pieces that
    interrupt it: running footers, footnotes, footnote references.
    """

    def __init__(self, document: Document) -> None:
        """Prepare for the pieces of a document. Fastest in the order of the text."""
        self._document = document
        self._source = document.provenance.source
        self._piece: Piece | None = None
        self._offsets: list[int] = []
        self._counted = (0, 0)

    def locate(self, piece: Piece, start: int, end: int) -> Span | None:
        """Return the span of `piece.words[start:end]`; None if it is unknown."""
        if self._source is None or piece.span is None:
            return None
        if piece is not self._piece:
            self._piece, self._counted = piece, (0, 0)
            self._offsets = list(self._find_offsets(piece.span))
        before = self._count_before(piece.words, start)
        found = self._offsets[before : before + _count_letters(piece.words[start:end])]
        return Span(found[0], found[-1] + 1) if found else piece.span

    @cached_property
    def _text(self) -> str:
        """The source with white space in place of markup."""
        text = self._source.text if self._source else ""
        if get_text_source(self._document) is not None:
            return text
        # Not at the top: text needs no lxml.
        from council_docs.formats.xml.tree import blank_markup  # noqa: PLC0415

        return blank_markup(text)

    def _find_offsets(self, span: Span) -> Iterator[int]:
        """Yield the offset of each character of a piece that is not white space."""
        at = span.start
        for gap in [*self._find_gaps(span), Span(span.end, span.end)]:
            yield from (to for to in range(at, gap.start) if not self._text[to].isspace())
            at = max(at, gap.end)

    @cached_property
    def _all_spans(self) -> list[Span]:
        set_aside = (piece.span for piece in self._document.provenance.set_aside)
        printed = (piece.span for piece in walk_printed_pieces(self._document) if piece.span)
        return sorted(chain(set_aside, printed))

    def _find_gaps(self, span: Span) -> list[Span]:
        """Return the pieces inside another one."""
        first = bisect_left(self._all_spans, span)
        last = bisect_left(self._all_spans, Span(span.end, span.end))
        return [inner for inner in self._all_spans[first:last] if inner != span]

    def _count_before(self, words: str, start: int) -> int:
        """Continue the last count, so that many diagnostics of a piece cost one pass."""
        at, count = self._counted if self._counted[0] <= start else (0, 0)
        self._counted = start, count + _count_letters(words[at:start])
        return self._counted[1]


def _count_letters(words: str) -> int:
    return sum(not character.isspace() for character in words)


def shorten_quote(words: str) -> str:
    """Return the first words of a text, for a message."""
    from textwrap import shorten  # noqa: PLC0415 - most documents need no quotes

    return shorten(words, _LONGEST_QUOTE, placeholder="…")


def find_word(words: str, at: int) -> tuple[int, int]:
    """Return the start and the end of the word at an offset; of a very long word, a part."""
    start = end = at
    while start and at - start < _LONGEST_WORD and words[start - 1].isalpha():
        start -= 1
    while end < len(words) and end - at < _LONGEST_WORD and words[end].isalpha():
        end += 1
    return start, end
