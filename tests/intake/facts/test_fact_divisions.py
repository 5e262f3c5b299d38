from __future__ import annotations

import pytest

from warta.intake.facts.fact_divisions import divisions


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("1 Juli 2019 | Humas | 12 kali", [(["1 Juli 2019", "Humas", "12 kali"], True)]),
        ("Oleh: Humas Dibaca: 12 kali", [(["Oleh: Humas", "Dibaca: 12 kali"], True)]),
        ("Humas, 1 Juli 2019", [(["Humas", "1 Juli 2019"], False)]),
        ("Humas - Senin, 1 Juli 2019", [(["Humas", "Senin, 1 Juli 2019"], False)]),
        ("Humas | 1 - 3 Juli 2019", [(["Humas", "1 - 3 Juli 2019"], True)]),
        ("Dibaca: 12 kali Cetak", [(["Dibaca: 12 kali", "Cetak"], True)]),
        ("Humas", []),
    ],
)
def test_a_line_is_cut_at_bars_and_labels_and_then_at_dashes(
    text: str, cuts: list[tuple[list[str], bool]]
) -> None:
    assert [([part.strip() for part in parts], by_bars) for parts, by_bars in divisions(text)] == cuts
