"""Answer the page: read an input, and write the document that was read in a format.

Runs in Pyodide, in a worker of the page. Everything handed to the page is JSON.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import council_docs
from council_docs import Diagnostic, Document, Span
from council_docs.formats.outline import render_outline

_WIDTH = 110
_PACKAGES = {"lxml": "XML, HTML and DOCX cannot be read in the browser: they need lxml"}
"""Packages without a build for WebAssembly, and what this means."""

_documents: list[Document] = []
"""The document that was read last, if there is one."""


def read(name: str, data: memoryview | str) -> str:
    """Return what the page shows of an input: outline, diagnostics, the marked source."""
    _documents.clear()
    content = data if isinstance(data, str) else bytes(data)
    try:
        document = council_docs.loads(content, "auto", name=name)
        diagnostics = sorted(council_docs.validate(document), key=_position)
        proof = council_docs.check_fidelity(document)
    except council_docs.CouncilDocsError as error:
        return json.dumps({"error": str(error)})
    except ModuleNotFoundError as error:
        return json.dumps({"error": _PACKAGES.get(error.name or "", f"{name}: {error}")})
    _documents.append(document)
    source = document.provenance.source
    return json.dumps(
        {
            "outline": "\n".join(render_outline(document, _WIDTH)),
            "diagnostics": [_describe(one, document) for one in diagnostics],
            "source": list(_cut(source.text, diagnostics, document)) if source else [],
            "proof": {
                "proved": proof.proved,
                "characters": proof.characters,
                "set_aside": proof.set_aside,
            },
            "conclusions": len(document.conclusions),
            "language": document.language,
        }
    )


def write(to: str) -> str:
    """Return the document that was read last in a format."""
    (document,) = _documents
    try:
        return json.dumps({"text": council_docs.dumps(document, to)})
    except council_docs.CouncilDocsError as error:
        return json.dumps({"error": str(error)})


def _position(diagnostic: Diagnostic) -> int:
    return diagnostic.span.start if diagnostic.span else -1


def _describe(diagnostic: Diagnostic, document: Document) -> dict[str, Any]:
    source = document.provenance.source
    place = source.position(diagnostic.span.start) if source and diagnostic.span else None
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "place": str(place) if place else None,
    }


def _cut(
    text: str, diagnostics: Sequence[Diagnostic], document: Document
) -> Iterator[tuple[str, list[int], bool]]:
    """Yield the source in pieces: words, their diagnostics, and whether they are set aside."""
    aside = [piece.span for piece in document.provenance.set_aside]
    spans = [one.span or Span(0, 0) for one in diagnostics]
    ends = {0, len(text), *(at for span in (*aside, *spans) for at in (span.start, span.end))}
    for start, end in pairwise(sorted(ends)):
        found = [at for at, span in enumerate(spans) if span.start <= start and end <= span.end]
        is_aside = any(span.start <= start and end <= span.end for span in aside)
        yield text[start:end], found, is_aside
