"""Parts of the identification contradict each other.

Why it matters: archives file by the IRI, search engines by the elements below it. A contradiction
files the document as another one.

How to fix it: make the IRI and the elements agree. The message names both.

Passes:

    <FRBRuri value="/akn/eu/doc/NOTE/CONSIL/2026-04-21/ST-9998-2026"/>
    <FRBRdate date="2026-04-21" name="document"/>

Fails:

    <FRBRuri value="/akn/eu/doc/NOTE/CONSIL/2026-04-21/ST-9998-2026"/>
    <FRBRdate date="2026-04-22" name="document"/>
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.identifiers import ALPHA3, DocumentNumber
from council_docs.validation.rule_context.context import DocumentContext

if TYPE_CHECKING:
    from council_docs.formats.xml.tree import Element

KIND = DiagnosticKind("X006", "frbr-contradiction", Severity.WARNING)

_LEVELS = ("FRBRWork", "FRBRExpression", "FRBRManifestation")
_FEWEST_SEGMENTS = 5
"""Segments of an IRI with a country, a type and a date: `/akn/eu/doc/2026-04-21`."""
_DATE = r"[0-9]{4}(?:-[0-9]{2}-[0-9]{2})?"

_Problem: TypeAlias = "tuple[Element | None, str]"
"""The element that contradicts another one (None: the whole identification), and the message."""


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each value that contradicts another one."""
    first: str | None = None
    for name, element in context.elements:
        if name != "identification":
            continue
        problems = [*_check_levels(element)]
        work = _read_value(element, "FRBRWork", "FRBRuri")
        if first is None:
            first = work
            problems += _check_against_iri(element)
        elif work is not None and work != first:
            uri = _find_child(element, "FRBRWork", "FRBRuri")
            problems.append((uri, f"FRBRuri is {work!r}, that of the whole file {first!r}"))
        for wrong, message in problems:
            span = context.locate_tag(wrong if wrong is not None else element)
            yield KIND.diagnose(span, message)


def _check_levels(identification: "Element") -> Iterator[_Problem]:
    """Yield each IRI that does not extend the IRI of its work or its expression."""
    before = ""
    for level in _LEVELS:
        uri = _read_value(identification, level, "FRBRuri") or ""
        this = _read_value(identification, level, "FRBRthis") or ""
        stem = uri.rpartition(".")[0] if level == _LEVELS[-1] else uri
        for name, value, beginning in (("FRBRuri", uri, before), ("FRBRthis", this, stem)):
            if beginning and value and not value.startswith(beginning):
                element = _find_child(identification, level, name)
                message = f"{name} of {level} is {value!r}, which does not begin with {beginning!r}"
                yield element, message
        before = uri or before


def _check_against_iri(identification: "Element") -> Iterator[_Problem]:
    """Yield the elements of the whole file that disagree with its IRI."""
    uri = _read_value(identification, "FRBRWork", "FRBRuri") or ""
    parts = uri.split("/")
    if not uri.startswith("/akn/") or len(parts) < _FEWEST_SEGMENTS:
        return
    dates = [at for at, part in enumerate(parts) if re.fullmatch(_DATE, part)]
    date = dates[0] if dates else len(parts)
    allowed = {
        "FRBRcountry": [parts[2]],
        "FRBRsubtype": parts[4:date] or None,
        "FRBRnumber": ["/".join(parts[date + 1 :])] if date + 1 < len(parts) else None,
    }
    for name, known in allowed.items():
        value = _read_value(identification, "FRBRWork", name)
        if value and known is not None and not any(_is_same(value, part) for part in known):
            element = _find_child(identification, "FRBRWork", name)
            yield element, f"{name} is {value!r}, the IRI says {' or '.join(known)!r}"
    dated = _find_child(identification, "FRBRWork", "FRBRdate")
    if dates and dated is not None and not (dated.get("date") or "").startswith(parts[date]):
        yield dated, f"FRBRdate is {dated.get('date')!r}, the IRI says {parts[date]!r}"
    yield from _check_expression(identification, uri)
    yield from _check_root(identification, parts[3])


def _check_root(identification: "Element", expected: str) -> Iterator[_Problem]:
    """Yield the element of the whole document if its IRI names another one."""
    meta = identification.getparent()
    root = meta.getparent() if meta is not None else None
    name = str(root.tag).rpartition("}")[2] if root is not None else ""
    if name and name != expected:
        yield root, f"the document is a <{name}>, the IRI says {expected!r}"


def _check_expression(identification: "Element", work: str) -> Iterator[_Problem]:
    """Yield the language or the version of the expression if its IRI has another one."""
    uri = _read_value(identification, "FRBRExpression", "FRBRuri") or ""
    if not uri.startswith(work):
        return  # already reported
    language, _, version = uri.removeprefix(work).strip("/").partition("/")[0].partition("@")
    for name, attribute, known in (
        ("FRBRlanguage", "language", language),
        ("FRBRversionNumber", "value", version),
    ):
        element = _find_child(identification, "FRBRExpression", name)
        value = element.get(attribute) if element is not None else None
        if value and known and not _is_same(value, known):
            yield element, f"{name} is {value!r}, the IRI says {known!r}"


def _is_same(value: str, known: str) -> bool:
    """Compare two values, also the two forms of a number or a language."""
    if ALPHA3.get(value, value).casefold() == known.casefold():
        return True
    try:
        return DocumentNumber.parse(value) == DocumentNumber.parse(known)
    except ValueError:
        return False


def _find_child(identification: "Element", level: str, name: str) -> "Element | None":
    return identification.find(f"{{*}}{level}/{{*}}{name}")


def _read_value(identification: "Element", level: str, name: str) -> str | None:
    found = _find_child(identification, level, name)
    return found.get("value") if found is not None else None
