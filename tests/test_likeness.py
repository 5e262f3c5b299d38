"""How like two texts are; the series that must not be are in tests/test_duplicates.py."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from warta.likeness import (
    FEWEST_WORDS,
    LEAST_SHARE,
    SKETCH,
    Likeness,
    likeness_of,
    may_be_alike,
    share_of,
    text_digest,
    words_of,
)

WORDS = [f"kata{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(400)]


def a_likeness(words: list[str], names: set[str] = frozenset()) -> Likeness:  # type: ignore[assignment]
    found = likeness_of(words, names)
    assert found
    return found


def test_words_are_compared_without_case_form_and_typography() -> None:
    assert words_of("“Ｇaram”  itu\u00a0– BARU") == ['"garam"', "itu", "-", "baru"]
    assert text_digest(["a", "b"]) != text_digest(["a b", "c"])


def test_a_text_of_few_words_has_no_likeness() -> None:
    assert likeness_of(WORDS[: FEWEST_WORDS - 1], ()) is None
    assert likeness_of(WORDS[:FEWEST_WORDS], ()) is not None


def test_the_share_follows_how_much_is_changed() -> None:
    one = a_likeness(WORDS)
    shares = [share_of(one, a_likeness([*WORDS[:-cut], *(["lain"] * cut)])) for cut in (1, 20, 60)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] >= 97
    assert shares[2] >= LEAST_SHARE
    assert share_of(one, a_likeness([*WORDS[:200], *reversed(WORDS[200:])])) == 0
    assert share_of(one, one) == 100


def test_a_name_or_number_that_each_has_alone_makes_two_texts() -> None:
    one, other = a_likeness(WORDS, {"Karang"}), a_likeness(WORDS, {"Sisir"})
    assert share_of(one, other) == 0
    assert share_of(one, a_likeness(WORDS, {"Karang", "Sisir"})) == 100, (
        "one that a text adds is no other text"
    )
    assert share_of(a_likeness([*WORDS, "12"]), a_likeness([*WORDS, "13"])) == 0


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10_000), st.integers(0, 4), st.integers(0, 20))
def test_texts_that_differ_in_little_share_a_band_whatever_their_numbers(
    seed: int, edits: int, numbers: int
) -> None:
    chance = Random(seed)
    words = [*WORDS, *(str(number) for number in range(numbers))]
    chance.shuffle(words)
    edited = words[:]
    for _ in range(edits):
        edited[chance.randrange(len(edited))] = "suntingan"
    one, other = a_likeness(words), a_likeness(edited)
    assert set(one.bands) & set(other.bands)
    assert share_of(one, other) == share_of(other, one)


@settings(deadline=None)
@given(st.integers(), st.integers(0, SKETCH))
def test_a_quick_look_leaves_out_nothing_that_is_alike_and_most_that_is_not(seed: int, apart: int) -> None:
    chance = Random(seed)
    sketch = chance.randbytes(SKETCH)
    other = bytearray(sketch)
    for place in chance.sample(range(SKETCH), apart):
        other[place] = chance.randrange(256)
    stranger = chance.randbytes(SKETCH)
    # The farthest that two like texts can be: bytes that differ differ in every bit.
    farthest = bytes(byte ^ 255 for byte in sketch[:32]) + sketch[32:]
    assert share_of(Likeness((), sketch, b""), Likeness((), farthest, b"")) == LEAST_SHARE
    places = may_be_alike(int.from_bytes(sketch), [int.from_bytes(o) for o in (other, farthest, stranger)])
    assert 1 in places
    assert 2 not in places
    if share_of(Likeness((), sketch, b""), Likeness((), bytes(other), b"")):
        assert 0 in places
