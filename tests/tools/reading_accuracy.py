"""How many fictional documents are read rightly, for each language and layout.

    python tests/tools/reading_accuracy.py [--count 20] [--seed 1] [--wrong 3] [--languages nl]
        [--kinds all] [--source ../older/src] [--show]

A document is right where every fact is: its language and kind, all values of its header, the words
of its cover, and of each annex the label, the number and the title, all words in their order with
the numbers of conclusions and points, the headings, the tables, the footnotes and the dates.

A layout is one of a text, or a format such as `Word`; `--layouts files` are all of these. With
`--kinds`, the documents are of the kinds that are hard to read, and the table tells how many
of each kind are right, and in which layouts and languages one is wrong. With `--source`, another
checkout of the library reads them.
"""

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice, product, zip_longest
from pathlib import Path
from random import Random
from typing import TypeAlias

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
    Table,
    Text,
)
from council_docs.languages import CODES
from council_docs.model import Block, Mark, render_lines, walk_annexes, walk_blocks
from fiction_kinds import KINDS, make_kind
from fictional_documents import Annex, Fiction, make
from format_documents import FILES, FORMS, TEXTS, Form
from page_layouts import Layout, cover, printed_label

_READER = """
import json, sys
from council_docs import dumps, loads
for line in sys.stdin:
    print(json.dumps(dumps(loads(json.loads(line)), "json")))
"""
Facts: TypeAlias = dict[str, object]
Wrong: TypeAlias = dict[str, tuple[object, object]]
"""Facts that were read otherwise: what was said, what was read."""


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
        "words": [line for piece in annex.body for line in piece.lines()],
        "numbers": [piece.label for piece in annex.body if piece.kind == "number"],
        "points": [(piece.label, piece.level) for piece in annex.body if piece.kind == "point"],
        "headings": [
            line
            for piece in annex.body
            if piece.kind in ("section", "heading")
            for line in piece.lines()
        ],
        "tables": [piece.rows for piece in annex.body if piece.rows],
        "notes": [call[:2] for piece in annex.body for call in piece.split_calls()[1]],
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
            f"points {at}": [*_points(annex.body, 1)],
            f"headings {at}": [*_headings(annex.body)],
            f"tables {at}": [
                tuple(
                    tuple(" ".join(render_lines(cell.body)) for cell in row.cells) for row in rows
                )
                for rows in (
                    block.rows for block in walk_blocks(annex.body) if isinstance(block, Table)
                )
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


def _points(blocks: tuple[Block, ...], level: int) -> Iterator[tuple[str, int]]:
    """Yield the points of blocks: the label of each, and in how many lists it stands."""
    for block in blocks:
        match block:
            case Section() | Conclusion():
                yield from _points(block.body, 1)
            case PointList():
                for point in block.points:
                    yield point.label, level
                    yield from _points(point.body, level + 1)


def _headings(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in walk_blocks(blocks):
        if isinstance(block, Section):
            yield f"{block.label or ''} {block.heading or ''}".strip()


def _notes(marks: list[Mark]) -> Iterator[tuple[str, str]]:
    for mark in marks:
        if isinstance(mark, NoteMark):
            yield mark.label, "\n".join(render_lines(mark.body))


def wrong(fiction: Fiction, form: Form) -> Wrong:
    """Return the facts that are read otherwise than they are said: what was said, what was read."""
    document = council_docs.loads(form.make(fiction), form.format)
    found = differences(said(fiction, form.layout), read(document, form.layout))
    return (
        found if council_docs.check_fidelity(document).proved else {**found, "proof": (True, False)}
    )


def wrong_elsewhere(documents: list[tuple[Fiction, Form]], source: str) -> Iterator[Wrong]:
    """Yield the same for texts that the library in another folder reads; it writes JSON."""
    texts = "\n".join(json.dumps(form.make(fiction)) for fiction, form in documents)
    done = subprocess.run(  # noqa: S603 - our own library
        [sys.executable, "-c", _READER],
        input=texts,
        env={**os.environ, "PYTHONPATH": source},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    for (fiction, form), line in zip(documents, done.stdout.splitlines(), strict=True):
        document = council_docs.loads(json.loads(line), "json")
        yield differences(said(fiction, form.layout), read(document, form.layout))


def differences(expected: Facts, found: Facts) -> Wrong:
    """Return the facts that two accounts of a document tell otherwise."""
    names = sorted(expected.keys() | found.keys())
    facts = {name: (expected.get(name), found.get(name)) for name in names}
    return {name: pair for name, pair in facts.items() if pair[0] != pair[1]}


def drawn(code: str, name: str, seed: int, kind: str = "") -> Iterator[Fiction]:
    """Yield documents for a language and a layout; the same seed gives the same ones."""
    chance = Random(f"{seed} {code} {name}{kind}")
    while True:
        fiction = make_kind(kind, code, chance) if kind else make(code, chance)
        # Without a header and a title, nothing names the Council.
        if FORMS[name].layout.header or fiction.annexes[0].title:
            yield fiction


def measured(code: str, name: str, count: int, seed: int, kind: str = "") -> Iterator[Wrong]:
    """Yield what is wrong in each of so many documents."""
    for fiction in islice(drawn(code, name, seed, kind), count):
        yield wrong(fiction, FORMS[name])


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


def report_kinds(options: argparse.Namespace) -> Iterator[str]:
    """Yield the lines of the report on kinds: wrong facts, and how many documents are right."""
    table = []
    for kind in KINDS if options.kinds == ["all"] else options.kinds:
        wrong_in: Counter[str] = Counter()
        missed: Counter[str] = Counter()
        total = right = shown = 0
        for code, name, facts in _measure_kind(kind, options):
            total += 1
            right += not facts
            wrong_in.update((name, code) if facts else ())
            missed.update({fact.rstrip(" 0123456789") for fact in facts})
            for fact, pair in islice(facts.items(), max(options.wrong - shown, 0)):
                shown += 1
                yield "\n  ".join([f"{kind}, {code} {name}: {fact}", *_difference(*pair)])
        failing = " ".join(f"{place}:{count}" for place, count in wrong_in.most_common())
        facts_missed = " ".join(f"{fact}:{count}" for fact, count in missed.most_common())
        table.append(f"{kind:16}{right:6}/{total:<6}{facts_missed}  {failing}".rstrip())
    yield from table


def _measure_kind(kind: str, options: argparse.Namespace) -> Iterator[tuple[str, str, Wrong]]:
    """Yield the language and the layout of each document of a kind, and what is wrong in it."""
    places = [
        (code, name, fiction)
        for code, name in product(options.languages, options.layouts)
        for fiction in islice(drawn(code, name, options.seed, kind), options.count)
    ]
    documents = [(fiction, FORMS[name]) for _, name, fiction in places]
    results = (
        wrong_elsewhere(documents, options.source)
        if options.source
        else (wrong(*document) for document in documents)
    )
    for (code, name, _), facts in zip(places, results, strict=True):
        yield code, name, facts


def main() -> None:
    """Print a report, or one document."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=20, help="documents of a language and layout")
    parser.add_argument("--seed", type=int, default=1, help="which documents")
    parser.add_argument("--wrong", type=int, default=3, help="how many wrong facts to show")
    parser.add_argument("--languages", nargs="+", default=CODES)
    parser.add_argument("--layouts", nargs="+", default=list(TEXTS), help='or "files"')
    parser.add_argument("--kinds", nargs="+", default=[], help='kinds hard to read, or "all"')
    parser.add_argument("--source", help="the folder of another checkout that reads the texts")
    parser.add_argument("--show", action="store_true", help="print the first document only")
    options = parser.parse_args()
    if options.layouts == ["files"]:
        options.layouts = list(FILES)
    if options.show:
        name = options.layouts[0]
        kind = next(iter(options.kinds), "")
        fiction = next(drawn(options.languages[0], name, options.seed, kind))
        sys.stdout.write(str(FORMS[name].make(fiction)))
        return
    for line in report_kinds(options) if options.kinds else report(options):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
