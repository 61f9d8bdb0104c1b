"""Every code that a finding can have: what it means, why it matters, how to mend it.

The rules say it in the docstrings of their modules, the readers and the comparison of versions
beside their codes, all in one form: a sentence, then `Why it matters:`, `How to mend it:`,
`Passes:` and `Fails:`. Pages, the command line and reports are made from this table.
"""

from collections.abc import Mapping
from inspect import cleandoc
from textwrap import fill
from types import MappingProxyType

from attrs import frozen

from council_docs.diagnostics import DiagnosticKind, Severity, reader_diagnostics
from council_docs.diagnostics import comparison_diagnostics as version_codes
from council_docs.validation.rules import RULES

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "F": "fidelity",
        "H": "header",
        "N": "numbering",
        "S": "structure",
        "T": "text",
        "X": "Akoma Ntoso",
        "V": "language versions",
        "R": "what the readers say",
    }
)
"""What the letter of a code stands for, in the order in which people look for it."""

_WHY, _MEND, _PASSES, _FAILS = "Why it matters:", "How to mend it:", "Passes:", "Fails:"


@frozen(kw_only=True)
class Entry:
    """What there is to know about one code, in words with the marks of Markdown."""

    code: str
    name: str
    severity: Severity
    summary: str
    """What is found: one sentence."""
    why: str
    """Why it matters: sentences on one line."""
    mend: str
    """How to mend it: sentences on one line."""
    passes: str
    """A piece of a document about which nothing is said, indented, or words that describe one."""
    fails: str
    """A piece of a document in which it is found, in the same way."""

    @property
    def family(self) -> str:
        """What the letter of the code stands for."""
        return FAMILIES[self.code[0]]

    @property
    def path(self) -> str:
        """Where its page is in the documentation."""
        return f"rules/{self.code}.md"

    @property
    def page(self) -> str:
        """Its page."""
        parts = [
            f"# {self.code} {self.name}",
            _wrapped(self.summary),
            f"Severity: {self.severity}. Family: {self.family}.",
            f"## Why it matters\n\n{_wrapped(self.why)}",
            f"## How to mend it\n\n{_wrapped(self.mend)}",
            f"## Passes\n\n{self.passes}",
            f"## Fails\n\n{self.fails}\n",
        ]
        return "\n\n".join(parts)


def _wrapped(sentences: str) -> str:
    return fill(sentences, 100, break_long_words=False, break_on_hyphens=False)


def _entry(kind: DiagnosticKind, doc: str | None) -> Entry:
    rest = cleandoc(doc or "")  # python -OO takes docstrings away
    said = {}
    for title in (_FAILS, _PASSES, _MEND, _WHY):
        rest, _, found = rest.partition(f"\n\n{title}")
        said[title] = found.strip("\n") if found.startswith("\n") else _sentences(found)
    return Entry(
        code=kind.code,
        name=kind.name,
        severity=kind.severity,
        summary=_sentences(rest),
        why=said[_WHY],
        mend=said[_MEND],
        passes=said[_PASSES],
        fails=said[_FAILS],
    )


def _sentences(words: str) -> str:
    """Return words that follow a title as sentences of their own, on one line."""
    line = " ".join(words.split())
    return line[:1].upper() + line[1:]


def _catalogue() -> dict[str, Entry]:
    entries = [_entry(rule.KIND, rule.__doc__) for rule in RULES]
    said = [
        check
        for module in (reader_diagnostics, version_codes)
        for check in vars(module).values()
        if isinstance(check, DiagnosticKind)
    ]
    entries += [_entry(check, check.doc) for check in said]
    order = list(FAMILIES)
    entries.sort(key=lambda entry: (order.index(entry.code[0]), entry.code))
    return {entry.code: entry for entry in entries}


CATALOGUE: Mapping[str, Entry] = MappingProxyType(_catalogue())
"""All codes, family by family."""
