"""A baseline: the known diagnostics of a project, so that only new ones are reported.

A diagnostic is recognised by its file, its code and the words of its line. Lines may move.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from council_docs.errors import CouncilDocsError
from council_docs.files import relative_name
from council_docs.validation.reports.escaping import escape_surrogates
from council_docs.validation.results import FileResult, LocatedDiagnostic

FORMAT = "council-docs-baseline/1"
_LONGEST_WORDS = 200
"""How many characters of a line are kept."""

_Counts: TypeAlias = Counter[tuple[str, str]]
"""How often each code was found on which words."""


class BaselineError(CouncilDocsError):
    """An invalid baseline."""


class Baseline(NamedTuple):
    """The known diagnostics of the files below a folder."""

    folder: Path
    known: Mapping[str, _Counts]
    """By file name."""

    def remove_known(self, result: FileResult) -> FileResult:
        """Return the result of a file without its known diagnostics."""
        left = Counter(self.known.get(_file_name(result, self.folder)))
        return result._replace(diagnostics=tuple(_find_new(result.diagnostics, left)))


def format_baseline(results: Iterable[FileResult], folder: Path) -> str:
    """Return the text of a baseline, for a file in a folder, that knows all diagnostics."""
    known: dict[str, _Counts] = {}
    for result in results:
        if result.diagnostics:
            counts = known.setdefault(_file_name(result, folder), Counter())
            counts.update(map(_identify, result.diagnostics))
    files = {
        name: [
            {"code": code, "words": words, "count": count}
            for (code, words), count in sorted(known[name].items())
        ]
        for name in sorted(known)
    }
    text = json.dumps({"format": FORMAT, "files": files}, ensure_ascii=False, indent=1)
    return f"{text}\n"


def read_baseline(path: Path) -> Baseline:
    """Read a baseline; raise BaselineError for an invalid one, and OSError."""
    try:
        known = _parse_files(json.loads(path.read_bytes()))
    except (ValueError, TypeError, RecursionError):
        raise BaselineError(
            f"{path}: not a baseline ({FORMAT}); write one with --write-baseline"
        ) from None
    return Baseline(path.parent, known)


def _parse_files(found: object) -> dict[str, _Counts]:
    match found:
        case {"format": "council-docs-baseline/1", "files": dict(files)}:
            return {name: Counter(dict(map(_parse_entry, each))) for name, each in files.items()}
    raise ValueError


def _parse_entry(found: object) -> tuple[tuple[str, str], int]:
    match found:
        case {"code": str(code), "words": str(words), "count": int(count)}:
            return (code, words), count
    raise ValueError


def _find_new(located: Iterable[LocatedDiagnostic], left: _Counts) -> Iterator[LocatedDiagnostic]:
    for each in located:
        key = _identify(each)
        if left[key] > 0:
            left[key] -= 1
        else:
            yield each


def _identify(located: LocatedDiagnostic) -> tuple[str, str]:
    return located.diagnostic.code, escape_surrogates(located.words[:_LONGEST_WORDS])


def _file_name(result: FileResult, folder: Path) -> str:
    return escape_surrogates(relative_name(result.name, folder))
