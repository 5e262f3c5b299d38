"""Days that a page prints more than once, and those of other texts that it lists below a release.

What belongs here: telling whether lines state one day, and leaving out the release's own where it is printed
again below its text. What does not: which line states the day (`warta.intake.roles.late_dates`,
`warta.intake.titles.fact_list`).
"""

from __future__ import annotations

from collections.abc import Iterable

from warta.dates import CivilDate
from warta.intake.days.printed_dates import read_whole
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import has_year
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet


def days_of(sheet: Sheet, positions: Iterable[int]) -> set[CivilDate | None]:
    """The days that lines state; what names no day of the calendar is None."""
    return {fact.printed.date for p in positions for fact in sheet.dated(p) if fact.printed}


def others_below(marking: Marking) -> int:
    """Where the heading of other texts, whose days are not the release's, stands below it; else the end."""
    sheet = marking.sheet
    below = (p for p in range(len(sheet)) if marking.role(p) is Role.RESIDUE)
    return next((p for p in below if sheet.kind(p) is Kind.RELATED), len(sheet))


def leave_day_again(marking: Marking) -> None:
    """Leave out the text's last line where it is the day of publication once more, and nothing else."""
    positions = marking.text_positions()
    if len(positions) < 2 or not has_year(marking.sheet[positions[-1]]):
        return
    printed = read_whole(marking.sheet[positions[-1]].text)
    stated = (fact.printed.date for _, fact in marking.result.stated() if fact.printed)
    if printed and printed.date and printed.date in stated:
        marking.mark([positions[-1]], Role.DATE)
