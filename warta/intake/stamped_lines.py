"""The day that a copying program puts before the first words of a page: `date 2021-09-17 Larch Opens …`.

What belongs here: parting it from these words. What does not: days of the page's own
(`warta.intake.facts`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warta.intake.lines import Line

_STAMP = re.compile(r"date (?:19|20)\d\d-\d\d-\d\d(?= \S)")


def part_stamp(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines` with such a day on a line of its own, of the same number."""
    first = next((n for n, line in enumerate(lines) if line.printed), -1)
    found = _STAMP.match(lines[first].printed) if first >= 0 else None
    if found is None:
        return lines
    line = lines[first]
    words = line.printed[found.end() + 1 :]
    day = replace(line, text=found[0], printed=found[0])
    return [*lines[:first], day, replace(line, text=words, printed=words, glued=True), *lines[first + 1 :]]
