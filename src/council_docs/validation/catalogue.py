"""The catalogue of all diagnostics: what each code means, why it matters, how to fix it.

The page of a rule is the docstring of its module; those of readers and comparisons are the files
`diagnostics/pages/CODE.md`. All have one form: a sentence, then `Why it matters:`,
`How to fix it:`, `Passes:` and `Fails:`.
"""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from inspect import cleandoc
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from council_docs.diagnostics import DiagnosticKind, comparison_diagnostics, reader_diagnostics
from council_docs.validation.rules import RULES, Rule

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "F": "fidelity",
        "H": "header",
        "N": "numbering",
        "S": "structure",
        "T": "text",
        "X": "Akoma Ntoso",
        "V": "language versions",
        "R": "readers",
    }
)
"""What the first letter of a code stands for."""

_WIDTH = 100


class Explanation(NamedTuple):
    """The page of one code in parts, with the marks of Markdown."""

    summary: str
    """What is wrong: one sentence."""
    why: str
    """Why it matters: sentences on one line."""
    fix: str
    """How to fix it: sentences on one line."""
    passes: str
    """An indented excerpt of a document without this diagnostic, or words that describe one."""
    fails: str
    """An indented excerpt of a document with this diagnostic, or words that describe one."""


class CatalogueEntry:
    """One code. Its page is read when it is first asked for."""

    def __init__(self, kind: DiagnosticKind, read_page: Callable[[], str]) -> None:
        """Keep the kind, and the function that returns its page."""
        self.kind = kind
        self._read_page = read_page

    @property
    def family(self) -> str:
        """What the first letter of the code stands for."""
        return FAMILIES[self.kind.code[0]]

    @property
    def path(self) -> str:
        """Where the documentation has the page."""
        return f"rules/{self.kind.code}.md"

    @cached_property
    def explanation(self) -> Explanation:
        """The parts of the page."""
        rest = cleandoc(self._read_page())
        parts: list[str] = []
        for title in ("Fails:", "Passes:", "How to fix it:", "Why it matters:"):
            rest, _, part = rest.partition(f"\n\n{title}")
            parts.append(part.strip("\n") if part.startswith("\n") else _to_sentences(part))
        fails, passes, fix, why = parts
        return Explanation(_to_sentences(rest), why, fix, passes, fails)

    @property
    def page(self) -> str:
        """The page as Markdown."""
        kind, explanation = self.kind, self.explanation
        parts = [
            f"# {kind.code} {kind.name}",
            _wrap(explanation.summary),
            f"Severity: {kind.severity}. Family: {self.family}.",
            f"## Why it matters\n\n{_wrap(explanation.why)}",
            f"## How to fix it\n\n{_wrap(explanation.fix)}",
            f"## Passes\n\n{explanation.passes}",
            f"## Fails\n\n{explanation.fails}\n",
        ]
        return "\n\n".join(parts)


def _wrap(sentences: str) -> str:
    from textwrap import fill  # noqa: PLC0415 - most runs print no page

    return fill(sentences, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _to_sentences(words: str) -> str:
    """Return words on one line, with a capital at their start."""
    line = " ".join(words.split())
    return line[:1].upper() + line[1:]


def _list_entries() -> dict[str, CatalogueEntry]:
    entries = [CatalogueEntry(rule.KIND, partial(_docstring, rule)) for rule in RULES]
    named = chain(vars(reader_diagnostics).values(), vars(comparison_diagnostics).values())
    entries += [
        CatalogueEntry(kind, partial(_read_page, kind))
        for kind in named
        if isinstance(kind, DiagnosticKind)
    ]
    order = list(FAMILIES)
    entries.sort(key=lambda entry: (order.index(entry.kind.code[0]), entry.kind.code))
    return {entry.kind.code: entry for entry in entries}


def _docstring(rule: Rule) -> str:
    return rule.__doc__ or ""  # `python -OO` removes docstrings


def _read_page(kind: DiagnosticKind) -> str:
    from importlib.resources import files  # noqa: PLC0415 - most runs read no page

    return (files("council_docs.diagnostics") / "pages" / f"{kind.code}.md").read_text("utf-8")


CATALOGUE: Mapping[str, CatalogueEntry] = MappingProxyType(_list_entries())
"""All codes, by family."""
