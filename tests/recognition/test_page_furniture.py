"""Stage 2: page furniture."""

import pytest

from council_docs.recognition.lines import index_lines
from council_docs.recognition.pages.page_furniture import set_aside_page_furniture
from council_docs.recognition.reading_log import ReadingLog

FEET = [
    "9998/26    2\n TREE.1.B  EN",
    "9998/26    2\nANNEX TREE.1.A  EN",
    "EUCO 24/25\n\n2\n\nEN",
    "9998/26\n\nANNEX\n\n3\nTREE.1.A\n\nEN",
    "9998/26\n\nTREE.1.A\n\n1\nEN",
    "EUCO 24/25                                                      2\n          EN",
    "10180/08\nDQPG\n1\nLIMITE EN",
    "10180/08\nlby/GBK/mm\nEN\n1",
    " 15698/22     RB/ek  1 \n  TREE.2.B    EN",
    "13309/1/12 REV 1 ΑΣ/σα 1 DG F 2A EL",
    "5125/15 hk/tk/kb 1 DGB 3A LIMITE HU",
    "10255/05 1 FR",
]
NO_FEET = [
    "9998/26\nENV 373\nCLIMA 205",
    "EUCO 24/25\nCO EUR 20\nCONCL 6\nNOTE",
    "5847/06\nLIMITE\nCAB 11\nCSC 13\nINFORMATION NOTE",
    "12/13 December was too late.",
    "9998/26\nThe Council in EN",
    "9998/26",
]


def _parted(text: str) -> tuple[list[str], list[str]]:
    notes = ReadingLog()
    kept = set_aside_page_furniture(index_lines(text), notes)
    return [line.text for line in kept], [
        text[piece.span.start : piece.span.end] for piece in notes.set_aside
    ]


@pytest.mark.parametrize("foot", FEET)
def test_a_running_footer_is_set_aside(foot: str) -> None:
    kept, apart = _parted(f"before it\n{foot}\nafter it\n")

    assert kept == ["before it", "after it"]
    assert "".join("".join(apart).split()) == "".join(foot.split())


@pytest.mark.parametrize("text", NO_FEET)
def test_other_lines_are_no_footer(text: str) -> None:
    assert _parted(f"{text}\nand more words\n")[1] == []


def test_the_line_after_a_footer_opens_a_page() -> None:
    lines = set_aside_page_furniture(
        index_lines("one\n9998/26 2\nEN\n\ntwo\nthree\n"), ReadingLog()
    )

    assert [(line.text, line.opens_page, line.gap) for line in lines] == [
        ("one", False, False),
        ("two", True, False),
        ("three", False, False),
    ]


def test_running_titles_beside_footers_are_set_aside() -> None:
    pages = "".join(
        f"words of page {n}\nConclusions  – 18 December 2025\nEUCO 24/25  {n}\n EN\n"
        for n in range(1, 4)
    )
    kept, apart = _parted(pages)

    assert kept == ["words of page 1", "words of page 2", "words of page 3"]
    assert len(apart) == 9


def test_a_changing_number_beside_each_footer_is_kept() -> None:
    pages = "".join(f"words\n{n}. point\n9998/26 {n}\n EN\n" for n in range(1, 4))

    assert [line for line in _parted(pages)[0] if "point" in line] == [
        "1. point",
        "2. point",
        "3. point",
    ]


@pytest.mark.parametrize(
    "last", ["European Union.", "the Member States", "2. The Council met", "o o o"]
)
def test_a_repeated_last_line_is_no_running_title(last: str) -> None:
    pages = "".join(f"Words of page {n}\nand more words\n{last}\n\f" for n in range(1, 5))

    assert _parted(pages)[1] == []


def test_a_number_missing_in_the_header_is_kept() -> None:
    text = "9998/26\nOUTCOME\n7580/26\nwords\n7580/26\nwords\n9998/26\nwords\n"

    assert _parted(text)[1] == ["9998/26"]


def test_marks_of_converters_are_set_aside() -> None:
    text = "one\n--<PAGE>--\ntwo\n2801810_0002.png\nthree\nfour.png\n"

    assert _parted(text) == (
        ["one", "two", "three", "four.png"],
        ["--<PAGE>--", "2801810_0002.png"],
    )


def test_bare_page_numbers_are_set_aside() -> None:
    text = "one\n1\nEN\ntwo\n2\nEN\nthree\n7\nfour\n"

    assert _parted(text)[0] == ["one", "two", "three", "7", "four"]


MARKS = [
    "- {} -",
    "–{}–",
    "--- Page {} ---",
    "{}/3",
    "{} / 3",
    "Page {} of 3",
    "EN {}",
    "{} EN",
    "9998/26 | {}",
    "9998/26 EN {}",
]
NO_MARKS = [
    "Article {}",
    "Article {} and 12a",
    "{} May 2026",
    "({})",
    "{}.",
    "ENV {}",
    "{}",
    "– {}",
    "EN {}0",
    "Point {} of the",
]


@pytest.mark.parametrize("mark", MARKS)
def test_page_marks_are_set_aside(mark: str) -> None:
    pages = "".join(f"words of\npage {n}.\n{mark.format(n)}\n" for n in range(1, 4))

    assert _parted(pages) == (
        ["words of", "page 1.", "words of", "page 2.", "words of", "page 3."],
        [mark.format(n) for n in range(1, 4)],
    )


@pytest.mark.parametrize("mark", NO_MARKS)
def test_other_counting_lines_are_kept(mark: str) -> None:
    pages = "".join(f"words of\npage {n}.\n{mark.format(n)}\n" for n in range(1, 4))

    assert _parted(pages)[1] == []


@pytest.mark.parametrize("mark", ["- {} -", "{}/9"])
@pytest.mark.parametrize("numbers", [(1, 4), (3, 4), (2, 1), (1, 1), (1,)])
def test_numbers_that_do_not_count_pages(mark: str, numbers: tuple[int, ...]) -> None:
    pages = "".join(f"words of\na page\n{mark.format(n)}\n" for n in numbers)

    assert _parted(pages)[1] == []


@pytest.mark.parametrize(("mark", "end"), [("{}", ""), ("Page {}", ""), ("[{}]", ".")])
def test_lone_numbers_are_page_numbers_where_one_interrupts_a_sentence(mark: str, end: str) -> None:
    pages = "".join("words of\n" * 11 + f"this page{end}\n{mark.format(n)}\n" for n in range(1, 4))

    assert len(_parted(f"{pages}and the end.\n")[1]) == (0 if end else 3)


def test_lone_numbers_beside_footers_are_page_numbers() -> None:
    pages = "".join(f"words of page {n}.\n9998/26\n{n}\n" for n in range(1, 4))

    assert _parted(f"9998/26\n{pages}")[0] == [
        "9998/26",
        "words of page 1.",
        "words of page 2.",
        "words of page 3.",
    ]


def test_a_lone_language_code_on_each_page_is_set_aside() -> None:
    pages = "".join(f"words of page {n}.\nEN\n" for n in range(1, 4))

    assert _parted(pages)[1] == ["EN", "EN", "EN"]
    assert _parted("words\nEN\nmore words\nEN\nand more.\n")[1] == []
