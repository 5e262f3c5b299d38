"""Tests of the marks before the items of lists."""

from __future__ import annotations

import pytest

from warta.intake.saved.list_marks import BULLET, ListMarks, Mark
from warta.intake.saved.page_tree import Element


def marks(attributes: dict[str, str], *items: dict[str, str], tag: str = "ol") -> list[Mark]:
    above = Element(tag, attributes)
    counts = ListMarks()
    if tag == "ol":
        counts.begin(above)
    return [counts.mark(Element("li", values, parent=above)) for values in items]


def test_a_list_without_order_has_bullets() -> None:
    assert marks({}, {}, {}, tag="ul") == [BULLET, BULLET]
    assert ListMarks().mark(Element("li", {})) == BULLET


def test_numbers_go_on_from_the_start_and_from_the_value_of_an_item() -> None:
    found = marks({"start": "3"}, {}, {"value": "9"}, {}, {"value": "x"})
    assert found == [Mark("number", text) for text in ("3.", "9.", "10.", "11.")]


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"type": "a"}, ["a.", "b."]),
        ({"type": "A", "start": "26"}, ["Z.", "AA."]),
        ({"type": "i", "start": "3"}, ["iii.", "iv."]),
        ({"type": "I", "start": "1998"}, ["MCMXCVIII.", "MCMXCIX."]),
        ({"style": "margin: 0; list-style-type: lower-alpha"}, ["a.", "b."]),
        ({"style": "list-style: UPPER-LATIN outside"}, ["A.", "B."]),
        ({"style": "list-style-type:lower-roman", "type": "a"}, ["i.", "ii."]),
        ({"type": "a", "start": "0"}, ["0.", "a."]),
        ({"type": "i", "start": "3999"}, ["mmmcmxcix.", "4000."]),
    ],
)
def test_letters_and_roman_numerals(attributes: dict[str, str], expected: list[str]) -> None:
    assert marks(attributes, {}, {}) == [Mark("lettered", text) for text in expected]


@pytest.mark.parametrize(
    "attributes", [{"type": "1"}, {"style": "list-style-type: decimal; color: lower-alpha"}]
)
def test_what_names_no_letters_has_numbers(attributes: dict[str, str]) -> None:
    assert marks(attributes, {}) == [Mark("number", "1.")]
