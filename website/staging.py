"""Stage the sources of the site: docs/, further pages of the repository, the demo, the examples.

The pages in docs/ stay plain Markdown that reads well in the repository. Here their links into the
repository become links of the site, and the API reference becomes directives of mkdocstrings.
"""

import os
import re
import shutil
import sys
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests" / "tools"))

from api_page import MODULES  # noqa: E402 - from the folder above

PAGES = {
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "README.md": "index.md",
    "docs/index.md": "overview.md",
    "SECURITY.md": "security.md",
    "website/demo.md": "demo.md",
}
"""Files of the repository that are pages of the site."""
ASSETS = {
    "LICENSE": "license.txt",
    "website/site.css": "site.css",
    "tests/data/shapes/language-el.txt": "examples/ruritania-el.txt",
    "tests/data/shapes/language-bg.txt": "examples/ruritania-bg.txt",
    **{
        path.relative_to(ROOT).as_posix(): f"{room}/{path.name}"
        for room, folder in (("demo", "website/demo"), ("examples", "examples"))
        for path in sorted((ROOT / folder).iterdir())
        if path.is_file()
    },
}
"""Files of the repository that the site carries as they are."""
_ADDRESSES = {**PAGES, **ASSETS}
_LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<target>[^)\s#:]+)(?P<anchor>#[^)\s]*)?\)")
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def stage(folder: Path) -> None:
    """Write the sources of the site to a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    docs = {
        path.relative_to(ROOT).as_posix(): path.relative_to(ROOT / "docs").as_posix()
        for path in sorted((ROOT / "docs").rglob("*.md"))
    }
    for source, page in {**docs, **PAGES}.items():
        markdown = (ROOT / source).read_text("utf-8")
        if page == "api.md":
            markdown = _render_api(markdown)
        target = folder / page
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_rewrite_links(markdown, source, page), encoding="utf-8")
    for source, asset in ASSETS.items():
        target = folder / asset
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / source, target)


def _render_api(markdown: str) -> str:
    """Return docs/api.md with a directive of mkdocstrings in place of each of its entries."""
    head, _, _ = markdown.partition("\nThis page is made from the source")
    parts = [head]
    for module, names in MODULES.items():
        parts.append(f"## From `{module}`")
        parts += [f"::: {module}.{name}" for name in sorted(names, key=str.casefold)]
    return "\n\n".join(parts) + "\n"


def _rewrite_links(markdown: str, source: str, page: str) -> str:
    """Return a page whose links outside of fenced blocks are those of the site."""
    parts: list[str] = []
    at = 0
    for fence in _FENCE.finditer(markdown):
        parts += (
            _LINK.sub(lambda link: _resolve(link, source, page), markdown[at : fence.start()]),
            fence[0],
        )
        at = fence.end()
    return "".join((*parts, _LINK.sub(lambda link: _resolve(link, source, page), markdown[at:])))


def _resolve(link: re.Match[str], source: str, page: str) -> str:
    """Return a link of the repository as one of the site; or its words alone."""
    target = os.path.normpath(PurePosixPath(source).parent / link["target"])
    if target in _ADDRESSES:
        address = _ADDRESSES[target]
    elif target.startswith("docs/") and (ROOT / target).is_file():
        address = target.removeprefix("docs/")
    else:
        return link["words"]
    relative = os.path.relpath(address, PurePosixPath(page).parent)
    return f"[{link['words']}]({relative}{link['anchor'] or ''})"
