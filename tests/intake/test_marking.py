from __future__ import annotations

from dataclasses import replace

from tests.assigned_roles import LONG, MORE, TEXT, TITLE
from warta.intake.lines import split_lines
from warta.intake.marking import Roles
from warta.intake.role import Role
from warta.intake.roles import assign_roles


def test_what_a_saved_page_marks_as_furniture_is_furniture_and_its_area_is_the_text() -> None:
    lines = [replace(line, region="content") for line in split_lines(f"{TITLE}\n\n{TEXT}\n\n{MORE}")]
    lines = [replace(split_lines(MORE)[0], region="furniture"), *lines, *split_lines(f"\n{LONG}\n{LONG}")]
    found = assign_roles(lines, lambda line: False, ())
    assert [line.printed for line in found.of(Role.TITLE)] == [TITLE]
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]
    assert [line.printed for line in found.of(Role.FURNITURE)] == [MORE]
    assert [line.printed for line in found.of(Role.RESIDUE)] == [LONG, LONG]


def test_indexes_are_those_of_lines_with_a_role_and_words() -> None:
    lines = split_lines(f"{TITLE}\n\n{TEXT}\n\n{MORE}")
    found = Roles(lines, [Role.TITLE, Role.BODY, Role.BODY, Role.BLANK, Role.BODY])
    assert found.indexes(Role.BODY) == [2, 4]
    assert found.indexes(Role.CONTACT) == []
