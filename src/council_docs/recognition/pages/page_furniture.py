"""Stage 3: sets aside running headers and footers.

The lines of a document come in, those without page furniture go out. A footer such as
`9996/26 RB/ek 2 TREE.1.B LIMITE EN` has the number of the document, the page number, initials of
translators, the code of the directorate, markings, the word ANNEX and the code of the language. An
extractor puts it at either end of a page, on one line or on up to seven. All shapes begin with a
document number, contain only words that look like codes, and end with a language code. A running
title is a line beside footers that repeats.
"""

import re
from collections import Counter
from itertools import pairwise

from council_docs.model import SetAside
from council_docs.recognition.body.text_width import PAGE, measure_width
from council_docs.recognition.header.value_matching import MARKINGS
from council_docs.recognition.labels import is_separator, match_label
from council_docs.recognition.lines import Line
from council_docs.recognition.pages import page_numbers
from council_docs.recognition.pages.page_numbers import LANGUAGE_CODES
from council_docs.recognition.reading_log import ReadingLog

_NUMBER = re.compile(page_numbers.NUMBER + r"(?!\S)")
_CODE = re.compile(r"(?:[^\W_]|[.-]){1,12}")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,5})?(?:/[^\W\d_]{1,5})++")
_MOST_INITIALS = 4
_IMAGE = re.compile(r"[\w-]+_[0-9]{4}\.png")
_PAGE = re.compile(r"\d{1,3}(?:/\d{1,3})?")
_MARKS = (".png", "--<PAGE>--")
_DIGIT = re.compile(r"\d")
_DATE_END = re.compile(r"[0-9](?:\s?[^\W\d_]{1,2})?\.$")
_LONGEST_PAGE = 3
_MOST_LINES = 7
_MOST_WORDS = 12
_LONGEST_UNIT = 3
_REPEATED = re.compile(r"(?:EUCO|SN|CM|CONV|PE-CONS|XT|WK)?\s?\d{1,5}(?:/\d)?/\d{2}")
_LEAST_REPEATED = 2
_LONGEST_WORD = 20
_OFTEN = 3
"""So many pages do not end with the same line of a paragraph."""
_ONE_EDGE = 5
"""Edges within so many lines are those of one page."""
_SHORTEST_TITLE = 5
_FULL = 0.75
"""A line with this share of the width of a page is a full one."""
_FIRST_LINES, _LEAST_WORDS = 6, 3
"""The reference of a portal is among so many first lines, and has at least so many words."""
_MASTHEAD = 12
"""How many lines at most a masthead has above its markings."""
_NEAR = 4
"""How many lines may be between a footer and a running title known from other pages."""
_TORN = 3
"""How many lines of text may be between the parts of one footer."""


def set_aside_page_furniture(lines: list[Line], log: ReadingLog) -> list[Line]:
    """Return the lines without page furniture, which the log gets as set aside.

    The line after a footer opens a page, at whichever end of the page the footer is.
    """
    # Fast path: few lines have a slash among their first characters.
    slashed = [at for at, line in enumerate(lines) if "/" in line.text[:20]]
    footers = _find_footers(lines, slashed)
    if footers:
        footers += _find_unpaged_footers(lines, slashed, footers)
    footers = footers or _find_bare_numbers(lines)
    footers += _find_torn_footers(lines, footers) + _find_repeated_numbers(lines, slashed, footers)
    footers = _without_masthead(lines, slashed, footers)
    marks = {
        at
        for at, line in enumerate(lines)
        if line.text.endswith(_MARKS) and _is_converter_mark(line.text)
    }
    furniture = marks.union(*footers)
    furniture.update(page_numbers.find_page_numbers(lines, furniture))
    openings = {at for at, line in enumerate(lines) if line.opens_page}
    furniture |= _find_repeated_heads(lines, furniture, openings)
    furniture |= _find_running_titles(lines, furniture, openings)
    furniture |= _find_stamps(lines, furniture, openings)
    furniture |= _find_words_between(lines, furniture)
    if not furniture:
        return lines
    kept = []
    opens_page = False
    for at, line in enumerate(lines):
        if at in furniture:
            log.set_aside.append(SetAside(span=line.span, reason="page-furniture"))
            opens_page = True
        else:
            if opens_page:
                line.opens_page, line.gap = True, False
            opens_page = False
            kept.append(line)
    return kept


def _find_footers(
    lines: list[Line], slashed: list[int], known: frozenset[str] = frozenset()
) -> list[set[int]]:
    """Return the footers; `known` are the words of others, if there are any."""
    footers = []
    end = 0
    for at in slashed:
        if at >= end and (length := _measure_footer(lines, at, known)):
            end = at + length
            footers.append({*range(at, end)})
    return footers


def _find_unpaged_footers(
    lines: list[Line], slashed: list[int], footers: list[set[int]]
) -> list[set[int]]:
    """Return the footers that have no page number, but only words of other footers."""
    whole = set().union(*footers)
    known = frozenset(word for at in whole for word in lines[at].text.split())
    return _find_footers(lines, [at for at in slashed if at not in whole], known)


def _without_masthead(
    lines: list[Line], slashed: list[int], footers: list[set[int]]
) -> list[set[int]]:
    """Return the footers without the number of the masthead and the codes below it.

    They look like a first footer without a page number where no other line has the number.
    """
    if not footers:
        return footers
    whole = set().union(*footers)
    first = min(footers, key=min)
    has_page = any(_PAGE.fullmatch(word) for at in first for word in lines[at].text.split())
    if has_page or any(at not in whole and _NUMBER.match(lines[at].text) for at in slashed):
        return footers
    return [footer for footer in footers if footer is not first]


def _measure_footer(lines: list[Line], at: int, known: frozenset[str]) -> int:
    """Return how many lines the footer at a line has; 0 for no footer."""
    code, _, text = lines[at].text.partition(" ")
    text = text.lstrip() if code in LANGUAGE_CODES else lines[at].text
    number = _NUMBER.match(text)
    if number is None:
        return 0
    words = text[number.end() :].split()
    least = int(_is_signed(words))
    if code in LANGUAGE_CODES:
        return least
    for length in range(1, _MOST_LINES + 1):
        if len(words) > _MOST_WORDS or not all(map(_is_code_like, words)):
            return least
        if words and words[-1] in LANGUAGE_CODES:
            page = _count_page_number(lines, at + length, words)
            if length == 1 or page or _names_page_or_unit(words) or known.issuperset(words):
                return length + page
            if lines[at + length - 1].text == words[-1]:
                return least  # a code alone ends a footer
        if at + length >= len(lines):
            return least
        below = lines[at + length].text
        words += [] if below in MARKINGS else below.split()
    return least


def _names_page_or_unit(words: list[str]) -> bool:
    """Return whether words before a language code contain a page or a unit: `TREE.1.B EN`.

    The first line of a type line contains neither: `NOTA DE`, `ACTES LÉGISLATIFS ET`.
    """
    short = all(len(word) <= _LONGEST_UNIT for word in words)
    return short or any(not word.isalpha() for word in words)


def _is_signed(words: list[str]) -> bool:
    """Return whether initials follow the number, as in footers without a language code."""
    signed = bool(words) and not words[0].isupper() and _INITIALS.fullmatch(words[0]) is not None
    return signed and all(map(_is_code_like, words))


def _is_code_like(word: str) -> bool:
    """Return whether a word may be part of a footer: `3`, `TREE.1.A`, `LIMITE`, `RB/ek`, `ipj`."""
    if word == word.upper() and (_CODE.fullmatch(word) or _PAGE.fullmatch(word)):
        return True
    initials = word.isalpha() and word.islower() and 1 < len(word) <= _MOST_INITIALS
    return initials or _INITIALS.fullmatch(word) is not None


def _count_page_number(lines: list[Line], at: int, words: list[str]) -> int:
    """Return 1 if the page number has a line of its own after the language code."""
    has_page = any(_PAGE.fullmatch(word) for word in words)
    return int(not has_page and at < len(lines) and bool(_PAGE.fullmatch(lines[at].text)))


def _find_bare_numbers(lines: list[Line]) -> list[set[int]]:
    """Return the footers that are only a page number, or a page number above a language code.

    A number alone on its line is a page number if it is the next one and at the end of a page.
    """
    footers = []
    page = 0
    for at, line in enumerate(lines):
        if not (line.text.isdecimal() and len(line.text) <= _LONGEST_PAGE):
            continue
        below = lines[at + 1] if at + 1 < len(lines) else None
        has_code = below is not None and below.text in LANGUAGE_CODES
        at_edge = below is None or below.opens_page or line.opens_page
        if int(line.text) == page + 1 and (has_code or at_edge):
            page += 1
            footers.append({at, at + 1} if has_code else {at})
    certain = len(footers) > 1 or any(len(footer) > 1 for footer in footers)
    return footers if certain else []


def _is_converter_mark(text: str) -> bool:
    """Return whether a converter added a line between pages: a mark, or the name of an image."""
    return text == "--<PAGE>--" or bool(_IMAGE.fullmatch(text))


def _find_repeated_numbers(
    lines: list[Line], slashed: list[int], footers: list[set[int]]
) -> list[set[int]]:
    """Return the lines that only repeat the number of the header: footers that lost the rest."""
    whole = set().union(*footers)
    alone = [at for at in slashed if at not in whole and _REPEATED.fullmatch(lines[at].text)]
    return [{at} for at in alone[1:] if lines[at].text == lines[alone[0]].text]


def _find_running_titles(lines: list[Line], furniture: set[int], openings: set[int]) -> set[int]:
    """Return the lines near the edges of pages that repeat at most of the edges.

    They repeat on the same side of the edges, and end no clause, as the short last line of a
    paragraph does. The first page has no edge above it: a title there stays in the text.
    """
    tops = openings - furniture
    tops |= {at + 1 for at in furniture if at + 1 not in furniture and at + 1 < len(lines)}
    ends = {at - 1 for at in (*tops, *furniture, len(lines)) if at > 0} - furniture
    edges = furniture | tops
    if not edges:
        return set()
    pages = 1 + sum(after - at > _ONE_EDGE for at, after in pairwise(sorted(edges)))
    least = max(_LEAST_REPEATED, pages // 2)
    titles = _find_repeated(lines, tops, least)
    # At the end of a page, a full line is in the middle of a paragraph, and a line with a full stop
    # is the last one of a paragraph, if it is not the end of three pages.
    often = _find_repeated(lines, ends, max(least, _OFTEN))
    titles |= {
        text
        for text in _find_repeated(lines, ends, least)
        if (text[-1] != "." or text in often) and measure_width(text) < _FULL * PAGE
    }
    if not titles:
        return set()
    near = {to for at in (*edges, len(lines)) for to in range(at - _NEAR, at + _NEAR + 1)}
    found = {
        at
        for at in near
        if 0 <= at < len(lines) and _collapse_white_space(lines[at].text) in titles
    }
    return found - furniture


def _find_stamps(lines: list[Line], furniture: set[int], openings: set[int]) -> set[int]:
    """Return the lines at the edges of pages that are only a marking; those of a header stay."""
    beside = {to for at in furniture for to in (at - 1, at + 1)} | openings
    beside |= {at - 1 for at in openings}
    return {
        at
        for at in beside - furniture
        if _MASTHEAD <= at < len(lines) and lines[at].text in MARKINGS
    }


def _find_words_between(lines: list[Line], furniture: set[int]) -> set[int]:
    """Return the lines between furniture that are only a word in capitals, and a number: `ANNEX I`.

    An extractor may print it below its footer, above the title of the next page.
    """
    return {
        at
        for at in (edge + 1 for edge in furniture)
        if at not in furniture
        and (at + 1 in furniture or at + 1 == len(lines))
        and len(lines[at].text) <= _LONGEST_WORD
        and lines[at].text.isupper()
        and match_label(lines[at].text) is None
    }


def _find_repeated(lines: list[Line], edges: set[int], least: int) -> set[str]:
    """Return the texts at some edges that occur at least so often and may be a title."""
    counted = Counter(_collapse_white_space(lines[at].text) for at in edges)
    return {
        text
        for text, count in counted.items()
        if count >= least
        and (len(text) >= _SHORTEST_TITLE or _is_short_code(text))
        and (not text[0].islower() or "://" in text)
        and not _ends_clause(text)
        and match_label(text) is None
        and not is_separator(text)
    }


def _is_short_code(text: str) -> bool:
    """Return whether a text is a code of two letters or more: `UK`."""
    return len(text) > 1 and text.isalpha() and text.isupper()


def _ends_clause(text: str) -> bool:
    """Return whether a text ends a sentence or a clause; `3.` may end a date instead."""
    return text.endswith((";", ":", ",")) or (text[-1] == "." and not _DATE_END.search(text[-7:]))


def _find_repeated_heads(lines: list[Line], furniture: set[int], openings: set[int]) -> set[int]:
    """Return the lines at the edges of pages that repeat the first lines, with additions.

    A portal prints its own reference above the first page, on one line or two, and with its title
    on every page.
    """
    beside = {to for at in furniture for to in (at - 1, at + 1)} - furniture
    beside |= openings
    start = next((at for at in range(len(lines)) if at not in furniture), len(lines))
    end = min((at for at in (*furniture, *beside) if at > start), default=start)
    first = [line.text for line in lines[start : min(end, start + _FIRST_LINES)]]
    texts = [*first, *map(" ".join, pairwise(first))]
    heads = [_split_words(text) for text in texts if _DIGIT.search(text)]
    heads = [head for head in heads if len(head) >= _LEAST_WORDS]
    if not heads:
        return set()
    return {at for at in beside if end <= at < len(lines) and _repeats(lines[at].text, heads)}


def _repeats(text: str, heads: list[list[str]]) -> bool:
    """Return whether a text begins as one of some heads, and has all its words in their order."""
    words = _split_words(text)
    for head in heads:
        remaining = iter(words)
        if words[0] == head[0] and all(word in remaining for word in head):
            return True
    return False


def _split_words(text: str) -> list[str]:
    return [word.strip(",.:;") for word in text.split()]


def _find_torn_footers(lines: list[Line], footers: list[set[int]]) -> list[set[int]]:
    """Return the footers that have lines of the text between their parts.

    The other footers show the parts; the page number is one of them.
    """
    if not footers:
        return []
    whole = set().union(*footers)
    parts = {lines[at].text for at in whole}
    numbers = {lines[min(footer)].text for footer in footers if len(footer) > 1}
    torn = []
    for at in range(min(whole), len(lines)):
        if at in whole or lines[at].text not in numbers:
            continue
        near = range(at, min(at + _MOST_LINES + _TORN, len(lines)))
        footer = {to for to in near if lines[to].text in parts or _PAGE.fullmatch(lines[to].text)}
        if any(lines[to].text in LANGUAGE_CODES for to in footer):
            torn.append(footer)
    return torn


def _collapse_white_space(text: str) -> str:
    return " ".join(text.split())
