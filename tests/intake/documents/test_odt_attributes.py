from __future__ import annotations

import pytest

from warta.intake.documents.odt_attributes import said, whole


class Element:
    """An element with one attribute, as the library gives it."""

    def __init__(self, value: object) -> None:
        self._value = value

    def get_attribute(self, name: str) -> object:
        return self._value if name == "text:c" else None


@pytest.mark.parametrize(("value", "text"), [("a", "a"), (True, "true"), (False, "false"), (None, "")])
def test_an_attribute_is_as_it_is_written(value: object, text: str) -> None:
    assert said(Element(value), "text:c") == text
    assert said(Element(value), "text:d") == ""


@pytest.mark.parametrize(
    ("value", "number"), [("7", 7), ("-7", 1), ("x", 1), ("", 1), (None, 1), ("9999999", 1), ("٣", 1)]
)
def test_a_whole_number_is_read_where_it_is_one(value: object, number: int) -> None:
    assert whole(Element(value), "text:c", 1) == number
