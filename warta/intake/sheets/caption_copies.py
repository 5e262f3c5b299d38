"""Captions of a page text that stand there more than once: for a picture's name, for several pictures.

What belongs here: telling copies above a paragraph, above their credit, and amid a text. What does not: what
else shows that a line is a picture's (`warta.intake.sheets.picture_lines`), and lines that a text says again
(`warta.intake.sheets.repetitions`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from warta.intake.lines import Line
from warta.intake.shapes.shape import ends_as_text
from warta.intake.sheets.picture_credits import is_credited
from warta.intake.sheets.sheet import Sheet

# A caption that is printed twice is no word of a menu or a table.
FEWEST_WORDS_TWICE = 4
# ... and one that stands again further below is no heading.
FEWEST_WORDS_AGAIN = 10
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")


def captions_at_credit(sheet: Sheet, position: int, text: Collection[int]) -> list[int]:
    """The copies of a caption, sentences or not, above the line at `position` that has its credit.

    That line has the caption again before the credit, or both stand above it.
    """
    above = position - 1
    if sheet[above].words < FEWEST_WORDS_TWICE:
        return []
    if sheet.folded(position).startswith(sheet.folded(above)):
        return [above]
    is_twice = above - 1 in text and sheet.folded(above - 1) == sheet.folded(above)
    return [above - 1, above] if is_twice else []


def captions_twice(sheet: Sheet, text: Sequence[int]) -> Iterator[int]:
    """Captions that stand twice in a row between paragraphs, as of a picture's name and its caption."""
    for position, below in pairwise(text):
        if below != position + 1 or sheet.folded(position) != sheet.folded(below) or sheet.text(position):
            continue
        line = sheet[position]
        if line.bullet or line.is_row or not may_be_caption(line):
            continue
        if below + 1 < len(sheet) and (sheet.text(below + 1) or is_credited(sheet[below + 1])):
            yield from (position, below)


def captions_again(sheet: Sheet, text: Sequence[int]) -> Iterator[int]:
    """Captions that several pictures amid a text have alike: of so many words no heading stands twice."""
    plain = [p for p in text if sheet.is_again(p) and not sheet.text(p)]
    said = Counter(sheet.folded(p) for p in plain)
    for position in plain:
        line = sheet[position]
        is_plain = not (line.bullet or line.is_row or line.form or ends_as_text(line))
        if is_plain and said[sheet.folded(position)] > 1 and line.words >= FEWEST_WORDS_AGAIN:
            yield position


def may_be_caption(line: Line) -> bool:
    """Whether a line is long enough for a caption, and in words: no row of a table in bars."""
    return (
        line.words >= FEWEST_WORDS_TWICE
        and _has_small_word(line)
        and _LONGER_WORD.search(line.text) is not None
    )


def _has_small_word(line: Line) -> bool:
    """Whether a word of a line, of more letters than a table's signs, has no capital."""
    return any(len(word) > 1 and word.isalpha() and word.islower() for word in line.text.split())
