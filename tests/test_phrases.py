"""Phrases found in a text: the same as one plain pattern of all of them finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from warta.phrases import Found, Phrases, letters_and_digits, words_of


def plainly(phrases: list[str], text: str) -> list[Found]:
    """What one alternation of all phrases finds, the longest first."""
    longest_first = sorted({phrase for phrase in phrases if phrase.strip()}, key=lambda p: (-len(p), p))
    if not longest_first:
        return []
    words = "|".join("(" + r"\s+".join(map(re.escape, phrase.split())) + ")" for phrase in longest_first)
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    return [
        Found(match.start(), match.end(), longest_first[(match.lastindex or 0) - 1])
        for match in pattern.finditer(text)
    ]


# Few letters and few words, so that phrases overlap; letters whose case is peculiar; marks at either end.
WORDS = st.lists(
    st.sampled_from("a b ab ba A B AB c++ .net a-b b_a i İ ı s ſ k K ß ẞ é É å Å σ ς Σ µ 1 a1 ﬁ".split()),
    min_size=1,
    max_size=4,
)
SPACES = st.sampled_from([" ", " ", " ", "  ", "\n", "\t", "\xa0", "\u2003", "\x1c", "-", ", ", ".", "", "_"])
TEXTS = st.lists(st.tuples(WORDS.map(" ".join), SPACES)).map(lambda parts: "".join(a + b for a, b in parts))


@settings(deadline=None, max_examples=500)
@given(st.lists(WORDS.map(" ".join) | st.text(max_size=4), max_size=12), TEXTS | st.text(max_size=40))
@example(["ιx"], "\u0345x ΙX")
@example(["s", "k"], "ſ K")
@example(["i b", "b"], "İ b")
@example(["a b", "b c d"], "a b c d")
@example(["a", "a" + " b" * 9], "a" + " \n" * 90 + "b " * 9)
def test_what_is_found_is_what_one_plain_pattern_finds(phrases: list[str], text: str) -> None:
    assert Phrases(phrases).find(text) == plainly(phrases, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Balai Garam", ["Balai Garam"]),
        ("balai\n  garam, Dinas Teh", ["Balai Garam", "Dinas Teh"]),
        ("Balai Garam Rakyat", ["Balai Garam Rakyat"]),
        ("Balai, Garam", []),
        ("Sebalai Garamnya", []),
        ("", []),
    ],
)
def test_phrases_stand_as_whole_words_and_the_longest_is_taken(text: str, found: list[str]) -> None:
    phrases = Phrases(["Balai Garam", "Dinas Teh", "Balai Garam Rakyat", "Garam Rakyat", "", " "])
    assert [item.phrase for item in phrases.find(text)] == found


def test_a_place_is_told_in_letters_of_the_text() -> None:
    assert Phrases(["teh"]).find("İİ ß Teh.") == [Found(5, 8, "teh")]


def test_no_phrases_find_nothing() -> None:
    assert Phrases([]).find("Balai Garam") == []


@given(TEXTS | st.text(st.characters(max_codepoint=0x2122) | st.sampled_from("“”’–—…•"), max_size=30))
def test_words_are_the_runs_of_letters(text: str) -> None:
    assert words_of(text) == re.findall(r"[^\W\d_]+", text)


@given(TEXTS | st.text(st.characters(max_codepoint=0x2122) | st.sampled_from("“”’–—…•"), max_size=30))
def test_letters_and_digits_are_all_that_is_left_of_a_text(text: str) -> None:
    assert letters_and_digits(text) == "".join(re.findall(r"[^\W_]", text))
