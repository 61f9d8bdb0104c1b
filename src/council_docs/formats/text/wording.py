"""The words of a language in the form in which the text reader looks them up."""

from functools import cache

import regex

from council_docs.languages.language import Language, fold
from council_docs.vocabulary import Kind, Role

_FIRST_LINE = 15
_LONGEST_ANNEX_LABEL = 60
_LONGEST_ARTICLE = 30
_SENDERS = ("gsc", "presidency")
_LONGEST_NUMBER = 5
# One to three words that begin with a capital, then a colon: Contact:   Tel./Fax:   Date limite :
_UNKNOWN_LABEL = regex.compile(r"\p{Lu}[\p{L}./’'-]*+(?: [\p{L}./’'-]++){0,2}\s?:(?!\S)")
_NUMERAL = r"(?P<number>[IVX]{1,6}|[0-9]{1,2}|[A-Z])"


@cache
def labels(words: Language) -> dict[str, Role]:
    """Return the roles of folded header labels."""
    return {fold(form): role for role, forms in words.labels.items() for form in forms}


@cache
def type_lines(words: Language) -> dict[str, Kind]:
    """Return the kinds of folded type lines."""
    known: dict[str, Kind] = {fold(form): "other" for form in words.near_misses}
    known.update((fold(form), kind) for kind, forms in words.type_lines.items() for form in forms)
    return known


def role(text: str, words: Language) -> Role | None:
    """Return the role of the label at the start of a line, or None."""
    label, colon, _ = text.partition(":")
    return labels(words).get(fold(label) + ":") if colon else None


def value(text: str) -> str:
    """Return what stands after the label of a line."""
    return text.partition(":")[2].strip()


@cache
def roles_of_values(words: Language) -> dict[str, Role]:
    """Return the roles that folded names of senders and recipients speak for."""
    roles: dict[str, Role] = {}
    for code, forms in words.values.items():
        role: Role = "from" if code in _SENDERS else "to"
        roles.update((fold(form), role) for form in forms)
    return roles


def unknown_label(text: str) -> str:
    """Return what looks like a label at the start of a line, with its colon: `Contact:`; or ""."""
    match = _UNKNOWN_LABEL.match(text)
    return match[0] if match else ""


def place_of_date(text: str, words: Language) -> int:
    """Return where the place of a date begins, for the places that documents come from; or -1."""
    if "20" not in text and "19" not in text:
        return -1
    match = _place_pattern(words).search(text)
    return match.start() if match else -1


@cache
def _place_pattern(words: Language) -> "regex.Pattern[str]":
    places = "|".join(regex.escape(name) for names in words.places.values() for name in names)
    before = "|".join(map(regex.escape, words.dates.before_date))
    prefix = rf"(?:(?:{before})\s+)?" if before else ""
    return regex.compile(rf"(?<!\S)(?:{places})(?=,?\s+{prefix}[0-9]{{1,4}}\D)")


def labels_inside(text: str, words: Language) -> list[int]:
    """Return where labels stand in a line, each between blanks."""
    return [found.start() for found in _labels_pattern(words).finditer(text)]


def roles_inside(text: str, words: Language) -> set[Role]:
    """Return the roles of the labels that stand in a line."""
    if ":" not in text:
        return set()
    found = (match[0] for match in _labels_pattern(words).finditer(text))
    return {labels(words)[fold(label)] for label in found}


@cache
def _labels_pattern(words: Language) -> "regex.Pattern[str]":
    forms = sorted((form for found in words.labels.values() for form in found), key=len)
    patterns = (regex.escape(form).replace(":", r"\s?:") for form in reversed(forms))
    return regex.compile(rf"(?<!\S)(?:{'|'.join(patterns)})(?!\S)", regex.IGNORECASE)


def begins_cover(text: str, words: Language) -> bool:
    """Tell whether a line opens the sentence on the cover."""
    return fold(text).startswith(_folded(words.covers))


def begins_title(text: str, words: Language) -> bool:
    """Tell whether a line opens a title of conclusions or of a resolution."""
    return fold(text).startswith(_folded(words.titles))


def begins_formula(text: str, words: Language) -> bool:
    """Tell whether a line opens the acting formula, which is printed in capitals."""
    if not text.isupper():
        return False
    folded = fold(text)
    return folded.startswith(_folded(words.formulas)) or (
        # Its first line, where it is printed on two.
        len(folded) > _FIRST_LINE
        and any(form.startswith(folded) for form in _folded(words.formulas))
    )


@cache
def tails(words: Language) -> tuple[str, ...]:
    """Return what may stand at the end of a line that it does not belong to."""
    return (*words.annex, *(form.upper() for form in words.formulas))


def annex_label(text: str, words: Language) -> "regex.Match[str] | None":
    """Match a line that is the label of an annex and nothing else: `ANNEX`, `BIJLAGE II`."""
    # Hardly any line is so short, or begins or ends with the word.
    if len(text) > _LONGEST_ANNEX_LABEL or not (
        text.startswith(words.annex) or text.endswith(words.annex)
    ):
        return None
    return _annex_pattern(words).fullmatch(text)


@cache
def _folded(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, phrases))


@cache
def _annex_pattern(words: Language) -> "regex.Pattern[str]":
    word = "(?:" + "|".join(map(regex.escape, words.annex)) + ")"
    if words.annex_numeral == "before":
        return regex.compile(rf"(?:{_NUMERAL}\.?\s+)?{word}")
    # ANNEX TO THE ANNEX: the word, words in capitals, the word again
    nested = rf"(?P<nested>(?:\s+\p{{Lu}}+){{1,3}}\s+{word})"
    return regex.compile(rf"{word}(?:{nested})?(?:\s+{_NUMERAL}\.?)?")


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
