"""Kinds of bodies of which every region has one, and their short forms."""

from __future__ import annotations

import pytest

from warta.intake.agencies.kinds_of_bodies import in_short, is_kind_alone, stands_in


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("pengadilan agama rimbun", "pa rimbun"),
        ("pengadilan tinggi agama rimbun", "pta rimbun"),
        ("pemerintah kabupaten tali rotan", "pemkab tali rotan"),
        ("pengadilan agama", ""),
        ("balai uji mutu", ""),
    ],
)
def test_a_court_goes_by_the_short_form_of_its_kind(name: str, short: str) -> None:
    assert in_short(name) == short


def test_a_kind_says_not_which_body_it_is() -> None:
    assert is_kind_alone("Pengadilan Agama")
    assert not is_kind_alone("Pengadilan Agama Rimbun")


def test_words_stand_in_a_text_as_no_part_of_longer_ones() -> None:
    assert stands_in("pa rimbun", "ketua pa rimbun hadir")
    assert not stands_in("pa rimbun", "apa rimbun itu")
    assert not stands_in("pa rimbun", "pa rimbunan")


@pytest.mark.parametrize(
    ("name", "is_alone"),
    [
        ("General Council", True),
        ("Board of Governors", True),
        ("Executive Board", True),
        ("Tea Council", False),
        ("Sheriff’s Office", True),
        ("Police Department", True),
        ("Larch Police Department", False),
        ("General Council of Larch", False),
        ("Governing Council of Tea", False),
    ],
)
def test_the_organ_of_a_body_is_none_by_itself(name: str, is_alone: bool) -> None:
    assert is_kind_alone(name) is is_alone
