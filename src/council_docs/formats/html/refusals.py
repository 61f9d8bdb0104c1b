"""Refuse pages without a document: framesets, server errors, pages that a script would fill."""

import re

from council_docs.errors import ReadError
from council_docs.formats.html.elements import first_words
from council_docs.formats.html.parser import Element

_SHORT = 1500
"""A page with more visible characters than this is not refused."""
_SCRIPT = re.compile(r"java-?script", re.IGNORECASE)
_STATUS = re.compile(
    r"""(?:[^\W\d]+\W{1,3}){0,2} (?: 4[0-3][0-9] | 50[0-9] ) (?! [0-9/] ) .*
    | .* \b(?: not\ found | forbidden | access\ denied | unavailable | bad\ gateway
             | too\ many\ requests ) \b .*""",
    re.IGNORECASE | re.VERBOSE,
)
"""HTTP status codes with their reason phrases."""


def refuse_empty_pages(root: Element, text: str, name: str) -> None:
    """Raise ReadError for a page that shows that it has no document; `text` is all its text."""
    if root.find(".//frameset") is not None:
        raise ReadError("a page of frames: save the page inside the frame", source=name)
    if not text.strip():
        raise ReadError("the page shows no words", source=name)
    if len(text) > _SHORT:
        return
    for element in root.iter("title", "h1"):
        words = first_words(element)
        if _STATUS.fullmatch(words):
            raise ReadError(f"an error page of a web server: {words!r}", source=name)
    if _SCRIPT.search(text):
        raise ReadError(
            "a page that needs JavaScript: save it from a browser once it shows the text",
            source=name,
        )
