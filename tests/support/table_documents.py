"""Documents for the tests of tables and of work on many files, and what kills a worker."""

import os
from pathlib import Path
from typing import Any

import council_docs
from council_docs.model import Document
from council_docs.tables import parts

KILLER = "killer.txt"
"""Reading a file of this name kills the process, after `kill_on_reading`."""

_BODY = """\
Council of the European Union
Brussels, {day} April 2026
(OR. en)
{number}/26
ENV 901
OUTCOME OF PROCEEDINGS
From: General Secretariat of the Council
To: Delegations
No. prev. doc.: 9871/26 + COR 1
Subject: Council conclusions on the lakes of Ruritania

Delegations will find in the Annex the Council conclusions on the lakes of Ruritania.

ANNEX

Council conclusions on the lakes of Ruritania

1. The Council recalls its conclusions of 14 December 2023. It calls on the Commission to act.

2. The Council invites the Member States:

a) to count the ferries of Lake Streel;

b) to report by 31 March 2027.

4. The Council will return to this matter.
"""


def write_documents(folder: Path, count: int) -> list[str]:
    """Write fictional documents; return their names."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"st{9000 + at}-en.txt" for at in range(count)]
    for at, path in enumerate(paths):
        text = _BODY.format(number=9000 + at, day=1 + at % 30)
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def kill_on_reading() -> None:
    """Let this process die when it reads `KILLER`: what a pool calls in each of its workers."""

    def load(path: str, *given: Any, **options: Any) -> Document:  # noqa: ANN401
        if path.endswith(KILLER):
            os._exit(9)
        return council_docs.load(path, *given, **options)

    parts.load = load  # type: ignore[attr-defined,assignment]


def read_files(folder: Path) -> dict[str, bytes]:
    """Return all files in a folder, or the file itself, by their names."""
    if folder.is_file():
        return {folder.name: folder.read_bytes()}
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
