"""Lines above the first paragraph of a text that are the text's own, though none of them is a paragraph.

What belongs here: the words that announce what follows, items, and short paragraphs behind labels. What does
not: where the first paragraph stands (`warta.intake.titles.text_start`), and questions that an invitation
answers (`warta.intake.sheets.event_blocks`).
"""

from __future__ import annotations

import re

from warta.intake.contacts.contact_lines import may_announce
from warta.intake.datelines.dateline import find_dateline
from warta.intake.marks.labels import names_date, states_subject
from warta.intake.marks.rubric import says_kind
from warta.intake.shapes.shape import holds_address
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.sentence_titles import opens_statement, speaks_of_oneself

# A sentence that announces items, so many of which at least stand below it.
FEWEST_WORDS_OF_INTRODUCTION, FEWEST_ITEMS, MOST_LINES_OF_ITEMS = 9, 2, 20
# How many lines above the first paragraph may be headed by who announces something.
REACH_OF_ANNOUNCEMENT = 2
ITEM_MARK = re.compile(r"\d{1,2}(?:\)|\.\s)")
# What a paragraph is about, in capitals before its words: LOAN AMOUNT: US$40 million
_LABEL = re.compile(r"(?P<label>[A-Z][A-Z/&'’-]+(?: [A-Z/&'’-]+){0,5}): \S")
_AFTER_CAPITAL = re.compile(r"[A-Z]{2}")
MOST_LABELLED = 12


def first_opening_line(sheet: Sheet, start: int) -> int:
    """The first line of the text whose first paragraph stands at `start`."""
    start = _with_labelled_above(sheet, _with_items_above(sheet, start))
    return _with_dateline_above(sheet, _with_announcement_above(sheet, start))


def _with_items_above(sheet: Sheet, start: int) -> int:
    """The sentence with a colon above numbered items that stand above the first paragraph; else `start`."""
    items = 0
    for position in range(start - 1, max(-1, start - 1 - MOST_LINES_OF_ITEMS), -1):
        line = sheet[position]
        if ITEM_MARK.match(line.printed):
            items += 1
        elif line.text[-1:] == ":":
            return position if items >= FEWEST_ITEMS and _introduces(line.text) else start
        elif not line.text[:1].islower():
            break
    return start


def _with_announcement_above(sheet: Sheet, start: int) -> int:
    """The line just above the first paragraph in which somebody announces what follows; else `start`.

    `I am pleased to announce the following appointments:`; a heading may stand between.
    """
    for position in range(start - 1, max(-1, start - 1 - REACH_OF_ANNOUNCEMENT), -1):
        line = sheet[position]
        if line.text[-1:] == ":" and speaks_of_oneself(line) and opens_statement(line):
            return position
    return start


def _introduces(text: str) -> bool:
    """Whether a line with a colon is a sentence of some length, and no headline above a list."""
    words = text.split()
    is_long = len(words) >= FEWEST_WORDS_OF_INTRODUCTION and text[0].isupper()
    return is_long and 2 * sum(word[0].islower() for word in words) > len(words)


def _with_labelled_above(sheet: Sheet, start: int) -> int:
    """The first of the lines with labels in capitals above a paragraph that has such a label; else `start`.

    So a text is told by what each part is about: `LOAN AMOUNT: …`, `TERMS: …`, `PROJECT DESCRIPTION: …`.
    """
    if not (0 < start < len(sheet) and _is_labelled(sheet, start)) or find_dateline(sheet[start].printed):
        return start
    first = start
    while first and start - first < MOST_LABELLED and _is_labelled(sheet, first - 1):
        first -= 1
    return first


def _is_labelled(sheet: Sheet, position: int) -> bool:
    """Whether a line has a label in capitals, and is no fact, headline, contact or line of the site."""
    text = sheet[position].text
    found = _LABEL.match(text) if _AFTER_CAPITAL.match(text) else None
    if found is None or sheet.kind(position) is not None or sheet.header(position):
        return False
    is_other = names_date(text) or states_subject(text) or says_kind(found["label"]) or may_announce(text)
    is_way = not sheet.text(position) and holds_address(text)
    return not (is_other or is_way or sheet.facts(position))


def _with_dateline_above(sheet: Sheet, start: int) -> int:
    """The line right above a text that has place and whole day before words and a colon; else `start`."""
    above = start - 1
    if not 0 < start < len(sheet) or sheet[above].text[-1:] != ":" or sheet.kind(above) is not None:
        return start
    if sheet[above].words < FEWEST_WORDS_OF_INTRODUCTION:
        return start
    found = find_dateline(sheet[above].printed)
    is_dated = found is not None and found.place != "" and found.date is not None
    return above if is_dated else start
