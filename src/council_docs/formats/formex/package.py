"""Opens the parts of a document: one file, or the files of an archive in their order."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from attrs import frozen

from council_docs.diagnostics import Diagnostic
from council_docs.diagnostics.reader_diagnostics import PART_ABSENT
from council_docs.errors import ReadError
from council_docs.formats.archive import SIGNATURES, unpack_archive
from council_docs.formats.formex.elements import CONTENTS_ROOT, INSTANCES, PACKAGE_ROOT
from council_docs.formats.formex.metadata import find_part_number
from council_docs.formats.limits import Limits
from council_docs.formats.xml.parser import parse
from council_docs.formats.xml.tree import Element, Tree
from council_docs.source import Source

USUAL_DEPTH = 80
"""The Official Journal nests less than half as deep."""


@frozen(eq=False)
class Part:
    """One file of a document."""

    name: str
    tree: Tree

    @property
    def root(self) -> Element:
        """Its root element."""
        return self.tree.root

    @property
    def number(self) -> tuple[str, ...]:
        """Its place among the parts: `0009`, `0001` for the first annex; empty if not given."""
        number = find_part_number(self.root)
        return tuple(number.split(".")) if number else ()


@frozen(kw_only=True, eq=False)
class Package:
    """The parts of one document, the main one first."""

    parts: tuple[Part, ...]
    listing: Element | None
    """The root of the `DOC` file, which lists the parts."""
    source: Source
    """The text of all parts."""
    diagnostics: tuple[Diagnostic, ...]


def open_package(data: str | bytes, limits: Limits, *, name: str) -> Package:
    """Return the parts of a document; raise ReadError for no document and for several."""
    if isinstance(data, bytes) and data.startswith(SIGNATURES):
        return _open_archive(data, limits, name)
    tree = parse(data, name=name, limits=limits, depth=USUAL_DEPTH)
    if tree.root.tag not in INSTANCES:
        raise ReadError(
            _describe_wrong_root(tree.root),
            source=name,
            position=tree.source.position(tree.locate_tag(tree.root).start),
        )
    part = Part(PurePosixPath(name).name, tree)
    return Package(parts=(part,), listing=None, source=tree.source, diagnostics=())


def _describe_wrong_root(root: Element) -> str:
    known = ", ".join(INSTANCES)
    if root.tag in (PACKAGE_ROOT, CONTENTS_ROOT):
        return f"{root.tag} only lists files; give the folder or the ZIP archive with all of them"
    return f"no document in Formex 4: the root is {str(root.tag)[:60]}, and none of {known}"


def _open_archive(data: bytes, limits: Limits, name: str) -> Package:
    files = unpack_archive(data, _name_xml, limits, name=name)
    if sum(content.count(b"<") for content in files.values()) > limits.markup:
        raise ReadError(f"more than {limits.markup} pieces of markup", source=name)
    trees = {file: _parse_part(content, file, limits, name) for file, content in files.items()}
    listings = {file: tree for file, tree in trees.items() if tree.root.tag == PACKAGE_ROOT}
    instances = {file: tree for file, tree in trees.items() if tree.root.tag in INSTANCES}
    if len(listings) > 1:
        raise ReadError(f"{len(listings)} documents in one: {_join_names(listings)}", source=name)
    if not instances:
        raise ReadError(
            "no part of a document in Formex 4 is in it "
            "(DOCX, ODT and EPUB files are ZIP archives too)",
            source=name,
        )
    listing = next((tree.root for tree in listings.values()), None)
    diagnostics: list[Diagnostic] = []
    ordered = _order_parts(instances, listing, diagnostics)
    mains = [file for file in ordered if instances[file].root.tag != "ANNEX"]
    if len(mains) > 1:
        raise ReadError(f"{len(mains)} documents in one: {_join_names(mains)}", source=name)
    ordered.sort(key=lambda file: file not in mains)
    return _build_package(ordered, instances, listing, tuple(diagnostics), name)


def _name_xml(path: PurePosixPath) -> str | None:
    """Return the name of an XML file without its folders."""
    return path.name if path.name.lower().endswith(".xml") else None


def _parse_part(data: bytes, file: str, limits: Limits, name: str) -> Tree:
    try:
        return parse(data, name=name, limits=limits, depth=USUAL_DEPTH)
    except ReadError as error:
        message = f"in {file}: {error.message}"
        raise ReadError(message, source=name, position=error.position) from None


def _join_names(files: Mapping[str, Tree] | list[str]) -> str:
    return ", ".join(sorted(files)[:5])


def _build_package(
    ordered: list[str],
    trees: Mapping[str, Tree],
    listing: Element | None,
    diagnostics: tuple[Diagnostic, ...],
    name: str,
) -> Package:
    parts: list[Part] = []
    offset = 0
    for file in ordered:
        tree = trees[file]
        parts.append(Part(file, Tree(tree.root, tree.source, offset)))
        offset += len(tree.source.text) + 1
    text = "\n".join(part.tree.source.text for part in parts)
    source = Source(text, name, parts=tuple(part.tree.offset for part in parts))
    return Package(parts=tuple(parts), listing=listing, source=source, diagnostics=diagnostics)


def _order_parts(
    instances: Mapping[str, Tree], listing: Element | None, diagnostics: list[Diagnostic]
) -> list[str]:
    """Return the names of parts in their order; those that the listing omits come last.

    A listing gives file names and numbers; the numbers find files that were renamed.
    """
    numbers = {file: find_part_number(tree.root) or "" for file, tree in instances.items()}
    in_order = sorted(instances, key=lambda file: (not numbers[file], numbers[file], file))
    left = dict.fromkeys(in_order)
    by_number = {numbers[file]: file for file in reversed(left)}
    ordered: list[str] = []
    for file, number in () if listing is None else _iterate_listing(listing):
        found = file if file in left else by_number.get(number)
        if found in left:
            ordered.append(found)
            del left[found]
        else:
            message = f"missing part: {file!r} is listed in the DOC file"
            diagnostics.append(PART_ABSENT.diagnose(None, message))
    return [*ordered, *left]


def _iterate_listing(listing: Element) -> Iterator[tuple[str, str]]:
    """Yield file name and number of each part that a `DOC` file lists."""
    for part in listing.iter("DOC.MAIN.PUB", "DOC.SUB.PUB"):
        for file in part.iterchildren("REF.PHYS"):
            if file.get("TYPE") == "DOC.XML":
                yield file.get("FILE", ""), part.get("NO.SEQ", "")
