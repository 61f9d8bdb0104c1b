"""What a document prints, from top to bottom: for the writers of formats that people read."""

from collections.abc import Iterator
from typing import NamedTuple

from attrs import evolve

from council_docs.languages import CODES, load_language
from council_docs.languages.dates import format_date
from council_docs.model import (
    Block,
    Conclusion,
    Document,
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


class Masthead(NamedTuple):
    """The values above the fields of a header, each as the language prints it."""

    telling: tuple[str, ...]
    """Institution, place and date, languages of the original, number."""
    codes: tuple[str, ...]
    """Files, subject codes and markings."""


def masthead(document: Document) -> Masthead:
    """Return the values of a header in the language of the document; in English if it has none."""
    header = document.header
    words = load_language(document.language if document.language in CODES else "en")
    names = {"council": words.council, "european-council": words.european_council, None: ("",)}
    before = words.dates.before_date[:1] if header.place else ()
    date = (*filter(None, before), format_date(header.date, words)) if header.date else ()
    files = ", ".join(header.interinstitutional_files)
    telling = (
        names[header.institution][0],
        ", ".join(part for part in (header.place, " ".join(date)) if part),
        f"(OR. {', '.join(header.original_languages)})" if header.original_languages else "",
        str(header.number) if header.number else "",
    )
    return Masthead(
        telling=tuple(filter(None, telling)),
        codes=(
            *([f"{words.interinstitutional_file[0]} {files}"] if files else []),
            *header.subject_codes,
            *header.markings,
        ),
    )


def header_fields(header: Header) -> tuple[tuple[HeaderField, ...], tuple[HeaderField, ...]]:
    """Return the fields that stand above the type line, and those that stand below it.

    Above it stand lines that are none of the known fields: those before the first known one.
    """
    known = (at for at, field in enumerate(header.fields) if field.role != "other")
    first = next(known, len(header.fields))
    return header.fields[:first], header.fields[first:]


# ------------------------------------------------------------------------------ blocks


class Words(NamedTuple):
    """A printed paragraph or heading: its label, if it has one, and a text, which may be empty."""

    depth: int
    """In how many lists it stands."""
    label: str | None
    text: Text
    begins_point: bool = False
    """Whether the label is that of a point of a list."""
    section: int = 0
    """Of a section's heading, in how many sections it stands, its own counted; else 0."""


class Grid(NamedTuple):
    """A table."""

    depth: int
    table: Table


class _Label(NamedTuple):
    """A label; `alone` says that no words follow it."""

    words: Words
    alone: bool


class _Inside(NamedTuple):
    """A block, and in how many lists and sections it stands."""

    block: Block
    depth: int
    sections: int


_NOTHING = Text(value="")


def printed(blocks: tuple[Block, ...], *, grids: bool = True) -> Iterator[Words | Grid]:
    """Yield what blocks print in the order of the text, without recursion.

    Without `grids`, the cells of tables follow one another like any blocks.
    """
    label: Words | None = None
    for item in _pieces(blocks, grids=grids):
        if label is not None and isinstance(item, Words):
            yield label._replace(text=item.text, section=item.section)
            label = None
            continue
        if label is not None:
            yield label
            label = None
        if not isinstance(item, _Label):
            yield item
        elif item.alone:
            yield item.words
        else:
            label = item.words
    if label is not None:
        yield label


def _pieces(blocks: tuple[Block, ...], *, grids: bool) -> Iterator[_Label | Words | Grid]:
    """Yield labels and texts apart from each other."""
    waiting: list[_Label | Words | Grid | _Inside] = [
        _Inside(block, 0, 0) for block in reversed(blocks)
    ]
    while waiting:
        item = waiting.pop()
        if isinstance(item, _Inside):
            waiting.extend(reversed(list(_opened(item, grids=grids))))
        else:
            yield item


def _opened(inside: _Inside, *, grids: bool) -> Iterator[_Label | Words | Grid | _Inside]:
    """Yield what a block prints, one level down."""
    block, depth, sections = inside
    match block:
        case Paragraph() | Formula() | Separator():
            yield Words(depth, None, block.text)
        case Conclusion():
            yield _Label(Words(depth, block.label, _NOTHING), alone=not block.body)
            yield from (_Inside(child, depth, sections) for child in block.body)
        case Section():
            yield from _section(block, depth, sections + 1)
        case PointList():
            yield from _list(block, depth, sections)
        case _ if grids:
            yield Grid(depth, block)
        case _:
            cells = (cell for row in block.rows for cell in row.cells)
            yield from (_Inside(child, depth, sections) for cell in cells for child in cell.body)


def _section(block: Section, depth: int, sections: int) -> Iterator[_Label | Words | _Inside]:
    if block.label is not None:
        words = Words(depth, block.label, _NOTHING, section=sections)
        yield _Label(words, alone=block.heading is None and not block.body)
    if block.heading is not None:
        yield Words(depth, None, block.heading, section=sections)
    yield from (_Inside(child, depth, sections) for child in block.body)


def _list(block: PointList, depth: int, sections: int) -> Iterator[_Label | Words | _Inside]:
    if block.intro is not None:
        yield Words(depth, None, block.intro)
    for point in block.points:
        words = Words(depth + 1, point.label, _NOTHING, begins_point=True)
        yield _Label(words, alone=not point.body)
        yield from (_Inside(child, depth + 1, sections) for child in point.body)
    if block.wrap_up is not None:
        yield Words(depth, None, block.wrap_up)


# ------------------------------------------------------------------------------ texts


def flat(blocks: tuple[Block, ...]) -> Text:
    """Return all that blocks print as one text."""
    found = printed(blocks, grids=False)
    words = [item for item in found if isinstance(item, Words)]
    parts = [(Text(value=item.label or ""), item.text) for item in words]
    return joined([text for pair in parts for text in pair if text.value or text.marks], " ")


def joined(texts: list[Text], between: str) -> Text:
    """Return texts as one, with their marks."""
    marks: list[Mark] = []
    length = 0
    for text in texts:
        marks += (
            evolve(mark, start=mark.start + length, end=mark.end + length) for mark in text.marks
        )
        length += len(text.value) + len(between)
    return Text(value=between.join(text.value for text in texts), marks=tuple(marks))
