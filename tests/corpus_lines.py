"""The lines that page texts of the corpus print, for properties that must hold of whatever newsrooms print.

What belongs here: reading them once. What does not: right answers (`tests/score.py`), and tests.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from tests.score import CORPUS
from warta.intake.lines import Line, split_lines


@cache
def corpus_pages() -> tuple[tuple[Line, ...], ...]:
    """The printed lines of each page text of the corpus that is written in UTF-8."""
    pages = []
    for path in sorted((CORPUS / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8-sig", errors="ignore")
        pages.append(tuple(line for line in split_lines(text) if not line.is_blank))
    return tuple(pages)


@cache
def corpus_lines() -> tuple[Line, ...]:
    """The lines of all these pages, each text once."""
    return tuple({line.printed: line for line in chain.from_iterable(corpus_pages())}.values())
