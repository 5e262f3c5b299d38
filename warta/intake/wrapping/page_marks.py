"""What a printed text has between its pages: numbers that count them, and words that say that it goes on.

What belongs here: leaving such lines out of a text. What does not: running heads and feet of a
PDF, which stand at heights of their own (`warta.intake.documents.pdf_margins`), and putting together the
paragraph that goes on behind them (`warta.intake.wrapping.hard_wraps`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from warta.intake.breaks.line_joins import ends, is_unfinished
from warta.intake.lines import Line
from warta.intake.shapes.shape import is_text

LONGEST = 28
# A page has so many lines at least: numbers that stand nearer count something else.
FEWEST_LINES = 15
_COUNTED = re.compile(
    r"(?:(?:page|pg\.?|hal(?:aman)?\.?)\s*[-–—:]?\s*(?P<named>\d{1,3})(?:\s*(?:of|dari|/)\s*\d{1,3})?"
    r"|[-–—~*]+\s*(?P<dashed>\d{1,3})\s*[-–—~*]+|(?P<of>\d{1,3})\s*(?:of|dari|/)\s*\d{1,3}|(?P<bare>\d{1,3}))",
    re.IGNORECASE,
)
# What counts pages beyond doubt where lines are paragraphs, and tell no distance.
_NAMED = re.compile(
    r"(?:page|pg\.?|hal(?:aman)?\.?)\s*\d{1,3}\s*(?:of|dari|/)\s*\d{1,3}",
    re.IGNORECASE,
)
_DASHED = re.compile(r"[-–—]+\s*\d{1,3}\s*[-–—]+")
_GOES_ON = re.compile(
    r"[-–—~*(\[\s]*(?:more|continued|lanjut(?:an)?|berlanjut|bersambung|lebih)(?: \.{2,3})?[-–—~*)\]\s]*",
    re.IGNORECASE,
)
_MARKS = frozenset("-–—~*([")


def without_page_marks(lines: Sequence[Line], first: int) -> list[Line]:
    """`lines` without those that count its pages or say that the next one goes on, from `first` on."""
    counted = [(n, _number_of(line)) for n, line in enumerate(lines) if n >= first and _may_be_mark(line)]
    numbers = [(n, number) for n, number in counted if number > 0]
    drop = {n for n, number in counted if number == 0}
    for (n, number), (other, following) in pairwise(numbers):
        if following == number + 1 and other - n >= FEWEST_LINES:
            drop |= {n, other}
    drop |= {n for n, _ in numbers if not lines[n].printed.isdigit() or _is_amid_sentence(lines, n)}
    return [line for n, line in enumerate(lines) if n not in drop] if drop else list(lines)


def without_sure_marks(lines: list[Line]) -> list[Line]:
    """`lines` of a text that is not wrapped without what beside its paragraphs only pages have."""
    printed = [n for n, line in enumerate(lines) if not line.is_blank]
    triples = zip(printed, printed[1:], printed[2:], strict=False)
    drop = {n for above, n, below in triples if _is_sure_mark(lines[n], lines[above], lines[below])}
    return [line for n, line in enumerate(lines) if n not in drop] if drop else lines


def _is_sure_mark(line: Line, above: Line, below: Line) -> bool:
    """Whether a line counts one of several pages beside a paragraph, or is a number between two in dashes."""
    if len(line.printed) > LONGEST or not (line.printed[-1].isdigit() or line.printed[0] in _MARKS):
        return False
    if _NAMED.fullmatch(line.printed) or _GOES_ON.fullmatch(line.printed):
        return is_text(above) or is_text(below)
    return _DASHED.fullmatch(line.printed) is not None and is_text(above) and is_text(below)


def _is_amid_sentence(lines: Sequence[Line], number: int) -> bool:
    """Whether the sentence above a line goes on below it."""
    above = next((line for line in reversed(lines[:number]) if line.printed), None)
    below = next((line for line in lines[number + 1 :] if line.printed), None)
    if above is None or below is None or ends(above) or below.glued:
        return False
    return below.printed[0].islower() or is_unfinished(above.printed)


def _may_be_mark(line: Line) -> bool:
    """Whether a line is short and parted from the one above, with a number or a word between marks."""
    printed = line.printed
    if not printed or len(printed) > LONGEST or line.glued:
        return False
    return printed[-1].isdigit() or printed[0] in _MARKS or bool(line.bullet)


def _number_of(line: Line) -> int:
    """The number of a page, 0 for a line that says that the text goes on, -1 for what is neither."""
    if _GOES_ON.fullmatch(line.printed):
        return 0
    found = _COUNTED.fullmatch(line.printed)
    return int(next(filter(None, found.groups()))) if found else -1
