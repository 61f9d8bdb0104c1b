"""Nothing of an XML source is lost: what no place of the model holds is kept, and said.

A reader of XML gives each thing that it reads the place where it stands. Here the proof is made for
each document that is read: words that no place holds become paragraphs, words that read otherwise
in the model are an error.
"""

from collections.abc import Sequence

from attrs import evolve

from council_docs.diagnostics import reader_diagnostics, sort_diagnostics
from council_docs.fidelity.proof import CheckFact, find_differences
from council_docs.formats.xml.white_space import collapse_white_space
from council_docs.model import Annex, Block, Document, Paragraph, Text
from council_docs.source import Span


def keep_unplaced_words(document: Document, text: str, check_fact: CheckFact) -> Document:
    """Return a document that was read from XML with all words of its source.

    `text` is the source with white space in place of its markup; `check_fact` reads header values
    again. The diagnostics of the document are sorted.
    """
    proof = find_differences(document, text, check_fact)
    said = list(document.provenance.diagnostics)
    lost = [_trimmed(text, span) for span in proof.lost]
    for span in lost:
        words = _words(text, span)
        said.append(
            reader_diagnostics.STRAY_WORDS.diagnose(
                span, f"{words[:40]!r} has no place; kept as a paragraph"
            )
        )
    for span in proof.altered:
        words = _words(text, span)
        said.append(
            reader_diagnostics.WORDS_ALTERED.diagnose(
                span, f"{words[:40]!r} reads otherwise in the document"
            )
        )
    diagnostics = sort_diagnostics(said)
    if not lost and diagnostics == document.provenance.diagnostics:
        return document
    kept = [_paragraph(text, span) for span in lost]
    annexes = tuple(_with_kept(annex, kept) for annex in document.annexes)
    return evolve(
        document,
        cover=_merged(document.cover, kept),
        annexes=annexes,
        provenance=evolve(document.provenance, diagnostics=diagnostics),
    )


def _trimmed(text: str, span: Span) -> Span:
    """Return a span without the blanks and the markup at its ends."""
    piece = text[slice(*span)]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip()))


def _words(text: str, span: Span) -> str:
    return " ".join(text[slice(*span)].split())


def _paragraph(text: str, span: Span) -> Paragraph:
    value, _ = collapse_white_space(text[slice(*span)])
    return Paragraph(text=Text(value=value, span=span), span=span)


def _with_kept(annex: Annex, kept: list[Paragraph]) -> Annex:
    """Return an annex with the paragraphs that stand in it, which are taken from `kept`."""
    if not kept or annex.span is None:
        return annex
    start, end = annex.span
    annexes = tuple(_with_kept(inner, kept) for inner in annex.annexes)
    inside: list[Paragraph] = []
    outside: list[Paragraph] = []
    for block in kept:
        within = block.span is not None and start <= block.span.start < end
        (inside if within else outside).append(block)
    kept[:] = outside
    return evolve(annex, body=_merged(annex.body, inside), annexes=annexes)


def _merged(blocks: tuple[Block, ...], kept: Sequence[Paragraph]) -> tuple[Block, ...]:
    """Return blocks with others among them where these stand in the source."""
    if not kept:
        return blocks
    merged = list(blocks)
    for block in kept:
        start = block.span.start if block.span else 0
        later = (at for at, other in enumerate(merged) if other.span and other.span.start > start)
        merged.insert(next(later, len(merged)), block)
    return tuple(merged)
