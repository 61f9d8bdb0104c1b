"""The parts of a document become one document of the model."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from council_docs.diagnostics.reader_diagnostics import LANGUAGE_UNKNOWN, LEGAL_ACT, NO_CONCLUSIONS
from council_docs.formats.formex.bibliography import bibliography
from council_docs.formats.formex.blocks import HANDLERS
from council_docs.formats.formex.elements import ACTS, ANNEXES
from council_docs.formats.formex.package import Package, Part
from council_docs.formats.formex.part import annex_of, title_of
from council_docs.formats.formex.reader_context import FormexContext, words_in
from council_docs.formats.formex.visible_text import printed, says_nothing
from council_docs.formats.xml.unplaced_words import keep_unplaced_words
from council_docs.identifiers import Kind
from council_docs.languages import CODES, load_language
from council_docs.languages.folding import fold
from council_docs.languages.language import Language
from council_docs.model import Annex, Block, Document, Header, Provenance, Section, SetAside

_OPENING = 100
"""How much of a title is looked at to tell what the document is."""
_CONCLUSIVE: tuple[Kind, ...] = ("conclusions", "european-council-conclusions", "resolution")


def build(package: Package, language: str | None) -> Document:
    """Return the document that the parts are; `language` takes the place of what they say."""
    main = package.parts[0]
    told = bibliography(main.root, package.listing)
    code = language or told.language
    words = load_language(code) if code in CODES else None
    kind = _kind(main, words)
    reader = _Reader(package, words)
    document = Document(
        kind=kind,
        language=code,
        header=Header(date=told.date),
        official_journal=told.official_journal,
        annexes=reader.read(conclusive=kind in _CONCLUSIVE),
    )
    said = reader.diagnostics
    if code is None:
        said.append(
            LANGUAGE_UNKNOWN.diagnose(None, "no official language is named in the metadata")
        )
    if main.root.tag in ACTS:
        message = f"a legal act ({main.root.tag}): nothing in it is a conclusion"
        said.append(LEGAL_ACT.diagnose(None, message))
    if kind in _CONCLUSIVE and not document.conclusions:
        said.append(NO_CONCLUSIONS.diagnose(None, "no numbered conclusions were found"))
    provenance = Provenance(
        format="formex",
        source=package.source,
        set_aside=tuple(sorted(reader.set_aside, key=lambda piece: piece.span)),
        diagnostics=tuple(said),
    )
    text = printed(package.source.text)
    return keep_unplaced_words(evolve(document, provenance=provenance), text, says_nothing)


def _kind(main: Part, words: Language | None) -> Kind:
    """Tell what a document is from the beginning of its title."""
    title = title_of(main.root)
    if main.root.tag != "GENERAL" or title is None or words is None:
        return "other"
    opening = fold(words_in(title))[:_OPENING]
    if _names(opening, words.conclusions) and _names(opening, words.parties["council"]):
        european = _names(opening, words.european_council)
        return "european-council-conclusions" if european else "conclusions"
    return "resolution" if opening.startswith(tuple(map(fold, words.title_openings))) else "other"


def _names(opening: str, forms: Iterable[str]) -> bool:
    return any(fold(form) in opening for form in forms)


class _Reader:
    """Reads the parts of one document, each once."""

    def __init__(self, package: Package, words: Language | None) -> None:
        self._words = words
        self._left = dict.fromkeys(package.parts)
        self._by_name = {part.name: part for part in package.parts}
        below: dict[tuple[str, ...], list[Part]] = {}
        for part in package.parts:
            below.setdefault(part.number[:-1], []).append(part)
        below.pop((), None)  # these are below none
        self._below = {number: iter(parts) for number, parts in below.items()}
        self._several = len(package.parts) > 1
        self.diagnostics = list(package.diagnostics)
        self.set_aside: list[SetAside] = []

    def read(self, *, conclusive: bool) -> tuple[Annex, ...]:
        """Return the annexes: the main text with its annexes, or only annexes."""
        read: list[tuple[Part, Annex]] = []
        while self._left:
            part = next(iter(self._left))
            read.append((part, self._part(part, conclusive=conclusive)))
            conclusive = False
        return _nested(read)

    def _part(self, part: Part, *, conclusive: bool) -> Annex:
        del self._left[part]

        def include(file: str) -> tuple[Block, ...] | None:
            return self._included(file, part)

        context = FormexContext(part.tree, HANDLERS, include)
        made = annex_of(part.root, context, self._words, conclusive=conclusive)
        context.report_without_place()
        said = context.diagnostics
        if self._several:
            said = [evolve(found, message=f"{part.name}: {found.message}") for found in said]
        self.diagnostics += said
        self.set_aside += context.set_aside
        return made

    def _included(self, file: str, around: Part) -> tuple[Block, ...] | None:
        """Return what stands in place of a file that a part names, or the part below it."""
        found = self._by_name.get(file)
        if found not in self._left:
            below = self._below.get(around.number, iter(()))
            found = next((part for part in below if part in self._left), None)
        if found is None:
            return None
        annex = self._part(found, conclusive=False)
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


def _nested(read: list[tuple[Part, Annex]]) -> tuple[Annex, ...]:
    """Put each annex below the part whose number begins its own; without one, below a main text."""
    places = {part.number: place for place, (part, _) in reversed(list(enumerate(read)))}
    below: list[list[Annex]] = [[] for _ in read]
    outermost: list[Annex] = []
    main = read[0][0].root.tag not in ANNEXES
    for place in range(len(read) - 1, -1, -1):  # what is below a part comes after it
        part, annex = read[place]
        made = evolve(annex, annexes=(*annex.annexes, *reversed(below[place])))
        above = _above(part.number, places, place)
        if above is None and main and place > 0:
            above = 0
        (outermost if above is None else below[above]).append(made)
    return tuple(reversed(outermost))


def _above(
    number: tuple[str, ...], places: Mapping[tuple[str, ...], int], place: int
) -> int | None:
    """Return the place of the part before that has the longest number which begins `number`."""
    for length in range(len(number) - 1, 0, -1):
        found = places.get(number[:length])
        if found is not None and found < place:
            return found
    return None
