"""The cover page as the header of a document.

Each line is a value, whose words must say it again, or a field. A line that is neither, or whose
words say something else than its markup, is kept as a field.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from attrs import evolve, frozen

from council_docs.diagnostics import reader_diagnostics
from council_docs.formats.akn.reader import elements, header_values
from council_docs.formats.akn.reader.elements import MAX_DEPTH, iso_date, name, pointed
from council_docs.formats.akn.reader.inline import Texts
from council_docs.formats.akn.vocabulary import FIELD_CONTAINERS, INSTITUTIONS
from council_docs.formats.xml.reader_context import ReaderContext
from council_docs.formats.xml.tree import Element
from council_docs.identifiers import ALPHA3, DocumentNumber, Institution, Role
from council_docs.model import Document, Fact, FactName, Header, HeaderField, Text

_ROLES: dict[str, Role] = {name: role for role, name in FIELD_CONTAINERS.items()}
_INSTITUTIONS: dict[str, Institution] = {code: made for made, code in INSTITUTIONS.items()}
_LISTS: dict[str, tuple[FactName, str]] = {
    "marking": ("markings", "markings"),
    "subjectMatter": ("subject-codes", "subject_codes"),
}


@frozen
class _Line:
    """A line whose words are to say a value."""

    fact: FactName
    element: Element


class Cover:
    """Reads the cover page of one document."""

    def __init__(self, context: ReaderContext, texts: Texts, language: str | None) -> None:
        """Read with `texts`; `language` is that of the document."""
        self._context = context
        self._texts = texts
        self._language = language
        self._lines: list[_Line | HeaderField] = []
        self._header = Header()
        self._depth = 0
        self._readers: dict[str, Callable[[Element], None]] = {
            "actingEntity": self._acting_entity,
            "docHeader": self._parts,
            "mainDoc": self._parts,
            "mainDocLanguage": self._language_mark,
            "mainDocReference": self._reference,
            "marking": self._values,
            "procedureIdentifier": self._files,
            "subjectMatter": self._values,
            "typeOfDocument": self._type_line,
        }

    def read(
        self, page: Element | None, containers: list[Element]
    ) -> tuple[Header, tuple[Fact, ...]]:
        """Return the header in a cover page and in containers elsewhere.

        And where the values in it stand.
        """
        if page is not None:
            self._parts(page)
        for container in containers:
            self._container(container)
        document = Document(language=self._language, header=self._header)
        fields: list[HeaderField] = []
        found: list[Fact] = []
        for line in self._lines:
            if isinstance(line, HeaderField):
                fields.append(line)
                continue
            fact = Fact(name=line.fact, span=self._context.locate_content(line.element))
            if header_values.says(
                fact, self._context.tree.visible_text[slice(*fact.span)], document
            ):
                found.append(fact)
            else:
                fields.append(self._kept(line.element))
        self._lines.clear()  # an element keeps its tree
        return evolve(self._header, fields=tuple(fields)), tuple(found)

    def _kept(self, element: Element) -> HeaderField:
        """Return a line that says no value as a field."""
        text = self._texts.text(element)
        said = f"{text.value[:40]!r} says no value of the header; kept as a line of it"
        self._context.report(reader_diagnostics.HEADER_WORDS, text.span, said)
        return HeaderField(role="other", value=text, span=self._context.locate(element))

    # -------------------------------------------------------------------------- containers

    def _parts(self, parent: Element) -> None:
        """Read what is in a container of containers."""
        for child in parent:
            kind = name(child)
            if kind == "container":
                self._container(child)
            elif kind == "block":
                self._block(child)
            else:
                self._other(child)

    def _container(self, element: Element) -> None:
        """Read one container; what is too deep is kept in the end."""
        if self._depth > MAX_DEPTH:
            return
        self._depth += 1
        named = element.get("name", "")
        role = _ROLES.get(named)
        if role is not None:
            self._fields(element, role)
        else:
            self._readers.get(named, self._unknown)(element)
        self._depth -= 1

    def _leaves(self, container: Element) -> Iterator[Element]:
        """Yield the lines of a container; what is no line is read as what it is."""
        for child in container:
            kind = name(child)
            if kind in ("p", "block"):
                yield child
            elif kind == "container":
                self._container(child)
            else:
                self._other(child)

    def _fields(self, container: Element, role: Role) -> None:
        for line in self._leaves(container):
            self._lines.append(self._field(line, role))

    def _unknown(self, container: Element) -> None:
        self._context.note_without_place(container)
        for line in self._leaves(container):
            if elements.has_words(line):
                titled = elements.child(line, "docTitle") is not None
                self._lines.append(self._field(line, "subject" if titled else "other"))

    def _other(self, element: Element) -> None:
        """Keep an element that is no line."""
        if elements.is_running(element) and elements.has_words(element):
            self._lines.append(self._kept(element))
        else:
            self._parts(element)

    # -------------------------------------------------------------------------- values

    def _set(self, **values: Any) -> None:  # noqa: ANN401 - attributes of the header
        self._header = evolve(self._header, **values)

    def _line(self, fact: FactName, element: Element) -> None:
        self._lines.append(_Line(fact, element))

    def _words(self, element: Element) -> str:
        """Return all words in an element, those of notes as well."""
        return self._texts.words(element)

    def _acting_entity(self, container: Element) -> None:
        for line in self._leaves(container):
            for organization in elements.every(line, "organization"):
                code = pointed(organization.get("refersTo")).upper()
                if self._header.institution is None and code in _INSTITUTIONS:
                    self._set(institution=_INSTITUTIONS[code])
            self._line("institution", line)

    def _block(self, block: Element) -> None:
        match block.get("name"):
            case "placeAndDate":
                self._place_and_date(block)
            case "mainDocOriginalLanguage":
                inlines = elements.every(block, "inline")
                said = (self._words(found).strip().lower() for found in inlines)
                self._set(original_languages=tuple(code for code in said if code in ALPHA3))
                self._line("original-languages", block)
            case "reference":
                self._number(block)
            case _:
                self._other(block)

    def _place_and_date(self, block: Element) -> None:
        for child in block:
            if name(child) == "location" and self._header.place is None:
                self._set(place=self._words(child))
            elif name(child) in ("docDate", "date") and self._header.date is None:
                self._set(date=iso_date(child))
        self._line("place-and-date", block)

    def _reference(self, container: Element) -> None:
        for line in self._leaves(container):
            self._number(line)

    def _number(self, line: Element) -> None:
        if self._header.number is None:
            with suppress(ValueError):
                self._set(number=DocumentNumber.parse(self._words(line)))
        self._line("number", line)

    def _values(self, container: Element) -> None:
        fact, attribute = _LISTS[container.get("name", "")]
        for line in self._leaves(container):
            values = (*getattr(self._header, attribute), self._words(line))
            self._set(**{attribute: values})
            self._line(fact, line)

    def _files(self, container: Element) -> None:
        for line in self._leaves(container):
            numbers = tuple(self._words(found) for found in elements.every(line, "docketNumber"))
            known = self._header.interinstitutional_files
            self._set(interinstitutional_files=(*known, *numbers))
            if numbers or elements.has_words(line):
                self._line("interinstitutional-files", line)

    def _type_line(self, container: Element) -> None:
        for line in self._leaves(container):
            if self._header.type_line is None:
                self._set(type_line=self._words(line))
            self._line("type-line", line)

    def _language_mark(self, container: Element) -> None:
        for line in self._leaves(container):
            self._line("language", line)

    # -------------------------------------------------------------------------- fields

    def _field(self, line: Element, role: Role) -> HeaderField:
        """Return a line with its label, if it has one."""
        label = self._label(line)
        span = self._context.locate(line)
        if label is None:
            return HeaderField(role=role, value=self._value(line), span=span)
        return HeaderField(
            role=role,
            label=self._words(label),
            value=self._value(line, label),
            label_span=self._context.locate_content(label),
            span=span,
        )

    def _label(self, line: Element) -> Element | None:
        """Return the label that a line begins with."""
        first = line[0] if len(line) and not (line.text or "").strip() else None
        if first is None or name(first) != "inline" or first.get("name") != "label":
            return None
        return first

    def _value(self, line: Element, label: Element | None = None) -> Text:
        """Return the value of a line: what an element around it holds, or all after the label."""
        after = list(line) if label is None else list(line)[1:]
        before = line.text if label is None else label.tail
        if len(after) == 1 and name(after[0]) in ("docTitle", "organization"):
            only = after[0]
            if not (before or "").strip() and not (only.tail or "").strip():
                return self._texts.text(only)
        return self._texts.text(line) if label is None else self._texts.rest(line, label)
