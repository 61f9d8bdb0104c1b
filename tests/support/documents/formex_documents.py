"""Small documents in Formex, made of what a test is about."""

from council_docs import Document
from council_docs.formats import formex
from document_tree import tree

BIB = "<BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE>"
TITLE = "<TITLE><TI><P>Council conclusions</P></TI></TITLE>"


def bib(number: str) -> str:
    return f"<BIB.INSTANCE><LG.DOC>EN</LG.DOC><NO.SEQ>{number}</NO.SEQ></BIB.INSTANCE>"


def part(number: str, words: str, root: str = "ANNEX") -> str:
    title = f"<TITLE><TI><P>{words}</P></TI></TITLE>"
    return f"<{root}>{bib(number)}{title}<CONTENTS><P>Of {words}.</P></CONTENTS></{root}>"


DOCUMENT = part("1", "lakes", "GENERAL")


def listing(*files: tuple[str, str]) -> str:
    parts = "".join(
        f'<DOC.SUB.PUB NO.SEQ="{number}"><REF.PHYS FILE="{file}" TYPE="DOC.XML"/></DOC.SUB.PUB>'
        for file, number in files
    )
    return f"<DOC><FMX>{parts}</FMX></DOC>"


def instance(inside: str, *, root: str = "GENERAL", bib: str = BIB, title: str = TITLE) -> str:
    return f"<{root}>{bib}{title}{inside}</{root}>"


def read(xml: str | bytes, *, name: str = "x.xml", language: str | None = None) -> Document:
    """Read Formex of which nothing may be lost."""
    document = formex.read(xml, name=name, language=language)
    source = document.provenance.source
    assert source is not None
    assert formex.prove(document, source.text).proved
    return document


def lines(xml: str) -> list[str]:
    """The tree of the body and what is said of it, line by line."""
    found = tree(read(xml)).splitlines()
    return found[next(i for i, line in enumerate(found) if line.startswith("annex")) + 1 :]


def body(inside: str) -> list[str]:
    """The same for the contents of conclusions, without the indentation of a body."""
    xml = instance(f"<CONTENTS>{inside}</CONTENTS><FINAL><P>End.</P></FINAL>")
    found = [line.removeprefix("  ") for line in lines(xml) if not line.startswith("! R014")]
    found.remove("End.")
    return found
