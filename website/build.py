"""Build the documentation site, with the demo that runs the library in the page.

    python website/build.py [FOLDER]

Writes the site of this version to FOLDER/VERSION (default: build/site), beside those of other
versions, and FOLDER/versions.json for the version selector. Needs `council_docs[docs]`, npm and the
package indexes; the site itself needs a web server and no network.
"""

import json
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from staging import ROOT, stage

PYODIDE = "pyodide@314.0.7"
PYODIDE_SHA256 = "66b7949e5a0cba2250b586d7e368bf12fb482800748d182c4618254b685ffaa0"
PYODIDE_FILES = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
WASM = (
    "--python-version",
    "3.14",
    "--implementation",
    "cp",
    "--platform",
    "pyemscripten_2026_0_wasm32",
)
"""The platform of that release of Pyodide."""
WORK = ROOT / "build" / "website"
_FIRST_PAGE = """\
<!doctype html>
<title>council_docs</title>
<meta http-equiv="refresh" content="0; url={0}/index.html">
<a href="{0}/index.html">council_docs {0}</a>
"""
_COMPILED = (".so", ".pyd", ".dylib")


def main(output: Path) -> None:
    """Build the site of this version."""
    version = read_version()
    stage(WORK / "docs")
    config = (ROOT / "website" / "mkdocs.yml").read_text("utf-8")
    (WORK / "mkdocs.yml").write_text(config, encoding="utf-8")
    shutil.copytree(ROOT / "website" / "theme", WORK / "theme", dirs_exist_ok=True)
    run(
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--strict",
        "--config-file",
        WORK / "mkdocs.yml",
    )
    site = WORK / "site"
    vendor_pyodide(site / "pyodide")
    refuse_outside_requests(site)
    target = output / version
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(site, target)
    list_versions(output)
    print(f"{target}: {sum(1 for path in target.rglob('*') if path.is_file())} files")


def read_version() -> str:
    """Return the version of the library, from its source."""
    text = (ROOT / "src" / "council_docs" / "_version.py").read_text("utf-8")
    (version,) = re.findall(r'__version__ = "(.+?)"', text)
    return str(version)


def run(*command: str | Path) -> None:
    """Run a command, and stop with its status if it fails."""
    subprocess.run([str(word) for word in command], check=True)  # noqa: S603 - our own words


# ------------------------------------------------------------------------------ pyodide


def vendor_pyodide(folder: Path) -> None:
    """Write Pyodide and the packages that the demo runs to a folder of the site."""
    folder.mkdir(parents=True, exist_ok=True)
    archive = WORK / f"{PYODIDE.replace('@', '-')}.tgz"
    if not archive.exists():
        run("npm", "pack", "--silent", PYODIDE, "--pack-destination", WORK)
    if sha256(archive.read_bytes()).hexdigest() != PYODIDE_SHA256:
        raise SystemExit(f"{archive}: not the release that is expected")
    shutil.unpack_archive(archive, WORK / "pyodide", filter="data")
    for name in PYODIDE_FILES:
        shutil.copyfile(WORK / "pyodide" / "package" / name, folder / name)
    for name, wheels in (("core", download_core()), ("pdf", download_pdf())):
        archive = folder / f"{name}.zip"
        join_wheels(wheels, archive)
        run("node", ROOT / "website" / "precompile.mjs", folder, archive)


def download_core() -> list[Path]:
    """Return the wheels of the library, and of what it needs for text and JSON."""
    wheels = WORK / "wheels" / "core"
    shutil.rmtree(wheels, ignore_errors=True)
    pip("wheel", "--no-deps", "--wheel-dir", wheels, ROOT)
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    pure = [one for one in needed if one.startswith(("attrs", "cattrs"))]
    pip("download", "--only-binary", ":all:", *WASM, "--dest", wheels, *pure)
    return sorted(wheels.glob("*.whl"))


def download_pdf() -> list[Path]:
    """Return the wheels of what it needs for PDF: `playa-pdf` is Python that may be compiled."""
    wheels = WORK / "wheels" / "pdf"
    shutil.rmtree(wheels, ignore_errors=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    playa, pdfium = sorted(project["optional-dependencies"]["pdf"])
    pip("download", "--only-binary", ":all:", "--no-deps", "--dest", wheels, playa)
    pip("download", "--only-binary", ":all:", "--no-deps", *WASM, "--dest", wheels, pdfium)
    return sorted(wheels.glob("*.whl"))


def pip(*arguments: str | Path) -> None:
    """Run pip."""
    run(sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments)


def join_wheels(wheels: Iterable[Path], target: Path) -> None:
    """Write one archive with the modules of wheels, without those compiled for other machines."""
    with zipfile.ZipFile(target, "w", compresslevel=9) as joined:
        for wheel in wheels:
            is_native = "wasm32" not in wheel.name
            with zipfile.ZipFile(wheel) as archive:
                for name in archive.namelist():
                    if not (is_native and name.endswith(_COMPILED)):
                        entry = zipfile.ZipInfo(name)  # of one date: two builds are equal
                        joined.writestr(entry, archive.read(name), zipfile.ZIP_DEFLATED)


# ------------------------------------------------------------------------------ checks


class _Requests(HTMLParser):
    """Collects the addresses that a browser would fetch to show a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect what an element fetches."""
        values = dict(attrs)
        if tag == "link" and values.get("rel") not in ("canonical", "next", "prev"):
            self.found.append(values.get("href") or "")
        elif tag != "a":
            self.found += (
                values[name] or "" for name in ("src", "srcset", "data") if name in values
            )


def refuse_outside_requests(site: Path) -> None:
    """Stop if a page would fetch anything from another site."""
    for path in sorted(site.rglob("*.html")):
        requests = _Requests()
        requests.feed(path.read_text("utf-8"))
        outside = [address for address in requests.found if re.match(r"(?:https?:)?//", address)]
        if outside:
            raise SystemExit(f"{path}: fetches {', '.join(outside)}")


def list_versions(output: Path) -> None:
    """Write the list of versions, newest first, and a page that leads to the newest one."""
    names = [path.parent.name for path in output.glob("*/index.html")]
    names.sort(key=lambda name: [int(part) for part in re.findall("[0-9]+", name)], reverse=True)
    versions = [
        {"version": name, "title": name, "aliases": ["latest"] if name == names[0] else []}
        for name in names
    ]
    (output / "versions.json").write_text(json.dumps(versions), encoding="utf-8")
    (output / "index.html").write_text(_FIRST_PAGE.format(names[0]), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "site")
