"""Tables that pandoc draws with characters: simple ones, with rows of several lines, and grids.

A block rule for each: lines come in, the same tokens as for a table of GitHub go out.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from attrs import define, field
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

_LONGEST = 2000
"""How many lines a table has at most."""
_LONGEST_HEAD = 20
_BORDER = re.compile(r"\+(?:[-=:]+\+)+")
_PART = re.compile(r"[-=:+]{3,}")
_RULE = re.compile(r"-{2,}(?: +-+)+")
_LINE = re.compile(r"-{3,}")
_BARE_RULE = re.compile(r"[ ]{0,3}-{3,}(?:\|-{3,})+[ ]{2}")
_GROUP = re.compile(r"-+")


def add_rules(parser: MarkdownIt) -> None:
    """Let a parser read the tables of pandoc."""
    for name, read in (("grid_table", _read_grid), ("columns", _read_columns)):
        parser.block.ruler.before(
            "hr", name, read, {"alt": ["paragraph", "reference", "blockquote", "list"]}
        )
    parser.block.ruler.before("hr", "headed_columns", _read_headed_columns)
    parser.block.ruler.before("table", "bare_table", _read_bare)


@define
class TableTokens:
    """Pushes tokens with a function, such as that of the parser."""

    _push: Callable[[str, str, Literal[-1, 0, 1]], Token]
    _tag: str = field(default="td", init=False)

    def begin(self) -> None:
        """Begin a table."""
        self._push("table_open", "table", 1)

    def end(self) -> None:
        """End the table."""
        self._push("table_close", "table", -1)

    def begin_row(self) -> None:
        """Begin a row."""
        self._push("tr_open", "tr", 1)

    def end_row(self) -> None:
        """End the row."""
        self._push("tr_close", "tr", -1)

    def begin_cell(self, *, is_head: bool, columns: int = 1, rows: int = 1) -> None:
        """Begin a cell over some columns and rows."""
        self._tag = "th" if is_head else "td"
        token = self._push(f"{self._tag}_open", self._tag, 1)
        token.attrs = {"colspan": columns, "rowspan": rows}

    def end_cell(self) -> None:
        """End the cell."""
        self._push(f"{self._tag}_close", self._tag, -1)

    def write(
        self, words: str, start: int, end: int, children: Sequence[Token] | None = None
    ) -> None:
        """Write a paragraph in the lines of the source from `start` to `end`."""
        self._push("paragraph_open", "p", 1)
        token = self._push("inline", "", 0)
        token.content, token.map, token.meta = words, [start, end], {"in_table": True}
        token.children = None if children is None else list(children)
        self._push("paragraph_close", "p", -1)


class _Cell(NamedTuple):
    lines: tuple[str, ...]
    columns: int = 1


class _Row(NamedTuple):
    """A row, the line of the source at which it begins, and the one after it."""

    cells: tuple[_Cell, ...]
    start: int
    end: int
    is_head: bool = False


def _get_line(state: StateBlock, number: int) -> str:
    """Return a line without what indents the block that it is in."""
    return state.getLines(number, number + 1, state.blkIndent, False).rstrip()


def _push(state: StateBlock, rows: Iterable[_Row], end: int) -> None:
    """Push the tokens of a table that ends before a line."""
    tokens = TableTokens(state.push)
    tokens.begin()
    for row in rows:
        tokens.begin_row()
        for cell in row.cells:
            tokens.begin_cell(is_head=row.is_head, columns=cell.columns)
            for is_gap, lines in groupby(cell.lines, key=lambda line: not line):
                if not is_gap:
                    tokens.write("\n".join(lines), row.start, row.end)
            tokens.end_cell()
        tokens.end_row()
    tokens.end()
    state.line = end


# ------------------------------------------------------------------------------ grids


def _read_grid(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table in a frame of `+---+` and `|`."""
    first = state.bMarks[start] + state.tShift[start]
    if state.src[first : first + 1] != "+" or not _BORDER.fullmatch(
        _get_line(state, start).strip()
    ):
        return False
    lines = []
    for number in range(start, min(end, start + _LONGEST)):
        line = _get_line(state, number).strip()
        if not (line.startswith(("|", "+")) and line.endswith(("|", "+"))):
            break
        lines.append(line)
    borders = [at for at, line in enumerate(lines) if _BORDER.fullmatch(line)]
    if len(borders) < 2 or borders[0]:  # noqa: PLR2004 - above and below
        return False
    if not silent:
        _push(state, _split_grid(lines, borders, start), start + borders[-1] + 1)
    return True


def _split_grid(lines: Sequence[str], borders: Sequence[int], start: int) -> Iterator[_Row]:
    edges = sorted({place for at in borders for place in _find_edges(lines[at])})
    head = next((at for at in borders[1:] if "=" in lines[at]), 0)
    for above, below in pairwise(borders):
        inside = lines[above + 1 : below]
        if inside:
            cells = tuple(_split_cells(inside, edges))
            yield _Row(cells, start + above + 1, start + below, is_head=below <= head)


def _split_cells(lines: Sequence[str], edges: Sequence[int]) -> Iterator[_Cell]:
    """Yield the cells between the edges that all lines have; the last one takes what is left."""
    cuts = [edge for edge in edges if all(line[edge : edge + 1] in "|+" for line in lines)]
    *starts, last = cuts[:-1] or cuts
    for left, right in pairwise([*starts, last]):
        parts = (line[left + 1 : right] for line in lines)
        yield _Cell(tuple(map(_strip_part, parts)), sum(left < edge <= right for edge in edges))
    parts = (line[last + 1 :].rstrip("|") for line in lines)
    yield _Cell(tuple(map(_strip_part, parts)), max(sum(edge > last for edge in edges), 1))


def _find_edges(border: str) -> Iterator[int]:
    return (at for at, character in enumerate(border) if character == "+")


def _strip_part(part: str) -> str:
    """Return a line of a cell without a border of other cells beside it."""
    part = part.strip()
    return "" if _PART.fullmatch(part) else part


# ------------------------------------------------------------------------------ columns


def _read_columns(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table without a frame that begins with a rule: `---- ------`, or `------`."""
    first = state.src[state.bMarks[start] : state.eMarks[start]].strip()
    if first[:2] != "--":
        return False
    rule = first if _RULE.fullmatch(first) else None
    at = start + 1
    if rule is None:
        if not _LINE.fullmatch(first):
            return False
        at = _find_rule(state, start + 1, min(end, start + _LONGEST_HEAD))
        if at < 0:
            return False
        at += 1
    close = _find_line(state, first, at, end)
    if close < 0:
        return False
    if not silent:
        columns = _find_columns(_get_line(state, at - 1))
        head = [] if rule else [_make_row(state, start + 1, at - 1, columns, is_head=True)]
        _push(state, [*head, *_split_rows(state, at, close, columns)], close + 1)
    return True


def _read_headed_columns(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table whose heads are above its only rule, up to an empty line."""
    if silent or start + 1 >= end or state.src[state.eMarks[start + 1] - 1] != "-":
        return False
    rule = _get_line(state, start + 1)
    if _LINE.match(_get_line(state, start).strip()) or not _RULE.fullmatch(rule.strip()):
        return False
    close = start + 2
    while close < end and not state.isEmpty(close):
        close += 1
    last = _get_line(state, close - 1).strip() == rule.strip()
    columns = _find_columns(rule)
    rows = [_make_row(state, start, start + 1, columns, is_head=True)]
    rows += (_make_row(state, at, at + 1, columns) for at in range(start + 2, close - last))
    _push(state, rows, close)
    return True


def _find_rule(state: StateBlock, start: int, end: int) -> int:
    """Return the line of a rule with columns directly below some words; -1 for none."""
    for at in range(start, end):
        if state.isEmpty(at):
            return -1
        if _RULE.fullmatch(_get_line(state, at).strip()):
            return at if at > start else -1
    return -1


def _find_line(state: StateBlock, words: str, start: int, end: int) -> int:
    """Return the next line of dashes that has just these; -1 for none."""
    places = state.env.get("dashes")
    if places is None:
        places = state.env["dashes"] = defaultdict(list)
        for number in range(len(state.bMarks) - 1):
            line = state.src[state.bMarks[number] : state.eMarks[number]].strip()
            if line.startswith("--"):
                places[line].append(number)
    found = places[words]
    at = bisect_left(found, start)
    return found[at] if at < len(found) and found[at] < end else -1


def _find_columns(rule: str) -> list[int]:
    """Return where each column begins; the first one begins at the start of the line."""
    starts = [group.start() for group in _GROUP.finditer(rule)]
    return [0, *starts[1:]]


def _split_rows(state: StateBlock, start: int, end: int, columns: Sequence[int]) -> Iterator[_Row]:
    """Yield the rows between two lines: empty lines separate them, if there are some."""
    gaps = [at for at in range(start, end) if state.isEmpty(at)]
    if not gaps:
        yield from (_make_row(state, at, at + 1, columns) for at in range(start, end))
        return
    for above, below in pairwise([start - 1, *gaps, end]):
        if above + 1 < below:
            yield _make_row(state, above + 1, below, columns)


def _make_row(
    state: StateBlock, start: int, end: int, columns: Sequence[int], *, is_head: bool = False
) -> _Row:
    lines = [_get_line(state, at) for at in range(start, end)]
    bounds = [*pairwise(columns), (columns[-1], None)]
    cells = tuple(
        _Cell(tuple(line[left:right].strip() for line in lines)) for left, right in bounds
    )
    return _Row(cells, start, end, is_head)


# ------------------------------------------------------------------------------ html2text


def _read_bare(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table of html2text, whose cells may have several lines.

    It has bars between its cells only, and each line ends with two spaces.
    """
    if silent or not state.src.startswith("  ", state.eMarks[start] - len("  ")):
        return False
    rule = start + 1
    while rule < min(end, start + _LONGEST_HEAD) and not (
        state.isEmpty(rule) or _is_bare_rule(state, rule)
    ):
        rule += 1
    if rule >= end or not _is_bare_rule(state, rule):
        return False
    close = rule + 1
    while close < end and not state.isEmpty(close):
        close += 1
    _push(state, _split_bare_rows(state, start, rule, close), close)
    return True


def _is_bare_rule(state: StateBlock, at: int) -> bool:
    return _BARE_RULE.fullmatch(state.src, state.bMarks[at], state.eMarks[at]) is not None


def _split_bare_rows(state: StateBlock, start: int, rule: int, end: int) -> Iterator[_Row]:
    """Yield the rows of a table: the head is above its rule, another one begins with a bar."""
    yield _make_bare_row(state, start, rule, is_head=True)
    first = rule + 1
    for at in range(rule + 2, end + 1):
        if at == end or "|" in _get_line(state, at):
            yield _make_bare_row(state, first, at)
            first = at


def _make_bare_row(state: StateBlock, start: int, end: int, *, is_head: bool = False) -> _Row:
    words = "  \n".join(_get_line(state, at) for at in range(start, end))
    cells = (_Cell(tuple(cell.strip().split("\n"))) for cell in escapedSplit(words))
    return _Row(tuple(cells), start, end, is_head)
