"""Words before a day that say what else than the publication was on it."""

from __future__ import annotations

import pytest

from warta.intake.other_days import names_other_day


@pytest.mark.parametrize(
    "words",
    ["Diunduh", "DICETAK", "Lahir", "Kedaluwarsa", "Recorded", "Last Reviewed", "Signed", "Live", "Born"],
)
def test_a_word_says_what_was_done_on_the_day(words: str) -> None:
    assert names_other_day(words)


@pytest.mark.parametrize(
    "words", ["Rimbun", "Dinoyo", "Terara", "Live Oak", "Bled", "Goodspeed", "Recorded Hills", "Dili"]
)
def test_a_place_does_not_for_its_beginning_or_end(words: str) -> None:
    assert not names_other_day(words)
