"""Read sections: their headers and footers, and the numbering of their notes."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from council_docs.formats.docx.markup import R, W, find_child, read_number, read_value
from council_docs.formats.docx.number_formats import format_number
from council_docs.formats.docx.paragraph import NoteKind
from council_docs.formats.xml.tree import Element

_SAME_PAGE = ("continuous", "nextColumn")
_KINDS = ("first", "default", "even")


@frozen(kw_only=True)
class Section:
    """The properties of a section."""

    opens_page: bool = True
    headers: tuple[str, ...] = ()
    """The relationship identifiers of its headers."""
    footers: tuple[str, ...] = ()


def read_section(properties: Element | None) -> Section:
    """Return the properties in `w:sectPr`."""
    return Section(
        opens_page=read_value(find_child(properties, "type")) not in _SAME_PAGE,
        headers=tuple(_list_references(properties, "headerReference")),
        footers=tuple(_list_references(properties, "footerReference")),
    )


def _list_references(properties: Element | None, element: str) -> Iterator[str]:
    found = [] if properties is None else properties.findall(f"{W}{element}")
    for kind in _KINDS:
        yield from (it.get(f"{R}id", "") for it in found if read_value(it, "type") == kind)


@frozen(kw_only=True)
class _NoteStyle:
    """How the notes of one kind are numbered in one section."""

    format: str
    start: int = 1
    restarts: bool = False
    """Whether the numbers restart in the section."""


_USUAL: Mapping[NoteKind, _NoteStyle] = {
    "footnote": _NoteStyle(format="decimal"),
    "endnote": _NoteStyle(format="lowerRoman"),
}


class NoteNumbers:
    """Counts footnotes and endnotes in the order of their calls.

    Numbers that restart on every page continue here: the file does not contain page ends.
    """

    def __init__(self, settings: Element | None, sections: Sequence[Element]) -> None:
        """Read the numbering of notes: `settings` has that of the file."""
        self._settings = settings
        self._sections = list(reversed(sections))
        self._styles: dict[NoteKind, _NoteStyle] = {}
        self._counts: dict[NoteKind, int] = {}
        self._labels: dict[tuple[NoteKind, str], str] = {}
        self.open_section()

    def open_section(self) -> None:
        """Go on to the next section."""
        section = self._sections.pop() if self._sections else None
        for kind, usual in _USUAL.items():
            style = _read_note_style(section, kind, _read_note_style(self._settings, kind, usual))
            self._styles[kind] = style
            if style.restarts or kind not in self._counts:
                self._counts[kind] = style.start - 1

    def count(self, kind: NoteKind, note: str) -> str:
        """Return the label of a note: the next one, or the one that it already has."""
        key = kind, note
        if key not in self._labels:
            self._counts[kind] += 1
            self._labels[key] = format_number(self._counts[kind], self._styles[kind].format)
        return self._labels[key]

    def get(self, kind: NoteKind, note: str) -> str | None:
        """Return the label that a note already has, or None."""
        return self._labels.get((kind, note))


def _read_note_style(around: Element | None, kind: NoteKind, below: _NoteStyle) -> _NoteStyle:
    properties = find_child(around, f"{kind}Pr")
    start = read_number(find_child(properties, "numStart"))
    restart = find_child(properties, "numRestart")
    return _NoteStyle(
        format=read_value(find_child(properties, "numFmt")) or below.format,
        start=below.start if start is None else start,
        restarts=below.restarts if restart is None else read_value(restart) == "eachSect",
    )
