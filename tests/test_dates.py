"""Written dates: what is read from them, what is refused and why, and their order."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.dates import CivilDate, parse_date, parse_instant

DAYS = st.dates(date(1500, 1, 1), date(2199, 12, 31))
OFFSETS = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
INSTANTS = st.datetimes(datetime(1501, 1, 1), datetime(2198, 12, 31), timezones=OFFSETS)


@settings(deadline=None)
@given(DAYS)
def test_a_day_reads_back_as_it_was_written(day: date) -> None:
    read = parse_date(day.isoformat())
    assert read == CivilDate(day.year, day.month, day.day)
    assert str(read) == day.isoformat()
    assert read.as_date() == day


@settings(deadline=None)
@given(DAYS)
def test_a_month_and_a_year_stay_as_coarse_as_they_are(day: date) -> None:
    month, year = parse_date(f"{day:%Y-%m}"), parse_date(f"{day:%Y}")
    assert (month, str(month)) == (CivilDate(day.year, day.month), f"{day:%Y-%m}")
    assert (year, str(year)) == (CivilDate(day.year), f"{day:%Y}")
    assert not month.is_day
    assert not year.is_day
    assert month.as_date() == day.replace(day=1)
    assert year.as_date() == day.replace(month=1, day=1)


@settings(deadline=None)
@given(INSTANTS)
def test_an_instant_reads_back_and_keeps_the_civil_date_that_it_prints(instant: datetime) -> None:
    read = parse_date(instant.isoformat())
    assert (read.year, read.month, read.day) == (instant.year, instant.month, instant.day)
    assert parse_date(str(read)) == read
    assert datetime.fromisoformat(str(read)) == instant


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (" 2020-09-25 ", "2020-09-25"),
        ("2020-09-25T10:00:00+07:00", "2020-09-25T10:00:00+07:00"),
        ("2020-09-25 10:00+07:00", "2020-09-25T10:00:00+07:00"),
        ("2020-09-25T23:30:00Z", "2020-09-25T23:30:00+00:00"),
        ("2020-02-29", "2020-02-29"),
    ],
)
def test_other_spellings_of_a_date_have_one_written_form(text: str, written: str) -> None:
    assert str(parse_date(text)) == written
    assert parse_date(text).iso == written[:10]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not a date"),
        ("25 September 2020", "is not a date"),
        ("25-09-2020", "is not a date"),
        ("2020/09/25", "is not a date"),
        ("2020-9-25", "is not a date"),
        ("20200925", "is not a date"),
        ("2020-09-25x", "is not a date"),
        ("２０２０-09-25", "is not a date"),
        ("٢٠٢٠", "is not a date"),
        ("2020-09-25\n2020", "is not a date"),
        ("2020-02-30", "is not a day of the calendar"),
        ("2019-02-29", "is not a day of the calendar"),
        ("2020-13", "is not a day of the calendar"),
        ("2020-00", "is not a day of the calendar"),
        ("2020-01-00", "is not a day of the calendar"),
        ("2020-09-25T25:00:00+07:00", "is not a date-time"),
        ("2020-09-25T10:00:00", "states no offset from UTC"),
        ("2020-09-25T10:00:00 WIB", "is not a date"),
        ("0020-09-25", "has a year outside 1500 to 2199"),
        ("1499", "has a year outside 1500 to 2199"),
        ("2200-01-01", "has a year outside 1500 to 2199"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("besok", "is not a date-time"),
        ("2020-09-25", "states no offset from UTC"),
        ("2020-09-25T10:00:00", "states no offset from UTC"),
        ("0001-01-01T00:00:00+23:00", "has a year outside 1500 to 2199"),
    ],
)
def test_what_is_no_instant_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        parse_instant(text)


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        read = parse_date(text)
    except ValueError:
        return
    assert parse_date(str(read)) == read


def test_dates_sort_by_day_then_by_instant_and_a_coarse_one_first() -> None:
    written = [
        "2020",
        "2020-09",
        "2020-09-25",
        "2020-09-25T11:00:00+07:00",  # 04:00 UTC
        "2020-09-25T08:00:00+00:00",
        "2020-09-26",
        "2021",
    ]
    dates = [parse_date(text) for text in written]
    backwards = dates[::-1]
    assert sorted(backwards, key=CivilDate.order) == dates
