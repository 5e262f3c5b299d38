"""Dates as heads of posts, names of files and exports state them.

What belongs here: reading a value of any kind that such a field has. What does not: dates as printed on
pages (`warta.intake.days.printed_dates`) and which field counts (`warta.intake.posts.post_fields`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from warta.dates import CivilDate, parse_date
from warta.intake.days.coded_dates import read_metadata_date
from warta.intake.days.printed_day import PrintedDate
from warta.intake.field_text import one_line

# Jekyll's name of a post (https://jekyllrb.com/docs/posts/), and the same with points or underlines.
_IN_NAME = re.compile(r"(\d{4})([-._])(\d{1,2})\2(\d{1,2})(?:[-._ ]+(?=.)|$)")
_OF_SHORT_YEAR = re.compile(r"\d\d(?=-\d{1,2}-\d{1,2}-)")
_BEGINS_WITH_DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)(?:[T ,].*)?", re.DOTALL)
_SECONDS = re.compile(r"1?\d{9}")
_TIME = re.compile(r"(?<![\d.])(\d{1,2})[:.](\d\d)(?!\.?\d)(?::\d\d)?(?:\s*([ap])\.?m)?", re.IGNORECASE)
_MIDNIGHT = time(0, 0)
# The zone in which any civil time comes last.
_LATEST_ZONE = timezone(timedelta(hours=-12))


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date as read: the day, or the instant where an offset is stated; its words, and what is doubtful.

    `either_way` says that day and month may be exchanged.
    """

    date: CivilDate | None
    words: str
    doubt: str = ""
    either_way: bool = False


def read_value(value: object) -> ReadDate | None:
    """The date that a field's value states; None where it states none at all, such as an empty text."""
    if isinstance(value, datetime):
        return _of_instant(value, value.isoformat(sep=" "))
    if isinstance(value, date):
        return ReadDate(CivilDate(value.year, value.month, value.day), value.isoformat())
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    words = one_line(str(value)).strip("\"'")
    if not words:
        return None
    printed = read_metadata_date(words)
    if printed and (printed.date or printed.doubt):
        return _of_printed(printed, words)
    if found := _BEGINS_WITH_DAY.fullmatch(words):
        return _day(found[1], found[2], found[3], words) or ReadDate(
            None, words, "is not a day of the calendar"
        )
    if _SECONDS.fullmatch(words):
        return _of_instant(datetime.fromtimestamp(int(words), UTC), words)
    return ReadDate(None, words, "cannot be read as a date")


def date_in_name(stem: str, *, is_of_jekyll: bool = False) -> tuple[CivilDate | None, str]:
    """The date that the name of a post begins with, and the rest of the name.

    Where `is_of_jekyll`, a year of two digits is one as Ruby reads it: of this century below 69.
    """
    if is_of_jekyll and (short := _OF_SHORT_YEAR.match(stem)):
        stem = f"{'19' if short[0] >= '69' else '20'}{stem}"
    found = _IN_NAME.match(stem)
    day = _day(found[1], found[3], found[4], stem) if found else None
    if found is None or day is None:
        return None, stem
    return day.date, stem[found.end() :] or stem


def wrong_day_in_name(stem: str) -> str:
    """What a name begins with that is written as a date and is no day of the calendar; '' for nothing."""
    found = _IN_NAME.match(stem)
    is_wrong = found is not None and _day(found[1], found[3], found[4], stem) is None
    return found[0].rstrip("-._ ") if found and is_wrong else ""


def is_ahead(when: CivilDate, now: datetime | None = None) -> bool:
    """Whether a date is still to come: of a day, a month or a year, whether none of it has begun."""
    now = now or datetime.now(UTC)
    if when.instant:
        return datetime.fromisoformat(when.instant) > now
    return datetime(when.year, when.month or 1, when.day or 1, tzinfo=UTC) > now


def last_instant(value: object, *, is_to_end_of_day: bool = False) -> datetime | None:
    """The latest instant at which what a field's value states may begin; None where it states no day.

    A time without a zone is that of the zone in which it comes last. A day alone begins as generators read
    it, at midnight in UTC; one that is kept to its end ends where it does so last. Of a month or a year that
    is still to come it may be the last day; one that has begun states none.
    """
    read = read_value(value)
    if read is None or read.date is None or not (read.date.is_day or is_ahead(read.date)):
        return None
    if read.date.instant:
        return datetime.fromisoformat(read.date.instant)
    days = [_last_day(read.date)]
    if read.either_way:
        days.append(date(read.date.year, read.date.day or 1, read.date.month or 1))
    time = _time_of(value, read.words) if read.date.is_day else None
    if time:
        return datetime.combine(max(days), time, _LATEST_ZONE)
    if is_to_end_of_day:
        return datetime.combine(max(days) + timedelta(days=1), _MIDNIGHT, _LATEST_ZONE)
    return datetime.combine(max(days), _MIDNIGHT, UTC)


def _last_day(when: CivilDate) -> date:
    """The day of a date, or the last one of its month or year."""
    if when.day:
        return when.as_date()
    month = when.month or 12
    return date(when.year, month, monthrange(when.year, month)[1])


def _time_of(value: object, words: str) -> time | None:
    """The time of day that a value states beside its day; None for none, or for midnight."""
    found = _TIME.search(words)
    if isinstance(value, datetime) or not found:
        stated = value.time() if isinstance(value, datetime) else _MIDNIGHT
        return stated if stated != _MIDNIGHT else None
    hour = int(found[1]) % 12 + 12 if (found[3] or "").lower() == "p" else int(found[1])
    stated = time(hour, int(found[2])) if hour < 24 and int(found[2]) < 60 else time(23, 59)
    return stated if stated != _MIDNIGHT else None


def _of_instant(value: datetime, words: str) -> ReadDate:
    day = CivilDate(value.year, value.month, value.day)
    # Midnight in UTC is how a day alone is written where a field must be an instant.
    is_day_alone = value.utcoffset() is None or (not value.utcoffset() and not (value.hour or value.minute))
    if is_day_alone:
        return ReadDate(day, words)
    try:
        return ReadDate(parse_date(value.replace(microsecond=0).isoformat()), words)
    except ValueError as error:
        return ReadDate(None, words, str(error))


def _of_printed(printed: PrintedDate, words: str) -> ReadDate:
    when = printed.date
    if when and printed.instant and not printed.instant.endswith("T00:00:00+00:00"):
        try:
            when = parse_date(printed.instant)
        except ValueError:
            when = printed.date
    return ReadDate(when, words, printed.doubt, printed.either_way)


def _day(year: str, month: str, day: str, words: str) -> ReadDate | None:
    try:
        return ReadDate(parse_date(f"{int(year):04}-{int(month):02}-{int(day):02}"), words)
    except ValueError:
        return None
