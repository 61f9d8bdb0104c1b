"""One document in 24 languages: every row is full, and each mistake is found in its place."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import regex

import council_docs
from council_docs import Document
from council_docs.comparison.align import Alignment
from council_docs.languages import CODES, load_language
from council_docs.languages.dates import format_date
from council_docs.languages.language import Language
from language_documents import ADOPTED, LAYOUTS, POINTS, pages
from printed_pages import foot_first

Seed = Callable[[str, Language], str]
"""Spoils the text of a document in a language."""


def original(code: str, layout: Callable[..., str] = foot_first) -> str:
    """Return the text of the document; all versions name English as the original."""
    return layout(pages(load_language(code))).replace("(OR. fr)", "(OR. en)")


def read(code: str, seed: Seed | None = None) -> Document:
    text = original(code)
    return council_docs.loads(seed(text, load_language(code)) if seed else text, name=f"{code}.txt")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_languages_of_one_document_fill_every_row(layout: str) -> None:
    documents = [council_docs.loads(original(code, LAYOUTS[layout])) for code in CODES]
    alignment = council_docs.align(documents)

    assert alignment.differences == ()
    assert all(len(cell) == 1 for row in alignment.rows for cell in row.cells)
    assert [row.path for row in alignment.rows[-POINTS - 4 :]] == [
        "cover / paragraph 1",
        "annex II",
        *(f"annex II / conclusion {number}" for number in range(1, POINTS + 1)),
        f"annex II / conclusion {POINTS} / point a",
        f"annex II / conclusion {POINTS} / point b",
    ]
    assert [version.name for version in alignment.versions] == list(CODES)


def without_conclusion_3(text: str, _: Language) -> str:
    return regex.sub(r"(?ms)^3\. .*?(?=^4\. )", "", text)


def without_point_a(text: str, _: Language) -> str:
    return regex.sub(r"(?ms)^a\) .*?(?=^b\) )", "", text)


def with_point_c(text: str, _: Language) -> str:
    return text.rstrip().rstrip(".") + "; \nc) Ruritania. \n"


def with_another_number(text: str, _: Language) -> str:
    return regex.sub(r"(?m)^4\. ", "9. ", text)


def adopted_a_day_later(text: str, words: Language) -> str:
    other = format_date(ADOPTED + timedelta(days=1), words)
    return text.replace(format_date(ADOPTED, words), other)


def with_a_figure(text: str, _: Language) -> str:
    return regex.sub(r"(?m)^2\. ", "2. 1.500 ", text)


def with_other_codes(text: str, _: Language) -> str:
    return text.replace("ENV 901", "ENV 902")


def with_another_annex(text: str, words: Language) -> str:
    label = (
        f"III {words.annex[0]}"
        if words.annex_number_position == "before"
        else f"{words.annex[0]} III"
    )
    return f"{text} \n{label} \n{words.title_openings[0]} \n \n1. Ruritania. \n"


SEEDS: dict[Seed, list[tuple[str, str, str]]] = {
    without_conclusion_3: [("V001", "annex II / conclusion 3 is missing", "2. ")],
    without_point_a: [("V001", "annex II / conclusion 6 / point a is missing", "6. ")],
    with_point_c: [("V002", "annex II / conclusion 6 / point c is extra", "c) ")],
    with_another_number: [
        ("V003", "annex II / conclusion 9: label '9.' instead of '4.'", "9. "),
    ],
    adopted_a_day_later: [
        ("V004", "cover / paragraph 1: dates 2026-03-02 instead of 2026-03-01", ""),
    ],
    with_a_figure: [
        ("V009", "annex II / conclusion 2: figures 1500 instead of none", "2. "),
    ],
    with_other_codes: [
        (
            "V008",
            "header / subject codes: 'ENV 902, TRANS 402' instead of 'ENV 901, TRANS 402'",
            "ENV 902",
        ),
    ],
    with_another_annex: [("V007", "annex III is extra", "")],
}


def seeded(alignment: Alignment) -> list[tuple[str, str, str]]:
    """Return the differences: code, message without the place in the first, line in the other."""
    found = []
    for one in alignment.differences:
        source = alignment.versions[one.version].document.provenance.source
        assert source is not None
        assert one.span is not None
        line = source.position(one.span.start).line
        message = one.message.rpartition(" (")[0]
        found.append((one.code, message, source.line_text(line)))
    return found


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.__name__)
@pytest.mark.parametrize("code", ["bg", "de", "el", "et", "hu", "mt"])
def test_a_seeded_mistake_is_the_only_difference(code: str, seed: Seed) -> None:
    found = seeded(council_docs.align([read("en"), read(code, seed)]))

    assert [one[:2] for one in found] == [one[:2] for one in SEEDS[seed]]
    for (_, _, line), (_, _, start) in zip(found, SEEDS[seed], strict=True):
        assert line.startswith(start)


def test_each_version_is_compared_to_the_first() -> None:
    seeds = {"de": without_conclusion_3, "fr": None, "el": with_another_number, "bg": with_point_c}
    documents = [read("en"), *(read(code, seed) for code, seed in seeds.items())]
    alignment = council_docs.align(documents)

    assert [
        (one.version, one.code, alignment.rows[one.row].path) for one in alignment.differences
    ] == [
        (1, "V001", "annex II / conclusion 3"),
        (3, "V003", "annex II / conclusion 4"),
        (4, "V002", "annex II / conclusion 6 / point c"),
    ]
    lacking = {row.path: [len(cell) for cell in row.cells] for row in alignment.rows}
    assert lacking.pop("annex II / conclusion 3") == [1, 0, 1, 1, 1]
    assert lacking.pop("annex II / conclusion 6 / point c") == [0, 0, 0, 0, 1]
    assert {count for counts in lacking.values() for count in counts} == {1}


def test_a_difference_has_the_position_in_both_versions() -> None:
    (found,) = council_docs.align([read("en"), read("de", without_point_a)]).differences

    assert regex.fullmatch(r".* is missing \(en\.txt:\d+:1\)", found.message)
    assert found.first_span is not None
    assert original("en")[found.first_span.start : found.first_span.end] == "a)"
