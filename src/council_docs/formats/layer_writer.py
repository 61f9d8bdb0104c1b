"""Writes the text of a layer: running words become lines, with what is known about each."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from attrs import define

from council_docs.model import Style
from council_docs.recognition.body.decimals import match_decimal_label
from council_docs.recognition.labels import match_label, match_unusual_label
from council_docs.recognition.text_layer import LayerFootnote, LineEvidence
from council_docs.source import Span

_LONGEST_LABEL = 80
"""The longest label of a value beside it."""
_COLLAPSIBLE = re.compile(r"[ \t\n\r\f]+")


@define(eq=False)
class Mark:
    """A stretch of the text from the next visible character on; `start` is None before it."""

    start: int | None = None


class LayerWriter:
    """Collects visible words in reading order. A line begins with its first visible character."""

    def __init__(self, *, collapses: bool = True) -> None:
        """Begin with no lines; white space collapses as in HTML, if it does not count."""
        self._collapses = collapses
        self.heading: int | None = None
        """The level of the heading that is being written."""
        self.is_compact = False
        """Whether no blank line stands between blocks."""
        self.list_depth = 0
        """How many lists are open."""
        self.lines: list[Span] = []
        """The lines that are complete."""
        self.evidence: dict[int, LineEvidence] = {}
        self.emphasis: list[tuple[Span, Style]] = []
        """Runs of the same styles, in the order of the text."""
        self.generated: list[Span] = []
        """Labels that the source does not spell out, such as the numbers of an ordered list."""
        self.set_aside: list[Span] = []
        """Lines that are no part of the document."""
        self._aside_from: int | None = None
        self._texts: list[str] = []
        self._line: list[str] = []
        self._start = 0
        self._length = 0
        self._visible_end = 0
        self._gap = False
        self._opens_page = False
        self._after_space = True
        self._starts_paragraph: bool | None = True
        self._label_length = 0
        self._keeps_line = False
        self._is_held = False
        self._waiting: list[Mark] = []
        self._styles: list[Style] = []
        self._run: Mark | None = None

    def write(self, words: str | None, *, preformatted: bool = False) -> None:
        """Add words to the line; where they are preformatted, their line ends are kept."""
        if not words:
            return
        if preformatted and "\n" in words:
            for at, line in enumerate(words.split("\n")):
                if at:
                    self.break_line()
                self.write(line)
            return
        words = _collapse(words) if self._collapses else words
        if not self._line:
            words = words.lstrip()
        elif self._collapses and self._after_space and words[0] == " ":
            words = words[1:]
        if words:
            self._add(words)

    def _add(self, words: str) -> None:
        visible = words.rstrip()
        if visible and self._is_held:
            self._is_held = False
            if not self._after_space and words[0] != " ":
                words, visible = f" {words}", f" {visible}"
        if not self._line:
            self._open_line()
        at = self._start + self._length
        if visible:
            if self._waiting:
                first = at + len(words) - len(words.lstrip())
                for mark in self._waiting:
                    mark.start = first
                self._waiting.clear()
            self._visible_end = at + len(visible)
        self._line.append(words)
        self._length += len(words)
        self._after_space = words[-1] == " "

    def _open_line(self) -> None:
        if self._texts and (self._gap or self._opens_page):
            self._texts.append("\f" if self._opens_page else "\n")
            self._start += 1
        self._gap = self._opens_page = False

    def write_generated(self, label: str) -> None:
        """Begin a line with a label that the source does not spell out; its words follow."""
        self.begin_label()
        self.write(label)
        self.generated.append(Span(self._start, self._visible_end))
        self.end_label(is_certain=True)

    def begin_label(self) -> None:
        """Begin a line with a label, and keep all words of the label on it."""
        self.release()
        self.end_block()
        self._keeps_line = True

    def end_label(self, *, is_certain: bool) -> None:
        """End a label: the next words stand on its line, whatever block they are in.

        `is_certain` says that it numbers or marks the item of a list.
        """
        self._keeps_line = False
        self._is_held = bool(self._line)
        if is_certain and self._line:
            self._label_length = self._visible_end - self._start

    def release(self) -> None:
        """Let the next block begin a line, where a label waits for its words."""
        self._is_held = self._keeps_line = False

    def break_line(self, *, continues: bool = False) -> None:
        """End the line; what follows is still the same block.

        `continues` says that it is certainly the same paragraph.
        """
        self._end_line(starts_paragraph=False if continues else None)

    def end_page(self) -> None:
        """End the page: the next line opens a new one."""
        self.end_block()
        self._opens_page = True

    def continue_block(self) -> None:
        """Let the next line go on with the block before, or begin one: a page ended."""
        self._end_line(starts_paragraph=True)
        self._starts_paragraph, self._gap = None, False

    def end_block(self) -> None:
        """End the block: a blank line follows."""
        self._end_line(starts_paragraph=True)

    def _end_line(self, *, starts_paragraph: bool | None) -> None:
        if self._is_held or self._keeps_line:
            self._is_held = bool(self._line)
            return
        if self._line:
            text = "".join(self._line).rstrip()
            self._texts += (text, "\n")
            self.lines.append(Span(self._start, self._start + len(text)))
            self.evidence[self._start] = LineEvidence(
                starts_paragraph=self._starts_paragraph,
                heading=self.heading,
                list_depth=self.list_depth or None,
                label_length=self._label_length,
            )
            self._start += len(text) + 1
            self._line.clear()
            self._length = self._label_length = 0
            self._starts_paragraph = starts_paragraph
            self._after_space = True
        elif starts_paragraph:
            self._starts_paragraph = True
        self._gap = self._gap or (starts_paragraph is True and not self.is_compact)

    @property
    def is_within_line(self) -> bool:
        """Whether the line has words already."""
        return bool(self._line)

    @property
    def offset(self) -> int:
        """The offset of the next character, where the line has words already."""
        return self._start + self._length

    @property
    def is_aside(self) -> bool:
        """Whether what is written now is set aside."""
        return self._aside_from is not None

    def begin_mark(self) -> Mark:
        """Return a mark that begins at the next visible character."""
        mark = Mark()
        self._waiting.append(mark)
        return mark

    def end_mark(self, mark: Mark) -> Span | None:
        """Return the span of a mark up to the last visible character; None if it is empty."""
        if mark.start is None:
            self._waiting.remove(mark)
            return None
        return Span(mark.start, self._visible_end)

    def begin_aside(self) -> None:
        """Set aside the lines that follow."""
        self.release()
        self.end_block()
        self._aside_from = len(self.lines)

    def end_aside(self) -> None:
        """End what is set aside."""
        self.release()
        self.end_block()
        self.set_aside += self.lines[self._aside_from :]
        self._aside_from = None

    def begin_style(self, style: Style) -> None:
        """Emphasise the words that follow; styles may stand inside each other."""
        self._end_run()
        self._styles.append(style)
        self._run = self.begin_mark()

    def end_style(self) -> None:
        """End the style that began last."""
        self._end_run()
        self._styles.pop()
        if self._styles:
            self._run = self.begin_mark()

    def _end_run(self) -> None:
        span = self.end_mark(self._run) if self._run is not None else None
        self._run = None
        if span is not None:
            self.emphasis += ((span, style) for style in dict.fromkeys(self._styles))

    def finish(self) -> str:
        """Return the whole text."""
        self.release()
        self.end_block()
        return "".join(self._texts)


def _collapse(words: str) -> str:
    """Return words with a space in the place of all white space between two of them."""
    if "\n" in words or "  " in words or "\t" in words or "\r" in words or "\f" in words:
        return _COLLAPSIBLE.sub(" ", words)
    return words  # as most words: 7 % of reading a page


def drop_calls_in_footnotes(footnotes: Iterable[LayerFootnote]) -> tuple[LayerFootnote, ...]:
    """Return footnotes without those that are called from a footnote: their words stay words."""
    found = sorted(footnotes, key=lambda note: note.call)
    spans = sorted(span for note in found for span in (note.label, *note.body) if span)
    starts = [span.start for span in spans]

    def is_in_footnote(call: Span) -> bool:
        at = bisect_right(starts, call.start) - 1
        return at >= 0 and call.start < spans[at].end

    return tuple(note for note in found if not is_in_footnote(note.call))


def is_list_label(words: str) -> bool:
    """Return whether words are the label of a list and nothing else: `1.`, `(a)`, `–`."""
    label = match_label(words) if words else None
    return label is not None and label.length == len(words)


def begins_with_label(words: str) -> bool:
    """Return whether the words of a list item begin with a label of their own."""
    words = words.strip()
    return bool(words) and any(
        match(words) is not None
        for match in (match_label, match_decimal_label, match_unusual_label)
    )


def is_field_label(words: str) -> bool:
    """Return whether words are the label of a value beside them: `From:`."""
    return words.endswith(":") and len(words) <= _LONGEST_LABEL
