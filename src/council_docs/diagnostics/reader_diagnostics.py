"""The diagnostics of the readers. `pages/CODE.md` explains each."""

from council_docs.diagnostics import DiagnosticKind, Severity

# ------------------------------------------------------------------------------ plain text

HYPHEN_JOINED = DiagnosticKind("R001", "hyphen-joined", Severity.INFO)
HYPHEN_KEPT = DiagnosticKind("R002", "hyphen-kept", Severity.INFO)
LANGUAGE_UNKNOWN = DiagnosticKind("R003", "language-unknown", Severity.WARNING)
LANGUAGE_UNSURE = DiagnosticKind("R034", "language-unsure", Severity.WARNING)
ENCLOSED_LANGUAGE = DiagnosticKind("R035", "enclosed-language", Severity.INFO)
HEADER_LINE = DiagnosticKind("R004", "header-line", Severity.INFO)
NO_TYPE_LINE = DiagnosticKind("R005", "no-type-line", Severity.WARNING)
NO_FIELDS = DiagnosticKind("R006", "no-header-fields", Severity.WARNING)
PAIRED_BY_ORDER = DiagnosticKind("R007", "paired-by-order", Severity.INFO)
CONTROL_CHARACTER = DiagnosticKind("R008", "control-character", Severity.WARNING)
IMPOSSIBLE_DATE = DiagnosticKind("R009", "impossible-date", Severity.WARNING)
UNLABELLED_ANNEX = DiagnosticKind("R010", "unlabelled-annex", Severity.INFO)
UNEXPECTED_NUMBER = DiagnosticKind("R011", "unexpected-number", Severity.INFO)
NOTE_WITHOUT_CALL = DiagnosticKind("R012", "note-without-call", Severity.INFO)
CALL_WITHOUT_NOTE = DiagnosticKind("R013", "call-without-note", Severity.INFO)
NO_CONCLUSIONS = DiagnosticKind("R014", "no-conclusions", Severity.INFO)
LINE_ABOVE_HEADER = DiagnosticKind("R018", "line-above-header", Severity.INFO)
DAMAGED = DiagnosticKind("R015", "damaged-characters", Severity.WARNING)
LABEL_MISSING = DiagnosticKind("R016", "label-missing", Severity.WARNING)

# ------------------------------------------------------------------------------ XML

WORDS_ALTERED = DiagnosticKind("R020", "words-altered", Severity.ERROR)
STRAY_WORDS = DiagnosticKind("R021", "stray-words", Severity.WARNING)
ELEMENT_WITHOUT_PLACE = DiagnosticKind("R022", "element-without-place", Severity.INFO)
HEADER_WORDS = DiagnosticKind("R023", "header-words", Severity.INFO)
TOO_DEEP = DiagnosticKind("R024", "too-deep", Severity.WARNING)
PART_ABSENT = DiagnosticKind("R025", "part-absent", Severity.WARNING)
DATE_ATTRIBUTE = DiagnosticKind("R026", "date-attribute", Severity.WARNING)
NOTE_ABSENT = DiagnosticKind("R027", "note-absent", Severity.WARNING)

# ------------------------------------------------------------------------------ Formex

PICTURE = DiagnosticKind("R030", "picture", Severity.WARNING)
FORMULA_FLATTENED = DiagnosticKind("R031", "formula-flattened", Severity.WARNING)
UNKNOWN_CHARACTER = DiagnosticKind("R032", "unknown-character", Severity.WARNING)
LEGAL_ACT = DiagnosticKind("R033", "legal-act", Severity.INFO)

# ------------------------------------------------------------------------------ PDF

UNTAGGED_WORDS = DiagnosticKind("R040", "untagged-words", Severity.INFO)
STRUCTURE_CONTRADICTED = DiagnosticKind("R041", "structure-contradicted", Severity.INFO)
UNKNOWN_GLYPH = DiagnosticKind("R042", "unknown-glyph", Severity.WARNING)
PAGE_WITHOUT_TEXT = DiagnosticKind("R043", "page-without-text", Severity.WARNING)
FIGURE = DiagnosticKind("R044", "figure", Severity.INFO)
ANNOTATIONS = DiagnosticKind("R045", "annotations", Severity.INFO)
ATTACHMENT = DiagnosticKind("R046", "attachment", Severity.INFO)
DAMAGED_PDF = DiagnosticKind("R047", "damaged-pdf", Severity.WARNING)

# ------------------------------------------------------------------------------ Word

TRACKED_DELETION = DiagnosticKind("R050", "tracked-deletion", Severity.WARNING)
HIDDEN_TEXT = DiagnosticKind("R051", "hidden-text", Severity.INFO)
COMMENTS = DiagnosticKind("R052", "comments", Severity.INFO)
UNDEFINED_REFERENCE = DiagnosticKind("R053", "undefined-reference", Severity.WARNING)

# ------------------------------------------------------------------------------ encodings

LEGACY_ENCODING = DiagnosticKind("R060", "legacy-encoding", Severity.INFO)

# ------------------------------------------------------------------------------ HTML

PAGE_FURNITURE = DiagnosticKind("R061", "page-furniture", Severity.INFO)
