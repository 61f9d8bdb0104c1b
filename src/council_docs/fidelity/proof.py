"""The proof that nothing of a source was lost, the same for every format with a source.

Every visible character of the source must have exactly one place: the text of the model, a header
value that was read from it, or a piece that was set aside. Pieces nest (a running footer inside a
paragraph that continues on the next page): the innermost piece owns the character. Two texts that
run over the same page break (a paragraph, and a footnote below it) overlap: there the end of the
first follows the beginning of the second. The proof uses the result only. A format gives it the
visible text (of XML, the source without markup) and the function that reads header values.
"""

from collections import Counter
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
    """Where the visible characters of a source are."""

    characters: int
    """How many there are."""
    set_aside: int
    """How many of them are set aside."""
    lost: tuple[Span, ...]
    """Pieces without a place."""
    altered: tuple[Span, ...]
    """Pieces whose text differs between model and source, or that overlap without nesting."""
    unread: tuple[Unread, ...] = ()
    """What is in the file but not in the text layer that was read from it (PDF)."""

    @property
    def proved(self) -> bool:
        """Whether every character has its place."""
        return not (self.lost or self.altered or self.unread)


_WHITE_SPACE = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""All characters of `str.isspace`."""

_Claim: TypeAlias = tuple[int, int, int, str | Fact | None]
"""The claim that the document has a piece of the source, in sort order.

Its start, its negative end (wider pieces first), a unique number, and the expected content: text, a
header value, or None for anything.
"""

CheckFact: TypeAlias = Callable[[Fact, str, Document], bool]
"""Returns True if printed text, read again, gives the header value of the document."""


def prove(document: Document, text: str, check_fact: CheckFact) -> Fidelity:
    """Return the proof that a document has all of its source text, in O(n log n)."""
    found = find_differences(document, text, check_fact)
    return Fidelity(
        characters=_count_letters(text),
        set_aside=sum(map(_count_letters, found.set_aside)),
        lost=tuple(found.lost),
        altered=tuple(found.altered),
    )


def find_unread(expected: str, found: str, span: Span) -> Iterator[Unread]:
    """Yield what an independent reading of a file expects in a part of its text layer.

    The part may have more characters than expected, such as labels that a list implies; those
    that are expected stand in it in their order.
    """
    if expected == found:
        return
    rest = iter(found)
    if not all(character in rest for character in expected):
        missing = Counter(expected) - Counter(found)
        yield Unread(span, max(missing.total(), 1))


class Differences(NamedTuple):
    """The result of the proof without its counts."""

    lost: list[Span]
    altered: list[Span]
    set_aside: list[str]


def find_differences(document: Document, text: str, check_fact: CheckFact) -> Differences:
    """Return the proof without its counts, which take two thirds of its time."""
    claims = _list_claims(document)
    shares = _Shares(text, claims)
    altered: list[Span] = []
    set_aside: list[str] = []
    for (start, minus_end, _, expected), parts in zip(claims, shares.own, strict=True):
        piece = parts[0] if len(parts) == 1 else "".join(parts)
        if expected == piece:
            continue
        if expected is None:
            set_aside.append(piece)
        elif isinstance(expected, Fact):
            if not check_fact(expected, piece, document):
                altered.append(expected.span)
        elif not _is_same(expected, piece):
            altered.append(Span(start, -minus_end))
    return Differences(shares.unclaimed, [*shares.overlapping, *altered], set_aside)


def _list_claims(document: Document) -> list[_Claim]:
    found: list[tuple[Span, str | Fact | None]] = [
        (piece.span, None) for piece in document.provenance.set_aside
    ]
    found += [(fact.span, fact) for fact in document.provenance.facts]
    found += [(span, words) for words, span in _walk_printed(document) if span is not None]
    claims = [(start, -end, at, expected) for at, ((start, end), expected) in enumerate(found)]
    claims.sort()
    return claims


class _Crossing(NamedTuple):
    """Two claims on text that overlap: the first one ends inside the second one."""

    second: int
    """The number of the claim that ends last."""
    parts: int
    """How many parts the first claim has before the second one begins."""


class _Shares:
    """Assigns each part of a text to the innermost claim on it."""

    def __init__(self, text: str, claims: list[_Claim]) -> None:
        """Assign all of `text`; `claims` are sorted."""
        self.own: list[list[str]] = [[] for _ in claims]
        """The parts of each claim."""
        self.unclaimed: list[Span] = []
        """The visible parts without a claim."""
        self.overlapping: list[Span] = []
        """The claims that overlap another without nesting, and are no texts."""
        self._text = text
        self._claims = claims
        self._ends = [-minus_end for _, minus_end, _, _ in claims]
        self._open: list[int] = []
        self._crossings: dict[int, _Crossing] = {}
        """By the number of the claim that ends first."""
        self._at = 0
        for number, (start, _, _, _) in enumerate(claims):
            self._advance(start)
            self._enter(number)
        self._advance(len(text))

    def _enter(self, number: int) -> None:
        """Open a claim: above the one that is open, or below it if that one ends first."""
        first = self._open[-1] if self._open else None
        if first is None or self._ends[number] <= self._ends[first]:
            self._open.append(number)
            return
        outer = self._open[-2] if len(self._open) > 1 else None
        fits = outer is None or self._ends[number] <= self._ends[outer]
        if fits and first not in self._crossings and self._are_texts(first, number):
            self._crossings[first] = _Crossing(number, len(self.own[first]))
            self._open.insert(-1, number)
            return
        self.overlapping.append(Span(self._claims[number][0], self._ends[number]))
        self._open.append(number)

    def _are_texts(self, *numbers: int) -> bool:
        return all(isinstance(self._claims[number][3], str) for number in numbers)

    def _divide(self, first: int, crossing: _Crossing) -> None:
        """Divide what two claims share: the end of the first one is at its end."""
        parts = self.own[first]
        shared = "".join(parts[crossing.parts :])
        del parts[crossing.parts :]
        expected = self._claims[first][3]
        missing = _count_letters(str(expected)) - sum(map(_count_letters, parts))
        at = len(shared)
        while at and missing > 0:
            at -= 1
            missing -= not shared[at].isspace()
        if shared[:at].isspace() or missing or at == len(shared):
            self.overlapping.append(Span(self._claims[first][0], self._ends[first]))
        parts.append(shared[at:])
        self.own[crossing.second].append(shared[:at])

    def _advance(self, to: int) -> None:
        """Assign the text up to an offset, and close the claims that end before it."""
        text, at, ends, open_ = self._text, self._at, self._ends, self._open
        while open_ and ends[open_[-1]] <= to:
            number = open_.pop()
            if ends[number] > at:
                self.own[number].append(text[at : ends[number]])
                at = ends[number]
            if number in self._crossings:
                self._divide(number, self._crossings.pop(number))
        if at < to:
            if open_:
                self.own[open_[-1]].append(text[at:to])
            elif not text[at:to].isspace():
                self.unclaimed.append(Span(at, to))
            at = to
        self._at = at


def _walk_printed(document: Document) -> Iterator[tuple[str, Span | None]]:
    for field_ in document.header.fields:
        yield field_.label or "", field_.label_span
        yield from _walk_text(field_.value)
    for piece in walk_pieces(document.cover, notes=True):
        yield piece.words, piece.span
    for annex in walk_annexes(document.annexes):
        yield annex.label or "", annex.label_span
        if annex.title is not None:
            yield from _walk_text(annex.title)
        for piece in walk_pieces(annex.body, notes=True):
            yield piece.words, piece.span


def _walk_text(text: Text) -> Iterator[tuple[str, Span | None]]:
    for piece in walk_pieces((Paragraph(text=text),), notes=True):
        yield piece.words, piece.span


def _is_same(expected: str, piece: str) -> bool:
    """Compare without white space. Fast path: mostly only line ends differ."""
    if expected in (piece.replace("\n", ""), piece.replace("\n", " ")):
        return True
    return _remove_white_space(expected) == _remove_white_space(piece)


def _count_letters(text: str) -> int:
    """Return how many characters of a text are visible."""
    # Several times as fast as removing the white space.
    return len(text) - sum(text.count(space) for space in _WHITE_SPACE if space in text)


_CHUNK = 1 << 16
"""How many characters are split at once: a list of all words takes ten times their memory."""


def _remove_white_space(text: str) -> str:
    if len(text) <= _CHUNK:
        return "".join(text.split())
    return "".join(
        _remove_white_space(text[at : at + _CHUNK]) for at in range(0, len(text), _CHUNK)
    )
