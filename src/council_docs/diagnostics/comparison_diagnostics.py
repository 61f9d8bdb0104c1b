"""The diagnostics of a comparison with another version. `pages/CODE.md` explains each."""

from council_docs.diagnostics import DiagnosticKind, Severity

MISSING_UNIT = DiagnosticKind("V001", "missing-unit", Severity.WARNING)
EXTRA_UNIT = DiagnosticKind("V002", "extra-unit", Severity.WARNING)
OTHER_NUMBER = DiagnosticKind("V003", "other-number", Severity.WARNING)
OTHER_DATES = DiagnosticKind("V004", "other-dates", Severity.WARNING)
OTHER_REFERENCES = DiagnosticKind("V005", "other-references", Severity.WARNING)
OTHER_FOOTNOTES = DiagnosticKind("V006", "other-footnotes", Severity.WARNING)
OTHER_ANNEXES = DiagnosticKind("V007", "other-annexes", Severity.WARNING)
OTHER_VALUE = DiagnosticKind("V008", "other-value", Severity.WARNING)
OTHER_FIGURES = DiagnosticKind("V009", "other-figures", Severity.WARNING)
OTHER_STRUCTURE = DiagnosticKind("V010", "other-structure", Severity.INFO)
FIGURE_OR_WORD = DiagnosticKind("V011", "figure-or-word", Severity.INFO)
