"""A fictional document in each official language, in the layouts of several extractors.

The words of the header come from the language's own data and the sentences from invented texts, so
what is proved is that the reader finds every part in every language, not that the words are right.
"""

import datetime as dt
from collections.abc import Callable

import pytest

import council_docs
from council_docs import Document
from council_docs.languages import CODES, load_language
from council_docs.languages.dates import format_date
from council_docs.languages.language import Language
from language_texts import TEXTS
from typesetting import Page, double_spaced, foot_first, foot_last, wrap

DATE = dt.date(2026, 4, 21)
ADOPTED = dt.date(2026, 3, 1)
LAYOUTS: dict[str, Callable[[list[Page]], str]] = {
    "double-spaced": double_spaced,
    "foot-first": foot_first,
    "foot-last": foot_last,
}
POINTS = 6


def _sentence(code: str) -> str:
    """Return the first sentences of the language's text, as one paragraph."""
    words = " ".join(TEXTS[code].split()).split(" ")
    return " ".join(words[:45]).rstrip(",;:. ") + "."


def _title(words: Language) -> str:
    return f"{words.title_openings[0]} – Ruritania"


def _annex_label(words: Language) -> str:
    return (
        f"II {words.annex[0]}"
        if words.annex_number_position == "before"
        else f"{words.annex[0]} II"
    )


def _header(words: Language) -> list[str]:
    prefix = f" {word}" if (word := next(iter(words.dates.before_date), "")) else ","
    first, last = words.council[0].rsplit(" ", 1)
    return [
        first,
        last,
        f"{words.places['BEL_BRU'][0]}{prefix} {format_date(DATE, words)}",
        "(OR. en)" if words.code != "en" else "(OR. fr)",
        "9998/26",
        "ENV 901",
        "TRANS 402",
        words.type_lines["outcome-of-proceedings"][0],
        f"{words.field_labels['from'][0]} {words.parties['gsc'][0]}",
        f"{words.field_labels['to'][0]} {words.parties['delegations'][0]}",
        f"{words.field_labels['previous-document'][0]} 9871/26 + COR 1",
        f"{words.field_labels['subject'][0]} {_title(words)}",
        "",
    ]


def pages(words: Language) -> list[Page]:
    text = _sentence(words.code)
    cover = wrap(f"{words.cover_openings[0]} Ruritania ({format_date(ADOPTED, words)}).")
    points = [line for n in range(1, POINTS) for line in wrap(text, first=f"{n}.")]
    last = [f"{POINTS}. Ruritania:", *wrap(f"{text[:-1]};", first="a)"), *wrap(text, first="b)")]
    code = words.code.upper()
    return [
        Page(lines=(*_header(words), *cover), foot=("9998/26    1", f" TREE.1.A  {code}")),
        Page(
            lines=(_annex_label(words), _title(words), "", *points),
            foot=("9998/26    2", f"{words.annex[0]} TREE.1.A  {code}"),
        ),
        Page(lines=tuple(last), foot=("9998/26    3", f"{words.annex[0]} TREE.1.A  {code}")),
    ]


def _facts(document: Document) -> dict[str, object]:
    header = document.header
    return {
        "kind": document.kind,
        "language": document.language,
        "institution": header.institution,
        "date": header.date,
        "number": str(header.number),
        "subject_codes": header.subject_codes,
        "from": header.values("from"),
        "to": header.values("to"),
        "previous": header.values("previous-document"),
        "subject": header.subject,
        "adopted": document.adoption_date,
        "annexes": [(annex.label, annex.number, str(annex.title)) for annex in document.annexes],
        "conclusions": [(found.number, found.text) for found in document.conclusions],
    }


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("code", CODES)
def test_every_fact_in_every_language_and_layout(code: str, layout: str) -> None:
    words = load_language(code)
    document = council_docs.loads(LAYOUTS[layout](pages(words)))
    text = _sentence(code)

    assert _facts(document) == {
        "kind": "outcome-of-proceedings",
        "language": code,
        "institution": "council",
        "date": DATE,
        "number": "9998/26",
        "subject_codes": ("ENV 901", "TRANS 402"),
        "from": (words.parties["gsc"][0],),
        "to": (words.parties["delegations"][0],),
        "previous": ("9871/26 + COR 1",),
        "subject": _title(words),
        "adopted": ADOPTED,
        "annexes": [(_annex_label(words), "II", _title(words))],
        "conclusions": [
            *((str(n), text) for n in range(1, POINTS)),
            (str(POINTS), f"Ruritania:\na) {text[:-1]};\nb) {text}"),
        ],
    }
    assert council_docs.check_fidelity(document).proved


@pytest.mark.parametrize("code", CODES)
def test_every_language_is_written(code: str) -> None:
    document = council_docs.loads(foot_first(pages(load_language(code))))

    assert f'<docDate date="{DATE}">' in council_docs.dumps(document, "akn")
    assert council_docs.loads(council_docs.dumps(document), "json") == document
    assert council_docs.loads(council_docs.dumps(document, "text")) == document
