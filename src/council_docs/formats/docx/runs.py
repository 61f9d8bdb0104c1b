"""Read runs: characters with their format, calls of notes, fields, links, pictures.

`RunReader` adds them to the open paragraph; `story` opens and closes paragraphs.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from itertools import islice, takewhile
from typing import Any, ClassVar, TypeAlias

from attrs import define, evolve, field

from council_docs.diagnostics.reader_diagnostics import FORMULA_FLATTENED, PICTURE
from council_docs.formats.docx.markup import (
    DRAWING,
    MC,
    PLACED,
    VML,
    M,
    R,
    W,
    find_child,
    read_value,
)
from council_docs.formats.docx.package import Part
from council_docs.formats.docx.paragraph import NoteCall, NoteKind, Paragraph, Reason
from council_docs.formats.docx.sections import NoteNumbers
from council_docs.formats.docx.styles import PLAIN, RunFormat, Styles, read_run_format
from council_docs.formats.docx.symbols import map_symbol, map_symbols
from council_docs.formats.xml.tree import Element
from council_docs.languages.folding import compose

_ADDRESS = re.compile(r'\s*HYPERLINK\s+"([^"\s]+)"', re.IGNORECASE)
_BLANKS = str.maketrans(dict.fromkeys("\t\n\r\x85\u2028\u2029", " "))
_LONGEST_NAME = 80
_MOST_SIGNS = 20
"""How many characters of a formula the diagnostic quotes."""
_DRAWINGS = ("picture", "chart", "diagram")
"""The last words of the URIs that name the type of a drawing."""
_PROPERTIES = ("p", "r", "sect", "sdt", "ruby", "tbl", "tr", "tc")
"""The elements whose properties hold no characters."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Handlers: TypeAlias = Mapping[str, Callable[[Any, Element], bool | None]]
"""Reads the start of an element with this tag; True skips its content."""


@define(eq=False)
class _Field:
    """One field that is open."""

    instruction: list[str] = field(factory=list)
    prints: bool = False
    """Whether its result has begun."""
    paragraph: Paragraph | None = None
    """The paragraph in which its result begins."""
    start: int = 0
    """The offset there."""


@define(eq=False)
class Fields:
    """The open fields, the innermost last."""

    _open: list[_Field] = field(factory=list)
    _unprinted: int = 0
    """How many of them have no result yet."""

    @property
    def prints_here(self) -> bool:
        """Whether characters here are printed."""
        return not self._unprinted

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and not self._open[-1].prints:
            self._open[-1].instruction.append(text)

    def begin(self) -> None:
        """Open a field."""
        self._open.append(_Field())
        self._unprinted += 1

    def separate(self, paragraph: Paragraph | None) -> None:
        """End the instruction of the innermost field."""
        if self._open and not self._open[-1].prints:
            self._unprinted -= 1
            innermost = self._open[-1]
            innermost.prints, innermost.paragraph = True, paragraph
            innermost.start = paragraph.length if paragraph else 0

    def end(self, paragraph: Paragraph | None) -> None:
        """Close the innermost field; a link whose result is in one paragraph is added there."""
        if not self._open:
            return
        closed = self._open.pop()
        self._unprinted -= not closed.prints
        address = _ADDRESS.match("".join(closed.instruction))
        if address and paragraph is not None and closed.paragraph is paragraph:
            paragraph.add_link(closed.start, address[1])


def _skip(_reader: object, _element: Element) -> bool:
    """Skip the content of an element."""
    return True


class RunReader(ABC):
    """Reads the runs of one story."""

    def __init__(self, part: Part, styles: Styles, notes: NoteNumbers) -> None:
        """Prepare to read elements of `part`."""
        self._part = part
        self._styles = styles
        self._notes = notes
        self._open: list[Paragraph] = []
        self._runs: list[RunFormat] = []
        self._inherited: dict[tuple[str, str], RunFormat] = {}
        self._links: list[tuple[Paragraph, int, str] | None] = []
        self._deletions = 0
        self._chosen: list[Element] = []
        """For each choice of alternatives around: the one that is read."""
        self._fields = Fields()
        self._custom_mark: tuple[NoteKind, str] | None = None
        self._note_label: str | None = None
        self.languages: dict[str, int] = {}
        """How many characters are marked as of each language."""
        self.comments = 0

    @abstractmethod
    def _get_paragraph(self) -> Paragraph:
        """Return the open paragraph; words outside of any paragraph get one of their own."""

    # ------------------------------------------------------------------------- formats

    def _open_run(self, element: Element) -> None:
        properties = find_child(element, "rPr")
        direct = read_run_format(properties)
        named = read_value(find_child(properties, "rStyle")) or ""
        style = self._open[-1].style if self._open else self._styles.default_paragraph
        below = self._inherit(style, named)
        self._runs.append(below if direct is PLAIN else direct.over(below))

    def _close_run(self, _element: Element) -> None:
        self._runs.pop()
        self._custom_mark = None

    def _inherit(self, style: str, character_style: str) -> RunFormat:
        """Return the format that a run inherits; bold is no emphasis in a bold heading."""
        key = style, character_style
        if key not in self._inherited:
            around = self._styles.get_run_format(style).over(self._styles.default_run)
            around = evolve(around, bold=None, italic=None, underline=None, raised=None)
            self._inherited[key] = self._styles.get_run_format(character_style).over(around)
        return self._inherited[key]

    def _get_removal(self) -> Reason | None:
        """Return the reason why characters here are not part of the document, else None."""
        if self._deletions:
            return "deletion"
        run = self._runs[-1] if self._runs else PLAIN
        return "hidden" if run.hidden or not self._fields.prints_here else None

    # ------------------------------------------------------------------------- characters

    def _add(self, text: str) -> None:
        """Add characters to the open paragraph."""
        paragraph = self._get_paragraph()
        reason = self._get_removal()
        if reason is not None:
            paragraph.remove(text, reason)
            return
        run = self._runs[-1] if self._runs else PLAIN
        span = paragraph.add(compose(text.upper()) if run.capitals else text)
        if self._custom_mark is not None:
            paragraph.calls.append(NoteCall(*self._custom_mark, span))
            self._custom_mark = None
            return
        if run.language:
            self.languages[run.language] = self.languages.get(run.language, 0) + len(text)
        if run.styles:
            paragraph.emphasis.append((span, run.styles))

    def _read_text(self, element: Element) -> bool:
        text = "".join(map(str, element.itertext())).translate(_BLANKS)
        if element.get(_SPACE) != "preserve":
            text = text.strip(" ")
        font = self._runs[-1].font if self._runs else None
        if text:
            self._add(compose(map_symbols(text, font)))
        return True

    def _read_deleted_text(self, element: Element) -> bool:
        self._deletions += 1
        self._read_text(element)
        self._deletions -= 1
        return True

    def _read_symbol(self, element: Element) -> None:
        self._add(map_symbol(read_value(element, "char") or "", read_value(element, "font") or ""))

    def _read_hyphen(self, _element: Element) -> None:
        self._add("\u2011")

    def _read_tab(self, _element: Element) -> None:
        if self._get_removal() is None:
            self._get_paragraph().add("\t")

    def _read_break(self, element: Element) -> None:
        if self._get_removal() is not None:
            return
        paragraph = self._get_paragraph()
        if read_value(element, "type") != "page":
            paragraph.add("\n")
        elif paragraph.has_words:
            paragraph.add("\f")
        else:
            paragraph.breaks_page = True

    # ------------------------------------------------------------------------- notes

    def _call_footnote(self, element: Element) -> None:
        self._call_note("footnote", element)

    def _call_endnote(self, element: Element) -> None:
        self._call_note("endnote", element)

    def _call_note(self, kind: NoteKind, element: Element) -> None:
        if self._get_removal() is not None:
            return
        note = read_value(element, "id") or ""
        if read_value(element, "customMarkFollows") in ("1", "true", "on"):
            self._custom_mark = kind, note
            return
        paragraph = self._get_paragraph()
        paragraph.calls.append(NoteCall(kind, note, paragraph.add(self._notes.count(kind, note))))

    def _read_note_label(self, _element: Element) -> None:
        if self._note_label is not None:
            paragraph = self._get_paragraph()
            paragraph.note_label = paragraph.add(self._note_label)

    def _count_comment(self, _element: Element) -> None:
        self.comments += 1

    # ------------------------------------------------------------------------- links, fields

    def _open_link(self, element: Element) -> None:
        found = self._part.relationships.get(element.get(f"{R}id", ""))
        if found is None or not found.external or not self._open:
            self._links.append(None)
        else:
            self._links.append((self._open[-1], self._open[-1].length, found.target))

    def _close_link(self, _element: Element) -> None:
        found = self._links.pop()
        if found is not None:
            paragraph, start, address = found
            paragraph.add_link(start, address)

    def _read_field_mark(self, element: Element) -> None:
        paragraph = self._open[-1] if self._open else None
        match read_value(element, "fldCharType"):
            case "begin":
                self._fields.begin()
            case "separate":
                self._fields.separate(paragraph)
            case _:
                self._fields.end(paragraph)

    def _read_instruction(self, element: Element) -> bool:
        self._fields.instruct(element.text or "")
        return True

    # ------------------------------------------------------------------------- what is not kept

    def _open_deletion(self, _element: Element) -> None:
        self._deletions += 1

    def _close_deletion(self, _element: Element) -> None:
        self._deletions -= 1

    def _open_alternatives(self, element: Element) -> None:
        """Choose the first alternative with words; all have the same content."""
        choices = [*element.iterchildren(f"{MC}Choice", f"{MC}Fallback")]
        self._chosen.append(next(filter(_holds_words, choices), *choices[:1] or [element]))

    def _close_alternatives(self, _element: Element) -> None:
        self._chosen.pop()

    def _skip_alternative(self, element: Element) -> bool:
        parent = element.getparent()
        is_choice = parent is not None and parent.tag == f"{MC}AlternateContent"
        return is_choice and element is not self._chosen[-1]

    def _report_formula(self, element: Element) -> None:
        signs = islice(element.iter(f"{M}t"), _MOST_SIGNS)
        shown = "".join(sign.text or "" for sign in signs)[:_LONGEST_NAME]
        message = f"a formula was read as its signs: {shown!r}"
        self._get_paragraph().reports.append((FORMULA_FLATTENED, message))

    def _report_picture(self, element: Element) -> None:
        names = ("descr", "title", "string", "name")
        name = next(filter(None, map(element.get, names)), "")
        shown = " ".join(name.split())[:_LONGEST_NAME]
        self._get_paragraph().reports.append((PICTURE, f"a picture is not kept: {shown!r}"))

    def _report_drawing(self, element: Element) -> None:
        """Report a drawing without a text box."""
        picture = element.find(f"{DRAWING}graphic/{DRAWING}graphicData")
        properties = element.find(f"{PLACED}docPr")
        kind = "" if picture is None else picture.get("uri", "").rpartition("/")[2]
        if kind in _DRAWINGS and properties is not None:
            self._report_picture(properties)

    STARTS: ClassVar[Handlers] = {
        f"{W}r": _open_run,
        f"{W}t": _read_text,
        f"{M}t": _read_text,
        f"{DRAWING}t": _read_text,
        f"{W}delText": _read_deleted_text,
        f"{W}sym": _read_symbol,
        f"{W}noBreakHyphen": _read_hyphen,
        f"{W}tab": _read_tab,
        f"{W}ptab": _read_tab,
        f"{W}br": _read_break,
        f"{W}cr": _read_break,
        f"{W}footnoteReference": _call_footnote,
        f"{W}endnoteReference": _call_endnote,
        f"{W}footnoteRef": _read_note_label,
        f"{W}endnoteRef": _read_note_label,
        f"{W}commentReference": _count_comment,
        f"{W}hyperlink": _open_link,
        f"{W}fldChar": _read_field_mark,
        f"{W}instrText": _read_instruction,
        f"{W}delInstrText": _skip,
        f"{W}del": _open_deletion,
        f"{W}moveFrom": _open_deletion,
        f"{MC}AlternateContent": _open_alternatives,
        f"{MC}Choice": _skip_alternative,
        f"{MC}Fallback": _skip_alternative,
        f"{M}oMath": _report_formula,
        f"{PLACED}inline": _report_drawing,
        f"{PLACED}anchor": _report_drawing,
        f"{VML}imagedata": _report_picture,
        f"{VML}textpath": _report_picture,
        **dict.fromkeys((f"{W}{it}Pr" for it in _PROPERTIES), _skip),
    }
    ENDS: ClassVar[Handlers] = {
        f"{W}r": _close_run,
        f"{W}hyperlink": _close_link,
        f"{MC}AlternateContent": _close_alternatives,
        f"{W}del": _close_deletion,
        f"{W}moveFrom": _close_deletion,
    }


def _holds_words(element: Element) -> bool:
    """Return whether an element contains characters."""
    found = element.iter(f"{W}t", f"{W}delText", f"{M}t", f"{DRAWING}t")
    return any("".join(map(str, it.itertext())).strip() and _is_read(it, element) for it in found)


def _is_read(element: Element, around: Element) -> bool:
    """Return whether no element between two elements is skipped."""
    between = takewhile(lambda it: it is not around, element.iterancestors())
    return not any(RunReader.STARTS.get(it.tag) is _skip for it in between)
