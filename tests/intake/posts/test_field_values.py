from __future__ import annotations

import datetime
from typing import Any

import pytest

from warta.intake.posts.field_values import MAX_NESTING, as_plain, text_of, texts_of


@pytest.mark.parametrize(
    ("value", "text"),
    [("Garam", "Garam"), (7, "7"), (2.5, "2.5"), (None, ""), (True, ""), (["a"], ""), ({"a": 1}, "")],
)
def test_a_value_is_text_where_it_is_one(value: Any, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("value", "split", "texts"),
    [
        ("garam, tali", True, ["garam", "tali"]),
        ("garam, tali", False, ["garam, tali"]),
        ("[garam, 'tali']", False, ["garam", "tali"]),
        (["garam", " garam ", "", None, True, 7], False, ["garam", "7"]),
        ([{"display_name": "Ana Sari"}, {"other": "x"}], False, ["Ana Sari"]),
        ({"name": "Ana <b>Sari</b>"}, False, ["Ana Sari"]),
        (None, True, []),
    ],
)
def test_a_list_of_texts_is_read_from_any_value(value: Any, split: bool, texts: list[str]) -> None:
    assert texts_of(value, split=split) == texts


def test_a_text_of_a_list_is_not_longer_than_a_field_holds() -> None:
    assert texts_of("g" * 500, split=False) == ["g" * 200]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (datetime.date(2021, 7, 1), "2021-07-01"),
        (datetime.time(9, 30), "09:30:00"),
        (1.10, "1.1"),
        (("a", 1), ["a", 1]),
        ({7: {"b\nc": None}}, {"7": {"b c": None}}),
        ({"": 1}, {"-": 1}),
    ],
)
def test_what_front_matter_cannot_hold_is_written_so_that_it_can(value: Any, plain: Any) -> None:
    assert as_plain(value) == plain


def test_what_is_nested_too_deeply_is_text() -> None:
    value: Any = ["x", "y"]
    for _ in range(MAX_NESTING):
        value = [value]
    plain = as_plain(value)
    for _ in range(MAX_NESTING):
        plain = plain[0]
    assert plain == "['x', 'y']"
