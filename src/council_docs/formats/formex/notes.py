"""Labels footnotes, which Formex leaves to the printer, and keeps track of notes apart."""

from collections import Counter
from collections.abc import Iterator

from council_docs.formats.numerals import format_letters, format_roman
from council_docs.formats.xml.tree import Element


class Notes:
    """The notes of one part. Those of a table are numbered in it, all others through the part."""

    def __init__(self, root: Element) -> None:
        """Label all notes below an element."""
        self.by_id: dict[str, Element] = {}
        self.twins: list[Element] = []
        """Notes with the id of a previous one."""
        self._apart: dict[Element, bool] = {}
        """The notes that stand apart from their call, and whether they were read."""
        self._labels: dict[Element, str] = {}
        for scope, note in _iterate_scopes(root):
            self._add(note, scope)

    def label(self, note: Element) -> str:
        """Return the label of a note."""
        return self._labels[note]

    def is_apart(self, note: Element) -> bool:
        """Return whether a note stands apart from its call."""
        return note in self._apart

    def claim(self, note: Element) -> bool:
        """Return whether a note is to be read now; one that stands apart is read once."""
        if self._apart.get(note):
            return False
        if note in self._apart:
            self._apart[note] = True
        return True

    def _add(self, note: Element, counts: Counter[str]) -> None:
        style = note.get("NUMBERING", "ARAB")
        counts[style] += 1
        self._labels[note] = note.get("NUMBER.ORG") or format_label(style, counts[style])
        name = note.get("NOTE.ID")
        if name is not None and self.by_id.setdefault(name, note) is not note:
            self.twins.append(note)
        parent = note.getparent()
        if parent is not None and parent.tag == "GR.NOTES":
            self._apart[note] = False


def _iterate_scopes(root: Element) -> Iterator[tuple[Counter[str], Element]]:
    """Yield each note with the counts of its numbering; further calls of a note are no notes."""
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


def format_label(style: str, count: int) -> str:
    """Return the label of a note by its style of numbering and its number."""
    match style:
        case "STAR":
            return "*" * count
        case "alpha" | "ALPHA":
            label = format_letters(count)
        case "roman" | "ROMAN":
            label = format_roman(count)
        case _:
            return str(count)
    return label.upper() if style.isupper() else label
