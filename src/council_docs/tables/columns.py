"""The columns of a table: names, types and descriptions, from the class of its rows."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Literal, NamedTuple, TypeAlias, get_args, get_type_hints

from attrs import fields

from council_docs.tables.rows import TABLES, AnyRow

ColumnType: TypeAlias = Literal["string", "integer", "date"]

_TYPES: dict[object, ColumnType] = {str: "string", int: "integer", dt.date: "date"}


class Column(NamedTuple):
    """One column of a table."""

    name: str
    type: ColumnType
    nullable: bool


@cache
def list_columns(table: str) -> tuple[Column, ...]:
    """Return the columns of a table of `TABLES`, in their order."""
    return tuple(_read_columns(TABLES[table]))


def _read_columns(row_class: type[AnyRow]) -> Iterator[Column]:
    hints = get_type_hints(row_class)
    for attribute in fields(row_class):
        hint = hints[attribute.name]
        types = get_args(hint) if isinstance(hint, UnionType) else (hint,)
        (plain,) = (each for each in types if each is not NoneType)
        yield Column(attribute.name, _TYPES[plain], NoneType in types)


def name_table(row: AnyRow) -> str:
    """Return the name of the table that a row belongs to."""
    return _NAMES[type(row)]


_NAMES: dict[type, str] = {row_class: name for name, row_class in TABLES.items()}


def get_values(row: AnyRow) -> tuple[object, ...]:
    """Return the values of a row in the order of its columns."""
    return tuple(getattr(row, column.name) for column in list_columns(name_table(row)))
