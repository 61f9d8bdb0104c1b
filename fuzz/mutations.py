"""Accidents that befall documents: the mutations that only who knows the format can make."""

import json
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any, TypeAlias

from lxml import etree

Mutation: TypeAlias = Callable[[bytes, Random], bytes]
"""Makes another input of one; returns it as it is where it is no input of the format."""

# What readers take for a number, a label, a mark, a page, or what no output can hold.
WORDS = (
    *("1.", "12 bis", "a)", "–", "ANNEX I", "31.2.2024", "(1)", "#x", ""),
    *("\f", "\0", "\u2028", "º", "𝔘"),
)


def lines(data: bytes, chance: Random) -> bytes:
    """Move, double, drop, join or tear lines."""
    found = data.split(b"\n")
    at = chance.randrange(len(found))
    stop = min(len(found), at + chance.randint(1, 12))
    to = chance.randrange(len(found) + 1)
    match chance.choice(["move", "double", "drop", "join", "tear", "space", "word"]):
        case "move":
            moved = found[at:stop]
            del found[at:stop]
            found[to:to] = moved
        case "double":
            found[to:to] = found[at:stop]
        case "drop":
            del found[at:stop]
        case "join":
            found[at:stop] = [b" ".join(found[at:stop])]
        case "tear":
            found[at:stop] = [word for line in found[at:stop] for word in line.split()]
        case "space":
            found[at:stop] = [part for line in found[at:stop] for part in (line, b"")]
        case _:
            found[at:at] = [chance.choice(WORDS).encode()]
    return b"\n".join(found)


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
    parent = element.getparent()
    kinds = ["drop", "double", "move", "rename", "wrap", "unwrap", "attribute", "beside", "text"]
    match chance.choice(kinds):
        case "drop" if parent is not None:
            parent.remove(element)
        case "double" if parent is not None:
            parent.append(deepcopy(element))
        case "move" if parent is not None and element not in set(other.iterancestors()) | {other}:
            other.append(element)
        case "rename":
            element.tag = other.tag
        case "wrap" if parent is not None:
            wrapped = etree.Element(other.tag, other.attrib)
            parent.replace(element, wrapped)
            wrapped.tail, element.tail = element.tail, None
            wrapped.append(element)
        case "unwrap" if parent is not None:
            etree.strip_tags(parent, element.tag)
        case "beside" if parent is not None:
            element.tail = _printable(chance, " ", other.text or "x")
            element.addnext(etree.Comment(" "))
        case "attribute" if element.attrib:
            name = chance.choice(sorted(element.attrib))
            element.set(name, _printable(chance, "2024-02-30", "en", *other.attrib.values()))
        case _:
            element.text = _printable(chance, " ", other.text or "x")
    return etree.tostring(root, encoding="utf-8")


def _printable(chance: Random, *words: str) -> str:
    """Return a word that XML can hold."""
    return "".join(found for found in chance.choice([*WORDS, *words]) if found not in "\0\f")
