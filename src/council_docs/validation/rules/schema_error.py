"""The file does not conform to the schema of Akoma Ntoso 3.0.

Why it matters: other programs reject the file, or read it differently. The schema is the one that
OASIS published on 29 August 2018.

How to fix it: the message names the element and what may stand there. A repeated eId is X003.

Passes:

    <paragraph><num>1.</num><content><p>A.</p></content></paragraph>

Fails:

    <paragraph><num>1.</num><p>A.</p></paragraph>
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.akn_tree import load_schema
from council_docs.validation.rule_context.context import DocumentContext

if TYPE_CHECKING:
    from council_docs.formats.xml.tree import Element, Tree

KIND = DiagnosticKind("X001", "schema-error", Severity.ERROR)

_MOST = 100
"""How many errors are reported at most: one may cause thousands."""
_LONGEST = 300


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each error of the schema."""
    tree = context.tree
    if tree is None or load_schema().validate(tree.root):
        return
    log = cast("Iterable[Any]", load_schema().error_log)
    errors = (error for error in log if error.type_name != "SCHEMAV_CVC_IDC")
    for error in islice(errors, _MOST):
        element = _find_element(tree, error.path)
        yield KIND.diagnose(tree.locate_tag(element), _format_message(error.message))


def _find_element(tree: "Tree", path: str | None) -> "Element":
    # By its path: the line of libxml2 says nothing if the file is one line.
    # Prefixes are compared as printed: inside, they may stand for another namespace.
    steps = re.sub(r"(?<![@\w.-])[\w.-]++:[\w.-]++", r"*[name()='\g<0>']", path or "/*")
    (found,) = cast("list[Element]", tree.root.getroottree().xpath(f"({steps})[1]"))
    return found


def _format_message(message: str) -> str:
    """Return a message of libxml2 as one sentence, without namespaces."""
    plain = re.sub(r"\{[^}]*+\}", "", message).replace(". Expected", "; expected").rstrip(". ")
    head, _, problem = plain.partition(": ")
    names = " ".join(re.findall(r"'([^']*+)'", head))
    plain = f"<{names}>: {problem[:1].lower()}{problem[1:]}"
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
