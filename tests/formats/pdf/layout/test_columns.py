"""Columns of running text are read one after the other, and nothing else is."""

from collections.abc import Sequence
from random import Random

import pytest

import council_docs
from council_docs import Document
from council_docs.formats.limits import Limits
from council_docs.formats.pdf.reader import read_layer
from council_docs.languages import CODES
from document_tree import tree
from fictional_documents import make
from pdf_documents import SAMPLES, Typesetter
from pdf_writer import PdfBook

LEFT, MIDDLE, RIGHT = 57.0, 310.0, 320.0
_SENTENCE = "The Council thanks Ruritania for its goats, for its bridges in winter, and for the"


def _lines(data: bytes) -> list[str]:
    """The lines of a file in the order of reading."""
    text = read_layer(data, "x.pdf", Limits()).source.text
    return [line for line in text.replace("\f", "\n").split("\n") if line]


@pytest.mark.parametrize("code", CODES)
def test_columns_are_in_the_order_of_their_tags(code: str) -> None:
    fiction = make(code, Random(f"{code}0"))
    tagged, untagged = (
        Typesetter(fiction, tagged=tagged, columns=True).set().write() for tagged in (True, False)
    )

    assert _lines(untagged) == _lines(tagged)


@pytest.mark.parametrize("code", ["en", "el", "bg"])
def test_a_document_in_columns_is_the_one_across_the_page(code: str) -> None:
    fiction = make(code, Random(11))
    columns = council_docs.load(SAMPLES / f"outcome-{code}-columns.pdf")
    across = council_docs.loads(Typesetter(fiction).set().write(), "pdf")

    assert _without_diagnostics(columns) == _without_diagnostics(across)
    assert council_docs.check_fidelity(columns).proved


def _without_diagnostics(document: Document) -> list[str]:
    """The document as an outline; other lines end with other hyphens."""
    return [line for line in tree(document).splitlines() if not line.startswith("!")]


def _column(name: str, lines: int, words: str = "the goats of {} have crossed {}") -> list[str]:
    return [words.format(name, number) for number in range(lines)]


_Block = tuple[float, float, Sequence[str]]
"""Lines below each other: their left edge, the baseline of the first, and their words."""


def _page(*blocks: _Block, size: float = 10, leading: float = 12) -> bytes:
    book = PdfBook()
    page = book.page()
    for left, top, lines in blocks:
        for number, words in enumerate(lines):
            page.text(left, top + leading * number, words, size=size)
    return book.write()


_ZENDA, _STRELSAU, _HENTZAU = (_column(name, 7) for name in ("Zenda", "Strelsau", "Hentzau"))
_LABELS = ["From:", "To:", "No. prev. doc.:", "Subject:", "Reference:", "Contact:"]
_VALUES = ["the General Secretariat", "the Council", "9998/26", "the goats of Ruritania"] * 2


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param(
            [(LEFT, 100, _ZENDA), (RIGHT, 106, _STRELSAU)],
            [*_ZENDA, *_STRELSAU],
            id="on lines of their own",
        ),
        pytest.param(
            [
                (RIGHT + 150, 40, ["C 172/3"]),
                (LEFT, 100, _ZENDA),
                (RIGHT, 100, _STRELSAU),
                (LEFT, 230, [_SENTENCE]),
                (LEFT, 260, _HENTZAU),
                (RIGHT, 260, _ZENDA),
                (LEFT, 400, ["9998/26"]),
                (RIGHT, 400, ["EN"]),
            ],
            [
                "C 172/3",
                *_ZENDA,
                *_STRELSAU,
                _SENTENCE,
                *_HENTZAU,
                *_ZENDA,
                "9998/26   EN",
            ],
            id="a running header, a title across the page, a running footer",
        ),
        pytest.param(
            [
                (LEFT, 100, _ZENDA),
                (RIGHT, 100, ["1."]),
                (RIGHT + 30, 100, _STRELSAU),
                (RIGHT, 184, ["2."]),
                (RIGHT + 30, 184, ["they went home."]),
            ],
            [*_ZENDA, f"1.   {_STRELSAU[0]}", *_STRELSAU[1:], "2.   they went home."],
            id="labels in the right column",
        ),
        pytest.param(
            [(LEFT, 100, _ZENDA), (LEFT + 165, 100, _STRELSAU), (LEFT + 330, 100, _HENTZAU)],
            [*_ZENDA, *_STRELSAU, *_HENTZAU],
            id="three columns",
        ),
        pytest.param(
            [(LEFT, 100, _LABELS), (RIGHT, 100, _VALUES[:6])],
            [f"{label}   {value}" for label, value in zip(_LABELS, _VALUES, strict=False)],
            id="a header is none",
        ),
        pytest.param(
            [
                (LEFT + column, 100 + 50 * number, lines)
                for column in (0, 263)
                for number, lines in enumerate([_ZENDA[:2], _STRELSAU[:3], _HENTZAU[:2]])
            ],
            [
                *[f"{line}   {line}" for line in (*_ZENDA[:2], *_STRELSAU[:3], *_HENTZAU[:2])],
            ],
            id="cells beside each other are none",
        ),
        pytest.param(
            [(LEFT, 100, _ZENDA), (RIGHT, 100, _STRELSAU[:2])],
            [
                *[
                    f"{line}   {beside}"
                    for line, beside in zip(_ZENDA, _STRELSAU[:2], strict=False)
                ],
                *_ZENDA[2:],
            ],
            id="two lines beside a text are none",
        ),
    ],
)
def test_what_is_a_column(blocks: list[_Block], expected: list[str]) -> None:
    assert _lines(_page(*blocks)) == expected
