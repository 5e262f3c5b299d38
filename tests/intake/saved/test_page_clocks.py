"""Elements of a saved page that show the day on which it was looked at."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.intake.saved.page_clocks import is_clock
from warta.intake.saved.page_tree import parse_page
from warta.tags import Vocabulary

DAY = "Senin, 1 Januari 2024"


@pytest.mark.parametrize(
    "markup",
    [
        "<time id=clock>",
        "<span class='header current-date'>",
        "<div id=tanggal_sekarang>",
        "<p class=hari-ini>",
    ],
)
def test_an_element_is_a_clock_by_its_name(markup: str) -> None:
    assert is_clock(parse_page(f"{markup}{DAY}").walk()[-1])


@pytest.mark.parametrize(
    "markup",
    [
        "<time>",
        "<span class='fa fa-clock'>",
        "<span class='icon clock'>",
        "<p class=clockwork>",
        "<p id=date>",
    ],
)
def test_the_picture_of_one_and_other_words_make_none(markup: str) -> None:
    assert not is_clock(parse_page(f"{markup}{DAY}").walk()[-1])


def test_a_long_element_is_none() -> None:
    assert not is_clock(parse_page(f"<div id=today>{DAY * 4}").walk()[-1])


@pytest.mark.parametrize(("name", "date"), [("id=clock", None), ("class=posted", "2024-01-01")])
def test_the_day_of_a_clock_is_no_date_of_the_release(name: str, date: str | None) -> None:
    text = "Balai Pengairan memperbaiki menara air yang retak itu selama tiga hari berturut-turut. " * 3
    page = (
        f"<html><body><main><time datetime=2024-01-01 {name}>{DAY}</time>"
        f"<h1>Menara Air Selesai Diperbaiki Balai</h1><p>{text}</p><p>{text}</p></main></body></html>"
    )
    values = read_release(page.encode(), "a.html", AgencyFinder(Registry({})), Vocabulary({})).values
    assert values.get("date") == date
