"""Who wrote a text, by a bare name between the day and the rubric that stand below the title.

What belongs here: finding that name where day, name and rubric stand on lines of their own, as many sites
print them. What does not: names in a list of facts without gaps (`warta.intake.titles.fact_list`), labelled
lines below a text (`warta.intake.roles.writers_below`), and telling offices among the writers
(`warta.intake.fields.issuing_office`).
"""

from __future__ import annotations

from warta.intake.marks.fact import About, Fact
from warta.intake.marks.rubric import names_kind
from warta.intake.names.place_names import is_place
from warta.intake.offices.office_words import is_account, is_like_person
from warta.intake.role import Role
from warta.intake.shapes.furniture import furniture_kind
from warta.intake.sheets.marking import Roles

_LEFT = frozenset({Role.FURNITURE, Role.CONTROL})
_RUBRIC = frozenset({Role.CATEGORY, Role.FURNITURE, Role.CONTROL})
MOST_WORDS = 5


def take_writer_above(roles: Roles) -> None:
    """Give the name between day and rubric its role, and the rubric its own where no other is known."""
    if Role.TITLE not in roles.roles or Role.BODY not in roles.roles:
        return
    title, text = roles.roles.index(Role.TITLE), roles.roles.index(Role.BODY)
    printed = [n for n in range(title, text) if roles.roles[n] is not Role.BLANK]
    for day, name, rubric in zip(printed, printed[1:], printed[2:], strict=False):
        if roles.roles[day] is Role.DATE and _is_writer(roles, name) and _is_rubric(roles, rubric):
            _take(roles, name, rubric)
            return


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
    roles.roles[name] = Role.OFFICE
    roles.facts[name] = (Fact(About.OFFICE, line.text, labelled=True),)
    if Role.CATEGORY not in roles.roles:
        roles.roles[rubric] = Role.CATEGORY
        roles.facts[rubric] = (Fact(About.CATEGORY, roles.lines[rubric].text),)
    if " " not in line.text:
        told = f"line {line.number} between day and rubric is taken for who wrote it; look whether it is"
        roles.doubt("authors", told)
