"""Divides the lines of plain text into pages, so that the text reader finds each footnote again.

The text reader expects a footnote at the end of the page that calls it. The writer therefore ends a
page, with a form feed, before the footnotes of a page would become ambiguous: where their numbers
begin again, or where other words look like a call or like a footnote. It asks the reader's own
functions.
"""

from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from council_docs.formats.rendering import replace_line_ends
from council_docs.model import NoteMark, Text, walk_pieces
from council_docs.recognition.labels import is_rule, is_separator
from council_docs.recognition.lines import Line, index_lines
from council_docs.recognition.pages.footnote_calls import (
    CallPlace,
    FootnoteLabel,
    begins_like_footnote,
    find_call,
    is_footnote_label,
    parse_label_number,
)

_INDENT = "  "
_MANY_NOTES = 15
"""After so many footnotes the page ends at the next label, which never continues a paragraph."""
_MOST_NOTES = 35
"""The most footnotes of a page; the reader looks for some more."""
_MOST_LINES = 300
"""The most paragraphs of a page with footnotes; the reader looks for some more."""
_PAGE_END = "\f"
_TOP = CallPlace(0, 0)


@frozen
class _Call:
    """The call of a footnote, and its offset in its line."""

    label: FootnoteLabel
    offset: int
    note: NoteMark

    def hide(self, line: Line) -> None:
        """Replace the call, as the reader does once it has found it."""
        line.hide(self.offset, len(self.label.text))


@define
class _Page:
    """What the reader knows of a page when it looks for the calls of its footnotes."""

    expected: int = 1
    """The number of the next footnote, unless the numbers begin again."""
    lines: list[Line] = field(factory=list)
    notes: list[NoteMark] = field(factory=list)
    last_call: CallPlace = _TOP

    def find_new_calls(self, calls: Sequence[_Call]) -> Iterator[_Call]:
        """Yield the calls without those that call a footnote of this page again."""
        known = {note.label for note in self.notes}
        for call in calls:
            if call.note.body or call.note.label not in known:
                yield call
            known.add(call.note.label)

    def ends_before(self, words: str, calls: Sequence[_Call], *, labelled: bool) -> bool:
        """Return whether this page must end before one more line.

        It must if its footnotes are too many or too far away, if the line looks like a footnote, or
        if the reader finds the calls of the line only on a new page.
        """
        many = labelled and len(self.notes) >= _MANY_NOTES
        far = len(self.lines) >= _MOST_LINES
        if self.notes and (many or far or begins_like_footnote(words)):
            return True
        new = _Page(self.expected)
        return bool(calls) and not self.finds(calls, words) and new.finds(calls, words)

    def finds(self, calls: Sequence[_Call], words: str) -> bool:
        """Return whether the reader finds all calls of one more line at their offsets."""
        line = Line(words, 0)
        lines = [*self.lines, line]
        last_call, expected = self.last_call, self.expected
        is_first = not self.notes
        for call in calls:
            number = parse_label_number(call.label)
            place = CallPlace(len(self.lines), call.offset)
            is_next = number in (expected, None) or (is_first and number == 1)
            if not (is_next and is_footnote_label(call.label.text)):
                return False
            if find_call(lines, call.label, last_call) != place:
                return False
            call.hide(line)
            last_call, is_first = place, False
            expected = expected if number is None else number + 1
        return len(self.notes) + len(calls) <= _MOST_NOTES and len(lines) <= _MOST_LINES

    def add(self, words: str, calls: Sequence[_Call]) -> None:
        """Add one more line."""
        line = Line(words, 0)
        for call in calls:
            call.hide(line)
            self.last_call = CallPlace(len(self.lines), call.offset)
            number = parse_label_number(call.label)
            self.expected = self.expected if number is None else number + 1
        self.lines.append(line)
        self.notes += (call.note for call in calls)


@define
class PageWriter:
    """Collects the lines of a text, page by page."""

    _lines: list[str] = field(factory=list)
    _page: _Page = field(factory=_Page)

    def write(self, text: Text | str, *, label: str = "", depth: int = 0, gap: bool = True) -> None:
        """Write one paragraph after its label, on a line; with `gap` after an empty line."""
        words, calls = _insert_calls(text if isinstance(text, Text) else Text(value=text), label)
        calls = list(self._page.find_new_calls(calls))
        if not words:
            self._page.add(words, calls)  # a footnote may have words where its call has none
            return
        if self._page.ends_before(words, calls, labelled=bool(label)):
            self.end_page()
        elif self._page.notes and is_rule(words):
            self.end_page()  # above the footnotes it would be their rule
        if gap and self._lines and self._lines[-1] != _PAGE_END:
            self._lines.append("")
        self._lines.append(_INDENT * depth + words)
        self._page.add(words, calls)
        if is_separator(words) and any(note.label[:1] == "(" for note in self._page.notes):
            self.end_page()  # only the rule above them distinguishes `(1)` from a point

    def write_notes(self) -> None:
        """Write the footnotes of the page, if it has any, and end it."""
        if self._page.notes:
            self.end_page()

    def end_page(self) -> None:
        """Write the footnotes of the page, and end it."""
        for note in self._page.notes:
            self._lines += ("", *_render_note(note))
        if self._lines:
            self._lines.append(_PAGE_END)
        self._page = _Page(self._page.expected)

    def to_string(self) -> str:
        """Return all pages."""
        self.write_notes()
        if self._lines and self._lines[-1] == _PAGE_END:
            self._lines.pop()
        text = "".join(f"{line}\n" for line in self._lines)
        if sum(line.gap for line in index_lines(text)) < self._lines.count(""):
            # A short text with empty lines before nearly all lines looks double-spaced.
            text = "".join(f"{line}\n" if line else "\n\n" for line in self._lines)
        return text


def _insert_calls(text: Text, label: str) -> tuple[str, list[_Call]]:
    """Return a label and a text with the calls of its footnotes as one line, and these calls."""
    line = f"{replace_line_ends(label)} " if label else ""
    calls = []
    at = 0
    for mark in text.marks:
        if isinstance(mark, NoteMark):
            line += replace_line_ends(text.value[at : mark.start])
            at = mark.start
            called = FootnoteLabel(replace_line_ends(mark.label), set_off=True)
            calls.append(_Call(called, len(line), mark))
            line += called.text
    return (line + replace_line_ends(text.value[at:])).rstrip(), calls


def _render_note(note: NoteMark) -> list[str]:
    """Return a footnote with the footnotes that it calls, its paragraphs on lines of their own.

    A paragraph that would look like another footnote follows on the line above it.
    """
    lines = [replace_line_ends(note.label)]
    for at, piece in enumerate(walk_pieces(note.body, notes=True)):
        words = replace_line_ends(piece.words)
        if at == 0 or begins_like_footnote(words):
            lines[-1] = f"{lines[-1]} {words}".rstrip()
        elif words:
            lines.append(words)
    return lines
