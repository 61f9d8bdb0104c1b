"""A section has a number and a heading but no text.

Why it matters: its text was lost, or a line was wrongly read as a heading.

How to fix it: compare with the printed page. Restore the text, or join the line with its paragraph.

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
