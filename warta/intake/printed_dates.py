"""Dates as agencies print them, in Indonesian, Malay and English.

What belongs here: reading a printed date with its weekday, its time and the end of a range, from a
line, running text, a page's metadata or a web address. What does not: the words that dates are made of
(`warta.intake.date_tokens`), which of a page's dates is the date of the release
(`warta.intake.values`), and written dates (`warta.dates`). Libraries that read dates in many languages
fill in what is not printed from today's date; here that would invent a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from warta.dates import YEARS, CivilDate
from warta.intake.date_tokens import (
    MONTHS,
    Tokens,
    first_kind,
    iso_parts,
    may_state_day,
    numbers_in,
    weekday_of,
    zone_minutes,
)
from warta.intake.lines import LINES_KEPT

MAX_LENGTH = 100
MAX_TOKENS = 24
DAY_FIRST, MONTH_FIRST = "day-first", "month-first"
# A release outside these years is not impossible, but a slip such as 2109 or 1019 is far likelier.
PLAUSIBLE_YEARS = range(1900, 2051)
# The first of the century that a year of two digits is taken for.
CENTURY_FROM = 1970
_IMPOSSIBLE = "is not a day of the calendar"
_UNREADABLE = "cannot be read as a date"
_NO_YEAR = "states no year"


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


class _Day(NamedTuple):
    """Year, month and day as printed, whether they exist or not; None for what is not printed."""

    year: int
    month: int | None
    day: int | None
    either_way: bool = False
    short_year: bool = False


# Shapes are patterns over the kinds of tokens (see `Tokens`). A weekday, and a time before the date:
_BEFORE = r"(?:(?P<early>h)a?z?[,|-]?)?(?:l?(?P<w>w)\.?(?:[-/r](?P<w2>w)\.?)?[,/|-]?)?\(?(?:l\.?:?)?"
# ... the weekday and the time after it:
_AFTER = (
    r"\)?(?:[,(|/]?(?P<w3>w)\)?)?(?:[,|/(-]{0,2}t?\.?:?(?P<time>h|d(?=a|\(?z))(?P<a>a)?\(?(?P<z>z)?|z)?\)?"
)
_DAY_MONTH_YEAR = (
    r"(?:(?P<da>d)(?:[-./]?f?(?P<ma>m)\.?(?:[-,./]?f?(?P<ya>y))?)?[-r]r?)?"
    r"(?P<d>d)[-./]?f?(?P<m>m)[.,]{0,2}[-./]?f?(?P<y>[ydq])"
)
_MONTH_DAY_YEAR = r"(?:(?P<ma>m)\.?(?P<da>d)(?:,?(?P<ya>y))?[-r]r?)?(?P<m>m)\.?(?P<d>d),?(?P<y>y)"
_MONTH_DAYS_YEAR = r"(?P<m>m)\.?(?P<da>d)[-r]r?(?P<d>d),?(?P<y>y)"
_YEAR_MONTH_DAY = r"(?P<y>y)[-./]?(?P<m>m)\.?[-./]?(?P<d>d)"
_NUMBERS = r"(?:(?P<na>[ndp])[-r]r?)?(?P<n>n)"
_ISO = r"(?:(?P<ia>i)[-/r]r?)?(?P<i>i)"
# Each form with the kind that it cannot be without: a month, or all of a date in numbers.
_FORMS = (
    ("m", _DAY_MONTH_YEAR),
    ("n", _NUMBERS),
    ("i", _ISO),
    ("m", _MONTH_DAY_YEAR),
    ("m", _MONTH_DAYS_YEAR),
    ("m", _YEAR_MONTH_DAY),
)
_SHAPES = tuple((needed, re.compile(_BEFORE + form + _AFTER)) for needed, form in _FORMS)
# What only a label makes a date: a month, a year; a day without its year; words that are none.
_PART = re.compile(r"(?:l\.?)?(?:(?P<m>m)\.?[-,/]?f?)?(?P<y>y)")
_YEARLESS = re.compile(_BEFORE + r"(?:(?:d(?:[-./]?m\.?)?[-r]r?)?d[-./]?f?m\.?|m\.?d|p)" + _AFTER)
_MISSPELT = re.compile(r"l?w\.?[,/|]?\(?l?d[-./]?x{1,3}\.?[-./]?[yd]\)?(?:[,|-]?t?\.?ha?z?)?")
_MISSPELT_LABELLED = re.compile(r"(?:l?[wx]\.?[,/|]?)?\(?d[-./]?x{1,3}\.?[-./]?[yd]\)?(?:[,|-]?t?\.?ha?z?)?")
# The kinds that a line which is a date may begin with.
_BEGINNINGS = frozenset("wmdynihplt")
_DIGIT = re.compile(r"[0-9]")


@lru_cache(maxsize=LINES_KEPT)  # the parts of a line are read alone and together, and with it once more
def read_whole(text: str, *, labelled: bool = False, date_order: str = "") -> PrintedDate | None:
    """The date that `text` is, a time of day beside it aside; None where it is anything else.

    `labelled` says that something calls `text` a date: a month or a year alone is one then, and what
    cannot be read is told. `date_order` is `DAY_FIRST`, `MONTH_FIRST`, or '' where nothing is known;
    it decides where day and month are numbers and both may be either.
    """
    if len(text) > MAX_LENGTH or not _DIGIT.search(text):
        return None
    if not labelled and not _may_be_date(text):
        return None
    words = text.strip()
    tokens = Tokens(words.strip(" ,;|•·–—-/[]*").rstrip("."))
    if len(tokens.kinds) > MAX_TOKENS:
        return None
    kinds = tokens.kinds
    if kinds.startswith("(") and kinds.endswith(")"):
        tokens = Tokens(tokens.text[1:-1])
        kinds = tokens.kinds
    for shape in _shapes_in(kinds):
        if found := shape.fullmatch(kinds):
            return _value(tokens, found, date_order, words)
    if _MISSPELT.fullmatch(kinds):
        return PrintedDate(words, None, _UNREADABLE, stop=len(text))
    return _labelled(tokens, words) if labelled else None


def _may_be_date(text: str) -> bool:
    return first_kind(text.lstrip(" ([|•·–—-*,")) in _BEGINNINGS and may_state_day(text)


def _shapes_in(kinds: str) -> list[re.Pattern[str]]:
    """The shapes that a date of these kinds of tokens may have: most texts have no kind that one needs."""
    return [shape for needed, shape in _SHAPES if needed in kinds]


def find_dates(text: str, *, date_order: str = "") -> list[PrintedDate]:
    """The full dates that stand in running text, in order.

    Numbers count only where they make a day of the calendar, and years of two digits only beside
    the weekday that they agree with.
    """
    if not _DIGIT.search(text) or not may_state_day(text):
        return []
    tokens = Tokens(text)
    dates = []
    stop = 0
    for found in _spans(tokens.kinds):
        if found.start() < stop:
            continue
        begin, finish = _without_bracket(text, tokens.start(found.start()), tokens.end(found.end() - 1))
        printed = _value(tokens, found, date_order, text[begin:finish])
        if printed and _stands_in_text(printed, found, tokens):
            dates.append(replace(printed, start=begin, stop=finish))
            stop = found.end()
    return dates


def read_metadata_date(text: str) -> PrintedDate | None:
    """The date in a page's metadata: ISO 8601, RFC 3339, RFC 2822 or printed; None where it is none.

    The day is the one that is written: it is never moved to another time zone.
    """
    words = " ".join(text.split())
    if len(words) > MAX_LENGTH or not words.strip("0-:.T Z/"):
        return None  # a row of zeros is how databases write that there is no date
    plain = _COMPACT.sub(r"\1-\2-\3", words)
    plain = _COMPACT_TIME.sub(r"\1T\2:\3:\4", plain)
    if found := _ZONE_NAME.fullmatch(plain):
        plain = f"{found[1]}{'Z' if found[2] in ('UTC', 'GMT') else ''}"
    if found := _YEAR_MONTH.fullmatch(plain):
        return _checked(words, _Day(int(found[1]), int(found[2]), None), None)
    printed = read_whole(_REMARK.sub("", plain), labelled=True)
    if printed is None or plain.startswith("0001-01-01"):
        return None
    if printed.date and printed.date.iso == "1970-01-01":
        printed = replace(printed, doubt="is the day from which computers count, hardly a date")
    return replace(printed, words=words, stop=len(text))


def read_address_date(url: str) -> PrintedDate | None:
    """The date that the path or the query of a web address states; None where there is none.

    A number is one only where a date must be meant: `/2020/09/25/`, `/2020/09/`, `/2020-09-25-title`,
    `/20200925-title`, `?date=2020-09-25`. Numbers of eight digits that stand alone are keys of a
    database as often as dates.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if "/uploads/" in parts.path:
        return None  # that is when a picture or a file was put there
    for pattern in _ADDRESSES:
        if found := pattern.search(parts.path):
            day = int(found["d"]) if found["d"] else None
            printed = _checked(found["all"], _Day(int(found["y"]), int(found["m"]), day), None)
            if printed.date and not printed.doubt:
                return printed
    return _query_date(parts.query)


_COMPACT = re.compile(r"^((?:19|20)[0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])(?=$|T)")
_COMPACT_TIME = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])")
# A zone by its abbreviation, which ISO 8601 does not have: the time is as it is written there.
_ZONE_NAME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?) ?([A-Z]{2,5})")
_YEAR_MONTH = re.compile(r"([0-9]{4})-([0-9]{1,2})")
# How scripts write a date: "Fri Sep 25 2020 09:00:00 GMT+0700 (Western Indonesia Time)".
_REMARK = re.compile(r" \([^()0-9]*\)$")
_ADDRESSES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<all>/(?P<y>(?:19|20)[0-9]{2})/(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})(?:/|$))",
        r"(?P<all>/(?P<y>(?:19|20)[0-9]{2})(?P<mark>[-_])(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2}))(?=[-_/.]|$)",
        r"(?P<all>/(?P<y>(?:19|20)[0-9]{2})(?P<m>[01][0-9])(?P<d>[0-3][0-9]))(?=[-_/][a-zA-Z])",
        r"(?P<all>/(?P<y>(?:19|20)[0-9]{2})/(?P<m>[0-9]{1,2}))/(?P<d>)",
    )
)
_DATE_PARAMETERS = frozenset("date tanggal tgl published pubdate".split())


def _query_date(query: str) -> PrintedDate | None:
    for name, value in parse_qsl(query):
        if name.lower() in _DATE_PARAMETERS:
            printed = read_metadata_date(value)
            if printed and printed.date:
                return replace(printed, words=f"{name}={value}")
    return None


def _spans(kinds: str) -> Iterator[re.Match[str]]:
    """Every place in `kinds` that has the shape of a date, from the first; of two, the longer first."""
    found = [match for shape in _shapes_in(kinds) for match in shape.finditer(kinds)]
    return iter(sorted(found, key=lambda match: (match.start(), -match.end())))


def _without_bracket(text: str, begin: int, finish: int) -> tuple[int, int]:
    """The span from `begin` to `finish` without a bracket at one end that has no partner within it."""
    words = text[begin:finish]
    if words.startswith("(") and ")" not in words:
        begin += 1
    if words.endswith(")") and "(" not in words:
        finish -= 1
    return begin, finish


def _stands_in_text(printed: PrintedDate, found: re.Match[str], tokens: Tokens) -> bool:
    """Whether the date is one in running text too, where numbers stand for much else."""
    groups = found.groupdict()
    in_numbers = groups.get("n") is not None
    is_short = numbers_in(tokens[found.start("n")])[2] < 100 if in_numbers else groups.get("y") in ("d", "q")
    if not in_numbers and not is_short:
        return True
    is_confirmed = bool(found["w"] or found["w3"]) and not printed.doubt
    return printed.date is not None and (is_confirmed or not is_short)


def _labelled(tokens: Tokens, words: str) -> PrintedDate | None:
    """What a label makes of words that are no full date."""
    if found := _PART.fullmatch(tokens.kinds):
        month = MONTHS[tokens[found.start("m")]] if found["m"] else None
        return _checked(words, _Day(int(tokens[found.start("y")]), month, None), None)
    if _YEARLESS.fullmatch(tokens.kinds):
        return PrintedDate(words, None, _NO_YEAR, stop=len(words))
    if _MISSPELT_LABELLED.fullmatch(tokens.kinds):
        return PrintedDate(words, None, _UNREADABLE, stop=len(words))
    return None


def _value(tokens: Tokens, found: re.Match[str], order: str, words: str) -> PrintedDate | None:
    """The date that the shape `found` among `tokens` states."""
    weekday = _weekday(tokens, found, "w") or _weekday(tokens, found, "w3")
    groups = found.groupdict()
    if groups.get("i"):
        first, last = _iso_days(tokens, found)
    elif groups.get("n"):
        first, last = _number_days(tokens, found, order, weekday)
    else:
        first, last = _named_days(tokens, found, weekday)
    printed = _checked(words, last, weekday if first is None else _weekday(tokens, found, "w2"))
    if last.short_year and not weekday and printed.date is None:
        return None  # three small numbers that are no date are no wrong date either
    if first:
        printed = _range(words, _checked(words, first, weekday), printed)
    return _with_time(printed, tokens, found)


def _weekday(tokens: Tokens, found: re.Match[str], group: str) -> str | None:
    return tokens.printed(found.start(group)) if found[group] else None


def _iso_days(tokens: Tokens, found: re.Match[str]) -> tuple[_Day | None, _Day]:
    days = []
    for group in ("ia", "i"):
        if found[group]:
            parts = iso_parts(tokens[found.start(group)])
            days.append(_Day(int(parts["year"]), int(parts["month"]), int(parts["day"])))
    return (days[0] if len(days) > 1 else None), days[-1]


def _named_days(tokens: Tokens, found: re.Match[str], weekday: str | None) -> tuple[_Day | None, _Day]:
    groups = found.groupdict()
    numbers = {
        group: numbers_in(tokens[found.start(group)])[0]
        for group in ("d", "y", "da", "ya")
        if groups.get(group)
    }
    month = MONTHS[tokens[found.start("m")]]
    last = _Day(numbers["y"], month, numbers["d"])
    if found["y"] != "y":
        last = _with_century(last, weekday)
    if "da" not in numbers:
        return None, last
    first_month = MONTHS[tokens[found.start("ma")]] if groups.get("ma") else month
    year = numbers.get("ya", last.year - (first_month > month))
    return _Day(year, first_month, numbers["da"]), last


def _number_days(
    tokens: Tokens, found: re.Match[str], order: str, weekday: str | None
) -> tuple[_Day | None, _Day]:
    last = _in_order(numbers_in(tokens[found.start("n")]), order, None if found["na"] else weekday)
    if not found["na"]:
        return None, last
    numbers = numbers_in(tokens[found.start("na")])
    if len(numbers) == 1:
        return last._replace(day=numbers[0]), last
    if len(numbers) == 2:
        numbers.append(last.year)
    return _in_order(numbers, order, weekday), last


def _in_order(numbers: list[int], order: str, weekday: str | None) -> _Day:
    """Day, month and year from three numbers, the month first only where it must be so."""
    one, two, year = numbers
    day_first, month_first = _Day(year, two, one), _Day(year, one, two)
    if year < 100:
        day_first, month_first = _with_century(day_first, weekday), _with_century(month_first, weekday)
    if two > 12:
        return month_first if one <= 12 else day_first
    if one > 12 or one == two:
        return day_first
    if weekday and _falls_on(month_first, weekday) and not _falls_on(day_first, weekday):
        return month_first
    if order == MONTH_FIRST and not (weekday and _falls_on(day_first, weekday)):
        return month_first
    return day_first._replace(either_way=not weekday and order != DAY_FIRST)


def _with_century(day: _Day, weekday: str | None) -> _Day:
    """`day`, whose year has two digits, with the century that its weekday or else the usual one gives."""
    year = day.year + CENTURY_FROM // 100 * 100
    likely = day._replace(year=year if year >= CENTURY_FROM else year + 100)
    if weekday:
        for other in (likely, likely._replace(year=likely.year - 100)):
            if _falls_on(other, weekday):
                return other
    return likely._replace(short_year=True)


def _falls_on(day: _Day, weekday: str) -> bool:
    calendar = _in_calendar(day)
    return calendar is not None and calendar.weekday() == weekday_of(weekday.lower())


def _in_calendar(day: _Day) -> date | None:
    """The first day of the calendar that `day` may mean; None where there is none."""
    try:
        return date(day.year, 1 if day.month is None else day.month, 1 if day.day is None else day.day)
    except ValueError:
        return None


def _checked(words: str, day: _Day, weekday: str | None) -> PrintedDate:
    """The date that `day` is, with what speaks against it."""
    stop = len(words)
    if day.year not in YEARS:
        doubt = f"states the year {day.year}, which cannot be right"
        return PrintedDate(words, None, doubt, stop=stop)
    calendar = _in_calendar(day)
    if calendar is None:
        return PrintedDate(words, None, _IMPOSSIBLE, stop=stop)
    civil = CivilDate(day.year, day.month, day.day)
    doubt = ""
    if weekday and weekday_of(weekday.lower()) != calendar.weekday():
        doubt = f"{weekday} is printed, but {civil.iso} was another day of the week"
    elif day.short_year:
        doubt = "states a year of two digits"
    elif day.year not in PLAUSIBLE_YEARS:
        doubt = f"states the year {day.year}, which is hardly right"
    return PrintedDate(words, civil, doubt, day.either_way, stop=stop)


def _range(words: str, first: PrintedDate, last: PrintedDate) -> PrintedDate:
    """The range from `first` to `last`; which of its days is meant is doubtful in any case."""
    if first.date is None or last.date is None:
        return PrintedDate(words, None, first.doubt or last.doubt, stop=len(words))
    if first.date.order() > last.date.order():
        return replace(first, doubt="ends before it begins")
    doubt = first.doubt or last.doubt or "states more than one day"
    return replace(first, doubt=doubt, end=last.date, either_way=first.either_way or last.either_way)


def _with_time(printed: PrintedDate, tokens: Tokens, found: re.Match[str]) -> PrintedDate:
    """`printed` with the time of day beside it, where one is printed that clocks show."""
    text, offset = "", None
    if found.groupdict().get("i"):
        parts = iso_parts(tokens[found.start("i")])
        text = parts["time"] or ""
        offset = zone_minutes(parts["offset"].lower()) if parts["offset"] else None
    for group in ("time", "early"):
        if not text and found[group]:
            text = tokens[found.start(group)]
    numbers = [*numbers_in(text), 0, 0][:3]
    if found["a"]:
        afternoon = tokens[found.start("a")].startswith("p")
        numbers[0] = numbers[0] % 12 + (12 if afternoon else 0) if numbers[0] <= 12 else 24
    if not text or numbers[0] > 23 or numbers[1] > 59 or numbers[2] > 59:
        return printed
    if found["z"]:
        offset = zone_minutes(tokens[found.start("z")])
    hours = ":".join(f"{number:02}" for number in numbers)
    instant = f"{printed.date.iso}T{hours}{_written(offset)}" if printed.date and offset is not None else None
    return replace(printed, time=hours[:5], instant=instant)


def _written(offset: int) -> str:
    sign = "-" if offset < 0 else "+"
    hours, minutes = divmod(abs(offset), 60)
    return f"{sign}{hours:02}:{minutes:02}"
