"""Which paragraphs of a segment are headings, and where lines above a number are one."""

from itertools import pairwise

from council_docs.recognition.body.labelled_paragraph import LabelledParagraph
from council_docs.recognition.body.paragraph_breaks import ends_sentence, in_capitals, is_long
from council_docs.recognition.body.text_tables import is_subject_code, names_documents
from council_docs.recognition.labels import is_next_key
from council_docs.recognition.lines import Line

_LONGEST_HEADING = 160
_SHORT_HEADING = 60
_WORD_IN_CAPITALS = 4
"""So many capitals and spaces are a word; fewer may be an abbreviation."""
_HEADING_LINES = 2


def mark_headings(paragraphs: list[LabelledParagraph], *, holds_conclusions: bool) -> None:
    """Make headings of paragraphs, and sections of lettered points, by what follows them."""
    lettered = _find_lettered_headings(paragraphs) if holds_conclusions else set()
    may_follow = False
    above: LabelledParagraph | None = None
    for paragraph, following in pairwise(paragraphs):
        if (
            paragraph.kind == "text"
            and (may_follow or not paragraph.lines[0].evidence.no_heading)
            and not _belongs_to_item(above, paragraph, holds_conclusions=holds_conclusions)
            and _is_heading(paragraph, following, holds_conclusions=holds_conclusions)
        ):
            paragraph.kind = "heading"
        elif paragraph.kind == "point" and (
            id(paragraph) in lettered or _is_lettered_section(paragraph, following)
        ):
            paragraph.kind = "section"
        may_follow = paragraph.kind == "heading"
        above = paragraph


def find_heading_start(lines: list[Line]) -> int | None:
    """Return at which line a heading begins; None if the last lines are none.

    It has no punctuation and stands between a sentence and a number. A heading in capitals may also
    follow a clause.
    """
    if lines and lines[-1].text[-1] == ".":
        return None  # fast path: most points end with a sentence
    for at in range(len(lines) - 1, max(len(lines) - 2 - _HEADING_LINES, -1), -1):
        if _ends_above_heading(lines, at):
            below = lines[at + 1 :]
            return at + 1 if below and below[0].text[0].isupper() else None
    return None


def begins_in_capitals(text: str) -> bool:
    """Return whether a line begins with a word in capitals: `INVITES the Commission to:`."""
    return in_capitals(text[:_WORD_IN_CAPITALS])


def _is_heading(
    paragraph: LabelledParagraph, following: LabelledParagraph, *, holds_conclusions: bool
) -> bool:
    """Return whether a paragraph without a label is the heading of the next one.

    A heading in capitals may be anywhere. Another one (`Lebanon`, `INVITES the Commission to:`) is
    before a number and does not end as a sentence does.
    """
    text = " ".join(line.text for line in paragraph.lines)
    if not _is_title(paragraph.lines):
        return False
    if in_capitals(text) and _begins_with_word(text) and "/" not in text:
        return True
    if not text[0].isupper():
        return False
    if following.kind == "number":
        return True
    # In a text without numbers, a heading is a short line above a paragraph.
    short = len(paragraph.lines) == 1 and len(text) <= _SHORT_HEADING and not text.endswith(":")
    return holds_conclusions and short and following.kind == "text" and is_long(following.lines)


def _belongs_to_item(
    above: LabelledParagraph | None, paragraph: LabelledParagraph, *, holds_conclusions: bool
) -> bool:
    """Return whether a line goes on with an item of an agenda.

    It is the subject of the documents above it (`AGRI`), or below a title that ends no sentence
    (`5. South Caucasus`, `Exchange of views`).
    """
    if above is None or not above.lines:
        return False
    first, last = paragraph.lines[0].text, above.lines[-1].text
    if names_documents(last) and is_subject_code(first):
        return True
    is_title = not holds_conclusions and above.kind == "number" and not ends_sentence(last)
    return is_title and not in_capitals(first)


def _ends_above_heading(lines: list[Line], at: int) -> bool:
    """Return whether a line ends a sentence, or a clause above lines in capitals."""
    text = lines[at].text
    if text.endswith(","):
        below = lines[at + 1 :]
        return not in_capitals(text) and all(in_capitals(line.text) for line in below)
    return ends_sentence(text) and not text.endswith(":")


def _begins_with_word(text: str) -> bool:
    """Return whether a line in capitals begins with a word: `THE COUNCIL`, not `II.A`."""
    head = text[:_WORD_IN_CAPITALS]
    return len(head) == _WORD_IN_CAPITALS and text[0].isalpha() and head.replace(" ", "").isalpha()


def _is_lettered_section(paragraph: LabelledParagraph, following: LabelledParagraph) -> bool:
    """Return whether a point such as `A. Western Ruritania` is a section."""
    if (
        paragraph.label is None
        or paragraph.label.text != f"{paragraph.label.key}."
        or not paragraph.lines
    ):
        return False
    capitals = all(in_capitals(line.text) for line in paragraph.lines)
    return _is_title(paragraph.lines) and (
        capitals or following.kind in ("number", "text", "heading")
    )


def _find_lettered_headings(paragraphs: list[LabelledParagraph]) -> set[int]:
    """Return the `id`s of lettered points that are headings between numbered points.

    `(a) Trade`, `2. …`, `(b) Energy`, `3. …`: at least two consecutive letters with text that is no
    sentence, and a numbered point after each. In a list the letters follow one another.
    """
    headings: set[int] = set()
    last: dict[tuple[str, str], LabelledParagraph] = {}
    above: LabelledParagraph | None = None
    for paragraph, following in pairwise(paragraphs):
        previous, above = above, paragraph
        label = paragraph.label
        if label is None or label.style not in ("lower", "upper") or paragraph.kind != "point":
            continue
        in_list = previous is not None and _is_next_point(previous, paragraph)
        if in_list or following.kind != "number" or not _is_heading_of_letter(paragraph.lines):
            continue
        before = last.get(label.series)
        last[label.series] = paragraph
        if before is not None and is_next_key(before.known_label.key, label.key):
            headings |= {id(before), id(paragraph)}
    return headings


def _is_next_point(above: LabelledParagraph, paragraph: LabelledParagraph) -> bool:
    """Return whether a point continues the list of the point above it, which has not ended."""
    if above.label is None or paragraph.label is None or not above.lines:
        return False
    return (
        above.label.series == paragraph.label.series
        and is_next_key(above.label.key, paragraph.label.key)
        and not above.lines[-1].text.endswith(".")
    )


def _is_heading_of_letter(lines: list[Line]) -> bool:
    """Return whether the lines after a letter are a title without a colon."""
    return (
        bool(lines)
        and _is_title(lines)
        and lines[0].text[0].isupper()
        and not lines[-1].text.endswith(":")
    )


def _is_title(lines: list[Line]) -> bool:
    """Return whether lines are short and do not end as a sentence or a list point does."""
    length = sum(len(line.text) + 1 for line in lines)
    return length <= _LONGEST_HEADING and not lines[-1].text.endswith((".", ";", ","))
