"""Lines below a headline that say whose speech a text is, on what occasion, where, when, and of what.

What belongs here: telling such a line, which is the deck of the headline above it, the day at its end, and
the speaker's name alone on a line.
What does not: a headline that itself says whose speech it is (`warta.intake.titles.sentence_titles`), and
other decks (`warta.intake.titles.deck`).
"""

from __future__ import annotations

import re

from warta.intake.datelines.dateline import dateline_alone
from warta.intake.days.printed_dates import read_whole
from warta.intake.days.printed_day import PrintedDate
from warta.intake.marks.fact import About, Fact
from warta.intake.names.bodies import looks_like_body
from warta.intake.role import Role
from warta.intake.shapes.shape import MAX_TITLE_LENGTH, ends_as_text, has_year, is_title_like
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.sentence_titles import names_speech
from warta.intake.titles.title_signs import names_organisation, names_section, weight_against

_KINDS = (
    r"statement|speech|remarks|address|lecture|intervention|testimony"
    r"|sambutan|pidato|amanat|arahan|orasi"
)
# On what occasion, or before whom: Remarks at a media briefing, Sambutan pada pembukaan pasar
_SPEECH = re.compile(
    rf"(?:[A-Z][\w-]+ ){{0,2}}(?i:{_KINDS}) (?:at|to|before|delivered|during|for|on|pada|dalam|di)\b"
)
# ... or of which kind, among its first words.
_SAYS_KIND = re.compile(rf"(?:[\w-]+ ){{0,2}}(?:{_KINDS})\b", re.IGNORECASE)
# What a transcript speaks of: Subjects: Bridges; ropes; the quay
_SUBJECTS = re.compile(r"(?:subject(?:s|/s|\(s\))|topics discussed)\s?: ?\S", re.IGNORECASE)
_FIRST_OF_SUBJECTS = frozenset("SsTt")
# Where and when, at the end of a line: …, Frankfurt am Main, 6 September 2012
_PLACE_AND_DAY = re.compile(
    r",\s?[A-Z][\w.'’-]+(?: [\w.'’-]+){0,3}, "
    r"(?P<day>\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d|[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d)"
)
# What a page says that it is, above the title, and the name of who spoke, alone on a line.
_IS_SPEECH = re.compile(r"speech|oral statement to parliament|pidato|sambutan", re.IGNORECASE)
_SPEAKER = re.compile(
    r"(?:(?:The |Rt |Right |Hon(?:ourable)? |Sir |Dame |Lord |Baroness |Dr |Mr |Mrs |Ms |Professor ){0,4})"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,3}"
)
_POST_NOMINALS = re.compile(r"(?: [A-Z]{2,5})+$")
_SENTENCE = re.compile(r"\w{4,}[.!?][”\"’)]* ")
# So many words has a headline above such a line, and this part of the longer ones the text takes up.
FEWEST_WORDS, LEAST_SHARE = 5, 0.3
_NOT_OF_RELEASE = frozenset({About.EMBARGO, About.UPDATED})


def is_speech_deck(sheet: Sheet, position: int) -> bool:
    """Whether a line says whose speech follows or on what occasion it was held, its headline right above it.

    Its day stands at its end or on the line below.
    """
    text = sheet[position].text
    if not position or position + 1 >= len(sheet) or not (names_speech(text) or _SPEECH.match(text)):
        return False
    is_dated = day_of_speech(text) is not None or _is_day(sheet, position + 1)
    return is_dated and _is_headline(sheet, position - 1)


def _is_day(sheet: Sheet, position: int) -> bool:
    """Whether a line is a day, perhaps with its place before it."""
    if sheet.dated(position):
        return True
    alone = dateline_alone(sheet[position].text) if has_year(sheet[position]) else None
    return alone is not None and alone.date is not None


def lists_subjects(text: str) -> bool:
    """Whether a line lists what a transcript speaks of, and is no headline."""
    return text[0] in _FIRST_OF_SUBJECTS and ":" in text and _SUBJECTS.match(text) is not None


def _is_headline(sheet: Sheet, position: int) -> bool:
    """Whether a line may be a headline, and is neither whose site it is nor a section of it."""
    line = sheet[position]
    if line.words < FEWEST_WORDS or line.bullet or not is_title_like(line) or ends_as_text(line):
        return False
    if sheet.kind(position) is not None or sheet.facts(position) or sheet.header(position):
        return False
    text = line.text
    is_of_site = looks_like_body(text) or names_organisation(text) or names_section(text)
    return not (is_of_site or weight_against(text)) and sheet.taken_up(position, position + 1) >= LEAST_SHARE


def day_of_speech(text: str) -> PrintedDate | None:
    """The whole day behind the place with which a line ends; None for any other line."""
    found = _PLACE_AND_DAY.search(text) if text[-4:].isdigit() else None
    if found is None or found.end() != len(text):
        return None
    day = read_whole(found["day"])
    return day if day and day.date and day.precision == "day" and not day.end else None


def read_speech_deck(marking: Marking, body: int, bottom: int) -> int:
    """Mark the line below a title that says whose speech the text is, or of what; where the text then begins.

    The day of the speech is the release's where no other is stated, and is told.
    """
    sheet = marking.sheet
    if not 0 < body < bottom - 1 or marking.result.indexes(Role.SUBTITLE):
        return body
    line = sheet[body]
    if lists_subjects(line.text) and marking.result.indexes(Role.TITLE):
        marking.mark([body], Role.SUBTITLE)
        return body + 1
    if marking.role(body - 1) is not Role.TITLE or len(line.text) > MAX_TITLE_LENGTH or ends_as_text(line):
        return body
    is_of_speech = names_speech(line.text) or _SPEECH.match(line.text) is not None
    day = day_of_speech(line.text)
    says_kind = any(_SAYS_KIND.match(sheet[p].text) for p in (body - 1, body))
    if not (is_of_speech or (day and says_kind)):
        return body
    marking.mark([body], Role.SUBTITLE)
    dated = (fact for _, fact in marking.result.stated() if fact.printed)
    if day and all(fact.about in _NOT_OF_RELEASE for fact in dated):
        marking.state(body, (Fact(About.DATE, day.words, day),))
        told = f"{day.words!r} on line {line.number} is the day of the speech; look whether the release's"
        marking.result.doubt("date", told)
    return body + 1


def read_speaker(marking: Marking, title: int, body: int, bottom: int) -> int:
    """Mark summary and speaker between a title and the speech below it; where the speech then begins.

    A page that says above its title that it is a speech prints one sentence on it, and the speaker's name.
    """
    sheet, speaker = marking.sheet, body + 1
    if not 0 < title == body - 1 or body + 2 >= bottom or not _IS_SPEECH.fullmatch(sheet[title - 1].text):
        return body
    summary, name = sheet[body], sheet[speaker].text
    is_one = sheet.text(body) and len(summary.text) <= MAX_TITLE_LENGTH and not _SENTENCE.search(summary.text)
    if not (is_one and sheet.text(speaker + 1) and _SPEAKER.fullmatch(name)):
        return body
    marking.mark([body], Role.SUBTITLE)
    marking.mark([speaker], Role.OFFICE)
    marking.state(speaker, (Fact(About.OFFICE, _POST_NOMINALS.sub("", name), labelled=True),))
    return speaker + 1
