"""What speaks against a printed date: the calendar, its weekday, its year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.days.printed_day import Day, checked, date_range, falls_on, with_century

NAMES = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()


@pytest.mark.parametrize(
    ("day", "weekday", "found", "doubt"),
    [
        (Day(2020, 9, 25), "Jumat", "2020-09-25", ""),
        (Day(2020, 9, 25), "Kamis", "2020-09-25", "Kamis is printed"),
        (Day(2020, 9, None), None, "2020-09", ""),
        (Day(2020, 2, 30), None, "None", "not a day of the calendar"),
        (Day(2020, 13, None), None, "None", "not a day of the calendar"),
        (Day(1019, 9, 25), None, "None", "cannot be right"),
        (Day(2109, 9, 25), None, "2109-09-25", "hardly right"),
        (Day(1970, 1, 1), None, "1970-01-01", "from which computers count"),
        (Day(2020, 9, 25, short_year=True), None, "2020-09-25", "year of two digits"),
    ],
)
def test_a_day_is_checked_against_the_calendar(day: Day, weekday: str | None, found: str, doubt: str) -> None:
    printed = checked("words", day, weekday)
    assert str(printed.date) == found
    assert doubt in printed.doubt
    assert bool(doubt) == bool(printed.doubt)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2050, 12, 31)))
def test_a_day_falls_on_its_own_weekday_alone(day: date) -> None:
    fits = [name for name in NAMES if falls_on(Day(day.year, day.month, day.day), name)]
    assert fits == [NAMES[day.weekday()]]


@pytest.mark.parametrize(
    ("year", "weekday", "expected", "sure"),
    [(70, None, 1970, False), (69, None, 2069, False), (20, "Jumat", 2020, True), (20, "Sabtu", 1920, True)],
)
def test_a_year_of_two_digits_gets_its_century_from_its_weekday(
    year: int, weekday: str | None, expected: int, sure: bool
) -> None:
    day = with_century(Day(year, 9, 25), weekday)
    assert (day.year, not day.short_year) == (expected, sure)


def test_a_range_is_no_sure_date_and_ends_after_it_begins() -> None:
    first, last = checked("22", Day(2020, 9, 22), None), checked("25", Day(2020, 9, 25), None)
    assert str(date_range("22–25", first, last).end) == "2020-09-25"
    assert date_range("22–25", first, last).doubt == "states more than one day"
    assert date_range("25–22", last, first).doubt == "ends before it begins"
