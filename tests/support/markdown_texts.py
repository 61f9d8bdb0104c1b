"""Fictional documents in Markdown, each as one converter leaves it."""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from fictional_documents import Fiction, Piece
from page_layouts import printed_label

Rows = list[tuple[str, str]]


@frozen
class Habit:
    """How a converter writes the parts of a document."""

    fields: Callable[[Rows], str]
    """The labels of the header and their values."""
    heading: Callable[[str, int], str]
    point: Callable[[str, str, int], str]
    """A label, its words, and how deep it lies."""
    call: Callable[[str], str]
    note: Callable[[str, str], str]
    between: str = "\n\n"
    """What stands between two values of the header."""
    page: str = ""
    """What stands where a page ends."""
    masthead: Callable[[list[str]], str] | None = None
    """The values above the type line; by default `between` is between them."""
    rule: str = ""
    """What stands above the footnotes."""
    width: int = 0
    """At which column paragraphs are wrapped; 0 for nowhere."""
    escaped: str = "*_"
    """Characters with a backslash before them."""


def make_text(fiction: Fiction, habit: Habit) -> str:
    """Return a document with the habits of a converter."""
    notes: list[tuple[str, str]] = []
    parts = [*_header(fiction, habit)]
    parts += (_words(piece, habit, notes) for piece in fiction.cover)
    for annex in fiction.annexes:
        parts += filter(None, (habit.page,))
        if annex.label:
            parts.append(habit.heading(annex.label, 2))
        if annex.title:
            parts.append(habit.heading(annex.title, 3))
        parts += _body(annex.body, habit, notes)
    parts += filter(None, (habit.rule if notes else "",))
    parts += (habit.note(number, words) for number, words in notes)
    return "\n\n".join(_wrap(part, habit.width) for part in parts) + "\n"


def _wrap(part: str, width: int) -> str:
    """Return a part with its long lines wrapped, but for those of tables."""
    if not width or "|" in part or part.startswith((" ", "<table")):
        return part
    lines = [
        line
        for long in part.split("\n")
        for line in textwrap.wrap(long, width, break_long_words=False, break_on_hyphens=False)
        or [""]
    ]
    # A number that begins a line would begin a list.
    first, *others = lines
    return "\n".join((first, *(re.sub(r"^([0-9]+)([.)] )", r"\1\\\2", line) for line in others)))


def _header(fiction: Fiction, habit: Habit) -> Iterator[str]:
    words = fiction.words
    before = next(iter(words.dates.before_date), "")
    date = f"{fiction.place}{f' {before}' if before else ','} {fiction.printed_date}"
    lines = [fiction.institution, date, f"(OR. {fiction.original})", fiction.number]
    if fiction.files:
        lines += [words.interinstitutional_file[0], *fiction.files]
    values = [*lines, *fiction.markings, *fiction.subject_codes]
    yield habit.masthead(values) if habit.masthead else habit.between.join(values)
    yield habit.heading(fiction.type_line, 1)
    yield habit.fields(
        [(printed_label(found.label, fiction), " ".join(found.value)) for found in fiction.fields]
    )


def _body(pieces: tuple[Piece, ...], habit: Habit, notes: list[tuple[str, str]]) -> Iterator[str]:
    for piece in pieces:
        words = _words(piece, habit, notes)
        match piece.kind:
            case "number":
                yield habit.point(piece.label, words, 0)
            case "point":
                yield habit.point(piece.label, words, 1)
            case "section" | "heading":
                yield habit.heading(f"{piece.label} {words}".strip(), 3)
            case "table":
                yield _table(piece.rows)
            case _:
                yield words


def _words(piece: Piece, habit: Habit, notes: list[tuple[str, str]]) -> str:
    before, calls = piece.split_calls()
    parts = [escape(before, habit.escaped)]
    for label, note, after in calls:
        notes += [(label, escape(note, habit.escaped))] if note else []
        parts += (habit.call(label), escape(after, habit.escaped))
    return "".join(parts)


def escape(words: str, characters: str = "*_") -> str:
    """Return words with a backslash before each of some characters."""
    return re.sub(f"([{characters}])", r"\\\1", words) if characters else words


# ------------------------------------------------------------------------------ converters


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table whose first row is the head."""
    head, *others = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join((head, "|---" * len(rows[0]) + "|", *others))


def _bulleted(label: str, words: str, depth: int) -> str:
    """Return a point whose label is a marker where Markdown has it."""
    if label[:-1].isdigit():
        return f"{label} {words}"
    return f"{'   ' * depth}- {label} {words}" if label != "–" else f"{'   ' * depth}- – {words}"


def _html_table(rows: Iterable[Iterable[str]]) -> str:
    cells = ("".join(f"<td><p>{cell}</p></td>\n" for cell in row) for row in rows)
    return (
        "<table>\n<tbody>\n"
        + "".join(f"<tr>\n{row}</tr>\n" for row in cells)
        + "</tbody>\n</table>"
    )


def _html_masthead(values: list[str]) -> str:
    """Return a table, below the number as the title of the page."""
    first, date, original, number, *others = values
    below = "</p>\n<p>".join((f"{date}<br />\n{original}", number, *others))
    return f"{number}\n\n{_html_table([[first, below]])}"


def _in_one_cell(values: list[str]) -> str:
    first, *others = values
    return f"|  |  |\n| --- | --- |\n| {first} | {'  '.join(others)} |"


def _bare_table(rows: Rows) -> str:
    return "\n".join(
        ("|  |  |", "|----|----|", *(f"| {label} | {value} |" for label, value in rows))
    )


def _in_torn_cells(values: list[str]) -> str:
    first, date, original, *others = values
    return f"{first}| {date}  \n{original}{' '.join(others)}  \n---|---  \n  "


def _torn_table(rows: Rows) -> str:
    head, *others = (f"{label}| {value}  " for label, value in rows)
    return "\n".join((head, "---|---  ", *others, "  ", "* * *"))


def _grid(values: list[str], break_: str = "\\") -> str:
    """Return a frame: the institution, and the other values in lines beside it."""
    first, date, original, *others = values
    right = [f"{date}{break_}", original, *(line for value in others for line in ("", value))]
    left = [*textwrap.wrap(first, 35), *[""] * len(right)]
    width = max(map(len, right))
    border = f"+{'-' * 37}+{'-' * (width + 2)}+"
    inside = (f"| {one:35} | {two:{width}} |" for one, two in zip(left, right, strict=False))
    return "\n".join((border, *inside, border))


_STRAIGHT = "'\""


def _smart(words: str) -> str:
    return words.replace("–", "--").replace("—", "---").replace("…", "...").replace("’", "'")


def _escape_smart(words: str) -> str:
    return _smart(escape(words, _STRAIGHT))


def _columns(rows: Rows, write: Callable[[str], str] = _escape_smart) -> str:
    """Return rows of several lines between two rules."""
    width = max(len(label) for label, _ in rows)
    rule = f"  {'-' * width} {'-' * 40}"
    lines = []
    for label, value in rows:
        first, *others = textwrap.wrap(write(value), 40, break_on_hyphens=False)
        lines += ["", f"  {label:{width}} {first}", *(f"  {'':{width}} {line}" for line in others)]
    return "\n".join((rule, *lines[1:], rule))


HABITS: Mapping[str, Habit] = {
    "docling": Habit(
        fields=_table,
        heading=lambda words, _: f"## {words}",
        point=lambda label, words, depth: f"{label} {words}" if not depth else f"- {label} {words}",
        call=lambda number: f"[^{number}]",
        note=lambda number, words: f"[^{number}]: {words}",
        page="<!-- page break -->",
    ),
    "markitdown": Habit(
        fields=lambda rows: "\n".join(f"{label} {value}" for label, value in rows),
        heading=lambda words, _: words,
        point=lambda label, words, _: f"{label} {words}".replace(".", "\\.", 1),
        call=lambda number: f"[{number}](#footnote-{number})",
        note=lambda number, words: f"{escape(number)} {words}",
    ),
    "pandoc": Habit(
        fields=lambda rows: "\n".join(f"**{label}** {value}\\" for label, value in rows)[:-1],
        heading=lambda words, level: f"{words}\n{'=' * 9}" if level == 1 else f"## {words} {{#x}}",
        point=_bulleted,
        call=lambda number: f"[^{number}]",
        note=lambda number, words: f"[^{number}]: {words}",
        between="\\\n",
    ),
    "pymupdf4llm": Habit(
        fields=lambda rows: _table([(f"**{label}**", value) for label, value in rows]),
        heading=lambda words, _: f"**{words}**",
        point=_bulleted,
        call=lambda number: f"<sup>{number}</sup>",
        note=lambda number, words: f"<sup>{number}</sup> {words}",
        between="\n",
        page="-----",
    ),
    "pandoc's own": Habit(
        masthead=_grid,
        fields=_columns,
        heading=lambda words, _: f"**[{_smart(escape(words, _STRAIGHT))}]{{.underline}}**",
        point=lambda label, words, _: f"::: num\n[{_smart(label)}]{{.lab}} {_smart(words)}\n:::",
        call=lambda number: f"^{number}^",
        note=lambda number, words: f"^{number}^ {_smart(words)}",
        rule="-" * 72,
        width=72,
        escaped=f"*_{_STRAIGHT}",
    ),
    "pandoc for GitHub": Habit(
        masthead=_html_masthead,
        fields=_bare_table,
        heading=lambda words, _: f"**<u>{words}</u>**",
        point=lambda label, words, _: (
            f'<div class="pt">\n\n<span class="lab">{label}</span> {words}\n\n</div>'
        ),
        call=lambda number: f"<sup>{number}</sup>",
        note=lambda number, words: f"<sup>{number}</sup> {words}",
        rule="-" * 72,
        width=72,
    ),
    "pandoc, CommonMark only": Habit(
        masthead=_html_masthead,
        fields=_html_table,
        heading=lambda words, _: f'<div class="title">\n\n{words}\n\n</div>',
        point=lambda label, words, _: f"{label} {words}".replace(".", "\\.", 1),
        call=lambda number: f"<sup>{number}</sup>",
        note=lambda number, words: f"<sup>{number}</sup> {words}",
        width=72,
    ),
    "markdownify": Habit(
        masthead=_in_one_cell,
        fields=_bare_table,
        heading=lambda words, _: f"**{words}**",
        point=lambda label, words, _: f"{label} {words}",
        call=lambda number: number,
        note=lambda number, words: f"{escape(number)} {words}",
        rule="---",
    ),
    "html2text": Habit(
        masthead=_in_torn_cells,
        fields=_torn_table,
        heading=lambda words, _: f"**_{words}_**",
        point=lambda label, words, _: f"{label} {words}",
        call=lambda number: number,
        note=lambda number, words: f"{escape(number)} {words}",
        rule="* * *",
        width=78,
    ),
}


PLAIN = Habit(
    masthead=lambda values: _grid(values, ""),
    fields=lambda rows: _columns(rows, str),
    heading=lambda words, _: words,
    point=lambda label, words, _: f"{label} {words}",
    call=lambda number: number,
    note=lambda number, words: f"{escape(number)} {words}",
    rule="-" * 72,
    escaped="",
)
"""Pandoc's plain text: a frame around the masthead, rules around the fields."""
