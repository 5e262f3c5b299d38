"""Related releases, by local rules.

What belongs here: which earlier releases a release is akin to. What does not: those that a person
named in `related`, which come first (`warta.release_page`).

A release is compared with the last few before it that share a tag or a telling word of the title, and
with no other. So the cost is linear, what is related to an old release stays as it is when newer ones
come, and one that is added among old ones can change only the few that follow it under its terms. How
rare a term is shows in the same few: the longer ago they are, the rarer it is. No count over the
archive enters.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence

from warta.model import Summary

# How many releases are related at most, and how many earlier ones of a term are looked at.
MOST = 3
DEPTH = 3
# A word of a title tells something from this length on.
SHORTEST_WORD = 6
# In days: within this time nearness says nothing more; and the longest that counts at all.
NEAR = 30
FAR = 3_650
# Terms that only lie near, without being rare, do not make two releases akin.
LEAST = 3.0

_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST_WORD},}}")


def related_releases(dated: Iterable[Summary]) -> Iterator[tuple[str, tuple[Summary, ...]]]:
    """For each dated release, oldest first, its path and the most akin of those before it."""
    latest: defaultdict[str, deque[tuple[int, Summary]]] = defaultdict(lambda: deque(maxlen=DEPTH))
    for summary in dated:
        assert summary.date
        day = summary.date.as_date().toordinal()
        terms = _terms(summary)
        yield summary.path, _most_akin(day, [latest[term] for term in terms if term in latest])
        for term in terms:
            latest[term].append((day, summary))


def related_alone(dated: Sequence[Summary], at: int) -> tuple[Summary, ...]:
    """The same for the release at one place of all dated ones, found without the others."""
    here = dated[at]
    assert here.date
    holders: dict[str, deque[tuple[int, Summary]]] = {term: deque() for term in _terms(here)}
    wanted = set(holders)
    for number in range(at - 1, -1, -1):
        if not wanted:
            break
        summary = dated[number]
        for term in wanted.intersection(_terms(summary)):
            assert summary.date
            holders[term].appendleft((summary.date.as_date().toordinal(), summary))
            if len(holders[term]) == DEPTH:
                wanted.remove(term)
    return _most_akin(here.date.as_date().toordinal(), filter(None, holders.values()))


def _terms(summary: Summary) -> list[str]:
    words = dict.fromkeys(word.casefold() for word in _WORD.findall(summary.title))
    return [*(f"#{tag}" for tag in summary.tags), *words]


def _most_akin(day: int, shared: Iterable[deque[tuple[int, Summary]]]) -> tuple[Summary, ...]:
    """Of the holders of terms, those that share the rarest and most terms and are nearest in time."""
    weights: defaultdict[str, float] = defaultdict(float)
    found: dict[str, tuple[int, Summary]] = {}
    for holders in shared:
        # A term with fewer holders than are looked at was never common.
        span = day - holders[0][0] if len(holders) == DEPTH else FAR
        rarity = math.log2(1 + min(max(span, NEAR), FAR) / NEAR)
        for on, summary in holders:
            weights[summary.path] += rarity
            found[summary.path] = (on, summary)
    scores = {
        path: weight / (1 + math.log2(1 + (day - found[path][0]) / NEAR) / 8)
        for path, weight in weights.items()
    }
    ranked = sorted(scores, key=lambda path: (-scores[path], -found[path][0], path))
    return tuple(found[path][1] for path in ranked[:MOST] if scores[path] >= LEAST)
