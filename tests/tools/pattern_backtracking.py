"""Every pattern of the library, used as the library uses it, on what makes patterns backtrack.

    python tests/tools/pattern_backtracking.py [--quick]

It reads documents to find the patterns and the methods by which they are used, then
gives each pattern texts of one character, or two, again and again. A pattern that takes time that
grows with the square of the text would take minutes; each has seconds. A quick run tries a quarter
of the pairs of characters on each pattern, another quarter on the next.
"""

import argparse
import json
import re
import signal
import sys
from collections.abc import Callable, Iterator
from functools import wraps
from itertools import combinations, islice
from pathlib import Path
from types import FrameType
from typing import Any, ClassVar

import regex

LENGTH = 20_000
SECONDS = 2
"""Of the time of this process, so that what runs beside it does not count."""
SHARE = 4
"""A quick run tries one pair of so many."""
ALPHABET = "aA1 .,-/()–'\n"
"""One of each kind of character that the patterns tell apart."""

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class Watched:
    """A pattern that remembers by which methods it is used."""

    all: ClassVar[dict[str, "Watched"]] = {}

    def __init__(self, pattern: Any) -> None:  # noqa: ANN401 - of either library
        self.pattern = pattern
        self.used: set[str] = set()
        self.all.setdefault(f"{pattern!r}", self)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        self.all[f"{self.pattern!r}"].used.add(name)
        return getattr(self.pattern, name)


def _watch(compile_: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(compile_)
    def watched(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - as it was
        made = compile_(*arguments, **options)
        asked = sys._getframe(1).f_globals["__name__"]  # noqa: SLF001 - nothing else tells
        return Watched(made) if asked.startswith("council_docs") else made

    return watched


def attacks(first: int, step: int) -> Iterator[str]:
    """Yield texts of one character, and of two by turns: of the pairs, each step from the first."""
    for one in ALPHABET:
        yield one * LENGTH
    for pair in islice(combinations(ALPHABET, 2), first, None, step):
        yield "".join(pair) * (LENGTH // 2)


def slow(watched: Watched, method: str, first: int = 0, step: int = 1) -> list[str]:
    """Return the beginnings of the texts on which a pattern takes too long."""
    found = []
    as_bytes = isinstance(watched.pattern.pattern, bytes)
    for text in attacks(first, step):
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        try:
            run(watched.pattern, method, text.encode() if as_bytes else text)
        except TimeoutError:
            found.append(text[:4])
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return found


def run(pattern: Any, method: str, text: str | bytes) -> None:  # noqa: ANN401 - of either library
    """Use a pattern by a method, to the end of the text."""
    match method:
        case "finditer":
            any(False for _ in pattern.finditer(text))
        case "sub":
            pattern.sub(text[:0], text)
        case _:
            getattr(pattern, method)(text)


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


def main() -> None:
    """Print how many patterns are used, those that are slow, and how one fares that must be."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    step = SHARE if parser.parse_args().quick else 1
    regex.compile = _watch(regex.compile)
    re.compile = _watch(re.compile)
    signal.signal(signal.SIGVTALRM, _too_long)
    use()
    report = {
        f"{name} {method}": found
        for number, (name, watched) in enumerate(Watched.all.items())
        for method in METHODS
        if method in watched.used and (found := slow(watched, method, number % step, step))
    }
    used = sum(bool(watched.used) for watched in Watched.all.values())
    control = slow(Watched(regex.compile("1+1+!")), "search")
    json.dump({"used": used, "slow": report, "control": control}, sys.stdout, indent=1)


def use() -> None:
    """Read, write and check documents in all languages and layouts."""
    import council_docs  # noqa: PLC0415 - after the patterns are watched
    from council_docs.formats import FORMATS  # noqa: PLC0415

    shapes = Path(__file__).parents[1] / "data" / "shapes"
    for path in sorted(shapes.glob("*.txt")):
        document = council_docs.loads(path.read_text("utf-8"))
        council_docs.validate(document)
        for made in FORMATS.values():
            if made.writes:
                written = council_docs.dumps(document, made.name)
                if made.reads:
                    council_docs.loads(written, made.name)


if __name__ == "__main__":
    main()
