"""Which codes count: `select` and `ignore`, by codes and the beginnings of codes."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from council_docs.errors import RuleError

if TYPE_CHECKING:
    from council_docs.validation.catalogue import CatalogueEntry


def selected(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> frozenset[str]:
    """Return the codes that are selected and not ignored; all are selected where none is named.

    A name is a code (`N001`) or its beginning (`N`, `N0`). Where both speak of a code, the longer
    name decides, and `ignore` where they are equally long.

    Raises RuleError for a name that no code begins with.
    """
    chosen, ignored = _reach(select), _reach(ignore)
    if not chosen:
        chosen = dict.fromkeys(_catalogue(), 0)
    return frozenset(code for code, length in chosen.items() if length > ignored.get(code, -1))


@lru_cache
def left_out_by(select: tuple[str, ...], ignore: tuple[str, ...]) -> frozenset[str]:
    """Return the codes that are not selected; thousands of documents ask the same."""
    if not select and not ignore:
        return frozenset()
    return frozenset(_catalogue()) - selected(select, ignore)


def _catalogue() -> "Mapping[str, CatalogueEntry]":
    from council_docs.validation.catalogue import CATALOGUE  # noqa: PLC0415 - most name no codes

    return CATALOGUE


def _reach(names: Iterable[str]) -> dict[str, int]:
    """Return each code that a name speaks of, and the length of the longest such name."""
    reach: dict[str, int] = {}
    known = _catalogue()
    for name in sorted(set(names), key=len):
        codes = [code for code in known if name and code.startswith(name)]
        if not codes:
            raise RuleError(f"no code begins with {name!r}{_suggestion(name, known)}")
        reach.update(dict.fromkeys(codes, len(name)))
    return reach


def _suggestion(name: str, known: "Mapping[str, CatalogueEntry]") -> str:
    by_name = {entry.kind.name: code for code, entry in known.items()}
    if name.casefold() in by_name:
        return f"; did you mean {by_name[name.casefold()]}?"
    from difflib import get_close_matches  # noqa: PLC0415 - for a mistake

    near = get_close_matches(name.upper(), known, n=1)
    return f"; did you mean {near[0]}?" if near else ""
