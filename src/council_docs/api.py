"""The functions of the public door: reading and writing by format."""

import datetime as dt
from collections.abc import Mapping
from os import PathLike
from pathlib import Path

from council_docs.diagnostics import Severity
from council_docs.errors import FormatError, ReadError
from council_docs.fidelity.proof import Fidelity
from council_docs.files import write_file
from council_docs.formats import FORMATS, Format, detect_format, get_format, infer_format
from council_docs.formats.limits import Limits
from council_docs.identifiers import ALPHA3
from council_docs.model import Document


def loads(  # noqa: PLR0913 - options are given by name
    data: str | bytes,
    format: str = "text",  # noqa: A002 - the word that users expect
    *,
    language: str | None = None,
    strict: bool = False,
    limits: Limits | None = None,
    name: str = "<string>",
) -> Document:
    """Read a document from a string or from bytes.

    `format` is the name of a format, or `auto` to tell it from the content. `language` (ISO 639-1)
    overrides the detection of the language. With `strict`, a document about which the reader has a
    warning or an error to say is refused. `limits` say how much is read (XML only). `name`
    stands in messages.

    Raises ReadError for what cannot be read, FormatError for an unknown format or language, or for
    `limits` where the format has none.
    """
    found = detect_format(data) if format == "auto" else get_format(format)
    beside = _limits(found, limits)
    document = _read(found, data, beside, language=language, name=name)
    return _judged(document, strict=strict, name=name)


def load(
    path: str | PathLike[str],
    format: str | None = None,  # noqa: A002
    *,
    language: str | None = None,
    strict: bool = False,
    limits: Limits | None = None,
) -> Document:
    """Read the document in a file, or in a folder with the parts of one in Formex; see `loads`.

    Without `format`, the file's name and, where it does not tell, the content decide. Raises
    OSError where the file cannot be opened.
    """
    path = Path(path)
    if path.is_dir():
        data, told = _packed(path, limits or Limits()), None
    else:
        data, told = path.read_bytes(), infer_format(path)
    found = get_format(format) if format else told or detect_format(data)
    beside = _limits(found, limits)
    if "folder" in found.takes:
        beside["folder"] = path.parent
    document = _read(found, data, beside, language=language, name=str(path))
    return _judged(document, strict=strict, name=str(path))


def _limits(found: Format, limits: Limits | None) -> dict[str, Limits | Path]:
    if limits is None:
        return {}
    if "limits" not in found.takes:
        raise FormatError(f"the format {found.name!r} has no limits that can be set")
    return {"limits": limits}


def _packed(folder: Path, limits: Limits) -> bytes:
    """Return the XML files of a folder as one input."""
    # Not above: few inputs are folders, and nobody else should wait for the module.
    from council_docs.formats import archive  # noqa: PLC0415

    return archive.pack_folder(folder, ".xml", limits)


def dumps(
    document: Document,
    format: str = "json",  # noqa: A002
    *,
    generated: dt.date | None = None,
) -> str:
    """Write a document as text in the format of that name.

    `generated` is the day that the output names as the day it was made (Akoma Ntoso only; without
    it the document's own date stands there): the same document gives the same text on any day.

    Raises FormatError for an unknown format, or for `generated` where the format has no place.
    """
    found = get_format(format)
    if generated is not None and not found.dated:
        raise FormatError(f"the format {found.name!r} has no place for a generation date")
    return found.write(document, generated=generated)


def dump(
    document: Document,
    path: str | PathLike[str],
    format: str | None = None,  # noqa: A002
    *,
    generated: dt.date | None = None,
) -> None:
    """Write a document to a file in UTF-8, in the format of its name; see `dumps`.

    The file is written whole or not at all. Raises OSError where it cannot be written.
    """
    path = Path(path)
    if format is None:
        found = infer_format(path, to_write=True)
        if found is None:
            known = ", ".join(made.name for made in FORMATS.values() if made.writes)
            raise FormatError(
                f"the file name {path.name!r} speaks of no format; name one of {known}"
            )
        format = found.name  # noqa: A001
    write_file(path, dumps(document, format, generated=generated).encode("utf-8"))


def check_fidelity(document: Document) -> Fidelity:
    """Prove for one document that its source is in it; time grows with n log n.

    Raises ValueError for a document without a source: read from JSON, or made by hand.
    """
    source = document.provenance.source
    if source is None:
        raise ValueError("the document has no source to compare it to: only text and XML keep one")
    return get_format(document.provenance.format or "text").prove(document, source.text)


def _read(
    found: Format,
    data: str | bytes,
    beside: Mapping[str, Limits | Path],
    *,
    language: str | None,
    name: str,
) -> Document:
    if language is not None and language not in ALPHA3:
        raise FormatError(f"{language!r} is not the ISO 639-1 code of an official language")
    return found.read(data, name=name, language=language, **beside)


def _judged(document: Document, *, strict: bool, name: str) -> Document:
    if strict:
        _refuse_doubts(document, name)
    return document


def _refuse_doubts(document: Document, name: str) -> None:
    doubts = tuple(
        said for said in document.provenance.diagnostics if said.severity >= Severity.WARNING
    )
    if not doubts:
        return
    first, source = doubts[0], document.provenance.source
    raise ReadError(
        f"the reader doubts it ({len(doubts)} in all): {first.code} {first.message}",
        source=name,
        position=source.position(first.span.start) if source and first.span else None,
        diagnostics=doubts,
    )
