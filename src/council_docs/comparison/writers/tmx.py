"""Write an alignment as a translation memory: TMX 1.4b."""

from collections.abc import Iterator

from council_docs._version import __version__
from council_docs.comparison.align import Alignment, Row
from council_docs.comparison.versions import Version
from council_docs.errors import FormatError
from council_docs.formats.xml.xml_writer import escape, quote

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


def write_alignment(alignment: Alignment) -> str:
    """Return the rows that have words in two languages or more.

    Raises FormatError where two versions have one language, or a language is not known.
    """
    languages = [_language(version) for version in alignment.versions]
    if len(set(languages)) < len(languages):
        raise FormatError(f"TMX holds one version per language, not {', '.join(languages)}")
    head = _HEAD.format(version=quote(__version__), language=quote(languages[0]))
    rows = (row for row in alignment.rows if row.kind != "value")
    lines = (f"    {line}\n" for row in rows for line in _translation_unit(row, languages))
    return "".join([head, *lines, _TAIL])


def _language(version: Version) -> str:
    if version.language is None:
        raise FormatError(f"TMX needs the language of {version.name}, which is not known")
    return version.language


def _translation_unit(row: Row, languages: list[str]) -> Iterator[str]:
    cells = (" ".join(unit.text.value for unit in cell if unit.text).strip() for cell in row.cells)
    segments = [pair for pair in zip(languages, cells, strict=True) if pair[1]]
    if len(segments) > 1:
        yield "<tu>"
        yield f'  <prop type="x-path">{escape(row.path)}</prop>'
        for language, words in segments:
            yield f'  <tuv xml:lang="{quote(language)}"><seg>{escape(words)}</seg></tuv>'
        yield "</tu>"
