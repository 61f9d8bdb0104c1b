"""The formats of alignments and diffs, a module for each, imported when it is used."""

from importlib import import_module
from types import ModuleType

from council_docs.errors import FormatError

ALIGNMENT_FORMATS = ("csv", "json", "tmx", "html")
DIFF_FORMATS = ("text", "json", "html")


def import_writer(format_name: str, known: tuple[str, ...]) -> ModuleType:
    """Import the module of a format; raise FormatError where it is none of the known ones."""
    if format_name not in known:
        raise FormatError(f"unknown format {format_name!r}; known formats: {', '.join(known)}")
    return import_module(f"{__name__}.{format_name}")
