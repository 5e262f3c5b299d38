"""Dates that stand by themselves beside a release's title, and are not the one that is taken for it.

What belongs here: finding such lines, and what a review says of them. What does not: the facts of a release
(`warta.intake.fact_list`), and choosing among the dates that are known to be its own (`warta.intake.dating`).
"""

from __future__ import annotations

from collections.abc import Collection

from warta.dates import CivilDate
from warta.intake.marking import Roles
from warta.intake.printed_dates import read_whole
from warta.intake.role import Role
from warta.intake.shape import is_text

# How far below the title, in printed lines, a line is beside it.
REACH = 8
# Below a second paragraph it is a heading within the text.
MOST_PARAGRAPHS = 1
_BESIDE = frozenset({Role.SUBTITLE, Role.BODY, Role.CONTROL, Role.FURNITURE})


def doubt_lone_date(roles: Roles, known: Collection[CivilDate | None]) -> str:
    """What a review says of a line that is a date and no more, where that is not `known`; '' for nothing.

    The dates of the release are known: of its publication, and of its update.
    """
    if Role.TITLE not in roles.roles:
        return ""
    start = roles.roles.index(Role.TITLE) + 1
    below = [index for index in range(start, len(roles.lines)) if roles.roles[index] is not Role.BLANK]
    paragraphs = 0
    for index in below[:REACH]:
        line = roles.lines[index]
        paragraphs += roles.roles[index] is Role.BODY and is_text(line)
        if paragraphs > MOST_PARAGRAPHS:
            return ""
        if roles.roles[index] not in _BESIDE or line.region in ("furniture", "apart") or line.is_row:
            continue
        printed = read_whole(line.text)
        if printed and printed.date and printed.date.is_day and printed.date not in known:
            words = f"line {line.number} below the title is a date, {line.text!r}"
            return f"{words}; look whether it is that of the release"
    return ""
