"""Find the linked words of a page by the areas of its links."""

from council_docs.formats.pdf.layout.run_parts import split_run
from council_docs.formats.pdf.links import LinkArea
from council_docs.formats.pdf.page_content import PageContents, TextRun

_STRIP = 20.0
"""The height of the strips in which a page is searched, in points."""
_MOST_STRIPS = 20
"""An area over more strips is that of a picture."""
_MOST_AREAS = 50
"""How many areas of a strip are searched."""
_MIDDLE = 0.3
"""How far above its baseline the middle of a line is, in ems."""
_INSIDE = 0.25
"""A run that reaches less into an area is outside it, in ems."""


def mark_links(contents: PageContents) -> None:
    """Give the runs of a page the addresses of the areas that contain them.

    A run that is partly in an area is split. A link in the structure tree takes precedence.
    """
    strips: dict[int, list[LinkArea]] = {}
    for area in contents.links:
        first, last = int(area.top / _STRIP), int(area.bottom / _STRIP)
        for strip in range(first, last + 1) if last - first < _MOST_STRIPS else ():
            strips.setdefault(strip, []).append(area)
    if not strips:
        return
    runs: list[TextRun] = []
    for run in contents.runs:
        middle = run.baseline - _MIDDLE * run.size
        areas = strips.get(int(middle / _STRIP), [])[:_MOST_AREAS]
        is_free = not run.is_blank and run.link is None
        runs += _link(run, [area for area in areas if is_free and _overlaps(area, run, middle)])
    contents.runs = runs


def _overlaps(area: LinkArea, run: TextRun, middle: float) -> bool:
    width = min(area.right, run.right) - max(area.left, run.left)
    least = min(_INSIDE * run.size, run.right - run.left)
    return area.top <= middle <= area.bottom and width >= least


def _link(run: TextRun, areas: list[LinkArea]) -> list[TextRun]:
    """Return the parts of a run; those in an area have its address."""
    made = []
    for area in sorted(areas):
        before, inside, run = split_run(run, area.left, area.right)
        inside.address = area.address
        made += [before, inside]
    return [part for part in (*made, run) if part.text]
