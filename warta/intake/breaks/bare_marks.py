"""Items of a list whose marks stand on lines of their own, above their words.

What belongs here: putting mark and words together, where a page has several such items. What does not:
marks that stand before their words (`warta.intake.lines`), and what becomes of a single one
(`warta.intake.roles.asides`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from warta.intake.lines import Line

BARE_MARKS = frozenset("-–•●▪◦·")
# One may be a rule, or stand for a picture.
FEWEST_ITEMS = 2


def join_marks(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines` with the words right below each bare mark as its item."""
    if sum(map(BARE_MARKS.__contains__, [line.printed for line in lines])) < FEWEST_ITEMS:
        return lines
    items = [number for number, pair in enumerate(pairwise(lines)) if _is_item(*pair)]
    if len(items) < FEWEST_ITEMS:
        return lines
    words = {number + 1 for number in items}
    joined = {number: _joined(lines[number], lines[number + 1]) for number in items}
    return [joined.get(number, line) for number, line in enumerate(lines) if number not in words]


def _is_item(line: Line, below: Line) -> bool:
    """Whether a line is a mark and no more, and words stand right below it."""
    if line.printed not in BARE_MARKS or not below.glued or not any(map(str.isalnum, below.printed)):
        return False
    return not (below.bullet or below.is_row or below.form)


def _joined(line: Line, below: Line) -> Line:
    mark = line.printed
    printed = f"{mark} {below.printed}"
    return replace(
        below, number=line.number, printed=printed, bullet=mark, glued=line.glued, last=below.number
    )
