"""Lines above a text that are the beginning of it, by their own words.

What belongs here: datelines that stand on a line of their own, and sentences that tell when something was, as
no headline does. What does not: sentences that only look like text beside their neighbours
(`warta.intake.titles.sentence_titles`), and reading datelines (`warta.intake.datelines.dateline`).
"""

from __future__ import annotations

import re

from warta.intake.datelines.dateline import dateline_alone, find_dateline
from warta.intake.days.date_tokens import ANY_WEEKDAY
from warta.intake.shapes.shape import has_digit

_DASHES = ("–", "—", " -", "--")
# A weekday with its day in brackets, by which a text tells when something was: Senin (21/11/2022)
_DAY_IN_FIGURES = re.compile(
    rf"\b(?:{ANY_WEEKDAY}),? \(\d{{1,2}}/\d{{1,2}}(?:/(?:19|20)?\d\d)?\)", re.IGNORECASE
)


def opens_text(text: str) -> bool:
    """Whether a line is the dateline of the text below it, with its date or a dash, or begins with one."""
    if text.endswith(_DASHES):
        return True
    if not has_digit(text):
        return False
    if "," in text and dateline_alone(text) is not None:
        return True
    return "(" in text and _DAY_IN_FIGURES.search(text) is not None and find_dateline(text) is not None
