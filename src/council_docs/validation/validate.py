"""Judging a document: what its reader said, and what the rules find."""

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING

from council_docs.diagnostics import Diagnostic, sort_diagnostics
from council_docs.model import Document

if TYPE_CHECKING:
    from council_docs.validation.rule_context.context import DocumentContext
    from council_docs.validation.rules import Rule, RuleFunction


def validate(
    document: Document,
    *,
    rules: "Iterable[Rule | RuleFunction] | None" = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    against: Document | None = None,
) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of a document in the order of its text; empty where all is well.

    Those of the reader are among them. Without `rules`, those of the library judge
    (`council_docs.validation.rules.RULES`). `select` and `ignore` name codes or the beginnings of
    codes (`N001`, `N`), one or more; the longer name decides. What functions of your own return is
    never left out.

    `against` is another version of the document, such as another language; where the two differ,
    the findings say so too.

    Raises RuleError for a name that no code begins with, and nothing for anything that a document
    may hold.
    """
    # Not above: who only reads or converts does not wait for the rules.
    from council_docs.validation.rule_context.context import DocumentContext  # noqa: PLC0415
    from council_docs.validation.rules import RULES  # noqa: PLC0415
    from council_docs.validation.selection import find_unselected  # noqa: PLC0415

    left_out = find_unselected(_names(select), _names(ignore))
    context = DocumentContext(document)
    said = (one for one in document.provenance.diagnostics if one.code not in left_out)
    judges = RULES if rules is None else rules
    found = chain.from_iterable(_found(context, rule, left_out) for rule in judges)
    differing = (one for one in _differences(document, against) if one.code not in left_out)
    return sort_diagnostics(chain(said, found, differing))


def _names(given: Iterable[str]) -> tuple[str, ...]:
    """Return names; a string is one name, and not those of its letters."""
    return (given,) if isinstance(given, str) else tuple(given)


def _differences(document: Document, against: Document | None) -> Iterable[Diagnostic]:
    if against is None:
        return ()
    from council_docs.comparison.align import compare  # noqa: PLC0415 - most are judged alone

    return compare(document, against)


def _found(
    context: "DocumentContext", rule: "Rule | RuleFunction", left_out: frozenset[str]
) -> Iterable[Diagnostic]:
    if callable(rule):
        return rule(context.document)
    return () if rule.KIND.code in left_out else rule.check(context)
