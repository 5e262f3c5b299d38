"""The date of a release that stands apart from its title and facts, where these have none.

What belongs here: a line that is a date and no more between captions and the first paragraph, as the last
line of the text, or among the buttons right below it. What does not: dates with a label and those beside
the title (`warta.intake.titles.fact_list`, `warta.intake.roles.assignment`), and choosing among several
(`warta.intake.dating.chosen_day`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from warta.intake.contacts.contact_block import contact_block
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.days.event_detail import is_event_detail
from warta.intake.days.printed_dates import find_dates, read_whole
from warta.intake.days.printed_day import PrintedDate
from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import label_of, without_subject
from warta.intake.offices.office_names import says_office
from warta.intake.offices.office_words import begins_with_post
from warta.intake.role import Role
from warta.intake.roles.same_days import days_of, leave_day_again, others_below
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import ends_as_text, has_digit, has_year, is_caption
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import OF_PICTURES, Sheet, is_name
from warta.intake.told_lines import told_left_out

# How far below the title such a line may stand, and below the text.
REACH_ABOVE = 14
REACH_BELOW = 6
MOST_WORDS_OF_OFFICE = 8
MOST_WORDS_OF_LAST = 3
MOST_WORDS_OF_TOPIC = 4
MOST_WORDS_OF_SUMMARY = 30
# How many lines of the site, and how long ones, may stand between a day and the title below it.
LINES_ABOVE_TITLE, MOST_WORDS_OF_BUTTONS = 2, 6
# How much of the text's first line, in characters, may be its dateline.
MOST_OF_DATELINE = 90
# Of how many words place and agency behind a date are.
FEWEST_NAMES, MOST_NAMES = 4, 12
_IN_NAMES = frozenset({"of", "the", "and", "for", "dan", "du", "de", "la", "des"})
# Days that are stated of something else than when the release came out.
_NOT_OF_RELEASE = frozenset({About.EMBARGO, About.UPDATED})
_BESIDE_DAY = frozenset({About.DATE, About.PUBLISHED, About.CONTROL, About.VIEWS, About.CATEGORY})
# What leads to a day that a sentence tells of.
_ON = re.compile(
    r"\b(?:on|in|since|from|until|of|by|pada|tanggal|sejak|hingga)(?: or (?:about|before|after))?\s+$",
    re.IGNORECASE,
)
# A day with dots whose year has two digits, which on a line with others might be a time: 06.26.19
_IN_SHORT = re.compile(r"\d\d?\.\d\d?\.\d\d")
_SHORT_YEARS = range(1990, 2040)
_BUTTONS = frozenset({Kind.CONTROL, Kind.WEAK, Kind.TAGS})


def read_date_above_text(marking: Marking, body: int, bottom: int) -> None:
    """Take the date between summary, captions or buttons and the first paragraph, where no other is stated.

    What stands above it on short lines, such as topics, is the page's own.
    """
    if _is_dated(marking):
        return
    sheet = marking.sheet
    for position in range(body, min(body + REACH_ABOVE, bottom)):
        printed = (
            _bare_date(sheet, position)
            or _date_before_names(sheet, position)
            or _date_beside_bar(sheet[position])
        )
        facts = (Fact(About.DATE, printed.words, printed),) if printed else _dated_facts(sheet, position)
        if facts and _stands_elsewhere(sheet, position):
            return
        if facts:
            marking.mark([position], Role.DATE)
            marking.state(position, facts)
            _leave_topics(marking, range(body, position))
            return
        if not _may_stand_above(marking, position):
            return


def read_date_beside_name(marking: Marking, title: int) -> None:
    """Take the day behind a person's name right above the title, where no other is stated, and tell it."""
    if title < 1 or _is_dated(marking):
        return
    sheet, position = marking.sheet, title - 1
    text = sheet[position].text
    dates = find_dates(text) if has_year(sheet[position]) else []
    if len(dates) != 1 or not dates[0].date or dates[0].stop < len(text):
        return
    if is_name(text[: dates[0].start].strip()):
        _state(marking, position, dates[0])
        marking.result.doubt(
            "date",
            f"line {sheet[position].number} above the title is a name and a date, {text!r};"
            " look whether the release's",
        )


def read_date_above_title_again(marking: Marking, title: int, body: int, bottom: int) -> None:
    """Take the day below a summary, the title once more right below it, where no other is stated."""
    if title < 0 or _is_dated(marking):
        return
    sheet = marking.sheet
    printed = [p for p in range(body, min(body + REACH_ABOVE, bottom)) if not sheet[p].is_blank]
    for position, below in itertools.pairwise(printed):
        facts = sheet.facts(position) if sheet.folded(below) == sheet.folded(title) else ()
        dates = [fact.printed for fact in facts if fact.printed]
        if len(dates) == 1 and _is_day(dates[0]) and all(fact.about in _BESIDE_DAY for fact in facts):
            marking.mark([position], Role.DATE)
            marking.state(position, facts)
            return


def read_date_above_title(marking: Marking, title: int) -> None:
    """Take the day that stands little above the title, where no other is stated on the page, and tell it.

    In a memo whom it is for and from stands between the day and the subject.
    """
    if title < 1 or _is_dated(marking) or _opens_with_date(marking):
        return
    sheet = marking.sheet
    dated = [p for p in range(others_below(marking)) if any(fact.printed for fact in sheet.facts(p))]
    if printed := _short_day(sheet[title - 1]):
        _state(marking, title - 1, printed)
        return
    is_memo = without_subject(sheet[title].text) != sheet[title].text
    above = range(max(0, title - 1 - (REACH_ABOVE if is_memo else LINES_ABOVE_TITLE)), title)
    near = [p for p in dated if p in above or _is_above_contacts(sheet, p, title)]
    found = _day_among(sheet, above, near) if days_of(sheet, near) == days_of(sheet, dated) else None
    if found is None:
        return
    position, printed = found
    between = [sheet[p] for p in above if p > position] if position in above else []
    between = [line for line in between if line.form not in OF_PICTURES]
    if any(ends_as_text(line) or line.words > MOST_WORDS_OF_BUTTONS for line in between if not is_memo):
        return
    _state(marking, position, printed)
    line = sheet[position]
    marking.result.doubt(
        "date", f"line {line.number} above the title is a date, {line.text!r}; look whether the release's"
    )


def _is_above_contacts(sheet: Sheet, position: int, title: int) -> bool:
    """Whether nothing but whom the media may ask stands between a day and the title."""
    return 0 <= position < title - 1 and contact_block(sheet, position + 1, title) == title - position - 1


def _day_among(sheet: Sheet, above: Sequence[int], dated: Sequence[int]) -> tuple[int, PrintedDate] | None:
    """The one day of the page, `dated`; where it has none, one with its place among the lines above."""
    if len(dated) > 1:
        return None
    days = [(p, _bare_date(sheet, p, may_be_item=True)) for p in dated]
    found = [(p, day) for p, day in days or [(p, _place_and_day(sheet[p])) for p in above] if day]
    return found[-1] if found else None


def _short_day(line: Line) -> PrintedDate | None:
    """The day that a line is whose year has two digits, with dots between, as senators' pages print it."""
    printed = read_whole(line.text.replace(".", "/")) if _IN_SHORT.fullmatch(line.text) else None
    return printed if printed and printed.date and printed.date.year in _SHORT_YEARS else None


def _place_and_day(line: Line) -> PrintedDate | None:
    """The whole day behind the place, or the one word, that a line is besides: `Brussels, 15/01/2015`."""
    alone = dateline_alone(line.text) if has_year(line) and _may_state_day(line) else None
    printed = alone.date if alone else None
    is_last = printed is not None and line.text.endswith(printed.words)
    return printed if printed and is_last and _is_day(printed) else None


def read_date_below_text(marking: Marking, body: int, cut: int) -> None:
    """Take the date that is the last line of the text, or stands among the buttons right below it.

    It is read where nothing else on the page is a date and no more: a list of other texts has several.
    """
    if _is_dated(marking):
        leave_day_again(marking)
        return
    if _opens_with_date(marking):
        return
    sheet = marking.sheet
    lines = [p for p in marking.text_positions() if p > body]
    if len(lines) > 2 and _is_last_word(sheet, lines[-1]) and not sheet.text(lines[-2]):
        lines.pop()
    if lines and (printed := _bare_date(sheet, lines[-1])) and not _is_of_several(sheet, lines[-1]):
        _state(marking, lines[-1], printed)
        _doubt(marking, lines[-1])
        if len(lines) > 1 and _is_office(sheet, lines[-2]):
            marking.mark([lines[-2]], Role.OFFICE)
            marking.state(lines[-2], (Fact(About.OFFICE, sheet[lines[-2]].text),))
        return
    for position in range(cut, min(cut + REACH_BELOW, len(sheet))):
        if (printed := _bare_date(sheet, position)) and not _stands_elsewhere(sheet, position):
            _state(marking, position, printed)
            _doubt(marking, position)
            return
        is_count = any(fact.count is not None for fact in sheet.facts(position))
        is_beside = is_count or sheet.kind(position) in _BUTTONS or marking.role(position) is Role.END
        if not is_beside:
            return


def _is_dated(marking: Marking) -> bool:
    """Whether a date of publication is stated, or one that may be."""
    return any(fact.printed and fact.about not in _NOT_OF_RELEASE for _, fact in marking.result.stated())


def _opens_with_date(marking: Marking) -> bool:
    """Whether the text's dateline has the whole date."""
    first = next(iter(marking.text_positions()), None)
    if first is None:
        return False
    words = marking.sheet[first].printed[:MOST_OF_DATELINE]
    opening = dateline_alone(words)
    if opening is not None and opening.date is not None:
        return True
    return any(found.date and not _ON.search(words[: found.start]) for found in find_dates(words))


def _bare_date(sheet: Sheet, position: int, *, may_be_item: bool = False) -> PrintedDate | None:
    """The day that a line is and no more, with its year: behind a label it may be an event's.

    It may be an item where a page prints its facts as a list.
    """
    line = sheet[position]
    plain = replace(line, bullet="") if may_be_item else line
    printed = read_whole(line.text) if _may_state_day(plain) else None
    return printed if printed and _is_day(printed) else None


def _dated_facts(sheet: Sheet, position: int) -> tuple[Fact, ...]:
    """The facts of a line on which a day with its year stands beside buttons and no text."""
    facts = sheet.facts(position) if _may_state_day(sheet[position]) else ()
    dates = [fact.printed for fact in facts if fact.printed]
    is_day = len(dates) == 1 and _is_day(dates[0])
    return facts if is_day and all(fact.about in _BESIDE_DAY for fact in facts) else ()


def _may_state_day(line: Line) -> bool:
    """Whether a line with a year is no part of a list, and has no label, behind which is an event's day."""
    return not (line.bullet or line.is_row or line.form or label_of(line.text)) and has_year(line)


def _is_day(printed: PrintedDate) -> bool:
    return printed.date is not None and not printed.end and printed.precision == "day"


def _leave_topics(marking: Marking, above: range) -> None:
    """Leave out the short lines between title and date, a label and more, and tell them."""
    sheet = marking.sheet
    short = [p for p in above if marking.role(p) is Role.BODY and _is_topic(sheet, p)]
    if len(short) < 2 or not any(sheet[p].text.endswith(":") for p in short):
        return
    marking.mark(short, Role.FURNITURE)
    first, last = sheet[short[0]].number, sheet[short[-1]].number
    marking.result.doubt("body", told_left_out(first, last, "between title and date"))


def _is_topic(sheet: Sheet, position: int) -> bool:
    line = sheet[position]
    return line.words <= MOST_WORDS_OF_TOPIC and (line.text.endswith(":") or not ends_as_text(line))


def _date_before_names(sheet: Sheet, position: int) -> PrintedDate | None:
    """The day that a line begins with, where place and agency follow without marks: `May 3, 2019 Quay …`.

    With marks between, the line is a dateline, and the text's.
    """
    line = sheet[position]
    if dateline_alone(line.text):
        return None
    dates = find_dates(line.text) if has_year(line) and not ends_as_text(line) else []
    if len(dates) != 1 or dates[0].start or dates[0].end or dates[0].either_way or not dates[0].date:
        return None
    names = [word for word in re.split(r"[\s,–—-]+", line.text[dates[0].stop :]) if word]
    is_of_names = all(word[0].isupper() or word in _IN_NAMES for word in names)
    return dates[0] if FEWEST_NAMES <= len(names) <= MOST_NAMES and is_of_names else None


def _date_beside_bar(line: Line) -> PrintedDate | None:
    """The one day between the bars of a line, as beside those who wrote it: `2 May 2019 | STORY ANA OAK`."""
    if "|" not in line.text or line.words > MOST_WORDS_OF_SUMMARY or not _may_state_day(line):
        return None
    if is_event_detail(line):
        return None
    dates = [found for part in line.text.split("|") for found in find_dates(part)]
    whole = [found for part in line.text.split("|") if (found := read_whole(part.strip())) and _is_day(found)]
    return whole[0] if len(dates) == len(whole) == 1 and not whole[0].either_way else None


def _is_last_word(sheet: Sheet, position: int) -> bool:
    """Whether a line may be a button that the site prints below all, and is no date and no text."""
    line = sheet[position]
    return line.words <= MOST_WORDS_OF_LAST and not ends_as_text(line) and not has_digit(line.text)


def _is_office(sheet: Sheet, position: int) -> bool:
    line = sheet[position]
    is_short = line.words <= MOST_WORDS_OF_OFFICE and not ends_as_text(line)
    return is_short and says_office(line.text) and not begins_with_post(line.text)


def _stands_elsewhere(sheet: Sheet, position: int) -> bool:
    """Whether a line within reach below is a date as well, so that a list of other texts may begin here.

    A list that has its heading begins there.
    """
    below = range(position + 1, min(len(sheet), position + REACH_BELOW))
    listed = itertools.takewhile(lambda p: sheet.kind(p) is not Kind.RELATED, below)
    return not days_of(sheet, listed) <= days_of(sheet, [position])


def _is_of_several(sheet: Sheet, position: int) -> bool:
    """Whether lines within reach above or below a date are dates and no more as well."""
    above = range(max(0, position - REACH_BELOW), position)
    return any(_bare_date(sheet, p) for p in above) or _stands_elsewhere(sheet, position)


def _may_stand_above(marking: Marking, position: int) -> bool:
    """Whether a line is no text, a caption or a summary, so that the release's date may stand below it."""
    sheet, line = marking.sheet, marking.sheet[position]
    if marking.role(position) is not Role.BODY or sheet.kind(position) is not None or is_caption(line):
        return True
    is_plain = not (line.bullet or line.is_row or line.form or sheet.text(position))
    return is_plain and line.words <= MOST_WORDS_OF_SUMMARY and not dateline_alone(line.text)


def _state(marking: Marking, position: int, printed: PrintedDate) -> None:
    marking.mark([position], Role.DATE)
    marking.state(position, (Fact(About.DATE, printed.words, printed),))


def _doubt(marking: Marking, position: int) -> None:
    """Say that a date below the text is taken for that of publication."""
    line = marking.sheet[position]
    marking.result.doubt(
        "date",
        f"line {line.number} below the text is a date and no more, {line.text!r}; look whether the release's",
    )
