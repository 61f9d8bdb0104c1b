"""What the words of a language say about one line: where the label of a field ends."""

import pytest

from council_docs.languages import load_language
from council_docs.recognition import lexicon


@pytest.mark.parametrize(
    ("code", "line", "label"),
    [
        ("en", "Subject: Relations with Ruritania", "Subject:"),
        ("en", "Subject: Ruritania: next steps", "Subject:"),
        ("fi", "Kom:n asiak. nro: COM(2027) 4 final", "Kom:n asiak. nro:"),
        ("fi", "Kom:n: asiak: nro: COM(2027) 4 final", ""),
        ("en", "Relations: with Ruritania", ""),
        ("en", "Subject", ""),
        ("en", "2027: Subject: Ruritania", ""),
    ],
)
def test_field_labels_end_at_the_right_place(code: str, line: str, label: str) -> None:
    words = load_language(code)

    assert line[: lexicon.find_label_end(line, words)] == label
    assert (lexicon.match_role(line, words) is None) == (not label)
