"""A title for which little speaks, or no more than for another line of its page.

What belongs here: telling that the choice of the title was close. What does not: the choice
(`warta.intake.head`) and its weights (`warta.intake.title_weight`), and a title that is cut, is put together
or looks like none (`warta.intake.title_choice`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from warta.intake.head import LEAST_SCORE, Head
from warta.intake.marking import Marking
from warta.intake.role import Role
from warta.intake.rubric import names_kind
from warta.intake.sheet import Sheet

# By less than so much a headline seldom leads.
LEAST_LEAD = 0.5
# What a line is that was weighed for a title and left out; a subtitle may speak more of the text.
_LEFT = frozenset({Role.FURNITURE, Role.OFFICE})


def doubt_title_chosen(marking: Marking, head: Head) -> None:
    """Tell of a title that was chosen among equals, or for want of a better one."""
    sheet, title = marking.sheet, head.title
    if title < 0 or names_kind(sheet[title].text):
        return
    line, number = sheet[title].text, sheet[title].number
    parts = {sheet.folded(p) for p in _lines_of_title(marking, title)}
    own = max((score for p, score in head.scores.items() if sheet.folded(p) in parts), default=0.0)
    if own < LEAST_SCORE:
        marking.result.doubt("title", f"{line!r} on line {number} may be no headline: little speaks for it")
        return
    near = [(score, p) for p, score in head.scores.items() if score > own - LEAST_LEAD]
    rivals = [p for _, p in near if marking.role(p) in _LEFT and not _is_of_title(sheet, p, title)]
    if not rivals and head.overlooked >= 0 and marking.role(head.overlooked) in _LEFT:
        rivals = [head.overlooked]
    if rivals:
        rival = sheet[max(rivals, key=head.scores.__getitem__)]
        told = f"line {rival.number}, {rival.text!r}, may be the headline as well as line {number}"
        marking.result.doubt("title", told)


def _lines_of_title(marking: Marking, title: int) -> Iterator[int]:
    below = range(title, len(marking.sheet))
    return takewhile(lambda position: marking.role(position) is Role.TITLE, below)


def _is_of_title(sheet: Sheet, position: int, title: int) -> bool:
    """Whether a line says a part of the title, or it and more."""
    words, said = sheet.folded(position), sheet.folded(title)
    return words in said or said in words
