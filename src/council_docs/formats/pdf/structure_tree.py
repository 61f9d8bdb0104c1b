"""Read the structure tree of a tagged file: the block of each piece of content, in order.

ISO 32000-1, section 14.7. A tree may be cyclic, deep, broken or empty. The walk keeps its own
stack, and only usable elements are kept.
"""

from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve, field, frozen
from playa import ContentStream, Document
from playa.pdftypes import ObjRef, PDFObject, PSLiteral, resolve1
from playa.utils import decode_text

from council_docs.formats.pdf.budget import Budget

_INLINE = frozenset(
    "Span Quote Link Reference Annot Code BibEntry Em Strong Sub Form Ruby RB RT RP Warichu WT WP"
    " NonStruct Private".split()
)
_GROUPING = frozenset(
    "Document DocumentFragment Part Art Sect Div Aside BlockQuote TOC Index L Table THead TBody"
    " TFoot TR".split()
)
_MOST_ROLES = 10
"""How many steps a role map may take from one name to the next."""


@frozen(eq=False)
class Table:
    """A table of the tree; a table inside a cell does not count."""

    rows: list[list["Cell"]] = field(factory=list)


@frozen(kw_only=True, eq=False)
class Cell:
    """A cell of a table."""

    table: Table
    heading: bool
    columns: int = 1
    rows: int = 1


@frozen(kw_only=True, eq=False)
class Block:
    """The common properties of the lines of one paragraph, heading, label or cell."""

    role: str
    heading: int | None = None
    cell: Cell | None = None
    note: int | None = None
    """The number of the footnote that contains the block."""

    @property
    def is_grouping(self) -> bool:
        """Whether it groups blocks, so its own words are in no paragraph (ISO 32000-1, 14.8.4.2).

        Browsers write most elements of a page so.
        """
        return self.role in _GROUPING


@frozen(kw_only=True, eq=False)
class Leaf:
    """One piece of marked content in the tree."""

    order: int
    block: Block
    link: int | None = None
    """The number of the link that contains the piece, from 1."""


ContentKey: TypeAlias = tuple[int | None, int]
"""A piece of marked content of a page: its form, and its number there."""
PageContent: TypeAlias = dict[ContentKey, Leaf]


@frozen
class StructureTree:
    """The structure tree, page by page."""

    pages: dict[int, PageContent] = field(factory=dict)
    """By the index of the page."""
    figures: dict[int, list[str]] = field(factory=dict)
    """The alternative texts of the figures on a page, by its index."""
    tables: list[Table] = field(factory=list)
    calls: dict[int, int] = field(factory=dict)
    """The footnote that a piece of content calls, by the order of the piece."""
    addresses: dict[int, str] = field(factory=dict)
    """The addresses that links point at."""
    too_deep: bool = False


@frozen(kw_only=True, eq=False)
class _Around:
    """What the elements around a place in the tree determine."""

    depth: int = 0
    page: int | None = None
    block: Block = field(factory=lambda: Block(role="Document"))
    link: int | None = None
    figure: str | None = None
    """The alternative text of the picture around the place."""
    artifact: bool = False


def read_tree(document: Document, pages: dict[int, int], budget: Budget) -> StructureTree:
    """Return the structure tree of a document; `pages` are their indices by object number.

    It is empty for an untagged file.
    """
    return _TreeReader(document, pages, budget).read()


class _TreeReader:
    """Walks the tree of one file."""

    def __init__(self, document: Document, pages: dict[int, int], budget: Budget) -> None:
        self._document = document
        self._pages = pages
        self._budget = budget
        self._roles: dict[str, str] = {}
        self._order = 0
        self._notes = 0
        self._links = 0
        self._last: Leaf | None = None
        self._seen: set[int] = set()
        self._tree = StructureTree()
        self._too_deep = False

    def read(self) -> StructureTree:
        """Return the tree; it is empty for an untagged file."""
        root = as_mapping(self._document.catalog.get("StructTreeRoot"))
        roles = as_mapping(root.get("RoleMap"))
        self._roles = {name: as_name(role) for name, role in roles.items()}
        open_: list[Iterator[tuple[PDFObject, _Around]]] = [
            self._children(root.get("K"), _Around())
        ]
        while open_:
            found = next(open_[-1], None)
            if found is None:
                open_.pop()
                continue
            self._budget.spend_objects(1)
            child, around = found
            if len(open_) > self._budget.depth:
                self._too_deep = True
            else:
                open_.append(self._enter(child, around))
        return evolve(self._tree, too_deep=self._too_deep)

    def _children(self, kids: PDFObject, around: _Around) -> Iterator[tuple[PDFObject, _Around]]:
        kids = resolve1(kids)
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, ObjRef):
                if kid.objid in self._seen:
                    continue
                self._seen.add(kid.objid)
            yield resolve1(kid), around

    def _enter(self, kid: PDFObject, around: _Around) -> Iterator[tuple[PDFObject, _Around]]:
        """Record one child of an element; return its content."""
        if isinstance(kid, int):
            self._add_leaf((None, kid), around)
        elif isinstance(kid, list):
            return self._children(kid, around)
        elif isinstance(kid, dict):
            kind = as_name(kid.get("Type"))
            if kind == "MCR":
                self._add_reference(kid, around)
            elif kind == "OBJR":
                self._add_address(kid, around)
            else:
                return self._enter_element(kid, around)
        return iter(())

    def _add_address(self, kid: dict[str, PDFObject], around: _Around) -> None:
        """Record the address of the annotation in a link."""
        address = link_address(as_mapping(kid.get("Obj")))
        if address and around.link is not None:
            self._tree.addresses[around.link] = address

    def _add_reference(self, kid: dict[str, PDFObject], around: _Around) -> None:
        number = resolve1(kid.get("MCID"))
        form = resolve1(kid.get("Stm"))
        if isinstance(number, int):
            page = self._page_of(kid, around.page)
            key = (form.objid if type(form) is ContentStream else None, number)
            self._add_leaf(key, evolve(around, page=page))

    def _add_leaf(self, key: ContentKey, around: _Around) -> None:
        if around.page is None or around.artifact:
            return
        self._order += 1
        if around.figure is not None:
            self._add_figure(around.figure, around.page)
        leaf = Leaf(order=self._order, block=around.block, link=around.link)
        self._last = self._tree.pages.setdefault(around.page, {}).setdefault(key, leaf)

    def _page_of(self, kid: dict[str, PDFObject], otherwise: int | None) -> int | None:
        page = kid.get("Pg")
        return self._pages.get(page.objid, otherwise) if isinstance(page, ObjRef) else otherwise

    def _role(self, kid: dict[str, PDFObject]) -> str:
        name = as_name(kid.get("S"))
        for _ in range(_MOST_ROLES):
            if name not in self._roles or name in _INLINE:
                break
            name = self._roles[name]
        return name

    def _enter_element(
        self, kid: dict[str, PDFObject], around: _Around
    ) -> Iterator[tuple[PDFObject, _Around]]:
        role = self._role(kid)
        page = self._page_of(kid, around.page)
        inside = evolve(
            around,
            page=page,
            block=self._block(role, around.block),
            artifact=around.artifact or role == "Artifact",
        )
        if role == "Link":
            self._links += 1
            inside = evolve(inside, link=self._links)
        alternative = resolve1(kid.get("Alt"))
        if role == "Figure" and isinstance(alternative, bytes):
            inside = evolve(inside, figure=text_string(alternative))
        if role == "Table" and around.block.cell is None:
            return self._table(kid, inside)
        return self._children(kid.get("K"), inside)

    def _add_figure(self, words: str, page: int) -> None:
        figures = self._tree.figures.setdefault(page, [])
        if words not in figures:
            figures.append(words)

    def _block(self, role: str, around: Block) -> Block:
        if role in _INLINE:
            return around
        if role in {"Note", "FENote"}:
            return self._add_note(role, around)
        heading = None
        if role == "H" or (len(role) == 2 and role[0] == "H" and role[1].isdecimal()):  # noqa: PLR2004
            heading = int(role[1:] or 1)
        return evolve(
            around,
            role=role,
            heading=heading,
        )

    def _add_note(self, role: str, around: Block) -> Block:
        """Return the block of a footnote; the content before it in the tree is its call."""
        self._notes += 1
        if self._last is not None and self._last.block.note is None:
            self._tree.calls[self._last.order] = self._notes
        return evolve(around, role=role, note=self._notes)

    def _table(
        self, kid: dict[str, PDFObject], around: _Around
    ) -> Iterator[tuple[PDFObject, _Around]]:
        """Yield the contents of the cells of a table."""
        table = Table()
        self._tree.tables.append(table)
        for part in self._rows(kid):
            table.rows.append([])
            page = self._page_of(part, around.page)
            for cell, _ in self._children(part.get("K"), around):
                if not isinstance(cell, dict):
                    continue
                attributes = _table_attributes(cell)
                made = Cell(
                    table=table,
                    heading=self._role(cell) == "TH",
                    columns=_count(attributes.get("ColSpan")),
                    rows=_count(attributes.get("RowSpan")),
                )
                table.rows[-1].append(made)
                block = Block(role="TD", cell=made)
                inside = evolve(around, page=self._page_of(cell, page), block=block)
                yield from self._children(cell.get("K"), inside)

    def _rows(self, kid: dict[str, PDFObject]) -> Iterator[dict[str, PDFObject]]:
        for part, _ in self._children(kid.get("K"), _Around()):
            if not isinstance(part, dict):
                continue
            if self._role(part) in {"THead", "TBody", "TFoot"}:
                for row, _ in self._children(part.get("K"), _Around()):
                    if isinstance(row, dict):
                        yield row
            else:
                yield part


def text_string(data: bytes) -> str:
    """Return a text string of a PDF file (ISO 32000-1, section 7.9.2.2)."""
    return decode_text(data)


def link_address(annotation: dict[str, PDFObject]) -> str | None:
    """Return the external address of a link annotation."""
    target = resolve1(as_mapping(annotation.get("A")).get("URI"))
    return text_string(target) if isinstance(target, bytes) and target else None


def _table_attributes(cell: dict[str, PDFObject]) -> dict[str, PDFObject]:
    found = resolve1(cell.get("A"))
    for owner in found if isinstance(found, list) else [found]:
        attributes = as_mapping(owner)
        if as_name(attributes.get("O")) == "Table":
            return attributes
    return {}


def _count(value: PDFObject) -> int:
    number = resolve1(value)
    return number if isinstance(number, int) and 0 < number <= _WIDEST else 1


_WIDEST = 1000
"""A wider cell is an error of the file."""


def as_mapping(value: PDFObject) -> dict[str, PDFObject]:
    """Return a dictionary of a file; an empty one for anything else."""
    found = resolve1(value)
    return found if isinstance(found, dict) else {}


def as_name(value: PDFObject) -> str:
    """Return a name of a file; an empty one for anything else."""
    found = resolve1(value)
    return found.name if isinstance(found, PSLiteral) else ""
