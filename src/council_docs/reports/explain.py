"""What `--explain` adds to a finding."""

from council_docs.catalogue import CATALOGUE, Entry
from council_docs.findings import Finding
from council_docs.reports import Style


def explanation(found: Finding, style: Style) -> Entry | None:
    """Return what the catalogue tells of a finding, where that is asked for."""
    return CATALOGUE[found.diagnostic.code] if style.explain else None
