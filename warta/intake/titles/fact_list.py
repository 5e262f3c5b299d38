"""The list of facts (date, office, views) that a page prints near a title.

What belongs here: which lines around a title make that list. What does not: the role of one line in it
(`warta.intake.sheets.fact_role`), the reading of one line (`warta.intake.facts.stated_facts`) and the rest
of the page (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

import datetime

from warta.dates import CivilDate
from warta.intake.days.event_detail import is_event_detail
from warta.intake.marks.fact import About
from warta.intake.marks.labels import is_bare_label_of_date
from warta.intake.marks.rubric import is_notice, is_rubric
from warta.intake.offices.office_names import office_of, says_office
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import ends_as_text, is_title_like
from warta.intake.sheets.fact_role import (
    fact_key,
    goes_on_with_office,
    is_bare_date,
    is_beside_facts,
    is_control,
    is_labelled_name,
    is_office_of_writer,
    is_place_below_day,
    lists_writers,
    may_be_office,
    names_press_office,
    role_of_name,
    states_place,
    states_several,
)
from warta.intake.sheets.sheet import OF_PICTURES, Sheet
from warta.intake.titles.title_continuation import is_rest_of_title

# How far below a title the list of facts may begin, in printed lines: below, a list belongs to the text.
TOP_LINES = 12
MOST_DATES = 3
# So far apart are the two days at most that a page prints of one text below each other.
MOST_DAYS_APART = 7
MAX_OFFICES = 2


def find_facts(sheet: Sheet, span: range) -> tuple[int, list[Role]]:
    """The list of facts (date, office, views) near the top: where it starts, and the role of each line."""
    stop = span.start
    for first in span[1:TOP_LINES]:
        if first < stop or not _states_something(sheet, first, span):
            continue
        start = _with_names_above(sheet, first, span)
        above = [role_of_name(sheet, position) for position in range(start, first)]
        roles = above + facts_from(sheet, first, span)
        if _are_of_page(sheet, range(start, start + len(roles)), span, roles):
            return start, roles
        stop = start + len(roles)
    return span.start, []


def _states_something(sheet: Sheet, position: int, span: range) -> bool:
    """Whether the line may begin the page's facts: it is a fact itself, or several of any kind."""
    facts = sheet.facts(position)
    if not facts:
        return names_press_office(sheet, position)
    is_several = len(facts) > 1 and any(fact.about is not About.CONTROL for fact in facts)
    is_name = is_labelled_name(sheet, position) or names_press_office(sheet, position)
    return bool(fact_key(sheet, position, span.stop)) or is_name or is_several


def _with_names_above(sheet: Sheet, first: int, span: range) -> int:
    """Where a list of facts starts that has names or labels above its first date or count, at `first`."""
    start = first
    while start > span.start + 1 and _may_stand_above(sheet, start - 1, start):
        if not (sheet[start].glued or span.start + 1 < start == first or sheet.facts(start - 1)):
            break
        if start == span.start + 2 and is_rest_of_title(sheet, start - 1):
            break
        start -= 1
    return start


def _may_stand_above(sheet: Sheet, position: int, below: int) -> bool:
    """Whether a line right above a fact names the office or the author, or is a label of a fact."""
    if may_be_office(sheet, position) or is_beside_facts(sheet, position):
        return True
    line = sheet[position]
    if sheet.kind(position) is not None or (sheet.above_title(position) and not is_rubric(line)):
        return False
    if is_event_detail(line) or ":" in line.text:
        return False
    is_name = says_office(line.text) or sheet.looks_like_name(position) or is_rubric(line)
    return sheet[below].glued and office_of(line) is not None and is_name and line.words <= 6


def facts_from(sheet: Sheet, start: int, span: range) -> list[Role]:
    """The roles of the lines that make one list of facts from `start` on.

    Below a blank line it goes on only with a fact that it lacks: a list of dates there is text.
    """
    roles: list[Role] = []
    seen: set[tuple[Role, str]] = set()
    while (position := start + len(roles)) < span.stop:
        line, key = sheet[position], fact_key(sheet, position, span.stop)
        is_again = key in seen and not line.glued and _is_day_again(sheet, start, position)
        if key and (line.glued or key not in seen or is_again):
            seen.add(key)
            roles.append(key[0])
        elif is_labelled_name(sheet, position) and (
            line.glued or (role := role_of_name(sheet, position), "") not in seen
        ):
            role = role_of_name(sheet, position)
            roles.append(role)
            seen.add((role, ""))
        elif not roles and not key and _states_something(sheet, position, span):
            roles.append(role_of_name(sheet, position))
            seen.add((Role.OFFICE, ""))
        elif roles and (below := _role_below_fact(sheet, position, roles)):
            roles.append(below)
            seen.add((below, ""))
        elif named := _offices(sheet, position, span, seen):
            roles += [role_of_name(sheet, p) for p in named]
            seen.add((Role.OFFICE, ""))
        elif roles and (between := _between_facts(sheet, position, span, seen)):
            roles += [Role.OFFICE if says_office(sheet[p].text) else Role.FURNITURE for p in between]
        else:
            break
    while roles and roles[-1] is Role.CONTROL and not sheet[start + len(roles) - 1].glued:
        roles.pop()
    dates = [number for number, role in enumerate(roles) if role is Role.DATE]
    # A page has a day of publication and one of an update; more are those of other texts.
    return roles[: dates[0] + 1] if len(dates) > MOST_DATES else roles


def _is_day_again(sheet: Sheet, start: int, position: int) -> bool:
    """Whether a date below a blank line is another day of the page, or with a label one that stands above."""
    if _is_second_day(sheet, position):
        return True
    told = [fact.printed.date for fact in sheet.facts(position) if fact.labelled and fact.printed]
    above = [fact.printed.date for p in range(start, position) for fact in sheet.facts(p) if fact.printed]
    return len(told) == 1 and any(_may_be_same(told[0], day) for day in above)


def _may_be_same(day: CivilDate | None, other: CivilDate | None) -> bool:
    """Whether two days are one, in whichever order the figures of either stand."""
    if not (day and other and day.day and other.day):
        return False
    return day.year == other.year and {day.month, day.day} == {other.month, other.day}


def _is_second_day(sheet: Sheet, position: int) -> bool:
    """Whether a bare date stands between another one and the text, a few days apart: a page's two days."""
    if position + 1 >= len(sheet) or not (
        is_bare_date(sheet, position) and is_bare_date(sheet, position - 1)
    ):
        return False
    if not sheet.text(position + 1):
        return False
    days = [fact.printed.date for p in (position - 1, position) for fact in sheet.facts(p) if fact.printed]
    calendar = [datetime.date.fromisoformat(day.iso) for day in days if day and day.day]
    return len(calendar) > 1 and abs((calendar[0] - calendar[1]).days) <= MOST_DAYS_APART


def _role_below_fact(sheet: Sheet, position: int, roles: list[Role]) -> Role | None:
    """The role of a line below a fact that states none by itself, None where it is none of the list."""
    if Role.OFFICE not in roles and names_press_office(sheet, position):
        return Role.OFFICE
    if Role.DATE in roles and lists_writers(sheet, position):
        return Role.CONTROL
    if is_office_of_writer(sheet, position):
        return Role.OFFICE
    if roles[-1] in (Role.OFFICE, Role.CATEGORY) and goes_on_with_office(sheet, position):
        return Role.FURNITURE
    is_between = sheet.kind(position) is Kind.WEAK and (
        _goes_on_with_notice(sheet, position + 1) or _is_mark_above_date(sheet, position)
    )
    if is_between or is_notice(sheet[position]) or is_beside_facts(sheet, position):
        return Role.CONTROL
    if roles[-1] is Role.DATE and is_place_below_day(sheet, position):
        return Role.CATEGORY
    is_headed = bool({Role.CATEGORY, Role.OFFICE} & set(roles))
    return Role.CATEGORY if is_headed and sheet[position].glued and states_place(sheet, position) else None


def _is_mark_above_date(sheet: Sheet, position: int) -> bool:
    """Whether a line is no more than the mark that parts two facts, the second of which is a date."""
    below = position + 1
    is_mark = not any(map(str.isalnum, sheet[position].text))
    return is_mark and below < len(sheet) and sheet[below].glued and bool(sheet.dated(below))


def _goes_on_with_notice(sheet: Sheet, position: int) -> bool:
    return position < len(sheet) and is_notice(sheet[position])


def _between_facts(sheet: Sheet, position: int, span: range, seen: set[tuple[Role, str]]) -> range:
    """Short plain lines from `position` on, below which the page's facts and controls go on."""
    for stop in range(position, min(position + 5, span.stop)):
        key = fact_key(sheet, stop, span.stop)
        is_more = is_beside_facts(sheet, stop) or (key is not None and key not in seen)
        if stop > position and (is_more or is_labelled_name(sheet, stop)):
            return range(position, stop)
        line = sheet[stop]
        if line.bullet or line.is_row or ends_as_text(line) or line.words > 6 or key:
            break
    return range(0)


def _offices(sheet: Sheet, position: int, span: range, seen: set[tuple[Role, str]]) -> range:
    """The lines from `position` on that name office or rubric: those between facts, or a few below them."""
    first = sheet[position]
    stop = position
    while stop < span.stop and may_be_office(sheet, stop) and (stop == position or sheet[stop].glued):
        stop += 1
    key = fact_key(sheet, stop, span.stop) if stop < span.stop else None
    if stop > position:
        is_between = key is not None and (first.glued or key not in seen)
        is_of_list = not first.bullet or sheet[position - 1].bullet or says_office(first.text)
        hangs_below = first.glued and is_of_list and stop - position <= MAX_OFFICES
        is_labelled = is_labelled_name(sheet, position) and (Role.OFFICE, "") not in seen
        return range(position, stop if is_between or hangs_below or is_labelled else position)
    # Without a bullet or a label, only a line in one block with the facts around it is one of them.
    after = sheet[position + 1] if position + 1 < span.stop else None
    is_between = (
        after is not None
        and sheet.kind(position) is None
        and not sheet.above_title(position)
        and first.glued
        and after.glued
        and fact_key(sheet, position + 1, span.stop) is not None
    )
    return range(position, position + (is_between and office_of(first) is not None))


def _are_of_page(sheet: Sheet, found: range, span: range, roles: list[Role]) -> bool:
    """Whether facts are the page's own, and no dates or numbers of the text."""
    around = [p for p in (found.start - 1, found.stop) if span.start <= p < span.stop]
    details = any(is_event_detail(sheet[p]) for p in around if sheet[max(p, found.start)].glued)
    if details and not _is_below_rubric(sheet, span, found):
        return False
    above = [p for p in range(span.start, found.start) if not _is_beside_title(sheet, p)]
    leads = [p for p in above[1:] if ends_as_text(sheet[p])]
    is_below_text = bool(leads) or (bool(above) and not is_title_like(sheet[above[0]]))
    if not {Role.DATE, Role.VIEWS} & set(roles):
        return len(above) <= 2 and not leads
    if len(set(roles) - {Role.CONTROL}) > 1 or any(states_several(sheet, p) for p in found):
        return not is_below_text or len(leads) == 1
    if is_below_text:
        # Above the summary a word may say that it is one: Introduction
        lines = [p for p in above if p == span.start or sheet[p].words > 1]
        return len(leads) == 1 and _is_labelled(sheet, found) and len(lines) == 2
    if any(sheet[p].bullet for p in found) or _is_labelled(sheet, found):
        return len(roles) == 1 or len(above) < 2 or _is_labelled(sheet, found)
    hangs_at_title = all(sheet[p].glued or sheet[p].words <= 6 for p in above[1:]) and not any(
        is_bare_date(sheet, p) for p in range(span.start, found.start)
    )
    if found.start == span.start + 1 and sheet[found.start].glued:
        return True
    # Where further lines are dates and no more, they head parts of the text; the same one signs it.
    return (hangs_at_title or len(above) == 2) and not any(
        is_bare_date(sheet, p)
        and not is_bare_label_of_date(sheet[p].text)  # an event's
        and sheet.facts(p)[0].about not in (About.UPDATED, About.EMBARGO)
        and sheet.folded(p) != sheet.folded(found.start)
        for p in range(found.stop, span.stop)
    )


def _is_below_rubric(sheet: Sheet, span: range, found: range) -> bool:
    """Whether the first fact below a title names the kind of text or its author: so no invitation begins."""
    first = sheet.facts(span.start + 1) if span.start + 1 < found.stop else ()
    return any(fact.labelled and fact.about in (About.CATEGORY, About.OFFICE, About.ISSUER) for fact in first)


def _is_beside_title(sheet: Sheet, position: int) -> bool:
    if sheet[position].form in OF_PICTURES:
        return True
    return sheet.above_title(position) or is_control(sheet, position) or bool(sheet.facts(position))


def _is_labelled(sheet: Sheet, found: range) -> bool:
    return any(fact.labelled and fact.printed for position in found for fact in sheet.facts(position))
