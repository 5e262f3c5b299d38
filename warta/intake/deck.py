"""The deck of a release, where the page's facts stand between it and the headline.

What belongs here: telling by its case and its words that the line below the facts is one. What does not: a
subtitle right below the title (`warta.intake.title_block`), and captions (`warta.intake.picture_lines`).
"""

from __future__ import annotations

from warta.intake.bodies import looks_like_body
from warta.intake.contact_lines import may_announce
from warta.intake.dateline import dateline_alone
from warta.intake.marking import Marking
from warta.intake.office_names import says_office
from warta.intake.role import Role
from warta.intake.sentence_titles import tells_what_was_done
from warta.intake.shape import ends_as_text, has_year, is_caption, is_sentence_case, is_title_like
from warta.intake.sheet import Sheet
from warta.intake.text_datelines import opening_dateline
from warta.intake.title_signs import begins_with_label, names_picture, opens_text

FEWEST_WORDS, MAX_LENGTH = 5, 200
# What part of its longer words the text takes up at least.
LEAST_SHARE = 0.3
# ... and of one in the case of sentences, which a caption may be as well.
FEWEST_WORDS_OF_SENTENCE, LEAST_SHARE_OF_SENTENCE = 12, 0.5
_FACTS = frozenset({Role.DATE, Role.OFFICE, Role.CATEGORY, Role.VIEWS, Role.NUMBER, Role.CONTROL})


def read_deck(marking: Marking, body: int, bottom: int) -> int:
    """Mark the line below the facts that is the deck of the title above them; where the text then begins.

    A deck in the case of sentences looks like a caption: only one in the case of headlines is sure, and the
    other is told.
    """
    below = body + 1
    if not 0 < body < below < bottom or not _may_stand_below(marking, body):
        return body
    titles = [marking.sheet.folded(p) for p in range(body) if marking.role(p) is Role.TITLE]
    if not titles or marking.result.indexes(Role.SUBTITLE) or marking.sheet.folded(body) in titles[0]:
        return body
    is_plain = _is_plain(marking.sheet, body) and _may_stand_above(marking.sheet, below)
    if not is_plain or not _is_of_text(marking, body):
        return body
    marking.mark([body], Role.SUBTITLE)
    return below


def _may_stand_below(marking: Marking, position: int) -> bool:
    """Whether facts stand right above a line, or the title above one that says two things or heads a text."""
    sheet, above = marking.sheet, marking.role(position - 1)
    if above is not Role.TITLE:
        return above in _FACTS
    return "; " in sheet[position].text or _begins_with_dateline(sheet, position + 1)


def _begins_with_dateline(sheet: Sheet, position: int) -> bool:
    """Whether a paragraph begins with its dateline, so that the line above it is none of the text.

    A heading of contacts may stand between.
    """
    if position + 1 < len(sheet) and may_announce(sheet[position].text):
        position += 1
    dateline = opening_dateline(sheet[position].text) if sheet.text(position) else None
    return dateline is not None and bool(dateline.place)


def _may_stand_above(sheet: Sheet, below: int) -> bool:
    """Whether a line is apart from the one above it, or begins the text, perhaps with its dateline alone."""
    return sheet.text(below) or not sheet[below].glued or opens_text(sheet[below].text)


def _is_of_text(marking: Marking, position: int) -> bool:
    """Whether the text takes up a line's words, most of them where the line is in the case of sentences.

    Such a line stands right below the title and above the dateline, and is told.
    """
    sheet, line = marking.sheet, marking.sheet[position]
    share = sheet.taken_up(position, position + 1)
    if not is_sentence_case(line):
        return share >= LEAST_SHARE
    is_below_title = marking.role(position - 1) is Role.TITLE and not line.glued
    if share < LEAST_SHARE_OF_SENTENCE or not is_below_title or line.words < FEWEST_WORDS_OF_SENTENCE:
        return False
    told = f"line {line.number} below the title is taken for the subtitle; look whether a picture's caption"
    marking.result.doubt("subtitle", told)
    return True


def _is_plain(sheet: Sheet, position: int) -> bool:
    """Whether a line is of some words, none of them of the site's or of facts, and no name."""
    line = sheet[position]
    if line.words < FEWEST_WORDS or line.bullet or line.form or line.is_row or len(line.text) > MAX_LENGTH:
        return False
    if (
        not is_title_like(line)
        or ends_as_text(line)
        or tells_what_was_done(line)
        or sheet.kind(position) is not None
    ):
        return False
    if is_caption(line) or names_picture(line.text) or has_year(line) or sheet.facts(position):
        return False
    is_name = (
        (says_office(line.text) and not is_sentence_case(line))
        or looks_like_body(line.text)
        or dateline_alone(line.text) is not None
    )
    return not (is_name or begins_with_label(line.text))
