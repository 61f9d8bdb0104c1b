"""Telling the language of a document from signs that do not depend on each other.

The signs are header labels, the institution's name, the type line, the opening of the cover
sentence and of the title, the annex word; where they are too few, the small words of the running
text. `(OR. en)` is no sign: it names the language of the original.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from attrs import frozen

from council_docs.languages import CODES, language
from council_docs.languages.language import Language, fold

_ENOUGH = 4
"""A score from which the words of the header decide alone: two independent signs."""
_PLENTY = 8
"""A score after which no more lines are looked at: four signs, two on any page that lost some."""
_LONGEST_NAME = 6
"""How many words the longest name of an institution has."""
_WORDS_OF_BODY = 400
"""How many words of running text are counted."""
_LEAST_SHARE = 0.15
"""The least share of small words in running text; the languages known reach 0.25 to 0.45."""
_LEAD = 1.5
"""How much more often the small words of one language must stand than those of the next."""


@frozen
class Detection:
    """What was found out about the language of a text."""

    language: str | None
    """ISO 639-1; None where the signs are too few or contradict each other."""
    score: int
    """The weight of the signs for it; from 4 on they are at least two that agree."""
    telling: bool
    """Whether a phrase was seen that stands in Council documents only, in whatever language."""


class _Sign(NamedTuple):
    phrase: str
    weight: int
    telling: bool


@cache
def _signs() -> dict[str, list[tuple[str, _Sign]]]:
    """Return, for each folded phrase, the languages that it speaks for."""
    index: dict[str, list[tuple[str, _Sign]]] = {}
    for code in CODES:
        for sign in set(_phrases(language(code))):
            index.setdefault(sign.phrase, []).append((code, sign))
    return index


def _phrases(words: Language) -> Iterator[_Sign]:
    for name in (*words.council, *words.european_council):
        yield _Sign(fold(name), 3, telling=True)
    for lines in (*words.type_lines.values(), words.near_misses):
        # One word alone (NOTE, REPORT) heads papers of any house.
        yield from (_Sign(fold(line), 2, telling=" " in line) for line in lines)
    for labels in (*words.labels.values(), words.interinstitutional_file):
        yield from (_Sign(fold(label), 2, telling=False) for label in labels)
    for word in words.annex:
        yield _Sign(fold(word), 1, telling=False)
    for opening in (*words.covers, *words.titles, *words.formulas):
        yield _Sign(" ".join(fold(opening).split(" ")[:3]), 2, telling=True)


def detect(head: Iterable[str], body: str) -> Detection:
    """Tell the language from the lines at the head of a document and, if need be, from its text."""
    scores, telling = _score_head(head)
    if not _decided(scores) and (spoken := _spoken(body)):
        scores[spoken] += _ENOUGH
    if not scores:
        return Detection(None, 0, telling)
    code, score = scores.most_common(1)[0]
    tied = sum(1 for rival in scores.values() if rival == score) > 1
    return Detection(None if tied else code, score, telling)


def _decided(scores: Counter[str]) -> bool:
    """Tell whether the head alone decides: enough signs for one language, fewer for all others."""
    ranked = [score for _, score in scores.most_common(2)]
    return bool(ranked) and ranked[0] >= _ENOUGH and ranked[0] not in ranked[1:]


def _score_head(head: Iterable[str]) -> tuple[Counter[str], bool]:
    """Return the weight of the signs for each language, and whether one was telling."""
    index = _signs()
    scores: Counter[str] = Counter()
    seen = set()
    telling = False
    above = ""
    for line in head:
        folded = fold(line)
        for phrase in _beginnings(folded, above):
            if phrase in index and phrase not in seen:
                seen.add(phrase)
                for code, sign in index[phrase]:
                    scores[code] += sign.weight
                    telling = telling or sign.telling
        if scores and scores.most_common(1)[0][1] >= _PLENTY:
            break
        above = folded
    return scores, telling


def _beginnings(folded: str, above: str) -> Iterator[str]:
    """Yield what of a line may be a sign: all of it, its label, its first words.

    The name of the institution is printed on two lines, so the line above counts as well.
    """
    yield folded
    yield f"{above} {folded}"
    label, colon, rest = folded.partition(":")
    if colon and rest:
        yield label + colon
    words = folded.rstrip(",").split(" ", _LONGEST_NAME)
    for count in range(2, min(len(words), _LONGEST_NAME) + 1):
        yield " ".join(words[:count])


def _spoken(body: str) -> str | None:
    """Return the language whose small words are clearly the most frequent in running text."""
    counted = Counter(body[: _WORDS_OF_BODY * 12].casefold().split()[:_WORDS_OF_BODY])
    total = counted.total()
    ranked = sorted(
        ((sum(counted[word] for word in language(code).function_words), code) for code in CODES),
        reverse=True,
    )
    (first, code), (second, _) = ranked[:2]
    if first < _LEAST_SHARE * max(total, 20) or first < _LEAD * second:
        return None
    return code
