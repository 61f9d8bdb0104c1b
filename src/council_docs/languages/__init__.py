"""The words of the official languages: one data module each, imported on first use."""

from functools import cache
from importlib import import_module

from council_docs.languages.language import Language

CODES = tuple("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split())
"""All official languages, ISO 639-1."""


@cache
def load_language(code: str) -> Language:
    """Return the words of the language with that ISO 639-1 code.

    Raises ValueError for a code outside `CODES`.
    """
    if code not in CODES:
        raise ValueError(f"unknown language {code!r}; known: {', '.join(CODES)}")
    found: Language = import_module(f"council_docs.languages.{code}").LANGUAGE
    return found
