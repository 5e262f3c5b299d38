"""Which lines above a text may be its title, by what they are and stand beside.

What belongs here: ruling out facts, captions, datelines, labels, rankings and names. What does not:
weighing what is left (`warta.intake.titles.head`), and what a line's own words say
(`warta.intake.titles.title_signs`).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from warta.intake.contacts.contact_lines import kind_of, may_announce
from warta.intake.days.date_tokens import lacks_month
from warta.intake.days.printed_dates import find_dates
from warta.intake.facts.label_headlines import goes_on_from_picture, is_about_pictures, is_byline_of_words
from warta.intake.lines import Line
from warta.intake.marks.labels import label_alone, label_of, names_date, states_subject
from warta.intake.offices.office_words import is_account
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import has_digit, has_year, holds_address, is_caption, is_short, is_title_like
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.facts_beside import is_dated, is_name_among_facts
from warta.intake.titles.sentence_titles import opens_statement
from warta.intake.titles.speech_decks import is_speech_deck, lists_subjects
from warta.intake.titles.text_openings import opens_text
from warta.intake.titles.text_start import SELF_DESCRIPTION, is_dated_sentence, is_slide
from warta.intake.titles.title_captions import is_of_picture
from warta.intake.titles.title_signs import (
    begins_with_label,
    begins_with_stamp,
    is_no_headline,
    names_minister,
    names_picture,
    names_picture_of,
)

MOST_WORDS_OF_LABELLED, WORDS_OF_TEAM = 10, 2
# Behind a label so many words with a number, and no date, go on a headline.
FEWEST_WORDS_OF_HEADLINE = 3
# So many before several days are a headline on what is then: Rope Bridge Closures: 3 – 5 May 2019
FEWEST_WORDS_OF_SUBJECT = 3
# Fewer words in capitals may be a menu's, or the site's.
FEWEST_WORDS_IN_CAPITALS = 4
_PHONE = re.compile(r"\(?\+?\d[\d\s().-]{7,18}\d")
# Who speaks in the line below, where questions to a minister are written down.
_WHO_ASKS = frozenset(
    "wartawan jurnalis pewarta tanya pertanyaan moderator journalist reporter question media q".split()
)
# A field of a form that is filled in by hand, and how many of them stand around one.
_FIELD = re.compile(r"[A-Z][A-Z /,#-]{2,40}:(?: .*)?")
# What an invitation tells of its event, beside another answer.
_ANSWER = re.compile(r"(?:who|what|when|where|why|siapa|apa|kapan|di ?mana)\s*: \S", re.IGNORECASE)
_REACH_OF_FIELDS, _FEWEST_FIELDS = 3, 3
# How many lines above a picture the date of its text stands at most.
_REACH_OF_DATE = 2
# A number up to this is of a ranking by itself, and others within this reach of another one.
FIRST_RANKS = 5
_REACH_OF_RANKING = 12
# Lines from a heading of contacts to a way to reach somebody, and these by their kinds.
_REACH_OF_CONTACT = 4
_CONTACT = re.compile("[LM][TR]{1,3}(?:w?W|C|B)")
_ARROWS = frozenset("><")
_DASHES = tuple("–—-")
_STEPS = frozenset("/>»›")
_ISSUE = re.compile(r"(?:The )?(?:[A-Z][\w'’]+ ){1,4}(?:(?:Issue|No\.?|Number|Vol\.?) ?)?\d{1,4}(?=,), ")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_PICTURES = frozenset({"figure", "caption"})
_KINDS = frozenset({None, Kind.MENU, Kind.FOOTER})


def may_be_title(sheet: Sheet, position: int, trails: Collection[str]) -> bool:
    """Whether nothing about a line rules out that it is the title; `trails` are breadcrumbs, folded."""
    line = sheet[position]
    if not _has_form_of_title(sheet, position):
        return False
    is_of_text = (
        opens_text(line.text)
        or opens_statement(line)
        or (line.bullet and label_alone(line))
        or (sheet.text(position) and SELF_DESCRIPTION.match(line.text))
    )
    if names_date(line.text):
        return False
    if is_of_text or line.form in _PICTURES or _is_below_picture(sheet, position):
        return False
    if sheet.folded(position) in trails or _is_step(sheet, position):
        return False
    if is_caption(line) and not is_about_pictures(line.text, sheet.said):
        return False
    if (
        _is_issue(line)
        or _is_labelled_date(line)
        or _is_dateline(line)
        or _is_below_capitals(sheet, position)
    ):
        return False
    if position and sheet.folded(position - 1).rstrip(" :") in _WHO_ASKS:
        return False
    if _is_ranked(sheet, position) or is_slide(line.text):
        return False
    if position and is_slide(sheet[position - 1].text):
        return False  # what the slide says
    return _is_no_fact(sheet, position) and not (
        names_minister(sheet, position)
        or is_no_headline(line.text)
        or lacks_month(line.text)
        or names_picture(line.text)
        or is_of_picture(line)
        or _names_picture_of_title(sheet, position)
        or begins_with_stamp(line.text)
        or _is_of_other_letters(line.text, sheet.said)
        or _is_above_player(sheet, position)
        or _is_above_way(sheet, position)
        or _is_of_contact(sheet, position)
        or _is_field_of_form(sheet, position)
        or (lists_subjects(line.text) or is_speech_deck(sheet, position))
        or _is_of_arrows(sheet, position)
    )


def _has_form_of_title(sheet: Sheet, position: int) -> bool:
    """Whether a line is neither furniture nor a paragraph, and tells no address."""
    line = sheet[position]
    if sheet.kind(position) not in _KINDS or holds_address(line.text):
        return False
    return is_title_like(line) or is_dated_sentence(sheet, position)


def _is_step(sheet: Sheet, position: int) -> bool:
    """Whether a line stands right above or below the mark between two steps of breadcrumbs."""
    is_below = position > 0 and sheet[position].glued and sheet[position - 1].text in _STEPS
    below = sheet[position + 1] if position + 1 < len(sheet) else None
    return is_below or (below is not None and below.glued and below.text in _STEPS)


def _is_ranked(sheet: Sheet, position: int) -> bool:
    """Whether a line stands below its number in a ranking; a number alone on its page is none."""
    if not position or not _is_rank(sheet[position - 1].text):
        return False
    if int(sheet[position - 1].text) <= FIRST_RANKS:
        return True
    near = range(max(0, position - _REACH_OF_RANKING), min(len(sheet), position + _REACH_OF_RANKING))
    return sum(_is_rank(sheet[p].text) for p in near) > 1


def _is_rank(text: str) -> bool:
    return len(text) <= 2 and text.isdecimal()


def _is_of_other_letters(text: str, said: str) -> bool:
    """Whether a line has Cyrillic letters and the text has none: what a program of the site prints."""
    if text.isascii() or not _CYRILLIC.search(text):
        return False
    return not _CYRILLIC.search(said)


def _is_below_picture(sheet: Sheet, position: int) -> bool:
    """Whether a line stands below a picture, and this below a date: it says what the picture shows."""
    if position < 2 or sheet[position - 1].form != "figure" or sheet[position].form.startswith("heading"):
        return False
    return any(is_dated(sheet, p) for p in range(max(0, position - 1 - _REACH_OF_DATE), position - 1))


def _names_picture_of_title(sheet: Sheet, position: int) -> bool:
    """Whether a line is the one above it with a word for a picture behind."""
    folded, above = sheet.folded(position), sheet.folded(position - 1)
    return position > 0 and len(above) > MOST_WORDS_OF_LABELLED and names_picture_of(folded, above)


def _is_below_capitals(sheet: Sheet, position: int) -> bool:
    """Whether a line in small letters hangs at one in capitals: what the title's picture is called."""
    line, above = sheet[position], sheet[position - 1]
    is_small = position > 0 and line.glued and line.text.islower()
    return is_small and above.text.isupper() and above.words >= FEWEST_WORDS_IN_CAPITALS


def _is_labelled_date(line: Line) -> bool:
    """Whether a year stands behind a label, not within it: `Posted on: 3 May 2019`, `Larch 2019: a guide`."""
    if line.words > MOST_WORDS_OF_LABELLED or not begins_with_label(line.text) or not has_year(line):
        return False
    before, _, behind = line.text.partition(":")
    days = find_dates(behind)
    if any(day.end for day in days) and before.count(" ") + 1 >= FEWEST_WORDS_OF_SUBJECT:
        return False
    if days and _tells_before_day(line.text, behind[: days[0].start]):
        return False
    return has_digit(behind) and (len(behind.split()) < FEWEST_WORDS_OF_HEADLINE or bool(days))


def _tells_before_day(text: str, words: str) -> bool:
    """Whether `words` go on a headline, between what is no label and a dash before the day."""
    is_parted = words.rstrip()[-1:] in _DASHES
    return is_parted and len(words.split()) > FEWEST_WORDS_OF_HEADLINE and label_of(text) is None


def _is_issue(line: Line) -> bool:
    """Whether a line is a periodical with the number and the day of its issue: `Reporter 411, 1 May 1997`."""
    found = _ISSUE.match(line.text) if has_year(line) else None
    dates = find_dates(line.text[found.end() :]) if found else []
    return len(dates) == 1 and dates[0].precision == "day" and not line.text[found.end() + dates[0].stop :]  # type: ignore[union-attr]


def _is_dateline(line: Line) -> bool:
    """Whether a line is day and place of the text and no more: `May 3, 2019 – Larch, Northmarch`."""
    if not has_year(line) or line.words > MOST_WORDS_OF_LABELLED:
        return False
    dates = find_dates(line.text) if any(map(line.text.__contains__, _DASHES)) else []
    if len(dates) != 1 or dates[0].precision != "day":
        return False
    before, after = line.text[: dates[0].start].rstrip(), line.text[dates[0].stop :].lstrip()
    place = after[1:] if not before and after[:1] in _DASHES else before[:-1] if not after else ""
    is_parted = (after[:1] if not before else before[-1:]) in _DASHES
    return (
        is_parted and ":" not in place and all(word[0].isupper() for word in place.replace(",", " ").split())
    )


def _is_no_fact(sheet: Sheet, position: int) -> bool:
    """Whether a line is neither a fact nor a name of the agency, unless it states its subject."""
    is_subject = states_subject(sheet[position].text)
    if sheet.known(position) or sheet.above_title(position) or (sheet.facts(position) and not is_subject):
        return False
    if sheet.header(position) and not (_repeats(sheet, position) and is_above_facts(sheet, position)):
        return False
    if is_above_facts(sheet, position) and (is_account(sheet[position].text) or _is_team(sheet, position)):
        return False
    return is_subject or not is_name_among_facts(sheet, position)


def _is_team(sheet: Sheet, position: int) -> bool:
    """Whether two words right above a fact are who wrote the text: `Tim Garam`."""
    line = sheet[position]
    return line.words == WORDS_OF_TEAM and sheet[position + 1].glued and line.text.startswith("Tim ")


def _repeats(sheet: Sheet, position: int) -> bool:
    return any(sheet.folded(p) == sheet.folded(position) for p in range(position))


def _is_above_way(sheet: Sheet, position: int) -> bool:
    """Whether the line right below is a telephone number or a mail address alone: this one is whose it is."""
    below = sheet[position + 1] if position + 1 < len(sheet) else None
    if below is None or not below.glued:
        return False
    if "@" in below.text:
        return " " not in below.text
    if not below.text[-1:].isdigit():
        return False
    return _PHONE.fullmatch(below.text) is not None and not sheet.dated(position + 1)


def _is_of_contact(sheet: Sheet, position: int) -> bool:
    """Whether a line is whom one may ask, below the heading of contacts and above a way to reach them."""
    heads = (p for p in range(position - 1, max(-1, position - 1 - _REACH_OF_CONTACT), -1))
    head = next((p for p in heads if may_announce(sheet[p].text)), -1)
    if head < 0:
        return False
    kinds = "".join(map(kind_of, sheet[head : position + _REACH_OF_CONTACT]))
    return (found := _CONTACT.match(kinds)) is not None and position - head < found.end()


def _is_field_of_form(sheet: Sheet, position: int) -> bool:
    """Whether a line is a label in capitals with its value, among others: `STATION: Larch`, `AGE: 27`.

    So is what an invitation answers, beside another answer: `Who: Ana Oak`.
    """
    if ":" not in sheet[position].text:
        return False
    if _ANSWER.match(sheet[position].text):
        beside = sheet[max(0, position - 1) : position] + sheet[position + 1 : position + 2]
        return any(_ANSWER.match(line.text) for line in beside)
    if not _FIELD.fullmatch(sheet[position].text):
        return False
    near = range(max(0, position - _REACH_OF_FIELDS), min(len(sheet), position + _REACH_OF_FIELDS + 1))
    return sum(_FIELD.fullmatch(sheet[p].text) is not None for p in near) > _FEWEST_FIELDS


def _is_of_arrows(sheet: Sheet, position: int) -> bool:
    """Whether a line is one of several links right below each other, each behind an arrow: `> Speeches`."""
    if sheet[position].text[0] not in _ARROWS:
        return False
    near = ((position - 1, position), (position + 1, position + 1))
    return any(
        0 <= other < len(sheet) and sheet[lower].glued and sheet[other].text[0] in _ARROWS
        for other, lower in near
    )


def _is_above_player(sheet: Sheet, position: int) -> bool:
    """Whether the line below is how long a film takes and whose it is: this one is the film's title."""
    below = position + 1
    is_control = below < len(sheet) and sheet.kind(below) is Kind.CONTROL
    return is_control and " - source:" in sheet.folded(below)


def is_above_facts(sheet: Sheet, position: int) -> bool:
    """Whether the line right below one states a date."""
    return position + 1 < len(sheet) and is_dated(sheet, position + 1)


def is_listed(sheet: Sheet, position: int) -> bool:
    """Whether an item stands right above or below another one that is none of a menu."""
    near = ((position - 1, position), (position + 1, position + 1))
    return any(
        0 <= other < len(sheet)
        and sheet[lower].glued
        and sheet[other].bullet == sheet[position].bullet
        and sheet.kind(other) is None
        and not is_short(sheet[other])
        for other, lower in near
    )


def may_be_title_after_all(sheet: Sheet, position: int) -> bool:
    """Whether a line that reads as a byline or a caption may be a headline, where a page has no other."""
    line = sheet[position]
    if sheet.kind(position) not in _KINDS or line.bullet or line.form in _PICTURES or not is_title_like(line):
        return False
    facts = sheet.facts(position)
    return is_byline_of_words(line.text, facts) or (not facts and goes_on_from_picture(line.text))
