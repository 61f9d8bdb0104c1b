"""Which file names a pattern covers."""

import pytest

from council_docs.files import PatternError, matches

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
    ("st[.txt", "st\\[.txt"),
    ("../b/a.txt", "../b/*"),
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
    ("st10.txt", "st?.txt"),
    ("sta.txt", "st[0-9].txt"),
]


@pytest.mark.parametrize(("path", "pattern"), MEANT)
def test_patterns_match(path: str, pattern: str) -> None:
    assert matches(path, [pattern])


@pytest.mark.parametrize(("path", "pattern"), NOT_MEANT)
def test_patterns_do_not_match(path: str, pattern: str) -> None:
    assert not matches(path, [pattern])


def test_a_later_pattern_negates() -> None:
    assert matches("docs/a.txt", ["docs/*", "!docs/b.txt"])
    assert not matches("docs/b.txt", ["docs/*", "!docs/b.txt"])


@pytest.mark.parametrize("pattern", ["\\", "[z-a]x"])
def test_an_invalid_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError, match="invalid file pattern"):
        matches("a.txt", [pattern])
