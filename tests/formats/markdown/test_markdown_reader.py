"""Markdown as converters leave it, and as our own writer writes it."""

import json
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import evolve

import council_docs
from council_docs import Limits, ReadError
from council_docs.model import Document
from council_docs.source import Source
from document_tree import tree
from fictional_documents import make
from markdown_texts import HABITS, make_text
from page_layouts import Layout, printed
from paths import DATA, ROOT, SHAPE_TEXTS

SAMPLES = sorted((DATA / "markdown").glob("*.md"))
LANGUAGES = ("en", "fr", "el", "bg", "hu", "mt", "fi", "lv")
# What Markdown cannot carry, by the shapes that have it.
LOST = {
    "five-european-council": "an annex without label and title",
    "annex-euco-no-title": "an annex without label and title",
    "separators-interleaved": "an annex without label and title",
    "header-old-labels-no-cover": "an annex without label and title",
    "header-values-only": "fields without labels below the type line",
    "header-near-miss-notice-of-meeting": "a field that is told by the line above it",
}


def _read(text: str, limits: Limits | None = None) -> Document:
    return council_docs.loads(text, "markdown", limits=limits, name="x.md")


def _layer(document: Document) -> str:
    assert document.provenance.source is not None
    return document.provenance.source.text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_text_gives_its_tree(path: Path) -> None:
    document = council_docs.load(path)

    assert tree(document) == path.with_suffix(".tree").read_text("utf-8")
    assert council_docs.check_fidelity(document).proved


# ------------------------------------------------------------------------------ converters


@pytest.mark.parametrize("name", HABITS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_document_is_the_same_as_text_and_from_each_converter(code: str, name: str) -> None:
    for seed in range(3):
        fiction = make(code, Random(seed))
        text = council_docs.loads(printed(fiction, Layout(spacing="gaps", feed=True)))
        document = _read(make_text(fiction, HABITS[name]))

        assert council_docs.check_fidelity(document).proved
        assert _plain(document) == _plain(text)


def _plain(document: Document) -> Any:  # noqa: ANN401 - JSON
    """A document as JSON, without the bold words that a converter makes of headings and labels."""
    return _without_marks(json.loads(council_docs.dumps(document, "json")))


def _without_marks(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, list):
        kept = (one for one in value if not (isinstance(one, dict) and _is_of_converter(one)))
        return [_without_marks(one) for one in kept]
    if isinstance(value, dict):
        made = {key: _without_marks(one) for key, one in value.items()}
        return {key: one for key, one in made.items() if one != []}
    return value


def _is_of_converter(mark: dict[str, object]) -> bool:
    return mark.get("type") == "emphasis" or mark.get("kind") == "link"


# ------------------------------------------------------------------------------ our own writer


@pytest.mark.parametrize(
    "path",
    [*SHAPE_TEXTS, *sorted((ROOT / "examples").glob("*.txt"))],
    ids=lambda path: path.stem,
)
def test_what_is_written_reads_back(path: Path) -> None:
    document = council_docs.load(path)
    again = _read(council_docs.dumps(document, "markdown"))

    assert council_docs.check_fidelity(again).proved
    if path.name.split(".")[0] in LOST:
        assert again != document
    else:
        assert again == document


# ------------------------------------------------------------------------------ marks


@pytest.mark.parametrize(
    ("text", "layer"),
    [
        ("12\\. a\n", "12. a"),
        ("12. a\n14) b\n", "12. a\n\n14) b"),
        ("- a\n* b\n+ c\n", "- a\n\n• b\n\n• c"),
        ("- (a) a\n- – b\n- 1.1 c\n- **1.** d\n", "(a) a\n\n– b\n\n1.1 c\n\n1. d"),
        ("- **To:** a\n- b\n", "To: a\n\nb"),
        ("a\nb\\\nc<br>d  \ne\n", "a\nb\nc\nd\ne"),
        ("*a* **b** `c` ~~d~~ <u>e</u> <b>f</i></b> <i>g\n", "a b c ~~d~~ e f g"),
        ("a <!-- b --> c <x-y z='1'>d</x-y>\n", "a  c d"),
        ("&lt;a&gt; &amp; \\& \\*b\\*\n", "<a> & & *b*"),
        ("[a](http://b.example 'c') <http://d.example> ![e](f)g\n", "a http://d.example g"),
        ("[a][b] [c]\n\n[b]: http://d 'e'\n", "a [c]"),
        ("```x\n1. a\n```\n\n    2. b\n", "1. a\n\n2. b"),
        ("> a\n>\n> - b\n", "a\n\n- b"),
        ("a\n\n---\n\nb\n\n***\n\nc\n\n___\n", "a\n\nb\n\n* * *\n\nc\n\n_________________"),
        ("a\n=\n\nb {#c .d}\n-\n\n# e {f}\n", "a\n\nb\n\ne {f}"),
        ("<div>a<p>b</p>\n<!-- c -->d</div>\n\ne\n", "a\n\nb\n\nd\n\ne"),
        ("<script>a</script>\n\n<?b?>\n\nc\n", "a\n\nc"),
        ("---\nlang: en\ntags:\n  - a\n---\n\nb\n", "lang: en\ntags:\n  - a\nb"),
        ("|a|b|\n|-|-|\n|c\\|d|e|f|\n|g|\n", "a\n\nb\n\nc|d\n\ne\n\nf\n\ng"),
        ("|1.|b|\n|-|-|\n|**To:**|c|\n", "1. b\n\nTo: c"),
        ("c|d\n-|-\ne|f|g\n", "c\n\nd\n\ne\n\nf\n\ng"),
        ("[](http://x) [a [^1] b](http://x)\n", "[a 1 b](http://x)"),
        ("[^\u00a0]: a\n", "a"),
        ("a[^1] b[^x] c[^1]\n\n[^1]: d\n\n    e\n", "a1 bx c1\n\n1 d\n\ne"),
        ("m² a¹\n\n---\n\n¹ b\n", "m² a1\n\n1 b"),
        (
            ":::: {#x .a}\n::: b\n[c]{.d} [e\nf]{lang='x'}\n:::\n::::\n::: g\nh {i}\n",
            "c e\nf\n\nh {i}",
        ),
        (
            "[a]{b} ]{.c} [d\n\n[e](http://f.example){.g} `h`{.i} {.j}\n",
            "[a]{b} ]{.c} [d\n\ne h {.j}",
        ),
        ("a^1^ b~2~ ~~c~~ d^e f^ g^\\^^\n", "a1 b2 ~~c~~ d^e f^ g^"),
        ("a---b--c...d e's \\' `--` [x]{.y}\n", "a—b–c…d e’s ' -- x"),
        ("a---b--c...d e's ::: x\n", "a---b--c...d e's ::: x"),
        (
            "+---+--+\n|a  |b |\n|   |c |\n|   |  |\n|   |d |\n+===+==+\n|e     |\n+---+--+\n",
            "a\n\nb\nc\n\nd\n\ne",
        ),
        ("+---+---+\n| a | b |\n+---+ c |\n| d |   |\n+---+---+\n", "a\n\nd\n\nb\nc"),
        ("+---+\n| a |\n\n+---+---\n\n+---+\nb\n", "+—+\n| a |\n\n+—+—\n\n+—+\nb"),
        ("  -- ----\n  a  b\n  c  d e\n  -- ----\n", "a\n\nb\n\nc\n\nd e"),
        ("  -- ----\n  a  b\n     c\n\n  d  e\n  -- ----\n", "a\n\nb\nc\n\nd\n\ne"),
        (
            "  -------\n  a  b\n  -- ----\n  c  d\n  -------\n\n  e   f\n  --- --\n  g   h\n\ni\n",
            "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n\ni",
        ),
        ("  a   b\n  --- --\n  c   d\n  --- --\n", "a\n\nb\n\nc\n\nd"),
        ("-- ----\na\n\n----\n-- --\nb\n\n----\n\nc\n\n-----\nd\n", "a\n\nb\n\nc\n\nd"),
        ("+--+--+\n+==+==+\n|a |b |c|\n|d e|f|\n+--+--+\n", "a |b |c\nd e|f"),
        ("a\n+--+\n|b |\n+--+\n", "a\n\nb"),
        ("a\nb\n-- --\nc  d\n\n\n   e\n-- --\n", "a\nb\n\nc\n\nd\n\ne"),
        ("a\n--\n\n--b\n", "a\n\n--b"),
        (
            "a  \nb| c  \n---|---  \nd| e  \nf  \n| g|h  \n  \n* * *\n",
            "a\nb\n\nc\n\nd\n\ne\nf\n\ng\n\nh\n\n* * *",
        ),
        ("a  \nb\n\nc  \n", "a\nb\n\nc"),
        (f"a--b\n\n{'-' * 72}\n", "a–b"),
        ("::: a b c\n\n[a [b]{.c} d](http://x.example) `h`{ x}\n", "::: a b c\n\na b d h{ x}"),
        ("</table>a\n", "a"),
        (
            "<table>a<tr><th>b</th><td>c<p>d &amp;\n e<tr>f<td><table><td>g</table>h</table>i\n",
            "a\n\nb\n\nc\n\nd & e\n\nf\n\ng\n\nh\n\ni",
        ),
        ("<table><td>1.</td><td><h2>a</h2></td>\n", "1. a"),
        ("<h2>a <em>b</em></h2><p>c<br/>d\n", "a b\n\nc\nd"),
        ("<div>a<p>b</p>\n<!-- c -->d <!-- e --> f</div>\n", "a\n\nb\n\nd f"),
        ("a¹ b¹\n\n---\n\n¹ b\n\n# c¹\n\n¹ d\n", "a1 b¹\n\n1 b\n\nc¹\n\n¹ d"),
    ],
)
def test_what_marks_say(text: str, layer: str) -> None:
    document = _read(f"# Council conclusions\n\n{text}")

    assert council_docs.check_fidelity(document).proved
    shown = _layer(document)
    if text.startswith("---"):
        document = _read(f"{text}\n# Council conclusions\n")
        shown = f"Council conclusions\n\n{_layer(document).removesuffix(chr(10) * 2)}"
        assert [piece.reason for piece in document.provenance.set_aside] == ["metadata"] * 5
        return
    assert shown.strip() == f"Council conclusions\n\n{layer}"


def test_marks_and_links_are_kept() -> None:
    document = _read(
        "# Council conclusions\n\n1. The **Council *thanks* the** [keepers](https://a.example)[^1].\n"
        "\n[^1]: Of lighthouses.\n"
    )
    assert tree(document).splitlines()[-1].strip() == (
        "The Council thanks the keepers. {bold Council thanks the} {italic thanks} "
        "{link keepers -> https://a.example} "
        "{note 1 after ' the keepers': Of lighthouses.}"
    )


@pytest.mark.parametrize(
    ("call", "note"),
    [
        ("[[1]](#footnote-2)", "1. Of *lighthouses*. [↑](#footnote-ref-2)"),
        ("[1](#fn1)", "---\n\n1. Of lighthouses.[↩︎](#fnref1)"),
        ("1", "* * *\n\n  1. Of lighthouses.↩︎"),
    ],
    ids=("markitdown", "markdownify", "html2text"),
)
def test_an_item_that_links_back_is_a_footnote(call: str, note: str) -> None:
    document = _read(
        f"# Council conclusions\n\n1. The Council thanks the keepers{call}.\n\n{note}\n"
    )
    assert council_docs.check_fidelity(document).proved
    assert tree(document).splitlines()[-1].strip().replace(" {italic lighthouses}", "") == (
        "The Council thanks the keepers. {note 1 after ' the keepers': Of lighthouses.}"
    )


def test_links_and_items_that_are_no_footnotes() -> None:
    document = _read(
        "# Council conclusions\n\n1. a [2](#b) [3](#c) [1](http://d.example)\n2. [e](#f)\n3. `g`\n"
        "4.\n5. h [↑](#i)\n"
    )
    assert council_docs.check_fidelity(document).proved
    assert _layer(document).strip().split("\n\n")[1:] == [
        "1. a 2 3 1",
        "2. e",
        "3. g",
        "4.",
        "5 h ↑",
    ]


def test_numbers_inside_a_numbered_point_are_its_points() -> None:
    document = _read(
        "# Council conclusions\n\n1. The Council invites the Commission:\n   1. to count;\n"
        "   2. to report.\n2. The Council thanks.\n"
    )
    assert [found.label for found in document.conclusions] == ["1.", "2."]


def test_positions_are_those_of_the_source() -> None:
    text = "# Council conclusions\r\n\r\n1. The **Council** &amp; the\r\n   keepers\\.\r\n"
    source = _read(text).provenance.source
    assert source is not None
    found = {
        words: tuple(source.position(source.text.index(words)))[:2]
        for words in ("Council conclusions", "1.", "The", "Council &", "keepers")
    }
    assert found == {
        "Council conclusions": (1, 3),
        "1.": (3, 1),
        "The": (3, 4),
        "Council &": (3, 10),
        "keepers": (4, 4),
    }
    assert source.position(len(source.text)).line >= 4


def test_a_paragraph_goes_on_behind_the_end_of_a_page() -> None:
    text = "# Council conclusions\n\n1. The Council thanks\n\n<!-- page {} -->\n\nthe keepers.\n"
    (conclusion,) = _read(text.replace("{}", "2")).conclusions
    assert conclusion.text.split() == ["The", "Council", "thanks", "the", "keepers."]


# ------------------------------------------------------------------------------ refused


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<!-- Council -->\n", "the text shows no words"),
        ("# Bread\n", "not a Council document"),
        (">" * 200 + " Council", "lists nest deeper than 100 levels"),
        ("\n".join("  " * at + "- Council" for at in range(99)), "nest deeper than 100 levels"),
        ("[" * 20_001, "more than 20000 brackets"),
    ],
)
def test_what_is_refused(text: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        _read(text)


def test_limits() -> None:
    text = "# Council conclusions\n\n- a\n  - b\n"
    assert _read(text, Limits(size=len(text), depth=10)).annexes
    for limits in (Limits(size=len(text) - 1), Limits(depth=4)):
        with pytest.raises(ReadError, match=r"larger than|nest deeper"):
            _read(text, limits)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000,
        "![" * 2000,
        "[^" * 5000,
        "*a_ " * 3000,
        "`a" * 5000,
        "<a " * 5000,
        "<!--" * 5000,
        "[a](b " * 2000,
        "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|b\n" * 100,
        "> " * 40 + "a",
        "a\n\n" * 3000,
        "&amp" * 5000,
        "[^1] " * 1000 + "\n\n[^1]: a\n",
        "::: a\n" * 3000 + ":::" + " " * 20_000 + "a b\n",
        "+--+\n|a|\n" * 3000,
        "+--+\n" + "|a|\n" * 3000,
        "-- --\na b\n\n" * 3000,
        "--- --\n" * 3000 + "".join(f"{'-' * at} --\na\n" for at in range(2, 500)),
        "-----\na\n" * 3000,
        "a|b  \n---|---  \n" * 3000,
        "a  \n" * 3000,
        "<table>" * 3000,
        "<table><td rowspan=999 colspan=999>a" * 300,
        "[a]{.b}" * 2000,
        "[" * 1000 + "a" + "]{.b}" * 1000,
        "^a^ ~b~ " * 3000,
        "".join(f"{at}. a ↑\n" for at in range(3000)),
        "[1](#a)" * 2000 + "\n\n1. b [↑](#c)\n",
    ],
    ids=range(28),
)
def test_strange_texts_are_read_whole(text: str) -> None:
    document = _read(f"# Council conclusions\n\n{text}")
    assert council_docs.check_fidelity(document).proved


def test_who_calls_from_far_down_is_told() -> None:
    def call_from(depth: int) -> Document:
        return call_from(depth - 1) if depth else _read("> " * 90 + "Council conclusions")

    assert call_from(0).annexes
    with pytest.raises(ReadError, match="nest deeper than there is room for"):
        call_from(sys.getrecursionlimit() - 150)


def test_characters_that_a_layer_lacks_are_found() -> None:
    document = _read("# Council conclusions\n\n1. x\n")
    source = document.provenance.source
    assert source is not None
    for original, count in (("# Council conclusions\n\n1. xyz\n", 2), (b"", 0)):
        other = Source(source.text, original=original)
        provenance = evolve(document.provenance, source=other)
        found = council_docs.check_fidelity(evolve(document, provenance=provenance))
        assert [unread.characters for unread in found.unread] == [count] * bool(count)
