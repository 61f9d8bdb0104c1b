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
from typing import TYPE_CHECKING

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.identifiers import ALPHA3, DocumentNumber
from council_docs.validation.rule_context.context import DocumentContext

if TYPE_CHECKING:
    from council_docs.formats.xml.tree import Element

KIND = DiagnosticKind("X006", "frbr-contradiction", Severity.WARNING)

_LEVELS = ("FRBRWork", "FRBRExpression", "FRBRManifestation")
_LEAST = 5
"""Segments of an IRI that names a country, a type and a date: `/akn/eu/doc/2026-04-21`."""
_DATE = r"[0-9]{4}(?:-[0-9]{2}-[0-9]{2})?"


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each value that another one contradicts."""
    tree = context.tree
    if tree is None:
        return
    first: str | None = None
    for name, element in context.elements:
        if name != "identification":
            continue
        found = [*_levels(element)]
        work = _value(element, "FRBRWork", "FRBRuri")
        if first is None:
            first = work
            found += _against_iri(element)
        elif work is not None and work != first:
            uri = _child(element, "FRBRWork", "FRBRuri")
            found.append((uri, f"FRBRuri is {work!r}, that of the whole file {first!r}"))
        for at, said in found:
            yield KIND.diagnose(tree.locate_tag(at if at is not None else element), said)


def _levels(identification: "Element") -> Iterator[tuple["Element | None", str]]:
    """Yield where an IRI does not go on from the one of which it is an expression or a part."""
    before = ""
    for level in _LEVELS:
        uri = _value(identification, level, "FRBRuri") or ""
        this = _value(identification, level, "FRBRthis") or ""
        if before and uri and not uri.startswith(before):
            yield (
                _child(identification, level, "FRBRuri"),
                f"FRBRuri of {level} is {uri!r}, which does not begin with {before!r}",
            )
        stem = uri.rpartition(".")[0] if level == _LEVELS[-1] else uri
        if stem and this and not this.startswith(stem):
            yield (
                _child(identification, level, "FRBRthis"),
                f"FRBRthis of {level} is {this!r}, which does not begin with {stem!r}",
            )
        before = uri or before


def _against_iri(identification: "Element") -> Iterator[tuple["Element | None", str]]:
    """Yield what the elements of the whole file say otherwise than its IRI."""
    uri = _value(identification, "FRBRWork", "FRBRuri") or ""
    parts = uri.split("/")
    if not uri.startswith("/akn/") or len(parts) < _LEAST:
        return
    dates = [at for at, part in enumerate(parts) if re.fullmatch(_DATE, part)]
    date = dates[0] if dates else len(parts)
    said = {
        "FRBRcountry": [parts[2]],
        "FRBRsubtype": parts[4:date] or None,
        "FRBRnumber": ["/".join(parts[date + 1 :])] if date + 1 < len(parts) else None,
    }
    for name, known in said.items():
        value = _value(identification, "FRBRWork", name)
        if value and known is not None and not any(_same(value, part) for part in known):
            where = _child(identification, "FRBRWork", name)
            yield where, f"{name} is {value!r}, the IRI says {' or '.join(known)!r}"
    dated = _child(identification, "FRBRWork", "FRBRdate")
    if dates and dated is not None and not (dated.get("date") or "").startswith(parts[date]):
        yield dated, f"FRBRdate is {dated.get('date')!r}, the IRI says {parts[date]!r}"
    yield from _language(identification, uri)
    yield from _kind(identification, parts[3])


def _kind(identification: "Element", said: str) -> Iterator[tuple["Element | None", str]]:
    """Yield where the element of the whole document is not the one that its IRI names."""
    meta = identification.getparent()
    kind = meta.getparent() if meta is not None else None
    name = str(kind.tag).rpartition("}")[2] if kind is not None else ""
    if name and name != said:
        yield kind, f"the document is a <{name}>, the IRI says {said!r}"


def _language(identification: "Element", work: str) -> Iterator[tuple["Element | None", str]]:
    """Yield where the language or the version of the expression is not that of its IRI."""
    uri = _value(identification, "FRBRExpression", "FRBRuri") or ""
    if not uri.startswith(work):
        return  # which is said already
    language, _, version = uri.removeprefix(work).strip("/").partition("/")[0].partition("@")
    for name, attribute, known in (
        ("FRBRlanguage", "language", language),
        ("FRBRversionNumber", "value", version),
    ):
        node = _child(identification, "FRBRExpression", name)
        value = node.get(attribute) if node is not None else None
        if value and known and not _same(value, known):
            yield node, f"{name} is {value!r}, the IRI says {known!r}"


def _same(value: str, known: str) -> bool:
    """Compare two values, also a number or a language in its two forms."""
    if ALPHA3.get(value, value).casefold() == known.casefold():
        return True
    try:
        return DocumentNumber.parse(value) == DocumentNumber.parse(known)
    except ValueError:
        return False


def _child(identification: "Element", level: str, name: str) -> "Element | None":
    return identification.find(f"{{*}}{level}/{{*}}{name}")


def _value(identification: "Element", level: str, name: str) -> str | None:
    found = _child(identification, level, name)
    return found.get("value") if found is not None else None
