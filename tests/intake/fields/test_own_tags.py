"""The source's own tags, gathered as they stand."""

from __future__ import annotations

from warta.intake.fields.own_tags import LONGEST, MOST, own_tags
from warta.intake.lines import split_lines
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles


def roles(*lines: tuple[str, Role]) -> Roles:
    made = split_lines("\n".join(text for text, _ in lines)) if lines else []
    return Roles(made, [role for _, role in lines])


def test_tags_of_the_metadata_come_before_those_of_a_printed_line_each_once() -> None:
    printed = roles(("Isi.", Role.BODY), ("Tags: Garam, panen  raya", Role.FURNITURE))
    assert own_tags(("garam", "laut"), printed) == ["garam", "laut", "panen raya"]


def test_a_line_of_the_text_is_no_line_of_tags() -> None:
    assert own_tags((), roles(("Tags: garam, laut", Role.BODY))) == []


def test_hashtags_count() -> None:
    assert own_tags((), roles(("#garam #panen", Role.RESIDUE))) == ["garam", "panen"]


def test_lists_of_keywords_without_end_are_cut_and_sentences_are_none() -> None:
    many = [f"kata {number}" for number in range(MOST + 5)]
    assert own_tags(("x" * (LONGEST + 1), "a", *many), roles()) == many[:MOST]
