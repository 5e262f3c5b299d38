"""The deck of a release that its markup does not name: below the page's facts, or above the dateline.

What belongs here: telling by its case, its words and how it is set that a line, or two, are one. What does
not: a subtitle right below the title (`warta.intake.titles.title_block`), and captions
(`warta.intake.sheets.picture_lines`).
"""

from __future__ import annotations

import re

from warta.intake.contacts.contact_lines import is_address, may_announce
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.days.printed_dates import find_dates
from warta.intake.names.bodies import looks_like_body
from warta.intake.offices.office_names import says_office
from warta.intake.role import Role
from warta.intake.shapes.shape import (
    ends_as_text,
    has_digit,
    has_small_words,
    has_words,
    has_year,
    holds_address,
    is_caption,
    is_sentence_case,
    is_title_like,
)
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet, is_name
from warta.intake.sheets.text_datelines import opening_dateline
from warta.intake.titles.sentence_titles import tells_what_was_done
from warta.intake.titles.text_openings import opens_text
from warta.intake.titles.title_captions import is_caption_again, is_told_below
from warta.intake.titles.title_signs import begins_with_label, names_picture

FEWEST_WORDS, MAX_LENGTH = 5, 200
# One that is set as no paragraph is may have as many letters as a subtitle.
MAX_LENGTH_SET = 300
_FORMS = frozenset({"", "heading2", "heading3", "heading4"})
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_IN_STARS = re.compile(r"\*{1,3}[^*]+\*{1,3}")
# A line of fewer words between dashes may be a mark of the end: - 30 -
FEWEST_WORDS_SET_OFF = 4
_DASHES = "-–—"
_BETWEEN_DASHES = re.compile(r"(?P<dash>[-–—]{1,3}) ?[^\W_].{8,160}[^\s–—-] ?(?P=dash)")
# What part of its longer words the text takes up at least.
LEAST_SHARE = 0.3
# ... and of one in the case of sentences, which a caption may be as well. No name has so many words.
FEWEST_WORDS_OF_SENTENCE, LEAST_SHARE_OF_SENTENCE = 12, 0.5
# ... and where it stands apart below a headline that no facts part from it.
LEAST_SHARE_APART = 0.5
_FACTS = frozenset({Role.DATE, Role.OFFICE, Role.CATEGORY, Role.VIEWS, Role.NUMBER, Role.CONTROL})


def read_deck(marking: Marking, body: int, bottom: int) -> int:
    """Mark the line below the facts that is the deck of the title above them; where the text then begins.

    A deck in the case of sentences looks like a caption: only one in the case of headlines is sure, or one
    that is set in bold or as a heading, and the other is told.
    """
    below = body + 1
    if not 0 < body < below < bottom:
        return body
    if _is_between_dashes(marking, body):
        marking.mark([body], Role.SUBTITLE)
        return below
    titles = [marking.sheet.folded(p) for p in range(body) if marking.role(p) is Role.TITLE]
    if not titles or marking.result.indexes(Role.SUBTITLE) or marking.sheet.folded(body) in titles[0]:
        return body
    if titles[0] in marking.sheet.folded(body):
        return body  # the way to the title: Balai Rotan > Kabar > Tali Dianyam
    stop = _end_of_deck_above_dateline(marking, body, bottom)
    if stop > body or _is_told_above(marking, body) or _is_below_facts(marking, body):
        below = max(stop, below)
        marking.mark(range(body, below), Role.SUBTITLE)
        if below + 1 < bottom and not has_words(marking.sheet[below]):
            marking.mark([below], Role.CONTROL)
            below += 1
        return below
    return body


def _is_told_above(marking: Marking, position: int) -> bool:
    """Whether a line tells the short headline right above it again, and is apart from what is below."""
    sheet = marking.sheet
    is_below_title = marking.role(position - 1) is Role.TITLE and is_told_below(sheet, position - 1)
    return is_below_title and _may_stand_above(sheet, position + 1)


def _is_below_facts(marking: Marking, position: int) -> bool:
    """Whether a line that stands below facts, or above a dateline, is of words that the text takes up."""
    sheet = marking.sheet
    may_be_one = _may_stand_below(marking, position) and is_plain(sheet, position)
    return may_be_one and _may_stand_above(sheet, position + 1) and _is_of_text(marking, position)


def _end_of_deck_above_dateline(marking: Marking, body: int, bottom: int) -> int:
    """Where a deck ends that stands between the headline and the dateline; `body` where there is none.

    One line is set so that it is no paragraph; two that hang together read as headlines, both.
    """
    sheet = marking.sheet
    if marking.role(body - 1) is not Role.TITLE or body + 2 >= bottom:
        return body
    if _begins_with_dateline(sheet, body + 1):
        return body + 1 if _is_set_as_deck(sheet, body) else body
    if not sheet[body + 1].glued or not _begins_with_dateline(sheet, body + 2):
        return body
    return body + 2 if all(_is_headline(sheet, p) for p in (body, body + 1)) else body


def _is_headline(sheet: Sheet, position: int) -> bool:
    """Whether a line is in the case of headlines, and the text takes up its words."""
    may_be_one = is_plain(sheet, position) and not is_sentence_case(sheet[position])
    return may_be_one and sheet.taken_up(position, position + 1) >= LEAST_SHARE


def _is_set_as_deck(sheet: Sheet, position: int) -> bool:
    """Whether a line is all in bold or italics or a heading, and neither a caption nor a fact.

    What is in italics and ends as a sentence may be a caption or a remark of the site's.
    """
    line = sheet[position]
    if line.form not in _FORMS or line.words < FEWEST_WORDS or len(line.text) > MAX_LENGTH_SET:
        return False
    if line.bullet or line.is_row or not (line.form or _is_set_apart(line.markdown)):
        return False
    if not (line.form or line.markdown.startswith("**")) and ends_as_text(line):
        return False
    is_said = sheet.taken_up(position, position + 1) >= LEAST_SHARE_OF_SENTENCE
    return is_said and not _says_something_else(sheet, position)


def _is_set_apart(markdown: str) -> bool:
    """Whether all the words of a line are in bold or in italics."""
    if not markdown.startswith("*"):
        return False
    return not any(map(str.isalnum, _IN_STARS.sub("", _LINK.sub(r"\1", markdown))))


def _says_something_else(sheet: Sheet, position: int) -> bool:
    """Whether a line is a fact, a caption, a name, a label, a notice or words of the site's."""
    line = sheet[position]
    if sheet.kind(position) is not None or sheet.facts(position) or sheet.above_title(position):
        return True
    if is_caption(line) or names_picture(line.text) or holds_address(line.text) or line.text[-1] == ":":
        return True
    if is_address(line.text) or find_dates(line.text) or _names_somebody(line.text):
        return True
    is_body = (says_office(line.text) and not ends_as_text(line)) or looks_like_body(line.text)
    is_label = begins_with_label(line.text) or may_announce(line.text)
    return is_body or is_label or _begins_with_dateline(sheet, position)


def _names_somebody(text: str) -> bool:
    """Whether words are a person's name, or a place's, and what they are: `Jane Oak, Minister for Ropes`."""
    name, comma, _ = text.partition(",")
    return bool(comma) and is_name(name)


def _is_between_dashes(marking: Marking, position: int) -> bool:
    """Whether the line right below a title, or its facts, stands between two dashes, as a deck in print."""
    line = marking.sheet[position]
    if line.printed[0] not in _DASHES or line.printed[-1] not in _DASHES or line.words < FEWEST_WORDS_SET_OFF:
        return False
    is_below = marking.role(position - 1) is Role.TITLE or marking.role(position - 1) in _FACTS
    is_lone = is_below and _BETWEEN_DASHES.fullmatch(line.printed) is not None
    return is_lone and not (line.is_row or has_year(line) or marking.result.indexes(Role.SUBTITLE))


def _may_stand_below(marking: Marking, position: int) -> bool:
    """Whether facts stand right above a line, or the title above one that is a deck by its words or place."""
    sheet, above = marking.sheet, marking.role(position - 1)
    if above is not Role.TITLE:
        return above in _FACTS
    if "; " in sheet[position].text or _begins_with_dateline(sheet, position + 1):
        return True
    return _is_apart(sheet, position) and sheet.taken_up(position, position + 1) >= LEAST_SHARE_APART


def _is_apart(sheet: Sheet, position: int) -> bool:
    """Whether a line of some length in the case of headlines stands between blank ones."""
    if sheet[position].words <= FEWEST_WORDS or is_sentence_case(sheet[position]):
        return False
    return not (sheet[position].glued or sheet[position + 1].glued)


def _begins_with_dateline(sheet: Sheet, position: int) -> bool:
    """Whether a paragraph begins with its dateline, so that the line above it is none of the text.

    A mark alone or a heading of contacts may stand between.
    """
    if position + 1 < len(sheet) and not has_words(sheet[position]):
        position += 1
    if position + 1 < len(sheet) and may_announce(sheet[position].text):
        position += 1
    dateline = opening_dateline(sheet[position].text) if sheet.text(position) else None
    return dateline is not None and bool(dateline.place or dateline.date)


def _may_stand_above(sheet: Sheet, below: int) -> bool:
    """Whether a line is apart from the one above it, or begins the text, perhaps with its dateline alone."""
    return sheet.text(below) or not sheet[below].glued or opens_text(sheet[below].text)


def _is_of_text(marking: Marking, position: int) -> bool:
    """Whether the text takes up a line's words, most of them where the line is in the case of sentences.

    Such a line stands right below the title and above the dateline, and is told, as is one with some words
    in small letters.
    """
    sheet, line = marking.sheet, marking.sheet[position]
    share = sheet.taken_up(position, position + 1)
    if not is_sentence_case(line):
        if share >= LEAST_SHARE and has_small_words(line):
            marking.result.doubt("subtitle", f"line {line.number} above the text may be a picture's caption")
        return share >= LEAST_SHARE
    is_below_title = marking.role(position - 1) is Role.TITLE and not line.glued
    if share < LEAST_SHARE_OF_SENTENCE or not is_below_title or line.words < FEWEST_WORDS_OF_SENTENCE:
        return False
    told = f"line {line.number} below the title is taken for the subtitle; look whether a picture's caption"
    marking.result.doubt("subtitle", told)
    return True


def is_plain(sheet: Sheet, position: int) -> bool:
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
    if is_caption(line) or names_picture(line.text) or sheet.facts(position):
        return False
    if line.text[-1] == ")" and has_digit(line.text[-8:]):
        return False  # the day of a picture
    is_short = line.words < FEWEST_WORDS_OF_SENTENCE
    if has_year(line) and (is_short or any(day.precision == "day" for day in find_dates(line.text))):
        return False
    if is_short and says_office(line.text) and not is_sentence_case(line):
        return False
    is_name = looks_like_body(line.text) or dateline_alone(line.text) is not None
    is_again = is_caption_again(sheet, position, position + 1)
    return not (is_name or is_again or begins_with_label(line.text))
