from __future__ import annotations

import pytest

from warta.intake.agencies.page_country import country_of_capital, country_of_page


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["© 2022 Government of Singapore"], "sg"),
        (["A Singapore Government Agency Website"], "sg"),
        (["Republic of the Philippines", "National Rope Commission"], "ph"),
        (["Republik Indonesia"], "id"),
        (["REPUBLIC OF GHANA"], "other"),
        (["Government of India", "Government of Canada"], ""),
        (["Government of the people"], ""),
        (["Senate of the Philippines"], "ph"),
        (["Commonwealth of Australia"], "au"),
        (["Kingdom of the Netherlands"], "other"),
        (["Pemerintah Republik Indonesia"], "id"),
        (["Pemerintah Indonesia"], "id"),
        (["Kerajaan Malaysia"], "my"),
        (["Talks with the Government of India went on for three days, " + "said the board. " * 3], ""),
        ([], ""),
    ],
)
def test_a_page_s_own_lines_name_its_country(lines: list[str], expected: str) -> None:
    assert country_of_page([], lines) == expected


def test_the_address_goes_first() -> None:
    assert country_of_page(["https://ropes.gov.au/news"], ["Government of India"]) == "au"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Washington, DC", "us"),
        ("WASHINGTON, D.C. (May 3, 2019) – The Rope Office", "us"),
        ("WASHINGTON — The Rope Office", "us"),
        ("WASHINGTON (AP) -- The Rope Office", "us"),
        ("Washington – The state of that name", ""),
        ("WASHINGTON COUNTY — The Rope Office", ""),
        ("OLYMPIA, Wash. — The Rope Office", ""),
        ("The office in Washington, D.C. said", ""),
    ],
)
def test_the_capital_in_which_a_text_was_written_names_its_country(line: str, expected: str) -> None:
    assert country_of_capital(["Home", line]) == expected
