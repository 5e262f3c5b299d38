"""Makes the weights by which lines at the edges of a text are judged, from the corpus.

What belongs here: examples from the corpus, the fitting of a logistic regression, the file of weights. What
does not: the measures (`warta.intake.edge_traits`) and their use (`warta.intake.edge_lines`).

`python -m tests.train_edges` says how well weights made from all but a part of the corpus judge that part,
and whether weights made from all of it are those that ship; with `--write` it writes these.

The texts of the corpus are those that the rules were made for, so the rules leave next to nothing at their
edges. Examples are therefore made: the body as the answers have it, with one, two, four or eight of the lines
around it at either end taken for text as well, as rules do that do not know these lines; and bodies that
begin or end at one of their short lines, as a text may.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.score import BULLET, CORPUS, INVISIBLE, Case, cases_in, finder
from warta.agencies import fold
from warta.intake.decode import Refused
from warta.intake.edge_lines import CONSTANT, odds, weights
from warta.intake.edge_traits import Edges
from warta.intake.lines import Line
from warta.intake.raw_page import read_page
from warta.intake.sheet import Sheet
from warta.intake.wordlists import FOLDER
from warta.intake.wrapping import mend_broken, unwrap

FILE = FOLDER / "edge_weights.txt"
FOLDERS = ("text", "pages", "fresh", "blind")
SIDES = ("above", "below")
LINES_AROUND = (1, 2, 4, 8)
# A text that begins or ends at another of its lines is rarer than one that is whole.
SHARE_OF_TRIMMED = 0.3
MOST_TRIMMED = 4
# How much weights are held to be small: half its sum of squares is added to the loss.
RIDGE = 3.0
STEPS = 12
PARTS = 5
HEAD = """\
# What each trait of a line at an edge of a text weighs (warta/intake/edge_traits.py), above and below it: the
# weights of a logistic regression, the constant first. A sum above 0 speaks for furniture.
# Not to be edited by hand: made by `python -m tests.train_edges --write` from {texts} texts of tests/corpus,
# which gave {above} examples above and {below} below the text.
"""


@dataclass(frozen=True)
class Page:
    """A page's printed lines, with whether each is the body's (None: it may or may not be)."""

    name: str
    lines: Sequence[Line]
    is_body: Sequence[bool | None]
    title: str

    def without(self, left: Iterable[int]) -> Page:
        """The page without some of its lines."""
        dropped = set(left)
        kept = [position for position in range(len(self.lines)) if position not in dropped]
        lines, is_body = [self.lines[p] for p in kept], [self.is_body[p] for p in kept]
        return Page(self.name, lines, is_body, self.title)


@dataclass(frozen=True)
class Example:
    """A line at an edge: its traits, whether it is furniture, and how much it counts."""

    traits: Mapping[str, float]
    is_furniture: bool
    weight: float


# The examples


def read_pages(folders: Iterable[Path]) -> list[Page]:
    """The page texts of some folders whose answers tell the whole body."""
    cases = [case for folder in folders for case in cases_in(folder) if case.path.suffix == ".txt"]
    return [page for page in map(_read, cases) if page]


def _read(case: Case) -> Page | None:
    gold = case.gold
    if gold.get("expect") == "refuse" or "body" not in gold or gold.get("body_loose"):
        return None
    try:
        lines = [line for line in mend_broken(unwrap(_lines(case.path))) if not line.is_blank]
    except Refused:
        return None
    optional = {_letters(block) for block in gold.get("body_optional", ())}
    is_body: list[bool | None] = [False] * len(lines)
    start = 0
    for block in map(str, gold["body"]):
        found = _find(lines, start, block)
        if not found:
            return None
        for position in found:
            is_body[position] = None if _letters(block) in optional else True
        start = found[-1] + 1
    return Page(case.path.stem, lines, is_body, fold(str(gold.get("title") or "")))


def _lines(path: Path) -> list[Line]:
    return read_page(path.read_bytes(), path.name).lines


def _letters(text: str) -> str:
    return "".join(INVISIBLE.sub("", text).split())


def _find(lines: Sequence[Line], start: int, block: str) -> list[int]:
    """The lines that a block of the body is printed on, the first of them at `start` or below."""
    for wanted in (_letters(block), _letters(BULLET.sub("", block))):
        for first in range(start, len(lines)):
            rest, position = wanted, first
            while rest and position < len(lines):
                own = next((w for w in _printed(lines[position]) if rest.startswith(w)), "")
                if not own:
                    break
                rest, position = rest[len(own) :], position + 1
            if not rest:
                return list(range(first, position))
    return []


def _printed(line: Line) -> tuple[str, str]:
    return _letters(line.printed), _letters(line.text)


def examples(page: Page) -> Iterator[tuple[str, Example]]:
    """The examples of one page, each with its side."""
    yield from _around(page, LINES_AROUND, 1.0, SIDES)
    body = [position for position, is_body in enumerate(page.is_body) if is_body is not False]
    edges = Edges(_sheet(page), body, page.title)
    short = [n for n in range(1, len(body) - 1) if not edges.is_prose(body[n])]
    for n in short[:MOST_TRIMMED]:
        yield from _around(page.without(body[:n]), LINES_AROUND[:1], SHARE_OF_TRIMMED, SIDES[:1])
    for n in short[-MOST_TRIMMED:]:
        yield from _around(page.without(body[n + 1 :]), LINES_AROUND[:1], SHARE_OF_TRIMMED, SIDES[1:])


def _around(
    page: Page, counts: Sequence[int], weight: float, sides: Sequence[str]
) -> Iterator[tuple[str, Example]]:
    sheet = _sheet(page)
    body = [position for position, is_body in enumerate(page.is_body) if is_body is not False]
    if not body:
        return
    for count in counts:
        above = range(max(0, body[0] - count), body[0])
        below = range(body[-1] + 1, min(len(sheet), body[-1] + 1 + count))
        edges = Edges(sheet, [*above, *body, *below], page.title)
        for side, run in zip(SIDES, (edges.above, edges.below), strict=True):
            is_above = side == SIDES[0]
            for position in run if side in sides else ():
                is_body = page.is_body[position]
                if is_body is not None:
                    yield side, Example(edges.traits(position, run, is_above=is_above), not is_body, weight)


def _sheet(page: Page) -> Sheet:
    return Sheet(page.lines, finder().is_header, finder().furniture)


# The fitting


def fit(pages: Iterable[Page]) -> dict[str, dict[str, float]]:
    """The weights for each side, rounded as they are written, none of them -0."""
    found: dict[str, list[Example]] = {side: [] for side in SIDES}
    for page in pages:
        for side, example in examples(page):
            found[side].append(example)
    return {side: _regress(found[side]) for side in SIDES}


def _regress(found: Sequence[Example]) -> dict[str, float]:
    """A logistic regression by Newton's method, with a ridge on all weights but the constant."""
    names = [CONSTANT, *sorted({name for example in found for name in example.traits})]
    column = {name: n for n, name in enumerate(names)}
    rows = [[(0, 1.0), *((column[name], value) for name, value in e.traits.items())] for e in found]
    solution = [0.0] * len(names)
    for _ in range(STEPS):
        slope = [-RIDGE * weight for weight in solution]
        slope[0] = 0.0
        curve = [[RIDGE if i == j else 0.0 for j in range(len(names))] for i in range(len(names))]
        curve[0][0] = 1e-9
        for row, example in zip(rows, found, strict=True):
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(solution[i] * v for i, v in row)))))
            error = example.weight * (example.is_furniture - chance)
            spread = example.weight * chance * (1 - chance)
            for i, value in row:
                slope[i] += error * value
                for j, other in row:
                    curve[i][j] += spread * value * other
        solution = [a + b for a, b in zip(solution, _solve(curve, slope), strict=True)]
    return {name: round(weight, 2) + 0.0 for name, weight in zip(names, solution, strict=True)}


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of symmetric positive definite equations, by elimination."""
    size = len(right)
    rows = [[*matrix[i], right[i]] for i in range(size)]
    for i in range(size):
        for k in range(i + 1, size):
            if factor := rows[k][i] / rows[i][i]:
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i], strict=True)]
    solution = [0.0] * size
    for i in range(size - 1, -1, -1):
        rest = sum(rows[i][j] * solution[j] for j in range(i + 1, size))
        solution[i] = (rows[i][size] - rest) / rows[i][i]
    return solution


# The file, and how good it is


def written(pages: Sequence[Page]) -> str:
    """The file of weights made from `pages`."""
    fitted = fit(pages)
    counts = dict.fromkeys(SIDES, 0)
    for page in pages:
        for side, _ in examples(page):
            counts[side] += 1
    parts = [HEAD.format(texts=len(pages), **counts)]
    for side in SIDES:
        lines = [f"{name} {weight:g}" for name, weight in fitted[side].items()]
        parts.append("\n".join([f"[{side}]", *lines]) + "\n")
    return "\n".join(parts)


def judged(pages: Iterable[Page], fitted: Mapping[str, Mapping[str, float]]) -> dict[str, int]:
    """How many lines of furniture and of text at edges there are, and how many of each are judged right."""
    counts = dict.fromkeys(("furniture", "furniture known", "text", "text kept"), 0)
    for page in pages:
        for side, example in _around(page, LINES_AROUND[1:2], 1.0, SIDES):
            is_found = odds(example.traits, fitted[side]) > 0
            counts["furniture" if example.is_furniture else "text"] += 1
            counts["furniture known"] += example.is_furniture and is_found
            counts["text kept"] += not (example.is_furniture or is_found)
    return counts


def held_out(pages: Sequence[Page], parts: int = PARTS) -> dict[str, int]:
    """`judged` for each part of the pages by weights made from the others, added up."""
    total: dict[str, int] = {}
    for part in range(parts):
        fitted = fit([page for n, page in enumerate(pages) if n % parts != part])
        for name, count in judged(pages[part::parts], fitted).items():
            total[name] = total.get(name, 0) + count
    return total


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the weights, compare or write them; the exit code is 1 where those that ship are others."""
    parser = argparse.ArgumentParser(prog="python -m tests.train_edges", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the weights")
    options = parser.parse_args(arguments)
    pages = read_pages([CORPUS / folder for folder in FOLDERS])
    text = written(pages)
    if options.write:
        FILE.write_text(text, encoding="utf-8")
        weights.cache_clear()
        return 0
    counts = held_out(pages)
    print(f"furniture known  {counts['furniture known']} of {counts['furniture']}")
    print(f"text kept        {counts['text kept']} of {counts['text']}")
    is_same = FILE.read_text(encoding="utf-8") == text
    print("the weights that ship are these" if is_same else "the weights that ship are others: use --write")
    return 0 if is_same else 1


if __name__ == "__main__":
    sys.exit(main())
