"""Where paragraphs begin on a page without tags: below white space, or with an indent."""

from random import Random

import pytest

import council_docs
from council_docs.formats.limits import Limits
from council_docs.formats.pdf.reader import read_layer
from fictional_documents import make
from page_layouts import Layout
from pdf_documents import LEFT, Typesetter
from pdf_writer import PdfBook
from reading_accuracy import differences, read, said

PRINTED = Layout(spacing="gaps")
FULL = "The Council thanks Ruritania for the goats of its valleys and for the bridges of its lakes"
"""A line on which no further word has place."""
SHORT = "It welcomes them."


@pytest.mark.parametrize("code", ["en", "el", "bg", "de", "fr"])
def test_a_document_with_indents_is_read(code: str) -> None:
    fiction = make(code, Random(f"{code}0"))
    document = council_docs.loads(
        Typesetter(fiction, tagged=False, indented=True).set().write(), "pdf"
    )

    assert differences(said(fiction, PRINTED), read(document, PRINTED)) == {}
    assert council_docs.check_fidelity(document).proved


_Line = tuple[float, str]
"""How far a line is indented, and its words."""


def _starts(lines: list[_Line], leading: float = 14) -> list[bool | None]:
    """Whether a paragraph starts at each line, where that is certain."""
    book = PdfBook()
    page = book.page()
    for number, (indent, words) in enumerate(lines):
        page.text(LEFT + indent, 100 + leading * number, words)
    layer = read_layer(book.write(), "x.pdf", Limits())
    starts, at = [], 0
    for line in layer.source.text.splitlines(keepends=True):
        if line.strip():
            known = layer.evidence.get(at)
            starts.append(known.starts_paragraph if known is not None else None)
        at += len(line)
    return starts


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            [(20, FULL[:-6]), (0, FULL), (20, FULL[:-6]), (0, FULL), (20, FULL[:-6]), (0, SHORT)],
            [None, None, True, False, True, False],
            id="full last lines",
        ),
        pytest.param(
            [(20, FULL[:-6]), (0, FULL), (20, SHORT), (20, SHORT), (20, FULL[:-6]), (0, SHORT)],
            [None] * 6,
            id="one first line is too few",
        ),
        pytest.param(
            [
                (0, FULL),
                (20, FULL[:-6]),
                (0, SHORT),
                (20, SHORT),
                (20, SHORT),
                (0, FULL),
                (0, SHORT),
            ],
            [None, True, False, True, True, None, False],
            id="paragraphs of one line",
        ),
        pytest.param(
            [
                (0, "–   " + FULL[:-8]),
                (20, FULL[:-6]),
                (0, "–   " + SHORT),
                (20, SHORT),
                (0, SHORT),
            ],
            [None] * 5,
            id="a list",
        ),
        pytest.param([(0, FULL)], [None], id="one line"),
    ],
)
def test_an_indent_begins_a_paragraph(lines: list[_Line], expected: list[bool | None]) -> None:
    assert _starts(lines) == expected
