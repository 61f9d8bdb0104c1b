"""Chunks: bounded, citable, the same every time, and no sentence is cut."""

import pytest

import council_docs
from council_docs.tables import Chunk, split_chunks
from paths import ROOT, SHAPE_TEXTS

ENGLISH = ROOT / "examples" / "st09998-en.txt"


def split(text: str, most: int) -> list[str]:
    """Return the texts of the chunks of one conclusion."""
    document = council_docs.loads(f"Council conclusions on Ruritania\n\n1. {text}\n")
    return [chunk.text for chunk in split_chunks(document, "a.txt", max_characters=most)]


def test_chunks_have_their_citation() -> None:
    document = council_docs.load(ENGLISH)
    chunks = list(split_chunks(document, "st09998-en.txt"))
    (fourth,) = (chunk for chunk in chunks if chunk.address == "annex / conclusion 4")
    source = document.provenance.source
    assert source is not None
    assert fourth.start is not None

    assert fourth.citation.endswith(", 9998/26, point 4")
    assert fourth.labels == "ANNEX 4."
    assert fourth.headings is not None
    assert fourth.permalink is not None
    assert fourth.permalink.endswith("#att_1__para_4")
    assert fourth.text.splitlines()[1].startswith("a) publish one timetable")
    assert len(fourth.text.splitlines()) == 5
    assert fourth.line == source.position(fourth.start).line
    assert source.text[fourth.start : fourth.end].startswith("4. TAKES NOTE")
    assert source.text[fourth.start : fourth.end].endswith("open to the public.")


@pytest.mark.parametrize("most", [1, 40, 200, 1200])
@pytest.mark.parametrize("path", SHAPE_TEXTS[:20], ids=lambda path: path.stem)
def test_chunks_are_bounded_complete_and_the_same_each_time(path: object, most: int) -> None:
    document = council_docs.load(str(path))
    chunks = list(split_chunks(document, "a", max_characters=most))
    whole = list(split_chunks(document, "a", max_characters=10**9))

    assert chunks == list(split_chunks(document, "a", max_characters=most))
    assert join(chunks) == join(whole)
    for chunk in chunks:
        # Longer than the bound is only one sentence.
        assert len(chunk.text) <= most or "\n" not in chunk.text


def join(chunks: list[Chunk]) -> list[str]:
    return [word for chunk in chunks for word in chunk.text.split()]


def test_no_sentence_is_cut() -> None:
    text = "The Council acts. It calls on the Commission. It will return."
    assert split(text, 30) == [
        "1. The Council acts.",
        "It calls on the Commission.",
        "It will return.",
    ]
    assert split(text, 48) == [
        "1. The Council acts. It calls on the Commission.",
        "It will return.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "See No. Four of the list",
        "The views of J. Monnet count",
        "am 12. Mai in Streelstadt",
        "as in Art. Three and doc. 12 of the list",
        "the Commission; it acts: Now or later",
    ],
)
def test_where_no_sentence_ends(text: str) -> None:
    assert split(text, 5) == [f"1. {text}"]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("It is for the EU. The rest follows", "The rest follows"),
        ("It ended in 2026. The rest follows", "The rest follows"),
        ('He said "Never." The rest follows', "The rest follows"),
        ("Is it so? “The rest follows”", "“The rest follows”"),
    ],
)
def test_where_a_sentence_ends(text: str, second: str) -> None:
    assert split(text, 5)[1:] == [second]


def test_a_document_without_names_is_cited_by_its_source() -> None:
    chunks = list(
        split_chunks(council_docs.loads("The Council of the European Union acts.\n"), "b")
    )
    assert [(chunk.citation, chunk.permalink) for chunk in chunks] == [("b", None)]


def test_what_has_no_words_makes_no_chunk() -> None:
    empty = council_docs.Section(label=None, heading=None, body=())
    document = council_docs.Document(annexes=(council_docs.Annex(body=(empty,)),))
    assert list(split_chunks(document, "a")) == []


def test_a_size_below_one_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one character, not 0"):
        list(split_chunks(council_docs.load(ENGLISH), "a", max_characters=0))
