"""Teasers of other texts above a release: a headline, its first sentences, `Read more`.

What belongs here: leaving their headlines out of those that may be the release's. What does not: lists of
other texts below it (`warta.intake.roles.tail`) and which headline is chosen (`warta.intake.titles.head`).
"""

from __future__ import annotations

from collections.abc import Iterable

from warta.intake.shapes.furniture import Kind
from warta.intake.sheets.sheet import Sheet

MOST_WORDS_OF_POINTER = 4


def below_teasers(sheet: Sheet, start: int, candidates: Iterable[int]) -> list[int]:
    """Those of the candidates that stand below the last teaser above the text, all where none does."""
    found = list(candidates)
    last = next((p for p in range(start - 1, 0, -1) if _ends_teaser(sheet, p)), -1)
    return [p for p in found if p > last] or found


def _ends_teaser(sheet: Sheet, position: int) -> bool:
    """Whether a line points to the rest of the paragraph right above it."""
    if sheet.kind(position) is not Kind.MORE or sheet[position].words > MOST_WORDS_OF_POINTER:
        return False
    return sheet.text(position - 1)
