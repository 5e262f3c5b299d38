"""Pictures of a saved page that stand right above its title, or right above or below its text.

What belongs here: giving these to the text, with the words below them, where the rules for lines left them
out. What does not: pictures that are signs of the site (`warta.intake.saved.page_pictures`), and lines of
page texts that stood below pictures (`warta.intake.sheets.picture_lines`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.lines import IN_AREA, Line
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import is_caption
from warta.intake.sheets.marking import Marking, Roles

# What lines between a picture and the text may be taken for though they say what it shows.
_PASSED_OVER = frozenset({Role.FURNITURE, Role.CONTROL, Role.RESIDUE})
# Words of a picture that is a button.
_BUTTONS = frozenset({Kind.CONTROL, Kind.WEAK, Kind.SKIP, Kind.PAGER, Kind.MORE})
MOST_LINES = 12
# A picture with its caption.
MOST_OF_LEAD = 2
_FACTS = frozenset({Role.DATE, Role.CATEGORY, Role.OFFICE, Role.NUMBER, Role.VIEWS, Role.TITLE})
# What a site shows on all of its pages is called so.
_OF_SITE = re.compile(
    r"\b(?:banner|header|masthead|logo|background|bg|slider?|cover-default)\b", re.IGNORECASE
)


def take_pictures(marking: Marking) -> None:
    """Give the text the pictures that only pictures and words below them part from it."""
    sheet = marking.sheet
    if not sheet.content or not any(_is_left_out(marking, p) for p in range(len(sheet))):
        return
    texts = marking.text_positions()
    if not texts:
        return
    first, last = texts[0], texts[-1]
    above = range(first - 1, max(-1, first - 1 - MOST_LINES), -1)
    below = range(last + 1, min(len(sheet), last + 1 + MOST_LINES))
    for span in (above, below):
        passed = _while_of_pictures(marking, span)
        figures = [position for position in passed if _is_left_out(marking, position)]
        if figures:
            outermost = figures[-1]
            taken = passed[: passed.index(outermost) + 1]
            if span is below:
                taken += [p for p in passed if p == outermost + 1 and _says_what_it_shows(marking, p)]
            marking.mark(taken, Role.BODY)


def take_lead_picture(roles: Roles) -> list[Line]:
    """The picture right above the title, with its caption, taken for the text; [] where there is none.

    To be asked last: what the other rules look for above a text stands above the title, too.
    """
    titles = roles.indexes(Role.TITLE)
    position = titles[0] - 1 if titles else -1
    lines: list[Line] = []
    while position >= 0 and len(lines) <= MOST_OF_LEAD and not any(line.form == "figure" for line in lines):
        line = roles.lines[position]
        if line.form not in ("figure", "caption") or (line.region and line.region not in IN_AREA):
            if line.text and roles.roles[position] not in _FACTS:
                return []
        elif line.form == "figure" and not _may_be_shown(line):
            return []
        elif line.form == "caption" or not _OF_SITE.search(line.markdown or line.text):
            lines.insert(0, line)
            roles.roles[position] = Role.BODY
        position -= 1
    return lines


def _while_of_pictures(marking: Marking, span: Sequence[int]) -> list[int]:
    """The positions of `span`, from the text outwards, down to the first line that belongs to no picture."""
    found = []
    for position in span:
        if marking.sheet[position].form != "figure" and not _says_what_it_shows(marking, position):
            break
        found.append(position)
    return found


def _is_left_out(marking: Marking, position: int) -> bool:
    line = marking.sheet[position]
    if line.form != "figure" or marking.role(position) is Role.BODY or not _may_be_shown(line):
        return False
    return marking.sheet.kind(position) not in _BUTTONS


def _may_be_shown(picture: Line) -> bool:
    """Whether a picture is one of the text's area, or one beside it that is no link to another item."""
    return picture.region in IN_AREA or picture.markdown != ""


def _says_what_it_shows(marking: Marking, position: int) -> bool:
    """Whether a line stands right below a picture, and is neither a fact nor known words of a site."""
    sheet, line = marking.sheet, marking.sheet[position]
    if position == 0 or sheet[position - 1].form != "figure" or marking.role(position) not in _PASSED_OVER:
        return line.form == "caption" and marking.role(position) is not Role.TITLE
    return (
        line.form == "caption"
        or is_caption(line)
        or (sheet.kind(position) is None and not sheet.facts(position))
    )
