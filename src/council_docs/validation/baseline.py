"""A baseline: the findings that a team knows of, so that only new ones count.

A finding is known again by its file, its code and the words of its line, so lines may move.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from council_docs.errors import CouncilDocsError
from council_docs.validation.file_patterns import address
from council_docs.validation.reports.escaping import encodable
from council_docs.validation.results import FileResult, LocatedDiagnostic

FORMAT = "council-docs-baseline/1"
_WORDS = 200
"""How many characters of a line are written down."""


class BaselineError(CouncilDocsError):
    """A baseline that cannot be read."""


class Baseline(NamedTuple):
    """Findings that are known, below a folder."""

    folder: Path
    known: Mapping[str, Counter[tuple[str, str]]]
    """For each file, how often each code was found on which words."""

    def new(self, result: FileResult) -> FileResult:
        """Return what came of a file without the findings that are known."""
        left = Counter(self.known.get(encodable(address(result.name, self.folder))))
        return result._replace(diagnostics=tuple(_beyond(result.diagnostics, left)))


def written(results: Iterable[FileResult], folder: Path) -> str:
    """Return the baseline, for a file in that folder, in which all findings are known."""
    known: dict[str, Counter[tuple[str, str]]] = {}
    for result in results:
        if result.diagnostics:
            counts = Counter(map(_key, result.diagnostics))
            known.setdefault(encodable(address(result.name, folder)), Counter()).update(counts)
    files = {
        name: [
            {"code": code, "words": words, "count": count}
            for (code, words), count in sorted(known[name].items())
        ]
        for name in sorted(known)
    }
    said = json.dumps({"format": FORMAT, "files": files}, ensure_ascii=False, indent=1)
    return f"{said}\n"


def read(path: Path) -> Baseline:
    """Read a baseline; raise BaselineError where it is none, OSError where it cannot be opened."""
    try:
        known = _known(json.loads(path.read_bytes()))
    except (ValueError, TypeError, RecursionError):
        raise BaselineError(
            f"{path}: not a baseline ({FORMAT}); write one with --write-baseline"
        ) from None
    return Baseline(path.parent, known)


def _known(found: object) -> dict[str, Counter[tuple[str, str]]]:
    match found:
        case {"format": "council-docs-baseline/1", "files": dict(files)}:
            return {name: Counter(dict(map(_entry, each))) for name, each in files.items()}
    raise ValueError


def _entry(found: object) -> tuple[tuple[str, str], int]:
    match found:
        case {"code": str(code), "words": str(words), "count": int(count)}:
            return (code, words), count
    raise ValueError


def _beyond(
    found: Iterable[LocatedDiagnostic], left: Counter[tuple[str, str]]
) -> Iterator[LocatedDiagnostic]:
    for each in found:
        key = _key(each)
        if left[key] > 0:
            left[key] -= 1
        else:
            yield each


def _key(found: LocatedDiagnostic) -> tuple[str, str]:
    return found.diagnostic.code, encodable(found.words[:_WORDS])
