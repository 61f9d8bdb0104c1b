"""Styles: what paragraphs and runs inherit along chains of `w:basedOn`."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from council_docs.formats.docx.markup import (
    W,
    find_child,
    index_children,
    read_number,
    read_switch,
    read_value,
)
from council_docs.formats.xml.tree import Element
from council_docs.model import Style

_BODY_TEXT = 9
"""The outline level of body text."""
_RAISED: dict[str, Style] = {"superscript": "superscript", "subscript": "subscript"}


@frozen(kw_only=True)
class RunFormat:
    """The format of a run; None where its properties are silent."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    raised: str | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    language: str | None = None
    font: str | None = None

    def over(self, below: "RunFormat") -> "RunFormat":
        """Return this format, completed from the one below it."""
        return RunFormat(
            bold=below.bold if self.bold is None else self.bold,
            italic=below.italic if self.italic is None else self.italic,
            underline=below.underline if self.underline is None else self.underline,
            raised=below.raised if self.raised is None else self.raised,
            capitals=below.capitals if self.capitals is None else self.capitals,
            hidden=below.hidden if self.hidden is None else self.hidden,
            language=below.language if self.language is None else self.language,
            font=below.font if self.font is None else self.font,
        )

    @property
    def styles(self) -> tuple[Style, ...]:
        """The printed emphasis."""
        found: list[Style] = []
        if self.bold:
            found.append("bold")
        if self.italic:
            found.append("italic")
        if self.underline:
            found.append("underline")
        if self.raised in _RAISED:
            found.append(_RAISED[self.raised])
        return tuple(found)


PLAIN = RunFormat()


@frozen(kw_only=True)
class ParagraphFormat:
    """The format of a paragraph; None where its properties are silent."""

    list_id: str | None = None
    """The list of the paragraph; `0` removes it from the list of its style."""
    list_level: int | None = None
    outline_level: int | None = None
    opens_page: bool | None = None

    def over(self, below: "ParagraphFormat") -> "ParagraphFormat":
        """Return this format, completed from the one below it."""
        return ParagraphFormat(
            list_id=below.list_id if self.list_id is None else self.list_id,
            list_level=below.list_level if self.list_level is None else self.list_level,
            outline_level=(
                below.outline_level if self.outline_level is None else self.outline_level
            ),
            opens_page=below.opens_page if self.opens_page is None else self.opens_page,
        )

    @property
    def heading(self) -> int | None:
        """The level of a heading, from 1; None for body text."""
        level = self.outline_level
        return level + 1 if level is not None and 0 <= level < _BODY_TEXT else None


def read_run_format(properties: Element | None) -> RunFormat:
    """Return the format in `w:rPr`."""
    if properties is None or not len(properties):
        return PLAIN
    found = index_children(properties).get
    fonts, underline = found("rFonts"), read_value(found("u"))
    return RunFormat(
        bold=read_switch(found("b")),
        italic=read_switch(found("i")),
        underline=None if underline is None else underline != "none",
        raised=read_value(found("vertAlign")),
        capitals=read_switch(found("caps")),
        hidden=read_switch(found("vanish")),
        language=read_value(found("lang")),
        font=read_value(fonts, "ascii") or read_value(fonts, "hAnsi"),
    )


def read_paragraph_format(properties: Mapping[str, Element]) -> ParagraphFormat:
    """Return the format in `w:pPr`, given its children by name."""
    numbering = properties.get("numPr")
    return ParagraphFormat(
        list_id=read_value(find_child(numbering, "numId")),
        list_level=read_number(find_child(numbering, "ilvl")),
        outline_level=read_number(properties.get("outlineLvl")),
        opens_page=read_switch(properties.get("pageBreakBefore")),
    )


class Styles:
    """The styles of a file, by their identifier."""

    def __init__(self, root: Element | None) -> None:
        """Read the root of `styles.xml`; None for a file without it."""
        found = () if root is None else root.iterfind(f"{W}style")
        self._elements = {read_value(style, "styleId") or "": style for style in found}
        self._runs: dict[str, RunFormat] = {}
        self._paragraphs: dict[str, ParagraphFormat] = {}
        self._bordered: dict[str, bool] = {}
        self.circles: list[str] = []
        """Styles that are based on themselves, through others."""
        defaults = find_child(root, "docDefaults", "rPrDefault", "rPr")
        self.default_run = read_run_format(defaults)
        self.default_paragraph = next(
            (
                style
                for style, element in self._elements.items()
                if read_value(element, "type") == "paragraph"
                and read_value(element, "default") in ("1", "true", "on")
            ),
            "",
        )

    def get_run_format(self, style: str) -> RunFormat:
        """Return the run format of a style."""
        self._resolve(style)
        return self._runs.get(style, PLAIN)

    def get_paragraph_format(self, style: str) -> ParagraphFormat:
        """Return the paragraph format of a style."""
        self._resolve(style)
        return self._paragraphs.get(style, ParagraphFormat())

    def get_list(self, style: str) -> str | None:
        """Return the list of a style of the type `numbering`."""
        return read_value(find_child(self._elements.get(style), "pPr", "numPr", "numId"))

    def has_borders(self, style: str) -> bool:
        """Return whether a table style, its own or inherited, draws lines between cells."""
        self._resolve(style)
        return self._bordered.get(style, False)

    def _resolve(self, style: str) -> None:
        """Find the formats of a style and of all that it is based on."""
        for name, element in reversed([*self._chain(style)]):
            base = read_value(find_child(element, "basedOn")) or ""
            run = read_run_format(find_child(element, "rPr"))
            paragraph = read_paragraph_format(index_children(find_child(element, "pPr")))
            self._runs[name] = run.over(self._runs.get(base, PLAIN))
            below = self._paragraphs.get(base, ParagraphFormat())
            self._paragraphs[name] = paragraph.over(below)
            borders = find_child(element, "tblPr", "tblBorders")
            inherited = self._bordered.get(base, False)
            self._bordered[name] = inherited if borders is None else has_lines(borders)

    def _chain(self, style: str) -> Iterator[tuple[str, Element]]:
        """Yield a style and its base styles, up to a resolved one or back to itself."""
        passed: set[str] = set()
        while style in self._elements and style not in self._runs:
            if style in passed:
                self.circles.append(style)
                return
            passed.add(style)
            element = self._elements[style]
            yield style, element
            style = read_value(find_child(element, "basedOn")) or ""


def has_lines(borders: Element | None) -> bool:
    """Return whether `w:tblBorders` or `w:tcBorders` draws a line."""
    lines = () if borders is None else borders.iterchildren(f"{W}*")
    return any(read_value(line) not in (None, "nil", "none") for line in lines)
