"""Headless Chromium, driven by Selenium; pages that this machine serves to itself; axe-core."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

REQUIRED = os.environ.get("COUNCIL_DOCS_BROWSER") == "required"
"""Whether a missing browser fails the tests instead of skipping them."""
SCREENSHOTS = Path(os.environ.get("COUNCIL_DOCS_SCREENSHOTS", tempfile.gettempdir())) / "pages"
"""Where the tests write pictures of pages for people to look at."""
_BROWSER = shutil.which("chromium")
_DRIVER = shutil.which("chromedriver")
_FLAGS = """headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking
disable-component-update disable-sync disable-dev-shm-usage hide-scrollbars""".split()
_RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then(
  found => done(found.violations.map(
    one => `${one.id}: ${one.nodes.slice(0, 2).map(node => node.html).join(" ")}`)),
  error => done([String(error)]));
"""


def need_browser() -> None:
    """Skip a module where no browser is installed, unless one is required."""
    if REQUIRED:
        return
    if not (_BROWSER and _DRIVER):
        pytest.skip("no browser: install chromium and chromium-driver", allow_module_level=True)
    pytest.importorskip("selenium", reason="no selenium: pip install 'council_docs[browser]'")
    pytest.importorskip(
        "axe_playwright_python", reason="no axe: pip install --no-deps axe-playwright-python"
    )


@contextmanager
def start_browser(profile: Path) -> Iterator["Chrome"]:
    """Start Chromium with an empty profile."""
    from selenium import webdriver  # noqa: PLC0415 - only where it is installed

    options = webdriver.ChromeOptions()
    options.binary_location = _BROWSER or "chromium"
    for flag in (*_FLAGS, f"user-data-dir={profile}"):
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(_DRIVER))
    try:
        yield driver
    finally:
        driver.quit()


def set_view(driver: "Chrome", *, width: int, scheme: str) -> None:
    """Set the width of the page in CSS pixels, and the colour scheme that it sees."""
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )


def audit(driver: "Chrome") -> list[str]:
    """Return what axe-core finds on the page."""
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    driver.execute_script(script)
    found: list[str] = driver.execute_async_script(_RUN_AXE)
    return found


def read_console(driver: "Chrome") -> list[str]:
    """Return the messages of the console since the last call."""
    lines = driver.execute("getLog", {"type": "browser"})["value"]
    # The browser asks for a page's icon.
    return [line["message"] for line in lines if "favicon" not in line["message"]]


def take_screenshot(driver: "Chrome", name: str) -> None:
    """Write a picture of the page for people to look at."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    driver.save_screenshot(str(SCREENSHOTS / f"{name}.png"))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Print nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on the loopback address; yield the address of its root."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
