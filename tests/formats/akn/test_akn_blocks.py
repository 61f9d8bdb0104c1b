"""Every block in every place."""

import pytest

from akn_fragments import ABSENT, shape, written
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    Formula,
    PointList,
    Section,
    Separator,
    Table,
    TableCell,
    TableRow,
)
from nodes import conclusion, paragraph, point, text

LIST = PointList(points=(point("a)"),))
LIST_XML = "<list><point><num>a)</num></point></list>"
TABLE_XML = "<paragraph><content><table>{}</table></content></paragraph>"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (paragraph("x"), "<paragraph><content><p>x</p></content></paragraph>"),
        (Separator(text=text("o o o")), '<block name="crossHeading">o o o</block>'),
        (
            Table(),
            TABLE_XML.format('<tr cd:absent="true"><td/></tr>'),
        ),
        (
            Table(rows=(TableRow(), TableRow(cells=(TableCell(body=(LIST,), columns=2, rows=3),)))),
            TABLE_XML.format(
                '<tr><td cd:absent="true"/></tr><tr><td colspan="2" rowspan="3">'
                f'<p><subFlow name="block">{LIST_XML}</subFlow></p></td></tr>'
            ),
        ),
        (conclusion("1"), "<paragraph><num>1.</num></paragraph>"),
        (
            Conclusion(number="one", label="1."),
            '<paragraph cd:number="one"><num>1.</num></paragraph>',
        ),
        (
            conclusion("1", paragraph("x"), Separator(text=text("*")), Formula(text=text("y"))),
            (
                '<paragraph><num>1.</num><content><p>x</p><block name="crossHeading">*</block>'
                '<block name="formula">y</block></content></paragraph>'
            ),
        ),
        (
            conclusion("1", paragraph("x"), LIST, Separator(text=text("*")), paragraph("y"), LIST),
            (
                "<paragraph><num>1.</num><subparagraph><content><p>x</p></content></subparagraph>"
                f"{LIST_XML}<crossHeading>*</crossHeading>"
                f"<subparagraph><content><p>y</p></content></subparagraph>{LIST_XML}</paragraph>"
            ),
        ),
        (
            PointList(intro=text("x:"), points=(point("–", LIST),), wrap_up=text("y.")),
            (
                "<list><intro><p>x:</p></intro>"
                f"<point><num>–</num>{LIST_XML}</point><wrapUp><p>y.</p></wrapUp></list>"
            ),
        ),
        (PointList(), "<list></list>"),
        (Section(), "<section></section>"),
        (Section(number="I"), '<section cd:number="I"></section>'),
        (Section(label="I."), '<section cd:unnumbered="true"><num>I.</num></section>'),
        (
            Section(number="I", label="I.", heading=text("H"), body=(Section(), LIST)),
            f"<section><num>I.</num><heading>H</heading><section></section>{LIST_XML}</section>",
        ),
        (
            Section(body=(Formula(text=text("y")), Separator(text=text("*")))),
            (
                '<section><paragraph><content><block name="formula">y</block></content></paragraph>'
                "<crossHeading>*</crossHeading></section>"
            ),
        ),
    ],
)
def test_blocks_become_elements(block: Block, expected: str) -> None:
    body = shape(written(Document(cover=(block,))), "mainBody")
    assert body == f"<mainBody>{expected}</mainBody>"


def test_a_formula_at_the_start_opens_a_preamble() -> None:
    formula = Formula(text=text("THE COUNCIL,"))
    xml = written(Document(annexes=(Annex(body=(formula, formula)),)))
    assert shape(xml, "preamble") == (
        '<preamble><formula name="actingEntity"><p>THE COUNCIL,</p></formula></preamble>'
    )
    assert xml.count('<block eId="att_1__para_nn_1__block_1" name="formula">') == 1
    assert (
        shape(written(Document(cover=(formula,))), "mainBody") == f"<mainBody>{ABSENT}</mainBody>"
    )


def test_a_missing_cover_is_marked_as_absent() -> None:
    assert shape(written(Document()), "mainBody") == f"<mainBody>{ABSENT}</mainBody>"
    assert "coverPage" not in written(Document(language="nl"))
