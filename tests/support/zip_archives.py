"""ZIP archives of a few files."""

import io
import zipfile
from collections.abc import Mapping

_EPOCH = (2026, 1, 1, 0, 0, 0)


def zip_files(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return files as a ZIP archive, the same bytes each time."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = method
            made.writestr(info, data)
    return archive.getvalue()
