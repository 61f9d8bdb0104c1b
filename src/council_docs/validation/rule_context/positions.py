"""What the rules on words share: every printed piece, and where its words stand."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from council_docs.formats import FORMATS
from council_docs.model import (
    Annex,
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
_LONGEST_CITED = 60


def text_source(document: Document) -> Source | None:
    """Return the source of a document if it is printed text; that of other formats is markup."""
    format_ = FORMATS.get(document.provenance.format or "text")
    return document.provenance.source if format_ is not None and not format_.roots else None


def every_piece(document: Document) -> Iterator[Piece]:
    """Yield what a document prints below its masthead: labels and texts, with their footnotes."""
    for found in document.header.fields:
        yield from _of_text(found.value)
    yield from walk_pieces(document.cover, notes=True)
    for annex in walk_annexes(document.annexes):
        yield from of_annex(annex)


def of_annex(annex: Annex) -> Iterator[Piece]:
    """Yield what an annex prints below its label, without the annexes to it."""
    if annex.title is not None:
        yield from _of_text(annex.title)
    yield from walk_pieces(annex.body, notes=True)


def own_texts(block: Block) -> list[Text]:
    """Return the texts of a block that are not those of a block inside it."""
    match block:
        case Paragraph() | Formula() | Separator():
            return [block.text]
        case Section(heading=Text() as heading):
            return [heading]
        case PointList():
            return [text for text in (block.intro, block.wrap_up) if text is not None]
        case _:
            return []


def _of_text(text: Text) -> Iterator[Piece]:
    return walk_pieces((Paragraph(text=text),), notes=True)


class Places:
    """Tells where the words of a piece stand in the source.

    The words of a text are those of its lines without line ends, without hyphens that were set
    aside, and without the pieces that lie between them: the foot of a page, footnotes, their calls.
    """

    def __init__(self, document: Document) -> None:
        """Take the document whose pieces will be asked for, best in the order of the text."""
        self._document = document
        self._source = document.provenance.source
        self._is_text = text_source(document) is not None
        self._blanked: str | None = None
        self._inside: list[Span] | None = None
        self._piece: Piece | None = None
        self._offsets: list[int] = []
        self._counted = (0, 0)

    def of(self, piece: Piece, start: int, end: int) -> Span | None:
        """Return where `piece.words[start:end]` stands; None where it is not known."""
        if self._source is None or piece.span is None:
            return None
        if piece is not self._piece:
            self._piece, self._counted = piece, (0, 0)
            self._offsets = list(self._printed(piece.span, self._text(self._source)))
        before = self._letters_before(piece.words, start)
        found = self._offsets[before : before + _letters(piece.words[start:end])]
        return Span(found[0], found[-1] + 1) if found else piece.span

    def _text(self, source: Source) -> str:
        """Return the source with blanks in place of its markup."""
        if self._is_text:
            return source.text
        if self._blanked is None:
            # Not above: who reads plain text does not wait for lxml.
            from council_docs.formats.xml.tree import blank_markup  # noqa: PLC0415

            self._blanked = blank_markup(source.text)
        return self._blanked

    def _printed(self, span: Span, source: str) -> Iterator[int]:
        """Yield where each character of a piece stands that is not blank."""
        at = span.start
        for hole in [*self._holes(span), Span(span.end, span.end)]:
            yield from (to for to in range(at, hole.start) if not source[to].isspace())
            at = max(at, hole.end)

    def _holes(self, span: Span) -> list[Span]:
        """Return the pieces that lie inside another one."""
        if self._inside is None:
            aside = (piece.span for piece in self._document.provenance.set_aside)
            printed = (piece.span for piece in every_piece(self._document) if piece.span)
            self._inside = sorted(chain(aside, printed))
        first = bisect_left(self._inside, span)
        last = bisect_left(self._inside, Span(span.end, span.end))
        return [hole for hole in self._inside[first:last] if hole != span]

    def _letters_before(self, words: str, start: int) -> int:
        """Count on from where the last count ended, so that many findings cost one pass."""
        at, count = self._counted if self._counted[0] <= start else (0, 0)
        self._counted = start, count + _letters(words[at:start])
        return self._counted[1]


def _letters(words: str) -> int:
    return sum(not character.isspace() for character in words)


def shortened(words: str) -> str:
    """Return the first words of a text as messages cite it."""
    from textwrap import shorten  # noqa: PLC0415 - most documents have nothing to cite

    return shorten(words, _LONGEST_CITED, placeholder="…")


def word_around(words: str, at: int) -> tuple[int, int]:
    """Return where the word around a letter begins and ends, of a very long one a part."""
    start = end = at
    while start and at - start < _LONGEST_WORD and words[start - 1].isalpha():
        start -= 1
    while end < len(words) and end - at < _LONGEST_WORD and words[end].isalpha():
        end += 1
    return start, end
