"""Telling the language of a document from signs that do not depend on each other.

The signs are header labels, the institution's name, the type line, the opening of the cover
sentence and of the title, the annex word; where they are too few, the small words of the running
text. `(OR. en)` is no sign: it names the language of the original.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import frozen

from council_docs.languages import CODES, language
from council_docs.languages.language import Language, fold

_ENOUGH = 4
"""A score from which the words of the header decide alone: two independent signs."""
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
    phrases: int
    """How many phrases of first pages were seen, in whatever language."""


@cache
def _signs() -> dict[str, list[tuple[str, int]]]:
    """Return, for each folded phrase, the languages that it speaks for, with its weight."""
    index: dict[str, list[tuple[str, int]]] = {}
    for code in CODES:
        for phrase, weight in set(_phrases(language(code))):
            index.setdefault(phrase, []).append((code, weight))
    return index


def _phrases(words: Language) -> Iterator[tuple[str, int]]:
    for name in (*words.council, *words.european_council):
        yield fold(name), 3
    for lines in (*words.type_lines.values(), words.near_misses):
        yield from ((fold(line), 2) for line in lines)
    for labels in words.labels.values():
        yield from ((fold(label), 2) for label in labels)
    for label in words.interinstitutional_file:
        yield fold(label), 2
    for word in words.annex:
        yield fold(word), 1
    for opening in (*words.covers, *words.titles, *words.formulas):
        yield _opening(fold(opening)), 2


def _opening(folded: str) -> str:
    """Return the first three words, which stand for a longer opening."""
    return " ".join(folded.rstrip(",").split(" ", 3)[:3])


def detect(head: Iterable[str], body: str) -> Detection:
    """Tell the language from the lines at the head of a document and, if need be, from its text."""
    scores, phrases = _score_head(head)
    if not _decided(scores) and (spoken := _spoken(body)):
        scores[spoken] += _ENOUGH
    if not scores:
        return Detection(None, 0, phrases)
    code, score = scores.most_common(1)[0]
    tied = sum(1 for rival in scores.values() if rival == score) > 1
    return Detection(None if tied else code, score, phrases)


def _decided(scores: Counter[str]) -> bool:
    """Tell whether the head alone decides: enough signs for one language, fewer for all others."""
    ranked = [score for _, score in scores.most_common(2)]
    return bool(ranked) and ranked[0] >= _ENOUGH and ranked[0] not in ranked[1:]


def _score_head(head: Iterable[str]) -> tuple[Counter[str], int]:
    """Return the weight of the signs for each language, and how many phrases were seen."""
    index = _signs()
    scores: Counter[str] = Counter()
    seen = set()
    for line in head:
        folded = fold(line)
        label, colon, _ = folded.partition(":")
        for phrase in (folded, label + colon, _opening(folded)):
            if phrase in index and phrase not in seen:
                seen.add(phrase)
                for code, weight in index[phrase]:
                    scores[code] += weight
    return scores, len(seen)


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
