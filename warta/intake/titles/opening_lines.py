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
from warta.intake.shapes.shape import holds_address, is_caption
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.sentence_titles import opens_statement, speaks_of_oneself

# A sentence that announces items, so many of which at least stand below it.
FEWEST_WORDS_OF_INTRODUCTION, FEWEST_ITEMS, MOST_LINES_OF_ITEMS = 9, 2, 20
# How many lines above the first paragraph may be headed by who announces something.
REACH_OF_ANNOUNCEMENT = 2
ITEM_MARK = re.compile(r"\d{1,2}(?:\)|\.\s)")
# What a paragraph is about, in capitals before its words: LOAN AMOUNT: US$40 million
_LABEL = re.compile(r"(?P<label>[A-Z][A-Z/&'’-]+(?: [A-Z/&'’-]+){0,5}): \S")
_SMALL_LABEL = re.compile(r"(?P<label>[A-Z][\w/&'’-]+(?: [\w/&'’-]+){0,3}): \S")
# The forms of labels, and how many lines stand together whose labels are not in capitals.
_CAPITALS, _SMALL = 1, 2
FEWEST_LABELLED, MOST_LABELLED, LONGEST_LABEL = 2, 12, 80
# How far above the first paragraph the words may stand that announce all parts of a text.
REACH_OF_DATELINE = 4


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


def is_of_labelled(sheet: Sheet, position: int) -> bool:
    """Whether a line is one of those with labels above a paragraph that has such a label.

    Where the title is known, blank lines may part them, whatever their labels are.
    """
    if ":" not in sheet[position].text or not _form_of_label(sheet, position):
        return False
    below = range(position + 1, min(len(sheet), position + 1 + MOST_LABELLED))
    paragraph = next((p for p in below if sheet.text(p)), -1)
    return paragraph > 0 and _with_labelled_above(sheet, paragraph, apart=True) <= position


def _with_labelled_above(sheet: Sheet, start: int, *, apart: bool = False) -> int:
    """The first of the lines with labels above a paragraph that has such a label; else `start`.

    So a text is told by what each part is about: `LOAN AMOUNT: …`, `TERMS: …`, `PROJECT DESCRIPTION: …`.
    Where the labels are not in capitals, the lines stand together, unless they may stand `apart`, and are
    several.
    """
    form = _form_of_label(sheet, start) if 0 < start < len(sheet) else 0
    if not form or find_dateline(sheet[start].printed):
        return start
    first = start
    while first and start - first < MOST_LABELLED and _form_of_label(sheet, first - 1) == form:
        if form == _SMALL and not (apart or sheet[first].glued):
            break
        first -= 1
    return start if form == _SMALL and start - first < FEWEST_LABELLED else first


def _form_of_label(sheet: Sheet, position: int) -> int:
    """How a line's label is written; 0 for a line without one, a fact, headline, contact or the site's."""
    text = sheet[position].text
    found = _LABEL.match(text) or _SMALL_LABEL.match(text) if ":" in text[:LONGEST_LABEL] else None
    if found is None or sheet.kind(position) is not None or sheet.header(position):
        return 0
    is_other = names_date(text) or states_subject(text) or says_kind(found["label"]) or may_announce(text)
    is_way = not sheet.text(position) and (holds_address(text) or is_caption(sheet[position]))
    if is_other or is_way or sheet.facts(position):
        return 0
    return _CAPITALS if found.re is _LABEL else _SMALL


def _with_dateline_above(sheet: Sheet, start: int) -> int:
    """The line little above a text that has place and whole day before words and a colon; else `start`."""
    for position in range(start - 1, max(-1, start - 1 - REACH_OF_DATELINE), -1):
        line = sheet[position]
        if sheet.kind(position) is not None or sheet.facts(position):
            break
        if line.text[-1:] != ":" or line.words < FEWEST_WORDS_OF_INTRODUCTION:
            continue
        found = find_dateline(line.printed)
        return position if found and found.place and found.date else start
    return start
