"""The lines in which an invitation tells of its event below its text: day, hour, place, who speaks.

What belongs here: where such lines begin and end. What does not: single details behind a label
(`warta.intake.event_detail`), and the weighing of lines that are none of them (`warta.intake.edge_lines`).

A copy of a page has them without the labels or icons that the page showed, so that they look like an address
of the site: what shows them is the hour right below a day, or that they answer one another: who, when, where.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.printed_dates import read_whole
from warta.intake.sheet import Sheet

# What a line asks that its answer stands below; two of them make a block.
_ASKS = re.compile(
    r"\W*(?:who|what|when|where|why|how|siapa|apa|kapan|di ?mana|mengapa|bagaimana)\W*", re.IGNORECASE
)
FEWEST_ASKED = 2
LONGEST_QUESTION = 14
_HOUR = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\b|p\.?m\b|noon|wib|wita|wit|hrs?|hours|h)\b|\bnoon\b|\bpukul \d"
    r"|^\d{1,2}[:.]\d\d\b",
    re.IGNORECASE,
)
# The hour stands at most so many lines below the day, and is no longer.
REACH_OF_HOUR, LONGEST_HOUR = 2, 60
MOST_LINES = 40
_WHOM_TO_ASK = re.compile(
    r"(?:(?:media|press|news|for (?:more|further)) )?(?:contacts?|inquir|enquir|information|questions|kontak"
    r"|narahubung|hubungi|informasi lebih)|about\b|tentang\b|###|follow us|connect with",
    re.IGNORECASE,
)


def event_lines(sheet: Sheet, lines: Sequence[int]) -> frozenset[int]:
    """The positions, of `lines` of a text in order, of those in which it tells of its event below it."""
    start = _first_of(sheet, lines)
    if start < 0:
        return frozenset()
    found = []
    for position in lines[start : start + MOST_LINES]:
        if sheet.kind(position) is not None or sheet.known(position):
            break
        if _WHOM_TO_ASK.match(sheet[position].text):
            break
        found.append(position)
    return frozenset(found)


def _first_of(sheet: Sheet, lines: Sequence[int]) -> int:
    """The number, among `lines`, of the first one that tells of an event; -1 where none does."""
    short = [n for n, p in enumerate(lines) if not sheet.text(p)]
    asked = [
        n
        for n in short
        if len(sheet[lines[n]].text) <= LONGEST_QUESTION and _ASKS.fullmatch(sheet[lines[n]].text)
    ]
    if len({sheet.folded(lines[n]) for n in asked}) >= FEWEST_ASKED:
        return asked[0]
    return next((n for n in short if n and _is_day_with_hour(sheet, lines, n)), -1)


def _is_day_with_hour(sheet: Sheet, lines: Sequence[int], number: int) -> bool:
    """Whether a line is a day and no more, and the hour stands right below it."""
    below = [sheet[p].text for p in lines[number + 1 : number + 1 + REACH_OF_HOUR]]
    if not any(len(text) <= LONGEST_HOUR and _HOUR.search(text) for text in below):
        return False
    printed = read_whole(sheet[lines[number]].text)
    return printed is not None and printed.date is not None and not printed.time
