"""What a format knows about its lines, applied to them before the stages read them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from council_docs.recognition.lines import FILLER, SENTINEL, Line
from council_docs.recognition.reading_log import Footnote, ReadingLog
from council_docs.recognition.text_layer import NO_EVIDENCE, LayerFootnote, TextLayer
from council_docs.source import Span


def hide_inline_pieces(text: str, layer: TextLayer) -> str:
    """Return the text with fillers in the place of what the layer sets aside within a line.

    At the ends of a line they are spaces, which are no part of it.
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
    """Return a line without white space around it."""
    line = text[start:end].rstrip()
    return Span(start + len(line) - len(line.lstrip()), start + len(line))


def apply_evidence(lines: list[Line], text: str, layer: TextLayer, log: ReadingLog) -> list[Line]:
    """Return the lines of the running text, with the evidence of the format.

    `text` is that of the layer without control characters.

    What the layer sets aside and its footnotes are no part of the running text; the log gets the
    footnotes by their calls. A footnote whose call stands on no line stays in the text.
    """
    for line in lines if layer.evidence else ():
        line.evidence = layer.evidence.get(line.start, NO_EVIDENCE)
    for table in layer.tables:
        for line in _lines_in(lines, table.span):
            line.table = table
    kept = _without(lines, [piece.span for piece in layer.set_aside])
    if not layer.footnotes:
        return kept
    notes = [note for note in layer.footnotes if _bind_footnote(kept, text, note, log)]
    return _without(kept, [span for note in notes for span in _spans_of(note)])


def _lines_in(lines: Sequence[Line], span: Span) -> Sequence[Line]:
    """Return the lines that lie in a span."""
    first = bisect_left(lines, span.start, key=lambda line: line.start)
    return lines[first : bisect_left(lines, span.end, key=lambda line: line.start)]


def _without(lines: list[Line], spans: list[Span]) -> list[Line]:
    """Return the lines that do not lie in one of the spans; a page begins at the next line kept."""
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


def _bind_footnote(lines: Sequence[Line], text: str, note: LayerFootnote, log: ReadingLog) -> bool:
    """Hide the call of a footnote on its line, and log the footnote; False where no line has it."""
    start, end = note.call
    at = bisect_right(lines, start, key=lambda line: line.start) - 1
    if at < 0 or end > lines[at].end:
        return False
    line = lines[at]
    label = line.text[start - line.start : end - line.start]
    if not label or SENTINEL in label:
        return False
    body = [piece for span in note.body for piece in _lines_of(text, span)]
    log.calls[line.hide(start - line.start, end - start)] = Footnote(label, note.label, body)
    return True


def _lines_of(text: str, span: Span) -> Iterator[Line]:
    """Yield the line that a span of the text is, without white space around it."""
    words = text[slice(*span)]
    start = span.start + len(words) - len(words.lstrip())
    if words.strip():
        yield Line(words.strip(), start)


def _spans_of(note: LayerFootnote) -> Iterator[Span]:
    if note.label is not None:
        yield note.label
    yield from note.body
