"""What a project has settled: `council-docs.toml`, or `[tool.council-docs]` of `pyproject.toml`."""

import os
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from attrs import define, field

from council_docs.diagnostics import Severity
from council_docs.errors import CouncilDocsError, RuleError
from council_docs.validation.file_patterns import address, matches
from council_docs.validation.selection import selected

NAMES = ("council-docs.toml", "pyproject.toml")
"""The files that are looked for in a folder; the first is taken where both are there."""


class ConfigurationError(CouncilDocsError, ValueError):
    """A configuration that cannot be read; the message says which file, and what in it."""


class Configuration(NamedTuple):
    """What a file of configuration says: each attribute but the last stands for a key."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity | None = None
    per_file_ignores: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Patterns of files, and what is ignored in them."""
    exclude: tuple[str, ...] = ()
    """Patterns of files that are passed over in directories."""
    baseline: Path | None = None
    folder: Path = Path()
    """Where the file is; its names of files are relative to that."""

    def excludes(self, path: Path) -> bool:
        """Tell whether a file that no argument names is passed over."""
        name = address(str(path), self.folder)
        return any(matches(name, pattern) for pattern in self.exclude)

    def left_out(self, path: Path) -> frozenset[str]:
        """Return the codes that do not count in a file."""
        if not self.per_file_ignores:
            return frozenset()
        name = address(str(path), self.folder)
        meant = [
            codes for pattern, codes in self.per_file_ignores.items() if matches(name, pattern)
        ]
        return selected(chain.from_iterable(meant)) if any(meant) else frozenset()


@define
class Configurations:
    """The configuration of each file, in the nearest folder above it that has one."""

    _found: dict[Path, Configuration] = field(factory=dict)

    def of(self, path: Path) -> Configuration:
        """Return the configuration for a file; an empty one where no folder above has one."""
        folder = path.absolute().parent
        if folder not in self._found:
            self._found[folder] = _nearest(folder)
        return self._found[folder]


def read(path: Path) -> Configuration | None:
    """Read a file of configuration; None for a `pyproject.toml` that has nothing to say.

    Raises ConfigurationError for what is no configuration, and OSError.
    """
    import tomllib  # noqa: PLC0415 - most folders have no configuration

    try:
        found: object = tomllib.loads(path.read_text("utf-8"))
        table = "the file"
        if path.name == NAMES[1]:
            table = "[tool.council-docs]"
            found = _own_table(found)
            if found is None:
                return None
        return Configuration(folder=path.parent, **_values(found, table, path.parent))
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{address(str(path))}: {error}") from None


def _own_table(project: object) -> object:
    match project:
        case {"tool": {"council-docs": found}}:
            return found
    return None


def _nearest(folder: Path) -> Configuration:
    for above in (folder, *folder.parents):
        for name in NAMES:
            # Not Path.is_file, which raises for a folder that may not be looked into.
            if os.path.isfile(above / name):  # noqa: PTH113
                found = read(above / name)
                if found is not None:
                    return found
    return Configuration()


def _values(found: object, table: str, folder: Path) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise ValueError(f"{table} is not a table")  # noqa: TRY004 - of one kind with the others
    values: dict[str, Any] = {}
    for key, value in found.items():
        if key not in _KEYS:
            raise ValueError(f"unknown key {key!r} in {table}{_suggestion(key, _KEYS)}")
        try:
            values[key.replace("-", "_")] = _KEYS[key](value)
        except (ValueError, RuleError) as error:
            raise ValueError(f"{key}: {error}") from None
    if "baseline" in values:
        values["baseline"] = folder / values["baseline"]
    return values


def _codes(value: object, whose: str = "") -> tuple[str, ...]:
    codes = _listed(value, f"codes{whose}")
    selected(codes)
    return codes


def _patterns(value: object) -> tuple[str, ...]:
    return _listed(value, "patterns")


def _listed(value: object, what: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError(f"not a list of {what}")
    return tuple(value)


def _severity(value: object) -> Severity:
    names = [str(severity) for severity in Severity]
    if value not in names:
        raise ValueError(f"{value!r} is none of {', '.join(names)}{_suggestion(str(value), names)}")
    return Severity[str(value).upper()]


def _per_file(value: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError("not a table of patterns and lists of codes")  # noqa: TRY004
    return MappingProxyType(
        {pattern: _codes(codes, f" for {pattern!r}") for pattern, codes in value.items()}
    )


def _path(value: object) -> Path:
    if not isinstance(value, str):
        raise ValueError("not the name of a file")  # noqa: TRY004
    return Path(value)


_KEYS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "select": _codes,
        "ignore": _codes,
        "severity": _severity,
        "per-file-ignores": _per_file,
        "exclude": _patterns,
        "baseline": _path,
    }
)


def _suggestion(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only for mistakes

    near = get_close_matches(name, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
