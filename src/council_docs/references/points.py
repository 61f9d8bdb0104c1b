"""Points of a text: `point 5`, `points 5 and 6 of these conclusions`, `az 5. pont`.

Few citations say to which text the point belongs. Where the words say that it is one of these
conclusions, the target is `#para_5`, the end of the eId of the conclusion with that number. The
caller, who knows the whole document, resolves it to the full eId.

Points of an article are skipped: the word for article stands beside them.
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.languages.language import Language, Words
from council_docs.references.reference import SPACE, Reference, find_group, match_any, split_span

_DISTANCE_BEFORE, _DISTANCE_AFTER = 40, 25
"""How far from a point its article or one of `self_references` may stand, in characters."""
_LIST_LENGTH = 100
"""The greatest length of a list of points, in characters."""
_NUMBER = re.compile("[0-9]+")


def find_points(text: str, language: Language) -> Iterator[Reference]:
    """Yield the points that a text cites."""
    done = 0
    for near in _keyword_pattern(language).finditer(text.lower()):
        if near.start() < done:
            continue
        start, end = max(done, near.start() - _DISTANCE_BEFORE), near.end() + _LIST_LENGTH
        match = _citation_pattern(language).search(text, start, end)
        if match is None:
            continue
        done = match.end()
        group = find_group(match, "points")
        is_internal = group != "points_alone"
        if not is_internal and _is_of_article(text, match, language):
            continue
        span = match.span(group)
        numbers = [found.span() for found in _NUMBER.finditer(text, *span)]
        for number, (start, end) in zip(numbers, split_span(span, numbers), strict=True):
            target = f"#para_{text[slice(*number)]}" if is_internal else None
            yield Reference(start, end, "point", target)


def _is_of_article(text: str, match: re.Match[str], language: Language) -> bool:
    """Return whether the word for an article stands near a citation."""
    return any(
        _article_pattern(language).search(text, max(0, start), end)
        for start, end in (
            (match.start() - _DISTANCE_BEFORE, match.start()),
            (match.end(), match.end() + _DISTANCE_AFTER),
        )
    )


@cache
def _keyword_pattern(language: Language) -> re.Pattern[str]:
    """Match the word for points beside a number, in lower case."""
    citations = language.citations
    word = match_any(tuple(form.lower() for form in (*citations.points, *citations.paragraphs)))
    if citations.leading_number_suffix is None:
        return re.compile(rf"{word}{SPACE}[0-9]")
    return re.compile(rf"{word}{SPACE}[0-9]|[0-9][.]?{SPACE}{word}")


@cache
def _article_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){match_any(language.citations.article)}", re.IGNORECASE)


@cache
def _citation_pattern(language: Language) -> re.Pattern[str]:
    citations = language.citations
    joint = rf",? {SPACE} {match_any(language.conjunctions)} {SPACE}"

    def listed(sign: str) -> str:
        number = rf"[1-9][0-9]{{0,2}} (?! [\w/%] | [.,:] [0-9] ) {sign}"
        return rf"{number} (?: (?: , {SPACE} {number} ){{0,8}} {joint} {number} )?"

    def named(points: Words) -> str:
        word = match_any(points)
        if citations.leading_number_suffix is None:
            return rf"{word} {SPACE} {listed('')}"
        sign = re.escape(citations.leading_number_suffix)
        after = rf"(?: {sign} (?= \s ) )?" if sign else ""
        return rf"{word} {SPACE} {listed(after)} | {listed(sign)} {SPACE} {word}"

    here = match_any(citations.self_references)
    points = named((*citations.points, *citations.paragraphs))
    return re.compile(
        rf"""
        (?<! [\w./,] )
        (?: {here} \s{{1,3}} (?P<points_after> {points} )
          | (?P<points_before> {points} ) \s{{1,3}} {here}
          | (?P<points_alone> {named(citations.points)} )
        )
        """,
        re.VERBOSE | re.IGNORECASE,
    )
