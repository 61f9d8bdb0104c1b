"""Fictional Word files: the parts of a package as strings, and whole documents made of a fiction.

Run as a script to write the example of the documentation and the files of `tests/data/docx`.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from attrs import define, field

from fictional import CALL, Annex, Fiction, Piece, in_capitals, make
from layouts import printed_label

Numbers = Literal["automatic", "typed"]
_EPOCH = (2026, 1, 1, 0, 0, 0)
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_KINDS = {
    "styles": "styles.xml",
    "numbering": "numbering.xml",
    "footnotes": "footnotes.xml",
    "endnotes": "endnotes.xml",
    "settings": "settings.xml",
}


# ------------------------------------------------------------------------------ packages


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return files as a ZIP archive, the same bytes each time."""
    packing = io.BytesIO()
    with zipfile.ZipFile(packing, "w") as made:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, data)
    return packing.getvalue()


def parts(
    body: str,
    *,
    section: str = "",
    links: Mapping[str, str] | None = None,
    **others: str,
) -> dict[str, str]:
    """Return the files of a package.

    `others` are what stands inside of `styles`, `numbering`, `footnotes`, `endnotes`, `settings`,
    and of headers and footers: `header1`, `footer2`, which are relationships of the same names.
    `links` are addresses by their relationship.
    """
    related = [_relationship(name, f"{_OFFICE}/hyperlink", target, external=True)
               for name, target in (links or {}).items()]  # fmt: skip
    files = {}
    for name, inside in others.items():
        kind = name.rstrip("0123456789")
        target = _KINDS.get(kind, f"{name}.xml")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        files[f"word/{target}"] = f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
        related.append(_relationship(name, f"{_OFFICE}/{kind}", target))
    main = f"<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>"
    return {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"/>',
        "_rels/.rels": _relationships(
            [_relationship("rId1", f"{_OFFICE}/officeDocument", "word/document.xml")]
        ),
        "word/document.xml": f"<w:document {NAMESPACES}>{main}</w:document>",
        "word/_rels/document.xml.rels": _relationships(related),
        **files,
    }


def package(body: str, **others: str) -> bytes:
    """Return a Word file; see `parts`."""
    return packed(parts(body, **others))


def _relationships(inside: Iterable[str]) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(inside)}</Relationships>'


def _relationship(name: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{name}" Type="{kind}" Target={quoteattr(target)}{mode}/>'


# ------------------------------------------------------------------------------ content


def run(words: str, properties: str = "") -> str:
    """Return a run of characters; a tab is an element in Word."""
    inside = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else ""
        for piece in words.split("\t")
    )
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def paragraph(*content: str, properties: str = "") -> str:
    """Return a paragraph; content without markup is words."""
    inside = "".join(it if it.startswith("<") else run(it) for it in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def listed(list_id: int, level: int = 0) -> str:
    """Return the properties of a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def level(at: int, pattern: str, style: str = "decimal", more: str = "", start: int = 1) -> str:
    """Return one level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f"<w:lvlText w:val={quoteattr(pattern)}/></w:lvl>"
    )


def definition(number: int, *levels: str) -> str:
    """Return the definition of lists."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def numbered(number: int, of: int, overrides: str = "") -> str:
    """Return a list of a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def restart(at: int = 0, start: int = 1) -> str:
    """Return what begins a level of a list anew."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def table(rows: Iterable[Iterable[str]], *, bordered: bool = False) -> str:
    """Return a table; cells are paragraphs in markup."""
    line = "single" if bordered else "none"
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="{line}"/>' for side in sides)
    inside = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>{inside}</w:tbl>"


def footnote(number: int, *content: str) -> str:
    """Return a footnote whose label Word counts."""
    label = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    return f'<w:footnote w:id="{number}">{paragraph(label, *content)}</w:footnote>'


def call(number: int) -> str:
    """Return the call of a footnote."""
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{raised}<w:footnoteReference w:id="{number}"/></w:r>'


PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'


# ------------------------------------------------------------------------------ fictions

_DEFINITIONS = {
    "1.": level(0, "%1."),
    "I.": level(0, "%1.", "upperRoman"),
    "a)": level(0, "%1)", "lowerLetter") + level(1, "%2)", "lowerRoman"),
    "(a)": level(0, "(%1)", "lowerLetter"),
    "–": level(0, "–", "bullet"),
}
"""Lists by their first label."""
_LABELS = [*_DEFINITIONS]


@define
class _Maker:
    """Makes the body of a document, and the lists and footnotes that it needs."""

    fiction: Fiction
    numbers: Numbers
    lists: list[str] = field(factory=list)
    notes: list[str] = field(factory=list)
    open: dict[str, int] = field(factory=dict)
    """The lists that go on."""

    def body(self) -> Iterator[str]:
        yield from self._masthead()
        rows = [
            (
                paragraph(printed_label(it.label, self.fiction)),
                "".join(paragraph(value) for value in it.value),
            )
            for it in self.fiction.fields
        ]
        yield table(rows)
        yield paragraph()
        for piece in self.fiction.cover:
            yield self._piece(piece)
        for annex in self.fiction.annexes:
            yield from self._annex(annex)

    def _masthead(self) -> Iterator[str]:
        fiction = self.fiction
        words = fiction.words
        name = in_capitals(fiction.institution) if fiction.old else fiction.institution
        prefix = f" {word}" if (word := next(iter(words.dates.before_date), "")) else ","
        date = f"{fiction.place}{prefix} {fiction.printed_date}{' (05.11)' if fiction.old else ''}"
        right = [date, f"(OR. {fiction.original})", "", fiction.number, ""]
        if fiction.files:
            right += [words.interinstitutional_file[0], *fiction.files, ""]
        right += [*fiction.markings, *fiction.subject_codes]
        cells = paragraph(name), "".join(paragraph(it) if it else paragraph() for it in right)
        yield table([cells])
        yield paragraph()
        yield paragraph(run(fiction.type_line, "<w:b/>"))
        yield paragraph()

    def _annex(self, annex: Annex) -> Iterator[str]:
        self.open.clear()
        first = annex.label or annex.title or "\ufeff"
        opened = "<w:pageBreakBefore/>"
        yield paragraph(first, properties=opened) if first != "\ufeff" else paragraph(PAGE_BREAK)
        if annex.label and annex.title:
            yield paragraph()
            yield paragraph(run(annex.title, "<w:b/>"))
        yield paragraph()
        for piece in annex.body:
            yield self._piece(piece)

    def _piece(self, piece: Piece) -> str:
        label, properties = piece.label, ""
        if piece.kind != "point":
            for known in _LABELS[2:]:
                self.open.pop(known, None)
        if label and self.numbers == "automatic":
            properties, label = self._listed(piece), ""
        content = [run(f"{label}\t")] if label else []
        words, _, rest = piece.words.partition(CALL)
        content.append(run(words))
        if piece.note:
            number = len(self.notes) + 1
            self.notes.append(footnote(number, run(f"\t{piece.note}")))
            content += [call(number), run(rest.lstrip("0123456789"))]
        return paragraph(*content, properties=properties)

    def _listed(self, piece: Piece) -> str:
        """Return the properties of a paragraph whose label Word counts."""
        kind = {"number": "1.", "section": "I."}.get(piece.kind, piece.label)
        inner = piece.label in ("i)", "ii)") and "a)" in self.open
        if inner:
            kind = "a)"
        elif piece.label[-2:] in ("b)", "c)"):
            kind = "(a)" if piece.label.startswith("(") else "a)"
        if kind not in self.open:
            self.lists.append(kind)
            self.open[kind] = len(self.lists)
        return listed(self.open[kind], int(inner))

    def numbering(self) -> str:
        definitions = (definition(at, inside) for at, inside in enumerate(_DEFINITIONS.values()))
        made = (
            numbered(at, _LABELS.index(kind), restart()) for at, kind in enumerate(self.lists, 1)
        )
        return "".join((*definitions, *made))


def word_file(fiction: Fiction, numbers: Numbers = "automatic") -> bytes:
    """Return a fictional document as a Word file."""
    maker = _Maker(fiction, numbers)
    body = "".join(maker.body())
    number = paragraph(f"{fiction.number} \t RB/ek \t 1")
    return package(
        body,
        section='<w:footerReference w:type="default" r:id="footer1"/>',
        footer1=number,
        numbering=maker.numbering(),
        footnotes="".join(maker.notes),
    )


if __name__ == "__main__":
    folder = Path(__file__).parent / "docx"
    folder.mkdir(exist_ok=True)
    for code in ("en", "el", "bg", "fi", "ga", "de", "mt"):
        (folder / f"outcome-{code}.docx").write_bytes(word_file(make(code, Random(5))))
