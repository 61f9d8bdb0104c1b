"""Several files as one input: ZIP archives, and folders, which are read as if they were one.

Nothing is unpacked to disk. What an archive claims of itself is not believed: its names must stay
below it, and its sizes within limits, before anything of it is read.
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
"""How a ZIP archive begins, and an empty one."""

_SMALL = 64 * 1024
"""Up to this size a file may be any number of times larger."""
_DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
"""What `zipfile` raises for archives that are none, or that are more than it knows."""
_MODE = 16
"""Where, in the attributes of a file, those of Unix begin."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP archive knows."""


def pack_folder(folder: Path, suffix: str, limits: Limits) -> bytes:
    """Return the files of a folder whose names end in `suffix` as an archive, by their names.

    Raises ReadError where there is none, or too much; OSError for what cannot be read.
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

    Raises ReadError for what is no sound ZIP archive, for names that lead out of it, for one name
    that stands twice, and for more than the limits allow.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = _wanted(archive.infolist(), key, limits, name)
            return {short: _read(archive, found) for short, found in wanted.items()}
    except ReadError:
        raise
    except _DAMAGES as error:
        raise ReadError(f"the ZIP archive is damaged: {error}", source=name) from None


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return a file; one that turns out larger than it claims to be is unpacked no further."""
    with archive.open(info) as file:
        return file.read(info.file_size)


def _wanted(
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
            raise ReadError(f"{wanted} stands twice in the ZIP archive", source=name)
    size = sum(info.file_size for info in found.values())
    _refuse_too_much(len(found), size, limits, name)
    return found


def _refuse_unsound(info: zipfile.ZipInfo, limits: Limits, name: str) -> None:
    if info.flag_bits & 1:
        raise ReadError(f"{info.filename} is encrypted, and cannot be read", source=name)
    if stat.S_ISLNK(info.external_attr >> _MODE):
        raise ReadError(f"{info.filename} is a link, and no part of the ZIP archive", source=name)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ReadError(f"{info.filename} is packed in a way that is not read", source=name)
    if info.file_size > max(_SMALL, info.compress_size * limits.ratio):
        message = f"{info.filename} would be more than {limits.ratio} times larger, as bombs are"
        raise ReadError(message, source=name)


def _refuse_too_much(files: int, size: int, limits: Limits, name: str) -> None:
    if files > limits.files:
        raise ReadError(f"more than {limits.files} files in one document", source=name)
    if size > limits.size:
        raise ReadError(f"more than {limits.size} bytes in one document", source=name)
