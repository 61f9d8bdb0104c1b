"""The words of the official languages, one data module each; a module is loaded when it is used."""

from functools import cache
from importlib import import_module

from council_docs.languages.language import Language

CODES = ("en", "nl")
"""The languages that the text reader knows, ISO 639-1."""


@cache
def language(code: str) -> Language:
    """Return what is known of the language with that ISO 639-1 code, one of `CODES`."""
    found: Language = import_module(f"council_docs.languages.{code}").LANGUAGE
    return found
