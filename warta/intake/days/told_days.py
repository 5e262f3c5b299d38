"""The days that a text tells of, and which of two readings of a date in figures stands near them.

What belongs here: days in words, with their year or with the weekday that shows it, and weighing the two
readings of `05/06/2019` by them. What does not: the order that a page or its language is known to write
(`warta.intake.dating.date_order`), and which date is the release's (`warta.intake.dating.chosen_day`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from warta.dates import CivilDate
from warta.intake.days.date_tokens import ANY_MONTH, ANY_WEEKDAY, MONTHS, may_state_day, weekday_of
from warta.intake.days.printed_dates import find_dates
from warta.intake.days.printed_day import Day, in_calendar

# A release tells of what was or will be within so many days, and of nothing near the day that it is not of.
NEAR, FAR = 12, 45
_NUMBER = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[./:,]\d)"
# A weekday with its day and month, whose year shows itself: Monday, Oct. 9; Kamis (11 Mei).
_WITH_WEEKDAY = re.compile(
    rf"\b(?P<weekday>{ANY_WEEKDAY})\b\.?[\s,(]+(?:the |tanggal )?"
    rf"(?:{_NUMBER.format('before')}(?: of)? (?P<month>{ANY_MONTH})\b"
    rf"|(?P<first>{ANY_MONTH})\b\.? {_NUMBER.format('behind')})(?!\.?,? (?:19|20)\d\d)",
    re.IGNORECASE,
)
# ... and with both in figures, of which the weekday shows the order: Thursday (5/11).
_IN_FIGURES = re.compile(
    rf"\b(?P<weekday>{ANY_WEEKDAY})\b\.?[\s,]+\((?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})\)", re.IGNORECASE
)


def nearer_told(one: CivilDate, other: CivilDate, text: Iterable[str]) -> tuple[CivilDate, str] | None:
    """Which of two days a text tells of days near to, with the words for one; None where it shows neither.

    `text` are the paragraphs of a release. Nothing that it tells of may stand near the day left.
    """
    told = [(day, words) for paragraph in text for day, words in _days_told(paragraph, one.year)]
    near = {
        civil: [words for day, words in told if abs((day - civil.as_date()).days) <= NEAR]
        for civil in (one, other)
    }
    far = {civil: all(abs((day - civil.as_date()).days) >= FAR for day, _ in told) for civil in (one, other)}
    if near[one] and far[other]:
        return one, near[one][0]
    return (other, near[other][0]) if near[other] and far[one] else None


def _days_told(paragraph: str, year: int) -> Iterator[tuple[date, str]]:
    if not may_state_day(paragraph):
        return
    for printed in find_dates(paragraph):
        if printed.date and printed.precision == "day" and not (printed.either_way or printed.doubt):
            yield printed.date.as_date(), printed.words
    for found in _WITH_WEEKDAY.finditer(paragraph):
        month = MONTHS[(found["month"] or found["first"]).lower()]
        day = in_calendar(Day(year, month, int(found["before"] or found["behind"])))
        if day and day.weekday() == weekday_of(found["weekday"].lower()):
            yield day, found[0]
    for found in _IN_FIGURES.finditer(paragraph) if "/" in paragraph else ():
        one, two = int(found["one"]), int(found["two"])
        days = {in_calendar(Day(year, two, one)), in_calendar(Day(year, one, two))} - {None}
        fitting = [day for day in days if day and day.weekday() == weekday_of(found["weekday"].lower())]
        if len(fitting) == 1:
            yield fitting[0], found[0]
