"""The civil day of an instant that a page's metadata states in UTC.

What belongs here: which days an instant in UTC may be where the agency is. What does not: reading dates
(`warta.intake.days.printed_dates`) and choosing among them (`warta.intake.dating.chosen_day`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from warta.dates import CivilDate
from warta.intake.days.printed_day import PrintedDate

# Hours from UTC of the zones in which those who write a language live (the IANA time zone database).
OFFSETS = {"id": (7, 8, 9), "ms": (8,)}
# All zones that are in use, in hours from UTC, and how many zones of one country are beside another.
_ALL_OFFSETS = tuple(range(-12, 15))
_NEIGHBOURS = 2
# At these hours in UTC it is another day in many an office of the Americas, of Asia or Australia.
_LATE, _EARLY = 21, 5


def is_in_utc(printed: PrintedDate) -> bool:
    """Whether a date has a time of day in UTC; midnight itself stands for a day without a time."""
    instant = _instant(printed)
    return instant is not None and not instant.utcoffset()


def days_there(printed: PrintedDate, offsets: Sequence[int]) -> list[CivilDate]:
    """The days that an instant is at `offsets`, in hours from UTC; none for a date without a time zone."""
    instant = _instant(printed)
    if instant is None:
        return []
    moment = instant.astimezone(UTC)
    days = dict.fromkeys((moment + timedelta(hours=hours)).date() for hours in offsets)
    return [CivilDate(day.year, day.month, day.day) for day in days]


def days_anywhere(printed: PrintedDate) -> list[CivilDate]:
    """The days that an instant may be where the agency is: anywhere for UTC, else in zones beside its own."""
    instant = _instant(printed)
    if instant is None:
        return []
    own = round((instant.utcoffset() or timedelta()).total_seconds() / 3600)
    return days_there(printed, range(own - _NEIGHBOURS, own + _NEIGHBOURS + 1) if own else _ALL_OFFSETS)


def may_be_another_day(printed: PrintedDate) -> bool:
    """Whether an instant in UTC is in the night there, so that elsewhere office hours are of another day."""
    instant = _instant(printed)
    return instant is not None and not instant.utcoffset() and not _EARLY <= instant.hour < _LATE


def _instant(printed: PrintedDate) -> datetime | None:
    if not printed.instant:
        return None
    instant = datetime.fromisoformat(printed.instant)
    is_day = (instant.hour, instant.minute, instant.second) == (0, 0, 0)
    return None if is_day and not instant.utcoffset() else instant
