"""What a copying program puts before the words of a line: a day, rubrics, or the name of a picture's file.

What belongs here: parting it from these words, as in `date 2021-09-17 Larch Opens …`,
`Posted on May 5, 2019 in News, QuayLARCH — …` and `4f0a_rope.jpgLARCH, 3 May – …`. What does not: what the
parts mean (`warta.intake.facts`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warta.intake.lines import Line

_STAMP = re.compile(r"date (?:19|20)\d\d-\d\d-\d\d(?= \S)")
# The day and the rubrics of a post, the place of its dateline right behind them.
_POSTED = "Posted on "
_POSTED_IN = re.compile(
    r"Posted on \w+ \d{1,2}, (?:19|20)\d\d in [^.:]{3,140}?[a-z](?=[A-Z]{4}[\w ,.’']{0,40} [–—-]{1,2} )"
)

# A name that no person gives has digits; the words behind it begin at once.
_REACH = 90
_PICTURE = re.compile(r"(?=\S*\d)[\w%+.-]{5,80}\.(?i:jpe?g|png|gif|webp)(?=[^\W\d_a-z]\w)")


def part_glued(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines`, what stands glued before words on lines of its own: names of pictures, day and rubrics."""
    if not any(map(_stamp_of, lines)):
        return lines
    return [part for line in lines for part in _parted(line)]


def _stamp_of(line: Line) -> re.Match[str] | None:
    if line.printed.startswith(_POSTED):
        return _POSTED_IN.match(line.printed)
    # Most lines have no full stop so near their beginning, or no digit in their first word.
    return _PICTURE.match(line.printed) if "." in line.printed[:_REACH] and not line.bullet else None


def _parted(line: Line) -> tuple[Line, ...]:
    found = _stamp_of(line)
    if found is None:
        return (line,)
    words = line.printed[found.end() :]
    return (
        replace(line, text=found[0], printed=found[0]),
        replace(line, text=words, printed=words, glued=True),
    )


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
