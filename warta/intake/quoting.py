"""Words of a source as a review quotes them.

What belongs here: shortening them, and putting them beside the numbers of lines. What does not: what is told
(the modules that doubt) and keeping it (`warta.intake.fields.release_record`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.lines import Line

QUOTED_MOST = 200
# What stands in quotes is the source's.
_QUOTE = re.compile("(“[^”]*”)")
_PLACE = re.compile(r"\blines? (\d+)(?: (to|and) (\d+))?\b")


def quoted(words: str) -> str:
    """Words of a file as they are quoted where it is told of them."""
    return words if len(words) <= QUOTED_MOST else f"{words[:QUOTED_MOST]}…"


def with_words_of_lines(reason: str, lines: Sequence[Line]) -> str:
    """A reason with the words of lines behind their numbers: `lines 4 to 6 (“Kepala Dinas | Budi”) stand`."""

    def placed(place: re.Match[str]) -> str:
        first, last = int(place[1]), int(place[3] or place[1])
        numbers = {first, last} if place[2] == "and" else range(first, last + 1)
        words = " | ".join(line.printed for line in lines if line.number in numbers and line.printed)
        return f"{place[0]} (“{quoted(words)}”)" if words else place[0]

    parts = _QUOTE.split(reason)
    return "".join(part if number % 2 else _PLACE.sub(placed, part) for number, part in enumerate(parts))
