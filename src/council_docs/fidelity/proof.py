"""The proof that nothing of a source was lost, the same for every format that has a source.

Every non-blank character of the source must stand in exactly one place: in the words of the model,
in a value of the header that was read from it, or in the list of what was set aside. Pieces may lie
inside each other (a page's foot inside a paragraph that runs over the page): the innermost owns the
character. The proof looks at the result only; of a format it is given no more than what there is to
prove (of XML the text without its markup) and the function that reads the values of the header.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from attrs import frozen

from council_docs.model import Document, Fact, Paragraph, Text, walk_annexes, walk_pieces
from council_docs.source import Span


@frozen
class Unread:
    """Characters of a file that its text layer lacks, as an independent count finds."""

    span: Span
    """The part of the text layer that should have them, such as a page."""
    characters: int


@frozen(kw_only=True)
class Fidelity:
    """What became of the non-blank characters of a source."""

    characters: int
    """How many there are."""
    set_aside: int
    """How many of them were set aside."""
    lost: tuple[Span, ...]
    """Pieces that are nowhere."""
    altered: tuple[Span, ...]
    """Pieces whose words in the model are not the words of the source, or that cross each other."""
    unread: tuple[Unread, ...] = ()
    """What is in the file but not in the text layer that was read from it (PDF)."""

    @property
    def proved(self) -> bool:
        """Whether every character is where it should be."""
        return not (self.lost or self.altered or self.unread)


_BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""All characters that `str.isspace` calls blank."""

_Claim: TypeAlias = tuple[int, int, int, str | Fact | None]
"""A piece of the source that is said to be in one place; pieces are looked at in this order.

Its start, its end as a negative number (wider pieces first), a number that no other has, and what
must be in it: words, a value of the header, or anything at all.
"""

Says: TypeAlias = Callable[[Fact, str, Document], bool]
"""Tells whether printed words, read again, give what the header of a document holds."""


def prove(document: Document, text: str, says: Says) -> Fidelity:
    """Prove for one document that the text that it was read from is in it.

    Time grows with n log n.
    """
    found = differences(document, text, says)
    return Fidelity(
        characters=_count_letters(text),
        set_aside=sum(map(_count_letters, found.set_aside)),
        lost=tuple(found.lost),
        altered=tuple(found.altered),
    )


class Differences(NamedTuple):
    """What became of the pieces of a source, before anything is counted."""

    lost: list[Span]
    altered: list[Span]
    set_aside: list[str]


def differences(document: Document, text: str, says: Says) -> Differences:
    """Return what `prove` proves without its counts, which take two thirds of its time."""
    claims = _claims(document)
    shares = _Shares(text, claims)
    altered: list[Span] = []
    set_aside: list[str] = []
    for (start, minus_end, _, said), pieces_ in zip(claims, shares.own, strict=True):
        piece = pieces_[0] if len(pieces_) == 1 else "".join(pieces_)
        if said == piece:
            continue
        if said is None:
            set_aside.append(piece)
        elif isinstance(said, Fact):
            if not says(said, piece, document):
                altered.append(said.span)
        elif not _same(said, piece):
            altered.append(Span(start, -minus_end))
    return Differences(shares.nowhere, [*shares.crossing, *altered], set_aside)


def _claims(document: Document) -> list[_Claim]:
    """Return what is said of each piece, in order."""
    found: list[tuple[Span, str | Fact | None]] = [
        (piece.span, None) for piece in document.provenance.set_aside
    ]
    found += [(fact.span, fact) for fact in document.provenance.facts]
    found += [(span, words) for words, span in _printed(document) if span is not None]
    claims = [(start, -end, at, said) for at, ((start, end), said) in enumerate(found)]
    claims.sort()
    return claims


class _Shares:
    """Gives each stretch of a text to the innermost claim over it."""

    def __init__(self, text: str, claims: list[_Claim]) -> None:
        """Share all of `text`; `claims` are in order."""
        self.own: list[list[str]] = [[] for _ in claims]
        """The stretches of each claim."""
        self.nowhere: list[Span] = []
        """Those under no claim that are not blank."""
        self.crossing: list[Span] = []
        """The claims that cross another instead of lying inside it."""
        self._text = text
        self._ends = [-minus_end for _, minus_end, _, _ in claims]
        self._open: list[int] = []
        self._at = 0
        for number, (start, _, _, _) in enumerate(claims):
            self._advance(start)
            end = self._ends[number]
            if self._open and end > self._ends[self._open[-1]]:
                self.crossing.append(Span(start, end))
            self._open.append(number)
        self._advance(len(text))

    def _advance(self, to: int) -> None:
        """Give away the text up to a place; claims that end before it are closed."""
        text, at, ends, open_ = self._text, self._at, self._ends, self._open
        while open_ and ends[open_[-1]] <= to:
            number = open_.pop()
            if ends[number] > at:
                self.own[number].append(text[at : ends[number]])
                at = ends[number]
        if at < to:
            if open_:
                self.own[open_[-1]].append(text[at:to])
            elif not text[at:to].isspace():
                self.nowhere.append(Span(at, to))
            at = to
        self._at = at


def _printed(document: Document) -> Iterator[tuple[str, Span | None]]:
    for field_ in document.header.fields:
        yield field_.label or "", field_.label_span
        yield from _text(field_.value)
    for piece in walk_pieces(document.cover, notes=True):
        yield piece.words, piece.span
    for annex in walk_annexes(document.annexes):
        yield annex.label or "", annex.label_span
        if annex.title is not None:
            yield from _text(annex.title)
        for piece in walk_pieces(annex.body, notes=True):
            yield piece.words, piece.span


def _text(text: Text) -> Iterator[tuple[str, Span | None]]:
    for piece in walk_pieces((Paragraph(text=text),), notes=True):
        yield piece.words, piece.span


def _same(said: str, piece: str) -> bool:
    """Tell whether words are those of a piece but for blanks; mostly just its line ends differ."""
    if said in (piece.replace("\n", ""), piece.replace("\n", " ")):
        return True
    return _letters(said) == _letters(piece)


def _count_letters(text: str) -> int:
    """Return how many characters of a text are not blank."""
    # Several times as fast as to take the blanks out.
    return len(text) - sum(text.count(blank) for blank in _BLANKS if blank in text)


_CHUNK = 1 << 16
"""So many characters are split into words at once: a list of all words takes ten times the text."""


def _letters(text: str) -> str:
    if len(text) <= _CHUNK:
        return "".join(text.split())
    return "".join(_letters(text[at : at + _CHUNK]) for at in range(0, len(text), _CHUNK))
