"""The labels of footnotes, which Formex leaves to the printer, and the notes of tables."""

from collections import Counter
from collections.abc import Iterator

from council_docs.formats.xml.tree import Element

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Notes:
    """The notes of one part. Those of a table are counted in it, all others through the part."""

    def __init__(self, root: Element) -> None:
        """Label all notes."""
        self.by_id: dict[str, Element] = {}
        self.twins: list[Element] = []
        """Notes with the id of one before them."""
        self._apart: dict[Element, bool] = {}
        """Of the notes that stand apart from their call, whether they were read."""
        self._labels: dict[Element, str] = {}
        for scope, note in _scopes(root):
            self._define(note, scope)

    def label(self, note: Element) -> str:
        """Return the label of a note."""
        return self._labels[note]

    def is_apart(self, note: Element) -> bool:
        """Tell whether a note stands apart from its call."""
        return note in self._apart

    def take(self, note: Element) -> bool:
        """Tell whether a note is still to be read; one that stands apart is read once."""
        if self._apart.get(note):
            return False
        if note in self._apart:
            self._apart[note] = True
        return True

    def _define(self, note: Element, counts: Counter[str]) -> None:
        style = note.get("NUMBERING", "ARAB")
        counts[style] += 1
        self._labels[note] = note.get("NUMBER.ORG") or numeral(style, counts[style])
        name = note.get("NOTE.ID")
        if name is not None and self.by_id.setdefault(name, note) is not note:
            self.twins.append(note)
        parent = note.getparent()
        if parent is not None and parent.tag == "GR.NOTES":
            self._apart[note] = False


def _scopes(root: Element) -> Iterator[tuple[Counter[str], Element]]:
    """Yield each note that is no further call of another one, with the counts it belongs to."""
    running: Counter[str] = Counter()
    of_table: dict[Element, Counter[str]] = {}
    for note in root.iter("NOTE"):
        if note.get("NOTE.REF") is not None:
            continue
        table = next(note.iterancestors("TBL", "GR.TBL"), None)
        if table is None or note.get("TYPE") != "TABLE":
            yield running, note
        else:
            yield of_table.setdefault(table, Counter()), note


def numeral(style: str, count: int) -> str:
    """Return the label that the Official Journal prints for a count in a style of numbering."""
    match style:
        case "STAR":
            return "*" * count
        case "alpha" | "ALPHA":
            made = _letters(count)
        case "roman" | "ROMAN":
            made = _roman(count)
        case _:
            return str(count)
    return made.upper() if style.isupper() else made


def _letters(count: int) -> str:
    """Return `a` to `z`, then `aa`."""
    made = ""
    while count:
        count, last = divmod(count - 1, len(_ALPHABET))
        made = _ALPHABET[last] + made
    return made


def _roman(count: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        made += letters * times
    return made
