"""eIds: unique, and by the naming convention."""

import pytest

from council_docs.eid import EIdRegister, format_number_part, strip_punctuation


@pytest.mark.parametrize(
    ("label", "bare", "part"),
    [
        ("12.", "12", "12"),
        ("(a)", "a", "a"),
        ("11.2 bis.", "11.2 bis", "11-2bis"),
        ("II", "II", "II"),
        ("1_2", "1_2", "1-2"),
        ("–", "–", ""),
        ("", "", ""),
        ("§ 3", "§ 3", "3"),
        ("٣.", "٣", "٣"),
        ("α)", "α", "α"),
        ("9" * 99, "9" * 99, "9" * 40),
    ],
)
def test_numbers_in_eids(label: str, bare: str, part: str) -> None:
    assert strip_punctuation(label) == bare
    assert format_number_part(label) == part


def test_equal_numbers_get_different_eids() -> None:
    ids = EIdRegister()
    assert [ids.take_numbered("para", label) for label in ("1.", "1", "(1)", "1_2", "2.")] == [
        "para_1",
        "para_1_2",
        "para_1_3",
        "para_1-2",
        "para_2",
    ]


def test_a_number_that_looks_like_no_number_takes_no_other_eid() -> None:
    ids = EIdRegister()
    labels = ("nn", None, "nn", "–", "nn", "")
    made = [ids.take_numbered("para", label) for label in labels]
    assert made == ["para_nn", "para_nn_1", "para_nn_2", "para_nn_3", "para_nn_4", "para_nn_5"]
    assert all(eid in ids for eid in made)
    assert "para_nn_6" not in ids
