"""A running footer is part of the text.

Why it matters: the document number, a directorate code or a page number stands in the middle of a
sentence, and is cited with it.

How to fix it: remove the line, or extract the text again with another program. If the document's
other footers look the same, please report it.

Passes: a document whose running footers are all set aside.

Fails:

    1. The Council recalls its conclusions
    9998/26  XYZ/AB  2
    and invites the Commission to act.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.identifiers import ALPHA3
from council_docs.model import Document, walk_annexes, walk_pieces
from council_docs.source import Span
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.positions import text_source

KIND = DiagnosticKind("T001", "furniture-left", Severity.WARNING)

_CAPITALS = (
    "A-ZÀ-ÖØ-ÞĀĂĄĆĊČĎĐĒĖĘĚĠĢĦĪĮĶĹĻĽŁŃŅŇŐŒŔŖŘŚŞŠŢŤŪŮŰŲŸŹŻŽȘȚ"  # Latin
    "ΆΈ-ΏΑ-Ϋ"  # Greek
    "А-Я"  # Cyrillic
)
"""The capitals of the official languages."""
_LETTER = r"[^\W\d_]"


@cache
def _line() -> re.Pattern[str]:
    """Match 9998/26 REV 1  XYZ/ab  2, TREE.1.B  EN and ANNEX  DG C 2A  LIMITE EN on their lines."""
    codes = "|".join(code.upper() for code in ALPHA3)
    return re.compile(
        rf"""
        ^[^\S\n]*+ (?P<words>
          (?: (?: ST | EUCO | SN | CM | XT | WK ) \s )?+
          (?P<number> [0-9]{{1,5}}+ ) (?: / [0-9]{{1,2}} )? / (?P<year> [0-9]{{2}} ) (?! [/\w] )
          (?: [^\S\n]++
              (?: [{_CAPITALS}\d.-]{{1,12}} | {_LETTER}{{1,5}} (?: / {_LETTER}{{1,5}} )++ )
              (?! \S )
          ){{0,8}}+
        | (?: [{_CAPITALS}]{{4,12}} [^\S\n]++ )?+
          (?: [A-Z]{{3,5}} (?: \. [0-9A-Z]{{1,4}} ){{1,3}}+ | DG \s? [A-Z] \s? [0-9][A-Z]? )
          (?: [^\S\n]++ LIMITE )?+ [^\S\n]++ (?: {codes} )
        ) [^\S\n]*+ $
        """,
        re.VERBOSE | re.MULTILINE,
    )


@cache
def _code() -> re.Pattern[str]:
    """Match what may be the code of a language at the end of a line."""
    return re.compile(r"[A-Z]{2}[^\S\n]*+$", re.MULTILINE)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each line of a text that is nothing but page furniture."""
    source = text_source(context.document)
    if source is None:
        return
    number = context.document.header.number
    own = (str(number.number), f"{number.year % 100:02}") if number else None
    inside: _Inside | None = None
    for found in _lines(source.text, own):
        if found["number"] is not None and found.group("number", "year") != own:
            continue
        inside = inside or _Inside(context.document)
        span = Span(*found.span("words"))
        if inside.holds(span):
            yield KIND.diagnose(span, f"{found['words']!r} looks like the foot of a page")


def _lines(text: str, own: tuple[str, str] | None) -> Iterator[re.Match[str]]:
    """Yield the lines that match; only those with the number or with a code at their end can."""
    starts = {text.rfind("\n", 0, found.start()) + 1 for found in _code().finditer(text)}
    if own:
        starts.update(_starts_of_lines(text, f"{own[0]}/"))
    for start in sorted(starts):
        if found := _line().match(text, start):
            yield found


def _starts_of_lines(text: str, words: str) -> Iterator[int]:
    """Yield where each line begins in which some words stand."""
    at = text.find(words)
    while at >= 0:
        yield text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        at = text.find(words, end) if end >= 0 else -1


class _Inside:
    """Tells what stands in the words of a text, and not in what was set aside."""

    def __init__(self, document: Document) -> None:
        printed = [*walk_pieces(document.cover, notes=True)]
        for annex in walk_annexes(document.annexes):
            printed += walk_pieces(annex.body, notes=True)
        self._texts = sorted(piece.span for piece in printed if piece.span and not piece.is_label)
        self._aside = sorted(piece.span for piece in document.provenance.set_aside)

    def holds(self, span: Span) -> bool:
        return _within(self._texts, span) and not _within(self._aside, span)


def _within(spans: list[Span], span: Span) -> bool:
    at = bisect_right(spans, Span(span.start, 1 << 62)) - 1
    return at >= 0 and spans[at].start <= span.start and span.end <= spans[at].end
