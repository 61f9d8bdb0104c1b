"""The published schema of the JSON contract."""

from importlib.resources import files


def schema() -> str:
    """Return the JSON Schema (draft 2020-12) of `council-docs/1`."""
    return (files(__name__) / "council-docs-1.json").read_text(encoding="utf-8")
