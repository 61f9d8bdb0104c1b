"""The words of the official languages, one data module each; a module is loaded when it is used."""

from functools import cache
from importlib import import_module

from council_docs.languages.language import Language

CODES = tuple("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split())
"""The languages that the text reader knows, ISO 639-1: all official languages."""


@cache
def language(code: str) -> Language:
    """Return what is known of the language with that ISO 639-1 code.

    Raises ValueError for a code that is none of `CODES`.
    """
    if code not in CODES:
        raise ValueError(f"no words of the language {code!r} are known, only of {', '.join(CODES)}")
    found: Language = import_module(f"council_docs.languages.{code}").LANGUAGE
    return found
