"""Facts beside the title of a release and above its text, and the lines that stand among them.

What belongs here: which lines right above a title or the first paragraph belong to the release, for facts
stand there. What does not: the list of facts below a title (`warta.intake.titles.fact_list`), and what one
line states (`warta.intake.facts.stated_facts`).
"""

from __future__ import annotations

from warta.intake.contacts.contact_block import contact_block
from warta.intake.contacts.contact_lines import may_announce
from warta.intake.contacts.contact_ways import may_be_way
from warta.intake.marks.fact import About
from warta.intake.offices.office_names import office_of, says_office
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import holds_address
from warta.intake.sheets.fact_role import is_bare_date, is_office_of_writer, names_press_office
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.text_start import MAX_GAP

# Contacts between the facts and the title have no more.
MOST_LINES_OF_CONTACTS = 8
# ... and those of several persons, in columns that became lines, below the day.
MOST_LINES_BELOW_DAY = 18
# Furniture that stands between a title and its text as well as above the title.
BESIDE = frozenset({Kind.CONTROL, Kind.WEAK, Kind.TAGS, Kind.COMMENTS})


def top_of_release(sheet: Sheet, title: int) -> int:
    """The first of the lines above the title that belong to it: rubric, number, facts."""
    top = title
    while top:
        if _belongs_above(sheet, top - 1):
            top -= 1
        elif contacts := _contacts_above(sheet, top) or _contacts_below_day(sheet, top):
            top -= contacts
        else:
            break
    return top


def _contacts_above(sheet: Sheet, stop: int) -> int:
    """How many lines right above one are contacts that a line of them announces, or 0."""
    if not may_be_way(sheet[stop - 1].text):
        return 0
    for first in range(stop - 1, max(0, stop - 1 - MOST_LINES_OF_CONTACTS), -1):
        if may_announce(sheet[first].text) and contact_block(sheet, first, stop) == stop - first:
            return stop - first if _belongs_above(sheet, first - 1) else 0
    return 0


def _contacts_below_day(sheet: Sheet, stop: int) -> int:
    """How many lines right above one are persons with the ways to reach them, below a day alone; or 0."""
    if not may_be_way(sheet[stop - 1].text):
        return 0
    for first in range(stop - 2, max(0, stop - 1 - MOST_LINES_BELOW_DAY), -1):
        if is_bare_date(sheet, first - 1):
            return stop - first if contact_block(sheet, first, stop) == stop - first else 0
    return 0


def _belongs_above(sheet: Sheet, position: int) -> bool:
    if sheet.header(position) or sheet[position].region != sheet[position + 1].region:
        return False
    about = {fact.about for fact in sheet.facts(position)}
    line = sheet[position]
    if position and (sheet.kind(position) in BESIDE or about == {About.CONTROL}):
        return _belongs_above(sheet, position - 1)
    if not position:
        return sheet.above_title(position) or bool(about - {About.CONTROL})
    # A rule, an address, or the place of issue may stand between the facts above a title.
    is_rule = not any(map(str.isalnum, line.text))
    is_place = line.words <= 2 and sheet.kind(position) is None and is_dated(sheet, position - 1)
    return (
        sheet.above_title(position)
        or bool(about - {About.CONTROL})
        or any(fact.labelled for fact in sheet.facts(position))
        or is_name_among_facts(sheet, position)
        or is_place
        or ((is_rule or holds_address(line.text)) and _belongs_above(sheet, position - 1))
    )


def facts_above_text(sheet: Sheet, start: int) -> int:
    """Where the list of facts right above the paragraph at `start` begins; -1 where there is none."""
    position = start - 1
    byline = position - (position > 0 and is_office_of_writer(sheet, position))
    if position >= 0 and _is_byline(sheet, byline):
        return byline
    while position >= 0 and not is_dated(sheet, position):
        if sheet.kind(position) not in {None, *BESIDE} or sheet.header(position):
            return -1
        if start - position > MAX_GAP:
            return -1
        position -= 1
    while position > 0 and goes_on_above(sheet, position - 1):
        position -= 1
    while position >= 0 and sheet.kind(position) in (Kind.CONTROL, Kind.WEAK):
        position += 1
    return position


def _is_byline(sheet: Sheet, position: int) -> bool:
    """Whether a line says with labels who wrote the text, and no more: `Reporter: … | Editor: …`."""
    facts = sheet.facts(position)
    return bool(facts) and all(f.labelled and f.about in (About.OFFICE, About.EDITOR) for f in facts)


def is_dated(sheet: Sheet, position: int) -> bool:
    """Whether a line states a date or a count of readers."""
    facts = sheet.facts(position)
    return bool(facts) and any(fact.printed or fact.count is not None for fact in facts)


def goes_on_above(sheet: Sheet, position: int) -> bool:
    """Whether a line may stand in a list of facts: a fact, a control, or a name among facts."""
    return (
        bool(sheet.facts(position))
        or sheet.kind(position) in (Kind.CONTROL, Kind.WEAK)
        or is_name_among_facts(sheet, position)
    )


def _is_fact_beside(sheet: Sheet, near: int, position: int) -> bool:
    """Whether the line `near` to that at `position` is a fact beside which names stand."""
    return is_dated(sheet, near) or (sheet.above_title(near) and names_press_office(sheet, position))


def is_name_among_facts(sheet: Sheet, position: int) -> bool:
    """Whether a line names office or rubric beside facts: by its bullet, or with facts on both sides."""
    line = sheet[position]
    if sheet.kind(position) is not None or position + 1 >= len(sheet) or not (line.bullet or line.glued):
        return False
    if position and is_office_of_writer(sheet, position):
        return True
    near = [p for p in (position - 1, position + 1) if p >= 0 and _is_fact_beside(sheet, p, position)]
    if not near or office_of(line) is None:
        return False
    is_short = line.words <= 4 or says_office(line.text)
    return bool(line.bullet) or (len(near) == 2 and line.glued and is_short)
