"""Plain text: the reader of what PDF extractors leave, in stages; `write` is the writer."""

from council_docs.formats import proof
from council_docs.formats.encoding import decoded
from council_docs.formats.text import (
    characters,
    facts,
    footnotes,
    furniture,
    lines,
    tongue,
    zones,
)
from council_docs.formats.text.build import build
from council_docs.formats.text.notes import Notes
from council_docs.languages.language import composed
from council_docs.model import Document
from council_docs.source import Source

__all__ = ["prove", "read"]


def read(data: str | bytes, *, name: str, language: str | None) -> Document:
    """Read a document from plain text; `language` overrides the detection of the language.

    Raises ReadError for what is no text, and for a text in which nothing speaks of the Council;
    FormatError for a language whose words are not known.
    """
    source = Source(composed(decoded(data, name=name)), name)
    notes = Notes()
    text = characters.readable(source, notes)
    all_lines = lines.index(text)
    kept = furniture.set_aside(all_lines, notes)
    words = tongue.told(kept, source, language, notes)
    below = None if language else tongue.enclosed(kept, words, notes)
    kept = footnotes.take(kept, words, notes)
    footnotes.say_stray_calls(text, notes)
    parts = zones.divide(kept, words, below)
    return build(parts, words, below, source, notes)


def prove(document: Document, text: str) -> proof.Fidelity:
    """Prove that the text that a document was read from is in it."""
    return proof.prove(document, text, facts.says)
