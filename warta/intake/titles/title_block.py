"""The title of a release and what hangs at it, down to where the text begins.

What belongs here: which lines from the first above the title to the last of the facts are title, subtitle,
rubric, number, facts and repeats of the title. What does not: finding the title
(`warta.intake.titles.head`), which lines go on with it (`warta.intake.titles.title_continuation`), the list
of facts (`warta.intake.titles.fact_list`), and the controls between these and the text
(`warta.intake.titles.controls_above_text`).
"""

from __future__ import annotations

import re

from warta.agencies import fold
from warta.intake.contacts.personal_numbers import is_personal_number
from warta.intake.days.printed_dates import find_dates
from warta.intake.facts.release_number import is_code_in_head, number_before_headline, release_number
from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import without_subject
from warta.intake.marks.rubric import is_notice, is_rubric
from warta.intake.names.bodies import looks_like_body
from warta.intake.offices.office_names import office_of, says_office
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import (
    ends_as_text,
    has_year,
    is_caption,
    is_title_like,
    names_holder,
    names_honourable,
    names_ministers,
    names_place,
)
from warta.intake.sheets.fact_role import facts_as, is_control, role_of
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.controls_above_text import skip_controls
from warta.intake.titles.fact_list import facts_from, find_facts
from warta.intake.titles.head import Head
from warta.intake.titles.speech_decks import is_speech_deck
from warta.intake.titles.title_continuation import begins_small, goes_on, is_above_hour, is_of_headline
from warta.intake.titles.title_signs import ends_as_sentence
from warta.intake.titles.title_wrapping import DAY_BEHIND

# How far below a title what hangs at it may reach, in printed lines.
TOP_LINES = 12
MAX_CATEGORY_WORDS = 4
MAX_SUBTITLE_LENGTH = 300
# What is never a deck, wherever it stands.
_OF_SITE = {
    **dict.fromkeys((Kind.CONTROL, Kind.WEAK, Kind.TRAIL), Role.CONTROL),
    **dict.fromkeys(
        (Kind.SKIP, Kind.MORE, Kind.NEWSLETTER, Kind.COOKIES, Kind.CAPTCHA, Kind.PAGER), Role.FURNITURE
    ),
}
# A headline behind a label has more words than a heading of the text.
FEWEST_SPACES_BEHIND_LABEL = 4
# With so many words a subtitle may tell of a year.
FEWEST_WORDS_WITH_YEAR = 10
_OF_MENUS = frozenset(
    {"berita", "news", "kabar", "artikel", "pengumuman", "newsroom", "news room", "press room", "media room"}
)
# What a link below the facts leads to, and no kind of text.
_LINKED = frozenset(
    """
    photo photos picture pictures image images gallery galleries video videos audio podcast podcasts
    transcript document documents download downloads attachment attachments speech slides
    foto galeri dokumen unduhan lampiran
    """.split()
)
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+(?= )")
_PICTURES = frozenset({"figure", "caption"})

_NUMBER_OF_ITEM = re.compile(r"\d{1,2}[.)] ")
_NUMBER_BEFORE = re.compile(r"\d{1,4}[.)]? ")


def read_title_and_facts(marking: Marking, head: Head, bottom: int) -> int:
    """Mark title, subtitle and facts; the position where the text begins."""
    sheet = marking.sheet
    if head.title < 0:
        span = range(head.top, bottom)
        return skip_controls(
            marking, _take_facts(marking, span.start, facts_from(sheet, span.start, span)), bottom
        )
    for position in range(head.top, head.title):
        is_copy = sheet.folded(position) == sheet.folded(head.title)
        role = Role.FURNITURE if is_copy else _role_beside(marking, position)
        marking.mark([position], role)
        marking.state(position, facts_as(sheet, position, role))
    if release_number(sheet[head.title]):
        marking.state(head.title, facts_as(sheet, head.title, Role.NUMBER))
    elif number := number_before_headline(sheet[head.title].text):
        marking.state(head.title, (Fact(About.NUMBER, number, labelled=True),))
    span = range(head.title, bottom)
    start, facts = find_facts(sheet, span)
    if not facts:
        return _read_title_alone(marking, span)
    _read_title(marking, range(head.title, start))
    stop = _take_facts(marking, start, facts)
    _read_category(marking, range(stop, min(stop + 2, bottom)))
    return skip_controls(marking, stop, bottom)


def read_title_again(marking: Marking, title: int, span: range) -> None:
    """Mark the title where it is printed once more between a summary and the text."""
    if title < 0:
        return
    sheet = marking.sheet
    named = sheet.folded(title).rstrip(".! ")
    near = (p for p in span if named in sheet.folded(p))
    again = [p for p in near if fold(without_subject(sheet[p].text)).rstrip(".! ") == named]
    behind = named.partition(": ")[2]
    if behind.count(" ") >= FEWEST_SPACES_BEHIND_LABEL:  # who speaks may stand before it at one place alone
        again += [p for p in span if sheet.folded(p).rstrip(".! ") == behind]
    marking.mark([*again, *_again_in_two(sheet, named, span)], Role.FURNITURE)


def _again_in_two(sheet: Sheet, named: str, span: range) -> list[int]:
    """The two lines next to each other that are the title together, which is printed once more."""
    begun = (p for p in span[:-1] if named.startswith(f"{sheet.folded(p)} "))
    first = next((p for p in begun if f"{sheet.folded(p)} {sheet.folded(p + 1)}".rstrip(".! ") == named), -1)
    return [first, first + 1] if first >= 0 else []


def read_number_above_text(marking: Marking, body: int, bottom: int) -> None:
    """Mark the release's number where it stands between the facts and the first paragraph."""
    sheet = marking.sheet
    if any(fact.about is About.NUMBER for _, fact in marking.result.stated()):
        return
    for position in range(body, min(body + TOP_LINES, bottom)):
        if sheet.text(position):
            return
        text = sheet[position].text
        number = text if is_code_in_head(text) else release_number(sheet[position])
        if marking.role(position) is Role.BODY and number and any(map(str.isalpha, number)):
            marking.mark([position], Role.NUMBER)
            marking.state(position, facts_as(sheet, position, Role.NUMBER))
            return


def _take_facts(marking: Marking, start: int, roles: list[Role]) -> int:
    """Mark the list of facts that begins at `start`; the position behind it."""
    for position, role in enumerate(roles, start=start):
        marking.mark([position], role)
        marking.state(position, facts_as(marking.sheet, position, role))
    return start + len(roles)


def _role_beside(marking: Marking, position: int) -> Role:
    """The role of a line between the site's own lines and the title."""
    sheet = marking.sheet
    if sheet.header(position):
        return Role.HEADER
    if is_notice(sheet[position]):
        return Role.CONTROL
    if is_rubric(sheet[position]):
        return Role.FURNITURE if _is_generic(marking, position) else Role.CATEGORY
    if facts := sheet.facts(position):
        return role_of(facts)
    if release_number(sheet[position]):
        return Role.NUMBER
    is_office = office_of(sheet[position]) and says_office(sheet[position].text)
    return Role.OFFICE if is_office else Role.FURNITURE


def _is_generic(marking: Marking, position: int) -> bool:
    """Whether a word above the title is the menu's rather than the kind of text."""
    return marking.sheet.folded(position) in _OF_MENUS


def _read_title_alone(marking: Marking, span: range) -> int:
    """Mark a title that no facts follow, with what hangs at it; the position behind."""
    stop = span.start + 1
    while stop < span.stop and stop < span.start + TOP_LINES and _hangs_at_title(marking, stop):
        stop += 1
    _read_title(marking, range(span.start, min(stop, span.stop)))
    return skip_controls(marking, min(stop, span.stop), span.stop)


def _hangs_at_title(marking: Marking, position: int) -> bool:
    sheet = marking.sheet
    line, above = sheet[position], sheet[position - 1]
    if _is_copy(sheet.folded(position), sheet.folded(position - 1)):
        return True
    if sheet.kind(position) in (Kind.CONTROL, Kind.WEAK):
        return sheet.kind(position) is Kind.CONTROL and not line.bullet
    return (
        not ends_as_text(above)
        and (goes_on(sheet, position) or _may_hang(marking, position))
        and position + 1 < len(sheet)
        and (
            not sheet[position + 1].glued
            or (line.text.isupper() and above.text.isupper())
            or (goes_on(sheet, position) and is_of_headline(sheet, position))
        )
    )


def _may_hang(marking: Marking, position: int) -> bool:
    """Whether a line right below a title, apart from the text, may be its subtitle."""
    line = marking.sheet[position]
    is_plain = line.glued and not line.bullet and is_title_like(line) and not ends_as_sentence(line)
    return is_plain and not _may_tell_day(line) and not marking.sheet.facts(position)


def _may_tell_day(line: Line) -> bool:
    """Whether a line has a year, and so few words or such a day that it may say when the text was issued."""
    if not has_year(line):
        return False
    return line.words < FEWEST_WORDS_WITH_YEAR or any(d.precision == "day" for d in find_dates(line.text))


def _read_title(marking: Marking, span: range) -> None:
    """Mark the title, which `span` begins with, and what hangs at it.

    A title may be wrapped, or printed twice.
    """
    if len(span) > 1 and _ends_numbered_trail(marking.sheet, span):
        marking.mark(span[:1], Role.FURNITURE)
        span = span[1:]
    marking.mark(span[:1], Role.TITLE)
    wrapping = True
    for position in span[1:]:
        wrapping = _read_below_title(marking, position, span, wrapping=wrapping)


def _ends_numbered_trail(sheet: Sheet, span: range) -> bool:
    """Whether the line above the same one has a number besides, as breadcrumbs with numbers have."""
    first = sheet.folded(span[0])
    number = _NUMBER_OF_ITEM.match(first)
    return number is not None and first[number.end() :] == sheet.folded(span[1])


def _read_below_title(marking: Marking, position: int, span: range, *, wrapping: bool) -> bool:
    """Mark one line between title and facts; whether the next may still be the title's."""
    sheet = marking.sheet
    line = sheet[position]
    if _is_copy(sheet.folded(position), sheet.folded(span[0])):
        marking.mark([position], Role.FURNITURE)
    elif (kind := sheet.kind(position)) and (role := _OF_SITE.get(kind)):
        marking.mark([position], role)
    elif line.form in _PICTURES or is_caption(line):
        return False
    elif sheet.header(position) or (looks_like_body(line.text) and not begins_small(line.text)):
        marking.mark([position], Role.HEADER)
    elif _is_said_beside(sheet, position):
        marking.mark([position], Role.CONTROL)
    elif role := _role_by_words(sheet, position):
        marking.mark([position], role)
        marking.state(position, facts_as(sheet, position, role))
    elif wrapping and goes_on(sheet, position):
        marking.mark([position], Role.TITLE)
        return True
    elif _may_be_subtitle(marking, position, span) or is_speech_deck(sheet, position):
        marking.mark([position], Role.SUBTITLE)
    elif (
        (line.words <= 3 or _names_file(sheet, position, span)) and not ends_as_text(line) and not line.bullet
    ):
        marking.mark([position], Role.FURNITURE)
    else:
        told = f"line {line.number} stands between title and facts; it is kept as text"
        marking.result.doubt("body", told)
    return False


def _is_copy(folded: str, title: str) -> bool:
    """Whether a line is the title again, without its number in a list or the day in brackets behind it."""
    if title.startswith(folded):
        return folded == title or DAY_BEHIND.fullmatch(title[len(folded) :].lstrip()) is not None
    return title.endswith(folded) and _NUMBER_BEFORE.fullmatch(title, 0, len(title) - len(folded)) is not None


def _role_by_words(sheet: Sheet, position: int) -> Role | None:
    """What a line between title and facts is by its own words, whose value they are."""
    line = sheet[position]
    if is_personal_number(line.text):
        return Role.CONTACT
    if release_number(line):
        return Role.NUMBER
    return Role.CATEGORY if is_rubric(line) or sheet.lists_rubrics(position) else None


def _is_said_beside(sheet: Sheet, position: int) -> bool:
    """Whether a line below a title says how to treat the release, who tells it, or from where."""
    line = sheet[position]
    is_minister = names_honourable(line.text) or names_ministers(line.text)
    if is_minister or is_notice(line) or is_above_hour(sheet, position) or names_holder(line.text):
        return True
    return names_place(line.text) and bool(sheet.facts(position + 1))


def _may_be_subtitle(marking: Marking, position: int, span: range) -> bool:
    line = marking.sheet[position]
    others = [p for p in span if marking.role(p) is Role.SUBTITLE]
    return (
        not others
        and not _names_file(marking.sheet, position, span)
        and (line.words > 3 or ends_as_text(line))
        and not line.bullet
        and not line.is_row
        and len(line.printed) <= MAX_SUBTITLE_LENGTH
        and _is_one_sentence(line)
        and position == _last_plain(marking.sheet, span)
    )


def _names_file(sheet: Sheet, position: int, span: range) -> bool:
    """Whether words in small letters below a title in capitals are what a picture's file is called."""
    return sheet[span[0]].text.isupper() and sheet[position].text.islower()


def _read_category(marking: Marking, span: range) -> None:
    """Mark the rubric that hangs at the facts without a blank line."""
    if len(span) < 2:
        return
    line, after = marking.sheet[span[0]], marking.sheet[span[1]]
    if (
        line.glued
        and not after.glued
        and not line.bullet
        and len(line.printed.split()) <= MAX_CATEGORY_WORDS
        and line.printed[-1].isalnum()
        and marking.sheet.kind(span[0]) in (None, Kind.MENU)
        and not is_caption(line)
        and not any(map(str.isdigit, line.text))
        and marking.sheet.folded(span[0]) not in _LINKED
    ):
        is_office = says_office(line.text) and not _has_office(marking)
        marking.mark(span[:1], Role.OFFICE if is_office else Role.CATEGORY)
        marking.state(span[0], (Fact(About.OFFICE if is_office else About.CATEGORY, line.text),))


def _has_office(marking: Marking) -> bool:
    return any(fact.about is About.OFFICE for _, fact in marking.result.stated())


def _is_one_sentence(line: Line) -> bool:
    text = _INITIALS.sub("", line.printed).rstrip('.!?"”’) ')
    return not any(mark in text for mark in (". ", "! ", "? "))


def _last_plain(sheet: Sheet, span: range) -> int:
    """The last line of `span` that is no control, number or rubric."""
    plain = [p for p in span if not is_control(sheet, p) and not sheet.above_title(p)]
    return plain[-1] if plain else -1
