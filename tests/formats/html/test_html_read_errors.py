"""Pages that cannot be read, pages that try to do harm, and pages that browsers mend."""

import pytest

import council_docs
from council_docs import Limits, ReadError
from council_docs.model import Document

_TITLE = "<h1>Council conclusions on Ruritania</h1>"


def _read(page: str | bytes, limits: Limits | None = None) -> Document:
    return council_docs.loads(page, "html", limits=limits, name="x.html")


def _words(document: Document) -> str:
    source = document.provenance.source
    assert source is not None
    return " ".join(source.text.split())


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("<html></html>", "the page shows no words"),
        ("<!-- -->", "the page"),
        ("<script>1</script>", "the page shows no words"),
        ("<frameset cols='1,2'><frame src=a></frameset>", "a page of frames"),
        ("<title>404 Not Found</title><h1>x</h1><p>nginx", "web server: '404 Not Found'"),
        ("<title>Council</title><h1>Error 503</h1>", "web server: 'Error 503'"),
        ("<h1>Access denied</h1>", "web server: 'Access denied'"),
        ("<div id=root></div><noscript>Please enable JavaScript.</noscript>", "needs JavaScript"),
        ("<p>Bread is baked in Ruritania.", "not a Council document"),
        ("<form><input name=q></form><p>12 results for: railway", "not a Council document"),
        (b"%PDF-1.7", "the input is a PDF file"),
        ("<p>" + "<i>" * 300 + "x", "elements nest deeper than 256 levels"),
        ("<div>" * 3000 + "x", "elements nest deeper than 256 levels"),
        (f"<p {' '.join(f'a{at}' for at in range(300))}>x", "a tag with 300 attributes"),
    ],
)
def test_what_is_refused(page: str | bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        _read(page)


def test_the_place_of_a_tag_with_too_many_attributes() -> None:
    with pytest.raises(
        ReadError, match=r"^x.html:2:2: a tag with 257 attributes; 256 are the most"
    ):
        _read(f"\n <p {' '.join(f'a{at}=1' for at in range(257))}>x")
    assert _read(f"<p {' '.join(f'a{at}=1' for at in range(256))}>{_TITLE}").annexes


def test_limits() -> None:
    page = f"<div><div><div>{_TITLE}</div></div></div>"
    assert _read(page, Limits(size=len(page), depth=6, markup=page.count("<"))).annexes
    for limits, message in (
        (Limits(size=len(page) - 1), "is larger than"),
        (Limits(depth=5), "nest deeper than 5 levels"),
        (Limits(markup=page.count("<") - 1), "pieces of markup"),
    ):
        with pytest.raises(ReadError, match=message):
            _read(page, limits)
    deep = "<div>" * 1000 + _TITLE
    assert _read(deep, Limits(depth=2000)).annexes
    with pytest.raises(ReadError, match="nest deeper than 2046 levels"):
        _read("<div>" * 3000 + _TITLE, Limits(depth=9999))


@pytest.mark.parametrize(
    "page",
    [
        "<p>" * 20_000 + _TITLE,
        _TITLE + "</b></i></p></div>" * 20_000,
        _TITLE + "<p>x" * 20_000,
        f"<p title='{'<b ' * 100_000}'>{_TITLE}",
        f"<p title={'<a' * 100_000}>{_TITLE}",
        _TITLE + "<table><tr><td>" * 80 + "1." + "<td>x" * 5000,
        _TITLE + "<a href='#a' id=b>1</a>" * 5000 + "<p id=a><a href='#b'>1</a> x",
        _TITLE + "<p>x<span hidden>y</span>" * 5000,
        _TITLE + "<p>" + "x<span hidden>y</span>z" * 5000,
        _TITLE + "<hr class=doc-end><p>x" * 2000,
        _TITLE + "<p>" + "&amp" * 50_000,
        _TITLE + "<ol start=999999999999><li value=-5>x<li value=y>z</ol>" * 100,
    ],
    ids=range(12),
)
def test_strange_pages_are_read_whole(page: str) -> None:
    document = _read(page)
    assert council_docs.check_fidelity(document).proved
    assert _words(document).startswith("Council conclusions on Ruritania")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>a<b>b</i>c<p>d", "abc d"),
        ("a &lt;b&gt; &amp;c &copy;&nosuch; &#8364;&#x20ac; &#150;", "a <b> &c ©&nosuch; €€ –"),
        ("a<!-- <p>b -->c<!--->d<!x>e<?x?>f</ x>g</>h", "acdefgh"),
        ("<![CDATA[x]]>a", "a"),
        ("a < b <3", "a < b <3"),
        ("<p title='>'>a<p title=\">\">b", "a b"),
        ("<script>if (a<b) '</p>'</script>a<style>b</style><title>c</title>", "a"),
        ("<textarea><b>x</b></textarea>", "<b>x</b>"),
        ("<xmp>&amp;<b></xmp>a", "&amp;<b> a"),
        ("<pre>a\n b</pre>", "a b"),
        ("a<plaintext><b>&amp;", "a<b>&amp;"),
        ("<svg><text>a</text></svg>", "a"),
        ("<p>a\u00adb &shy;", "a\u00adb \u00ad"),
        ("<script src='x'/>a", "a"),
        ("a<script>b", "a"),
        ("a<script>b<!--c<script>d</script>e--></script>f", "af"),
        ("a<script>b<!--c-->d</script>e<script><!--</script>f", "aef"),
        ("<p>a</p></body>b</html ><p>c</BODY>d", "a b cd"),
        ("a<p", "a"),
    ],
)
def test_what_a_page_shows(markup: str, words: str) -> None:
    document = _read(_TITLE + markup)
    assert council_docs.check_fidelity(document).proved
    assert _words(document) == f"Council conclusions on Ruritania {words}".strip()


def test_nothing_outside_is_opened() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        '<link rel=stylesheet href="http://localhost:1/x.css"><base href="http://localhost:1/">'
        f'{_TITLE}<p>&x;<object data="file:///etc/passwd">old</object><img src=x alt=y>'
    )
    assert "root:" not in _words(_read(page))
