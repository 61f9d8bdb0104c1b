"""The proof that nothing of a source was lost, the same for every format that has a source.

Every non-blank character of the source must stand in exactly one place: in the words of the model,
in a value of the header that was read from it, or in the list of what was set aside. Pieces may lie
inside each other (a page's foot inside a paragraph that runs over the page): the innermost owns the
character. The proof looks at the result only; of a format it is given no more than what there is to
prove (of XML the text without its markup) and the function that reads the values of the header.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import TypeAlias

from attrs import define, field, frozen

from council_docs.model import Document, Fact, Paragraph, Text, pieces, walk_annexes
from council_docs.source import Span


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

    @property
    def proved(self) -> bool:
        """Whether every character is where it should be."""
        return not self.lost and not self.altered


@define
class _Claim:
    """A piece of the source that is said to be in one place."""

    span: Span
    holds: Callable[[str], bool]
    """Whether the place holds this piece, without what pieces inside it own."""
    own: list[str] = field(factory=list)
    """The source in this piece that no piece inside it owns."""


Says: TypeAlias = Callable[[Fact, str, Document], bool]
"""Tells whether printed words, read again, give what the header of a document holds."""


def prove(document: Document, text: str, says: Says) -> Fidelity:
    """Prove for one document that the text that it was read from is in it.

    Time grows with n log n.
    """
    aside = [_Claim(piece.span, lambda _: True) for piece in document.provenance.set_aside]
    facts = (
        _Claim(fact.span, partial(_read_again, says, document, fact))
        for fact in document.provenance.facts
    )
    claims = sorted(
        chain(aside, facts, _words(document)),
        key=lambda claim: (claim.span.start, -claim.span.end),
    )
    nowhere, crossing = _share(text, claims)
    altered = (claim.span for claim in claims if not claim.holds("".join(claim.own)))
    return Fidelity(
        characters=len(_letters(text)),
        set_aside=sum(len(_letters("".join(claim.own))) for claim in aside),
        lost=tuple(span for span in nowhere if not _blank(text, span)),
        altered=(*crossing, *altered),
    )


def _share(text: str, claims: list[_Claim]) -> tuple[list[Span], list[Span]]:
    """Give each stretch of the text to the innermost claim over it.

    `claims` are in the order of their start, wider ones first. Returns the stretches under no
    claim, and the claims that cross another instead of lying inside it.
    """
    nowhere: list[Span] = []
    crossing: list[Span] = []
    open_: list[_Claim] = []
    at = 0

    def advance(to: int) -> None:
        nonlocal at
        while at < to:
            while open_ and open_[-1].span.end <= at:
                open_.pop()
            stop = min(to, open_[-1].span.end) if open_ else to
            if open_:
                open_[-1].own.append(text[at:stop])
            else:
                nowhere.append(Span(at, stop))
            at = stop

    for claim in claims:
        advance(claim.span.start)
        while open_ and open_[-1].span.end <= at:
            open_.pop()
        if open_ and claim.span.end > open_[-1].span.end:
            crossing.append(claim.span)
        open_.append(claim)
    advance(len(text))
    return nowhere, crossing


def _words(document: Document) -> Iterator[_Claim]:
    """Yield a claim for each printed piece of the model that has words and a place."""
    for words, span in _printed(document):
        if span is not None:
            yield _Claim(span, partial(_same_letters, _letters(words)))


def _read_again(says: Says, document: Document, fact: Fact, piece: str) -> bool:
    return says(fact, piece, document)


def _same_letters(letters: str, piece: str) -> bool:
    return _letters(piece) == letters


def _printed(document: Document) -> Iterator[tuple[str, Span | None]]:
    for field_ in document.header.fields:
        yield field_.label or "", field_.label_span
        yield from _text(field_.value)
    for piece in pieces(document.cover, notes=True):
        yield piece.words, piece.span
    for annex in walk_annexes(document.annexes):
        yield annex.label or "", annex.label_span
        if annex.title is not None:
            yield from _text(annex.title)
        for piece in pieces(annex.body, notes=True):
            yield piece.words, piece.span


def _text(text: Text) -> Iterator[tuple[str, Span | None]]:
    for piece in pieces((Paragraph(text=text),), notes=True):
        yield piece.words, piece.span


def _letters(text: str) -> str:
    return "".join(text.split())


def _blank(text: str, span: Span) -> bool:
    return text[span.start : span.end].isspace()
