"""Where a paragraph ends, by the width of its lines; and words in capitals.

Two lines come in; out comes whether the second begins a paragraph. A line ends a paragraph if the
next word would have fitted on it: `of Lake Streel.` in a text of 80 characters a line.
"""

import re
from collections.abc import Sequence

from council_docs.recognition.body.text_width import PAGE, are_paragraphs, measure_width
from council_docs.recognition.lines import SENTINEL, Line
from council_docs.recognition.text_layer import NO_EVIDENCE

_FULL = 0.93
"""A line is full if it and the next word take at least this share of the line width."""
_FEW = 14
"""With fewer lines than this, a segment has no line width of its own."""
_ALIKE = 8
"""So many lines of about the same length are full ones."""
_SHORTEST_TITLE = 16
_WORD = 4
"""A title in capitals begins with a word, not with a number or an abbreviation."""
_NEAR = 4
"""How many lines above one show the width of its paragraph."""
_NEARLY_FULL = 0.9
_SAMPLE = 24
"""How many of the longest lines show the line width."""

_CLOSING = "\"'’”»)]" + SENTINEL
# The last two are the Greek semicolon, by itself and as people type it.
_ENDS = (".", ";", ":", "!", "?", "\u0387", "\u00b7")
_CLAUSE_SHARE = 0.9
"""A line that ends a clause ends a paragraph below this share of the line width."""
_HEADING_SHARE = 0.75
"""A line without punctuation at its end ends a paragraph below this share."""


def is_long(lines: list[Line]) -> bool:
    """Return whether a paragraph takes more than one line on a page."""
    return len(lines) > 1 or (len(lines) == 1 and measure_width(lines[0].text) > PAGE)


# Irish adds lower-case letters before the capital of a word: nIMEACHTAÍ, bhFRAINC
_ECLIPSIS = re.compile(r"(?<!\w)(?:bh|[bdghmnt])-?(?=[A-ZÁÉÍÓÚ])")


def in_capitals(text: str) -> bool:
    """Return whether all letters are capitals, except those that Irish adds before them."""
    if text.isupper():
        return True
    if text[-1:].islower():
        return False  # fast path: most lines
    end = text[-3:]
    return end == end.upper() and _ECLIPSIS.sub("", text).isupper()


def ends_sentence(text: str) -> bool:
    """Return whether a line ends with the punctuation of a sentence or a list point."""
    if text[-1:].isalpha():  # fast path: four of five lines
        return False
    return text.rstrip(_CLOSING)[-1:] in _ENDS


def ends_full_sentence(text: str) -> bool:
    """Return whether a line ends a sentence, and not only a clause or a list point."""
    return ends_sentence(text) and not text.endswith((":", ";"))


def starts_paragraph(before: Line | None, line: Line) -> bool | None:
    """Return whether a paragraph starts at `line`, by the format; None if it does not know.

    Word and its PDFs split a paragraph at a page break. A line in lower case at the top of a page,
    after one that ends no sentence, continues the paragraph.
    """
    starts = line.evidence.starts_paragraph
    may_continue = line.opens_page and line.text[0].islower() and not line.evidence.label_length
    if starts and before is not None and may_continue:
        return None if ends_sentence(before.text) else False
    return starts


def _closes_bracket(before: str, text: str) -> bool:
    """Return whether a line closes a bracket that the line before it opens."""
    return before.rfind("(") > before.rfind(")") and text.count(")") > text.count("(")


def _is_title_above(text: str, following: str) -> bool:
    """Return whether a line in capitals is a title: it does not continue in other letters."""
    if len(text) < _SHORTEST_TITLE or not following[0].isupper() or text.endswith(","):
        return False
    return in_capitals(text) and text[:_WORD].isalpha() and not in_capitals(following)


class LineWidth:
    """The width of full lines in one segment of a document."""

    def __init__(self, lines: list[Line], document_width: "LineWidth | None" = None) -> None:
        """Measure the longest lines, without the two longest of many.

        For a few lines, the width of the whole document counts as well.
        """
        by_length = [line.text for line in lines]
        by_length.sort(key=len, reverse=True)
        self.lines_are_paragraphs: bool = (
            document_width.lines_are_paragraphs if document_width else are_paragraphs(by_length)
        )
        """Whether each line of the document is a whole paragraph."""
        # Most of the longest lines of a segment are among the longest lines of the document.
        known = document_width.known if document_width else {}
        self.known: dict[str, int] = {
            text: known.get(text) or measure_width(text) for text in by_length[:_SAMPLE]
        }
        """The widths of the longest lines."""
        widths = sorted(map(self.known.__getitem__, by_length[:_SAMPLE]), reverse=True)
        self.full = widths[min(2, len(widths) - 1)] if widths else 0
        if len(widths) < _ALIKE or widths[_ALIKE - 1] < _FULL * self.full:
            # Too few lines are about as long as the longest one: perhaps none is full.
            self.full = max(self.full, document_width.full if document_width else PAGE)
        if document_width is not None and len(lines) < _FEW:
            self.full = max(self.full, document_width.full)

    def fits(self, line: Line, word: str, share: float = _FULL) -> bool:
        """Return whether a line with one more word takes less than `share` of the line width."""
        return self.lines_are_paragraphs or measure_width(f"{line.text} {word}") < share * self.full

    def fits_below(self, above: Sequence[Line], line: Line, word: str) -> bool:
        """Return whether a line with one more word is no wider than lines above it.

        They are lines of the same paragraph. If there is none, or only a wide one, the width of the
        segment counts.
        """
        width = max((measure_width(other.text) for other in above), default=0)
        wide = width > _NEARLY_FULL * self.full
        if not above or (wide and len(above) == 1):
            return self.fits(line, word)
        return self.lines_are_paragraphs or measure_width(f"{line.text} {word}") < width


class ParagraphBreaks:
    """Where the paragraphs of one segment of a document end."""

    def __init__(self, lines: list[Line], document_width: LineWidth | None = None) -> None:
        """Measure the lines; for a few of them the width of the document counts as well."""
        self._line_width = LineWidth(lines, document_width)
        self.lines_are_paragraphs = self._line_width.lines_are_paragraphs
        """Whether each line of the document is a whole paragraph."""

    def ends_early(self, line: Line, next_word: str) -> bool:
        """Return whether the next word would have fitted on a line."""
        return self._line_width.fits(line, next_word)

    def breaks_after(self, lines: Sequence[Line], line: Line) -> bool:
        """Return whether a new paragraph begins at `line`, after the lines of one.

        The lines of a list are narrower than those of its segment.
        """
        return self.breaks(lines[-1], line, lines[-1 - _NEAR : -1])

    def breaks(self, before: Line, line: Line, above: Sequence[Line] = ()) -> bool:
        """Return whether a new paragraph begins at `line`.

        `above` are lines of the paragraph above `before`.
        """
        if line.evidence is not NO_EVIDENCE:
            starts = starts_paragraph(before, line)
            if starts is not None:
                return starts
        if self.lines_are_paragraphs:
            return True
        ended = ends_sentence(before.text)
        if line.text[0].islower() and not ended:
            return False
        if line.gap or _is_title_above(before.text, line.text):
            return True
        if _closes_bracket(before.text, line.text):
            return False
        word = line.text.split(None, 1)[0]
        if ended:
            # After a colon or a semicolon a capital begins a paragraph in most cases.
            above = () if before.text.endswith((":", ";")) else above
            return self._line_width.fits_below(above, before, word)
        share = _CLAUSE_SHARE if before.text.endswith(",") else _HEADING_SHARE
        return self._line_width.fits(before, word, share)
