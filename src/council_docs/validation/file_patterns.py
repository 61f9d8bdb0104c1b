"""Which file names a pattern means, as in `.gitignore`."""

import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex


def address(name: str, folder: Path = Path()) -> str:
    """Return the name of a file as seen from a folder, with forward slashes."""
    try:
        relative = os.path.relpath(name, folder)
    except ValueError:  # on another drive
        relative = name
    return relative.replace(os.sep, "/")


def matches(path: str, pattern: str) -> bool:
    """Return whether a pattern means a file or a folder that it is in.

    `path` is relative, with forward slashes. A pattern with a slash is relative too, one without
    means a name at any depth. `*` and `?` stand for characters of one name, `[a-z]` for one of a
    set, `**` for any number of folders.
    """
    wanted = pattern.removesuffix("/").removeprefix("./")
    parts = path.split("/")
    if "/" not in wanted:
        return any(_compiled(wanted).fullmatch(part) for part in parts)
    wanted = wanted.removeprefix("/")
    ways = ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
    return any(_compiled(wanted).fullmatch(way) for way in ways)


@cache
def _compiled(pattern: str) -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415 - most projects name no patterns

    tokens = regex.findall(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\]|.", pattern, regex.DOTALL)
    return regex.compile("".join(map(_translated, tokens)), regex.DOTALL)


def _translated(token: str) -> str:
    known = {"**/": "(?:[^/]++/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    if token in known:
        return known[token]
    if len(token) == 1:
        return re.escape(token)
    inside = token[1:-1].replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]")
    return f"(?!/)[{'^' * inside.startswith('!')}{inside.removeprefix('!')}]"
