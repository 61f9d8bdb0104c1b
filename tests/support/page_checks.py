"""What every page that we write must be, whatever a document holds."""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html.parser import HTMLParser

_PART = frozenset(("class", "id", "lang", "dir"))
_CELL = _PART | {"colspan", "rowspan", "scope"}
ELEMENTS: Mapping[str, frozenset[str]] = {
    "html": frozenset(("lang", "dir")),
    "meta": frozenset(("charset", "name", "content", "http-equiv")),
    "nav": frozenset(("class", "aria-labelledby")),
    "div": _PART | {"role", "tabindex", "aria-label"},
    "p": _PART | {"hidden"},
    "a": _PART | {"href", "role", "aria-label"},
    "time": frozenset(("datetime",)),
    "table": _PART | {"role"},
    "th": _CELL,
    "td": _CELL,
    **dict.fromkeys("main body header section span h1 h2 h3 h4 h5 h6".split(), _PART),
    **dict.fromkeys("ul ol li dl dt dd tr mark".split(), _PART),
    **dict.fromkeys("head title style br b i u sup sub ins del thead tbody".split(), frozenset()),
}
"""All elements of an output, with all attributes."""
_ADDRESS = re.compile(r"#[^\s]+|https?://[^\s/?#].*|mailto:[^\s/].*", re.IGNORECASE | re.DOTALL)


class CheckedPage(HTMLParser):
    """A page, read as browsers do; an AssertionError for what could run or load something."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.policy = self.style = self.title = ""
        self.words: list[str] = []
        """What a person sees of the document itself."""
        self._aside = ""
        self._element = ""
        self.feed(page)
        self.close()
        assert len(self.ids) == len(set(self.ids))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert set(names) <= ELEMENTS[tag], (tag, attrs)
        assert len(names) == len(set(names))
        found = dict(attrs)
        self._element = tag
        if tag == "nav" or "hidden" in found or found.get("class") == "visually-hidden":
            self._aside = tag
        self.ids += filter(None, [found.get("id")])
        if "href" in found:
            assert _ADDRESS.fullmatch(found["href"] or ""), attrs
            self.links.append(found["href"] or "")
        if found.get("http-equiv"):
            assert not self.policy
            assert not self.style
            self.policy = found["content"] or ""

    def handle_data(self, data: str) -> None:
        if self._element == "style":
            self.style += data
        elif self._element == "title":
            self.title += data
        elif not self._aside:
            self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        assert tag in ELEMENTS
        self._element = ""
        if tag == self._aside:
            self._aside = ""

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def check_page(page: str, style: str) -> CheckedPage:
    """Return a page that can run and load nothing; its only style is `style`."""
    found = CheckedPage(page)
    assert found.style == style
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert found.policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert page.count("<style") == 1
    return found
