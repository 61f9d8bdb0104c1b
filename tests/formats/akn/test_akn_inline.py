"""Marks over a text become elements in it."""

import datetime as dt

import pytest
from attrs import evolve

from akn_fragments import ABSENT, shape, written
from council_docs.model import (
    DateMark,
    Document,
    EmphasisMark,
    Mark,
    NoteMark,
    PointList,
    ReferenceMark,
)
from nodes import conclusion, paragraph, point

BOLD = EmphasisMark(start=0, end=4, style="bold")
ITALIC = EmphasisMark(start=2, end=6, style="italic")


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((), "abcdef"),
        ((BOLD,), "<b>abcd</b>ef"),
        ((evolve(BOLD, style="italic"),), "<i>abcd</i>ef"),
        ((evolve(BOLD, style="underline"),), "<u>abcd</u>ef"),
        ((evolve(BOLD, style="superscript"),), "<sup>abcd</sup>ef"),
        ((evolve(BOLD, style="subscript"),), "<sub>abcd</sub>ef"),
        ((BOLD, evolve(ITALIC, start=4)), "<b>abcd</b><i>ef</i>"),
        ((BOLD, evolve(ITALIC, end=4)), "<b>ab<i>cd</i></b>ef"),
        ((evolve(BOLD, end=0),), "<b/>abcdef"),
        (
            (DateMark(start=1, end=2, date=dt.date(2024, 3, 8)),),
            'a<date date="2024-03-08">b</date>cdef',
        ),
        (
            (BOLD, ITALIC),
            '<b cd:mark="0">ab<i cd:mark="1">cd</i></b><i cd:mark="1">ef</i>',
        ),
        (
            (evolve(ITALIC, start=0, end=2), evolve(BOLD, end=6)),
            '<b cd:mark="1"><i cd:mark="0">ab</i>cdef</b>',
        ),
        (
            (ReferenceMark(start=0, end=1, kind="act"),),
            '<span cd:untargeted="true" class="act">a</span>bcdef',
        ),
        (
            (ReferenceMark(start=0, end=1, kind="act", target="http://ruritania.example/1?a&b"),),
            '<ref href="http://ruritania.example/1?a&amp;b" class="act">a</ref>bcdef',
        ),
        (
            (ReferenceMark(start=0, end=1, kind="act", target="no address"),),
            '<span cd:target="no address" class="act">a</span>bcdef',
        ),
        (
            (ReferenceMark(start=0, end=1, kind="point", target="#para_nn_1"),),
            '<ref href="#para_nn_1" class="point">a</ref>bcdef',
        ),
        (
            (ReferenceMark(start=0, end=1, kind="point", target="#nowhere"),),
            '<span cd:target="#nowhere" class="point">a</span>bcdef',
        ),
        (
            (NoteMark(start=6, end=6, label='"\n\t', body=(paragraph("x"), paragraph("y"))),),
            (
                'abcdef<authorialNote marker="&quot;&#10;&#9;" placement="bottom">'
                "<p>x</p><p>y</p></authorialNote>"
            ),
        ),
        (
            (NoteMark(start=0, end=0, label="*"),),
            f'<authorialNote marker="*" placement="bottom">{ABSENT}</authorialNote>abcdef',
        ),
        (
            (NoteMark(start=0, end=0, label="1"), BOLD, evolve(ITALIC, end=4)),
            (
                f'<authorialNote marker="1" placement="bottom">{ABSENT}</authorialNote>'
                "<b>ab<i>cd</i></b>ef"
            ),
        ),
        (
            (
                NoteMark(
                    start=0,
                    end=0,
                    label="1",
                    body=(PointList(points=(point("a)"),)), conclusion("1")),
                ),
            ),
            (
                '<authorialNote marker="1" placement="bottom">'
                "<list><point><num>a)</num></point></list>"
                "<paragraph><num>1.</num></paragraph></authorialNote>abcdef"
            ),
        ),
    ],
)
def test_marks_become_elements(marks: tuple[Mark, ...], expected: str) -> None:
    xml = written(Document(cover=(paragraph("abcdef", *marks),)))
    assert shape(xml, "p") == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    ("target", "is_address"),
    [
        ("http://data.europa.eu/eli/reg/2006/765/oj", True),
        ("http://ruritania.example:80", True),
        ("http://ruritania.example:80/a%20b#c", True),
        ("http://ruritania.example:http", False),
        ("http://[1]", False),
        ("http://a#b#c", False),
        ("http://a b", False),
        ("http://a\n", False),
        ("mailto:gsc@ruritania.example", True),
        ("/akn/eu", True),
        ("//host", False),
        ("relative", False),
        ("%zz", False),
        ("", False),
    ],
)
def test_only_addresses_become_links(target: str, is_address: bool) -> None:
    mark = ReferenceMark(start=0, end=1, kind="act", target=target)
    xml = written(Document(cover=(paragraph("x", mark),)))
    assert ("<ref eId=" in xml) is is_address
