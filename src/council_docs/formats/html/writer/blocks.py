"""Write the blocks of the model as elements, with the eIds of Akoma Ntoso.

Blocks wait on a stack, because the input decides how deep they nest.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from attrs import define, field

from council_docs.eid import EIdRegister, strip_punctuation
from council_docs.formats.html.writer.citations import Citation, extend_path, join_label
from council_docs.formats.html.writer.escaping import escape
from council_docs.formats.html.writer.inline import render_text
from council_docs.formats.html.writer.remarks import Remarks
from council_docs.model import (
    Block,
    Conclusion,
    Formula,
    NoteMark,
    Paragraph,
    Point,
    PointList,
    Section,
    Separator,
    Table,
    TableRow,
    Text,
)

_FLAT = (Paragraph, Formula, Separator, Table)
_DEEPEST_HEADING = 6


class _Node(NamedTuple):
    """A block that waits to be written."""

    block: Block | Point
    prefix: str
    """The prefix of its eId."""
    stem: str = ""
    """The rest of the eId of an unnumbered block; empty for a block without an eId."""
    level: int = _DEEPEST_HEADING
    """The level of the heading of a section."""
    path: str = ""
    """The citation of the conclusion or the point around it: `12(b)`."""
    place: int = 0
    """Of a point in its list, from 1."""


_Item: TypeAlias = str | _Node


@define
class ContentsEntry:
    """A heading in the table of contents."""

    eid: str
    level: int
    words: str
    language: str | None = None


@define
class BlockWriter:
    """Writes the blocks of one part: of the cover, or of an annex."""

    ids: EIdRegister
    """The eIds of the whole page."""
    prefix: str
    """The prefix of the eIds of the part: empty, or `att_1__`."""
    citation: Citation
    anchored: bool = True
    """Whether elements have ids, links to themselves and citations."""
    contents: list[ContentsEntry] = field(factory=list)
    remarks: Remarks | None = None
    _parts: list[str] = field(factory=list)
    _notes: list[tuple[str, NoteMark]] = field(factory=list)

    def take_parts(self) -> str:
        """Return the HTML since the last call."""
        written = "".join(self._parts)
        self._parts.clear()
        return written

    def write(self, html: str) -> None:
        """Write HTML."""
        self._parts.append(html)

    def write_citation(self, unit: str) -> None:
        """Write the citation of a unit of the part; of the part if `path` is empty."""
        self.write(self._cite(self.citation.cite(unit)))

    def write_text(self, before: str, text: Text, after: str) -> None:
        """Write a text between two strings of HTML, and its footnotes after it."""
        self._write_items(self._text_items(before, text, after))

    def write_blocks(self, blocks: Sequence[Block], *, level: int) -> None:
        """Write the blocks of the part; `level` is that of the headings of its sections."""
        # As in Akoma Ntoso: a first formula is the preamble, a separator is a mere block.
        if blocks and isinstance(blocks[0], Formula):
            eid = self.ids.take(f"{self.prefix}preamble")
            self.write_text(f'<p class="cd-formula"{self._id(eid)}>', blocks[0].text, "</p>\n")
            blocks = blocks[1:]
        self._write_items(
            self._list_nodes(blocks, self.prefix, "para_nn", level, separator="block")
        )

    def _write_items(self, items: Sequence[_Item]) -> None:
        waiting = list(reversed(items))
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                self._parts.append(item)
            else:
                waiting += reversed(self._expand(item))

    # ------------------------------------------------------------------ texts and footnotes

    def _take_note(self, mark: NoteMark) -> str | None:
        eid = self.ids.take_counted(f"{self.prefix}authorialNote")
        self._notes.append((eid, mark))
        return eid if self.anchored else None

    def _text_items(self, before: str, text: Text, after: str) -> list[_Item]:
        """Return a text, and after it the footnotes that it calls."""
        if self.remarks is not None:
            words = self.remarks.find_words(text)
            after += self.remarks.find_numbers(text)
        elif text.marks:
            words = iter(())
        else:  # fast path: most texts
            return [f"{before}{escape(text.value)}{after}"]
        shown = f"{before}{render_text(text, self._take_note, words)}{after}"
        if not self._notes:
            return [shown]
        items: list[_Item] = ['<div class="cd-noted">', shown, '<div class="cd-footnotes">']
        for eid, mark in self._notes:
            items.append(self._open_note(eid, mark))
            items += (_Node(block, f"{eid}__") for block in mark.body)
            items.append("</div></div>")
        self._notes.clear()
        return [*items, "</div></div>\n"]

    def _open_note(self, eid: str, mark: NoteMark) -> str:
        label = escape(mark.label)
        if not self.anchored:
            return f'<div class="cd-footnote"><span class="cd-label">{label}</span><div>'
        name = escape(eid)
        back = f'<a class="cd-label" href="#{name}__call">{label}</a>'
        return f'<div class="cd-footnote" role="doc-footnote" id="{name}">{back}<div>'

    # ------------------------------------------------------------------ blocks

    def _expand(self, node: _Node) -> list[_Item]:
        """Return the content of a block, one level down."""
        block = node.block
        match block:
            case Paragraph():
                return self._text_items(self._open_flat("p", node), block.text, "</p>\n")
            case Formula() | Separator():
                name = f'p class="cd-{type(block).__name__.lower()}"'
                return self._text_items(self._open_flat(name, node), block.text, "</p>\n")
            case Conclusion():
                return self._expand_conclusion(block, node)
            case Section():
                return self._expand_section(block, node)
            case PointList():
                return self._expand_list(block, node)
            case Point():
                return self._expand_point(block, node)
            case _:
                return self._expand_table(block, node)

    def _open_flat(self, tag: str, node: _Node) -> str:
        if not node.stem:
            return f"<{tag}>"
        return f"<{tag}{self._id(self.ids.take_counted(f'{node.prefix}{node.stem}'))}>"

    def _id(self, eid: str) -> str:
        return f' id="{escape(eid)}"' if self.anchored else ""

    def _label(self, eid: str, label: str) -> str:
        if not self.anchored:
            return f'<span class="cd-label">{escape(label)}</span>'
        return f'<a class="cd-label" href="#{escape(eid)}">{escape(label)}</a>'

    def _cite(self, citation: str) -> str:
        return f"<p hidden>{escape(citation)}</p>" if self.anchored else ""

    def _expand_conclusion(self, block: Conclusion, node: _Node) -> list[_Item]:
        eid = self.ids.take_numbered(f"{node.prefix}para", block.label)
        path = strip_punctuation(block.label)
        head = (
            f'<div class="cd-unit cd-conclusion"{self._id(eid)}>'
            f"{self._cite(self.citation.cite_point(path))}{self._label(eid, block.label)}<div>\n"
        )
        return [head, *self._expand_body(block.body, eid, path), "</div></div>\n"]

    def _expand_body(self, body: Sequence[Block], eid: str, path: str) -> list[_Item]:
        """Return the blocks of a conclusion or point; AKN gives flat ones alone no eIds."""
        is_flat = all(isinstance(block, _FLAT) for block in body)
        stem = "" if is_flat else "subpara_nn"
        return self._list_nodes(body, f"{eid}__", stem, path=path)

    def _list_nodes(  # noqa: PLR0913 - what a node consists of
        self,
        blocks: Sequence[Block],
        prefix: str,
        stem: str,
        level: int = _DEEPEST_HEADING,
        path: str = "",
        *,
        separator: str = "crossHeading",
    ) -> list[_Item]:
        return [
            _Node(
                block,
                prefix,
                separator if stem and isinstance(block, Separator) else stem,
                level,
                path,
            )
            for block in blocks
        ]

    def _expand_section(self, block: Section, node: _Node) -> list[_Item]:
        eid = self.ids.take_numbered(f"{node.prefix}sec", block.label)
        level = min(node.level, _DEEPEST_HEADING)
        body = self._list_nodes(block.body, f"{eid}__", "para_nn", level + 1, node.path)
        heading = self._expand_heading(block, eid, level)
        return [f'<section class="cd-unit"{self._id(eid)}>', *heading, *body, "</section>\n"]

    def _expand_heading(self, block: Section, eid: str, level: int) -> list[_Item]:
        words = join_label(block.label, block.heading)
        if not words.strip():
            return []
        self.contents.append(ContentsEntry(eid, level, words))
        label = "" if block.label is None else f"{self._label(eid, block.label)} "
        after = self.anchor(eid) if block.label is None else ""
        cite = self._cite(self.citation.cite(" ".join(words.split())))
        return [
            cite,
            *self._text_items(
                f"<h{level}>{label}", block.heading or Text(value=""), f"{after}</h{level}>\n"
            ),
        ]

    def anchor(self, eid: str) -> str:
        """Return the link of a heading to itself; the stylesheet prints its sign."""
        if not self.anchored:
            return ""
        return f'<a class="cd-anchor" href="#{escape(eid)}" aria-label="Permalink" lang="en"></a>'

    def _expand_list(self, block: PointList, node: _Node) -> list[_Item]:
        eid = self.ids.take_counted(f"{node.prefix}list")
        items: list[_Item] = []
        if block.intro is not None:
            items += self._text_items("<p>", block.intro, "</p>\n")
        if block.points:
            items.append('<ul class="cd-list">\n')
            items += (
                _Node(point, f"{eid}__", path=node.path, place=place)
                for place, point in enumerate(block.points, 1)
            )
            items.append("</ul>\n")
        if block.wrap_up is not None:
            items += self._text_items("<p>", block.wrap_up, "</p>\n")
        return items

    def _expand_point(self, block: Point, node: _Node) -> list[_Item]:
        eid = self.ids.take_numbered(f"{node.prefix}point", block.label)
        path = extend_path(node.path, block.label, node.place)
        head = (
            f'<li class="cd-unit"{self._id(eid)}>'
            f"{self._cite(self.citation.cite_point(path))}{self._label(eid, block.label)}<div>\n"
        )
        return [head, *self._expand_body(block.body, eid, path), "</div></li>\n"]

    def _expand_table(self, block: Table, node: _Node) -> list[_Item]:
        items: list[_Item] = [
            f'<div class="cd-table" tabindex="0">{self._open_flat("table role=table", node)}\n'
        ]
        rows = block.rows
        if rows and all(cell.heading and cell.rows == 1 for cell in rows[0].cells):
            items += ["<thead>", *self._expand_row(rows[0], node, "col"), "</thead>\n"]
            rows = rows[1:]
        items.append("<tbody>\n")
        for row in rows:
            items += self._expand_row(row, node, "row")
        return [*items, "</tbody></table></div>\n"]

    def _expand_row(self, row: TableRow, node: _Node, scope: str) -> list[_Item]:
        """Return the content of a row; `scope` is that of its heading cells."""
        items: list[_Item] = ["<tr>"]
        for cell in row.cells:
            tag, attributes = ("th", f' scope="{scope}"') if cell.heading else ("td", "")
            if cell.columns > 1:
                attributes += f' colspan="{cell.columns}"'
            if cell.rows > 1:
                attributes += f' rowspan="{cell.rows}"'
            items.append(f"<{tag}{attributes}>")
            items += (_Node(child, node.prefix) for child in cell.body)
            items.append(f"</{tag}>")
        return [*items, "</tr>\n"]
