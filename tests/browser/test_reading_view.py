"""Pages in a real browser: readable, accessible, printable, and unable to run anything."""

import base64
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import council_docs
from browser import (
    SCREENSHOTS,
    audit,
    need_browser,
    read_console,
    set_view,
    start_browser,
    take_screenshot,
)
from council_docs.formats.html.writer.notebook import show_document
from council_docs.languages import load_language
from council_docs.model import Document
from hostile_documents import build_hostile
from language_documents import pages
from paths import ROOT
from printed_pages import foot_first
from reading_view_documents import WORDS, build

need_browser()

from selenium.webdriver import Chrome  # noqa: E402 - only where it is installed
from selenium.webdriver.common.keys import Keys  # noqa: E402

WIDTHS = (320, 1100, 2560)
SCHEMES = ("light", "dark")


def _align() -> str:
    codes = ("en", "fr", "el", "bg", "hu")
    texts = [
        foot_first(pages(load_language(code))).replace("(OR. fr)", "(OR. en)") for code in codes
    ]
    texts[2] = texts[2].replace("3.", "4.", 1)
    versions = [
        council_docs.loads(text, name=f"{code}.txt")
        for code, text in zip(codes, texts, strict=True)
    ]
    return council_docs.align(versions).dumps("html")


def _diff() -> str:
    return council_docs.diff(build("en"), build("en", count=4), ["first", "revised"]).dumps("html")


def _write(document: Document) -> str:
    return council_docs.dumps(document, "html")


PAGES: Mapping[str, Any] = {
    **{code: lambda code=code: _write(build(code)) for code in WORDS},
    "nl-example": lambda: _write(council_docs.load(ROOT / "examples" / "st09999-nl.txt")),
    "en-example": lambda: _write(council_docs.load(ROOT / "examples" / "st09998-en.txt")),
    "bare": lambda: _write(Document()),
    "align": _align,
    "diff": _diff,
}
"""Ten pages in five scripts."""


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with start_browser(tmp_path_factory.mktemp("profile")) as found:
        yield found


def _show(
    driver: Chrome, page: str, folder: Path, *, width: int = 1100, scheme: str = "light"
) -> None:
    """Open a page at a width in a colour scheme."""
    path = folder / "page.html"
    path.write_text(page, "utf-8", "backslashreplace")
    set_view(driver, width=width, scheme=scheme)
    driver.get(path.as_uri())


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_is_accessible(
    driver: Chrome, tmp_path: Path, name: str, scheme: str, width: int
) -> None:
    _show(driver, PAGES[name](), tmp_path, width=width, scheme=scheme)
    take_screenshot(driver, f"{name}-{width}-{scheme}")

    assert driver.execute_script("return document.documentElement.scrollWidth") <= width
    assert audit(driver) == []
    assert read_console(driver) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_are_neither_long_nor_short(driver: Chrome, tmp_path: Path, width: int) -> None:
    _show(driver, _write(build("en")), tmp_path, width=width)
    ems = driver.execute_script(
        "const p = document.querySelector('.cd-cover p');"
        "return p.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize)"
    )

    assert 15 < ems < 38  # a character is about half an em


def test_footnotes_stand_beside_their_paragraph_where_there_is_room(
    driver: Chrome, tmp_path: Path
) -> None:
    script = """
    const note = document.querySelector('.cd-conclusion .cd-footnotes').getBoundingClientRect();
    const words = document.querySelector('.cd-conclusion .cd-noted > p').getBoundingClientRect();
    const level = Math.abs(note.top - words.top) < 12;
    return [note.left >= words.right, level, note.top >= words.bottom];
    """
    _show(driver, _write(build("en")), tmp_path, width=1100)
    assert driver.execute_script(script) == [True, True, False]
    _show(driver, _write(build("en")), tmp_path, width=320)
    assert driver.execute_script(script) == [False, False, True]


def test_a_page_is_used_with_the_keyboard_alone(driver: Chrome, tmp_path: Path) -> None:
    """The label of a conclusion shows its citation; a footnote leads back to its call."""
    _show(driver, _write(build("en")), tmp_path)

    def press_until(selector: str) -> None:
        for _ in range(60):
            driver.switch_to.active_element.send_keys(Keys.TAB)
            if driver.execute_script(
                "return document.activeElement.matches(arguments[0])", selector
            ):
                outline = "return getComputedStyle(document.activeElement).outlineStyle"
                assert driver.execute_script(outline) == "solid"
                return
        raise AssertionError(selector)

    press_until("#att_1__sec_I__para_1 > .cd-label")
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    citation = driver.execute_script(
        "return document.querySelector(':target > p[hidden]').innerText"
    )
    assert citation == "Council conclusions on the lake ferries of Ruritania, 9003/26, point 1"
    press_until(".cd-call")
    call = driver.execute_script("return document.activeElement.id")
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert driver.current_url.endswith(f"#{call.removesuffix('__call')}")
    press_until(".cd-footnote .cd-label")
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert driver.current_url.endswith(f"#{call}")


@pytest.mark.parametrize("name", ["en", "el", "bg", "align", "diff"])
def test_a_page_prints(driver: Chrome, tmp_path: Path, name: str) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="no pypdfium2")
    _show(driver, PAGES[name](), tmp_path)
    made = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    (SCREENSHOTS / f"{name}.pdf").parent.mkdir(parents=True, exist_ok=True)
    (SCREENSHOTS / f"{name}.pdf").write_bytes(base64.b64decode(made["data"]))
    document = pdfium.PdfDocument(base64.b64decode(made["data"]))
    words = "".join(page.get_textpage().get_text_range() for page in document)

    assert 1 <= len(document) < 20
    assert "Permalink" not in words
    if name == "en":
        assert "Contents" not in words
        assert "Ferry" in words


def test_nothing_hostile_runs(driver: Chrome, tmp_path: Path) -> None:
    hostile = build_hostile("<img src=x onerror=alert(1)><script>alert(1)</script>\"'></style>")
    for page in (
        _write(hostile),
        council_docs.align([hostile, hostile]).dumps("html"),
        council_docs.diff(hostile, Document()).dumps("html"),
    ):
        _show(driver, page, tmp_path)
        assert driver.execute_script("return document.scripts.length + document.images.length") == 0
        assert driver.execute_script("return document.styleSheets.length") == 1
        assert read_console(driver) == []


def test_the_policy_of_a_page_stops_scripts_and_styles(driver: Chrome, tmp_path: Path) -> None:
    page = _write(build("en")).replace(
        "</main>", "<script>document.title = 'run'</script><style>p {color: red}</style></main>"
    )
    _show(driver, page, tmp_path)

    assert driver.title != "run"
    assert driver.execute_script("return document.styleSheets.length") == 1
    assert len(read_console(driver)) == 2


def test_nothing_moves_while_a_page_loads(driver: Chrome, tmp_path: Path) -> None:
    _show(driver, _write(build("en", count=60)), tmp_path)
    script = """
    const done = arguments[arguments.length - 1];
    const found = [];
    for (const type of ["layout-shift", "longtask"])
      new PerformanceObserver(list => found.push(...list.getEntries().map(one => type)))
        .observe({type, buffered: true});
    setTimeout(() => done(found), 300);
    """

    assert "layout-shift" not in driver.execute_async_script(script)


def test_forced_colours_keep_the_words(driver: Chrome, tmp_path: Path) -> None:
    _show(driver, _diff(), tmp_path)
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "forced-colors", "value": "active"}]}
    )
    take_screenshot(driver, "diff-forced-colors")

    style = "return getComputedStyle(document.querySelector('ins')).textDecorationLine"
    assert driver.execute_script(style) == "underline"


def test_a_notebook_keeps_its_own_colours(driver: Chrome, tmp_path: Path) -> None:
    page = (
        '<!DOCTYPE html><html lang="en"><title>x</title><body style="background:#111;color:#ddd">'
        f"<main><h1>Notebook</h1>{show_document(build('en'))}</main>"
    )
    _show(driver, page, tmp_path)
    take_screenshot(driver, "notebook-dark")

    colour = "return getComputedStyle(document.querySelector('.cd-cover p')).color"
    assert driver.execute_script(colour) == "rgb(221, 221, 221)"
