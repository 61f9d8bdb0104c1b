"""The things that an output points at (`#consil`, `#language_nld`): `meta/references`."""

from collections.abc import Mapping
from functools import cache

from council_docs import languages
from council_docs.formats.akn import names
from council_docs.formats.akn.names import ResourceType
from council_docs.formats.akn.writer.frbr import alpha3
from council_docs.formats.akn.writer.xml_writer import Pen, quote
from council_docs.languages.folding import fold
from council_docs.languages.language import Language, Words

_FALLBACK = "en"
"""Its words stand in for those of a language that is not known."""


def words_of(code: str | None) -> Language:
    """Return the words of a language, or of English where there are none yet."""
    return languages.load_language(code if code in languages.CODES else _FALLBACK)


def institution_name(words: Language, code: str) -> str:
    """Return what a language calls the institution with a code of the authority table."""
    return (words.european_council if code == names.EUROPEAN_COUNCIL else words.council)[0]


class References:
    """Collects what the parts of a document point at while they are written.

    Each method returns the `#eId` to write, and lists the thing at its first mention.
    """

    def __init__(self, pen: Pen, words: Language) -> None:
        """Open the element `references` with `pen`; `words` gives things their names."""
        self._pen = pen
        self._words = words
        self._lines: dict[str, str] = {}
        pen.begin('references source="#council_docs"')
        self._place, self._margin = pen.add(""), pen.margin
        pen.end("references")
        self._refer("TLCOrganization", "council_docs", names.SOFTWARE, "council_docs")

    def write(self) -> None:
        """Write all that was mentioned, in the order of mention, where the element was opened."""
        self._pen.replace(
            self._place, "".join(f"{self._margin}{line}" for line in self._lines.values())
        )

    def institution(self, code: str) -> str:
        """Refer to the Council or the European Council by its code, `names.COUNCIL`."""
        shown = institution_name(self._words, code)
        return self._refer("TLCOrganization", code.lower(), names.CORPORATE_BODY + code, shown)

    def organization(self, printed: str) -> str | None:
        """Refer to a sender or recipient by its printed name; None for one that is not known."""
        code = _organizations(self._words.code).get(fold(printed))
        return code and self.organization_by_code(code)

    def organization_by_code(self, code: str) -> str:
        """Refer to a sender or recipient by its code in `Language.values`."""
        if code == "council":
            return self.institution(names.COUNCIL)
        shown = self._words.parties[code][0]
        return self._refer("TLCOrganization", code, names.OWN_ORGANIZATION + code, shown)

    def place(self, printed: str) -> str:
        """Refer to the place that the document is dated from."""
        code = _places(self._words.code).get(fold(printed))
        href = names.PLACE + code if code else names.OWN_PLACE
        return self._refer("TLCLocation", code.lower() if code else "place", href, printed)

    def language(self, code: str) -> str:
        """Refer to a language by its ISO 639-1 code."""
        three = alpha3(code)
        href = names.LANGUAGE + three.upper()
        return self._refer("TLCReference", f"language_{three}", href, code, ' name="language"')

    def resource_type(self, kind: ResourceType) -> str:
        """Refer to what a document or annex is."""
        shown = self._words.document_types.get(kind.name, kind.label)
        return self._refer("TLCReference", kind.eid, kind.href, shown, ' name="docType"')

    def _refer(self, element: str, eid: str, href: str, shown: str, name: str = "") -> str:
        if eid not in self._lines:
            self._pen.ids.only(eid)
            attributes = f'eId="{eid}"{name} href="{href}" showAs="{quote(shown)}"'
            self._lines[eid] = f"<{element} {attributes}/>"
        return f"#{eid}"


@cache
def _organizations(code: str) -> dict[str, str]:
    """Return the codes of senders and recipients by their names in a language."""
    return _inverted(languages.load_language(code).parties)


@cache
def _places(code: str) -> dict[str, str]:
    """Return the codes of places by their names in a language."""
    return _inverted(languages.load_language(code).places)


def _inverted(names_by_code: Mapping[str, Words]) -> dict[str, str]:
    return {fold(form): code for code, forms in names_by_code.items() for form in forms}
