"""Find headings on an untagged page: short bold or centred lines with white space around them."""

from collections.abc import Iterable, Iterator

from council_docs.formats.pdf.layout.printed_lines import Column, PrintedLine, find_gaps

_MOST_LINES, _LONGEST = 3, 160
"""The most lines and letters of a heading."""
_CENTRED = 1.0
"""How far the middle of a centred line may be from that of the text, in ems."""
_INDENT = 3.0
"""The least distance of both ends of a centred line from those of the text, in ems."""
_ENDS = (".", ";", ",", ":", "-", "–")
"""Endings that no heading has."""
_MOSTLY = 0.5
"""In a file with this share of bold letters, bold is no evidence."""


def mark_headings(pages: Iterable[list[PrintedLine]]) -> None:
    """Mark the headings among the lines outside of the structure."""
    texts = [[line for line in page if line.is_loose] for page in pages]
    is_bold = _is_mostly_bold(line for lines in texts for line in lines)
    for lines in texts:
        page = Column.enclose(lines)
        paragraphs = list(_group(lines))
        for number, paragraph in enumerate(paragraphs):
            stands_out = not is_bold and all(map(_is_bold, paragraph))
            column = paragraph[0].column or page
            is_centred = all(_is_centred(line, column) for line in paragraph)
            has_text_below = number + 1 < len(paragraphs)
            if (stands_out or is_centred) and has_text_below and _is_short(paragraph):
                for line in paragraph:
                    line.heading = True
                    line.continues = line is not paragraph[0]


def _group(lines: list[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Yield the lines between white space."""
    group: list[PrintedLine] = []
    for line in lines:
        if group and (line.gap or line.column != group[-1].column):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_mostly_bold(lines: Iterable[PrintedLine]) -> bool:
    letters = bold = 0
    for line in lines:
        for run in line.runs:
            letters += len(run.text)
            bold += len(run.text) if run.face.bold else 0
    return bold > _MOSTLY * letters


def _is_bold(line: PrintedLine) -> bool:
    return all(run.face.bold for run in line.runs if not run.is_blank)


def _is_centred(line: PrintedLine, column: Column) -> bool:
    before, after = line.left - column.left, column.right - line.right
    is_middle = abs(before - after) <= 2 * _CENTRED * line.size
    return is_middle and min(before, after) >= _INDENT * line.size


def _is_short(lines: list[PrintedLine]) -> bool:
    """Return whether lines are few, and begin and end as headings do."""
    shown = [[run for run in line.runs if not run.is_blank] for line in lines]
    words = " ".join("".join(run.text for run in runs).strip() for runs in shown)
    return (
        len(lines) <= _MOST_LINES
        and len(words) <= _LONGEST
        and words[:1].isupper()
        and not words.endswith(_ENDS)
        and not any(map(find_gaps, shown))
    )
