"""Hard-wrapped paragraphs whose first lines are short, as the marks of a paragraph took the room before them.

What belongs here: telling that a page is wrapped so, and which of its lines then go on with the one above.
What does not: lines that are wrapped at one width (`warta.intake.wrapping.hard_wraps`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from warta.intake.breaks.line_joins import ITEM, ends, ends_with_day
from warta.intake.lines import Line

# A first line has so many words at least, and letters at most; one that goes on has so many.
FEWEST_WORDS, LONGEST_FIRST, SHORTEST_NEXT = 3, 45, 50
# With the title of a person, for all its point, no paragraph ends.
_TITLES = (
    " KH.",
    " Hj.",
    " Dr.",
    " dr.",
    " drg.",
    " Drs.",
    " Dra.",
    " Ir.",
    " Prof.",
    " Mr.",
    " Mrs.",
    " Ms.",
)
# So many sentences that go on in small letters below such a line are no accident; nor are fewer of them among
# so many such lines.
FEWEST, FEWER, FEWEST_LINES = 3, 2, 5


def opens_short(lines: Sequence[Line]) -> bool:
    """Whether the paragraphs of a page begin with short lines: several of them go on in small letters."""
    small = count = 0
    for above, (line, after) in zip((None, *lines), pairwise(lines), strict=False):
        is_first = above is None or not above.printed or ends(above)
        if is_first and _is_short(line, after):
            small += after.printed[0].islower()
            count += may_open(line, after) and len(after.printed) >= SHORTEST_NEXT
    return small >= FEWEST or (small >= FEWER and count >= FEWEST_LINES)


def may_open(line: Line, after: Line) -> bool:
    """Whether a line may be the short first one of a paragraph that goes on with a longer one right below."""
    is_long_enough = line.words >= FEWEST_WORDS and len(after.printed) > len(line.printed)
    return is_long_enough and _is_short(line, after)


def _is_short(line: Line, after: Line) -> bool:
    is_short = line.words > 1 and len(line.printed) <= LONGEST_FIRST
    return is_short and after.glued and _goes_on(line, after)


def goes_on_below(run: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with a paragraph of such a page, whose lines so far are `run`."""
    if len(run) == 1:
        return may_open(run[0], line) and len(line.printed) >= SHORTEST_NEXT
    is_more = line.printed[:1].islower() or len(line.printed) >= SHORTEST_NEXT
    return is_more and line.glued and _goes_on(run[-1], line)


def _goes_on(line: Line, after: Line) -> bool:
    is_ended = ends(line) and not line.printed.endswith(_TITLES)
    if not line.printed or not after.printed or is_ended or ends_with_day(line):
        return False
    is_plain = not (line.form or line.is_row or line.bullet or after.form or after.is_row or after.bullet)
    return is_plain and not ITEM.match(after.printed)
