"""Decode bytes, and refuse input that is not text."""

import codecs

from council_docs.errors import ReadError
from council_docs.source import Source

_SIGNATURES = {
    b"%PDF-": "a PDF file; read it with the format pdf",
    b"PK\x03\x04": "a ZIP archive; read a Word file with the format docx",
    b"\xd0\xcf\x11\xe0": "an old Microsoft Office file; save it as DOCX or PDF",
    b"{\\rtf": "a Rich Text file; save it as DOCX or PDF",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"II*\0": "a TIFF image",
    b"MM\0*": "a TIFF image",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: str | bytes, *, name: str, encoding: str | None = None) -> str:
    """Return `data` as text, in the encoding of its byte-order mark, else `encoding`, else UTF-8.

    Raises ReadError for other kinds of files, for bytes that are invalid in the encoding, for NUL
    and lone surrogates, and for input without visible characters.
    """
    text = _decode_bytes(data, name, encoding) if isinstance(data, bytes) else data
    _refuse_signatures(text[:8].encode("latin-1", "replace"), name)
    if not text or text.isspace():
        raise ReadError("the input is empty" if not text else "the input is blank", source=name)
    _refuse_nul(text, name)
    if isinstance(data, str) and not text.isascii():  # no codec gives surrogates
        _refuse_surrogates(text, name)
    return text


def describe_signature(data: bytes) -> str | None:
    """Return what a file is that begins with a signature: `a PNG image`."""
    return next((kind for found, kind in _SIGNATURES.items() if data.startswith(found)), None)


def find_byte_order_mark(data: bytes) -> str | None:
    """Return the encoding that a byte-order mark stands for."""
    return next((codec for mark, codec in _MARKS if data.startswith(mark)), None)


def _decode_bytes(data: bytes, name: str, encoding: str | None) -> str:
    _refuse_signatures(data, name)
    encoding = find_byte_order_mark(data) or encoding or "utf-8"
    if encoding == "utf-8" and b"\0" in data:
        # Checked before decoding: binary files are rarely UTF-8, and this message says more.
        _refuse_nul(data.decode("latin-1"), name)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        read = data[: error.start].decode(encoding, "ignore")
        raise ReadError(
            f"byte 0x{data[error.start]:02x} at offset {error.start} is not {encoding.upper()}: "
            "name the encoding, if this is text",
            source=name,
            position=Source(read).position(len(read)),
        ) from None


def _refuse_signatures(data: bytes, name: str) -> None:
    kind = describe_signature(data)
    if kind is not None:
        raise ReadError(f"the input is {kind}", source=name)


def _refuse_nul(text: str, name: str) -> None:
    at = text.find("\0")
    if at >= 0:
        raise ReadError(
            "a NUL character: the input is binary, or damaged",
            source=name,
            position=Source(text).position(at),
        )


def _refuse_surrogates(text: str, name: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ReadError(
            f"a lone surrogate U+{ord(text[error.start]):04X}, which is no character",
            source=name,
            position=Source(text).position(error.start),
        ) from None
