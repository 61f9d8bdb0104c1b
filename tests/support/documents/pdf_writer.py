"""A small writer of PDF files, tagged or not: every test document of PDF is made here."""

import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from council_docs.recognition.body.text_width import measure_width

if TYPE_CHECKING:
    from collections.abc import Sequence

HEIGHT, WIDTH = 842, 595
_EM = 4.33
"""How many thousandths of an em a unit of the printed widths is: a full line is 481 points wide."""


@dataclass(frozen=True)
class Ref:
    number: int


@dataclass(frozen=True)
class Name:
    text: str


@dataclass(frozen=True)
class Raw:
    """What is written as it is."""

    data: bytes


Value: TypeAlias = (
    "Ref | Name | Raw | bytes | str | float | Sequence[Value] | dict[str, Value] | None"
)


def serialize(value: Value) -> bytes:
    if isinstance(value, Raw):
        return value.data
    if isinstance(value, Ref):
        return b"%d 0 R" % value.number
    if isinstance(value, Name):
        return b"/" + value.text.encode()
    if isinstance(value, bytes):
        return b"<" + value.hex().encode() + b">"
    if isinstance(value, str):
        return serialize(b"\xfe\xff" + value.encode("utf-16-be"))
    if value is None:
        return b"null"
    if isinstance(value, dict):
        pairs = (b"/" + key.encode() + b" " + serialize(kept) for key, kept in value.items())
        return b"<< " + b" ".join(pairs) + b" >>"
    if isinstance(value, int | float):
        return b"%d" % value if float(value).is_integer() else b"%.2f" % value
    return b"[" + b" ".join(map(serialize, value)) + b"]"


class ObjectFile:
    """The objects of a file, and its table of them."""

    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def reserve(self) -> Ref:
        self.objects.append(b"null")
        return Ref(len(self.objects))

    def set(self, ref: Ref, value: Value) -> Ref:
        self.objects[ref.number - 1] = serialize(value)
        return ref

    def add(self, value: Value) -> Ref:
        return self.set(self.reserve(), value)

    def add_stream(self, data: bytes, *, compress: bool = False, **entries: Value) -> Ref:
        if compress:
            data, entries = zlib.compress(data), {**entries, "Filter": Name("FlateDecode")}
        head = serialize({**entries, "Length": len(data)})
        return self.add(Raw(head + b"\nstream\n" + data + b"\nendstream"))

    def write(self, root: Ref, **trailer: Value) -> bytes:
        made = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, body in enumerate(self.objects, 1):
            places.append(len(made))
            made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(made)
        size = len(places) + 1
        made += b"xref\n0 %d\n0000000000 65535 f \n" % size
        made += b"".join(b"%010d 00000 n \n" % place for place in places)
        end = serialize({**trailer, "Root": root, "Size": size})
        return bytes(made + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (end, start))


@dataclass
class Element:
    """An element of the structure tree; its content is what pages draw for it."""

    role: str
    kids: list["Element | tuple[int, int]"] = field(default_factory=list)
    entries: dict[str, Value] = field(default_factory=dict)

    def add(self, role: str, **entries: Value) -> "Element":
        kid = Element(role, entries=entries)
        self.kids.append(kid)
        return kid


class PdfPage:
    """The operators of one page; places are in points from its top left corner."""

    def __init__(self, book: "PdfBook", number: int) -> None:
        self.book = book
        self.number = number
        self.operators: list[bytes] = []
        self.annotations: list[Value] = []
        self.marks = 0

    def text(  # noqa: PLR0913 - all but the words and their place have a usual value
        self,
        left: float,
        top: float,
        words: str,
        *,
        size: float = 12,
        font: str = "Plain",
        element: Element | None = None,
        artifact: str | None = None,
        actual: str | None = None,
    ) -> float:
        """Draw words with their baseline at `top`; return where they end."""
        code = self.book.encode(words).hex().encode()
        shown = b"BT /%s %g Tf 1 0 0 1 %g %g Tm <%s> Tj ET" % (
            font.encode(), size, left, HEIGHT - top, code,
        )  # fmt: skip
        if actual is not None:
            shown = b"/Span << /ActualText %s >> BDC %s EMC" % (serialize(actual), shown)
        if artifact is not None:
            kind = serialize({"Type": Name("Pagination"), "Subtype": Name(artifact)})
            shown = b"/Artifact %s BDC %s EMC" % (kind, shown)
        self.operators.append(self._mark(shown, element))
        return left + measure_width(words) * _EM * size / 1000

    def picture(
        self, left: float, top: float, size: float, *, element: Element | None = None
    ) -> None:
        """Draw a grey square."""
        shown = b"q %g 0 0 %g %g %g cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q" % (
            size, size, left, HEIGHT - top - size,
        )  # fmt: skip
        self.operators.append(self._mark(shown, element))

    def _mark(self, shown: bytes, element: Element | None) -> bytes:
        if element is None:
            return shown
        element.kids.append((self.number, self.marks))
        self.marks += 1
        role = element.role.encode()
        return b"/%s << /MCID %d >> BDC %s EMC" % (role, self.marks - 1, shown)

    def line(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float | None = None,
        *,
        width: float = 0.5,
    ) -> None:
        """Draw a line, by default one that is level."""
        end = HEIGHT - (top if bottom is None else bottom)
        self.operators.append(b"%g w %g %g m %g %g l S" % (width, left, HEIGHT - top, right, end))

    def rectangle(
        self, left: float, top: float, right: float, bottom: float, *, operator: bytes = b"f"
    ) -> None:
        """Draw a rectangle: filled, or with another operator."""
        shown = b"%g %g %g %g re %s" % (left, HEIGHT - bottom, right - left, bottom - top, operator)
        self.operators.append(shown)


class PdfBook:
    """A PDF file that is being made."""

    def __init__(self) -> None:
        self.pages: list[PdfPage] = []
        self.root: Element | None = None
        self.catalog: dict[str, Value] = {}
        self._codes: dict[str, int] = {}
        self.unicode_map = True

    def page(self) -> PdfPage:
        self.pages.append(PdfPage(self, len(self.pages)))
        return self.pages[-1]

    def tag(self) -> Element:
        self.root = Element("Document")
        return self.root

    def encode(self, words: str) -> bytes:
        codes = (self._codes.setdefault(letter, len(self._codes) + 1) for letter in words)
        return b"".join(code.to_bytes(2, "big") for code in codes)

    def write(self, **trailer: Value) -> bytes:
        file = ObjectFile()
        fonts = self._add_fonts(file)
        kids = [file.reserve() for _ in self.pages]
        tree = file.reserve()
        for page, ref in zip(self.pages, kids, strict=True):
            contents = file.add_stream(b"\n".join(page.operators))
            entries: dict[str, Value] = {
                "Type": Name("Page"),
                "Parent": tree,
                "MediaBox": [0, 0, WIDTH, HEIGHT],
                "Resources": {"Font": fonts},
                "Contents": contents,
            }
            if page.annotations:
                entries["Annots"] = page.annotations
            if self.root is not None:
                entries["StructParents"] = page.number
            file.set(ref, entries)
        file.set(tree, {"Type": Name("Pages"), "Kids": kids, "Count": len(kids)})
        catalog: dict[str, Value] = {"Type": Name("Catalog"), "Pages": tree, **self.catalog}
        if self.root is not None:
            catalog["MarkInfo"] = {"Marked": Raw(b"true")}
            catalog["StructTreeRoot"] = self._add_tree(file, self.root, kids)
        return file.write(file.add(catalog), **trailer)

    def _add_tree(self, file: ObjectFile, root: Element, pages: list[Ref]) -> Ref:
        top = file.reserve()
        first = file.reserve()
        open_ = [(root, first, top)]
        while open_:
            element, ref, parent = open_.pop()
            kids: list[Value] = []
            for kid in element.kids:
                if isinstance(kid, Element):
                    kids.append(file.reserve())
                    open_.append((kid, Ref(len(file.objects)), ref))
                else:
                    kids.append({"Type": Name("MCR"), "Pg": pages[kid[0]], "MCID": kid[1]})
            entries: dict[str, Value] = {
                "Type": Name("StructElem"),
                "S": Name(element.role),
                "P": parent,
                "K": kids,
            }
            file.set(ref, {**entries, **element.entries})
        tree: dict[str, Value] = {
            "Type": Name("StructTreeRoot"),
            "K": first,
            "RoleMap": {"Footnote": Name("Note")},
        }
        return file.set(top, tree)

    def _add_fonts(self, file: ObjectFile) -> Value:
        pairs = "\n".join(
            f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>"
            for letter, code in self._codes.items()
        )
        table = _TO_UNICODE.format(count=len(self._codes), pairs=pairs)
        unicode_map = file.add_stream(table.encode()) if self.unicode_map else None
        fonts: dict[str, Value] = {
            name: self._add_font(file, f"Fiction-{name}", unicode_map)
            for name in ("Plain", "Bold", "Italic")
        }
        return {**fonts, "Opaque": self._add_font(file, "Fiction-Opaque", None)}

    def _add_font(self, file: ObjectFile, name: str, unicode_map: Ref | None) -> Ref:
        descriptor = file.add(
            {
                "Type": Name("FontDescriptor"),
                "FontName": Name(name),
                "Flags": 4,
                "FontBBox": [0, -200, 1000, 800],
                "ItalicAngle": 0,
                "Ascent": 800,
                "Descent": -200,
                "CapHeight": 700,
                "StemV": 80,
            }
        )
        descendant = file.add(
            {
                "Type": Name("Font"),
                "Subtype": Name("CIDFontType2"),
                "BaseFont": Name(name),
                "CIDSystemInfo": {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0},
                "FontDescriptor": descriptor,
                "W": [1, [round(measure_width(letter) * _EM) for letter in self._codes]],
            }
        )
        entries: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("Type0"),
            "BaseFont": Name(name),
            "Encoding": Name("Identity-H"),
            "DescendantFonts": [descendant],
        }
        if unicode_map is not None:
            entries["ToUnicode"] = unicode_map
        return file.add(entries)


_TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Fiction def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{count} beginbfchar
{pairs}
endbfchar
endcmap
end
end
"""
