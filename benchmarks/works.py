"""What is measured: the works of the library on one text, and the floors beside them."""

import regex
from lxml import etree
from timing import Work

from council_docs import dumps, loads, validate

_LINE = regex.compile(
    r"""
    ^ [ \t\f]*
    (?: (?P<number> [0-9]{1,5} ) \. [ \t]+ (?P<words> \S .*? )
      | (?P<annex> ANNEXE? | ANLAGE | BIJLAGE ) (?: [ ] (?P<which> [IVX]+ | [0-9]+ ) )?
      | (?P<text> \S .*? )
    )
    [ \t]* $
    """,
    regex.MULTILINE | regex.VERBOSE,
)
"""The least that a reader of numbered conclusions must know about every line."""

FLOORS = ("str.splitlines", "regex pass", "lxml round trip")
"""What Python, `regex` and `lxml` need for the same text; the columns of the table."""


def floors(text: str) -> dict[str, Work]:
    """Return the floors: lines, one pass of a line pattern, the Akoma Ntoso read and written."""
    akn = dumps(loads(text), "akn").encode()
    calls: tuple[Work, ...] = (
        text.splitlines,
        lambda: [match.lastgroup for match in _LINE.finditer(text)],
        lambda: etree.tostring(etree.fromstring(akn), encoding="utf-8"),
    )
    return dict(zip(FLOORS, calls, strict=True))


def works(text: str) -> dict[str, Work]:
    """Return what a user waits for, each with its input at hand."""
    document = loads(text)
    written = dumps(document, "json")
    return {
        "text to model": lambda: loads(text),
        "text to Akoma Ntoso": lambda: dumps(loads(text), "akn").encode(),
        "model to Akoma Ntoso": lambda: dumps(document, "akn"),
        "model to JSON": lambda: dumps(document, "json"),
        "JSON to model": lambda: loads(written, "json"),
        "validate": lambda: validate(document),
    }
