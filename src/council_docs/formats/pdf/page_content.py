"""Read the operators of a page: runs of text with their positions, in the order of drawing."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from attrs import define, field
from playa import ContentObject, ContentStream, MarkedContent, Page
from playa.content import ImageObject, PathObject, TextObject, XObjectObject
from playa.font import Font
from playa.page import TEXT_OPERATORS
from playa.pdftypes import PSKeyword
from playa.utils import decode_text

from council_docs.errors import ReadError
from council_docs.formats.pdf.budget import Budget
from council_docs.formats.pdf.font_reader import REPLACEMENT, Face, FontReader
from council_docs.formats.pdf.links import LinkArea, read_links
from council_docs.formats.pdf.strokes import STROKE_OPERATORS, Stroke, is_picture, read_strokes
from council_docs.formats.pdf.structure_tree import Leaf, PageContent

_WORD_GAP = 0.15
"""A gap inside a string from which it is a space, in ems: the narrowest printed spaces."""
_COLUMN_GAP = 2.0
"""A gap inside a string from which another column begins, in ems."""
_OVERPRINT = 0.1
"""How far letters that are drawn twice, to look bold, are apart, in ems."""
_WANTED = (TextObject, ImageObject, PathObject, XObjectObject)
_OPENING = re.compile(rb"(?<![^\s\])>])(?:[qQ]|B[DM]C|EMC)(?![^\s\[(</])")
_MOST_STATES = 10_000
"""How many graphics states and marks may be open; files that forget to close them open hundreds."""
_SHORT = 1 << 16
"""Operators of fewer bytes cannot open too many."""
_SMALL_PICTURE = 30
"""A smaller picture is an ornament, in points."""
_FORM_COST = 100
"""How many objects a form counts for: nested forms can be drawn any number of times."""
_MOST_FORMS = 16
"""How deep forms may nest."""


@define(weakref_slot=False)
class TextRun:
    """Letters that one operator draws without a wide gap; in points from the top left corner."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    face: Face
    artifact: str | None
    """The kind of artifact, or an empty string, if the file marks it as one."""
    leaf: Leaf | None = None
    """Its leaf in the structure tree."""
    turned: bool = False
    """Whether the letters do not run from left to right."""
    widths: Mapping[str, float] = MappingProxyType({})
    """How wide letters of its font are, in ems."""
    underlined: bool = False
    address: str | None = None
    """The address of the link area that contains the run."""

    @property
    def link(self) -> int | None:
        """Which link of the structure tree the run belongs to."""
        return self.leaf.link if self.leaf is not None else None

    @property
    def is_blank(self) -> bool:
        """Whether it has no visible character."""
        return not self.text or self.text.isspace()


@define
class PageContents:
    """The contents of a page."""

    height: float
    runs: list[TextRun] = field(factory=list)
    strokes: list[Stroke] = field(factory=list)
    links: list[LinkArea] = field(factory=list)
    pictures: int = 0
    """How many of its pictures are larger than a letter."""
    damage: Exception | None = None
    """Why its operators could not be read to the end."""

    @property
    def unknown_glyphs(self) -> int:
        """How many glyphs have no known character."""
        return sum(run.text.count(REPLACEMENT) for run in self.runs)


class _Piece(NamedTuple):
    """Letters between two wide gaps, and where they begin and end in their string, in ems."""

    letters: list[str]
    start: float
    end: float


def _refuse_deep_operators(streams: Iterable[ContentStream], budget: Budget) -> None:
    """Refuse operators that open too many graphics states or marks without closing them.

    The library copies the state, or all marks, for each: a kilobyte for two bytes.
    """
    pieces = [stream.buffer for stream in streams]
    if sum(map(len, pieces)) < _SHORT:
        return
    states = marks = 0
    for found in chain.from_iterable(map(_OPENING.finditer, pieces)):
        operator = found[0]
        if len(operator) == 1:
            states = max(states + (1 if operator == b"q" else -1), 0)
        else:
            marks = max(marks + (-1 if operator == b"EMC" else 1), 0)
        if states > _MOST_STATES or marks > _MOST_STATES:
            raise budget.refuse(f"operators of a page nest more than {_MOST_STATES:,} deep")


class PageReader:
    """Reads the pages of one file, and caches its fonts."""

    def __init__(self, budget: Budget) -> None:
        """Read within `budget`."""
        self._budget = budget
        self._fonts: dict[int, FontReader] = {}
        self._paths_left = budget.limits.markup
        """In how many paths strokes are looked for."""

    def read(self, page: Page, content: PageContent) -> PageContents:
        """Return the contents of a page; `content` are its leaves in the structure tree.

        Reading stops where the operators of a page are damaged.
        """
        contents = PageContents(page.height)
        try:
            self._read(page, content, contents)
            contents.links = read_links(page, self._budget)
        except ReadError:
            raise
        except Exception as error:  # noqa: BLE001 - the library lets errors of all kinds through
            contents.damage = error
        return contents

    def _read(self, page: Page, content: PageContent, contents: "PageContents") -> None:
        replaced: MarkedContent | None = None
        for found, stack, form in self._objects(page):
            if isinstance(found, ImageObject):
                contents.pictures += _is_large(found)
            if isinstance(found, PathObject):
                contents.strokes += read_strokes(found)
            if not isinstance(found, TextObject) or found.gstate.font is None:
                continue
            actual = next((mark for mark in stack if "ActualText" in mark.props), None)
            runs = self._split(found, stack)
            key = next(
                ((form, mark.mcid) for mark in reversed(stack) if mark.mcid is not None), None
            )
            leaf = content.get(key) if key is not None else None
            for run in runs:
                run.leaf = leaf
            if actual is not None:
                runs = _replace(runs, actual, again=actual is replaced)
            replaced = actual
            contents.runs += runs

    def _objects(
        self, page: Page
    ) -> Iterator[tuple[ContentObject, tuple[MarkedContent, ...], int | None]]:
        """Yield the texts and pictures of a page and its forms, with all marks around each."""
        start = page.interp(_WANTED, self._check_operators(page.streams))
        open_: list[tuple[Iterator[ContentObject], tuple[MarkedContent, ...], int | None]]
        open_ = [(start, (), None)]
        while open_:
            objects, around, form = open_[-1]
            found = next(objects, None)
            if found is None:
                open_.pop()
                continue
            if isinstance(found, PathObject):
                self._paths_left -= 1
            else:
                self._budget.spend_objects(1)
            stack = (*around, *found.mcstack)
            if isinstance(found, XObjectObject):
                inside = [number for _, _, number in open_]
                number = found.stream.objid or 0
                self._budget.spend_objects(_FORM_COST)
                if number not in inside and len(open_) <= _MOST_FORMS:
                    operators = self._check_operators([found.stream])
                    open_.append((found.interp(_WANTED, operators), stack, number))
            else:
                yield found, stack, form

    def _check_operators(self, streams: Iterable[ContentStream]) -> set[PSKeyword]:
        """Return the operators in streams; raise ReadError if they nest too deep."""
        streams = list(streams)
        _refuse_deep_operators(streams, self._budget)
        looks_for_strokes = self._paths_left > 0 and not is_picture(streams)
        return STROKE_OPERATORS if looks_for_strokes else TEXT_OPERATORS

    def _split(self, text: TextObject, stack: tuple[MarkedContent, ...]) -> list[TextRun]:
        """Return the runs of a text object, split at gaps as wide as those of columns."""
        font = self._font(text.font)
        scale = text.gstate.fontsize or 1.0
        spacing = text.gstate.charspace / scale
        word_spacing = text.gstate.wordspace / scale
        pieces: list[_Piece] = []
        letters: list[str] = []
        start = at = end = drawn = 0.0
        for string in text.args:
            if not isinstance(string, bytes):
                at -= string * 0.001
                continue
            self._budget.spend_bytes(len(string))
            for letter, width, is_space in font.read(string):
                gap = at - end
                if letters and gap > _COLUMN_GAP:
                    pieces.append(_Piece(letters, start, end))
                    letters = []
                elif letters and gap > _WORD_GAP and not (letter + letters[-1]).isspace():
                    letters.append(" ")
                is_overprint = letters and letter == letters[-1] and 0 <= at - drawn < _OVERPRINT
                if not is_overprint:
                    start = start if letters else at
                    letters.append(letter)
                    drawn, end = at, at + width
                at += width + spacing + (word_spacing if is_space else 0.0)
        pieces.append(_Piece(letters, start, end))
        _set_width(text, at)
        return [self._build_run(text, stack, piece, font) for piece in pieces]

    def _build_run(
        self,
        text: TextObject,
        stack: tuple[MarkedContent, ...],
        piece: "_Piece",
        font: FontReader,
    ) -> TextRun:
        a, b, c, d, x, y = text.matrix
        edges = sorted((x + piece.start * a, x + piece.end * a))
        return TextRun(
            text="".join(piece.letters),
            left=edges[0],
            right=edges[1],
            baseline=y + piece.start * b,
            size=math.hypot(c, d),
            face=font.face,
            widths=font.widths,
            artifact=next((_artifact(mark) for mark in stack if mark.tag == "Artifact"), None),
            turned=a <= 0 or abs(b) > abs(a) / 10,
        )

    def _font(self, font: Font) -> FontReader:
        # The library makes a font of no kind each time that a font is missing.
        key = 0 if type(font) is Font else id(font)
        known = self._fonts.get(key)
        if known is None:
            known = self._fonts[key] = FontReader(font)
        return known


def _set_width(text: TextObject, width: float) -> None:
    """Set the width of a text for the library, in ems.

    It would measure all glyphs again to find the next text (saves 7 % of the time).
    """
    offset = getattr(text, "_glyph_offset", None)
    if offset is not None and text.gstate.fontsize and not text.font.vertical:
        x, y = offset
        shown = width * text.gstate.fontsize * text.gstate.scaling / 100
        text._next_glyph_offset = (x + shown, y)  # noqa: SLF001 - there is no other way


def _is_large(picture: ImageObject) -> bool:
    box = picture.bbox
    return box is not None and min(box[2] - box[0], box[3] - box[1]) > _SMALL_PICTURE


def _artifact(mark: MarkedContent) -> str:
    kind = mark.props.get("Subtype") or mark.props.get("Type")
    return getattr(kind, "name", "") if kind is not None else ""


def _replace(runs: list[TextRun], mark: MarkedContent, *, again: bool) -> list[TextRun]:
    """Put the replacement text of a mark into the first run that it covers."""
    given = mark.props["ActualText"]
    words = decode_text(given) if isinstance(given, bytes) else ""
    for number, run in enumerate(runs):
        run.text = "" if again or number else words
    return runs
