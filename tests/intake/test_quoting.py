from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.quoting import QUOTED_MOST, quoted, with_words_of_lines

LINES = split_lines("Jembatan Dibuka\n\nTerima kasih.\nBiro Humas")


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("line 1 breaks off", "line 1 (“Jembatan Dibuka”) breaks off"),
        ("lines 2 to 4 stand below", "lines 2 to 4 (“Terima kasih. | Biro Humas”) stand below"),
        ("lines 1 and 4 stand", "lines 1 and 4 (“Jembatan Dibuka | Biro Humas”) stand"),
        ("line 1; line 4", "line 1 (“Jembatan Dibuka”); line 4 (“Biro Humas”)"),
        ("left out: “see line 1”", "left out: “see line 1”"),
        ("line 2 is empty", "line 2 is empty"),
        ("3 more lines may be rows", "3 more lines may be rows"),
    ],
)
def test_the_words_of_lines_stand_behind_their_numbers(reason: str, told: str) -> None:
    assert with_words_of_lines(reason, LINES) == told


def test_long_words_are_shortened() -> None:
    assert quoted("a" * (QUOTED_MOST + 1)) == "a" * QUOTED_MOST + "…"
    assert quoted("a" * QUOTED_MOST) == "a" * QUOTED_MOST
