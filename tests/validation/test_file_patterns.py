"""Which file names a pattern means."""

import pytest

from council_docs.validation.file_patterns import matches

MEANT = [
    ("a.txt", "a.txt"),
    ("docs/a.txt", "a.txt"),
    ("docs/a.txt", "*.txt"),
    ("docs/a.txt", "docs"),
    ("docs/a.txt", "docs/"),
    ("docs/a.txt", "docs/*"),
    ("docs/a.txt", "./docs/*.txt"),
    ("docs/a.txt", "/docs/a.txt"),
    ("docs/old/a.txt", "docs/*"),
    ("docs/old/a.txt", "docs/old"),
    ("docs/old/a.txt", "docs/**/a.txt"),
    ("docs/a.txt", "docs/**/a.txt"),
    ("a/b/c/d.txt", "a/**"),
    ("a/b/c/d.txt", "**/d.txt"),
    ("d.txt", "**/d.txt"),
    ("st9.txt", "st?.txt"),
    ("st9.txt", "st[0-9].txt"),
    ("sta.txt", "st[!0-9].txt"),
    ("st].txt", "st[]].txt"),
    ("st\\.txt", "st[\\].txt"),
    ("st[.txt", "st[.txt"),
    ("a+b(c).txt", "a+b(c).txt"),
    ("line\nend.txt", "line*.txt"),
]
NOT_MEANT = [
    ("a.txt", "b.txt"),
    ("a.txt", "A.txt"),
    ("a.txt.bak", "a.txt"),
    ("docs/a.txt", "ocs/a.txt"),
    ("docs/a.txt", "docs/b*"),
    ("old/docs/a.txt", "docs/*"),
    ("docs/old/a.txt", "docs/*.txt"),
    ("a/b/c.txt", "a?b/c.txt"),
    ("a/b.txt", "a[!x]b.txt"),
    ("st10.txt", "st?.txt"),
    ("sta.txt", "st[0-9].txt"),
]


@pytest.mark.parametrize(("path", "pattern"), MEANT)
def test_meant(path: str, pattern: str) -> None:
    assert matches(path, pattern)


@pytest.mark.parametrize(("path", "pattern"), NOT_MEANT)
def test_not_meant(path: str, pattern: str) -> None:
    assert not matches(path, pattern)
