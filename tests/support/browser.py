"""Headless Chromium, driven by Selenium, on pages that this machine serves to itself."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

REQUIRED = os.environ.get("COUNCIL_DOCS_BROWSER") == "required"
"""Whether a missing browser is a failure, as it is in .ci/run."""
SCREENSHOTS = os.environ.get("COUNCIL_DOCS_SCREENSHOTS")
"""The folder for pictures of pages, for people to look at; none is taken without it."""
_OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


def skip(reason: str) -> None:
    """Skip a test for what is missing, or fail where it is required."""
    if REQUIRED:
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def open_browser(profile: Path, *, dark: bool = False) -> Iterator["Chrome"]:
    """Start Chromium with an empty profile; skip the test where it is not installed."""
    driver, browser = shutil.which("chromedriver"), shutil.which("chromium")
    if driver is None or browser is None:
        skip("no browser: the Debian packages chromium and chromium-driver are missing")
    try:
        from selenium import webdriver  # noqa: PLC0415 - only these tests have it
    except ModuleNotFoundError:
        skip("no selenium")
    options = webdriver.ChromeOptions()
    options.binary_location = str(browser)
    for option in (*_OPTIONS, f"--user-data-dir={profile}"):
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = webdriver.Chrome(options, webdriver.ChromeService(str(driver)))
    try:
        set_dark(chrome, dark=dark)
        yield chrome
    finally:
        chrome.quit()


def set_dark(chrome: "Chrome", *, dark: bool) -> None:
    """Let pages believe that the person prefers a dark or a light scheme."""
    feature = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})


def set_width(chrome: "Chrome", width: int, height: int = 900) -> None:
    """Set the width of the page in CSS pixels."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def take_screenshot(chrome: "Chrome", name: str) -> None:
    """Write a picture of the page, if there is a folder for it."""
    if SCREENSHOTS:
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        chrome.save_screenshot(str(Path(SCREENSHOTS, f"{name}.png")))


def read_console(chrome: "Chrome") -> list[str]:
    """Return the warnings and errors of the console since the last call."""
    log: list[dict[str, Any]] = chrome.get_log("browser")
    return [entry["message"] for entry in log if entry["level"] in ("SEVERE", "WARNING")]


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


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
