"""The configuration of a project: `council-docs.toml`, or a table of `pyproject.toml`."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from attrs import define, field

from council_docs.diagnostics import Severity
from council_docs.errors import CouncilDocsError
from council_docs.files import compile_patterns, matches, relative_name
from council_docs.validation.selection import select_codes

FILE_NAMES = ("council-docs.toml", "pyproject.toml")
"""The files looked for in a folder; the first one wins."""


class ConfigurationError(CouncilDocsError, ValueError):
    """An invalid configuration; the message names the file and the key."""


class Configuration(NamedTuple):
    """One configuration file. Each attribute but the last is a key."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity | None = None
    per_file_ignores: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """The codes ignored in the files that a pattern covers."""
    exclude: tuple[str, ...] = ()
    """Patterns of files to skip in directories."""
    baseline: Path | None = None
    folder: Path = Path()
    """The folder of the file; file names in it are relative to this folder."""

    def excludes(self, path: Path) -> bool:
        """Return True for a file to skip unless an argument names it."""
        return bool(self.exclude) and matches(self._name(path), self.exclude)

    def ignored_codes(self, path: Path) -> frozenset[str]:
        """Return the codes that `per-file-ignores` ignores in a file."""
        if not self.per_file_ignores:
            return frozenset()
        name = self._name(path)
        ignored = [
            code
            for pattern, codes in self.per_file_ignores.items()
            if matches(name, [pattern])
            for code in codes
        ]
        return select_codes(ignored) if ignored else frozenset()

    def _name(self, path: Path) -> str:
        return relative_name(str(path), self.folder)


@define
class ConfigurationFinder:
    """Finds the configuration of each file: the nearest one above it."""

    _found: dict[Path, Configuration] = field(factory=dict)

    def find(self, path: Path) -> Configuration:
        """Return the configuration for a file; an empty one if no folder above has one."""
        folder = path.absolute().parent
        if folder not in self._found:
            self._found[folder] = _find_nearest(folder)
        return self._found[folder]


def read_configuration(path: Path) -> Configuration | None:
    """Read a configuration file; return None for a `pyproject.toml` without our table.

    Raises ConfigurationError and OSError.
    """
    import tomllib  # noqa: PLC0415 - most folders have no configuration

    try:
        found: object = tomllib.loads(path.read_text("utf-8"))
        table = "the file"
        if path.name == FILE_NAMES[1]:
            table = "[tool.council-docs]"
            found = _get_own_table(found)
            if found is None:
                return None
        return Configuration(folder=path.parent, **_parse_table(found, table, path.parent))
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{relative_name(str(path))}: {error}") from None


def _get_own_table(project: object) -> object:
    match project:
        case {"tool": {"council-docs": found}}:
            return found
    return None


def _find_nearest(folder: Path) -> Configuration:
    for above in (folder, *folder.parents):
        for name in FILE_NAMES:
            # Not Path.is_file, which raises for an inaccessible folder.
            if os.path.isfile(above / name):  # noqa: PTH113
                found = read_configuration(above / name)
                if found is not None:
                    return found
    return Configuration()


def _parse_table(found: object, table: str, folder: Path) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise ValueError(f"{table} is not a table")  # noqa: TRY004 - the caller expects ValueError
    values: dict[str, Any] = {}
    for key, value in found.items():
        if key not in _PARSERS:
            raise ValueError(f"unknown key {key!r} in {table}{_suggest(key, _PARSERS)}")
        try:
            values[key.replace("-", "_")] = _PARSERS[key](value)
        except ValueError as error:
            raise ValueError(f"{key}: {error}") from None
    if "baseline" in values:
        values["baseline"] = folder / values["baseline"]
    return values


def _parse_codes(value: object, owner: str = "") -> tuple[str, ...]:
    codes = _parse_list(value, f"codes{owner}")
    select_codes(codes)
    return codes


def _parse_patterns(value: object) -> tuple[str, ...]:
    patterns = _parse_list(value, "patterns")
    compile_patterns(patterns)
    return patterns


def _parse_list(value: object, items: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"not a list of {items}")
    return tuple(value)


def _parse_severity(value: object) -> Severity:
    names = [str(severity) for severity in Severity]
    if value not in names:
        raise ValueError(f"{value!r} is none of {', '.join(names)}{_suggest(str(value), names)}")
    return Severity[str(value).upper()]


def _parse_per_file_ignores(value: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError("not a table of patterns and lists of codes")  # noqa: TRY004
    compile_patterns(tuple(value))
    return MappingProxyType(
        {pattern: _parse_codes(codes, f" for {pattern!r}") for pattern, codes in value.items()}
    )


def _parse_path(value: object) -> Path:
    if not isinstance(value, str):
        raise ValueError("not a file name")  # noqa: TRY004
    return Path(value)


_PARSERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "select": _parse_codes,
        "ignore": _parse_codes,
        "severity": _parse_severity,
        "per-file-ignores": _parse_per_file_ignores,
        "exclude": _parse_patterns,
        "baseline": _parse_path,
    }
)


def _suggest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only for mistakes

    near = get_close_matches(name, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
