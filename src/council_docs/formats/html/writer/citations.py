"""Cite a document and its units, as text to copy."""

from attrs import frozen

from council_docs.eid import format_number_part, strip_punctuation
from council_docs.languages import CODES, load_language
from council_docs.languages.language import Language
from council_docs.model import Annex, Document, Text

_LONGEST_TITLE = 120
"""Every citation on a page repeats the title."""


def get_language(code: str | None) -> Language:
    """Return the words of a language; of English for an unknown one."""
    return load_language(code if code in CODES else "en")


def shorten(words: str, longest: int) -> str:
    """Return words on one line, cut after `longest` characters at a space."""
    words = " ".join(words.split())
    if len(words) <= longest:
        return words
    head = words[:longest]
    return f"{head.rpartition(' ')[0] or head}…"


def join_label(label: str | None, text: Text | None) -> str:
    """Return a label and the words after it."""
    return " ".join(filter(None, (label, text.value if text else None)))


def get_title(document: Document) -> str:
    """Return the title of a document: that of its first annex, else its subject."""
    titles = [annex.title.value for annex in document.annexes[:1] if annex.title]
    return next(filter(None, (*titles, document.header.subject)), "")


@frozen
class Citation:
    """Cites one part of a document."""

    base: str
    """The title and the number of the document."""
    words: Language
    part: str = ""
    """The label of the annex, if the document has several."""

    def cite(self, unit: str) -> str:
        """Return the citation of a unit of the part; of the part itself for an empty one."""
        return ", ".join(filter(None, (self.base, self.part, unit)))

    def cite_point(self, path: str) -> str:
        """Return the citation of a conclusion or of a point in it: `point 12(b)`."""
        citations = self.words.citations
        suffix = citations.leading_number_suffix
        word = citations.points[0].rstrip("-")
        return self.cite(f"{word} {path}" if suffix is None else f"{path}{suffix} {word}")

    def in_annex(self, annex: Annex) -> "Citation":
        """Return the citation of an annex with a label."""
        return Citation(self.base, self.words, " ".join((annex.label or self.part).split()))


def build_citation(document: Document) -> Citation:
    """Return the citation of a whole document."""
    number = document.header.number
    title = shorten(get_title(document), _LONGEST_TITLE)
    base = ", ".join(filter(None, (title, str(number) if number else "")))
    return Citation(base, get_language(document.language))


def extend_path(path: str, label: str, place: int) -> str:
    """Return the path of a point below `path`: `12(b)`; `12[3]` for the third dash."""
    if not format_number_part(label):
        return f"{path}[{place}]"
    number = " ".join(strip_punctuation(label).split())
    return f"{path}({number})" if path else number
