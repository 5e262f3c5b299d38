"""What conditions of Liquid come to."""

from __future__ import annotations

from typing import Any

import pytest

from warta.liquid_conditions import Vague, compared, is_same, verdict

VALUES: dict[str, Any] = {"ya": True, "tak": False, "x": Vague.UNKNOWN, "ada": Vague.SOMETHING, "nol": 0}


@pytest.mark.parametrize(
    ("condition", "held"),
    [
        ("ya", True),
        ("ya and tak", False),
        ("x and tak", False),
        ("x or ya", True),
        ("x or tak", None),
        ("tak and tak or ya", None),
        ("not tak", True),
        ("! ya", False),
        ("(tak or x) and ya", None),
        ("(tak) and x", False),
        ("ada", True),
        ("nol", None),
        ("ada == x", None),
        ("ya ya", None),
        ("", None),
    ],
)
def test_a_condition_is_decided_as_far_as_its_values_are_known(condition: str, held: bool | None) -> None:
    assert verdict(condition, lambda term: VALUES.get(term, Vague.UNKNOWN)) is held


@pytest.mark.parametrize(
    ("left", "sign", "right", "held"),
    [
        (["a", "b"], "contains", "a", True),
        (["ab"], "contains", "a", False),
        ([2019], "contains", "2019", None),
        ([2019], "contains", 2019, True),
        ("ab", "contains", "a", True),
        ("ab", "contains", None, False),
        (7, "contains", "7", False),
        (None, "contains", "a", False),
        (Vague.SOMETHING, "contains", "a", None),
        (["a"], "==", ["a"], True),
        (["a"], "==", "a", False),
        (True, "==", 1, False),
        (2, "==", 2.0, True),
        ([], "==", Vague.EMPTY, True),
        ("", "!=", Vague.EMPTY, False),
        (None, "==", Vague.EMPTY, False),
        (None, "==", Vague.BLANK, None),
        (" ", "==", Vague.BLANK, None),
        ("a", "==", Vague.BLANK, False),
        ("b", ">", "a", True),
        (2, ">=", 2, True),
        (2, "<", "3", None),
        (None, "<", 3, False),
        (Vague.SOMETHING, "<", 3, None),
        ("a", "in", ["a"], None),
    ],
)
def test_what_an_operator_makes_of_two_values(left: Any, sign: str, right: Any, held: bool | None) -> None:
    assert compared(left, sign, right) is held


def test_something_is_neither_nothing_nor_a_word() -> None:
    assert [is_same(Vague.SOMETHING, other) for other in (None, True, "a")] == [False, False, None]
