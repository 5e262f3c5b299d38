from __future__ import annotations

import pytest

from tests.assigned_roles import assign, of
from warta.intake.role import Role

SAID = (
    "Panen garam raya di pesisir utara digelar petambak bersama ketua kelompok pada pekan ini, dan hasilnya "
    "lebih baik daripada tahun lalu karena cuaca yang kering.\n\n"
    "Kelompok itu berharap harga tetap terjaga sampai akhir musim."
)
CAPTION = "Ketua kelompok petambak saat panen garam raya di pesisir utara"
HEADLINE = "Petambak Utara Panen"
TOLD = f"line 1, '{HEADLINE}', may be the headline as well as line "


def doubt(page: str) -> str:
    return assign(page).doubts.get("title", "")


def test_a_headline_whose_place_a_caption_below_it_takes_is_told() -> None:
    page = f"{HEADLINE}\n\nSenin, 4 Maret 2019\n\n{CAPTION}\n\n{SAID}"
    assert of(page, Role.TITLE) == [CAPTION]
    assert doubt(page).startswith(TOLD)


def test_a_headline_right_above_what_may_be_one_as_well_is_the_title_and_that_is_told() -> None:
    page = f"{HEADLINE}\n\n{CAPTION}\n\n{SAID}"
    assert of(page, Role.TITLE) == [HEADLINE]
    assert doubt(page).startswith(f"line 3, '{CAPTION}', may be the headline as well")


@pytest.mark.parametrize(
    "above",
    [
        "Rakit Kelana Hanyut Jauh",  # of which the text says nothing
        "Panen Garam",
        "Dinas Garam Pesisir Utara",
        "Kabar: Petambak Utara Panen",
        "Petambak | Utara | Panen",
        "Ketua kelompok petambak saat panen",
    ],
)
def test_names_menus_and_the_beginning_of_the_title_are_no_headlines(above: str) -> None:
    assert doubt(f"{above}\n\n{CAPTION}\n\n{SAID}") == ""


def test_a_deck_below_a_title_is_not_told() -> None:
    page = f"{HEADLINE} Garam Raya\n\n4 Maret 2019\n\nPanen kali ini lebih baik daripada tahun lalu\n\n{SAID}"
    assert doubt(page) == ""
