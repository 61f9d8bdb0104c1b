"""Footnotes: `[^1]` with `[^1]: words`, items that link back, the writer's `¹` with `¹ words`."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

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


_LINKED_CALL = re.compile(r"\[?(?P<label>[0-9]{1,4}|\*{1,3})\]?")
_RETURN = re.compile(r"[ ]*[\u2191\u21a9\u2934^][\ufe0e\ufe0f]?")
"""An arrow that links from a footnote to its call."""
_LINK = 3
"""How many tokens a link of one word has."""
_LONGEST_CALL = 6
"""How many tokens a link has whose word is in brackets."""


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


# ------------------------------------------------------------------------------ linked footnotes


def convert_linked_footnotes(tokens: Sequence[Token]) -> None:
    """Turn the items of lists that end with an arrow to their calls into footnotes.

    Mammoth, markitdown and markdownify call them `[[1]](#footnote-1)` or `[1](#fn1)`. If no link
    calls an item, as html2text leaves it, its label loses the full stop, as in plain text.
    """
    items = {
        item.info: (item, at) for at, item in enumerate(tokens) if _ends_with_return(tokens, at)
    }
    if not items:
        return
    called = {
        label
        for token in tokens
        if token.type == "inline"
        for label in _convert_calls(token, items)
    }
    for label, (item, at) in items.items():
        if label not in called:
            item.markup = ""
            continue
        item.type, item.meta = "footnote_reference_open", {"label": label}
        tokens[_find_close(tokens, at)].type = "footnote_reference_close"


def _find_close(tokens: Sequence[Token], at: int) -> int:
    """Return where the item of a list ends."""
    level = tokens[at].level
    return next(
        end
        for end in range(at, len(tokens))
        if tokens[end].type == "list_item_close" and tokens[end].level == level
    )


def _ends_with_return(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an item of a numbered list ends with an arrow, and mark the arrow."""
    if tokens[at].type != "list_item_open" or not tokens[at].info:
        return False
    end = _find_close(tokens, at)
    last = next((token for token in reversed(tokens[at:end]) if token.type == "inline"), None)
    children = last.children or [] if last is not None else []
    is_link = bool(children) and children[-1].type == "link_close"
    word = children[-2:-1] if is_link else children[-1:]
    if not word or word[0].type != "text":
        return False
    if is_link:
        if _RETURN.fullmatch(word[0].content) is None:
            return False
        del children[-_LINK::2]
        word[0].type = "return"
        return True
    found = re.search(r"[\u2191\u21a9][\ufe0e\ufe0f]?$", word[0].content)
    if found is None:
        return False
    children.append(Token("return", "", 0, content=found[0]))
    word[0].content = word[0].content[: found.start()]
    return True


def _convert_calls(token: Token, items: Collection[str]) -> Iterator[str]:
    """Yield the labels of the items that links in a paragraph call; the links become calls."""
    children = token.children or []
    kept: list[Token] = []
    at = 0
    while at < len(children):
        label = _find_call(children[at : at + _LONGEST_CALL], items)
        if label is None:
            kept.append(children[at])
            at += 1
            continue
        yield label
        kept.append(Token("footnote_ref", "", 0, content=label))
        at = next(end for end in range(at, len(children)) if children[end].type == "link_close") + 1
    token.children = kept


def _find_call(tokens: Sequence[Token], items: Collection[str]) -> str | None:
    """Return the label of the item that a link at the start of some tokens calls."""
    if tokens[0].type != "link_open" or not str(tokens[0].attrs["href"]).startswith("#"):
        return None
    inside = takewhile(lambda token: token.type != "link_close", tokens[1:])
    found = _LINKED_CALL.fullmatch("".join(token.content for token in inside))
    return found["label"] if found and found["label"] in items else None
