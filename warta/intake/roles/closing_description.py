"""The last paragraph of a text, where it says what the body is that the page is from.

What belongs here: that the page goes by the name in such a paragraph. What does not: the sentences by which
it begins (`warta.intake.names.body_descriptions`), notes under a heading
(`warta.intake.roles.closing_notes`), and which body is proposed by it
(`warta.intake.agencies.agency_proposal`).
"""

from __future__ import annotations

import re

from warta.agencies import fold
from warta.intake.names.bodies import claimant, name_in
from warta.intake.names.body_descriptions import (
    DESCRIPTION,
    described_above_way,
    described_as_part,
    described_by_kind,
    described_by_mission,
)
from warta.intake.role import Role
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet

# So many paragraphs a text has at least above such a one.
FEWEST_PARAGRAPHS_ABOVE = 3
# Longer lines beside a text are no names.
LONGEST_NAME = 110
# What a body does, with what that is for in a later sentence: The SRB minds 40 rivers. Our mission is to
_MISSION = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w&.-]*(?: (?:(?:of|and|for|the|&) )*[A-Z][\w'’&-]*){0,9}) [a-z]+s .{20,}[.] "
    r"(?:Our|Its|Their|The (?:agency|bureau|department|organi[sz]ation)['’]s) mission (?:is|includes)\b"
)
_QUOTED = re.compile(r"[“”\"]")


def read_closing_description(marking: Marking) -> None:
    """Mark the text's last paragraph as boilerplate, where it says what the body is that the page goes by."""
    sheet = marking.sheet
    lines = marking.text_positions()
    last = lines[-1] if lines else -1
    if last < 0 or not sheet.text(last):
        return
    text = sheet[last].text
    part = described_as_part(text)
    if _is_told_again(sheet, lines, part) or (part and _is_of_title(sheet, marking, part)):
        marking.mark([last], Role.BOILERPLATE)
        return
    if sum(map(sheet.text, lines)) <= FEWEST_PARAGRAPHS_ABOVE or _QUOTED.search(text):
        return
    by_kind = described_by_kind(text) or described_above_way(text)
    if by_kind and _is_of_title(sheet, marking, by_kind):
        marking.mark([last], Role.BOILERPLATE)
        return
    name = described_by_mission(text)
    if name and (
        fold(name).removeprefix("the ") in _names_of_page(marking) or _is_of_text(sheet, lines, name)
    ):
        marking.mark([last], Role.BOILERPLATE)
        return
    mission = _MISSION.match(text) if "ission " in text else None
    found = mission or DESCRIPTION.match(text)
    if found is None:
        return
    if fold(found["name"]) in _names_of_page(marking) or (
        _is_of_text(sheet, lines, found["name"]) if mission else _is_told_again(sheet, lines, found["short"])
    ):
        marking.mark([last], Role.BOILERPLATE)


def read_headed_description(marking: Marking) -> None:
    """Mark the text's last paragraph as boilerplate where it says what the body is that its heading names."""
    lines = marking.text_positions()[-2:]
    if len(lines) < 2 or lines[0] + 1 != lines[1] or len(marking.sheet[lines[0]].text) > LONGEST_NAME:
        return
    found = DESCRIPTION.match(marking.sheet[lines[1]].text)
    if found and fold(marking.sheet[lines[0]].text).removeprefix("the ") == fold(found["name"]):
        marking.mark(lines, Role.BOILERPLATE)


def _is_of_title(sheet: Sheet, marking: Marking, name: str) -> bool:
    """Whether the page's title begins with a name, or has a short form among its words."""
    titles = [sheet[p].text for p in range(len(sheet)) if marking.role(p) is Role.TITLE]
    if name.isupper():
        return any(re.search(rf"\b{name}\b", title) for title in titles)
    return any(fold(title).startswith(f"{fold(name)} ") for title in titles)


def _is_told_again(sheet: Sheet, lines: list[int], short: str | None) -> bool:
    """Whether what a short form stands for is told in the last paragraph, though the text had it before."""
    if not short or not short.isupper() or len(short) <= len("XY"):
        return False
    above = " ".join(sheet[p].text for p in lines[:-1])
    return re.search(rf"\b{re.escape(short)}\b", above) is not None


def _is_of_text(sheet: Sheet, lines: list[int], name: str) -> bool:
    """Whether the first paragraph names a body."""
    first = next(p for p in lines if sheet.text(p))
    return re.search(rf"\b{re.escape(name)}\b", sheet[first].text) is not None


def _names_of_page(marking: Marking) -> set[str]:
    """What the page goes by, folded: its short lines outside the text, and who claims it."""
    sheet = marking.sheet
    beside = [
        sheet[p].text
        for p in range(len(sheet))
        if marking.role(p) not in (Role.BODY, Role.TITLE) and len(sheet[p].text) <= LONGEST_NAME
    ]
    names = (name for line in beside for name in (line, name_in(line), claimant(line)))
    return {fold(name).removeprefix("the ") for name in names if name}
