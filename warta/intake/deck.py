"""The deck of a release, where the page's facts stand between it and the headline.

What belongs here: telling by its case and its words that the line below the facts is one. What does not: a
subtitle right below the title (`warta.intake.title_block`), and captions (`warta.intake.picture_lines`).
"""

from __future__ import annotations

import re

from warta.intake.bodies import looks_like_body
from warta.intake.dateline import dateline_alone
from warta.intake.lines import Line
from warta.intake.marking import Marking
from warta.intake.office_names import says_office
from warta.intake.role import Role
from warta.intake.shape import ends_as_text, has_year, is_caption, is_sentence_case, is_title_like
from warta.intake.sheet import Sheet
from warta.intake.title_signs import begins_with_label, names_picture, opens_text

FEWEST_WORDS, MAX_LENGTH = 5, 200
# What part of its longer words the text takes up at least.
LEAST_SHARE = 0.3
# In the present perfect, as headlines are not told.
_HAS_DONE = re.compile(r" (?:has|have) (?:been |also |today )?[a-z]+(?:ed|en|wn|ne|ght|id|ld|de|rn) ")
_FACTS = frozenset({Role.DATE, Role.OFFICE, Role.CATEGORY, Role.VIEWS, Role.NUMBER, Role.CONTROL})


def read_deck(marking: Marking, body: int, bottom: int) -> int:
    """Mark the line below the facts that is the deck of the title above them; where the text then begins.

    A deck in the case of sentences looks like a caption: only one in the case of headlines is sure.
    """
    below = body + 1
    if not 0 < body < below < bottom or not _may_stand_below(marking, body):
        return body
    titles = [marking.sheet.folded(p) for p in range(body) if marking.role(p) is Role.TITLE]
    if not titles or marking.result.indexes(Role.SUBTITLE) or marking.sheet.folded(body) in titles[0]:
        return body
    if not _may_be_deck(marking.sheet, body) or not _may_stand_above(marking.sheet, below):
        return body
    marking.mark([body], Role.SUBTITLE)
    return below


def _may_stand_below(marking: Marking, position: int) -> bool:
    """Whether facts stand right above a line, or the title above one that says two things."""
    above = marking.role(position - 1)
    return above in _FACTS or (above is Role.TITLE and "; " in marking.sheet[position].text)


def _may_stand_above(sheet: Sheet, below: int) -> bool:
    """Whether a line is apart from the one above it, or begins the text, perhaps with its dateline alone."""
    return sheet.text(below) or not sheet[below].glued or opens_text(sheet[below].text)


def _tells_what_was_done(line: Line) -> bool:
    """Whether a line of a text opens as no deck does: `The Harbourmaster Ana Sari has thanked the rowers`."""
    return line.text.startswith("The ") and _HAS_DONE.search(line.text) is not None


def _may_be_deck(sheet: Sheet, position: int) -> bool:
    """Whether a line is a headline of some words that the text takes up, and no name."""
    line = sheet[position]
    if line.words < FEWEST_WORDS or line.bullet or line.form or line.is_row or len(line.text) > MAX_LENGTH:
        return False
    if (
        not is_title_like(line)
        or ends_as_text(line)
        or is_sentence_case(line)
        or _tells_what_was_done(line)
        or sheet.kind(position) is not None
    ):
        return False
    if is_caption(line) or names_picture(line.text) or has_year(line) or sheet.facts(position):
        return False
    is_name = says_office(line.text) or looks_like_body(line.text) or dateline_alone(line.text) is not None
    if is_name or begins_with_label(line.text):
        return False
    return sheet.taken_up(position, position + 1) >= LEAST_SHARE
