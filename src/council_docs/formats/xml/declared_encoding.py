"""The encoding that an XML document declares."""

import codecs

import regex

from council_docs.errors import ReadError
from council_docs.formats.encoding import find_byte_order_mark

_DECLARATION = regex.compile(
    rb"""<\?xml\s[^>]{0,100}?\sencoding\s*=\s*["\'](?P<name>[A-Za-z][A-Za-z0-9._-]{0,40})["\']"""
)
_KNOWN = regex.compile(
    r"utf-?8|utf-?16(?:le|be)?|us-ascii|ascii|iso-8859-[0-9]{1,2}|windows-125[0-9]|koi8-[ru]",
    regex.IGNORECASE,
)
_UNMARKED = {b"<\0?\0": "utf-16-le", b"\0<\0?": "utf-16-be"}
"""How a declaration begins where UTF-16 has no byte-order mark."""


def find_declared_encoding(data: bytes, *, name: str) -> str | None:
    """Return the encoding of an XML document without a byte-order mark; None: it says nothing.

    Raises ReadError for a declaration of an unknown encoding, and for one that the bytes belie.
    """
    mark = find_byte_order_mark(data)
    unmarked = _UNMARKED.get(data[:4])
    head = data[:1024].decode(mark or unmarked or "latin-1", "ignore").encode("latin-1", "replace")
    found = _DECLARATION.match(head)
    if found is None:
        return unmarked
    said = found["name"].decode("ascii")
    codec = _codec(said)
    if codec is None:
        raise ReadError(f"the declaration names an unknown encoding: {said}", source=name)
    is_in = mark or unmarked or ("utf-8" if codec.startswith("utf-16") else codec)
    if _family(codec) != _family(is_in):
        raise ReadError(
            f"the declaration says {said}, but the bytes are {_family(is_in).upper()}", source=name
        )
    return unmarked or codec


def _codec(said: str) -> str | None:
    if not _KNOWN.fullmatch(said):
        return None
    try:
        return codecs.lookup(said).name
    except LookupError:
        return None


def _family(codec: str) -> str:
    """Return a codec without its order of bytes and its mark."""
    return codec.removesuffix("-sig").removesuffix("-le").removesuffix("-be")
