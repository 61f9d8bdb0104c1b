"""Render the outline of a document for a terminal."""

import re
from collections.abc import Iterator, Sequence

from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    Paragraph,
    PointList,
    Section,
    Table,
    render_lines,
    walk_blocks,
)

_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


def make_one_line(text: str) -> str:
    """Return text on one line, without control characters: a terminal would obey them."""
    return _BLANK.sub(" ", text).strip()


def render_outline(document: Document, width: int) -> Iterator[str]:
    """Yield the lines of the outline of a document, none longer than `width` characters.

    Header fields, the cover and conclusions are shown with their first words. Points are counted,
    and paragraphs and tables outside of conclusions.
    """
    header = document.header
    language = document.language or "language unknown"
    facts = (document.kind, language, header.number, header.date)
    yield _fit(", ".join(str(fact) for fact in facts if fact is not None), width)
    for field in header.fields:
        unlabelled = "(no label)" if field.role == "other" else f"{field.role}:"
        yield _fit(f"{field.label or unlabelled} {field.value}", width, indent=2)
    if document.cover:
        yield _fit(" ".join(render_lines(document.cover)), width, indent=2)
    # No recursion: annexes and sections may nest deeply.
    waiting: list[tuple[int, Annex | Block]] = [(0, annex) for annex in reversed(document.annexes)]
    while waiting:
        depth, node = waiting.pop()
        if isinstance(node, Annex | Section | Conclusion):
            yield _fit(_format_title(node), width, indent=2 * depth, after=_format_counts(node))
        waiting.extend((depth + 1, child) for child in reversed(_get_children(node)))


def _get_children(node: Annex | Block) -> Sequence[Annex | Block]:
    match node:
        case Annex():
            return (*node.body, *node.annexes)
        case Section():
            return node.body
        case _:
            return ()


def _format_title(node: Annex | Section | Conclusion) -> str:
    match node:
        case Annex():
            return f"{node.label or '(enclosed)'} {node.title or ''}"
        case Section():
            return f"{node.label or ''} {node.heading or ''}"
        case _:
            return f"{node.label} {node.text}"


def _format_counts(node: Annex | Section | Conclusion) -> str:
    """Return the number of what the outline does not show, such as ` [3 points]`."""
    if isinstance(node, Conclusion):
        blocks, counts = list(walk_blocks(node.body)), {}
    else:
        blocks = list(node.body)
        counts = {
            "paragraph": sum(isinstance(block, Paragraph) for block in blocks),
            "table": sum(isinstance(block, Table) for block in blocks),
        }
    counts["point"] = sum(len(block.points) for block in blocks if isinstance(block, PointList))
    counted = [f"{count} {name}{'s' * (count > 1)}" for name, count in counts.items() if count]
    return f" [{', '.join(counted)}]" if counted else ""


def _fit(text: str, width: int, *, indent: int = 0, after: str = "") -> str:
    """Return a line: text, cut off with `…` if it is too long, and the string after it."""
    before = " " * min(indent, width // 2)
    room = max(width - len(before) - len(after), 1)
    text = make_one_line(text)
    if len(text) > room:
        text = text[: room - 1].rstrip() + "…"
    return (before + text + after)[:width]
