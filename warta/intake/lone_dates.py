"""Dates that stand by themselves beside a release's title, and are not the one that is taken for it.

What belongs here: finding such lines, and what a review says of them. What does not: the facts of a release
(`warta.intake.fact_list`), and choosing among the dates that are known to be its own (`warta.intake.dating`).
"""

from __future__ import annotations

from warta.intake.dating import Dating
from warta.intake.marking import Roles
from warta.intake.printed_dates import read_whole
from warta.intake.role import Role
from warta.intake.shape import is_text

# How far below the title, in printed lines, a line is beside it.
REACH = 8
# Where no date is taken, one may stand below a summary.
MOST_PARAGRAPHS = 1
_BESIDE = frozenset({Role.SUBTITLE, Role.BODY, Role.CONTROL, Role.FURNITURE})


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
