"""What changed between two documents: each change once, with its kind and its words."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import council_docs
from comparison_documents import conclusion, document, paragraph, points, section, text
from council_docs import align, diff
from council_docs.comparison.word_diff import Run, diff_words
from council_docs.model import Annex, Document, Header, HeaderField, Section
from paths import ROOT
from profiles import examples

WELCOMES = "The Council welcomes the railway over the pass, which connects both valleys."
RECALLS = "It recalls that the ferries of the lake are open to all who live in the villages."
INVITES = "The Commission is invited to report on timetables and to keep the accounts open."
WILL = "The Council will come back to this matter when the pass is free of snow."

PAIRS: dict[str, tuple[Document, Document, list[str]]] = {
    "the same": (document(WELCOMES), document(WELCOMES), []),
    "other blanks": (document(WELCOMES), document(WELCOMES.replace(" ", "\n")), []),
    "an inserted conclusion": (
        document(conclusion("1", WELCOMES), conclusion("2", RECALLS)),
        document(conclusion("1", WILL), conclusion("2", WELCOMES), conclusion("3", RECALLS)),
        [
            "annex / conclusion 1: added {1. " + WILL + "}",
            "annex / conclusion 2: renumbered",
            "annex / conclusion 3: renumbered",
        ],
    ),
    "a removed conclusion with its points": (
        document(conclusion("1", WELCOMES, points("a) x", "b) y")), conclusion("2", RECALLS)),
        document(conclusion("1", RECALLS)),
        [
            f"annex / conclusion 1: removed [1. {WELCOMES}] [a) x] [b) y]",
            "annex / conclusion 1: renumbered",
        ],
    ),
    "words": (
        document(conclusion("1", WELCOMES)),
        document(conclusion("1", WELCOMES.replace("welcomes", "notes"))),
        ["annex / conclusion 1: reworded"],
    ),
    "words and number": (
        document(conclusion("1", WILL), conclusion("2", WELCOMES)),
        document(conclusion("1", WILL), conclusion("3", WELCOMES.replace("both", "all"))),
        ["annex / conclusion 3: renumbered, reworded"],
    ),
    "all other words under the same number": (
        document(conclusion("1", WILL), conclusion("2", WELCOMES)),
        document(conclusion("1", WILL), conclusion("2", INVITES)),
        ["annex / conclusion 2: reworded"],
    ),
    "all other words without a number": (
        document(WILL, WELCOMES),
        document(WILL, INVITES),
        [
            f"annex / paragraph 2: removed [{WELCOMES}]",
            f"annex / paragraph 2: added {{{INVITES}}}",
        ],
    ),
    "two have changed places": (
        document(conclusion("1", WELCOMES), conclusion("2", RECALLS), conclusion("3", INVITES)),
        document(conclusion("1", RECALLS), conclusion("2", INVITES), conclusion("3", WELCOMES)),
        [
            "annex / conclusion 1: renumbered",
            "annex / conclusion 2: renumbered",
            "annex / conclusion 3: moved, renumbered",
        ],
    ),
    "paragraphs have changed places": (
        document(WELCOMES, RECALLS, INVITES, "x"),
        document(RECALLS, INVITES, WELCOMES, "x"),
        ["annex / paragraph 3: moved"],
    ),
    "without words nothing has moved": (
        document(conclusion("1"), WELCOMES),
        document(WELCOMES, conclusion("1")),
        ["annex / conclusion 1: removed [1.]", "annex / conclusion 1: added {1.}"],
    ),
    "a heading is a paragraph": (
        document(section(None, WILL, conclusion("1", WELCOMES))),
        document(WILL, conclusion("1", WELCOMES)),
        ["annex / paragraph 1: restructured"],
    ),
    "a paragraph is two": (
        document(f"{WELCOMES} {RECALLS}"),
        document(WELCOMES, RECALLS),
        ["annex / paragraph 1: restructured"],
    ),
    "another label": (
        document(points("a) x", "– y")),
        document(points("(a) x", "- y")),
        ["annex / point a: renumbered"],
    ),
    "a label of the header": (
        Document(header=Header(fields=(HeaderField(role="to", label="To:", value=text("x")),))),
        Document(header=Header(fields=(HeaderField(role="to", label="to :", value=text("x")),))),
        ["header / to: reworded"],
    ),
    "another footnote": (
        document(paragraph(WELCOMES, "See 1/26.", "See 2/26.")),
        document(paragraph(WELCOMES, "See 2/26.")),
        ["annex / paragraph 1 / note 1: removed [1 See 1/26.]"],
    ),
    "another annex": (
        Document(annexes=(Annex(label="ANNEX", title=text("Lakes"), body=(paragraph(WILL),)),)),
        Document(
            annexes=(
                Annex(label="ANNEX I", number="I", title=text("Passes")),
                Annex(label="ANNEX II", number="II", title=text("Lakes"), body=(paragraph(WILL),)),
            )
        ),
        ["annex I: added {ANNEX I Passes}", "annex II: renumbered"],
    ),
    "a section without a heading": (document(Section(label="I.")), document(), []),
}
PAIRS["a section without a heading"][2].append("annex / section I: removed [I.]")


def found(one: Document, other: Document) -> list[str]:
    said = []
    for change in diff(one, other).changes:
        words = f"{change.path}: {', '.join(change.kinds)}"
        if change.kinds == ("removed",):
            words += "".join(f" [{unit.words}]" for unit in change.before)
        if change.kinds == ("added",):
            words += "".join(f" {{{unit.words}}}" for unit in change.after)
        said.append(words)
    return said


@pytest.mark.parametrize("name", PAIRS)
def test_changes_of_a_pair(name: str) -> None:
    one, other, expected = PAIRS[name]

    assert found(one, other) == expected


def test_changed_words_are_marked() -> None:
    before = document(conclusion("1", WELCOMES))
    after = document(conclusion("1", WELCOMES.replace("railway over", "new railway under")))
    (change,) = diff(before, after).changes

    assert change.words == (
        Run("kept", "The Council welcomes the"),
        Run("added", "new"),
        Run("kept", "railway"),
        Run("removed", "over"),
        Run("added", "under"),
        Run("kept", "the pass, which connects both valleys."),
    )


@pytest.mark.parametrize("made", ["json", "akn"])
@pytest.mark.parametrize("name", ["st09998-en", "st09999-nl"])
def test_another_format_of_a_document_has_no_changes(name: str, made: str) -> None:
    document = council_docs.load(ROOT / "examples" / f"{name}.txt")
    again = council_docs.loads(council_docs.dumps(document, made), made)

    assert diff(document, again).changes == ()
    assert align([document, again]).differences == ()


def test_a_revision_has_its_changes(tmp_path: Path) -> None:
    words = (ROOT / "examples" / "st09998-en.txt").read_text("utf-8")
    revised = (
        words.replace("9998/26 \n \n \nENV", "9998/1/26 REV 1 \n \n \nENV")
        .replace("2. STRESSES", "2. WELCOMES the new ferry. \n3. STRESSES")
        .replace("3. NOTES", "4. NOTES")
        .replace("4. TAKES", "5. TAKES")
        .replace("5. CALLS", "6. CALLS")
        .replace("6. REAFFIRMS its support for", "7. SUPPORTS")
        .replace("the four recommendations", "all recommendations")
    )
    path = tmp_path / "revised.txt"
    path.write_text(revised, encoding="utf-8")

    made = diff(council_docs.loads(words), council_docs.load(path))

    assert [(change.path, change.kinds) for change in made.changes] == [
        ("header / number", ("reworded",)),
        ("annex / conclusion 2", ("added",)),
        ("annex / conclusion 3", ("renumbered",)),
        ("annex / conclusion 4", ("renumbered",)),
        ("annex / conclusion 5", ("renumbered", "reworded")),
        ("annex / conclusion 6", ("renumbered",)),
        ("annex / conclusion 7", ("renumbered", "reworded")),
    ]
    assert [version.name for version in made.versions] == ["en", str(path)]


def test_two_names_are_needed() -> None:
    with pytest.raises(ValueError, match="2 documents need as many names, not 1"):
        diff(document("x"), document("y"), ["one"])


# ------------------------------------------------------------------------------ words


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", []),
        ("a b", "a  b", ["kept a b"]),
        ("a b", "", ["removed a b"]),
        ("", "a", ["added a"]),
        ("a x b x c", "a x c", ["kept a x", "removed b x", "kept c"]),
        ("a a b b", "a b b a", ["kept a", "added b b", "kept a", "removed b b"]),
        ("x a a y", "z a a w", ["removed x", "added z", "kept a a", "removed y", "added w"]),
    ],
)
def test_runs(before: str, after: str, expected: list[str]) -> None:
    assert [f"{run.fate} {run.words}" for run in diff_words(before, after)] == expected


def test_frequent_words_are_replaced_as_a_whole() -> None:
    before, after = "x " + "a b " * 100 + "y", "v " + "b a a " * 80 + "w"

    assert [run.fate for run in diff_words(before, after)] == ["removed", "added"]


@examples(200)
@given(*[st.lists(st.sampled_from("abcdefgh"), max_size=20).map(" ".join)] * 2)
def test_runs_reproduce_both_texts(before: str, after: str) -> None:
    runs = diff_words(before, after)

    assert " ".join(run.words for run in runs if run.fate != "added") == before
    assert " ".join(run.words for run in runs if run.fate != "removed") == after
    assert all(one.fate != two.fate for one, two in pairwise(runs))
    assert (before == after) == all(run.fate == "kept" for run in runs)
