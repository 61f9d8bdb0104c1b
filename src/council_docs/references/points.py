"""Points of a text: `point 5`, `points 5 and 6 of these conclusions`, `az 5. pont`.

Whose point it is most often stands nowhere. Where the words say that it is one of these
conclusions, the target is `#para_5`: what the eId of the conclusion with that number ends with. Who
reads a whole document can tell whether there is one such conclusion, and makes it the whole eId.

Points of an article are none of a text, so the word article beside them leaves them out.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from council_docs.languages.language import Language, Words
from council_docs.references.reference import BLANK, Reference, any_of

if TYPE_CHECKING:
    import regex

_BEFORE, _BEHIND = 40, 25
"""How far from a point its article may stand, or the words that say whose it is."""
_LONGEST = 100
"""How long a list of points may be."""
_NUMBER = re.compile("[0-9]+")


def find(text: str, words: Language) -> Iterator[Reference]:
    """Yield the points that a text cites."""
    done = 0
    for near in _near(words).finditer(text.lower()):
        if near.start() < done:
            continue
        start, end = max(done, near.start() - _BEFORE), near.end() + _LONGEST
        match = _citation(words).search(text, start, end)
        if match is None:
            continue
        done = match.end()
        here = match["here"] is not None
        if here or not _of_article(text, match, words):
            yield from _points(text, match, here=here)


def _points(text: str, match: "regex.Match[str]", *, here: bool) -> Iterator[Reference]:
    """Yield a citation for each point of a list."""
    first, last = match.span("points")
    numbers = [found.span() for found in _NUMBER.finditer(text, first, last)]
    for at, (start, end) in enumerate(numbers):
        yield Reference(
            first if at == 0 else start,
            last if at == len(numbers) - 1 else end,
            "point",
            f"#para_{text[start:end]}" if here else None,
        )


def _of_article(text: str, match: "regex.Match[str]", words: Language) -> bool:
    """Tell whether the word for an article stands near a citation."""
    return any(
        _article(words).search(text, max(0, start), end)
        for start, end in (
            (match.start() - _BEFORE, match.start()),
            (match.end(), match.end() + _BEHIND),
        )
    )


@cache
def _near(words: Language) -> re.Pattern[str]:
    """Return a pattern for a word for points beside a number, in small letters."""
    says = words.citations
    word = any_of(tuple(form.lower() for form in (*says.points, *says.paragraphs)))
    if says.leading_number_suffix is None:
        return re.compile(rf"{word}{BLANK}[0-9]")
    return re.compile(rf"{word}{BLANK}[0-9]|[0-9][.]?{BLANK}{word}")


@cache
def _article(words: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(words.citations.article)}", re.IGNORECASE)


@cache
def _citation(words: Language) -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415 - few texts cite a point

    says = words.citations

    def listed(sign: str) -> str:
        number = rf"(?&number) {sign}"
        return rf"{number} (?: (?: , {BLANK} {number} ){{0,8}} (?&joint) {number} )?"

    def named(points: Words) -> str:
        word = any_of(points)
        if says.leading_number_suffix is None:
            return rf"{word} {BLANK} {listed('')}"
        sign = re.escape(says.leading_number_suffix)
        after = rf"(?: {sign} (?= \s ) )?" if sign else ""
        return rf"{word} {BLANK} {listed(after)} | {listed(sign)} {BLANK} {word}"

    any_word = named((*says.points, *says.paragraphs))
    return regex.compile(
        rf"""
        (?<! [\w./,] )
        (?: (?P<here> (?&this) ) \s{{1,3}} (?P<points> (?&any) )
          | (?P<points> (?&any) ) \s{{1,3}} (?P<here> (?&this) )
          | (?P<points> {named(says.points)} )
        )
        (?(DEFINE)
            (?P<any> {any_word} )
            (?P<this> {any_of(says.self_references)} )
            (?P<joint> ,? {BLANK} {any_of(words.conjunctions)} {BLANK} )
            (?P<number> [1-9][0-9]{{0,2}} (?! [\w/%] | [.,:] [0-9] ) )
        )
        """,
        regex.VERBOSE | regex.IGNORECASE,
    )
