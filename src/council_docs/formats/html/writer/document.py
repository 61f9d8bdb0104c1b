"""Write a document as one page: header, cover, annexes, and a table of contents."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from attrs import asdict

from council_docs.diagnostics import Diagnostic
from council_docs.eid import EIdRegister, is_standalone
from council_docs.formats.html.vocabulary import OWN_PREFIX
from council_docs.formats.html.writer.blocks import BlockWriter, ContentsEntry
from council_docs.formats.html.writer.citations import build_citation, join_label, shorten
from council_docs.formats.html.writer.escaping import escape
from council_docs.formats.html.writer.header import render_field_label, render_header_values
from council_docs.formats.html.writer.page import Page, build_page, language_attributes
from council_docs.formats.html.writer.remarks import Remarks
from council_docs.formats.rendering import split_fields
from council_docs.model import Annex, Document, HeaderField, Text

_LONGEST_ENTRY = 160


def write(document: Document, *, generated: dt.date | None) -> str:  # noqa: ARG001 - a page has no place for it
    """Return a document as a page of HTML; `generated` is None.

    Raises FormatError for marks outside of their text, and for too many in one place.
    """
    writer = DocumentWriter(document)
    body = writer.write()
    return build_page(
        Page(
            title=writer.citation.cite("") or "Council document",
            language=document.language,
            main=body,
            contents=render_contents(writer.contents),
            has_heading=writer.has_heading,
            metadata=_render_metadata(document),
        )
    )


def render_fragment(
    document: Document, *, level: int = 1, diagnostics: Sequence[Diagnostic] | None = None
) -> str:
    """Return a document as HTML for a place in another page, without ids and links to itself.

    `level` is that of its first heading. The words of `diagnostics` are highlighted; the number of
    each stands between sentinels.
    """
    remarks = None if diagnostics is None else Remarks(document, diagnostics)
    return DocumentWriter(document, anchored=False, level=level, remarks=remarks).write()


class _Enclosed(NamedTuple):
    """An annex that waits to be written, or the end of one."""

    annex: Annex | None
    prefix: str = ""
    level: int = 0


class DocumentWriter:
    """Writes the parts of one document."""

    def __init__(
        self,
        document: Document,
        *,
        anchored: bool = True,
        level: int = 1,
        remarks: Remarks | None = None,
    ) -> None:
        """Take a document and the level of its first heading; without `anchored`, no ids."""
        self.document = document
        self.citation = build_citation(document)
        self.contents: list[ContentsEntry] = []
        self.has_heading = bool(document.header.type_line)
        self._anchored = anchored
        self._level = level
        self._remarks = remarks
        annexes = document.annexes
        self._has_several_annexes = len(annexes) > 1 or any(one.annexes for one in annexes)
        self._ids = EIdRegister()
        self._parts: list[str] = []

    def write(self) -> str:
        """Return the document as HTML."""
        document = self.document
        cover = self._open_part("", None)
        self._write_header(cover)
        if document.cover:
            cover.write('<div class="cd-cover">\n')
            cover.write_blocks(document.cover, level=self._level + 1)
            cover.write("</div>\n")
        self._parts.append(cover.take_parts())
        self._write_annexes()
        return "".join(self._parts)

    def _open_part(self, prefix: str, annex: Annex | None) -> BlockWriter:
        citation = self.citation
        if annex is not None and self._has_several_annexes:
            citation = citation.in_annex(annex)
        return BlockWriter(
            self._ids, prefix, citation, self._anchored, self.contents, self._remarks
        )

    # ------------------------------------------------------------------ header

    def _write_header(self, writer: BlockWriter) -> None:
        header = self.document.header
        values = render_header_values(self.document)
        if not (values or header.type_line or header.fields):
            return
        above, below = split_fields(header)
        writer.write(f'<header class="cd-header">\n{values}')
        self._write_fields(above, writer)
        if header.type_line:
            level = self._level
            writer.write(f"<h{level}>{escape(header.type_line)}</h{level}>\n")
        self._write_fields(below, writer)
        writer.write("</header>\n")

    def _write_fields(self, fields: tuple[HeaderField, ...], writer: BlockWriter) -> None:
        if not fields:
            return
        writer.write('<dl class="cd-fields">')
        for field in fields:
            writer.write(f"<div>{render_field_label(field)}<dd>")
            writer.write_text("", field.value, "")
            writer.write("</dd></div>\n")
        writer.write("</dl>\n")

    # ------------------------------------------------------------------ annexes

    def _write_annexes(self) -> None:
        waiting = [
            _Enclosed(annex, "", self._level + 1) for annex in reversed(self.document.annexes)
        ]
        alone = is_standalone(self.document)
        while waiting:
            annex, above, level = waiting.pop()
            if annex is None:
                self._parts.append("</section>\n")
                continue
            eid = "" if alone else self._ids.take_counted(f"{above}att")
            prefix = f"{eid}__" if eid else ""
            alone = False
            self._write_annex(annex, eid, self._open_part(prefix, annex), level)
            waiting.append(_Enclosed(None))
            waiting += (_Enclosed(inner, prefix, level + 1) for inner in reversed(annex.annexes))

    def _write_annex(self, annex: Annex, eid: str, writer: BlockWriter, level: int) -> None:
        name = f' id="{escape(eid)}"' if eid and self._anchored else ""
        language = language_attributes(annex.language) if annex.language else ""
        page = "" if annex.label else " cd-page"
        writer.write(f'<section class="cd-annex cd-unit{page}"{name}{language}>\n')
        level = min(level, 6)
        words = join_label(annex.label, annex.title)
        if words.strip():
            if eid:
                self.contents.append(ContentsEntry(eid, level, words, annex.language))
                writer.write_citation("")
            self._write_annex_heading(annex, eid, writer, level)
        writer.write_blocks(annex.body, level=level + 1)
        self._parts.append(writer.take_parts())

    def _write_annex_heading(self, annex: Annex, eid: str, writer: BlockWriter, level: int) -> None:
        """Write the label and the title as one heading."""
        anchor = writer.anchor(eid) if eid else ""
        label = (
            ""
            if annex.label is None
            else f'<span class="cd-annex-label">{escape(annex.label)}</span>'
        )
        between = "<br>" if label and annex.title is not None else ""
        title = annex.title or Text(value="")
        writer.write_text(f"<h{level}>{label}{between}", title, f"{anchor}</h{level}>\n")


def render_contents(entries: list[ContentsEntry]) -> str:
    """Return the table of contents as nested lists; empty for fewer than two headings."""
    if len(entries) < 2:  # noqa: PLR2004 - one heading needs no table
        return ""
    parts: list[str] = []
    open_levels: list[int] = []
    for entry in entries:
        while len(open_levels) > 1 and open_levels[-1] > entry.level:
            open_levels.pop()
            parts.append("</li></ol>")
        if not open_levels or entry.level > open_levels[-1]:
            open_levels.append(entry.level)
            parts.append("<ol>")
        else:
            parts.append("</li>")
        language = language_attributes(entry.language) if entry.language else ""
        words = escape(shorten(entry.words, _LONGEST_ENTRY))
        parts.append(f'<li><a href="#{escape(entry.eid)}"{language}>{words}</a>\n')
    return "".join((*parts, "</li></ol>" * len(open_levels)))


def _render_metadata(document: Document) -> str:
    """Return the Official Journal data as metadata, which the reader reads back."""
    values = asdict(document.official_journal).items()
    return "".join(
        f'<meta name="{OWN_PREFIX}{name}" content="{escape(str(value))}">\n'
        for name, value in values
        if value is not None
    )
