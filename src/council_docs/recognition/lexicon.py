"""The words of a language in the form in which the text reader looks them up."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from council_docs.identifiers import Kind, Role
from council_docs.languages.dates import continues_date
from council_docs.languages.folding import fold, fold_characters, strip_accents
from council_docs.languages.language import Language, Words
from council_docs.recognition.body.paragraph_breaks import in_capitals
from council_docs.recognition.labels import Opening, opening

_FIRST_LINE = 15
_LEAST_APART = 4
_LONGEST_OPENING = 100
"""How many characters of a line tell how it begins."""
_LONGEST_ANNEX_LABEL = 60
_LONGEST_ODD_LABEL = 20
_LONGEST_POINT = 3
"""How long the number of a point is at most; longer ones are years."""
_LONGEST_LABEL = 60
_NO_LETTERS = dict.fromkeys(map(ord, " .,:;°№'\"-–/()"))
_BEFORE_LABEL = "№"
"""What a label may begin with that is no letter."""
_MOST_COLONS = 2
"""How many colons a line has at most up to the end of its label."""
_LONGEST_FIELD_LABEL = 6
"""How many words the longest label of a field has."""
_LONGEST_ARTICLE = 30
_SENDERS = ("gsc", "presidency")
_LONGEST_NUMBER = 5
_LABEL_WORD = r"(?:[^\W\d_]|[./’'-])"
# One to three words that begin with a capital, then a colon: Contact:   Tel./Fax:   Date limite :
_UNKNOWN_LABEL = re.compile(rf"[^\W\d_]{_LABEL_WORD}*+(?: {_LABEL_WORD}++){{0,2}}\s?:(?!\S)")
_NUMERAL = re.compile("[IVX]{1,6}[a-c]?|[0-9]{1,2}[a-z]?|[A-Z]")
# Greek and Cyrillic capitals that are printed for the Latin ones of a number: ΠΑΡΑΡΤΗΜΑ ΙΙ
_LATIN = str.maketrans("ΙΧΑΒΕІХАВСЕ", "IXABEIXABCE")


@cache
def labels(words: Language) -> dict[str, Role]:
    """Return the roles of header labels, of which only the letters and digits are compared.

    So `N° doc. préc. :` is `n°doc.préc.:`, and one that lost its accents is known as well.
    """
    known = {_letters(form): role for role, forms in words.field_labels.items() for form in forms}
    return {**{strip_accents(label): role for label, role in known.items()}, **known}


def _letters(label: str) -> str:
    return fold(label).translate(_NO_LETTERS)


@cache
def type_lines(words: Language) -> dict[str, Kind]:
    """Return the kinds of folded type lines, in which any quotes are the same."""
    known: dict[str, Kind] = {_unquoted(form): "other" for form in words.other_type_lines}
    for kind_, forms in words.type_lines.items():
        known.update((_unquoted(form), kind_) for form in forms)
    return {**{strip_accents(form): kind_ for form, kind_ in known.items()}, **known}


def kind(text: str, words: Language) -> Kind | None:
    """Return the kind that a type line names, `other` for one that names none of them; or None."""
    known = type_lines(words)
    if text[1:2] == " " == text[3:4]:
        known, text = _squeezed_type_lines(words), "".join(unspaced(text).split())
    return known.get(_unquoted(text))


@cache
def _squeezed_type_lines(words: Language) -> dict[str, Kind]:
    return {text.replace(" ", ""): kind_ for text, kind_ in type_lines(words).items()}


def unspaced(text: str) -> str:
    """Return a line whose letters stand apart, `A N N E X  I`, without the blanks among them."""
    parts = text.split("  ")
    apart = all(len(part) < _LEAST_APART or part[1::2].isspace() for part in parts)
    return " ".join("".join(part.split()) for part in parts) if apart else text


def _unquoted(line: str) -> str:
    return fold(line).replace('"', "'")


@cache
def file_labels(words: Language) -> Words:
    """Return the folded labels of the interinstitutional file."""
    return tuple(map(fold, words.interinstitutional_file))


def label_end(text: str, words: Language) -> int:
    """Return where the label of a field that begins a line ends, behind its colon; 0 for none."""
    return _label(text, words)[0]


def role(text: str, words: Language) -> Role | None:
    """Return the role of the label at the start of a line, or None."""
    return _label(text, words)[1]


def _label(text: str, words: Language) -> tuple[int, Role | None]:
    """Return where the label at the start of a line ends, and its role.

    A label may hold a colon itself: `Kom:n asiak. nro:`.
    """
    colon = text.find(":", 0, _LONGEST_LABEL)
    if colon < 0 or not (text[0].isalpha() or text[0] in _BEFORE_LABEL):
        return 0, None
    known = labels(words)
    for _ in range(_MOST_COLONS):
        role = known.get(_letters(text[:colon]))
        if role is not None:
            return colon + 1, role
        colon = text.find(":", colon + 1, _LONGEST_LABEL)
        if colon < 0:
            break
    return 0, None


def value(text: str, words: Language) -> str:
    """Return what stands after the label of a line, or after a colon that may end one."""
    return text[label_end(text, words) or text.find(":") + 1 or len(text) :].strip()


@cache
def roles_of_values(words: Language) -> dict[str, Role]:
    """Return the roles that folded names of senders and recipients speak for."""
    roles: dict[str, Role] = {}
    for code, forms in words.parties.items():
        role: Role = "from" if code in _SENDERS else "to"
        roles.update((fold(form), role) for form in forms)
    return roles


def unknown_label(text: str) -> str:
    """Return what looks like a label at the start of a line, with its colon: `Contact:`; or ""."""
    match = _UNKNOWN_LABEL.match(text) if text[:1].isupper() else None
    return match[0] if match else ""


def place_of_date(text: str, words: Language) -> int:
    """Return where the place of a date begins, for the places that documents come from; or -1."""
    if "20" not in text and "19" not in text:
        return -1
    searched = fold_characters(text)
    for name in _places(words):
        at = searched.find(name)
        ends = at + len(name)
        if at >= 0 and not searched[at - 1 : at].strip() and _is_date(searched[ends:], words):
            return at
    return -1


def _is_date(text: str, words: Language) -> bool:
    """Tell whether what follows a place begins like a date: with a comma and a number."""
    rest = text.removeprefix(",").lstrip()
    for word in words.dates.before_date:
        rest = rest.removeprefix(fold_characters(word)).lstrip()
    return rest[:1].isdecimal() and not text[:1].isalnum()


@cache
def _places(words: Language) -> Words:
    return tuple(fold_characters(name) for names in words.places.values() for name in names)


def labels_inside(text: str, words: Language) -> list[int]:
    """Return where labels stand in a line, each between blanks."""
    return [at for at, _ in _labels_inside(text, words)]


def roles_inside(text: str, words: Language) -> set[Role]:
    """Return the roles of the labels that stand in a line."""
    return {role for _, role in _labels_inside(text, words)}


def _labels_inside(text: str, words: Language) -> Iterator[tuple[int, Role]]:
    """Yield the place and the role of each label: before a colon, the most words that are one."""
    known = labels(words)
    begin, colon = 0, text.find(":")
    while colon >= 0:
        if not text[colon + 1 : colon + 2].strip():
            before = text[begin:colon]
            starts = [at for at in range(len(before)) if _begins_word(before, at)]
            for at in starts[-_LONGEST_FIELD_LABEL:]:
                role = known.get(_letters(before[at:]))
                if role is not None:
                    yield begin + at, role
                    break
            begin = colon + 1
        colon = text.find(":", colon + 1)


def _begins_word(text: str, at: int) -> bool:
    return not text[at].isspace() and (not at or text[at - 1].isspace())


def begins_with_label(text: str, words: Language) -> Opening | None:
    """Return the label at the start of a line, but no part of a date: `3. března`."""
    found = opening(text)
    if found is None or found.style != "number":
        return found
    rest = text[found.length :].strip()
    is_date = len(found.key) > _LONGEST_POINT or (rest and continues_date(rest, words))
    return None if is_date else found


def begins_cover(text: str, words: Language) -> bool:
    """Tell whether a line opens the sentence on the cover.

    It begins as one that is known, or says to the delegations that something is enclosed.
    """
    folded = fold(text[:_LONGEST_OPENING])
    if folded.startswith(_folded(words.cover_openings)):
        return True
    return (
        any(map(folded.__contains__, words.delegation_stems))
        and any(map(folded.__contains__, words.enclosure_stems))
        and text[0].isupper()
        and role(text, words) is None
    )


def cover_inside(text: str, start: int, words: Language) -> int:
    """Return where a known cover sentence begins in a line, after a place in it; or -1."""
    searched = fold_characters(text)
    found = (searched.find(f" {fold_characters(cover)}", start) for cover in words.cover_openings)
    return min((at + 1 for at in found if at >= 0), default=-1)


def begins_title(text: str, words: Language) -> bool:
    """Tell whether a line opens a title of conclusions or of a resolution."""
    return fold(text[:_LONGEST_OPENING]).startswith(_folded(words.title_openings))


def begins_formula(text: str, words: Language) -> bool:
    """Tell whether a line opens the acting formula, which is printed in capitals."""
    if not in_capitals(text):
        return False
    folded = fold(text)
    return folded.startswith(_folded(words.formula_openings)) or (
        # Its first line, where it is printed on two.
        len(folded) > _FIRST_LINE
        and any(form.startswith(folded) for form in _folded(words.formula_openings))
    )


@cache
def tails(words: Language) -> tuple[str, ...]:
    """Return what may stand at the end of a line that it does not belong to."""
    return (*words.annex, *(form.upper() for form in words.formula_openings))


class AnnexLabel(NamedTuple):
    """What the label of an annex says."""

    number: str | None
    """As printed: `II`."""
    nested: bool
    """Whether it is an annex to an annex."""


def annex_label(text: str, words: Language) -> AnnexLabel | None:
    """Read a line that is the label of an annex and nothing else: `ANNEX`, `BIJLAGE II`."""
    if len(text) > _LONGEST_ANNEX_LABEL:
        return None
    # Hardly any line begins or ends with the word; in odd letters, it stands alone in capitals.
    edges = _annex_words(words)
    if text[-1] in ":]" or text[1:2] == " ":
        text = unspaced(text).strip("[]: ") or text
    odd = len(text) <= _LONGEST_ODD_LABEL and text.isupper()
    if not (odd or text.startswith(edges) or text.endswith(edges)):
        return None
    said = text.split()
    own = 0 if words.annex_number_position == "before" else len(said) - 1
    for at in (None, 0, 1, len(said) - 1):
        number = (
            said[at].rstrip(".").translate(_LATIN) if at is not None and at < len(said) else None
        )
        if number is not None and not _NUMERAL.fullmatch(number):
            continue
        rest = " ".join(said if number is None else [*said[:at], *said[(at or 0) + 1 :]])
        nested = fold(rest) in _folded(words.annex_to_annex)
        if nested or (rest.isupper() and fold(rest) in _annexes(words) and at in (None, own)):
            return AnnexLabel(number, nested)
    return None


@cache
def _annexes(words: Language) -> frozenset[str]:
    """Return the folded words for an annex, also without their accents."""
    folded = _folded(words.annex)
    return frozenset((*folded, *map(strip_accents, folded)))


@cache
def _annex_words(words: Language) -> Words:
    """Return with which words labels of annexes begin or end."""
    nested = {phrase.split()[at] for phrase in words.annex_to_annex for at in (0, -1)}
    return (*words.annex, *sorted(nested))


@cache
def _folded(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, phrases))


def is_article(text: str, words: Language) -> bool:
    """Tell whether a line is the heading of an article and nothing else.

    The number stands on either side, by the language: `Article 12a`, `12 artikla`, `12. cikk`.
    """
    if len(text) > _LONGEST_ARTICLE:
        return False
    if text.startswith(words.article):
        word, _, number = text.partition(" ")
    elif text.endswith(words.article):
        number, _, word = text.rpartition(" ")
    else:
        return False
    return word in words.article and number[:1].isdecimal() and len(number) <= _LONGEST_NUMBER
