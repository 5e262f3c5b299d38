"""Slugs: always valid, never empty, short, and the same every time."""

from __future__ import annotations

import pytest
from anyascii import anyascii
from hypothesis import example, given, settings
from hypothesis import strategies as st

from warta.slugs import is_slug, make_slug, with_suffix

TITLES = st.text(st.characters(codec="utf-8"), max_size=200)
# Windows keeps these names for devices.
DEVICES = ["con", "PRN", "aux", "nul", "com1", "LPT9"]


@settings(deadline=None, max_examples=300)
@given(TITLES)
@example("")
@example("!!!")
@example("x" * 500)
@example("-" * 100 + "a" * 79 + " b c")
@example("😀")
@example("\x00")
def test_any_title_makes_a_slug_that_stays_the_same(title: str) -> None:
    slug = make_slug(title, "rilis")
    assert slug
    assert len(slug) <= 80
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.startswith("-")
    assert not slug.endswith("-")
    assert "--" not in slug
    assert is_slug(slug)
    assert make_slug(title, "rilis") == slug
    assert make_slug(slug, "rilis") == slug


@settings(deadline=None)
@given(TITLES, st.integers(1, 64))
def test_a_suffix_tells_a_slug_apart_and_keeps_it_valid(title: str, length: int) -> None:
    suffixed = with_suffix(make_slug(title, "rilis"), "f" * length)
    assert is_slug(suffixed)
    assert suffixed.endswith("-" + "f" * length)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Siaran Pers: Panen Raya 2020!", "siaran-pers-panen-raya-2020"),
        ("Qur’an & Jum'at", "quran-jumat"),
        ("Ünïcödé — naïve", "unicode-naive"),
        ("新聞", "xinwen"),
        ("  a  _  b  ", "a-b"),
        ("30%", "30"),
    ],
)
def test_a_title_is_transliterated_word_by_word(title: str, slug: str) -> None:
    assert make_slug(title, "rilis") == slug


def test_a_title_without_letters_takes_the_fallback() -> None:
    assert make_slug("…!?", "rilis") == "rilis"


@pytest.mark.parametrize("name", DEVICES)
def test_no_slug_is_the_name_of_a_windows_device(name: str) -> None:
    assert make_slug(name, "rilis") == f"{name.lower()}-rilis"


def test_a_long_title_is_cut_between_words() -> None:
    slug = make_slug("kata " * 30, "rilis")
    assert slug == "-".join(["kata"] * 16)
    assert len(slug) == 79


def test_words_that_just_fit_are_kept() -> None:
    assert make_slug(f"{'a' * 39} {'b' * 40} c", "rilis") == f"{'a' * 39}-{'b' * 40}"
    assert make_slug(f"{'a' * 39} {'b' * 41} c", "rilis") == "a" * 39


def test_a_word_that_is_too_long_alone_is_cut_inside() -> None:
    assert make_slug("a" * 100, "rilis") == "a" * 80


@pytest.mark.parametrize("text", ["a", "2020", "a-b", "a" * 80])
def test_what_may_stand_in_an_address_is_a_slug(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize(
    "text", ["", "-a", "a-", "a--b", "A", "a b", "a_b", "a/b", ".", "..", "é", "a\n", "a" * 81]
)
def test_what_may_not_stand_in_an_address_is_no_slug(text: str) -> None:
    assert not is_slug(text)


def test_names_that_differ_by_the_signs_at_their_end_have_slugs_of_their_own() -> None:
    assert make_slug("C++", "tag") == "c-plus-plus"
    assert make_slug("C#", "tag") == "c-sharp"
    assert make_slug("Usia 60+ dan 5G+", "tag") == "usia-60-plus-dan-5g-plus"
    assert make_slug("#Merdeka + Maju #1", "tag") == "merdeka-maju-1"


@given(st.text(st.characters(codec="ascii")))
def test_letters_of_ascii_stay_what_they_are(text: str) -> None:
    assert anyascii(text) == text  # so that they need not be asked for
