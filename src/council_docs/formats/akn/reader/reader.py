"""Akoma Ntoso 3.0 as a document.

The header is in `read_cover`, blocks in `read_body`, running text in `read_inline`. Whatever is in
the file is in the document, or there is a diagnostic: `accounting` proves it.
"""

from attrs import evolve
from lxml import etree

from council_docs.diagnostics import reader_diagnostics
from council_docs.eid import strip_punctuation
from council_docs.errors import ReadError
from council_docs.formats.akn.reader import elements, header_values
from council_docs.formats.akn.reader.body import Blocks
from council_docs.formats.akn.reader.component_files import Surroundings, without_places
from council_docs.formats.akn.reader.cover import Cover
from council_docs.formats.akn.reader.elements import child, has_words, name, own
from council_docs.formats.akn.reader.metadata import Metadata
from council_docs.formats.akn.vocabulary import NAMESPACE
from council_docs.formats.xml.parser import parse
from council_docs.formats.xml.reader_context import ReaderContext
from council_docs.formats.xml.tree import Element, Tree
from council_docs.formats.xml.unplaced_words import keep_unplaced_words
from council_docs.identifiers import ALPHA3
from council_docs.model import Annex, Block, Document, Fact, HeaderField, Provenance
from council_docs.source import Span


def read(
    data: str | bytes, surroundings: Surroundings, *, name: str, language: str | None
) -> Document:
    """Read a document from Akoma Ntoso 3.0; `language` takes the place of its own.

    Raises ReadError for what is no XML that the door lets in, and for XML that is something else.
    """
    reader = _opened(data, surroundings, name, language)
    document, printed = reader.document(), reader.printed()
    del reader  # the proof does without the tree
    return keep_unplaced_words(document, printed, header_values.says)


def _opened(
    data: str | bytes, surroundings: Surroundings, name: str, language: str | None
) -> "_Reader":
    tree = parse(data, name=name, limits=surroundings.limits)
    root = _document(tree)
    etree.strip_tags(tree.root, etree.Comment, etree.ProcessingInstruction)
    return _Reader(tree, root, language, surroundings)


def _document(tree: Tree) -> Element:
    """Return the element below `akomaNtoso`; raise ReadError for any other XML."""
    root = tree.root
    found = etree.QName(root)
    documents = list(root.iterchildren(etree.Element))
    if found.localname != "akomaNtoso":
        said = f"the root element is {root.tag!r}, not akomaNtoso of {NAMESPACE!r}"
    elif found.namespace != NAMESPACE:
        said = f"akomaNtoso of the namespace {found.namespace or ''!r}; only {NAMESPACE!r} is read"
    elif not documents or name(documents[0]) not in elements.DOCUMENTS:
        inside = repr(name(documents[0])) if documents else "nothing"
        said = f"akomaNtoso holds {inside}, which is no document"
    else:
        return documents[0]
    position = tree.source.position(tree.locate_tag(root).start)
    raise ReadError(said, source=tree.source.name, position=position)


_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class _Reader:
    """Reads one file."""

    def __init__(
        self, tree: Tree, root: Element, language: str | None, surroundings: Surroundings
    ) -> None:
        self._surroundings = surroundings
        self._is_part = False
        self._tree = tree
        self._root = root
        self._context = ReaderContext(tree)
        self._blocks = Blocks(self._context)
        self._metadata = Metadata(root, language)

    def document(self) -> Document:
        """Return the document in the file."""
        context, metadata, root = self._context, self._metadata, self._root
        cover_page, preface = child(root, "coverPage"), child(root, "preface")
        cover = Cover(context, self._blocks.texts, metadata.language)
        header, found = cover.read(cover_page, _containers(preface))
        blocks: tuple[Block, ...] = ()
        if name(root) in ("doc", "documentCollection"):
            title = _title(preface, _containers(preface))
            if title is not None:
                header = evolve(header, fields=(*header.fields, self._subject(title)))
            blocks, annexes = self._parts(root, title)
        else:
            annexes = (self._enclosed(root),)
            if header.date is None:
                header = evolve(header, date=metadata.document_date)
        for part in self._tree.root.iterchildren(f"{{{NAMESPACE}}}components"):
            annexes = (*annexes, *self._annexes(part))
        return self._placed(
            Document(
                kind=metadata.kind,
                language=metadata.language,
                header=header,
                official_journal=metadata.official_journal,
                cover=blocks,
                annexes=annexes,
            ),
            found,
        )

    def component(self) -> Document:
        """Return the document in the file as a part of another one: as an annex, the first."""
        self._is_part = True
        return self._placed(Document(annexes=(self._enclosed(self._root),)), ())

    def printed(self) -> str:
        """Return the source with blanks in place of its markup; nothing is read after that."""
        printed = self._tree.visible_text
        del self._context.tree  # it is large, and the reader's cycles wait for the collector
        return printed

    def _placed(self, document: Document, found: tuple[Fact, ...]) -> Document:
        """Return a document with its provenance."""
        context = self._context
        context.report_without_place()
        provenance = Provenance(
            format="akn",
            source=self._tree.source,
            set_aside=tuple(context.set_aside),
            facts=found,
            diagnostics=tuple(context.diagnostics),
        )
        return evolve(document, provenance=provenance)

    def _set_aside(self, meta: Element) -> None:
        """Set the words of metadata aside, but for notes, which belong to the text."""
        for part in meta:
            if name(part) != "notes" and has_words(part):
                self._context.add_set_aside(self._context.locate_content(part), "metadata")

    def _subject(self, title: Element) -> HeaderField:
        """Return the title of a document that says it where an enclosed text would."""
        text = self._blocks.texts.text(_inner_title(title))
        return HeaderField(role="subject", value=text, span=self._context.locate(title))

    # -------------------------------------------------------------------------- parts

    def _parts(
        self, element: Element, title: Element | None
    ) -> tuple[tuple[Block, ...], tuple[Annex, ...]]:
        """Return the blocks and the annexes of a document; its title is read already."""
        blocks: list[Block] = []
        annexes: list[Annex] = []
        for part in element:
            kind = name(part)
            if kind in ("attachments", "components"):
                annexes += self._annexes(part)
            elif kind == "collectionBody":
                annexes += self._annexes(part)
                blocks += self._blocks.inside_but(part, *_attached(part))
            elif kind == "preface":
                blocks += self._preface(part, title, is_root=self._is_headed(element))
            elif kind == "meta":
                self._set_aside(part)
            elif kind != "coverPage" or not self._is_headed(element):
                blocks += self._blocks.block(part)
        return tuple(blocks), tuple(annexes)

    def _is_headed(self, element: Element) -> bool:
        """Tell whether the cover page of an element is the header of the document."""
        return element is self._root and not self._is_part

    def _preface(self, preface: Element, title: Element | None, *, is_root: bool) -> list[Block]:
        """Return what stands around the title; the containers of the root are in the header."""
        known = _containers(preface) if is_root else []
        around = None if title is None else title.getparent()
        blocks: list[Block] = []
        for part in preface:
            if part is around:
                blocks += self._blocks.inside_but(part, title)
            elif part is not title and part not in known:
                blocks += self._blocks.block(part)
        return blocks

    def _enclosed(self, element: Element) -> Annex:
        """Return what a text of conclusions, an act or another enclosed document holds."""
        preface = child(element, "preface")
        known = _containers(preface) if self._is_headed(element) else []
        title = _title(preface, known)
        body, annexes = self._parts(element, title)
        return Annex(
            title=None if title is None else self._blocks.texts.text(_inner_title(title)),
            body=body,
            annexes=annexes,
            span=self._context.locate(element),
        )

    def _annexes(self, parent: Element) -> list[Annex]:
        return [self._annex(part) for part in _attached(parent)]

    def _annex(self, attachment: Element) -> Annex:
        """Return an attachment or a component."""
        heading, num = child(attachment, "heading"), child(attachment, "num")
        inner = next((part for part in attachment if name(part) in elements.DOCUMENTS), None)
        beside = None if inner is not None else child(attachment, "documentRef")
        annex = Annex() if inner is None else self._enclosed(inner)
        if beside is not None:
            annex = self._beside(beside)
        labels = [part for part in attachment if part is heading or part is num]
        said = [self._blocks.label(part) for part in labels]
        notes = [block for _, blocks in said for block in blocks]
        rest = self._blocks.inside_but(attachment, heading, num, inner, beside)
        number = own(attachment, "number")
        if number is None and num is not None:
            number = strip_punctuation(self._blocks.texts.words(num))
        return evolve(
            annex,
            label=" ".join(label for label, _ in said) if said else None,
            number=number,
            language=_language(attachment),
            body=(*notes, *rest, *annex.body),
            label_span=self._span(labels),
            span=self._context.locate(attachment),
        )

    def _beside(self, pointer: Element) -> Annex:
        """Return a document that is in another file of the folder; it has no places in this one."""
        href = pointer.get("href", "")
        data = self._surroundings.opened(href)
        if data is None:
            message = f"{href!r} was not read with this file"
            self._context.report(reader_diagnostics.PART_ABSENT, pointer, message)
            return Annex()
        try:
            reader = _opened(data, self._surroundings, href, self._metadata.language)
        except ReadError as error:
            self._context.report(
                reader_diagnostics.PART_ABSENT, pointer, f"cannot be read: {error}"
            )
            return Annex()
        self._surroundings.depth += 1
        part = reader.component()
        part = keep_unplaced_words(part, reader.printed(), header_values.says)
        self._surroundings.depth -= 1
        self._repeat_diagnostics(part, pointer)
        (annex,) = part.annexes
        return without_places(evolve(annex, body=(*part.cover, *annex.body)))

    def _repeat_diagnostics(self, part: Document, pointer: Element) -> None:
        """Add the diagnostics of a part in another file, at the element that names the file."""
        source, tag = part.provenance.source, self._context.extent(pointer).tag
        for found in part.provenance.diagnostics:
            at = source.position(found.span.start) if source and found.span else None
            place = f"{source.name}:{at.line}:{at.column}: " if source and at else ""
            message = f"{place}{found.message}"
            self._context.diagnostics.append(evolve(found, span=tag, message=message))

    def _span(self, parts: list[Element]) -> Span | None:
        """Return where the words of elements that follow each other stand."""
        if not parts:
            return None
        first, last = (
            self._context.locate_content(parts[0]),
            self._context.locate_content(parts[-1]),
        )
        return Span(first.start, last.end)


def _language(attachment: Element) -> str | None:
    """Return the language that an attachment names, if it is an official one."""
    code = attachment.get(_XML_LANG)
    return code if code in ALPHA3 else None


def _attached(parent: Element) -> list[Element]:
    return [part for part in parent if name(part) in ("attachment", "component")]


def _containers(preface: Element | None) -> list[Element]:
    return [] if preface is None else [part for part in preface if name(part) == "container"]


def _title(preface: Element | None, known: list[Element]) -> Element | None:
    """Return the paragraph of a preface that holds the title; what is known is read already.

    A title that is deeper is read with what holds it.
    """
    if preface is None:
        return None
    long_title = child(preface, "longTitle", "p")
    if long_title is not None:
        return long_title
    parts = [part for part in preface if part not in known]
    paragraphs = (*parts, *(inner for part in parts for inner in part))
    titled = (one for one in paragraphs if child(one, "docTitle") is not None)
    return next((one for one in titled if name(one) == "p"), None)


def _inner_title(paragraph: Element) -> Element:
    """Return what holds all words of the paragraph of a title: itself, or the title in it."""
    if len(paragraph) != 1 or name(paragraph[0]) != "docTitle":
        return paragraph
    around = f"{paragraph.text or ''}{paragraph[0].tail or ''}"
    return paragraph if around.strip() else paragraph[0]
