"""JSON: the contract `council-docs/1`; its schema is in `council_docs.schemas`.

An object stands for each class of the model, with a key for each attribute that is part of
equality. Values that equal their default are left out, except the kind of the document. Blocks and
marks have a `type`. A `Text` is a string under the name of its attribute; its marks, if any, stand
beside it: `marks` for `text`, `title_marks` for `title`.
"""

from council_docs.formats.json.writer import write
from council_docs.model import Document

__all__ = ["read", "write"]


def read(data: str | bytes, *, name: str, language: str | None) -> Document:
    """Return the document in JSON; see `reader.read`."""
    from council_docs.formats.json import reader  # noqa: PLC0415 - writing needs no cattrs: 12 ms

    return reader.read(data, name=name, language=language)
