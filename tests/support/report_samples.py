"""What the tests of the reports hand to them: ordinary results, and results that attack."""

import os
from contextlib import ExitStack
from functools import partial
from unittest.mock import patch

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.source import Position, Source, Span
from council_docs.validation.catalogue import CatalogueEntry
from council_docs.validation.reports import REPORTS, STATISTICS, Report, ReportOptions
from council_docs.validation.results import Failure, FileResult, LocatedDiagnostic, locate
from paths import DATA

EXPECTED = DATA / "reports"
STYLES = {
    "plain": ReportOptions(),
    "explained": ReportOptions(explain=True),
    "coloured": ReportOptions(explain=True, colour=True),
}
ALL = {**REPORTS, STATISTICS.name: STATISTICS}


def _page(code: str) -> str:
    return (
        f"What {code} is.\n\n"
        f"Why it matters: why {code} matters [to](all).\n\n"
        f"How to fix it: how to fix {code}: {'read the page, ' * 10}and correct it.\n\n"
        "Passes:\n\n    1. What passes.\n\n"
        "Fails:\n\n    3. What fails.\n"
    )


CATALOGUE = {
    code: CatalogueEntry(DiagnosticKind(code, name, severity), partial(_page, code))
    for code, name, severity in (
        ("F001", "lost-characters", Severity.ERROR),
        ("H001", "missing-field", Severity.WARNING),
        ("N001", "numbering-gap", Severity.WARNING),
        ("R001", "hyphen-joined", Severity.INFO),
        ("R009", "impossible-date", Severity.WARNING),
    )
}
"""The reports are given this one, so that what is expected of them does not change with rules."""

PLAIN = Source(
    "Council conclusions on Ruritania\n\n"
    "1. The Council recalls its conclusions of 31 February 2020.\n\n"
    "3. The Council invites\nthe Commission to act.\n"
)
PDF = Source(PLAIN.text, locate=lambda offset: Position(2, offset % 7 + 1, page=3))
DOCX = Source(
    PLAIN.text, locate=lambda offset: Position(12, offset % 7 + 1, part="word/document.xml")
)
ODD = Source(
    "\t1.\tΡουριτανία 漢字 e\u0301 \u200b\x1b[31mred\x1b[0m\n"
    "::error file=other.txt,line=1::forged\n"
    "##[error]forged\n"
    f"{'long ' * 100}word{' line' * 100}\n"
)
NAMES = (
    "a\n::error file=b.txt::forged.txt",
    "::error::forged.txt",
    "per%0Acent, colon: comma.txt",
    "quote\"'<&>]]>.txt",
    "##[error]forged.txt",
    "escape\x1b]0;title\x07\u202e.txt",
    os.fsdecode(b"r\xeb.txt"),
)
MESSAGES = (
    "ends\r\n::error::forged",
    "50 % of %0A%25, a: b",
    "]]></failure><failure message='forged'/>",
    "##vso[task.complete]forged ##[error]forged",
    "[a link](https://example.org/) {0} \\",
    "\x1b[2J\x9b2J\u2028\u202e\ufffe\ud800\U000e0041",
    '"},{"code": "forged"}',
)


def diagnostic(code: str, message: str, span: Span | None = None) -> Diagnostic:
    return CATALOGUE[code].kind.diagnose(span, message)


def found(code: str, message: str, source: Source, words: str) -> LocatedDiagnostic:
    """Return a diagnostic at the first place where a source has these words."""
    start = source.text.index(words)
    return locate(diagnostic(code, message, Span(start, start + len(words))), source)


ORDINARY = (
    FileResult("docs/good.txt"),
    FileResult(
        "docs/draft.txt",
        (
            LocatedDiagnostic(diagnostic("H001", "the header has no field 'to'")),
            found("R009", "no such day: '31 February 2020'", PLAIN, "1. The"),
            found("N001", "conclusion '3.' follows '1.'", PLAIN, "3."),
            found("F001", "'The Council' is lost", PLAIN, "The Council invites\nthe"),
            found("R001", "'Ruri' and 'tania' joined", PLAIN, "Ruritania"),
        ),
    ),
    FileResult("docs/draft.json", failure=Failure("not JSON: extra data", Position(2, 3))),
    FileResult("docs/missing.txt", failure=Failure("No such file or directory")),
)
PAGED = (
    FileResult("st9998.pdf", (found("N001", "conclusion '3.' follows '1.'", PDF, "3."),)),
    FileResult("st9998.docx", (found("N001", "conclusion '3.' follows '1.'", DOCX, "3."),)),
    FileResult("st9999.pdf", failure=Failure("the page has no text", Position(1, 1, page=4))),
)
HOSTILE = (
    *(
        FileResult(name, (LocatedDiagnostic(diagnostic("H001", message)),))
        for name, message in zip(NAMES, MESSAGES, strict=True)
    ),
    *(
        FileResult(name, failure=Failure(message))
        for name, message in zip(NAMES, MESSAGES, strict=True)
    ),
    FileResult(
        "odd.txt",
        (
            found("N001", "after a tab", ODD, "1."),
            found("N001", "wide", ODD, "漢字"),
            found("N001", "combined", ODD, "e\u0301"),
            found("N001", "behind what is not seen", ODD, "red"),
            found("N001", "a command", ODD, "file=other"),
            found("N001", "another", ODD, "[error]"),
            found("N001", "in a long line", ODD, "word"),
            locate(diagnostic("N001", "at the end", Span(len(ODD.text), len(ODD.text))), ODD),
        ),
    ),
)
SAMPLES = {"ordinary": ORDINARY, "paged": PAGED, "hostile": HOSTILE, "none": ()}


def cases() -> list[tuple[str, Report, ReportOptions, str]]:
    """Return every sample with every report in its plain style, and the ordinary in all styles."""
    return [
        (sample, report, style, f"{sample}-{how}.{report.name}.txt")
        for report in ALL.values()
        for sample in SAMPLES
        for how, style in STYLES.items()
        if how == "plain"
        or (sample == "ordinary" and (how == "explained" or report.name == "terminal"))
    ]


def text(sample: str, report: Report, style: ReportOptions) -> str:
    with ExitStack() as stack:
        for module in ("reports.sarif", "reports.statistics", "catalogue"):
            stack.enter_context(patch(f"council_docs.validation.{module}.CATALOGUE", CATALOGUE))
        stack.enter_context(patch("council_docs.validation.reports.sarif.__version__", "1.2.3"))
        written = "".join(report.load_writer()(iter(SAMPLES[sample]), style))
    # The head of a page holds the whole style.
    return written[written.index("<body") :] if report.name == "html" else written
