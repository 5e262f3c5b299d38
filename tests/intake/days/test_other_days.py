"""Words before a day that say what else than the publication was on it."""

from __future__ import annotations

import pytest

from warta.intake.days.other_days import begins_with_other_day, names_other_day


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


@pytest.mark.parametrize(
    "text",
    [
        "Hari ini: Senin, 4 Maret 2019",
        "Hari ini, Senin 4/3/2019 10:22:11 WIB",
        "Today, 4 March 2019",
        "Foto: Humas BGN, 4 Maret 2019",
        "Photo by M. Quint, 4 March 2019",
        "Dok. Humas, 4 Maret 2019",
        "Berikutnya: 4 Maret 2019",
    ],
)
def test_the_day_of_a_clock_a_picture_or_another_page_is_told_by_its_first_words(text: str) -> None:
    assert begins_with_other_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hari/Tanggal: Senin, 4 Maret 2019",
        "Hari Senin, 4 Maret 2019",
        "Foto: Ana Wijaya | 4 Maret 2019",
        "Foto/Teks: Humas, 4 Maret 2019",
        "Fotografi, 4 Maret 2019",
        "Dokkum, 4 Maret 2019",
        "Foto: Humas BGN",
        "4 Maret 2019",
    ],
)
def test_other_lines_are_not(text: str) -> None:
    assert not begins_with_other_day(text)
