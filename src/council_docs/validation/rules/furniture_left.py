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
from council_docs.validation.rule_context.pieces import get_text_source

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
    """Match two capitals at the end of a line: they may be a language code."""
    return re.compile(r"[A-Z]{2}[^\S\n]*+$", re.MULTILINE)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each line of a text that looks like a running footer."""
    source = get_text_source(context.document)
    if source is None:
        return
    number = context.document.header.number
    own = (str(number.number), f"{number.year % 100:02}") if number else None
    text_spans: _TextSpans | None = None
    for found in _find_footers(source.text, own):
        if found["number"] is not None and found.group("number", "year") != own:
            continue
        text_spans = text_spans or _TextSpans(context.document)
        span = Span(*found.span("words"))
        if text_spans.contain(span):
            yield KIND.diagnose(span, f"running footer in the text: {found['words']!r}")


def _find_footers(text: str, own: tuple[str, str] | None) -> Iterator[re.Match[str]]:
    """Yield the lines that match. Only lines with the number, or a code at their end, can."""
    starts = {text.rfind("\n", 0, found.start()) + 1 for found in _code().finditer(text)}
    if own:
        starts.update(_find_line_starts(text, f"{own[0]}/"))
    for start in sorted(starts):
        if found := _line().match(text, start):
            yield found


def _find_line_starts(text: str, words: str) -> Iterator[int]:
    """Yield the start of each line that contains some words."""
    at = text.find(words)
    while at >= 0:
        yield text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        at = text.find(words, end) if end >= 0 else -1


class _TextSpans:
    """The spans of the texts of a document, without what was set aside."""

    def __init__(self, document: Document) -> None:
        printed = [*walk_pieces(document.cover, notes=True)]
        for annex in walk_annexes(document.annexes):
            printed += walk_pieces(annex.body, notes=True)
        self._texts = sorted(piece.span for piece in printed if piece.span and not piece.is_label)
        self._set_aside = sorted(piece.span for piece in document.provenance.set_aside)

    def contain(self, span: Span) -> bool:
        return _is_within(self._texts, span) and not _is_within(self._set_aside, span)


def _is_within(spans: list[Span], span: Span) -> bool:
    at = bisect_right(spans, Span(span.start, 1 << 62)) - 1
    return at >= 0 and spans[at].start <= span.start and span.end <= spans[at].end
