"""Read several files as one input: ZIP archives, and folders packed as one.

Nothing is unpacked to disk. Names and sizes in an archive are checked before any file is read.
"""

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from council_docs.errors import ReadError
from council_docs.formats.limits import Limits

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
"""The first bytes of a ZIP archive, and of an empty one."""

_SMALL = 64 * 1024
"""Bytes up to which a file may have any compression ratio."""
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
"""The errors of `zipfile` for damaged and unknown archives."""
_UNIX_MODE = 16
"""The first bit of the Unix mode in the attributes of a file."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first date that a ZIP archive can hold."""


def pack_folder(folder: Path, suffix: str, limits: Limits) -> bytes:
    """Return the files of a folder whose names end in `suffix` as an archive.

    Raises ReadError for no files and beyond the limits, and OSError for unreadable files.
    """
    files = sorted(
        path for path in folder.iterdir() if path.name.lower().endswith(suffix) and path.is_file()
    )
    if not files:
        raise ReadError(f"a folder without {suffix} files", source=str(folder))
    size = sum(path.stat().st_size for path in files)
    _refuse_too_much(len(files), size, limits, str(folder))
    packing = io.BytesIO()
    with zipfile.ZipFile(packing, "w") as archive:
        for path in files:
            archive.writestr(zipfile.ZipInfo(path.name, _EPOCH), path.read_bytes())
    return packing.getvalue()


def unpack_archive(
    data: bytes, key: Callable[[PurePosixPath], str | None], limits: Limits, *, name: str
) -> Mapping[str, bytes]:
    """Return the files of an archive for which `key` returns a name, by that name.

    Raises ReadError for a damaged archive, for names that lead out of it, for repeated names, and
    beyond the limits.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = _select(archive.infolist(), key, limits, name)
            return {short: _read(archive, found) for short, found in wanted.items()}
    except ReadError:
        raise
    except _ZIP_ERRORS as error:
        raise ReadError(f"the ZIP archive is damaged: {error}", source=name) from None


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return a file, at most the size that the archive states."""
    with archive.open(info) as file:
        return file.read(info.file_size)


def _select(
    infos: list[zipfile.ZipInfo],
    key: Callable[[PurePosixPath], str | None],
    limits: Limits,
    name: str,
) -> Mapping[str, zipfile.ZipInfo]:
    found: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        path = PurePosixPath(info.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in info.filename:
            raise ReadError(f"{info.filename} leads out of the ZIP archive", source=name)
        wanted = None if info.is_dir() else key(path)
        if wanted is None:
            continue
        _refuse_unsound(info, limits, name)
        if found.setdefault(wanted, info) is not info:
            raise ReadError(f"the ZIP archive holds {wanted} twice", source=name)
    size = sum(info.file_size for info in found.values())
    _refuse_too_much(len(found), size, limits, name)
    return found


def _refuse_unsound(info: zipfile.ZipInfo, limits: Limits, name: str) -> None:
    if info.flag_bits & 1:
        raise ReadError(f"{info.filename} is encrypted", source=name)
    if stat.S_ISLNK(info.external_attr >> _UNIX_MODE):
        raise ReadError(f"{info.filename} is a link", source=name)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ReadError(f"{info.filename} has an unknown compression method", source=name)
    if info.file_size > max(_SMALL, info.compress_size * limits.ratio):
        message = f"{info.filename} is a ZIP bomb: it grows more than {limits.ratio} times"
        raise ReadError(message, source=name)


def _refuse_too_much(files: int, size: int, limits: Limits, name: str) -> None:
    if files > limits.files:
        raise ReadError(f"more than {limits.files} files in one document", source=name)
    if size > limits.size:
        raise ReadError(f"more than {limits.size} bytes in one document", source=name)
