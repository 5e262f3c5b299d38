"""A date whose day, month and year stand below each other, as themes print it in a box, on one line again.

What belongs here: joining such lines. What does not: reading dates (`warta.intake.printed_dates`), and a box
that prints no year (`warta.intake.lone_dates`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.date_tokens import ANY_MONTH, ANY_WEEKDAY
from warta.intake.lines import Line
from warta.intake.wrapping import join

_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(rf"(?:{ANY_MONTH})\.?,?", re.IGNORECASE)
_DAY = re.compile(rf"(?:(?:{ANY_WEEKDAY}),? )?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?", re.IGNORECASE)
# Day and month, or month and day, on one of the lines.
_BOTH = re.compile(rf"{_DAY.pattern} {_MONTH.pattern}|{_MONTH.pattern} {_DAY.pattern}", re.IGNORECASE)


def join_stacked_dates(lines: Sequence[Line]) -> list[Line]:
    """`lines` with the three or two of a date that is printed in a box made one."""
    years = [n for n, line in enumerate(lines) if len(line.text) == 4 and _YEAR.fullmatch(line.text)]
    joined = list(lines)
    for last in reversed(years):
        if (first := _first_of_date(lines, last)) is not None:
            joined[first : last + 1] = [join(lines[first : last + 1])]
    return joined


def _first_of_date(lines: Sequence[Line], last: int) -> int | None:
    """Where the date begins that ends with the year on line `last`, None for none."""
    above = [line.text for line in lines[max(0, last - 2) : last]]
    if last and lines[last].glued and _BOTH.fullmatch(above[-1]):
        return last - 1
    if len(above) < 2 or not (lines[last].glued and lines[last - 1].glued):
        return None
    is_day_first = _DAY.fullmatch(above[0]) and _MONTH.fullmatch(above[1])
    is_month_first = _MONTH.fullmatch(above[0]) and _DAY.fullmatch(above[1])
    return last - 2 if is_day_first or is_month_first else None
