"""Joining lines, and hyphens at their ends."""

import pytest

from council_docs.languages import load_language
from council_docs.recognition.body.dehyphenation import LineJoiner
from council_docs.recognition.lines import index_lines
from council_docs.recognition.reading_log import ReadingLog

# language, lines, elsewhere in the document, result, code of the diagnostic
CASES = [
    (
        "nl",
        "illegale grens-\noverschrijdingen, en",
        "",
        "illegale grensoverschrijdingen, en",
        "R001",
    ),
    (
        "nl",
        "de vervolgings-\nen martelpraktijken",
        "",
        "de vervolgings- en martelpraktijken",
        "R002",
    ),
    ("nl", "een pro-\nEuropese keuze", "", "een pro-Europese keuze", "R002"),
    ("nl", "de non-\nproliferatie", "over non-proliferatie.", "de non-proliferatie", "R002"),
    ("nl", "tot 2026-\n2027 toe", "", "tot 2026-2027 toe", "R002"),
    ("en", "a human-\ncentred view", "", "a human-centred view", "R002"),
    ("en", "the Euro-\npean Council", "a European idea", "the European Council", "R001"),
    ("en", "the (Euro-\npean) Council", "one European, idea", "the (European) Council", "R001"),
    ("en", "short-\nand long-term", "", "short- and long-term", "R002"),
    ("en", "co\u00ad\noperation", "", "cooperation", "R001"),
    ("en", "one -\ntwo", "", "one - two", None),
    ("en", "one –\ntwo", "", "one – two", None),
    (None, "Parla-\nments", "", "Parla-ments", "R002"),
    (None, "Parla-\nments", "des Parlaments", "Parlaments", "R001"),
    ("cs", "česko-\n-rakouský", "", "česko-rakouský", "R001"),
    ("pt", "disse-\n-lhe", "", "disse-lhe", "R001"),
    ("en", "co\u00ad\n-op", "", "co-op", "R001"),
    ("en", "one -\n-two", "", "one - -two", None),
    ("en", "one  word\n two\tthree", "", "one word two three", None),
    ("en", "a\u00a0b\nc", "", "a\u00a0b c", None),
]


@pytest.mark.parametrize(("code", "lines", "elsewhere", "expected", "said"), CASES)
def test_lines_are_joined(
    code: str | None, lines: str, elsewhere: str, expected: str, said: str | None
) -> None:
    notes = ReadingLog()
    words = load_language(code) if code else None
    unwrapper = LineJoiner(f"{lines}\n{elsewhere}", words, notes)

    assert unwrapper.join(index_lines(lines)) == expected
    assert [found.code for found in notes.diagnostics] == ([said] if said else [])
    assert len(notes.set_aside) == (said == "R001")


def test_part_of_a_longer_word_is_no_evidence() -> None:
    text = "the re-\nform\nof reformers and pre-reform times"
    unwrapper = LineJoiner(text, load_language("en"), ReadingLog())

    assert unwrapper.join(index_lines("the re-\nform")) == "the re-form"


def test_many_hyphens_find_the_same_evidence_as_few() -> None:
    lines = "a Euro-\npean view"
    unwrapper = LineJoiner(f"{lines} of European things", load_language("en"), ReadingLog())

    assert {unwrapper.join(index_lines(lines)) for _ in range(40)} == {"a European view"}


def test_the_words_of_a_long_text_are_evidence() -> None:
    lines = "a Euro-\npean view"
    others = "of other things\n" * 10_000
    text = f"{lines} {others} by Europeans, and a European idea"
    unwrapper = LineJoiner(text, load_language("en"), ReadingLog())

    assert {unwrapper.join(index_lines(lines)) for _ in range(40)} == {"a European view"}
