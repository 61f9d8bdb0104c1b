"""Write a document as Akoma Ntoso 3.0.

A document is a `doc` with its annexes as attachments, each a `statement`. Conclusions that stand
alone are a `statement` themselves. Attributes `cd:…` hold what Akoma Ntoso has no place for, so
that a reader can restore an equal document.
"""

import datetime as dt

from council_docs.formats.akn.vocabulary import (
    ANNEX,
    ENCLOSED,
    NAMESPACE,
    OWN_NAMESPACE,
    TYPES,
    ResourceType,
)
from council_docs.formats.akn.writer.akn_xml_writer import AknXmlWriter
from council_docs.formats.akn.writer.blocks import BlockWriter
from council_docs.formats.akn.writer.cover_page import CoverPageWriter
from council_docs.formats.akn.writer.frbr import IdentificationWriter, write_publication
from council_docs.formats.akn.writer.references import ReferenceList, get_language
from council_docs.formats.akn.writer.text import TextWriter
from council_docs.formats.xml.xml_writer import preserve_space, quote
from council_docs.model import Annex, Document, Text

_OWN = f' xmlns:cd="{OWN_NAMESPACE}"'


def write(document: Document, *, generated: dt.date | None) -> str:
    """Return a document as Akoma Ntoso; `generated` is the date of the manifestation.

    Without `generated`, the date of the document stands there. Raises FormatError for what the
    format cannot hold: characters that are illegal in XML, marks outside their text, an invalid
    language or number, and nesting beyond `xml_writer.MAX_DEPTH`.
    """
    xml = AknXmlWriter()
    with xml.open_block(f'akomaNtoso xmlns="{NAMESPACE}"{_OWN}'):
        _DocumentWriter(xml, document, generated).write()
    text = xml.get_text()
    return text if " cd:" in text else text.replace(_OWN, "", 1)


class _DocumentWriter:
    """Writes the parts of one document."""

    def __init__(self, xml: AknXmlWriter, document: Document, generated: dt.date | None) -> None:
        self._xml = xml
        self._document = document
        self._identification = IdentificationWriter(xml, document, generated)

    def write(self) -> None:
        """Write a `doc`, or a `statement` for a text that stands alone."""
        element, kind = self._identification.element, TYPES[self._document.kind]
        with self._xml.open_block(_tag(element, kind)):
            with self._xml.open_block("meta"):
                self._identification.write("main", kind, self._aliases())
                write_publication(self._xml, self._document.official_journal)
                self._references = ReferenceList(self._xml, get_language(self._document.language))
            self._references.add_institution(self._identification.author)
            self._references.add_resource_type(kind)
            if self._identification.translated_from:
                self._references.add_organization_by_code("gsc")
            if element == "statement":
                self._write_enclosed_text(self._document.annexes[0], "", "annex")
            else:
                self._write_doc()
        self._references.write()

    def _aliases(self) -> tuple[tuple[str, str], ...]:
        """Return the further names of the document, each after its kind."""
        number, journal = self._document.header.number, self._document.official_journal
        aliases = (
            ("documentNumber", str(number) if number else None),
            ("consiliumId", number.code if number else None),
            ("title", self._document.header.subject),
            ("celex", journal.celex),
            ("eli", journal.eli),
        )
        return tuple((name, value) for name, value in aliases if value is not None)

    def _write_doc(self) -> None:
        """Write the content of a `doc`: the cover page, the cover sentence, the annexes."""
        document = self._document
        blocks = BlockWriter(self._xml, "")
        CoverPageWriter(self._xml, blocks.texts, self._references, document).write()
        blocks.write_main_body(document.cover)
        kind = ENCLOSED.get(document.kind, ANNEX)
        self._write_annexes(document.annexes, "", "annex", kind)

    def _write_annexes(
        self, annexes: tuple[Annex, ...], prefix: str, component: str, kind: ResourceType
    ) -> None:
        """Write `attachments`; `kind` is the type of the first one."""
        if not annexes:
            return
        with self._xml.open_block("attachments"):
            for number, annex in enumerate(annexes, 1):
                self._write_annex(annex, prefix, f"{component}_{number}", kind)
                kind = ANNEX

    def _write_annex(self, annex: Annex, prefix: str, component: str, kind: ResourceType) -> None:
        xml = self._xml
        self._references.add_resource_type(kind)
        eid = xml.ids.take_counted(f"{prefix}att")
        number = "" if annex.number is None else f' cd:number="{quote(annex.number)}"'
        language = "" if annex.language is None else f' xml:lang="{quote(annex.language)}"'
        with xml.open_block(f'attachment eId="{eid}"{number}{language}'):
            if annex.label is not None:
                xml.write_text("heading", xml.ids.take(f"{eid}__heading"), annex.label)
            with xml.open_block(_tag("statement", kind)):
                with xml.open_block("meta"):
                    aliases = () if annex.title is None else (("title", annex.title.value),)
                    self._identification.write(component, kind, aliases, annex.language)
                self._write_enclosed_text(annex, f"{eid}__", component)

    def _write_enclosed_text(self, annex: Annex, prefix: str, component: str) -> None:
        """Write the content of a `statement`: the title, the body, the annexes of the annex."""
        blocks = BlockWriter(self._xml, prefix)
        if annex.title is not None:
            self._write_preface(annex.title, prefix, blocks.texts)
        blocks.write_main_body(annex.body)
        self._write_annexes(annex.annexes, prefix, component, ANNEX)

    def _write_preface(self, title: Text, prefix: str, texts: TextWriter) -> None:
        xml = self._xml
        eid = xml.ids.take(f"{prefix}preface")
        with xml.open_block(f'preface eId="{eid}"'):
            eid = xml.ids.take(f"{eid}__longTitle")
            with xml.open_block(f'longTitle eId="{eid}"'):
                eid = xml.ids.take_counted(f"{eid}__p")
                tag = f"docTitle{preserve_space(title.value)}"
                with xml.open_line(f'p eId="{eid}"'), xml.open_inline(tag):
                    texts.write(title, f"{eid}__")


def _tag(element: str, kind: ResourceType) -> str:
    return f'{element} name="{kind.name}" contains="originalVersion"'
