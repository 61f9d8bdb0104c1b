"""Keep the words of an XML source that the reader found no place for.

XML readers give the things that they read the spans of their words. Here every document is proved:
words without a place become paragraphs, words that differ in the document are an error.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Sequence

from attrs import evolve

from council_docs.diagnostics import sort_diagnostics
from council_docs.diagnostics.reader_diagnostics import STRAY_WORDS, WORDS_ALTERED
from council_docs.fidelity.proof import CheckFact, find_differences
from council_docs.formats.xml.white_space import collapse_white_space
from council_docs.model import Annex, Block, Document, Paragraph, Text
from council_docs.source import Span


def keep_unplaced_words(document: Document, text: str, check_fact: CheckFact) -> Document:
    """Return a document that was read from XML with all words of its source.

    `text` is the source with white space in place of its markup; `check_fact` reads header values
    again. The diagnostics of the document are sorted.
    """
    differences = find_differences(document, text, check_fact)
    lost = [_trim(text, span) for span in differences.lost]
    found = list(document.provenance.diagnostics)
    for span in lost:
        message = f"{_quote(text, span)} has no place; kept as a paragraph"
        found.append(STRAY_WORDS.diagnose(span, message))
    for span in differences.altered:
        message = f"{_quote(text, span)} reads otherwise in the document"
        found.append(WORDS_ALTERED.diagnose(span, message))
    diagnostics = sort_diagnostics(found)
    if not lost and diagnostics == document.provenance.diagnostics:
        return document
    paragraphs = [_make_paragraph(text, span) for span in lost]
    annexes = tuple(_insert_in_annex(annex, paragraphs) for annex in document.annexes)
    return evolve(
        document,
        cover=_insert(document.cover, paragraphs),
        annexes=annexes,
        provenance=evolve(document.provenance, diagnostics=diagnostics),
    )


def _quote(text: str, span: Span) -> str:
    words = " ".join(text[slice(*span)].split())
    return repr(words[:40])


def _trim(text: str, span: Span) -> Span:
    """Return a span without white space and markup at its ends."""
    piece = text[slice(*span)]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip()))


def _make_paragraph(text: str, span: Span) -> Paragraph:
    value, _ = collapse_white_space(text[slice(*span)])
    return Paragraph(text=Text(value=value, span=span), span=span)


def _insert_in_annex(annex: Annex, paragraphs: list[Paragraph]) -> Annex:
    """Return an annex with the paragraphs that stand in it, and remove these from the list."""
    if not paragraphs or annex.span is None:
        return annex
    annexes = tuple(_insert_in_annex(inner, paragraphs) for inner in annex.annexes)
    first, last = (bisect_left(paragraphs, offset, key=_start) for offset in annex.span)
    body = _insert(annex.body, paragraphs[first:last])
    del paragraphs[first:last]
    return evolve(annex, body=body, annexes=annexes)


def _insert(blocks: tuple[Block, ...], paragraphs: Sequence[Paragraph]) -> tuple[Block, ...]:
    """Return blocks with paragraphs inserted in the order of the source."""
    result: list[Block] = []
    rest = deque(blocks)
    for paragraph in paragraphs:
        while rest and _start(rest[0]) <= _start(paragraph):
            result.append(rest.popleft())
        result.append(paragraph)
    return (*result, *rest)


def _start(block: Block) -> int:
    return block.span.start if block.span else 0
