"""Fields that may say that a post is not to be read, and hold nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from warta.intake.states.post_state_doubts import doubts_of

YEAR = datetime.now(UTC).year + 3


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"withdrawn": True}, "taken back"),
        ({"Is-Retracted": "yes"}, "taken back"),
        ({"reviewed": False}, "not to be out yet"),
        ({"start_date": f"{YEAR}-05-05"}, "not to be out yet"),
        ({"audience": "staff"}, "not for everybody"),
        ({"audience": ["staff", "members"]}, "not for everybody"),
    ],
)
def test_such_a_field_is_told(fields: dict[str, Any], told: str) -> None:
    (found,) = doubts_of(fields)
    assert told in found
    assert next(iter(fields)) in found


@pytest.mark.parametrize(
    "fields",
    [
        {"withdrawn": False},
        {"withdrawn": "2019-05-05"},
        {"reviewed": True},
        {"reviewed": "Ann"},
        {"start_date": "2019-05-05"},
        {"audience": ["students", "staff"]},
        {"audience": "public"},
        {"title": "Withdrawn"},
    ],
)
def test_what_says_something_else_is_not(fields: dict[str, Any]) -> None:
    assert not list(doubts_of(fields))
