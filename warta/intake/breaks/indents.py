"""Paragraphs that a plain text begins with an indent, and lines that hang below the value of a label.

What belongs here: reading indents, which lines by themselves do not keep. What does not: putting the lines of
a paragraph together (`warta.intake.wrapping.hard_wraps`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from warta.intake.lines import Line

# So many lines begin with one indent, which no chance is, and are so long.
FEWEST_INDENTED, NARROWEST = 2, 30
LARGEST = 12
_TAB = 8
# A label with its value, of which further lines begin in the same column: so far to the right of the label.
_LABEL = re.compile(r"\s*[A-Z][\w /]{1,20}:\s+(?=\S)")
LEAST_HANGING = 4
_BEGINNINGS = ("\n  ", "\n\t", "\n\xa0\xa0", "\n\u3000")


def part_at_indents(lines: Sequence[Line], text: str) -> list[Line]:
    """`lines` of a text, those at whose indent a paragraph begins set apart as by a blank line."""
    if not any(map(text.__contains__, _BEGINNINGS)):
        return list(lines)
    typed = text.splitlines()
    depths = [_depth(typed[line.number - 1]) if line.printed else -1 for line in lines]
    usual = Counter(depth for depth in depths if depth >= 0).most_common(1)[0][0]
    begin = [
        n
        for n, (line, below) in enumerate(pairwise(lines))
        if below.glued and below.printed and depths[n + 1] == usual != depths[n] and _may_begin(line)
    ]
    own = Counter(depths[n] for n in begin)
    parted = {n for n in begin if own[depths[n]] >= FEWEST_INDENTED and abs(depths[n] - usual) <= LARGEST}
    hanging = set(_hanging(lines, typed, depths))
    return [
        replace(line, glued=n in hanging, indent=depths[n] - usual) if n in parted or n in hanging else line
        for n, line in enumerate(lines)
    ]


def _hanging(lines: Sequence[Line], typed: Sequence[str], depths: Sequence[int]) -> Iterator[int]:
    """The lines that begin below the value of the label above: the street below `Where: City Hall`."""
    column = -1
    for n, line in enumerate(lines):
        if line.printed and line.glued and depths[n] == column and not line.bullet:
            yield n
            continue
        column = -1
        if line.printed and ":" in line.printed and (found := _LABEL.match(typed[line.number - 1])):
            begin = len(found[0].expandtabs(_TAB))
            column = begin if begin - depths[n] >= LEAST_HANGING else -1


def _depth(typed: str) -> int:
    return len(typed.expandtabs(_TAB)) - len(typed.expandtabs(_TAB).lstrip())


def _may_begin(line: Line) -> bool:
    return len(line.printed) >= NARROWEST and not line.bullet and not line.is_row
