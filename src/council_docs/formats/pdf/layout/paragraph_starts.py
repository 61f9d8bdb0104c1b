"""Find the lines that begin or continue a paragraph, by their positions."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from council_docs.formats.pdf.layout.printed_lines import Column, PrintedLine, find_gaps
from council_docs.formats.pdf.layout.run_parts import find_letter_ends
from council_docs.formats.pdf.page_content import TextRun

_GAP = 1.12
"""A paragraph begins at this multiple of the usual distance of lines."""
_FULL = 0.9
"""A line that ends right of this share of the widest is full."""
_LEADING = 1.25
"""The distance of lines without evidence, in ems."""
_USUAL = 2.5
"""Greater distances of lines are not usual ones, in ems."""
_LOWER = 4
"""How many full lines one above a line in lower case counts for: its sentence continues."""
_TIGHT = 1.5
"""A line within so many ems below another one belongs to it ..."""
_CLOSER = 0.8
"""... where the line below is further away, by this ratio."""
_WIDEST_LEADING = 1.8
"""How far the lines of one paragraph may be apart if the next line gives no evidence, in ems."""
_ENDS = frozenset(".:;!?")
_ALIKE = 0.05
"""By which share the sizes of the lines of one paragraph may differ."""
_ALIGNED = 0.3
"""How far the left edges of the lines of one paragraph may be apart, in ems."""
_BLANK = 0.6
"""How wide a blank is, and what may be missing from the width of a full line, in ems."""
_NARROWEST_INDENT, _WIDEST_INDENT = 0.8, 4.0
"""How far first lines are indented, in ems."""
_NO_LABEL = re.compile(r"[^\w\d]?[^\W\d_]{2,}(?![.)])|\d+(?![\d.)])")
"""The start of a line without a label."""
_LONGEST_LABEL = 6


class _Pair(NamedTuple):
    """Two consecutive lines, and their distance in points."""

    line: PrintedLine
    below: PrintedLine
    distance: float


def mark_starts(pages: Iterable[list[PrintedLine]]) -> None:
    """Mark the loose lines that certainly begin or continue a paragraph.

    The usual distance of lines is that below full lines, where a paragraph continues.
    """
    pairs = [
        _Pair(line, below, round(2 * (below.baseline - line.baseline)) / 2)
        for lines in pages
        for line, below in pairwise([line for line in lines if line.is_loose])
        if below.baseline > line.baseline or below.column != line.column
    ]
    page = Column.enclose([line for line, _, _ in pairs])
    usual: dict[int, Counter[float]] = {}
    for line, below, distance in pairs:
        is_full = line.right > _FULL * (line.column or page).right
        if 0 < distance <= _USUAL * below.size and is_full:
            weight = _LOWER if _shown(below)[0].text[:1].islower() else 1
            usual.setdefault(round(below.size), Counter())[distance] += weight
    for _, below, distance in pairs:
        found = usual.get(round(below.size))
        leading = found.most_common(1)[0][0] if found else _LEADING * below.size
        below.gap = distance > _GAP * leading
    _mark_indents(pairs, page)
    for line, below, _ in pairs:
        below.continues = not below.gap and _continues(line, below, page)


def _mark_indents(pairs: list[_Pair], page: Column) -> None:
    """Mark the first lines of paragraphs in a file that indents them instead of adding white space.

    The line after a first line is not indented. The last line above a paragraph of one line must be
    short.
    """
    indents = [_measure_indent(line, below) for line, below, _ in pairs]
    returns = [
        pair.below is after.line and _are_level(pair.line, after.below)
        for pair, after in pairwise(pairs)
    ]
    counts = Counter(
        round(indent)
        for (_, below, _), indent, returned in zip(pairs, indents, returns, strict=False)
        if indent and returned and not _begins_with_label(below)
    )
    usual, count = counts.most_common(1)[0] if counts else (0, 0)
    if count <= sum(below.gap for _, below, _ in pairs):
        return
    for (line, below, _), indent, returned in zip(pairs, indents, [*returns, False], strict=False):
        is_first = indent > 0 and round(indent) == usual
        follows_first = line.indent > 0 and _are_level(line, below)
        if (is_first and returned) or (
            (is_first or follows_first) and not _is_full(line, below, page)
        ):
            below.gap = True
            below.indent = indent or line.indent


def _measure_indent(line: PrintedLine, below: PrintedLine) -> float:
    """Return the indent of a line from the one above; 0 unless it is the first line of a paragraph.

    Below a label, the words of its paragraph are indented.
    """
    indent = 0.0 if below.gap else below.left - line.left
    is_narrow = _NARROWEST_INDENT * below.size <= indent <= _WIDEST_INDENT * below.size
    is_base = is_narrow and line.column == below.column and not _begins_with_label(line)
    return indent if is_base else 0.0


def _are_level(line: PrintedLine, other: PrintedLine) -> bool:
    """Return whether lines of one column have the same left edge."""
    return line.column == other.column and abs(line.left - other.left) <= _ALIGNED * line.size


def find_closing_lines(lines: list[PrintedLine]) -> set[PrintedLine]:
    """Return the lines of a page close below others: they are not headings of what follows."""
    content = [line for line in lines if line.artifact is None]
    found = set()
    for above, line, below in zip(content, content[1:], content[2:], strict=False):
        distance = line.baseline - above.baseline
        closer = distance < _CLOSER * (below.baseline - line.baseline)
        if closer and 0 < distance <= _TIGHT * line.size:
            found.add(line)
    return found


def _continues(line: PrintedLine, below: PrintedLine, page: Column) -> bool:
    """Return whether the sentence of a full line continues in the one below."""
    column, following = line.column or page, below.column or page
    before, words = _shown(line), _shown(below)
    edges = [*_find_left_edges(before), *([line.left - line.indent] if line.indent else [])]
    return (
        _is_full(line, below, page)
        and abs(line.size - below.size) <= _ALIKE * line.size
        and before[-1].face == words[0].face
        and not _begins_with_label(below)
        and any(
            abs((left - column.left) - (below.left - following.left)) <= _ALIGNED * line.size
            for left in edges
        )
        and len(_find_left_edges(words)) == 1
    )


def _is_full(line: PrintedLine, below: PrintedLine, page: Column) -> bool:
    """Return whether the first word of the line below would not fit on a line."""
    run = _shown(below)[0]
    first = run.text.split()[0]
    width = find_letter_ends(run)[run.text.index(first) + len(first)] - run.left
    return line.right + width + _BLANK * line.size > (line.column or page).right


def _begins_with_label(line: PrintedLine) -> bool:
    """Return whether a line may begin with a label."""
    text = "".join(run.text for run in _shown(line)).lstrip()
    return _NO_LABEL.match(text) is None


def _shown(line: PrintedLine) -> list[TextRun]:
    return [run for run in line.runs if not run.is_blank]


def _find_left_edges(runs: list[TextRun]) -> list[float]:
    """Return the left edges of a line that the next may align with: of its label, and of its words.

    A line with wide gaps is not a sentence and has no such edges.
    """
    gaps = find_gaps(runs)
    if not gaps:
        return [runs[0].left]
    label = "".join(run.text for run in runs[: gaps[0]])
    if len(gaps) > 1 or len(label.strip()) > _LONGEST_LABEL:
        return []
    return [runs[0].left, runs[gaps[0]].left]


def join_torn_paragraphs(pages: Iterable[list[PrintedLine]]) -> None:
    """Join paragraphs where the tree begins another one in the middle of a sentence.

    Programs that guess tags make an item of the first line of a point, and a paragraph of the rest,
    or of its words on the next page.
    """
    lines = [line for page in pages for line in page if line.block is not None]
    right: dict[int, float] = {}
    for line in lines:
        right[line.page] = max(line.right, right.get(line.page, 0.0))
    text = [line for line in lines if line.block is not None and line.block.note is None]
    notes = [line for line in lines if line.block is not None and line.block.note is not None]
    for found in (text, notes):
        for above, line, below in zip(found, found[1:], [*found[2:], None], strict=False):
            if (
                line.starts_block
                and above.right > _FULL * right[above.page]
                and _is_in_text(above, line)
                and _is_in_sentence(above, line)
                and _is_next(above, line, below)
            ):
                line.starts_block = line.gap = False


def _is_in_text(above: PrintedLine, line: PrintedLine) -> bool:
    """Return whether a paragraph is below a line of text, or both are in footnotes."""
    block, other = line.block, above.block
    if block is None or other is None or block.role != "P" or line.label:
        return False
    return block.note == other.note and block.cell is None and other.cell is None


def _is_in_sentence(above: PrintedLine, line: PrintedLine) -> bool:
    """Return whether a line begins with a small letter, and the line above ends no sentence."""
    start = "".join(run.text for run in line.runs).lstrip()
    end = "".join(run.text for run in above.runs).rstrip()
    return start[:1].islower() and start[1:2].islower() and end[-1:] not in _ENDS


def _is_next(above: PrintedLine, line: PrintedLine, below: PrintedLine | None) -> bool:
    """Return whether a line is as close below another one as the lines of a paragraph.

    Only a page end may separate them.
    """
    if line.page != above.page:
        return line.page == above.page + 1
    leading = _WIDEST_LEADING * line.size
    if below is not None and below.block is line.block:
        leading = min(leading, _GAP * (below.baseline - line.baseline))
    return 0 < line.baseline - above.baseline <= leading
