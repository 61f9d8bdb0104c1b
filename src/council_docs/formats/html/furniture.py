"""Find page furniture: navigation, banners, forms, publisher's marks."""

import re
from collections.abc import Iterator
from functools import lru_cache

from council_docs.formats.html.elements import class_names
from council_docs.formats.html.parser import Element

_TAGS = frozenset(
    """nav aside form button select textarea dialog menu noscript template search object audio video
    canvas svg datalist""".split()
)
_ROLES = frozenset(
    """navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar
    tablist""".split()
)
_PLACES = frozenset(("header", "footer"))
"""Furniture, unless they are in an article or in the main part of the page."""
_NAMES = re.compile(
    r"""(?:[a-z0-9]+[-_]){0,4}
    (?: nav | navbar | navigation | menu | breadcrumbs? | cookies? | cookie-?(?:banner|consent|bar)
      | consent | side-?bar | skip-?(?:links?|nav|to-content|to-main) | pagination | pager
      | toolbar | banner | newsletter | site-?map | sharing | langues? | bg(?:lang|tool)
      | social-?(?:media|links|share|sharing|networks?|bar)
      | share-?(?:bar|links|buttons?|this|tools) | language-?(?:switcher|selector|list)
    )(?:[-_](?:container|wrapper|bar|block|list|top|bottom|main|area|section|widget|items?))?""",
    re.VERBOSE,
)
_NAMED_TAGS = frozenset(("div", "section", "ul", "ol", "p", "table", "header", "footer", "span"))
_HIDDEN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden")
_HIDDEN_CLASSES = frozenset(
    ("hidden", "sr-only", "visually-hidden", "visuallyhidden", "element-invisible", "d-none")
)
_MARKS = frozenset(
    """hd-date hd-lg hd-ti hd-oj reference disclaimer modref arrow hd-modifiers footer
    title-doc-oj-reference""".split()
)
"""Classes of Cellar's pages for what the publisher prints around an act."""
_DOCUMENT = re.compile(
    r"(?:doc-ti|normal|norm|ti-grseq-\d|ti-art|sti-art|note|title-(?:doc|article|annex)-.*|grid-list"
    r"|reference|hd-oj|hd-date)"
)
"""Classes of the document in those pages."""
_ENOUGH = 300
"""An element with fewer visible characters does not hold a document."""


def find_main(root: Element) -> Element:
    """Return the element that holds the document; by default the body."""
    body = root.find("body")
    if body is None:
        return root
    for found in _candidates(body):
        if _is_long(found):
            return found
    return body


def _candidates(body: Element) -> Iterator[Element]:
    """Yield candidates for the main part, the most certain first."""
    text_only = next((one for one in body.iter("div") if one.get("id") == "TexteOnly"), None)
    if text_only is not None:
        yield text_only
    marked = [one for one in body.iter("p", "div") if _is_marked(one)]
    if marked:
        yield _common_ancestor(marked[0], marked[-1])
        return
    yield from body.iter("main")
    yield from (one for one in body.iter("div", "section") if one.get("role") == "main")
    articles = [one for _, one in zip(range(2), body.iter("article"), strict=False)]
    if len(articles) == 1:
        yield articles[0]


def _is_marked(element: Element) -> bool:
    return _are_of_document(class_names(element))


@lru_cache(maxsize=1024)
def _are_of_document(names: tuple[str, ...]) -> bool:
    return any(_DOCUMENT.fullmatch(name) for name in names)


def _common_ancestor(first: Element, last: Element) -> Element:
    around = {last, *last.iterancestors()}
    if first in around:
        return first
    return next(one for one in first.iterancestors() if one in around)


def _is_long(element: Element) -> bool:
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length >= _ENOUGH:
            return True
    return False


def count_visible(element: Element) -> int:
    """Return about how many visible characters an element has."""
    return sum(len(text.strip()) for text in element.itertext())


def is_furniture(element: Element, names: tuple[str, ...]) -> bool:
    """Return whether an element with some classes is page furniture or invisible."""
    tag = element.tag
    if tag in _PLACES:
        return not any(one.tag in ("article", "main") for one in element.iterancestors())
    if tag in _TAGS:
        return True
    if not element.attrib:
        return False
    if element.get("hidden") is not None:
        return True
    if _says_furniture(element.get("role"), element.get("style"), names):
        return True
    if tag not in _NAMED_TAGS:
        return False
    identifier = element.get("id")
    return _are_of_furniture(names) or (
        identifier is not None and _NAMES.fullmatch(identifier.lower()) is not None
    )


@lru_cache(maxsize=1024)
def _says_furniture(role: str | None, css: str | None, names: tuple[str, ...]) -> bool:
    """Return whether a role marks furniture, or CSS or a class hides an element."""
    if (role or "").lower() in _ROLES or (css and _HIDDEN.search(css.lower())):
        return True
    return not _HIDDEN_CLASSES.isdisjoint(names)


@lru_cache(maxsize=1024)
def _are_of_furniture(names: tuple[str, ...]) -> bool:
    """Return whether a class names furniture."""
    return any(_NAMES.fullmatch(name) for name in names)


def is_mark(tag: str, names: tuple[str, ...]) -> bool:
    """Return whether an element is a publisher's mark, anywhere on a page."""
    return tag in _NAMED_TAGS and not _MARKS.isdisjoint(names)
