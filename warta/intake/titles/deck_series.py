"""Several lines below a title that are its deck together: a headline each, or sentences above a dateline.

What belongs here: telling such lines by their case, their number and what stands below them. What does not: a
deck of one line, or set apart (`warta.intake.titles.deck`), and a subtitle that hangs at the title
(`warta.intake.titles.title_block`).
"""

from __future__ import annotations

from warta.intake.role import Role
from warta.intake.shapes.shape import is_caption, is_sentence_case
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet
from warta.intake.sheets.text_datelines import opening_dateline
from warta.intake.titles.deck import FEWEST_WORDS_OF_SENTENCE, LEAST_SHARE, is_plain

# A sentence that sums a text up has so many words at most, and so many of them stand above a dateline.
MOST_WORDS_OF_SUMMARY, MOST_SUMMARIES = 40, 3
# How many decks stand below each other.
FEWEST_DECKS, MOST_DECKS = 2, 5


def read_decks(marking: Marking, body: int, bottom: int) -> int:
    """Mark the lines below the title that are decks or summaries; where the text then begins."""
    if not 0 < body < bottom or marking.result.indexes(Role.SUBTITLE):
        return body
    found = _decks(marking, body, bottom) or _summaries(marking, body, bottom)
    marking.mark(found, Role.SUBTITLE)
    return found.stop if found else body


def _decks(marking: Marking, start: int, bottom: int) -> range:
    """The decks below the second print of a title, each a headline, right above the text."""
    sheet, stop = marking.sheet, start
    while stop < bottom and sheet[stop].glued and is_plain(sheet, stop) and not is_sentence_case(sheet[stop]):
        stop += 1
    found = range(start, stop)
    is_apart = stop < bottom and sheet.text(stop) and not sheet[stop].glued
    if (
        not FEWEST_DECKS <= len(found) <= MOST_DECKS
        or not is_apart
        or not _is_title_again(marking, start - 1)
    ):
        return range(0)
    is_said = any(sheet.taken_up(p, stop) >= LEAST_SHARE for p in found)
    return found if is_said else range(0)


def _summaries(marking: Marking, start: int, bottom: int) -> range:
    """The sentences that sum a text up between its title and its dateline with a state, which are told."""
    sheet, stop = marking.sheet, start
    while stop < min(bottom, start + MOST_SUMMARIES) and _is_summary(sheet, stop):
        stop += 1
    opening = opening_dateline(sheet[stop].text) if start < stop < bottom else None
    if opening is None or not opening.names_state:
        return range(0)
    if marking.role(start - 1) is not Role.TITLE:
        return range(0)
    numbers = " to ".join(dict.fromkeys(str(sheet[p].number) for p in (start, stop - 1)))
    told = f"line {numbers}, between title and dateline, is taken for the subtitle; look whether it is"
    marking.result.doubt("subtitle", told)
    return range(start, stop)


def _is_summary(sheet: Sheet, position: int) -> bool:
    """Whether a line is one sentence of some words, apart from the one above it, and no dateline's."""
    line = sheet[position]
    if (
        line.glued
        or line.bullet
        or line.form
        or line.text[-1] != "."
        or ". " in line.text
        or is_caption(line)
    ):
        return False
    is_long = FEWEST_WORDS_OF_SENTENCE <= line.words <= MOST_WORDS_OF_SUMMARY
    return is_long and opening_dateline(line.text) is None


def _is_title_again(marking: Marking, position: int) -> bool:
    """Whether a line prints the title again: below that one a headline is no part of it."""
    sheet = marking.sheet
    titles = {sheet.folded(p) for p in range(position) if marking.role(p) is Role.TITLE}
    return sheet.folded(position) in titles
