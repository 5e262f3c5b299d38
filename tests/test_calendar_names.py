"""The names of weekdays and months in full."""

from __future__ import annotations

from datetime import date

from warta.calendar_names import (
    FOLDED_NAMES,
    MONTHS_IN_ENGLISH,
    MONTHS_IN_INDONESIAN,
    NAMES,
    WEEKDAYS_IN_ENGLISH,
    WEEKDAYS_IN_INDONESIAN,
)
from warta.intake.days.date_tokens import MONTHS, WEEKDAYS


def test_names_stand_where_their_numbers_are() -> None:
    day = date(2021, 3, 1)
    assert (WEEKDAYS_IN_INDONESIAN[day.weekday()], MONTHS_IN_INDONESIAN[day.month - 1]) == ("Senin", "Maret")
    assert (WEEKDAYS_IN_ENGLISH[day.weekday()], MONTHS_IN_ENGLISH[day.month - 1]) == ("Monday", "March")


def test_each_name_is_known_in_a_printed_date() -> None:
    assert len(NAMES) == len(FOLDED_NAMES) == len(FOLDED_NAMES & {*MONTHS, *WEEKDAYS})
