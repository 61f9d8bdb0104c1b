"""Right documents in every language, and faults put into them at random places.

A document is a list of lines, each with its part; a fault changes some of them and tells the codes
that speak of it and the line where it is then.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple, TypeAlias

import regex

import council_docs
from council_docs.languages import CODES, load_language
from council_docs.languages.dates import format_date
from council_docs.languages.language import Language
from council_docs.references import find_references
from language_texts import TEXTS
from printed_pages import wrap

_DATE = dt.date(2026, 4, 21)
_ADOPTED = dt.date(2026, 4, 20)
_POINTS = 7
_SHORTEST = 8
_LONG = 4
_FULL = 5


class Line(NamedTuple):
    """A line of a document; a paragraph begins at a line with a part, and goes on without one."""

    part: str
    text: str


Lines: TypeAlias = list[Line]


class Fault(NamedTuple):
    """What a seed did to a document."""

    codes: frozenset[str]
    """Of the diagnostics that report it."""
    line: int
    """Where it is, counted from 0."""


Seed: TypeAlias = Callable[[Lines, Random, Language], Fault]


# ------------------------------------------------------------------------------ right documents


def right(code: str) -> Lines:
    """Return a document in a language in which nothing is wrong."""
    words = load_language(code)
    note = Line("note", "1 Ruritania, 9871/26.")
    return [*_header(words), *_annex(words, "I", _POINTS), *_annex(words, "II", 3), note]


def text_of(lines: Lines) -> str:
    return "".join(f"{line.text}\n" for line in lines)


def _header(words: Language) -> Iterator[Line]:
    before = f" {word}" if (word := next(iter(words.dates.before_date), "")) else ","
    first, last = words.council[0].rsplit(" ", 1)
    subject = f"{words.title_openings[0]} – Ruritania"
    place = f"{words.places['BEL_BRU'][0]}{before} {format_date(_DATE, words)}"
    yield from (Line("institution", first), Line("", last), Line("date", place))
    yield from (Line("originals", "(OR. fr)"), Line("number", "9998/26"))
    yield from (Line("code", "ENV 901"), Line("code", "TRANS 402"))
    yield Line("type", words.type_lines["outcome-of-proceedings"][0])
    yield Line("from", f"{words.field_labels['from'][0]} {words.parties['gsc'][0]}")
    yield Line("to", f"{words.field_labels['to'][0]} {words.parties['delegations'][0]}")
    yield Line("previous", f"{words.field_labels['previous-document'][0]} 9871/26 + COR 1")
    yield from (Line("subject", f"{words.field_labels['subject'][0]} {subject}"), Line("", ""))
    adopted = f"({format_date(_ADOPTED, words)})"
    yield from _paragraph("cover", f"{words.cover_openings[0]} Ruritania {adopted}.")


def _annex(words: Language, number: str, points: int) -> Iterator[Line]:
    label = [words.annex[0], number]
    if words.annex_number_position == "before":
        label.reverse()
    yield from (Line("annex", " ".join(label)), Line("", ""))
    yield from _paragraph("title", f"{words.title_openings[0]} – Ruritania {number}")
    sentences = _sentences(words.code)
    for at in range(1, points + 1):
        if at in (1, points):
            yield from _paragraph("section", f"{'I' if at == 1 else 'II'}. RURITANIA")
        said = sentences[at % len(sentences)]
        if at == 2:
            yield from _paragraph("point", "Ruritania:", f"{at}.")
            for letter, end in zip("abcd", ";;;.", strict=True):
                yield from _paragraph("item", said[:-1] + end, f"{letter})")
        else:
            call = "1" if points < _POINTS and at == points else ""
            rest = f"Ruritania («Strelsau», [ENV] 9871/26) – “Zenda”, Hentzau{call}; {said}"
            yield from _paragraph("point", f"{said} {rest}", f"{at}.")


def _paragraph(part: str, text: str, label: str = "") -> Iterator[Line]:
    first, *others = wrap(text, first=label)
    yield Line(part, first)
    yield from (Line("", line) for line in (*others, ""))


def _sentences(code: str) -> list[str]:
    whole = " ".join(TEXTS[code].split())
    return [f"{said.strip(' .')}." for said in whole.split(". ") if len(said.split()) > _SHORTEST]


# ------------------------------------------------------------------------------ faults


def _at(lines: Lines, *parts: str) -> list[int]:
    """Return where the lines with one of some parts are."""
    return [at for at, line in enumerate(lines) if line.part in parts]


def _end(lines: Lines, at: int) -> int:
    """Return where the paragraph that begins at a line ends, with the blank line after it."""
    at += 1
    while at < len(lines) and not lines[at].part:
        at += 1
    return at


def _set(lines: Lines, at: int, text: str) -> int:
    lines[at] = lines[at]._replace(text=text)
    return at


def _fault(codes: str, line: int) -> Fault:
    return Fault(frozenset(codes.split()), line)


def _first_field(lines: Lines) -> int:
    return _at(lines, "from", "to", "previous", "subject")[0]


def field_missing(lines: Lines, draw: Random, _: Language) -> Fault:
    del lines[draw.choice(_at(lines, "from", "to", "subject"))]
    return _fault("H001", _first_field(lines))


def field_empty(lines: Lines, draw: Random, _: Language) -> Fault:
    at = draw.choice(_at(lines, "from", "to", "previous"))
    return _fault("H001 H010", _set(lines, at, lines[at].text.partition(":")[0] + ":"))


def field_twice(lines: Lines, draw: Random, _: Language) -> Fault:
    at = draw.choice(_at(lines, "from", "to", "subject"))
    lines.insert(at + 1, lines[at])
    return _fault("H003", at + 1)


def type_missing(lines: Lines, _: Random, __: Language) -> Fault:
    del lines[_at(lines, "type")[0]]
    return _fault("R005", _first_field(lines))


def number_malformed(lines: Lines, draw: Random, _: Language) -> Fault:
    forms = ("9998-26", "9998/2026", "9998//26", "9998.26", "9998/26 REV", "999826/2026")
    return _fault("H004", _set(lines, _at(lines, "number")[0], draw.choice(forms)))


def date_malformed(lines: Lines, draw: Random, words: Language) -> Fault:
    at = _at(lines, "date")[0]
    place = words.places["BEL_BRU"][0]
    form = draw.choice(("21/04/2026", "21.4.2026", "2026-04-21", "21 04 2026"))
    return _fault("H005", _set(lines, at, f"{place}, {form}"))


def code_malformed(lines: Lines, draw: Random, _: Language) -> Fault:
    form = draw.choice(("Env 901", "ENV-901", "901 ENV", "ENV 901A"))
    return _fault("H006", _set(lines, draw.choice(_at(lines, "code")), form))


def year_changed(lines: Lines, draw: Random, _: Language) -> Fault:
    year = draw.choice((24, 25, 27, 28))
    return _fault("H007", _set(lines, _at(lines, "number")[0], f"9998/{year}"))


def label_foreign(lines: Lines, draw: Random, words: Language) -> Fault:
    at = draw.choice(_at(lines, "to", "previous", "subject"))
    role = {"to": "to", "previous": "previous-document", "subject": "subject"}[lines[at].part]
    own = {form.casefold() for forms in words.field_labels.values() for form in forms}
    others = [
        form
        for code in CODES
        for known, forms in load_language(code).field_labels.items()
        for form in forms
        if known == role and form.casefold() not in own and form.endswith(":")
    ]
    value = lines[at].text.partition(":")[2]
    return _fault("H008", _set(lines, at, draw.choice(others) + value))


def label_unknown(lines: Lines, draw: Random, _: Language) -> Fault:
    at = draw.choice(_at(lines, "to", "previous"))
    return _fault("H009", _set(lines, at, f"Hentzau:{lines[at].text.partition(':')[2]}"))


def _points(lines: Lines) -> list[int]:
    """Return where the points of the first annex are."""
    return [at for at in _at(lines, "point") if at < _at(lines, "annex")[1]]


def _renumber(lines: Lines, at: int, label: str) -> int:
    return _set(lines, at, f"{label} {lines[at].text.partition(' ')[2]}")


def point_missing(lines: Lines, draw: Random, _: Language) -> Fault:
    points = _points(lines)
    at = draw.choice([*points[2:5]])
    del lines[at : _end(lines, at)]
    return _fault("N001", at)


def number_too_large(lines: Lines, draw: Random, _: Language) -> Fault:
    return _fault("N001", _renumber(lines, draw.choice(_points(lines)[:-1]), "11."))


def number_twice(lines: Lines, draw: Random, _: Language) -> Fault:
    points = _points(lines)
    at = draw.randrange(1, len(points))
    return _fault("N002", _renumber(lines, points[at], f"{draw.randint(1, at)}."))


def words_missing(lines: Lines, draw: Random, _: Language) -> Fault:
    points = _points(lines)
    at = points[draw.choice((2, 3, 4))]
    lines[at : _end(lines, at)] = [Line("point", lines[at].text.partition(" ")[0]), Line("", "")]
    return _fault("N003", at)


def numbers_swapped(lines: Lines, draw: Random, _: Language) -> Fault:
    points = _points(lines)
    at = draw.randrange(0, len(points) - 1)
    _renumber(lines, points[at + 1], f"{at + 1}.")
    return _fault("N004", _renumber(lines, points[at], f"{at + 2}."))


def numbering_restarted(lines: Lines, _: Random, __: Language) -> Fault:
    second = _at(lines, "annex")[1]
    at = next(point for point in _at(lines, "section") if point > second)
    del lines[second:at]
    return _fault("N005", next(point for point in _at(lines, "point") if point > second))


def list_in_disorder(lines: Lines, draw: Random, _: Language) -> Fault:
    items = _at(lines, "item")[:4]
    at = draw.randrange(1, 4)
    other = draw.choice([letter for letter in "bcdefgh" if letter != "abcd"[at]])
    return _fault("N006", _renumber(lines, items[at], f"{other})"))


def section_missing(lines: Lines, draw: Random, _: Language) -> Fault:
    at = draw.choice([at for at in _at(lines, "section") if lines[at].text.startswith("II.")])
    return _fault("N007", _set(lines, at, "III. RURITANIA"))


def annex_missing(lines: Lines, _: Random, __: Language) -> Fault:
    del lines[_at(lines, "annex")[0] :]
    return _fault("S001", _at(lines, "cover")[0])


def cover_missing(lines: Lines, _: Random, __: Language) -> Fault:
    at = _at(lines, "cover")[0]
    del lines[at : _end(lines, at)]
    return _fault("S002", at)


def annex_misnumbered(lines: Lines, draw: Random, _: Language) -> Fault:
    at = draw.choice(_at(lines, "annex"))
    old = "II" if at == _at(lines, "annex")[1] else "I"
    words = [
        draw.choice(("IV", "V", "IX")) if word == old else word for word in lines[at].text.split()
    ]
    return _fault("S003", _set(lines, at, " ".join(words)))


def title_of_another(lines: Lines, draw: Random, words: Language) -> Fault:
    """The title of the only annex."""
    del lines[_at(lines, "annex")[1] :]
    at = _at(lines, "title")[0]
    other = draw.choice(("Syldavia", "Freedonia", "Graustark"))
    return _fault("S004", _set(lines, at, f"{words.title_openings[0]} – {other}"))


def annex_empty(lines: Lines, draw: Random, _: Language) -> Fault:
    first, second = _at(lines, "annex")
    at, end = draw.choice(((first, second), (second, len(lines))))
    del lines[at + 2 : end]
    return _fault("S005", at)


def section_empty(lines: Lines, draw: Random, _: Language) -> Fault:
    sections = _at(lines, "section")[1:]
    at = draw.choice(sections)
    after = [Line("section", "III. STRELSAU"), Line("", "")]
    lines[_end(lines, at) : _end(lines, at)] = after
    return _fault("S006", at)


def adopted_later(lines: Lines, draw: Random, words: Language) -> Fault:
    at = _at(lines, "cover")[0]
    end = _end(lines, at)
    day = draw.choice((dt.date(2026, 5, 4), dt.date(2027, 4, 20), dt.date(2016, 4, 20)))
    text = " ".join(line.text for line in lines[at:end]).strip()
    changed = text.replace(format_date(_ADOPTED, words), format_date(day, words))
    lines[at:end] = _paragraph("cover", changed)
    place = next(n for n in range(at, _end(lines, at)) if "(" in lines[n].text)
    return _fault("S008", place)


def _text_lines(lines: Lines) -> list[int]:
    """Return the lines of points of the annexes that hold enough words to be changed."""
    first = _points(lines)[0]
    return [
        at
        for at in range(first, len(lines) - 1)
        if lines[at].text.count(" ") > 4 and lines[at].part != "title"
    ]


def _put(lines: Lines, draw: Random, piece: str) -> int:
    """Put a piece into the middle of a word of the text, and return its line."""
    places = [
        (at, which)
        for at in _text_lines(lines)
        for which, word in enumerate(lines[at].text.split(" "))
        if word.isalpha() and len(word) >= _LONG
    ]
    at, which = draw.choice(places)
    words = lines[at].text.split(" ")
    words[which] = words[which][:2] + piece + words[which][2:]
    return _set(lines, at, " ".join(words))


def furniture_left(lines: Lines, draw: Random, _: Language) -> Fault:
    inside = [at for at in _text_lines(lines) if not lines[at].part]
    at = draw.choice(inside)
    lines.insert(at, Line("", draw.choice(("9998/26 XY/AB 2", "TREE.1.B EN", "9998/26 2"))))
    return _fault("T001", at)


def encoding_damaged(lines: Lines, draw: Random, _: Language) -> Fault:
    return _fault("T002", _put(lines, draw, draw.choice(("Ã©", "Ã¶", "Å¡", "â€¢", "Î±"))))


def character_private(lines: Lines, draw: Random, _: Language) -> Fault:
    return _fault("T003", _put(lines, draw, draw.choice("\uf0b7\uf02d\ue000")))


def letter_foreign(lines: Lines, draw: Random, words: Language) -> Fault:
    others = {"bg": "aeopcxο", "el": "oeaAсо"}.get(words.code, "аеосхрο")
    return _fault("T004", _put(lines, draw, draw.choice(others)))


def _take(lines: Lines, draw: Random, pairs: tuple[str, ...]) -> int:
    """Take one mark of a pair out of the text, and return the line of the other one."""
    places = [
        (at, found.start(), pair)
        for at in _text_lines(lines)
        for pair in pairs
        for found in regex.finditer(rf"(?<![a-d])[{regex.escape(pair)}]", lines[at].text)
    ]
    at, n, pair = draw.choice(places)
    opening, closing = pair[0], pair[1]
    taken = lines[at].text[n]
    _set(lines, at, lines[at].text[:n] + lines[at].text[n + 1 :])
    while taken == closing and opening not in lines[at].text[:n]:
        at, n = at - 1, len(lines[at - 1].text)
    while taken == opening and closing not in lines[at].text[n:]:
        at, n = at + 1, 0
    return at


def quote_missing(lines: Lines, draw: Random, _: Language) -> Fault:
    return _fault("T005", _take(lines, draw, ("“”", "«»")))


def bracket_missing(lines: Lines, draw: Random, _: Language) -> Fault:
    return _fault("T006", _take(lines, draw, ("()", "[]")))


def ligature(lines: Lines, draw: Random, _: Language) -> Fault:
    return _fault("T007", _put(lines, draw, draw.choice("ﬁﬂﬀ")))


def characters_lost(lines: Lines, draw: Random, _: Language) -> Fault:
    return _fault("R015", _put(lines, draw, "\ufffd"))


def character_of_control(lines: Lines, draw: Random, _: Language) -> Fault:
    return _fault("R008", _put(lines, draw, draw.choice("\x07\x02\x1b")))


def date_impossible(lines: Lines, draw: Random, words: Language) -> Fault:
    date = format_date(dt.date(2025, 2, 28), words).replace("28", draw.choice(("30", "31")))
    at = draw.choice(_text_lines(lines))
    return _fault("R009", _set(lines, at, f"{lines[at].text} ({date})"))


def point_of_nothing(lines: Lines, draw: Random, words: Language) -> Fault:
    says = words.citations
    numbered = [
        form.format(point.rstrip("-"))
        for point in (*says.points, *says.paragraphs)
        for form in ("{} 77", "77. {}", "77 {}")
    ]
    forms = [
        f"{one} {other}"
        for here in says.self_references
        for point in numbered
        for one, other in ((point, here.rstrip("-")), (here.rstrip("-"), point))
    ]
    cited = next(
        form for form in forms if any(said.target for said in find_references(form, words))
    )
    at = draw.choice(_text_lines(lines))
    return _fault("S010", _set(lines, at, f"{lines[at].text} {cited}"))


def note_missing(lines: Lines, _: Random, __: Language) -> Fault:
    del lines[_at(lines, "note")[0]]
    return _fault("R013", next(at for at, line in enumerate(lines) if "Hentzau1" in line.text))


def call_missing(lines: Lines, _: Random, __: Language) -> Fault:
    at = next(at for at, line in enumerate(lines) if "Hentzau1" in line.text)
    _set(lines, at, lines[at].text.replace("Hentzau1", "Hentzau"))
    return _fault("R012", _at(lines, "note")[0])


def hyphen_at_line_end(lines: Lines, draw: Random, _: Language) -> Fault:
    at = draw.choice(
        [at for at in _text_lines(lines) if lines[at + 1].text and not lines[at + 1].part]
    )
    words = lines[at].text.split(" ")
    if not words[-1].isalpha() or len(words[-1]) <= _LONG:
        words[-1] = "Ruritaniae"
    half = len(words[-1]) // 2
    _set(lines, at, " ".join([*words[:-1], words[-1][:half] + "-"]))
    _set(lines, at + 1, f"{words[-1][half:]} {lines[at + 1].text}")
    return _fault("R001 R002", at)


SEEDS: tuple[Seed, ...] = (
    field_missing,
    field_empty,
    field_twice,
    type_missing,
    number_malformed,
    date_malformed,
    code_malformed,
    year_changed,
    label_foreign,
    label_unknown,
    point_missing,
    number_too_large,
    number_twice,
    words_missing,
    numbers_swapped,
    numbering_restarted,
    list_in_disorder,
    section_missing,
    annex_missing,
    cover_missing,
    annex_misnumbered,
    title_of_another,
    annex_empty,
    section_empty,
    adopted_later,
    furniture_left,
    encoding_damaged,
    character_private,
    letter_foreign,
    quote_missing,
    bracket_missing,
    ligature,
    characters_lost,
    character_of_control,
    date_impossible,
    point_of_nothing,
    note_missing,
    call_missing,
    hyphen_at_line_end,
)


# ------------------------------------------------------------------------------ Akoma Ntoso


def _element(lines: Lines, draw: Random, names: str) -> int:
    """Return where the start tag of an element with an eId stands, below the metadata."""
    start = rf"<(?:{names}) eId="
    below = next(at for at, line in enumerate(lines) if "<attachments>" in line.text)
    places = [at for at in range(below, len(lines)) if regex.match(start, lines[at].text.strip())]
    return draw.choice(places)


def _replace(lines: Lines, at: int, pattern: str, new: str) -> int:
    return _set(lines, at, regex.sub(pattern, new, lines[at].text, count=1))


def element_unknown(lines: Lines, draw: Random, _: Language) -> Fault:
    at = _element(lines, draw, "paragraph|point|section")
    lines.insert(at, Line("", "<zenda/>"))
    return _fault("X001", at)


def eid_missing(lines: Lines, draw: Random, _: Language) -> Fault:
    at = _element(lines, draw, "paragraph|point|content|list|section|heading")
    return _fault("X002", _replace(lines, at, r' eId="[^"]*+"', ""))


def eid_twice(lines: Lines, draw: Random, _: Language) -> Fault:
    at = _element(lines, draw, "paragraph|point|content|list")
    before = [found for line in lines[:at] for found in regex.findall(r'eId="[^"]*+"', line.text)]
    return _fault("X003", _replace(lines, at, r'eId="[^"]*+"', draw.choice(before)))


def eid_of_another_form(lines: Lines, draw: Random, _: Language) -> Fault:
    at = _element(lines, draw, "paragraph|point|section")
    return _fault("X004", _replace(lines, at, r'(?:para|point|sec)_(?=[^_"]*+")', "zenda_"))


def reference_to_nothing(lines: Lines, draw: Random, _: Language) -> Fault:
    places = [at for at, line in enumerate(lines) if 'refersTo="#' in line.text]
    at = draw.choice(places)
    return _fault("X005", _replace(lines, at, 'refersTo="#', 'refersTo="#zenda_'))


def identity_changed(lines: Lines, draw: Random, _: Language) -> Fault:
    """In the identification of the whole file, which stands first."""
    changes = {
        "<FRBRcountry ": 'value="rr"',
        "<FRBRlanguage ": 'language="zxx"',
        "<FRBRnumber ": 'value="ST-1-2026"',
        "<FRBRdate ": 'date="2025-01-01"',
        "<FRBRversionNumber ": 'value="REV-3"',
    }
    start = draw.choice(list(changes))
    at = next(at for at, line in enumerate(lines) if start in line.text)
    return _fault("X006", _replace(lines, at, r'\w+="[^"]*+"', changes[start]))


AKN_SEEDS: tuple[Seed, ...] = (
    element_unknown,
    eid_missing,
    eid_twice,
    eid_of_another_form,
    reference_to_nothing,
    identity_changed,
)


# ------------------------------------------------------------------------------ the measure


class Outcome(NamedTuple):
    """What became of one seed."""

    seed: str
    code: str
    found: bool
    """Whether a diagnostic with one of its codes stands at its line."""
    said: list[str]
    """All diagnostics."""


def akn(code: str) -> Lines:
    """Return the lines of a right document, written as Akoma Ntoso."""
    written = council_docs.dumps(council_docs.loads(text_of(right(code))), "akn")
    return [Line("", line) for line in written.splitlines()]


def found_in(text: str) -> list[tuple[str, int]]:
    """Return the code and the line, from 0, of each diagnostic; -1 without a span."""
    document = council_docs.loads(text, "auto")
    source = document.provenance.source
    assert source is not None
    return [
        (said.code, source.position(said.span.start).line - 1 if said.span else -1)
        for said in council_docs.validate(document)
    ]


def sown(seed: Seed, code: str, draw: Random) -> Outcome:
    """Put a fault into a right document and look for it."""
    lines = akn(code) if seed in AKN_SEEDS else right(code)
    fault = seed(lines, draw, load_language(code))
    found = found_in(text_of(lines))
    hit = any(said in fault.codes and line == fault.line for said, line in found)
    said = [f"{code}:{line + 1}" for code, line in found]
    wanted = f"{'/'.join(sorted(fault.codes))}:{fault.line + 1}"
    return Outcome(seed.__name__, code, hit, [wanted, *said])


def alarms(code: str) -> list[tuple[str, int]]:
    """Return what is said about a right document, but for guesses at the ends of lines."""
    found = [*found_in(text_of(right(code))), *found_in(text_of(akn(code)))]
    return [said for said in found if said[0] not in ("R001", "R002")]
