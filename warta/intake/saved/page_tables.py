"""Tables of a saved page: which hold data and which only lay out the page, and the rows of the former.

What belongs here: rows and cells, spans spread out so that every row has as many cells. What does not:
the words in a cell (`warta.intake.saved.page_lines`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warta.intake.saved.page_tree import Element

MAX_COLUMNS = 60
MAX_CELL = 600
_CELLS = ("td", "th")
_SECTIONS = ("thead", "tbody", "tfoot")
_OF_LAYOUT = frozenset("table form h1 h2 hr pre article main nav iframe".split())


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells, None where another cell spans the place."""

    cells: tuple[Element | None, ...]
    is_head: bool


def read_table(table: Element, area: Element | None) -> list[Row]:
    """The rows of a table of data, all of one width; empty for one that lays out the page.

    `area` is the element that holds the release.
    """
    if table.get("role").lower() in ("presentation", "none"):
        return []
    rows = list(_rows(table))
    is_marked = any(cell.tag == "th" for row, _ in rows for cell in _cells(row))
    if not rows or (len(rows) < 2 and not is_marked):
        return []
    if any(element is area or element.tag in _OF_LAYOUT for element in table.walk() if element is not table):
        return []
    grid = _grid(rows)
    if not grid or len(grid[0].cells) < 2 or len(grid[0].cells) > MAX_COLUMNS:
        return []
    lengths = [len(cell.text()) for row in grid for cell in row.cells if cell is not None]
    if max(lengths) > MAX_CELL or (not is_marked and 2 * sum(map(bool, lengths)) < len(lengths)):
        return []
    return grid


def _rows(table: Element) -> Iterator[tuple[Element, bool]]:
    """The rows of the table itself, with whether they stand in its head."""
    for child in table.below:
        if child.tag == "tr":
            yield child, False
        elif child.tag in _SECTIONS:
            for row in child.below:
                if row.tag == "tr":
                    yield row, child.tag == "thead"


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.below if cell.tag in _CELLS]


def _grid(rows: list[tuple[Element, bool]]) -> list[Row]:
    """Rows of one width: a cell that spans others stands in the first place and leaves the rest empty."""
    grid: list[tuple[list[Element | None], bool]] = []
    below: dict[int, int] = {}  # column → how many more rows a cell from above takes up
    for row, is_head in rows:
        places: list[Element | None] = []
        left = {column: count for column, count in below.items() if count > 0}
        below = {column: count - 1 for column, count in left.items()}
        for cell in _cells(row):
            while len(places) in left:
                places.append(None)
            if len(places) > MAX_COLUMNS:
                return []
            width = min(_span(cell, "colspan"), MAX_COLUMNS)
            for column in range(len(places), len(places) + width):
                below[column] = _span(cell, "rowspan") - 1
            places += [cell, *([None] * (width - 1))]
        if places:
            grid.append((places, is_head or all(cell.tag == "th" for cell in _cells(row))))
    widest = max((len(places) for places, _ in grid), default=0)
    return [Row((*places, *([None] * (widest - len(places)))), is_head) for places, is_head in grid]


def _span(cell: Element, name: str) -> int:
    text = cell.get(name).strip()
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 4 else 1
