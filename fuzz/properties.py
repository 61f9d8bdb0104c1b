"""The properties that must hold for any input, for each format.

A check takes the bytes of an input. It returns if they hold, or if the input is refused with the
documented error. It raises AssertionError, or whatever escaped, if a property is broken.
"""

import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from random import Random

from attrs import frozen

from mutations import (
    Mutation,
    insert_lines_of,
    mutate_archive,
    mutate_characters,
    mutate_encoding,
    mutate_json,
    mutate_lines,
    mutate_markdown,
    mutate_pdf,
    mutate_tags,
    mutate_word_file,
    mutate_xml,
)

sys.path.extend(map(str, Path(__file__).parents[1].glob("tests/support/**/")))

import council_docs
from akn_checks import findings
from council_docs.batch.inputs import find_inputs
from council_docs.comparison.align import Alignment
from council_docs.formats import FORMATS, archive, detect_format, infer_format
from council_docs.formats.html.writer.page import read_stylesheet
from council_docs.formats.outline import render_outline
from council_docs.validation.reports import REPORTS, STATISTICS, ReportOptions
from council_docs.validation.results import FileResult, locate
from page_checks import check_page
from paths import DATA, FORMEX, ROOT, SHAPES
from text_documents import printed


@frozen(kw_only=True)
class Target:
    """A format to fuzz."""

    check: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    """The inputs to mutate."""
    mutations: tuple[Mutation, ...]
    """The mutations that know the format; those of any bytes come in addition."""


def check_text(data: bytes) -> None:
    """Nothing of a text is lost, and every output format can hold the document."""
    for given in (data, _replace_invalid_bytes(data)):
        document = _read(given, "text") if given is not None else None
        if document is not None:
            _check_fidelity(document)
            assert set(_check_document(document)) == OUTPUT_FORMATS, "a format cannot hold a text"


def check_json(data: bytes) -> None:
    """What the schema allows is a document like any other; the rest is refused."""
    document = _read(data, "json")
    if document is not None:
        assert "json" in _check_document(document), "it cannot be written again"


def check_source(data: bytes, *, name: str) -> None:
    """Nothing of a source with spans is lost, however it is damaged."""
    document = _read(data, name)
    if document is not None:
        _check_fidelity(document)
        _check_document(document)


def text_seeds() -> Iterator[bytes]:
    """Yield the fictional documents of the tests and the examples."""
    for folder in (SHAPES, ROOT / "examples"):
        for path in sorted(folder.glob("*.txt")):
            yield path.read_bytes()


def json_seeds() -> Iterator[bytes]:
    """Yield the documents of the JSON tests, and the same documents as JSON."""
    for path in sorted((DATA / "json").glob("*.json")):
        yield path.read_bytes()
    for data in text_seeds():
        yield council_docs.dumps(council_docs.loads(data), "json").encode()


def akn_seeds() -> Iterator[bytes]:
    """Yield the same documents as Akoma Ntoso."""
    for data in text_seeds():
        yield council_docs.dumps(council_docs.loads(data), "akn").encode()


def formex_seeds() -> Iterator[bytes]:
    """Yield the fictional Formex documents, one of them with all its parts."""
    yield archive.pack_folder(FORMEX / "package", ".xml", council_docs.Limits())
    for path in sorted(FORMEX.glob("*.xml")):
        yield path.read_bytes()


def pdf_seeds() -> Iterator[bytes]:
    """Yield the fictional PDF files, with tags and without."""
    for path in sorted((DATA / "pdf").glob("*.pdf")):
        yield path.read_bytes()


def docx_seeds() -> Iterator[bytes]:
    """Yield the fictional Word files."""
    for folder in (DATA / "docx", ROOT / "examples"):
        for path in sorted(folder.glob("*.docx")):
            yield path.read_bytes()


def markdown_seeds() -> Iterator[bytes]:
    """Yield the fictional texts in Markdown, of converters and of our own writer."""
    for path in sorted((DATA / "markdown").glob("*.md")):
        yield path.read_bytes()


def html_seeds() -> Iterator[bytes]:
    """Yield the fictional pages."""
    for path in sorted((DATA / "html").glob("*.html")):
        yield path.read_bytes()


def read_documents(paths: Iterable[Path], name: str) -> Iterator[bytes]:
    """Yield the documents in files and folders: those in a format, and others written in it."""
    made = FORMATS[name]
    for path in find_inputs(list(paths)).files:
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


def mutate(data: bytes, mutations: Sequence[Mutation], chance: Random) -> bytes:
    """Return a document after up to six mutations."""
    for _ in range(chance.choice([0, 1, 1, 2, 3, 6])):
        data = chance.choice(mutations)(data, chance)
    return data


TARGETS: Mapping[str, Target] = {
    "text": Target(
        check=check_text,
        seeds=text_seeds,
        mutations=(mutate_lines, insert_lines_of(text_seeds), mutate_characters, mutate_encoding),
    ),
    "json": Target(check=check_json, seeds=json_seeds, mutations=(mutate_json, mutate_characters)),
    "akn": Target(
        check=partial(check_source, name="akn"),
        seeds=akn_seeds,
        mutations=(mutate_xml, mutate_characters),
    ),
    "formex": Target(
        check=partial(check_source, name="formex"),
        seeds=formex_seeds,
        mutations=(mutate_xml, mutate_archive, mutate_characters),
    ),
    "pdf": Target(
        check=partial(check_source, name="pdf"), seeds=pdf_seeds, mutations=(mutate_pdf,)
    ),
    "docx": Target(
        check=partial(check_source, name="docx"),
        seeds=docx_seeds,
        mutations=(mutate_archive, mutate_word_file),
    ),
    "markdown": Target(
        check=partial(check_source, name="markdown"),
        seeds=markdown_seeds,
        mutations=(mutate_lines, mutate_markdown, mutate_characters, mutate_encoding),
    ),
    "html": Target(
        check=partial(check_source, name="html"),
        seeds=html_seeds,
        mutations=(mutate_tags, mutate_characters, mutate_encoding),
    ),
}
OUTPUT_FORMATS = {made.name for made in FORMATS.values() if made.writes}


def regressions(name: str) -> list[Path]:
    """Return the inputs that once broke a property."""
    return sorted(
        path for path in (ROOT / "fuzz" / "regressions" / name).glob("*") if path.is_file()
    )


def _read(data: bytes | str, name: str) -> council_docs.Document | None:
    detect_format(data)
    try:
        return council_docs.loads(data, name)
    except council_docs.ReadError as error:
        if _is_own(error.__cause__):
            raise AssertionError("an error of the reader is taken for damage") from error
        return None


def _is_own(error: BaseException | None) -> bool:
    """Tell whether the first of the errors behind a ReadError was raised in this library."""
    if error is None:
        return False
    while error.__cause__ is not None:
        error = error.__cause__
    *_, last = traceback.extract_tb(error.__traceback__)
    return "council_docs" in Path(last.filename).parts


def _replace_invalid_bytes(data: bytes) -> str | None:
    """Return invalid UTF-8 as a string that can be read; None for valid bytes."""
    text = data.decode("utf-8", "replace").replace("\0", "")
    return text if text.encode() != data else None


def _check_fidelity(document: council_docs.Document) -> None:
    found = council_docs.check_fidelity(document)
    # What is unread of a damaged PDF depends on how each of two libraries repairs it.
    assert not found.lost, "something of the source is lost"
    assert not found.altered, "something of the source reads otherwise"
    assert not found.unread or document.provenance.format == "pdf", "something is not read"


def _check_report(document: council_docs.Document) -> None:
    """Validate a document, and write one report and the outline."""
    source = document.provenance.source
    found = tuple(locate(one, source) for one in council_docs.validate(document))
    # Writing all reports of each document would take longer than all the rest.
    reports = (*REPORTS.values(), STATISTICS)
    report = reports[sum(len(one.words) for one in found) % len(reports)]
    results = [FileResult(name="x", diagnostics=found)]
    assert "".join(report.load_writer()(results, ReportOptions(explain=True)))
    assert not any("\n" in line for line in render_outline(document, 79))


def _check_comparison(document: council_docs.Document) -> None:
    """Compare a document with itself and with another one."""
    alone = council_docs.align((document, document))
    assert alone.differences == (), "it differs from itself"
    assert council_docs.diff(document, document).changes == (), "it has changed from itself"
    beside = council_docs.align((_other_document(), document))
    assert _count_units(beside) == _count_units(alone), "a unit has no row, or two"
    assert beside.dumps("json")
    assert beside.dumps("csv")
    changes = council_docs.diff(_other_document(), document)
    assert changes.dumps("json")
    assert changes.dumps("text") or not changes.changes


def _count_units(alignment: Alignment) -> Counter[tuple[str, str]]:
    """Count the units of the second version in all rows."""
    return Counter((unit.path, unit.words) for row in alignment.rows for unit in row.cells[1])


@cache
def _other_document() -> council_docs.Document:
    return council_docs.load(ROOT / "examples" / "st09998-en.txt")


def _check_document(document: council_docs.Document) -> Mapping[str, str]:
    """Validate and compare a document, write it in every format, and read the outputs back.

    What was read back must be equal, and give the same outputs. Returns the outputs.
    """
    _check_report(document)
    _check_comparison(document)
    outputs = _write_outputs(document)
    for name, output in outputs.items():
        if name in ("text", "markdown", "html"):
            _check_text_output(output, name, document)
        elif FORMATS[name].reads:
            again = council_docs.loads(output, name)
            assert again == document, f"the {name} is another document"
            assert _write_outputs(again) == outputs, f"the {name} is written in another way"
    assert findings(outputs["akn"]) == [] if "akn" in outputs else True
    return outputs


def _write_outputs(document: council_docs.Document) -> dict[str, str]:
    """Return a document in each format that can hold it."""
    outputs = {}
    for name in sorted(OUTPUT_FORMATS):
        with suppress(council_docs.FormatError):
            outputs[name] = council_docs.dumps(document, name)
    return outputs


_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()")
"""Markdown has raised labels of footnotes."""


def _check_text_output(written: str, name: str, document: council_docs.Document) -> None:
    """Check that a text has all words of a document, and that nothing of it is lost."""
    expected = "".join(printed(document)).translate(_LOWERED)
    shown = written
    if name == "html":
        shown = "".join(check_page(written, read_stylesheet()).words)
    missing = Counter(expected) - Counter(shown.translate(_LOWERED))
    assert not "".join(missing).strip(), "words are lost in the text"
    again = _read(written, name)
    if again is not None:
        _check_fidelity(again)
