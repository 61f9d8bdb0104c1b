"""What a project has settled: where it is found, what it may say, what is refused."""

from pathlib import Path

import pytest

from command_line import locked
from council_docs.diagnostics import Severity
from council_docs.validation.configuration import (
    Configuration,
    ConfigurationError,
    ConfigurationFinder,
    read_configuration,
)

pytestmark = pytest.mark.usefixtures("empty_directory")


def put(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


FULL = """\
select = ["N", "H001"]
ignore = ["N002"]
severity = "info"
exclude = ["drafts/**", "notes.txt"]
baseline = "known.json"

[per-file-ignores]
"old/*.txt" = ["N"]
"draft-*" = ["H001", "H002"]
"""


def test_every_key_is_read() -> None:
    assert read_configuration(put("etc/council-docs.toml", FULL)) == Configuration(
        select=("N", "H001"),
        ignore=("N002",),
        severity=Severity.INFO,
        per_file_ignores={"old/*.txt": ("N",), "draft-*": ("H001", "H002")},
        exclude=("drafts/**", "notes.txt"),
        baseline=Path("etc/known.json"),
        folder=Path("etc"),
    )


def test_an_inaccessible_folder_has_no_configuration() -> None:
    with locked():
        settled = ConfigurationFinder().find(Path("docs/a.txt"))
    assert settled == Configuration()


def test_an_empty_file_is_an_empty_configuration() -> None:
    assert read_configuration(put("council-docs.toml", "")) == Configuration()


def test_the_table_in_pyproject_is_read() -> None:
    path = put("pyproject.toml", '[tool.council-docs]\nselect = ["F"]\n')
    assert read_configuration(path) == Configuration(select=("F",))


@pytest.mark.parametrize("text", ["", "tool = 1", "[tool.ruff]\n", "[project]\nname = 'x'\n"])
def test_a_pyproject_without_the_table_is_skipped(text: str) -> None:
    assert read_configuration(put("pyproject.toml", text)) is None


def test_the_nearest_configuration_is_found(empty_directory: Path) -> None:
    put("pyproject.toml", '[tool.council-docs]\nselect = ["F"]\n')
    put("docs/pyproject.toml", "[tool.ruff]\n")
    put("docs/old/council-docs.toml", 'select = ["N"]\n')
    put("docs/old/pyproject.toml", '[tool.council-docs]\nselect = ["H"]\n')
    found = ConfigurationFinder()
    assert found.find(Path("docs/a.txt")).select == ("F",)
    assert found.find(Path("docs/a.txt")).folder == empty_directory
    assert found.find(Path("docs/old/deep/a.txt")).select == ("N",)
    assert found.find(Path("docs/old/deep/b.txt")) is found.find(Path("docs/old/deep/a.txt"))


def test_no_configuration_gives_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("council_docs.validation.configuration.FILE_NAMES", ("no-such-file.toml",))
    assert ConfigurationFinder().find(Path("a.txt")) == Configuration()


def test_codes_are_ignored_per_file() -> None:
    found = read_configuration(put("etc/council-docs.toml", FULL))
    assert found is not None
    assert "N001" in found.ignored_codes(Path("etc/old/a.txt"))
    assert found.ignored_codes(Path("etc/draft-1.txt")) == {"H001", "H002"}
    assert found.ignored_codes(Path("etc/a.txt")) == frozenset()
    assert found.ignored_codes(Path("old/a.txt")) == frozenset()


REFUSED = {
    "no TOML": ("select = [", "council-docs.toml: "),
    "no UTF-8": ("select = ['\udcff']", "council-docs.toml: "),
    "key": (
        "selct = []",
        "council-docs.toml: unknown key 'selct' in the file; did you mean 'select'?",
    ),
    "key like no other": ("colour = 1", "council-docs.toml: unknown key 'colour' in the file"),
    "code": (
        'select = ["N01"]',
        "council-docs.toml: select: no code begins with 'N01'; did you mean N001?",
    ),
    "codes": ('ignore = "N001"', "council-docs.toml: ignore: not a list of codes"),
    "code that is none": ("ignore = [1]", "council-docs.toml: ignore: not a list of codes"),
    "patterns": ('exclude = "a.txt"', "council-docs.toml: exclude: not a list of patterns"),
    "pattern": ('exclude = ["[z-a]x"]', "council-docs.toml: exclude: invalid file pattern: "),
    "pattern of files": (
        '[per-file-ignores]\n"[z-a]x" = ["N"]',
        "council-docs.toml: per-file-ignores: invalid file pattern: ",
    ),
    "severity": (
        'severity = "eror"',
        "council-docs.toml: severity: 'eror' is none of info, warning, error; did you mean 'error",
    ),
    "severity that is none": ("severity = 1", "council-docs.toml: severity: 1 is none of info,"),
    "files": (
        'per-file-ignores = ["a.txt"]',
        "council-docs.toml: per-file-ignores: not a table of patterns and lists of codes",
    ),
    "no list for a file": (
        '[per-file-ignores]\n"a.txt" = "N"',
        "council-docs.toml: per-file-ignores: not a list of codes for 'a.txt'",
    ),
    "codes of files": (
        '[per-file-ignores]\n"a.txt" = ["Q9"]',
        "council-docs.toml: per-file-ignores: no code begins with 'Q9'",
    ),
    "baseline": ("baseline = true", "council-docs.toml: baseline: not a file name"),
    "deep": (f"select = {'[' * 9999}{']' * 9999}", "council-docs.toml: "),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_invalid_configurations_are_refused(text: str, message: str) -> None:
    Path("council-docs.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigurationError) as caught:
        read_configuration(Path("council-docs.toml"))
    assert str(caught.value).startswith(message)


def test_errors_name_the_table_in_pyproject() -> None:
    with pytest.raises(ConfigurationError, match=r"^pyproject.toml: unknown key 'x' in \[tool"):
        read_configuration(put("pyproject.toml", "[tool.council-docs]\nx = 1\n"))
    with pytest.raises(ConfigurationError, match=r"^pyproject.toml: .* is not a table$"):
        read_configuration(put("pyproject.toml", "tool.council-docs = 1\n"))
