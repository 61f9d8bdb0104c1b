"""Find footnotes: links from a call to a note, and mostly back."""

import re
from collections.abc import Iterator
from typing import cast

from attrs import define, field

from council_docs.formats.html.elements import BLOCKS, class_names, first_words, heading_level
from council_docs.formats.html.parser import Element
from council_docs.formats.layer_writer import Mark
from council_docs.recognition.text_layer import LayerFootnote
from council_docs.source import Span

_CALL = re.compile(r"[(\[]?(?:[0-9]{1,4}[a-z]?|[a-zA-Z]|[ivxl]{1,6}|[*†‡§¶]{1,5})[)\]]?\.?")
_CALL_CLASSES = frozenset(("note-tag", "footnote-ref", "footnoteref", "footnote-reference"))
_LINKS_LOOKED_AT = 20


@define(eq=False)
class Footnote:
    """A footnote: the element that calls it, and the one at which it begins."""

    call: Element
    target: Element | None
    """The element that calls it; None for a further call of a footnote."""
    call_span: Span | None = None
    begin: int | None = None
    """The offset at which the note begins."""
    mark: Mark = field(factory=Mark)
    first_line: int = 0
    lines: list[Span] = field(factory=list)
    returns: list[Span] = field(factory=list)
    """Links back to the call: `↩`."""


def find_footnotes(root: Element) -> list[Footnote]:
    """Return the footnotes of a page in the order of their calls."""
    calls = list(_find_calls(root))
    if not calls:  # 4 % of reading a page
        return []
    order: dict[Element, int] = {}
    places: dict[str, Element] = {}
    for at, element in enumerate(root.iter()):
        order[element] = at
        for name in _names(element):
            places.setdefault(name, element)
    found: list[Footnote] = []
    taken: set[Element] = set()
    for call, name in calls:
        place = places.get(name)
        if place is None or order[place] <= order[call]:
            continue
        if place in taken:
            found.append(Footnote(call, None))
        elif _is_pair(call, place):
            taken.add(place)
            found.append(Footnote(call, place))
    return found


def _find_calls(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the links that look like calls of footnotes, each with the name of its target."""
    for link in root.iter("a"):
        address = link.get("href") or ""
        if address.startswith("#") and _CALL.fullmatch(first_words(link)):
            yield link, address[1:]


def _names(element: Element) -> Iterator[str]:
    for attribute in ("id", "name"):
        name = element.get(attribute)
        if name:
            yield name


def _is_pair(call: Element, target: Element) -> bool:
    """Return whether the target of a link links back, or the link is marked as a call."""
    if heading_level(target.tag, class_names(target)) is not None:
        return False
    around = [call, *call.iter(), *list(call.iterancestors())[:2]]
    names = {name for element in around for name in _names(element)}
    block = block_of(target)
    links = [one for _, one in zip(range(_LINKS_LOOKED_AT), block.iter("a"), strict=False)]
    if any((link.get("href") or "")[1:] in names for link in links):
        return True
    says = call.get("role") == "doc-noteref" or any(
        name in _CALL_CLASSES for element in (call, *call) for name in class_names(element)
    )
    raised = any(element.tag == "sup" for element in (call, *call, call.getparent()))
    words = first_words(block)
    return (says or raised) and words.startswith(first_words(call))


def block_of(element: Element) -> Element:
    """Return the block around an element, or the element itself."""
    while element.tag not in BLOCKS:  # the root is one
        element = cast("Element", element.getparent())
    return element


def layer_footnote(note: Footnote, text: str) -> LayerFootnote | None:
    """Return a written footnote; None for one without words."""
    if note.call_span is None:
        return None
    if note.target is None:
        return LayerFootnote(call=note.call_span, label=None, body=())
    if note.begin is None or not note.lines:
        return None
    call = text[slice(*note.call_span)]
    lines = [Span(max(line.start, note.begin), line.end) for line in note.lines]
    lines = [_without_returns(note, line, text) for line in lines if line.start < line.end]
    label: Span | None = None
    if lines and text.startswith(call, lines[0].start):
        label = Span(lines[0].start, lines[0].start + len(call))
        rest = text[label.end : lines[0].end]
        lines[0] = Span(lines[0].end - len(rest.lstrip()), lines[0].end)
    body = tuple(line for line in lines if text[slice(*line)].strip())
    return LayerFootnote(call=note.call_span, label=label, body=body)


def is_return(link: Element) -> bool:
    """Return whether a link in a footnote leads back to its call and is not its label."""
    return (link.get("href") or "").startswith("#") and not _CALL.fullmatch(first_words(link))


def _without_returns(note: Footnote, line: Span, text: str) -> Span:
    """Return a line without links back at its end; other links back are words."""
    for link in reversed(note.returns):
        if link.end == line.end and link.start > line.start:
            line = Span(line.start, line.start + len(text[line.start : link.start].rstrip()))
        elif line.start <= link.start < line.end:
            note.returns.remove(link)
    return line
