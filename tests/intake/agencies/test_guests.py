"""Who visits whom, where a text names two bodies. All names are invented."""

from __future__ import annotations

import pytest

from warta.intake.agencies.guests import host_in, is_called_on, is_guest, is_told_of, is_visit

UNIVERSITY = "Universitas Rotan"


@pytest.mark.parametrize(
    ("before", "behind", "is_one"),
    [
        ("Balai Uji Mutu kedatangan mahasiswa dan dosen Program Studi Tali ", ", Senin (3/5).", True),
        ("Sebanyak 70 mahasiswa Teknik Tali ", " datang ke Balai Uji Mutu.", True),
        ("Balai Uji Mutu menerima kunjungan mahasiswa ", ".", True),
        ("Acara dibuka oleh dosen mahasiswa PPL ", ".", True),
        ("Rombongan siswa berfoto. Acara itu milik ", " yang datang ke balai.", False),
        ("Balai Uji Mutu kedatangan Rektor ", ".", False),
        ("Mahasiswa ", " membuka kebun.", False),
    ],
)
def test_a_university_whose_students_come_is_a_guest(before: str, behind: str, is_one: bool) -> None:
    assert is_guest(UNIVERSITY, before, f"{before}{UNIVERSITY}{behind}") is is_one
    assert not is_guest("Balai Rotan", before, f"{before}Balai Rotan{behind}")


def test_the_host_of_a_title() -> None:
    assert host_in("Warga Belajar Tali dari Balai Rotan") == "balai rotan"
    assert host_in("Warga Menanam Rotan") == ""


def test_a_visit_is_told_by_guests_and_hosts_alike() -> None:
    assert is_visit("Dinas Garam berkunjung ke Dinas Rotan.")
    assert not is_visit("Dinas Garam menggandeng Dinas Rotan.")


@pytest.mark.parametrize(
    ("before", "is_one"),
    [
        ("Kepala Badan Garam datang ke ", True),
        ("Kepala Badan Garam bertandang ke kantor pusat PT ", True),
        ("Kepala Badan Garam mengunjungi ", True),
        ("Kepala Badan Garam bersama ", False),
        ("Kepala Badan Garam datang ke pasar milik ", False),
    ],
)
def test_on_whom_somebody_calls(before: str, is_one: bool) -> None:
    assert is_called_on(before) is is_one


def test_schools_behind_other_words_are_told_of() -> None:
    assert is_told_of("SMP Rotan", "Balai menyambut siswa ")
    assert not is_told_of("SMP Rotan", "")
    assert not is_told_of("Balai Rotan", "Warga menyambut ")


@pytest.mark.parametrize(
    ("before", "behind", "is_one"),
    [
        (
            "Minister of the ",
            " Ana Oak will visit Larch from 3 to 5 May at the invitation of the keeper.",
            True,
        ),
        ("Minister of the ", " Ana Oak called on and was hosted to lunch by the keeper today.", True),
        ("Vice-Minister of the ", " Ana Oak called on the Prime Minister.", True),
        ("Minister of the ", " Ana Oak called on all splicers to be careful.", False),
        ("Minister of the ", " Ana Oak opened a bridge.", False),
        ("Director of the ", " Ana Oak called on the Prime Minister.", False),
        ("The ", " was received by the keeper.", False),
    ],
)
def test_a_body_whose_member_is_received_is_a_guest(before: str, behind: str, is_one: bool) -> None:
    name = "Rope Department"
    assert is_guest(name, before, f"{before}{name}{behind}") is is_one
