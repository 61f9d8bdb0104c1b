"""docs/rules.md, made from the docstrings of the rules.

Run as a script to write the page anew after a rule was added or changed.
"""

from inspect import getdoc
from pathlib import Path

from council_docs.rules import RULES, Rule

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"

_HEAD = """\
# The rules

`council_docs.validate` and `council-docs validate` judge a document by these rules. What the reader
of the text has to say stands among the findings; its codes (`R…`) are in
[text-reader.md](text-reader.md#what-the-reader-says). A code is never used again for anything else.

This page is made from the rules themselves by `python tests/rules_page.py`.
"""


def page() -> str:
    """Return the page as it should be."""
    return "\n".join([_HEAD, *map(_section, RULES)])


def _section(rule: Rule) -> str:
    check = rule.CHECK
    return f"## {check.code} {check.name}\n\nSeverity: {check.severity}.\n\n{getdoc(rule)}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
