"""Chunks for retrieval: pieces of bounded size, each with its citation."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import regex
from attrs import frozen

from council_docs.model import Document
from council_docs.tables.builder import build_rows
from council_docs.tables.rows import DocumentRow, UnitRow

_SENTENCE_END = regex.compile(
    r"""
    [.!?\u037e]
    # not after an initial, a short abbreviation, or the number of a day
    (?<! \b (?: \p{L} | \p{L}{0,2}\p{Ll} | [0-9]{1,2} ) \. )
    [)\]"'”’»]*+ \K
    \s++ (?= ["'“„«(\[]*+ \p{Lu} )
    """,
    regex.VERBOSE,
)
"""White space between two sentences; not where that is uncertain, because no sentence is cut."""
_TEXT_KINDS = ("section", "conclusion", "point", "paragraph", "formula", "cell", "note")


@frozen(kw_only=True)
class Chunk:
    """A piece of a document that can be found and cited on its own."""

    document_id: str
    work_id: str
    address: str
    """Of the first unit in the chunk: `annex / conclusion 12`."""
    citation: str
    """`Council conclusions on Ruritania, 9998/26, point 12`."""
    permalink: str | None
    language: str | None
    labels: str | None
    """The printed labels of the first unit, from the outside in: `ANNEX 12. b)`."""
    headings: str | None
    """The headings around it, from the outside in."""
    text: str
    start: int | None
    """Offset of the first unit in the text of the source, in code points."""
    end: int | None
    """Offset after the last unit."""
    line: int | None
    """Line of the first unit in the source, from 1."""
    page: int | None


def split_chunks(document: Document, name: str, *, max_characters: int = 1200) -> Iterator[Chunk]:
    """Yield the chunks of a document in the order of its text; the same document gives the same.

    A chunk holds units of one conclusion, or of one annex outside of conclusions, with a line for
    each unit and its label. It has at most `max_characters` code points; only a single sentence
    that is longer makes a longer chunk, because no sentence is cut. `name` is that of the input.

    Raises ValueError for a size below 1.
    """
    if max_characters < 1:
        raise ValueError(f"a chunk has at least one character, not {max_characters}")
    rows = list(build_rows(document, name, diagnose=False))
    (first,) = (row for row in rows if isinstance(row, DocumentRow))
    units = [row for row in rows if isinstance(row, UnitRow) and row.kind in _TEXT_KINDS]
    for _, group in groupby(units, key=lambda unit: (unit.conclusion, unit.headings)):
        yield from _split_group(list(group), first, max_characters)


def _split_group(
    units: Sequence[UnitRow], document: DocumentRow, max_characters: int
) -> Iterator[Chunk]:
    """Yield the chunks of one group of units."""
    pieces: list[tuple[UnitRow, str]] = []
    size = 0
    for unit in units:
        for line in _split_text(unit, max_characters):
            if pieces and size + len(line) > max_characters:
                yield _build_chunk(pieces, document)
                pieces, size = [], 0
            pieces.append((unit, line))
            size += len(line) + 1
    if pieces:
        yield _build_chunk(pieces, document)


def _split_text(unit: UnitRow, max_characters: int) -> Iterator[str]:
    """Yield the words of a unit in pieces that fit, cut between sentences."""
    text = " ".join(part for part in (unit.label, unit.text) if part)
    piece = ""
    for sentence in _SENTENCE_END.split(text) if len(text) > max_characters else [text]:
        if piece and len(piece) + 1 + len(sentence) > max_characters:
            yield piece
            piece = ""
        piece = f"{piece} {sentence}" if piece else sentence
    if piece:
        yield piece


def _build_chunk(pieces: Sequence[tuple[UnitRow, str]], document: DocumentRow) -> Chunk:
    (first, _), (last, _) = pieces[0], pieces[-1]
    return Chunk(
        document_id=document.document_id,
        work_id=document.work_id,
        address=first.address,
        citation=_cite(first, document),
        permalink=first.permalink,
        language=first.language,
        labels=first.labels,
        headings=first.headings,
        text="\n".join(line for _, line in pieces),
        start=first.start,
        end=last.end,
        line=first.line,
        page=first.page,
    )


def _cite(unit: UnitRow, document: DocumentRow) -> str:
    point = f"point {unit.conclusion}" if unit.conclusion else None
    parts = (document.subject or document.type_line, document.number or document.celex, point)
    return ", ".join(part for part in parts if part) or document.source
