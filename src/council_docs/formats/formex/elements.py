"""The elements of Formex 4, by what becomes of them. What is in no list keeps its words."""

from collections.abc import Mapping
from types import MappingProxyType

from council_docs.model import Style

INSTANCES = ("GENERAL", "ACT", "AGR", "CONS.ACT", "ANNEX")
"""The roots of files that hold a document or an annex."""
ACTS = frozenset({"ACT", "AGR", "CONS.ACT"})
ANNEXES = frozenset({"ANNEX", "CONS.ANNEX"})
PACKAGE_ROOT = "DOC"
"""The root of the file that lists the parts of a document."""
CONTENTS_ROOT = "PUBLICATION"
"""The root of the file that lists the documents of an issue."""

METADATA = frozenset({"BIB.INSTANCE", "INFO.CONSLEG", "INFO.PROD", "BIB.INSTANCE.CONS"})
"""What says something of the document and is no part of its text."""
FURNITURE = frozenset({"CURR.TITLE"})
"""What is printed on each page."""

STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "BOLD": "bold",
        "ITALIC": "italic",
        "UNDERLINE": "underline",
        "SUP": "superscript",
        "SUB": "subscript",
    }
)
"""Of `HT`; the others (small capitals, a box) say how letters look, and have no mark."""

REFERENCES: Mapping[str, str] = MappingProxyType(
    {
        "REF.DOC": "document",
        "REF.DOC.OJ": "official-journal",
        "REF.DOC.ECR": "case",
        "REF.DOC.SE": "official-journal",
        "LINK": "link",
    }
)
"""The kind of the reference."""

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
"""Of `OP.MATH` and `OP.CMP`, by their `TYPE`."""

_FORMULAS = (
    "FORMULA EXPR OP.MATH OP.CMP FRACTION DIVIDEND DIVISOR EXPONENT IND ROOT DEGREE SUM PRODUCT "
    "INTEGRAL FUNCTION OVER UNDER OVERLINE VECTOR BAR FMT.VALUE"
)
INLINE = frozenset(
    "ANONYMOUS ADDR BR DATE FT HT IE KEYWORD LINK LV NO.CASE NO.ECLI NAME.CASE NOTE QUOT.START "
    f"QUOT.END REF.DOC REF.DOC.OJ REF.DOC.ECR REF.DOC.SE REF.NOTE REF.NP.ECR {_FORMULAS}".split()
)
"""What stands in running text."""

TRANSPARENT = frozenset(
    "ACT.GEN ADDR.S ALINEA ANNOTATION CAPTION COMMENT CONS.DOC CONSID CONTENTS DEFINITION "
    "ENACTING.TERMS FINAL FULL.POWER FULL.POWER.FINAL FULL.POWER.INIT GR.ANNOTATION GR.CONSID "
    "GR.CONSID.INIT GR.VISA GR.VISA.INIT IMG.CNT NO.COM P PL.DATE PREAMBLE PREAMBLE.FINAL "
    "PREAMBLE.GEN PROLOG QUOT.S SIGNATORY SIGNATURE TERM TOC TOC.BLK TOC.HD TXT TXT.COL TXT.ROW "
    "VISA COLL.LETTERS GR.TBL STI.ART".split()
)
"""What holds paragraphs and blocks, and is no block itself."""

SHELTERS = frozenset(
    "ANNOTATION COLL.LETTERS FINAL FULL.POWER GR.ANNOTATION PREAMBLE PREAMBLE.GEN QUOT.S "
    "TOC".split()
)
"""Where a numbered paragraph is no conclusion of this document."""

DASHES: Mapping[str, str] = MappingProxyType({"DASH": "—", "NDASH": "–", "BULLET": "•"})
"""What the Official Journal prints before the items of a `LIST`, by its `TYPE`."""


def generated(tag: str, attributes: Mapping[str, str]) -> str:
    """Return the characters that an element stands for; nothing for most."""
    match tag:
        case "QUOT.START" | "QUOT.END":
            return _character(attributes.get("CODE", ""))
        case "OP.MATH" | "OP.CMP":
            return SIGNS.get(attributes.get("TYPE", ""), "")
        case "DIVISOR":
            return "/"
        case _:
            return ""


def _character(code: str) -> str:
    """Return the character for `2018`; nothing for what is no code of a printed character."""
    try:
        character = chr(int(code, 16)) if len(code) <= _LONGEST_CODE else ""
    except ValueError:
        return ""
    return character if character.isprintable() and not character.isspace() else ""


_LONGEST_CODE = 5
