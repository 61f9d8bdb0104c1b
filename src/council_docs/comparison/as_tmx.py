"""An alignment as a translation memory: TMX 1.4b."""

from collections.abc import Iterator

from council_docs._version import __version__
from council_docs.comparison.alignment import Alignment, Cell, Row, Version
from council_docs.errors import FormatError
from council_docs.formats.akn.writer.xml_writer import escape, quote

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="council_docs" creationtoolversion="{version}" segtype="paragraph"
          o-tmf="council_docs" adminlang="en" srclang="{language}" datatype="plaintext"/>
  <body>
"""
_TAIL = """\
  </body>
</tmx>
"""


def write(alignment: Alignment) -> str:
    """Return the units that have words in two languages or more.

    Raises FormatError where two versions are in one language, or the language of one is not known.
    """
    codes = [_code(version) for version in alignment.versions]
    if len(set(codes)) < len(codes):
        raise FormatError("a translation memory holds one version of each language")
    units = [line for row in alignment.rows if row.kind != "value" for line in _unit(row, codes)]
    return (
        _HEAD.format(version=quote(__version__), language=quote(codes[0]))
        + "".join(f"    {line}\n" for line in units)
        + _TAIL
    )


def _code(version: Version) -> str:
    if version.language is None:
        raise FormatError(f"the language of {version.name} is not known")
    return version.language


def _unit(row: Row, codes: list[str]) -> Iterator[str]:
    words = [
        (code, said) for code, cell in zip(codes, row.cells, strict=True) if (said := _words(cell))
    ]
    if len(words) > 1:
        yield "<tu>"
        yield f'  <prop type="x-path">{escape(row.path)}</prop>'
        for code, said in words:
            yield f'  <tuv xml:lang="{quote(code)}"><seg>{escape(said)}</seg></tuv>'
        yield "</tu>"


def _words(cell: Cell) -> str:
    return " ".join(unit.text.value for unit in cell if unit.text).strip()
