"""Short ways to build nodes of the model."""

from council_docs.model import Block, Conclusion, Mark, Paragraph, Point, Text


def text(value: str, *marks: Mark) -> Text:
    return Text(value=value, marks=marks)


def paragraph(value: str, *marks: Mark) -> Paragraph:
    return Paragraph(text=text(value, *marks))


def point(label: str, *body: Block) -> Point:
    return Point(label=label, body=body)


def conclusion(number: str, *body: Block) -> Conclusion:
    return Conclusion(number=number, label=f"{number}.", body=body)
