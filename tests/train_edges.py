"""Makes the weights by which the ends of texts are found, from examples (`tests/edge_examples.py`).

What belongs here: fitting a conditional random field, the file of weights, and how well weights made from all
other batches find the ends in one. What does not: making and keeping examples, the traits
(`warta.intake.edges.edge_traits`) and their use (`warta.intake.edges.edge_choice`).

`python -m tests.train_edges` says, for each batch of page texts, how often the ends are found by weights that
were made without it (some minutes). `--add FOLDER` takes in the page texts of a folder with answers
(`<name>.txt` and `<name>.yml`, or `gold.yml`), as today's rules leave them: do it before the rules are mended
by them. `--add-made FOLDER` takes in pages that the rules know, of which only made examples are worth
anything. `--write` makes the weights anew.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from tests.edge_examples import FILE as EXAMPLES
from tests.edge_examples import WORD, Example, batches, examples, read_examples, read_pages, write_examples
from warta.intake.edges.edge_choice import (
    CONSTANT,
    COST_OF_LINE,
    COST_OF_PARAGRAPH,
    SIDES,
    Weights,
    chances_of,
    left_at_end_of,
    weights,
)
from warta.intake.wordlists import FOLDER

FILE = FOLDER / "edge_weights.txt"
# How much weights are held to be small: half its sum of squares is added to the loss; words are held more.
RIDGE, RIDGE_OF_WORDS = 5.0, 8.0
# Traits and words of fewer examples than these are left out, and weights nearer to nothing.
FEWEST_EXAMPLES, FEWEST_OF_WORD = 3, 4
LEAST_WEIGHT = 0.05
WORDS = "words "
STEPS = 100
REMEMBERED = 8
ENOUGH = 1e-5
HEAD = """\
# What each trait of a line at an end of a text (warta/intake/edges/edge_traits.py) weighs above and below the
# text, and what its words weigh on either side. Sums above 0 speak for furniture; of traits that begin with
# "kept", for an end. Not to be edited by hand: made by `python -m tests.train_edges --write`
# from {pages} pages in {batches} batches.
"""

Vector = list[float]


@dataclass(frozen=True)
class Rows:
    """The examples with a number for each trait: those of each line, and of each as the last one kept."""

    names: Sequence[str]
    lines: Sequence[Sequence[Sequence[int]]]
    kept: Sequence[Sequence[Sequence[int]]]
    may_end: Sequence[Sequence[bool]]
    shares: Sequence[float]


# The fitting


def fit(found: Sequence[Example]) -> Weights:
    """The weights, rounded as they are written."""
    rows = _rows(found)
    ridge = [_ridge(name) for name in rows.names]
    solution = minimum(lambda point: _loss(rows, ridge, point), [0.0] * len(rows.names))
    sides: dict[str, dict[str, float]] = {side: {} for side in (*SIDES, "words")}
    for name, weight in zip(rows.names, solution, strict=True):
        side, _, trait = name.partition(" ")
        if abs(weight) >= LEAST_WEIGHT or trait == CONSTANT:
            sides[side][trait] = round(weight, 2)
    return Weights(sides["above"], sides["below"], sides["words"])


def _ridge(name: str) -> float:
    return RIDGE_OF_WORDS if name.startswith(WORDS) else 0.0 if name.endswith(f" {CONSTANT}") else RIDGE


def _name(side: str, trait: str) -> str:
    return f"{WORDS}{trait.removeprefix(WORD)}" if trait.startswith(WORD) else f"{side} {trait}"


def _rows(found: Sequence[Example]) -> Rows:
    counts = Counter(
        name
        for example in found
        for name in {_name(example.side, trait) for line in (*example.lines, *example.kept) for trait in line}
    )
    fewest = {name: FEWEST_OF_WORD if name.startswith(WORDS) else FEWEST_EXAMPLES for name in counts}
    names = [f"{side} {CONSTANT}" for side in SIDES]
    names += sorted(name for name, count in counts.items() if count >= fewest[name])
    number = {name: n for n, name in enumerate(names)}

    def of(side: str, line: Iterable[str]) -> list[int]:
        return sorted(number[name] for name in (_name(side, trait) for trait in line) if name in number)

    return Rows(
        names,
        [[[SIDES.index(e.side), *of(e.side, line)] for line in e.lines] for e in found],
        [[of(e.side, line) for line in e.kept] for e in found],
        [e.may_end for e in found],
        [e.weight for e in found],
    )


def _loss(rows: Rows, ridge: Vector, point: Vector) -> tuple[float, Vector]:
    """How unlikely the right ends are by some weights, and the slope of that."""
    slope = [size * weight for size, weight in zip(ridge, point, strict=True)]
    loss = 0.5 * math.fsum(a * b for a, b in zip(slope, point, strict=True))
    get = point.__getitem__
    for lines, kept, may_end, share in zip(rows.lines, rows.kept, rows.may_end, rows.shares, strict=True):
        of_site = [sum(map(get, line)) for line in lines]
        of_end = [sum(map(get, line)) for line in kept]
        chances = chances_of(of_site, of_end)
        right = sum(chance for chance, is_end in zip(chances, may_end, strict=True) if is_end) + 1e-300
        loss -= share * math.log(right)
        errors = [
            share * (chance - is_end * chance / right)
            for chance, is_end in zip(chances, may_end, strict=True)
        ]
        for error, line in zip(errors, kept, strict=True):
            for n in line:
                slope[n] += error
        further = [*accumulate(reversed(errors))][-2::-1]
        for error, line in zip(further, lines, strict=True):
            for n in line:
                slope[n] += error
    return loss, slope


def minimum(function: Callable[[Vector], tuple[float, Vector]], start: Vector) -> Vector:
    """Where a convex function with a slope is least: by the limited-memory method of Broyden and others.

    As in Nocedal and Wright, Numerical Optimization, algorithm 7.5, with steps halved until the loss falls
    enough.
    """
    point, (loss, slope) = start, function(start)
    past: list[tuple[Vector, Vector, float]] = []
    for _ in range(STEPS):
        way = _way(slope, past)
        fall = _dot(way, slope)
        step = 1.0 if past else 1 / max(1.0, math.sqrt(_dot(slope, slope)))
        while True:
            tried = [a + step * b for a, b in zip(point, way, strict=True)]
            new_loss, new_slope = function(tried)
            if new_loss <= loss + 1e-4 * step * fall or step < 1e-9:
                break
            step /= 2
        moved = [a - b for a, b in zip(tried, point, strict=True)]
        turned = [a - b for a, b in zip(new_slope, slope, strict=True)]
        if (curve := _dot(moved, turned)) > 0:
            past = [*past, (moved, turned, curve)][-REMEMBERED:]
        is_done = loss - new_loss < ENOUGH * abs(loss)
        point, loss, slope = tried, new_loss, new_slope
        if is_done:
            break
    return point


def _dot(one: Vector, other: Vector) -> float:
    return sum(map(float.__mul__, one, other))


def _way(slope: Vector, past: Sequence[tuple[Vector, Vector, float]]) -> Vector:
    way = [-value for value in slope]
    shares = []
    for moved, turned, curve in reversed(past):
        share = _dot(moved, way) / curve
        shares.append(share)
        way = [a - share * b for a, b in zip(way, turned, strict=True)]
    if past:
        _, turned, curve = past[-1]
        size = curve / _dot(turned, turned)
        way = [size * value for value in way]
    for (moved, turned, curve), share in zip(past, reversed(shares), strict=True):
        back = _dot(turned, way) / curve
        way = [a + (share - back) * b for a, b in zip(way, moved, strict=True)]
    return way


# The file, and how good it is


def written(found: Sequence[Example]) -> str:
    """The file of weights made from examples."""
    fitted, counts = fit(found), batches(found)
    parts = [HEAD.format(pages=counts.total(), batches=len(counts))]
    for name, part in (("above", fitted.above), ("below", fitted.below), ("words", fitted.words)):
        lines = [f"{trait} {weight:g}" for trait, weight in sorted(part.items())]
        parts.append("\n".join([f"[{name}]", *lines]) + "\n")
    return "\n".join(parts)


@dataclass
class Judged:
    """What became of pages as the rules left them: right before and after, lines lost and left."""

    pages: int = 0
    right_before: int = 0
    right: int = 0
    lost: int = 0
    left: int = 0

    def add(self, other: Judged) -> None:
        """Add up."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


def judged(found: Iterable[Example], weighing: Weights) -> Judged:
    """How well weights find the ends of the pages of one batch, as the rules left them."""
    total = Judged()
    pages: dict[str, list[Example]] = {}
    for example in found:
        if example.weight == 1:
            pages.setdefault(example.page, []).append(example)
    for sides in pages.values():
        counts = [_count(example, weighing) for example in sides]
        most = [_most(example) for example in sides]
        fewest = [example.may_end.index(True) for example in sides]
        total.add(
            Judged(
                pages=1,
                right_before=not any(fewest),
                right=all(e.may_end[n] for e, n in zip(sides, counts, strict=True)),
                lost=sum(max(0, n - limit) for n, limit in zip(counts, most, strict=True)),
                left=sum(max(0, limit - n) for n, limit in zip(counts, fewest, strict=True)),
            )
        )
    return total


def _most(example: Example) -> int:
    return max(n for n, may_end in enumerate(example.may_end) if may_end)


def _count(example: Example, weighing: Weights) -> int:
    own = weighing.above if example.side == SIDES[0] else weighing.below
    of_site = [
        own.get(CONSTANT, 0.0)
        + math.fsum(own.get(name, weighing.words.get(name.removeprefix(WORD), 0.0)) for name in line)
        for line in example.lines
    ]
    of_end = [math.fsum(own.get(name, 0.0) for name in line) for line in example.kept]
    costs = [COST_OF_LINE * (COST_OF_PARAGRAPH if "prose" in line else 1) for line in example.lines]
    return left_at_end_of(costs, chances_of(of_site, of_end))


def held_out(found: Sequence[Example], batch: str) -> Judged:
    """`judged` for one batch by weights made from the others."""
    own = [example for example in found if example.batch == batch]
    return judged(own, fit([example for example in found if example.batch != batch]))


def main(arguments: Sequence[str] | None = None) -> int:
    """Take in examples, make the weights or say how good they are."""
    parser = argparse.ArgumentParser(prog="python -m tests.train_edges", description=__doc__)
    parser.add_argument("--add", metavar="FOLDER", type=Path, action="append", default=[])
    parser.add_argument("--add-made", metavar="FOLDER", type=Path, action="append", default=[])
    parser.add_argument("--write", action="store_true", help="write the weights")
    options = parser.parse_args(arguments)
    found = read_examples() if EXAMPLES.exists() else []
    for folder in (*options.add, *options.add_made):
        pages = read_pages(folder)
        found += [e for page in pages for e in examples(page, is_unseen=folder in options.add)]
        print(f"{folder.name}: {len(pages)} pages")
    if options.add or options.add_made:
        write_examples(found)
    if options.write:
        FILE.write_text(written(found), encoding="utf-8")
        weights.cache_clear()
    if not (options.write or options.add or options.add_made):
        total = Judged()
        for batch in batches(found):
            if (one := held_out(found, batch)).pages:
                total.add(one)
                print(f"{batch:12} {one}")
        print(f"{'all':12} {total}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
