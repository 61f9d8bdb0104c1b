"""Accidents that befall documents: the mutations that only who knows the format can make."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable
from copy import deepcopy
from functools import cache
from random import Random
from typing import Any, TypeAlias

from lxml import etree

from council_docs.formats.xml.tree import Element

Mutation: TypeAlias = Callable[[bytes, Random], bytes]
"""Makes another input of one; returns it as it is where it is no input of the format."""

# What readers take for a number, a label, a mark, a page, or what no output can hold.
WORDS = (
    *("1.", "12 bis", "a)", "–", "ANNEX I", "31.2.2024", "(1)", "#x", ""),
    *("\f", "\0", "\u2028", "º", "𝔘"),
    *("<R&D>", " x", "a\nb", "  ", "]]>", "|", "1 bis\t"),
)


# What extractors, editors and mail leave between, in and around words.
BLANKS = ("   ", " " * 40, "\t", "\u00a0", "\u2003", "\u200b", "\u00ad", "\n", "\f", "-\n", "")
ENDS = ("\r\n", "\r", "\u0085", "\u2028", "\f", "\n\n", "\r\r\n", " \n", "\v")
DAMAGES = (
    *("\0", "\ufeff", "\ufffd", "\ufffe", "\x07", "\u0301", "\u202e", "\u200f", "\ud800", "\udc00"),
    *("\uf0b7", "ﬁ", "\U0001d518", "\u2160", "１", "٣", "а"),
)
ENCODINGS = ("cp1252", "latin-1", "cp1250", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "ascii")


def lines(data: bytes, chance: Random) -> bytes:
    """Move, double, drop, shuffle, join or tear lines."""
    found = data.split(b"\n")
    at = chance.randrange(len(found))
    stop = min(len(found), at + chance.randint(1, 12))
    to = chance.randrange(len(found) + 1)
    kinds = "move double drop cut shuffle join tear space strip word"
    match chance.choice(kinds.split()):
        case "move":
            moved = found[at:stop]
            del found[at:stop]
            found[to:to] = moved
        case "double":
            found[to:to] = found[at:stop]
        case "drop":
            del found[at:stop]
        case "cut":
            del found[at:]
        case "shuffle":
            part = found[at:stop]
            chance.shuffle(part)
            found[at:stop] = part
        case "join":
            found[at:stop] = [b" ".join(found[at:stop])]
        case "tear":
            found[at:stop] = [word for line in found[at:stop] for word in line.split()]
        case "space":
            found[at:stop] = [part for line in found[at:stop] for part in (line, b"")]
        case "strip":
            found = [line.strip() for line in found if line.strip()]
        case _:
            found[at:at] = [chance.choice(WORDS).encode()]
    return b"\n".join(found)


def mixed(others: Callable[[], Iterable[bytes]]) -> Mutation:
    """Return the mutation that puts lines of another document, maybe of another language, in."""

    @cache
    def known() -> list[list[bytes]]:
        return [other.split(b"\n") for other in others()]

    def mix(data: bytes, chance: Random) -> bytes:
        found, other = data.split(b"\n"), chance.choice(known())
        count = chance.randint(1, 12)
        at, start = chance.randrange(len(found)), chance.randrange(len(other))
        stop = at + chance.choice([0, count])  # beside the lines that are there, or in their place
        found[at:stop] = other[start : start + count]
        return b"\n".join(found)

    return mix


def characters(data: bytes, chance: Random) -> bytes:
    """Widen blanks, change the ends of lines, put in what no document should hold."""
    text = data.decode("utf-8", "surrogateescape")
    match chance.choice(["blank", "every blank", "ends", "damage", "tear", "join"]):
        case "blank":
            text = _replaced(text, " ", chance.choice(BLANKS), chance)
        case "every blank":
            text = text.replace(" ", chance.choice(BLANKS[:6]))
        case "ends":
            text = text.replace("\n", chance.choice(ENDS))
        case "damage":
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice(DAMAGES) * chance.choice([1, 1, 3, 40]) + text[at:]
        case "tear":
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice([" ", "\n", "-\n", "\n\n"]) + text[at:]
        case _:
            text = _replaced(text, "\n", chance.choice(["", " "]), chance)
    return text.encode("utf-8", "surrogatepass")


def _replaced(text: str, old: str, new: str, chance: Random) -> str:
    """Replace about a third of what is there."""
    first, *others = text.split(old)
    return first + "".join(chance.choice([old, old, new]) + part for part in others)


def encodings(data: bytes, chance: Random) -> bytes:
    """Save a document in another encoding, or read it in one and save it in UTF-8."""
    encoding = chance.choice(ENCODINGS)
    text = data.decode("utf-8", "replace")
    if chance.choice([True, False]):
        return text.encode(encoding, "replace")
    return data.decode(encoding, "replace").encode()


def json_values(data: bytes, chance: Random) -> bytes:
    """Drop, double, swap or change a value somewhere in a JSON text."""
    try:
        root = json.loads(data)
    except (ValueError, RecursionError):
        return data
    places = _places(root)
    if not places:
        return data
    holder, key = chance.choice(places)
    other, its_key = chance.choice(places)
    match chance.choice(["drop", "double", "swap", "change"]):
        case "drop":
            del holder[key]
        case "double" if isinstance(holder, list):
            holder.insert(chance.randrange(len(holder) + 1), holder[key])
        case "swap":
            # Copies: a value that holds itself could not be written.
            copies = json.dumps(other[its_key]), json.dumps(holder[key])
            other[its_key] = json.loads(copies[1])
            holder[key] = json.loads(copies[0])
        case _:
            holder[key] = chance.choice([*WORDS, 0, -1, 7, 10**30, True, None, [], {}])
    return json.dumps(root, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _places(root: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - any JSON
    """Return each place in a JSON value, as what holds it and the key there."""
    found: list[tuple[Any, Any]] = []
    waiting = [root] if isinstance(root, dict | list) else []
    while waiting:
        holder = waiting.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found


def xml_elements(data: bytes, chance: Random) -> bytes:
    """Drop, double, move, rename, wrap or unwrap an element, or change words or attributes."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return data
    elements = list(root.iter(etree.Element))
    element, other = chance.choice(elements), chance.choice(elements)
    if element.getparent() is None or chance.choice([True, False, False]):
        _change(element, other, chance)
    else:
        _move(element, element.getparent(), other, chance)
    return etree.tostring(root, encoding="utf-8")


def _move(element: Element, parent: Element, other: Element, chance: Random) -> None:
    match chance.choice(["drop", "double", "move", "wrap", "unwrap", "beside"]):
        case "drop":
            parent.remove(element)
        case "double":
            parent.append(deepcopy(element))
        case "move" if element not in set(other.iterancestors()) | {other}:
            other.append(element)
        case "wrap":
            wrapped = etree.Element(other.tag, {"class": other.get("class", "x")})
            parent.replace(element, wrapped)
            wrapped.tail, element.tail = element.tail, None
            wrapped.append(element)
        case "unwrap":
            etree.strip_tags(parent, element.tag)
        case _:
            element.tail = _printable(chance, " ", other.text or "x")
            element.addnext(etree.Comment(" "))


def _change(element: Element, other: Element, chance: Random) -> None:
    match chance.choice(["rename", "bare", "attribute", "text"]):
        case "rename":
            element.tag = other.tag
        case "bare" if element.attrib:
            del element.attrib[chance.choice(sorted(element.attrib))]
        case "attribute" if element.attrib:
            name = chance.choice(sorted(element.attrib))
            element.set(name, _printable(chance, "2024-02-30", "en", *other.attrib.values()))
        case _:
            element.text = _printable(chance, " ", other.text or "x")


def archives(data: bytes, chance: Random) -> bytes:
    """Drop, rename, double or change a part of a ZIP archive of XML."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError):
        return data
    if not files:
        return data
    at = chance.randrange(len(files))
    name, inside = files[at]
    match chance.choice(["drop", "rename", "double", "change", "change", "change"]):
        case "drop":
            del files[at]
        case "rename":
            files[at] = (chance.choice(["x.xml", "../x.xml", "x.tif", "a/b.xml"]), inside)
        case "double":
            files.append((f"x{name}", inside))
        case _:
            files[at] = (name, xml_elements(inside, chance))
    packing = io.BytesIO()
    with zipfile.ZipFile(packing, "w") as archive:
        for name, inside in files:
            archive.writestr(zipfile.ZipInfo(name), inside)
    return packing.getvalue()


# What a PDF file holds: objects and, where no filter hides them, numbers, names and operators.
_OBJECT = re.compile(rb"(?s)\d+ 0 obj\b.*?endobj")
_TOKEN = re.compile(rb"/?[A-Za-z*]+|-?[0-9.]+|<[0-9A-Fa-f]*>|<<|>>|\[|\]")
_VALUES = (
    *(b"0", b"-1", b"99999999", b"1e9", b"null", b"true", b"<>", b"[", b"]", b"<<", b">>", b"/X"),
    *(b"1 0 R", b"5 0 R", b"9 0 R", b"999 0 R", b"<0041>", b"EMC", b"Q", b"q", b"ET", b"BT", b"Tj"),
    *(b"/Span << /ActualText <feff00ad> >> BDC", b"/Artifact BMC", b"/L", b"/TR", b"/Note", b"/P"),
)


def pdf_objects(data: bytes, chance: Random) -> bytes:
    """Change a token, or move, double or drop an object, of a PDF file."""
    whole = chance.random() < 1 / 4
    found = [match.span() for match in (_OBJECT if whole else _TOKEN).finditer(data)]
    if not found or not data.startswith(b"%PDF-"):
        return data
    start, stop = chance.choice(found)
    first, end = chance.choice(found)
    other = data[first:end]
    match chance.choice("swap double drop value".split()):
        case "swap":
            return data[:start] + other + data[stop:]
        case "double":
            return data[:start] + data[start:stop] + b" " + data[start:]
        case "drop":
            return data[:start] + data[stop:]
    return data[:start] + chance.choice(_VALUES) + data[stop:]


def _printable(chance: Random, *words: str) -> str:
    """Return a word that XML can hold."""
    return "".join(found for found in chance.choice([*WORDS, *words]) if found not in "\0\f")
