"""Read a page: its source becomes a text layer, the text layer a document."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import evolve, frozen

from council_docs.diagnostics import Diagnostic
from council_docs.diagnostics.reader_diagnostics import PAGE_FURNITURE
from council_docs.errors import ReadError
from council_docs.fidelity.proof import Fidelity, find_unread
from council_docs.formats.html.footnotes import layer_footnote
from council_docs.formats.html.journal import read_journal
from council_docs.formats.html.page import PageWriter
from council_docs.formats.html.parser import Element, parse
from council_docs.formats.html.refusals import refuse_empty_pages
from council_docs.formats.html.scanner import (
    CHUNK,
    VisibleText,
    hide_end_tags,
    refuse_many_attributes,
    visible,
)
from council_docs.formats.layer_writer import drop_calls_in_footnotes
from council_docs.formats.legacy_encoding import decode_text
from council_docs.formats.limits import Limits
from council_docs.identifiers import ALPHA3
from council_docs.languages.folding import compose
from council_docs.model import Document, SetAside
from council_docs.recognition import prove as prove_recognition
from council_docs.recognition import recognize
from council_docs.recognition.text_layer import TextLayer
from council_docs.source import Position, Source, Span

_LONGEST_QUOTE = 40


def read(
    data: str | bytes, *, name: str, language: str | None, limits: Limits | None = None
) -> Document:
    """Read a document from a page; `language` (ISO 639-1) overrides detection.

    Raises ReadError for a page beyond `limits`, for one without words, and for one that mentions
    neither Council nor Union.
    """
    limits = limits or Limits()
    if len(data) > limits.size:
        raise ReadError(f"the input is larger than {limits.size} bytes", source=name)
    decoded = decode_text(data, name=name)
    page = Source(hide_end_tags(compose(decoded.text).removeprefix("\ufeff")), name)
    layer = read_layer(page, limits)
    layer = evolve(layer, diagnostics=(*decoded.diagnostics, *layer.diagnostics))
    return recognize(layer, language=language)


def prove(document: Document, text: str) -> Fidelity:
    """Prove that every character of the page is in the document that was read from it.

    The text layer is compared with the document, and with the result of a scanner that builds no
    tree.
    """
    source = document.provenance.source
    found = prove_recognition(document, text)
    if source is None or not isinstance(source.original, str):
        return found
    page = Source(source.original, source.name)
    expected = VisibleText(page).characters
    unread = find_unread(expected, visible(text), Span(0, len(text)))
    return evolve(found, unread=tuple(unread))


def read_layer(page: Source, limits: Limits) -> TextLayer:
    """Return the text layer of a page; raise ReadError for one beyond the limits."""
    refuse_many_attributes(page)
    root = parse(page, limits)
    written = PageWriter(root)
    text = written.writer.finish()
    refuse_empty_pages(root, text, page.name)
    places = _Places(text, tuple(written.writer.generated), VisibleText(page))
    aside = set(written.writer.set_aside)
    for note in written.footnotes:
        note.lines = [line for line in note.lines if line not in aside]
    bound = [(note, made) for note in written.footnotes if (made := layer_footnote(note, text))]
    notes = drop_calls_in_footnotes(made for _, made in bound)
    returns = [span for note, made in bound if made in notes for span in note.returns]
    set_aside = sorted((*written.writer.set_aside, *written.pieces_aside, *returns))
    return TextLayer(
        source=Source(text, page.name, locate=places.locate, original=page.text),
        format="html",
        evidence=written.writer.evidence,
        tables=tuple(written.tables),
        footnotes=notes,
        emphasis=tuple(written.writer.emphasis),
        links=tuple(written.links),
        set_aside=tuple(SetAside(span=span, reason="page-furniture") for span in set_aside),
        diagnostics=tuple(_report_furniture(set_aside, text)),
        language=_declared_language(root),
        finds_furniture=True,
        finds_footnotes=bool(bound),
        official_journal=read_journal(root),
    )


def _report_furniture(spans: Sequence[Span], text: str) -> Iterator[Diagnostic]:
    """Yield one diagnostic for all that is set aside, at its first piece."""
    if spans:
        words = text[slice(*spans[0])][:_LONGEST_QUOTE]
        yield PAGE_FURNITURE.diagnose(
            spans[0], f"{len(spans)} pieces of the page are set aside, the first {words!r}"
        )


def _declared_language(root: Element) -> str | None:
    """Return the language that a page declares (ISO 639-1); None for an unofficial one."""
    for declared in _languages(root):
        code = declared.strip().lower()[:2]
        if code in ALPHA3:
            return code
    return None


def _languages(root: Element) -> Iterator[str]:
    for element in (*root.iter("body"), root):
        yield element.get("lang") or element.get("xml:lang") or ""
    for meta in root.iter("meta"):
        if (meta.get("name") or meta.get("http-equiv") or "").lower() in (
            "dc.language",
            "content-language",
        ):
            yield meta.get("content") or ""


@frozen
class _Places:
    """The positions of the characters of a text layer in the page."""

    text: str
    generated: tuple[Span, ...]
    """Labels that the source does not spell out, in order."""
    shown: VisibleText

    @cached_property
    def _counts(self) -> list[int]:
        """How many visible characters precede each chunk of the text."""
        chunks = (self.text[at : at + CHUNK] for at in range(0, len(self.text), CHUNK))
        return [0, *accumulate(len(visible(chunk)) for chunk in chunks)]

    @cached_property
    def _generated_counts(self) -> list[int]:
        lengths = (len(visible(self.text[slice(*span)])) for span in self.generated)
        return [0, *accumulate(lengths)]

    def locate(self, offset: int) -> Position:
        """Return line and column of a character; a generated label has those of its item."""
        if offset and self.text[offset : offset + 1].isspace() and visible(self.text[offset - 1]):
            line, column, *_ = self.locate(offset - 1)  # the end of a word
            return Position(line, column + 1)
        chunk = offset // CHUNK
        number = self._counts[chunk] + len(visible(self.text[chunk * CHUNK : offset]))
        before = bisect_right(self.generated, offset, key=lambda span: span.start)
        if before and offset < self.generated[before - 1].end:
            before -= 1
            number -= len(visible(self.text[self.generated[before].start : offset]))
        number -= self._generated_counts[before]
        return self.shown.source.position(self.shown.offset(number))
