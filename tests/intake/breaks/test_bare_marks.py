"""Items whose marks stand on lines of their own. All names are invented."""

from __future__ import annotations

import pytest

from warta.intake.breaks.bare_marks import join_marks
from warta.intake.lines import split_lines


def joined(text: str) -> list[str]:
    return [line.printed for line in join_marks(split_lines(text)) if line.printed]


@pytest.mark.parametrize("mark", ["-", "–", "•"])
def test_the_words_below_bare_marks_are_their_items(mark: str) -> None:
    text = f"Syaratnya:\n{mark}\nTali baru\n{mark}\nPapan lama"
    assert joined(text) == ["Syaratnya:", f"{mark} Tali baru", f"{mark} Papan lama"]


def test_an_item_keeps_where_it_stood() -> None:
    item = join_marks(split_lines("Syaratnya:\n-\nTali baru\n-\nPapan lama"))[1]
    assert (item.number, item.last, item.bullet, item.text) == (2, 3, "-", "Tali baru")


@pytest.mark.parametrize(
    "text",
    [
        "-\nWarga di jembatan\n\nTali baru",
        "-\n\nTali baru\n\n-\n\nPapan lama",
        "-\n- Tali baru\n-\n- Papan lama",
        "-\n-\n-\n***",
    ],
)
def test_other_marks_stand_alone(text: str) -> None:
    assert joined(text) == [line for line in text.split("\n") if line]
