"""Reads a part of a document as an annex: its label, its title, its body."""

from collections.abc import Iterator

import regex

from council_docs.formats.formex.body import read_body, read_text
from council_docs.formats.formex.elements import ANNEXES
from council_docs.formats.formex.reader_context import FormexContext, get_children, get_words
from council_docs.formats.xml.tree import Element
from council_docs.languages.language import Language
from council_docs.model import Annex, Block, Paragraph, Text

_NUMBER_LINE = regex.compile(
    r"\(? (?: [A-Z]/[0-9]{4}/[0-9]{1,6} | [0-9]{4}/[A-Z][ \u00a0][0-9]{1,4}/[0-9]{1,4} ) \)?",
    regex.VERBOSE,
)
"""The number below a title: `(C/2024/1804)`, before October 2023 `(2017/C 441/05)`."""
_NUMERAL = r"(?P<number>[0-9]{1,3}[A-Za-z]?|[IVXLCDM]{1,7}[A-Za-z]?|[A-Z])"


def read_annex(
    element: Element, context: FormexContext, language: Language | None, *, with_conclusions: bool
) -> Annex:
    """Read a part, or an annex in a consolidated text.

    Numbered paragraphs are conclusions if `with_conclusions`, else points.
    """
    title = find_title(element)
    inner = tuple(get_children(_find_content(element), "CONS.ANNEX"))
    lines = [] if title is None else list(_iterate_lines(title))
    numbers = [line for line in lines if _is_number(line)]
    label = _match_label(element, lines, language)
    taken = numbers if label is None else [*numbers, lines[0]]
    skip = inner if title is None else (*inner, title)
    return Annex(
        label=None if label is None else get_words(lines[0]),
        number=None if label is None else label["number"],
        title=None if title is None else read_text(title, context, taken),
        body=(
            *_read_numbers(numbers, context),
            *read_body(element, context, skip, with_conclusions=with_conclusions),
        ),
        annexes=tuple(
            read_annex(found, context, language, with_conclusions=False) for found in inner
        ),
        label_span=None if label is None else context.locate(lines[0]),
        span=context.locate(element),
    )


def find_title(element: Element) -> Element | None:
    """Return the element with the title of a part; None where it has none."""
    return next(get_children(_find_content(element), "TITLE"), None)


def _find_content(element: Element) -> Element:
    """Return the element that holds title and body: in a consolidated text a child of the root."""
    inside = element.find("CONS.DOC")
    return element if inside is None else inside


def _iterate_lines(title: Element) -> Iterator[Element]:
    """Yield the lines of a title and its subtitles."""
    for part in get_children(title, "TI", "STI"):
        yield from get_children(part)


def _is_number(line: Element) -> bool:
    return line.tag == "NO.DOC.C" or _NUMBER_LINE.fullmatch(get_words(line)) is not None


def _match_label(
    element: Element, lines: list[Element], language: Language | None
) -> "regex.Match[str] | None":
    """Match the first line of an annex's title; None unless it is a label and nothing else."""
    if element.tag not in ANNEXES or not lines or language is None:
        return None
    if next(lines[0].iter("NOTE", "QUOT.START", "QUOT.END"), None) is not None:
        return None
    word = "(?:" + "|".join(map(regex.escape, language.annex)) + ")"
    before = language.annex_number_position == "before"
    pattern = rf"(?:{_NUMERAL}\.?\s)?{word}" if before else rf"{word}(?:\s{_NUMERAL}\.?)?"
    return regex.fullmatch(pattern, get_words(lines[0]), regex.IGNORECASE)


def _read_numbers(lines: list[Element], context: FormexContext) -> Iterator[Block]:
    for line in lines:
        text = read_text(line, context) or Text(value="")
        yield Paragraph(text=text, span=text.span)
