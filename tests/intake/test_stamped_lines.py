"""The day that a copying program puts before a page's first words. All names are invented."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.lines import split_lines
from warta.intake.release import read_release
from warta.intake.stamped_lines import part_stamp
from warta.tags import Vocabulary

FIRST = "The Rope Board spliced forty ropes on the quay of Larch after the storm of last week had torn them."
SECOND = "Boats may land again from Monday on, and the ferry to Oak Island will run every hour until dusk."


def read(*lines: str) -> Converted:
    return read_release("\n\n".join(lines).encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({}))


def test_the_day_is_parted_from_the_first_paragraph_and_is_the_date() -> None:
    found = read(f" date 2025-01-10 {FIRST}", SECOND)
    assert str(found.values["date"]) == "2025-01-10"
    assert found.body == f"{FIRST}\n\n{SECOND}\n"


def test_the_day_is_parted_from_a_headline_whose_number_stays() -> None:
    lines = part_stamp(split_lines("\ndate 2025-01-10 Ropes Hold\nLarch"))
    assert [(line.number, line.printed) for line in lines] == [
        *((1, ""), (2, "date 2025-01-10"), (2, "Ropes Hold"), (3, "Larch"))
    ]


@pytest.mark.parametrize(
    "first", ["date 2025-01-10", "Date of the ropes: 2025", "Ropes\ndate 2025-01-10 Hold"]
)
def test_other_first_lines_are_left_alone(first: str) -> None:
    lines = split_lines(first)
    assert part_stamp(lines) is lines
