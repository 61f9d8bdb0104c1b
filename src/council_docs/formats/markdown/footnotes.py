"""Footnotes: `[^1]` with `[^1]: words`, and the writer's own, `¹` with `¹ words`."""

import re
from collections.abc import Iterator, Sequence

from attrs import define, field

from council_docs.formats.markdown.parser import Token
from council_docs.recognition.text_layer import LayerFootnote
from council_docs.source import Span

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾"
_LOWERED = str.maketrans(_RAISED, "0123456789()")
_RUN = re.compile(rf"[{_RAISED}]+|\[[{_RAISED}]+\]|\*+")
_NOTE = re.compile(rf"(?P<label>[{_RAISED}]+|\\\[[{_RAISED}]+\\\]|(?:\\\*)+)(?: |$)")
_PLAIN_NOTE = re.compile(r"[0-9]{1,3} |\([0-9]{1,2}\) ")
_TEXT = ("text", "text_special")


def lower_digits(text: str) -> str:
    """Return a text with plain digits and brackets in place of superscript ones."""
    return text.translate(_LOWERED)


@define(eq=False)
class Footnote:
    """A footnote that was written into a layer."""

    label: str
    label_span: Span
    first_line: int
    lines: list[Span] = field(factory=list)


@define
class NoteLabels:
    """The labels of footnotes below a rule without a call so far, in order."""

    _waiting: list[str]
    """As written, the next one last."""
    all_are_known: bool = True
    """Whether no paragraph below a rule looks like a footnote with a plain number."""

    @classmethod
    def find(cls, tokens: Sequence[Token]) -> "NoteLabels":
        """Return the labels of the paragraphs between a rule and the next heading."""
        labels: list[str] = []
        is_below, all_are_known = False, True
        for token in tokens:
            if token.type in ("hr", "heading_open"):
                is_below = token.type == "hr"
            elif is_below and (label := read_note_label(token)) is not None:
                token.meta["note"] = label
                labels.append(label)
            elif is_below and _PLAIN_NOTE.match(token.content):
                all_are_known = False
        return cls(labels[::-1], all_are_known)

    def join_brackets(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Return tokens with escaped brackets joined to their words, if the next label has some."""
        if not (self._waiting and self._waiting[-1].startswith("[")):
            return tokens
        joined: list[Token] = []
        for token in tokens:
            if token.type in _TEXT and joined and joined[-1].type in _TEXT:
                joined[-1].content += token.content
            else:
                joined.append(token)
        return joined

    def split_calls(self, words: str, *, begins_line: bool) -> Iterator[tuple[str, bool]]:
        """Yield pieces of words, each with whether it is the call of the next footnote.

        Call `take` for each call before the next piece.
        """
        at = 0
        for match in _RUN.finditer(words) if self._waiting else ():
            if (match.start() or not begins_line) and self._waiting[-1:] == [match[0]]:
                yield words[at : match.start()], False
                yield match[0], True
                at = match.end()
        yield words[at:], False

    def take(self) -> str:
        """Return the label of the next footnote in plain digits, and mark it as called."""
        return lower_digits(self._waiting.pop())


def read_note_label(token: Token) -> str | None:
    """Return the label at the start of a paragraph: superscript digits, asterisks; or None."""
    found = _NOTE.match(token.content) if token.type == "inline" else None
    return found["label"].replace("\\", "") if found else None


def bind_footnotes(
    calls: Sequence[tuple[str, Span]], notes: Sequence[Footnote], text: str
) -> Iterator[LayerFootnote]:
    """Yield the footnotes with a call; only the first call of a footnote has words.

    A call belongs to the next footnote with its label that has no call yet.
    """
    by_label: dict[str, list[Footnote]] = {}
    for note in notes:
        by_label.setdefault(note.label, []).append(note)
    called: set[int] = set()
    for label, span in calls:
        found = by_label.get(label, [])
        new = (one for one in found if _start(one) > span.start and id(one) not in called)
        bound = next(new, found[0] if found else None)
        if bound is None or not bound.lines:
            continue
        if id(bound) in called:
            yield LayerFootnote(call=span, label=None, body=())
        else:
            called.add(id(bound))
            yield _bind(bound, span, text)


def _start(note: Footnote) -> int:
    return note.lines[0].start if note.lines else -1


def _bind(note: Footnote, call: Span, text: str) -> LayerFootnote:
    first, *others = note.lines
    rest = text[note.label_span.end : first.end]
    first = Span(first.end - len(rest.lstrip()), first.end)
    body = (first, *others) if first.start < first.end else tuple(others)
    return LayerFootnote(call=call, label=note.label_span, body=body)
