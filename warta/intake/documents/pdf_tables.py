"""Rows of tables among the lines of a PDF, by the gaps in them.

What belongs here: telling rows from lines that only have wide spaces. What does not: reading lines and
joining them to paragraphs (`warta.intake.documents.pdf_text`) and what becomes of cells
(`warta.intake.lines`).

A PDF has no tables, only words at places. Lines that follow each other have the same columns where they have
as many cells, and where a gap of no words runs down between each two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

# Of the size of letters, how wide a gap parts two cells. Justified lines have none as wide.
GAP = 1.4
# A pair of columns is more often a letter's head or its signatures.
LEAST_ROWS = {2: 3}
FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a part of a line, and its left and right edge in points."""

    text: str
    left: float
    right: float


def rows_among(lines: Sequence[Sequence[Cell]]) -> frozenset[int]:
    """The numbers of those lines of a page, each given by its cells, that are rows of tables."""
    found: set[int] = set()
    for count, group in groupby(enumerate(lines), key=lambda item: len(item[1])):
        numbered = list(group)
        if count > 1:
            for run in _runs(numbered):
                found.update(run)
    return frozenset(found)


def _runs(numbered: Sequence[tuple[int, Sequence[Cell]]]) -> Iterator[list[int]]:
    """The longest runs of lines that can be rows of one table."""
    start = 0
    while start < len(numbered):
        end = start + 1
        while end < len(numbered) and _have_columns([cells for _, cells in numbered[start : end + 1]]):
            end += 1
        if end - start >= LEAST_ROWS.get(len(numbered[start][1]), FEWEST_ROWS):
            yield [number for number, _ in numbered[start:end]]
        start = end


def _have_columns(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether gaps run down between all columns; what a label and its fact are is no row."""
    columns = list(zip(*rows, strict=True))
    if any(cells[1].text.startswith(":") for cells in rows):
        return False
    return all(
        max(cell.right for cell in one) < min(cell.left for cell in other) for one, other in pairwise(columns)
    )
