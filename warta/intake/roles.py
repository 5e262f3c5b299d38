"""The role of every line of a page's text.

What belongs here: the rules that tell furniture from text by where a line stands, at the top and at
the bottom. What does not: recognising a line for what it says (`warta.intake.values`), and any
deletion in the middle of a text: between the first and the last line of the body nothing is furniture.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from warta.agencies import fold
from warta.intake.lines import Line
from warta.intake.values import date_line, is_control, is_residue, office_of, sign_off, view_count

# How far down the list of facts may begin, in printed lines: below, a list belongs to the text.
TOP_LINES = 12
MAX_TITLE_LENGTH = 300
MAX_CATEGORY_WORDS = 4


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
        elif is_header(line.text) and position + 1 < len(ink):
            role = Role.HEADER
        elif position == 0 and len(ink) > 1 and is_control(result.lines[ink[1]]):
            role = Role.HEADER  # whatever stands above the page's controls names the site
        else:
            break
        result.roles[ink[position]] = role
        position += 1
    return position


def _read_title_and_facts(result: Roles, ink: list[int]) -> None:
    start, stop = _find_facts(result, ink)
    if start == stop:
        _read_title(result, ink[:1])
        return
    _read_title(result, ink[:start] or _title_below(result, ink[stop : stop + 2]))
    if start:
        _read_category(result, ink[stop : stop + 2])


def _find_facts(result: Roles, ink: list[int]) -> tuple[int, int]:
    """Mark the list of facts (date, office, views) near the top; where it starts and ends in `ink`."""
    for first in range(min(TOP_LINES, len(ink))):
        if not _is_fact(result.lines[ink[first]]):
            continue
        start = first
        while start and _is_bulleted_office(result.lines[ink[start - 1]]):
            start -= 1
        stop = start
        while stop < len(ink) and (role := _fact_role(result.lines[ink[stop]])):
            result.roles[ink[stop]] = role
            stop += 1
        return start, stop
    return 0, 0


def _is_fact(line: Line) -> bool:
    return date_line(line) is not None or view_count(line) is not None


def _is_bulleted_office(line: Line) -> bool:
    return bool(line.bullet) and office_of(line) is not None


def _fact_role(line: Line) -> Role | None:
    if date_line(line) is not None:
        return Role.DATE
    if view_count(line) is not None:
        return Role.VIEWS
    return Role.OFFICE if _is_bulleted_office(line) else None


def _read_title(result: Roles, ink: list[int]) -> None:
    """Mark the title among the printed lines before the facts; it may be wrapped or printed twice."""
    if not ink or not _is_title_like(result.lines[ink[0]]):
        return
    title = result.lines[ink[0]]
    result.roles[ink[0]] = Role.TITLE
    wrapping = True
    for index in ink[1:]:
        line = result.lines[index]
        if fold(line.printed) == fold(title.printed):
            result.roles[index] = Role.FURNITURE
        elif wrapping and line.glued and not line.bullet and _is_title_like(line):
            result.roles[index] = Role.TITLE
        else:
            wrapping = False
            result.doubts["body"] = f"line {line.number} stands between title and facts; it is kept as text"


def _is_title_like(line: Line) -> bool:
    ends_as_sentence = line.printed.endswith((".", ";", ",")) and len(line.printed.split()) > 12
    return len(line.printed) <= MAX_TITLE_LENGTH and not ends_as_sentence and len(line.cells) < 2


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
