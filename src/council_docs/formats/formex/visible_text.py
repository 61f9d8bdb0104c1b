"""What there is to prove: the text of XML without its markup, and the characters it stands for."""

import regex

from council_docs.formats.formex.elements import generated
from council_docs.formats.xml.tree import blank_markup
from council_docs.model import Document, Fact

_STANDS_FOR = regex.compile(
    r"""
    <!--.*?--> | <\?.*?\?> | <!\[CDATA\[.*?\]\]>
    | < (?P<tag> QUOT\.START | QUOT\.END | OP\.MATH | OP\.CMP | DIVISOR ) (?= [\s/>] )
        (?P<rest> (?: [^>"']++ | "[^"]*+" | '[^']*+' )*+ ) >
    """,
    regex.VERBOSE | regex.DOTALL,
)
_ATTRIBUTE = regex.compile(
    r"""(?P<name>[A-Z.]++)\s*+=\s*+(?:"(?P<value>[^"]*+)"|'(?P<value>[^']*+)')"""
)


def printed(text: str) -> str:
    """Return XML with blanks in place of its markup; offsets stay what they are.

    An element that stands for a character, such as a quotation mark, becomes that character.
    """
    plain = blank_markup(text)
    pieces: list[str] = []
    at = 0
    for found in _STANDS_FOR.finditer(text):
        if found["tag"] is not None:
            said = _ATTRIBUTE.finditer(found["rest"])
            made = generated(found["tag"], {one["name"]: one["value"] for one in said})
            pieces += (plain[at : found.start()], made.ljust(found.end() - found.start()))
            at = found.end()
    return "".join((*pieces, plain[at:]))


def says_nothing(_fact: Fact, _words: str, _document: Document) -> bool:
    """Tell that no words of a document in Formex are kept as a fact of its header."""
    return False
