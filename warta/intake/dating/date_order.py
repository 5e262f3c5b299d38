"""How the readers of a text understand dates in numbers: `05/06/2019`.

What belongs here: the order of day and month by the language of a text, the region that its page states,
and what else the page shows of it. What does not: reading a date (`warta.intake.days.printed_dates`), what
CLDR says of a language (`warta.text`), and what an agency is known to write (`warta.agencies`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from warta import text
from warta.dates import CivilDate
from warta.intake.days.date_tokens import ANY_WEEKDAY
from warta.intake.days.printed_dates import read_whole
from warta.intake.days.printed_day import Day, falls_on
from warta.intake.names.american_states import is_address_of_state, is_dateline_of_state
from warta.intake.shapes.shape import has_digit

# Those that need no look into CLDR, for most pages are in them. Programs call pages American by default.
_KNOWN = {"id": True, "ms": True, "en": None, "en-us": None, "": None}

# Dates in numbers with a year of four digits; the first two numbers are told by their size where one is none.
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d(?![\d/.-])")
MONTHS = 12
# ... and one beside its weekday: on Wednesday (03/04/2024)
_WEEKDAY_AND_NUMBERS = re.compile(
    rf"\b(?P<weekday>{ANY_WEEKDAY})[,\s(]{{1,3}}(\d{{1,2}})([/.-])(\d{{1,2}})\3((?:19|20)\d\d)(?![\d/-])",
    re.IGNORECASE,
)
# What parts the crumbs of a trail, and how many of these marks it has at least.
_CRUMBS = re.compile(r"\s*[>»›→]\s*|\s+/\s+|\s+\|\s+")
FEWEST_MARKS = 2
# A clock that no American sets: 8.30am. Elsewhere the day comes first.
_CLOCK = re.compile(r"(?<![\d.])\d{1,2}\.[0-5]\d ?[ap]\.?m\b", re.IGNORECASE)
# The land of an address below which agencies have theirs, and those of the one that has its own.
_LAND = re.compile(
    r"[\w-]\.(?:gov|govt|go|gob|ac|edu|org|co|com|net|mil|police|nhs)\.([a-z]{2})(?![\w.-]*\w)", re.IGNORECASE
)
_AMERICAN = re.compile(r"[\w-]\.(?:gov|mil)(?![\w-]|\.\w)", re.IGNORECASE)
# A land on a line of its own, and who serves it.
_IN_STATES = re.compile(r"[A-Z][A-Z.' -]+, [A-Z][A-Z.' -]+, (?:UNITED STATES|USA?)\b")
_OF_STATES = re.compile(
    r"(?:U\.S\.|United States) (?:Senator|Representative|Congress(?:wo)?man) (?:for|from)\b", re.IGNORECASE
)
# Whose right a page is in lands that write the day first.
_OF_CROWN = re.compile(r"(?:©|\bcopyright\b).{0,12}\bcrown\b|\bcrown copyright\b", re.IGNORECASE)
# The code of a land before a telephone number. That of North America tells nothing, nor do those of lands
# that write the year first or the month.
_CALLING_CODE = re.compile(r"(?<![\w+])(?:\+|00) ?(?!27|36|370|4[67]|63|8[1246])[2-9]\d(?:[\d ().-]{6,})")


def order_shown(text_lines: Iterable[str], other_lines: Iterable[str], language: str) -> bool | None:
    """Whether a page shows that its dates in numbers are day first; None where it shows neither or both.

    `text_lines` are those of the release's text. Other dates count, which can be read one way alone, how the
    page writes the hour, an American dateline, in which land the addresses and telephones are that it prints
    beside its text, and whose servant or whose right it says to be.
    """
    shown: set[bool] = set()
    for line in text_lines:
        shown |= _in_numbers(line)
        shown |= _in_land_of_number(line)
        if "," in line and is_dateline_of_state(line):
            shown.add(False)
    for line in other_lines:
        shown |= _in_numbers(line)
        shown |= {order for land in _LAND.findall(line) if (order := _in_land(language, land)) is not None}
        if _is_american(line):
            shown.add(False)
        if _OF_CROWN.search(line):
            shown.add(True)
        shown |= _in_land_of_number(line)
    return shown.pop() if len(shown) == 1 else None


def order_in_land(language: str, land: str) -> bool | None:
    """Whether dates in numbers are day first where an agency is from `land`; None where both are in use."""
    return False if land == "us" else _in_land(language, land)


def order_in_trail(lines: Iterable[str], day: CivilDate) -> bool | None:
    """Whether a breadcrumb has the month that `day`, read day first, is in; None where it tells nothing.

    A site that files its texts by month has it there: `Home > News > May 2012 > …`.
    """
    for line in lines:
        crumbs = _CRUMBS.split(line) if has_digit(line) else []
        if len(crumbs) <= FEWEST_MARKS or not day.day:
            continue
        months = [found.date for crumb in crumbs if (found := read_whole(crumb.strip(), labelled=True))]
        shown = {at.month for at in months if at and at.month and not at.day and at.year == day.year}
        if len(shown) == 1 and day.day != day.month and shown & {day.day, day.month}:
            return day.month in shown
    return None


def _is_american(line: str) -> bool:
    is_in_states = _AMERICAN.search(line) or _IN_STATES.match(line) or _OF_STATES.match(line)
    return bool(is_in_states) or ("," in line and is_address_of_state(line))


def _in_numbers(line: str) -> set[bool]:
    if not has_digit(line):
        return set()
    pairs = [(int(found[1]), int(found[3])) for found in _NUMBERS.finditer(line)]
    shown = {first > MONTHS for first, second in pairs if max(first, second) > MONTHS >= min(first, second)}
    shown |= {order for found in _WEEKDAY_AND_NUMBERS.finditer(line) for order in _by_weekday(found)}
    return shown | {True} if _CLOCK.search(line) else shown


def _by_weekday(found: re.Match[str]) -> set[bool]:
    """The order in which numbers are the weekday beside them; none where either or neither is."""
    one, other, year = int(found[2]), int(found[4]), int(found[5])
    days = {True: Day(year, other, one), False: Day(year, one, other)}
    fitting = {order for order, day in days.items() if falls_on(day, found["weekday"])}
    return fitting if len(fitting) == 1 else set()


def _in_land_of_number(line: str) -> set[bool]:
    return {True} if ("+" in line or "00" in line) and _CALLING_CODE.search(line) else set()


def _in_land(language: str, land: str) -> bool | None:
    code = "GB" if land.lower() == "uk" else land.upper()
    return text.is_day_first(f"{language}-{code}")


def is_day_first(language: str, stated: str = "") -> bool | None:
    """Whether dates in numbers are day first; None where they may be either way, or the year comes first.

    `language` is that of the text, `stated` the BCP 47 tag by which its page calls it, perhaps with a
    region: English is day first in most of them, but not in all.
    """
    tag = stated.strip().lower().replace("_", "-")
    if tag.partition("-")[0] != language:
        tag = language
    return _KNOWN[tag] if tag in _KNOWN else text.is_day_first(tag)
