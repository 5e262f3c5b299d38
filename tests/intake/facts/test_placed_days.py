"""Lines that are a day with its place and perhaps a body beside them. All bodies are invented."""

from __future__ import annotations

import pytest

from warta.intake.facts.placed_days import read_placed_day
from warta.intake.marks.fact import About

DAY, PLACE, OFFICE = About.DATE, About.PLACE, About.OFFICE


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("OTTAWA: May 3, 2019", {PLACE: "OTTAWA", DAY: "May 3, 2019"}),
        ("DPI, Guyana, Friday, May 3, 2019", {OFFICE: "DPI", PLACE: "Guyana", DAY: "Friday, May 3, 2019"}),
        (
            "May 3, 2019 – Ottawa, Ontario – Larch Canada",
            {DAY: "May 3, 2019", PLACE: "Ottawa, Ontario", OFFICE: "Larch Canada"},
        ),
        ("3 May 2019 — Halifax, Nova Scotia", {DAY: "3 May 2019", PLACE: "Halifax, Nova Scotia"}),
        ("3 Mei 2019 - Bogor", {DAY: "3 Mei 2019", PLACE: "Bogor"}),
    ],
)
def test_a_day_is_read_with_the_place_beside_it(line: str, facts: dict[About, str]) -> None:
    assert {fact.about: fact.text for fact in read_placed_day(line)} == facts


@pytest.mark.parametrize(
    "line",
    [
        "LARCH ROPES: May 3, 2019",
        "OAKTON, Guyana, May 3, 2019",
        "DPI, Ropes, May 3, 2019",
        "May 3, 2019 – Ropes",
        "May 3, 2019 – Ottawa, Ontario – The ropes were spliced today.",
        "Ottawa, Ontario – Larch Canada",
        "3 May 2019 - 5 May 2019 - Ottawa - Larch - Oak",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert read_placed_day(line) == ()
