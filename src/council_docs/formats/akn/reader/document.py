"""Read Akoma Ntoso 3.0.

`cover_page` reads the header, `blocks` the blocks, `text` running text. Every word of the file is
in the document or set aside: `keep_unplaced_words` proves it.
"""

from attrs import evolve
from lxml import etree

from council_docs.diagnostics import reader_diagnostics
from council_docs.eid import strip_punctuation
from council_docs.errors import ReadError
from council_docs.formats.akn.reader import elements, header_values
from council_docs.formats.akn.reader.blocks import BlockReader
from council_docs.formats.akn.reader.component_files import ComponentFiles, remove_spans
from council_docs.formats.akn.reader.cover_page import CoverPageReader
from council_docs.formats.akn.reader.elements import find_child, get_name, get_own, has_words
from council_docs.formats.akn.reader.metadata import Metadata
from council_docs.formats.akn.vocabulary import NAMESPACE
from council_docs.formats.xml.parser import parse
from council_docs.formats.xml.reader_context import ReaderContext
from council_docs.formats.xml.tree import Element, Tree
from council_docs.formats.xml.unplaced_words import keep_unplaced_words
from council_docs.identifiers import ALPHA3
from council_docs.model import Annex, Block, Document, Fact, HeaderField, Provenance
from council_docs.source import Span

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(data: str | bytes, files: ComponentFiles, *, name: str, language: str | None) -> Document:
    """Return the document in Akoma Ntoso; `language` overrides the language in the metadata.

    Raises ReadError for XML that the parser refuses, and for XML of another vocabulary.
    """
    reader = _FileReader(data, files, name, language)
    document, text = reader.read_document(), reader.take_visible_text()
    del reader  # the proof needs no tree
    return keep_unplaced_words(document, text, header_values.check_fact)


def _find_document(tree: Tree) -> Element:
    """Return the element below `akomaNtoso`; raise ReadError for any other XML."""
    root = tree.root
    found = etree.QName(root)
    documents = list(root.iterchildren(etree.Element))
    if found.localname != "akomaNtoso":
        message = f"the root element is {root.tag!r}, not akomaNtoso of {NAMESPACE!r}"
    elif found.namespace != NAMESPACE:
        namespace = found.namespace or ""
        message = f"akomaNtoso of the namespace {namespace!r}; only {NAMESPACE!r} is read"
    elif not documents or get_name(documents[0]) not in elements.DOCUMENTS:
        content = repr(get_name(documents[0])) if documents else "nothing"
        message = f"akomaNtoso holds {content}, which is no document"
    else:
        return documents[0]
    position = tree.source.position(tree.locate_tag(root).start)
    raise ReadError(message, source=tree.source.name, position=position)


class _FileReader:
    """Reads one file."""

    def __init__(
        self, data: str | bytes, files: ComponentFiles, name: str, language: str | None
    ) -> None:
        self._files = files
        self._is_component = False
        self._tree = parse(data, name=name, limits=files.limits)
        self._root = _find_document(self._tree)
        self._metadata = Metadata(self._root, language)
        etree.strip_tags(self._tree.root, etree.Comment, etree.ProcessingInstruction)
        self._context = ReaderContext(self._tree)
        self._blocks = BlockReader(self._context)

    def read_document(self) -> Document:
        """Return the document in the file."""
        metadata, root = self._metadata, self._root
        cover_page, preface = find_child(root, "coverPage"), find_child(root, "preface")
        header_reader = CoverPageReader(self._context, self._blocks.texts, metadata.language)
        header, facts = header_reader.read(cover_page, _containers(preface))
        blocks: tuple[Block, ...] = ()
        if get_name(root) in ("doc", "documentCollection"):
            title = _find_title(preface, _containers(preface))
            if title is not None:
                header = evolve(header, fields=(*header.fields, self._read_subject(title)))
            blocks, annexes = self._read_parts(root, title)
        else:
            annexes = (self._read_enclosed(root),)
            if header.date is None:
                header = evolve(header, date=metadata.document_date)
        for part in self._tree.root.iterchildren(f"{{{NAMESPACE}}}components"):
            annexes = (*annexes, *self._read_annexes(part))
        return Document(
            kind=metadata.kind,
            language=metadata.language,
            header=header,
            official_journal=metadata.official_journal,
            cover=blocks,
            annexes=annexes,
            provenance=self._provenance(facts),
        )

    def read_component(self) -> Document:
        """Return a document whose one annex is the document in the file."""
        self._is_component = True
        annex = self._read_enclosed(self._root)
        return Document(annexes=(annex,), provenance=self._provenance(()))

    def take_visible_text(self) -> str:
        """Return the source with spaces in place of its markup, and free the tree."""
        text = self._tree.visible_text
        del self._context.tree  # it is large, and cycles wait for the garbage collector
        return text

    def _provenance(self, facts: tuple[Fact, ...]) -> Provenance:
        context = self._context
        context.report_without_place()
        return Provenance(
            format="akn",
            source=self._tree.source,
            set_aside=tuple(context.set_aside),
            facts=facts,
            diagnostics=tuple(context.diagnostics),
        )

    def _set_metadata_aside(self, meta: Element) -> None:
        """Set the words of metadata aside, except notes, which belong to the text."""
        for part in meta:
            if get_name(part) != "notes" and has_words(part):
                self._context.add_set_aside(self._context.locate_content(part), "metadata")

    def _read_subject(self, title: Element) -> HeaderField:
        """Return the title in the preface of a `doc` as the subject."""
        text = self._blocks.texts.read(_title_text(title))
        return HeaderField(role="subject", value=text, span=self._context.locate(title))

    # -------------------------------------------------------------------------- parts

    def _read_parts(
        self, element: Element, title: Element | None
    ) -> tuple[tuple[Block, ...], tuple[Annex, ...]]:
        """Return the blocks and the annexes of a document, without its title."""
        blocks: list[Block] = []
        annexes: list[Annex] = []
        for part in element:
            name = get_name(part)
            if name in ("attachments", "components"):
                annexes += self._read_annexes(part)
            elif name == "collectionBody":
                annexes += self._read_annexes(part)
                blocks += self._blocks.read_content(part, *_attachments(part))
            elif name == "preface":
                containers = _containers(part) if self._has_header(element) else []
                blocks += self._read_preface(part, title, containers)
            elif name == "meta":
                self._set_metadata_aside(part)
            elif name != "coverPage" or not self._has_header(element):
                blocks += self._blocks.read(part)
        return tuple(blocks), tuple(annexes)

    def _has_header(self, element: Element) -> bool:
        """Return True if the cover page of an element is the header of the document."""
        return element is self._root and not self._is_component

    def _read_preface(
        self, preface: Element, title: Element | None, containers: list[Element]
    ) -> list[Block]:
        """Return the blocks of a preface without its title and the containers of the header."""
        parent = None if title is None else title.getparent()
        blocks: list[Block] = []
        for part in preface:
            if part is parent:
                blocks += self._blocks.read_content(part, title)
            elif part is not title and part not in containers:
                blocks += self._blocks.read(part)
        return blocks

    def _read_enclosed(self, element: Element) -> Annex:
        """Return an enclosed document, such as conclusions or an act."""
        preface = find_child(element, "preface")
        title = _find_title(preface, _containers(preface) if self._has_header(element) else [])
        body, annexes = self._read_parts(element, title)
        return Annex(
            title=None if title is None else self._blocks.texts.read(_title_text(title)),
            body=body,
            annexes=annexes,
            span=self._context.locate(element),
        )

    def _read_annexes(self, parent: Element) -> list[Annex]:
        return [self._read_annex(part) for part in _attachments(parent)]

    def _read_annex(self, attachment: Element) -> Annex:
        heading, num = find_child(attachment, "heading"), find_child(attachment, "num")
        inner = next((part for part in attachment if get_name(part) in elements.DOCUMENTS), None)
        pointer = find_child(attachment, "documentRef") if inner is None else None
        annex = Annex() if inner is None else self._read_enclosed(inner)
        if pointer is not None:
            annex = self._read_component_file(pointer)
        label_elements = [part for part in attachment if part is heading or part is num]
        labels = [self._blocks.read_label(part) for part in label_elements]
        notes = [block for _, blocks in labels for block in blocks]
        rest = self._blocks.read_content(attachment, heading, num, inner, pointer)
        number = get_own(attachment, "number")
        if number is None and num is not None:
            number = strip_punctuation(self._blocks.texts.read_words(num))
        language = attachment.get(_LANGUAGE)
        return evolve(
            annex,
            label=" ".join(label for label, _ in labels) if labels else None,
            number=number,
            language=language if language in ALPHA3 else None,
            body=(*notes, *rest, *annex.body),
            label_span=self._locate_all(label_elements),
            span=self._context.locate(attachment),
        )

    def _read_component_file(self, pointer: Element) -> Annex:
        """Return the document in another file of the folder, without spans."""
        href = pointer.get("href", "")
        data = self._files.read(href)
        if data is None:
            message = f"{href!r} was not read with this file"
            self._context.report(reader_diagnostics.PART_ABSENT, pointer, message)
            return Annex()
        try:
            reader = _FileReader(data, self._files, href, self._metadata.language)
        except ReadError as error:
            message = f"cannot be read: {error}"
            self._context.report(reader_diagnostics.PART_ABSENT, pointer, message)
            return Annex()
        self._files.depth += 1
        component = reader.read_component()
        self._files.depth -= 1
        text = reader.take_visible_text()
        component = keep_unplaced_words(component, text, header_values.check_fact)
        self._repeat_diagnostics(component, pointer)
        (annex,) = component.annexes
        return remove_spans(evolve(annex, body=(*component.cover, *annex.body)))

    def _repeat_diagnostics(self, component: Document, pointer: Element) -> None:
        """Add the diagnostics of another file at the element that names the file."""
        source, tag = component.provenance.source, self._tree.locate_tag(pointer)
        for found in component.provenance.diagnostics:
            position = source.position(found.span.start) if source and found.span else None
            place = f"{source.name}:{position}: " if source and position else ""
            message = f"{place}{found.message}"
            self._context.diagnostics.append(evolve(found, span=tag, message=message))

    def _locate_all(self, parts: list[Element]) -> Span | None:
        """Return the span from the first to the last of consecutive elements."""
        if not parts:
            return None
        start, _ = self._context.locate_content(parts[0])
        _, end = self._context.locate_content(parts[-1])
        return Span(start, end)


def _attachments(parent: Element) -> list[Element]:
    return [part for part in parent if get_name(part) in ("attachment", "component")]


def _containers(preface: Element | None) -> list[Element]:
    return [] if preface is None else [part for part in preface if get_name(part) == "container"]


def _find_title(preface: Element | None, containers: list[Element]) -> Element | None:
    """Return the paragraph with the title of a preface, outside of the containers of the header.

    A title that is nested deeper stays where it is.
    """
    if preface is None:
        return None
    long_title = find_child(preface, "longTitle", "p")
    if long_title is not None:
        return long_title
    parts = [part for part in preface if part not in containers]
    paragraphs = (*parts, *(inner for part in parts for inner in part))
    titled = (part for part in paragraphs if find_child(part, "docTitle") is not None)
    return next((part for part in titled if get_name(part) == "p"), None)


def _title_text(paragraph: Element) -> Element:
    """Return the `docTitle` in the paragraph of a title, or the paragraph if it holds more."""
    if len(paragraph) != 1 or get_name(paragraph[0]) != "docTitle":
        return paragraph
    rest = f"{paragraph.text or ''}{paragraph[0].tail or ''}"
    return paragraph if rest.strip() else paragraph[0]
