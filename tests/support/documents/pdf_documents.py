"""Fictional documents as PDF files, with tags and without, as the Council's programs set them."""

import hashlib
import zlib
from collections.abc import Iterator
from pathlib import Path
from random import Random

from attrs import define, field

import council_docs
from council_docs.model import Block, walk_pieces
from fictional_documents import (
    CALL_PATTERN,
    Annex,
    Fiction,
    Field,
    Piece,
    PieceKind,
    in_capitals,
    make,
)
from page_layouts import printed_label
from paths import DATA, ROOT
from pdf_writer import Element, Name, ObjectFile, PdfBook, PdfPage, Raw, Ref, Value, serialize
from printed_pages import MEASURE, wrap

LEFT, COLUMN, INDENT = 57, 340, 40
_BOTTOM = 740
_POINT = MEASURE / 481
"""What a point of 12-point print is in the units of printed widths."""
_INDENT = "MM"
"""What is as wide as the indent of a first line."""
_COLUMN = 1400
"""More letters than this do not fit into one column."""
SAMPLES = DATA / "pdf"
EXAMPLES = ROOT / "examples"


@define
class Typesetter:
    """Sets one document."""

    fiction: Fiction
    tagged: bool = True
    columns: bool = False
    """Whether the annexes are set in two columns."""
    indented: bool = False
    """Whether paragraphs begin with an indent, and not below white space."""
    book: PdfBook = field(factory=PdfBook)
    top: Element | None = None
    lists: dict[str, Element] = field(factory=dict)
    """The open list of each kind of item."""
    last: Element | None = None
    """The body of the last numbered item."""
    notes: list[tuple[str, str, Element | None]] = field(factory=list)
    """The footnotes of the page: label, words, and the element that calls them."""
    sheet: PdfPage = field(init=False)
    y: float = 90
    left: float = LEFT
    measure: int = MEASURE
    column_top: float | None = None
    """Where the right column begins, while the left one is being set."""

    def __attrs_post_init__(self) -> None:
        """Begin the first page."""
        self.sheet = self.book.page()
        self.top = self.book.tag() if self.tagged else None

    def set(self) -> PdfBook:
        """Set the whole document."""
        self._set_cover()
        for annex in self.fiction.annexes:
            self._set_annex(annex)
        self._end_page()
        return self.book

    def element(self, role: str, within: Element | None = None) -> Element | None:
        """Return a new element; None where the document has no tags."""
        parent = within or self.top
        return parent.add(role) if parent is not None else None

    # ------------------------------------------------------------------------- pages

    def _end_page(self) -> None:
        y = _BOTTOM - 12 * sum(len(wrap(words)) for _, words, _ in self.notes)
        if self.notes:
            self.sheet.line(LEFT, y - 14, 200)
        for label, words, within in self.notes:
            note = within.add("Footnote") if within is not None else None
            mark = note.add("Lbl") if note is not None else None
            self.sheet.text(LEFT, y - 3, label, size=6, element=mark)
            body = note.add("P") if note is not None else None
            for line in wrap(words):
                self.sheet.text(LEFT + 18, y, line, size=10, element=body)
                y += 12
        self.notes.clear()
        artifact = "Footer" if self.tagged else None
        for left, top, shown, size in (
            (LEFT, 789, self.fiction.number, 12),
            (533, 789, str(len(self.book.pages)), 12),
            (270, 805, "RELEX.1.A", 12),
            (510, 808, self.fiction.code.upper(), 18),
        ):
            self.sheet.text(left, top, shown, size=size, artifact=artifact)

    def _new_page(self) -> None:
        self._end_page()
        self.sheet, self.y = self.book.page(), 80

    def _need(self, lines: int, notes: tuple[str, ...] = ()) -> None:
        """Begin a column where lines, and the footnotes that they call, do not fit."""
        reserved = sum(len(wrap(words)) for _, words, _ in self.notes) + len(
            wrap("".join(notes) or "x")
        )
        if self.y + 20 * lines <= _BOTTOM - 12 * reserved - 30:
            return
        if self.column_top is not None:
            self.left, self.y = LEFT + 481 - self.measure / _POINT, self.column_top
            self.column_top = None
            return
        self._new_page()
        if self.measure < MEASURE:
            self._begin_columns()

    def _begin_columns(self) -> None:
        self.left, self.measure = LEFT, (MEASURE - round(24 * _POINT)) // 2
        self.column_top = self.y

    # ------------------------------------------------------------------------- the cover

    def _set_cover(self) -> None:
        fiction = self.fiction
        name = in_capitals(fiction.institution) if fiction.old else fiction.institution
        row = self.element("TR", self.element("Table"))
        cell = self.element("TD", row)
        for line in wrap(name, round(150 * _POINT)):
            self.sheet.text(LEFT, self.y, line, font="Bold", element=self.element("P", cell))
            self.y += 14
        cell = self.element("TD", row)
        self.y = 118
        for line in self._masthead():
            self.sheet.text(COLUMN, self.y, line, font="Bold", element=self.element("P", cell))
            self.y += 14
        table = self.element("Table")
        self.y += 20
        cell = self.element("TD", self.element("TR", table))
        self.sheet.text(LEFT, self.y, fiction.type_line, font="Bold", element=cell)
        self.y += 24
        for found in fiction.fields:
            row = self.element("TR", table)
            label = printed_label(found.label, fiction)
            self.sheet.text(LEFT, self.y, label, element=self.element("TD", row))
            cell = self.element("TD", row)
            for value in found.value:
                self.sheet.text(LEFT + 180, self.y, value, element=self.element("P", cell))
                self.y += 14
            self.y += 4
        self.y += 20
        for piece in fiction.cover:
            self._set_piece(piece)

    def _masthead(self) -> Iterator[str]:
        fiction = self.fiction
        words = fiction.words
        before = next(iter(words.dates.before_date), "")
        place = f"{fiction.place} {before}" if before else f"{fiction.place},"
        yield f"{place} {fiction.printed_date}{' (05.11)' if fiction.old else ''}"
        yield f"(OR. {fiction.original})"
        yield from ("", fiction.number, "")
        if fiction.files:
            yield from (words.interinstitutional_file[0], *fiction.files, "")
        yield from (*fiction.markings, *fiction.subject_codes)

    # ------------------------------------------------------------------------- the text

    def _set_annex(self, annex: Annex) -> None:
        self.left, self.measure, self.column_top = LEFT, MEASURE, None
        self._new_page()
        self.lists.clear()
        if annex.label:
            self._set_lines([annex.label], self.element("P"), 380, font="Bold")
            self.y += 12
        if annex.title:
            self._set_lines(
                wrap(annex.title, round(360 * _POINT)), self.element("P"), 60, font="Bold"
            )
            self.y += 12
        if self.columns and sum(len(piece.words) for piece in annex.body) > _COLUMN:
            self._begin_columns()
        for piece in annex.body:
            self._set_piece(piece)

    def _set_piece(self, piece: Piece) -> None:
        """Set a paragraph, a heading or an item."""
        if self.indented and piece.kind in ("text", "number", "point"):
            words = f"{piece.label} {piece.words}" if piece.label else piece.words
            self._set_lines(wrap(f"{_INDENT} {words}", self.measure), None, 0, piece.notes)
            return
        self.y += 10
        if piece.rows:
            self._set_table(piece.rows)
            return
        indent = INDENT if piece.kind == "point" else 0
        label = self._open_item(piece)
        if label is None:
            words = f"{piece.label} {piece.words}" if piece.label else piece.words
            role = {"section": "H1", "heading": "H2"}.get(piece.kind, "P")
            bold = piece.kind in ("section", "heading", "title")
            if piece.kind not in ("point", "number"):
                self.lists.clear()
            font = "Bold" if bold else "Plain"
            lines = wrap(words, self.measure - round(indent * _POINT))
            self._set_lines(lines, self.element(role), indent, piece.notes, font)
            return
        lines = wrap(piece.words, self.measure - round((indent + INDENT) * _POINT))
        self._need(min(2, len(lines)), piece.notes)
        label_element = self.element("Lbl", label) if self.tagged else None
        self.sheet.text(self.left + indent, self.y, piece.label, element=label_element)
        body = self.element("LBody", label) if self.tagged else None
        if piece.kind == "number":
            self.last = body
        self._set_lines(lines, body, indent + INDENT, piece.notes)

    def _set_table(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """Set a table in columns, in the list of the point above it."""
        self._need(len(rows))
        table = self.element("Table", self.last if "number" in self.lists else None)
        for row in rows:
            line = self.element("TR", table)
            for at, cell in enumerate(row):
                element = self.element("P", self.element("TD", line))
                left = self.left + INDENT + (120 + 80 * at if at else 0)
                self.sheet.text(left, self.y, cell, element=element)
            self.y += 20

    def _open_item(self, piece: Piece) -> Element | None:
        """Return the item that a labelled paragraph is; None for another paragraph."""
        if piece.kind not in ("number", "point") or not piece.label:
            return None
        if piece.kind == "number":
            self.lists.pop("point", None)
        if piece.kind not in self.lists:
            within = self.last if piece.kind == "point" and "number" in self.lists else None
            found = self.element("L", within)
            self.lists[piece.kind] = found or Element("L")
        return self.lists[piece.kind].add("LI")

    def _set_lines(
        self,
        lines: list[str],
        element: Element | None,
        indent: float,
        notes: tuple[str, ...] = (),
        font: str = "Plain",
    ) -> None:
        remaining = iter(notes)
        for line in lines:
            self._need(1, notes)
            at = self.left + indent + (26 if line.startswith(_INDENT) else 0)
            before, *rest = CALL_PATTERN.split(line.removeprefix(f"{_INDENT} "))
            at = self.sheet.text(at, self.y, before, font=font, element=element)
            for label, note, words in zip(rest[::2], remaining, rest[1::2], strict=False):
                call = element.add("Link") if element is not None else None
                at = self.sheet.text(at, self.y - 5, label, size=8, element=call)
                if note:
                    self.notes.append((label, note, call))
                at = self.sheet.text(at, self.y, words, font=font, element=element)
            self.y += 20


# ------------------------------------------------------------------------------ small files

WORDS = "The Council of the European Union recalls its conclusions on Ruritania."


def small_file(*lines: str, tagged: bool = True) -> tuple[PdfBook, PdfPage]:
    """Return a file with one page, and that page."""
    book = PdfBook()
    top = book.tag() if tagged else None
    page = book.page()
    for number, line in enumerate(lines or (WORDS,)):
        element = top.add("P") if top is not None else None
        page.text(LEFT, 100 + 30 * number, line, element=element)
    return book, page


def untagged_words() -> PdfBook:
    """Return a tagged file with a stamp that was added later."""
    book, page = small_file()
    page.text(LEFT, 400, "Received on 4 May 2026")
    return book


def contradicted_structure() -> PdfBook:
    """Return a file whose structure has its paragraphs from the bottom to the top."""
    book, _ = small_file(
        WORDS, "The Council welcomes the bridges.", "The Council thanks Ruritania."
    )
    if book.root is not None:
        book.root.kids.reverse()
    return book


def unknown_glyphs() -> PdfBook:
    """Return a file with words in a font that does not tell its characters."""
    book, page = small_file(tagged=False)
    page.text(LEFT, 400, "secret", font="Opaque")
    return book


def scanned_page() -> PdfBook:
    """Return a file whose second page is a picture."""
    book, _ = small_file(tagged=False)
    book.page().picture(LEFT, 100, 400)
    return book


def figure() -> PdfBook:
    """Return a file with a picture and its words."""
    book, page = small_file()
    if book.root is not None:
        page.picture(LEFT, 300, 100, element=book.root.add("Figure", Alt="A map of Ruritania"))
    return book


def annotations() -> PdfBook:
    """Return a file with a sticky note, a form field, and what is neither."""
    book, page = small_file()
    for kind in ("Text", "Widget", "Link"):
        page.annotations.append({"Subtype": Name(kind), "Rect": [300, 300, 320, 320]})
    page.annotations.append({"Subtype": Name("Widget"), "Rect": [0, 0, 0, 0]})
    return book


def attachment() -> PdfBook:
    """Return a file with another file inside."""
    book, _ = small_file()
    book.catalog["Names"] = {"EmbeddedFiles": {"Names": ["x", {"UF": "annex.xlsx"}]}}
    return book


def deep_structure(depth: int = 300) -> PdfBook:
    """Return a file whose words stand above a structure of so many elements in each other."""
    book, page = small_file()
    element = book.root
    for _ in range(depth):
        element = element.add("Sect") if element is not None else None
    page.text(LEFT, 400, "The Council thanks Ruritania.", element=element)
    return book


def example() -> bytes:
    """Return the example in English as a tagged PDF file."""
    document = council_docs.load(EXAMPLES / "st09998-en.txt")
    header, (annex,) = document.header, document.annexes
    assert header.date is not None
    fiction = Fiction(
        code="en",
        kind=document.kind,
        type_line=header.type_line or "",
        institution="Council of the European Union",
        place=header.place or "",
        date=header.date,
        number=str(header.number),
        original="en",
        subject_codes=header.subject_codes,
        files=(),
        markings=(),
        fields=tuple(
            Field(found.role, found.label or "", tuple(wrap(found.value.value, 2500)))
            for found in header.fields
        ),
        cover=tuple(_pieces(document.cover)),
        annexes=(
            Annex(annex.label or "", None, False, str(annex.title), tuple(_pieces(annex.body)), ()),
        ),
        adopted=document.adoption_date,
        old=False,
    )
    return Typesetter(fiction).set().write()


def _pieces(blocks: tuple[Block, ...]) -> Iterator[Piece]:
    """Yield the paragraphs of blocks, each with the label before it."""
    kind: PieceKind = "text"
    label = ""
    for piece in walk_pieces(blocks):
        if piece.is_label:
            kind, label = "number" if piece.words.rstrip(".").isdecimal() else "point", piece.words
        else:
            yield Piece(kind, piece.words, label)
            kind, label = "text", ""


def encrypted(password: bytes = b"") -> bytes:
    """Return a file that is encrypted with RC4, as Acrobat did until 1999 (ISO 32000-1, 7.6)."""
    file = ObjectFile()
    fixed = b"\xca" * 32
    padding = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
    user = (password + padding)[:32]
    owner = apply_rc4(hashlib.md5(user, usedforsecurity=False).digest()[:5], user)
    digest = hashlib.md5(user + owner + b"\xff\xff\xff\xff" + fixed, usedforsecurity=False)
    key = digest.digest()[:5]
    tree, page, contents = file.reserve(), file.reserve(), file.reserve()
    salted = key + contents.number.to_bytes(3, "little") + b"\0\0"
    shown = b"BT /F 12 Tf 57 700 Td (%s) Tj ET" % WORDS.encode()
    data = apply_rc4(hashlib.md5(salted, usedforsecurity=False).digest()[:10], zlib.compress(shown))
    head = serialize({"Length": len(data), "Filter": Name("FlateDecode")})
    file.set(contents, Raw(head + b"\nstream\n" + data + b"\nendstream"))
    font: Value = {
        "Type": Name("Font"),
        "Subtype": Name("Type1"),
        "BaseFont": Name("Helvetica"),
        "Encoding": Name("WinAnsiEncoding"),
    }
    file.set(
        page,
        {
            "Type": Name("Page"),
            "Parent": tree,
            "MediaBox": [0, 0, 595, 842],
            "Resources": {"Font": {"F": font}},
            "Contents": contents,
        },
    )
    file.set(tree, {"Type": Name("Pages"), "Kids": [page], "Count": 1})
    encryption: Value = {
        "Filter": Name("Standard"), "V": 1, "R": 2, "P": -1, "O": owner,
        "U": apply_rc4(key, padding),
    }  # fmt: skip
    root = file.add({"Type": Name("Catalog"), "Pages": tree})
    return file.write(root, Encrypt=file.add(encryption), ID=[fixed, fixed])


def apply_rc4(key: bytes, data: bytes) -> bytes:
    """Return data after RC4, which is its own inverse."""
    state = list(range(256))
    swap = 0
    for at in range(256):
        swap = (swap + state[at] + key[at % len(key)]) % 256
        state[at], state[swap] = state[swap], state[at]
    made = bytearray()
    at = swap = 0
    for byte in data:
        at = (at + 1) % 256
        swap = (swap + state[at]) % 256
        state[at], state[swap] = state[swap], state[at]
        made.append(byte ^ state[(state[at] + state[swap]) % 256])
    return bytes(made)


def with_contents(data: bytes, filters: Value = None, **parameters: Value) -> bytes:
    """Return a file whose only page has a stream of contents, and a font `F`."""
    file = ObjectFile()
    tree = file.reserve()
    contents = file.add_stream(data, Filter=filters, DecodeParms=parameters)
    font: Value = {
        "Type": Name("Font"),
        "Subtype": Name("Type1"),
        "BaseFont": Name("Helvetica"),
        "Encoding": Name("WinAnsiEncoding"),
    }
    page = file.add(
        {
            "Type": Name("Page"),
            "Parent": tree,
            "MediaBox": [0, 0, 595, 842],
            "Resources": {"Font": {"F": font}},
            "Contents": contents,
        }
    )
    file.set(tree, {"Type": Name("Pages"), "Kids": [page], "Count": 1})
    return file.write(file.add({"Type": Name("Catalog"), "Pages": tree}))


def compress_lzw(data: bytes, *, clear: bool = True) -> bytes:
    """Return data as LZW codes; without `clear`, as one code a byte, and the table grows on."""
    made = bytearray()
    waiting = bits = 0
    table: dict[bytes, int] = {}
    width, size = 9, 258

    def put(code: int) -> None:
        nonlocal waiting, bits
        waiting, bits = waiting << width | code, bits + width
        while bits >= 8:
            bits -= 8
            made.append(waiting >> bits)
            waiting &= (1 << bits) - 1

    put(256)
    word = b""
    for byte in data:
        longer = word + bytes((byte,))
        if clear and (len(longer) == 1 or longer in table):
            word = longer
            continue
        if word:
            put(table.get(word, word[0]))
            table[longer] = size
            size += 1
            width = min(max(size.bit_length(), 9), 12)
        if clear and size >= 4090:
            put(256)
            table, width, size = {}, 9, 258
        word = bytes((byte,))
    if word:
        put(table.get(word, word[0]))
    put(257)
    return bytes(made) + bytes((waiting << 8 >> bits & 255,))


def cross_references(data: bytes, *, size: int) -> bytes:
    """Return a file whose table of objects is a compressed stream."""
    head = b"%PDF-1.7\n"
    entries: dict[str, Value] = {
        "Type": Name("XRef"),
        "Size": size,
        "W": [1, 1, 1],
        "Root": Ref(1),
        "Filter": Name("FlateDecode"),
        "Length": len(data),
    }
    table = b"1 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (serialize(entries), data)
    return head + table + b"startxref\n%d\n%%%%EOF\n" % len(head)


def object_stream(data: bytes) -> bytes:
    """Return a file with an object stream, and without a table of objects."""
    entries: dict[str, Value] = {
        "Type": Name("ObjStm"),
        "N": 1,
        "First": 4,
        "Filter": Name("FlateDecode"),
        "Length": len(data),
    }
    stream = b"2 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (serialize(entries), data)
    return b"%PDF-1.7\n" + stream + b"trailer << /Root 1 0 R >>\n"


def nested_forms(depth: int = 20, times: int = 10) -> bytes:
    """Return a file with forms inside each other, each drawn several times."""
    file = ObjectFile()
    inner: Ref | None = None
    for _ in range(depth):
        resources: Value = {"XObject": {"F": inner}} if inner else {}
        inner = file.add_stream(
            b"/F Do " * times,
            Type=Name("XObject"),
            Subtype=Name("Form"),
            BBox=[0, 0, 595, 842],
            Resources=resources,
        )
    tree = file.reserve()
    contents = file.add_stream(b"/F Do")
    page = file.add(
        {
            "Type": Name("Page"),
            "Parent": tree,
            "MediaBox": [0, 0, 595, 842],
            "Resources": {"XObject": {"F": inner}},
            "Contents": contents,
        }
    )
    file.set(tree, {"Type": Name("Pages"), "Kids": [page], "Count": 1})
    return file.write(file.add({"Type": Name("Catalog"), "Pages": tree}))


def samples() -> dict[Path, bytes]:
    """Return the PDF files of the project, by their places."""
    made = {EXAMPLES / "st09998-en.pdf": example()}
    for code in ("en", "el", "bg"):
        fiction = make(code, Random(5))
        for kind in ("tagged", "untagged"):
            book = Typesetter(fiction, tagged=kind == "tagged").set()
            made[SAMPLES / f"outcome-{code}-{kind}.pdf"] = book.write()
        book = Typesetter(make(code, Random(11)), tagged=False, columns=True).set()
        made[SAMPLES / f"outcome-{code}-columns.pdf"] = book.write()
    for folder, (name, book) in {
        "R040-untagged-words": ("stamp", untagged_words()),
        "R041-structure-contradicted": ("order", contradicted_structure()),
        "R042-unknown-glyph": ("font", unknown_glyphs()),
        "R043-page-without-text": ("scan", scanned_page()),
        "R044-figure": ("map", figure()),
        "R045-annotations": ("notes", annotations()),
        "R046-attachment": ("sheet", attachment()),
        "R047-damaged-pdf": ("depth", deep_structure()),
    }.items():
        made[DATA / "rules" / folder / "pass-words.pdf"] = small_file()[0].write()
        made[DATA / "rules" / folder / f"fail-{name}.pdf"] = book.write()
    return made
