"""The documents that are compared, each with a name."""

from collections import Counter
from collections.abc import Sequence

from attrs import field, frozen

from council_docs.model import Document
from council_docs.source import Span

_MOST_NAMES, _LONGEST = 5, 40
"""How many names a `repr` shows, and how many characters of each."""


@frozen(kw_only=True)
class Version:
    """One of the compared documents."""

    name: str
    """The name in reports."""
    document: Document = field(repr=False)

    @property
    def language(self) -> str | None:
        """ISO 639-1; None where it is not known."""
        return self.document.language

    def locate(self, span: Span | None) -> str:
        """Return `name:line:column`, `name:page 3`, or the name where there is no position."""
        source = self.document.provenance.source
        if source is None or span is None:
            return self.name
        return f"{self.name}:{source.position(span.start)}"


def name_versions(
    documents: Sequence[Document], names: Sequence[str] | None
) -> tuple[Version, ...]:
    """Return documents with unique names: those given, or else of their sources or languages.

    Raises ValueError for another number of names than documents.
    """
    if names is None:
        names = [_default_name(document, number) for number, document in enumerate(documents, 1)]
    if len(names) != len(documents):
        raise ValueError(f"{len(documents)} documents need as many names, not {len(names)}")
    taken: Counter[str] = Counter()
    versions = []
    for document, name in zip(documents, names, strict=True):
        taken[name] += 1
        unique = name if taken[name] == 1 else f"{name} ({taken[name]})"
        versions.append(Version(name=unique, document=document))
    return tuple(versions)


def _default_name(document: Document, number: int) -> str:
    source = document.provenance.source
    if source is not None and not source.name.startswith("<"):
        return source.name
    return document.language or f"version {number}"


def join_names(versions: Sequence[Version]) -> str:
    """Return the names of versions for a `repr`: of more than five, the first five."""
    names = ", ".join(repr(version.name[-_LONGEST:]) for version in versions[:_MOST_NAMES])
    return f"{names}, …" if len(versions) > _MOST_NAMES else names


def count(number: int, noun: str) -> str:
    """Return `1 row` or `2 rows`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
