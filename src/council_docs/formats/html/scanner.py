"""Find the visible characters of HTML with their offsets, without a tree.

The scanner follows the tokenization of the HTML standard (13.2.5). It knows only the elements whose
content is no markup. So the proof and the positions do not depend on the parser.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, islice

from attrs import frozen

from council_docs.errors import ReadError
from council_docs.source import Source

INVISIBLE = frozenset(("script", "style", "title", "iframe", "noembed", "noframes"))
"""Elements whose content is text that a page does not show."""
_RAW = INVISIBLE | {"textarea", "xmp", "plaintext"}
_MOST_ATTRIBUTES = 256
"""The most attributes of a tag: libxml2 compares each with those before it."""
_MARKUP = re.compile(
    r"""
    <(?: !--(?: -?> | .*?(?: --!?> | \Z ))
       | (?P<end> / )? (?P<name> [a-zA-Z] [^\s/>]*+ )
         (?P<attributes> (?:
            [\s/]++
          | =?+ [^\s/>=]++
            (?: \s*+ = \s*+ (?: "[^"]*+ (?: "|\Z ) | '[^']*+ (?: '|\Z ) | [^\s>"'] [^\s>]*+ )?+ )?+
          | =
         )*+ ) >?
       | [!?/] [^>]*+ >?
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_UNUSUAL_TAG = re.compile(rf"<[a-zA-Z/][^<>]{{0,{2 * _MOST_ATTRIBUTES - 3}}}+(?!>)")
"""A tag that is long, or has a bracket in it that opens another."""
_QUOTED_BRACKET = re.compile(r"""=\s*+(?:"[^"<>]*+>|'[^'<>]*+>)""")
"""The value of an attribute with a bracket that does not close the tag."""
_ATTRIBUTE = re.compile(
    r"""[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?+)?+"""
)
CHUNK = 512
"""The longest piece: finding a character in a piece takes time."""
_END_TAGS = re.compile(r"</(?:html|body)(?=[\s/>])[^<>]*>", re.IGNORECASE)
_SCRIPT = re.compile(r"(?P<begin><!--)|(?P<end>-->)|<(?P<slash>/)?script(?=[\s/>])", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+)|[a-zA-Z][a-zA-Z0-9]*);?")
_IGNORED = re.compile("[\\s\\x00-\\x1f\\x7f-\\x9f\\ufdd0-\\ufdef\\ufffe\\uffff]+")
_VISIBLE = re.compile("[^\\s\\x00-\\x1f\\x7f-\\x9f\\ufdd0-\\ufdef\\ufffe\\uffff]")


def hide_end_tags(text: str) -> str:
    """Return a page with comments in place of `</body>` and `</html>`.

    Browsers show what follows these tags; libxml2 would make another tree of it.
    """
    return _END_TAGS.sub(lambda found: f"<!--{'-->':>{len(found[0]) - 4}}", text)


def visible(text: str) -> str:
    """Return the characters of a text without white space and control characters."""
    return _IGNORED.sub("", text)


@frozen
class Piece:
    """Adjacent visible characters, or those of one character reference."""

    start: int
    text: str
    """The text as it is shown, with white space."""
    is_reference: bool = False


def scan(source: Source) -> Iterator[Piece]:
    """Yield the visible text of a page, in the order of its source.

    Raises ReadError for a tag with more than 256 attributes.
    """
    text, at = source.text, 0
    while (match := _MARKUP.search(text, at)) is not None:
        if match.start() > at:
            yield from _pieces(text, at, match.start())
        at = match.end()
        if match["name"] is None:
            continue
        if at - match.start() > 2 * _MOST_ATTRIBUTES:
            _refuse_many_attributes(match, source)
        name = match["name"].lower()
        if name in _RAW and not match["end"] and not match[0].endswith("/>"):
            end = _raw_end(text, at, name)
            if name not in INVISIBLE:
                yield from _raw_pieces(text, at, end, name)
            at = end
    yield from _pieces(text, at, len(text))


def refuse_many_attributes(source: Source) -> None:
    """Raise ReadError for a page with a tag of more than 256 attributes."""
    # Most pages have no long tag, and need no scan before someone asks for a position: a tenth of
    # reading.
    if _UNUSUAL_TAG.search(source.text) or _QUOTED_BRACKET.search(source.text):
        for _ in scan(source):
            pass


def _refuse_many_attributes(match: re.Match[str], source: Source) -> None:
    count = sum(1 for _ in _ATTRIBUTE.finditer(match["attributes"]))
    if count > _MOST_ATTRIBUTES:
        raise ReadError(
            f"a tag with {count} attributes; {_MOST_ATTRIBUTES} are the most",
            source=source.name,
            position=source.position(match.start()),
        )


def _raw_end(text: str, at: int, name: str) -> int:
    """Return the end of the content of an element whose content is no markup."""
    if name == "plaintext":
        return len(text)
    if name == "script":
        return _script_end(text, at)
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, at)
    return found.start() if found else len(text)


def _script_end(text: str, at: int) -> int:
    """Return the end of a script; a comment in it may contain a script (13.2.5.17)."""
    is_comment = is_nested = False
    for found in _SCRIPT.finditer(text, at):
        if found["begin"]:
            is_comment = True
        elif found["end"]:
            is_comment = is_nested = False
        elif found["slash"] and not is_nested:
            return found.start()
        else:
            is_nested = is_comment and not found["slash"]
    return len(text)


def _raw_pieces(text: str, start: int, end: int, name: str) -> Iterator[Piece]:
    if name == "textarea":
        yield from _pieces(text, start, end)
    else:
        yield from _chunks(text, start, end)


def _chunks(text: str, start: int, end: int) -> Iterator[Piece]:
    for at in range(start, end, CHUNK):
        yield Piece(at, text[at : min(at + CHUNK, end)])


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of running text, one for each reference and for the text between two."""
    if text.find("&", start, end) < 0:
        yield from _chunks(text, start, end)
        return
    at = start
    for match in _REFERENCE.finditer(text, start, end):
        shown = _shown(match[0])
        if shown == match[0]:
            continue
        yield from _chunks(text, at, match.start())
        yield Piece(match.start(), shown, is_reference=True)
        at = match.end()
    yield from _chunks(text, at, end)


def _shown(reference: str) -> str:
    """Return the characters of a reference."""
    return html.unescape(reference)


@frozen
class VisibleText:
    """All visible characters of a page, with their offsets."""

    source: Source

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """What the page shows, in the order of its source."""
        return tuple(scan(self.source))

    @cached_property
    def characters(self) -> str:
        """The visible characters without white space."""
        return visible("".join(piece.text for piece in self.pieces))

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(len(visible(piece.text)) for piece in self.pieces))

    def offset(self, number: int) -> int:
        """Return the offset in the source of the visible character with that number, from 0."""
        at = bisect_right(self._ends, number)
        if at == len(self.pieces):
            return len(self.source.text)
        piece = self.pieces[at]
        if piece.is_reference:
            return piece.start
        left = number - (self._ends[at - 1] if at else 0)
        found = next(islice(_VISIBLE.finditer(piece.text), left, None))
        return piece.start + found.start()
