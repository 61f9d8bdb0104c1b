"""Values are compared, hashed and printed as attrs would do it by itself."""

import pickle
from collections.abc import Iterator

import attrs
import pytest

import council_docs
from council_docs import Document, Span, Text, model
from council_docs.values import Value

NOUNS = [
    found
    for module in (model, council_docs.diagnostics, council_docs.identifiers)
    for found in vars(module).values()
    if isinstance(found, type) and attrs.has(found)
]


def made(kind: type) -> Iterator[object]:
    """Yield a value of a class, then one for each attribute, with that attribute changed."""
    given = dict.fromkeys((one.alias for one in attrs.fields(kind)), "x")
    yield kind(**given)
    for name in given:
        yield kind(**{**given, name: "y"})


def alone(kind: type) -> type:
    """Return a class with the same attributes in which attrs has written all methods itself."""
    given = {
        one.name: attrs.field(eq=one.eq, repr=one.repr, kw_only=one.kw_only)
        for one in attrs.fields(kind)
    }
    return attrs.make_class(kind.__name__, given, frozen=True, slots=True)


@pytest.mark.parametrize("kind", NOUNS, ids=lambda kind: kind.__name__)
def test_equality_hash_and_words_are_those_of_attrs(kind: type) -> None:
    own, theirs = list(made(kind)), list(made(alone(kind)))
    assert [repr(value) for value in own] == [repr(value) for value in theirs]
    for at, value in enumerate(own):
        told = [value == other for other in own]
        assert told == [theirs[at] == other for other in theirs]
        assert all(hash(value) == hash(other) for other in own if value == other)
        assert value != theirs[at]
    assert len(set(own)) == len(set(theirs))


@pytest.mark.parametrize("kind", NOUNS, ids=lambda kind: kind.__name__)
def test_a_value_is_frozen_has_slots_and_can_be_pickled(kind: type) -> None:
    value = next(made(kind))
    assert isinstance(value, Value)
    assert not hasattr(value, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(kind)[0].name, "y")
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own


def test_where_it_stood_is_no_part_of_what_a_text_says() -> None:
    text = Text(value="Lakes", span=Span(3, 8))
    assert text == Text(value="Lakes")
    assert repr(text) == "Text(value='Lakes', marks=())"


def test_a_class_derived_from_a_value_is_another_one() -> None:
    class Letter(Document):
        pass

    assert Letter() != Document()
    assert Letter() == Letter()
    assert repr(Letter()).startswith("Letter(kind='other', ")
