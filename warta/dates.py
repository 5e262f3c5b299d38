"""Civil dates of known precision, as front matter writes them.

What belongs here: the value type for a date, a month, a year or an instant with offset, and the
reading of its written form (EDTF level 0, Library of Congress 2019; ISO 8601-1). What does not:
dates as printed on agencies' pages (`warta.intake.days.printed_dates`) and dates in words
(`warta.text`). A library for all of EDTF would bring intervals and uncertainty that no release
carries, and a parser generator with them.
"""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

_FORM = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ](?P<time>\S+))?)?)?", re.ASCII)
FORMS = "YYYY-MM-DD, YYYY-MM, YYYY or YYYY-MM-DDThh:mm:ss+hh:mm"
YEARS = range(1500, 2200)
# Forming a number anew takes four times as long.
_FOUR_DIGITS = 1_000
_TWO_DIGITS = tuple(f"{number:02}" for number in range(100))
_DAY_LENGTH = len("YYYY-MM-DD")


@dataclass(frozen=True, slots=True)
class CivilDate:
    """A date as stated: year, perhaps month, perhaps day, perhaps the instant.

    `instant` is an ISO 8601 date-time with offset; the civil date is the one that it prints.
    """

    year: int
    month: int | None = None
    day: int | None = None
    instant: str | None = None

    def __str__(self) -> str:
        return self.instant or self.iso

    @property
    def iso(self) -> str:
        """`2020-09-25`, `2014-07` or `2014`."""
        if self.day:
            year = self.year if self.year >= _FOUR_DIGITS else f"{self.year:04}"
            return f"{year}-{_TWO_DIGITS[self.month or 0]}-{_TWO_DIGITS[self.day]}"
        return f"{self.year:04}-{_TWO_DIGITS[self.month]}" if self.month else f"{self.year:04}"

    @property
    def is_day(self) -> bool:
        """Whether the day is known."""
        return self.day is not None

    def as_date(self) -> date:
        """The first day that this date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def order(self) -> tuple[int, int, int, str]:
        """The key that sorts dates; an unknown part sorts before every known one."""
        return (self.year, self.month or 0, self.day or 0, _utc(self.instant))


def parse_date(text: str) -> CivilDate:
    """Read a written date.

    Raises ValueError, with the reason, where `text` is no date in one of the forms in `FORMS`.
    """
    if len(text) == _DAY_LENGTH and text[4] == text[7] == "-":  # mostly
        with contextlib.suppress(ValueError):
            stated = date.fromisoformat(text)
            if stated.year in YEARS:
                return CivilDate(stated.year, stated.month, stated.day)
    found = _FORM.fullmatch(text.strip())
    if found is None:
        raise ValueError("is not a date")
    year, month, day = (int(found[part]) if found[part] else None for part in ("year", "month", "day"))
    assert year is not None
    if year not in YEARS:
        raise ValueError(f"has a year outside {YEARS.start} to {YEARS.stop - 1}")
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise ValueError("is not a day of the calendar") from None
    instant = parse_instant(text).isoformat() if found["time"] else None
    return CivilDate(year, month, day, instant)


def parse_instant(text: str) -> datetime:
    """Read a date-time with offset.

    Raises ValueError where `text` is none, or states no offset.
    """
    try:
        instant = datetime.fromisoformat(text.strip())
    except ValueError:
        raise ValueError("is not a date-time") from None
    if instant.utcoffset() is None:
        raise ValueError("states no offset from UTC")
    if instant.year not in YEARS:
        raise ValueError(f"has a year outside {YEARS.start} to {YEARS.stop - 1}")
    return instant


def _utc(instant: str | None) -> str:
    if instant is None:
        return ""
    return datetime.fromisoformat(instant).astimezone(UTC).isoformat()
