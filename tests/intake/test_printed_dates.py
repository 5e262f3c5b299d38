from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.printed_dates import read_whole

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()


def iso(text: str) -> str | None:
    found = read_whole(text)
    return str(found.date) if found and found.date else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senin, 14 Oktober 2019", "2019-10-14"),
        ("Senin 14 Oktober 2019", "2019-10-14"),
        ("14 Oktober 2019", "2019-10-14"),
        ("04 Oktober 2019", "2019-10-04"),
        ("Jum'at, 3 Mei 2019", "2019-05-03"),
        ("Jum’at, 3 Mei 2019", "2019-05-03"),
        ("Ahad, 5 Mei 2019", "2019-05-05"),
        ("Selasa, 12 Nopember 2013", "2013-11-12"),
        ("3 Peb. 2015", "2015-02-03"),
        ("7-Agt-2018", "2018-08-07"),
        ("Kamis (24/9/2020)", "2020-09-24"),
        ("24.9.2020", "2020-09-24"),
        ("24-09-2020", "2020-09-24"),
        ("2020-09-24", "2020-09-24"),
        ("Friday, 25 September 2020", "2020-09-25"),
        ("September 25, 2020", "2020-09-25"),
        ("Fri, Sept. 25th, 2020", "2020-09-25"),
        ("SENIN, 14 OKTOBER 2019", "2019-10-14"),
        ("Senin, 14 Oktober 2019 10:15 WIB", "2019-10-14"),
        ("Senin, 14 Oktober 2019 | 10.15", "2019-10-14"),
        ("Senin, 14 Oktober 2019, pukul 10.15 WITA", "2019-10-14"),
        ("May 3, 2019 at 9:05 pm", "2019-05-03"),
        ("29 Februari 2020", "2020-02-29"),
    ],
)
def test_dates_are_read_as_agencies_print_them(text: str, expected: str) -> None:
    assert iso(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2019",
        "Oktober 2019",
        "14 Oktober",
        "14 Oktobar 2019",
        "14/10/19",
        "14 ſeptember 2019",
        "14 Junı 2019",
        "3 – 5 Juni 2016",
        "pada 14 Oktober 2019",
        "14 Oktober 2019 di Hulurimbun",
        "Harga per 14 Oktober 2019",
        "114 Oktober 2019",
        "14 Oktober 20190",
    ],
)
def test_what_is_no_whole_date_is_none(text: str) -> None:
    assert read_whole(text) is None


@pytest.mark.parametrize("text", ["31 Februari 2016", "29 Februari 2019", "09/25/2020", "0 Mei 2020"])
def test_a_date_that_no_calendar_has_is_told_and_not_mended(text: str) -> None:
    found = read_whole(text)
    assert found is not None
    assert found.date is None
    assert found.doubt == "is not a day of the calendar"


@pytest.mark.parametrize(
    "text", ["Sabtu, 8 Mie 2021", "Sabtu, 8/5/21", "Saturday 8 Mäy 2021", "Sabtu (8-Mie-2021) 10:15"]
)
def test_a_misspelt_date_is_a_date_that_cannot_be_read(text: str) -> None:
    found = read_whole(text)
    assert found is not None
    assert (found.words, found.date, found.doubt) == (text, None, "cannot be read as a date")


def test_a_year_that_cannot_be_right_is_told() -> None:
    found = read_whole("14 Oktober 0219")
    assert found is not None
    assert (found.date, found.doubt) == (None, "states the year 219, which cannot be right")


def test_a_weekday_that_contradicts_the_date_is_told_and_the_date_kept() -> None:
    found = read_whole("Kamis, 25 September 2020")
    assert found is not None
    assert str(found.date) == "2020-09-25"
    assert found.doubt == "Kamis is printed, but 2020-09-25 was another day of the week"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("05/06/2021", True), ("05/05/2021", False), ("25/06/2021", False), ("Sabtu (5/6/2021)", False)],
)
def test_day_and_month_in_numbers_may_be_the_other_way_round(text: str, expected: bool) -> None:
    found = read_whole(text)
    assert found is not None
    assert found.either_way is expected


@given(st.dates(date(1901, 1, 1), date(2199, 12, 31)), st.booleans(), st.sampled_from(["{}", "{:02}"]))
def test_every_day_printed_with_its_weekday_is_read_back_without_doubt(
    day: date, shout: bool, form: str
) -> None:
    text = f"{DAYS[day.weekday()]}, {form.format(day.day)} {MONTHS[day.month - 1]} {day.year}"
    found = read_whole(text.upper() if shout else text)
    assert found is not None
    assert (str(found.date), found.doubt) == (day.isoformat(), "")


@given(st.dates(date(1901, 1, 1), date(2199, 12, 31)), st.integers(1, 6))
def test_every_wrong_weekday_is_noticed(day: date, shift: int) -> None:
    wrong = DAYS[(day + timedelta(days=shift)).weekday()]
    found = read_whole(f"{wrong}, {day.day} {MONTHS[day.month - 1]} {day.year}")
    assert found is not None
    assert found.doubt.startswith(f"{wrong} is printed")
