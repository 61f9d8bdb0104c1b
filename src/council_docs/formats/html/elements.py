"""Classify the elements and classes of a page: blocks, headings, emphasis, furniture."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import cast

from council_docs.formats.html.parser import Element
from council_docs.formats.html.scanner import INVISIBLE
from council_docs.model import Style

SKIPPED = INVISIBLE | {"col", "colgroup", "img", "link", "meta"}
BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend
    li main menu nav noscript ol optgroup option p pre search section select summary table tbody td
    template textarea tfoot th thead tr ul xmp""".split()
)
"""Elements that begin and end a line."""
_LONGEST_LABEL = 80
"""Longer words are not the label of a row."""
PREFORMATTED = frozenset(("pre", "textarea", "xmp", "plaintext"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STYLED: Mapping[str, Style] = MappingProxyType(
    {
        "b": "bold",
        "strong": "bold",
        "i": "italic",
        "em": "italic",
        "u": "underline",
        "ins": "underline",
        "sup": "superscript",
        "sub": "subscript",
    }
)
_CLASS_STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "bold": "bold",
        "italic": "italic",
        "italics": "italic",
        "super": "superscript",
        "superscript": "superscript",
        "sub": "subscript",
        "subscript": "subscript",
        "underline": "underline",
    }
)
_CSS: tuple[tuple[re.Pattern[str], Style], ...] = (
    (re.compile(r"font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)"), "bold"),
    (re.compile(r"font-style\s{0,9}:\s{0,9}(?:italic|oblique)"), "italic"),
    (re.compile(r"text-decoration[a-z-]{0,9}\s{0,9}:\s{0,9}underline"), "underline"),
    (re.compile(r"vertical-align\s{0,9}:\s{0,9}super"), "superscript"),
    (re.compile(r"vertical-align\s{0,9}:\s{0,9}sub\b"), "subscript"),
)
# The classes of EUR-Lex and Cellar, newer ones with the prefix `oj-`. Levels are those of the
# Official Journal's own hierarchy: the title, groups of sections, articles.
_CLASS_HEADINGS = re.compile(
    r"(?P<title>doc-ti|title-doc-(?:first|last)|title-annex-[12]|tit-annex)"
    r"|(?:ti-grseq|title-gr-seq-level|ti-section|title-division)-(?P<level>[1-9])"
    r"|(?P<article>s?ti-art|s?title-article-norm)"
)
_ARTICLE_LEVEL = 6


def class_names(element: Element) -> tuple[str, ...]:
    """Return the classes of an element in lower case, without the prefix of the journal."""
    classes = element.get("class")
    return _split_classes(classes) if classes else ()


@lru_cache(maxsize=1024)
def _split_classes(classes: str) -> tuple[str, ...]:
    return tuple(name.removeprefix("oj-") for name in classes.lower().split())


def heading_level(tag: str, names: tuple[str, ...]) -> int | None:
    """Return the level of a heading with a tag and classes, from 1; None for any other element."""
    level = _HEADINGS.get(tag)
    if level is not None:
        return level
    return _class_level(names) if tag == "p" else None


@lru_cache(maxsize=1024)
def _class_level(names: tuple[str, ...]) -> int | None:
    """Return the level of the headings with these classes."""
    for name in names:
        found = _CLASS_HEADINGS.fullmatch(name)
        if found is not None:
            if found["title"]:
                return 1
            return 1 + int(found["level"]) if found["level"] else _ARTICLE_LEVEL
    return None


def styles(element: Element) -> Iterator[Style]:
    """Yield the printed emphasis of an inline element."""
    style = _STYLED.get(element.tag)
    if style is not None:
        yield style
    if element.tag in ("span", "font", "a"):
        for name in class_names(element):
            if name in _CLASS_STYLES:
                yield _CLASS_STYLES[name]
        css = element.get("style")
        if css:
            yield from (found for pattern, found in _CSS if pattern.search(css.lower()))


def first_words(element: Element, longest: int = _LONGEST_LABEL) -> str:
    """Return the first words of an element with single spaces, at most `longest` characters."""
    found: list[str] = []
    length = 0
    for text in cast("Iterator[str]", element.itertext()):
        found.append(text)
        length += len(text.strip())
        if length > longest:
            break
    return " ".join("".join(found).split())
