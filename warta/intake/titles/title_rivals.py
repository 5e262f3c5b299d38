"""A title for which little speaks, or no more than for another line of its page.

What belongs here: telling that the choice of the title was close. What does not: the choice
(`warta.intake.titles.head`) and its weights (`warta.intake.titles.title_weight`), and a title that is cut,
is put together or looks like none (`warta.intake.titles.title_choice`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from warta.intake.facts.label_headlines import reads_as_other
from warta.intake.facts.stated_facts import read_facts
from warta.intake.marks.rubric import names_kind
from warta.intake.names.bodies import looks_like_body
from warta.intake.names.deeds_of_bodies import tells_deed
from warta.intake.role import Role
from warta.intake.shapes.shape import ends_as_text
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.facts_beside import is_dated
from warta.intake.titles.head import LEAST_SCORE, Head
from warta.intake.titles.title_signs import names_organisation

# By less than so much a headline seldom leads.
LEAST_LEAD = 0.5
# ... over a line of so many words above it by less than so much.
LEAST_LEAD_OVER_FIRST, FEWEST_WORDS = 1.5, 5
# How much speaks for a headline that begins with the name of a body.
LEAST_OF_NAME = 3.5
# So few words may head a part of the text, and so many another part of it.
MOST_WORDS_OF_PART, MOST_WORDS_OF_HEADING = 3, 6
# What a line is that was weighed for a title and left out; a subtitle may speak more of the text.
_LEFT = frozenset({Role.FURNITURE, Role.OFFICE})


def doubt_title_chosen(marking: Marking, head: Head) -> None:
    """Tell of a title that was chosen among equals, or for want of a better one."""
    sheet, title = marking.sheet, head.title
    if title < 0 or names_kind(sheet[title].text):
        return
    line, number = sheet[title].text, sheet[title].number
    if reads_as_other(line, read_facts(sheet[title]), sheet.said):
        told = f"{line!r} on line {number} reads as a byline or a caption; look whether it is the headline"
        marking.result.doubt("title", told)
        return
    parts = {sheet.folded(p) for p in _lines_of_title(marking, title)}
    own = max((score for p, score in head.scores.items() if sheet.folded(p) in parts), default=0.0)
    if own < LEAST_SCORE:
        marking.result.doubt("title", f"{line!r} on line {number} may be no headline: little speaks for it")
        return
    if own < LEAST_OF_NAME and _is_name_without_day(sheet, title):
        marking.result.doubt("title", f"{line!r} on line {number} may be a name and no headline; look")
        return
    if sheet[title].words <= MOST_WORDS_OF_PART and _may_head_part(marking, title):
        marking.result.doubt("title", f"{line!r} on line {number} may head the first of several parts; look")
        return
    near = [p for p, score in head.scores.items() if score > own - _lead_over(sheet, p, title)]
    rivals = [p for p in near if marking.role(p) in _LEFT and not _is_of_title(sheet, p, title)]
    if not rivals and head.overlooked >= 0 and marking.role(head.overlooked) in _LEFT:
        rivals = [head.overlooked]
    if head.rival >= 0:
        rivals = [head.rival]
    if rivals:
        rival = sheet[max(rivals, key=head.scores.__getitem__)]
        told = f"line {rival.number}, {rival.text!r}, may be the headline as well as line {number}"
        marking.result.doubt("title", told)


def _may_head_part(marking: Marking, title: int) -> bool:
    """Whether a title stands below the day and right above a text that has another such heading."""
    sheet, text = marking.sheet, marking.text_positions()
    if not text or text[0] != title + 1 or all(marking.role(p) is not Role.DATE for p in range(title)):
        return False
    return any(_is_heading(sheet, p) for p in text[1:-1])


def _is_heading(sheet: Sheet, position: int) -> bool:
    line = sheet[position]
    is_apart = not (line.bullet or line.is_row or ends_as_text(line))
    return is_apart and 1 < line.words <= MOST_WORDS_OF_HEADING and line.text.istitle()


def _lead_over(sheet: Sheet, position: int, title: int) -> float:
    """By how much a title leads: over a headline of some words above it, which stands first, by more."""
    is_above = position < title and sheet[position].words >= FEWEST_WORDS
    return LEAST_LEAD_OVER_FIRST if is_above else LEAST_LEAD


def _is_name_without_day(sheet: Sheet, title: int) -> bool:
    """Whether a title is what a body is called, and neither of the two lines below it states a day."""
    text = sheet[title].text
    is_name = (names_organisation(text) or looks_like_body(text)) and not tells_deed(text)
    return is_name and not any(is_dated(sheet, p) for p in range(title + 1, min(title + 3, len(sheet))))


def _lines_of_title(marking: Marking, title: int) -> Iterator[int]:
    below = range(title, len(marking.sheet))
    return takewhile(lambda position: marking.role(position) is Role.TITLE, below)


def _is_of_title(sheet: Sheet, position: int, title: int) -> bool:
    """Whether a line says a part of the title, or it and more."""
    words, said = sheet.folded(position), sheet.folded(title)
    return words in said or said in words
