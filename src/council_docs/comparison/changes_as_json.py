"""Changes as JSON."""

from council_docs.comparison import plain
from council_docs.comparison.changes import Diff


def write(diff: Diff) -> str:
    """Return both versions, and the changes in the order of the text."""
    before, after = diff.versions
    changes = [
        {
            "path": change.path,
            "kinds": list(change.kinds),
            "before": plain.cell(change.before, before),
            "after": plain.cell(change.after, after),
            "words": [{"fate": run.fate, "words": run.words} for run in change.words],
        }
        for change in diff.changes
    ]
    return plain.written(
        "council-docs-diff/1", {"versions": plain.versions(diff.versions), "changes": changes}
    )
