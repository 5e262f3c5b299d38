from __future__ import annotations

import pytest

from warta.intake.titles.same_titles import fold_title


@pytest.mark.parametrize("other", ["harga naik", "HARGA NAIK!", " Harga\u00a0–\u00a0Naik…", "“Harga” Naik"])
def test_a_title_s_letters_are_the_same_whatever_stands_between_them(other: str) -> None:
    assert fold_title(other) == fold_title("Harga Naik")


@pytest.mark.parametrize("other", ["Harga Turun", "Harga Naik 2", ""])
def test_other_letters_or_digits_make_another_title(other: str) -> None:
    assert fold_title(other) != fold_title("Harga Naik")
