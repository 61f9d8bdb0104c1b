"""Pages that hold no document: frames, errors of a server, pages that a script would fill."""

import re

from council_docs.errors import ReadError
from council_docs.formats.html.elements import first_words
from council_docs.formats.html.parser import Element

_SHORT = 1500
"""Pages with more visible characters than this hold something."""
_SCRIPT = re.compile(r"java-?script", re.IGNORECASE)
_STATUS = re.compile(
    r"""(?:[^\W\d]+\W{1,3}){0,2} (?: 4[0-3][0-9] | 50[0-9] ) (?! [0-9/] ) .*
    | .* \b(?: not\ found | forbidden | access\ denied | unavailable | bad\ gateway
             | too\ many\ requests ) \b .*""",
    re.IGNORECASE | re.VERBOSE,
)
"""The status codes of HTTP, and the phrases that servers send with them."""


def refuse_empty_pages(root: Element, text: str, name: str) -> None:
    """Raise ReadError for a page that says of itself that it holds no document.

    `text` is all that it shows.
    """
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
