"""Names for findings that stay the same where lines move."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from council_docs.validation.file_patterns import address
from council_docs.validation.results import FileResult


def fingerprints(result: FileResult) -> Iterator[str]:
    """Yield one for each finding of a file; those of one code and the same words are counted."""
    path = address(result.name)
    seen: Counter[tuple[str, str]] = Counter()
    for found in result.diagnostics:
        known = (found.diagnostic.code, found.words)
        seen[known] += 1
        yield fingerprint(path, *known, str(seen[known]))


def fingerprint(*parts: str) -> str:
    """Return a name of 32 hexadecimal digits for these words."""
    joined = "\0".join(parts)
    return sha256(joined.encode("utf-8", "backslashreplace")).hexdigest()[:32]
