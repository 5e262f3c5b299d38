"""Who wrote a text, by labelled lines right below it: `Penulis: Ana Rami`, `Pewarta: … Editor: …`.

What belongs here: finding these lines where no rule for the end of the text took them, because contacts,
tags or lines of the site stand below or between. What does not: such lines where they are the last of the
page's text (`warta.intake.roles.below_text`), reading a line's facts (`warta.intake.facts.stated_facts`),
and telling offices among the writers (`warta.intake.fields.issuing_office`).
"""

from __future__ import annotations

import re

from warta.intake.days.event_detail import is_event_detail
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.marks.labels import is_bare_label_of_date
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.sheets.fact_role import role_of
from warta.intake.sheets.marking import Roles

# How many printed lines below a text who wrote it may stand, and how many of its last lines may say so.
LINES_BELOW, LAST_LINES = 6, 6
# What a label says that somebody wrote the text.
_WROTE = re.compile(
    r"\b(?:penulis|pewarta|reporter|wartawan|reportase|kontributor|naskah|ditulis oleh|written by|story by)\b"
    r"[^:]{0,12}:",
    re.IGNORECASE,
)
_BY_WHOM = frozenset({About.OFFICE, About.EDITOR})
_BESIDE = frozenset({*_BY_WHOM, About.PUBLISHED, About.UPDATED, About.VIEWS, About.CONTROL})
_PLAIN = frozenset({Role.RESIDUE, Role.CONTACT})
_NOT_BELOW = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.MORE, Kind.PAGER})


def take_writers_below(roles: Roles) -> None:
    """Give the lines their roles that say at the end of a text, or right below it, who wrote it."""
    _take_last_lines(roles)
    start = roles.end_of_text
    printed = [n for n in range(start, len(roles.lines)) if roles.roles[n] is not Role.BLANK]
    for index in printed[:LINES_BELOW]:
        line = roles.lines[index]
        if furniture_kind(line.text) in _NOT_BELOW:
            return
        if roles.roles[index] in _PLAIN and _WROTE.search(line.text):
            facts = _facts_of_writers(line, _BY_WHOM)
            if any(fact.about is About.OFFICE for fact in facts):
                _take(roles, index, facts)


def _take_last_lines(roles: Roles) -> None:
    """Take the labelled facts with which a text ends, where one of them says who wrote it."""
    body = roles.indexes(Role.BODY)[1:][-LAST_LINES:]
    found: dict[int, tuple[Fact, ...]] = {}
    for index in reversed(body):
        line = roles.lines[index]
        facts = _facts_of_writers(line, _BESIDE) if ":" in line.text and not is_event_detail(line) else ()
        if not facts or is_bare_label_of_date(line.text):
            break
        found[index] = facts
    if any(_WROTE.search(roles.lines[index].text) for index in found):
        for index, facts in found.items():
            _take(roles, index, facts)


def _facts_of_writers(line: Line, wanted: frozenset[About]) -> tuple[Fact, ...]:
    """The facts of a line, where all have labels and tell what is wanted; none otherwise."""
    facts = read_facts(line)
    is_labelled = all(fact.labelled and fact.about in wanted for fact in facts)
    return facts if is_labelled else ()


def _take(roles: Roles, index: int, facts: tuple[Fact, ...]) -> None:
    roles.roles[index] = role_of(facts)
    roles.facts[index] = facts
