"""Fictional documents as pages: in the markup of each generation of EUR-Lex, and of other sites."""

from collections.abc import Callable, Iterator, Mapping
from html import escape

from attrs import frozen

from fictional_documents import Fiction, Piece
from page_layouts import printed_label

Note = tuple[str, str]
"""The number of a footnote and its words."""


@frozen
class Generation:
    """How one kind of page writes the parts of a document."""

    paragraph: Callable[[str, str], str]
    """What a piece is (its kind, or `annex`), and its words as markup."""
    point: Callable[[str, str, str], str]
    """A label and its words, both as markup, and the points below it."""
    call: Callable[[int, str], str]
    """The call of a footnote, by its place among all and its label."""
    note: Callable[[int, str, str], str]
    """A footnote: its place, its label, and its words as markup."""
    page: Callable[[str, str], str]
    """The language and the body."""


def make_page(fiction: Fiction, name: str) -> str:
    """Return a document as a page of a generation."""
    made = GENERATIONS[name]
    notes: list[Note] = []
    parts = [*_header(fiction, made)]
    parts += (_piece(piece, made, notes) for piece in fiction.cover)
    for annex in fiction.annexes:
        if annex.label:
            parts.append(made.paragraph("annex", escape(annex.label)))
        if annex.title:
            parts.append(made.paragraph("title", escape(annex.title)))
        parts += _body(annex.body, made, notes)
    parts += (made.note(at, *map(escape, note)) for at, note in enumerate(notes, 1))
    return made.page(fiction.code, "\n".join(parts))


def _header(fiction: Fiction, made: Generation) -> Iterator[str]:
    words = fiction.words
    before = next(iter(words.dates.before_date), "")
    date = f"{fiction.place}{f' {before}' if before else ','} {fiction.printed_date}"
    lines = [fiction.institution, date, f"(OR. {fiction.original})", fiction.number]
    if fiction.files:
        lines += [words.interinstitutional_file[0], *fiction.files]
    lines += [*fiction.markings, *fiction.subject_codes]
    yield from (made.paragraph("text", escape(line)) for line in lines)
    yield made.paragraph("type line", escape(fiction.type_line))
    rows = (
        f"<tr><td><p>{escape(printed_label(field.label, fiction))}</p></td>"
        f"<td><p>{'<br>'.join(map(escape, field.value))}</p></td></tr>"
        for field in fiction.fields
    )
    yield f"<table>{''.join(rows)}</table>"


def _body(pieces: tuple[Piece, ...], made: Generation, notes: list[Note]) -> Iterator[str]:
    """Yield the pieces of an annex; points that follow a number or a point lie in it."""
    waiting: list[tuple[str, str, str]] = []
    for piece in pieces:
        if piece.kind == "point":
            waiting[-1] = (
                *waiting[-1][:2],
                waiting[-1][2] + made.point(escape(piece.label), escape(piece.words), ""),
            )
            continue
        yield from (made.point(*parts) for parts in waiting)
        waiting.clear()
        if piece.kind == "number":
            waiting.append((escape(piece.label), _words(piece, made, notes), ""))
        elif piece.rows:
            yield _table(piece.rows)
        else:
            yield _piece(piece, made, notes)
    yield from (made.point(*parts) for parts in waiting)


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    cells = ("".join(f"<td><p>{escape(cell)}</p></td>" for cell in row) for row in rows)
    return f'<table border="1">{"".join(f"<tr>{row}</tr>" for row in cells)}</table>'


def _piece(piece: Piece, made: Generation, notes: list[Note]) -> str:
    label = f"{escape(piece.label)} " if piece.label else ""
    return made.paragraph(piece.kind, label + _words(piece, made, notes))


def _words(piece: Piece, made: Generation, notes: list[Note]) -> str:
    before, calls = piece.split_calls()
    parts = [escape(before)]
    for label, note, after in calls:
        notes += [(label, note)] if note else []
        parts += (made.call(len(notes), label), escape(after))
    return "".join(parts)


# ------------------------------------------------------------------------------ generations


def _cells(label: str, words: str, below: str) -> str:
    return (
        '<table width="100%" border="0"><col width="4%"/><col width="96%"/><tbody><tr>'
        f'<td valign="top"><p class="oj-normal">{label}</p></td>'
        f'<td valign="top"><p class="oj-normal">{words}</p>{below}</td></tr></tbody></table>'
    )


def _journal() -> Generation:
    classes = {
        "title": "oj-doc-ti",
        "annex": "oj-doc-ti",
        "type line": "oj-doc-ti",
        "heading": "oj-ti-grseq-1",
        "section": "oj-ti-grseq-1",
    }
    return Generation(
        paragraph=lambda kind, words: f'<p class="{classes.get(kind, "oj-normal")}">{words}</p>',
        point=_cells,
        call=lambda at, number: (
            f'<a id="ntc{at}" href="#ntr{at}"><span class="oj-super">{number}</span></a>'
        ),
        note=lambda at, number, words: (
            f'<p class="oj-note"><a id="ntr{at}" href="#ntc{at}">'
            f'<span class="oj-super">{number}</span></a>&nbsp;&nbsp;{words}</p>'
        ),
        page=lambda code, body: (
            '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC '
            '"-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'
            '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x.fmx.xml</title></head><body>'
            '<div class="eli-container"><table width="100%"><tbody><tr>'
            f'<td><p class="oj-hd-date"></p></td><td><p class="oj-hd-lg">{code.upper()}</p></td>'
            '<td><p class="oj-hd-oj">C/2026/9999</p></td></tr></tbody></table>'
            f'<hr class="oj-separator"/>{body}<hr class="oj-doc-end"/>'
            '<p class="oj-normal">ELI: http://data.europa.eu/eli/C/2026/9999/oj</p></div>'
            "</body></html>"
        ),
    )


def _consolidated() -> Generation:
    classes = {
        "title": "title-doc-first",
        "annex": "title-annex-1",
        "type line": "title-doc-first",
        "heading": "title-gr-seq-level-1",
        "section": "title-gr-seq-level-1",
    }
    return Generation(
        paragraph=lambda kind, words: f'<p class="{classes.get(kind, "norm")}">{words}</p>',
        point=lambda label, words, below: (
            '<div class="grid-container grid-list"><div class="list grid-list-column-1">'
            f'<span>{label} </span></div><div class="grid-list-column-2"><p class="norm">{words}'
            f"</p>{below}</div></div>"
        ),
        call=lambda at, number: (
            f'<a href="#E000{at}" id="src.E000{at}"><span class="superscript">{number}</span></a>'
        ),
        note=lambda at, number, words: (
            f'<div><a href="#src.E000{at}" id="E000{at}">'
            f'<span class="superscript">{number}</span></a> {words}</div>'
        ),
        page=lambda code, body: (
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML//EN" "xhtml-strict.dtd">\n'
            f"<html><head><title>{code}</title></head><body>"
            f'<p class="reference">02026X9999 — {code.upper()} — 01.01.2026 — 001.001</p>'
            f'<hr class="separator"/><p class="modref"><a href="x">▼B</a></p>{body}</body></html>'
        ),
    )


def _text_only() -> Generation:
    return Generation(
        paragraph=lambda _kind, words: f"<p>{words}</p>",
        point=lambda label, words, below: f"<p>{label} {words}</p>{below}",
        call=lambda _at, number: number,
        note=lambda _at, number, words: f"<p>{number} {words}",
        page=lambda code, body: (
            f'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html lang="{code}">'
            f'<head><meta name="DC.language" content="{code.upper()}"><title>x</title></head><body>'
            '<div id="banner"><p><a href="x"><b>|</b></a></p></div><h1>52026XG9999</h1>'
            "<p><strong>Ruritania</strong><br>"
            "<em>C 331, 27/12/2026 P. 0008 - 0009</em></p>"
            f'<div id="TexteOnly"><p><TXT_TE>{body}</TXT_TE></p></div></body></html>'
        ),
    )


def _press() -> Generation:
    headings = {"type line": "h1", "annex": "h2", "title": "h2", "heading": "h3", "section": "h3"}
    return Generation(
        paragraph=lambda kind, words: "<{0}>{1}</{0}>".format(headings.get(kind, "p"), words),
        point=lambda label, words, below: (
            f"<ol start={label[:-1]}><li>{words}<ul>{below}</ul></li></ol>"
            if label.removesuffix(".").isdigit()
            else f"<li><p>{label} {words}</p>{below}"
        ),
        call=lambda at, number: f'<sup><a href="#fn{at}" id="ref{at}">{number}</a></sup>',
        note=lambda at, _number, words: (
            f'<ol><li id="fn{at}"><p>{words} <a href="#ref{at}">↩</a></p></ol>'
        ),
        page=lambda code, body: (
            f'<!doctype html><html lang="{code}-x"><head><style>p {{}}</style></head><body>'
            '<a class="skip-link" href="#main">Skip to content</a>'
            '<header><nav><ul><li><a href="/">Home</a><li>Press</ul></nav></header>'
            '<div class="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>'
            f'<main id="main"><div class="breadcrumb"><a href="/">Home</a></div>{body}'
            '<div class="social-share">Share</div></main>'
            "<footer><p>Contact the press office</p></footer><script>if (1 < 2) x()</script>"
            "</body></html>"
        ),
    )


def _saved_by_word() -> Generation:
    return Generation(
        paragraph=lambda _kind, words: (
            f"<p class=MsoNormal><span lang=EN-GB>{words}<o:p></o:p></span></p>"
        ),
        point=lambda label, words, below: (
            f"<p class=MsoListParagraph style='margin-left:1cm'>{label}<span style='font:7.0pt "
            f'"Times New Roman"\'>&nbsp;&nbsp;&nbsp;\n</span>{words}</p>{below}'
        ),
        call=lambda at, number: (
            f'<a style="mso-footnote-id:ftn{at}" href="#_ftn{at}" name="_ftnref{at}" '
            f'title=""><span class=MsoFootnoteReference>{number}</span></a>'
        ),
        note=lambda at, number, words: (
            f'<div id=ftn{at}><p class=MsoFootnoteText><a href="#_ftnref{at}" '
            f'name="_ftn{at}" title="">{number}</a> {words}</p></div>'
        ),
        page=lambda code, body: (
            f"<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta name=Generator>"
            f"<!--[if gte mso 9]><xml></xml><![endif]--></head><body lang={code.upper()}>"
            f"<div class=WordSection1>{body}</div></body></html>"
        ),
    )


GENERATIONS: Mapping[str, Generation] = {
    "journal": _journal(),
    "consolidated": _consolidated(),
    "text only": _text_only(),
    "press": _press(),
    "saved by Word": _saved_by_word(),
}
