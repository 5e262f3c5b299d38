"""The body whose name a page begins with, though no registry has it."""

from __future__ import annotations

import pytest

from warta.intake.agencies.body_on_top import (
    body_on_top,
    governments_site,
    is_institution,
    those_that_name,
    without_republic,
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("KODIM 0799/RIMBA", "KODIM 0799/RIMBA"),
        ("RSUP Prof. dr. T.A.L.I. Wira", "RSUP Prof. dr. T.A.L.I. Wira"),
        ("DPRD Kabupaten Rimba", "DPRD Kabupaten Rimba"),
        ("TRIBRATANEWS POLRES RIMBA", "POLRES RIMBA"),
        ("Website Resmi Desa Tepian", "Desa Tepian"),
        ("Nagari Tepian Rimba", "Nagari Tepian Rimba"),
        *((f"{kind} Rimba", f"{kind} Rimba") for kind in ("Kodim", "Korem", "Kodam", "Koramil")),
        *((f"{kind} Rimba", f"{kind} Rimba") for kind in ("Lembaga Pemasyarakatan", "Pemerintah Desa")),
        *((f"{kind} Rimba", f"{kind} Rimba") for kind in ("Kelurahan", "Kalurahan", "Kecamatan")),
        *((f"{kind} Rimba", f"{kind} Rimba") for kind in ("Gampong", "Distrik")),
        *((f"{words} RSUD Rimba", "RSUD Rimba") for words in ("Portal", "Situs Berita", "Web", "Laman")),
        *((f"{words} RSUD Rimba", "RSUD Rimba") for words in ("Berita", "Selamat Datang di")),
        *((f"Selamat Datang di {words} RSUD Rimba", "RSUD Rimba") for words in ("Website", "Situs")),
        *((f"Selamat Datang di {words} RSUD Rimba", "RSUD Rimba") for words in ("Portal", "Laman Resmi")),
        *((f"{kind} 2 Rimba",) * 2 for kind in ("SMA", "MTsN", "MAN", "Lanal")),
        *((f"{kind} 073/RIMBA",) * 2 for kind in ("KOREM", "KODAM", "KORAMIL")),
        ("RSUD dr. Tali Wira", "RSUD dr. Tali Wira"),
    ],
)
def test_a_page_may_begin_with_whose_it_is(line: str, name: str) -> None:
    assert body_on_top(["Menu", line]) == name


@pytest.mark.parametrize(
    "line",
    [
        "Polres Rimba Bagikan Sembako kepada Warga",  # a headline
        "Desa Wisata: Tepian",
        "Dinas Rotan | Berita",
        "Puskesmas 24 Jam",
        "Dewan Perwakilan Rakyat Daerah",  # of which region?
        "Kantor Wilayah Sulawesi Barat",  # of whom?
        "Pengadilan",
        "Pengadilan Negeri",
        "Kanwil Provinsi Sulawesi Barat",
        "Perwakilan Kota Bandung",
        "Kantor Perwakilan Sulawesi Barat",
        "RSUD Rimba » Berita",
        "RSUD Rimba > Berita",
        "RSUD Rimba.",
        "RSUD Rimba 24 Jam",
        "RSUD Rimba menambah kamar",
        "Gedung RSUD Rimba",
        f"RSUD {'Rimba ' * 10}".strip(),
    ],
)
def test_headlines_and_names_that_fit_many_are_no_such_name(line: str) -> None:
    assert body_on_top([line]) == ""


def test_only_the_first_lines_of_a_page_count() -> None:
    assert body_on_top(["Menu", "Profil", "RSUD Rimba"]) == ""


def test_a_name_that_fits_many_gives_way_to_any_other() -> None:
    several = ["KANTOR WILAYAH SULAWESI BARAT", "KEMENTERIAN LAGUNA"]
    assert those_that_name(several, "") == ["KEMENTERIAN LAGUNA"]
    assert those_that_name(several[:1], "") == several[:1]
    assert those_that_name(several[:1], "RSUD Rimba") == []


@pytest.mark.parametrize(
    "name",
    [
        "Kantor Perwakilan Sulawesi Barat",
        "Perwakilan Provinsi Sulawesi Barat",
        "Kanwil Kabupaten Bandung",
        "Perwakilan Kota Bandung",
        "Perwakilan Daerah Bali",
        "Dinas Kesehatan",
    ],
)
def test_a_branch_that_says_where_it_is_fits_many(name: str) -> None:
    assert those_that_name([name, "KEMENTERIAN LAGUNA"], "") == ["KEMENTERIAN LAGUNA"]


def test_a_branch_that_says_of_whom_it_is_fits_one() -> None:
    assert those_that_name(["Kantor Wilayah Kementerian Laguna"], "RSUD Rimba") == [
        "Kantor Wilayah Kementerian Laguna"
    ]


def test_a_press_office_runs_the_site_of_its_government() -> None:
    office = "Dinas Komunikasi dan Informatika Kabupaten Rimba"
    assert governments_site(office, ["RIMBA", "Kabupaten Rimba"]) == "Kabupaten Rimba"
    assert governments_site(office, ["Pemerintah Kabupaten Rimba"]) == "Pemerintah Kabupaten Rimba"
    assert governments_site(office, ["Kabupaten Tepian"]) == ""
    for press in ("Diskominfo", "Dinas Kominfo", "Bagian Humas"):
        assert governments_site(f"{press} Kota Rimba", ["Kota Rimba"]) == "Kota Rimba"
    assert governments_site("Diskominfo Provinsi Rimba", ["Provinsi Rimba"]) == "Provinsi Rimba"
    assert governments_site("Dinas Rotan Kabupaten Rimba", ["Kabupaten Rimba"]) == ""


def test_bodies_of_their_own_and_parts_of_ministries() -> None:
    assert is_institution("Politeknik Rotan Rimba")
    assert is_institution("Kodim 0799/Rimba")
    for kind in (
        *(
            "Universitas",
            "UIN",
            "IAIN",
            "Institut",
            "Poltekkes",
            "Sekolah Tinggi",
            "STIKES",
            "Akademi",
            "Akper",
        ),
        *("RSU", "RSUD", "RSUP", "Rumah Sakit", "Korem", "Kodam", "Koramil", "Lanal", "Lantamal", "Lanud"),
        *("Polda", "Polres", "Polresta", "Polsek", "Pengadilan", "Lapas", "Rutan", "Lembaga Pemasyarakatan"),
        *("Rumah Tahanan", "Kejaksaan Negeri", "Kejaksaan Tinggi", "Kejari", "Kejati"),
    ):
        assert is_institution(f"{kind} Rimba"), kind
    assert not is_institution("Kejaksaan Agung")
    assert not is_institution("Balai Besar Rotan")
    assert not is_institution("")


def test_a_header_is_read_without_the_initials_of_the_land() -> None:
    assert without_republic("KEMENTERIAN LAGUNA R.I.") == "KEMENTERIAN LAGUNA"
    assert without_republic("Kementerian Laguna") == "Kementerian Laguna"


def test_the_board_of_a_society_may_stand_over_three_lines() -> None:
    lines = ["PIMPINAN CABANG", "PERSATUAN PENGANYAM ROTAN", "KABUPATEN RIMBUN", "Berita Lain"]
    assert body_on_top(lines) == "PIMPINAN CABANG PERSATUAN PENGANYAM ROTAN KABUPATEN RIMBUN"
    assert body_on_top(lines[:2]) == ""
    assert body_on_top([lines[0], "Penganyam Rotan", lines[2]]) == ""
    assert body_on_top([lines[0], lines[1], "BERITA"]) == ""


@pytest.mark.parametrize("words", ["PPID", "PPID Pelaksana", "PPID Utama"])
def test_who_answers_for_documents_is_no_part_of_a_name(words: str) -> None:
    assert body_on_top([f"{words} RSUD Rimba"]) == "RSUD Rimba"
