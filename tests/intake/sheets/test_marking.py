from __future__ import annotations

from dataclasses import replace

from tests.assigned_roles import LONG, MORE, TEXT, TITLE
from warta.intake.lines import split_lines
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_roles
from warta.intake.sheets.marking import Marking, Roles


def test_what_a_saved_page_marks_as_furniture_is_furniture_and_its_area_is_the_text() -> None:
    lines = [replace(line, region="content") for line in split_lines(f"{TITLE}\n\n{TEXT}\n\n{MORE}")]
    lines = [replace(split_lines(MORE)[0], region="furniture"), *lines, *split_lines(f"\n{LONG}\n{LONG}")]
    found = assign_roles(lines, lambda line: False, ())
    assert [line.printed for line in found.of(Role.TITLE)] == [TITLE]
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]
    assert [line.printed for line in found.of(Role.FURNITURE)] == [MORE]
    assert [line.printed for line in found.of(Role.RESIDUE)] == [LONG, LONG]


def test_the_lines_of_the_text_are_those_that_have_no_other_role_by_now() -> None:
    lines = split_lines(f"{TITLE}\n\n{TEXT}\n\n{MORE}")
    roles = [Role.BLANK if line.is_blank else Role.BODY for line in lines]
    marking = Marking(Roles(lines, roles), lambda line: False, (), None)
    found = marking.text_positions()
    assert found == [0, 1, 2]
    found.clear()  # a list of one's own
    marking.mark([0], Role.TITLE)
    assert marking.text_positions() == [1, 2]


def test_the_text_ends_behind_its_last_line() -> None:
    lines = split_lines(f"{TITLE}\n{TEXT}\n{MORE}")
    assert Roles(lines, [Role.TITLE, Role.BODY, Role.RESIDUE]).end_of_text == 2
    assert Roles(lines, [Role.TITLE, Role.RESIDUE, Role.RESIDUE]).end_of_text == 3


def test_indexes_are_those_of_lines_with_a_role_and_words() -> None:
    lines = split_lines(f"{TITLE}\n\n{TEXT}\n\n{MORE}")
    found = Roles(lines, [Role.TITLE, Role.BODY, Role.BODY, Role.BLANK, Role.BODY])
    assert found.indexes(Role.BODY) == [2, 4]
    assert found.indexes(Role.CONTACT) == []
