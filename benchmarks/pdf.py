"""Measure PDF to Akoma Ntoso beside what the libraries of PDF need, and converters to Markdown.

    python benchmarks/pdf.py [FILE ...] [--rounds 3]

markitdown and pymupdf4llm are measured where they are installed. Milliseconds differ between
machines. The ratios of one run can be compared.
"""

import argparse
import logging
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import playa
import pypdfium2
from measuring import Task, describe_machine, format_table, measure_in_turns

import council_docs

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "pdf"
REAL = ("en_ST-8406-2026-draft-minutes.pdf", "en_EUCO-1-26.pdf")
EXAMPLE = ROOT / "examples" / "st09998-en.pdf"
STRUCTURE = "playa: structure and text"
PLAYA_TEXT = "playa: text"


def own_tasks(path: Path) -> Iterator[tuple[str, Task]]:
    """Yield what this library and those below it do with a file."""
    data = path.read_bytes()
    document = council_docs.load(path)

    def walk_structure() -> object:
        found = playa.parse(data)
        roles = [one.role for one in found.structure.find_all()] if found.structure else []
        return roles, [section.texts for page in found.pages for section in page.marked_content]

    def read_text() -> object:
        found = playa.parse(data)  # the pages do not keep it
        return [page.extract_text() for page in found.pages]

    def extract_text() -> object:
        return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]

    # In this order: threads of other libraries go on for a while after their task.
    yield "pypdfium2: text", extract_text
    yield "the proof", lambda: council_docs.check_fidelity(document)
    yield PLAYA_TEXT, read_text
    yield STRUCTURE, walk_structure
    yield "PDF to Akoma Ntoso", lambda: council_docs.dumps(council_docs.load(path), "akn")


def other_tasks(path: Path) -> Iterator[tuple[str, Task]]:
    """Yield what converters to Markdown do with a file."""
    if find_spec("markitdown"):
        from markitdown import MarkItDown  # noqa: PLC0415

        yield "markitdown: Markdown", lambda: MarkItDown().convert(path)
    if find_spec("pymupdf4llm"):
        from pymupdf4llm import to_markdown  # noqa: PLC0415

        yield "pymupdf4llm: Markdown", lambda: to_markdown(str(path))


def main() -> None:
    """Print a table for each file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=3, help="how often to measure each task")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    print(describe_machine())
    real = [CORPUS / name for name in REAL] if CORPUS.exists() else [EXAMPLE]
    for path in options.files or real:
        tasks = [*other_tasks(path), *own_tasks(path)]
        seconds = measure_in_turns(dict(tasks), options.rounds)
        rows = {name: [1000 * taken, taken / seconds[STRUCTURE]] for name, taken in seconds.items()}
        print(f"\n{path.name}\n{format_table(['task', 'ms', f'÷ {STRUCTURE}'], rows)}")


if __name__ == "__main__":
    main()
