"""A date whose day, month and year stand below each other, as themes print it in a box, on one line again.

What belongs here: joining such lines. What does not: reading dates (`warta.intake.days.printed_dates`), and
a box that prints no year (`warta.intake.dating.lone_dates`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.breaks.line_joins import join
from warta.intake.days.date_tokens import ANY_MONTH, ANY_WEEKDAY
from warta.intake.lines import Line

_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(rf"(?:{ANY_MONTH})\.?,?", re.IGNORECASE)
_DAY = re.compile(rf"(?:(?:{ANY_WEEKDAY}),? )?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?:[^\W\d]\w*:? ){{0,3}}(?:{ANY_WEEKDAY}),?", re.IGNORECASE)
# Day and month, or month and day, on one of the lines.
_BOTH = re.compile(rf"{_DAY.pattern} {_MONTH.pattern}|{_MONTH.pattern} {_DAY.pattern}", re.IGNORECASE)

# Where a narrow page cuts the day of its dateline, among the first lines.
_BEFORE_CUT = re.compile(
    rf"[A-Z][\w ]{{2,30}}, (?:hari )?(?:(?:{ANY_WEEKDAY}),? )?(?:0?[1-9]|[12]\d|3[01])", re.IGNORECASE
)
_BEHIND_CUT = re.compile(rf"(?:{ANY_MONTH}) (?:19|20)\d\d\b", re.IGNORECASE)
REACH_OF_CUT = 8


def join_stacked_dates(lines: Sequence[Line]) -> list[Line]:
    """`lines` with the three or two of a date that is printed in a box made one."""
    years = [n for n, line in enumerate(lines) if len(line.text) == 4 and _YEAR.fullmatch(line.text)]
    joined = list(lines)
    for last in reversed(years):
        if (first := _first_of_date(lines, last)) is not None:
            first = _weekday_above(lines, first)
            joined[first : last + 1] = [join([line for line in lines[first : last + 1] if line.printed])]
    return _join_cut(joined)


def _join_cut(lines: list[Line]) -> list[Line]:
    """`lines` with those made one between which a dateline is cut: `Tepian, Rabu 19` `Mei 2022 Balai`."""
    for number in range(min(len(lines) - 1, REACH_OF_CUT) - 1, -1, -1):
        line, after = lines[number], lines[number + 1]
        is_cut = line.text[-1:].isdigit() and after.glued and _BEFORE_CUT.fullmatch(line.text)
        if is_cut and _BEHIND_CUT.match(after.text):
            lines[number : number + 2] = [join([line, after])]
    return lines


def _first_of_date(lines: Sequence[Line], last: int) -> int | None:
    """Where the date begins that ends with the year on line `last`, None for none."""
    above = _above(lines, last)
    if above is None:
        return None
    if _BOTH.fullmatch(lines[above].text):
        return above
    first = _above(lines, above)
    if first is None:
        return None
    one, other = lines[first].text, lines[above].text
    is_day_first = _DAY.fullmatch(one) and _MONTH.fullmatch(other)
    is_month_first = _MONTH.fullmatch(one) and _DAY.fullmatch(other)
    return first if is_day_first or is_month_first else None


def _above(lines: Sequence[Line], number: int) -> int | None:
    """The printed line above one, over one blank line at most."""
    return next((n for n in range(number - 1, max(-1, number - 3), -1) if lines[n].printed), None)


def _weekday_above(lines: Sequence[Line], first: int) -> int:
    """Where a date begins whose weekday stands above it, behind a label or not: `Diterbitkan: Rabu,`."""
    above = _above(lines, first)
    is_weekday = above is not None and _WEEKDAY.fullmatch(lines[above].text) is not None
    return above if is_weekday and above is not None else first
