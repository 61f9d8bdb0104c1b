"""docs/languages.md, made from the words of the languages.

Run as a script to write the page anew after words were added or corrected.
"""

from collections.abc import Iterator
from pathlib import Path

from council_docs.languages import CODES, language
from council_docs.languages.language import Language, Unverified

PAGE = Path(__file__).parents[1] / "docs" / "languages.md"

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


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
