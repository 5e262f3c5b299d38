from __future__ import annotations

import pytest

from warta.intake.days.civil_day import days_anywhere, days_there, is_in_utc, may_be_another_day
from warta.intake.days.coded_dates import read_metadata_date
from warta.intake.days.printed_day import PrintedDate

BOTH = ["2019-07-01", "2019-07-02"]


def read(text: str) -> PrintedDate:
    printed = read_metadata_date(text)
    assert printed is not None
    return printed


@pytest.mark.parametrize(
    ("stated", "in_utc", "days", "anywhere", "is_doubtful"),
    [
        ("2019-07-01T17:30:00Z", True, ["2019-07-02"], BOTH, False),
        ("2019-07-01T16:30:00Z", True, BOTH, BOTH, False),
        ("2019-07-01T04:30:00Z", True, ["2019-07-01"], ["2019-06-30", "2019-07-01"], True),
        ("2019-07-01T00:00:00Z", False, [], [], False),
        (
            "2019-07-02T01:00:00+09:00",
            False,
            ["2019-07-01", "2019-07-02"],
            ["2019-07-01", "2019-07-02"],
            False,
        ),
        ("2019-07-01T10:00:00+07:00", False, ["2019-07-01"], ["2019-07-01"], False),
        ("2019-07-01", False, [], [], False),
    ],
)
def test_an_instant_has_its_day_by_the_zone(
    stated: str, in_utc: bool, days: list[str], anywhere: list[str], is_doubtful: bool
) -> None:
    printed = read(stated)
    assert is_in_utc(printed) is in_utc
    assert [day.iso for day in days_there(printed, (7, 8, 9))] == days
    assert [day.iso for day in days_anywhere(printed)] == anywhere
    assert may_be_another_day(printed) is is_doubtful
