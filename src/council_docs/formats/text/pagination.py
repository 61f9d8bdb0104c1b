"""What the writer writes on: one paragraph a line, footnotes where their page ends.

The reader finds a footnote at the end of the page that calls it. So a page is ended, with a form
feed, where footnotes would not be told apart any more: where their numbers begin again, or where
words before a call look like it.
"""

from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from council_docs.model import NoteMark, Text, walk_pieces
from council_docs.recognition.labels import is_separator
from council_docs.recognition.lines import SENTINEL, Line, index_lines
from council_docs.recognition.pages.footnotes import (
    CallPlace,
    FootnoteLabel,
    begins_like_footnote,
    find_call,
    is_footnote_label,
    parse_label_number,
)

_INDENT = "  "
_MANY_NOTES = 15
"""After so many footnotes a page ends at the next label, which no reader takes for a line that
goes on."""
_MOST_NOTES = 35
"""How many footnotes a page has at the most; the reader looks for some more."""
_MOST_LINES = 300
"""How many paragraphs a page with footnotes has at the most; the reader looks for some more."""
_PAGE_END = "\f"
_TOP = CallPlace(0, 0)
# All that ends a line somewhere.
_BLANKS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")


@frozen
class _Call:
    """The call of a footnote, and where it stands on its line."""

    label: FootnoteLabel
    at: int
    note: NoteMark


@define
class _Page:
    """What the reader knows of a page when it looks for the calls of its footnotes."""

    expected: int = 1
    """The number of the next footnote, if the numbers do not begin again."""
    lines: list[Line] = field(factory=list)
    notes: list[NoteMark] = field(factory=list)
    place: CallPlace = _TOP
    """Where the last call stands."""

    def find_new_calls(self, calls: Sequence[_Call]) -> Iterator[_Call]:
        """Yield the calls without those that call a footnote of this page again."""
        known = {note.label for note in self.notes}
        for call in calls:
            if call.note.body or call.note.label not in known:
                yield call
            known.add(call.note.label)

    def ends_before(self, words: str, calls: Sequence[_Call], *, labelled: bool) -> bool:
        """Tell whether this page ends before one more line.

        It ends where its footnotes would be too many or too far away, or what begins like one would
        stand above them, and where the calls of the line would be found on a new page only.
        """
        many = labelled and len(self.notes) >= _MANY_NOTES
        far = len(self.lines) >= _MOST_LINES
        if self.notes and (many or far or begins_like_footnote(words)):
            return True
        new = _Page(self.expected)
        return bool(calls) and not self.takes(words, calls) and new.takes(words, calls)

    def takes(self, words: str, calls: Sequence[_Call]) -> bool:
        """Tell whether the reader would find all calls of one more line where they are."""
        line = Line(words, 0)
        lines = [*self.lines, line]
        place, following = self.place, self.expected
        first = not self.notes
        for call in calls:
            number = parse_label_number(call.label)
            here = CallPlace(len(self.lines), call.at)
            known = is_footnote_label(call.label.text) and (
                number in (following, None) or (first and number == 1)
            )
            if not known or find_call(lines, call.label, place) != here:
                return False
            line.text = _hidden(line.text, call)
            place, first = here, False
            following = following if number is None else number + 1
        return len(self.notes) + len(calls) <= _MOST_NOTES and len(lines) <= _MOST_LINES

    def add(self, words: str, calls: Sequence[_Call]) -> None:
        """Take in one more line."""
        for call in calls:
            words = _hidden(words, call)
            self.place = CallPlace(len(self.lines), call.at)
            number = parse_label_number(call.label)
            self.expected = self.expected if number is None else number + 1
        self.lines.append(Line(words, 0))
        self.notes += (call.note for call in calls)


@define
class Paper:
    """Collects the lines of a text."""

    _written: list[str] = field(factory=list)
    _page: _Page = field(factory=_Page)

    def add(self, text: Text | str, *, label: str = "", depth: int = 0, gap: bool = True) -> None:
        """Write one paragraph behind its label; `gap` sets it off with a blank line."""
        words, calls = _with_calls(text if isinstance(text, Text) else Text(value=text), label)
        calls = list(self._page.find_new_calls(calls))
        if not words:
            self._page.add(words, calls)  # a footnote may have words where its call has none
            return
        if self._page.ends_before(words, calls, labelled=bool(label)):
            self.end_page()
        if gap and self._written and self._written[-1] != _PAGE_END:
            self._written.append("")
        self._written.append(_INDENT * depth + words)
        self._page.add(words, calls)
        if is_separator(words) and any(note.label[:1] == "(" for note in self._page.notes):
            self.end_page()  # notes in brackets are told from points by the rule above them

    def end_notes(self) -> None:
        """Write the footnotes that wait for the end of their page, if any, and end the page."""
        if self._page.notes:
            self.end_page()

    def end_page(self) -> None:
        """Write the footnotes that wait, and end the page."""
        notes = self._page.notes
        for note in notes:
            self._written += ("", _note(note))
        if self._written:
            self._written.append(_PAGE_END)
        self._page = _Page(self._page.expected)

    def text(self) -> str:
        """Return all that was written."""
        self.end_notes()
        if self._written and self._written[-1] == _PAGE_END:
            self._written.pop()
        text = "".join(f"{line}\n" for line in self._written)
        if sum(line.gap for line in index_lines(text)) < self._written.count(""):
            # With a blank line before nearly all lines, a short text looks double-spaced.
            text = "".join(f"{line}\n" if line else "\n\n" for line in self._written)
        return text


def _with_calls(text: Text, label: str) -> tuple[str, list[_Call]]:
    """Return one line: a label, and words with the calls of footnotes in them; and these calls."""
    line = f"{one_line(label)} " if label else ""
    calls = []
    at = 0
    for mark in text.marks:
        if isinstance(mark, NoteMark):
            line += one_line(text.value[at : mark.start])
            at = mark.start
            calls.append(_Call(FootnoteLabel(one_line(mark.label), set_off=True), len(line), mark))
            line += one_line(mark.label)
    return (line + one_line(text.value[at:])).rstrip(), calls


def _note(note: NoteMark) -> str:
    """Return a footnote on one line, with the footnotes to it."""
    printed = (piece.words for piece in walk_pieces(note.body, notes=True))
    return " ".join(map(one_line, (note.label, *printed))).rstrip()


def _hidden(words: str, call: _Call) -> str:
    length = len(call.label.text)
    return words[: call.at] + SENTINEL * length + words[call.at + length :]


def one_line(words: str) -> str:
    """Return words with a blank for each character that would end their line."""
    return words.translate(_BLANKS)
