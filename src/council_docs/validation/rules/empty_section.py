"""A section has a number or a heading and nothing under it.

Why it matters: what it should hold was lost, or a line that is no heading was taken for one.

How to mend it: compare with the printed page. Put the words back, or join the line with the
paragraph that it belongs to.

Passes:

    I. TRADE
    1. The Council recalls its conclusions.
    II. TRANSPORT
    2. The Council welcomes the report.

Fails:

    I. TRADE
    II. TRANSPORT
    1. The Council recalls its conclusions.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.model import Block, Conclusion, Section, render_lines
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("S006", "empty-section", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each section with number and heading that has no body."""
    yield from _among(context.document.cover)
    for annex in context.annexes:
        yield from _among(annex.body)
    for block in context.blocks:
        if isinstance(block, Conclusion | Section):
            yield from _among(block.body)


def _among(blocks: tuple[Block, ...]) -> Iterator[Diagnostic]:
    for at, block in enumerate(blocks):
        if not _is_empty(block) or not isinstance(block, Section):
            continue
        # Headings one below the other are a table of contents, or what a sentence lists; in some
        # XML the words stand beside their heading instead of below it.
        before, after = blocks[max(at - 1, 0) : at], blocks[at + 1 : at + 2]
        if not any(_is_empty(other) or _announces(other) for other in before) and not any(
            _is_empty(other) or not isinstance(other, Section) for other in after
        ):
            yield KIND.diagnose(block.label_span, f"section {block.label!r} is empty")


def _is_empty(block: Block) -> bool:
    return (
        isinstance(block, Section)
        and block.label is not None
        and block.heading is not None
        and not block.body
    )


def _announces(block: Block) -> bool:
    """Tell whether the last words of a block announce what stands after it."""
    return next(reversed(list(render_lines((block,)))), "").endswith(":")
