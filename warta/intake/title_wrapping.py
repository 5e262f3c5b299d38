"""A headline that is wrapped over lines, put together where its page says the whole once more.

What belongs here: joining lines that stand as one in breadcrumbs, in the page's name or in its metadata. What
does not: a headline that is wrapped and said once (`warta.intake.title_block`), and wrapped texts
(`warta.intake.wrapping`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from warta.intake.furniture import furniture_kind
from warta.intake.line_joins import join
from warta.intake.lines import Line
from warta.intake.shape import LONG, MAX_TITLE_LENGTH

# Among so many printed lines, down to the first paragraph, a headline is looked for.
REACH = 80
MOST_LINES, FEW_LINES = 12, 3
FEWEST_WORDS = 5
FEWEST_WORDS_OF_PART = 1
# What stands between a headline and the rest of a line that says it once more.
_MARKS = frozenset("|»«›>‹–—-·•:/")
# ... or the day of what it tells: Balai Rotan Menerima Tamu (22/4)
DAY_BEHIND = re.compile(r"\(\d{1,2}/\d{1,2}(?:/(?:\d\d){1,2})?\)")


def join_titles(lines: Sequence[Line], titles: Iterable[str] = ()) -> list[Line]:
    """`lines` with a wrapped headline made one, as another line or one of the page's `titles` says it."""
    top = _top(lines)
    goes_on = {n for n in range(1, top) if _may_go_on(lines[n - 1], lines[n])}
    if not goes_on:
        return list(lines)
    said = "\n".join([*(line.text.casefold() for line in lines[:top]), *map(str.casefold, titles)])
    joined: list[Line] = []
    number = 0
    while number < top:
        whole = _whole_from(lines, number, goes_on, said)
        joined.append(join(whole) if whole else lines[number])
        number += len(whole or (None,))
    return [*joined, *lines[number:]]


def _whole_from(lines: Sequence[Line], start: int, goes_on: Collection[int], said: str) -> Sequence[Line]:
    """The lines of the headline that begins at `start`; none where that is no wrapped one."""
    stop = start + 1
    text = lines[start].text.casefold()
    while stop in goes_on and stop - start < MOST_LINES:
        text = f"{text} {lines[stop].text.casefold()}"
        if text not in said:
            break
        stop += 1
    runs = (lines[start:last] for last in range(stop, start + 1, -1))
    return next((run for run in runs if _is_whole(run, said)), ())


def _top(lines: Sequence[Line]) -> int:
    """How many lines stand above the first paragraph."""
    printed = 0
    for number, line in enumerate(lines):
        printed += not line.is_blank
        if len(line.text) > LONG or printed > REACH:
            return number
    return len(lines)


def _may_go_on(line: Line, below: Line) -> bool:
    """Whether two lines may be one headline: plain words of some length, no ends of sentences."""
    if not below.glued or below.is_blank or below.bullet or line.is_row or below.is_row:
        return False
    if line.form or below.form or min(line.words, below.words) < FEWEST_WORDS_OF_PART:
        return False
    is_open = line.text[-1].isalnum() or line.text[-1] in ",-–—&"
    return is_open and len(line.text) + len(below.text) < MAX_TITLE_LENGTH


def _is_whole(run: Sequence[Line], said: str) -> bool:
    """Whether lines are one headline that is said elsewhere, and does not begin with a word of the site."""
    if furniture_kind(run[0].text) is not None or not _is_said(" ".join([line.text for line in run]), said):
        return False
    # Of many pieces one may be a word that stands on buttons as well.
    return len(run) > FEW_LINES or all(furniture_kind(line.text) is None for line in run)


def _is_said(whole: str, said: str) -> bool:
    """Whether a line says `whole`, with no more beside it than what marks part from it."""
    folded = whole.casefold()
    start = said.find(folded) if whole.count(" ") + 1 >= FEWEST_WORDS else -1
    if start < 0:
        return False
    before = said[:start].rpartition("\n")[2].rstrip()
    after = said[start + len(folded) :].partition("\n")[0].lstrip()
    is_all = not after or after[0] in _MARKS or DAY_BEHIND.fullmatch(after) is not None
    return (not before or before[-1] in _MARKS) and is_all
