"""Whatever stands inside what: nothing is lost, and what is read can be written."""

from xml.sax.saxutils import escape, quoteattr

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from akn_checks import findings
from council_docs.formats import akn, formex
from council_docs.formats.formex.blocks import HANDLERS
from council_docs.formats.formex.elements import INLINE, SET_ASIDE, TRANSPARENT
from profiles import examples

NAMES = sorted({*HANDLERS, *TRANSPARENT, *INLINE, *SET_ASIDE})
PARTS = (
    "P P P TXT NO.P NO.PARAG ITEM TI STI TITLE ROW CELL BLK TI.BLK STI.BLK CORPUS NOTE HT "
    "LIST NP GR.SEQ TBL GR.NOTES QUOT.S CONS.ANNEX DLIST.ITEM PREFIX UNKNOWN MARGIN"
).split()
ATTRIBUTES = {
    "TYPE": ("BOLD", "ITALIC", "SUB", "UC", "DASH", "ARAB", "alpha", "HEADER", "TIFF", "PLUS", "x"),
    "CODE": ("2018", "201D", "003C", "0026", "0020", "zz", "", "110000"),
    "ISO": ("20260305", "202603", "20261399", "x"),
    "NOTE.ID": ("E1", "E2"),
    "NOTE.REF": ("E1", "E2", "E3"),
    "NUMBERING": ("ARAB", "STAR", "alpha", "ROMAN", "x"),
    "URI": ("http://ruritania.example/", "x y"),
    "COLSPAN": ("2", "0", "x", "99999999999"),
    "FILEREF": ("a.tif", "b.xml"),
}
WORDS = ("The lake", " of ", "Zenda:", ".", "  \n ", "(1)", "1.", "\u00a0", "é", "<&>", "and so on")

words = st.sampled_from(WORDS).map(escape)
extras = words | st.sampled_from(("<!-- no -->", '<?PAGE NO="2"?>', "<![CDATA[a < b]]>"))
attributes = st.dictionaries(st.sampled_from(sorted(ATTRIBUTES)), st.integers(0, 10), max_size=2)


def element(name: str, chosen: dict[str, int], inside: list[str]) -> str:
    said = {key: ATTRIBUTES[key][place % len(ATTRIBUTES[key])] for key, place in chosen.items()}
    tag = " ".join([name, *(f"{key}={quoteattr(value)}" for key, value in said.items())])
    return f"<{tag}>{''.join(inside)}</{name}>" if inside else f"<{tag}/>"


def around(children: SearchStrategy[str]) -> SearchStrategy[str]:
    name = st.sampled_from(PARTS) | st.sampled_from(NAMES)
    return st.builds(element, name, attributes, st.lists(children | extras, max_size=5))


contents = st.lists(st.recursive(words, around, max_leaves=25), max_size=4).map("".join)
roots = st.sampled_from(("GENERAL", "ACT", "ANNEX", "CONS.ACT"))
HEAD = (
    "<BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE>"
    "<TITLE><TI><P>Council conclusions</P></TI></TITLE>"
)


@examples(300)
@given(roots, contents)
def test_nothing_is_lost(root: str, inside: str) -> None:
    document = formex.read(f"<{root}>{HEAD}{inside}</{root}>", name="x", language=None)
    source = document.provenance.source
    assert source is not None
    assert formex.prove(document, source.text).proved
    assert findings(akn.write(document, generated=None)) == []
