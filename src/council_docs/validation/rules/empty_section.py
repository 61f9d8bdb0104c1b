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
from council_docs.model import Block, Section, render_lines
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("S006", "empty-section", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each section with number and heading but no body."""
    for blocks in context.siblings:
        for at, block in enumerate(blocks):
            # Consecutive headings are a table of contents or a list. In some XML, the text stands
            # beside its heading, not below it.
            before, after = blocks[max(at - 1, 0) : at], blocks[at + 1 : at + 2]
            if (
                isinstance(block, Section)
                and _is_empty(block)
                and not any(_is_empty(other) or _announces(other) for other in before)
                and not any(_is_empty(other) or not isinstance(other, Section) for other in after)
            ):
                yield KIND.diagnose(block.label_span, f"empty section: {block.label!r}")


def _is_empty(block: Block) -> bool:
    return (
        isinstance(block, Section)
        and block.label is not None
        and block.heading is not None
        and not block.body
    )


def _announces(block: Block) -> bool:
    """Return True if the last line of a block announces what follows."""
    return next(reversed(list(render_lines((block,)))), "").endswith(":")
