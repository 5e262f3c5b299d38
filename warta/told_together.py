"""Problems that are alike, told together: of a long list few lines, and none hides another kind.

What belongs here: which problems are of one kind, and which of many are shown. What does not: the lines
themselves (`warta.report`). The report file has all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from warta.errors import Problem, one_line

MOST_TOLD = 50
MOST_ALIKE = 5
# Kinds of errors: whoever has more of them looks into the report file.
MOST_KINDS = 300
# What two problems of one kind differ in: names, addresses and numbers.
_PARTICULARS = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`|(?:https?:|/)\S+|\d+")
_HOLDER = re.compile(r".+?\.zip(?=/)|[^#]+(?=#)", re.IGNORECASE)


def few_of_each_kind(problems: Sequence[Problem]) -> Sequence[Problem]:
    """All of them, or of too many the first of each kind, so that none hides another."""
    if len(problems) <= MOST_TOLD:
        return problems
    counts: Counter[str] = Counter()
    shown = []
    for problem in problems:
        kind = _kind(problem)
        counts[kind] += 1
        if counts[kind] <= MOST_ALIKE:
            shown.append(problem)
    return shown[:MOST_TOLD]


def one_of_each(errors: Sequence[Problem]) -> dict[Problem, str]:
    """All of them, or of too many one of each kind in each place, with words on how many more are like it.

    Where that is too many too, it is one of each kind, wherever the others are.
    """
    if len(errors) <= MOST_TOLD:
        return dict.fromkeys(errors, "")
    groups = _grouped(errors, _place)
    if len(groups) > MOST_TOLD:
        groups = _grouped(errors, lambda _: "")
    told = {}
    for (place, _), (first, *others) in list(groups.items())[:MOST_KINDS]:
        where = one_line(f" in {place}") if place else ""
        told[first] = f" (and {len(others)} more like it{where})" if others else ""
    return told


def alike(problems: Sequence[Problem], shown: Sequence[Problem]) -> str:
    """How many of those that are not shown are of which kind, where these are few."""
    left = Counter(map(_kind, problems)) - Counter(map(_kind, shown))
    told = [f"{count} × {one_line(kind)[:60]}" for kind, count in left.most_common(MOST_ALIKE)]
    return "; ".join(told) if len(left) <= MOST_ALIKE else ""


def _grouped(
    problems: Sequence[Problem], place_of: Callable[[Problem], str]
) -> dict[tuple[str, str], list[Problem]]:
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((place_of(problem), _kind(problem)), []).append(problem)
    return groups


def _kind(problem: Problem) -> str:
    """What is wrong, whatever it is wrong with."""
    return _PARTICULARS.sub("…", problem.message)


def _place(problem: Problem) -> str:
    """The archive or the export that a problem is in, or else the folder."""
    found = _HOLDER.match(problem.path)
    return found[0] if found else problem.path.rpartition("/")[0]
