"""A small writer of PDF files, tagged or not: every test document of PDF is made here."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from paths import DATA

HEIGHT, WIDTH = 842, 595
_EM = 500
"""How wide each glyph is, in thousandths of an em."""


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
        if element is not None:
            element.kids.append((self.number, self.marks))
            shown = b"/%s << /MCID %d >> BDC %s EMC" % (element.role.encode(), self.marks, shown)
            self.marks += 1
        elif artifact is not None:
            kind = serialize({"Type": Name("Pagination"), "Subtype": Name(artifact)})
            shown = b"/Artifact %s BDC %s EMC" % (kind, shown)
        self.operators.append(shown)
        return left + len(words) * size * _EM / 1000

    def line(self, left: float, top: float, right: float, *, width: float = 0.5) -> None:
        self.operators.append(
            b"%g w %g %g m %g %g l S" % (width, left, HEIGHT - top, right, HEIGHT - top)
        )


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
        return file.set(
            top,
            {
                "Type": Name("StructTreeRoot"),
                "K": self._add_element(file, root, top, pages),
                "RoleMap": {"Footnote": Name("Note")},
            },
        )

    def _add_element(
        self, file: ObjectFile, element: Element, parent: Ref, pages: list[Ref]
    ) -> Ref:
        ref = file.reserve()
        kids: list[Value] = [
            self._add_element(file, kid, ref, pages)
            if isinstance(kid, Element)
            else {"Type": Name("MCR"), "Pg": pages[kid[0]], "MCID": kid[1]}
            for kid in element.kids
        ]
        entries: dict[str, Value] = {
            "Type": Name("StructElem"),
            "S": Name(element.role),
            "P": parent,
        }
        return file.set(ref, {**entries, "K": kids, **element.entries})

    def _add_fonts(self, file: ObjectFile) -> Value:
        pairs = "\n".join(
            f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>"
            for letter, code in self._codes.items()
        )
        table = _TO_UNICODE.format(count=len(self._codes), pairs=pairs)
        unicode_map = file.add_stream(table.encode()) if self.unicode_map else None
        return {
            name: _add_font(file, f"Fiction-{name}", unicode_map)
            for name in ("Plain", "Bold", "Italic")
        }


def _add_font(file: ObjectFile, name: str, unicode_map: Ref | None) -> Ref:
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
            "DW": _EM,
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


# ------------------------------------------------------------------------------ whole documents


@dataclass(frozen=True)
class Fiction:
    """The words of one invented document."""

    masthead: Sequence[str]
    codes: Sequence[str]
    type_line: str
    fields: Sequence[tuple[str, str]]
    cover: str
    annex: str
    title: str
    formula: str
    points: Sequence[tuple[str, str]]
    note: str
    footer: str


def _wrap(words: str, wide: int) -> list[str]:
    lines = [""]
    for word in words.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) > wide and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines


class Typesetter:
    """Sets an invented document on two pages, as the Council's programs do."""

    def __init__(self, fiction: Fiction, *, tagged: bool) -> None:
        self.fiction = fiction
        self.book = PdfBook()
        self.top = self.book.tag() if tagged else None
        self.y = 0.0
        self.sheet = self.book.page()

    def set(self) -> bytes:
        self._set_cover()
        self._set_footer(1)
        self.sheet, self.y = self.book.page(), 80.0
        self._set_annex()
        self._set_footer(2)
        return self.book.write()

    def _element(self, role: str, within: Element | None = None) -> Element | None:
        parent = within or self.top
        return parent.add(role) if parent is not None else None

    def _set_lines(  # noqa: PLR0913 - of a test
        self,
        words: str,
        element: Element | None,
        *,
        left: float = 57,
        wide: int = 78,
        font: str = "Plain",
        lead: float = 20,
        size: float = 12,
    ) -> float:
        end = left
        for line in _wrap(words, wide):
            end = self.sheet.text(left, self.y, line, element=element, font=font, size=size)
            self.y += lead
        return end

    def _set_cover(self) -> None:
        table = self._element("Table")
        row = self._element("TR", table)
        cell = self._element("TD", row)
        self.y = 90
        for line in self.fiction.masthead:
            self._set_lines(line, self._element("P", cell), font="Bold", lead=14)
        cell = self._element("TD", row)
        self.y = 118 + 14 * (len(self.fiction.masthead) - 2)
        for line in self.fiction.codes:
            self._set_lines(line, self._element("P", cell), left=340, font="Bold", lead=14)
        self.y = 300
        table = self._element("Table")
        row = self._element("TR", table)
        self._set_lines(self.fiction.type_line, self._element("TD", row), font="Bold")
        for label, value in self.fiction.fields:
            row = self._element("TR", table)
            cell = self._element("TD", row)
            self.sheet.text(57, self.y, label, element=self._element("P", cell))
            cell = self._element("TD", row)
            self._set_lines(value, self._element("P", cell), left=156, wide=60, lead=14)
            self.y += 4
        self.y += 30
        self._set_lines(self.fiction.cover, self._element("P"))

    def _set_annex(self) -> None:
        self._set_lines(self.fiction.annex, self._element("P"), left=480, font="Bold")
        self.y += 12
        self._set_lines(self.fiction.title, self._element("P"), left=150, font="Bold", wide=40)
        self.y += 12
        self._set_lines(self.fiction.formula, self._element("P"))
        list_ = self._element("L")
        called = False
        for label, words in self.fiction.points:
            self.y += 12
            item = self._element("LI", list_)
            self.sheet.text(57, self.y, label, element=self._element("Lbl", item))
            body = self._element("LBody", item)
            end = self._set_lines(words, body, left=97, wide=70)
            if not called:
                self._set_note(body, end)
                called = True

    def _set_note(self, body: Element | None, end: float) -> None:
        call = self._element("Link", body) if body is not None else None
        self.sheet.text(end, self.y - 25, "1", size=8, element=call)
        kept, self.y = self.y, 720.0
        self.sheet.line(57, 708, 200)
        note = self._element("Footnote", body) if body is not None else None
        self.sheet.text(
            57, self.y - 3, "1", size=6, element=self._element("Lbl", note) if note else None
        )
        self._set_lines(
            self.fiction.note, self._element("P", note) if note else None, left=75, size=10, lead=12
        )
        self.y = kept

    def _set_footer(self, page: int) -> None:
        number, unit = self.fiction.footer.split("|")
        kind = "Footer" if self.top is not None else None
        self.sheet.text(57, 789, number, artifact=kind)
        self.sheet.text(533, 789, str(page), artifact=kind)
        self.sheet.text(270, 805, unit, artifact=kind)
        self.sheet.text(516, 808, "EN", artifact=kind, size=18, font="Bold")


RURITANIA = Fiction(
    masthead=("Council of the", "European Union"),
    codes=("Brussels, 4 May 2026", "(OR. en)", "", "9998/26", "", "RELEX 77", "COEST 12"),
    type_line="OUTCOME OF PROCEEDINGS",
    fields=(
        ("From:", "General Secretariat of the Council"),
        ("To:", "Delegations"),
        ("No. prev. doc.:", "9990/26"),
        ("Subject:", "Ruritania - Council conclusions on the bridges over the river Elph"),
    ),
    cover="Delegations will find in the annex the Council conclusions on the bridges of Ruritania,"
    " as approved by the Council at its meeting held on 4 May 2026.",
    annex="ANNEX",
    title="Council conclusions on the bridges of Ruritania",
    formula="THE COUNCIL OF THE EUROPEAN UNION,",
    points=(
        (
            "1.",
            ("WELCOMES the opening of the new bridge at Strelsau, which replaces the old ferry and "
            "shortens the way between the two banks of the river by half a day;"),
        ),
        (
            "2.",
            ("RECALLS its conclusions of 3 March 2024 on the ferries of Zenda and calls on "
            "Ruritania to keep them in good repair;"),
        ),
        ("3.", "INVITES the Commission to report on the tolls of all bridges by the year's end."),
    ),
    note="OJ C 44, 2.2.2025, p. 7.",
    footer="9998/26|RELEX.1.A",
)  # fmt: skip


SAMPLES = DATA / "pdf"


def make_samples() -> dict[str, bytes]:
    """The invented documents by their file names, as they lie in `tests/data/pdf`."""
    return {
        f"ruritania-{kind}.pdf": Typesetter(RURITANIA, tagged=kind == "tagged").set()
        for kind in ("tagged", "untagged")
    }
