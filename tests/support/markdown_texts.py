"""Fictional documents in Markdown, each as one converter leaves it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

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


def make_text(fiction: Fiction, name: str) -> str:
    """Return a document with the habits of a converter."""
    habit = HABITS[name]
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
    parts += (habit.note(number, words) for number, words in notes)
    return "\n\n".join(parts) + "\n"


def _header(fiction: Fiction, habit: Habit) -> Iterator[str]:
    words = fiction.words
    before = next(iter(words.dates.before_date), "")
    date = f"{fiction.place}{f' {before}' if before else ','} {fiction.printed_date}"
    lines = [fiction.institution, date, f"(OR. {fiction.original})", fiction.number]
    if fiction.files:
        lines += [words.interinstitutional_file[0], *fiction.files]
    yield habit.between.join([*lines, *fiction.markings, *fiction.subject_codes])
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
    parts = [escape(before)]
    for label, note, after in calls:
        notes += [(label, note)] if note else []
        parts += (habit.call(label), escape(after))
    return "".join(parts)


def escape(words: str) -> str:
    """Return words without signs of emphasis."""
    return re.sub(r"([*_])", r"\\\1", words)


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
}
