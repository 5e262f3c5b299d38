from __future__ import annotations

import pytest
from conftest import a_release, the_contents

from warta.charts import LEVELS, bars, legend, month_calendar, with_shares
from warta.dates import CivilDate


def test_bars_are_as_tall_as_their_share_of_the_tallest_and_gaps_lead_nowhere() -> None:
    found = bars({2018: 1, 2020: 4}, lambda year: f"{year}/")
    assert [(bar["label"], bar["address"], bar["count"], bar["share"]) for bar in found] == [
        ("2018", "2018/", 1, 25),
        ("2019", "", 0, 0),
        ("2020", "2020/", 4, 100),
    ]


def test_a_gap_of_centuries_is_not_drawn() -> None:
    assert [bar["label"] for bar in bars({1600: 1, 2020: 1}, str)] == ["1600", "2020"]


@pytest.mark.parametrize(("count", "level"), [(1, 1), (2, 2), (3, 2), (4, 3), (6, 3), (7, 4), (70, 4)])
def test_a_day_is_as_strong_as_the_steps_that_its_count_reaches(count: int, level: int) -> None:
    contents = the_contents(*(a_release(f"r{i}.md", date="2020-01-31") for i in range(count)))
    month = month_calendar(contents.words, CivilDate(2020, 1), contents.archive.dated, lambda date: date.iso)
    assert month["days"][30]["level"] == level
    assert month["days"][30]["address"] == "2020-01-31"
    assert month["days"][29]["level"] == 0
    assert (month["count"], month["days_with"], month["address"]) == (count, 1, "2020-01")


@pytest.mark.parametrize(("month", "offset", "first_sunday"), [(1, 2, 5), (6, 0, 7), (3, 6, 1)])
def test_a_month_begins_below_its_weekday(month: int, offset: int, first_sunday: int) -> None:
    found = month_calendar(the_contents().words, CivilDate(2020, month), [], lambda date: date.iso)
    assert found["offset"] == offset
    assert next(day["day"] for day in found["days"] if day["sunday"]) == first_sunday
    assert found["address"] == ""


def test_the_legend_leaves_no_count_out_and_none_twice() -> None:
    steps = legend()
    assert [step["least"] for step in steps] == list(LEVELS)
    assert [step["most"] for step in steps] == [step["least"] - 1 for step in steps[1:]] + [None]


def test_shares_are_of_the_highest() -> None:
    assert [item["share"] for item in with_shares([{"count": 3}, {"count": 1}])] == [100, 33]
    assert with_shares([]) == []
