"""What all tests share."""

from pathlib import Path

import pytest

import profiles  # noqa: F401 - it chooses how many examples the tests try
from paths import CORPUS


@pytest.fixture(autouse=True)
def outside_pipelines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run as outside of a pipeline, whose variables would choose reports and colours."""
    for name in ("GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def empty_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def corpus() -> list[Path]:
    """The real documents beside the project, where they are."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real documents is not beside the project")
    documents = sorted(CORPUS.glob("*.txt"))
    assert documents, "there are no documents in the corpus"
    return documents
