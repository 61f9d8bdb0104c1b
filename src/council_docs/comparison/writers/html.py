"""Write alignments and diffs as pages, in the style of the reading view."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from council_docs.comparison.align import Alignment, Row
from council_docs.comparison.diff import Change, Diff
from council_docs.comparison.differences import Difference
from council_docs.comparison.units import Cell, Unit, UnitKind
from council_docs.comparison.versions import Version, count
from council_docs.comparison.word_diff import Fate, Run
from council_docs.formats.html.writer.escaping import escape
from council_docs.formats.html.writer.inline import render_text
from council_docs.formats.html.writer.notebook import embed
from council_docs.formats.html.writer.page import (
    Page,
    build_page,
    language_attributes,
    render_remarks,
)

_HEADINGS: frozenset[UnitKind] = frozenset(("annex", "section"))
_MOST_INDENTED = 4
_TAGS: dict[Fate, str] = {"added": "ins", "removed": "del"}


# ------------------------------------------------------------------------------ alignments


def write_alignment(alignment: Alignment) -> str:
    """Return a page with a column for each version and a row for each unit."""
    names = ", ".join(version.name for version in alignment.versions)
    return build_page(
        Page(
            title=f"Alignment of {names}",
            language="en",
            main=render_alignment(alignment),
            contents=_render_links(_list_different_rows(alignment)),
            contents_title="Differences",
            has_heading=True,
            is_wide=True,
        )
    )


def show_alignment(alignment: Alignment) -> str:
    """Return an alignment for a notebook."""
    return embed(render_alignment(alignment, anchored=False))


def render_alignment(alignment: Alignment, *, anchored: bool = True) -> str:
    """Return the table of an alignment; with `anchored`, its rows have ids and links to them."""
    differences: dict[int, list[Difference]] = {}
    for found in alignment.differences:
        differences.setdefault(found.row, []).append(found)
    heads = "".join(map(_render_version, alignment.versions))
    rows = (
        _render_row(row, alignment.versions, number, differences.get(number, ()), anchored=anchored)
        for number, row in enumerate(alignment.rows)
    )
    counts = count(len(alignment.rows), "row"), count(len(alignment.differences), "difference")
    return (
        f'<h1 lang="en">{count(len(alignment.versions), "version")}, {", ".join(counts)}</h1>\n'
        '<div class="cd-table" role="group" tabindex="0" aria-label="Versions side by side">'
        f'<table class="cd-versions" role="table">\n<thead><tr><td></td>{heads}</tr></thead>\n'
        f"<tbody>\n{''.join(rows)}</tbody></table></div>\n"
    )


def _render_version(version: Version) -> str:
    code = version.language
    language = "" if code is None else f'<br><span class="cd-path">{escape(code)}</span>'
    return f'<th scope="col">{escape(version.name)}{language}</th>'


def _render_row(
    row: Row,
    versions: Sequence[Version],
    number: int,
    differences: Iterable[Difference],
    *,
    anchored: bool,
) -> str:
    remarks = [[each for each in differences if each.version == at] for at in range(len(versions))]
    cells = "".join(
        f"<td{language_attributes(version.language)}>{_render_cell(cell)}{render_remarks(found)}</td>"
        for cell, version, found in zip(row.cells, versions, remarks, strict=True)
    )
    kind = f"cd-of-{row.kind}" + (" cd-different" if differences else "")
    name = f' id="row_{number}"' if anchored else ""
    return (
        f'<tr class="{kind}"{name}><th scope="row" class="cd-path">'
        f"{_render_path(row.first, number, anchored=anchored)}</th>{cells}</tr>\n"
    )


def _render_path(unit: Unit, number: int, *, anchored: bool) -> str:
    """Return the address of a unit, of which a person sees the last step."""
    *outer, last = unit.steps
    above = escape(" / ".join(outer))
    path = f'<span class="visually-hidden">{above} / </span>' if above else ""
    path += escape(last)
    return f'<a href="#row_{number}">{path}</a>' if anchored else path


def _render_cell(cell: Cell) -> str:
    return "".join(f"<p>{_render_unit(unit)}</p>" for unit in cell)


def _render_unit(unit: Unit) -> str:
    label = f'<span class="cd-label">{escape(unit.label)}</span>' if unit.label else ""
    return label + (render_text(unit.text, _take_no_note) if unit.text else "")


def _take_no_note(_: object) -> None:
    """Give a footnote no address: it stands in a row of its own."""


def _list_different_rows(alignment: Alignment) -> Iterator[tuple[str, str]]:
    """Yield the id of each row with differences, and what stands in the list of them."""
    codes: dict[int, Counter[str]] = {}
    for found in alignment.differences:
        codes.setdefault(found.row, Counter())[found.code] += 1
    for number, counts in codes.items():
        yield f"row_{number}", f"{alignment.rows[number].path}: {', '.join(counts)}"


# ------------------------------------------------------------------------------ diffs


def write_diff(diff: Diff) -> str:
    """Return a page with the second document, and what was removed and added in it."""
    before, after = diff.versions
    links = ((f"change_{number}", change.path) for number, change in enumerate(diff.changes))
    return build_page(
        Page(
            title=f"Changes from {before.name} to {after.name}",
            language="en",
            main=render_diff(diff),
            contents=_render_links(links),
            contents_title="Changes",
            has_heading=True,
        )
    )


def show_diff(diff: Diff) -> str:
    """Return a diff for a notebook."""
    return embed(render_diff(diff, anchored=False))


def render_diff(diff: Diff, *, anchored: bool = True) -> str:
    """Return both documents as one text; with `anchored`, its changes have ids."""
    before, after = diff.versions
    numbers = {id(unit): at for at, change in enumerate(diff.changes) for unit in _units(change)}
    names = f"<del>{escape(before.name)}</del> to <ins>{escape(after.name)}</ins>"
    parts = [
        f'<h1 lang="en">{count(len(diff.changes), "change")} from {names}</h1>\n',
        f'<div class="cd-revision"{language_attributes(after.language)}>\n',
    ]
    named: set[int] = set()
    for old, new in diff.rows:
        number = numbers.get(id((new or old)[0]))
        if number is None:
            if words := _join_words(new):
                parts.append(_render_revised(new, words, ""))
            continue
        change = diff.changes[number]
        head = "" if number in named else _render_change_head(change, number, anchored=anchored)
        named.add(number)
        parts.append(_render_revised(new or old, _render_words(change, old, new), head))
    return "".join((*parts, "</div>\n"))


def _units(change: Change) -> tuple[Unit, ...]:
    return (*change.before, *change.after)


def _render_change_head(change: Change, number: int, *, anchored: bool) -> str:
    name = f' id="change_{number}"' if anchored else ""
    was = ""
    if "moved" in change.kinds:
        was = f" (was {change.before[0].path})"
    kinds = escape(f"{', '.join(change.kinds)}{was}")
    return f'<p class="cd-path"{name} lang="en" dir="ltr">{escape(change.path)}: {kinds}</p>'


def _render_revised(cell: Cell, words: str, head: str) -> str:
    """Return a unit on a line of its own, as deep as it lies in lists."""
    unit = cell[0]
    depth = min(sum(step.startswith(("point", "indent")) for step in unit.steps), _MOST_INDENTED)
    kind = "section" if unit.kind in _HEADINGS else unit.kind
    classes = f"cd-of-{kind} cd-depth-{depth}"
    if head or "<ins>" in words or "<del>" in words:
        classes += " cd-change"
    if unit.label is None and unit.kind in ("value", "field"):
        words = f'<span class="cd-label cd-path" lang="en">{escape(unit.steps[-1])}</span>{words}'
    return f'<div class="{classes}">{head}<p>{words}</p></div>\n'


def _join_words(cell: Cell) -> str:
    return " ".join(map(_render_unit, cell))


def _render_words(change: Change, old: Cell, new: Cell) -> str:
    """Return the labels and the words of a changed unit."""
    if not old or not new:
        fate: Fate = "added" if new else "removed"
        return " ".join(_mark_unit(unit, fate) for unit in new or old)
    before, after = old[0].label or "", new[0].label or ""
    if before.split() == after.split():
        label = escape(after)
    else:
        runs = (Run("removed", before), Run("added", after))
        label = " ".join(_mark_run(run) for run in runs if run.words)
    shown = f'<span class="cd-label">{label}</span>' if label else ""
    if change.words:
        return shown + " ".join(map(_mark_run, change.words))
    return shown + " ".join(escape(unit.text.value) for unit in new if unit.text)


def _mark_unit(unit: Unit, fate: Fate) -> str:
    """Return a unit that only one document has."""
    label = _mark_run(Run(fate, unit.label)) if unit.label else ""
    words = _mark_run(Run(fate, unit.text.value)) if unit.text else ""
    return f'<span class="cd-label">{label}</span>{words}' if label else words


def _mark_run(run: Run) -> str:
    tag = _TAGS.get(run.fate)
    words = escape(run.words)
    return words if tag is None else f"<{tag}>{words}</{tag}>"


# ------------------------------------------------------------------------------ both


def _render_links(links: Iterable[tuple[str, str]]) -> str:
    items = "".join(f'<li><a href="#{name}">{escape(words)}</a></li>\n' for name, words in links)
    return f"<ol>{items}</ol>\n" if items else ""
