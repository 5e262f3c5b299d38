from __future__ import annotations

import pytest

from warta.intake.fields.stated_authors import find_stated_author, set_writer_apart
from warta.intake.lines import split_lines
from warta.intake.page import Stated
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles

LINES = split_lines("Kabel Tiba\nAni Tali\nBalai Keladi\nKabel itu tiba.\nBudi Rotan")
ROLES = [Role.TITLE, Role.FURNITURE, Role.FURNITURE, Role.BODY, Role.FURNITURE]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ani Tali"], 2),
        (["Ana Tali", "ANI TALI".title()], 2),
        (["Budi Rotan"], 0),
        (["Kabel Tiba"], 0),
        (["Balai Keladi"], 0),
        (["Ani"], 0),
        ([], 0),
    ],
)
def test_a_writer_is_stated_and_printed_alone_above_the_text(names: list[str], expected: int) -> None:
    authors = [Stated(name, "JSON-LD author") for name in names]
    found = find_stated_author(authors, Roles(LINES, ROLES), {"balai keladi"})
    assert (found[1].number if found else 0) == expected


def test_the_name_of_the_site_is_no_writer() -> None:
    author = Stated("Ani Tali", "meta author")
    assert find_stated_author([author], Roles(LINES, ROLES), {"ani tali"}) is None


@pytest.mark.parametrize(
    ("text", "author", "kept"),
    [
        ("Ani Tali\nKabel itu tiba dua hari lebih cepat dari yang direncanakan.", "Ani Tali", 1),
        ("Ani Tali\nKabel itu tiba dua hari lebih cepat dari yang direncanakan.", "Budi Rotan", 2),
        ("Kabel itu tiba dua hari lebih cepat dari yang direncanakan.\nAni Tali", "Ani Tali", 2),
    ],
)
def test_a_writer_above_the_first_paragraph_is_no_text(text: str, author: str, kept: int) -> None:
    lines = split_lines(text)
    roles = Roles(lines, [Role.BODY] * len(lines))
    set_writer_apart(roles, [Stated(author, "JSON-LD author")])
    assert len(roles.of(Role.BODY)) == kept
