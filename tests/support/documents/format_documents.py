"""Fictional documents in each form: texts in all layouts, files and pages of all formats."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from docx_documents import word_file
from fictional_documents import Fiction
from html_pages import GENERATIONS, make_page
from markdown_texts import HABITS, make_text
from page_layouts import LAYOUTS, Layout, printed
from pdf_documents import Typesetter


class Form(NamedTuple):
    """How a document comes: its format, the layout whose facts it has, and what makes it."""

    format: str
    layout: Layout
    make: Callable[[Fiction], str | bytes]


def _pdf(fiction: Fiction, *, tagged: bool) -> bytes:
    return Typesetter(fiction, tagged=tagged).set().write()


_WHOLE = Layout(spacing="gaps")
TEXTS: Mapping[str, Form] = {
    name: Form("text", layout, partial(printed, layout=layout)) for name, layout in LAYOUTS.items()
}
FILES: Mapping[str, Form] = {
    "tagged PDF": Form("pdf", _WHOLE, partial(_pdf, tagged=True)),
    "untagged PDF": Form("pdf", _WHOLE, partial(_pdf, tagged=False)),
    "Word": Form("docx", _WHOLE, partial(word_file, numbers="typed")),
    **{
        f"HTML, {name}": Form("html", _WHOLE, partial(make_page, name=name)) for name in GENERATIONS
    },
    **{
        f"Markdown, {name}": Form("markdown", _WHOLE, partial(make_text, habit=habit))
        for name, habit in HABITS.items()
    },
}
FORMS: Mapping[str, Form] = {**TEXTS, **FILES}
