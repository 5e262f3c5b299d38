"""What is asked of the right answers of any corpus: their names, and that texts stand where they say.

What belongs here: what holds of page texts and of saved pages alike. What does not: the tests, and reading
what a page shows (`tests/corpus`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.score import FIELDS, INVISIBLE

_OUTCOMES = {"ok", "review", "refuse"}


def answers(path: Path) -> dict[str, Any]:
    """The answers beside a page."""
    found = yaml.safe_load(path.with_suffix(".yml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def letters(text: str) -> str:
    """The text without white space and what cannot be seen."""
    return "".join(INVISIBLE.sub("", text.replace("\x00", "")).split())


def assert_known(gold: Mapping[str, Any], names: Collection[str]) -> None:
    """Answers have no other names than these, and outcomes that the scorer knows."""
    assert set(gold) <= set(names)
    assert set(gold.get("accept", {})) <= {*FIELDS, "expect"}
    assert {gold["expect"], *gold.get("accept", {}).get("expect", ())} <= _OUTCOMES
    assert gold["notes"]


def assert_in_order(body: Collection[str], shown: str) -> None:
    """The letters of each block stand in what a page shows, behind those of the one before."""
    place = 0
    for block in body:
        found = shown.find(letters(block), place)
        assert found >= 0, block
        place = found + len(letters(block))
