"""The last paragraph of a text, where it says what the body is that the page is from.

What belongs here: telling such a paragraph by how it begins, and that the page goes by the name in it. What
does not: notes under a heading of their own (`warta.intake.closing_notes`), and which body is proposed by it
(`warta.intake.agency_proposal`).
"""

from __future__ import annotations

import re

from warta.agencies import fold
from warta.intake.bodies import claimant, name_in
from warta.intake.marking import Marking
from warta.intake.role import Role

# So many paragraphs a text has at least above such a one.
FEWEST_PARAGRAPHS_ABOVE = 3
# Longer lines beside a text are no names.
LONGEST_NAME = 110
_DESCRIPTION = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w'’&.-]*(?: (?:(?:of|and|for|the|&|on|de|dan) )*[A-Z][\w'’&-]*){1,9})"
    r"(?: \([A-Z][\w-]{1,9}\))?(?:, [^,.]{3,60},)?"
    r" (?:is (?:an?|the|one of|responsible|charged|dedicated|committed)|works (?:to|for)|has the mission"
    r"|was (?:established|founded|created|set up) (?:in|by|to|under)"
    r"|(?:adalah|merupakan) (?:sebuah |salah satu )?"
    r"(?:lembaga|badan|perusahaan|institusi|organisasi|instansi))\b"
)
_QUOTED = re.compile(r"[“”\"]")


def read_closing_description(marking: Marking) -> None:
    """Mark the text's last paragraph as boilerplate, where it says what the body is that the page goes by."""
    sheet = marking.sheet
    lines = marking.text_positions()
    last = lines[-1] if lines else -1
    if last < 0 or not sheet.text(last) or sum(map(sheet.text, lines)) <= FEWEST_PARAGRAPHS_ABOVE:
        return
    found = _DESCRIPTION.match(sheet[last].text)
    if found is None or _QUOTED.search(sheet[last].text):
        return
    if fold(found["name"]) in _names_of_page(marking):
        marking.mark([last], Role.BOILERPLATE)


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
