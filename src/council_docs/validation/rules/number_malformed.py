"""A header line looks like a document number, but has another form.

Why it matters: the register, citations and file names use the number. A number in another form is
not found.

How to fix it: write it as the Council prints it: the number, a slash and two digits of the year,
then `REV`, `ADD` or `COR` with their numbers.

Passes:

    Brussels, 21 April 2026
    9998/26 REV 1

Fails:

    Brussels, 21 April 2026
    9998-2026
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("H004", "number-malformed", Severity.WARNING)


@cache
def _nearly() -> re.Pattern[str]:
    """Match 9998-26, 9998/2026, 9998//26 REV, and what lost its number: REV."""
    return re.compile(
        r"""
        (?: (?: ST | EUCO | SN | CM | XT | WK | DS ) [\s-]?+ )?+
        [0-9]{1,6}+ (?: [\s/\\.–-]{1,3}+ [0-9]{1,6}+ ){1,3}+
        (?: [\s/]*+ (?: REV | ADD | COR | DCL )++ \s?+ [0-9]*+ ){0,3}+
        | (?: REV | ADD | COR | DCL ) \s?+ [^\W\d_]{0,3}+
        """,
        re.VERBOSE,
    )


@cache
def _day() -> re.Pattern[str]:
    """Match 21.4.2026 and 2026-04-21."""
    return re.compile(r"[0-9]{1,2}[./-]\s?[0-9]{1,2}[./-]\s?[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each header line that is nearly a number."""
    for line in context.unrecognised_lines:
        text = line.value.value
        if _nearly().fullmatch(text) and not _day().fullmatch(text):
            yield KIND.diagnose(line.span, f"malformed document number: {text!r}")
