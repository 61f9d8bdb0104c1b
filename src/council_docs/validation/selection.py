"""Which codes are reported: `select` and `ignore`, by codes and by prefixes of codes."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from council_docs.errors import RuleError

if TYPE_CHECKING:
    from council_docs.validation.catalogue import CatalogueEntry


def select_codes(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> frozenset[str]:
    """Return the codes that are selected and not ignored; without `select`, all are selected.

    Both take codes (`N001`) and prefixes (`N`, `N0`). The longest match decides, and `ignore`
    wins a tie. Raises RuleError for a prefix of no code.
    """
    selected, ignored = _match_prefixes(select), _match_prefixes(ignore)
    if not selected:
        selected = dict.fromkeys(_get_catalogue(), 0)
    return frozenset(code for code, length in selected.items() if length > ignored.get(code, -1))


@lru_cache
def find_unselected(select: tuple[str, ...], ignore: tuple[str, ...]) -> frozenset[str]:
    """Return the codes that are not selected. Cached: thousands of documents ask the same."""
    if not select and not ignore:
        return frozenset()
    return frozenset(_get_catalogue()) - select_codes(select, ignore)


def _get_catalogue() -> "Mapping[str, CatalogueEntry]":
    from council_docs.validation.catalogue import CATALOGUE  # noqa: PLC0415 - most runs select none

    return CATALOGUE


def _match_prefixes(prefixes: Iterable[str]) -> dict[str, int]:
    """Return each code that a prefix matches, and the length of its longest prefix."""
    lengths: dict[str, int] = {}
    known = _get_catalogue()
    for prefix in sorted(set(prefixes), key=len):
        codes = [code for code in known if prefix and code.startswith(prefix)]
        if not codes:
            raise RuleError(f"no code begins with {prefix!r}{_suggest(prefix, known)}")
        lengths.update(dict.fromkeys(codes, len(prefix)))
    return lengths


def _suggest(name: str, known: "Mapping[str, CatalogueEntry]") -> str:
    by_name = {entry.kind.name: code for code, entry in known.items()}
    if name.casefold() in by_name:
        return f"; did you mean {by_name[name.casefold()]}?"
    from difflib import get_close_matches  # noqa: PLC0415 - only for mistakes

    near = get_close_matches(name.upper(), known, n=1)
    return f"; did you mean {near[0]}?" if near else ""
