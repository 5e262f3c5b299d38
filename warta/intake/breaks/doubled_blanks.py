"""A page below each of whose lines a blank one stands, besides those that part its paragraphs.

What belongs here: taking such blank lines out, which a program adds that writes ends of lines twice. What
does not: hard-wrapped lines that are spaced, which what they say tells (`warta.intake.wrapping.wrap_width`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from warta.intake.lines import Line

# Lines of so many letters are paragraphs; between so many of them, and between most, stand two blank lines.
PARAGRAPH, FEWEST_PAIRS, MOST = 100, 2, 0.7
# So many lines stand nearer to each other, or the page has all its lines far apart.
FEWEST_NEAR = 2


def without_doubled(lines: Sequence[Line]) -> list[Line]:
    """`lines` without one blank line below each where a page has more between all of its paragraphs."""
    if any(line.glued and line.printed for line in lines):
        return list(lines)
    printed = [n for n, line in enumerate(lines) if line.printed]
    gaps = [(above, n, n - above - 1) for above, n in pairwise(printed)]
    long = [
        blank
        for above, n, blank in gaps
        if min(map(len, (lines[above].printed, lines[n].printed))) >= PARAGRAPH
    ]
    apart = sum(blank > 1 for blank in long)
    near = sum(blank == 1 for *_, blank in gaps)
    if near < FEWEST_NEAR or apart < max(FEWEST_PAIRS, MOST * len(long)):
        return list(lines)
    drop = {above + 1 for above, *_ in gaps}
    glued = {n for _, n, blank in gaps if blank == 1}
    return [
        replace(line, glued=True) if n in glued else line for n, line in enumerate(lines) if n not in drop
    ]
