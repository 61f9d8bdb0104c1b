"""A document as a tree of lines that a person can read: what the shape fixtures expect."""

from collections.abc import Iterator

import attrs

import council_docs
from council_docs import (
    Annex,
    Conclusion,
    DateMark,
    Document,
    EmphasisMark,
    Formula,
    NoteMark,
    Paragraph,
    PointList,
    ReferenceMark,
    Section,
    Separator,
    Table,
    Text,
)
from council_docs.model import Block, Mark


def tree(document: Document) -> str:
    """Return all that the document holds, one thing a line, depth as indentation."""
    return "".join(f"{line}\n" for line in _document(document))


def _document(document: Document) -> Iterator[str]:
    yield f"{document.kind} ({document.language})"
    header = document.header
    for name in (
        "institution",
        "place",
        "date",
        "original_languages",
        "number",
        "subject_codes",
        "interinstitutional_files",
        "markings",
        "type_line",
    ):
        value = getattr(header, name)
        if value:
            printed = "; ".join(value) if isinstance(value, tuple) else value
            yield f"  {name}: {printed}"
    for name, value in attrs.asdict(document.official_journal).items():
        if value is not None:
            yield f"  journal {name}: {value}"
    for field in header.fields:
        yield f"  {field.role} [{field.label or ''}] {_text(field.value)}"
    for block in document.cover:
        yield from _block(block, "  | ")
    for annex in document.annexes:
        yield from _annex(annex, "")
    for said in document.provenance.diagnostics:
        yield f"! {said.code} {said.message}"


def _annex(annex: Annex, indent: str) -> Iterator[str]:
    number = f" ({annex.number})" if annex.number else ""
    number += f" {annex.language}:" if annex.language else ""
    yield f"{indent}annex [{annex.label or ''}]{number} {_text(annex.title)}".rstrip()
    for block in annex.body:
        yield from _block(block, f"{indent}  ")
    for inner in annex.annexes:
        yield from _annex(inner, f"{indent}  ")


def _block(block: Block, indent: str) -> Iterator[str]:  # noqa: C901, PLR0912 - one case for each class
    match block:
        case Paragraph():
            yield f"{indent}{_text(block.text)}"
        case Formula():
            yield f"{indent}formula {_text(block.text)}"
        case Separator():
            yield f"{indent}separator {_text(block.text)}"
        case Conclusion():
            yield f"{indent}{block.label} (conclusion {block.number})"
            for child in block.body:
                yield from _block(child, f"{indent}  ")
        case Section():
            yield f"{indent}section [{block.label or ''}] {_text(block.heading)}".rstrip()
            for child in block.body:
                yield from _block(child, f"{indent}  ")
        case PointList():
            yield f"{indent}list {_text(block.intro)}".rstrip()
            for point in block.points:
                yield f"{indent}  {point.label}"
                for child in point.body:
                    yield from _block(child, f"{indent}    ")
            if block.wrap_up:
                yield f"{indent}  wrap-up {_text(block.wrap_up)}"
        case Table():
            yield from _table(block, indent)
        case _:
            raise AssertionError(f"no tree for {block}")


def _table(table: Table, indent: str) -> Iterator[str]:
    yield f"{indent}table"
    for row in table.rows:
        yield f"{indent}  row"
        for cell in row.cells:
            head = " heading" if cell.heading else ""
            yield f"{indent}    {cell.rows} x {cell.columns}{head}"
            for block in cell.body:
                yield from _block(block, f"{indent}      ")


def _text(text: Text | None) -> str:
    """Return words with their marks in braces after them."""
    if text is None:
        return ""
    return text.value + "".join(f" {{{_mark(text, mark)}}}" for mark in text.marks)


def _mark(text: Text, mark: Mark) -> str:
    match mark:
        case DateMark():
            return f"{text.value[mark.start : mark.end]} = {mark.date}"
        case NoteMark():
            words = " / ".join(council_docs.model.render_lines(mark.body))
            return f"note {mark.label} after {text.value[: mark.start][-12:]!r}: {words}"
        case EmphasisMark():
            return f"{mark.style} {text.value[mark.start : mark.end]}"
        case ReferenceMark():
            return f"{mark.kind} {text.value[mark.start : mark.end]} -> {mark.target}"
        case _:
            raise AssertionError(f"no tree for {mark}")
