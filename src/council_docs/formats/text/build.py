"""Stage 6: the parts become a document, with a diagnostic for each thing that did not fit."""

from council_docs.diagnostics import in_order
from council_docs.formats.text import blocks, header, wording
from council_docs.formats.text.codes import (
    NO_FIELDS,
    NO_TYPE_LINE,
    UNLABELLED_ANNEX,
)
from council_docs.formats.text.inline import Inline
from council_docs.formats.text.nesting import nest
from council_docs.formats.text.notes import Notes
from council_docs.formats.text.zones import AnnexZone, Zones
from council_docs.languages.language import Language, fold
from council_docs.model import Annex, Document, Header, Provenance
from council_docs.source import Source, Span
from council_docs.vocabulary import Kind


def build(zones: Zones, words: Language | None, source: Source, notes: Notes) -> Document:
    """Return the document whose lines were divided into zones."""
    inline = Inline(source.text, words, notes)
    made = header.read(zones.masthead, zones.fields, words, inline, notes) if words else Header()
    cover = nest(blocks.read(zones.cover, words, notes), inline, cover=True)
    annexes = _annexes(zones.annexes, words, inline, notes)
    _say_what_is_missing(made, zones, notes)
    return Document(
        kind=_kind(made, annexes, words),
        language=words.code if words else None,
        header=made,
        cover=cover,
        annexes=annexes,
        provenance=Provenance(
            source=source,
            set_aside=tuple(sorted(notes.set_aside, key=lambda piece: piece.span)),
            facts=tuple(notes.facts),
            diagnostics=in_order(notes.diagnostics),
        ),
    )


def _annexes(
    zones: list[AnnexZone], words: Language | None, inline: Inline, notes: Notes
) -> tuple[Annex, ...]:
    """Return the annexes, each annex to an annex inside the one before it."""
    families: list[list[AnnexZone]] = []
    for zone in zones:
        if zone.nested and families:
            families[-1].append(zone)
        else:
            families.append([zone])
    return tuple(_annex(first, inner, words, inline, notes) for first, *inner in families)


def _annex(
    zone: AnnexZone, inner: list[AnnexZone], words: Language | None, inline: Inline, notes: Notes
) -> Annex:
    title = inline.text(zone.title) if zone.title else None
    body = nest(blocks.read(zone.body, words, notes), inline)
    label = zone.label
    lines = [*([label] if label else []), *zone.title, *zone.body]
    return Annex(
        label=label.text if label else None,
        number=zone.number,
        title=title,
        body=body,
        annexes=tuple(_annex(nested, [], words, inline, notes) for nested in inner),
        label_span=label.span if label else None,
        span=Span(lines[0].start, lines[-1].end) if lines else None,
    )


def _kind(made: Header, annexes: tuple[Annex, ...], words: Language | None) -> Kind:
    """Tell the kind from the type line and, where several share it, from what else there is."""
    if words is None:
        return "other"
    known = wording.type_lines(words).get(fold(made.type_line or ""))
    european = made.institution == "european-council" or (
        made.number is not None and made.number.prefix == "EUCO"
    )
    titles = [made.subject or "", *(annex.title.value for annex in annexes if annex.title)]
    speaks = any(word in fold(title) for title in titles for word in words.conclusions)
    if european and speaks and known in ("note", "cover-note", None):
        return "european-council-conclusions"
    if known is not None:
        return known
    if made.fields or not annexes:
        return "other"
    return "conclusions" if speaks or annexes[0].conclusions else "other"


def _say_what_is_missing(made: Header, zones: Zones, notes: Notes) -> None:
    if zones.annexes and zones.annexes[0].label is None and (zones.fields or zones.cover):
        first = zones.annexes[0]
        line = next(iter([*first.title, *first.body]))
        notes.say(
            UNLABELLED_ANNEX,
            line.span,
            "no line says ANNEX; the enclosed text is taken to begin here",
        )
    if not zones.masthead and not zones.fields:
        return
    if made.type_line is None:
        notes.say(NO_TYPE_LINE, None, "no line of the header names the kind of the document")
    if not zones.fields:
        notes.say(NO_FIELDS, None, "the header has no labelled fields (from, to, subject)")
