"""Stage 7, for cover and annexes: groups lines into paragraphs, and separates their labels.

The lines of a segment come in, labelled paragraphs go out: `12. The Council invites` opens the
paragraph with the label `12.`. A number at a line start is a label by the number expected next, the
month names of the language and the end of the line before: `25 februari`, `25. Februar` and
`3 miljard EUR` open no point. `nesting` decides which paragraph belongs inside which.
"""

from itertools import pairwise
from typing import Literal, TypeAlias

from attrs import define, field

from council_docs.diagnostics.reader_diagnostics import PAIRED_BY_ORDER, UNEXPECTED_NUMBER
from council_docs.languages.dates import continues_date, ends_with_month
from council_docs.languages.language import Language
from council_docs.recognition import lexicon
from council_docs.recognition.body.decimals import DecimalSequence, match_decimal_label
from council_docs.recognition.body.paragraph_breaks import (
    LineWidth,
    ParagraphBreaks,
    ends_sentence,
    in_capitals,
    is_long,
    starts_paragraph,
)
from council_docs.recognition.labels import (
    Label,
    is_next_key,
    is_separator,
    match_label,
    match_unusual_label,
    parse_certain_label,
    parse_number,
)
from council_docs.recognition.lines import SENTINEL, Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.recognition.text_layer import NO_EVIDENCE
from council_docs.source import Span

ParagraphKind: TypeAlias = Literal[
    "text", "heading", "number", "point", "section", "separator", "formula", "table"
]
_CLOSED: tuple[ParagraphKind, ...] = ("separator", "formula", "heading", "table")
"""Paragraphs that never continue in lower case."""
_LONGEST_LABEL = 8
_SEPARATING = ("o", "oo", "ooo", "º", "ºº", "ººº")
"""How separators of letters may begin."""
_LONGEST_HEADING = 160
_SHORT_HEADING = 60
_WORD_IN_CAPITALS = 4
"""So many capitals and spaces are a word; fewer may be an abbreviation."""
_HEADING_LINES = 2
_FIRST_LETTERS = ("a", "i")
_LEAST_COUNTED = 3
"""How many bracketed numbers at least number conclusions."""
_NEAR = 12
"""How many paragraphs above a point the one before it in its list may be."""
_LONGEST_NUMBER = 3
"""How many digits an unexpected number has at most; longer ones are years."""


@define
class LabelledParagraph:
    """One paragraph of a segment, with its label."""

    kind: ParagraphKind
    lines: list[Line] = field(factory=list)
    """The lines without the label; none if nothing follows the label."""
    label: Label | None = None
    span: Span | None = None
    """The span of the label."""

    @property
    def known_label(self) -> Label:
        """The label of a numbered point, of a point of a list, or of a numbered section."""
        if self.label is None:
            raise LookupError(f"paragraph of kind {self.kind!r} without label")
        return self.label


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
    lettered = _find_lettered_headings(paragraphs) if holds_conclusions else set()
    for paragraph, following in pairwise(paragraphs):
        if paragraph.kind == "text" and _is_heading(
            paragraph, following, holds_conclusions=holds_conclusions
        ):
            paragraph.kind = "heading"
        elif paragraph.kind == "point" and (
            id(paragraph) in lettered or _is_lettered_section(paragraph, following)
        ):
            paragraph.kind = "section"
    return paragraphs


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
        self._holds_conclusions = holds_conclusions
        self._last_number = 0
        self._decimals = DecimalSequence()
        self._paragraphs: list[LabelledParagraph] = []
        self._brackets: str | None = None
        """The brackets around the numbers of conclusions, "" for none; None while unknown."""
        self._waiting = 0
        """How many of the last paragraphs are labels that wait for their lines."""

    def split(self) -> list[LabelledParagraph]:
        """Return the paragraphs of the segment."""
        before: Line | None = None
        for line in self._lines:
            self._read(line, before)
            before = line
        return self._paragraphs

    def _read(self, line: Line, before: Line | None) -> None:
        """Add one line: to the last paragraph, to a new one, or to a label that waits.

        Labels alone on consecutive lines, the remains of two columns, get the paragraphs after them
        in their order.
        """
        if line.table is not None:
            self._add_to_table(line)
            return
        certain = line.evidence is not NO_EVIDENCE and self._certainly_continues(line, before)
        if certain or self._plainly_continues(line, before):
            self._paragraphs[-1].lines.append(line)
            return
        if line.evidence.label_length:
            self._open_certain_label(line)
            return
        found = self._match_label(line, before)
        if found is not None:
            self._open_labelled(found, line)
        elif is_separator(line.text):
            self._add_separator(line)
        elif self._waiting:
            self._give_to_waiting_label(line, before)
        elif (kind := self._find_paragraph_kind(line, before)) is not None:
            self._paragraphs.append(LabelledParagraph(kind, [line]))
        else:
            self._paragraphs[-1].lines.append(line)

    def _match_label(self, line: Line, before: Line | None) -> Label | None:
        """Return the label at the start of a line; None for a line without one."""
        found = match_label(line.text)
        if found is None and not line.text[:2].isalpha():
            found = self._match_unusual(line, before)
        if found is None:
            found = match_decimal_label(line.text)
            return self._accept_decimal(found, line, before) if found else None
        if found.style == "digit":
            found = self._count_bracketed(found, line, before)
        return found if self._is_label(found, line, before) else None

    def _plainly_continues(self, line: Line, before: Line | None) -> bool:
        """Return whether a line plainly continues a sentence.

        Fast path: three of five lines do, and the tests of `_read` would find the same in twice the
        time for a whole document.
        """
        text = line.text
        return (
            text[0].islower()
            and text[:3].isalpha()
            and ")" not in text[:_LONGEST_LABEL]
            and text[:3] not in _SEPARATING
            and not self._waiting
            and not self._lines_are_paragraphs
            and before is not None
            and not ends_sentence(before.text)
            and bool(self._paragraphs[-1].lines)
            and self._paragraphs[-1].kind not in _CLOSED
            and line.evidence.starts_paragraph is None
        )

    def _certainly_continues(self, line: Line, before: Line | None) -> bool:
        """Return whether the format knows that a line continues the paragraph before it."""
        if not self._paragraphs or self._waiting or starts_paragraph(before, line) is not False:
            return False
        last = self._paragraphs[-1]
        return bool(last.lines) and last.kind not in ("separator", "table")

    def _accept_decimal(self, found: Label, line: Line, before: Line | None) -> Label | None:
        """Return a decimal number that opens a point; None for any other."""
        text = line.text[found.length :].lstrip()
        inside = text[:1].islower() and not found.text.endswith((".", ")"))
        if inside or not self._may_begin_paragraph(found, line, before):
            return None
        return self._decimals.follow(found) if self._decimals.accepts(found) else None

    def _add_to_table(self, line: Line) -> None:
        last = self._paragraphs[-1] if self._paragraphs else None
        if last is not None and last.kind == "table" and last.lines[-1].table is line.table:
            last.lines.append(line)
            return
        self._settle_waiting_labels()
        self._waiting = 0
        self._paragraphs.append(LabelledParagraph("table", [line]))

    def _open_certain_label(self, line: Line) -> None:
        """Open a point whose label the format knows."""
        found = parse_certain_label(line.text[: line.evidence.label_length])
        if found.style == "number":
            self._count_number(found, line)
        self._open_labelled(found, line)

    def _add_separator(self, line: Line) -> None:
        """Add a separator before waiting labels; `o`, `o`, `o` on three lines are one."""
        at = len(self._paragraphs) - self._waiting
        last = self._paragraphs[at - 1] if at else None
        if last and last.kind == "separator" and line.text[0] == last.lines[-1].text[0] != "_":
            last.lines.append(line)
        else:
            self._paragraphs.insert(at, LabelledParagraph("separator", [line]))

    def _open_labelled(self, found: Label, line: Line) -> None:
        self._settle_waiting_labels()
        if found.style in ("roman", "upper"):
            self._decimals.follow_number(found.key)
        if found.style == "number":
            self._split_off_heading()
        paragraph = _build_labelled(found, line)
        self._paragraphs.append(paragraph)
        self._waiting = 0 if paragraph.lines else self._waiting + 1

    def _settle_waiting_labels(self) -> None:
        """Move the lines of the first of several waiting labels, the only lines, to the last."""
        if self._waiting > 1 and self._paragraphs[-self._waiting].lines:
            self._paragraphs[-1].lines = self._paragraphs[-self._waiting].lines
            self._paragraphs[-self._waiting].lines = []
            self._waiting = 0

    def _give_to_waiting_label(self, line: Line, before: Line | None) -> None:
        """Add a line to the first waiting label, or to the next one if a paragraph ends before."""
        paragraph = self._paragraphs[-self._waiting]
        if paragraph.lines and before is not None and self._ends_paragraph(before, line):
            self._waiting -= 1
            paragraph = self._paragraphs[-self._waiting]
            self._log.report(
                PAIRED_BY_ORDER,
                line.span,
                f"paragraph paired with label {paragraph.known_label.text!r} by order",
            )
        paragraph.lines.append(line)
        if self._waiting == 1:
            self._waiting = 0

    def _ends_paragraph(self, before: Line, line: Line) -> bool:
        """Return whether a paragraph ends before a line, while another label waits."""
        word = line.text.split(None, 1)[0]
        return self._breaks.breaks(before, line) or self._breaks.ends_early(before, word)

    def _find_paragraph_kind(self, line: Line, before: Line | None) -> ParagraphKind | None:
        """Return the kind of the paragraph that begins at a line; None if none begins."""
        last = self._paragraphs[-1] if self._paragraphs else None
        if last and last.lines and last.kind not in _CLOSED and _continues_call(line, before):
            return None
        if last and last.kind == "formula" and not last.lines[-1].text.endswith((",", ":")):
            return None if in_capitals(line.text) else "text"
        if self._language and lexicon.begins_formula(line.text, self._language):
            return "formula"
        if self._language and lexicon.is_article(line.text, self._language):
            return "heading"
        if line.evidence.heading and starts_paragraph(before, line) is not False:
            return "heading"
        if last is None or before is None or last.kind in _CLOSED:
            return "text"
        capitals_end = in_capitals(before.text) and not in_capitals(line.text)
        if last.kind == "section" and capitals_end and line.text[0].isupper():
            return "text"  # a heading in capitals does not continue in lower case
        return "text" if self._breaks.breaks(before, line) else None

    def _split_off_heading(self) -> None:
        """Split a heading off: lines without punctuation between a sentence and a number.

        A heading in capitals may also follow a clause.
        """
        if not self._paragraphs or self._paragraphs[-1].kind in ("section", "heading"):
            return
        lines = self._paragraphs[-1].lines
        for at in range(len(lines) - 1, max(len(lines) - 2 - _HEADING_LINES, -1), -1):
            if _ends_above_heading(lines, at):
                heading = lines[at + 1 :]
                if heading and heading[0].text[0].isupper():
                    self._paragraphs.append(LabelledParagraph("text", heading))
                    del lines[at + 1 :]
                return

    def _match_unusual(self, line: Line, before: Line | None) -> Label | None:
        """Return a label of an unusual shape if it is expected; else None.

        A number must be the next one. Another label must follow a colon or comma, or have a similar
        label not far above.
        """
        found = match_unusual_label(line.text)
        if found is None:
            return None
        text = line.text[found.length :].lstrip()
        if found.style in ("number", "digit"):
            return found if text and int(found.key) == self._last_number + 1 else None
        if self._language and found.text in self._language.function_words:
            return None
        announced = before is not None and before.text.endswith((":", ","))
        if announced and (found.style != "lower" or found.key in _FIRST_LETTERS):
            return found
        near = self._paragraphs[-_NEAR:]
        return found if any(_is_like(paragraph, found) for paragraph in near) else None

    def _count_bracketed(self, found: Label, line: Line, before: Line | None) -> Label:
        """Return `1)` or `(1)` as the number of a conclusion, if no other numbers count them."""
        around = found.series[1]
        if self._brackets is None:
            announced = before is not None and before.text.endswith(":")
            in_list = announced and before is not None and not _begins_in_capitals(before.text)
            first = self._holds_conclusions and not self._last_number and not in_list
            self._brackets = around if first and self._counts_from(around, line) else ""
        return found._replace(style="number") if self._brackets == around else found

    def _counts_from(self, around: str, first: Line) -> bool:
        """Return whether all numbers in such brackets count up from a line on, and no others do."""
        last = 0
        for line in self._lines:
            if line.start < first.start:
                continue
            found = match_label(line.text)
            if found is None or found.style not in ("digit", "number"):
                continue
            if found.series == ("digit", around) and int(found.key) == last + 1:
                last += 1
            elif found.style == "digit" or found.key == "1":
                return False
        return last >= _LEAST_COUNTED

    def _is_label(self, found: Label, line: Line, before: Line | None) -> bool:
        """Return whether a candidate at the start of a line is a label."""
        at_paragraph = self._may_begin_paragraph(found, line, before)
        if found.style == "number":
            if self._language and before and ends_with_month(before.text, self._language):
                return False
            ended = before is not None and (line.gap or ends_sentence(before.text))
            return self._is_number_label(found, line, at_paragraph=at_paragraph, ended=ended)
        return at_paragraph or before is None or before.text.endswith(",")

    def _may_begin_paragraph(self, found: Label, line: Line, before: Line | None) -> bool:
        """Return whether a paragraph may begin at a line with a candidate."""
        return (
            before is None
            or line.opens_page
            or line.evidence.starts_paragraph
            or line.gap
            or ends_sentence(before.text)
            or self._paragraphs[-1].kind in ("section", "separator")
            or not self._paragraphs[-1].lines
            or self._breaks.ends_early(before, found.text)
        )

    def _is_number_label(
        self, found: Label, line: Line, *, at_paragraph: bool, ended: bool
    ) -> bool:
        text = line.text[found.length :].lstrip()
        expected = self._expects(found)
        # After a sentence, `4. do 31. prosince` is a point and not two days.
        may_open_point = expected and ended
        if (
            self._language
            and text
            and continues_date(text, self._language, may_open_point=may_open_point)
        ):
            return False
        inside = text[:1].islower() and not self._breaks.lines_are_paragraphs
        if not expected and (len(found.key) > _LONGEST_NUMBER or inside):
            return False  # a year, or a number inside a sentence
        if not at_paragraph and (text or not expected):
            return False
        self._count_number(found, line)
        return True

    def _count_number(self, found: Label, line: Line) -> None:
        """Make the number of a point the last one; report an unexpected one."""
        number = parse_number(found.key)
        if self._holds_conclusions and not self._expects(found):
            self._log.report(
                UNEXPECTED_NUMBER,
                Span(line.start, line.start + found.length),
                f"point {found.text!r} where {self._last_number + 1}. is expected",
            )
        self._last_number = number
        self._decimals.follow_number(str(number))

    def _expects(self, found: Label) -> bool:
        """Return whether a number is the next one: `12` or `11a` after `11`."""
        number = parse_number(found.key)
        return number == self._last_number + 1 or (
            number == self._last_number and found.key != str(number)
        )


def _continues_call(line: Line, before: Line | None) -> bool:
    """Return whether a line is a footnote call or continues after one."""
    if line.text[0] == SENTINEL:
        return True
    return before is not None and before.text[-1] == SENTINEL and line.text[0] in ".,;:)"


def _begins_in_capitals(text: str) -> bool:
    """Return whether a line begins with a word in capitals: `INVITES the Commission to:`."""
    return in_capitals(text[:_WORD_IN_CAPITALS])


def _is_like(paragraph: LabelledParagraph, found: Label) -> bool:
    """Return whether a paragraph is the point of a list with a label like `found`."""
    if paragraph.kind != "point" or paragraph.label is None:
        return False
    return (
        paragraph.label.series == found.series and paragraph.known_label.text[-1] == found.text[-1]
    )


def _build_labelled(found: Label, line: Line) -> LabelledParagraph:
    span = Span(line.start, line.start + found.length)
    remainder = line.after(found.length)
    lines = [remainder] if remainder.text else []
    match found.style:
        case "number" if not (line.evidence.heading and lines and in_capitals(remainder.text)):
            return LabelledParagraph("number", lines, found, span)
        case "roman" | "number":
            return LabelledParagraph("section", lines, found, span)
        case _:
            return LabelledParagraph("point", lines, found, span)


def _is_heading(
    paragraph: LabelledParagraph, following: LabelledParagraph, *, holds_conclusions: bool
) -> bool:
    """Return whether a paragraph without a label is the heading of the next one.

    A heading in capitals may be anywhere. Another one (`Lebanon`, `INVITES the Commission to:`) is
    before a number and does not end as a sentence does.
    """
    text = " ".join(line.text for line in paragraph.lines)
    if not _is_title(paragraph.lines):
        return False
    if in_capitals(text) and _begins_with_word(text) and "/" not in text:
        return True
    if not text[0].isupper():
        return False
    if following.kind == "number":
        return True
    # In a text without numbers, a heading is a short line above a paragraph.
    short = len(paragraph.lines) == 1 and len(text) <= _SHORT_HEADING and not text.endswith(":")
    return holds_conclusions and short and following.kind == "text" and is_long(following.lines)


def _ends_above_heading(lines: list[Line], at: int) -> bool:
    """Return whether a line ends a sentence, or a clause above lines in capitals."""
    text = lines[at].text
    if text.endswith(","):
        below = lines[at + 1 :]
        return not in_capitals(text) and all(in_capitals(line.text) for line in below)
    return ends_sentence(text) and not text.endswith(":")


def _begins_with_word(text: str) -> bool:
    """Return whether a line in capitals begins with a word: `THE COUNCIL`, not `II.A`."""
    head = text[:_WORD_IN_CAPITALS]
    return len(head) == _WORD_IN_CAPITALS and text[0].isalpha() and head.replace(" ", "").isalpha()


def _is_lettered_section(paragraph: LabelledParagraph, following: LabelledParagraph) -> bool:
    """Return whether a point such as `A. Western Ruritania` is a section."""
    if (
        paragraph.label is None
        or paragraph.label.text != f"{paragraph.label.key}."
        or not paragraph.lines
    ):
        return False
    capitals = all(in_capitals(line.text) for line in paragraph.lines)
    return _is_title(paragraph.lines) and (
        capitals or following.kind in ("number", "text", "heading")
    )


def _find_lettered_headings(paragraphs: list[LabelledParagraph]) -> set[int]:
    """Return the `id`s of lettered points that are headings between numbered points.

    `(a) Trade`, `2. …`, `(b) Energy`, `3. …`: at least two consecutive letters with text that is no
    sentence, and a numbered point after each. In a list the letters follow one another.
    """
    headings: set[int] = set()
    last: dict[tuple[str, str], LabelledParagraph] = {}
    for paragraph, following in pairwise(paragraphs):
        label = paragraph.label
        if label is None or label.style not in ("lower", "upper") or paragraph.kind != "point":
            continue
        before = last.pop(label.series, None)
        if following.kind != "number" or not _is_heading_of_letter(paragraph.lines):
            continue
        last[label.series] = paragraph
        if before is not None and is_next_key(before.known_label.key, label.key):
            headings |= {id(before), id(paragraph)}
    return headings


def _is_heading_of_letter(lines: list[Line]) -> bool:
    """Return whether the lines after a letter are a title without a colon."""
    return (
        bool(lines)
        and _is_title(lines)
        and lines[0].text[0].isupper()
        and not lines[-1].text.endswith(":")
    )


def _is_title(lines: list[Line]) -> bool:
    """Return whether lines are short and do not end as a sentence or a list point does."""
    length = sum(len(line.text) + 1 for line in lines)
    return length <= _LONGEST_HEADING and not lines[-1].text.endswith((".", ";", ","))
