from __future__ import annotations

import pytest

from warta.dates import CivilDate
from warta.intake.days.told_days import nearer_told

MAY, DECEMBER = CivilDate(2019, 5, 12), CivilDate(2019, 12, 5)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("It was opened on 11 May 2019.", MAY),
        ("It was opened on Saturday, 11 May.", MAY),
        ("It was opened on Saturday, the 11th of May.", MAY),
        ("Kapal itu berlayar Sabtu (11 Mei) pagi.", MAY),
        ("It closes Monday, Dec. 9, at noon.", DECEMBER),
        ("It closes Tuesday, Dec. 9, at noon.", None),
        ("It was opened on Saturday, (11/05).", MAY),
        ("It closes Monday (12/9) at noon.", DECEMBER),
        ("It closes Sunday (12/9) at noon.", None),
        ("It was opened on 11 May.", None),
        ("It was opened on 11/5/2019.", None),
        ("It was opened on 30 June 2019.", None),
        ("It was opened on 11 May 2018.", None),
        ("", None),
    ],
)
def test_the_day_near_which_a_text_tells_of_others_is_told_with_the_words(
    told: str, expected: CivilDate | None
) -> None:
    for one, other in ((MAY, DECEMBER), (DECEMBER, MAY)):
        found = nearer_told(one, other, [told])
        assert (found[0] if found else None) == expected
        assert not found or found[1] in told


def test_nothing_is_said_where_a_text_tells_of_days_near_both() -> None:
    assert nearer_told(MAY, DECEMBER, ["It began on 11 May 2019.", "It ends on 1 December 2019."]) is None
    assert nearer_told(MAY, DECEMBER, ["It began on 11 May 2019.", "It ends on 1 November 2019."]) is None
