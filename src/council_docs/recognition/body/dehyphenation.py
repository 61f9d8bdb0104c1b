"""Stage 9: joins the lines of a paragraph, and decides about hyphens at line ends.

Lines come in, one string goes out. `grens-` + `overschrijdingen` is one word, `human-` + `centred`
keeps its hyphen, `vervolgings-` + `en` keeps hyphen and space, `česko-` + `-rakouský` has one
hyphen. The first of these decides: a hyphen that the next line repeats; a following conjunction; a
capital or a digit beside the hyphen; the same word elsewhere in the document, with or without
hyphen; the usage of the language. Each decision leaves a diagnostic, and a removed hyphen is set
aside.
"""

import re
from functools import cached_property
from operator import itemgetter

from council_docs.diagnostics.reader_diagnostics import HYPHEN_JOINED, HYPHEN_KEPT
from council_docs.languages.language import Language
from council_docs.model import SetAside
from council_docs.recognition.lines import FILLER, SENTINEL, Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.source import Span

HYPHENS = ("-", "\u00ad", "‐")
_SOFT_HYPHEN = "\u00ad"
_AT_JOINTS = frozenset((*HYPHENS, SENTINEL))
"""The characters at a line end that may join two lines without a space."""
_get_last = itemgetter(-1)
_SEARCHES = 16
_SPACE = re.compile(r"\s")
_PIECE = 1 << 14
"""How many characters are folded at a time."""
_PUNCTUATION = ".,;:)"
_AROUND_WORDS = ".,;:!?()[]\"'“”‘’«»…–—"


class LineJoiner:
    """Joins lines into the string of a text, by the words of one document."""

    def __init__(self, text: str, language: Language | None, log: ReadingLog) -> None:
        """Create a joiner that finds other occurrences of a word in the text of the document."""
        self._text = text
        self._language = language
        self._log = log
        self._asked = 0

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        words: set[str] = set()
        end = 0
        # In pieces: folding a whole text takes CPython twelve bytes a character, and a list of all
        # words as much. Each word is stripped once: a sixth of reading 10 MB.
        while end < len(self._text):
            start = end
            space = _SPACE.search(self._text, start + _PIECE)
            end = space.start() if space else len(self._text)
            words.update(self._text[start:end].casefold().split())
        return frozenset(word.strip(_AROUND_WORDS) for word in words)

    def _occurs_in_text(self, word: str) -> bool:
        """Return whether a word occurs in the document, in any case.

        The first words are searched in the text (10 µs for 9 KB), with all but the first letter in
        lower case or in capitals. After that a set of all words is built (300 µs for 9 KB), so that
        time does not grow with the number of hyphens times the length of the text.
        """
        self._asked += 1
        if self._asked > _SEARCHES:
            return word.casefold() in self._vocabulary
        return any(self._occurs_capitalised(word[0], rest) for rest in (word[1:], word[1:].upper()))

    def _occurs_capitalised(self, first: str, rest: str) -> bool:
        """Return whether a word occurs in the document, with its first letter in any case."""
        at = self._text.find(rest, 1)
        while at >= 0:
            end = at + len(rest)
            around = self._text[max(at - 2, 0) : at - 1] + self._text[end : end + 1]
            whole = not any(letter.isalnum() or letter == "-" for letter in around)
            if whole and self._text[at - 1].casefold() == first.casefold():
                return True
            at = self._text.find(rest, at + 1)
        return False

    def join(self, lines: list[Line]) -> str:
        """Return the text of the lines of one paragraph; runs of spaces become one."""
        texts = [line.text for line in lines]
        if _AT_JOINTS.isdisjoint(map(_get_last, texts)):
            return _collapse_white_space(" ".join(texts))
        parts: list[str] = []
        last = lines[0]
        for following in lines[1:]:
            if is_hyphen_repeated(last, following):
                parts.append(last.text)
                last = self._remove_repeated_hyphen(last, following)
                continue
            if last.text.endswith(HYPHENS):
                parts.append(self._resolve_hyphen(last, following))
            elif last.text[-1] == SENTINEL and following.text[0] in _PUNCTUATION:
                parts.append(last.text)  # a call on a line of its own
            else:
                parts += (last.text, " ")
            last = following
        parts.append(last.text)
        return _collapse_white_space("".join(parts))

    def _remove_repeated_hyphen(self, line: Line, following: Line) -> Line:
        """Return a line without the hyphen at its start."""
        at = Span(following.start, following.start + 1)
        left, right = line.text.rsplit(None, 1)[-1], following.text.split(None, 1)[0]
        message = f"hyphen removed between {left!r} and {right!r}: it is repeated"
        self._log.report(HYPHEN_JOINED, at, message)
        self._log.set_aside.append(SetAside(span=at, reason="line-end-hyphen"))
        return following.after(1)

    def _resolve_hyphen(self, line: Line, following: Line) -> str:
        """Return the text of a line that ends with a hyphen, ready for the following line."""
        left = line.text.rsplit(None, 1)[-1]
        right = following.text.split(None, 1)[0].rstrip(_AROUND_WORDS)
        if len(left) == 1:
            return f"{line.text} "  # a dash between words
        at = Span(line.end - 1, line.end)
        joined, reason = self._decide(left, right)
        if joined == left[:-1] + right:
            message = f"hyphen removed between {left!r} and {right!r}: {reason}"
            self._log.report(HYPHEN_JOINED, at, message)
            self._log.set_aside.append(SetAside(span=at, reason="line-end-hyphen"))
            return line.text[:-1]
        self._log.report(HYPHEN_KEPT, at, f"hyphen kept between {left!r} and {right!r}: {reason}")
        return line.text if joined == left + right else f"{line.text} "

    def _decide(self, left: str, right: str) -> tuple[str, str]:
        """Return two halves joined, and the reason."""
        if left[-1] == _SOFT_HYPHEN:
            return left[:-1] + right, "soft hyphen"
        if self._language and right.casefold() in self._language.conjunctions:
            return f"{left} {right}", "a conjunction follows"
        if not right[:1].islower() or not left[-2].isalpha() or left[:-1].isupper():
            return left + right, "no lower case on both sides"
        stem = left.lstrip(_AROUND_WORDS)[:-1]
        if self._occurs_in_text(stem + right):
            return left[:-1] + right, "the word occurs without it"
        if self._occurs_in_text(f"{stem}-{right}"):
            return left + right, "the word occurs with it"
        if self._language and self._language.hyphen_at_line_end == "join":
            return left[:-1] + right, f"usual in this language ({self._language.code})"
        return left + right, "no evidence against it"


def is_hyphen_repeated(line: Line, following: Line) -> bool:
    """Return whether a line begins with the hyphen that the line before it ends with.

    Czech, Croatian, Polish, Portuguese, Slovak and Spanish repeat it where a compound is broken.
    """
    text = following.text
    return (
        line.text[-2:-1].isalpha()
        and line.text[-1] == text[0]
        and text[0] in HYPHENS
        and text[1:2].isalpha()
    )


def _collapse_white_space(text: str) -> str:
    """Return a text with each run of spaces and tabs as one space; no-break spaces stay."""
    if FILLER in text:
        text = text.replace(FILLER, "")
    if "  " in text or "\t" in text:
        return " ".join(filter(None, text.replace("\t", " ").split(" ")))
    return text
