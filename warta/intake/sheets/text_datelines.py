"""The datelines of a text: that which it begins with, and those of letters near its end.

What belongs here: at which lines of a text a dateline stands. What does not: reading one
(`warta.intake.datelines.dateline`), and which date is the release's (`warta.intake.dating.chosen_day`).
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from warta.dates import CivilDate
from warta.intake.datelines.dateline import dateline_alone, find_dateline
from warta.intake.datelines.dateline_place import Dateline
from warta.intake.days.printed_dates import find_dates, read_whole
from warta.intake.lines import Line
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles

MAX_DATE_LINE = 120
# How many lines a text may begin with above its dateline, captions and a deck, and how long those are.
LINES_OF_OPENING, MOST_WORDS_OF_CAPTION = 4, 30
_BELOW = frozenset({Role.RESIDUE, Role.END})
# How far into a paragraph the year of its dateline stands, in characters.
_YEAR, REACH_OF_YEAR = re.compile(r"\b(?:19|20)\d\d\b"), 120
_STATE = re.compile(r"[A-Z][\w .'’-]{2,40}, [A-Z][\w.]{1,20}\s*[–—-]")
# How far below a text place and date of its letter may stand.
LINES_BELOW = 3
_OUTLET = re.compile(
    r"(?P<place>[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2})\s*[|–—-]+\s*"
    r"(?:[\w-]+(?:\.[\w-]+)+|[A-Z][\w.]*(?: [A-Z][\w.]*){0,2})"
    r"\s*\((?P<day>\d{1,2}/\d{1,2}/(?:19|20)\d\d)\)"
)
# The site that tells a text with its day, and no place: rotan.example (12/07/2023) - Petani
_SITE = re.compile(
    r"(?:[\w-]+\.)+[a-z]{2,7}(?:,?\s*|\s?[–—]\s?)"
    r"(?:\((?P<bracketed>[^()]{6,30})\)|(?P<plain>\d[\w /.-]{5,20}?))\s*[-–—]{1,3}\s+(?=\S)"
)
# A day before the first word, in brackets and with no place: (18.01.2018) Petani
_BRACKETED = re.compile(r"\((?P<day>\d[^()]{5,24})\)\s?(?:[–—-]\s?)?(?=[^\W\d_a-z]|[\"'“„‘])")
MAX_CLOSING_LINES = 8
_DAY_AND_MONTH = re.compile(r"\((?P<day>\d{1,2})/(?P<month>\d{1,2})\)")
# The month and the year, as the numbers of letters have them: SP.217/SJ.5/VII/2023, B-514/HM.02/10/2022.
_MONTH_AND_YEAR = re.compile(r"/(?P<month>[IVX]{1,4}|[01]?\d)/(?P<year>(?:19|20)\d\d)(?!\d)")
_ROMAN = ("", *"I II III IV V VI VII VIII IX X XI XII".split())
_DASHES = frozenset("–—-")


def first_dateline(body: list[Line], lead: Line) -> tuple[Line, Dateline | None]:
    """The dateline of a text and its line: that of its first paragraph, or below a caption and a deck."""
    opening = opening_dateline(lead.printed)
    if opening:
        return lead, opening
    start = body.index(lead)
    for before, line in itertools.pairwise(body[start : start + LINES_OF_OPENING]):
        if before.words > MOST_WORDS_OF_CAPTION:
            break
        found = find_dateline(line.printed) if _may_have_dateline(line.printed) else None
        if found and ((found.date and found.date.date) or found.names_state):
            return line, found
    return lead, None


def _may_have_dateline(text: str) -> bool:
    """Whether a year, or a comma with a dash behind it, stands where a dateline is: a cheap test."""
    return _YEAR.search(text, 0, REACH_OF_YEAR) is not None or _STATE.match(text) is not None


def right_below(roles: Roles) -> list[Line]:
    """The lines right below a text that no rule took for its own, so that a letter may close with them."""
    start = roles.end_of_text
    below = zip(roles.lines[start:], roles.roles[start:], strict=True)
    printed = itertools.islice((item for item in below if not item[0].is_blank), LINES_BELOW)
    end = Role.END
    return [
        line for line, role in itertools.takewhile(lambda item: item[1] in _BELOW, printed) if role is not end
    ]


def opening_dateline(words: str) -> Dateline | None:
    """The dateline that a text begins with."""
    found = _with_outlet(words) or find_dateline(words) or dateline_alone(words)
    return found or _date_alone(words) or _of_site(words) or _bracketed(words)


def closing_datelines(body: list[Line], opening: Line) -> list[tuple[Line, Dateline]]:
    """Lines of place and date near the end of a text, as letters have them above the signature."""
    last = [line for line in body[-MAX_CLOSING_LINES:] if line is not opening]
    return [(line, found) for line in last if (found := dateline_alone(line.printed))]


def closing_days(body: list[Line]) -> list[CivilDate]:
    """The days that stand alone on lines near the end of a text, as below the name of who issued it."""
    last = (line.text for line in body[-MAX_CLOSING_LINES:] if len(line.text) <= MAX_DATE_LINE)
    printed = map(read_whole, last)
    return [found.date for found in printed if found and found.date and found.precision == "day"]


def with_year_of_number(dateline: Dateline, number: str) -> Dateline:
    """A dateline of day and month, with the year of a release's number that names the same month."""
    said = _DAY_AND_MONTH.search(dateline.printed) if not dateline.date else None
    counted = _MONTH_AND_YEAR.search(number) if said else None
    if not said or not counted or int(said["month"]) >= len(_ROMAN):
        return dateline
    if counted["month"].isdecimal() and not any(map(str.isalpha, number)):
        return dateline
    if counted["month"].lstrip("0") not in (_ROMAN[int(said["month"])], said["month"].lstrip("0")):
        return dateline
    day = read_whole(f"{counted['year']}-{int(said['month']):02}-{int(said['day']):02}")
    return replace(dateline, printed=f"{dateline.printed}, {number}", date=day)


def _with_outlet(text: str) -> Dateline | None:
    """The dateline of place and outlet with the day in brackets: `Rimbun | pa-rimbun.example (30/6/2021)`."""
    found = _OUTLET.match(text) if "(" in text else None
    dates = find_dates(found["day"]) if found else []
    if not found or len(dates) != 1 or dates[0].precision != "day":
        return None
    return Dateline(found[0].strip(), found["place"], dates[0])


def _of_site(text: str) -> Dateline | None:
    """The dateline of a site and a day in brackets, or before a dash, with no place."""
    found = _SITE.match(text) if "." in text[:30] and text[:1].islower() else None
    printed = read_whole(found["bracketed"] or found["plain"]) if found else None
    is_day = printed is not None and printed.date is not None and printed.date.is_day
    return Dateline(found[0].rstrip(" –—-"), "", printed) if found and is_day else None


def _bracketed(text: str) -> Dateline | None:
    """The day in brackets that a text begins with."""
    found = _BRACKETED.match(text) if text[:1] == "(" else None
    printed = read_whole(found["day"]) if found else None
    is_day = printed is not None and printed.date is not None and printed.date.is_day
    return Dateline(found[0].rstrip(" –—-"), "", printed) if found and is_day else None


def _date_alone(text: str) -> Dateline | None:
    """The date that a short line begins with, a place or name behind it: `August 20, 2021 – Fort Larch`."""
    if (
        len(text) > MAX_DATE_LINE
        or _DASHES.isdisjoint(text)
        or not (dates := find_dates(text))
        or dates[0].start
        or len(dates) > 1
    ):
        return None
    if text[dates[0].stop :].lstrip()[:1] not in _DASHES:
        return None
    return Dateline(dates[0].words, "", dates[0])
