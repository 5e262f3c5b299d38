"""A headline that is wrapped over lines, put together where its page says the whole once more.

What belongs here: joining lines that stand as one in breadcrumbs, in the page's name or in its metadata. What
does not: a headline that is wrapped and said once (`warta.intake.titles.title_block`), and wrapped texts
(`warta.intake.wrapping.hard_wraps`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from warta.intake.breaks.line_joins import join
from warta.intake.lines import Line
from warta.intake.shapes.furniture import furniture_kind
from warta.intake.shapes.shape import LONG, MAX_TITLE_LENGTH

# Among so many printed lines, down to the first paragraph, a headline is looked for.
REACH = 80
MOST_LINES, FEW_LINES = 12, 3
FEWEST_WORDS = 5
FEWEST_WORDS_OF_PART = 1
# Marks with which a line ends that a headline goes on behind, and no headline does.
_OPEN_MARKS = ",-–—&"
# What stands between a headline and the rest of a line that says it once more.
_MARKS = frozenset("|»«›>‹–—-·•:/")
# ... or the day of what it tells: Balai Rotan Menerima Tamu (22/4)
DAY_BEHIND = re.compile(r"\(\d{1,2}/\d{1,2}(?:/(?:\d\d){1,2})?\)")


def join_titles(lines: Sequence[Line], titles: Iterable[str] = ()) -> list[Line]:
    """`lines` with a wrapped headline made one, as another line or one of the page's `titles` says it."""
    top = _top(lines)
    below = {n - 1: n for n in range(1, top) if _may_go_on(lines[n - 1], lines[n])}
    below |= {n - 2: n for n in range(2, top) if _may_go_on_below_blank(*lines[n - 2 : n + 1])}
    if not below:
        return list(lines)
    said = "\n".join([*(line.text.casefold() for line in lines[:top]), *map(str.casefold, titles)])
    joined: list[Line] = []
    number = 0
    while number < top:
        run = _run_from(lines, number, below, said)
        joined.append(join([lines[n] for n in run]) if len(run) > 1 else lines[number])
        number = run[-1] + 1
    return [*joined, *lines[number:]]


def _run_from(lines: Sequence[Line], start: int, below: Mapping[int, int], said: str) -> Sequence[int]:
    """Where the lines of the headline stand that begins at `start`, which is alone where none is wrapped.

    `below` has for a line where the one stands that may go on with it.
    """
    run = [start]
    text = lines[start].text.casefold()
    while (following := below.get(run[-1])) is not None and len(run) < MOST_LINES:
        text = f"{text} {lines[following].text.casefold()}"
        if text not in said:
            break
        run.append(following)
    runs = (run[:count] for count in range(len(run), 1, -1))
    return next((part for part in runs if _is_whole([lines[n] for n in part], said)), run[:1])


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
    is_open = line.text[-1].isalnum() or line.text[-1] in _OPEN_MARKS
    return is_open and len(line.text) + len(below.text) < MAX_TITLE_LENGTH


def _may_go_on_below_blank(line: Line, blank: Line, below: Line) -> bool:
    """Whether two lines may be one headline over a blank line: the first one ends as no headline does."""
    if not blank.is_blank or line.is_blank or below.is_blank:
        return False
    return line.text[-1] in _OPEN_MARKS and _may_go_on(line, replace(below, glued=True))


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
