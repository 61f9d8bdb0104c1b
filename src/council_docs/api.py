"""Read, write and prove documents."""

import datetime as dt
from os import PathLike
from pathlib import Path

from council_docs.diagnostics import Severity
from council_docs.errors import FormatError, ReadError
from council_docs.fidelity.proof import Fidelity
from council_docs.files import write_file
from council_docs.formats import FORMATS, Format, detect_format, get_format, infer_format
from council_docs.formats.encoding import decode
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
    encoding: str | None = None,
    name: str = "<string>",
) -> Document:
    """Return the document in a string or in bytes.

    `format` is the name of a format, or `auto` to detect it from the content. `language` (ISO
    639-1) overrides the language that the reader finds. `strict` refuses a document with warnings
    or errors of the reader. `limits` bound the input of formats that can be hostile. `name` is the
    name of the input in messages.

    Raises ReadError for unreadable input, and FormatError for an unknown format or language and for
    `limits` of a format without limits.
    """
    found = detect_format(data) if format == "auto" else get_format(format)
    data = _decode(found, data, encoding, name)
    return _read(found, data, limits, language=language, strict=strict, name=name)


def load(  # noqa: PLR0913 - options are given by name
    path: str | PathLike[str],
    format: str | None = None,  # noqa: A002
    *,
    language: str | None = None,
    strict: bool = False,
    limits: Limits | None = None,
    encoding: str | None = None,
) -> Document:
    """Return the document in a file, or in a folder with the files of a Formex document.

    The default format is inferred from the file name, or else detected from the content. The other
    options are those of `loads`. Also raises OSError for a file that cannot be opened.
    """
    path = Path(path)
    inferred: Format | None = None
    if path.is_dir():
        from council_docs.formats import archive  # noqa: PLC0415 - few inputs are folders

        data = archive.pack_folder(path, ".xml", limits or Limits())
    else:
        data, inferred = path.read_bytes(), infer_format(path)
    found = get_format(format) if format else inferred or detect_format(data, path.suffix)
    name = str(path)
    return _read(
        found,
        _decode(found, data, encoding, name),
        limits,
        language=language,
        strict=strict,
        name=name,
        folder=path.parent,
    )


def _decode(found: Format, data: str | bytes, encoding: str | None, name: str) -> str | bytes:
    """Return bytes as text, where their encoding is named."""
    if encoding is None:
        return data
    if not found.is_text:
        raise FormatError(f"the format {found.name!r} has no encoding")
    try:
        "".encode(encoding)
    except LookupError:
        raise FormatError(f"unknown encoding {encoding!r}") from None
    return decode(data, name=name, encoding=encoding)


def _read(  # noqa: PLR0913 - options are given by name
    found: Format,
    data: str | bytes,
    limits: Limits | None,
    *,
    language: str | None,
    strict: bool,
    name: str,
    folder: Path | None = None,
) -> Document:
    if language is not None and language not in ALPHA3:
        raise FormatError(f"{language!r} is not the ISO 639-1 code of an official language")
    options: dict[str, Limits | Path] = {}
    if limits is not None:
        if "limits" not in found.takes:
            raise FormatError(f"the format {found.name!r} has no limits")
        options["limits"] = limits
    if folder is not None and "folder" in found.takes:
        options["folder"] = folder
    document = found.read(data, name=name, language=language, **options)
    if strict:
        _refuse_diagnostics(document, name)
    return document


def _refuse_diagnostics(document: Document, name: str) -> None:
    provenance = document.provenance
    diagnostics = tuple(
        found for found in provenance.diagnostics if found.severity >= Severity.WARNING
    )
    if not diagnostics:
        return
    first, source = diagnostics[0], provenance.source
    raise ReadError(
        f"refused for {len(diagnostics)} diagnostics; the first: {first.code} {first.message}",
        source=name,
        position=source.position(first.span.start) if source and first.span else None,
        diagnostics=diagnostics,
    )


def dumps(
    document: Document,
    format: str = "json",  # noqa: A002
    *,
    generated: dt.date | None = None,
) -> str:
    """Return a document as text in a format.

    `generated` is the date of the output in Akoma Ntoso; the default is the date of the document.
    The same arguments give the same text on any day.

    Raises FormatError for an unknown format, for a document that the format cannot hold, and for
    `generated` with a format that has no place for it.
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
    """Write a document to a file in UTF-8; the default format is inferred from the file name.

    The file is written whole or not at all. Raises FormatError as `dumps` does, and OSError for a
    file that cannot be written.
    """
    path = Path(path)
    if format is None:
        found = infer_format(path, to_write=True)
        if found is None:
            known = ", ".join(name for name, found in FORMATS.items() if found.writes)
            raise FormatError(f"no format has the file name {path.name!r}; name one of {known}")
        format = found.name  # noqa: A001
    write_file(path, dumps(document, format, generated=generated).encode("utf-8"))


def check_fidelity(document: Document) -> Fidelity:
    """Return the proof that every visible character of the source is in the document or set aside.

    Takes O(n log n) time. Raises ValueError for a document without a source: one read from JSON, or
    made in code.
    """
    source = document.provenance.source
    if source is None:
        raise ValueError("the document has no source: it was read from JSON, or made in code")
    return get_format(document.provenance.format or "text").prove(document, source.text)
