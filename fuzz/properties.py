"""What holds for any input whatever, format by format.

A property takes the bytes of an input. It returns where the input is refused with the error that
the documentation names, and raises AssertionError, or whatever escaped, where a promise is broken.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from attrs import frozen
from mutations import Mutation, json_values, lines, xml_elements

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))

import council_docs  # noqa: E402
from akn_judges import findings  # noqa: E402 - what judges in the tests judges here
from council_docs.findings import Checked, located  # noqa: E402
from council_docs.formats import archive  # noqa: E402
from council_docs.reports import REPORTS, STATISTICS, Style  # noqa: E402
from text_documents import printed  # noqa: E402 - what is a word in the tests is one here


@frozen(kw_only=True)
class Target:
    """A format to be fed."""

    holds: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    """The inputs that the mutations begin with."""
    mutations: tuple[Mutation, ...]
    """What can happen to its documents, beside what can happen to any bytes."""


def text(data: bytes) -> None:
    """Nothing of a text is lost, and every format that is written holds the document."""
    document = _read(data, "text")
    if document is not None:
        assert council_docs.fidelity(document).proved, "something of the source is lost"
        _written(document)


def json(data: bytes) -> None:
    """What the contract allows is a document like any other; the rest is refused."""
    document = _read(data, "json")
    if document is not None:
        _written(document)


def akn(data: bytes) -> None:
    """Nothing of Akoma Ntoso is lost, whoever wrote it."""
    document = _read(data, "akn")
    if document is not None:
        assert council_docs.fidelity(document).proved, "something of the source is lost"
        _written(document)


def formex(data: bytes) -> None:
    """Nothing of Formex is lost, whatever stands inside what."""
    document = _read(data, "formex")
    if document is not None:
        assert council_docs.fidelity(document).proved, "something of the source is lost"
        _written(document)


def texts() -> Iterator[bytes]:
    """Yield the invented documents of the tests and the examples."""
    for folder in ("tests/shapes", "examples"):
        for path in sorted(ROOT.glob(f"{folder}/*.txt")):
            yield path.read_bytes()


def jsons() -> Iterator[bytes]:
    """Yield the JSON of the same documents, and what the tests of the format hold."""
    for path in sorted(ROOT.glob("tests/json/*.json")):
        yield path.read_bytes()
    for data in texts():
        yield council_docs.dumps(council_docs.loads(data), "json").encode()


def akns() -> Iterator[bytes]:
    """Yield the Akoma Ntoso of the same documents."""
    for data in texts():
        yield council_docs.dumps(council_docs.loads(data), "akn").encode()


def formexes() -> Iterator[bytes]:
    """Yield the invented documents in Formex, one of them with all its parts."""
    yield archive.packed(ROOT / "tests" / "formex" / "package", ".xml", council_docs.Limits())
    for path in sorted(ROOT.glob("tests/formex/*.xml")):
        yield path.read_bytes()


TARGETS: Mapping[str, Target] = {
    "text": Target(holds=text, seeds=texts, mutations=(lines,)),
    "json": Target(holds=json, seeds=jsons, mutations=(json_values,)),
    "akn": Target(holds=akn, seeds=akns, mutations=(xml_elements,)),
    "formex": Target(holds=formex, seeds=formexes, mutations=(xml_elements,)),
}


def finds(name: str) -> list[Path]:
    """Return the inputs that a property once broke on."""
    return sorted(path for path in (ROOT / "fuzz" / "finds" / name).glob("*") if path.is_file())


def _read(data: bytes, name: str) -> council_docs.Document | None:
    try:
        return council_docs.loads(data, name)
    except council_docs.ReadError:
        return None


def _judged(document: council_docs.Document) -> None:
    """Let the rules judge a document, report it in one way, and compare it with itself."""
    source = document.provenance.source
    found = tuple(located(one, source) for one in council_docs.validate(document))
    # All reports of each document would take longer than all the rest.
    reports = (*REPORTS.values(), STATISTICS)
    report = reports[sum(len(one.words) for one in found) % len(reports)]
    results = [Checked(name="x", findings=found)]
    assert "".join(report.write(results, Style(explain=True)))
    assert council_docs.align((document, document)).differences == (), "it is no version of itself"
    assert council_docs.diff(document, document).changes == (), "it is a revision of itself"


def _written(document: council_docs.Document) -> None:
    """Judge a document, write it in every format, and read it again where that can be."""
    _judged(document)
    again = council_docs.loads(council_docs.dumps(document, "json"), "json")
    assert again == document, "the JSON is another document"
    _written_for_people(document)
    try:
        akn = council_docs.dumps(document, "akn")
    except council_docs.FormatError:
        return
    assert findings(akn) == []
    assert council_docs.loads(akn, "akn") == document, "the Akoma Ntoso is another document"


def _written_for_people(document: council_docs.Document) -> None:
    """Write a document as text and Markdown; the text has its words."""
    try:
        written = council_docs.dumps(document, "text")
        council_docs.dumps(document, "markdown")
    except council_docs.FormatError:
        return
    missing = Counter("".join(printed(document))) - Counter(written)
    assert not "".join(missing).strip(), "words are lost in the text"
    again = _read(written.encode(), "text")
    assert again is None or council_docs.fidelity(again).proved, "something of the text is lost"
