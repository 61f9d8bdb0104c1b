"""Find the letters and digits that Markdown certainly shows, without the parser.

Blocks with brackets, tags, references, code or fences are left out, because only a parser knows
which of their characters are visible. All other letters are visible, whatever marks surround them.
"""

import re

from council_docs.fidelity.proof import Unread, find_unread
from council_docs.formats.markdown.footnotes import lower_digits
from council_docs.source import Span

_DOUBTFUL = re.compile(r"[<>\[\]{}&`\\]|~~~|:::")
_COLUMNS = re.compile(r"^[ \t]*(?:-{2,}(?: +-+)+|\+(?:[-=:]+\+)+)[ \t]*$", re.MULTILINE)
"""A rule above columns: the lines of a cell have words of other cells between them."""
_OPENINGS = re.compile(r"<(?:!|\?|/?(?:script|pre|style|textarea)\b)", re.IGNORECASE)
"""Markup that may begin HTML across empty lines."""


def keep_letters(text: str) -> str:
    """Return the letters and digits of a text; superscript digits as plain ones."""
    return "".join(character for character in lower_digits(text) if character.isalnum())


def find_missing_letters(text: str, shown: str) -> tuple[Unread, ...]:
    """Return the certainly visible letters and digits of a text that its layer does not show.

    They are in order, unless a table has cells of several lines.
    """
    expected, found = find_certain_letters(text), keep_letters(shown)
    if _COLUMNS.search(text):
        expected, found = "".join(sorted(expected)), "".join(sorted(found))
    return tuple(find_unread(expected, found, Span(0, len(shown))))


def find_certain_letters(text: str) -> str:
    """Return the certainly visible letters and digits of a text in Markdown."""
    opened = _OPENINGS.search(text)
    if opened is not None:
        text = text[: text.rfind("\n", 0, opened.start()) + 1]
    blocks = re.split(r"(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+", text)
    return "".join(keep_letters(block) for block in blocks if not _DOUBTFUL.search(block))
