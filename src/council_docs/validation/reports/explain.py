"""What `--explain` adds to a finding."""

from typing import TYPE_CHECKING

from council_docs.validation.reports import Style
from council_docs.validation.results import LocatedDiagnostic

if TYPE_CHECKING:
    from council_docs.validation.catalogue import Explanation


def explanation(found: LocatedDiagnostic, style: Style) -> "Explanation | None":
    """Return what the catalogue tells of a finding, where that is asked for."""
    if not style.explain:
        return None
    from council_docs.validation.catalogue import CATALOGUE  # noqa: PLC0415 - most want no explanations

    return CATALOGUE[found.diagnostic.code].explanation
