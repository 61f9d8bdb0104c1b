"""JSON, both ways: the contract `council-docs/1`, whose schema is in `council_docs.schemas`.

An object stands for each class of the model, with a key for each attribute that is part of
equality; a value that equals its default is left out, apart from the document's kind. Blocks and
marks say what they are under `type`. A `Text` is its plain string under the attribute's own name;
its marks, where it has any, stand beside it (`marks` for `text`, `title_marks` for `title`).
"""

import datetime as dt
import json
from typing import Any, NoReturn

import attrs
from cattrs import ClassValidationError

from council_docs.errors import ReadError
from council_docs.formats.encoding import decode
from council_docs.formats.json.hooks import converter
from council_docs.formats.json.refusals import (
    Refused,
    Repeated,
    explain,
    quoted,
    unexpected,
    unknown,
)
from council_docs.formats.json.writer import MAX_DEPTH, written
from council_docs.identifiers import ALPHA3
from council_docs.model import Document, Provenance
from council_docs.source import Source

FORMAT = "council-docs/1"
"""The value of the first key of every document."""

_CONTAINERS = (dict, list)


def write(document: Document, *, generated: dt.date | None) -> str:  # noqa: ARG001 - JSON has no place for it
    """Return a document as JSON, indented by 2, with a final newline; `generated` is None.

    Raises FormatError for the documents that could not be read again: nested deeper than MAX_DEPTH,
    with half a surrogate pair, or with a number that its printed form does not tell.
    """
    body = written(document).removeprefix("{")
    return f'{{\n  "format": "{FORMAT}",{body}\n'


def read(data: str | bytes, *, name: str, language: str | None) -> Document:
    """Return the document that JSON (bytes: UTF-8) holds; `language` takes the place of its own.

    Raises ReadError for everything that the contract does not allow, with the path of the value or,
    for what is not JSON at all, with line and column.
    """
    plain = _parse(decode(data, name=name).removeprefix("\ufeff"), name)
    try:
        document = _document(plain)
    except (ClassValidationError, Refused) as error:
        raise ReadError(explain(error), source=name) from None
    document = attrs.evolve(document, provenance=Provenance(format="json"))
    return document if language is None else attrs.evolve(document, language=language)


def _document(plain: object) -> Document:
    if type(plain) is not dict:
        raise unexpected("an object", plain)
    if "format" not in plain:
        raise Refused("missing key", inside=("format",))
    form = plain.pop("format")
    if form != FORMAT:
        raise Refused(f"expected {FORMAT} at", f", found {quoted(form)}", inside=("format",))
    if "kind" not in plain:  # has a default in the model, but is always written
        raise Refused("missing key", inside=("kind",))
    document: Document = converter().structure(plain, Document)
    if document.language is not None and document.language not in ALPHA3:
        raise unknown(document.language, ALPHA3, inside=("language",))
    return document


def _parse(text: str, name: str) -> Any:  # noqa: ANN401 - any JSON value
    too_deep = ReadError(f"nested deeper than {MAX_DEPTH} levels", source=name)
    try:
        plain = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        said = error.msg[:1].lower() + error.msg[1:]
        position = Source(text).position(error.pos)
        raise ReadError(f"not JSON: {said}", source=name, position=position) from None
    except Refused as refused:
        raise ReadError(refused.before, source=name) from None
    except RecursionError:
        raise too_deep from None
    except ValueError:  # the interpreter's limit on the digits of an integer
        raise ReadError("a number has too many digits", source=name) from None
    if _too_deep(plain):
        raise too_deep
    return plain


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    return made if len(made) == len(pairs) else Repeated(pairs)


def _refuse_constant(word: str) -> NoReturn:
    raise Refused(f"not JSON: {word} is no number")


def _too_deep(plain: object) -> bool:
    """Tell whether values nest deeper than MAX_DEPTH, going down level by level."""
    level: list[Any] = [[plain]]
    for _ in range(MAX_DEPTH + 1):
        level = [
            child
            for parent in level
            for child in (parent.values() if isinstance(parent, dict) else parent)
            if isinstance(child, _CONTAINERS)
        ]
    return bool(level)
