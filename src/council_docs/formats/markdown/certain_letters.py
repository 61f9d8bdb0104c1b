"""The letters and digits that Markdown shows for certain, found without the parser.

Blocks with brackets, tags, references, code or fences are left out: only a parser knows which of
their characters a page shows. All other letters are shown, whatever marks stand around them.
"""

import re

from council_docs.formats.markdown.footnotes import lower_digits

_DOUBTFUL = re.compile(r"[<>\[\]{}&`\\]|~~~|^\s*$")
_OPENINGS = re.compile(r"<(?:!|\?|/?(?:script|pre|style|textarea)\b)", re.IGNORECASE)
"""What may begin HTML that goes on over blank lines."""


def keep_letters(text: str) -> str:
    """Return the letters and digits of a text, raised ones as plain ones."""
    return "".join(character for character in lower_digits(text) if character.isalnum())


def find_certain_letters(text: str) -> str:
    """Return the letters and digits of a text in Markdown that are shown for certain."""
    opened = _OPENINGS.search(text)
    if opened is not None:
        text = text[: text.rfind("\n", 0, opened.start()) + 1]
    blocks = re.split(r"(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+", text)
    return "".join(keep_letters(block) for block in blocks if not _DOUBTFUL.search(block))
