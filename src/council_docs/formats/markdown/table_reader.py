"""Read the tables of Markdown: data, or labels beside their words."""

from collections.abc import Iterable
from itertools import takewhile

from markdown_it.rules_block.table import escapedSplit

from council_docs.formats.layer_writer import is_field_label, is_list_label
from council_docs.formats.markdown.layer_words import LayerWords
from council_docs.formats.markdown.parser import Token
from council_docs.recognition.text_layer import LayerCell, LayerTable
from council_docs.source import Span

_LABELLED_COLUMNS = 2


def arranges_labels(tokens: Iterable[Token]) -> bool:
    """Return whether most rows of the table around tokens are a label and its words."""
    rows: list[list[str]] = []
    for token in takewhile(lambda token: token.type != "table_close", tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append("")
        elif token.type == "inline":
            rows[-1][-1] += token.content.replace("*", "").replace("\\", "").strip()
    filled = [cells for row in rows if (cells := [cell for cell in row if cell])]
    labelled = sum(
        len(row) == _LABELLED_COLUMNS and (is_list_label(row[0]) or is_field_label(row[0]))
        for row in filled
    )
    return 2 * labelled >= len(filled)


class TableReader:
    """Writes the cells of one table."""

    def __init__(self, words: LayerWords, is_layout: bool) -> None:
        """Begin a table; in a layout table a label and its words share a line."""
        self._words = words
        self._writer = words.writer
        self._is_layout = is_layout
        self._first_line = len(self._writer.lines)
        self._cell_line = 0
        self._size = 1, 1
        """The columns and rows that the cell spans."""
        self._rows: list[list[LayerCell]] = []
        self._source_line = ""

    def write(self, token: Token) -> None:
        """Begin or end a row or a cell."""
        match token.type:
            case "tr_open":
                self._writer.release()
                self._writer.end_block()
                self._rows.append([])
                self._source_line = self._words.line_at(token.map[0]) if token.map else ""
            case "th_open" | "td_open":
                self._begin_cell()
                columns, rows = (token.attrs.get(name, 1) for name in ("colspan", "rowspan"))
                self._size = int(columns), int(rows)
            case "paragraph_close":
                self._writer.end_block()
            case "th_close" | "td_close":
                self._end_cell(is_heading=token.type == "th_close")
            case "tr_close":
                self._write_further_cells()

    def _begin_cell(self) -> None:
        self._cell_line = len(self._writer.lines)
        if self._is_layout and not self._rows[-1]:
            self._writer.begin_label()
        else:
            self._writer.end_block()

    def _end_cell(self, *, is_heading: bool) -> None:
        if self._is_layout and not self._rows[-1]:
            self._writer.end_label(is_certain=False)
        else:
            self._writer.end_block()
        lines = tuple(self._writer.lines[self._cell_line :])
        columns, rows = self._size
        self._rows[-1].append(
            LayerCell(lines=lines, heading=is_heading, columns=columns, rows=rows)
        )

    def _write_further_cells(self) -> None:
        """Write the cells of a row beyond those of the head, which renderers do not show."""
        cells = [cell.strip() for cell in escapedSplit(self._source_line.strip())]
        if cells and not cells[0]:
            cells = cells[1:]
        for words in filter(None, cells[len(self._rows[-1]) :]):
            self._begin_cell()
            self._size = 1, 1
            self._words.write(words)
            self._end_cell(is_heading=False)

    def finish(self) -> LayerTable | None:
        """Return the table; None for a layout table, and for one without words."""
        self._writer.release()
        self._writer.end_block()
        lines = self._writer.lines[self._first_line :]
        if self._is_layout or not lines:
            return None
        rows = self._rows if any(cell.lines for cell in self._rows[0]) else self._rows[1:]
        return LayerTable(
            rows=tuple(tuple(row) for row in rows), span=Span(lines[0].start, lines[-1].end)
        )
