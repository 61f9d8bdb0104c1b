"""What a format knows about its lines decides where text alone must guess."""

from collections.abc import Iterable, Iterator

import pytest
from attrs import evolve

from council_docs import (
    Conclusion,
    Document,
    EmphasisMark,
    NoteMark,
    Paragraph,
    PointList,
    ReferenceMark,
    Section,
    SetAside,
    Source,
    Span,
    Table,
)
from council_docs.model import Block, Style, walk_blocks
from council_docs.recognition import prove, recognize
from council_docs.recognition.text_layer import (
    LayerCell,
    LayerFootnote,
    LayerLink,
    LayerTable,
    LineEvidence,
    TextLayer,
)

HEAD = """Council of the
European Union
Brussels, 3 June 2026
(OR. en)
8123/26
OUTCOME OF PROCEEDINGS
From: General Secretariat of the Council
To: Delegations
Subject: Council conclusions on Ruritania
Delegations will find in the annex the Council conclusions on Ruritania.
ANNEX
Council conclusions on Ruritania
"""


def layer_of(text: str, **evidence: LineEvidence) -> TextLayer:
    """Return a layer: `evidence` by the first word of a line."""
    whole = HEAD + text
    offsets = {line.split()[0]: at for at, line in _lines(whole) if line.strip()}
    return TextLayer(
        source=Source(whole),
        format="text",
        evidence={offsets[word]: known for word, known in evidence.items()},
        language="en",
    )


def _lines(text: str) -> Iterable[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line
        at += len(line)


def span_of(layer: TextLayer, words: str) -> Span:
    start = layer.source.text.index(words, len(HEAD))
    return Span(start, start + len(words))


def recognized(layer: TextLayer) -> Document:
    document = recognize(layer, language=None)
    assert prove(document, layer.source.text).proved
    return document


def texts(document: Document) -> list[str]:
    found = walk_blocks(document.annexes[0].body)
    return [block.text.value for block in found if isinstance(block, Paragraph)]


STARTS = LineEvidence(starts_paragraph=True)
GOES_ON = LineEvidence(starts_paragraph=False)


def test_a_paragraph_that_the_format_knows_starts_in_small_letters() -> None:
    text = "1. The Council welcomes\ngoats and\nsheep.\n"

    assert texts(recognized(layer_of(text))) == ["The Council welcomes goats and sheep."]
    assert texts(recognized(layer_of(text, goats=STARTS))) == [
        "The Council welcomes",
        "goats and sheep.",
    ]


def test_a_line_that_the_format_knows_to_go_on_is_no_paragraph() -> None:
    text = "1. The Council met.\nBrussels is\nnear.\n"

    assert texts(recognized(layer_of(text, Brussels=GOES_ON))) == [
        "The Council met. Brussels is near."
    ]


def test_a_sentence_over_a_page_break_is_one_paragraph_though_it_is_tagged_as_two() -> None:
    text = "1. The Council welcomes the\n\fgoats of Ruritania.\n"

    assert texts(recognized(layer_of(text, goats=STARTS))) == [
        "The Council welcomes the goats of Ruritania."
    ]


def test_a_point_at_the_top_of_a_page_is_one_though_no_sentence_ends_before_it() -> None:
    labelled = LineEvidence(starts_paragraph=True, label_length=2)
    layer = layer_of("1. The Council asks them,\n\fa) to roam.\n", **{"a)": labelled})
    found = walk_blocks(recognized(layer).annexes[0].body)

    assert [point.label for block in found for point in getattr(block, "points", ())] == ["a)"]


@pytest.mark.parametrize(
    ("labels", "depths", "expected"),
    [
        ("–––", (1, 2, 1), "– [–] –"),
        ("–––", (2, 1, 1), "– | – –"),
        ("–––", (None, 1, 2), "– – –"),
        ("••–", (1, 2, 1), "• [• [–]]"),
        (("a)", "a)", "b)"), (1, 2, 2), "a) [a) b)]"),
        (("a)", "a)", "b)"), (2, 1, 1), "a) | a) b)"),
        (("a)", "b)", "c)"), (1, 2, 2), "a) b) c)"),
    ],
)
def test_the_depth_tells_lists_apart_whose_labels_are_alike(
    labels: str, depths: tuple[int | None, ...], expected: str
) -> None:
    words = ("goats", "kids", "sheep")
    text = "1. The Council welcomes:\n"
    text += "".join(f"{label} {word};\n" for label, word in zip(labels, words, strict=True))
    layer = layer_of(text)
    known = {
        span_of(layer, f"{label} {word}").start: LineEvidence(list_depth=depth)
        for label, word, depth in zip(labels, words, depths, strict=True)
    }
    (conclusion,) = recognized(evolve(layer, evidence=known)).conclusions

    assert " | ".join(_outline(conclusion.body)) == expected


def _outline(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the labels of each list, those of inner lists in brackets."""
    for block in blocks:
        if isinstance(block, PointList):
            yield " ".join(
                " ".join([point.label, *(f"[{inner}]" for inner in _outline(point.body))])
                for point in block.points
            )


def test_two_footnotes_that_are_called_at_one_place_are_both_bound() -> None:
    layer = layer_of("1. Goats1* roam.\n1 Capra.\n* Hircus.\n")
    at = span_of(layer, "1* roam").start
    notes = tuple(
        LayerFootnote(
            call=Span(at + number, at + number + 1),
            label=Span(span_of(layer, words).start, span_of(layer, words).start + 1),
            body=(span_of(layer, words[2:]),),
        )
        for number, words in enumerate(("1 Capra.", "* Hircus."))
    )
    (conclusion,) = recognized(evolve(layer, footnotes=notes)).conclusions
    assert isinstance(conclusion.body[0], Paragraph)

    marks = conclusion.body[0].text.marks
    assert [mark.label for mark in marks if isinstance(mark, NoteMark)] == ["1", "*"]


def test_a_heading_that_the_format_knows_is_a_section() -> None:
    text = "Mountain goats.\nThe Council met.\n"
    found = recognized(layer_of(text, Mountain=LineEvidence(starts_paragraph=True, heading=2)))
    (section,) = found.annexes[0].body

    assert isinstance(section, Section)
    assert section.heading is not None
    assert section.heading.value == "Mountain goats."


def test_a_numbered_heading_in_capitals_is_a_section() -> None:
    known = {"5.": LineEvidence(heading=1), "6.": LineEvidence(heading=1), "7.": LineEvidence()}
    text = "5. MOUNTAIN GOATS\n6. The Council met.\n7. THE COUNCIL MET\n"
    (section,) = recognized(layer_of(text, **known)).annexes[0].body

    assert isinstance(section, Section)
    assert (section.label, section.heading and section.heading.value) == ("5.", "MOUNTAIN GOATS")
    assert [isinstance(it, Conclusion) for it in section.body] == [True, True]


@pytest.mark.parametrize(
    ("line", "length", "label"),
    [("4. May goats roam.", 2, "4."), ("7th May goats roam.", 3, "7th"), ("§ Goats.", 1, "§")],
)
def test_a_label_that_the_format_knows_is_one(line: str, length: int, label: str) -> None:
    first = line.split(maxsplit=1)[0]
    found = recognized(layer_of(f"Words.\n{line}\n", **{first: LineEvidence(label_length=length)}))

    labels = [getattr(block, "label", None) for block in walk_blocks(found.annexes[0].body)]
    points = [
        point.label
        for block in walk_blocks(found.annexes[0].body)
        for point in getattr(block, "points", ())
    ]
    assert label in [*labels, *points]


def test_a_table_has_its_cells_and_what_is_in_none_of_them() -> None:
    layer = layer_of("1. The Council notes:\nCaption\nYear\nGoats\nthere\n2025\nMany\n2. It met.\n")
    cells = {word: LayerCell(lines=(span_of(layer, word),)) for word in ("Year", "2025", "Many")}
    goats = LayerCell(
        lines=(span_of(layer, "Goats"), span_of(layer, "there")), heading=True, columns=2
    )
    table = LayerTable(
        rows=((cells["Year"], goats), (cells["2025"], cells["Many"])),
        span=Span(span_of(layer, "Caption").start, span_of(layer, "Many").end),
    )
    there = span_of(layer, "there").start
    document = recognized(evolve(layer, tables=(table,), evidence={there: GOES_ON}))

    (found,) = [
        block for block in walk_blocks(document.annexes[0].body) if isinstance(block, Table)
    ]
    assert [
        [
            " / ".join(str(block.text) for block in cell.body if isinstance(block, Paragraph))
            for cell in row.cells
        ]
        for row in found.rows
    ] == [["Year", "Goats there"], ["2025", "Many"]]
    assert found.rows[0].cells[1].heading
    assert found.rows[0].cells[1].columns == 2
    assert "Caption" in texts(document)
    assert [conclusion.number for conclusion in document.conclusions] == ["1", "2"]


def test_a_footnote_that_the_format_has_bound_is_bound() -> None:
    layer = layer_of("1. Goats1 roam.\n1 Capra hircus.\nSecond line.\n2. It met.\n")
    label = Span(span_of(layer, "1 Capra").start, span_of(layer, "1 Capra").start + 1)
    call = Span(span_of(layer, "1 roam").start, span_of(layer, "1 roam").start + 1)
    note = LayerFootnote(
        call=call,
        label=label,
        body=(span_of(layer, "Capra hircus."), span_of(layer, "Second line.")),
    )
    document = recognized(evolve(layer, footnotes=(note,), finds_footnotes=True))

    (first, second) = document.conclusions
    assert isinstance(first.body[0], Paragraph)
    (mark,) = [mark for mark in first.body[0].text.marks if isinstance(mark, NoteMark)]
    assert first.body[0].text.value == "Goats roam."
    assert (mark.label, mark.start) == ("1", 5)
    (body,) = mark.body
    assert isinstance(body, Paragraph)
    assert body.text.value == "Capra hircus. Second line."
    assert second.text == "It met."


@pytest.mark.parametrize(
    ("is_certain", "paragraphs"),
    [
        (True, ["Capra hircus", "is wild.", "It roams."]),
        (False, ["Capra hircus is wild.", "It roams."]),
    ],
)
def test_paragraphs_of_a_footnote_begin_after_sentences_unless_the_format_knows(
    is_certain: bool, paragraphs: list[str]
) -> None:
    layer = layer_of(
        "1. Goats1 roam.\n1 Capra hircus\nis wild.\nIt roams.\n",
        **{"is": STARTS, "It": STARTS},
    )
    blank = Span(span_of(layer, "hircus").end, span_of(layer, "hircus").end + 1)
    call, label = span_of(layer, "1 roam").start, span_of(layer, "1 Capra").start
    note = LayerFootnote(
        call=Span(call, call + 1),
        label=Span(label, label + 1),
        body=(
            span_of(layer, "Capra hircus"),
            blank,
            span_of(layer, "is wild."),
            span_of(layer, "It roams."),
        ),
    )
    document = recognized(evolve(layer, footnotes=(note,), finds_footnotes=is_certain))

    (first,) = document.conclusions
    assert isinstance(first.body[0], Paragraph)
    (mark,) = [mark for mark in first.body[0].text.marks if isinstance(mark, NoteMark)]
    found = [block for block in mark.body if isinstance(block, Paragraph)]
    assert [block.text.value for block in found] == paragraphs


@pytest.mark.parametrize("call", [Span(0, 0), Span(5, 5000)], ids=["empty", "over lines"])
def test_a_footnote_whose_call_is_on_no_line_stays_in_the_text(call: Span) -> None:
    layer = layer_of("1. Goats roam.\n1 Capra hircus.\n")
    note = LayerFootnote(call=call, label=None, body=(span_of(layer, "1 Capra hircus."),))
    document = recognized(evolve(layer, footnotes=(note,), finds_footnotes=True))

    assert "1 Capra hircus." in " ".join(texts(document))


def test_what_the_format_sets_aside_is_no_part_of_the_document() -> None:
    layer = layer_of("1. The Council welcomes the\n\fPage 2\ngoats of Ruritania.\n")
    page = SetAside(span=span_of(layer, "Page 2"), reason="page-furniture")
    document = recognized(evolve(layer, set_aside=(page,), finds_furniture=True))

    assert texts(document) == ["The Council welcomes the goats of Ruritania."]
    assert page in document.provenance.set_aside


@pytest.mark.parametrize(
    ("lines", "runs", "expected"),
    [
        ("1. Goats may\nroam.\n", [("Goats may", "bold"), ("roam", "bold")], [(0, 14, "bold")]),
        ("1. Goats may roam.\n", [("may", "italic")], [(6, 9, "italic")]),
        ("1. Over-\ncrowded goats.\n", [("crowded", "bold")], [(4, 11, "bold")]),
        (
            "1. Goats may roam.\n",
            [("may", "bold"), ("may", "italic")],
            [(6, 9, "bold"), (6, 9, "italic")],
        ),
    ],
)
def test_emphasis_is_a_mark_on_the_text(
    lines: str, runs: list[tuple[str, Style]], expected: list[tuple[int, int, str]]
) -> None:
    layer = layer_of(lines + "Overcrowded it was.\n")
    emphasis = tuple((span_of(layer, words), style) for words, style in runs)
    document = recognized(evolve(layer, emphasis=emphasis))

    block = document.conclusions[0].body[0]
    assert isinstance(block, Paragraph)
    marks = [mark for mark in block.text.marks if isinstance(mark, EmphasisMark)]
    assert [(mark.start, mark.end, mark.style) for mark in marks] == expected


def test_a_link_is_a_reference_where_no_citation_is_known() -> None:
    layer = layer_of("1. See the portal and Regulation (EU) 2016/679.\n2. It met.\n")
    links = (
        LayerLink(span_of(layer, "the portal"), "https://ruritania.example/"),
        LayerLink(span_of(layer, "2016/679"), "https://ruritania.example/gdpr"),
    )
    document = recognized(evolve(layer, links=links))

    block = document.conclusions[0].body[0]
    assert isinstance(block, Paragraph)
    marks = [mark for mark in block.text.marks if isinstance(mark, ReferenceMark)]
    assert marks[0].target == "https://ruritania.example/"
    assert [mark.kind for mark in marks] == ["link", "act"]


def test_a_link_without_words_leaves_no_mark() -> None:
    layer = layer_of("1. Goats roam.\n")
    blank = Span(span_of(layer, " roam").start, span_of(layer, "roam").start)
    document = recognized(
        evolve(layer, links=(LayerLink(blank, "#"),), emphasis=((blank, "bold"),))
    )

    block = document.conclusions[0].body[0]
    assert isinstance(block, Paragraph)
    assert block.text.marks == ()


def test_a_declared_language_is_believed_where_signs_are_few() -> None:
    source = Source("EUCO\nZa zi zu.\n")

    assert recognize(TextLayer(source=source, format="text"), language=None).language is None
    declared = TextLayer(source=source, format="text", language="hu")
    assert recognize(declared, language=None).language == "hu"
