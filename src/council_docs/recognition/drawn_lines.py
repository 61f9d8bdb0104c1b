"""Between the stages: what plain text draws with characters is no words.

`hide_frames` comes before the lines are indexed: a text goes in, a text of the same length without
the frames of tables comes out, so that columns stay apart by white space. `set_aside_rules` comes
after the footnotes, which a rule may set off.
"""

import re

from council_docs.model import SetAside
from council_docs.recognition.labels import is_rule
from council_docs.recognition.lines import Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.source import Span

# +-----+----+   -----  ----   |-----|----|
_BORDER = re.compile(
    r"^[ \t]*(?:\+(?:[-=:]+\+)+|-{2,}(?: +-{2,})+|\|(?:[ ]?:?-{3,}:?[ ]?\|)+)[ \t]*$",
    re.MULTILINE,
)
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_BAR = re.compile(r"(?<!\S)\|(?!\S)|^\||\|$", re.MULTILINE)
_WIDEST = 100_000
"""How many characters a table between two rules has at most."""
_SHORTEST_RULE = 20
"""A shorter line of hyphens may separate parts of a text."""


def hide_frames(text: str, log: ReadingLog) -> str:
    """Return a text with tabs for the frames of tables, which are set aside."""
    if "--" not in text and "==" not in text:
        return text
    parts: list[str] = []
    at = 0
    for border in _BORDER.finditer(text):
        if border.start() < at:
            continue
        above = _find_row_above(text, at, border.start()) if "|" in border[0] else border.start()
        parts.append(text[at:above])
        if border[0].strip()[0] == "-":
            end = text.find(f"\n{border[0]}", border.end(), border.end() + _WIDEST)
            end, at = (end, end + 1 + len(border[0])) if end >= 0 else (border.end(), border.end())
            table = _separate_columns(text[above:end]) + text[end:at]
        else:
            at = _find_end(text, border.end())
            table = text[above:at]
        parts.append(_hide(table, above, log))
    return "".join((*parts, text[at:]))


def _find_row_above(text: str, first: int, border: int) -> int:
    """Return where the heads of a table without a border above them begin."""
    start = max(text.rfind("\n", first, max(border - 1, first)) + 1, first)
    return start if _ROW.fullmatch(text[start : border - 1]) else border


def _find_end(text: str, end: int) -> int:
    """Return where the rows below a border end: at the first line that is neither."""
    while True:
        stop = text.find("\n", end + 1)
        line = text[end + 1 : stop if stop >= 0 else len(text)]
        if not (_ROW.fullmatch(line) or _BORDER.fullmatch(line)):
            return end
        end = end + 1 + len(line)


def _separate_columns(table: str) -> str:
    """Return a table below a rule `----  ----` with a tab before each of its columns."""
    rule, *lines = table.split("\n")
    starts = [group.start() for group in re.finditer("-+", rule)][1:]
    for at, line in enumerate(lines):
        letters = list(line)
        for start in starts:
            if line[start - 1 : start] == " ":
                letters[start - 1] = "\t"
        lines[at] = "".join(letters)
    return "\n".join((rule, *lines))


def _hide(table: str, start: int, log: ReadingLog) -> str:
    """Return a table without its frame; `start` is its offset."""

    def replace(match: re.Match[str]) -> str:
        words = match[0].strip()
        begin = start + match.start() + match[0].index(words)
        log.set_aside.append(
            SetAside(span=Span(begin, begin + len(words)), reason="page-furniture")
        )
        return "\t" * len(match[0])

    return _BAR.sub(replace, _BORDER.sub(replace, table))


def set_aside_rules(lines: list[Line], log: ReadingLog) -> list[Line]:
    """Return the lines without long rules of hyphens."""
    kept: list[Line] = []
    gap = False
    for line in lines:
        if line.text[0] == "-" and len(line.text) >= _SHORTEST_RULE and is_rule(line.text):
            log.set_aside.append(SetAside(span=line.span, reason="page-furniture"))
            gap = True
            continue
        line.gap = line.gap or gap
        gap = False
        kept.append(line)
    return kept
