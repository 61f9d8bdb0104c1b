"""Citations in running text: what is found in which language, and what is none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citation_texts import KINDS, TARGETS, TEXTS
from council_docs.languages import CODES, load_language
from council_docs.references import Reference, find_references

TODAY = dt.date(2024, 3, 8)
REGISTER = "https://data.consilium.europa.eu/doc/document"
EUR_LEX = "https://eur-lex.europa.eu/legal-content/AUTO/?uri="
ELI = "http://data.europa.eu/eli"


def _unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without ⟦ ⟧, and where these stood."""
    plain = ""
    spans: list[tuple[int, int]] = []
    for piece in marked.split("⟦"):
        cited, closed, after = piece.partition("⟧")
        if closed:
            spans.append((len(plain), len(plain) + len(cited)))
        plain += cited + after
    return plain, spans


def _lines() -> list[tuple[str, str, str, tuple[str | None, ...]]]:
    return [
        (code, line.strip(), kind, targets)
        for code, text in TEXTS.items()
        for line, kind, targets in zip(text.strip().split("\n"), KINDS, TARGETS, strict=True)
    ]


def test_every_language_has_its_citations() -> None:
    assert tuple(TEXTS) == CODES


@pytest.mark.parametrize(("code", "marked", "kind", "targets"), _lines())
def test_every_kind_is_found_in_every_language(
    code: str, marked: str, kind: str, targets: tuple[str | None, ...]
) -> None:
    text, spans = _unmarked(marked)
    expected = [
        (start, end, kind, target) for (start, end), target in zip(spans, targets, strict=True)
    ]

    assert [tuple(found) for found in find_references(text, load_language(code), TODAY)] == expected


def _found(code: str | None, text: str, day: dt.date | None = None) -> list[tuple[str, str | None]]:
    words = load_language(code) if code else None
    return [
        (text[found.start : found.end], found.target) for found in find_references(text, words, day)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("doc. 11111/20", [("11111/20", f"{REGISTER}/ST-11111-2020-INIT/en/pdf")]),
        ("ST 11111/20 REV 1.", [("ST 11111/20 REV 1", f"{REGISTER}/ST-11111-2020-REV-1/en/pdf")]),
        ("(8261/1/26 REV 1)", [("8261/1/26 REV 1", f"{REGISTER}/ST-8261-2026-REV-1/en/pdf")]),
        ("8261/1 /26", [("8261/1 /26", f"{REGISTER}/ST-8261-2026-REV-1/en/pdf")]),
        ("ST 22/99", [("ST 22/99", f"{REGISTER}/ST-22-1999-INIT/en/pdf")]),
        ("EUCO 7/24", [("EUCO 7/24", None)]),
        ("CM 1234/26", [("CM 1234/26", f"{REGISTER}/CM-1234-2026-INIT/en/pdf")]),
        ("PE-CONS 12/24", [("PE-CONS 12/24", f"{REGISTER}/PE-12-2024-INIT/en/pdf")]),
        ("ST-6711-2024-INIT", [("ST-6711-2024-INIT", f"{REGISTER}/ST-6711-2024-INIT/en/pdf")]),
        (
            "ST 6711 2024 REV 2 ADD 1",
            [("ST 6711 2024 REV 2 ADD 1", f"{REGISTER}/ST-6711-2024-REV-2-ADD-1/en/pdf")],
        ),
        (
            "9871/26 + COR 1 + ADD 2",
            [
                ("9871/26", f"{REGISTER}/ST-9871-2026-INIT/en/pdf"),
                ("COR 1", f"{REGISTER}/ST-9871-2026-COR-1/en/pdf"),
                ("ADD 2", f"{REGISTER}/ST-9871-2026-ADD-2/en/pdf"),
            ],
        ),
        # An addendum to a revision or to the document: who knows?
        ("9871/26 REV 1 + ADD 1", [("9871/26 REV 1", f"{REGISTER}/ST-9871-2026-REV-1/en/pdf")]),
        ("Case C-123/20 P", [("C-123/20", None)]),
        ("T‑45/19", [("T‑45/19", None)]),
        (
            "COM(2018) 773 final",
            [("COM(2018) 773 final", f"{EUR_LEX}COM:2018:773:FIN")],
        ),
        ("COM(2025)047 final", [("COM(2025)047 final", f"{EUR_LEX}COM:2025:47:FIN")]),
        ("COM(2018) 773", [("COM(2018) 773", None)]),
        ("JOIN(2020) 18 final/2", [("JOIN(2020) 18 final/2", None)]),
        ("C(2020) 1234 final", [("C(2020) 1234 final", None)]),
        ("32019R0452", [("32019R0452", f"{EUR_LEX}CELEX:32019R0452")]),
        ("52017XG1222(02)", [("52017XG1222(02)", f"{EUR_LEX}CELEX:52017XG1222(02)")]),
    ],
)
def test_language_neutral_citations_are_found(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert _found("en", text) == expected
    if "final" not in text:
        assert _found(None, text) == expected


def test_a_language_may_be_named_by_its_code() -> None:
    text = "Regulation (EC) No 765/2006"

    assert find_references(text, "en") == find_references(text, load_language("en")) != []
    with pytest.raises(ValueError, match="unknown language 'xx'; known: bg, cs"):
        find_references(text, "xx")


def test_an_address_is_in_the_language_of_the_text() -> None:
    assert _found("nl", "document 11111/20") == [
        ("11111/20", f"{REGISTER}/ST-11111-2020-INIT/nl/pdf")
    ]
    assert _found("de", "KOM(2008) 12 endgültig") == [
        ("KOM(2008) 12 endgültig", f"{EUR_LEX}COM:2008:12:FIN")
    ]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Regulation (EEC) No 4064/89", [("Regulation (EEC) No 4064/89", "reg/1989/4064")]),
        ("en", "Regulation (EC) 1049/2001", [("Regulation (EC) 1049/2001", "reg/2001/1049")]),
        # The number of this one could be a year.
        ("en", "Regulation (EC) No 2006/2004", [("Regulation (EC) No 2006/2004", "reg/2004/2006")]),
        ("en", "Regulation (EU) No 2016/679", [("Regulation (EU) No 2016/679", "reg/2016/679")]),
        ("en", "Regulation (EU) 2016/2013", [("Regulation (EU) 2016/2013", "reg/2016/2013")]),
        (
            "en",
            "Regulation (EU, Euratom) 2018/1046",
            [("Regulation (EU, Euratom) 2018/1046", "reg/2018/1046")],
        ),
        ("en", "REGULATION (EU) 2019/452", [("REGULATION (EU) 2019/452", "reg/2019/452")]),
        ("en", "Directive 93/13/EEC", [("Directive 93/13/EEC", "dir/1993/13")]),
        ("en", "Directive (EU) 2019/1024", [("Directive (EU) 2019/1024", "dir/2019/1024")]),
        ("en", "Directive 2013/59/Euratom", [("Directive 2013/59/Euratom", "dir/2013/59")]),
        (
            "en",
            "Implementing Directive 2012/52/EU",
            [("Implementing Directive 2012/52/EU", "dir_impl/2012/52")],
        ),
        (
            "en",
            "Delegated Decision (EU) 2019/708",
            [("Delegated Decision (EU) 2019/708", "dec_del/2019/708")],
        ),
        # Two series of decisions shared their numbers until 2014.
        ("en", "Decision No 1313/2013/EU", [("Decision No 1313/2013/EU", None)]),
        ("en", "Decision 2010/427/EU", [("Decision 2010/427/EU", None)]),
        ("en", "Decision No (EU) 2015/1814", [("(EU) 2015/1814", None)]),
        ("en", "Directive 1/2006/EC", [("Directive 1/2006/EC", None)]),
        # Of other acts the kind is not read, so they have no address.
        ("en", "Recommendation (EU) 2020/912", [("(EU) 2020/912", None)]),
        ("en", "Framework Decision 2002/584/JHA", [("Decision 2002/584/JHA", None)]),
        ("en", "Regulation 2019/1150/EU", [("Regulation 2019/1150/EU", None)]),
        # The digit of a footnote was glued to these.
        ("en", "Regulation (EU) 2016/6795", [("Regulation (EU) 2016/6795", None)]),
        ("en", "Regulation (EU) 1/12", []),
        ("en", "Regulation (EU) 44/1066", []),
        ("en", "Regulation 44/2012 of Ruritania", []),
        (
            "en",
            "Regulations (EU) No 1303/2013, (EU) No 1304/2013, and (EU) 2021/821",
            [
                ("Regulations (EU) No 1303/2013", "reg/2013/1303"),
                ("(EU) No 1304/2013", "reg/2013/1304"),
                ("(EU) 2021/821", "reg/2021/821"),
            ],
        ),
        (
            "en",
            "Regulations (EC) No 1/2005 and No 2/2006 and 3/2007",
            [
                ("Regulations (EC) No 1/2005", "reg/2005/1"),
                ("No 2/2006", "reg/2006/2"),
                ("3/2007", "reg/2007/3"),
            ],
        ),
        (
            "en",
            "Regulation (EU) 2019/452 (as changed by 2020/1 and (EU) 2021/821)",
            [("Regulation (EU) 2019/452", "reg/2019/452"), ("(EU) 2021/821", None)],
        ),
        (
            "en",
            "Directive 2004/17/EC and Regulation (EU) 2019/452",
            [("Directive 2004/17/EC", "dir/2004/17"), ("Regulation (EU) 2019/452", "reg/2019/452")],
        ),
        # Which of them is which is not said.
        (
            "en",
            "Delegated and Implementing Regulations (EU) 2019/1 and (EU) 2019/2",
            [("Implementing Regulations (EU) 2019/1", None), ("(EU) 2019/2", None)],
        ),
        (
            "en",
            "a Delegated Commission Regulation (EU) 2019/1",
            [("Regulation (EU) 2019/1", None)],
        ),
        (
            "en",
            "the implementation of Regulation (EU) 2019/452",
            [("Regulation (EU) 2019/452", "reg/2019/452")],
        ),
        (
            "hu",
            "az (EU) 2019/452, a 765/2006/EK és az (EU) 2021/821 rendelet",
            [
                ("(EU) 2019/452", "reg/2019/452"),
                ("765/2006/EK", "reg/2006/765"),
                ("(EU) 2021/821 rendelet", "reg/2021/821"),
            ],
        ),
        ("hu", "a 2002/584/IB kerethatározat", [("2002/584/IB", None)]),
        ("nl", "Kaderbesluit 2002/584/JBZ", [("2002/584/JBZ", None)]),
        ("sv", "ramförordning (EU) 2019/452", [("(EU) 2019/452", None)]),
    ],
)
def test_acts_are_found(code: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    wanted = [(cited, eli and f"{ELI}/{eli}/oj") for cited, eli in expected]

    assert _found(code, text) == wanted


@pytest.mark.parametrize(
    ("text", "cited", "target"),
    [
        (
            "(OJ L 119, 4.5.2016, p. 1, ELI: http://data.europa.eu/eli/reg/2016/679/oj).",
            "OJ L 119, 4.5.2016, p. 1, ELI: http://data.europa.eu/eli/reg/2016/679/oj",
            f"{ELI}/reg/2016/679/oj",
        ),
        ("OJ L, 2024/1804, 29.6.2024.", "OJ L, 2024/1804, 29.6.2024.", None),
        ("OJ C, C/2024/12", "OJ C, C/2024/12", f"{ELI}/C/2024/12/oj"),
        (
            "OJ L 433 I of 22.12.2020, p. 28–31",
            "OJ L 433 I of 22.12.2020, p. 28–31",
            f"{EUR_LEX}OJ:L:2020:433I:TOC",
        ),
        (
            "OJ C 7E, 20 May 2006, pp. 3-4",
            "OJ C 7E, 20 May 2006, pp. 3-4",
            f"{EUR_LEX}OJ:C:2006:007E:TOC",
        ),
        ("OJ L 119/1 and", "OJ L 119/1", None),
        ("see OJ L 134 and", "OJ L 134", None),
    ],
)
def test_the_official_journal_is_found(text: str, cited: str, target: str | None) -> None:
    assert _found("en", text) == [(cited.rstrip("."), target)]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Article 29 TEU", [("Article 29 TEU", "teu_2016/art_29")]),
        ("en", "Article 99 TEU", [("Article 99 TEU", None)]),
        (
            "en",
            "Article 29 TEU (ex Article 15 TEU)",
            [("Article 29 TEU", "teu_2016/art_29"), ("Article 15 TEU", None)],
        ),
        ("en", "the annex Article 29 TEU", [("Article 29 TEU", "teu_2016/art_29")]),
        ("en", "article 359 TFEU", [("article 359 TFEU", None)]),
        (
            "en",
            "Articles 4(2), 24(1) and (2) and 42 of the Treaty on European Union",
            [
                ("Articles 4", "teu_2016/art_4"),
                ("24", "teu_2016/art_24"),
                ("42 of the Treaty on European Union", "teu_2016/art_42"),
            ],
        ),
        ("en", "TFEU Article 108a", [("TFEU Article 108a", "tfeu_2016/art_108a")]),
        (
            "en",
            "Article 82(1), point (d), of the TFEU",
            [("Article 82(1), point (d), of the TFEU", "tfeu_2016/art_82")],
        ),
        ("sl", "29. člen PEU", [("29. člen PEU", "teu_2016/art_29")]),
        (
            "pl",
            "w art. 6 i 165 TFUE",
            [("art. 6", "tfeu_2016/art_6"), ("165 TFUE", "tfeu_2016/art_165")],
        ),
        ("nl", "het VEU telt 55 artikelen", []),
        ("nl", "het verdrag betreffende de Europese Unie, artikel 29", []),
        ("lv", "les 5. pants", []),
    ],
)
def test_treaty_articles_are_found(
    code: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    wanted = [(cited, eli and f"{ELI}/treaty/{eli}/oj") for cited, eli in expected]

    assert _found(code, text, TODAY) == wanted


def test_treaty_articles_have_a_target_since_lisbon() -> None:
    text = "Article 29 TEU"

    assert _found("en", text, dt.date(2009, 12, 1))[0][1] is not None
    assert _found("en", text, dt.date(2009, 11, 30)) == [(text, None)]
    assert _found("en", text) == [(text, None)]
    assert _found("en", "Article 107 TFEU")[0][1] is not None


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "see point 5", [("point 5", None)]),
        ("en", "at point 5% or point 6 or point 7", [("point 6", None), ("point 7", None)]),
        ("en", "see point 5 above", [("point 5", "#para_5")]),
        (
            "en",
            "Points 5, 6 and 12 of these conclusions",
            [("Points 5", "#para_5"), ("6", "#para_6"), ("12", "#para_12")],
        ),
        ("en", "point 5 of the conclusions of 2020", [("point 5", None)]),
        ("en", "paragraph 5 of these conclusions", [("paragraph 5", "#para_5")]),
        ("fi", "näiden päätelmien 5 kohta", [("5 kohta", "#para_5")]),
        ("hu", "az e következtetések 5. pontja", [("5. pontja", "#para_5")]),
        ("en", "under paragraph 5", []),
        ("en", "Article 4, point 5", []),
        ("en", "point 5 of Article 4", []),
        ("en", "a 5 point plan, 5 points", []),
        ("en", "at this point 5.5 million, point 7%, point 12/13", []),
        ("en", "appoint 5", []),
        ("fi", "5 kohtaa", []),
    ],
)
def test_points_are_found(code: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert _found(code, text) == expected


NONE = (
    "",
    "without any number",
    "a ratio of 3/4, 24/7, 50/50, 1/1000",
    "on 12/13 December 2003, 11/20, 01/12/24, 12/2024",
    "in 2019/20 and 2019/2020",
    "+32 2 281 6725/1231",
    "call 281 5000/24",
    "3 billion EUR, 4.5/12, 5000/24%",
    "2025/0360 (COD), 2021/0106(COD)",
    "(2017/C 189/02)",
    "1612/68",
    "19999/98",
    "4999/24",
    "20000/24",
    "11111/20/24/7",
    "https://ruritania.example/11111/20",
    "ISO 9001, 32019 R 0452, A32019R0452",
    "COM (20) 5, FORUM(2018) 773",
    "page 5000/24.5",
)


@pytest.mark.parametrize("code", [*CODES, None])
def test_other_words_are_no_citations(code: str | None) -> None:
    assert {text: found for text in NONE if (found := _found(code, text))} == {}


def test_citations_are_ordered_and_disjoint() -> None:
    text = (
        "Article 16 TFEU, document ST 11111/20, "
        "Regulation (EU) 2016/679 (OJ L 119, 4.5.2016, p. 1) and point 5"
    )
    found = find_references(text, load_language("en"))

    assert [reference.kind for reference in found] == [
        "treaty-article",
        "document",
        "act",
        "official-journal",
        "point",
    ]
    assert all(isinstance(reference, Reference) for reference in found)


def test_the_first_or_longer_of_two_readings_wins() -> None:
    text = "Regulation (EEC) No 5612/99"
    assert _found("en", text) == [(text, f"{ELI}/reg/1999/5612/oj")]
    assert _found("en", "No 5612/99")[0][0] == "5612/99"
    assert _found("lt", "Sutarties dėl Europos Sąjungos veikimo 16 straipsnio 5 punkte") == [
        (
            "Sutarties dėl Europos Sąjungos veikimo 16 straipsnio 5 punkte",
            f"{ELI}/treaty/tfeu_2016/art_16/oj",
        )
    ]


def _pieces(code: str) -> list[str]:
    """Return what citations in a language are made of."""
    says = load_language(code).citations
    words = (
        *says.communities,
        *says.number,
        *says.journal,
        *says.page,
        *says.article,
        *says.self_references,
    )
    kinds = [form for forms in (*says.acts.values(), *says.treaties.values()) for form in forms]
    bare = [word.replace("-", "") for word in (*words, *kinds, *says.points, *says.authors)]
    return [
        *bare,
        *"0 1 5 42 99 107 765 2006 2016 11111 / ( ) , . - L C ST EUCO REV COM final".split(),
    ]


@given(data=st.data(), code=st.sampled_from(CODES))
def test_any_text_can_be_searched(data: st.DataObject, code: str) -> None:
    drawn = data.draw(st.lists(st.sampled_from(_pieces(code)), max_size=12))
    text = data.draw(st.sampled_from(("", " "))).join(drawn)
    end = 0
    for found in find_references(text, load_language(code), TODAY):
        assert end <= found.start < found.end <= len(text)
        assert found.target is None or found.target.startswith(("http", "#para_"))
        assert " " not in (found.target or "")
        end = found.end
