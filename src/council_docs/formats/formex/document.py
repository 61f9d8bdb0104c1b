"""Reads the parts of a package as one document."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from council_docs.diagnostics.reader_diagnostics import LANGUAGE_UNKNOWN, LEGAL_ACT, NO_CONCLUSIONS
from council_docs.formats.formex.annex import find_title, read_annex
from council_docs.formats.formex.blocks import HANDLERS
from council_docs.formats.formex.elements import ACTS, ANNEXES, check_no_fact, get_visible_text
from council_docs.formats.formex.metadata import read_metadata
from council_docs.formats.formex.package import Package, Part
from council_docs.formats.formex.reader_context import FormexContext, get_words
from council_docs.formats.xml.unplaced_words import keep_unplaced_words
from council_docs.identifiers import Kind
from council_docs.languages import CODES, load_language
from council_docs.languages.folding import fold
from council_docs.languages.language import Language
from council_docs.model import Annex, Block, Document, Header, Provenance, Section, SetAside

_OPENING = 100
"""How many characters of its title decide the kind of a document."""
_KINDS_WITH_CONCLUSIONS: tuple[Kind, ...] = (
    "conclusions",
    "european-council-conclusions",
    "resolution",
)


def read_document(package: Package, code: str | None) -> Document:
    """Read the document; `code`, of a language, overrides that of the metadata."""
    main = package.parts[0]
    metadata = read_metadata(main.root, package.listing)
    code = code or metadata.language
    language = load_language(code) if code in CODES else None
    kind = _find_kind(main, language)
    reader = _PackageReader(package, language)
    document = Document(
        kind=kind,
        language=code,
        header=Header(date=metadata.date),
        official_journal=metadata.official_journal,
        annexes=reader.read(with_conclusions=kind in _KINDS_WITH_CONCLUSIONS),
    )
    diagnostics = reader.diagnostics
    if code is None:
        diagnostics.append(
            LANGUAGE_UNKNOWN.diagnose(None, "no official language is named in the metadata")
        )
    if main.root.tag in ACTS:
        message = f"a legal act ({main.root.tag}): nothing in it is a conclusion"
        diagnostics.append(LEGAL_ACT.diagnose(None, message))
    if kind in _KINDS_WITH_CONCLUSIONS and not document.conclusions:
        diagnostics.append(NO_CONCLUSIONS.diagnose(None, "no numbered conclusions were found"))
    provenance = Provenance(
        format="formex",
        source=package.source,
        set_aside=tuple(sorted(reader.set_aside, key=lambda piece: piece.span)),
        diagnostics=tuple(diagnostics),
    )
    text = get_visible_text(package.source.text)
    return keep_unplaced_words(evolve(document, provenance=provenance), text, check_no_fact)


def _find_kind(main: Part, language: Language | None) -> Kind:
    """Return the kind of a document, which the beginning of its title names."""
    title = find_title(main.root)
    if main.root.tag != "GENERAL" or title is None or language is None:
        return "other"
    opening = fold(get_words(title))[:_OPENING]
    if _mentions(opening, language.conclusions) and _mentions(opening, language.parties["council"]):
        european = _mentions(opening, language.european_council)
        return "european-council-conclusions" if european else "conclusions"
    return (
        "resolution" if opening.startswith(tuple(map(fold, language.title_openings))) else "other"
    )


def _mentions(opening: str, forms: Iterable[str]) -> bool:
    return any(fold(form) in opening for form in forms)


class _PackageReader:
    """Reads each part of a package once."""

    def __init__(self, package: Package, language: Language | None) -> None:
        self._language = language
        self._unread = dict.fromkeys(package.parts)
        self._by_name = {part.name: part for part in package.parts}
        below: dict[tuple[str, ...], list[Part]] = {}
        for part in package.parts:
            below.setdefault(part.number[:-1], []).append(part)
        below.pop((), None)  # without a parent
        self._below = {number: iter(parts) for number, parts in below.items()}
        self._several = len(package.parts) > 1
        self.diagnostics = list(package.diagnostics)
        self.set_aside: list[SetAside] = []

    def read(self, *, with_conclusions: bool) -> tuple[Annex, ...]:
        """Return the annexes: the main text with its annexes below it, or only annexes."""
        read: list[tuple[Part, Annex]] = []
        while self._unread:
            part = next(iter(self._unread))
            read.append((part, self._read_part(part, with_conclusions=with_conclusions)))
            with_conclusions = False
        return _nest_annexes(read)

    def _read_part(self, part: Part, *, with_conclusions: bool) -> Annex:
        del self._unread[part]

        def include(file: str) -> tuple[Block, ...] | None:
            return self._include(file, part)

        context = FormexContext(part.tree, HANDLERS, include)
        annex = read_annex(part.root, context, self._language, with_conclusions=with_conclusions)
        context.report_without_place()
        diagnostics = context.diagnostics
        if self._several:
            diagnostics = [
                evolve(found, message=f"{part.name}: {found.message}") for found in diagnostics
            ]
        self.diagnostics += diagnostics
        self.set_aside += context.set_aside
        return annex

    def _include(self, file: str, parent: Part) -> tuple[Block, ...] | None:
        """Return the blocks of a file that a part includes, else of the next part below it."""
        found = self._by_name.get(file)
        if found not in self._unread:
            below = self._below.get(parent.number, iter(()))
            found = next((part for part in below if part in self._unread), None)
        if found is None:
            return None
        annex = self._read_part(found, with_conclusions=False)
        return (
            Section(
                number=annex.number,
                label=annex.label,
                heading=annex.title,
                body=annex.body,
                label_span=annex.label_span,
                span=annex.span,
            ),
        )


def _nest_annexes(read: list[tuple[Part, Annex]]) -> tuple[Annex, ...]:
    """Put each annex below the part whose number begins its own, by default below a main text."""
    places = {part.number: place for place, (part, _) in reversed(list(enumerate(read)))}
    below: list[list[Annex]] = [[] for _ in read]
    outermost: list[Annex] = []
    main = read[0][0].root.tag not in ANNEXES
    for place in range(len(read) - 1, -1, -1):  # parents precede their annexes
        part, annex = read[place]
        annex = evolve(annex, annexes=(*annex.annexes, *reversed(below[place])))
        above = _find_parent(part.number, places, place)
        if above is None and main and place > 0:
            above = 0
        (outermost if above is None else below[above]).append(annex)
    return tuple(reversed(outermost))


def _find_parent(
    number: tuple[str, ...], places: Mapping[tuple[str, ...], int], place: int
) -> int | None:
    """Return the place of the parent: the previous part with the longest prefix of `number`."""
    for length in range(len(number) - 1, 0, -1):
        found = places.get(number[:length])
        if found is not None and found < place:
            return found
    return None
