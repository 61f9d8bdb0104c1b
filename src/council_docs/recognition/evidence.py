"""After stage 2: the evidence of a format, applied to the lines.

A text layer and its lines come in; out come the lines of the running text, each with what the
format knows about it. What the format sets aside is gone, and so are its footnotes, whose calls are
in the log. Plain text has no evidence: its lines pass unchanged.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from council_docs.recognition.body.paragraph_breaks import ends_full_sentence
from council_docs.recognition.lines import FILLER, SENTINEL, Line
from council_docs.recognition.reading_log import Footnote, ReadingLog
from council_docs.recognition.text_layer import NO_EVIDENCE, LayerFootnote, TextLayer
from council_docs.source import Span

_LETTERS = 3
"""So many letters are before a further call of a footnote at least."""


def hide_inline_pieces(text: str, layer: TextLayer) -> str:
    """Return the text with a filler for each character that the layer sets aside inside a line.

    At the ends of a line a space replaces the character, so that the line becomes shorter.
    """
    if not layer.set_aside:
        return text
    ends = [*(match.start() for match in re.finditer("\n", text)), len(text)]
    words: dict[int, Span] = {}
    parts: list[str] = []
    at = 0
    for start, end in sorted(piece.span for piece in layer.set_aside):
        number = bisect_left(ends, start)
        if start < at or end > ends[number]:
            continue
        if number not in words:
            words[number] = _find_words(text, ends[number - 1] + 1 if number else 0, ends[number])
        first, last = words[number]
        if start > first or end < last:
            parts += (
                text[at:start],
                (FILLER if first < start and end < last else " ") * (end - start),
            )
            at = end
    return "".join((*parts, text[at:]))


def _find_words(text: str, start: int, end: int) -> Span:
    """Return the span of the visible characters of a line."""
    line = text[start:end].rstrip()
    return Span(start + len(line) - len(line.lstrip()), start + len(line))


def apply_evidence(lines: list[Line], text: str, layer: TextLayer, log: ReadingLog) -> list[Line]:
    """Return the lines of the running text, with the evidence of the format.

    `text` is the text of the layer without control characters. The log gets the footnotes. A
    footnote whose call is on no line stays in the running text.
    """
    for line in lines if layer.evidence else ():
        line.evidence = layer.evidence.get(line.start, NO_EVIDENCE)
    for table in layer.tables:
        for line in _lines_in(lines, table.span):
            line.table = table
    kept = _without(lines, [piece.span for piece in layer.set_aside])
    if not layer.footnotes:
        return kept
    notes = [note for note in layer.footnotes if _bind_footnote(kept, text, layer, note, log)]
    _hide_further_calls(kept, layer, log)
    return _without(kept, [span for note in notes for span in _spans_of(note)])


def _lines_in(lines: Sequence[Line], span: Span) -> Sequence[Line]:
    """Return the lines that lie in a span."""
    first = bisect_left(lines, span.start, key=lambda line: line.start)
    return lines[first : bisect_left(lines, span.end, key=lambda line: line.start)]


def _without(lines: list[Line], spans: list[Span]) -> list[Line]:
    """Return the lines outside the spans; the next one opens the page of a line left out."""
    if not spans:
        return lines
    spans.sort()
    starts = [span.start for span in spans]
    kept: list[Line] = []
    opens_page = False
    for line in lines:
        at = bisect_right(starts, line.start) - 1
        if at >= 0 and line.start < spans[at].end:
            opens_page = opens_page or line.opens_page
            continue
        line.opens_page = line.opens_page or opens_page
        opens_page = False
        kept.append(line)
    return kept


def _bind_footnote(
    lines: Sequence[Line], text: str, layer: TextLayer, note: LayerFootnote, log: ReadingLog
) -> bool:
    """Hide the call of a footnote and log the footnote; return False if no line has the call."""
    start, end = note.call
    at = bisect_right(lines, start, key=lambda line: line.start) - 1
    if at < 0 or end > lines[at].end:
        return False
    line = lines[at]
    label = line.text[start - line.start : end - line.start]
    if not label or SENTINEL in label:
        return False
    body: list[list[Line]] = []
    for span in note.body:
        each = Line(text[slice(*span)], span.start).after(0)
        if not each.text:
            continue
        starts = layer.evidence.get(each.start, NO_EVIDENCE).starts_paragraph
        # A page without tags shows only where a line is short.
        is_certain = layer.finds_footnotes or (body and ends_full_sentence(body[-1][-1].text))
        if not body or (starts and is_certain):
            body.append([])
        body[-1].append(each)
    log.calls[line.hide(start - line.start, end - start)] = Footnote(label, note.label, body)
    return True


def _hide_further_calls(lines: Sequence[Line], layer: TextLayer, log: ReadingLog) -> None:
    """Hide the further calls of footnotes; the log gets them without lines.

    Such a call is raised and follows a word, unlike the number in `km²`.
    """
    labels = {note.label for note in log.calls.values()}
    for span, style in layer.emphasis:
        at = bisect_right(lines, span.start, key=lambda line: line.start) - 1
        if style != "superscript" or at < 0:
            continue
        line, start, length = lines[at], span.start - lines[at].start, span.end - span.start
        label = line.text[start : start + length]
        word = line.text[max(start - _LETTERS, 0) : start]
        if label in labels and len(word) == _LETTERS and word.isalpha():
            log.calls[line.hide(start, length)] = Footnote(label, None, [])


def _spans_of(note: LayerFootnote) -> Iterator[Span]:
    if note.label is not None:
        yield note.label
    yield from note.body
