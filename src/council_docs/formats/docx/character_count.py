"""Count the characters of a Word file independently of the reader, for the proof.

This module uses another XML parser than the reader. It knows only which elements hold characters.
The reader adds automatic numbers and the labels of notes, which no part contains.
"""

import io
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from council_docs.fidelity.proof import Unread
from council_docs.formats.docx.package import Package
from council_docs.formats.limits import Limits
from council_docs.formats.xml.parser import MAX_DEPTH
from council_docs.source import Span

_NO_LIMITS = Limits(
    size=sys.maxsize, depth=MAX_DEPTH, markup=sys.maxsize, files=sys.maxsize, ratio=sys.maxsize
)
_KINDS = ("header", "footer")
_NAMESPACES = ("wordprocessingml/2006/main", "wordprocessingml/main", "math", "drawingml/2006/main")
_WORDS = ("t", "delText")
_SKIPPED = "instrText delInstrText pPr rPr sectPr sdtPr rubyPr tblPr trPr tcPr".split()
_ALTERNATIVES = "AlternateContent"
_CHOICES = ("Choice", "Fallback")
_SYMBOLS = ("\uf000", "\uf0ff")
"""The private characters of symbol fonts; the reader maps them to Unicode characters."""


def find_unread(data: bytes, text: str) -> Iterator[Unread]:
    """Yield the characters that a text layer lacks, if any."""
    counted = Counter[str]()
    package = Package(data, _NO_LIMITS, name="")
    main = package.main
    names = {it.target for it in main.relationships.values() if it.kind in _KINDS}
    names |= {main.name, *filter(None, map(main.find_related, ("footnotes", "endnotes")))}
    for part in filter(None, map(package.read, names)):
        for words in _collect_words(part):
            counted += _count(words)
    missing = (counted - _count(text)).total()
    if missing:
        yield Unread(Span(0, len(text)), missing)


def _collect_words(part: bytes) -> list[str]:
    """Return the characters in the elements of a part; of alternatives, those of the first one."""
    words = skipped = 0
    path = [""]
    found: list[list[str]] = [[]]
    chosen: list[bool] = []
    # The reader has parsed these parts, and refuses what defines entities.
    for event, element in ET.iterparse(io.BytesIO(part), ("start", "end")):  # noqa: S314
        namespace, _, name = element.tag.rpartition("}")
        is_ours = namespace.endswith(_NAMESPACES)
        starts = event == "start"
        if not starts:
            path.pop()
        if name == _ALTERNATIVES:
            chosen = [*chosen, False] if starts else chosen[:-1]
        elif name in _CHOICES and path[-1] == _ALTERNATIVES:
            if starts:
                found.append([])
            elif (content := found.pop()) and not chosen[-1]:
                # The next ones say the same for other programs.
                found[-1] += content
                chosen[-1] = True
        elif is_ours and name in _SKIPPED:
            skipped += 1 if starts else -1
        elif is_ours and name in _WORDS:
            words += 1 if starts else -1
            text = "" if starts or words or skipped else "".join(element.itertext())
            found[-1] += [text] if text.strip() else []
        if starts:
            path.append(name)
    return found[0]


def _count(words: str) -> Counter[str]:
    """Count visible characters, without case, accents apart."""
    letters = unicodedata.normalize("NFD", words).upper().casefold()
    counted = Counter(unicodedata.normalize("NFD", letters))
    for letter in [it for it in counted if it.isspace() or _SYMBOLS[0] <= it <= _SYMBOLS[1]]:
        del counted[letter]
    return counted
