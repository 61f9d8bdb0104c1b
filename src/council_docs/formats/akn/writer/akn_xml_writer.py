"""Write Akoma Ntoso: XML with eIds, and references to eIds that must exist."""

from council_docs.eid import EIdRegister
from council_docs.formats.xml.xml_writer import XmlWriter, escape, preserve_space


class AknXmlWriter(XmlWriter):
    """Collects one Akoma Ntoso text, and the eIds in it."""

    def __init__(self) -> None:
        """Start without eIds."""
        super().__init__()
        self.ids = EIdRegister()
        self._references: list[tuple[str, int, int, str]] = []

    def write_text(self, name: str, eid: str, text: str) -> None:
        """Write an element that holds plain text, on a line of its own."""
        self.write_line(f'<{name} eId="{eid}"{preserve_space(text)}>{escape(text)}</{name}>')

    def require_target(self, target: str, start: int, end: int, span: str) -> None:
        """Note the places of the tags of a `ref` to the eId `target`.

        If no element gets that eId, the tag `span` replaces the start tag: a `ref` must point at
        something.
        """
        self._references.append((target, start, end, span))

    def get_text(self) -> str:
        """Return the whole text."""
        for target, start, end, span in self._references:
            if target not in self.ids:
                self.replace(start, f"<{span}>")
                self.replace(end, "</span>")
        return super().get_text()
