"""What all tests share."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def corpus() -> list[Path]:
    """The real documents beside the project, where they are."""
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip("the corpus of real documents is not beside the project")
    return sorted(folder.glob("*.txt"))
