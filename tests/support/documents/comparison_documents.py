"""What the tests of versions build their documents of: fictional, all about Ruritania."""

from collections.abc import Sequence

from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    NoteMark,
    Paragraph,
    Point,
    PointList,
    Section,
    Text,
)


def text(words: str, *notes: str) -> Text:
    """Return a text whose footnotes are called at its end."""
    end = len(words)
    marks = (
        NoteMark(start=end, end=end, label=str(number), body=(paragraph(note),))
        for number, note in enumerate(notes, 1)
    )
    return Text(value=words, marks=tuple(marks))


def paragraph(words: str, *notes: str) -> Paragraph:
    return Paragraph(text=text(words, *notes))


def points(*labelled: str, intro: str | None = None, wrap_up: str | None = None) -> PointList:
    """Return a list of points, each given as its label and its words."""
    made = []
    for one in labelled:
        label, _, words = one.partition(" ")
        made.append(Point(label=label, body=(paragraph(words),)))
    return PointList(
        intro=text(intro) if intro else None,
        points=tuple(made),
        wrap_up=text(wrap_up) if wrap_up else None,
    )


def conclusion(number: str, *body: Block | str) -> Conclusion:
    return Conclusion(number=number, label=f"{number}.", body=blocks(body))


def section(label: str | None, heading: str, *body: Block | str) -> Section:
    number = label.rstrip(".") if label else None
    return Section(number=number, label=label, heading=text(heading), body=blocks(body))


def blocks(parts: Sequence[Block | str]) -> tuple[Block, ...]:
    return tuple(paragraph(part) if isinstance(part, str) else part for part in parts)


def document(*body: Block | str, language: str | None = "en") -> Document:
    """Return a text of conclusions without a header."""
    return Document(kind="conclusions", language=language, annexes=(Annex(body=blocks(body)),))
