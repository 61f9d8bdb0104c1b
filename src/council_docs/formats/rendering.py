"""Render a document from top to bottom as lines, for the writers of formats that people read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from attrs import evolve

from council_docs.languages import CODES, load_language
from council_docs.languages.dates import format_date
from council_docs.model import (
    Block,
    Conclusion,
    Document,
    FactName,
    Formula,
    Header,
    HeaderField,
    Mark,
    Paragraph,
    PointList,
    Section,
    Separator,
    Table,
    Text,
)

# ------------------------------------------------------------------------------ header


class MastheadValue(NamedTuple):
    """A value above the fields of a header, as the language prints it."""

    name: FactName
    text: str


class Masthead(NamedTuple):
    """The values above the fields of a header."""

    identity: tuple[MastheadValue, ...]
    """Institution, place and date, languages of the original, number."""
    codes: tuple[MastheadValue, ...]
    """Files, subject codes and markings."""

    def in_reading_order(self, header: Header) -> tuple[MastheadValue, ...]:
        """Return all values in the order in which a reader finds them.

        A reader ends a header at its last known value. So without type line and fields, the values
        that identify a document follow the codes.
        """
        is_bare = not header.type_line and not header.fields
        return (*self.codes, *self.identity) if is_bare else (*self.identity, *self.codes)


def render_masthead(document: Document) -> Masthead:
    """Return the values of a header in the language of the document, by default in English."""
    header = document.header
    language = load_language(document.language if document.language in CODES else "en")
    names = {"council": language.council, "european-council": language.european_council}
    before = language.dates.before_date[:1] if header.place else ()
    date = (*filter(None, before), format_date(header.date, language)) if header.date else ()
    files = ", ".join(header.interinstitutional_files)
    identity: tuple[tuple[FactName, str], ...] = (
        ("institution", names[header.institution][0] if header.institution else ""),
        ("place-and-date", ", ".join(filter(None, (header.place, " ".join(date))))),
        (
            "original-languages",
            f"(OR. {', '.join(header.original_languages)})" if header.original_languages else "",
        ),
        ("number", str(header.number) if header.number else ""),
    )
    codes: tuple[tuple[FactName, str], ...] = (
        (
            "interinstitutional-files",
            f"{language.interinstitutional_file[0]} {files}" if files else "",
        ),
        *(("subject-codes", code) for code in header.subject_codes),
        *(("markings", marking) for marking in header.markings),
    )
    return Masthead(
        identity=tuple(MastheadValue(name, text) for name, text in identity if text),
        codes=tuple(MastheadValue(name, text) for name, text in codes if text),
    )


def split_fields(header: Header) -> tuple[tuple[HeaderField, ...], tuple[HeaderField, ...]]:
    """Return the fields above the type line, and those below it.

    The fields before the first one with a known role stand above it.
    """
    known = (at for at, field in enumerate(header.fields) if field.role != "other")
    first = next(known, len(header.fields))
    return header.fields[:first], header.fields[first:]


# ------------------------------------------------------------------------------ blocks

_EMPTY = Text(value="")
# Every character that some program takes for the end of a line.
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")


class Line(NamedTuple):
    """A paragraph or heading with its label; either may be empty, not both."""

    depth: int
    """The number of lists around it."""
    label: str | None
    text: Text = _EMPTY
    begins_point: bool = False
    """Whether the label is that of a point of a list."""
    section: int = 0
    """The level of a section's heading, from 1; 0 for all other lines."""


class NestedTable(NamedTuple):
    """A table, and the number of lists around it."""

    depth: int
    table: Table


class _Node(NamedTuple):
    """A block that is still to be rendered."""

    block: Block
    depth: int
    sections: int
    """The number of sections around it."""
    label: Line | None = None
    """A label that precedes the first text of the block."""


_Item: TypeAlias = Line | NestedTable | _Node


def render_blocks(
    blocks: tuple[Block, ...], *, tables: bool = True
) -> Iterator[Line | NestedTable]:
    """Yield the lines and tables of blocks in the order of the text, without recursion.

    Without `tables`, the blocks in the cells of tables are rendered like any others.
    """
    waiting: list[_Item] = [_Node(block, 0, 0) for block in reversed(blocks)]
    while waiting:
        item = waiting.pop()
        if isinstance(item, _Node):
            waiting += reversed(_attach_label(item.label, _expand(item, tables=tables)))
        else:
            yield item


def _attach_label(label: Line | None, items: list[_Item]) -> list[_Item]:
    """Put a label on the first item, or before it if it has a label already or is a table."""
    if label is None:
        return items
    match items:
        case [_Node(label=None) as node, *rest]:
            return [node._replace(label=label), *rest]
        case [Line(label=None) as line, *rest]:
            return [label._replace(text=line.text, section=line.section), *rest]
        case _:
            return [label, *items]


def _expand(node: _Node, *, tables: bool) -> list[_Item]:
    """Return what a block consists of, one level down."""
    block, depth, sections, _ = node
    match block:
        case Paragraph() | Formula() | Separator():
            return [Line(depth, None, block.text)]
        case Conclusion():
            return _attach_label(Line(depth, block.label), _nodes(block.body, depth, sections))
        case Section():
            return _expand_section(block, depth, sections + 1)
        case PointList():
            return _expand_list(block, depth, sections)
        case _ if tables:
            return [NestedTable(depth, block)]
        case _:
            cells = (cell for row in block.rows for cell in row.cells)
            return [node for cell in cells for node in _nodes(cell.body, depth, sections)]


def _nodes(blocks: tuple[Block, ...], depth: int, sections: int) -> list[_Item]:
    return [_Node(block, depth, sections) for block in blocks]


def _expand_section(block: Section, depth: int, level: int) -> list[_Item]:
    items = _nodes(block.body, depth, level)
    if block.heading is not None:
        items.insert(0, Line(depth, None, block.heading, section=level))
    label = None if block.label is None else Line(depth, block.label, section=level)
    return _attach_label(label, items)


def _expand_list(block: PointList, depth: int, sections: int) -> list[_Item]:
    items: list[_Item] = []
    if block.intro is not None:
        items.append(Line(depth, None, block.intro))
    for point in block.points:
        label = Line(depth + 1, point.label, begins_point=True)
        items += _attach_label(label, _nodes(point.body, depth + 1, sections))
    if block.wrap_up is not None:
        items.append(Line(depth, None, block.wrap_up))
    return items


# ------------------------------------------------------------------------------ texts


def flatten_blocks(blocks: tuple[Block, ...]) -> Text:
    """Return all lines of blocks as one text."""
    lines = (item for item in render_blocks(blocks, tables=False) if isinstance(item, Line))
    texts = (text for line in lines for text in (Text(value=line.label or ""), line.text))
    return join_texts([text for text in texts if text.value or text.marks], " ")


def join_texts(texts: Sequence[Text], separator: str) -> Text:
    """Return texts as one, with their marks."""
    marks: list[Mark] = []
    length = 0
    for text in texts:
        marks += (
            evolve(mark, start=mark.start + length, end=mark.end + length) for mark in text.marks
        )
        length += len(text.value) + len(separator)
    return Text(value=separator.join(text.value for text in texts), marks=tuple(marks))


def replace_line_ends(words: str) -> str:
    """Return words with a space for each character that would end their line."""
    return words.translate(_LINE_ENDS)
