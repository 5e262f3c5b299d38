"""Printed lines of a PDF into paragraphs.

What belongs here: where a paragraph begins. What does not: reading lines
(`warta.intake.documents.pdf_text`), what of them is no text (`warta.intake.documents.pdf_margins`), hyphens
at their ends (`warta.intake.breaks.pdf_hyphens`), tables (`warta.intake.documents.pdf_tables`) and what
lines mean (`warta.intake.roles.assignment`).

Whoever sets a paragraph puts as many words on a line as it takes. So a line ends its paragraph where the
first word of the next would still have found room on it. Where it is full, the rest tells: a wider distance,
an indented first line, or in justified text an edge that is not reached.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from warta.intake.breaks.pdf_hyphens import HYPHENS, Hyphens
from warta.intake.documents.pdf_tables import Cell

# Of the usual distance of lines, how much more begins a paragraph.
GAP = 1.2
_ITEM = re.compile(r"(?:[•·●▪■◦‣⁃*\-–\uf0b7\uf0a7\uf0d8]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s")
_ENDS = tuple('.!?:;”"')
# In points: how much edges that are one may differ, and how far a first line is indented at least.
_SAME, _INDENT = 2.0, 6.0
# Of the size of letters, how much that of others may differ, as of raised ones.
_SAME_SIZE = 0.08
# Of the size of letters, a space as most types have it.
_SPACE = 0.25
# Fewer lines than these are no column beside another, and no block set narrower than the rest.
_COLUMN, _BLOCK = 4, 3
_JUSTIFIED = 0.5


@dataclass(frozen=True, slots=True)
class Printed:
    """A line on a page: its words, its edges and its baseline (`bottom`) in points, the size of its letters.

    `word` is how wide its first word is, `space` the least between two words, 0 for one. `cells` are its
    parts between wide gaps; of a row of a table tabs stand between them in `text`.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    page: int
    word: float = 0.0
    space: float = 0.0
    cells: tuple[Cell, ...] = ()

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return "\t" in self.text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's words, the size of its letters, and whether more than a line's distance is above it.

    `guesses` are words in it of which it is not sure whether they have a hyphen.
    """

    text: str
    size: float
    is_apart: bool
    guesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Column:
    """Where lines begin and end that stand above each other."""

    number: int
    left: float
    right: float
    is_justified: bool
    is_indented: bool


def paragraphs_of(pages: Sequence[Sequence[Printed]]) -> list[Paragraph]:
    """The paragraphs on pages of lines."""
    lines = [line for page in pages for line in page]
    hyphens = Hyphens(line.text for line in lines)
    leading = usual_distance(pages)
    groups = _Groups(pages, leading).groups
    paragraphs = []
    above: Printed | None = None
    for group in groups:
        is_in_table = above is not None and above.is_row and group[0].is_row
        is_apart = not is_in_table and (
            above is None or above.page != group[0].page or above.bottom - group[0].bottom > GAP * leading
        )
        text, guesses = hyphens.joined([line.text for line in group])
        paragraphs.append(Paragraph(text, group[0].size, is_apart, guesses))
        above = group[-1]
    return paragraphs


def usual_distance(pages: Sequence[Sequence[Printed]]) -> float:
    """The distance in points that most lines have from the one above them."""
    distances = [
        above.bottom - below.bottom
        for page in pages
        for above, below in pairwise(page)
        if 0 < above.bottom - below.bottom < 3 * max(above.size, 6)
    ]
    return median(distances) if distances else 14.0


class _Groups:
    """Lines put together, each group a paragraph."""

    def __init__(self, pages: Sequence[Sequence[Printed]], leading: float) -> None:
        self._leading = leading
        self._size = median([line.size for page in pages for line in page] or [12.0]) or 12.0
        self._column_of: dict[int, _Column] = {}
        self._edge_of: dict[int, float] = {}
        for sides in _by_side(pages):
            self._settle(*sides)
        self.groups: list[list[Printed]] = []
        for line in (line for page in pages for line in page):
            if self.groups and self._goes_on(self.groups[-1], line):
                self.groups[-1].append(line)
            else:
                self.groups.append([line])

    def _settle(self, number: int, lines: list[Printed]) -> None:
        """Note of lines of one column where it begins and ends, narrower blocks by themselves."""
        usual = (line for line in lines if abs(line.size - self._size) <= _SAME_SIZE * self._size)
        plain = [line for line in usual if not line.is_row] or lines
        left = -_edge([-line.left for line in plain], _SAME, 0.1)
        right = _edge([line.right for line in plain], 6 * _SAME, 0.04)
        reaching = sum(line.right >= right - _SAME for line in plain)
        begun = sum(line.left > left + _INDENT for line in plain if not _ITEM.match(line.text))
        column = _Column(
            number, left, right, reaching >= _JUSTIFIED * len(plain), 2 <= begun < 0.7 * len(plain)
        )
        for _, run in groupby(lines, key=lambda line: (line.page, round(line.left / _SAME))):
            block = list(run)
            is_narrow = len(block) >= _BLOCK and block[0].left > left + _INDENT
            for line in block:
                self._column_of[id(line)] = column
                self._edge_of[id(line)] = max(item.right for item in block) if is_narrow else right

    def _goes_on(self, group: list[Printed], line: Printed) -> bool:
        """Whether a line is of the paragraph that the lines above it are of."""
        above = group[-1]
        if line.is_row or above.is_row or _ITEM.match(line.text):
            return False
        if abs(line.size - above.size) > _SAME_SIZE * max(above.size, 1):
            return False
        column = self._column_of[id(above)]
        is_begun = above.text.endswith(_ENDS) or not line.text[0].islower()
        if self._has_room(above, line, column) and is_begun and above.text[-1] not in HYPHENS:
            return False
        if above.page != line.page or column.number != self._column_of[id(line)].number:
            return self._goes_on_elsewhere(group, line)
        distance = above.bottom - line.bottom
        if distance > GAP * self._leading * max(1.0, line.size / self._size) or distance < -self._leading:
            return False
        if is_begun and self._is_indented(group, line):
            return False
        return not (is_begun and self._falls_short(above, column) and above.text.endswith(_ENDS))

    def _goes_on_elsewhere(self, group: list[Printed], line: Printed) -> bool:
        """Whether a paragraph goes on at the head of another page or column."""
        above, column = group[-1], self._column_of[id(group[-1])]
        if not above.text.endswith(_ENDS) or line.text[0].islower():
            return True
        if self._is_indented([line], line) or self._falls_short(above, column):
            return False
        return column.is_indented or (column.is_justified and len(group) > 1)

    def _has_room(self, above: Printed, line: Printed, column: _Column) -> bool:
        """Whether the first word of a line would have found room on the line above it."""
        edge = self._edge_of[id(above)]
        before, behind = above.left - column.left, column.right - above.right
        if before > _INDENT and abs(before - behind) < 2 * _SAME and not column.is_indented:  # in the middle
            edge = above.right + before + behind
        return above.right + (above.space or _SPACE * above.size) + line.word < edge - 1

    def _is_indented(self, group: list[Printed], line: Printed) -> bool:
        """Whether a line is the first of its paragraph by its indent; in items the others have one."""
        column = self._column_of[id(line)]
        if not column.is_indented or _ITEM.match(group[0].text):
            return False
        is_block = len(group) > 1 and abs(group[-1].left - line.left) < _SAME
        return line.left > column.left + _INDENT and not is_block and not _are_centred(group, line, column)

    def _falls_short(self, above: Printed, column: _Column) -> bool:
        """Whether a line of justified text does not reach the edge, as only the last one of a paragraph."""
        return column.is_justified and above.right < self._edge_of[id(above)] - _SAME


def _are_centred(group: Sequence[Printed], line: Printed, column: _Column) -> bool:
    """Whether a line and the one above it stand about one axis, both apart from where the column begins."""
    above = group[-1]
    if above is line or min(above.left, line.left) <= column.left + _INDENT:
        return False
    return abs(above.left + above.right - line.left - line.right) < 4 * _SAME and above.left != line.left


def _by_side(pages: Sequence[Sequence[Printed]]) -> Iterator[tuple[int, list[Printed]]]:
    """The lines of all pages by the column that they stand in; 0 is the whole width."""
    sides: dict[int, list[Printed]] = {}
    for page in pages:
        gutter = _gutter(page)
        for line in page:
            side = 0 if gutter is None or line.left < gutter < line.right else 1 + (line.left >= gutter)
            sides.setdefault(side, []).append(line)
    yield from sorted(sides.items())


def _gutter(page: Sequence[Printed]) -> float | None:
    """Where the white between two columns runs down, which only a few headings cross; None for one column."""
    lines = [line for line in page if not line.is_row]
    lefts = sorted(Counter(round(line.left) for line in lines).items())
    for left, count in lefts:
        gutter = left - 1.0
        before = [line for line in lines if line.right <= gutter]
        behind = [line for line in lines if line.left >= gutter]
        crossing = len(lines) - len(before) - len(behind)
        enough = count >= _COLUMN and len(before) >= _COLUMN and len(behind) >= _COLUMN
        if enough and crossing <= 0.25 * len(lines) and _are_beside(before, behind):
            return gutter
    return None


def _are_beside(before: Sequence[Printed], behind: Sequence[Printed]) -> bool:
    """Whether lines stand beside others, and not above or below them."""
    lower = max(min(line.bottom for line in side) for side in (before, behind))
    upper = min(max(line.bottom for line in side) for side in (before, behind))
    heights = [max(x) - min(x) for x in ([line.bottom for line in side] for side in (before, behind))]
    return upper - lower > 0.5 * min(heights)


def _edge(places: list[float], near: float, share: float) -> float:
    """The furthest place that so large a share of lines, and two at least, have in common."""
    ordered = sorted(places, reverse=True)
    behind = max(1, round(share * len(ordered)) - 1)
    return next(
        (one for one, other in zip(ordered, ordered[behind:], strict=False) if one - other < near), ordered[0]
    )
