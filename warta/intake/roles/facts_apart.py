"""Facts of a release that stand apart from its title, where the page states them once.

What belongs here: the release's number, the count of its readers, the date of issue and the sign-off among
lines that no rule took for the release's own: above its title, or below its text. What does not: the facts
beside the title (`warta.intake.titles.fact_list`), and what one line states
(`warta.intake.facts.stated_facts`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator

from warta.agencies import fold
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.facts.release_number import MAX_NUMBERED, is_code_in_head
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import OUTSIDE, Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import label_of
from warta.intake.offices.signoff import sign_off, signs_below
from warta.intake.offices.signoff_words import signs_bare
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.shapes.shape import has_digit, has_words, has_year
from warta.intake.sheets.marking import Roles
from warta.intake.sheets.text_datelines import right_below

_PLAIN = frozenset({Role.FURNITURE, Role.CONTROL, Role.RESIDUE, Role.CONTACT, Role.BOILERPLATE})
_ENDS = frozenset({Role.BLANK, Role.SIGNOFF, Role.END})
_OTHER_TEXTS = frozenset({Kind.RELATED, Kind.MORE})
# What heads a release, and neither a list of them nor a rubric of the site.
_RELEASE = re.compile(r"(?:(?:press|news|media) release|siaran pers|keterangan pers)\b(?!s)", re.IGNORECASE)
# What label says that a day is of publication, and of nothing that the text tells of.
_PUBLISHED = re.compile(
    r"\b(?:posted|published|posting|tayang|ditayangkan|unggah|diunggah|dimuat)\b", re.IGNORECASE
)
# A day in figures, parted as some sites print it above their titles: 02 01-2019
_PARTED_DAY = re.compile(r"(?<!\S)\d{2} \d{2}-\d{4}$")
# A longer number is none of readers.
MOST_FIGURES = 7
_ROLES = {About.NUMBER: Role.NUMBER, About.VIEWS: Role.VIEWS}


def take_facts_apart(roles: Roles) -> None:
    """Give the lines their roles that alone state number or views, or the date below the kind of text."""
    wanted = _ROLES.keys() - {fact.about for _, fact in roles.stated()}
    apart = list(_facts_about(roles, wanted)) if wanted else []
    for about, role in _ROLES.items():
        found = [(index, fact) for index, fact in apart if fact.about is about]
        if len({(fact.text, fact.count) for _, fact in found}) == 1:
            _take(roles, found[0][0], role, found[0][1])
    if About.NUMBER in wanted and not apart:
        _take_code_above_text(roles)
    if About.VIEWS in wanted:
        _take_count_above(roles)
    if not any(fact.printed for _, fact in roles.stated()):
        _take_date_above(roles)
    if not any(fact.printed for _, fact in roles.stated()):
        _take_date_below(roles)
    _take_date_published(roles)
    _take_signoff_below(roles)


def _facts_about(roles: Roles, wanted: Collection[About]) -> Iterator[tuple[int, Fact]]:
    """The lines that a label says to state what is wanted, up to the list of other texts."""
    end = roles.end_of_text
    for index, line in enumerate(roles.lines):
        role = roles.roles[index]
        if role not in _PLAIN or line.region in OUTSIDE or len(line.text) > MAX_NUMBERED:
            continue
        is_heading = not line.text.partition(":")[2].strip()  # else it points to one text
        if index >= end and is_heading and furniture_kind(line.text) in _OTHER_TEXTS:
            return  # amid the text a line may point to another one
        for fact in read_facts(line) if has_digit(line.text) else ():  # without one there is neither
            if fact.about in wanted and (fact.labelled or not fact.text.isdigit()):
                yield index, fact


def _take_code_above_text(roles: Roles) -> None:
    """Take the one code between title and text, or glued to the day above, as the number: `LS-127`."""
    titles, body = roles.indexes(Role.TITLE), roles.indexes(Role.BODY)
    above = range(body[0]) if titles and body else range(0)
    codes = [n for n in above if roles.roles[n] in _PLAIN and is_code_in_head(roles.lines[n].text)]
    at_head = [n for n in codes if n > titles[-1] or _is_at_day(roles, n)]
    if len(at_head) == 1:
        code = roles.lines[at_head[0]].text
        _take(roles, at_head[0], Role.NUMBER, Fact(About.NUMBER, code, labelled=True))


def _is_at_day(roles: Roles, index: int) -> bool:
    """Whether a line and one with a date stand in one block."""
    is_below = index > 0 and roles.lines[index].glued and roles.roles[index - 1] is Role.DATE
    below = index + 1
    is_glued = below < len(roles.lines) and roles.lines[below].glued
    return is_below or (is_glued and roles.roles[below] is Role.DATE)


def _take_count_above(roles: Roles) -> None:
    """Take a bare number between a day and the title as the count of readers, which it is most often."""
    if Role.TITLE not in roles.roles or any(fact.about is About.VIEWS for _, fact in roles.stated()):
        return
    printed = [line for line in roles.lines[: roles.roles.index(Role.TITLE) + 1] if has_words(line)]
    title = fold(printed[-1].text)
    for day, line, below in zip(printed, printed[1:], printed[2:], strict=False):
        if not (line.text.isdecimal() and len(line.text) <= MOST_FIGURES and fold(below.text) == title):
            continue
        if not _PARTED_DAY.search(day.text) and not any(fact.printed for fact in read_facts(day)):
            continue
        fact = Fact(About.VIEWS, line.text, count=int(line.text))
        _take(roles, roles.lines.index(line), Role.VIEWS, fact)
        told = f"the number {line.text} between a day and the title is taken for the count of readers"
        roles.doubt("views", told)
        return


def _take_date_above(roles: Roles) -> None:
    """Take the date that stands right below the kind of text, or its number, above the title."""
    title = roles.roles.index(Role.TITLE) if Role.TITLE in roles.roles else 0
    printed = [index for index in range(title) if roles.roles[index] is not Role.BLANK]
    for above, index in itertools.pairwise(printed):
        line = roles.lines[index]
        is_head = _RELEASE.match(roles.lines[above].text) or roles.roles[above] is Role.NUMBER
        if not is_head or roles.roles[index] is not Role.FURNITURE:
            continue
        dates = [fact for fact in read_facts(line) if fact.printed]
        dateline = None if dates else dateline_alone(line.text)
        if dateline and dateline.date:
            dates = [Fact(About.DATE, dateline.date.words, dateline.date)]
        if len(dates) == 1:
            _take(roles, index, Role.DATE, dates[0])
            roles.doubt(
                "date", f"line {line.number} above the title is taken for the date; look whether it is"
            )
            return


def _take_date_below(roles: Roles) -> None:
    """Take the day right below the text, where its line says no more than who put it there, and tell it.

    Behind a label of publication it leaves no doubt.
    """
    below = (n for n in range(roles.end_of_text, len(roles.lines)) if roles.roles[n] not in _ENDS)
    index = next(below, -1)
    if index < 0 or roles.roles[index] is not Role.RESIDUE:
        return
    facts = read_facts(roles.lines[index])
    dates = [fact for fact in facts if fact.printed]
    if len(facts) == 1 and dates and dates[0].about is About.PUBLISHED and dates[0].labelled:
        _take(roles, index, Role.DATE, dates[0])
    elif len(dates) == 1 and len(facts) > 1 and {fact.about for fact in facts} <= {About.DATE, About.OFFICE}:
        _take(roles, index, Role.DATE, dates[0])
        number = roles.lines[index].number
        roles.doubt("date", f"line {number} below the text is taken for the date; look whether it is")


def _take_date_published(roles: Roles) -> None:
    """Take the one day that a list of facts below the text says to be of publication, where no label does."""
    dates = [fact for _, fact in roles.stated() if fact.printed and fact.about is not About.UPDATED]
    if Role.BODY not in roles.roles or any(fact.labelled for fact in dates):
        return
    first = roles.roles.index(Role.BODY)
    found = [(index, fact) for index in range(first, len(roles.lines)) for fact in _published(roles, index)]
    if len(found) == 1:
        _take(roles, found[0][0], Role.DATE, found[0][1])


def _published(roles: Roles, index: int) -> list[Fact]:
    """The day of publication that a line states by its label, a labelled line right above or below it."""
    line = roles.lines[index]
    label = label_of(line.text) if ":" in line.text and has_year(line) and not line.region else None
    if not label or not _PUBLISHED.search(label["label"]):
        return []
    near = [*roles.lines[max(0, index - 1) : index], *roles.lines[index + 1 : index + 2]]
    if not any(":" in other.text for other in near):
        return []
    facts = read_facts(line)
    return [fact for fact in facts if fact.about is About.PUBLISHED and fact.printed and fact.labelled]


def _take_signoff_below(roles: Roles) -> None:
    """Take the sign-off right below the text, where the text ends with none."""
    body = roles.of(Role.BODY)
    if not body or roles.of(Role.SIGNOFF) or sign_off(body[-1]):
        return
    below = right_below(roles)
    line = next(filter(signs_below, below), None)
    if line is None and below and _is_signed_by_office(roles, below[0]):
        line = below[0]
    if line:
        roles.roles[roles.lines.index(line)] = Role.SIGNOFF


def _is_signed_by_office(roles: Roles, line: Line) -> bool:
    """Whether the line at the end of a text is a press office's name, and heads no ways to reach it."""
    if line.bullet or ":" in line.text or not signs_bare(line.printed.strip()):
        return False
    start = roles.lines.index(line) + 1
    below = next((n for n in range(start, len(roles.lines)) if not roles.lines[n].is_blank), -1)
    if below < 0 or furniture_kind(roles.lines[below].text) not in (None, Kind.MENU):
        return True
    return line.glued and (below > start or roles.roles[below] is not Role.CONTACT)


def _take(roles: Roles, index: int, role: Role, fact: Fact) -> None:
    roles.roles[index] = role
    roles.facts[index] = (*roles.facts.get(index, ()), fact)
