"""Stage 4: the language of the text, and whether it is a Council document.

Lines come in, the data of a language goes out: Dutch for `Betreft:` and `RAAD VAN DE EUROPESE
UNIE`. `detect_enclosed_language` finds the other language of a text that a cover encloses.
"""

import re

from council_docs.diagnostics.reader_diagnostics import (
    ENCLOSED_LANGUAGE,
    LANGUAGE_UNKNOWN,
    LANGUAGE_UNSURE,
)
from council_docs.errors import FormatError, ReadError
from council_docs.identifiers import DocumentNumber
from council_docs.languages import CODES, load_language
from council_docs.languages.detection import (
    detect_by_function_words,
    detect_language,
    is_in_language,
)
from council_docs.languages.folding import fold
from council_docs.languages.language import Language
from council_docs.recognition import lexicon
from council_docs.recognition.lines import Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.recognition.text_layer import TextLayer
from council_docs.source import Source

_HEAD_LINES = 100
_SAMPLE = 16
"""How many lines show whether the enclosed text is in the language of the cover."""
_COVER_LINES = 3
"""How many lines the cover sentence has at most."""
# Abbreviations of the Union in most of its languages, numbers of its Official Journal, and the
# languages of an original: (OR. en)
_UNION = re.compile(
    r"\b(?:EU|UE|EUCO|TEU|TFEU|[CL]/20[0-9]{2}/[0-9]+|20[0-9]{2}/C [0-9]+/)|\(\s?OR\.\s?[a-z]{2}"
)


def choose_language(
    lines: list[Line], layer: TextLayer, code: str | None, log: ReadingLog
) -> Language | None:
    """Return the language of the document: the one given, detected, or declared by the file.

    A declared language counts if the text alone leaves a doubt. If no language is found, the result
    is None and the log gets a diagnostic. Raises FormatError for a language code without data, and
    ReadError for a text with no feature of a Council document.
    """
    if code is not None and code not in CODES:
        known = ", ".join(CODES)
        raise FormatError(f"unsupported language {code!r}; supported: {known}")
    source = layer.source
    found = detect_language((line.text for line in lines[:_HEAD_LINES]), source.text)
    if not found.is_council_document:
        _require_council_sign(lines, source)
    declared = layer.language if layer.language in CODES else None
    if code is None and not found.is_certain and found.language in (None, declared):
        code = declared
    if code is None and found.language is None:
        log.report(
            LANGUAGE_UNKNOWN,
            None,
            "language not detected: only numbers and lists are read; set the language",
        )
        return None
    if code is None and not found.is_certain:
        log.report(
            LANGUAGE_UNSURE,
            None,
            f"only one feature indicates {found.language!r}; set the language if it is another",
        )
    return load_language(code or found.language or "")


def detect_enclosed_language(
    lines: list[Line], language: Language | None, log: ReadingLog
) -> Language | None:
    """Return the language of the enclosed text; None if it is that of the cover.

    Archives put a cover in the language of their readers before a text in its original language.
    """
    if language is None:
        return None
    head = enumerate(lines[:_HEAD_LINES])
    cover = next((at for at, line in head if lexicon.begins_cover(line.text, language)), None)
    if cover is None:
        return None
    enclosed = lines[cover + _COVER_LINES :]
    sample = " ".join(line.text for line in enclosed[:_SAMPLE])
    if is_in_language(sample, language.code):
        return None
    code = detect_by_function_words(" ".join(line.text for line in enclosed[:_HEAD_LINES]))
    if code is None or code == language.code:
        return None
    log.report(
        ENCLOSED_LANGUAGE,
        enclosed[0].span,
        f"the cover is in {language.name} ({language.code}), "
        f"the enclosed text in {load_language(code).name} ({code})",
    )
    return load_language(code)


def _require_council_sign(lines: list[Line], source: Source) -> None:
    """Raise ReadError if nothing in a text names the Council or the Union."""
    if _UNION.search(source.text) or any(map(_is_number, lines[:_HEAD_LINES])):
        return
    text = fold(source.text)
    known = (load_language(code) for code in CODES)
    names = (
        name
        for each in known
        for name in (
            *each.council,
            *each.european_council,
            *each.title_openings,
            *each.cover_openings,
        )
    )
    if any(fold(name) in text for name in names):
        return
    raise ReadError(
        "not a Council document: no header, no document number, no mention of Council or Union",
        source=source.name,
    )


def _is_number(line: Line) -> bool:
    try:
        return "/" in line.text and bool(DocumentNumber.parse(line.text))
    except ValueError:
        return False
