"""Dates as agencies print them, in Indonesian, Malay and English.

What belongs here: reading a printed date with its weekday, its time and the end of a range, from a line or
running text. What does not: the words that dates are made of (`warta.intake.days.date_tokens`), whether the
calendar has the day (`warta.intake.days.printed_day`), dates in metadata and addresses
(`warta.intake.days.coded_dates`), which of a page's dates is the date of the release
(`warta.intake.dating.chosen_day`), and written dates (`warta.dates`). Libraries that read dates in many
languages fill in what is not printed from today's date; here that would invent a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from warta.intake.days.date_tokens import (
    MONTHS,
    Tokens,
    first_kind,
    iso_parts,
    may_state_day,
    numbers_in,
    zone_minutes,
)
from warta.intake.days.printed_day import (
    Day,
    PrintedDate,
    checked,
    date_range,
    falls_on,
    with_century,
    wrong_year,
)
from warta.intake.lines import LINES_KEPT

MAX_LENGTH = 100
MAX_TOKENS = 24
DAY_FIRST, MONTH_FIRST = "day-first", "month-first"
_UNREADABLE = "cannot be read as a date"
_NO_YEAR = "states no year"


# Shapes are patterns over the kinds of tokens (see `Tokens`). A weekday, and a time before the date:
_BEFORE = (
    r"(?:(?P<early>h)a?(?:z|\(z\))?[,|-]?o?)?(?:l?(?P<w>w)\.?(?:[-/r](?P<w2>w)\.?)?[,/|-]?e?)?\(?(?:l\.?:?)?"
)
# ... the weekday and the time after it:
_AFTER = (
    r"\)?(?:[,(|/]?(?P<w3>w)\)?)?(?:[,|/(-]{0,2}t?\.?:?(?P<time>h|d(?=a|\(?z))(?P<a>a)?\(?(?P<z>z)?|z)?\)?"
)
# ... the weekday of the second day of a range:
_LAST = r"(?:l?(?P<w4>w)\.?,?)?"
_DAY_MONTH_YEAR = (
    rf"(?:(?P<da>d)(?:[-./]?f?(?P<ma>m)\.?(?:[-,./]?f?(?P<ya>y))?)?[-r]r?{_LAST})?"
    r"(?P<d>d)[-./]?f?(?P<m>m)[.,]{0,2}[-./]?f?(?P<y>[ydq])"
)
_MONTH_DAY_YEAR = rf"(?:(?P<ma>m)\.?(?P<da>d)(?:,?(?P<ya>y))?[-r]r?{_LAST})?(?P<m>m)\.?(?P<d>d),?(?P<y>y)"
_MONTH_DAYS_YEAR = r"(?P<m>m)\.?(?P<da>d)[-r]r?(?P<d>d),?(?P<y>y)"
# Where a year follows, the first number is no year: Pendim 1409 May 03, 2020.
_YEAR_MONTH_DAY = r"(?P<y>y)[-./]?(?P<m>m)\.?[-./]?(?P<d>d)(?!,?y)"
_NUMBERS = rf"(?:(?P<na>[ndp])[-r]r?{_LAST})?(?P<n>n)"
_ISO = r"(?:(?P<ia>i)[-/r]r?)?(?P<i>i)"
# Each form with the kinds that it cannot be without: month and day, a year of four digits beside the month,
# or all of a date in numbers.
_FORMS = (
    ("dm", _DAY_MONTH_YEAR),
    ("n", _NUMBERS),
    ("i", _ISO),
    ("dmy", _MONTH_DAY_YEAR),
    ("dmy", _MONTH_DAYS_YEAR),
    ("dmy", _YEAR_MONTH_DAY),
)
_SHAPES = tuple((frozenset(needed), re.compile(_BEFORE + form + _AFTER)) for needed, form in _FORMS)
# What only a label makes a date: a month, a year; a day without its year; words that are none.
_PART = re.compile(r"(?:l\.?)?(?:(?P<m>m)\.?[-,/]?f?)?(?P<y>y)")
_YEARLESS = re.compile(_BEFORE + r"(?:(?:d(?:[-./]?m\.?)?[-r]r?)?d[-./]?f?m\.?|m\.?d|p)" + _AFTER)
_MISSPELT = re.compile(r"l?w\.?[,/|]?\(?l?d[-./]?x{1,3}\.?[-./]?[yd]\)?(?:[,|-]?t?\.?ha?z?)?")
# A year of three digits or of five is a slip of the keys.
_MISTYPED_YEAR = re.compile(
    r"l?(?:w\.?[,/|]?)?\(?l?(?:d[-./]?f?m\.?[,./-]?f?|m\.?d,?)(?P<x>x)\)?(?:[,|-]?t?\.?ha?z?)?"
)
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
    if (typed := _MISTYPED_YEAR.fullmatch(kinds)) and (year := tokens[typed.start("x")]).isdecimal():
        return PrintedDate(words, None, wrong_year(year), stop=len(text))
    return _labelled(tokens, words) if labelled else None


def _may_be_date(text: str) -> bool:
    return first_kind(text.lstrip(" ([|•·–—-*,")) in _BEGINNINGS and may_state_day(text)


def _shapes_in(kinds: str) -> list[re.Pattern[str]]:
    """The shapes that a date of these kinds of tokens may have: most texts lack a kind that one needs."""
    found = set(kinds)
    return [shape for needed, shape in _SHAPES if needed <= found]


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
        return checked(words, Day(int(tokens[found.start("y")]), month, None), None)
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
        first, last = _named_days(tokens, groups, found, weekday)
    of_last = "w4" if groups.get("w4") else "w2"
    printed = checked(words, last, weekday if first is None else _weekday(tokens, found, of_last))
    if last.short_year and not weekday and printed.date is None:
        return None  # three small numbers that are no date are no wrong date either
    if first:
        printed = date_range(words, checked(words, first, weekday), printed)
    is_timed = groups.get("i") or groups["time"] or groups["early"]
    return _with_time(printed, tokens, found) if is_timed else printed


def _weekday(tokens: Tokens, found: re.Match[str], group: str) -> str | None:
    return tokens.printed(found.start(group)) if found[group] else None


def _iso_days(tokens: Tokens, found: re.Match[str]) -> tuple[Day | None, Day]:
    days = []
    for group in ("ia", "i"):
        if found[group]:
            parts = iso_parts(tokens[found.start(group)])
            days.append(Day(int(parts["year"]), int(parts["month"]), int(parts["day"])))
    return (days[0] if len(days) > 1 else None), days[-1]


def _named_days(
    tokens: Tokens, groups: dict[str, str], found: re.Match[str], weekday: str | None
) -> tuple[Day | None, Day]:
    month = MONTHS[tokens[found.start("m")]]
    last = Day(_number(tokens, found, "y"), month, _number(tokens, found, "d"))
    if groups["y"] != "y":
        last = with_century(last, weekday)
    if not groups.get("da"):
        return None, last
    first_month = MONTHS[tokens[found.start("ma")]] if groups.get("ma") else month
    year = _number(tokens, found, "ya") if groups.get("ya") else last.year - (first_month > month)
    return Day(year, first_month, _number(tokens, found, "da")), last


def _number(tokens: Tokens, found: re.Match[str], group: str) -> int:
    """The number that a token holds, alone or with what makes it one of a row: `3rd`, `'19`."""
    token = tokens[found.start(group)]
    return int(token) if token.isdecimal() else numbers_in(token)[0]


def _number_days(
    tokens: Tokens, found: re.Match[str], order: str, weekday: str | None
) -> tuple[Day | None, Day]:
    last = _in_order(numbers_in(tokens[found.start("n")]), order, None if found["na"] else weekday)
    if not found["na"]:
        return None, last
    numbers = numbers_in(tokens[found.start("na")])
    if len(numbers) == 1:
        return last._replace(day=numbers[0]), last
    if len(numbers) == 2:
        numbers.append(last.year)
    return _in_order(numbers, order, weekday), last


def _in_order(numbers: list[int], order: str, weekday: str | None) -> Day:
    """Day, month and year from three numbers, the month first only where it must be so."""
    one, two, year = numbers
    day_first, month_first = Day(year, two, one), Day(year, one, two)
    if year < 100:
        day_first, month_first = with_century(day_first, weekday), with_century(month_first, weekday)
    if two > 12:
        return month_first if one <= 12 else day_first
    if one > 12 or one == two:
        return day_first
    if weekday and falls_on(month_first, weekday) and not falls_on(day_first, weekday):
        return month_first
    if order == MONTH_FIRST and not (weekday and falls_on(day_first, weekday)):
        return month_first
    return day_first._replace(either_way=not weekday and order != DAY_FIRST)


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
