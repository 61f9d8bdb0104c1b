"""Write running text: stand-off marks become nested elements."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from council_docs.diagnostics import Diagnostic, Severity
from council_docs.formats.html.writer.escaping import escape, is_safe_address
from council_docs.formats.mark_pieces import check_marks, split_marks
from council_docs.model import DateMark, EmphasisMark, NoteMark, ReferenceMark, Style, Text
from council_docs.source import Span

NoteTaker: TypeAlias = Callable[[NoteMark], str | None]
"""Collects a footnote to write below its block; returns its eId, or None without anchors."""

_ELEMENTS: Mapping[Style, str] = MappingProxyType(
    {"bold": "b", "italic": "i", "underline": "u", "superscript": "sup", "subscript": "sub"}
)


class _Run(NamedTuple):
    """A stretch of a text in one element; a footnote call is empty."""

    start: int
    end: int
    mark: DateMark | EmphasisMark | NoteMark | ReferenceMark | Severity


Highlights: TypeAlias = Iterable[tuple[Span, Diagnostic]]


def render_text(text: Text, take_note: NoteTaker, highlights: Highlights = ()) -> str:
    """Return a text as HTML, with the calls of its footnotes; highlight the words of diagnostics.

    Raises FormatError for marks outside of their text, and for too many in one place.
    """
    found = [_Run(*span, diagnostic.severity) for span, diagnostic in highlights]
    if not text.marks and not found:
        return escape(text.value)
    check_marks(text)
    value = text.value
    runs = sorted((*_list_runs(text), *found), key=lambda run: run.start)
    parts: list[str] = []
    waiting: list[tuple[int, str]] = []
    at = 0

    def write_to(end: int) -> None:
        nonlocal at
        while waiting and waiting[-1][0] <= end:
            inner, tag = waiting.pop()
            parts.append(f"{escape(value[at:inner])}</{tag}>")
            at = inner
        parts.append(escape(value[at:end]))
        at = end

    for piece in split_marks(runs):
        write_to(piece.start)
        mark = runs[piece.mark].mark
        if isinstance(mark, NoteMark):
            parts.append(_render_call(mark, take_note(mark)))
        else:
            tag, attributes = _get_element(mark)
            parts.append(f"<{tag}{attributes}>")
            waiting.append((piece.end, tag))
    write_to(len(value))
    return "".join(parts)


def _list_runs(text: Text) -> Iterator[_Run]:
    """Yield the runs that become elements. Links neither overlap nor contain a footnote call."""
    calls = [mark.start for mark in text.marks if isinstance(mark, NoteMark)]
    linked = 0
    for mark in text.marks:
        if not isinstance(mark, ReferenceMark):
            if mark.start < mark.end or isinstance(mark, NoteMark):
                yield _Run(mark.start, mark.end, mark)
        elif mark.target is not None and is_safe_address(mark.target):
            start = max(mark.start, linked)
            for call in calls:
                if start < call < mark.end:
                    yield _Run(start, call, mark)
                    start = call
            if start < mark.end:
                yield _Run(start, mark.end, mark)
            linked = max(linked, mark.end)


def _get_element(mark: DateMark | EmphasisMark | ReferenceMark | Severity) -> tuple[str, str]:
    """Return the name of an element and its attributes."""
    match mark:
        case DateMark():
            return "time", f' datetime="{mark.date.isoformat()}"'
        case EmphasisMark():
            return _ELEMENTS[mark.style], ""
        case Severity():
            return "mark", f' class="cd-{mark}"'
        case _:
            return "a", f' href="{escape(mark.target or "")}"'


def _render_call(mark: NoteMark, eid: str | None) -> str:
    label = escape(mark.label)
    if eid is None:
        return f'<span class="cd-call">{label}</span>'
    name = escape(eid)
    return f'<a class="cd-call" role="doc-noteref" id="{name}__call" href="#{name}">{label}</a>'
