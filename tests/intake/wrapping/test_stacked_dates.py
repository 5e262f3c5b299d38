from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping.stacked_dates import join_stacked_dates


def joined(text: str) -> list[str]:
    return [line.text for line in join_stacked_dates(split_lines(text)) if line.text]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("12\nMei\n2024", "12 Mei 2024"),
        ("MEI\n12\n2024", "MEI 12 2024"),
        ("Kamis, 12\nMei\n2024", "Kamis, 12 Mei 2024"),
        ("12 May\n2024", "12 May 2024"),
        ("May 12,\n2024", "May 12, 2024"),
        ("12th\nSept.\n2024", "12th Sept. 2024"),
        ("12\n\nMei\n\n2024", "12 Mei 2024"),
        ("Diterbitkan: Kamis,\n12\nMei\n2024", "Diterbitkan: Kamis, 12 Mei 2024"),
        ("Thursday\n\nMay 12,\n\n2024", "Thursday May 12, 2024"),
    ],
)
def test_day_month_and_year_below_each_other_are_one_date(text: str, date: str) -> None:
    assert joined(f"Beranda\n\n{text}\n\nPerahu Dicat") == ["Beranda", date, "Perahu Dicat"]
    assert joined(text) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "12\n\n\nMei\n\n\n2024",  # not in one box
        "42\nMei\n2024",
        "12\nPanen\n2024",
        "Mei\n2024",
        "2024",
        "12\nMei\n2024 kali",
        "12\nMei",
    ],
)
def test_other_lines_above_a_year_stay_apart(text: str) -> None:
    assert joined(text) == [line for line in text.splitlines() if line]


def test_a_dateline_that_is_cut_amid_its_day_is_one_line() -> None:
    assert joined("Tepian, Rabu 19\nMei 2022 Balai panen") == ["Tepian, Rabu 19 Mei 2022 Balai panen"]
    assert joined("Nomor, 19\n\nMei 2022") == ["Nomor, 19", "Mei 2022"]
    assert joined("Tepian 19\nMei 2022") == ["Tepian 19", "Mei 2022"]
