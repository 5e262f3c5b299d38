"""Lines below the first of a title that go on with it, where the title is wrapped.

What belongs here: telling such a line from a subtitle, a name, a day or another fact. What does not: which
lines hang at a title otherwise (`warta.intake.titles.title_block`), and putting broken lines of a text
together again (`warta.intake.wrapping.hard_wraps`).
"""

from __future__ import annotations

import re

from warta.intake.datelines.dateline import dateline_alone
from warta.intake.days.event_detail import tells_some_day
from warta.intake.days.printed_dates import find_dates
from warta.intake.lines import Line
from warta.intake.offices.office_names import says_office
from warta.intake.shapes.shape import ends_as_text, is_credit, is_sentence_case, is_title_like
from warta.intake.sheets.sheet import WORDS_OF_HEADLINES, Sheet

# Within how many words a line below a headline shows that it is the rest of it, and no office.
FIRST_WORDS = 3
# How far above a title its breadcrumbs may stand, and of how many words it then is at least, less one.
REACH_OF_TRAIL, FEWEST_WORDS_OF_TRAIL = 8, 3
# What part of the longer words of a wrapped title's further lines the text takes up.
SHARE_OF_TITLE = 0.6
SHORTEST_WORD_OF_TITLE = 4
# No text is wrapped at more letters a line.
WIDEST = 160
MOST_WORDS_OF_LABEL, MOST_WORDS_OF_VALUE = 2, 4
# Where somebody speaks, and the hour at which he began, so many lines below at most.
_VENUE = re.compile(
    r"(?:The )?(?:[A-Z][\w.'’-]* ){1,6}(?:Auditorium|Ballroom|Building|Cent(?:er|re)|Colonnade|Garden|Hall"
    r"|Hotel|Lawn|Room|Studio|Theat(?:er|re))"
    r"|(?:Aula|Auditorium|Gedung|Istana|Ruang) [A-Z]\w*(?: [A-Z]\w*){0,5}"
)
_HOUR = re.compile(
    r"(?:pukul |at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: (?:WIB|WITA|WIT|[ECMP][SD]?T))?", re.IGNORECASE
)
REACH_OF_HOUR = 3
# Small words before the name of who issued a text.
_QUOTES = frozenset("\"'“”‘’")
FEWEST_WORDS_OF_HEADLINE = 5
_BEFORE_NAMES = frozenset({"oleh", "by", "dari", "from"})
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
# What parts facts on a line, and never words of a title.
_MARKS = re.compile(r"[·|•]|\d{4}\b.*\d")


def goes_on(sheet: Sheet, position: int) -> bool:
    """Whether a line goes on with the title that the line above it began.

    A title is wrapped where the next word did not fit: below a shorter line stands a subtitle.
    """
    line, above = sheet[position], sheet[position - 1]
    if not line.glued or line.bullet or not is_title_like(line) or ends_as_text(line):
        return False
    if sheet.facts(position) or sheet.kind(position) or _names_office(line.text) or _MARKS.search(line.text):
        return False
    if line.text.isupper() != above.text.isupper() or _tells_something_else(sheet, position):
        return False
    if line.words == 1 and line.text.istitle() and _is_above_day(sheet, position):
        return False
    if _ends_trail(sheet, position - 1) or sheet.lists_rubrics(position):
        return False
    if line.text.isupper():
        return True
    if _is_deck_of_two(sheet, position) or _is_said(sheet, position):
        return False
    if len(above.text) + 1 + len(line.text.split()[0]) <= _width(line) or _names_person(sheet, position):
        return False
    # A title keeps to one case: a capital begins another sentence, or one in the case of sentences.
    return line.text[0].islower() or not (is_sentence_case(above) or is_sentence_case(line))


def _tells_something_else(sheet: Sheet, position: int) -> bool:
    """Whether a line is a day, perhaps with label or place, a credit, or a label with a short value."""
    text = sheet[position].text
    if text[0].isdigit() and any(found.start == 0 for found in find_dates(text)):
        return True
    if dateline_alone(text) or tells_some_day(text) or is_credit(text) or is_above_hour(sheet, position):
        return True
    return ":" in text and _is_labelled(sheet, position)


def is_above_hour(sheet: Sheet, position: int) -> bool:
    """Whether a line is a room or a building, above the hour at which somebody spoke there."""
    if not _VENUE.fullmatch(sheet[position].text):
        return False
    below = range(position + 1, min(len(sheet), position + 1 + REACH_OF_HOUR))
    return any(_HOUR.fullmatch(sheet[p].text) for p in below)


def _is_said(sheet: Sheet, position: int) -> bool:
    """Whether a line is what somebody said and no more, below a headline that leaves nothing open."""
    text = sheet[position].text
    if (
        text[0] not in _QUOTES
        or text[-1] not in _QUOTES
        or sheet[position - 1].words < FEWEST_WORDS_OF_HEADLINE
    ):
        return False
    last = sheet[position - 1].text.rpartition(" ")[2]
    return last[-1].isalnum() and last.lower() not in WORDS_OF_HEADLINES


def _is_deck_of_two(sheet: Sheet, position: int) -> bool:
    """Whether a line says two things, and the headline above it one, where no line of the text is wrapped.

    `Board Reports Results for the Third Quarter` `Harvest Up 12 Percent; Outlook Raised`
    """
    if "; " not in sheet[position].text or ";" in sheet[position - 1].text:
        return False
    return any(sheet.text(p) and len(sheet[p].text) > WIDEST for p in range(position + 1, len(sheet)))


def _names_office(text: str) -> bool:
    """Whether a line names an office: by its first words, or with no word of a headline among these."""
    if not says_office(text):
        return False
    first = text.split()[:FIRST_WORDS]
    if begins_small(text):
        return False
    return WORDS_OF_HEADLINES.isdisjoint(map(str.lower, first[1:])) or says_office(first[0])


def _is_labelled(sheet: Sheet, position: int) -> bool:
    """Whether a line is a label with a short value, of which the text does not tell: `Edisi: 12`."""
    label, _, value = sheet[position].text.partition(":")
    is_short = len(label.split()) <= MOST_WORDS_OF_LABEL and 0 < len(value.split()) <= MOST_WORDS_OF_VALUE
    return is_short and sheet.taken_up(position, position + 1) < SHARE_OF_TITLE


def begins_small(text: str) -> bool:
    """Whether a line begins with a small word of headlines, and so with no name: `di Museum`, `to Staff`."""
    first = text.partition(" ")[0]
    return first in WORDS_OF_HEADLINES and first not in _BEFORE_NAMES


def _is_above_day(sheet: Sheet, position: int) -> bool:
    """Whether a date or a labelled fact stands right below a line, as below a word of the site."""
    below = sheet.facts(position + 1) if position + 1 < len(sheet) else ()
    return any(fact.printed or fact.labelled for fact in below)


def _width(line: Line) -> int:
    """How many letters a line has at most, or those have on average that were put together to it."""
    return len(line.text) // (max(line.last, line.number) - line.number + 1)


def _names_person(sheet: Sheet, position: int) -> bool:
    """Whether a line may be a person's name: the text has not most of its longer words in small letters."""
    if not sheet.looks_like_name(position):
        return False
    words = [word.lower() for word in sheet[position].text.split() if len(word) >= SHORTEST_WORD_OF_TITLE]
    said = " ".join([line.text for p, line in enumerate(sheet) if p > position and sheet.text(p)])
    return not words or 2 * sum(word in said for word in words) <= len(words)


def _ends_trail(sheet: Sheet, position: int) -> bool:
    """Whether a line near above ends with all of this one, as breadcrumbs do with the whole title."""
    words = sheet.folded(position)
    if words.count(" ") < FEWEST_WORDS_OF_TRAIL:
        return False
    above = (sheet.folded(p) for p in range(max(0, position - REACH_OF_TRAIL), position))
    return any(len(line) > len(words) and line.endswith(f" {words}") for line in above)


def is_of_headline(sheet: Sheet, position: int) -> bool:
    """Whether a line is the rest of a headline: by the word it begins with, or as the text takes it up."""
    first = sheet.folded(position).partition(" ")[0]
    return first in WORDS_OF_HEADLINES or sheet.taken_up(position, position + 1) >= SHARE_OF_TITLE


def is_rest_of_title(sheet: Sheet, position: int) -> bool:
    """Whether a short line right below a title is the rest of it: the text has all of it in small letters.

    The name of a person or an office stands in a text with capitals, or not at all.
    """
    words = [word.lower() for word in _LONGER_WORD.findall(sheet[position].text)]
    if not words or not goes_on(sheet, position):
        return False
    return begins_small(sheet[position].text) or all(re.search(rf"\b{word}\b", sheet.said) for word in words)
