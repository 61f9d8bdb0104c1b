"""The elements of Formex 4 by their role, and the visible text of a file.

Elements that stand in none of these lists keep their words.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

import regex

from council_docs.formats.xml.tree import blank_markup
from council_docs.model import Document, Fact, Style

INSTANCES = ("GENERAL", "ACT", "AGR", "CONS.ACT", "ANNEX")
"""The roots of the parts of a document."""
ACTS = frozenset({"ACT", "AGR", "CONS.ACT"})
ANNEXES = frozenset({"ANNEX", "CONS.ANNEX"})
PACKAGE_ROOT = "DOC"
"""The root of the file that lists the parts of a document."""
CONTENTS_ROOT = "PUBLICATION"
"""The root of the file that lists the documents of an issue."""

SET_ASIDE: Mapping[str, Literal["metadata", "page-furniture"]] = MappingProxyType(
    {
        "BIB.INSTANCE": "metadata",
        "BIB.INSTANCE.CONS": "metadata",
        "CURR.TITLE": "page-furniture",
        "INFO.CONSLEG": "metadata",
        "INFO.PROD": "metadata",
    }
)
"""The reason for which an element is set aside."""
_LONGEST_CODE = 5

STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "BOLD": "bold",
        "ITALIC": "italic",
        "UNDERLINE": "underline",
        "SUP": "superscript",
        "SUB": "subscript",
    }
)
"""By the `TYPE` of `HT`. The other types (small capitals, a box) have no mark."""

REFERENCES: Mapping[str, str] = MappingProxyType(
    {
        "REF.DOC": "document",
        "REF.DOC.OJ": "official-journal",
        "REF.DOC.ECR": "case",
        "REF.DOC.SE": "official-journal",
        "LINK": "link",
    }
)
"""The kind of reference, by element."""

SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "PLUS": "+",
        "MINUS": "−",
        "MULT": "×",
        "DIV": "÷",
        "PLUSMINUS": "±",
        "CARTPROD": "×",
        "EQ": "=",
        "LT": "<",
        "GT": ">",
        "NE": "≠",
        "LE": "≤",
        "GE": "≥",
        "AP": "≈",
        "EQV": "≡",
    }
)
"""By the `TYPE` of `OP.MATH` and `OP.CMP`."""

_FORMULAS = (
    "FORMULA EXPR OP.MATH OP.CMP FRACTION DIVIDEND DIVISOR EXPONENT IND ROOT DEGREE SUM PRODUCT "
    "INTEGRAL FUNCTION OVER UNDER OVERLINE VECTOR BAR FMT.VALUE"
)
INLINE = frozenset(
    "ANONYMOUS ADDR BR DATE FT HT IE KEYWORD LINK LV NO.CASE NO.ECLI NAME.CASE NOTE QUOT.START "
    f"QUOT.END REF.DOC REF.DOC.OJ REF.DOC.ECR REF.DOC.SE REF.NOTE REF.NP.ECR {_FORMULAS}".split()
)
"""Elements of running text."""

TRANSPARENT = frozenset(
    "ACT.GEN ADDR.S ALINEA ANNOTATION CAPTION COMMENT CONS.DOC CONSID CONTENTS DEFINITION "
    "ENACTING.TERMS FINAL FULL.POWER FULL.POWER.FINAL FULL.POWER.INIT GR.ANNOTATION GR.CONSID "
    "GR.CONSID.INIT GR.VISA GR.VISA.INIT IMG.CNT NO.COM P PL.DATE PREAMBLE PREAMBLE.FINAL "
    "PREAMBLE.GEN PROLOG QUOT.S SIGNATORY SIGNATURE TERM TOC TOC.BLK TOC.HD TXT TXT.COL TXT.ROW "
    "VISA COLL.LETTERS GR.TBL STI.ART".split()
)
"""Elements that hold paragraphs and blocks, and are no blocks themselves."""

WITHOUT_CONCLUSIONS = frozenset(
    "ANNOTATION COLL.LETTERS FINAL FULL.POWER GR.ANNOTATION PREAMBLE PREAMBLE.GEN QUOT.S "
    "TOC".split()
)
"""Elements in which a numbered paragraph is no conclusion of this document."""

DASHES: Mapping[str, str] = MappingProxyType({"DASH": "—", "NDASH": "–", "BULLET": "•"})
"""The labels of the items of a `LIST`, by its `TYPE`."""


def get_characters(tag: str, attributes: Mapping[str, str]) -> str:
    """Return the characters that an element stands for, such as a quotation mark."""
    match tag:
        case "QUOT.START" | "QUOT.END":
            return _decode_character(attributes.get("CODE", ""))
        case "OP.MATH" | "OP.CMP":
            return SIGNS.get(attributes.get("TYPE", ""), "")
        case "DIVISOR":
            return "/"
        case _:
            return ""


def _decode_character(code: str) -> str:
    """Return the character for a code such as `2018`; empty unless it is a visible one."""
    try:
        character = chr(int(code, 16)) if len(code) <= _LONGEST_CODE else ""
    except ValueError:
        return ""
    return character if character.isprintable() and not character.isspace() else ""


# ------------------------------------------------------------------------------ visible text

_STANDS_FOR = regex.compile(
    r"""
    <!--.*?--> | <\?.*?\?> | <!\[CDATA\[.*?\]\]>
    | < (?P<tag> QUOT\.START | QUOT\.END | OP\.MATH | OP\.CMP | DIVISOR ) (?= [\s/>] )
        (?P<rest> (?: [^>"']++ | "[^"]*+" | '[^']*+' )*+ ) >
    """,
    regex.VERBOSE | regex.DOTALL,
)
_ATTRIBUTE = regex.compile(
    r"""(?P<name>[A-Z.]++)\s*+=\s*+(?:"(?P<value>[^"]*+)"|'(?P<value>[^']*+)')"""
)


def get_visible_text(text: str) -> str:
    """Return XML with spaces in place of its markup; offsets stay the same.

    An element that stands for a character becomes that character.
    """
    plain = blank_markup(text)
    pieces: list[str] = []
    at = 0
    for found in _STANDS_FOR.finditer(text):
        if found["tag"] is not None:
            attributes = _ATTRIBUTE.finditer(found["rest"])
            characters = get_characters(
                found["tag"], {one["name"]: one["value"] for one in attributes}
            )
            pieces += (plain[at : found.start()], characters.ljust(found.end() - found.start()))
            at = found.end()
    return "".join((*pieces, plain[at:]))


def check_no_fact(_fact: Fact, _words: str, _document: Document) -> bool:
    """Return False: no words of Formex are kept as a fact of the header."""
    return False
