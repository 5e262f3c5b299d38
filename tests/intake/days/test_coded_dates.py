"""Dates in metadata and in addresses."""

from __future__ import annotations

import pytest

from warta.intake.days.coded_dates import read_address_date, read_metadata_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-09-25T09:00:00+07:00", "2020-09-25"),
        ("2020-09-25T23:59:59Z", "2020-09-25"),
        ("2020-09-25T00:30:00+14:00", "2020-09-25"),
        ("2020-09-25 09:00:00+07", "2020-09-25"),
        ("20200925", "2020-09-25"),
        ("20200925T090000Z", "2020-09-25"),
        ("Fri, 25 Sep 2020 09:00:00 +0700", "2020-09-25"),
        ("Friday, 25-Sep-20 09:00:00 GMT", "2020-09-25"),
        ("Fri Sep 25 2020 09:00:00 GMT+0700 (Western Indonesia Time)", "2020-09-25"),
        ("9/25/2020 9:00:00 AM", "2020-09-25"),
        (" 25 September 2020 ", "2020-09-25"),
        ("2020-09", "2020-09"),
        ("2020", "2020"),
    ],
)
def test_a_date_in_metadata_keeps_the_day_that_is_written(text: str, expected: str) -> None:
    found = read_metadata_date(text)
    assert found is not None
    assert (str(found.date), found.words) == (expected, text.strip())


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2021-01-03T17:40:00EET", None),
        ("2021-01-03T17:40 WIB", None),
        ("2021-01-03T17:40:00GMT", "2021-01-03T17:40:00+00:00"),
        ("2021-01-03T17:40:00 UTC", "2021-01-03T17:40:00+00:00"),
    ],
)
def test_a_zone_by_its_abbreviation_hides_no_day_in_metadata(text: str, instant: str | None) -> None:
    found = read_metadata_date(text)
    assert found is not None
    assert found.date is not None
    assert (found.date.iso, found.instant) == ("2021-01-03", instant)


@pytest.mark.parametrize(
    "text",
    ["", "0000-00-00 00:00:00", "0001-01-01T00:00:00", "1601000000", "20201399", "hari ini", "2 days ago"],
)
def test_metadata_that_is_no_date_is_none(text: str) -> None:
    assert read_metadata_date(text) is None


@pytest.mark.parametrize("text", ["1970-01-01T00:00:00Z", "2020-02-30", "2020-13", "5/6/2021 9:00:00 AM"])
def test_a_doubtful_date_in_metadata_is_told(text: str) -> None:
    found = read_metadata_date(text)
    assert found is not None
    assert found.doubt or found.either_way


@pytest.mark.parametrize(
    ("url", "expected", "words"),
    [
        ("https://x.example/2020/09/25/rapat/", "2020-09-25", "/2020/09/25/"),
        ("https://x.example/berita/2020/9/5", "2020-09-05", "/2020/9/5"),
        ("https://x.example/2020/09/rapat-kerja.html", "2020-09", "/2020/09"),
        ("https://x.example/read/2020-09-25-rapat", "2020-09-25", "/2020-09-25"),
        ("https://x.example/20200925-rapat.html", "2020-09-25", "/20200925"),
        ("https://x.example/read/20200925/rapat", "2020-09-25", "/20200925"),
        ("https://x.example/index.php?id=7&date=2020-09-25", "2020-09-25", "date=2020-09-25"),
        ("/2020/09/25/rapat/", "2020-09-25", "/2020/09/25/"),
    ],
)
def test_an_address_may_state_a_date(url: str, expected: str, words: str) -> None:
    found = read_address_date(url)
    assert found is not None
    assert (str(found.date), found.words) == (expected, words)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://x.example/",
        "https://x.example/berita/20200925",
        "https://x.example/berita/20200925123/rapat",
        "https://x.example/berita/20201399/rapat",
        "https://x.example/2020/13/rapat",
        "https://x.example/2020/rapat",
        "https://x.example/berita/1234/09/rapat",
        "https://x.example/rapat-25-09-2020",
        "https://x.example/?id=20200925",
        "https://x.example/?date=kemarin",
        "https://x.example/wp-content/uploads/2020/09/foto.jpg",
        "https://[x/2020/09/25/",
    ],
)
def test_an_address_that_states_no_date_has_none(url: str) -> None:
    assert read_address_date(url) is None


def test_an_impossible_day_in_an_address_leaves_its_month() -> None:
    found = read_address_date("https://x.example/2020/02/30/")
    assert found is not None
    assert str(found.date) == "2020-02"
