"""Lines in, document out: the one understanding of what a header, an annex, a conclusion is.

Every format that is no XML ends here: it hands over a `TextLayer`, and `recognize` runs the stages.
"""

from council_docs.fidelity.proof import Fidelity
from council_docs.fidelity.proof import prove as prove_text
from council_docs.model import Document
from council_docs.recognition import (
    control_characters,
    document_language,
    lines,
    segmentation,
)
from council_docs.recognition.assembly import assemble_document
from council_docs.recognition.evidence import apply_evidence, hide_inline_pieces
from council_docs.recognition.header import value_parsing
from council_docs.recognition.pages import footnotes, page_furniture
from council_docs.recognition.reading_log import ReadingLog
from council_docs.recognition.text_layer import TextLayer

__all__ = ["prove", "recognize"]


def recognize(layer: TextLayer, *, language: str | None) -> Document:
    """Return the document in a text layer; `language` (ISO 639-1) overrides detection.

    Raises ReadError for a text in which nothing speaks of the Council, FormatError for a language
    whose words are not known.
    """
    source = layer.source
    log = ReadingLog(
        set_aside=list(layer.set_aside),
        diagnostics=list(layer.diagnostics),
        emphasis=layer.emphasis,
        links=layer.links,
    )
    text = control_characters.replace_control_characters(source, log)
    text = hide_inline_pieces(text, layer)
    indexed = lines.index_lines(text, gaps_are_certain=bool(layer.evidence))
    kept = apply_evidence(indexed, text, layer, log)
    if not layer.finds_furniture:
        kept = page_furniture.set_aside_page_furniture(kept, log)
    words = document_language.choose_language(kept, layer, language, log)
    below = None if language else document_language.detect_enclosed_language(kept, words, log)
    if not layer.finds_footnotes:
        kept = footnotes.take_footnotes(kept, words, log)
        footnotes.report_stray_calls(text, log)
    parts = segmentation.segment(kept, words, below)
    return assemble_document(parts, words, below, layer, log)


def prove(document: Document, text: str) -> Fidelity:
    """Prove that the text layer that a document was recognized in is in the document."""
    return prove_text(document, text, value_parsing.states_value)
