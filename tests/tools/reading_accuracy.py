"""How many fictional documents are read rightly, for each language and layout.

    python tests/tools/reading_accuracy.py [--count 20] [--seed 1] [--wrong 3] [--languages nl]
        [--show]

A document is right where every fact is: its language and kind, all values of its header, the words
of its cover, and of each annex the label, the number and the title, all words in their order with
the numbers of conclusions and points, the footnotes and the dates.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice, zip_longest
from pathlib import Path
from random import Random
from typing import TypeAlias

import regex

sys.path.extend(map(str, Path(__file__).parents[1].glob("support/**/")))

import council_docs
from council_docs import (
    Conclusion,
    DateMark,
    Document,
    Formula,
    NoteMark,
    Paragraph,
    PointList,
    Section,
    Separator,
    Text,
)
from council_docs.languages import CODES
from council_docs.model import Block, Mark, render_lines, walk_annexes, walk_blocks
from fictional_documents import CALL, Annex, Fiction, make
from page_layouts import LAYOUTS, Layout, cover, printed, printed_label

Facts: TypeAlias = dict[str, object]
Wrong: TypeAlias = dict[str, tuple[object, object]]
"""Facts that were read otherwise: what was said, what was read."""
_CALL = regex.compile(f"{CALL}([0-9]+)")


def said(fiction: Fiction, layout: Layout) -> Facts:
    """Return the facts that a document says as it is printed."""
    facts: Facts = {"language": fiction.code}
    for at, annex in enumerate(fiction.annexes if layout.header else fiction.annexes[:1], start=1):
        facts[f"label {at}"] = (
            (annex.label or None, annex.number) if layout.header else (None, None)
        )
        facts |= {f"{name} {at}": value for name, value in _said_in(annex).items()}
    if not layout.header:
        return facts
    return facts | {
        "kind": fiction.kind,
        "type line": fiction.type_line,
        "date": fiction.date,
        "place": fiction.place,
        "number": fiction.number,
        "original": (fiction.original,),
        "codes": fiction.subject_codes,
        "files": fiction.files,
        "markings": fiction.markings,
        "fields": [
            (field.role, printed_label(field.label, fiction), " ".join(field.value))
            for field in fiction.fields
        ],
        "cover": [piece.words for piece in cover(fiction, layout)],
        "adopted": fiction.adopted,
    }


def _said_in(annex: Annex) -> Facts:
    return {
        "title": annex.title,
        "words": [f"{piece.label} {_CALL.sub('', piece.words)}".strip() for piece in annex.body],
        "numbers": [piece.label for piece in annex.body if piece.kind == "number"],
        "notes": [
            (number, piece.note) for piece in annex.body for number in _CALL.findall(piece.words)
        ],
        "dates": [*annex.dates],
    }


def read(document: Document, layout: Layout) -> Facts:
    """Return the same facts as they were read."""
    facts: Facts = {"language": document.language}
    for at, annex in enumerate(walk_annexes(document.annexes), start=1):
        marks = [mark for text in _texts(annex.body) for mark in text.marks]
        facts[f"label {at}"] = (annex.label, annex.number)
        facts |= {
            f"title {at}": str(annex.title or ""),
            f"words {at}": [*render_lines(annex.body)],
            f"numbers {at}": [
                block.label for block in walk_blocks(annex.body) if isinstance(block, Conclusion)
            ],
            f"notes {at}": [*_notes(marks)],
            f"dates {at}": [mark.date for mark in marks if isinstance(mark, DateMark)],
        }
    if not layout.header:
        return facts
    header = document.header
    return facts | {
        "kind": document.kind,
        "type line": header.type_line,
        "date": header.date,
        "place": header.place,
        "number": str(header.number),
        "original": header.original_languages,
        "codes": header.subject_codes,
        "files": header.interinstitutional_files,
        "markings": header.markings,
        "fields": [(field.role, field.label, str(field.value)) for field in header.fields],
        "cover": [*render_lines(document.cover)],
        "adopted": document.adoption_date,
    }


def _texts(blocks: tuple[Block, ...]) -> Iterator[Text]:
    """Yield the texts of blocks in their order."""
    for block in walk_blocks(blocks):
        match block:
            case Paragraph() | Formula() | Separator():
                yield block.text
            case Section(heading=Text() as heading):
                yield heading
            case PointList(intro=Text() as intro):
                yield intro


def _notes(marks: list[Mark]) -> Iterator[tuple[str, str]]:
    for mark in marks:
        if isinstance(mark, NoteMark):
            yield mark.label, " ".join(render_lines(mark.body))


def wrong(fiction: Fiction, layout: Layout) -> Wrong:
    """Return the facts that are read otherwise than they are said: what was said, what was read."""
    document = council_docs.loads(printed(fiction, layout))
    found = differences(said(fiction, layout), read(document, layout))
    return (
        found if council_docs.check_fidelity(document).proved else {**found, "proof": (True, False)}
    )


def differences(expected: Facts, found: Facts) -> Wrong:
    """Return the facts that two accounts of a document tell otherwise."""
    names = sorted(expected.keys() | found.keys())
    facts = {name: (expected.get(name), found.get(name)) for name in names}
    return {name: pair for name, pair in facts.items() if pair[0] != pair[1]}


def drawn(code: str, name: str, seed: int) -> Iterator[Fiction]:
    """Yield documents for a language and a layout; the same seed gives the same ones."""
    chance = Random(f"{seed} {code} {name}")
    while True:
        fiction = make(code, chance)
        # Without a header and a title, nothing names the Council.
        if LAYOUTS[name].header or fiction.annexes[0].title:
            yield fiction


def measured(code: str, name: str, count: int, seed: int) -> Iterator[Wrong]:
    """Yield what is wrong in each of so many documents."""
    for fiction in islice(drawn(code, name, seed), count):
        yield wrong(fiction, LAYOUTS[name])


def _difference(expected: object, was: object) -> tuple[str, str]:
    """Return the first thing in which two facts differ."""
    if isinstance(expected, list) and isinstance(was, list):
        both = zip_longest(expected, was)
        expected, was = next(pair for pair in both if pair[0] != pair[1])
    return f"said {expected!r}", f"read {was!r}"


def report(options: argparse.Namespace) -> Iterator[str]:
    """Yield the lines of the report: wrong facts, the table, and which facts were wrong."""
    missed: Counter[str] = Counter()
    shown = 0
    table = ["   " + "".join(f"{name:>15}" for name in options.layouts)]
    for code in options.languages:
        row = []
        for name in options.layouts:
            found = list(measured(code, name, options.count, options.seed))
            row.append(100 * sum(not facts for facts in found) / options.count)
            for fact, pair in (item for facts in found for item in facts.items()):
                missed[fact.rstrip(" 0123456789")] += 1
                shown += 1
                if shown <= options.wrong:
                    yield "\n  ".join([f"{code} {name}: {fact}", *_difference(*pair)])
        table.append(f"{code:3}" + "".join(f"{share:15.1f}" for share in row))
    yield from table
    yield ", ".join(f"{fact}: {count}" for fact, count in missed.most_common()) or "nothing wrong"


def main() -> None:
    """Print a report, or one document."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=20, help="documents of a language and layout")
    parser.add_argument("--seed", type=int, default=1, help="which documents")
    parser.add_argument("--wrong", type=int, default=3, help="how many wrong facts to show")
    parser.add_argument("--languages", nargs="+", default=CODES)
    parser.add_argument("--layouts", nargs="+", default=list(LAYOUTS))
    parser.add_argument("--show", action="store_true", help="print the first document only")
    options = parser.parse_args()
    if options.show:
        name = options.layouts[0]
        sys.stdout.write(
            printed(next(drawn(options.languages[0], name, options.seed)), LAYOUTS[name])
        )
        return
    for line in report(options):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
