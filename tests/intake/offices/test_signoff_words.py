from __future__ import annotations

import pytest

from warta.intake.offices.signoff_words import is_sure, signs, signs_bare


@pytest.mark.parametrize(
    "text",
    [
        "tal/ed ram",
        "tr/ed: ram",
        "tal/foto: rami",
        "humas balai tal/foto: tal/ed raM",
        "Ana Rami / Editor: Tali",
        "Tali, Editor: Rami",
        "JR 05/ED 02/EUD02",
        "TR-07",
        "tr/05",
        "rotan09",
        "Penrot 071/WK",
        "PENDIM 0799/RBN",
        "Pendim_0799",
        "nana.red.rotan.example.id",
        "rotan.ac.id",
        "tal, ram",
        "Kontributor: Tali Rami, Kab. Rotan",
        "Teks & Foto: Tali",
        "T/F: Tali Rami",
    ],
)
def test_writers_with_what_they_did_sign_and_so_do_the_codes_of_units(text: str) -> None:
    assert signs(text)


@pytest.mark.parametrize(
    "text",
    [
        "belum termasuk pajak",
        "dan/atau pajak daerah",
        "tahun 2020/2021",
        "ruang 12/lantai 3 gedung utama",
        "Rp5.000",
        "lihat tabel 1",
        "Foto: Tali",
        "Foto: Balai Rotan/Tali",
        "Sumber data: Balai Rotan",
        "QS. Al-Baqarah: 183",
        "pukul 08.30",
        "COVID-19",
        "12/7/2023",
        "dua, tiga ekor",
        "selesai",
        "***",
    ],
)
def test_remarks_credits_of_pictures_and_numbers_sign_nothing(text: str) -> None:
    assert not signs(text)


@pytest.mark.parametrize("text", ["tal/ed:ram", "tal/ed ram", "Tal/Humas", "hms/rotan"])
def test_what_nothing_else_can_be_is_sure(text: str) -> None:
    assert is_sure(text)


@pytest.mark.parametrize("text", ["km/jam", "meter/humas", "OKK", "Humas", "suami/istri"])
def test_what_a_sentence_may_have_in_brackets_is_not_sure(text: str) -> None:
    assert not is_sure(text)


@pytest.mark.parametrize(
    "text",
    [
        "Humas Rotan",
        "Tim Humas Dinas Rotan",
        "Diskominfo Rotan",
        "Biro Humas Setda",
        "PID Bidhumas Polda Rotan",
        "Sihumas Polres Rotan",
        "tal/hms",
        "Penulis: Ana Rami / Editor: Tali",
    ],
)
def test_offices_of_the_press_and_initials_sign_without_brackets(text: str) -> None:
    assert signs_bare(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tali Rami",
        "Humas",
        "Humas membuka pintu",
        "Foto bersama",
        "Humas Rotan.",
        "Biro Perjalanan Rotan",
        "ya/tidak",
        "Penulis: tidak dikenal warga",
        "Catatan: Balai Rotan",
    ],
)
def test_other_words_without_brackets_sign_nothing(text: str) -> None:
    assert not signs_bare(text)
