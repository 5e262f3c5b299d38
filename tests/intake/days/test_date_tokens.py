from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.days.date_tokens import MONTHS, WEEKDAYS, Tokens, lacks_month, may_state_day, unglue_day

_WORDS = (
    *MONTHS,
    *WEEKDAYS,
    "Jum'at",
    "jum at",
    "JUM’AT",
    "1st",
    "3h20",
    "s/d",
    "p.m.",
    "gmt+7",
    "İ",
    "Σ",
    "ſ",
)
_PIECES = (*_WORDS, *map(str.upper, MONTHS), "1", "12", "2019", " ", "/", "-", ".", "–", ",", "(", "x", "_")


@given(st.lists(st.sampled_from(_PIECES), max_size=8).map("".join))
def test_no_text_with_a_month_a_weekday_or_a_date_in_numbers_is_passed_over(text: str) -> None:
    assert may_state_day(text) or not set(Tokens(text).kinds) & set("mwni")


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("", False),
        ("12 kapal", False),
        ("27.2 gigawatt", False),
        ("Rp 26.456.479 per ton", False),
        ("0800 4706 6069", False),
        ("kunjungan pukul 10.18", False),
        ("bagian 2.1.3", True),
        ("rapat 3-5-19", True),
    ],
)
def test_most_texts_state_no_day(text: str, may: bool) -> None:
    assert may_state_day(text) == may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HumasSenin, 4 Mei 2020", "Humas Senin, 4 Mei 2020"),
        ("MondayMay 4, 2020", "Monday May 4, 2020"),
        ("NewsMay 4, 2020", "News May 4, 2020"),
        ("Senin04/05/2020", "Senin 04/05/2020"),
        ("4 Mei 202010.00 WIB", "4 Mei 2020 10.00 WIB"),
        ("McMay reads 4 books", "McMay reads 4 books"),
        ("iMac, 4 Mei 2020", "iMac, 4 Mei 2020"),
        ("202010:00", "202010:00"),
    ],
)
def test_a_day_is_parted_from_what_it_is_glued_to(text: str, expected: str) -> None:
    assert unglue_day(text) == expected


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("Friday, 10th 2023", True),
        ("Senin 10", True),
        ("Friday, 10 March 2023", False),
        ("Friday ropes 10", False),
        ("", False),
    ],
)
def test_a_weekday_with_a_number_lacks_its_month(text: str, lacks: bool) -> None:
    assert lacks_month(text) is lacks
