"""Print the dependencies of pyproject.toml, each pinned to the lowest version that it allows."""

import tomllib
from pathlib import Path

project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))[
    "project"
]
for dependency in project["dependencies"]:
    print(dependency.replace(">=", "=="))
