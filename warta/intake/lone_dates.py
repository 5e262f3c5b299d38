"""Dates that stand by themselves near a release's title: one that is not taken for it, or perhaps wrongly.

What belongs here: finding such lines, and what a review says of them. What does not: the facts of a release
(`warta.intake.fact_list`), and choosing among the dates that are known to be its own (`warta.intake.dating`).
"""

from __future__ import annotations

import re

from warta.intake.dating import Dating, Rank
from warta.intake.marking import Roles
from warta.intake.printed_dates import read_whole
from warta.intake.role import Role
from warta.intake.shape import has_year, is_cut, is_text

# How far below the title, in printed lines, a line is beside it.
REACH = 8
# Where no date is taken, one may stand below a summary.
MOST_PARAGRAPHS = 1
_BESIDE = frozenset({Role.SUBTITLE, Role.BODY, Role.CONTROL, Role.FURNITURE})
# The clock of a page's head shows the seconds at which the page was copied.
_CLOCK = re.compile(r"[^\W\d_]{3,}.*\b\d{1,2}[:.]\d\d[:.]\d\d\b")
LINES_OF_HEAD = 3


def doubt_lone_date(roles: Roles, dating: Dating) -> str:
    """What a review says of a line beside the title that is a date and no more, and none of the release.

    Returns '' for nothing. `dating` has the dates of the release.
    """
    if Role.TITLE not in roles.roles:
        return ""
    own = dating.chosen.line if dating.chosen else 0
    # Below a paragraph and the date that is taken, a date is a heading within the text.
    most = 0 if dating.chosen else MOST_PARAGRAPHS
    start = roles.roles.index(Role.TITLE) + 1
    below = [index for index in range(start, len(roles.lines)) if roles.roles[index] is not Role.BLANK]
    paragraphs = 0
    for index in below[:REACH]:
        line = roles.lines[index]
        paragraphs += line.number > own and roles.roles[index] is Role.BODY and is_text(line)
        if paragraphs > most:
            return ""
        if roles.roles[index] not in _BESIDE or line.region in ("furniture", "apart") or line.is_row:
            continue
        printed = read_whole(line.text)
        is_other = printed and printed.date and printed.date not in (dating.date, dating.updated)
        if is_other and printed and printed.precision == "day":
            words = f"line {line.number} below the title is a date, {line.text!r}"
            return f"{words}; look whether it is that of the release"
    return ""


def doubt_date_above(roles: Roles, dating: Dating) -> str:
    """What a review says of the date that is taken, where it may be a clock's or that of another text.

    Returns '' for nothing. Another text shows by its beginning or its date. A label and a second source of
    the day leave no doubt.
    """
    chosen = dating.chosen
    if not chosen or chosen.rank is not Rank.FACTS or not dating.date or dating.is_confirmed:
        return ""
    texts = roles.of(Role.BODY)
    told = f"line {chosen.line} {{}}; look whether it is the date of the release"
    if len(texts) > 1 and is_cut(texts[0]) and not texts[0].region:
        return told.format("stands above a text that breaks off")
    title = roles.roles.index(Role.TITLE if Role.TITLE in roles.roles else Role.BODY)
    printed = [line for line in roles.lines[:title] if not (line.is_blank or line.region)]
    above = [line for line in printed if line.number < chosen.line]
    if not any(line.number == chosen.line for line in printed):
        return ""
    if len(above) < LINES_OF_HEAD and _CLOCK.search(chosen.words):
        return told.format("may be the clock of the page")
    if any(is_text(line) or is_cut(line) for line in printed if line.number > chosen.line):
        return told.format("stands above another text")
    if any(_is_other_day(line.text, dating) for line in above if has_year(line)):
        return told.format("stands below another date")
    return ""


def _is_other_day(text: str, dating: Dating) -> bool:
    printed = read_whole(text)
    return printed is not None and printed.date is not None and printed.date != dating.date
