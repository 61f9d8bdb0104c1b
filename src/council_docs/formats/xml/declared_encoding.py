"""Find the encoding that an XML document declares."""

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
"""The first bytes of a declaration in UTF-16 without a byte-order mark."""


def find_declared_encoding(data: bytes, *, name: str) -> str | None:
    """Return the encoding that an XML document declares; None without a declaration.

    Raises ReadError for an unknown encoding, and for a declaration that contradicts the bytes.
    """
    mark = find_byte_order_mark(data)
    unmarked = _UNMARKED.get(data[:4])
    head = data[:1024].decode(mark or unmarked or "latin-1", "ignore").encode("latin-1", "replace")
    found = _DECLARATION.match(head)
    if found is None:
        return unmarked
    declared = found["name"].decode("ascii")
    codec = _find_codec(declared)
    if codec is None:
        raise ReadError(f"the declaration names an unknown encoding: {declared}", source=name)
    actual = mark or unmarked or ("utf-8" if codec.startswith("utf-16") else codec)
    if _family(codec) != _family(actual):
        message = f"the declaration says {declared}, but the bytes are {_family(actual).upper()}"
        raise ReadError(message, source=name)
    return unmarked or codec


def _find_codec(encoding: str) -> str | None:
    if not _KNOWN.fullmatch(encoding):
        return None
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return None


def _family(codec: str) -> str:
    """Return the name of a codec without byte order and byte-order mark."""
    return codec.removesuffix("-sig").removesuffix("-le").removesuffix("-be")
