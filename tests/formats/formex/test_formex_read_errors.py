"""Bad input in the shape of Formex: a clear word, the place, and an exit status."""

import inspect
import sys
from pathlib import Path

import pytest

import council_docs
from command_line import run
from council_docs import ReadError
from formex_documents import DOCUMENT, instance

DEEP = "<GENERAL>\n" + "<P>" * 10_000 + "</P>" * 10_000 + "</GENERAL>"
BOMB = "<!DOCTYPE GENERAL [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]>\n<GENERAL>&b;</GENERAL>"

BAD: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "the input is empty"),
    "cut off": ("<GENERAL>\n<P>The Council", ":2:15: not well-formed XML: premature end"),
    "binary": (b"<GENERAL>\0\1\2</GENERAL>", ":1:10: a NUL character"),
    "81 levels": ("<GENERAL>" + "<P>" * 80 + "</P>" * 80 + "</GENERAL>", "deeper than 80 levels"),
    "another root": ("<?xml version='1.0'?>\n<html/>", ":2:1: no document in Formex 4: the root"),
    "a list of parts": ("<DOC/>", ":1:1: DOC only lists files; give the folder or the ZIP archive"),
    "a table of contents": ("<PUBLICATION/>", ":1:1: PUBLICATION only lists files"),
    "another encoding": (
        b"<?xml version='1.0' encoding='UTF-8'?>\n<GENERAL>\n\xe9</GENERAL>",
        ":3:1: byte 0xe9 at offset 49 is not UTF-8",
    ),
    "an external entity": (
        '<!DOCTYPE GENERAL [<!ENTITY x SYSTEM "file:///etc/hostname">]><GENERAL>&x;</GENERAL>',
        ":1:1: a document type declaration",
    ),
    "an external DTD": (
        '<?xml version="1.0"?>\n<!DOCTYPE GENERAL SYSTEM "formex.dtd"><GENERAL/>',
        ":2:1: a document type declaration",
    ),
    "an entity bomb": (BOMB, ":1:1: a document type declaration"),
    "10,000 levels": (DEEP, ":2:"),  # the parser stops before this reader, or it does not
    "garbage behind it": (DOCUMENT + "\nThe Council", ":2:1: not well-formed XML: extra content"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "message"), BAD.values(), ids=BAD)
def test_bad_input_is_refused(data: str | bytes, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        council_docs.loads(data, "formex", name="x.fmx.xml")
    assert str(caught.value).startswith("x.fmx.xml")
    assert message in str(caught.value)


@pytest.mark.parametrize(("data", "message"), BAD.values(), ids=BAD)
def test_the_command_line_reports_it_and_exits_with_2(
    data: str | bytes, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.fmx.xml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    done = run("convert", str(path), "--to", "akn")
    assert done.exit_code == 2
    assert message in done.stderr


def test_the_deepest_allowed_nesting_is_read() -> None:
    for tag in ("NOTE", "HT", "P", "GR.SEQ", "QUOT.S", "LIST", "TBL", "UNKNOWN", "BLK", "NP"):
        council_docs.loads(instance(f"<{tag}>" * 79 + f"</{tag}>" * 79), "formex")
    nested = "<LIST><ITEM><P>" * 26 + "words" + "</P></ITEM></LIST>" * 26
    document = council_docs.loads(instance(nested), "formex")
    assert council_docs.check_fidelity(document).proved


def test_a_deep_call_stack_gives_a_clear_error() -> None:
    nested = instance("<LIST>" * 70 + "</LIST>" * 70)

    def below(calls: int) -> None:
        if calls:
            below(calls - 1)
        else:
            council_docs.loads(nested, "formex")

    room = sys.getrecursionlimit() - len(inspect.stack(0))
    with pytest.raises(ReadError, match="deeper than there is room for"):
        below(room - 250)
