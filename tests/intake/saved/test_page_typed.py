"""Text of a page that stands as it was typed, as its lines have it."""

from __future__ import annotations

from warta.intake.lines import Line
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_lines import write_lines
from warta.intake.saved.page_tree import parse_page


def lines(markup: str) -> list[Line]:
    return write_lines(parse_page(markup), Area(None, frozenset(), frozenset()), "")


def test_prose_in_a_pre_is_text_with_its_own_lines() -> None:
    wrapped = (
        "The harbor lights will burn by day as well as by night,\nthe Authority said today.\n\n"
        "Fog was reported\non 61 days last winter."
    )
    found = lines(f"<pre>{wrapped}</pre>")
    assert [(line.printed[:11], line.form, line.glued) for line in found] == [
        ("The harbor ", "", False),
        ("the Authori", "", True),
        ("Fog was rep", "", False),
        ("on 61 days ", "", True),
    ]


def test_code_keeps_its_spaces_and_loses_its_blank_lines() -> None:
    found = lines("<pre>kapal   12\n\n\tdermaga<br>  3</pre>")
    assert [(line.form, line.markdown) for line in found] == [
        ("code", "kapal   12"),
        ("code", "        dermaga"),
        ("code", "  3"),
    ]
