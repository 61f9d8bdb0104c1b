"""docs/languages.md and the table of signs, made from the words of the languages.

Run as a script to write both anew after words were added or corrected.
"""

from collections.abc import Iterator
from pathlib import Path

from council_docs.languages import CODES, language
from council_docs.languages.language import Language, Unverified, fold

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "languages.md"
SIGNS = ROOT / "src" / "council_docs" / "languages" / "signs.py"
_SIGNS_HEAD = '''\
"""The signs by which languages are told, gathered from the modules of all of them.

Made by `python tests/languages_page.py`: telling a language should not load 24 modules. On each
line stand a folded phrase, what it is, and the languages that it speaks for.
"""

TABLE = """\\
'''

_HEAD = """\
# The languages

The library knows the words of the 24 official languages. Some were read in a document of the
Council or in another official text; the others are general knowledge, and are marked with
`Unverified` in `council_docs/languages/XX.py`. Both are used alike. Where a document shows another
word, correct it there in one line, and drop the mark of a word that you have read.

A word may have several forms: the first is the one to print, the others are read as well. The table
counts what is verified: of type lines, labels, values and configurations the forms to print, of the
rest all forms.

This page is made from the data by `python tests/languages_page.py`.

| language | institution | type lines | labels | values | annex | titles | cover | configurations |
|---|---|---|---|---|---|---|---|---|
"""


def page() -> str:
    """Return the page as it should be."""
    return _HEAD + "".join(f"| {' | '.join(_cells(language(code)))} |\n" for code in CODES)


def _cells(words: Language) -> Iterator[str]:
    yield f"{words.name} (`{words.code}`)"
    yield _share(words.council)
    for table in (words.type_lines, words.labels, words.values):
        yield _share([forms[0] for forms in table.values()])
    for forms in (words.annex, words.titles, words.covers):
        yield _share(forms)
    yield _share([forms[0] for forms in words.configurations.values()])


def _share(forms: tuple[str, ...] | list[str]) -> str:
    """Return how many of some words are verified: `2 of 3`."""
    return f"{sum(not isinstance(form, Unverified) for form in forms)} of {len(forms)}"


def signs() -> str:
    """Return the module of the signs as it should be."""
    found: dict[tuple[str, str], list[str]] = {}
    for code in CODES:
        for phrase, kind in dict.fromkeys(_signs_of(language(code))):
            found.setdefault((kind, phrase), []).append(code)
    lines = (
        f"{phrase}|{kind}|{' '.join(codes)}\n" for (kind, phrase), codes in sorted(found.items())
    )
    return f'{_SIGNS_HEAD}{"".join(lines)}"""\n'


def _signs_of(words: Language) -> Iterator[tuple[str, str]]:
    """Yield the signs of one language: folded phrases, and what they are."""
    for name in (*words.council, *words.european_council):
        yield fold(name), "institution"
    for lines in (*words.type_lines.values(), words.near_misses):
        yield from ((fold(line), "type-line") for line in lines)
    for labels in (*words.labels.values(), words.interinstitutional_file):
        yield from ((fold(label), "label") for label in labels)
    yield from ((fold(word), "annex") for word in words.annex)
    for opening in (*words.covers, *words.titles, *words.formulas):
        yield " ".join(fold(opening).split(" ")[:3]), "opening"
    yield from ((fold(word), "small-word") for word in sorted(words.function_words))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    SIGNS.write_text(signs(), encoding="utf-8")
