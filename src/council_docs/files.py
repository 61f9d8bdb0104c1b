"""Files: writing them whole or not at all, their names, and patterns of names."""

import os
import re
import stat
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from council_docs.errors import CouncilDocsError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def write_file(target: Path, data: bytes) -> None:
    """Write a file whole or not at all. Raises OSError."""
    real = Path(os.path.realpath(target))
    temporary = real.with_name(f".council-docs-{os.urandom(8).hex()}.tmp")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # a device or a pipe must not be replaced
            return
        with temporary.open("xb") as file:
            file.write(data)
        if real.exists():
            temporary.chmod(stat.S_IMODE(real.stat().st_mode))
        temporary.replace(real)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def relative_name(name: str, folder: Path = Path()) -> str:
    """Return a file name relative to a folder, with forward slashes."""
    try:
        relative = os.path.relpath(name, folder)
    except ValueError:  # on another drive
        relative = name
    return relative.replace(os.sep, "/")


class PatternError(CouncilDocsError, ValueError):
    """An invalid file pattern."""


def matches(name: str, patterns: Iterable[str]) -> bool:
    """Return True for a relative name covered by patterns as in `.gitignore`.

    Raises PatternError.
    """
    return compile_patterns(tuple(patterns)).match_file(name)


@lru_cache
def compile_patterns(patterns: tuple[str, ...]) -> "GitIgnoreSpec":
    """Return the matcher of these patterns; raise PatternError for one that makes no sense."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most runs have no patterns

    # `.gitignore` knows no `./`, but people write it.
    lines = [pattern.removeprefix("./") for pattern in patterns]
    try:
        return GitIgnoreSpec.from_lines(lines)
    except (ValueError, re.error) as error:
        raise PatternError(f"invalid file pattern: {error}") from None
