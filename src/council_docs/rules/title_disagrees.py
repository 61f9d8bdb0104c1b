"""The title of the annex and the subject of the header have no word in common.

Why it matters: the cover of one document was joined with the annex of another, or one of the two
was read from the wrong lines.

How to mend it: compare both with the printed page.

Passes:

    Subject: Council conclusions on the lakes of Ruritania
    ANNEX
    Council conclusions on the lakes of Ruritania

Fails:

    Subject: Council conclusions on the lakes of Ruritania
    ANNEX
    Council conclusions on mountain railways
"""

from collections.abc import Iterator

import regex

from council_docs.diagnostics import Check, Diagnostic, Severity
from council_docs.languages.language import Language, fold
from council_docs.model import Document
from council_docs.rules.headers import words_of
from council_docs.rules.places import shortened

CHECK = Check("S004", "title-disagrees", Severity.WARNING)

_STEM = 4
"""So many letters of a word are compared, because titles and subjects inflect it otherwise."""


def check(document: Document) -> Iterator[Diagnostic]:
    """Yield a diagnostic where the only annex has a title that the subject does not speak of."""
    words, subject = words_of(document), document.header.subject
    if words is None or subject is None or len(document.annexes) != 1:
        return
    title = document.annexes[0].title
    if title is None:
        return
    common = _common(words)
    told, asked = _stems(title.value) - common, _stems(subject) - common
    if told and asked and not told & asked:
        yield CHECK.at(
            title.span, f"the title {shortened(title.value)!r} has no word of the subject"
        )


def _common(words: Language) -> set[str]:
    """Return the words that titles of all documents have: `Council`, `conclusions`."""
    said = (*words.titles, *words.formulas, *words.council, *words.european_council)
    return _stems(" ".join((*said, *words.conclusions)))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in regex.findall(r"\w{4,}", fold(text))}
