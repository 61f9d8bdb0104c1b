"""How much XML is read: each limit lets pass what it allows, and refuses what is one larger."""

import io
import zipfile
from pathlib import Path
from typing import TypeAlias

import pytest

import council_docs
from akn_fragments import statement
from council_docs import FormatError, Limits, ReadError, Severity
from formex_documents import instance, part
from zip_archives import zip_files

AKN = statement("<b><i>a</i></b>")
FORMEX = instance("<P><HT><HT>a</HT></HT></P>")
PARTS = (part("1", "lakes", "GENERAL"), part("1.1", "hills"))
ARCHIVE = zip_files(dict(zip(("a.xml", "b.xml"), PARTS, strict=True)))
LARGE = zip_files({"a.xml": part("1", "x" * 100_000, "GENERAL")})
_WHOLE = "".join(PARTS)

Case: TypeAlias = tuple[str, str | bytes, Limits, Limits, str]
"""A format, an input, limits that let it pass, those that do not, and what is said then."""


def _ratio(archive: bytes) -> int:
    """How many times smaller the only part is in its archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        (info,) = opened.infolist()
    return info.file_size // info.compress_size


def _xml(name: str, data: str, depth: int) -> dict[str, Case]:
    size, markup = len(data), data.count("<")
    return {
        f"{name}, size": (name, data, Limits(size=size), Limits(size=size - 1), "is larger than"),
        f"{name}, markup": (
            *(name, data, Limits(markup=markup), Limits(markup=markup - 1)),
            f"more than {markup - 1} pieces of markup",
        ),
        f"{name}, depth": (
            *(name, data, Limits(depth=depth), Limits(depth=depth - 1)),
            f"elements nest deeper than {depth - 1} levels",
        ),
    }


def _archive(data: bytes, what: str, enough: int, message: str) -> Case:
    return ("formex", data, Limits(**{what: enough}), Limits(**{what: enough - 1}), message)


CASES: dict[str, Case] = {
    **_xml("akn", AKN, 6),
    **_xml("formex", FORMEX, 4),
    "all parts, size": _archive(ARCHIVE, "size", len(_WHOLE), f"than {len(_WHOLE) - 1} bytes"),
    "all parts, markup": _archive(ARCHIVE, "markup", _WHOLE.count("<"), "pieces of markup"),
    "all parts, files": _archive(ARCHIVE, "files", 2, "more than 1 files in one document"),
    "a part, depth": _archive(ARCHIVE, "depth", 4, "in a.xml: elements nest deeper than 3 levels"),
    "a part, ratio": _archive(LARGE, "ratio", _ratio(LARGE) + 1, "times"),
}


@pytest.mark.parametrize(("name", "data", "enough", "little", "message"), CASES.values(), ids=CASES)
def test_each_limit_is_enforced(
    name: str, data: str | bytes, enough: Limits, little: Limits, message: str
) -> None:
    assert council_docs.loads(data, name, limits=enough).annexes
    with pytest.raises(ReadError, match=message):
        council_docs.loads(data, name, limits=little)


@pytest.mark.parametrize(("name", "depth"), [("akn", 256), ("formex", 80)], ids=["akn", "formex"])
def test_other_limits_keep_the_default_depth(name: str, depth: int) -> None:
    def nested(levels: int) -> str:
        inside = "<b>" * levels + "a" + "</b>" * levels
        return statement(inside) if name == "akn" else instance(f"<P>{inside}</P>")

    around = 4 if name == "akn" else 2
    for limits in (None, Limits(files=7)):
        council_docs.loads(nested(depth - around), name, limits=limits)
        with pytest.raises(ReadError, match=f"nest deeper than {depth} levels"):
            council_docs.loads(nested(depth - around + 1), name, limits=limits)
    council_docs.loads(nested(depth + 40), name, limits=Limits(depth=depth + 50))


def test_a_folder_has_the_limits_of_an_archive(tmp_path: Path) -> None:
    for name, data in zip("ab", PARTS, strict=True):
        (tmp_path / f"{name}.xml").write_text(data, "utf-8")
    assert council_docs.load(tmp_path, limits=Limits(files=2, size=len(_WHOLE))).annexes
    with pytest.raises(ReadError, match="more than 1 files"):
        council_docs.load(tmp_path, limits=Limits(files=1))
    with pytest.raises(ReadError, match="bytes in one document"):
        council_docs.load(tmp_path, limits=Limits(size=len(_WHOLE) - 1))


def test_documents_read_with_wide_limits_are_validated() -> None:
    deep = statement("<b>" * 300 + "a" + "</b>" * 300)
    document = council_docs.loads(deep, "akn", limits=Limits(depth=400))
    assert any(found.severity is Severity.ERROR for found in council_docs.validate(document))


@pytest.mark.parametrize("name", ["text", "json"])
def test_limits_are_those_of_xml(name: str) -> None:
    with pytest.raises(FormatError, match=f"'{name}' has no limits"):
        council_docs.loads("{}", name, limits=Limits())
