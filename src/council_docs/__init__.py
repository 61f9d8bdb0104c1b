"""Read, model, validate and convert the outcome documents of the Council of the European Union.

    >>> import council_docs
    >>> document = council_docs.load("examples/st09999-nl.txt")
    >>> document.header.subject
    'Conclusies van de Raad over Ruritanië'
    >>> council_docs.dump(document, "st09999-nl.akn.xml")  # doctest: +SKIP

`load` and `loads` read, `dump` and `dumps` write, `validate` and `fidelity` judge, `align` and
`diff` compare. The nouns are in `council_docs.model`, and all of them can be imported from here.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from council_docs._api import dump, dumps, load, loads
from council_docs._version import __version__
from council_docs.diagnostics import Diagnostic, Severity
from council_docs.errors import CouncilDocsError, FormatError, ReadError, RuleError
from council_docs.fidelity import Fidelity, fidelity
from council_docs.formats.limits import Limits
from council_docs.identifiers import DocumentNumber
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    DateMark,
    Document,
    EmphasisMark,
    Fact,
    Formula,
    Header,
    HeaderField,
    Mark,
    NoteMark,
    OfficialJournal,
    Paragraph,
    Point,
    PointList,
    Provenance,
    ReferenceMark,
    Section,
    Separator,
    SetAside,
    Table,
    TableCell,
    TableRow,
    Text,
)
from council_docs.source import Position, Source, Span
from council_docs.validate import validate

if TYPE_CHECKING:
    from council_docs.versions.align import align
    from council_docs.versions.alignment import Alignment, Difference, Row, Version
    from council_docs.versions.changes import Change, Diff
    from council_docs.versions.diff import diff
    from council_docs.versions.unit import Unit
    from council_docs.versions.words import Run
else:
    # Who compares no versions does not wait for what compares them.
    _LATER = {
        "align": "align",
        "diff": "diff",
        **dict.fromkeys(("Alignment", "Difference", "Row", "Version"), "alignment"),
        **dict.fromkeys(("Change", "Diff"), "changes"),
        "Run": "words",
        "Unit": "unit",
    }

    def __getattr__(name: str) -> object:
        """Import a name when it is used for the first time."""
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(f"council_docs.versions.{_LATER[name]}"), name)
        globals()[name] = found
        return found


__all__ = [
    "Alignment",
    "Annex",
    "Block",
    "Change",
    "Conclusion",
    "CouncilDocsError",
    "DateMark",
    "Diagnostic",
    "Diff",
    "Difference",
    "Document",
    "DocumentNumber",
    "EmphasisMark",
    "Fact",
    "Fidelity",
    "FormatError",
    "Formula",
    "Header",
    "HeaderField",
    "Limits",
    "Mark",
    "NoteMark",
    "OfficialJournal",
    "Paragraph",
    "Point",
    "PointList",
    "Position",
    "Provenance",
    "ReadError",
    "ReferenceMark",
    "Row",
    "RuleError",
    "Run",
    "Section",
    "Separator",
    "SetAside",
    "Severity",
    "Source",
    "Span",
    "Table",
    "TableCell",
    "TableRow",
    "Text",
    "Unit",
    "Version",
    "__version__",
    "align",
    "diff",
    "dump",
    "dumps",
    "fidelity",
    "load",
    "loads",
    "validate",
]
