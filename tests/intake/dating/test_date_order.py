from __future__ import annotations

import pytest

from warta.dates import CivilDate
from warta.intake.dating.date_order import is_day_first, order_in_land, order_in_trail, order_shown


@pytest.mark.parametrize(
    ("language", "stated", "expected"),
    [
        ("id", "", True),
        ("id", "en-US", True),
        ("de", "", True),
        ("fr", "fr-FR", True),
        ("en", "", None),
        ("en", "en-US", None),
        ("en", "en_GB", True),
        ("en", "en-AU", True),
        ("en", "en-CA", None),
        ("en", "id-ID", None),
        ("ja", "", None),
        ("hu", "", None),
        ("qqq", "", None),
        ("en", "en-@@", None),
        ("", "", None),
    ],
)
def test_dates_in_numbers_are_read_as_the_language_and_region_write_them(
    language: str, stated: str, expected: bool | None
) -> None:
    assert is_day_first(language, stated) is expected


@pytest.mark.parametrize(
    ("text", "beside", "expected"),
    [
        ("The report of 21/04/2024 is out.", "", True),
        ("", "Updated 04/21/2024", False),
        ("The office opens at 8.30am.", "", True),
        ("", "media@ropes.gov.au", True),
        ("", "www.ropes.co.uk/news", True),
        ("", "press@ropes.gov", False),
        ("Write to media@ropes.gov.au.", "", None),
        ("The report of 21/04/2024 is out.", "Updated 04/25/2024", None),
        ("The report of 21/04/2024 is out.", "press@ropes.gov", None),
        ("Rope 3/4/2024 and plank 1/2", "media@ropes.example", None),
        ("It costs 8.30, not 9.40.", "8:30 a.m.", None),
        ("Version 21.4.2024.1", "", None),
        ("", "Media desk, tel. +44 1632 960001", True),
        ("Ring 0044 1632 960001 for a plank.", "", True),
        ("", "Media desk, tel. +1 202 555 0182", None),
        ("", "Media desk, tel. +63 2 555 0182", None),
        ("It rose by +44 planks.", "", None),
        ("FORT LARCH, Minn. – The ropes were spliced.", "", False),
        ("The ropes were spliced at Fort Larch, Minn. by hand.", "", None),
        ("", "FORT LARCH, MINNESOTA, UNITED STATES", False),
        ("FORT LARCH, Minn. – The ropes were spliced.", "tel. +44 1632 960001", None),
        ("(FORT LARCH, Minnesota) — The ropes were spliced.", "", False),
        ("", "12 Quay Street, Fort Larch, MN 55512", False),
        ("", "U.S. Senator for Minnesota", False),
        ("", "U.S. Senator Visits the Ropes", None),
        ("", "© Crown copyright 2014", True),
        ("", "The Crown Jewels", None),
    ],
)
def test_a_page_shows_how_it_writes_dates_in_numbers(text: str, beside: str, expected: bool | None) -> None:
    assert order_shown([text], [beside], "en") is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("You are here: Home » Newsroom » June 2014 » Ropes", True),
        ("Home / News / 2014 / March 2014", False),
        ("Home > News > March 2014 > Ropes", False),
        ("Home > News > May 2014 > Ropes", None),
        ("Home > News > March 2013 > Ropes", None),
        ("Home > News > Ropes", None),
        ("The ropes of March 2014 hold", None),
    ],
)
def test_a_breadcrumb_of_the_month_shows_how_a_date_in_numbers_is_meant(
    line: str, expected: bool | None
) -> None:
    assert order_in_trail([line], CivilDate(2014, 6, 3)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ropes were seized on Wednesday (03/04/2024).", True),
        ("Ropes were seized on Monday, 03/04/2024.", False),
        ("Ropes were seized on Friday (03/04/2024).", None),
        ("Ropes were seized on Monday (04/04/2024).", None),
    ],
)
def test_a_weekday_beside_numbers_shows_their_order(text: str, expected: bool | None) -> None:
    assert order_shown([text], [], "en") is expected


@pytest.mark.parametrize(
    ("land", "expected"), [("us", False), ("gb", True), ("au", True), ("ca", None), ("other", None)]
)
def test_an_agency_writes_dates_as_its_land_does(land: str, expected: bool | None) -> None:
    assert order_in_land("en", land) is expected
