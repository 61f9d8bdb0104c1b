"""Count the characters of each page with PDFium, for the proof.

The reader uses another library and its own code for lines and order. The proof cannot see what both
miss in the same way.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from pypdfium2 import PdfDocument, PdfiumError

from council_docs.fidelity.proof import Unread
from council_docs.formats.pdf.font_reader import REPLACEMENT
from council_docs.source import Span

_HYPHENS = dict.fromkeys(map(ord, "\xad\u2010\u2011\x02\ufffe"), "-")
"""Hyphens count as one character: PDFium writes U+0002 or U+FFFE for a hyphen at a line end."""


def find_unread(data: bytes, text: str) -> Iterator[Unread]:
    """Yield the characters of each page that its part of the text layer lacks.

    A character that the two libraries read differently is not missing; a glyph without a known
    character is.
    """
    at = 0
    for drawn, words in zip(_draw(data), text.split("\f"), strict=False):
        span = Span(at, at + len(words))
        at = span.end + 1
        read, counted = _count(words), _count(drawn)
        missing = max((counted - read).total() - (read - counted).total(), read[REPLACEMENT])
        if missing > 0:
            yield Unread(span, missing)


def _draw(data: bytes) -> Iterator[str]:
    """Yield the characters of each page; none after a page that PDFium cannot read."""
    try:
        with PdfDocument(data) as document:
            for page in document:
                text = page.get_textpage()
                yield text.get_text_range(errors="replace")
                text.close()
                page.close()
    except PdfiumError:
        return


def _count(words: str) -> Counter[str]:
    letters = unicodedata.normalize("NFKC", words).translate(_HYPHENS)
    return Counter(letter for letter in letters if not letter.isspace())
