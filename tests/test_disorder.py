"""Shapes with their lines shuffled, missing, doubled, torn or mixed: nothing is lost even then."""

from itertools import chain
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import council_docs
from tree import SHAPES

INPUTS = sorted(SHAPES.glob("*.txt"))
assert INPUTS, "no shapes found"
_PLACE = st.floats(0, 1, exclude_max=True)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@st.composite
def disordered(draw: st.DrawFn) -> str:
    """Return a shape after one to four accidents."""
    lines = _lines(draw(st.sampled_from(INPUTS)))
    for _ in range(draw(st.integers(1, 4))):
        at = int(draw(_PLACE) * len(lines))
        stop = at + draw(st.integers(1, 20))
        match draw(st.sampled_from(["move", "drop", "double", "mix", "space", "strip", "tear"])):
            case "move":
                to = int(draw(_PLACE) * len(lines))
                moved = lines[at:stop]
                del lines[at:stop]
                lines[to:to] = moved
            case "drop":
                del lines[at:stop]
            case "double":
                lines[at:at] = lines[at:stop]
            case "mix":
                other = _lines(draw(st.sampled_from(INPUTS)))
                start = int(draw(_PLACE) * len(other))
                lines[at:at] = other[start : start + stop - at]
            case "space":
                lines = [part for line in lines for part in (line, "")]
            case "strip":
                lines = [line.strip() for line in lines if line.strip()]
            case "tear":
                lines[at:stop] = chain.from_iterable(line.split() for line in lines[at:stop])
    return "\n".join(lines)


@given(disordered())
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_of_a_document_in_disorder_is_lost(text: str) -> None:
    try:
        document = council_docs.loads(text)
    except council_docs.ReadError:
        return  # nothing of a Council document is left

    assert council_docs.fidelity(document).proved
    assert council_docs.loads(council_docs.dumps(document, "json"), "json") == document
