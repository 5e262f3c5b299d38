"""A small release and the roles that rules give its lines, for the tests of what gives them.

What belongs here: the lines that such tests build their pages of, and short ways to ask for lines by role.
What does not: tests.
"""

from __future__ import annotations

from warta.intake.lines import split_lines
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_by_rules
from warta.intake.sheets.marking import Roles

HEADER = "Dinas Jembatan"
TITLE = "Jembatan Rotan Dibuka Kembali"
TEXT = "Jembatan Rotan dibuka kembali setelah dua pekan. Warga menyambutnya dengan syukuran kecil."
MORE = "Kepala dusun berharap papan yang baru tahan sampai musim angin berikutnya."
LONG = f"{TEXT} {MORE} {TEXT}"


def assign(text: str) -> Roles:
    return assign_by_rules(split_lines(text), lambda line: line == HEADER, {"peta situs"}).result


def roles(text: str) -> list[tuple[str, str]]:
    """Role and text of every line that is not blank."""
    found = assign(text)
    return [
        (str(role), line.printed)
        for line, role in zip(found.lines, found.roles, strict=True)
        if role is not Role.BLANK
    ]


def of(text: str, role: Role) -> list[str]:
    return [line.printed for line in assign(text).of(role)]


def body(text: str) -> list[str]:
    return of(text, Role.BODY)
