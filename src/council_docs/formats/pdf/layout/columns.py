"""Columns of running text on a page without tags, as in old issues of the Official Journal.

A page is cut where a line crosses the space between the columns: a title, a running header. Between
two cuts, the left column is read before the right one. A label column beside its values, or cells
beside each other, are no columns of running text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby, pairwise
from statistics import median
from typing import NamedTuple, TypeAlias

from attrs import field, frozen

from council_docs.formats.pdf.font_reader import Face
from council_docs.formats.pdf.layout.printed_lines import Column, PrintedLine, break_lines
from council_docs.formats.pdf.layout.ruled_tables import Grid
from council_docs.formats.pdf.page_content import TextRun

_GUTTER = 0.9
"""The least width of the space between columns, in ems."""
_OVERHANG = 0.3
"""How near a line may come to the next column without crossing into it, in ems."""
_STRIPS, _MARGIN = 250, 50
"""The strips of the width of the text, and those at each end where no column ends."""
_MOST_VALLEYS, _MOST_EDGES = 2, 3
"""The most gutters that are tried, and the most left edges in each."""
_DEEP = 0.75
"""In a gutter there are fewer lines, by at least this share of the deepest place."""
_LEAST_LINES = 5
"""How many lines each column of a page has at least."""
_MOSTLY = 0.8
"""Columns begin at the first edge that divides at least this share of the best edge's rows."""
_DEEPEST = 2
"""How often columns may be divided again."""
_SAME_ROW = 0.3
"""How far baselines of one row may be apart, in ems."""
_SET_OFF, _EDGE_ROWS = 2.0, 3
"""The most rows, at that distance from the columns, of a running header or footer."""
_HEAD, _FOOT = 0.1, 0.9
"""Above and below this share of a page are running headers and footers."""
_NOTE = 0.95
"""Letters below this share of the size of the text are those of footnotes."""
_FULL, _FULL_SHARE = 0.75, 0.35
"""Of running text, at least this share of the lines takes that share of the width of its column."""
_LOWER_SHARE, _LOWER_ASIDE = 0.15, 0.05
"""Of running text, at least this share of the lines begins with a small letter; of one column, the
second, because German nouns begin with capitals."""
_LABEL_SHARE = 0.25
"""Of lines beside others, more than this share ends with a colon in a list of fields."""
_LETTERS = 12
"""How many letters a line of running text has on average at least."""
_START = 1.3
"""A cell begins at this multiple of the usual distance of lines."""
_FEW_STARTS, _ALIKE = 2, 0.75
"""From so many cells on, at least this share begins on one baseline with an adjacent cell."""

_PLACE = 72.0
"""Columns whose edges differ by less are the same column, in points."""

_Row: TypeAlias = list[PrintedLine]
"""The pieces of lines on one baseline, with wide gaps between them."""


class PagePart(NamedTuple):
    """A part of a page to read in one piece, and whether it is a column."""

    runs: list[TextRun]
    is_column: bool


class ColumnSplitter:
    """Finds the columns on the pages of one file, one page after the other."""

    def __init__(self) -> None:
        """Start before the first page."""
        self._edges: set[int] = set()
        """Where the right columns of the pages before begin."""
        self._head = self._foot = 0.0
        """Where the running header of a page ends, and where its running footer begins."""

    def split(
        self, runs: list[TextRun], page: int, height: float, tables: Iterable[Grid] = ()
    ) -> list[PagePart]:
        """Return the parts of a page in the order of reading; a table may cross its columns.

        `height` is that of the page, in points.
        """
        self._head, self._foot = _HEAD * height, _FOOT * height
        pieces = break_lines(runs, page, widest_gap=_GUTTER)
        pieces += [_stand_for(table, page) for table in tables]
        bands = self._split(_group_rows(pieces), _DEEPEST) if len(pieces) >= _LEAST_LINES else []
        if not any(is_column for _, is_column in bands):
            return [PagePart(runs, is_column=False)]
        return [
            PagePart([run for row in rows for piece in row for run in piece.runs], is_column)
            for rows, is_column in bands
        ]

    def _split(self, rows: list[_Row], depth: int) -> list[tuple[list[_Row], bool]]:
        """Return rows in parts, and whether each part is a column."""
        bands = self._find_bands(rows) if depth and len(rows) >= _LEAST_LINES else []
        parts: list[tuple[list[_Row], bool]] = []
        for is_parted, found in groupby(bands, key=lambda band: band.is_parted):
            if not is_parted:
                parts.append(([row for band in found for row in band.rows], False))
                continue
            for band in found:
                for side in filter(None, (band.left, band.right)):
                    inside = self._split(side, depth - 1)
                    parts += inside if len(inside) > 1 else [(side, True)]
        return parts or [(rows, False)]

    def _find_bands(self, rows: list[_Row]) -> list["_Band"]:
        """Return rows in bands, divided at the edge of the right column; empty without columns."""
        found = [(edge, self._cut(rows, edge)) for edge in _find_edges(rows)]
        certain = [sum(band.certain_rows for band in bands) for _, bands in found]
        for (edge, bands), count in zip(found, certain, strict=True):
            if count and count >= _MOSTLY * max(certain):
                self._edges.add(int(edge))
                return bands
        for edge in self._edges:
            bands = self._cut(rows, edge)
            if any(_is_running_text(band.left) for band in bands):
                return bands
        return []

    def _cut(self, rows: list[_Row], edge: float) -> list["_Band"]:
        """Return the bands of a page; the right column begins at `edge`."""

        def crosses(row: _Row) -> bool:
            return any(piece.left < edge < piece.right + _OVERHANG * piece.size for piece in row)

        bands: list[_Band] = []
        for is_whole, found in groupby(rows, key=crosses):
            band = list(found)
            if is_whole or all(self._is_at_edge(row) for row in band):
                bands.append(_Band(band))
            else:
                bands += (_part(part, edge) for part in self._trim(band, edge))
        return bands

    def _trim(self, rows: list[_Row], edge: float) -> Iterator[list[_Row]]:
        """Yield rows in parts, with running headers and footers, and footnotes, apart."""
        first = self._count_set_off(rows, edge)
        last = len(rows) - self._count_set_off(rows[:first:-1], edge)
        size = _usual_size(rows)
        notes = last
        while notes > first and all(piece.size < _NOTE * size for piece in rows[notes - 1]):
            notes -= 1
        yield from filter(None, (rows[:first], rows[first:notes], rows[notes:last], rows[last:]))

    def _count_set_off(self, rows: list[_Row], edge: float) -> int:
        """Return how many of the first rows are a running header or footer.

        They are set off, and cross both columns or are at the edge of the page.
        """
        for count, (row, following) in enumerate(pairwise(rows[: _EDGE_ROWS + 1]), 1):
            distance = abs(following[0].baseline - row[0].baseline)
            if distance > _SET_OFF * max(row[0].size, following[0].size):
                sides = {piece.left < edge for row in rows[:count] for piece in row}
                return count if self._is_at_edge(rows[0]) or len(sides) > 1 else 0
        return 0

    def _is_at_edge(self, row: _Row) -> bool:
        return not self._head < row[0].baseline < self._foot


def _stand_for(table: Grid, page: int) -> PrintedLine:
    """Return a line without words in place of a table."""
    run = TextRun(
        text="",
        left=table.columns[0],
        right=table.columns[-1],
        baseline=(table.rows[0] + table.rows[-1]) / 2,
        size=1.0,
        face=Face(bold=False, italic=False),
        artifact=None,
    )
    return PrintedLine(page, [run])


def _group_rows(pieces: Iterable[PrintedLine]) -> list[_Row]:
    rows: list[_Row] = []
    for piece in sorted(pieces, key=lambda piece: piece.baseline):
        if rows and piece.baseline - rows[-1][0].baseline <= _SAME_ROW * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _find_edges(rows: list[_Row]) -> list[float]:
    """Return where columns beside the first one may begin, from left to right.

    At these places fewer lines lie above each other than on both sides.
    """
    pieces = [piece for row in rows for piece in row]
    left = min(piece.left for piece in pieces)
    width = max(max(piece.right for piece in pieces) - left, 1.0) / _STRIPS
    changes = [0] * (_STRIPS + 2)
    for piece in pieces:
        changes[int((piece.left - left) / width)] += 1
        changes[int((piece.right - left) / width) + 1] -= 1
    lines = list(accumulate(changes))
    before, after = accumulate(lines, max), [*accumulate(reversed(lines), max)]
    depths = [
        min(peaks) - count for *peaks, count in zip(before, reversed(after), lines, strict=True)
    ]
    valleys = [
        [strip for strip, _ in found]
        for is_deep, found in groupby(
            enumerate(depths[_MARGIN : _STRIPS - _MARGIN], _MARGIN),
            key=lambda found: found[1] >= _LEAST_LINES,
        )
        if is_deep
    ]
    valleys.sort(key=lambda valley: max(depths[strip] for strip in valley), reverse=True)
    edges: list[float] = []
    for valley in valleys[:_MOST_VALLEYS]:
        deep = _DEEP * max(depths[strip] for strip in valley)
        start = left + width * next(strip for strip in valley if depths[strip] >= deep)
        end = left + width * (valley[-1] + 2)
        # Labels of the right column stand before its text.
        edges += sorted({int(piece.left) for piece in pieces if start < piece.left <= end})[
            :_MOST_EDGES
        ]
    return sorted(edges)


# ------------------------------------------------------------------------------ bands


@frozen
class _Band:
    """Rows from one cut to the next, parted at an edge."""

    rows: list[_Row]
    left: list[_Row] = field(factory=list)
    right: list[_Row] = field(factory=list)

    @property
    def certain_rows(self) -> int:
        """How many rows there are, if both sides are running text, and no cells."""
        is_certain = (
            _is_running_text(self.left)
            and _is_running_text(self.right)
            and _count_lower(self.left + self.right) >= _LOWER_SHARE * len(self.left + self.right)
            and not _are_cells(self.left, self.right)
            and not _are_fields(self.rows)
        )
        return len(self.rows) if is_certain else 0

    @property
    def is_parted(self) -> bool:
        """Whether the sides are columns, on a page with columns."""
        if self.left and self.right:
            return len(self.rows) > 1
        return _is_running_text(self.left)


def _usual_size(rows: list[_Row]) -> float:
    """Return the size of most letters."""
    sizes: Counter[float] = Counter()
    for row in rows:
        for piece in row:
            sizes[piece.size] += _count_letters(piece)
    return sizes.most_common(1)[0][0]


def _part(rows: list[_Row], edge: float) -> _Band:
    """Return rows as a band that is divided at an edge."""
    left = [[piece for piece in row if piece.left < edge] for row in rows]
    right = [[piece for piece in row if piece.left >= edge] for row in rows]
    return _Band(rows, list(filter(None, left)), list(filter(None, right)))


# ------------------------------------------------------------------------------ running text


def _is_running_text(rows: list[_Row]) -> bool:
    """Return whether the rows of a column are lines of sentences."""
    if len(rows) < _LEAST_LINES:
        return False
    left = min(piece.left for row in rows for piece in row)
    ends = [max(piece.right for piece in row) for row in rows]
    full = left + _FULL * (max(ends) - left)
    return (
        sum(end > full for end in ends) >= _FULL_SHARE * len(rows)
        and _count_lower(rows) >= _LOWER_ASIDE * len(rows)
        and sum(_count_letters(piece) for row in rows for piece in row) >= _LETTERS * len(rows)
    )


def _count_lower(rows: list[_Row]) -> int:
    return sum(map(_begins_lower, rows))


def _begins_lower(row: _Row) -> bool:
    first = min(row, key=lambda piece: piece.left)
    return next((run.text.lstrip()[0] for run in first.runs if not run.is_blank), "").islower()


def _count_letters(piece: PrintedLine) -> int:
    return sum(len(run.text) for run in piece.runs)


def _are_cells(left: list[_Row], right: list[_Row]) -> bool:
    """Return whether most cells of two columns begin on one baseline with an adjacent cell."""
    starts = list(_find_starts(left)), list(_find_starts(right))
    few, many = sorted(starts, key=len)
    if len(few) < _FEW_STARTS:
        return False
    near = {round(baseline) for baseline in many}
    alike = sum(not near.isdisjoint(range(round(at) - 1, round(at) + 2)) for at in few)
    return alike >= _ALIKE * len(few)


def _are_fields(rows: list[_Row]) -> bool:
    """Return whether many rows begin with a label: `Subject:` beside its value."""
    beside = [row for row in rows if len(row) > 1]
    return sum(map(_begins_with_label, beside)) > _LABEL_SHARE * len(beside)


def _begins_with_label(row: _Row) -> bool:
    first = min(row, key=lambda piece: piece.left)
    words = [run.text.rstrip() for run in first.runs if not run.is_blank]
    return words[-1].endswith(":")


def _find_starts(rows: list[_Row]) -> Iterator[float]:
    """Yield the baselines of rows that white space sets off from the row above."""
    distances = [below[0].baseline - above[0].baseline for above, below in pairwise(rows)]
    usual = _START * median(distances) if distances else 0.0
    for row, distance in zip(rows[1:], distances, strict=True):
        if distance > usual:
            yield row[0].baseline


# ------------------------------------------------------------------------------ edges


def mark_columns(lines: list[PrintedLine]) -> None:
    """Mark the columns of a tagged page, whose lines are in the order of reading."""
    text = [
        line
        for line in lines
        if line.block is not None and line.block.cell is None and line.block.note is None
    ]
    ends = [
        at
        for at, (line, below) in enumerate(pairwise(text), 1)
        if below.baseline < line.baseline - line.size
    ]
    found = [text[start:end] for start, end in pairwise([0, *ends, len(text)])]
    are_columns = len(found) > 1 and all(
        min(line.left for line in after) > _find_usual_end(before)
        for before, after in pairwise(found)
    )
    for part in found if are_columns else ():
        column = Column.enclose(part)
        for line in part:
            line.column = column


def _find_usual_end(lines: list[PrintedLine]) -> float:
    """Return where the lines of a column end, without the quarter that ends furthest."""
    return sorted(line.right for line in lines)[-1 - len(lines) // 4]


def align_columns(pages: Iterable[list[PrintedLine]]) -> None:
    """Give the columns at one place of several pages the same edges.

    A column may contain only inner points of a list, or only short lines.
    """
    placed = [(line, line.column) for page in pages for line in page if line.column is not None]
    places: dict[int, list[Column]] = {}
    found: dict[Column, list[Column]] = {}
    for column, _ in Counter(column for _, column in placed).most_common():
        place = round(column.right / _PLACE)
        near = (places[at] for at in (place, place - 1, place + 1) if at in places)
        alike = next((one for one in near if abs(one[0].left - column.left) <= _PLACE), [])
        alike.append(column)
        found[column] = alike
        places.setdefault(place, alike)
    for line, column in placed:
        line.column = Column(min(one.left for one in found[column]), found[column][0].right)
