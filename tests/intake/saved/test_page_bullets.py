"""Bullets that a saved page types before its paragraphs."""

from __future__ import annotations

import pytest

from warta.intake.body import write_body
from warta.intake.lines import Line
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_lines import write_lines
from warta.intake.saved.page_tree import parse_page


def lines(markup: str) -> list[Line]:
    return write_lines(parse_page(markup), Area(None, frozenset(), frozenset()), "")


def test_a_typed_bullet_is_read_as_in_copied_text() -> None:
    first, second, third = lines("<p>• Eleven dogs</p><p>• Two <b>cats</b></p><p>The port.</p>")
    assert (first.bullet, first.text, first.printed, first.glued) == (
        "•",
        "Eleven dogs",
        "• Eleven dogs",
        False,
    )
    assert (second.bullet, second.text, second.glued) == ("•", "Two cats", True)
    assert (third.bullet, third.text, third.glued) == ("", "The port.", False)


@pytest.mark.parametrize("mark", ["•", "-", "*", "·"])
def test_paragraphs_with_the_same_bullet_become_a_list_with_their_markup(mark: str) -> None:
    found = lines(f"<p>{mark} Eleven <b>dogs</b></p><p>{mark} Two cats</p>")
    assert write_body(found) == "- Eleven **dogs**\n- Two cats\n"


def test_other_bullets_begin_another_list() -> None:
    found = lines("<p>• Eleven dogs</p><p>• Two cats</p><p>The port.</p><p>- One keeper</p>")
    assert write_body(found) == "- Eleven dogs\n- Two cats\n\nThe port.\n\n\\- One keeper\n"


def test_a_bullet_within_markup_stays_in_its_words() -> None:
    (line,) = lines("<p><b>• Eleven dogs</b></p>")
    assert (line.bullet, line.printed, line.markdown) == ("", "• Eleven dogs", "**• Eleven dogs**")


def test_items_of_a_list_have_no_second_bullet() -> None:
    found = lines("<ul><li>• Eleven dogs</li><li>Two cats</li></ul>")
    assert [line.form for line in found] == ["item1", "item1"]
