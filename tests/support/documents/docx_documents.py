"""Fictional Word files: parts of a package as strings, and whole documents made of a fiction."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from attrs import define, field

from council_docs.formats.docx.reader import read_layer
from council_docs.formats.limits import Limits
from council_docs.formats.xml.parser import DEFAULT_LIMITS
from council_docs.recognition.text_layer import TextLayer
from fictional_documents import Annex, Fiction, Piece, in_capitals, make
from page_layouts import printed_label
from paths import DATA, ROOT
from zip_archives import zip_files

Numbers = Literal["automatic", "typed"]
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


def parts(
    body: str,
    *,
    section: str = "",
    links: Mapping[str, str] = MappingProxyType({}),
    **others: str,
) -> dict[str, str]:
    """Return the files of a package.

    `others` are what stands inside of `styles`, `numbering`, `footnotes`, `endnotes`, `settings`,
    and of headers and footers: `header1`, `footer2`, which are relationships of the same names.
    `links` are addresses by their relationship.
    """
    related = [_relationship(name, f"{_OFFICE}/hyperlink", target, external=True)
               for name, target in links.items()]  # fmt: skip
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


def package(
    body: str,
    *,
    section: str = "",
    links: Mapping[str, str] = MappingProxyType({}),
    **others: str,
) -> bytes:
    """Return a Word file; see `parts`."""
    return zip_files(parts(body, section=section, links=links, **others))


def _relationships(inside: Iterable[str]) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(inside)}</Relationships>'


def _relationship(name: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{name}" Type="{kind}" Target={quoteattr(target)}{mode}/>'


def layer(data: bytes, limits: Limits = DEFAULT_LIMITS) -> TextLayer:
    """Return the text layer of a Word file."""
    return read_layer(data, limits, name="letter.docx")


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
        if piece.rows:
            rows = [[paragraph(cell) for cell in row] for row in piece.rows]
            return table(rows, bordered=True)
        label, properties = piece.label, ""
        if piece.kind != "point":
            for known in _LABELS[2:]:
                self.open.pop(known, None)
        if label and self.numbers == "automatic":
            properties, label = self._listed(piece), ""
        content = [run(f"{label}\t")] if label else []
        words, calls = piece.split_calls()
        content.append(run(words))
        for label, note, after in calls:
            if not note:
                content += [run(label, '<w:vertAlign w:val="superscript"/>'), run(after)]
                continue
            number = len(self.notes) + 1
            self.notes.append(footnote(number, run(f"\t{note}")))
            content += [call(number), run(after)]
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


# ------------------------------------------------------------------------------ files

_HEADER = (
    ("From:", "General Secretariat of the Council"),
    ("To:", "Delegations"),
    ("Subject:", "Council conclusions on the mountain railways of Ruritania"),
)
_CALLED = "https://ruritania.example/timetables"


def example() -> bytes:
    """Return the example: automatic numbers, a footnote, a table, a tracked deletion."""
    masthead = (
        paragraph("Council of the European Union"),
        "".join(map(paragraph, ("Brussels, 21 April 2026", "(OR. en)", "9997/26", "TRANS 403"))),
    )
    fields = [(paragraph(label), paragraph(value)) for label, value in _HEADER]
    lines = (("Line", "Passengers"), ("Strelsau – Zenda", "120 000"), ("Zenda – Hentzau", "80 000"))
    body = (
        table([masthead]),
        paragraph(),
        paragraph("OUTCOME OF PROCEEDINGS"),
        table(fields),
        paragraph(),
        paragraph(
            "Delegations will find in the Annex the Council conclusions on the mountain railways "
            "of Ruritania, as approved by the Council on 20 April 2026."
        ),
        paragraph("ANNEX", properties="<w:pageBreakBefore/>"),
        paragraph("Council conclusions on the mountain railways of Ruritania"),
        paragraph(),
        paragraph("THE COUNCIL OF THE EUROPEAN UNION,"),
        paragraph(
            "WELCOMES the new ",
            f'<w:hyperlink r:id="link1">{run("timetables")}</w:hyperlink>',
            call(1),
            " of Ruritania, and ",
            f"<w:del>{_deleted('REGRETS')}</w:del>",
            f"<w:ins>{run('NOTES')}</w:ins>",
            " how many passengers its lines have:",
            properties=listed(1),
        ),
        table([[paragraph(cell) for cell in row] for row in lines], bordered=True),
        paragraph("INVITES the Commission to:", properties=listed(1)),
        paragraph("publish the timetables in all languages;", properties=listed(1, 1)),
        paragraph("report to the Council by 31 March 2027.", properties=listed(1, 1)),
        paragraph("WILL RETURN to this matter.", properties=listed(1)),
    )
    return package(
        "".join(body),
        links={"link1": _CALLED},
        section='<w:footerReference w:type="default" r:id="footer1"/>',
        footer1=paragraph("9997/26\tRB/ek\t1"),
        numbering=definition(0, level(0, "%1."), level(1, "%2)", "lowerLetter")) + numbered(1, 0),
        footnotes=footnote(1, " In force since 14 December 2025."),
    )


def _deleted(words: str) -> str:
    return f"<w:r><w:delText>{words}</w:delText></w:r>"


def samples() -> dict[Path, bytes]:
    """Return the Word files of the project, by their places."""
    body = paragraph("The Council of the European Union recalls its conclusions.")
    hidden = paragraph(run("Draft of 3 May.", "<w:vanish/>"))
    comment = paragraph('<w:r><w:commentReference w:id="1"/></w:r>')
    deletion = paragraph(f"<w:del>{_deleted('It regrets the rest.')}</w:del>")
    shown = {
        "R050-tracked-deletion": ("deletion", deletion),
        "R051-hidden-text": ("hidden", hidden),
        "R052-comments": ("comment", comment),
        "R053-undefined-reference": ("list", paragraph("A point.", properties=listed(99))),
    }
    made = {ROOT / "examples" / "st09997-en.docx": example()}
    for folder, (name, more) in shown.items():
        made[DATA / "rules" / folder / "pass-words.docx"] = package(body)
        made[DATA / "rules" / folder / f"fail-{name}.docx"] = package(body + more)
    for code in ("en", "el", "bg", "fi", "ga", "de", "mt"):
        made[DATA / "docx" / f"outcome-{code}.docx"] = word_file(make(code, Random(5)))
    return made
