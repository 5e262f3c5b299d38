from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from warta.dates import parse_date
from warta.intake.states.post_dates import date_in_name, is_ahead, last_instant, read_value, wrong_day_in_name

WIB = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2019-03-04", "2019-03-04"),
        ("'2019-03-04'", "2019-03-04"),
        ("2019/03/04", "2019-03-04"),
        ("2019-3-4", "2019-03-04"),
        ("2019-03-04 10:00:00", "2019-03-04"),
        ("2019-03-04 10:00:00 +0700", "2019-03-04T10:00:00+07:00"),
        ("2019-03-04T10:00:00Z", "2019-03-04T10:00:00+00:00"),
        ("2019-03-04T00:00:00Z", "2019-03-04"),
        ("2019-03-04 10:00:00 America/New_York", "2019-03-04"),
        ("2019-03-04 9:5", "2019-03-04"),
        ("4 Maret 2019", "2019-03-04"),
        ("March 4, 2019", "2019-03-04"),
        ("Mon, 04 Mar 2019 10:00:00 +0700", "2019-03-04T10:00:00+07:00"),
        ("2019-03", "2019-03"),
        (1551693600, "2019-03-04T10:00:00+00:00"),
        (date(2019, 3, 4), "2019-03-04"),
        (datetime(2019, 3, 4, 10), "2019-03-04"),
        (datetime(2019, 3, 4, 10, 0, 0, 99, WIB), "2019-03-04T10:00:00+07:00"),
        (datetime(2019, 3, 4, tzinfo=UTC), "2019-03-04"),
    ],
)
def test_a_date_of_any_form_is_read(value: object, expected: str) -> None:
    read = read_value(value)
    assert read is not None
    assert str(read.date) == expected
    assert not read.either_way


@pytest.mark.parametrize("value", ["2019-02-31", "kemarin", "31/31/2019", 20])
def test_what_is_no_date_is_told(value: object) -> None:
    read = read_value(value)
    assert read is not None
    assert read.date is None
    assert read.doubt


@pytest.mark.parametrize("value", [None, "", "  ", [], {}, True, 1.5])
def test_what_states_nothing_is_no_date(value: object) -> None:
    assert read_value(value) is None


def test_day_and_month_that_may_be_exchanged_are_told() -> None:
    read = read_value("03/04/2019")
    assert read is not None
    assert read.either_way


@pytest.mark.parametrize(
    ("stem", "day", "rest"),
    [
        ("2019-03-04-judul-panjang", "2019-03-04", "judul-panjang"),
        ("2019-3-4-judul", "2019-03-04", "judul"),
        ("2019.03.04-judul", "2019-03-04", "judul"),
        ("2019_03_04_judul", "2019-03-04", "judul"),
        ("2019-03.04-judul", "None", "2019-03.04-judul"),
        ("2019-03-04", "2019-03-04", "2019-03-04"),
        ("2019-13-04-judul", "None", "2019-13-04-judul"),
        ("judul-2019-03-04", "None", "judul-2019-03-04"),
        ("20190304-judul", "None", "20190304-judul"),
    ],
)
def test_a_date_in_the_name_of_a_file(stem: str, day: str, rest: str) -> None:
    found, name = date_in_name(stem)
    assert (str(found), name) == (day, rest)


def test_a_name_that_begins_with_no_day_of_the_calendar_is_told() -> None:
    assert wrong_day_in_name("2023-02-31-judul") == "2023-02-31"
    assert wrong_day_in_name("2023-02-28-judul") == wrong_day_in_name("judul") == ""


@pytest.mark.parametrize(
    ("value", "instant"),
    [
        ("2019-03-04", "2019-03-04T00:00:00+00:00"),
        ("2019-03-04T10:00:00+07:00", "2019-03-04T10:00:00+07:00"),
        ("2019-03-04 10:30", "2019-03-04T10:30:00-12:00"),
        ("4 March 2019 10.30 pm", "2019-03-04T22:30:00-12:00"),
        (datetime(2019, 3, 4, 9), "2019-03-04T09:00:00-12:00"),
        ("03/04/2019", "2019-04-03T00:00:00+00:00"),
        ("2019-03", None),
        ("besok", None),
    ],
)
def test_the_latest_instant_at_which_a_value_may_begin(value: object, instant: str | None) -> None:
    found = last_instant(value)
    assert (found.isoformat() if found else None) == instant


def test_a_day_that_is_kept_to_its_end_ends_where_it_does_so_last() -> None:
    found = last_instant("2019-03-04", is_to_end_of_day=True)
    assert found is not None
    assert found.isoformat() == "2019-03-05T00:00:00-12:00"


def test_what_is_still_to_come() -> None:
    now = datetime(2020, 6, 1, 12, tzinfo=UTC)
    assert is_ahead(parse_date("2020-06-02"), now)
    assert not is_ahead(parse_date("2020-06-01"), now)
    assert is_ahead(parse_date("2020-06-01T20:00:00+07:00"), now)
    assert not is_ahead(parse_date("2020-06-01T18:00:00+07:00"), now)
    assert is_ahead(parse_date("2021"), now)
    assert is_ahead(parse_date("2020-07"), now)
    assert not is_ahead(parse_date("2020-06"), now)
    assert not is_ahead(parse_date("2020"), now)
