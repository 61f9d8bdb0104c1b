"""How often the language is told rightly: from a first page, and from running text alone."""

from collections import Counter
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

from council_docs.languages.detection import detect_language
from fictional_documents import CALL, Fiction, make
from language_sentences import PHRASES
from page_layouts import LAYOUTS, printed

HEAD = 1_200
"""How many characters of a document are shown."""
SHORT = 300
_PRINTED = [layout for layout in LAYOUTS.values() if layout.header]


def told(text: str) -> str | None:
    """Return the language that is told from a text and nothing else."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return detect_language(lines[:100], text).language


def from_first_pages(code: str, count: int, seed: int) -> Counter[str | None]:
    """Return what is told from the first characters of so many documents, layout by layout."""
    made = zip(_fictions(code, seed), cycle(_PRINTED), strict=False)
    return Counter(told(printed(fiction, layout)[:HEAD]) for fiction, layout in islice(made, count))


def from_running_text(code: str, length: int, count: int, seed: int) -> Counter[str | None]:
    """Return what is told from sentences alone, without a header, a title or a formula."""
    texts = (_running_text(fiction) for fiction in _fictions(code, seed))
    whole = (text for text in texts if len(text) >= length)
    return Counter(told(text[:length]) for text in islice(whole, count))


def from_real_documents(corpus: list[Path]) -> dict[str, Counter[str | None]]:
    """Return what is told from the first characters of real documents, by their language."""
    found: dict[str, Counter[str | None]] = {}
    for path in corpus:
        code = path.name[:2]
        head = path.read_text("utf-8")
        if head.startswith("# url:"):
            head = head.partition("\n")[2]
        found.setdefault(code, Counter())[told(head[:HEAD])] += 1
    return found


def _fictions(code: str, seed: int) -> Iterator[Fiction]:
    chance = Random(f"{seed} {code}")
    while True:
        yield make(code, chance)


def _running_text(fiction: Fiction) -> str:
    """Return the sentences of the annexes in one paragraph."""
    leads = PHRASES[fiction.code].lead
    return " ".join(
        piece.words.partition(CALL)[0]
        for annex in fiction.annexes
        for piece in annex.body
        if piece.kind in ("number", "text", "point") and piece.words != leads
    )
