"""A part of a document becomes an annex of the model: its label, its title, its body."""

from collections.abc import Iterator

import regex

from council_docs.formats.formex.elements import ANNEXES
from council_docs.formats.formex.flow import body_of, text_of
from council_docs.formats.formex.reader_context import FormexContext, children, words_in
from council_docs.formats.xml.tree import Element
from council_docs.languages.language import Language
from council_docs.model import Annex, Block, Paragraph, Text

_NUMBER_LINE = regex.compile(
    r"\(? (?: [A-Z]/[0-9]{4}/[0-9]{1,6} | [0-9]{4}/[A-Z][ \u00a0][0-9]{1,4}/[0-9]{1,4} ) \)?",
    regex.VERBOSE,
)
"""What stands below a title: `(C/2024/1804)`, before October 2023 `(2017/C 441/05)`."""
_NUMERAL = r"(?P<number>[0-9]{1,3}[A-Za-z]?|[IVXLCDM]{1,7}[A-Za-z]?|[A-Z])"


def annex_of(
    element: Element, context: FormexContext, words: Language | None, *, conclusive: bool
) -> Annex:
    """Return what a part, or an annex in a consolidated text, holds.

    Where it is `conclusive`, its numbered paragraphs are conclusions.
    """
    title = title_of(element)
    inner = tuple(children(_inside(element), "CONS.ANNEX"))
    lines = [] if title is None else list(_lines(title))
    numbers = [line for line in lines if _is_number(line)]
    label = _label(element, lines, words)
    taken = numbers if label is None else [*numbers, lines[0]]
    skip = inner if title is None else (*inner, title)
    return Annex(
        label=None if label is None else words_in(lines[0]),
        number=None if label is None else label["number"],
        title=None if title is None else text_of(title, context, taken),
        body=(
            *_paragraphs(numbers, context),
            *body_of(element, context, skip, conclusive=conclusive),
        ),
        annexes=tuple(annex_of(found, context, words, conclusive=False) for found in inner),
        label_span=None if label is None else context.locate(lines[0]),
        span=context.locate(element),
    )


def title_of(element: Element) -> Element | None:
    """Return the element with the title of a part."""
    return next(children(_inside(element), "TITLE"), None)


def _inside(element: Element) -> Element:
    """Return what holds the parts of a part: in a consolidated text an element below its root."""
    inside = element.find("CONS.DOC")
    return element if inside is None else inside


def _lines(title: Element) -> Iterator[Element]:
    """Yield what stands in a title and its subtitles line by line."""
    for part in children(title, "TI", "STI"):
        yield from children(part)


def _is_number(line: Element) -> bool:
    return line.tag == "NO.DOC.C" or _NUMBER_LINE.fullmatch(words_in(line)) is not None


def _label(
    element: Element, lines: list[Element], words: Language | None
) -> "regex.Match[str] | None":
    """Match the first line of an annex's title, where it is a label and nothing else."""
    if element.tag not in ANNEXES or not lines or words is None:
        return None
    if next(lines[0].iter("NOTE", "QUOT.START", "QUOT.END"), None) is not None:
        return None
    word = "(?:" + "|".join(map(regex.escape, words.annex)) + ")"
    before = words.annex_number_position == "before"
    pattern = rf"(?:{_NUMERAL}\.?\s)?{word}" if before else rf"{word}(?:\s{_NUMERAL}\.?)?"
    return regex.fullmatch(pattern, words_in(lines[0]), regex.IGNORECASE)


def _paragraphs(lines: list[Element], context: FormexContext) -> Iterator[Block]:
    for line in lines:
        text = text_of(line, context) or Text(value="")
        yield Paragraph(text=text, span=text.span)
