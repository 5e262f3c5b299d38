"""Who wrote a text, and its rubric, where they stand bare below the day beside the title.

What belongs here: a name between the day and the rubric, each on a line of its own, and the rubric behind
`in` right below the day (`in Berita, Umum`), as the themes of some systems print them. What does not: names
in a list of facts without gaps (`warta.intake.titles.fact_list`), labelled lines below a text
(`warta.intake.roles.writers_below`), and telling offices among the writers
(`warta.intake.fields.issuing_office`).
"""

from __future__ import annotations

import re

from warta.intake.marks.fact import About, Fact
from warta.intake.marks.rubric import names_kind
from warta.intake.names.place_names import is_place
from warta.intake.offices.office_words import is_account, is_like_person
from warta.intake.role import Role
from warta.intake.roles.hanging_lines import BELOW_FACTS
from warta.intake.shapes.furniture import furniture_kind
from warta.intake.sheets.marking import Roles
from warta.intake.told_lines import told_left_out

_LEFT = frozenset({Role.FURNITURE, Role.CONTROL})
_RUBRIC = frozenset({Role.CATEGORY, Role.FURNITURE, Role.CONTROL})
MOST_WORDS = 5
_IN_RUBRICS = re.compile(
    r"in (?P<rubrics>[A-Z][\w&/-]*(?: [\w&/-]+){0,4}(?:, [A-Z][\w&/-]*(?: [\w&/-]+){0,4}){0,4})"
)
_MAY_BE_RUBRIC = _LEFT | {Role.BODY}


def take_facts_below_day(roles: Roles) -> None:
    """Give rubric and writer below the day their roles, where no other rule took them for what they are."""
    if not {Role.TITLE, Role.DATE, Role.BODY} <= set(roles.roles):
        return
    first, text = roles.roles.index(Role.DATE), roles.roles.index(Role.BODY)
    if Role.CATEGORY not in roles.roles:
        _take_rubrics(roles)
    printed = [n for n in range(first, text) if roles.roles[n] is not Role.BLANK]
    for day, name, rubric in zip(printed, printed[1:], printed[2:], strict=False):
        if roles.roles[day] is Role.DATE and _is_writer(roles, name) and _is_rubric(roles, rubric):
            _take(roles, name, rubric)
            return


def _take_rubrics(roles: Roles) -> None:
    """Take the rubrics behind `in` right below the day; the count of comments below them is a control."""
    below = roles.roles.index(Role.DATE) + 1
    if below >= len(roles.lines) or roles.roles[below] not in _MAY_BE_RUBRIC:
        return
    text = roles.lines[below].text
    found = _IN_RUBRICS.fullmatch(text) if text.startswith("in ") else None
    if found is None or any(map(is_place, found["rubrics"].split(", "))):
        return
    roles.roles[below] = Role.CATEGORY
    roles.facts[below] = (Fact(About.CATEGORY, found["rubrics"], labelled=True),)
    count = below + 1
    if count < len(roles.lines) and roles.lines[count].text.isdecimal():
        roles.roles[count] = Role.CONTROL


def _is_writer(roles: Roles, index: int) -> bool:
    """Whether a line that was left out is a person's name by its words, and no other thing."""
    text = roles.lines[index].text
    if roles.roles[index] not in _LEFT or len(text.split()) > MOST_WORDS or roles.lines[index].bullet:
        return False
    if furniture_kind(text) is not None or names_kind(text) or is_place(text) or is_account(text):
        return False
    return text[0].isupper() and is_like_person(text)


def _is_rubric(roles: Roles, index: int) -> bool:
    return roles.roles[index] in _RUBRIC and names_kind(roles.lines[index].text)


def _take(roles: Roles, name: int, rubric: int) -> None:
    line = roles.lines[name]
    _withdraw(roles, told_left_out(line.number, line.number, BELOW_FACTS))
    roles.roles[name] = Role.OFFICE
    roles.facts[name] = (Fact(About.OFFICE, line.text, labelled=True),)
    if Role.CATEGORY not in roles.roles:
        roles.roles[rubric] = Role.CATEGORY
        roles.facts[rubric] = (Fact(About.CATEGORY, roles.lines[rubric].text),)
    if " " not in line.text:
        told = f"line {line.number} between day and rubric is taken for who wrote it; look whether it is"
        roles.doubt("authors", told)


def _withdraw(roles: Roles, told: str) -> None:
    """Take back that a line is left out, told first of all that is doubtful of the text."""
    reasons = roles.doubts.pop("body", "")
    if left := reasons.removeprefix(told).lstrip("; "):
        roles.doubts["body"] = left
