from __future__ import annotations

import pytest

from warta.intake.documents.pdf_tables import Cell, rows_among


def line(*cells: tuple[str, float, float]) -> list[Cell]:
    return [Cell(*cell) for cell in cells]


TABLE = [
    line(("Pasar", 100, 130), ("Lalu", 200, 230), ("Kini", 300, 330)),
    line(("Pasar Hulu", 60, 130), ("1.200", 210, 230), ("1.350", 310, 330)),
    line(("Hilir dan sekitarnya", 60, 180), ("1.150", 210, 230), ("1.300", 310, 330)),
]
TEXT = line(("Harga garam naik.", 60, 500))


def test_lines_with_gaps_below_each_other_are_rows_whatever_their_alignment() -> None:
    assert rows_among([TEXT, *TABLE, TEXT]) == {1, 2, 3}


@pytest.mark.parametrize(
    "lines",
    [
        [TEXT, TEXT],
        TABLE[:1],
        [TABLE[0], TEXT, TABLE[1]],
        [line(("Nomor", 60, 90), (": 12", 200, 220))] * 4,
        [line(("Kepala Balai", 60, 120), ("Sekretaris", 300, 350))] * 2,
        [TABLE[0], line(("satu lagi yang panjang", 60, 210), ("dua", 220, 250), ("tiga", 310, 330))],
    ],
    ids=["text", "one row", "apart", "label and fact", "signatures", "no gap between"],
)
def test_lines_that_have_no_columns_in_common_are_none(lines: list[list[Cell]]) -> None:
    assert rows_among(lines) == frozenset()


def test_two_columns_need_three_rows() -> None:
    pair = line(("Pasar Hulu", 60, 130), ("1.350", 310, 330))
    assert rows_among([pair] * 3) == {0, 1, 2}
