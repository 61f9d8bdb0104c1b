"""Write files that are made by the code: pages of the documentation, and what tests expect.

    python tests/tools/regenerate.py NAME ...

Read the difference before you commit it.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

sys.path.extend(map(str, Path(__file__).parents[1].glob("support/**/")))

import api_page
import council_docs
import docx_documents
import languages_page
import pdf_documents
import real_documents
import report_samples
import rule_cases
import rules_page
import tables_page
from document_tree import tree
from paths import CORPUS, DATA, FORMEX, SHAPE_TEXTS

Files: TypeAlias = Iterator[tuple[Path, str | bytes]]


def api() -> Files:
    """`docs/api.md`: after a public name, a signature or a docstring changed."""
    yield api_page.PAGE, api_page.page()


def corpus() -> Files:
    """What is found in the real documents: after a change of the reader or of a rule."""
    yield real_documents.SNAPSHOT, real_documents.snapshot(sorted(CORPUS.glob("*.txt")))


def docx() -> Files:
    """The Word files of the tests: after `docx_documents.py` changed."""
    yield from docx_documents.samples().items()


def diagnostics() -> Files:
    """The diagnostics of `tests/data/rules`: after a document was added or a message changed."""
    for case in rule_cases.CASES:
        if case.name.startswith("fail"):
            yield rule_cases.expected(case), rule_cases.format_diagnostics(case)


def languages() -> Files:
    """`docs/languages.md`, measured in minutes, and the phrases that tell a language."""
    yield languages_page.PAGE, languages_page.page() + languages_page.measured(count=50, seed=1)
    yield languages_page.PHRASES, languages_page.phrases()


def pdf() -> Files:
    """The PDF files of the tests: after `pdf_writer.py` or `pdf_documents.py` changed."""
    yield from pdf_documents.samples().items()


def reports() -> Files:
    """What each report looks like: after a report changed."""
    for sample, report, options, name in report_samples.cases():
        yield report_samples.EXPECTED / name, report_samples.text(sample, report, options)


def rules() -> Files:
    """`docs/rules.md` and the page of each rule: after a rule was added or explained otherwise."""
    yield from rules_page.pages().items()


def tables() -> Files:
    """`docs/tables.md` and the schema of the tables: after a column or its description changed."""
    yield tables_page.PAGE, tables_page.page()
    yield tables_page.SCHEMA, tables_page.schema()


def trees() -> Files:
    """The trees of shapes, Formex, HTML and Markdown: after a reader changed on purpose."""
    pages = [*(DATA / "html").glob("*.html"), *(DATA / "markdown").glob("*.md")]
    for path in [*SHAPE_TEXTS, *FORMEX.glob("*.xml"), FORMEX / "package", *pages]:
        yield path.with_suffix(".tree"), tree(council_docs.load(path))


TARGETS: Mapping[str, Callable[[], Files]] = {
    made.__name__: made
    for made in (api, corpus, diagnostics, docx, languages, pdf, reports, rules, tables, trees)
}


def main() -> None:
    """Write the files that the arguments name."""
    told = "\n".join(f"  {name:10} {made.__doc__}" for name, made in TARGETS.items())
    parser = argparse.ArgumentParser(
        description=__doc__.partition("\n")[0],
        epilog=f"names:\n{told}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="+", choices=TARGETS, metavar="NAME")
    for name in parser.parse_args().names:
        for path, data in TARGETS[name]():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)


if __name__ == "__main__":
    main()
