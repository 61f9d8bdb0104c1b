"""Measure the expansion of streams by their filters (ISO 32000-1, section 7.4), within limits."""

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from playa.ascii85 import ascii85decode, asciihexdecode
from playa.lzw import lzwdecode
from playa.pdftypes import PDFObject, PSLiteral, resolve1
from playa.runlength import rldecode

from council_docs.formats.pdf.budget import Budget

Decoder: TypeAlias = Callable[[bytes, Budget], Iterable[bytes]]

_CHUNK = 1 << 20
_LIST_ITEM = 8
"""How many bytes a byte takes in the lists in which the library undoes a predictor."""
_CLEAR, _END = 256, 257
_NARROWEST, _WIDEST = 9, 12
"""How many bits a code of LZW has."""
_LONGEST_TABLE = 1 << 14
"""A table of LZW that grows beyond this, though codes have 12 bits, is never cleared."""
_END_OF_RUNS = 128
_WHITE_SPACE = re.compile(rb"\s{5000}")
_DAMAGED = (IndexError, ValueError, RuntimeError, StopIteration)
"""The errors of decoders for damaged data."""


def expand(
    data: bytes, filters: Iterable[tuple[PSLiteral, Mapping[str, PDFObject]]], budget: Budget
) -> Iterator[bytes]:
    """Yield expanded data in pieces, up to the damage if there is any; nothing for pictures.

    `filters` include their parameters. Raises ReadError if the data, or the memory of the library
    for a predictor, exceeds the budget.
    """
    pieces: Iterable[bytes] = (data,)
    for found, parameters in filters:
        columns = _read_number(parameters, "Columns")
        decode = _DECODERS.get(found.name)
        if decode is None:
            budget.check_bytes(len(data) * columns)  # a fax has one line for each bit, at the most
            return
        pieces = decode(b"".join(pieces), budget)
        if _read_number(parameters, "Predictor") > 1:
            budget.check_bytes(_LIST_ITEM * columns * _read_number(parameters, "Colors"))
            pieces = _count_as_list(pieces, budget)
    yield from pieces


def _read_number(parameters: Mapping[str, PDFObject], key: str) -> int:
    number = resolve1(parameters.get(key))
    return number if isinstance(number, int) and number > 0 else 1


def _count_as_list(pieces: Iterable[bytes], budget: Budget) -> Iterator[bytes]:
    for piece in pieces:
        budget.spend_bytes(_LIST_ITEM * len(piece))
        yield piece


def _inflate(data: bytes, budget: Budget) -> Iterator[bytes]:
    expander = zlib.decompressobj()
    while data:
        try:
            piece = expander.decompress(data, _CHUNK)
        except zlib.error:
            return
        budget.spend_bytes(len(piece))
        yield piece
        data = expander.unconsumed_tail


def _decode_ascii85(data: bytes, budget: Budget) -> Iterator[bytes]:
    if _WHITE_SPACE.search(data):  # takes the library quadratic time
        raise budget.refuse("a stream of the PDF file is full of white space")
    budget.spend_bytes(len(data) + 3 * data.count(b"z"))
    yield from _decode(ascii85decode, data)


def _decode_hexadecimal(data: bytes, budget: Budget) -> Iterator[bytes]:
    budget.spend_bytes(len(data))
    yield from _decode(asciihexdecode, data)


def _decode_lzw(data: bytes, budget: Budget) -> Iterator[bytes]:
    for size in measure_lzw(data, budget):
        budget.spend_bytes(size)
    yield from _decode(lzwdecode, data)


def _decode_runs(data: bytes, budget: Budget) -> Iterator[bytes]:
    for size in measure_runs(data):
        budget.spend_bytes(_LIST_ITEM * size)
    yield from _decode(rldecode, data)


def _decode(decoder: Callable[[bytes], bytes], data: bytes) -> Iterator[bytes]:
    """Yield the output of a decoder of the library; nothing for damaged data."""
    try:
        decoded = decoder(data)
    except _DAMAGED:
        return
    yield decoded


def measure_lzw(data: bytes, budget: Budget) -> Iterator[int]:
    """Yield the length of each code, up to an unknown code.

    Raises ReadError for a table that is never cleared: the library copies it for each code.
    """
    lengths: list[int] = []
    waiting = bits = before = 0
    width = _NARROWEST
    for byte in data:
        waiting, bits = waiting << 8 | byte, bits + 8
        if bits < width:
            continue
        bits -= width
        code, waiting = waiting >> bits, waiting & (1 << bits) - 1
        if code == _CLEAR:
            lengths, before, width = [1] * _CLEAR + [0, 0], 0, _NARROWEST
            continue
        if code == _END:
            continue
        if before:
            lengths.append(before + 1)
        if code >= len(lengths):
            return
        if len(lengths) > _LONGEST_TABLE:
            raise budget.refuse("a table of codes in the PDF file (LZW) is never cleared")
        before = lengths[code]
        yield before
        width = min(max((len(lengths) + 1).bit_length(), _NARROWEST), _WIDEST)


def measure_runs(data: bytes) -> Iterator[int]:
    """Yield the length of each run."""
    at = 0
    while at < len(data) and data[at] != _END_OF_RUNS:
        length = data[at]
        is_copied = length < _END_OF_RUNS
        yield length + 1 if is_copied else 257 - length
        at += length + 2 if is_copied else 2


_DECODERS: Mapping[str, Decoder] = MappingProxyType(
    {
        "FlateDecode": _inflate,
        "Fl": _inflate,
        "ASCII85Decode": _decode_ascii85,
        "A85": _decode_ascii85,
        "ASCIIHexDecode": _decode_hexadecimal,
        "AHx": _decode_hexadecimal,
        "LZWDecode": _decode_lzw,
        "LZW": _decode_lzw,
        "RunLengthDecode": _decode_runs,
        "RL": _decode_runs,
    }
)
