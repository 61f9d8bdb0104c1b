"""Automatic numbers are counted as Word counts them."""

import pytest

from council_docs.formats.docx.number_formats import format_number
from docx_documents import (
    call,
    definition,
    layer,
    level,
    listed,
    numbered,
    package,
    paragraph,
    restart,
)

THREE = (level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerRoman"))
STYLED = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    "</w:pPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Deep"><w:basedOn w:val="Base"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="numbering" w:styleId="Lists"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    "</w:pPr></w:style>"
    '<w:style w:type="numbering" w:styleId="Loop"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr>'
    "</w:pPr></w:style>"
)


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def labels(numbering: str, *properties: str, styles: str = STYLED) -> list[str]:
    """The first words of paragraphs with these properties."""
    body = "".join(paragraph("x", properties=each) for each in properties)
    text = layer(package(body, numbering=numbering, styles=styles)).source.text
    return [line.removesuffix("x").rstrip() for line in text.splitlines()]


def levels(*places: int, of: int = 1) -> tuple[str, ...]:
    return tuple(listed(of, at) for at in places)


COUNTED = {
    "levels begin again below a higher one": (
        definition(0, *THREE) + numbered(1, 0),
        levels(0, 1, 1, 2, 2, 0, 1, 2),
        ["1.", "1.1", "1.2", "(i)", "(ii)", "2.", "2.1", "(i)"],
    ),
    "a level that is passed over has begun": (
        definition(0, *THREE) + numbered(1, 0),
        levels(1, 2, 0),
        ["1.1", "(i)", "2."],
    ),
    "a start": (
        definition(0, level(0, "%1)", "upperLetter", start=3)) + numbered(1, 0),
        levels(0, 0),
        ["C)", "D)"],
    ),
    "no start is 0": (
        definition(0, '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>') + numbered(1, 0),
        levels(0, 0),
        ["0.", "1."],
    ),
    "lists of one definition go on counting": (
        definition(0, *THREE) + numbered(1, 0) + numbered(2, 0),
        (*levels(0, 0), *levels(0, of=2)),
        ["1.", "2.", "3."],
    ),
    "an override begins anew, once": (
        definition(0, *THREE) + numbered(1, 0) + numbered(2, 0, restart(start=5)),
        (*levels(0), *levels(0, 0, of=2), *levels(0)),
        ["1.", "5.", "6.", "7."],
    ),
    "an override of a level below": (
        definition(0, *THREE) + numbered(1, 0, restart(1, 4)),
        levels(0, 1, 1, 0, 1),
        ["1.", "1.4", "1.5", "2.", "2.4"],
    ),
    "a level that is defined anew": (
        definition(0, *THREE)
        + numbered(
            1,
            0,
            f'<w:lvlOverride w:ilvl="0">{level(0, "Point %1")}</w:lvlOverride><w:lvlOverride/>',
        ),
        levels(0, 1),
        ["Point 1", "1.1"],
    ),
    "a level that never begins again": (
        definition(0, level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>'))
        + numbered(1, 0),
        levels(0, 1, 0, 1),
        ["1.", "1)", "2.", "2)"],
    ),
    "a level that begins again below the first one only": (
        definition(0, *THREE[:2], level(2, "%3)", more='<w:lvlRestart w:val="1"/>'))
        + numbered(1, 0),
        levels(0, 1, 2, 1, 2, 0, 2),
        ["1.", "1.1", "1)", "1.2", "2)", "2.", "1)"],
    ),
    "legal numbers are decimal": (
        definition(0, level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
        + numbered(1, 0),
        levels(0, 1),
        ["I.", "1.1"],
    ),
    "a bullet among the numbers is not printed": (
        definition(0, level(0, "•", "bullet"), level(1, "%1.%2.%3")) + numbered(1, 0),
        levels(0, 1),
        ["•", ".1."],
    ),
    "bullets of symbol fonts": (
        definition(
            0,
            level(0, "\uf0b7", "bullet", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
            level(1, "\uf0a7", "bullet", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'),
            level(2, "\uf0a7", "bullet"),
        )
        + numbered(1, 0),
        levels(0, 1, 2),
        ["•", "▪", "\uf0a7"],
    ),
    "no space after the number": (
        definition(0, level(0, "%1.", more='<w:suff w:val="nothing"/>')) + numbered(1, 0),
        levels(0),
        ["1."],
    ),
    "a format that is named for newer programs": (
        definition(
            0,
            '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice>'
            '<w:numFmt w:val="custom" w:format="01, 02, 03"/></mc:Choice></mc:AlternateContent>'
            '<w:lvlText w:val="%1"/></w:lvl>',
        )
        + numbered(1, 0),
        levels(0),
        ["07"],
    ),
    "a number that prints nothing": (
        definition(0, level(0, "%1", "none")) + numbered(1, 0),
        levels(0),
        [""],
    ),
    "the list of a style, at the level that belongs to the style": (
        definition(0, level(0, "%1."), level(1, "%2)", more='<w:pStyle w:val="Own"/>'), THREE[2])
        + numbered(1, 0),
        (style("Base"), style("Own"), style("Deep"), style("Own") + listed(0)),
        ["1.", "1)", "(i)", ""],
    ),
    "a definition that borrows from another one": (
        definition(0, level(0, "%1."))
        + '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Lists"/></w:abstractNum>'
        + numbered(1, 0)
        + numbered(2, 5),
        (*levels(0), *levels(0, of=2)),
        ["1.", "2."],
    ),
    "definitions that borrow from each other": (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Loop"/></w:abstractNum>'
        + numbered(7, 7),
        levels(0, of=7),
        [""],
    ),
    "levels that there are none of": (
        definition(0, '<w:lvl w:ilvl="x"/>', level(0, "%1.")) + numbered(1, 0),
        levels(8, -1, 12, 0),
        ["", "", "", "1."],
    ),
    "a pattern of a megabyte": (
        definition(0, level(0, "%1" * 1000)) + numbered(1, 0),
        levels(0),
        ["1" * 127 + "%"],
    ),
}


@pytest.mark.parametrize("name", COUNTED)
def test_labels(name: str) -> None:
    numbering, properties, expected = COUNTED[name]

    assert labels(numbering, *properties) == expected


def test_what_is_not_printed_is_not_counted() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    body = "".join(paragraph(words, properties=listed(1)) for words in ("a", hidden, "b", ""))
    found = layer(package(body, numbering=definition(0, level(0, "%1.")) + numbered(1, 0)))

    assert found.source.text == "1. a\nhidden\n2. b\n3.\n"


def test_lists_in_footnotes_count_for_themselves() -> None:
    note = f'<w:footnote w:id="1">{paragraph("c", properties=listed(1))}</w:footnote>'
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = paragraph("a", call, properties=listed(1))
    numbering = definition(0, level(0, "%1)")) + numbered(1, 0)

    text = layer(package(body, numbering=numbering, footnotes=note)).source.text
    assert text == "1) a1\n\n1) c\n"


def test_evidence_of_labels() -> None:
    numbering = definition(0, *THREE) + numbered(1, 0)
    typed = paragraph("12.\tb") + paragraph("(a) c") + paragraph("May\td")
    typed += paragraph(call(1), "2.\te")
    body = paragraph("a", properties=listed(1, 1)) + typed
    found = layer(package(body, numbering=numbering))

    assert [(it.list_depth, it.label_length) for it in found.evidence.values()] == [
        (2, 3),
        (None, 3),
        *[(None, 0)] * 3,
    ]


@pytest.mark.parametrize(
    ("number", "style", "expected"),
    [
        (12, "decimal", "12"),
        (3, "decimalZero", "03"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (0, "lowerLetter", "0"),
        (9999, "lowerLetter", "9999"),
        (1994, "upperRoman", "MCMXCIV"),
        (4000, "lowerRoman", "4000"),
        (-3, "lowerRoman", "-3"),
        (3, "russianLower", "в"),
        (3, "russianUpper", "В"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (22, "ordinal", "22nd"),
        (4, "ordinal", "4th"),
        (2, "numberInDash", "- 2 -"),
        (5, "chicago", "**"),
        (2, "decimalEnclosedCircle", "②"),
        (21, "decimalEnclosedCircle", "21"),
        (7, "none", ""),
        (7, "japaneseCounting", "7"),
    ],
)
def test_formats(number: int, style: str, expected: str) -> None:
    assert format_number(number, style) == expected
