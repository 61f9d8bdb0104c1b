"""Telling the language of a document from signs that do not depend on each other.

The signs are header labels, the institution's name, the type line, the opening of the cover
sentence and of the title, the annex word; where they are too few, the small words of the running
text. `(OR. en)` is no sign: it names the language of the original.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from council_docs.languages.language import fold, plain
from council_docs.languages.signs import TABLE

_WEIGHTS = {"institution": 3, "type-line": 2, "label": 2, "opening": 2, "annex": 1}
_ENOUGH = 4
"""A score from which the words of the header decide alone: two independent signs."""
_PLENTY = 8
"""A score after which no more lines are looked at: four signs, two on any page that lost some."""
_LONGEST_NAME = 6
"""How many words the longest name of an institution has."""
_WORDS_OF_BODY = 400
"""How many words of running text are counted."""
_WORDS_OF_SAMPLE = (30, 100)
"""How many of them show whether it is in a language that is thought of; first the quicker look."""
_LEAST_SHARE = 0.12
"""The least share of small words in running text; the languages known reach 0.15 to 0.45."""
_MOST_FOREIGN = 0.1
"""So many words of other languages, for each of its own, a text in a language has at the most."""
_LEAD = 1.5
"""How much more often the small words of one language must stand than those of the next."""


class Detection(NamedTuple):
    """What was found out about the language of a text."""

    language: str | None
    """ISO 639-1; None where the signs are too few or contradict each other."""
    score: int
    """The weight of the signs for it; from 4 on they are at least two that agree."""
    telling: bool
    """Whether a phrase was seen that stands in Council documents only, in whatever language."""

    @property
    def sure(self) -> bool:
        """Whether more than one label or word speaks for it: two signs, a phrase, or the text."""
        return self.language is not None and (self.telling or self.score >= _ENOUGH)


class _Signs(NamedTuple):
    """The signs as the table has them: the languages that each speaks for as one string."""

    phrases: dict[str, list[tuple[str, str]]]
    """Those of a header: what a folded phrase may be, and the languages in which it is that."""
    words: dict[str, str]
    """The small words of the text."""
    foreign: dict[str, str]
    """Words that speak against languages."""


@cache
def _signs() -> _Signs:
    """Return the signs by their words.

    The languages are told apart where a sign is found: most are never asked for.
    """
    signs = _Signs({}, {}, {})
    for line in TABLE.splitlines():
        phrase, kind, codes = line.split("|")
        if kind == "small-word":
            signs.words[phrase] = codes
        elif kind == "foreign-word":
            signs.foreign[phrase] = codes
        else:
            signs.phrases.setdefault(phrase, []).append((kind, codes))
    return signs


def detect(head: Iterable[str], body: str) -> Detection:
    """Tell the language from the lines at the head of a document and, if need be, from its text."""
    scores, telling = _score_head(head)
    if not _decided(scores) and (told := spoken(body)):
        scores[told] += _ENOUGH
    if not scores:
        return Detection(None, 0, telling)
    code = max(scores, key=scores.__getitem__)
    score = scores[code]
    tied = list(scores.values()).count(score) > 1
    return Detection(None if tied else code, score, telling)


def _decided(scores: Counter[str]) -> bool:
    """Tell whether the head alone decides: enough signs for one language, fewer for all others."""
    ranked = sorted(scores.values(), reverse=True)
    return bool(ranked) and ranked[0] >= _ENOUGH and ranked[0] not in ranked[1:2]


def _score_head(head: Iterable[str]) -> tuple[Counter[str], bool]:
    """Return the weight of the signs for each language, and whether one was telling."""
    phrases = _signs().phrases
    scores: Counter[str] = Counter()
    seen = set()
    telling = False
    above = ""
    for line in head:
        folded = fold(line)
        for phrase in _beginnings(folded, above):
            if phrase in phrases and phrase not in seen:
                seen.add(phrase)
                for kind, codes in phrases[phrase]:
                    telling = telling or _is_telling(phrase, kind)
                    for code in codes.split():
                        scores[code] += _WEIGHTS[kind]
        if scores and max(scores.values()) >= _PLENTY:
            break
        above = folded
    return scores, telling


def _is_telling(phrase: str, kind: str) -> bool:
    """Tell whether a sign stands in Council documents only; one word (NOTE) heads any paper."""
    return kind in ("institution", "opening") or (kind == "type-line" and " " in phrase)


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


def speaks(body: str, code: str) -> bool:
    """Tell whether the first words of running text may be in a language: a quick look."""
    words = _signs().words
    for count in _WORDS_OF_SAMPLE:
        sample = plain(body[: count * 12]).split()[:count]
        own = sum(1 for word in sample if word in words and code in words[word].split())
        if own >= _LEAST_SHARE * len(sample):
            return True
    return False


def spoken(body: str) -> str | None:
    """Return the language whose small words are clearly the most frequent in running text.

    A word that several languages share counts for each of them as a part of a word.
    """
    counted = Counter(plain(body[: _WORDS_OF_BODY * 12]).split()[:_WORDS_OF_BODY])
    _, words, foreign = _signs()
    found: Counter[str] = Counter()
    weights: dict[str, float] = {}
    for word in counted.keys() & words.keys():
        codes = words[word].split()
        for code in codes:
            found[code] += counted[word]
            weights[code] = weights.get(code, 0) + counted[word] / len(codes)
    ranked = sorted(((weight, code) for code, weight in weights.items()), reverse=True)
    (first, code), (second, _) = [*ranked, (0, ""), (0, "")][:2]
    if found[code] < _LEAST_SHARE * max(counted.total(), 20) or first < _LEAD * second:
        return None
    strange = (word for word in counted.keys() & foreign.keys() if code in foreign[word].split())
    if sum(counted[word] for word in strange) > _MOST_FOREIGN * found[code]:
        return None
    return code
