"""Stage 3: the header, the cover and the annexes: which lines belong to which part."""

from itertools import pairwise

from attrs import field, frozen

from council_docs.identifiers import Kind
from council_docs.languages.folding import fold
from council_docs.languages.language import Language, merge_cover_words
from council_docs.recognition import annexes, lexicon
from council_docs.recognition.annexes import AnnexZone, Cover
from council_docs.recognition.body.paragraph_breaks import Measure, ends_sentence
from council_docs.recognition.header import header_columns, value_matching
from council_docs.recognition.labels import is_separator, opening
from council_docs.recognition.lines import Line

_HEADER_LINES = 150
"""The longest first pages hold some eighty lines of codes above the first field."""
_LONGEST_VALUES = 40
"""How many lines after the last label the cover sentence is looked for."""
_VALUES_ALONE = 10
"""How many lines of values whose labels were lost stand above the cover sentence."""
_HEAD_OF_JOURNAL = 20
_BETWEEN_VALUES = 20
"""How many lines of codes and markings stand between two telling values at the most."""
_TELLING = frozenset(("institution", "number", "place-and-date", "original-languages"))


@frozen
class Zones:
    """The lines of a document, by its parts."""

    masthead: list[Line] = field(factory=list)
    """What stands above the first labelled field."""
    fields: list[Line] = field(factory=list)
    cover: list[Line] = field(factory=list)
    annexes: list[AnnexZone] = field(factory=list)
    measure: Measure = field(factory=lambda: Measure([]))
    """The width of the document's full lines."""


def divide(lines: list[Line], words: Language | None, below: Language | None = None) -> Zones:
    """Divide the lines of a document; without the words of its language all are one annex.

    `below` is the language of the enclosed text, if it is another one.
    """
    if words is None:
        return Zones(annexes=[AnnexZone(None, None, False, [], lines)], measure=Measure(lines))
    above, lines = header_columns.split(lines, words)
    first, end = _header(lines, words)
    masthead, fields = lines[:first], lines[first:end]
    under = [part for line in lines[end:] for part in header_columns.without_tail(line, words)]
    if above and under:
        under[0].gap = True  # the header stands between them
    rest = [*above, *under]
    measure = Measure(lines)
    cover = Cover(
        _kind(masthead, words), _subject(fields, words), bool(masthead), bool(fields), measure
    )
    said = merge_cover_words(words, below) if below else words
    starts = annexes.starts(rest, cover, said)
    return Zones(
        masthead=masthead,
        fields=fields,
        measure=measure,
        cover=rest[: starts[0]] if starts else rest,
        annexes=[
            annexes.annex(rest[start:stop], cover, said)
            for start, stop in pairwise([*starts, len(rest)])
        ],
    )


# ------------------------------------------------------------------------------ header


def _header(lines: list[Line], words: Language) -> tuple[int, int]:
    """Return where the labelled fields begin and end; both are equal where there are none."""
    labelled = []
    for at, line in enumerate(lines[:_HEADER_LINES]):
        if lexicon.begins_cover(line.text, words) or lexicon.annex_label(line.text, words):
            break
        role = lexicon.role(line.text, words)
        if role:
            labelled.append(at)
        if role == "subject":
            break
    # One label alone may be a word of the text.
    if len(labelled) > 1 or _kind(lines[: max(labelled, default=0)], words):
        first = labelled[0]
        while first and _is_label(lines[first - 1], words):
            first -= 1
        last = labelled[-1]
        while last + 1 < len(lines) and _goes_on_with_label(lines, last, words):
            last += 1
        return first, _fields_end(lines, first, last, words)
    end = _masthead_end(lines, words) or _above_title(lines, words)
    for at in range(end, min(end + _VALUES_ALONE, len(lines)) if end else 0):
        if lexicon.begins_cover(lines[at].text, words):
            return at, at
    return end, end


def _fields_end(lines: list[Line], first: int, last: int, words: Language) -> int:
    """Return where the value of the last field ends.

    Where a cover sentence follows, it ends there. Otherwise each label without a value on its line
    is owed one, and the last value ends with a gap that no dash follows.
    """
    for at in range(last + 1, min(last + 1 + _LONGEST_VALUES, len(lines))):
        if lexicon.begins_cover(lines[at].text, words):
            return at
        if _begins_body(lines[at], words) or (lines[at].opens_page and at > last + 1):
            break
    region = lines[first : last + 1]
    labels = sum(1 for line in region if lexicon.role(line.text, words) or _is_label(line, words))
    owed = max(sum(_is_label(line, words) for line in region) - (len(region) - labels), 0)
    at = last + 1
    while at < len(lines) and not _begins_body(lines[at], words):
        dashed = lines[at].text.startswith(("-", "–"))
        closed = lines[at - 1].text.startswith(("-", "–")) and lines[at].text[0].isupper()
        set_off = lines[at].gap or lines[at].opens_page or closed
        if not owed and set_off and not dashed:
            break
        owed = max(owed - 1, 0)
        at += 1
    return at


def _goes_on_with_label(lines: list[Line], last: int, words: Language) -> bool:
    """Tell whether the line below the last label is one too, and not set off from its value."""
    set_off = lines[last + 1].gap and bool(lexicon.value(lines[last].text, words))
    return _is_label(lines[last + 1], words) and not set_off


def _is_label(line: Line, words: Language) -> bool:
    """Tell whether a line is a label and nothing else, known or not."""
    if lexicon.role(line.text, words):
        return not lexicon.value(line.text, words)
    return lexicon.unknown_label(line.text) == line.text


def _begins_body(line: Line, words: Language) -> bool:
    if lexicon.annex_label(line.text, words):
        return True
    found = lexicon.begins_with_label(line.text, words)
    return is_separator(line.text) or (found is not None and found.style in ("number", "roman"))


def _masthead_end(lines: list[Line], words: Language) -> int:
    """Return where a header without labelled fields ends: after the type line, or the last value.

    Only values that stand nowhere else on a line of their own count.
    """
    end = 0
    for at, line in enumerate(lines[:_HEADER_LINES]):
        text_begins = lexicon.begins_cover(line.text, words) or _begins_body(line, words)
        if text_begins or at > end + _BETWEEN_VALUES:
            break
        whole = value_matching.whole(line.text, words)
        if "type-line" in whole:
            return at + 1
        if whole & _TELLING:
            end = at + 1
    return end


def _above_title(lines: list[Line], words: Language) -> int:
    """Return how many lines stand above the title of a text without a header: a journal's head."""
    for at, line in enumerate(lines[:_HEAD_OF_JOURNAL]):
        if lexicon.begins_title(line.text, words):
            return at
        if ends_sentence(line.text) or opening(line.text):
            break
    return 0


def _kind(lines: list[Line], words: Language) -> Kind | None:
    """Return the kind that one of the lines names, or None."""
    return next((kind for line in lines if (kind := lexicon.kind(line.text, words))), None)


def _subject(fields: list[Line], words: Language) -> str:
    """Return the folded words of the last lines of the header, where the subject stands."""
    return fold(" ".join(lexicon.value(line.text, words) or line.text for line in fields[-4:]))
