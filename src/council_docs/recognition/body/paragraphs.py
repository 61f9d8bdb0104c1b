"""Stage 7, for cover and annexes: groups lines into paragraphs, and separates their labels.

The lines of a segment come in, labelled paragraphs go out: `12. The Council invites` opens the
paragraph with the label `12.`. `label_matching` decides what is a label, `headings` what is a
heading, `nesting` which paragraph belongs inside which.
"""

from council_docs.languages.language import Language
from council_docs.recognition import lexicon
from council_docs.recognition.body.dehyphenation import HYPHENS, is_hyphen_repeated
from council_docs.recognition.body.headings import find_heading_start, mark_headings
from council_docs.recognition.body.label_matching import LabelMatcher
from council_docs.recognition.body.labelled_paragraph import (
    LabelledParagraph,
    ParagraphKind,
    build_labelled,
)
from council_docs.recognition.body.paragraph_breaks import (
    LineWidth,
    ParagraphBreaks,
    ends_sentence,
    in_capitals,
    starts_paragraph,
)
from council_docs.recognition.body.waiting_labels import WaitingLabels
from council_docs.recognition.labels import (
    Label,
    is_separator,
    parse_certain_label,
)
from council_docs.recognition.lines import SENTINEL, Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.recognition.text_layer import NO_EVIDENCE

_CLOSED: tuple[ParagraphKind, ...] = ("separator", "formula", "heading", "table")
"""Paragraphs that never continue in lower case."""
_LONGEST_LABEL = 8
_SEPARATING = frozenset(("o", "oo", "ooo", "º", "ºº", "ººº"))
"""How separators of letters may begin."""


def split_paragraphs(
    lines: list[Line],
    language: Language | None,
    log: ReadingLog,
    *,
    document_width: LineWidth | None = None,
    holds_conclusions: bool = True,
) -> list[LabelledParagraph]:
    """Return the paragraphs of a segment in the order of the text.

    `document_width` is the line width of the whole document. Numbers out of order are reported only
    if the segment `holds_conclusions`.
    """
    paragraphs = _ParagraphSplitter(
        lines, language, log, document_width, holds_conclusions=holds_conclusions
    ).split()
    mark_headings(paragraphs, holds_conclusions=holds_conclusions)
    return paragraphs


def _find_plain_lines(lines: list[Line]) -> list[bool]:
    """Return, for each line, whether it is plainly inside a sentence.

    Fast path: three of five lines are, and `_read` would find the same. It saves a tenth of the
    time of reading.
    """
    above = ["."] + [line.text for line in lines]
    return [
        line.text[:3].isalpha()
        and line.text[0].islower()
        and (before[-1].isalpha() or not ends_sentence(before))
        and ")" not in line.text[:_LONGEST_LABEL]
        and line.text[:3] not in _SEPARATING
        and line.table is None
        and line.evidence.starts_paragraph is None
        for line, before in zip(lines, above, strict=False)
    ]


class _ParagraphSplitter:
    """Splits the lines of a segment in one pass."""

    def __init__(
        self,
        lines: list[Line],
        language: Language | None,
        log: ReadingLog,
        document_width: LineWidth | None,
        *,
        holds_conclusions: bool,
    ) -> None:
        self._lines = lines
        self._language = language
        self._log = log
        self._breaks = ParagraphBreaks(lines, document_width)
        self._lines_are_paragraphs = self._breaks.lines_are_paragraphs
        self._paragraphs: list[LabelledParagraph] = []
        self._labels = LabelMatcher(
            lines=lines,
            paragraphs=self._paragraphs,
            language=language,
            log=log,
            breaks=self._breaks,
            holds_conclusions=holds_conclusions,
        )
        self._waiting = WaitingLabels(
            lines, self._paragraphs, self._breaks, log, holds_conclusions=holds_conclusions
        )

    def split(self) -> list[LabelledParagraph]:
        """Return the paragraphs of the segment."""
        before: Line | None = None
        continued: list[Line] | None = None
        for at, goes_on in enumerate(_find_plain_lines(self._lines)):
            line = self._lines[at]
            if goes_on and continued is not None:
                continued.append(line)
            else:
                self._read(at, before)
                continued = self._find_continued_lines()
            before = line
        self._waiting.settle()
        return [paragraph for paragraph in self._paragraphs if paragraph.lines or paragraph.label]

    def _find_continued_lines(self) -> list[Line] | None:
        """Return the lines that a line inside a sentence continues; None if it may not."""
        last = self._paragraphs[-1]
        if self._waiting or self._lines_are_paragraphs or last.kind in _CLOSED:
            return None
        return last.lines or None

    def _read(self, at: int, before: Line | None) -> None:
        """Add one line: to the last paragraph, to a new one, or to a label that waits."""
        line = self._lines[at]
        if line.table is not None:
            self._add_to_table(line)
            return
        may_be_certain = line.evidence is not NO_EVIDENCE or line.text[0] in HYPHENS
        if may_be_certain and self._certainly_continues(line, before):
            self._paragraphs[-1].lines.append(line)
            return
        if line.evidence.label_length:
            self._read_certain_label(line, before)
            return
        found = self._labels.match(line, before)
        if found is not None:
            self._open_labelled(found, line)
        elif is_separator(line.text):
            self._add_separator(line)
        elif self._waiting and self._follow_waiting_label(at):
            return
        elif (kind := self._find_paragraph_kind(line, before)) is not None:
            self._paragraphs.append(LabelledParagraph(kind, [line]))
        else:
            self._paragraphs[-1].lines.append(line)

    def _certainly_continues(self, line: Line, before: Line | None) -> bool:
        """Return whether the format, or a repeated hyphen, makes a line continue the paragraph."""
        if not self._paragraphs or self._waiting or before is None:
            return False
        if starts_paragraph(before, line) is not False and not is_hyphen_repeated(before, line):
            return False
        last = self._paragraphs[-1]
        return bool(last.lines) and last.kind not in ("separator", "table")

    def _add_to_table(self, line: Line) -> None:
        last = self._paragraphs[-1] if self._paragraphs else None
        if last is not None and last.kind == "table" and last.lines[-1].table is line.table:
            last.lines.append(line)
            return
        self._waiting.settle()
        self._paragraphs.append(LabelledParagraph("table", [line]))

    def _read_certain_label(self, line: Line, before: Line | None) -> None:
        """Open a point whose label the format knows, or continue a date over a line end."""
        found = parse_certain_label(line.text[: line.evidence.label_length])
        if self._labels.is_in_date(found, line, before):
            self._paragraphs[-1].lines.append(line)
            return
        self._open_labelled(self._labels.accept(found, line, before), line)

    def _add_separator(self, line: Line) -> None:
        """Add a separator before waiting labels; `o`, `o`, `o` on three lines are one."""
        at = len(self._paragraphs) - self._waiting.count_last()
        last = self._paragraphs[at - 1] if at else None
        if last and last.kind == "separator" and line.text[0] == last.lines[-1].text[0] != "_":
            last.lines.append(line)
        else:
            self._paragraphs.insert(at, LabelledParagraph("separator", [line]))

    def _open_labelled(self, found: Label, line: Line) -> None:
        self._labels.follow(found)
        if line.opens_page:
            self._waiting.end_page()
        if found.style == "number":
            self._split_off_heading()
        paragraph = build_labelled(found, line)
        if paragraph.kind != "point":
            self._waiting.prefer_nearest()
        if paragraph.lines and (paragraph.kind != "point" or self._waiting.is_one_above()):
            self._waiting.settle()
        self._paragraphs.append(paragraph)
        if not paragraph.lines:
            self._waiting.add(paragraph)

    def _follow_waiting_label(self, at: int) -> bool:
        """Add a line to the last paragraph, or to that of a waiting label; return False if not."""
        line, last = self._lines[at], self._paragraphs[-1]
        is_open = bool(last.lines) and last.kind not in _CLOSED
        if is_open and not self._waiting.end_paragraph(last.lines, line):
            last.lines.append(line)
            return True
        self._waiting.look_above(at)
        return bool(self._waiting) and self._waiting.open(at)

    def _find_paragraph_kind(self, line: Line, before: Line | None) -> ParagraphKind | None:
        """Return the kind of the paragraph that begins at a line; None if none begins."""
        last = self._paragraphs[-1] if self._paragraphs else None
        if last and last.lines and last.kind not in _CLOSED and _continues_call(line, last.lines):
            return None
        if last and last.kind == "formula" and not last.lines[-1].text.endswith((",", ":")):
            return None if in_capitals(line.text) else "text"
        if self._language and lexicon.begins_formula(line.text, self._language):
            return "formula"
        if self._language and lexicon.is_article(line.text, self._language):
            return "heading"
        if line.evidence.heading and starts_paragraph(before, line) is not False:
            return "heading"
        if last is None or before is None or last.kind in _CLOSED or not last.lines:
            return "text"
        if last.kind == "section" and line.text[0].isupper() and _end_capitals(before, line):
            return "text"  # a heading in capitals does not continue in lower case
        return "text" if self._breaks.breaks_after(last.lines, line) else None

    def _split_off_heading(self) -> None:
        """Split a heading above a number off from the last paragraph."""
        if not self._paragraphs or self._paragraphs[-1].kind in ("section", "heading"):
            return
        lines = self._paragraphs[-1].lines
        start = find_heading_start(lines)
        if start is not None:
            self._paragraphs.append(LabelledParagraph("text", lines[start:]))
            del lines[start:]


def _end_capitals(before: Line, line: Line) -> bool:
    return in_capitals(before.text) and not in_capitals(line.text)


def _continues_call(line: Line, before: list[Line]) -> bool:
    """Return whether a line is a footnote call, or continues a sentence after one.

    A call may have a line of its own in the middle of a sentence; then the width of the lines
    around it shows nothing.
    """
    if line.text[0] == SENTINEL or (before[-1].text[-1] == SENTINEL and line.text[0] in ".,;:)"):
        return True
    if SENTINEL not in (before[-1].text[0], before[-2:][0].text[0]):
        return False  # fast path: few texts have calls
    torn = any(not above.text.strip(SENTINEL) for above in before[-2:])
    words = next((above for above in reversed(before) if above.text.strip(SENTINEL)), None)
    return torn and words is not None and not line.gap and not ends_sentence(words.text)
