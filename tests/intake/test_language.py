from __future__ import annotations

import pytest

from warta.intake.language import detect_language

ID = "Dinas menutup jembatan untuk perawatan dan warga diminta memakai rakit yang disediakan di dermaga."
EN = "The office has closed the bridge for repairs, and people are asked to use the raft at the landing."


@pytest.mark.parametrize(("text", "language"), [(ID, "id"), (EN, "en"), (ID.upper(), "id")])
def test_indonesian_and_english_are_told_apart(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_an_english_date_or_name_does_not_make_a_text_english() -> None:
    assert (
        detect_language(f"Friday, 25 September 2020. {ID} {ID} Acara bertajuk The Road to the River.") == "id"
    )


@pytest.mark.parametrize(
    "text", ["", "12 34", "Jembatan Rotan", "Le pont est fermé pour des travaux urgents.", f"{ID} {ID} {EN}"]
)
def test_a_text_in_neither_or_both_has_no_language(text: str) -> None:
    assert detect_language(text) is None
