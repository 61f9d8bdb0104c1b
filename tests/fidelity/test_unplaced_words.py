"""What a reader of XML forgets is kept; what it reads otherwise is an error."""

from council_docs import (
    Annex,
    Diagnostic,
    Document,
    Fact,
    Paragraph,
    Provenance,
    Source,
    Span,
    Text,
)
from council_docs.formats.xml.tree import blank_markup
from council_docs.formats.xml.unplaced_words import keep_unplaced_words
from council_docs.model import Block

XML = "<a>one <b>two</b><c>three</c> four <d>five</d></a>"


def _paragraph(value: str, place: str) -> Paragraph:
    start = XML.index(place)
    span = Span(start, start + len(place))
    return Paragraph(text=Text(value=value, span=span), span=span)


def _document(*cover: Block, annexes: tuple[Annex, ...] = ()) -> Document:
    return Document(
        cover=cover,
        annexes=annexes,
        provenance=Provenance(format="akn", source=Source(XML)),
    )


def _accounted(document: Document) -> tuple[Document, list[tuple[str, str]]]:
    made = keep_unplaced_words(document, blank_markup(XML), _says_nothing)
    return made, [(said.code, XML[slice(*_span(said))]) for said in made.provenance.diagnostics]


def _says_nothing(_fact: Fact, _words: str, _document: Document) -> bool:
    return False


def _span(said: Diagnostic) -> Span:
    assert said.span is not None
    return said.span


def _words(document: Document) -> list[str]:
    return [block.text.value for block in document.cover if isinstance(block, Paragraph)]


def test_lost_words_are_inserted_at_their_position() -> None:
    made, said = _accounted(_document(_paragraph("two", "two"), _paragraph("five", "five")))

    assert _words(made) == ["one", "two", "three four", "five"]
    assert said == [("R021", "one"), ("R021", "three</c> four")]
    assert _accounted(made) == (made, said)


def test_altered_words_are_an_error() -> None:
    made, said = _accounted(
        _document(_paragraph("one TWO three four five", XML), _paragraph("six", "five"))
    )
    assert said == [("R020", XML), ("R020", "five")]
    assert _words(made) == ["one TWO three four five", "six"]


def test_words_lost_in_an_annex_are_kept_in_it() -> None:
    inner = Annex(span=Span(XML.index("three"), XML.index("</c>")))
    outer = Annex(annexes=(inner,), span=Span(XML.index("<b>"), len(XML)))
    elsewhere = Annex(span=Span(0, 3))
    made, _ = _accounted(_document(annexes=(elsewhere, outer, Annex())))

    assert _words(made) == ["one two three four five"]

    made, _ = _accounted(_document(_paragraph("one", "one"), annexes=(elsewhere, outer, Annex())))
    assert [len(annex.body) for annex in made.annexes] == [0, 1, 0]

    made, _ = _accounted(
        _document(_paragraph("one", "one"), _paragraph("two", "two"), annexes=(outer,))
    )
    assert len(made.annexes[0].annexes[0].body) == 1


def test_a_complete_document_is_unchanged() -> None:
    document = Document()
    assert keep_unplaced_words(document, "", _says_nothing) == document
