"""Stage 3, first step: sets aside stamps that an extractor tore into letters.

The lines of a document come in, those without the letters go out. A stamp or watermark that is
printed upwards or across the page, such as `LIMITE`, leaves one letter a line, between the lines of
the text or beside them. Or its words are on one line with glyphs that are no characters.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from council_docs.model import SetAside
from council_docs.recognition.header.value_matching import MARKINGS
from council_docs.recognition.lines import Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.source import Span

_LEFT = re.compile(r"[^\W\d_](?=\s{3})")
_RIGHT = re.compile(r"(?<=\s{3})[^\W\d_]$")
_GLYPHS = "(cid:"
"""pdfminer prints glyphs without characters so: `PUBLIC(cid:13)`."""
_GLYPH = re.compile(r"\(cid:[0-9]{1,5}\)")
_LONGEST_PIECE = 3
_LEAST_LETTERS = 4
"""So many letters on lines of their own, one below the other, are a stamp in any word."""
_MOST_LETTERS = 40
_LEAST_DIFFERENT = 3
_APART = 3
"""How many lines of text may be between two letters of a stamp that is known."""
_STAMPS = {
    "".join(sorted(stamp)): stamp
    for stamp in ("".join(marking.split()).upper() for marking in MARKINGS)
}
"""Known stamps by their letters in the order of the alphabet."""
_LONGEST_STAMP = max(map(len, _STAMPS))


class _Piece(NamedTuple):
    """Letters that may be of a stamp: the index of their line, and their place in the source."""

    at: int
    span: Span
    letters: str
    alone: bool
    """Whether they have the line for themselves."""


def set_aside_torn_stamps(lines: list[Line], log: ReadingLog) -> list[Line]:
    """Return the lines without the letters of torn stamps, which the log gets as set aside."""
    pieces = list(_find_pieces(lines))
    torn = {piece.at: piece for stamp in _find_stamps(pieces) for piece in stamp}
    torn |= {piece.at: piece for piece in pieces if _GLYPHS in piece.letters}
    if not torn:
        return lines
    log.set_aside += (SetAside(span=piece.span, reason="page-furniture") for piece in torn.values())
    kept: list[Line] = []
    opens_page = closes_gap = False
    for at, line in enumerate(lines):
        piece = torn.get(at)
        if piece is not None and piece.alone:
            opens_page = opens_page or line.opens_page
            closes_gap = True
            continue
        line.opens_page = line.opens_page or opens_page
        line.gap = line.gap and not closes_gap
        opens_page = closes_gap = False
        kept.append(line if piece is None else _cut(line, piece))
    return kept


def _cut(line: Line, piece: _Piece) -> Line:
    """Return a line without the letters at its start or its end."""
    if piece.span.start == line.start:
        return line.after(len(piece.letters))
    return line.part(0, piece.span.start - line.start)


def _find_pieces(lines: Sequence[Line]) -> Iterator[_Piece]:
    for at, line in enumerate(lines):
        text = line.text
        if len(text) <= _LONGEST_PIECE:
            if text.isalpha() and text.isupper():
                yield _Piece(at, line.span, text, alone=True)
            continue
        if _GLYPHS in text:
            if all(part.strip() in ("", *MARKINGS) for part in _GLYPH.split(text)):
                yield _Piece(at, line.span, text, alone=True)
            continue
        beside = (
            (_LEFT.match(text) or _RIGHT.search(text, len(text) - 1)) if "   " in text else None
        )
        if beside is not None and beside[0].isupper():
            start = line.start + beside.start()
            yield _Piece(at, Span(start, start + 1), beside[0], alone=False)


def _find_stamps(pieces: Sequence[_Piece]) -> Iterator[Sequence[_Piece]]:
    """Yield the pieces of each stamp: of a known word, or of letters one below the other."""
    at = 0
    while at < len(pieces):
        length = _measure_known(pieces, at) or _measure_column(pieces, at)
        if length:
            yield pieces[at : at + length]
        at += length or 1


def _measure_known(pieces: Sequence[_Piece], at: int) -> int:
    """Return how many pieces from one on have the letters of a known stamp, in any order."""
    letters = ""
    last = pieces[at].at - 1
    for length, piece in enumerate(pieces[at : at + _LONGEST_STAMP], start=1):
        if piece.at - last > _APART + 1:
            return 0
        last = piece.at
        letters += piece.letters
        stamp = _STAMPS.get("".join(sorted(letters)))
        if length > 1 and stamp and all(it.letters in stamp for it in pieces[at : at + length]):
            return length
    return 0


def _measure_column(pieces: Sequence[_Piece], at: int) -> int:
    """Return how many pieces from one on are letters on consecutive lines that are a stamp.

    Letters of the alphabet in their order are a series. Few different letters are marks in the
    column of a table. A stamp is all of the letters that follow one another.
    """
    if not _is_letter(pieces[at]) or (at and _is_below(pieces[at - 1], pieces[at])):
        return 0
    end = at + 1
    while (
        end < len(pieces) and end - at <= _MOST_LETTERS and _is_below(pieces[end - 1], pieces[end])
    ):
        end += 1
    column = pieces[at:end]
    if not _LEAST_LETTERS <= len(column) <= _MOST_LETTERS or not all(map(_is_letter, column)):
        return 0
    if len({piece.letters for piece in column}) < _LEAST_DIFFERENT:
        return 0
    steps = [ord(below.letters) - ord(above.letters) for above, below in pairwise(column)]
    return 0 if all(step == 1 for step in steps) else len(column)


def _is_letter(piece: _Piece) -> bool:
    return piece.alone and len(piece.letters) == 1


def _is_below(above: _Piece, piece: _Piece) -> bool:
    """Return whether a piece is on the line below another one."""
    return piece.at == above.at + 1
