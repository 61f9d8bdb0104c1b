"""Build a whole page: head, content security policy, style and main part."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from attrs import frozen

from council_docs.diagnostics import Diagnostic
from council_docs.formats.html.writer.escaping import escape

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,5}")
_RIGHT_TO_LEFT = frozenset("ar dv fa he ku ps sd ug ur yi".split())

_PAGE = """\
<!DOCTYPE html>
<html{language}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {style_hash}; \
base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="council_docs">
{metadata}<title>{title}</title>
<style>{style}</style>
</head>
<body class="council-docs{wide}">
{navigation}<main id="main">
{heading}{main}</main>
</body>
</html>
"""


@frozen(kw_only=True)
class Page:
    """What a page shows. `main`, `contents` and `metadata` are HTML, all else is text."""

    title: str
    language: str | None = None
    main: str
    contents: str = ""
    contents_title: str = "Contents"
    has_heading: bool = False
    """Whether the main part has a heading of the first level."""
    is_wide: bool = False
    """Whether the page is as wide as the window, for tables of several versions."""
    metadata: str = ""


def build_page(page: Page) -> str:
    """Return a whole page, which runs no script and loads nothing."""
    heading = f'<h1 class="visually-hidden">{escape(page.title)}</h1>\n'
    return _PAGE.format(
        language=language_attributes(page.language),
        style_hash=_hash_style(),
        metadata=page.metadata,
        title=escape(page.title),
        style=read_stylesheet(),
        wide=" cd-wide" if page.is_wide else "",
        navigation=_render_navigation(page),
        heading="" if page.has_heading else heading,
        main=page.main,
    )


def _render_navigation(page: Page) -> str:
    if not page.contents:
        return ""
    title = f'<p id="contents" lang="en">{page.contents_title}</p>'
    start = '<nav class="cd-contents" aria-labelledby="contents">'
    return f"{start}\n{title}\n{page.contents}</nav>\n"


def render_remarks(diagnostics: Iterable[Diagnostic]) -> str:
    """Return diagnostics as a list; empty for none."""
    items = "".join(
        f'<li class="cd-{each.severity}"><b>{escape(each.code)}</b> {escape(each.message)}</li>'
        for each in diagnostics
    )
    return f'<ul class="cd-remarks" lang="en" dir="ltr">{items}</ul>' if items else ""


def language_attributes(code: str | None) -> str:
    """Return the attributes `lang` and `dir` of a part; empty for the language None."""
    if not code or _LANGUAGE.fullmatch(code) is None:
        return ' lang="und"'
    direction = "rtl" if code.lower()[:2] in _RIGHT_TO_LEFT else "ltr"
    return f' lang="{code}" dir="{direction}"'


@cache
def read_stylesheet() -> str:
    """Return the style of all pages."""
    return files(__package__).joinpath("stylesheet.css").read_text("utf-8")


@cache
def _hash_style() -> str:
    from hashlib import sha256  # noqa: PLC0415 - only this writer needs it

    return f"'sha256-{b64encode(sha256(read_stylesheet().encode()).digest()).decode()}'"
