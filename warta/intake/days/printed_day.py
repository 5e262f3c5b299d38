"""A printed date and what speaks against it: a day that no calendar has, or another day of the week.

What belongs here: the date as it is printed, and the checks of a year, a month and a day against the
calendar. What does not: reading them from words (`warta.intake.days.printed_dates`) or from a page's metadata
and addresses (`warta.intake.days.coded_dates`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from warta.dates import YEARS, CivilDate
from warta.intake.days.date_tokens import weekday_of

# A release outside these years is not impossible, but a slip such as 2109 or 1019 is far likelier.
PLAUSIBLE_YEARS = range(1900, 2051)
# The first of the century that a year of two digits is taken for.
CENTURY_FROM = 1970
# What programs print that were given no date.
_DAY_OF_NONE = "1970-01-01"
_IMPOSSIBLE = "is not a day of the calendar"


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed: its words, its value, and what speaks against it.

    `date` is None where the words name no day of the calendar; `doubt` says why it is doubtful.
    `either_way` says that day and month, both numbers, might as well be month and day. Of a range,
    `date` is the first day and `end` the last. `time` is the printed time of day as hh:mm, '' for
    none; `instant` adds date and offset to it where a time zone is printed. `start` and `stop` are
    where in the text the words stand.
    """

    words: str
    date: CivilDate | None
    doubt: str = ""
    either_way: bool = False
    end: CivilDate | None = None
    time: str = ""
    instant: str | None = None
    start: int = 0
    stop: int = 0

    @property
    def precision(self) -> str:
        """How much is known: 'day', 'month' or 'year'; '' where there is no date."""
        if self.date is None:
            return ""
        return "day" if self.date.day else "month" if self.date.month else "year"


class Day(NamedTuple):
    """Year, month and day as printed, whether they exist or not; None for what is not printed."""

    year: int
    month: int | None
    day: int | None
    either_way: bool = False
    short_year: bool = False


def with_century(day: Day, weekday: str | None) -> Day:
    """`day`, whose year has two digits, with the century that its weekday or else the usual one gives."""
    year = day.year + CENTURY_FROM // 100 * 100
    likely = day._replace(year=year if year >= CENTURY_FROM else year + 100)
    if weekday:
        for other in (likely, likely._replace(year=likely.year - 100)):
            if falls_on(other, weekday):
                return other
    return likely._replace(short_year=True)


def falls_on(day: Day, weekday: str) -> bool:
    """Whether `day` is in the calendar and was the weekday of that printed name."""
    calendar = in_calendar(day)
    return calendar is not None and calendar.weekday() == weekday_of(weekday.lower())


def in_calendar(day: Day) -> date | None:
    """The first day of the calendar that `day` may mean; None where there is none."""
    try:
        return date(day.year, 1 if day.month is None else day.month, 1 if day.day is None else day.day)
    except ValueError:
        return None


def wrong_year(year: int | str) -> str:
    """The doubt of a date in a year that no calendar of agencies has."""
    return f"states the year {year}, which cannot be right"


def checked(words: str, day: Day, weekday: str | None) -> PrintedDate:
    """The date that `day` is, with what speaks against it."""
    stop = len(words)
    if day.year not in YEARS:
        return PrintedDate(words, None, wrong_year(day.year), stop=stop)
    calendar = in_calendar(day)
    if calendar is None:
        return PrintedDate(words, None, _IMPOSSIBLE, stop=stop)
    civil = CivilDate(day.year, day.month, day.day)
    doubt = ""
    if weekday and weekday_of(weekday.lower()) != calendar.weekday():
        doubt = f"{weekday} is printed, but {civil.iso} was another day of the week"
    elif day.short_year:
        doubt = "states a year of two digits"
    elif civil.iso == _DAY_OF_NONE:
        doubt = "is the day from which computers count, hardly a date"
    elif day.year not in PLAUSIBLE_YEARS:
        doubt = f"states the year {day.year}, which is hardly right"
    return PrintedDate(words, civil, doubt, day.either_way, stop=stop)


def date_range(words: str, first: PrintedDate, last: PrintedDate) -> PrintedDate:
    """The range from `first` to `last`; which of its days is meant is doubtful in any case."""
    if first.date is None or last.date is None:
        return PrintedDate(words, None, first.doubt or last.doubt, stop=len(words))
    if first.date.order() > last.date.order():
        return replace(first, doubt="ends before it begins")
    doubt = first.doubt or last.doubt or "states more than one day"
    return replace(first, doubt=doubt, end=last.date, either_way=first.either_way or last.either_way)
