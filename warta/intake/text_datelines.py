"""The datelines of a text: that which it begins with, and those of letters near its end.

What belongs here: at which lines of a text a dateline stands. What does not: reading one
(`warta.intake.dateline`), and which date is the release's (`warta.intake.dating`).
"""

from __future__ import annotations

from warta.intake.dateline import Dateline, dateline_alone, find_dateline
from warta.intake.lines import Line
from warta.intake.printed_dates import find_dates

MAX_DATE_LINE = 120
MAX_CLOSING_LINES = 8


def opening_dateline(words: str) -> Dateline | None:
    """The dateline that a text begins with."""
    return find_dateline(words) or dateline_alone(words) or _date_alone(words)


def closing_datelines(body: list[Line], opening: Line) -> list[tuple[Line, Dateline]]:
    """Lines of place and date near the end of a text, as letters have them above the signature."""
    last = [line for line in body[-MAX_CLOSING_LINES:] if line is not opening]
    return [(line, found) for line in last if (found := dateline_alone(line.printed))]


def _date_alone(text: str) -> Dateline | None:
    """The date that a short line begins with, a place or name behind it: `August 20, 2021 – Fort Larch`."""
    if len(text) > MAX_DATE_LINE or not (dates := find_dates(text)) or dates[0].start or len(dates) > 1:
        return None
    if not text[dates[0].stop :].lstrip().startswith(("–", "—", "-")):
        return None
    return Dateline(dates[0].words, "", dates[0])
