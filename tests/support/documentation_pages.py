"""The pages of the documentation, taken apart: their fenced blocks, headings and links."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import regex

from paths import ROOT

PAGES = [
    *(ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]

_FENCE = regex.compile(
    r"(?:^<!--[ ](?P<key>[a-z]+):[ ](?P<value>\S+)[ ]-->\n)?"
    r"^```(?P<language>[a-z]*)\n(?P<text>.*?)^```$",
    regex.MULTILINE | regex.DOTALL,
)
_LINK = regex.compile(r"\]\((?P<target>[^)\s]+)\)")
_HEADING = regex.compile(r"^#+ (?P<words>.+)$", regex.MULTILINE)


class Fenced(NamedTuple):
    """A fenced block of a page."""

    language: str
    text: str
    line: int
    """Of its first line in the page, counted from 1."""
    key: str | None
    """What the comment right above it says it is: a `file`, or a `command`."""
    value: str | None


def fenced(page: Path) -> Iterator[Fenced]:
    text = page.read_text("utf-8")
    for found in _FENCE.finditer(text):
        line = text.count("\n", 0, found.start("text")) + 1
        yield Fenced(found["language"], found["text"], line, found["key"], found["value"])


def prose(page: Path) -> str:
    """Return a page without its fenced blocks."""
    return _FENCE.sub("", page.read_text("utf-8"))


def links(page: Path) -> list[str]:
    return [found["target"] for found in _LINK.finditer(prose(page))]


def anchors(page: Path) -> set[str]:
    """Return what links to the headings of a page end with, as GitHub makes them."""
    return {
        regex.sub(r"[^\w\- ]", "", found["words"].lower()).replace(" ", "-")
        for found in _HEADING.finditer(prose(page))
    }


def rows(page: Path) -> list[list[str]]:
    """Return the rows of a page's tables as lists of cells."""
    return [
        [cell.strip() for cell in regex.split(r"(?<!\\)\|", line)[1:-1]]
        for line in prose(page).splitlines()
        if line.startswith("|")
    ]


def section(page: Path, heading: str) -> str:
    """Return what stands under a heading of a page, up to the next heading of any level."""
    _, found, rest = page.read_text("utf-8").partition(f"\n{heading}\n")
    assert found, f"{page.name} has no heading {heading!r}"
    return regex.split(r"^#", rest, maxsplit=1, flags=regex.MULTILINE)[0]
