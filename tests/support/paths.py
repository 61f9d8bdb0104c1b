"""Where things stand: the project, the data of its tests, and the material beside it."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
"""Real documents, which are not part of the project. Tests of them skip where they are absent."""
CORPUS = SHARED / "corpus"
DATA = ROOT / "tests" / "data"
SHAPES = DATA / "shapes"
SHAPE_TEXTS = sorted(SHAPES.glob("*.txt"))
assert SHAPE_TEXTS, "no shapes found"
FORMEX = DATA / "formex"
"""Documents in Formex: files, and folders with the parts of one."""
