"""Writing files: whole or not at all."""

import os
import stat
from contextlib import suppress
from pathlib import Path


def write_file(target: Path, data: bytes) -> None:
    """Write a file so that nobody ever sees half of it; raise OSError where that fails."""
    real = Path(os.path.realpath(target))
    beside = real.with_name(f".council-docs-{os.urandom(8).hex()}.tmp")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # a device or a pipe must not be replaced
            return
        with beside.open("xb") as file:
            file.write(data)
        if real.exists():
            beside.chmod(stat.S_IMODE(real.stat().st_mode))
        beside.replace(real)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
