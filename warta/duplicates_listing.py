"""The run of `duplicates`: every pair that is one release, or may be, as a table.

What belongs here: gathering the pairs and telling them. What does not: finding them (`warta.duplicates`).
Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from warta.duplicate_pairs import Kind, Pair
from warta.duplicates import likely_duplicates
from warta.errors import Problem, has_errors, one_line
from warta.places import Places
from warta.planning import archive_of
from warta.stocktaking import Stock, take_stock
from warta.terminal import table

_COMES_TO = {
    Kind.COPY: "not published; its address leads to the other",
    Kind.NEAR_COPY: "not published; its address leads to the other",
    Kind.CROSS_POST: "both are published and name each other",
    Kind.SAME_TEXT: "for you to decide",
    Kind.SAME_TITLE: "for you to decide: another text",
    Kind.ALIKE: "for you to decide",
}


@dataclass(frozen=True, slots=True)
class Listing:
    """Exit status, problems, and pairs in order of the later release."""

    status: int
    problems: list[Problem]
    pairs: list[Pair]


def gather_pairs(places: Places, jobs: int, now: datetime) -> Listing:
    """Every pair of the archive as it is at `now`; status 1 or 2 where content or settings cannot be read."""
    if problem := places.problem():
        return Listing(2, [problem], [])
    stock = take_stock(places, jobs)
    sources = stock.sources
    problems = [*sources.settings_problems, *sources.problems, *stock.inputs.blocking()]
    if has_errors(problems):
        return Listing(2 if has_errors(sources.settings_problems) else 1, problems, [])
    return Listing(0, problems, pairs_in(stock, now))


def pairs_in(stock: Stock, now: datetime) -> list[Pair]:
    """Every pair, in order of the later release and of the earlier."""
    loaded, sources = stock.loaded, stock.sources
    archive = archive_of(sources, loaded, now)
    found = archive.duplicates
    pairs = [*found.pairs, *likely_duplicates(loaded.releases, loaded.alike, found, archive.how_held)]
    return sorted(pairs, key=lambda pair: (pair.later, pair.earlier, pair.kind))


def lines_of(pairs: list[Pair], width: int | None) -> Iterator[str]:
    """The table, fitted to a terminal `width` columns wide, and a line that counts."""
    if not pairs:
        yield "no duplicates"
        return
    yield from table([("file", "is to", "what", "comes to"), *map(_row, pairs)], width)
    copies = sum(pair.kind in (Kind.COPY, Kind.NEAR_COPY) for pair in pairs)
    linked = sum(pair.kind is Kind.CROSS_POST for pair in pairs)
    left = len(pairs) - copies - linked
    yield ""
    yield f"{copies} withheld, {linked} linked, {left} for you to decide"


def _row(pair: Pair) -> tuple[str, str, str, str]:
    what = f"{pair.kind}, {pair.share} %" if pair.kind in (Kind.ALIKE, Kind.NEAR_COPY) else pair.kind
    what = ", ".join(filter(None, (what, pair.why, pair.held and f"{pair.held} is held")))
    decided = " (you decided)" if pair.by_hand else ""
    return one_line(pair.later), one_line(pair.earlier), what, f"{_COMES_TO[pair.kind]}{decided}"
