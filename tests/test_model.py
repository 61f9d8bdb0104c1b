"""Walking through a document: every block, every printed piece, in the order of the text."""

import pytest

from council_docs import (
    Annex,
    Conclusion,
    Document,
    Paragraph,
    Point,
    PointList,
    Section,
    Table,
    TableCell,
    TableRow,
    Text,
)
from council_docs.model import Block, render_lines, walk_annexes, walk_blocks

MET = Paragraph(text=Text(value="The Council met."))
LEFT = Paragraph(text=Text(value="The Council left."))
EVERY_NEST: dict[str, tuple[Block, list[str]]] = {
    "conclusion": (
        Conclusion(number="1", label="1.", body=(MET, LEFT)),
        ["1. The Council met.", "The Council left."],
    ),
    "section": (
        Section(label="I.", heading=Text(value="LAKES"), body=(MET,)),
        ["I. LAKES", "The Council met."],
    ),
    "section without a heading": (Section(label="I.", body=(MET,)), ["I. The Council met."]),
    "list": (
        PointList(
            intro=Text(value="The Council:"),
            points=(Point(label="(a)", body=(MET,)), Point(label="(b)")),
            wrap_up=Text(value="as before."),
        ),
        ["The Council:", "(a) The Council met.", "(b) as before."],
    ),
    "label at the end": (
        PointList(points=(Point(label="(a)", body=(MET,)), Point(label="(b)"))),
        ["(a) The Council met.", "(b)"],
    ),
    "table": (
        Table(rows=(TableRow(cells=(TableCell(body=(MET,)), TableCell(body=(LEFT,)))),)),
        ["The Council met.", "The Council left."],
    ),
}


@pytest.mark.parametrize(("block", "expected"), EVERY_NEST.values(), ids=EVERY_NEST)
def test_lines_of_nested_blocks_are_rendered(block: Block, expected: list[str]) -> None:
    assert list(render_lines((block,))) == expected


@pytest.mark.parametrize("block", [block for block, _ in EVERY_NEST.values()], ids=EVERY_NEST)
def test_a_walk_visits_each_block_once(block: Block) -> None:
    met = list(walk_blocks((block,)))

    assert met[0] is block
    assert [found for found in met if found is MET] == [MET]


def test_deep_nesting_needs_no_recursion() -> None:
    block: Block = MET
    for _ in range(5_000):
        block = Section(body=(block,))

    assert sum(1 for _ in walk_blocks((block,))) == 5_001
    assert list(render_lines((block,))) == ["The Council met."]


def test_conclusions_are_found_in_sections_and_in_annexes_to_annexes() -> None:
    first, second = (Conclusion(number=n, label=f"{n}.", body=(MET,)) for n in "12")
    inner = Annex(body=(Section(body=(second,)),))
    document = Document(annexes=(Annex(body=(first,), annexes=(inner,)),))

    assert list(walk_annexes(document.annexes)) == [document.annexes[0], inner]
    assert list(document.conclusions) == [first, second]
