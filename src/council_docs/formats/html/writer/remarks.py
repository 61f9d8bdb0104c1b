"""Place diagnostics in the texts that they concern."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from council_docs.diagnostics import Diagnostic
from council_docs.model import Document, Paragraph, Text, walk_annexes, walk_pieces
from council_docs.source import Span

SENTINEL = "\0"
"""Encloses the number of a diagnostic; no escaped text contains it."""


class Remarks:
    """The diagnostics of a document by the spans of its texts."""

    def __init__(self, document: Document, diagnostics: Sequence[Diagnostic]) -> None:
        """Assign each diagnostic to the first text that ends after its start."""
        self._source = document.provenance.source
        self._by_text: dict[Span, list[tuple[int, Diagnostic]]] = {}
        texts = sorted(_list_spans(document))
        ends = list(accumulate((span.end for span in texts), max))
        for number, diagnostic in enumerate(diagnostics):
            if diagnostic.span is not None and texts:
                at = min(bisect_right(ends, diagnostic.span.start), len(texts) - 1)
                self._by_text.setdefault(texts[at], []).append((number, diagnostic))

    def find_numbers(self, text: Text) -> str:
        """Return the numbers of the diagnostics of a text, each between sentinels."""
        found = self._by_text.get(text.span, ()) if text.span else ()
        return "".join(f"{SENTINEL}{number}{SENTINEL}" for number, _ in found)

    def find_words(self, text: Text) -> Iterator[tuple[Span, Diagnostic]]:
        """Yield the spans of the words of diagnostics in a text."""
        if text.span is None or self._source is None:
            return
        for _, diagnostic in self._by_text.get(text.span, ()):
            start, end = diagnostic.span or text.span
            words = " ".join(self._source.text[start:end].split())
            at = text.value.find(words) if words and start >= text.span.start else -1
            if at >= 0:
                yield Span(at, at + len(words)), diagnostic


def _list_spans(document: Document) -> Iterator[Span]:
    """Yield the spans of all texts of a page."""
    blocks = [*(Paragraph(text=field.value) for field in document.header.fields), *document.cover]
    for annex in walk_annexes(document.annexes):
        blocks += [Paragraph(text=annex.title)] if annex.title else []
        blocks += annex.body
    for piece in walk_pieces(tuple(blocks), notes=True):
        if piece.span is not None and not piece.is_label:
            yield piece.span
