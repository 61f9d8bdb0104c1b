"""Stage 10, last: resolves references to conclusions of the document itself.

A document comes in; its references to `paragraph 5 of these conclusions` go out with the eId of
that conclusion. Before, their target is `#para_5`. A reference keeps a target only if exactly one
conclusion of its annex has the number. The walk may recurse, because at most eight lists nest.
"""

from collections.abc import Mapping
from typing import TypeAlias

from attrs import evolve

from council_docs import eid
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    Mark,
    NoteMark,
    PointList,
    ReferenceMark,
    Section,
    Table,
    Text,
)

_Targets: TypeAlias = Mapping[str, str]
"""From the target that a reference has to the eId that it gets."""


def resolve_internal_references(document: Document) -> Document:
    """Return a document whose references to its own conclusions have the eIds of these."""
    targets: dict[int, dict[str, str]] = {}
    twins: set[tuple[int, str]] = set()
    for annex, conclusion, found in eid.walk_conclusions(document):
        own = f"#para_{conclusion.number}"
        if targets.setdefault(id(annex), {}).setdefault(own, f"#{found}") != f"#{found}":
            twins.add((id(annex), own))
    for annex_id, own in twins:
        del targets[annex_id][own]
    header = document.header
    fields = tuple(evolve(field, value=_resolve_text(field.value, {})) for field in header.fields)
    return evolve(
        document,
        header=evolve(header, fields=fields),
        cover=_resolve_blocks(document.cover, {}),
        annexes=tuple(_resolve_annex(annex, targets) for annex in document.annexes),
    )


def _resolve_annex(annex: Annex, targets: Mapping[int, _Targets]) -> Annex:
    own = targets.get(id(annex), {})
    return evolve(
        annex,
        title=_resolve_optional_text(annex.title, own),
        body=_resolve_blocks(annex.body, own),
        annexes=tuple(_resolve_annex(inner, targets) for inner in annex.annexes),
    )


def _resolve_blocks(blocks: tuple[Block, ...], targets: _Targets) -> tuple[Block, ...]:
    return tuple(_resolve_block(block, targets) for block in blocks)


def _resolve_block(block: Block, targets: _Targets) -> Block:
    match block:
        case Conclusion():
            return evolve(block, body=_resolve_blocks(block.body, targets))
        case Section():
            heading = _resolve_optional_text(block.heading, targets)
            return evolve(block, heading=heading, body=_resolve_blocks(block.body, targets))
        case PointList():
            return evolve(
                block,
                intro=_resolve_optional_text(block.intro, targets),
                points=tuple(
                    evolve(point, body=_resolve_blocks(point.body, targets))
                    for point in block.points
                ),
                wrap_up=_resolve_optional_text(block.wrap_up, targets),
            )
        case Table():
            return block  # plain text has no references to conclusions in tables
        case _:
            return evolve(block, text=_resolve_text(block.text, targets))


def _resolve_optional_text(text: Text | None, targets: _Targets) -> Text | None:
    return None if text is None else _resolve_text(text, targets)


def _resolve_text(text: Text, targets: _Targets) -> Text:
    return evolve(text, marks=tuple(_resolve_mark(mark, targets) for mark in text.marks))


def _resolve_mark(mark: Mark, targets: _Targets) -> Mark:
    if isinstance(mark, NoteMark):
        return evolve(mark, body=_resolve_blocks(mark.body, targets))
    if isinstance(mark, ReferenceMark) and mark.target and mark.target.startswith("#"):
        return evolve(mark, target=targets.get(mark.target))
    return mark
