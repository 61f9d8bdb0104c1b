"""How fictional documents are printed on pages, and what extractors make of the pages.

The layouts are those that real extractors leave: one line or two for a label and its value, columns
read one after the other, double spacing, feet at either end of a page, on one line or torn.
"""

from collections.abc import Iterator
from itertools import chain, groupby, islice
from typing import Literal, NamedTuple

import regex
from attrs import evolve, frozen

from fictional_documents import CALL, CALL_PATTERN, Annex, Fiction, Piece, in_capitals
from printed_pages import wrap

_PAGE = 38
"""How many lines a page has."""
_FEW_PAGES = 2
"""With more pages than this, the conclusions of the European Council have a running title."""
_SOFT_HYPHEN = "\u00ad"
_KEPT = "\ue001"
# In a language that breaks words, nobody can tell a compound in small letters that ends a line from
# a broken word; so none is printed there.
_COMPOUND = regex.compile(r"(?<=\p{L})-(?=\p{Ll})")
_PORTALS = (
    ("Ruritanian Chamber, papers 2025-26", "Item 12"),
    ("Ruritanian Chamber", "EU 2025/26 No 12"),
    ("Library of Ruritania", "Committee for Lakes 2025-26", "Public"),
)
"""What portals print above the first page, and with a title above the others."""
_ADVERTISEMENT = "Converted by PaperMill 4.2 - www.papermill.example"
_BETWEEN_COLUMNS = 4
_LONG = 9
"""A word with so many letters may be broken at the end of a line."""


class Line(NamedTuple):
    """One printed line."""

    text: str
    label: str = ""
    gap: bool = False
    """Whether a paragraph begins with it."""
    notes: tuple[tuple[str, str], ...] = ()
    """The label and the words of each footnote that it is the first to call."""


@frozen
class Layout:
    """What an extractor leaves of a page."""

    fields: Literal["one-line", "two-lines", "columns", "blocks", "pairs"] = "one-line"
    """Label and value on one line or on two, in columns side by side, all labels first, or both."""
    labels_alone: bool = False
    """Whether the number of a point stands on a line of its own."""
    spacing: Literal["none", "gaps", "double"] = "none"
    """No blank lines, one between paragraphs, one after every line."""
    foot: Literal["none", "top", "end", "torn"] = "none"
    feed: bool = False
    """Whether a form feed ends each page."""
    hyphens: bool = False
    """Whether words are broken at the ends of lines."""
    header: bool = True


LAYOUTS: dict[str, Layout] = {
    "one line": Layout(feed=True),
    "double-spaced": Layout(spacing="double"),
    "foot above": Layout(foot="top"),
    "two lines": Layout(fields="two-lines", labels_alone=True, foot="top", spacing="gaps"),
    "columns": Layout(fields="columns", spacing="gaps", foot="end", feed=True),
    "labels first": Layout(
        fields="blocks", labels_alone=True, spacing="gaps", foot="torn", feed=True
    ),
    "pairs torn": Layout(
        fields="pairs", labels_alone=True, spacing="double", foot="torn", feed=True
    ),
    "hyphens": Layout(hyphens=True, foot="top"),
    "text alone": Layout(header=False, spacing="gaps", feed=True),
}


def cover(fiction: Fiction, layout: Layout) -> tuple[Piece, ...]:
    """Return what is printed on the cover: where every line is spaced, one paragraph.

    Nobody could tell two of them apart by their lines.
    """
    return fiction.cover[:1] if layout.spacing == "double" else fiction.cover


def printed(fiction: Fiction, layout: Layout) -> str:
    """Return the text that an extractor takes out of a printed document."""
    pages = list(_pages(fiction, layout))
    heads = [_head(at, len(pages), fiction, layout) for at in range(1, len(pages) + 1)]
    notes = _notes(pages, fiction, layout)
    return "".join(
        _extracted(page, at, fiction, layout, head, notes)
        for at, (page, head, notes) in enumerate(zip(pages, heads, notes, strict=True), 1)
    )


def _head(number: int, pages: int, fiction: Fiction, layout: Layout) -> list[str]:
    """Return what is printed above the text of a page."""
    advertises = "advertisement" in fiction.habits and _advertises_once(fiction, layout)
    head = [_ADVERTISEMENT] if number == 1 and advertises else []
    if "portal" in fiction.habits:
        lines = _PORTALS[fiction.date.day % len(_PORTALS)]
        title = fiction.annexes[0].title or fiction.printed_date
        return [*head, *lines] if number == 1 else [" - ".join((*lines[:2], title))]
    running = pages > _FEW_PAGES and fiction.kind == "european-council-conclusions"
    if running and number > 1 and layout.foot != "none":
        return [f"{fiction.words.title_openings[0]} – {fiction.printed_date}"]
    return head


# ------------------------------------------------------------------------------ lines


class Page(NamedTuple):
    """The lines of one page, and whether its text plainly continues on the next."""

    lines: list[Line]
    continues: bool = False


def _pages(fiction: Fiction, layout: Layout) -> Iterator[Page]:
    """Yield the pages; each annex begins a new one."""
    if layout.header:
        rows = [*map(Line, _header(fiction, layout))]
        for piece in cover(fiction, layout):
            rows += [Line(""), *_set(piece, fiction, layout)]
        yield Page(rows)
    for annex in fiction.annexes if layout.header else fiction.annexes[:1]:
        lines = list(_annex(annex, fiction, layout))
        for at in range(0, len(lines), _PAGE):
            yield Page(lines[at : at + _PAGE], _continues(lines, at + _PAGE))


def _continues(lines: list[Line], end: int) -> bool:
    """Return whether anybody can tell that the text continues below a page."""
    return end < len(lines) and bool(lines[end].label or not lines[end - 1].text.endswith("."))


def _annex(annex: Annex, fiction: Fiction, layout: Layout) -> Iterator[Line]:
    if annex.label and layout.header:
        yield Line(annex.label)
    if annex.title:
        yield from _set(Piece("title", annex.title), fiction, layout)
    first = "labels-first" in fiction.habits
    for numbered, pieces in groupby(annex.body, lambda piece: first and piece.kind == "number"):
        lines = [line for piece in pieces for line in _set(piece, fiction, layout)]
        yield from _put_labels_first(lines) if numbered else lines


def _put_labels_first(lines: list[Line]) -> Iterator[Line]:
    """Yield the labels of points before the words of all of them, as columns are read."""
    yield from (Line(line.label, gap=True) for line in lines if line.label)
    yield from (line._replace(label="") for line in lines)


def _set(piece: Piece, fiction: Fiction, layout: Layout) -> Iterator[Line]:
    """Yield the lines of a paragraph."""
    if piece.rows:
        yield from map(Line, _columns(piece.rows))
        return
    words = piece.words
    calls = iter(piece.split_calls()[1])
    if fiction.words.hyphen_at_line_end == "join":
        words = _COMPOUND.sub(_KEPT, words)
        if layout.hyphens:
            words = " ".join(map(_breakable, words.split(" ")))
    for at, text in enumerate(wrap(words, first=piece.label)):
        label = piece.label if at == 0 else ""
        shown = text.removeprefix(f"{label} ") if label else text
        plain = shown.replace(_SOFT_HYPHEN, "").replace(_KEPT, "-")
        called = [call[:2] for call in islice(calls, plain.count(CALL))]
        yield Line(plain, label, at == 0, tuple(call for call in called if call[1]))


def _columns(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """Yield the rows of a table in columns that align; numbers of an even count on the right."""
    widths = [max(map(len, column)) + _BETWEEN_COLUMNS for column in zip(*rows, strict=True)]
    align = str.rjust if len(rows) % 2 == 0 else str.ljust
    for first, *others in rows:
        cells = [first.ljust(widths[0]), *map(align, others, widths[1:])]
        yield "".join(cells).rstrip()


def _breakable(word: str) -> str:
    """Return a word with a soft hyphen in its middle, if it is a long one of small letters."""
    middle = len(word) // 2
    fits = len(word) >= _LONG and word.isalpha() and word.islower()
    return f"{word[:middle]}{_SOFT_HYPHEN}{word[middle:]}" if fits else word


def _header(fiction: Fiction, layout: Layout) -> Iterator[str]:
    """Yield the lines of a header."""
    words = fiction.words
    name = in_capitals(fiction.institution) if fiction.old else fiction.institution
    prefix = f" {word}" if (word := next(iter(words.dates.before_date), "")) else ","
    date = f"{fiction.place}{prefix} {fiction.printed_date}{' (05.11)' if fiction.old else ''}"
    institution = [name] if fiction.institution in words.european_council else name.rsplit(" ", 1)
    original = f"(OR. {fiction.original})"
    if layout.fields == "columns":
        yield _beside(institution[0], date)
        yield _beside(" ".join(institution[1:]), original)
    else:
        yield from (*institution, "", date, original)
    yield from ("", fiction.number, "")
    if fiction.files:
        label = words.interinstitutional_file[0]
        yield from (label, *fiction.files, "")
    yield from (*fiction.markings, *fiction.subject_codes, "", fiction.type_line, "")
    yield from _fields(fiction, layout)


def _fields(fiction: Fiction, layout: Layout) -> Iterator[str]:
    fields = [evolve(field, label=printed_label(field.label, fiction)) for field in fiction.fields]
    labels = [field.label for field in fields]
    match layout.fields:
        case "one-line":
            for field in fields:
                yield f"{field.label} {field.value[0]}"
                yield from field.value[1:]
        case "two-lines":
            for field in fields:
                yield from (field.label, *field.value)
        case "columns":
            for field in fields:
                yield _beside(field.label, field.value[0])
                yield from (_beside("", more) for more in field.value[1:])
        case "blocks":
            yield from (*labels, "")
            yield from (line for field in fields for line in field.value)
        case "pairs":
            first, rest = fields[:-1], fields[-1]
            yield from (*(field.label for field in first), "")
            yield from (*(line for field in first for line in field.value), "")
            yield from (rest.label, "", *rest.value)


def printed_label(label: str, fiction: Fiction) -> str:
    """Return a label as it is printed."""
    return f"{label[:-1]} :" if fiction.old else label


def _beside(left: str, right: str) -> str:
    return f"{left:<45}{right}".rstrip()


# ------------------------------------------------------------------------------ pages


def _notes(pages: list[Page], fiction: Fiction, layout: Layout) -> Iterator[list[list[str]]]:
    """Yield the lines of the footnotes of each page, first those left over from the page before."""
    over: list[list[str]] = []
    for page in pages:
        notes = [_wrap_note(*note) for line in page.lines for note in line.notes]
        own, over = [*over, *([*chain(*note)] for note in notes)], []
        if page.continues and notes and "notes-run-over" in fiction.habits:
            *lines, last = notes[-1][-1]
            # Nobody could tell a line from the text that neither a gap nor small letters set off.
            if lines and (last[0].islower() or layout.spacing == "gaps"):
                own[-1].pop()
                over = [[last]]
        yield own


def _wrap_note(label: str, words: str) -> list[list[str]]:
    """Return the lines of each paragraph of a footnote."""
    first, *others = words.split("\n")
    return [wrap(first, first=label), *map(wrap, others)]


def _extracted(  # noqa: PLR0913, PLR0917 - what a page has
    page: Page,
    number: int,
    fiction: Fiction,
    layout: Layout,
    head: list[str],
    notes: list[list[str]],
) -> str:
    """Return the text of one page."""
    rows = [row for line in page.lines for row in _rows(line, layout)]
    foot = _foot(number, fiction, layout)
    if "calls-apart" in fiction.habits:
        rows = [part for row in rows for part in _split_at_calls(row)]
    if notes and page.continues and "note-rule" in fiction.habits:
        rows += ["", "_" * 20]
    for note in notes:
        rows += [*([] if "tight-notes" in fiction.habits else [""]), *note]
    if head:
        rows = [*head, "", *rows]
    if layout.foot == "top":
        rows = [*foot, "", *rows]
    elif foot:
        rows = [*rows, "", *foot]
    if "advertisement" in fiction.habits and not _advertises_once(fiction, layout):
        rows = [*rows, "", _ADVERTISEMENT]
    rows = [row.replace(f"\xa0{CALL}", " ").replace(CALL, "") for row in rows]
    if layout.spacing == "double":
        opened = " " if layout.foot == "none" else ""
        text = opened + " \n\n".join(row for row in rows if row) + " \n"
    else:
        text = "".join(f"{row}\n" for row in rows)
    return f"{text}\f" if layout.feed else text


def _advertises_once(fiction: Fiction, layout: Layout) -> bool:
    """Return whether an advertisement is above the first page, and not below all pages.

    Nobody could tell it from the text below a single page.
    """
    return not layout.header or bool(fiction.date.day % 2)


def _split_at_calls(row: str) -> list[str]:
    """Return a row as an extractor leaves it that gives raised characters lines of their own."""
    parts = [part.strip() for part in CALL_PATTERN.split(row)]
    return [part for part in parts if part] if len(parts) > 1 else parts


def _rows(line: Line, layout: Layout) -> Iterator[str]:
    if layout.spacing == "gaps" and line.gap:
        yield ""
    if line.label and layout.labels_alone:
        yield from (
            (line.label, "", line.text) if layout.spacing == "gaps" else (line.label, line.text)
        )
    else:
        yield f"{line.label} {line.text}" if line.label else line.text


def _foot(number: int, fiction: Fiction, layout: Layout) -> list[str]:
    code = fiction.code.upper()
    annex = f"{fiction.words.annex[0]} " if number > 1 and fiction.annexes[0].label else ""
    unit = "ECOMP 2.B UK" if "codes" in fiction.habits else "TREE.1.A"
    match layout.foot:
        case "none":
            return []
        case "top":
            return [f"{fiction.number}    {number}", f" {annex}{unit}  {code}"]
        case "end":
            return [f"{fiction.number}    RB/ek  {number}", f"{annex}{unit}    LIMITE {code}"]
        case "torn":
            return [fiction.number, *annex.split(), "", str(number), unit, "", code]
