"""Which office a text names with its place, or in its sign-off."""

from __future__ import annotations

import pytest

from warta.intake.offices.office_beside_text import is_desk, office_in_dateline, office_in_signoff


@pytest.mark.parametrize(
    ("opening", "office"),
    [
        ("Tepian (Humas DJG) – Warga berkumpul.", "Humas DJG"),
        ("TEPIAN, Bidhumas Polda Rimba – Warga berkumpul.", "Bidhumas Polda Rimba"),
        ("Tepian (Pendis) - Guru merakit alat.", "Pendis"),
        ("Tepian (Biro Umum) – Warga berkumpul.", "Biro Umum"),
        ("TEPIAN, Diskominfo Kab. Rimba – Warga berkumpul.", "Diskominfo Kab. Rimba"),
        ("Diskominfosan Rimba – Petugas memasang kabel.", "Diskominfosan Rimba"),
    ],
)
def test_a_dateline_names_the_office_beside_the_place(opening: str, office: str) -> None:
    assert office_in_dateline(opening) == office


@pytest.mark.parametrize(
    "opening",
    [
        "Tepian, Biro Umum – yang baru pindah – berkantor di balai.",
        "Tepian, Dinas Komunikasi dan Informatika, melalui bidangnya, memasang kabel.",
        "Tepian – Divhumas Rimba menyampaikan bahwa 2.600 lampu menyala.",
        "Warga mendatangi humas, lalu pulang.",
    ],
)
def test_what_a_sentence_tells_of_is_no_office_of_the_dateline(opening: str) -> None:
    assert office_in_dateline(opening) == ""


@pytest.mark.parametrize(
    ("signoff", "office"),
    [
        ("RDA/FKY – Humas Rimba", "Humas Rimba"),
        ("Pendam III/Slw", "Pendam III/Slw"),
        ("Pendim 0705/Rimba", "Pendim 0705/Rimba"),
        ("Wira-Dinkominfo", "Dinkominfo"),
        ("dwi/arf/diskominfo", "diskominfo"),
        ("Sumber: KBRI Lintang", "KBRI Lintang"),
        ("Subbagian Humas dan TU", "Subbagian Humas dan TU"),
        ("Courtesy of the Larch Court Public Information Office", "Larch Court Public Information Office"),
    ],
)
def test_a_sign_off_names_the_office_that_is_somebodys(signoff: str, office: str) -> None:
    assert office_in_signoff(signoff) == office


@pytest.mark.parametrize(
    "signoff", ["Humas", "rwj-Humas", "tim humas", "Press Office", "why/kominfo", "K.3.3.1", "AB/CD"]
)
def test_what_does_not_say_whose_it_is_is_no_office(signoff: str) -> None:
    assert office_in_signoff(signoff) == ""


def test_a_desk_for_the_media_may_be_anybodys() -> None:
    assert is_desk("Press Office")
    assert not is_desk("Larch Press Office")


@pytest.mark.parametrize(
    ("signoff", "office"),
    [
        ("dok, Redaksi : Humas Kanwil Rimba, Juni 2023", "Humas Kanwil Rimba"),
        ("ana/Red: Humas Rimba", "Humas Rimba"),
        ("Redaksi: Ani", ""),
        ("Tim Redaksi", ""),
    ],
)
def test_a_label_in_a_sign_off_is_no_part_of_the_office(signoff: str, office: str) -> None:
    assert office_in_signoff(signoff) == office
