"""What stands around a release: the earlier and the later one, in all and of its agency, and its relations.

What belongs here: finding these for any release of an archive, kept as numbers, since an archive of a million
has as many of each. What does not: by what releases are akin (`warta.related`) and what is shown of them
(`warta.release_facts`).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from warta.model import Summary
from warta.related import MOST, related_alone, related_releases

_NONE = -1
Pair = tuple[Summary | None, Summary | None]


class Around:
    """What stands around the releases of one archive, of each by its rank."""

    def __init__(
        self, ordered: Sequence[Summary], dated: Sequence[Summary], known: Mapping[str, Sequence[str]] | None
    ) -> None:
        """`ordered` are all releases in order of rank, `dated` the dated ones, which end it.

        `known` are the paths of related releases by path, where they need not be found.
        """
        self._ordered = ordered
        self._dated = dated
        self._first = len(ordered) - len(dated)
        self._known = known
        self._alone: dict[int, tuple[Summary, ...]] = {}

    def neighbours(self, summary: Summary) -> Pair:
        """The earlier and the later release of a dated one."""
        at = summary.rank
        if at < self._first:
            return None, None
        earlier = self._ordered[at - 1] if at > self._first else None
        return earlier, self._ordered[at + 1] if at + 1 < len(self._ordered) else None

    def within_agency(self, summary: Summary) -> Pair:
        """The earlier and the later release of the same agency of a dated one."""
        earlier, later = self._lines
        return self._at(earlier[summary.rank]), self._at(later[summary.rank])

    def related(self, summary: Summary) -> tuple[Summary, ...]:
        """The earlier releases most akin to a dated one."""
        alone = self._alone.get(summary.rank)
        if alone is not None:
            return alone
        some = self._related[MOST * summary.rank : MOST * (summary.rank + 1)]
        return tuple([self._ordered[rank] for rank in some if rank != _NONE])

    def relate(self, summaries: Iterable[Summary]) -> None:
        """Find what is related to a few releases, which need not wait for the rest then."""
        self._alone |= {
            summary.rank: related_alone(self._dated, summary.rank - self._first)
            for summary in summaries
            if summary.rank >= self._first
        }

    def _at(self, rank: int) -> Summary | None:
        return None if rank == _NONE else self._ordered[rank]

    @cached_property
    def _lines(self) -> tuple[array[int], array[int]]:
        """The ranks of the earlier and of the later release of the same agency."""
        earlier, later = (array("i", [_NONE]) * len(self._ordered) for _ in range(2))
        last: dict[str, int] = {}
        for summary in self._dated:
            if not summary.agency:
                continue
            before = last.get(summary.agency)
            if before is not None:
                earlier[summary.rank] = before
                later[before] = summary.rank
            last[summary.agency] = summary.rank
        return earlier, later

    @cached_property
    def _related(self) -> array[int]:
        """The ranks of related releases, `MOST` for each."""
        found = array("i", [_NONE]) * (MOST * len(self._ordered))
        rank_of = {summary.path: summary.rank for summary in self._ordered} if self._known is not None else {}
        if self._known is not None:
            pairs = (
                (rank_of[path], [rank_of[other] for other in others]) for path, others in self._known.items()
            )
        else:
            pairs = (
                (self._first + at, [other.rank for other in others])
                for at, (_, others) in enumerate(related_releases(self._dated))
            )
        for rank, others in pairs:
            found[MOST * rank : MOST * rank + len(others)] = array("i", others)
        return found
