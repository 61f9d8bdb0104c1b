"""Detects the language of a document from phrases of its header and from its function words.

The phrases are field labels, the institution's name, the type line, the first words of the cover
sentence and of the title, and the word for annex. `(OR. en)` is ignored: it names the language of
the original. `detection.tsv` holds the phrases of all languages, so that detection does not load
24 modules; `python tests/tools/regenerate.py languages` generates it from them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from council_docs.languages.folding import fold, fold_characters

_TABLE = Path(__file__).with_suffix(".tsv")
_WEIGHTS = {"institution": 3, "type-line": 2, "label": 2, "opening": 2, "annex": 1}
_DECISIVE_SCORE = 4
"""The header alone decides from this score on: two independent phrases."""
_FINAL_SCORE = 8
"""No further lines are read from this score on: four phrases, two on a page that lost some."""
_LONGEST_NAME = 6
"""The longest name of an institution, in words."""
_BODY_WORDS = 400
"""How many words of running text are counted."""
_SAMPLE_SIZES = (30, 100)
"""How many words `is_in_language` looks at: first the quicker look."""
_CHARACTERS_PER_WORD = 12
_LEAST_SHARE = 0.12
"""The least share of function words in running text; the languages known reach 0.15 to 0.45."""
_LEAST_COUNT = 20
"""A shorter text is judged as if it had so many words."""
_MOST_FOREIGN = 0.1
"""The most foreign function words a text has for each function word of its language."""
_LEAST_LEAD = 1.5
"""How much more weight the first language needs than the second."""


class Detection(NamedTuple):
    """The detected language of a text, and how certain it is."""

    language: str | None
    """ISO 639-1; None where too few phrases were found or they contradict each other."""
    score: int
    """The weight of the phrases for it; from 4 on at least two agree."""
    is_council_document: bool
    """Whether a phrase was found that only Council documents have, in whatever language."""

    @property
    def is_certain(self) -> bool:
        """Whether more than a single label or word supports the language."""
        return self.language is not None and (
            self.is_council_document or self.score >= _DECISIVE_SCORE
        )


class _Table(NamedTuple):
    """The rows of `detection.tsv` by their phrases; `codes` are joined as in the file."""

    phrases: dict[str, list[tuple[str, str]]]
    """Kind and codes of each folded phrase of a header."""
    function_words: dict[str, str]
    foreign_function_words: dict[str, str]
    """Words that count against languages."""


@cache
def _table() -> _Table:
    """Read the table. Codes are split only where a phrase is found: most are never needed."""
    table = _Table({}, {}, {})
    _, *rows = _TABLE.read_text("utf-8").splitlines()
    for row in rows:
        phrase, kind, codes = row.split("\t")
        if kind == "function-word":
            table.function_words[phrase] = codes
        elif kind == "foreign-function-word":
            table.foreign_function_words[phrase] = codes
        else:
            table.phrases.setdefault(phrase, []).append((kind, codes))
    return table


def detect_language(head: Iterable[str], body: str) -> Detection:
    """Detect the language from the first lines of a document and, if need be, from its text."""
    scores, is_council_document = _score_head(head)
    if not _is_decisive(scores) and (code := detect_by_function_words(body)):
        scores[code] += _DECISIVE_SCORE
    if not scores:
        return Detection(None, 0, is_council_document)
    code = max(scores, key=scores.__getitem__)
    score = scores[code]
    is_tied = list(scores.values()).count(score) > 1
    return Detection(None if is_tied else code, score, is_council_document)


def _is_decisive(scores: Counter[str]) -> bool:
    """Return whether one language has a decisive score and all others have less."""
    ranked = sorted(scores.values(), reverse=True)
    return bool(ranked) and ranked[0] >= _DECISIVE_SCORE and ranked[0] not in ranked[1:2]


def _score_head(head: Iterable[str]) -> tuple[Counter[str], bool]:
    """Return each language's score, and whether a phrase only Council documents have was found."""
    phrases = _table().phrases
    scores: Counter[str] = Counter()
    seen = set()
    is_council_document = False
    above = ""
    for line in head:
        folded = fold(line)
        for phrase in _candidate_phrases(folded, above):
            if phrase in phrases and phrase not in seen:
                seen.add(phrase)
                for kind, codes in phrases[phrase]:
                    is_council_document |= _is_of_council(phrase, kind)
                    for code in codes.split():
                        scores[code] += _WEIGHTS[kind]
        if scores and max(scores.values()) >= _FINAL_SCORE:
            break
        above = folded
    return scores, is_council_document


def _is_of_council(phrase: str, kind: str) -> bool:
    """Return whether only Council documents have a phrase; one word (NOTE) heads any paper."""
    return kind in ("institution", "opening") or (kind == "type-line" and " " in phrase)


def _candidate_phrases(folded: str, above: str) -> Iterator[str]:
    """Yield what the table may hold of a line: all of it, its label, its first words.

    The name of an institution may take two lines, so the line above is joined to it as well.
    """
    yield folded
    yield f"{above} {folded}"
    label, colon, rest = folded.partition(":")
    if colon and rest:
        yield label + colon
    words = folded.rstrip(",").split(" ", _LONGEST_NAME)
    for count in range(2, min(len(words), _LONGEST_NAME) + 1):
        yield " ".join(words[:count])


def is_in_language(body: str, code: str) -> bool:
    """Return whether the first words of running text may be in a language: a quick look."""
    function_words = _table().function_words
    for size in _SAMPLE_SIZES:
        sample = _first_words(body, size)
        own = sum(code in function_words.get(word, "").split() for word in sample)
        if own >= _LEAST_SHARE * len(sample):
            return True
    return False


def detect_by_function_words(body: str) -> str | None:
    """Return the language whose function words are clearly the most frequent in running text.

    A word that several languages share counts for each of them as a fraction of a word.
    """
    counts = Counter(_first_words(body, _BODY_WORDS))
    _, function_words, foreign_words = _table()
    own: Counter[str] = Counter()
    weights: dict[str, float] = {}
    for word in counts.keys() & function_words.keys():
        codes = function_words[word].split()
        for code in codes:
            own[code] += counts[word]
            weights[code] = weights.get(code, 0) + counts[word] / len(codes)
    ranked = sorted(((weight, code) for code, weight in weights.items()), reverse=True)
    (first, code), (second, _) = [*ranked, (0, ""), (0, "")][:2]
    least = _LEAST_SHARE * max(counts.total(), _LEAST_COUNT)
    if own[code] < least or first < _LEAST_LEAD * second:
        return None
    foreign = (
        counts[word]
        for word in counts.keys() & foreign_words.keys()
        if code in foreign_words[word].split()
    )
    return None if sum(foreign) > _MOST_FOREIGN * own[code] else code


def _first_words(body: str, count: int) -> list[str]:
    """Return the first words of running text, without case."""
    return fold_characters(body[: count * _CHARACTERS_PER_WORD]).split()[:count]
