"""Write `meta/references`: what attributes such as `refersTo="#consil"` point at."""

from collections.abc import Mapping
from functools import cache

from council_docs import languages
from council_docs.formats.akn import vocabulary
from council_docs.formats.akn.vocabulary import ResourceType
from council_docs.formats.akn.writer.akn_xml_writer import AknXmlWriter
from council_docs.formats.akn.writer.frbr import get_alpha3
from council_docs.formats.xml.xml_writer import quote
from council_docs.languages.folding import fold
from council_docs.languages.language import Language, Words


def get_language(code: str | None) -> Language:
    """Return the words of a language; of English for an unknown one."""
    return languages.load_language(code if code in languages.CODES else "en")


def get_institution_name(words: Language, code: str) -> str:
    """Return the name of the institution with a code of the authority table."""
    return (words.european_council if code == vocabulary.EUROPEAN_COUNCIL else words.council)[0]


class ReferenceList:
    """Collects the references of a document while its parts are written.

    The methods return the `#eId` to write. The first mention of a thing adds it to the list.
    """

    def __init__(self, xml: AknXmlWriter, words: Language) -> None:
        """Write the element `references` without its content. `words` names things."""
        self._xml = xml
        self._words = words
        self._lines: dict[str, str] = {}
        with xml.open_block('references source="#council_docs"'):
            xml.write("")
            self._place, self._line_start = xml.place, xml.line_start
        self._add("TLCOrganization", "council_docs", vocabulary.SOFTWARE, "council_docs")

    def write(self) -> None:
        """Write the references in the order of their first mention."""
        lines = (f"{self._line_start}{line}" for line in self._lines.values())
        self._xml.replace(self._place, "".join(lines))

    def add_institution(self, code: str) -> str:
        """Refer to the Council or the European Council by its code in the authority table."""
        shown = get_institution_name(self._words, code)
        return self._add("TLCOrganization", code.lower(), vocabulary.CORPORATE_BODY + code, shown)

    def add_organization(self, printed: str) -> str | None:
        """Refer to a sender or recipient by its printed name; return None for an unknown one."""
        code = _organizations(self._words.code).get(fold(printed))
        return code and self.add_organization_by_code(code)

    def add_organization_by_code(self, code: str) -> str:
        """Refer to a sender or recipient by its code in `Language.parties`."""
        if code == "council":
            return self.add_institution(vocabulary.COUNCIL)
        shown = self._words.parties[code][0]
        return self._add("TLCOrganization", code, vocabulary.OWN_ORGANIZATION + code, shown)

    def add_place(self, printed: str) -> str:
        """Refer to the place in the date line of the header."""
        code = _places(self._words.code).get(fold(printed))
        href = vocabulary.PLACE + code if code else vocabulary.OWN_PLACE
        return self._add("TLCLocation", code.lower() if code else "place", href, printed)

    def add_language(self, code: str) -> str:
        """Refer to a language by its ISO 639-1 code."""
        three = get_alpha3(code)
        href = vocabulary.LANGUAGE + three.upper()
        return self._add("TLCReference", f"language_{three}", href, code, ' name="language"')

    def add_resource_type(self, kind: ResourceType) -> str:
        """Refer to the type of a document or annex."""
        shown = self._words.document_types.get(kind.name, kind.label)
        return self._add("TLCReference", kind.eid, kind.href, shown, ' name="docType"')

    def _add(self, element: str, eid: str, href: str, shown: str, name: str = "") -> str:
        if eid not in self._lines:
            self._xml.ids.take(eid)
            attributes = f'eId="{eid}"{name} href="{href}" showAs="{quote(shown)}"'
            self._lines[eid] = f"<{element} {attributes}/>"
        return f"#{eid}"


@cache
def _organizations(code: str) -> dict[str, str]:
    """Return the codes of senders and recipients by their names in a language."""
    return _invert(languages.load_language(code).parties)


@cache
def _places(code: str) -> dict[str, str]:
    """Return the codes of places by their names in a language."""
    return _invert(languages.load_language(code).places)


def _invert(names_by_code: Mapping[str, Words]) -> dict[str, str]:
    return {fold(form): code for code, forms in names_by_code.items() for form in forms}
