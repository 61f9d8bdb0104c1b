"""Write running text: a plain string with stand-off marks becomes nested elements.

Marks may overlap, elements may not: a mark that reaches beyond the end of another is split there.
Where the elements do not show the marks one by one and in their order, each carries `cd:mark`, the
index of its mark. A reader joins the pieces of one index, and sorts by it.
"""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from council_docs.formats.akn.vocabulary import ABSENT, EMPHASIS
from council_docs.formats.akn.writer.akn_xml_writer import AknXmlWriter
from council_docs.formats.mark_pieces import check_marks, split_marks
from council_docs.formats.xml.xml_writer import escape, preserve_space, quote
from council_docs.model import Block, DateMark, EmphasisMark, NoteMark, ReferenceMark, Text

NoteWriter: TypeAlias = Callable[[tuple[Block, ...], str], None]
"""Writes the body of a footnote; its eIds begin with the string."""

# An address that every parser accepts (RFC 3986). Other targets do not become an href.
_ADDRESS = re.compile(
    r"""
    (?: [A-Za-z][A-Za-z0-9+.-]*+ :// [A-Za-z0-9.-]++ (?: : [0-9]{1,5} )?+ (?= [/?#] | $ )
      | [A-Za-z][A-Za-z0-9+.-]*+ : (?= [A-Za-z0-9] )
      | / (?! / )
    )
    {rest} (?: \# {rest} )?
    """.replace("{rest}", r"(?: [A-Za-z0-9._~!$&'()*+,;=:@/?-] | % [0-9A-Fa-f]{2} )*+"),
    re.VERBOSE,
)


class _OpenMark(NamedTuple):
    """A mark whose element is open."""

    end: int
    reference: tuple[str, int, str] | None = None
    """Of a `ref`: its target, the place of its start tag, and the tag to write without a target."""


class TextWriter:
    """Writes the texts of the main document or of an annex."""

    def __init__(self, xml: AknXmlWriter, prefix: str, write_note: NoteWriter) -> None:
        """Write to `xml`. `prefix` begins the eIds of the notes of the part."""
        self._xml = xml
        self._note_stem = f"{prefix}authorialNote"
        self._write_note_body = write_note

    def write_element(self, name: str, eid: str, text: Text, attributes: str = "") -> None:
        """Write an element with a text on a line of its own."""
        tag = f'{name} eId="{eid}"{attributes}{preserve_space(text.value)}'
        if not text.marks:
            self._xml.write_line(f"<{tag}>{escape(text.value)}</{name}>")
            return
        with self._xml.open_line(tag):
            self.write(text, f"{eid}__")

    def write(self, text: Text, prefix: str) -> None:
        """Write a text with its marks. `prefix` begins the eIds of the elements in it."""
        if not text.marks:
            self._xml.write(escape(text.value))
            return
        check_marks(text)
        pieces = split_marks(text.marks)
        in_order = [piece.mark for piece in pieces] == list(range(len(text.marks)))
        waiting: list[_OpenMark] = []
        at = 0
        for piece in pieces:
            at = self._write_to(piece.start, waiting, text.value, at)
            index = "" if in_order else f' cd:mark="{piece.mark}"'
            mark = text.marks[piece.mark]
            if isinstance(mark, NoteMark):
                self._write_note(mark, index)
            else:
                waiting.append(self._open_mark(mark, piece.end, prefix, index))
        self._write_to(len(text.value), waiting, text.value, at)

    def _write_to(self, to: int, waiting: list[_OpenMark], value: str, at: int) -> int:
        """Write `value[at:to]`, and close the marks that end there, the innermost first."""
        while waiting and waiting[-1].end <= to:
            mark = waiting.pop()
            self._xml.write(escape(value[at : mark.end]))
            at = mark.end
            self._xml.close()
            if mark.reference is not None:
                target, start, span = mark.reference
                self._xml.require_target(target, start, self._xml.place, span)
        self._xml.write(escape(value[at:to]))
        return to

    def _open_mark(
        self, mark: DateMark | EmphasisMark | ReferenceMark, end: int, prefix: str, index: str
    ) -> _OpenMark:
        if isinstance(mark, ReferenceMark):
            return self._open_reference(mark, end, prefix, index)
        tag = f'date date="{mark.date}"' if isinstance(mark, DateMark) else EMPHASIS[mark.style]
        self._xml.open_inline(f"{tag}{index}")
        return _OpenMark(end)

    def _open_reference(self, mark: ReferenceMark, end: int, prefix: str, index: str) -> _OpenMark:
        """Open a `ref`, which needs an address, or a `span` for an uncertain target."""
        attributes = f' class="{quote(mark.kind)}"{index}'
        if mark.target is None:
            self._xml.open_inline(f'span cd:untargeted="true"{attributes}')
            return _OpenMark(end)
        target = quote(mark.target)
        span = f'span cd:target="{target}"{attributes}'
        is_internal = mark.target.startswith("#")
        if not is_internal and not _ADDRESS.fullmatch(mark.target):
            self._xml.open_inline(span)
            return _OpenMark(end)
        eid = self._xml.ids.take_counted(f"{prefix}ref")
        self._xml.open_inline(f'ref eId="{eid}" href="{target}"{attributes}')
        return _OpenMark(end, (mark.target[1:], self._xml.place, span) if is_internal else None)

    def _write_note(self, mark: NoteMark, index: str) -> None:
        eid = self._xml.ids.take_counted(self._note_stem)
        marker = f'marker="{quote(mark.label)}" placement="bottom"'
        with self._xml.open_inline(f'authorialNote eId="{eid}" {marker}{index}'):
            if mark.body:
                self._write_note_body(mark.body, f"{eid}__")
            else:
                self._xml.write(f"<p {ABSENT}/>")
