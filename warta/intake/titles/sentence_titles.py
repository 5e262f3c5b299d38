"""Sentences that stand where a headline does: which are one, and which open the text.

What belongs here: telling the two by their words and by what stands around them, and what a review says
where they look alike. What does not: other lines that may be the title
(`warta.intake.titles.title_candidates`), and a sentence whose date or dateline stands below it
(`warta.intake.titles.text_start`).

Many a page shows its headline as a picture, or in a head that was not copied: then the first sentence of its
text is no headline.
"""

from __future__ import annotations

import re
from itertools import pairwise

from warta.intake.datelines.dateline import find_dateline
from warta.intake.lines import Line
from warta.intake.role import Role
from warta.intake.shapes.shape import MAX_TITLE_LENGTH, ends_sentence
from warta.intake.sheets.marking import Roles
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.title_signs import ends_as_sentence

# Who speaks of himself or herself in a statement, as no headline does without quotation marks.
_WE = frozenset({"i", "i'm", "i’m", "we", "we're", "we’re", "my", "our", "saya", "kami"})
# What is said before the colon of a line that others follow.
_ANNOUNCES = re.compile(
    r"\b(?:following|said|says|issued|released|below|sebagai berikut|berikut|mengatakan|menyatakan)\b",
    re.IGNORECASE,
)
# In the present perfect, as headlines are not told.
_HAS_DONE = re.compile(r" (?:has|have) (?:been |also |today )?[a-z]+(?:ed|en|wn|ne|ght|id|ld|de|rn) ")
# What a speech or a statement is called, and that somebody's name follows.
_SPEECH = re.compile(
    r"(?:[A-Z][\w-]+ ){0,2}(?i:statement|speech|remarks|address|message|lecture|intervention|sambutan|pidato"
    r"|pernyataan|amanat|keterangan)\b[^.!?:]{0,60}? (?:by|of|from|oleh|dari) (?:[A-Z]|the [A-Z])"
)
FEWEST_WORDS_OF_ANNOUNCEMENT = 4
# A cry above a text has no more words, and of its longer ones the text takes up this share at least.
MOST_WORDS_OF_CRY, LEAST_SHARE = 16, 0.5
# How many lines below it a headline is parted from the text by that the text's own parts are not.
LINES_APART = 3
# How many paragraphs of a text show how far apart these stand.
PARAGRAPHS_SEEN = 4


def opens_statement(line: Line) -> bool:
    """Whether a line is a sentence in which somebody speaks, or the words before what is then said.

    `We thank all helpers`, with its full stop, and `The following was issued by the board:`.
    """
    if line.text[-1:] == ":":
        return line.words >= FEWEST_WORDS_OF_ANNOUNCEMENT and _ANNOUNCES.search(line.text) is not None
    return line.text[-1:] == "." and speaks_of_oneself(line)


def speaks_of_oneself(line: Line) -> bool:
    """Whether the first word of a line is one by which somebody speaks of himself or herself."""
    return line.text.partition(" ")[0].lower() in _WE


def tells_what_was_done(line: Line) -> bool:
    """Whether a line opens a text as no headline does: `The harbourmaster has thanked the rowers`."""
    return line.text.startswith("The ") and _HAS_DONE.search(line.text) is not None


def is_headline_apart(sheet: Sheet, position: int) -> bool:
    """Whether the first line of a text is its headline though it is as long, or ends, as text does.

    It stands by itself: a cry, an unended line in capitals or further from the text than paragraphs are from
    each other, or one that says whose speech or statement the text is.
    """
    if position + 2 >= len(sheet) or any(map(sheet.text, range(position))):
        return False
    line, below = sheet[position], sheet[position + 1]
    if line.text.isupper() and _is_loud_above(sheet, position):
        return True
    if below.glued or not sheet.text(position + 1) or line.bullet or len(line.printed) > MAX_TITLE_LENGTH:
        return False
    if line.text[-1] == "!":
        is_one = line.words <= MOST_WORDS_OF_CRY and not any(mark in line.text for mark in (". ", "! ", "? "))
        return is_one and sheet.taken_up(position, position + 1) >= LEAST_SHARE
    return line.text[-1].isalnum() and (_is_further_apart(sheet, position) or names_speech(line.text))


def names_speech(text: str) -> bool:
    """Whether words say what kind of speech follows, and whose: `Remarks by the Minister of Ropes at …`."""
    return _SPEECH.match(text) is not None


def _is_loud_above(sheet: Sheet, position: int) -> bool:
    """Whether a line in capitals that nothing ends stands apart from a text that is in small letters."""
    line, below = sheet[position], sheet[position + 1]
    if line.bullet or below.glued or len(line.printed) > MAX_TITLE_LENGTH or not line.text[-1].isalnum():
        return False
    texts = (sheet[p] for p in range(position + 1, len(sheet)) if sheet.text(p))
    return not next(texts, line).text.isupper()


def _is_further_apart(sheet: Sheet, position: int) -> bool:
    """Whether a line stands further from the text than its paragraphs, which all are finished."""
    near = sheet[position + 1 : position + 1 + PARAGRAPHS_SEEN]
    gap = near[0].number - sheet[position].number
    if gap < LINES_APART or len(near) < 2 or not ends_sentence(near[0]) or not ends_sentence(near[1]):
        return False
    return all(below.number - above.number < gap for above, below in pairwise(near))


def doubt_sentence(printed: str, roles: Roles) -> str:
    """What a review says of a title that ends as a sentence right above the text; '' for nothing."""
    title = roles.of(Role.TITLE)
    if len(title) == 1 and (told := _doubt_opening(printed, roles)):
        return told
    if printed[-1:] not in ".!" or len(title) != 1 or not (printed[-1] == "!" or ends_as_sentence(title[0])):
        return ""
    index = roles.indexes(Role.TITLE)[0]
    below = next((n for n in range(index + 1, len(roles.lines)) if roles.lines[n].printed), None)
    if below is None or roles.roles[below] is not Role.BODY:
        return ""
    return f"{printed!r} ends as a sentence does and may be the first of the text"


def _doubt_opening(printed: str, roles: Roles) -> str:
    """What a review says of a title that begins as a text does, the text right below it; '' for nothing."""
    below = roles.indexes(Role.TITLE)[0] + 1
    if below == len(roles.lines) or roles.roles[below] is not Role.BODY or not roles.lines[below].glued:
        return ""
    opening = find_dateline(printed)
    is_begun = opening is not None and opening.place != "" and opening.printed != printed
    return f"{printed!r} begins with a place and may be the first line of the text" if is_begun else ""
