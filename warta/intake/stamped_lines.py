"""What a copying program puts before the words of a line: a day, or the name of a picture's file.

What belongs here: parting it from these words, as in `date 2021-09-17 Larch Opens …` and
`4f0a_rope.jpgLARCH, 3 May – …`. What does not: days of the page's own (`warta.intake.facts`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warta.intake.lines import Line

_STAMP = re.compile(r"date (?:19|20)\d\d-\d\d-\d\d(?= \S)")

# A name that no person gives has digits; the words behind it begin at once.
_REACH = 90
_PICTURE = re.compile(r"(?=\S*\d)[\w%+.-]{5,80}\.(?i:jpe?g|png|gif|webp)(?=[^\W\d_a-z]\w)")


def part_pictures(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines`, the names of pictures that stand glued before words on lines of their own."""
    if not any(map(_picture_of, lines)):
        return lines
    return [part for line in lines for part in _parted(line)]


def _picture_of(line: Line) -> re.Match[str] | None:
    # Most lines have no full stop so near their beginning, or no digit in their first word.
    return _PICTURE.match(line.printed) if "." in line.printed[:_REACH] and not line.bullet else None


def _parted(line: Line) -> tuple[Line, ...]:
    found = _picture_of(line)
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
