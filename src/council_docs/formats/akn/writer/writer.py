"""A document as Akoma Ntoso 3.0.

The mapping of the blocks is in `body`, of the header in `cover`. A document is a `doc` that carries
its annexes as attachments, each with a `statement`; a text of conclusions that stands alone is a
`statement` itself. Attributes `cd:…` say what Akoma Ntoso has no place for, so that a reader can
restore an equal document.
"""

import datetime as dt

from council_docs.formats.akn import names
from council_docs.formats.akn.names import ResourceType
from council_docs.formats.akn.writer.body import Blocks
from council_docs.formats.akn.writer.cover import CoverPage
from council_docs.formats.akn.writer.frbr import Identity, publication
from council_docs.formats.akn.writer.inline import Texts
from council_docs.formats.akn.writer.references import References, words_of
from council_docs.formats.akn.writer.xml_writer import Pen, escape, quote, space
from council_docs.model import Annex, Document, Text

_OWN = f' xmlns:cd="{names.OWN_NAMESPACE}"'
"""The declaration of our own attributes; most documents have none of them."""


def write(document: Document, *, generated: dt.date | None) -> str:
    """Return a document as Akoma Ntoso; `generated` is the date of the manifestation.

    Without `generated` the document's own date stands there. Raises FormatError for what the format
    cannot hold: characters that are illegal in XML, marks outside their text, a language or a
    number that is none, and nesting beyond `pen.MAX_DEPTH`.
    """
    identity = Identity.of(document, generated)
    pen = Pen()
    pen.begin(f'akomaNtoso xmlns="{names.NAMESPACE}"{_OWN}')
    _Writer(pen, document, identity).write()
    pen.end("akomaNtoso")
    xml = pen.text()
    return xml if " cd:" in xml else xml.replace(_OWN, "", 1)


class _Writer:
    """Writes the parts of one document."""

    def __init__(self, pen: Pen, document: Document, identity: Identity) -> None:
        self._pen = pen
        self._document = document
        self._identity = identity

    def write(self) -> None:
        """Write the root: a `doc`, or a `statement` for a text that stands alone."""
        element, kind = self._identity.element, names.TYPES[self._document.kind]
        self._pen.begin(_start(element, kind))
        self._pen.begin("meta")
        self._identity.write(self._pen, "main", kind, self._aliases())
        publication(self._pen, self._document.official_journal)
        references = References(self._pen, words_of(self._document.language))
        self._pen.end("meta")
        references.institution(self._identity.author)
        references.resource_type(kind)
        if self._identity.translated_from:
            references.organization_by_code("gsc")
        if element == "statement":
            self._enclosed_text(self._document.annexes[0], "", "annex", references)
        else:
            self._transmission(references)
        self._pen.end(element)
        references.write()

    def _aliases(self) -> tuple[tuple[str, str], ...]:
        """Return the further names of the document."""
        number, subject = self._document.header.number, self._document.header.subject
        aliases = []
        if number is not None:
            aliases += [("documentNumber", str(number)), ("consiliumId", number.code)]
        if subject is not None:
            aliases.append(("title", subject))
        journal = self._document.official_journal
        named = (("celex", journal.celex), ("eli", journal.eli))
        aliases += [(name, value) for name, value in named if value is not None]
        return tuple(aliases)

    def _transmission(self, references: References) -> None:
        """Write what a `doc` holds: the cover page, the cover sentence, the annexes."""
        document = self._document
        blocks = Blocks(self._pen, "")
        CoverPage(self._pen, blocks.texts, references, document).write()
        blocks.main_body(document.cover)
        kind = names.ENCLOSED.get(document.kind, names.ANNEX)
        self._annexes(document.annexes, "", "annex", kind, references)

    def _annexes(
        self,
        annexes: tuple[Annex, ...],
        prefix: str,
        component: str,
        kind: ResourceType,
        references: References,
    ) -> None:
        """Write `attachments`: the first annex is of a kind, any further one is just an annex."""
        if not annexes:
            return
        self._pen.begin("attachments")
        for number, annex in enumerate(annexes, 1):
            self._annex(annex, prefix, f"{component}_{number}", kind, references)
            kind = names.ANNEX
        self._pen.end("attachments")

    def _annex(
        self,
        annex: Annex,
        prefix: str,
        component: str,
        kind: ResourceType,
        references: References,
    ) -> None:
        pen = self._pen
        references.resource_type(kind)
        eid = pen.ids.counted(f"{prefix}att")
        number = "" if annex.number is None else f' cd:number="{quote(annex.number)}"'
        language = "" if annex.language is None else f' xml:lang="{quote(annex.language)}"'
        pen.begin(f'attachment eId="{eid}"{number}{language}')
        if annex.label is not None:
            heading = pen.ids.only(f"{eid}__heading")
            start = f'heading eId="{heading}"{space(annex.label)}'
            pen.line(f"<{start}>{escape(annex.label)}</heading>")
        pen.begin(_start("statement", kind))
        pen.begin("meta")
        aliases = () if annex.title is None else (("title", annex.title.value),)
        self._identity.spoken(annex.language).write(pen, component, kind, aliases)
        pen.end("meta")
        self._enclosed_text(annex, f"{eid}__", component, references)
        pen.end("statement")
        pen.end("attachment")

    def _enclosed_text(
        self, annex: Annex, prefix: str, component: str, references: References
    ) -> None:
        """Write what a `statement` holds: the title, the body, the annexes of the annex."""
        blocks = Blocks(self._pen, prefix)
        if annex.title is not None:
            self._preface(annex.title, prefix, blocks.texts)
        blocks.main_body(annex.body)
        self._annexes(annex.annexes, prefix, component, names.ANNEX, references)

    def _preface(self, title: Text, prefix: str, texts: Texts) -> None:
        pen = self._pen
        eid = pen.ids.only(f"{prefix}preface")
        pen.begin(f'preface eId="{eid}"')
        eid = pen.ids.only(f"{eid}__longTitle")
        pen.begin(f'longTitle eId="{eid}"')
        eid = pen.ids.counted(f"{eid}__p")
        pen.start_line(f'p eId="{eid}"')
        pen.start(f"docTitle{space(title.value)}")
        texts.words(title, f"{eid}__")
        pen.finish("docTitle")
        pen.finish("p")
        pen.end("longTitle")
        pen.end("preface")


def _start(element: str, kind: ResourceType) -> str:
    return f'{element} name="{kind.name}" contains="originalVersion"'
