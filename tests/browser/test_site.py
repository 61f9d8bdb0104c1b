"""The documentation site and its demo in a real browser."""

from collections.abc import Callable, Iterator

import pytest

import council_docs
from browser import (
    REQUIRED,
    audit,
    need_browser,
    read_console,
    serve,
    set_view,
    start_browser,
    take_screenshot,
)
from paths import ROOT

need_browser()
SITE = ROOT / "build" / "site" / council_docs.__version__
if not REQUIRED and not SITE.exists():
    pytest.skip("no site: run python website/build.py", allow_module_level=True)

from selenium.webdriver import ActionChains, Chrome  # noqa: E402 - only where it is installed
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import Select, WebDriverWait  # noqa: E402

PATIENCE = 120
"""Seconds: the machine may be busy."""
WIDTHS = (360, 1100, 1920)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serve(SITE.parent) as root:
        yield f"{root}{SITE.name}/"


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with start_browser(tmp_path_factory.mktemp("profile")) as found:
        yield found


@pytest.fixture(scope="module")
def demo(driver: Chrome, address: str) -> Chrome:
    """Return the browser with the demo, which has read its first example."""
    set_view(driver, width=1100, scheme="light")
    driver.get(f"{address}demo/index.html")
    _wait(driver, lambda: "Read in" in _status(driver))
    return driver


def _wait(driver: Chrome, done: Callable[[], bool]) -> None:
    WebDriverWait(driver, PATIENCE).until(lambda _: done())


def _status(driver: Chrome) -> str:
    text: str = driver.find_element(By.ID, "status").text
    return text


def _panel(driver: Chrome) -> str:
    text: str = driver.find_element(By.ID, "panel").text
    return text


def _choose(driver: Chrome, example: str, subject: str) -> None:
    """Choose an example, and wait for the outline with its subject."""
    driver.find_element(By.ID, "tab-outline").click()
    Select(driver.find_element(By.ID, "example")).select_by_value(example)
    _wait(driver, lambda: subject in _panel(driver))


@pytest.mark.parametrize(
    ("example", "subject"),
    [
        ("el", "Ρουριτανία"),
        ("bg", "Заключения на Съвета относно училищата в Руритания"),
        ("pdf", "Special report No 41/2025"),
        ("draft", "Council conclusions on the railways of Ruritania"),
        ("en", "Special report No 41/2025"),
    ],
)
def test_the_demo_reads_its_examples(demo: Chrome, example: str, subject: str) -> None:
    _choose(demo, example, subject)

    assert "nothing lost" in _status(demo)
    assert read_console(demo) == []


def test_the_demo_shows_diagnostics_at_their_places(demo: Chrome) -> None:
    _choose(demo, "draft", "railways")
    demo.find_element(By.ID, "tab-diagnostics").click()

    marked = [mark.text for mark in demo.find_elements(By.CSS_SELECTOR, ".source mark")]
    assert marked == ["31 February 2020", "c)", "(", "4.", "point 3"]
    source = demo.find_element(By.CSS_SELECTOR, ".source").get_property("textContent")
    assert source == (ROOT / "website" / "demo" / "draft.txt").read_text("utf-8")


@pytest.mark.parametrize("name", ["akn", "json", "markdown"])
def test_the_demo_writes_what_the_library_writes(demo: Chrome, name: str) -> None:
    _choose(demo, "en", "Special report")
    document = council_docs.load(ROOT / "examples" / "st09998-en.txt")
    demo.find_element(By.ID, f"tab-{name}").click()
    _wait(demo, lambda: _panel_source(demo) == council_docs.dumps(document, name))


def _panel_source(driver: Chrome) -> object:
    return driver.find_element(By.ID, "panel").get_property("textContent")


def test_the_demo_shows_the_reading_view_in_a_frame_without_rights(demo: Chrome) -> None:
    _choose(demo, "en", "Special report")
    demo.find_element(By.ID, "tab-html").click()
    _wait(demo, lambda: len(demo.find_elements(By.CSS_SELECTOR, "#panel iframe")) == 1)
    frame = demo.find_element(By.CSS_SELECTOR, "#panel iframe")

    assert frame.get_dom_attribute("sandbox") == ""
    assert "Mountain railways" in str(frame.get_dom_attribute("srcdoc"))


def test_the_tabs_work_by_keyboard(demo: Chrome) -> None:
    _choose(demo, "en", "Special report")
    demo.find_element(By.ID, "tab-outline").send_keys(Keys.ARROW_LEFT)
    _wait(demo, lambda: _panel(demo).startswith("Council of the European Union"))
    ActionChains(demo).send_keys(Keys.HOME).perform()

    assert demo.switch_to.active_element.get_dom_attribute("id") == "tab-outline"
    assert "Special report" in _panel(demo)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Dear diary", "document.txt: not a Council document"),
        ("<html><body>Council", "XML, HTML and DOCX cannot be read in the browser"),
    ],
)
def test_the_demo_says_why_an_input_is_not_read(demo: Chrome, words: str, message: str) -> None:
    field = demo.find_element(By.ID, "text")
    field.clear()
    field.send_keys(words)
    _wait(demo, lambda: message in _panel(demo))

    assert _status(demo) == "Not read."


def test_words_of_a_document_are_never_markup(demo: Chrome) -> None:
    hostile = "Council conclusions on <img src=x onerror=alert(1)>\n\n1. The Council acts."
    demo.find_element(By.ID, "tab-outline").click()
    field = demo.find_element(By.ID, "text")
    field.clear()
    field.send_keys(hostile)
    _wait(demo, lambda: "<img src=x onerror=alert(1)>" in _panel(demo))

    assert demo.find_elements(By.CSS_SELECTOR, "#panel img") == []
    assert read_console(demo) == []


def test_nothing_is_fetched_from_elsewhere(demo: Chrome, address: str) -> None:
    """The page is refused any other address, and so is the worker, which keeps its policy."""
    fetched = demo.execute_script(
        "return performance.getEntriesByType('resource').map(entry => entry.name)"
    )
    assert {name for name in fetched if not name.startswith((address, "blob:", "data:"))} == set()

    demo.execute_async_script(
        """const done = arguments[arguments.length - 1];
        const code = "fetch('http://127.0.0.2/').catch(() => postMessage('refused'))";
        const blob = new Blob([code], {type: "text/javascript"});
        new Worker(URL.createObjectURL(blob)).onmessage = done;"""
    )
    assert "connect-src" in "".join(read_console(demo))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_demo_is_accessible(demo: Chrome, width: int, scheme: str) -> None:
    set_view(demo, width=width, scheme=scheme)
    _choose(demo, "draft", "railways")
    demo.find_element(By.ID, "tab-diagnostics").click()
    take_screenshot(demo, f"demo-{width}-{scheme}")

    assert demo.execute_script("return document.documentElement.scrollWidth") <= width
    assert audit(demo) == []


@pytest.mark.parametrize("page", ["index", "cookbook", "api"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_of_the_site_fits_and_breaks_no_policy(
    driver: Chrome, address: str, page: str, width: int
) -> None:
    set_view(driver, width=width, scheme="light")
    driver.get(f"{address}{page}.html")
    take_screenshot(driver, f"site-{page}-{width}")

    assert driver.execute_script("return document.documentElement.scrollWidth") <= width
    assert read_console(driver) == []


def test_the_site_is_searched(driver: Chrome, address: str) -> None:
    set_view(driver, width=1100, scheme="light")
    driver.get(f"{address}index.html")
    driver.find_element(By.CSS_SELECTOR, "input[name=query]").send_keys("baseline")
    _wait(driver, lambda: len(driver.find_elements(By.CLASS_NAME, "md-search-result__item")) > 0)
