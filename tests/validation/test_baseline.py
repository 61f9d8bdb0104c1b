"""A baseline: what is known does not count, wherever its line has moved."""

import json
from pathlib import Path

import pytest

from council_docs.source import Source
from council_docs.validation.baseline import FORMAT, BaselineError, format_baseline, read_baseline
from council_docs.validation.results import FileResult, LocatedDiagnostic
from report_samples import HOSTILE, ORDINARY, diagnostic, found

pytestmark = pytest.mark.usefixtures("empty_directory")


def kept(path: Path, *results: FileResult) -> Path:
    path.write_text(format_baseline(results, path.parent), encoding="utf-8")
    return path


def numbered(before: str = "", line: str = "3. The Council acts.", times: int = 1) -> FileResult:
    source = Source(f"{before}{line}\n")
    return FileResult("docs/a.txt", (found("N001", "a gap", source, line[:2]),) * times)


def test_known_diagnostics_are_hidden() -> None:
    known = read_baseline(kept(Path("known.json"), *ORDINARY, *HOSTILE))
    for result in (*ORDINARY, *HOSTILE):
        assert known.remove_known(result) == result._replace(diagnostics=())


def test_moved_and_respaced_lines_stay_known() -> None:
    known = read_baseline(kept(Path("known.json"), numbered()))
    assert known.remove_known(numbered("A line.\nAnother one.\n")).diagnostics == ()
    assert known.remove_known(numbered(line="3.   The Council acts.")).diagnostics == ()


@pytest.mark.parametrize(
    "result",
    [
        numbered(line="4. The Council acts."),
        numbered()._replace(name="docs/b.txt"),
        numbered()._replace(diagnostics=(LocatedDiagnostic(diagnostic("H001", "a gap")),)),
    ],
)
def test_other_words_files_and_codes_are_new(result: FileResult) -> None:
    known = read_baseline(kept(Path("known.json"), numbered()))
    assert known.remove_known(result) == result


def test_a_second_occurrence_is_new() -> None:
    known = read_baseline(kept(Path("known.json"), numbered()))
    assert len(known.remove_known(numbered(times=3)).diagnostics) == 2
    assert len(known.remove_known(numbered(times=3)).diagnostics) == 2


def test_names_are_relative_to_the_folder_of_the_baseline(tmp_path: Path) -> None:
    Path("etc").mkdir()
    path = kept(Path("etc/known.json"), numbered())
    assert list(json.loads(path.read_text("utf-8"))["files"]) == ["../docs/a.txt"]
    absolute = numbered()._replace(name=str(tmp_path / "docs" / "a.txt"))
    assert read_baseline(path).remove_known(absolute).diagnostics == ()


def test_a_baseline_is_sorted_and_unique() -> None:
    one, other = numbered(), FileResult("a.txt", (LocatedDiagnostic(diagnostic("H001", "x")),))
    assert format_baseline([one, other, one], Path()) == format_baseline([other, one, one], Path())
    assert json.loads(format_baseline([one, one], Path())) == {
        "format": FORMAT,
        "files": {"docs/a.txt": [{"code": "N001", "words": "3. The Council acts.", "count": 2}]},
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "[" * 99_999,
        "\udcff",
        '{"format": "council-docs-baseline/2", "files": {}}',
        '{"format": "council-docs-baseline/1", "files": []}',
        '{"format": "council-docs-baseline/1", "files": {"a.txt": 1}}',
        '{"format": "council-docs-baseline/1", "files": {"a.txt": [{"code": "N001"}]}}',
    ],
)
def test_an_invalid_baseline_is_refused(text: str) -> None:
    path = Path("known.json")
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(BaselineError, match=r"^known.json: not a baseline"):
        read_baseline(path)
