"""Setting fictional documents as pages, and taking the pages apart as extractors do.

The tests write a document's words once and get its text in the layouts that extractors produce. The
lines are broken by printed width, as a word processor breaks them, because that is what the reader
looks at.
"""

from collections.abc import Iterator

import regex
from attrs import frozen

from council_docs.recognition.body.text_width import measure_width

MEASURE = 9_250
"""The width of a full line, in the units of `widths`: some ninety characters."""
_SOFT_HYPHEN = "\u00ad"
_LABEL = regex.compile(r"[0-9]+\.|[a-z]\)")


def wrap(text: str, measure: int = MEASURE, first: str = "") -> list[str]:
    """Return a paragraph as full lines, the label `first` before the words of the first one.

    Lines end at blanks, after hyphens, and at soft hyphens, which become hyphens there.
    """
    lines = []
    line, glue = first, " " if first else ""
    for part, following in _parts(text):
        hyphen = "-" if following == _SOFT_HYPHEN else ""
        joined = line + glue.replace(_SOFT_HYPHEN, "") + part
        if line != first and measure_width(joined + hyphen) > measure:
            lines.append(line + ("-" if glue == _SOFT_HYPHEN else ""))
            line = part
        else:
            line = joined
        glue = following
    return [*lines, line]


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces that no line end parts, each with what stands after it on one line."""
    for word in text.split(" "):
        syllables = word.split(_SOFT_HYPHEN)
        for at, syllable in enumerate(syllables):
            stem, hyphen, rest = syllable.rpartition("-")
            if hyphen and stem and rest:
                yield stem + hyphen, ""
                syllable = rest  # noqa: PLW2901 - the rest is what is left to place
            yield syllable, " " if at == len(syllables) - 1 else _SOFT_HYPHEN


@frozen(kw_only=True)
class Page:
    """The lines of one page and what stands in its foot."""

    lines: tuple[str, ...]
    foot: tuple[str, ...] = ()


def double_spaced(pages: list[Page]) -> str:
    """Each line ends with a blank and is followed by a blank one; pages open with one blank."""
    out = []
    for page in pages:
        lines = [line for line in page.lines if line]
        out.append(" " + " \n\n".join(lines) + " \n")
    return "".join(out)


def foot_first(pages: list[Page]) -> str:
    """Single-spaced, trailing blanks, the foot before the page (stream order)."""
    out: list[str] = []
    for page in pages:
        out += ["  ", " ", *page.foot, " ", *page.lines, " "]
    return "".join(f"{line} \n" for line in out)


def foot_last(pages: list[Page]) -> str:
    """Labels alone on their line, the foot torn over lines at the end, a form feed."""
    out = []
    for page in pages:
        lines = list(_labels_apart(page.lines))
        foot = [word for line in page.foot for word in (*line.split(), "")]
        out.append("\n".join([*lines, "", *foot]) + "\f")
    return "".join(out)


def _labels_apart(lines: tuple[str, ...]) -> Iterator[str]:
    for line in lines:
        label, _, rest = line.partition(" ")
        if rest and _LABEL.fullmatch(label):
            yield from ("", label, "", rest)
        else:
            yield line
