"""Generates docs/languages.md and `detection.tsv` from the words of the languages.

A test checks that the tables of words are current. The tables of accuracy are measured.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import attrs

sys.path.extend(map(str, Path(__file__).parents[1].glob("support/**/")))


import detection_accuracy
import reading_accuracy
from council_docs.languages import CODES, load_language
from council_docs.languages.folding import fold
from council_docs.languages.language import Language, Unverified
from page_layouts import LAYOUTS
from paths import CORPUS, ROOT

PAGE = ROOT / "docs" / "languages.md"
PHRASES = ROOT / "src" / "council_docs" / "languages" / "detection.tsv"

_HEAD = """\
# The languages

The library knows the words of the 24 official languages. Some were read in a Council document or
another official text. The others are general knowledge and are marked `Unverified` in
`council_docs/languages/XX.py`; both are used alike. To correct a word, edit its line there. Drop
the mark of a word that you have read in a document.

A word may have several forms: writers print the first, readers recognise all. In `citations`, a
word that ends with `-` matches all words that begin so.

`python tests/tools/regenerate.py languages` generates this page and measures the shares below.

## Adding a word

A document prints `Expéditeur :` instead of `Origine :`. The library does not know that label, so
the field has the role `other`:

<!-- file: expediteur.txt -->
```text
Conseil de l'Union européenne
9998/26
NOTE
Expéditeur : le Secrétariat général du Conseil
Destinataire : délégations
Objet : Conclusions du Conseil sur la Ruritanie

Les délégations trouveront ci-joint les conclusions du Conseil.
```

```python
>>> import council_docs
>>> [(found.role, found.label) for found in council_docs.load("expediteur.txt").header.fields]
[('other', 'Expéditeur :'), ('to', 'Destinataire :'), ('subject', 'Objet :')]
```

One word in `council_docs/languages/fr.py` changes that. It needs no mark, as it was read in a
document. This example adds it to a copy of the data:

```python
>>> from attrs import evolve
>>> from council_docs.recognition import lexicon
>>> from council_docs.languages import load_language
>>> french = load_language("fr")
>>> labels = {**french.field_labels, "from": (*french.field_labels["from"], "Expéditeur:")}
>>> lexicon.match_role("Expéditeur : le Secrétariat", evolve(french, field_labels=labels))
'from'
```

`python tests/tools/regenerate.py languages` then adds the word to `detection.tsv`, which language
detection reads.

## Verified words

The table counts verified forms: for type lines, labels, values and configurations only the first
form of each word, for all others every form.

| language | institution | type lines | labels | values | annex | titles | cover | configurations \
| citations |
|---|---|---|---|---|---|---|---|---|---|
"""


_MEASURED = """
<!-- measured -->

## Reading accuracy

The percentage of documents that are read without any error in language, number, date, fields,
cover, annexes with labels and titles, numbers and words of conclusions and points, footnotes and
dates. `fictional_documents.py` in `tests/support/documents` makes {count} documents for each
language and layout, and `page_layouts.py` prints them. They use the words that the library knows,
so the table measures layouts, not the words of the Council.

{reading}
## Detection accuracy

The percentage of documents whose language is detected, from the first {head:,} characters in all
layouts with a header, and from running text without header, title or formula. The cell names wrong
answers; after `none`, the reader reports an unknown language.

{telling}
Texts in unofficial languages (Norwegian, Russian, Afrikaans and others in
`tests/support/texts/foreign_texts.py`) are not taken for an official one: their small words count
against it.

A library for language identification would have to know all 24 languages, Irish and Maltese too,
and be more accurate than that. So there is no extra for one.
{real}"""


def page() -> str:
    """Return the part of the page that is made from the words, as it should be."""
    return _HEAD + "".join(f"| {' | '.join(_cells(load_language(code)))} |\n" for code in CODES)


def _cells(words: Language) -> Iterator[str]:
    yield f"{words.name} (`{words.code}`)"
    yield _share(words.council)
    for table in (words.type_lines, words.field_labels, words.parties):
        yield _share([forms[0] for forms in table.values()])
    for forms in (words.annex, words.title_openings, words.cover_openings):
        yield _share(forms)
    yield _share([forms[0] for forms in words.configurations.values()])
    yield _share(list(_cited(words)))


def _cited(words: Language) -> Iterator[str]:
    """Yield the words of citations."""
    for value in attrs.asdict(words.citations, recurse=False).values():
        tables = value.values() if isinstance(value, dict) else [value]
        for forms in tables:
            if isinstance(forms, tuple):
                yield from forms


def _share(forms: tuple[str, ...] | list[str]) -> str:
    """Return how many of some words are verified: `2 of 3`."""
    return f"{sum(not isinstance(form, Unverified) for form in forms)} of {len(forms)}"


def measured(count: int, seed: int) -> str:
    """Return the part of the page that is measured, with so many documents for each share."""
    return _MEASURED.format(
        count=count,
        head=detection_accuracy.HEAD,
        reading=_table(["language", *LAYOUTS], _reading(count, seed)),
        telling=_table(
            [
                "language",
                f"first {detection_accuracy.HEAD:,} characters",
                f"text, {detection_accuracy.HEAD:,} characters",
                f"text, {detection_accuracy.SHORT:,} characters",
            ],
            _telling(count, seed),
        ),
        real=_real(),
    )


def _reading(count: int, seed: int) -> Iterator[list[str]]:
    for code in CODES:
        shares = (
            sum(not wrong for wrong in reading_accuracy.measured(code, name, count, seed)) / count
            for name in LAYOUTS
        )
        yield [f"`{code}`", *(f"{100 * share:.3g}" for share in shares)]


def _telling(count: int, seed: int) -> Iterator[list[str]]:
    for code in CODES:
        lengths = (detection_accuracy.HEAD, detection_accuracy.SHORT)
        found = [
            detection_accuracy.from_first_pages(code, count, seed),
            *(
                detection_accuracy.from_running_text(code, length, count, seed)
                for length in lengths
            ),
        ]
        yield [f"`{code}`", *(_told(answers, code) for answers in found)]


def _told(answers: Counter[str | None], code: str) -> str:
    """Return how many of a hundred answers were right, and what the others were."""
    rest = (f"{found or 'none'} {_hundred(answers, found)}" for found, _ in answers.most_common())
    wrong = [said for said in rest if not said.startswith(f"{code} ")]
    return "; ".join([_hundred(answers, code), *wrong])


def _hundred(answers: Counter[str | None], found: str | None) -> str:
    return f"{100 * answers[found] / answers.total():.3g}"


def _real() -> str:
    """Return the table for real documents, where they are beside the project."""
    if not CORPUS.is_dir():
        return ""
    found = detection_accuracy.from_real_documents(sorted(CORPUS.glob("*.txt")))
    rows = (
        [f"`{code}`", f"{answers.total()}", f"{answers[code]}", *_others(answers, code)]
        for code, answers in sorted(found.items())
    )
    told = _table(["language", "documents", "right", "wrong answers"], rows)
    return f"\nReal documents, from their first {detection_accuracy.HEAD:,} characters:\n\n{told}"


def _others(answers: Counter[str | None], code: str) -> list[str]:
    others = (f"{found or 'none'} {count}" for found, count in answers.items() if found != code)
    return [", ".join(others)]


def _table(head: list[str], rows: Iterator[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def phrases() -> str:
    """Return the table of phrases for detection as it should be."""
    found: dict[tuple[str, str], list[str]] = {}
    for code in CODES:
        for phrase, kind in dict.fromkeys(_phrases_of(load_language(code))):
            found.setdefault((kind, phrase), []).append(code)
    rows = (
        f"{phrase}\t{kind}\t{' '.join(codes)}\n" for (kind, phrase), codes in sorted(found.items())
    )
    return "phrase\tkind\tlanguages\n" + "".join(rows)


def _phrases_of(words: Language) -> Iterator[tuple[str, str]]:
    """Yield the folded phrases of one language, and their kinds."""
    for name in (*words.council, *words.european_council):
        yield fold(name), "institution"
    for lines in (*words.type_lines.values(), words.other_type_lines):
        yield from ((fold(line), "type-line") for line in lines)
    for labels in (*words.field_labels.values(), words.interinstitutional_file):
        yield from ((fold(label), "label") for label in labels)
    yield from ((fold(word), "annex") for word in words.annex)
    for opening in (*words.cover_openings, *words.title_openings, *words.formula_openings):
        yield " ".join(fold(opening).split(" ")[:3]), "opening"
    yield from ((fold(word), "function-word") for word in sorted(words.function_words))
    yield from (
        (fold(word), "foreign-function-word") for word in sorted(words.foreign_function_words)
    )
