"""The words of a language, in the form in which the stages look them up.

A line comes in; out comes what it is: `Subject:` the label of the subject, `ANNEX II` the label of
an annex, `Delegations will find attached` the start of a cover sentence. Words are compared folded.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from council_docs.identifiers import Kind, Role
from council_docs.languages.dates import continues_date
from council_docs.languages.folding import fold, fold_characters, strip_accents
from council_docs.languages.language import Language, Words
from council_docs.recognition.body.paragraph_breaks import in_capitals
from council_docs.recognition.labels import Label, match_label

_FIRST_LINE = 15
_LEAST_APART = 4
_LONGEST_OPENING = 100
"""How many characters of a line show how it begins."""
LONGEST_ANNEX_LABEL = 60
"""A longer line is none; callers that ask for many lines test this first."""
_LONGEST_ODD_LABEL = 20
_LONGEST_POINT = 3
"""How many digits the number of a point has at most; longer ones are years."""
_LONGEST_LABEL = 60
_NO_LETTERS = dict.fromkeys(map(ord, " .,:;°№'\"-–/()"))
_BEFORE_LABEL = "№"
"""What a label may begin with beside letters."""
_MOST_COLONS = 2
"""How many colons a label has at most."""
_LONGEST_FIELD_LABEL = 6
"""How many words the longest label of a field has."""
LONGEST_ARTICLE = 30
_SENDERS = ("gsc", "presidency")
_LONGEST_NUMBER = 5
_LABEL_WORD = r"(?:[^\W\d_]|[./’'-])"
# One to three words that begin with a capital, then a colon: Contact:   Tel./Fax:   Date limite :
_UNKNOWN_LABEL = re.compile(rf"[^\W\d_]{_LABEL_WORD}*+(?: {_LABEL_WORD}++){{0,2}}\s?:(?!\S)")
_NUMERAL = re.compile("[IVX]{1,6}[a-c]?|[0-9]{1,2}[a-z]?|[A-Z]")
# Greek and Cyrillic capitals that are printed instead of Latin ones in a numeral: ΠΑΡΑΡΤΗΜΑ ΙΙ
_LATIN = str.maketrans("ΙΧΑΒΕІХАВСЕ", "IXABEIXABCE")


@cache
def get_field_labels(language: Language) -> dict[str, Role]:
    """Return the roles of header labels, by the letters and digits of each.

    So `N° doc. préc. :` is `ndocpréc`, and `ndocprec` is known as well.
    """
    known = {
        _keep_letters(form): role for role, forms in language.field_labels.items() for form in forms
    }
    return {**{strip_accents(label): role for label, role in known.items()}, **known}


def _keep_letters(label: str) -> str:
    return fold(label).translate(_NO_LETTERS)


@cache
def get_type_lines(language: Language) -> dict[str, Kind]:
    """Return the kinds of folded type lines, with all quotation marks alike."""
    known: dict[str, Kind] = {_strip_quotes(form): "other" for form in language.other_type_lines}
    for kind_, forms in language.type_lines.items():
        known.update((_strip_quotes(form), kind_) for form in forms)
    return {**{strip_accents(form): kind_ for form, kind_ in known.items()}, **known}


def match_type_line(text: str, language: Language) -> Kind | None:
    """Return the kind in a type line: `other` for an `INFORMATION NOTE`, None for no type line."""
    known = get_type_lines(language)
    if text[1:2] == " " == text[3:4]:
        known, text = (
            _get_squeezed_type_lines(language),
            "".join(close_letter_spacing(text).split()),
        )
    return known.get(_strip_quotes(text))


@cache
def _get_squeezed_type_lines(language: Language) -> dict[str, Kind]:
    return {text.replace(" ", ""): kind_ for text, kind_ in get_type_lines(language).items()}


def close_letter_spacing(text: str) -> str:
    """Return a letter-spaced line, `A N N E X  I`, with its words closed up: `ANNEX I`."""
    parts = text.split("  ")
    apart = all(len(part) < _LEAST_APART or part[1::2].isspace() for part in parts)
    return " ".join("".join(part.split()) for part in parts) if apart else text


def _strip_quotes(line: str) -> str:
    return fold(line).replace('"', "'")


@cache
def get_file_labels(language: Language) -> Words:
    """Return the folded labels of the interinstitutional file."""
    return tuple(map(fold, language.interinstitutional_file))


def find_label_end(text: str, language: Language) -> int:
    """Return the offset after the label at the start of a line and its colon; 0 for no label."""
    return _split_label(text, language)[0]


def match_role(text: str, language: Language) -> Role | None:
    """Return the role of the label at the start of a line; None for no known label."""
    return _split_label(text, language)[1]


def _split_label(text: str, language: Language) -> tuple[int, Role | None]:
    """Return the end and the role of the label at the start of a line.

    A label may contain a colon itself: `Kom:n asiak. nro:`.
    """
    colon = text.find(":", 0, _LONGEST_LABEL)
    if colon < 0 or not (text[0].isalpha() or text[0] in _BEFORE_LABEL):
        return 0, None
    for _ in range(_MOST_COLONS):
        role = _get_role(text[:colon], language)
        if role is not None:
            return colon + 1, role
        colon = text.find(":", colon + 1, _LONGEST_LABEL)
        if colon < 0:
            break
    return 0, None


@lru_cache(maxsize=1024)
def _get_role(label: str, language: Language) -> Role | None:
    """Return the role of a label; the stages ask for the few labels of a document many times."""
    return get_field_labels(language).get(_keep_letters(label))


def strip_label(text: str, language: Language) -> str:
    """Return the text after the label of a line, or else after its first colon."""
    return text[find_label_end(text, language) or text.find(":") + 1 or len(text) :].strip()


@cache
def get_roles_of_values(language: Language) -> dict[str, Role]:
    """Return the roles of folded names: the Secretariat sends, delegations receive."""
    roles: dict[str, Role] = {}
    for code, forms in language.parties.items():
        role: Role = "from" if code in _SENDERS else "to"
        roles.update((fold(form), role) for form in forms)
    return roles


def match_unknown_label(text: str) -> str:
    """Return what looks like a label at the start of a line, `Contact:`; "" for nothing."""
    match = _UNKNOWN_LABEL.match(text) if text[:1].isupper() else None
    return match[0] if match else ""


def find_place_of_date(text: str, language: Language) -> int:
    """Return where a known place with a date after it begins in a line; -1 for none."""
    if "20" not in text and "19" not in text:
        return -1
    searched = fold_characters(text)
    for name in _get_places(language):
        at = searched.find(name)
        ends = at + len(name)
        if at >= 0 and not searched[at - 1 : at].strip() and _is_date(searched[ends:], language):
            return at
    return -1


def _is_date(text: str, language: Language) -> bool:
    """Return whether the text after a place begins like a date: with a comma and a number."""
    date = text.removeprefix(",").lstrip()
    for word in language.dates.before_date:
        date = date.removeprefix(fold_characters(word)).lstrip()
    return date[:1].isdecimal() and not text[:1].isalnum()


@cache
def _get_places(language: Language) -> Words:
    return tuple(fold_characters(name) for names in language.places.values() for name in names)


def find_labels_inside(text: str, language: Language) -> list[int]:
    """Return the offsets of the labels in a line, each between white space."""
    return [at for at, _ in _find_labels_inside(text, language)]


def find_roles_inside(text: str, language: Language) -> set[Role]:
    """Return the roles of the labels in a line."""
    return {role for _, role in _find_labels_inside(text, language)}


def _find_labels_inside(text: str, language: Language) -> Iterator[tuple[int, Role]]:
    """Yield the offset and the role of each label: the longest one before each colon."""
    begin, colon = 0, text.find(":")
    while colon >= 0:
        if not text[colon + 1 : colon + 2].strip():
            before = text[begin:colon]
            starts = [at for at in range(len(before)) if _begins_word(before, at)]
            for at in starts[-_LONGEST_FIELD_LABEL:]:
                role = _get_role(before[at:], language)
                if role is not None:
                    yield begin + at, role
                    break
            begin = colon + 1
        colon = text.find(":", colon + 1)


def _begins_word(text: str, at: int) -> bool:
    return not text[at].isspace() and (not at or text[at - 1].isspace())


def match_point_label(text: str, language: Language) -> Label | None:
    """Return the label at the start of a line; None for the start of a date: `3. března`."""
    found = match_label(text)
    if found is None or found.style != "number":
        return found
    after = text[found.length :].strip()
    may_open_point = found.key == "1" and after[:1].isupper()
    is_date = len(found.key) > _LONGEST_POINT or (
        after and continues_date(after, language, may_open_point=may_open_point)
    )
    return None if is_date else found


def begins_cover(text: str, language: Language) -> bool:
    """Return whether a line opens the cover sentence.

    It begins as a known one does, or tells delegations that something is enclosed.
    """
    folded = fold(text[:_LONGEST_OPENING])
    if folded.startswith(_fold_all(language.cover_openings)):
        return True
    return (
        any(map(folded.__contains__, language.delegation_stems))
        and any(map(folded.__contains__, language.enclosure_stems))
        and text[0].isupper()
        and match_role(text, language) is None
    )


def find_cover_inside(text: str, start: int, language: Language) -> int:
    """Return where a known cover sentence begins in a line, from `start` on; -1 for none."""
    searched = fold_characters(text)
    found = (
        searched.find(f" {fold_characters(cover)}", start) for cover in language.cover_openings
    )
    return min((at + 1 for at in found if at >= 0), default=-1)


def begins_title(text: str, language: Language) -> bool:
    """Return whether a line opens a title of conclusions or of a resolution."""
    return fold(text[:_LONGEST_OPENING]).startswith(_fold_all(language.title_openings))


def begins_formula(text: str, language: Language) -> bool:
    """Return whether a line opens the acting formula: `THE COUNCIL OF THE EUROPEAN UNION,`."""
    if not in_capitals(text):
        return False
    folded = fold(text)
    return folded.startswith(_fold_all(language.formula_openings)) or (
        # The first of its two lines.
        len(folded) > _FIRST_LINE
        and any(form.startswith(folded) for form in _fold_all(language.formula_openings))
    )


@cache
def get_line_tails(language: Language) -> tuple[str, ...]:
    """Return what extractors may add to the end of a line: the word ANNEX, an acting formula."""
    return (*language.annex, *(form.upper() for form in language.formula_openings))


class AnnexLabel(NamedTuple):
    """The parts of an annex label."""

    number: str | None
    """As printed: `II`."""
    nested: bool
    """Whether it is an annex to an annex."""


def match_annex_label(text: str, language: Language) -> AnnexLabel | None:
    """Return the label in a line that is only that: `ANNEX`, `BIJLAGE II`; else None."""
    if len(text) > LONGEST_ANNEX_LABEL:
        return None
    # Fast path: hardly any line begins or ends with the word. In letters of another script, it is a
    # short line in capitals.
    edges = _get_annex_edges(language)
    if text[-1] in ":]" or text[1:2] == " ":
        text = close_letter_spacing(text).strip("[]: ") or text
    if " '" in text:  # as html2text tears DELL'ALLEGATO
        text = text.replace(" '", "'")
    odd = len(text) <= _LONGEST_ODD_LABEL and text.isupper()
    if not (odd or text.startswith(edges) or text.endswith(edges)):
        return None
    words = text.split()
    own = 0 if language.annex_number_position == "before" else len(words) - 1
    for at in (None, 0, 1, len(words) - 1):
        number = (
            words[at].rstrip(".").translate(_LATIN) if at is not None and at < len(words) else None
        )
        if number is not None and not _NUMERAL.fullmatch(number):
            continue
        name = " ".join(words if number is None else [*words[:at], *words[(at or 0) + 1 :]])
        nested = fold(name) in _fold_all(language.annex_to_annex)
        if nested or (
            name.isupper() and fold(name) in _get_annex_words(language) and at in (None, own)
        ):
            return AnnexLabel(number, nested)
    return None


@cache
def _get_annex_words(language: Language) -> frozenset[str]:
    """Return the folded words for an annex, with and without accents."""
    folded = _fold_all(language.annex)
    return frozenset((*folded, *map(strip_accents, folded)))


@cache
def _get_annex_edges(language: Language) -> Words:
    """Return the words that begin or end an annex label."""
    nested = {phrase.split()[at] for phrase in language.annex_to_annex for at in (0, -1)}
    return (*language.annex, *sorted(nested))


@cache
def _fold_all(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, phrases))


def is_article(text: str, language: Language) -> bool:
    """Return whether a line is only the heading of an article.

    The language decides on which side the number is: `Article 12a`, `12 artikla`, `12. cikk`.
    """
    if len(text) > LONGEST_ARTICLE:
        return False
    word_first = text.startswith(language.article)
    if not (word_first or text.endswith(language.article)):
        return False
    parts = text.split(None, 1)  # the white space may be a no-break space
    if len(parts) == 1:
        return False
    word, number = parts if word_first else reversed(parts)
    if word not in language.article:
        return False
    counts = number[:1].isdecimal() and len(number) <= _LONGEST_NUMBER
    return counts or number in language.first_article
