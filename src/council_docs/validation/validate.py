"""Validating a document: the diagnostics of its reader, of the rules, and of a comparison."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from council_docs.diagnostics import Diagnostic, Diagnostics, sort_diagnostics
from council_docs.model import Document

if TYPE_CHECKING:
    from council_docs.validation.rules import Rule, RuleFunction

_MOST_OF_A_CODE = 1000


def validate(
    document: Document,
    *,
    rules: "Iterable[Rule | RuleFunction] | None" = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    against: Document | None = None,
) -> Diagnostics:
    """Return the diagnostics of a document in the order of the text; empty for a correct one.

    They include those of the reader. `rules` replaces the rules of the library
    (`council_docs.validation.rules.RULES`). `select` and `ignore` take codes and prefixes of codes
    (`N001`, `N`), one or more; the longest match decides. What your own functions return is always
    included. With `against`, another version of the document such as another language, the
    diagnostics include the differences.

    Of each code the first 1,000 are returned, and one that says how many more there are.

    Raises RuleError for a prefix of no code, and nothing for any content of a document.
    """
    # Not at the top: reading and converting do not need the rules.
    from council_docs.validation.rule_context.context import DocumentContext  # noqa: PLC0415
    from council_docs.validation.rules import RULES  # noqa: PLC0415
    from council_docs.validation.selection import find_unselected  # noqa: PLC0415

    unselected = find_unselected(_list_codes(select), _list_codes(ignore))
    diagnostics = list(document.provenance.diagnostics)
    if against is not None:
        from council_docs.comparison.align import compare  # noqa: PLC0415 - few are compared

        diagnostics += compare(document, against)
    found = list(_limit(each for each in diagnostics if each.code not in unselected))
    context = DocumentContext(document)
    for rule in RULES if rules is None else rules:
        if callable(rule):
            found += rule(document)
        elif rule.KIND.code not in unselected:
            found += _limit(rule.check(context))
    return Diagnostics(sort_diagnostics(found))


def _limit(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the first diagnostics of each code, and one for all others of that code.

    A damaged file of 200 KB gave 200,000 diagnostics, which nobody reads.
    """
    counts: Counter[str] = Counter()
    left_out: dict[str, Diagnostic] = {}
    for each in diagnostics:
        counts[each.code] += 1
        if counts[each.code] <= _MOST_OF_A_CODE:
            yield each
        else:
            left_out.setdefault(each.code, each)
    for code, first in left_out.items():
        count = counts[code] - _MOST_OF_A_CODE
        yield evolve(first, message=f"{count:,} more diagnostics of this kind")


def _list_codes(given: Iterable[str]) -> tuple[str, ...]:
    """Return the codes; a string is one code."""
    return (given,) if isinstance(given, str) else tuple(given)
