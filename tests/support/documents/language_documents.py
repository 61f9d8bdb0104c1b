"""A fictional document in each official language, and the layouts of several extractors.

The words of the header come from the language's own data and the sentences from invented texts.
"""

import datetime as dt
from collections.abc import Callable

from council_docs.languages.dates import format_date
from council_docs.languages.language import Language
from language_texts import TEXTS
from printed_pages import Page, double_spaced, foot_first, foot_last, wrap

DATE = dt.date(2026, 4, 21)
ADOPTED = dt.date(2026, 3, 1)
LAYOUTS: dict[str, Callable[[list[Page]], str]] = {
    "double-spaced": double_spaced,
    "foot-first": foot_first,
    "foot-last": foot_last,
}
POINTS = 6


def first_sentence(code: str) -> str:
    """Return the first sentences of the language's text, as one paragraph."""
    words = " ".join(TEXTS[code].split()).split(" ")
    return " ".join(words[:45]).rstrip(",;:. ") + "."


def title(words: Language) -> str:
    return f"{words.title_openings[0]} – Ruritania"


def annex_label(words: Language) -> str:
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
        f"{words.field_labels['subject'][0]} {title(words)}",
        "",
    ]


def pages(words: Language) -> list[Page]:
    text = first_sentence(words.code)
    cover = wrap(f"{words.cover_openings[0]} Ruritania ({format_date(ADOPTED, words)}).")
    points = [line for n in range(1, POINTS) for line in wrap(text, first=f"{n}.")]
    last = [f"{POINTS}. Ruritania:", *wrap(f"{text[:-1]};", first="a)"), *wrap(text, first="b)")]
    code = words.code.upper()
    return [
        Page(lines=(*_header(words), *cover), foot=("9998/26    1", f" TREE.1.A  {code}")),
        Page(
            lines=(annex_label(words), title(words), "", *points),
            foot=("9998/26    2", f"{words.annex[0]} TREE.1.A  {code}"),
        ),
        Page(lines=tuple(last), foot=("9998/26    3", f"{words.annex[0]} TREE.1.A  {code}")),
    ]
