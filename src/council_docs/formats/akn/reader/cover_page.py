"""Read the cover page as the header of a document.

A line with a label becomes a field. Any other line is a value, and its words must give the value
again: a line whose words say something else than its markup is kept as a field.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from attrs import evolve

from council_docs.diagnostics import reader_diagnostics
from council_docs.formats.akn.reader import elements, header_values
from council_docs.formats.akn.reader.elements import MAX_DEPTH, get_name, parse_date, parse_pointer
from council_docs.formats.akn.reader.text import TextReader
from council_docs.formats.akn.vocabulary import FIELD_CONTAINERS, INSTITUTIONS
from council_docs.formats.xml.reader_context import ReaderContext
from council_docs.formats.xml.tree import Element
from council_docs.identifiers import ALPHA3, DocumentNumber, Institution, Role
from council_docs.model import Document, Fact, FactName, Header, HeaderField, Text

_ROLES: dict[str, Role] = {name: role for role, name in FIELD_CONTAINERS.items()}
_INSTITUTIONS: dict[str, Institution] = {code: name for name, code in INSTITUTIONS.items()}


class CoverPageReader:
    """Reads the cover page of one document."""

    def __init__(self, context: ReaderContext, texts: TextReader, language: str | None) -> None:
        """Report to `context`; `language` is that of the document."""
        self._context = context
        self._texts = texts
        self._language = language
        self._lines: list[tuple[FactName, Element] | HeaderField] = []
        self._header = Header()
        self._depth = 0
        self._readers: dict[str, Callable[[Element], None]] = {
            "actingEntity": self._read_acting_entity,
            "docHeader": self._read_containers,
            "mainDoc": self._read_containers,
            "mainDocLanguage": self._read_language,
            "mainDocReference": self._read_references,
            "marking": self._read_markings,
            "procedureIdentifier": self._read_files,
            "subjectMatter": self._read_subject_codes,
            "typeOfDocument": self._read_type_line,
        }

    def read(
        self, page: Element | None, containers: list[Element]
    ) -> tuple[Header, tuple[Fact, ...]]:
        """Return the header in a cover page and in containers elsewhere, and its facts."""
        if page is not None:
            self._read_containers(page)
        for container in containers:
            self._read_container(container)
        document = Document(language=self._language, header=self._header)
        fields: list[HeaderField] = []
        facts: list[Fact] = []
        for line in self._lines:
            if isinstance(line, HeaderField):
                fields.append(line)
                continue
            name, element = line
            fact = Fact(name=name, span=self._context.locate_content(element))
            printed = self._context.tree.visible_text[slice(*fact.span)]
            if header_values.check_fact(fact, printed, document):
                facts.append(fact)
            else:
                fields.append(self._read_other_line(element))
        self._lines.clear()  # an element keeps its tree alive
        return evolve(self._header, fields=tuple(fields)), tuple(facts)

    def _read_other_line(self, element: Element) -> HeaderField:
        """Return a line without a value as a field."""
        text = self._texts.read(element)
        message = f"{text.value[:40]!r} is no value of the header; kept as a line of it"
        self._context.report(reader_diagnostics.HEADER_WORDS, text.span, message)
        return HeaderField(role="other", value=text, span=self._context.locate(element))

    # -------------------------------------------------------------------------- containers

    def _read_containers(self, parent: Element) -> None:
        for child in parent:
            name = get_name(child)
            if name == "container":
                self._read_container(child)
            elif name == "block":
                self._read_block(child)
            else:
                self._read_other(child)

    def _read_container(self, element: Element) -> None:
        """Read one container. The words of a container that is too deep are kept at the end."""
        if self._depth > MAX_DEPTH:
            return
        self._depth += 1
        name = element.get("name", "")
        role = _ROLES.get(name)
        if role is not None:
            for line in self._iterate_lines(element):
                self._lines.append(self._read_field(line, role))
        else:
            self._readers.get(name, self._read_unknown)(element)
        self._depth -= 1

    def _iterate_lines(self, container: Element) -> Iterator[Element]:
        """Yield the lines of a container, and read its other elements."""
        for child in container:
            name = get_name(child)
            if name in ("p", "block"):
                yield child
            elif name == "container":
                self._read_container(child)
            else:
                self._read_other(child)

    def _read_unknown(self, container: Element) -> None:
        self._context.note_without_place(container)
        for line in self._iterate_lines(container):
            if elements.has_words(line):
                is_title = elements.find_child(line, "docTitle") is not None
                self._lines.append(self._read_field(line, "subject" if is_title else "other"))

    def _read_other(self, element: Element) -> None:
        """Keep an element that is not a line."""
        if elements.is_running_text(element) and elements.has_words(element):
            self._lines.append(self._read_other_line(element))
        else:
            self._read_containers(element)

    # -------------------------------------------------------------------------- values

    def _set(self, **values: Any) -> None:  # noqa: ANN401 - attributes of the header
        self._header = evolve(self._header, **values)

    def _read_acting_entity(self, container: Element) -> None:
        for line in self._iterate_lines(container):
            for organization in elements.find_all(line, "organization"):
                code = parse_pointer(organization.get("refersTo")).upper()
                if self._header.institution is None and code in _INSTITUTIONS:
                    self._set(institution=_INSTITUTIONS[code])
            self._lines.append(("institution", line))

    def _read_block(self, block: Element) -> None:
        match block.get("name"):
            case "placeAndDate":
                self._read_place_and_date(block)
            case "mainDocOriginalLanguage":
                inlines = elements.find_all(block, "inline")
                codes = (self._texts.read_words(found).strip().lower() for found in inlines)
                self._set(original_languages=tuple(code for code in codes if code in ALPHA3))
                self._lines.append(("original-languages", block))
            case "reference":
                self._read_number(block)
            case _:
                self._read_other(block)

    def _read_place_and_date(self, block: Element) -> None:
        for child in block:
            if get_name(child) == "location" and self._header.place is None:
                self._set(place=self._texts.read_words(child))
            elif get_name(child) in ("docDate", "date") and self._header.date is None:
                self._set(date=parse_date(child))
        self._lines.append(("place-and-date", block))

    def _read_references(self, container: Element) -> None:
        for line in self._iterate_lines(container):
            self._read_number(line)

    def _read_number(self, line: Element) -> None:
        if self._header.number is None:
            with suppress(ValueError):
                self._set(number=DocumentNumber.parse(self._texts.read_words(line)))
        self._lines.append(("number", line))

    def _read_markings(self, container: Element) -> None:
        for line in self._iterate_lines(container):
            self._set(markings=(*self._header.markings, self._texts.read_words(line)))
            self._lines.append(("markings", line))

    def _read_subject_codes(self, container: Element) -> None:
        for line in self._iterate_lines(container):
            self._set(subject_codes=(*self._header.subject_codes, self._texts.read_words(line)))
            self._lines.append(("subject-codes", line))

    def _read_files(self, container: Element) -> None:
        for line in self._iterate_lines(container):
            numbers = elements.find_all(line, "docketNumber")
            files = tuple(map(self._texts.read_words, numbers))
            known = self._header.interinstitutional_files
            self._set(interinstitutional_files=(*known, *files))
            if files or elements.has_words(line):
                self._lines.append(("interinstitutional-files", line))

    def _read_type_line(self, container: Element) -> None:
        for line in self._iterate_lines(container):
            if self._header.type_line is None:
                self._set(type_line=self._texts.read_words(line))
            self._lines.append(("type-line", line))

    def _read_language(self, container: Element) -> None:
        for line in self._iterate_lines(container):
            self._lines.append(("language", line))

    # -------------------------------------------------------------------------- fields

    def _read_field(self, line: Element, role: Role) -> HeaderField:
        """Return a line as a field, with its label if it has one."""
        label = _find_label(line)
        return HeaderField(
            role=role,
            label=None if label is None else self._texts.read_words(label),
            value=self._read_value(line, label),
            label_span=None if label is None else self._context.locate_content(label),
            span=self._context.locate(line),
        )

    def _read_value(self, line: Element, label: Element | None) -> Text:
        """Return the value of a field: the words after its label.

        If they all stand in one title or organization, the text is that of this element.
        """
        rest = list(line) if label is None else list(line)[1:]
        before = line.text if label is None else label.tail
        if len(rest) == 1 and get_name(rest[0]) in ("docTitle", "organization"):
            around = f"{before or ''}{rest[0].tail or ''}"
            if not around.strip():
                return self._texts.read(rest[0])
        return self._texts.read(line) if label is None else self._texts.read_after(label, line)


def _find_label(line: Element) -> Element | None:
    """Return the label at the start of a line."""
    first = line[0] if len(line) and not (line.text or "").strip() else None
    if first is None or get_name(first) != "inline" or first.get("name") != "label":
        return None
    return first
