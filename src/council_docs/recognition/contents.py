"""Stage 6, between cover and annexes: the table of contents.

The lines below the header come in; out comes which of them are the table of contents: lines that
end in page numbers, in their order, `II. FERRIES ....... 4`, `ANNEX I Harbours 12`. An extractor
may print labels, titles and page numbers apart.
"""

import re
from itertools import pairwise

from council_docs.languages.language import Language
from council_docs.recognition.body.paragraph_breaks import ends_sentence
from council_docs.recognition.labels import is_separator, match_label
from council_docs.recognition.lines import Line

_BEGINS_WITHIN = 40
"""How many lines of the cover are above the table at most."""
_LEAST = 3
"""How many page numbers a table has at least."""
_LEAST_LEADERS = 2
"""How many lines of leaders (dots before a page number) make a table in any case."""
_LINES_OF_ENTRY = 4
"""How many lines an entry takes at most, on average."""
_LEADERS = re.compile(r"(?:\.{4,}+|…{2,}+|(?: \.){4,}+)[ \t]*+[0-9]{0,3}$")
_LEADER_ENDS = ("..", "……", " .")
_PAGE = re.compile(r"(?:^|\s|\.{4}|…)([0-9]{1,3})$")


def find_contents(lines: list[Line], language: Language) -> slice:
    """Return where the table of contents is; an empty slice for none."""
    possible = [at for at, line in enumerate(lines) if _may_end_entry(line.text)]
    if len(possible) < _LEAST_LEADERS:
        return slice(0, 0)  # fast path: few documents have a table
    first = last = at = 0
    while at < len(lines) and (last or at < _BEGINS_WITHIN):
        end = _find_run_end(lines, at)
        whole_page = end == len(lines) or lines[end].opens_page
        while at < end and not _may_be_entry(lines[at], language):
            at += 1
        length = end - at if whole_page else _measure_to_last_page(lines[at:end])
        table = lines[at : at + length]
        if _are_contents(table, language):
            first, last = first if last else at + _count_above(table, language), at + length
        elif last:
            break
        at = max(end, at + 1)
    return slice(first, last)


def _may_end_entry(text: str) -> bool:
    """Return whether a line ends in a page number or in leaders."""
    return text[-1].isdecimal() or text.endswith(_LEADER_ENDS)


def split_entries(lines: list[Line]) -> list[list[Line]]:
    """Return the lines of each entry of a table of contents; each line where columns are apart."""
    apart = any(_is_label_alone(one) and _is_label_alone(other) for one, other in pairwise(lines))
    entries: list[list[Line]] = []
    for line in lines:
        complete = not entries or _find_page(entries[-1][-1].text)
        if apart or complete or match_label(line.text):
            entries.append([line])
        else:
            entries[-1].append(line)
    return entries


def _find_run_end(lines: list[Line], at: int) -> int:
    """Return where the lines from one on end a sentence or a page."""
    for end in range(at, len(lines)):
        if _is_sentence(lines[end]) or (end > at and lines[end].opens_page):
            return end
    return len(lines)


def _is_sentence(line: Line) -> bool:
    if not (is_separator(line.text) or ends_sentence(line.text)):
        return False
    return not (_has_leaders(line.text) or _is_label_alone(line))


def _has_leaders(text: str) -> bool:
    """Return whether a line has leaders; few lines have such dots at all."""
    dotted = "...." in text or "……" in text or ". . ." in text
    return dotted and _LEADERS.search(text) is not None


def _find_page(text: str) -> re.Match[str] | None:
    """Return the page number at the end of a line."""
    return _PAGE.search(text) if text[-1].isdecimal() else None


def _is_label_alone(line: Line) -> bool:
    found = match_label(line.text)
    return found is not None and found.length == len(line.text)


def _measure_to_last_page(lines: list[Line]) -> int:
    """Return how many lines there are up to the last page number."""
    ends = (at + 1 for at, line in enumerate(lines) if _find_page(line.text))
    return max(ends, default=0)


def _are_contents(lines: list[Line], language: Language) -> bool:
    """Return whether lines are entries with page numbers in their order, or with leaders."""
    if sum(1 for line in lines if _has_leaders(line.text)) >= _LEAST_LEADERS:
        return True
    pages = [int(found[1]) for line in lines if (found := _find_page(line.text))]
    if len(pages) < _LEAST or len(lines) > _LINES_OF_ENTRY * len(pages):
        return False
    named = sum(_is_named(line, language) for line in lines)
    return named >= _LEAST and pages == sorted(pages)


def _count_above(lines: list[Line], language: Language) -> int:
    """Return how many lines are above the first entry with leaders, which takes few lines."""
    first = next((at for at, line in enumerate(lines) if _has_leaders(line.text)), 0)
    start = max(first - _LINES_OF_ENTRY + 1, 0)
    return next(at for at in range(start, len(lines)) if _may_be_entry(lines[at], language))


def _may_be_entry(line: Line, language: Language) -> bool:
    """Return whether a line may be one of the table, and not its heading."""
    if _find_page(line.text) or _has_leaders(line.text):
        return True
    return _is_named(line, language)


def _is_named(line: Line, language: Language) -> bool:
    """Return whether a line begins with a label or the word for an annex."""
    return match_label(line.text) is not None or line.text.startswith(language.annex)
