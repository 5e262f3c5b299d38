"""Dates as agencies print them, in Indonesian and English.

What belongs here: reading a printed date with its weekday. What does not: which of a page's dates is
the date of the release (`warta.intake.values`) and written dates (`warta.dates`). Libraries that read
dates in many languages fill in what is not printed from today's date; here that would invent a value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from warta.dates import YEARS, CivilDate

_MONTHS = (
    "januari january jan",
    "februari february pebruari febuari feb peb",
    "maret march mar mrt",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "agustus august agt ags agst agus aug",
    "september sept sep",
    "oktober october okt oct",
    "november nopember nov nop",
    "desember december des dec",
)
_WEEKDAYS = (
    "senin monday mon sen",
    "selasa tuesday tue sel",
    "rabu wednesday wed rab",
    "kamis thursday thu kam",
    "jumat jum'at friday fri jum",
    "sabtu saturday sat sab",
    "minggu ahad sunday sun min",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=lambda word: (-len(word), word)))


_DATE = rf"""
    (?<!\w)(?:(?P<weekday>{_any(WEEKDAYS)})\.?\s*[,/]?\s*\(?)?
    (?:
      (?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s\-]+(?P<month>{_any(MONTHS)})\.?,?[\s\-]+(?P<year>\d{{4}})
    | (?P<month2>{_any(MONTHS)})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,\s*(?P<year2>\d{{4}})
    | (?P<day3>\d{{1,2}})(?P<mark>[/.\-])(?P<month3>\d{{1,2}})(?P=mark)(?P<year3>\d{{4}})
    | (?P<year4>\d{{4}})-(?P<month4>\d\d)-(?P<day4>\d\d)
    )
    (?!\d)\)?
    """
MAX_LENGTH = 100
_TIME = r"(?:[\s,|\-–]*(?:pukul|jam|at)?\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:am|pm|wib|wita|wit|utc|gmt)?)?"
# ASCII, so that the odd letters which compare equal to these without case are no part of a month.
_WHOLE = re.compile(rf"{_DATE}{_TIME}\.?", re.VERBOSE | re.IGNORECASE | re.ASCII)
# A weekday, a day and a year with something between them: a date all the same, if a misspelt one.
_UNREADABLE = re.compile(
    rf"(?:{_any(WEEKDAYS)})[\s,/]+\(?\d{{1,2}}[\s./\-]+[^\s./\-]+[\s./\-]+\d{{2,4}}\)?{_TIME}",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed: its words, its value, and what speaks against it.

    `date` is None where the words name no day of the calendar; `doubt` says why it is doubtful.
    `either_way` says that day and month, both numbers, might as well be month and day.
    """

    words: str
    date: CivilDate | None
    doubt: str = ""
    either_way: bool = False


def read_whole(text: str) -> PrintedDate | None:
    """The date that `text` is, a time of day after it aside; None where it is anything else."""
    if len(text) > MAX_LENGTH:
        return None
    plain = re.sub(r"[’‘`´ʼ]", "'", text).strip()
    if found := _WHOLE.fullmatch(plain):
        return _value(found, text.strip())
    return (
        PrintedDate(text.strip(), None, "cannot be read as a date") if _UNREADABLE.fullmatch(plain) else None
    )


def _value(found: re.Match[str], words: str) -> PrintedDate:
    year = int(found["year"] or found["year2"] or found["year3"] or found["year4"])
    day = int(found["day"] or found["day2"] or found["day3"] or found["day4"])
    named = found["month"] or found["month2"]
    month = MONTHS[named.lower()] if named else int(found["month3"] or found["month4"])
    if year not in YEARS:
        return PrintedDate(words, None, f"states the year {year}, which cannot be right")
    try:
        weekday = date(year, month, day).weekday()
    except ValueError:
        return PrintedDate(words, None, "is not a day of the calendar")
    stated = found["weekday"]
    doubt = ""
    if stated and WEEKDAYS[stated.lower()] != weekday:
        doubt = f"{stated} is printed, but {year}-{month:02}-{day:02} was another day of the week"
    either_way = bool(found["day3"]) and day <= 12 and day != month and not stated
    return PrintedDate(words, CivilDate(year, month, day), doubt, either_way)
