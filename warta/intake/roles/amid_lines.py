"""Lines above and amid a text that are left out of it and told: those of pictures, and what is said twice.

What belongs here: leaving them out and telling a person. What does not: finding them
(`warta.intake.sheets.picture_lines`, `warta.intake.sheets.repetitions`), and lines that nobody need be told
of (`warta.intake.roles.asides`).
"""

from __future__ import annotations

from collections.abc import Sequence

from warta.intake.role import Role
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.picture_lines import find_picture_lines
from warta.intake.sheets.repetitions import find_repetitions


def leave_out_amid(marking: Marking) -> None:
    """Mark the lines of pictures and those that a paragraph says again, and tell them."""
    sheet = marking.sheet
    _leave_out(marking, find_picture_lines(sheet, marking.text_positions()), "to be of a picture")
    _leave_out(marking, find_repetitions(sheet, marking.text_positions()), "to repeat the text")


def _leave_out(marking: Marking, left: Sequence[int], why: str) -> None:
    """Leave out lines, where paragraphs remain."""
    if not left or not any(map(marking.sheet.text, set(marking.text_positions()).difference(left))):
        return
    marking.mark(left, Role.FURNITURE)
    numbers = [str(marking.sheet[position].number) for position in left]
    are = f"line {numbers[0]} seems" if len(numbers) == 1 else f"lines {', '.join(numbers)} seem"
    is_left = "is" if len(numbers) == 1 else "are"
    marking.result.doubt("body", f"{are} {why} and {is_left} left out; look whether this is text")
