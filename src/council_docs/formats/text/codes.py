"""What the text reader has to say: its diagnostics, all in one place."""

from council_docs.diagnostics import Check, Severity

HYPHEN_JOINED = Check("R001", "hyphen-joined", Severity.INFO)
HYPHEN_KEPT = Check("R002", "hyphen-kept", Severity.INFO)
LANGUAGE_UNKNOWN = Check("R003", "language-unknown", Severity.WARNING)
HEADER_LINE = Check("R004", "header-line", Severity.INFO)
NO_TYPE_LINE = Check("R005", "no-type-line", Severity.WARNING)
NO_FIELDS = Check("R006", "no-header-fields", Severity.WARNING)
PAIRED_BY_ORDER = Check("R007", "paired-by-order", Severity.INFO)
CONTROL_CHARACTER = Check("R008", "control-character", Severity.WARNING)
IMPOSSIBLE_DATE = Check("R009", "impossible-date", Severity.WARNING)
NOTE_WITHOUT_CALL = Check("R012", "note-without-call", Severity.INFO)
CALL_WITHOUT_NOTE = Check("R013", "call-without-note", Severity.INFO)
NO_CONCLUSIONS = Check("R014", "no-conclusions", Severity.INFO)
DAMAGED = Check("R015", "damaged-characters", Severity.WARNING)
LABEL_MISSING = Check("R016", "label-missing", Severity.WARNING)
UNLABELLED_ANNEX = Check("R010", "unlabelled-annex", Severity.INFO)
UNEXPECTED_NUMBER = Check("R011", "unexpected-number", Severity.INFO)
