"""Packages that only some outputs need."""

from importlib import import_module
from types import ModuleType

from council_docs.errors import FormatError


def import_extra(package: str, extra: str) -> ModuleType:
    """Return a package of an extra; raise FormatError with the command that installs it."""
    try:
        return import_module(package)
    except ImportError:
        raise FormatError(f"{package} is missing: pip install 'council_docs[{extra}]'") from None
