"""Read, model, validate and convert the outcome documents of the Council of the European Union.

    >>> import council_docs
    >>> document = council_docs.load("examples/st09999-nl.txt")
    >>> document.header.subject
    'Conclusies van de Raad over Ruritanië'
    >>> council_docs.dump(document, "st09999-nl.akn.xml")  # doctest: +SKIP

`load` and `loads` read, `dump` and `dumps` write, `validate` and `fidelity` judge. The nouns are in
`council_docs.model`, and all of them can be imported from here.
"""

from council_docs._api import dump, dumps, load, loads
from council_docs._version import __version__
from council_docs.diagnostics import Diagnostic, Severity
from council_docs.errors import CouncilDocsError, FormatError, ReadError, RuleError
from council_docs.fidelity import Fidelity, fidelity
from council_docs.formats.limits import Limits
from council_docs.identifiers import DocumentNumber
from council_docs.model import (
    Annex,
    Conclusion,
    DateMark,
    Document,
    EmphasisMark,
    Fact,
    Formula,
    Header,
    HeaderField,
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

__all__ = [
    "Annex",
    "Conclusion",
    "CouncilDocsError",
    "DateMark",
    "Diagnostic",
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
    "NoteMark",
    "OfficialJournal",
    "Paragraph",
    "Point",
    "PointList",
    "Position",
    "Provenance",
    "ReadError",
    "ReferenceMark",
    "RuleError",
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
    "__version__",
    "dump",
    "dumps",
    "fidelity",
    "load",
    "loads",
    "validate",
]
