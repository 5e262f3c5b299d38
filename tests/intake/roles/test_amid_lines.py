from __future__ import annotations

from tests.assigned_roles import MORE, TEXT, TITLE
from warta.intake.lines import split_lines
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_by_rules
from warta.intake.sheets.marking import Roles

CAPTION = "Warga melepas balon di ujung jembatan (Foto: Humas)"
QUOTE = "“Talinya sudah tua, tetapi jembatannya masih muda.”"
SAID = "“Talinya sudah tua, tetapi jembatannya masih muda,” kata Kepala Dusun Hulu kepada wartawan."


def assign(*blocks: str) -> Roles:
    return assign_by_rules(split_lines("\n\n".join(blocks)), lambda _: False, frozenset()).result


def test_captions_and_pull_quotes_are_left_out_and_told() -> None:
    found = assign(TITLE, CAPTION, TEXT, QUOTE, MORE, SAID)
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE, SAID]
    assert "line 3 seems to be of a picture and is left out" in found.doubts["body"]
    assert "line 7 seems to repeat the text and is left out" in found.doubts["body"]


def test_several_are_told_together() -> None:
    found = assign(TITLE, CAPTION, TEXT, "Foto: Ana Dahan", MORE, SAID)
    assert "lines 3, 7 seem to be of a picture and are left out" in found.doubts["body"]


def test_of_lines_of_pictures_alone_none_is_left_out() -> None:
    found = assign(TITLE, CAPTION, "Foto: Ana Dahan", "Foto: Budi Dahan")
    assert [line.printed for line in found.of(Role.BODY)][-1] == "Foto: Budi Dahan"
    assert not found.doubts.get("body", "").startswith("line 3 seems")


def test_a_file_that_holds_the_release_alone_keeps_its_captions() -> None:
    lines = split_lines("\n\n".join((TITLE, CAPTION, TEXT, QUOTE, MORE, SAID)))
    found = assign_by_rules(lines, lambda _: False, frozenset(), is_copied=False).result
    assert [line.printed for line in found.of(Role.BODY)] == [CAPTION, TEXT, QUOTE, MORE, SAID]
