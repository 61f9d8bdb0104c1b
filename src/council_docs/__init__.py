"""Read, model, validate and convert the outcome documents of the Council of the European Union.

    >>> import council_docs
    >>> document = council_docs.load("examples/st09999-nl.txt")
    >>> document.header.subject
    'Conclusies van de Raad over Ruritanië'
    >>> council_docs.dump(document, "st09999-nl.akn.xml")  # doctest: +SKIP

`load` and `loads` read, `dump` and `dumps` write, `validate` and `check_fidelity` check, `align`
and `diff` compare. All classes of `council_docs.model` can be imported from here.

A name is imported when it is first used: nobody waits for what is not needed.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from council_docs._version import __version__

if TYPE_CHECKING:
    from council_docs.api import check_fidelity, dump, dumps, load, loads
    from council_docs.batch.loading import LoadResult, load_many
    from council_docs.comparison.align import Alignment, Row, align
    from council_docs.comparison.diff import Change, Diff, diff
    from council_docs.comparison.differences import Difference
    from council_docs.comparison.units import Unit
    from council_docs.comparison.versions import Version
    from council_docs.comparison.word_diff import Run
    from council_docs.diagnostics import Diagnostic, Diagnostics, Severity
    from council_docs.errors import CouncilDocsError, FormatError, ReadError, RuleError
    from council_docs.fidelity.proof import Fidelity, Unread
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
    from council_docs.source import Box, Position, Source, Span
    from council_docs.validation.validate import validate
else:
    _MODULES = {
        "api": "dump dumps check_fidelity load loads",
        "batch.loading": "LoadResult load_many",
        "validation.validate": "validate",
        "diagnostics": "Diagnostic Diagnostics Severity",
        "errors": "CouncilDocsError FormatError ReadError RuleError",
        "formats.limits": "Limits",
        "fidelity.proof": "Fidelity Unread",
        "identifiers": "DocumentNumber",
        "model": (
            "Annex Block Conclusion DateMark Document EmphasisMark Fact Formula Header HeaderField "
            "Mark NoteMark OfficialJournal Paragraph Point PointList Provenance ReferenceMark "
            "Section Separator SetAside Table TableCell TableRow Text"
        ),
        "source": "Box Position Source Span",
        "comparison.align": "Alignment Row align",
        "comparison.diff": "Change Diff diff",
        "comparison.differences": "Difference",
        "comparison.units": "Unit",
        "comparison.versions": "Version",
        "comparison.word_diff": "Run",
    }
    """The names of this module, by the module that defines them."""
    _HOMES = {name: module for module, names in _MODULES.items() for name in names.split()}

    def __getattr__(name: str) -> object:
        """Import a name, or a module of the table above, when it is first used."""
        if name in _HOMES:
            found = getattr(import_module(f"council_docs.{_HOMES[name]}"), name)
        elif name in _MODULES:
            found = import_module(f"council_docs.{name}")
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        """Return all names of this module, used or not."""
        return sorted({*globals(), *_HOMES})


__all__ = [
    "Alignment",
    "Annex",
    "Block",
    "Box",
    "Change",
    "Conclusion",
    "CouncilDocsError",
    "DateMark",
    "Diagnostic",
    "Diagnostics",
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
    "LoadResult",
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
    "Unread",
    "Version",
    "__version__",
    "align",
    "check_fidelity",
    "diff",
    "dump",
    "dumps",
    "load",
    "load_many",
    "loads",
    "validate",
]
