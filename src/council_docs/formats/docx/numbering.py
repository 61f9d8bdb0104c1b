"""Automatic numbers, counted as Word counts them (ECMA-376, part 1, 17.9).

A paragraph names a list (`w:num`) and a level; the list names its definition (`w:abstractNum`), in
which each level has a start, a format and a pattern such as `%1.%2`. Lists of one definition go on
counting, unless a list overrides the start.
"""

import re
from collections.abc import Mapping

from attrs import define, field, frozen

from council_docs.formats.docx.markup import W, find_child, read_number, read_switch, read_value
from council_docs.formats.docx.number_formats import format_number
from council_docs.formats.docx.styles import Styles
from council_docs.formats.docx.symbols import map_symbols
from council_docs.formats.xml.tree import Element

_LEVELS = 9
_NOT_COUNTED = ("bullet", "none")
_LONGEST_LABEL = 255
"""Word allows patterns of 31 characters."""
_PLACE = re.compile("%([1-9])")


@frozen(kw_only=True)
class Level:
    """One level of a list."""

    start: int
    format: str
    pattern: str
    """With `%1` for the number of the first level."""
    suffix: str
    """What follows the label: `tab`, `space`, `nothing`."""
    restart: int | None
    """The level that restarts this one, from 1; 0 for none, None for any level above."""
    legal: bool
    """Whether the numbers of all levels are printed in decimal figures."""
    font: str | None


@frozen(kw_only=True)
class Label:
    """What Word prints before a paragraph."""

    text: str
    separator: str
    """One space, or nothing, before the words."""
    level: int
    """The depth of its list, from 0."""


@define
class _Definition:
    """One `w:abstractNum`, and the current counts of its levels."""

    levels: Mapping[int, Level]
    styled: Mapping[str, int]
    """The levels that belong to paragraph styles."""
    counts: list[int | None] = field(factory=lambda: [None] * _LEVELS)


@define
class _List:
    """One `w:num`."""

    definition: _Definition
    levels: Mapping[int, Level]
    """The levels that it overrides."""
    starts: Mapping[int, int]
    """The start of each level that overrides the definition."""
    begun: set[int] = field(factory=set)
    """Which of these starts are used up."""

    def level(self, at: int) -> Level | None:
        return self.levels.get(at) or self.definition.levels.get(at)

    def start(self, at: int) -> int:
        level = self.level(at)
        return self.starts.get(at, level.start if level else 1)


class Numbering:
    """The lists of a file. Labels are counted in the order of the calls."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Read the root of `numbering.xml`; None for a file without it."""
        self._styles = styles
        abstract = () if root is None else root.iterfind(f"{W}abstractNum")
        self._abstract = {read_value(it, "abstractNumId") or "": it for it in abstract}
        lists = () if root is None else root.iterfind(f"{W}num")
        self._elements = {read_value(it, "numId") or "": it for it in lists}
        self._definitions: dict[str, _Definition] = {}
        self._lists: dict[str, _List | None] = {}
        self.missing: set[str] = set()
        """Lists that paragraphs name and the file does not define."""

    def begin_story(self) -> None:
        """Restart all lists."""
        self._definitions.clear()
        self._lists.clear()

    def count(self, list_id: str, level: int | None, style: str, inherited: int) -> Label | None:
        """Return the next label of a list; None if nothing is printed.

        A paragraph that names no level has the level of its style, or of the style that its style
        inherits.
        """
        found = self._get_list(list_id)
        if found is None:
            self.missing.add(list_id)
            return None
        at = found.definition.styled.get(style, inherited) if level is None else level
        defined = found.level(at) if 0 <= at < _LEVELS else None
        if defined is None:
            return None
        self._advance(found, at)
        label = self._format_label(found, at, defined)
        return label if label.text else None

    def _advance(self, found: _List, at: int) -> None:
        counts = found.definition.counts
        for above in range(at):
            if counts[above] is None:
                counts[above] = found.start(above)
        begins = at in found.starts and at not in found.begun
        found.begun.add(at)
        last = None if begins else counts[at]
        counts[at] = found.start(at) if last is None else last + 1
        for below in range(at + 1, _LEVELS):
            level = found.level(below)
            restart = level.restart if level else None
            if restart is None or at < restart:
                counts[below] = None

    def _format_label(self, found: _List, at: int, defined: Level) -> Label:
        def print_number(place: re.Match[str]) -> str:
            which = int(place[1]) - 1
            level, count = found.level(which), found.definition.counts[which]
            if which > at or level is None or count is None or level.format == "bullet":
                return ""
            legal = defined.legal and level.format not in _NOT_COUNTED
            return format_number(count, "decimal" if legal else level.format)

        pattern = defined.pattern
        text = pattern if defined.format == "bullet" else _PLACE.sub(print_number, pattern)
        text = " ".join(map_symbols(text, defined.font).split())[:_LONGEST_LABEL]
        return Label(
            text=text.strip(), separator="" if defined.suffix == "nothing" else " ", level=at
        )

    def _get_list(self, list_id: str) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._read_list(list_id)
        return self._lists[list_id]

    def _read_list(self, list_id: str) -> _List | None:
        element = self._elements.get(list_id)
        definition = self._get_definition(read_value(find_child(element, "abstractNumId")))
        if element is None or definition is None:
            return None
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for override in element.iterfind(f"{W}lvlOverride"):
            at = read_number(override, "ilvl")
            if at is None:
                continue
            defined = find_child(override, "lvl")
            start = read_number(find_child(override, "startOverride"))
            if defined is not None:
                levels[at] = _read_level(defined)
            if start is not None:
                starts[at] = start
        return _List(definition, levels, starts)

    def _get_definition(self, abstract_id: str | None) -> _Definition | None:
        """Return the definition of a list; some definitions refer to a list style."""
        passed: set[str] = set()
        while abstract_id in self._abstract and abstract_id not in passed:
            passed.add(abstract_id)
            element = self._abstract[abstract_id]
            style = read_value(find_child(element, "numStyleLink"))
            if style is None:
                return self._definitions.setdefault(abstract_id, _read_definition(element))
            list_id = self._styles.get_list(style) or ""
            abstract_id = read_value(find_child(self._elements.get(list_id), "abstractNumId"))
        return None


def _read_definition(element: Element) -> _Definition:
    levels: dict[int, Level] = {}
    styled: dict[str, int] = {}
    for defined in element.iterfind(f"{W}lvl"):
        at = read_number(defined, "ilvl")
        if at is None:
            continue
        levels[at] = _read_level(defined)
        style = read_value(find_child(defined, "pStyle"))
        if style is not None:
            styled[style] = at
    return _Definition(levels, styled)


def _read_level(element: Element) -> Level:
    start = read_number(find_child(element, "start"))
    pattern = read_value(find_child(element, "lvlText")) or ""
    return Level(
        start=0 if start is None else start,
        format=_read_format(element),
        pattern=pattern[:_LONGEST_LABEL],
        suffix=read_value(find_child(element, "suff")) or "tab",
        restart=read_number(find_child(element, "lvlRestart")),
        legal=bool(read_switch(find_child(element, "isLgl"))),
        font=read_value(find_child(element, "rPr", "rFonts"), "ascii"),
    )


def _read_format(element: Element) -> str:
    """Return the number format of a level; a newer format has a fallback for older programs."""
    found = find_child(element, "numFmt")
    if found is None:
        found = next(element.iter(f"{W}numFmt"), None)
    style = read_value(found) or "decimal"
    padded = read_value(found, "format") or "" if style == "custom" else ""
    return "decimalZero" if padded.startswith("01") else style
