from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.date_tokens import MONTHS, WEEKDAYS, Tokens, may_state_day

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


@pytest.mark.parametrize("text", ["", "12 kapal", "27.2 gigawatt", "Rp 26.456.479 per ton"])
def test_most_texts_state_no_day(text: str) -> None:
    assert may_state_day(text) == ("." in text)
