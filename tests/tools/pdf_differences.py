"""What is read from each real PDF file, beside what is read from the texts extracted from it.

Run as a script: it prints a table, and with `--show NAME` the differences of one document from the
text that agrees best.
"""

import argparse
import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.extend(map(str, Path(__file__).parents[1].glob("support/**/")))

import council_docs
from council_docs import Document
from council_docs.model import walk_pieces
from document_tree import tree
from paths import CORPUS


def conclusions(document: Document) -> list[str]:
    """The number and the words of each conclusion, without white space."""
    return [
        "".join("".join(piece.words for piece in walk_pieces((found,), notes=False)).split())
        for found in document.conclusions
    ]


def notes(document: Document) -> int:
    """How many footnotes are bound to their calls."""
    return tree(document).count("{note ")


def extractions(path: Path) -> Iterator[tuple[str, Document]]:
    """The document as it is read from each text of it."""
    for text in sorted(CORPUS.glob(f"{path.stem}.*.txt")):
        yield text.name.removeprefix(f"{path.stem}.").removesuffix(".txt"), council_docs.load(text)


def agreement(document: Document, other: Document) -> int:
    """How many conclusions are the same in both."""
    found = difflib.SequenceMatcher(None, conclusions(document), conclusions(other), autojunk=False)
    return sum(block.size for block in found.get_matching_blocks())


def main() -> None:
    """Print the table, or the differences of one document."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--show", default="", help="a part of the name of a document")
    options = parser.parse_args()
    print(f"{'document':44} {'tags':4} {'conclusions':>11} {'footnotes':>9}  extractions")
    for path in sorted((CORPUS / "pdf").glob("*.pdf")):
        document = council_docs.load(path)
        others = dict(extractions(path))
        same = {name: agreement(document, other) for name, other in others.items()}
        said = ", ".join(
            f"{name} {same[name]}/{len(other.conclusions)} {notes(other)}n"
            for name, other in others.items()
        )
        tagged = "yes" if b"/StructTreeRoot" in path.read_bytes() else "?"
        print(
            f"{path.stem:44} {tagged:4} {len(document.conclusions):11} {notes(document):9}  {said}"
        )
        if options.show and options.show in path.stem and others:
            best = max(same, key=lambda name: same[name])
            lines = difflib.unified_diff(
                tree(others[best]).splitlines(), tree(document).splitlines(), best, "pdf", n=0
            )
            print("\n".join(lines))


if __name__ == "__main__":
    main()
