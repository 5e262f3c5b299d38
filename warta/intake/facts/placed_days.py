"""A day with the place beside it on one line, and perhaps the body that tells something there.

What belongs here: reading such a line, `DPI, Guyana, Friday, May 3, 2019`, `OAKFORD: May 5, 2019` or `May
3, 2019 – Ottawa, Ontario – Larch Canada`. What does not: other facts on one line
(`warta.intake.facts.stated_facts`), and the dateline that a text begins with
(`warta.intake.datelines.dateline`).
"""

from __future__ import annotations

import re

from warta.intake.datelines.dateline_place import place_in_region
from warta.intake.facts.fact_piece import read_date
from warta.intake.marks.fact import About, Fact
from warta.intake.names.place_names import is_place, is_region
from warta.intake.offices.office_names import read_name

# A place in capitals with the day behind it, alone on a line: OAKFORD: May 5, 2019.
_PLACE_AND_DAY = re.compile(r"(?P<place>[A-Z][A-Z .'-]{3,24}): +(?P<when>\S.{5,40})")
# The short form of a press office and its land: fewer letters are no town, nor are more without a vowel.
_SHORT_AND_LAND = re.compile(
    r"(?P<who>[A-Z]{2,3}|[B-DF-HJ-NP-TV-Z]{4,6}), (?P<land>[A-Z][\w .'-]{2,24}), (?P<when>\S.{5,40})"
)
_DASH = re.compile(r" +[-–—]+ +")
MOST_PARTS, LONGEST_DAY, MOST_WORDS_OF_BODY = 3, 30, 10


def read_placed_day(text: str) -> tuple[Fact, ...]:
    """The facts of a line that is a day with its place, perhaps with a body beside them; () for another."""
    if text[0].isupper():
        if (found := _PLACE_AND_DAY.fullmatch(text)) and is_place(found["place"]):
            return _with_day(found["when"], Fact(About.PLACE, found["place"]))
        if (found := _SHORT_AND_LAND.fullmatch(text)) and is_region(found["land"]):
            is_town = is_place(found["who"])
            who, land = Fact(About.OFFICE, found["who"]), Fact(About.PLACE, found["land"])
            return () if is_town else _with_day(found["when"], who, land)
    return _at_dashes(text)


def _with_day(words: str, *others: Fact) -> tuple[Fact, ...]:
    day = read_date(words)
    return (*others, day) if day else ()


def _at_dashes(text: str) -> tuple[Fact, ...]:
    """The day, the place and the body that dashes part: `May 3, 2019 – Ottawa, Ontario – Larch Canada`."""
    parts = _DASH.split(text)
    if not 1 < len(parts) <= MOST_PARTS or len(parts[0]) > LONGEST_DAY:
        return ()
    day, place, *bodies = parts
    if not (is_place(place) or place_in_region(place)):
        return ()
    names = [read_name(body, labelled=False) for body in bodies]
    if not all(name and name.count(" ") < MOST_WORDS_OF_BODY for name in names):
        return ()
    return _with_day(day, Fact(About.PLACE, place), *(Fact(About.OFFICE, name) for name in names if name))
