"""No pattern of the library can be made to backtrack."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import council_docs
from paths import ROOT
from profiles import THOROUGH

SCRIPT = ROOT / "tests" / "tools" / "pattern_backtracking.py"


@pytest.mark.skipif(sys.platform == "win32", reason="the clock that stops a pattern is of POSIX")
def test_no_pattern_takes_quadratic_time() -> None:
    ran = subprocess.run(  # noqa: S603 - the script beside this file
        [sys.executable, str(SCRIPT), *([] if THOROUGH else ["--quick"])],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(council_docs.__file__).parents[1])},
        encoding="utf-8",
    )
    found = json.loads(ran.stdout)

    assert found["slow"] == {}
    assert found["used"] >= 30
    assert found["control"][0] == "1111"
