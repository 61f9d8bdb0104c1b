"""Mutations of documents that know their formats: damage as extractors and editors cause it."""

import io
import json
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable
from copy import deepcopy
from functools import cache
from random import Random
from typing import Any, TypeAlias

from lxml import etree

from council_docs.formats.docx.markup import W
from council_docs.formats.docx.story import Story
from council_docs.formats.xml.tree import Element

Mutation: TypeAlias = Callable[[bytes, Random], bytes]
"""Returns a mutated input, or the same one if it is not of the format."""

# What readers take for a number, a label, a mark or a page, and what no output can hold.
WORDS = (
    *("1.", "12 bis", "a)", "–", "ANNEX I", "31.2.2024", "(1)", "#x", ""),
    *("\f", "\0", "\u2028", "º", "𝔘"),
    *("<R&D>", " x", "a\nb", "  ", "]]>", "|", "1 bis\t"),
)
# What extractors, editors and mail leave between, in and around words.
SPACES = ("   ", " " * 40, "\t", "\u00a0", "\u2003", "\u200b", "\u00ad", "\n", "\f", "-\n", "")
LINE_ENDS = ("\r\n", "\r", "\u0085", "\u2028", "\f", "\n\n", "\r\r\n", " \n", "\v")
CHARACTERS = (
    *("\0", "\ufeff", "\ufffd", "\ufffe", "\x07", "\u0301", "\u202e", "\u200f", "\ud800", "\udc00"),
    *("\uf0b7", "ﬁ", "\U0001d518", "\u2160", "１", "٣", "а"),
)
ENCODINGS = ("cp1252", "latin-1", "cp1250", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "ascii")


def mutate_lines(data: bytes, chance: Random) -> bytes:
    """Move, duplicate, drop, shuffle, join or split lines."""
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


def insert_lines_of(others: Callable[[], Iterable[bytes]]) -> Mutation:
    """Return a mutation that inserts lines of other documents, also of other languages."""

    @cache
    def split_others() -> list[list[bytes]]:
        return [other.split(b"\n") for other in others()]

    def insert_lines(data: bytes, chance: Random) -> bytes:
        found, other = data.split(b"\n"), chance.choice(split_others())
        count = chance.randint(1, 12)
        at, start = chance.randrange(len(found)), chance.randrange(len(other))
        stop = at + chance.choice([0, count])  # before lines, or in their place
        found[at:stop] = other[start : start + count]
        return b"\n".join(found)

    return insert_lines


def mutate_characters(data: bytes, chance: Random) -> bytes:
    """Change spaces or line ends, or insert characters that no document should hold."""
    text = data.decode("utf-8", "surrogateescape")
    match chance.choice(["blank", "every blank", "ends", "damage", "tear", "join"]):
        case "blank":
            text = _replace_some(text, " ", chance.choice(SPACES), chance)
        case "every blank":
            text = text.replace(" ", chance.choice(SPACES[:6]))
        case "ends":
            text = text.replace("\n", chance.choice(LINE_ENDS))
        case "damage":
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice(CHARACTERS) * chance.choice([1, 1, 3, 40]) + text[at:]
        case "tear":
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice([" ", "\n", "-\n", "\n\n"]) + text[at:]
        case _:
            text = _replace_some(text, "\n", chance.choice(["", " "]), chance)
    return text.encode("utf-8", "surrogatepass")


def _replace_some(text: str, old: str, new: str, chance: Random) -> str:
    """Replace about a third of the occurrences."""
    first, *others = text.split(old)
    return first + "".join(chance.choice([old, old, new]) + part for part in others)


def mutate_encoding(data: bytes, chance: Random) -> bytes:
    """Encode a document in another encoding, or decode it in one and encode it in UTF-8."""
    encoding = chance.choice(ENCODINGS)
    text = data.decode("utf-8", "replace")
    if chance.choice([True, False]):
        return text.encode(encoding, "replace")
    return data.decode(encoding, "replace").encode()


def mutate_json(data: bytes, chance: Random) -> bytes:
    """Drop, duplicate, swap or change a value of a JSON text."""
    try:
        root = json.loads(data)
    except (ValueError, RecursionError):
        return data
    keys = _list_keys(root)
    if not keys:
        return data
    container, key = chance.choice(keys)
    other, other_key = chance.choice(keys)
    match chance.choice(["drop", "double", "swap", "change"]):
        case "drop":
            del container[key]
        case "double" if isinstance(container, list):
            container.insert(chance.randrange(len(container) + 1), container[key])
        case "swap":
            # Copies, because a value that contains itself cannot be written.
            copies = json.dumps(other[other_key]), json.dumps(container[key])
            other[other_key] = json.loads(copies[1])
            container[key] = json.loads(copies[0])
        case _:
            container[key] = chance.choice([*WORDS, 0, -1, 7, 10**30, True, None, [], {}])
    return json.dumps(root, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _list_keys(root: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - any JSON
    """Return each container of a JSON value with each of its keys."""
    found: list[tuple[Any, Any]] = []
    waiting = [root] if isinstance(root, dict | list) else []
    while waiting:
        container = waiting.pop()
        own_keys = list(container) if isinstance(container, dict) else range(len(container))
        for key in own_keys:
            found.append((container, key))
            if isinstance(container[key], dict | list):
                waiting.append(container[key])
    return found


def mutate_xml(data: bytes, chance: Random) -> bytes:
    """Drop, duplicate, move, rename, wrap or unwrap an element, or change words or attributes."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return data
    elements = list(root.iter(etree.Element))
    element, other = chance.choice(elements), chance.choice(elements)
    if element.getparent() is None or chance.choice([True, False, False]):
        _change_element(element, other, chance)
    else:
        _move_element(element, element.getparent(), other, chance)
    return etree.tostring(root, encoding="utf-8")


def _move_element(element: Element, parent: Element, other: Element, chance: Random) -> None:
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
            element.tail = _choose_xml_text(chance, " ", other.text or "x")
            element.addnext(etree.Comment(" "))


def _change_element(element: Element, other: Element, chance: Random) -> None:
    match chance.choice(["rename", "bare", "attribute", "text"]):
        case "rename":
            element.tag = other.tag
        case "bare" if element.attrib:
            del element.attrib[chance.choice(sorted(element.attrib))]
        case "attribute" if element.attrib:
            name = chance.choice(sorted(element.attrib))
            element.set(name, _choose_xml_text(chance, "2024-02-30", "en", *other.attrib.values()))
        case _:
            element.text = _choose_xml_text(chance, " ", other.text or "x")


def mutate_tags(data: bytes, chance: Random) -> bytes:
    """Drop, double or move some tags of a page, or put others there, so that none fits."""
    parts = _TAG.split(data.decode("utf-8", "replace"))
    tags = parts[1::2] or ["<p>"]
    for _ in range(chance.choice([1, 1, 3, 10])):
        at = chance.randrange(len(parts))
        match chance.choice(["drop", "double", "move", "strange", "cut"]):
            case "drop":
                parts[at] = ""
            case "double":
                parts[at] *= 2
            case "move":
                parts[at] += chance.choice(tags)
            case "strange":
                parts[at] += chance.choice(_STRANGE_TAGS)
            case _:
                parts[at] = parts[at][: chance.randrange(len(parts[at]) + 1)]
    return "".join(parts).encode()


def mutate_markdown(data: bytes, chance: Random) -> bytes:
    """Put marks of Markdown anywhere."""
    text = data.decode("utf-8", "replace")
    for _ in range(chance.choice([1, 1, 3, 10])):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(_MARKS) + text[at + chance.choice([0, 0, 1]) :]
    return text.encode()


_MARKS = (
    *(
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "    ",
        "> ",
        "- ",
        "1) ",
        "\n\n",
        "\\",
        "#",
        "~~~\n",
        "|",
        "[",
    ),
    *("](", "](http://x)", "[^1]", "\n[^1]: ", "<!-- ", " -->", "<b>", "<br>", "&amp;", "\n---\n"),
    *(
        "\n***\n",
        "\n|-|-|\n",
        "¹",
        "\n\n¹ x",
        "<?",
        "<script>",
        "</script>",
        "{#x}",
        "\t",
        "\n[x]: y\n",
    ),
)
_TAG = re.compile(r"(<[^>]*>)")
_STRANGE_TAGS = (
    *("<!--", "<", "</", "<!x", "<?x?>", "<![CDATA[x]]>", "&#65;&copy&lt;p>&nosuch;", "<script>"),
    *("<textarea>", "<xmp>", "<title>", "<a href='#ntr1-E0001'>1</a>", "<ol type=i start=-3>"),
    *("<li>", "<table><th>", "<td colspan=9999999>", "<div hidden>", "<span style='display:none'>"),
    *(
        "<nav>",
        "<main>",
        "<br>",
        "<pre>\n\n",
        "<sup>",
        "<svg/>",
        "<plaintext>",
        "&nbsp;",
        "<p a=<b>",
    ),
)


def mutate_archive(data: bytes, chance: Random) -> bytes:
    """Drop, rename, duplicate or change a file of a ZIP archive of XML."""
    return _mutate_files(data, chance, mutate_xml)


def mutate_word_file(data: bytes, chance: Random) -> bytes:
    """Put elements of Word with odd values inside each other, into a part of a Word file."""
    return _mutate_files(data, chance, _insert_word_elements)


def _mutate_files(data: bytes, chance: Random, mutation: Mutation) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError):
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
            files[at] = (name, mutation(inside, chance))
    output = io.BytesIO()
    # Two files may have one name, about which zipfile warns.
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(output, "w") as archive:
        for name, inside in files:
            archive.writestr(zipfile.ZipInfo(name), inside)
    return output.getvalue()


_WORD_TAGS = sorted(Story.STARTS)
_WORD_ATTRIBUTES = (f"{W}val", f"{W}id", f"{W}type", f"{W}fldCharType", f"{W}customMarkFollows")
_WORD_VALUES = (
    *("1", "0", "2", "-1", "x", "restart", "continuous", "begin", "separate", "end", "page"),
    *("99999999", "separator", "lowerRoman"),
)


def _insert_word_elements(data: bytes, chance: Random) -> bytes:
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return data
    around = [chance.choice(list(root.iter(etree.Element)))]
    for _ in range(chance.randint(1, 20)):
        attributes = {chance.choice(_WORD_ATTRIBUTES): chance.choice(_WORD_VALUES)}
        tag = chance.choice([*_WORD_TAGS, f"{W}p", f"{W}r", f"{W}t"])
        element = etree.SubElement(chance.choice(around), tag, attributes)
        element.text = _choose_xml_text(chance, " ", "x") if chance.choice([True, False]) else None
        around.append(element)
    return etree.tostring(root, encoding="utf-8")


# What a PDF file holds: objects and, where no filter hides them, numbers, names and operators.
_OBJECT = re.compile(rb"(?s)\d+ 0 obj\b.*?endobj")
_TOKEN = re.compile(rb"/?[A-Za-z*]+|-?[0-9.]+|<[0-9A-Fa-f]*>|<<|>>|\[|\]")
_VALUES = (
    *(b"0", b"-1", b"99999999", b"1e9", b"null", b"true", b"<>", b"[", b"]", b"<<", b">>", b"/X"),
    *(b"1 0 R", b"5 0 R", b"9 0 R", b"999 0 R", b"<0041>", b"EMC", b"Q", b"q", b"ET", b"BT", b"Tj"),
    *(b"/Span << /ActualText <feff00ad> >> BDC", b"/Artifact BMC", b"/L", b"/TR", b"/Note", b"/P"),
)


def mutate_pdf(data: bytes, chance: Random) -> bytes:
    """Swap, duplicate, drop or change a token or an object of a PDF file."""
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


def _choose_xml_text(chance: Random, *words: str) -> str:
    """Return a word that XML can hold."""
    return "".join(found for found in chance.choice([*WORDS, *words]) if found not in "\0\f")
