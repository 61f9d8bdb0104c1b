"""What holds for any input whatever, format by format.

A property takes the bytes of an input. It returns where the input is refused with the error that
the documentation names, and raises AssertionError, or whatever escaped, where a promise is broken.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random

from attrs import frozen

from mutations import (
    Mutation,
    archives,
    characters,
    encodings,
    json_values,
    lines,
    mixed,
    pdf_objects,
    xml_elements,
)

sys.path.append(str(Path(__file__).parents[1] / "tests" / "support"))

import council_docs
from akn_checks import findings
from council_docs.batch.inputs import gather
from council_docs.comparison.alignment import Alignment
from council_docs.formats import FORMATS, archive, detect_format, infer_format
from council_docs.formats.outline import render_outline
from council_docs.validation.reports import REPORTS, STATISTICS, Style
from council_docs.validation.results import FileResult, locate
from paths import DATA, FORMEX, ROOT, SHAPES
from text_documents import printed


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
    for given in (data, _repaired(data)):
        document = _read(given, "text") if given is not None else None
        if document is not None:
            assert _proved(document), "something of the source is lost"
            assert set(_written(document)) == WRITTEN, "a format does not hold a text"


def json(data: bytes) -> None:
    """What the contract allows is a document like any other; the rest is refused."""
    document = _read(data, "json")
    if document is not None:
        assert "json" in _written(document), "it cannot be written again"


def akn(data: bytes) -> None:
    """Nothing of Akoma Ntoso is lost, whoever wrote it."""
    document = _read(data, "akn")
    if document is not None:
        assert _proved(document), "something of the source is lost"
        _written(document)


def formex(data: bytes) -> None:
    """Nothing of Formex is lost, whatever stands inside what."""
    document = _read(data, "formex")
    if document is not None:
        assert _proved(document), "something of the source is lost"
        _written(document)


def pdf(data: bytes) -> None:
    """Nothing of a PDF file is lost, however its objects were damaged."""
    document = _read(data, "pdf")
    if document is not None:
        assert _proved(document), "something of the source is lost"
        _written(document)


def texts() -> Iterator[bytes]:
    """Yield the invented documents of the tests and the examples."""
    for folder in (SHAPES, ROOT / "examples"):
        for path in sorted(folder.glob("*.txt")):
            yield path.read_bytes()


def jsons() -> Iterator[bytes]:
    """Yield the JSON of the same documents, and what the tests of the format hold."""
    for path in sorted((DATA / "json").glob("*.json")):
        yield path.read_bytes()
    for data in texts():
        yield council_docs.dumps(council_docs.loads(data), "json").encode()


def akns() -> Iterator[bytes]:
    """Yield the Akoma Ntoso of the same documents."""
    for data in texts():
        yield council_docs.dumps(council_docs.loads(data), "akn").encode()


def formexes() -> Iterator[bytes]:
    """Yield the invented documents in Formex, one of them with all its parts."""
    yield archive.pack_folder(FORMEX / "package", ".xml", council_docs.Limits())
    for path in sorted(FORMEX.glob("*.xml")):
        yield path.read_bytes()


def pdfs() -> Iterator[bytes]:
    """Yield the invented PDF files, with tags and without."""
    for path in sorted((DATA / "pdf").glob("*.pdf")):
        yield path.read_bytes()


def documents(paths: Iterable[Path], name: str) -> Iterator[bytes]:
    """Yield the documents in files and folders: those in a format, and what is written in it."""
    made = FORMATS[name]
    for path in gather(list(paths)).files:
        told = infer_format(path) or detect_format(
            path.read_bytes() if path.is_file() else b"PK\x03\x04"
        )
        if told is made and path.is_file():
            yield path.read_bytes()
        elif told is made:
            yield archive.pack_folder(path, ".xml", council_docs.Limits())
        elif made.writes:
            with suppress(council_docs.CouncilDocsError):
                yield council_docs.dumps(council_docs.load(path), name).encode()


def accident(data: bytes, mutations: Sequence[Mutation], chance: Random) -> bytes:
    """Return a document after up to six mutations."""
    for _ in range(chance.choice([0, 1, 1, 2, 3, 6])):
        data = chance.choice(mutations)(data, chance)
    return data


TARGETS: Mapping[str, Target] = {
    "text": Target(holds=text, seeds=texts, mutations=(lines, mixed(texts), characters, encodings)),
    "json": Target(holds=json, seeds=jsons, mutations=(json_values, characters)),
    "akn": Target(holds=akn, seeds=akns, mutations=(xml_elements, characters)),
    "formex": Target(holds=formex, seeds=formexes, mutations=(xml_elements, archives, characters)),
    "pdf": Target(holds=pdf, seeds=pdfs, mutations=(pdf_objects,)),
}
WRITTEN = {made.name for made in FORMATS.values() if made.writes}


def finds(name: str) -> list[Path]:
    """Return the inputs that a property once broke on."""
    return sorted(path for path in (ROOT / "fuzz" / "finds" / name).glob("*") if path.is_file())


def _read(data: bytes | str, name: str) -> council_docs.Document | None:
    detect_format(data)
    try:
        return council_docs.loads(data, name)
    except council_docs.ReadError:
        return None


def _repaired(data: bytes) -> str | None:
    """Return bytes that are no UTF-8 as a string, as which they can be read; None for others."""
    text = data.decode("utf-8", "replace").replace("\0", "")
    return text if text.encode() != data else None


def _proved(document: council_docs.Document) -> bool:
    return council_docs.check_fidelity(document).proved


def _judged(document: council_docs.Document) -> None:
    """Let the rules judge a document, report it in one way, and compare it with itself."""
    source = document.provenance.source
    found = tuple(locate(one, source) for one in council_docs.validate(document))
    # All reports of each document would take longer than all the rest.
    reports = (*REPORTS.values(), STATISTICS)
    report = reports[sum(len(one.words) for one in found) % len(reports)]
    results = [FileResult(name="x", diagnostics=found)]
    assert "".join(report.write(results, Style(explain=True)))
    assert not any("\n" in line for line in render_outline(document, 79))


def _compared(document: council_docs.Document) -> None:
    """Compare a document with itself and with another one."""
    alone = council_docs.align((document, document))
    assert alone.differences == (), "it is no version of itself"
    assert council_docs.diff(document, document).changes == (), "it is a revision of itself"
    beside = council_docs.align((_other(), document))
    assert _units(beside) == _units(alone), "a unit has no row, or two"
    assert beside.dumps("json")
    assert beside.dumps("csv")
    changes = council_docs.diff(_other(), document)
    assert changes.dumps("json")
    assert changes.dumps("text") or not changes.changes


def _units(alignment: Alignment) -> Counter[tuple[str, str]]:
    """Return what the second version has in all rows."""
    return Counter((unit.path, unit.words) for row in alignment.rows for unit in row.cells[1])


@cache
def _other() -> council_docs.Document:
    return council_docs.load(ROOT / "examples" / "st09998-en.txt")


def _written(document: council_docs.Document) -> Mapping[str, str]:
    """Judge a document, write it in the formats that hold it, and read it again from these.

    What was read again is written as the document itself is, in every format.
    """
    _judged(document)
    _compared(document)
    outputs = _outputs(document)
    for name, output in outputs.items():
        if name == "text":
            _words_are_in(output, document)
        elif FORMATS[name].reads:
            again = council_docs.loads(output, name)
            assert again == document, f"the {name} is another document"
            assert _outputs(again) == outputs, f"the {name} is written in another way"
    assert findings(outputs["akn"]) == [] if "akn" in outputs else True
    return outputs


def _outputs(document: council_docs.Document) -> dict[str, str]:
    """Return a document in each format that holds it."""
    outputs = {}
    for name in sorted(WRITTEN):
        with suppress(council_docs.FormatError):
            outputs[name] = council_docs.dumps(document, name)
    return outputs


def _words_are_in(written: str, document: council_docs.Document) -> None:
    """Find the words of a document in its text, and read that."""
    missing = Counter("".join(printed(document))) - Counter(written)
    assert not "".join(missing).strip(), "words are lost in the text"
    again = _read(written, "text")
    assert again is None or _proved(again), "something of the text is lost"
