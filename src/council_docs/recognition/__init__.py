"""How a text becomes a document: what a header, an annex and a conclusion are.

Every format without a structure of its own hands over a `TextLayer`; `recognize` runs the stages in
the order of docs/text-reader.md and returns the document.
"""

from council_docs.fidelity.proof import Fidelity
from council_docs.fidelity.proof import prove as prove_text
from council_docs.model import Document
from council_docs.recognition import (
    control_characters,
    document_language,
    drawn_lines,
    lines,
    segmentation,
)
from council_docs.recognition.assembly import assemble_document
from council_docs.recognition.evidence import apply_evidence, hide_inline_pieces
from council_docs.recognition.header import value_parsing
from council_docs.recognition.pages import footnotes, page_furniture, torn_stamps
from council_docs.recognition.reading_log import ReadingLog
from council_docs.recognition.text_layer import TextLayer

__all__ = ["prove", "recognize"]


def recognize(layer: TextLayer, *, language: str | None) -> Document:
    """Return the document in a text layer; `language` (ISO 639-1) overrides detection.

    Raises ReadError for a text that never mentions the Council or the Union, FormatError for a
    language without data.
    """
    source = layer.source
    log = ReadingLog(
        set_aside=list(layer.set_aside),
        diagnostics=list(layer.diagnostics),
        emphasis=layer.emphasis,
        links=layer.links,
    )
    text = control_characters.replace_control_characters(source, log)
    if not layer.evidence:
        text = drawn_lines.hide_frames(text, log)
    text = hide_inline_pieces(text, layer)
    kept = lines.index_lines(text, gaps_are_certain=bool(layer.evidence))
    kept = apply_evidence(kept, text, layer, log)
    if not layer.finds_furniture:
        kept = torn_stamps.set_aside_torn_stamps(kept, log)
        kept = page_furniture.set_aside_page_furniture(kept, log)
    main_language = document_language.choose_language(kept, layer, language, log)
    enclosed_language = (
        None if language else document_language.detect_enclosed_language(kept, main_language, log)
    )
    if not layer.finds_footnotes:
        kept = footnotes.take_footnotes(kept, main_language, log)
        footnotes.report_stray_calls(text, log)
    kept = drawn_lines.set_aside_rules(kept, log)
    segments = segmentation.segment(kept, main_language, enclosed_language)
    del kept  # the lines of the segments are freed one by one
    return assemble_document(segments, main_language, enclosed_language, layer, log)


def prove(document: Document, text: str) -> Fidelity:
    """Prove that every visible character of a text layer is in its document or set aside."""
    return prove_text(document, text, value_parsing.states_value)
