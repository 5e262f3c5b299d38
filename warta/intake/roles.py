"""The role of every line of a page's text.

What belongs here: the rules that tell furniture from text by where a line stands, at the top and at
the bottom. What does not: recognising a line for what it says (`warta.intake.values`), and any
deletion in the middle of a text: between the first and the last line of the body nothing is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from warta.agencies import fold
from warta.intake.lines import Line
from warta.intake.values import (
    category_of,
    date_line,
    ends_as_text,
    is_control,
    is_event_detail,
    is_residue,
    is_rubric,
    names_office,
    office_of,
    release_number,
    sign_off,
    view_count,
)

# How far down the list of facts may begin, in printed lines: below, a list belongs to the text.
TOP_LINES = 12
MAX_TITLE_LENGTH = 300
MAX_CATEGORY_WORDS = 4
MAX_OFFICES = 2
# After fewer letters, a full stop may be that of a title or an initial.
_SENTENCE_WITHIN = re.compile(r"\w{4,}[.!?][”\"’)]*\s")


class Role(StrEnum):
    """What a line is."""

    BLANK = "blank"
    HEADER = "header"
    CONTROL = "control"
    FURNITURE = "furniture"
    TITLE = "title"
    DATE = "date"
    VIEWS = "views"
    OFFICE = "office"
    CATEGORY = "category"
    NUMBER = "number"
    BODY = "body"
    SIGNOFF = "signoff"
    RESIDUE = "residue"


@dataclass(slots=True)
class Roles:
    """Lines with their roles, and what about them is doubtful, by field."""

    lines: list[Line]
    roles: list[Role]
    doubts: dict[str, str] = field(default_factory=dict)

    def of(self, *roles: Role) -> list[Line]:
        """The lines that have one of these roles, in order."""
        return [line for line, role in zip(self.lines, self.roles, strict=True) if role in roles]


def assign_roles(
    lines: list[Line], is_header: Callable[[str], bool], is_furniture: Callable[[str], bool]
) -> Roles:
    """The role of each line.

    `is_header` and `is_furniture` tell whether a whole line is one that agencies' pages are known to
    show; both take the line's text.
    """
    result = Roles(lines, [Role.BLANK if line.is_blank else Role.BODY for line in lines])
    ink = [index for index, line in enumerate(lines) if not line.is_blank]
    bottom = _read_bottom(result, ink, is_furniture)
    top = _read_head(result, ink[:bottom], is_header, is_furniture)
    _read_title_and_facts(result, ink[top:bottom])
    _read_signoff(result)
    return result


def _read_bottom(result: Roles, ink: list[int], is_furniture: Callable[[str], bool]) -> int:
    """Mark the residue at the end; the number of printed lines above it."""
    end = len(ink)
    while end and (is_residue(result.lines[ink[end - 1]]) or is_furniture(result.lines[ink[end - 1]].text)):
        end -= 1
        result.roles[ink[end]] = Role.RESIDUE
    return end


def _read_head(
    result: Roles, ink: list[int], is_header: Callable[[str], bool], is_furniture: Callable[[str], bool]
) -> int:
    """Mark the site's header and controls at the start; the number of printed lines they take."""
    position = 0
    while position < len(ink):
        line = result.lines[ink[position]]
        if is_control(line):
            role = Role.CONTROL
        elif is_furniture(line.text):
            role = Role.FURNITURE
        elif (
            is_header(line.text)
            and position + 1 < len(ink)
            and not _is_title_of_agency(result, ink, position)
        ):
            role = Role.HEADER
        elif position == 0 and len(ink) > 1 and is_control(result.lines[ink[1]]):
            role = Role.HEADER  # whatever stands above the page's controls names the site
        else:
            break
        result.roles[ink[position]] = role
        position += 1
    return position


def _is_title_of_agency(result: Roles, ink: list[int], position: int) -> bool:
    """Whether a header line is the page's title: it stands once more, right above the facts."""
    line, below = result.lines[ink[position]], result.lines[ink[position + 1]]
    above = (result.lines[index] for index in ink[:position])
    return _fact_key(below) is not None and any(fold(line.text) == fold(other.text) for other in above)


def _read_title_and_facts(result: Roles, ink: list[int]) -> None:
    start, facts = _find_facts([result.lines[index] for index in ink])
    stop = start + len(facts)
    for index, role in zip(ink[start:stop], facts, strict=True):
        result.roles[index] = role
    if not facts:
        _read_title(result, ink[: _rubrics(result, ink[:TOP_LINES]) + 1])
    elif start:
        _read_title(result, ink[:start])
        _read_category(result, ink[stop : stop + 2])
    else:
        _read_title(result, _title_below(result, ink[stop : stop + 2]))


def _find_facts(lines: list[Line]) -> tuple[int, list[Role]]:
    """The list of facts (date, office, views) near the top: where it starts, and the role of each line."""
    stop = 0
    for first in range(min(TOP_LINES, len(lines))):
        if first < stop or not _fact_key(lines[first]):
            continue
        start = _with_offices_above(lines, first)
        roles = _facts_from(lines, start)
        if _are_of_page(lines, start, roles):
            return start, roles
        stop = start + len(roles)
    return 0, []


def _with_offices_above(lines: list[Line], first: int) -> int:
    """Where a list of facts starts that has offices above its first date or count, at `first`."""
    start = first
    while start and _may_be_office(lines[start - 1]) and (lines[start].glued or 1 < start == first):
        start -= 1
    return start


def _facts_from(lines: list[Line], start: int) -> list[Role]:
    """The roles of the lines that make one list of facts from `start` on.

    Below a blank line it goes on only with a fact that it lacks: a list of dates there is text.
    """
    roles: list[Role] = []
    seen: set[tuple[Role, str]] = set()
    while (position := start + len(roles)) < len(lines):
        line, key = lines[position], _fact_key(lines[position])
        if key and (line.glued or key not in seen):
            seen.add(key)
            roles.append(key[0])
        elif roles and is_control(line) and line.glued:
            roles.append(Role.CONTROL)
        elif named := _offices(lines, position, seen):
            roles += [Role.CATEGORY if category_of(line) else Role.OFFICE for line in named]
            seen.add((Role.OFFICE, ""))
        else:
            break
    return roles


def _offices(lines: list[Line], position: int, seen: set[tuple[Role, str]]) -> list[Line]:
    """The lines from `position` on that name office or rubric: those between facts, or a few below them."""
    first = lines[position]
    stop = position
    while stop < len(lines) and _may_be_office(lines[stop]) and (stop == position or lines[stop].glued):
        stop += 1
    key = _fact_key(lines[stop]) if stop < len(lines) else None
    if stop > position:
        is_between = key is not None and (first.glued or key not in seen)
        hangs_below = first.glued and stop - position <= MAX_OFFICES
        is_labelled = names_office(first) and (Role.OFFICE, "") not in seen
        return lines[position:stop] if is_between or hangs_below or is_labelled else []
    # Without a bullet or a label, only a line in one block with the facts around it is one of them.
    after = lines[position + 1] if position + 1 < len(lines) else None
    is_between = after is not None and first.glued and after.glued and _fact_key(after) is not None
    return [first] if is_between and office_of(first) is not None else []


def _are_of_page(lines: list[Line], start: int, roles: list[Role]) -> bool:
    """Whether facts found at `start` are the page's own, and no dates or numbers of the text."""
    stop = start + len(roles)
    if any(is_event_detail(line) for line in _glued_around(lines, start, stop)):
        return False
    above = [line for line in lines[:start] if not _is_above_title(line) and not is_control(line)]
    leads = [line for line in above[1:] if ends_as_text(line)]
    is_below_text = bool(leads) or (bool(above) and not _is_title_like(above[0]))
    if len(set(roles) - {Role.CONTROL}) > 1:
        return not is_below_text or len(leads) == 1
    if is_below_text:
        return False
    if any(line.bullet or _is_labelled(line) for line in lines[start:stop]):
        return len(roles) == 1 or len(above) < 2
    hangs_at_title = all(line.glued or fold(line.printed) == fold(above[0].printed) for line in above[1:])
    # Where further lines are dates and no more, they head parts of the text.
    return hangs_at_title and not any(date_line(line) for line in lines[stop:])


def _glued_around(lines: list[Line], start: int, stop: int) -> Iterator[Line]:
    if start and lines[start].glued:
        yield lines[start - 1]
    if stop < len(lines) and lines[stop].glued:
        yield lines[stop]


def _fact_key(line: Line) -> tuple[Role, str] | None:
    """What kind of fact the line is: a date of publication, one of an update, or a view count."""
    if found := date_line(line):
        return Role.DATE, "updated" if found.label == "updated" else ""
    return (Role.VIEWS, "") if view_count(line) is not None else None


def _is_labelled(line: Line) -> bool:
    found = date_line(line)
    return found is not None and found.label != ""


def _may_be_office(line: Line) -> bool:
    has_mark = names_office(line) or bool(line.bullet and (office_of(line) or category_of(line)))
    return has_mark and not (_fact_key(line) or is_control(line))


def _is_above_title(line: Line) -> bool:
    return is_rubric(line) or release_number(line) is not None


def _rubrics(result: Roles, ink: list[int]) -> int:
    """How many lines stand above a title below them: the kind of text, the number of the release."""
    count = 0
    while count < len(ink) and _is_above_title(result.lines[ink[count]]):
        count += 1
    if count == len(ink) or not _is_title_like(result.lines[ink[count]]):
        return 0
    return 0 if ends_as_text(result.lines[ink[count]]) else count


def _read_title(result: Roles, ink: list[int]) -> None:
    """Mark the title among the printed lines before the facts; it may be wrapped or printed twice."""
    rubrics = _rubrics(result, ink)
    for index in ink[:rubrics]:
        result.roles[index] = Role.CATEGORY if is_rubric(result.lines[index]) else Role.NUMBER
    ink = ink[rubrics:]
    if not ink or not _is_title_like(result.lines[ink[0]]):
        return
    title = result.lines[ink[0]]
    result.roles[ink[0]] = Role.TITLE
    wrapping = True
    for index in ink[1:]:
        line = result.lines[index]
        if fold(line.printed) == fold(title.printed):
            result.roles[index] = Role.FURNITURE
        elif is_control(line):
            result.roles[index] = Role.CONTROL
        elif release_number(line):
            result.roles[index] = Role.NUMBER
        elif wrapping and line.glued and not line.bullet and _is_title_like(line) and not ends_as_text(line):
            result.roles[index] = Role.TITLE
        else:
            wrapping = False
            result.doubts["body"] = f"line {line.number} stands between title and facts; it is kept as text"


def _is_title_like(line: Line) -> bool:
    is_text = line.printed.endswith((".", ";", ",")) and (
        len(line.printed.split()) > 12 or _SENTENCE_WITHIN.search(line.printed) is not None
    )
    return len(line.printed) <= MAX_TITLE_LENGTH and not is_text and not line.is_row


def _title_below(result: Roles, ink: list[int]) -> list[int]:
    """A title below the facts: one line that is no sentence, apart from the text after it."""
    if len(ink) < 2:
        return []
    line, after = result.lines[ink[0]], result.lines[ink[1]]
    is_apart = not after.glued and not line.bullet
    is_headline = _is_title_like(line) and line.printed[-1] not in '.?!:;,”"'
    return ink[:1] if is_apart and is_headline and len(line.printed) < len(after.printed) else []


def _read_category(result: Roles, ink: list[int]) -> None:
    """Mark the rubric that hangs at the facts without a blank line."""
    if len(ink) < 2:
        return
    line, after = result.lines[ink[0]], result.lines[ink[1]]
    if (
        line.glued
        and not after.glued
        and not line.bullet
        and len(line.printed.split()) <= MAX_CATEGORY_WORDS
        and line.printed[-1].isalnum()
    ):
        result.roles[ink[0]] = Role.CATEGORY


def _read_signoff(result: Roles) -> None:
    """Mark the last line of the text where a sign-off is all that it holds."""
    body = [index for index, role in enumerate(result.roles) if role is Role.BODY]
    if len(body) < 2:
        return
    found = sign_off(result.lines[body[-1]])
    if found and not found.body:
        result.roles[body[-1]] = Role.SIGNOFF
