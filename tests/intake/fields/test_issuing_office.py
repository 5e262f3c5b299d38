"""Where a page names the office that issued its release, and who wrote it."""

from __future__ import annotations

from typing import Any

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.model import Agency
from warta.tags import Vocabulary

HEADER = "Dinas Jembatan Gantung"
FINDER = AgencyFinder(Registry({"jembatan": Agency("jembatan", {"": HEADER}, "DJG")}))
TITLE = "Jembatan Rotan Dibuka Kembali"
DAY = "Selasa, 12 Maret 2019"
TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran yang ramai di balai."
LAST = (
    "Demikian kabar dari tepi sungai, yang disampaikan oleh kepala dusun kepada warga dalam rapat di balai. "
    "Rapat itu dihadiri oleh semua warga dan berlangsung sampai malam karena banyak yang ingin bertanya."
)


def read(above: str = "", facts: str = DAY, text: str = TEXT, below: str = "") -> dict[str, Any]:
    parts = (above, TITLE, facts, f"{text}\n\n{LAST}", below)
    page = "\n\n".join(filter(None, parts))
    return read_release(page.encode(), "a.txt", FINDER, Vocabulary({})).values


@pytest.mark.parametrize(
    ("facts", "authors"),
    [
        (f"Oleh: Sekar Ayuning | {DAY}", ["Sekar Ayuning"]),
        ("Posted on 12 Maret 2019 by admin", ["admin"]),
        (f"{DAY}\nPenulis: Rani Tali", ["Rani Tali"]),
    ],
)
def test_a_writer_is_no_office(facts: str, authors: list[str]) -> None:
    values = read(facts=facts)
    assert "office" not in values
    assert values["authors"] == authors
    assert values["date"] == "2019-03-12"


def test_an_office_in_a_byline_is_no_writer() -> None:
    values = read(facts=f"Oleh: Humas DJG | {DAY}")
    assert (values["office"], values.get("authors")) == ("Humas DJG", None)


def test_a_byline_may_name_a_person_and_the_office() -> None:
    values = read(facts=f"{DAY}\nPenulis: Rani Tali, Bagian Humas")
    assert (values["office"], values["authors"]) == ("Bagian Humas", ["Rani Tali"])


def test_a_letterhead_names_the_office_below_the_agency_down_to_the_last() -> None:
    values = read(above=f"{HEADER.upper()}\nSEKRETARIAT DINAS\nBIRO HUMAS DAN PROTOKOL\nJl. Tugu 1")
    assert (values["agency"], values["office"]) == ("jembatan", "BIRO HUMAS DAN PROTOKOL")
    assert "office" not in values.get("inferred", {})


@pytest.mark.parametrize(
    ("above", "office"),
    [
        ("BOARD FOR ROPE BRIDGES\n\nOFFICE OF PUBLIC AFFAIRS", "OFFICE OF PUBLIC AFFAIRS"),
        (f"{HEADER.upper()} NEWS RELEASE\nWind River/Larch District", "Wind River/Larch District"),
        ("Badan Titian Rimba\n\nBagian Humas dan Protokol", "Bagian Humas dan Protokol"),
        ("Board for Rope Bridges\nOffice of Public Affairs\tTepian, TP 20207", "Office of Public Affairs"),
    ],
)
def test_a_letterhead_of_an_agency_that_no_registry_has_names_the_office(above: str, office: str) -> None:
    assert read(above=above)["office"] == office


def test_the_press_office_stands_between_the_date_and_the_text() -> None:
    assert read(facts=f"{DAY}\n\nMedia Relations Office")["office"] == "Media Relations Office"
    assert "office" not in read(
        facts=f"{DAY}\n\nKomunikasi dan Media Warga yang Berkumpul di Tepi Sungai Besar"
    )


def test_the_label_of_a_byline_is_no_part_of_the_office() -> None:
    assert read(facts=f"Ditulis oleh Humas Tepian - {DAY}")["office"] == "Humas Tepian"


def test_an_office_alone_that_issues_a_release_is_no_agency() -> None:
    values = read(facts=f"{DAY}\n\nIssued by: Media Relations Office")
    assert (values["office"], values.get("agency")) == ("Media Relations Office", None)


def test_a_unit_of_an_army_has_a_number() -> None:
    assert read(facts=f"{DAY} | Penrem 072/Tepian | 123 kali dibaca")["office"] == "Penrem 072/Tepian"


def test_the_press_office_that_signs_goes_before_a_letterhead_that_is_none() -> None:
    values = read(above=f"{HEADER}\n\nKanwil Jembatan Rimba", below="Humas Pos Tepian")
    assert values["office"] == "Humas Pos Tepian"


def test_a_line_of_press_work_above_the_agency_below_the_text_is_the_office() -> None:
    assert (
        read(below=f"PUBLIKASI DAN MEDIA\n{HEADER.upper()}\nTelp. (021) 555040")["office"]
        == "PUBLIKASI DAN MEDIA"
    )
    assert "office" not in read(below="PUBLIKASI DAN MEDIA\nTepian")


@pytest.mark.parametrize(
    "fact", ["Press release Nature Action", "News, Fraud and economic crime", "Press Release.pdf"]
)
def test_what_begins_with_the_kind_of_text_is_no_office(fact: str) -> None:
    assert "office" not in read(facts=f"{DAY} | {fact}")


def test_menus_above_the_title_are_no_letterhead() -> None:
    assert "office" not in read(above=f"{HEADER}\n• Beranda\n• Bagian Umum\n• Bagian Humas\n• Kontak")


@pytest.mark.parametrize(
    ("text", "office"),
    [("TEPIAN (Humas DJG) – " + TEXT, "Humas DJG"), ("Tepian, Humas DJG – " + TEXT, "Humas DJG")],
)
def test_the_dateline_may_name_the_office(text: str, office: str) -> None:
    values = read(text=text)
    assert values["office"] == office
    assert "office" in values["inferred"]


def test_a_sentence_about_a_press_office_is_no_dateline() -> None:
    assert "office" not in read(text="Warga mendatangi humas, lalu pulang. " + TEXT)
    assert "office" not in read(text="Tepian, Humas – " + TEXT)


@pytest.mark.parametrize(
    ("opening", "office"),
    [
        ("TEPIAN (Humas) – ", "Humas"),
        ("Tepian-Humas: ", "Humas"),
        ("Tepian - Humas: Kepala Dinas Prof. Wira berkata, ", "Humas"),
        ("Tepian (Puspen). ", "Puspen"),
    ],
)
def test_one_word_is_the_office_where_it_is_set_off_from_the_place(opening: str, office: str) -> None:
    assert read(text=opening + TEXT)["office"] == office


def test_who_signs_by_the_whole_name_goes_before_the_short_one_of_the_dateline() -> None:
    values = read(
        text="Tepian – Humas DJG, " + TEXT, below="Jakarta, 12 Maret 2019\nBiro Humas dan Kerja Sama"
    )
    assert values["office"] == "Biro Humas dan Kerja Sama"


def test_who_signs_below_the_text_is_the_office() -> None:
    values = read(below="Jakarta, 12 Maret 2019\nDepartemen Komunikasi\n\nWira Tali\nDirektur Eksekutif")
    assert values["office"] == "Departemen Komunikasi"


def test_the_office_of_its_head_is_derived() -> None:
    values = read(below="Kepala Biro Humas\n\nttd\n\nWira Tali")
    assert values["office"] == "Biro Humas"
    assert "Kepala Biro Humas" in values["inferred"]["office"]


@pytest.mark.parametrize(
    ("below", "office"),
    [
        ("Narahubung:\nWira Tali\nKepala Bagian Humas\nTelp. 0800-000-111", "Bagian Humas"),
        ("Informasi lebih lanjut:\nDeputi Bidang Hubungan Masyarakat\nTelp. 0800-000-111", None),
        (
            "Untuk informasi lebih lanjut hubungi:\nCorporate Secretary\nTelp. 0800-000-111",
            "Corporate Secretary",
        ),
        ("Kontak media:\nWira Tali\nSVP Corporate Communication & Relation\nwira@djg.example", None),
    ],
)
def test_a_press_office_that_answers_the_media_is_derived(below: str, office: str | None) -> None:
    values = read(below=below)
    assert values["office"] == (office or below.split("\n")[-2].removeprefix("SVP "))
    assert "answers the press" in values["inferred"]["office"]
    assert read(below=below, facts=f"Oleh: Humas DJG | {DAY}")["office"] == "Humas DJG"


@pytest.mark.parametrize(
    "below",
    [
        "Narahubung:\nWira Tali\nKepala Bidang Rekayasa\nTelp. 0800-000-111",
        "Media contact:\nAnn Oak\nDirector of Communications\nPhone: 0800-000-111",
        "Koordinator Divisi Hubungan Warga, Nurdin T.",
    ],
)
def test_whom_the_media_may_ask_is_else_not_the_office(below: str) -> None:
    assert "office" not in read(below=below)


CLOSING = (
    "Berita ini disiarkan oleh Biro Komunikasi dan Pelayanan Publik, Dinas Jembatan Gantung. Untuk informasi "
    "lebih lanjut dapat menghubungi nomor hotline 1500-555 dan alamat surel kontak@djg.example"
)


@pytest.mark.parametrize("before", ["", "Hotline Jembatan 119 ext 9. "])
def test_a_closing_paragraph_says_who_tells_the_text(before: str) -> None:
    values = read(below=f"{before}{CLOSING} (MF)")
    assert values["office"] == "Biro Komunikasi dan Pelayanan Publik"
    assert values["signoff"] == "MF"
    (contact,) = values["contacts"]
    assert (contact["name"], contact["phone"]) == ("Biro Komunikasi dan Pelayanan Publik", "1500-555")
    assert contact["email"] == "kontak@djg.example"
    assert "(MF)" not in contact["note"]


def test_the_unit_of_which_an_office_is_a_part_stays_in_its_name() -> None:
    name = "Pusat Komunikasi Publik, Sekretariat Jenderal Dinas Jembatan Gantung"
    closing = CLOSING.replace("Biro Komunikasi dan Pelayanan Publik, Dinas Jembatan Gantung", name)
    assert read(below=closing)["office"] == name


def test_a_letterhead_may_name_the_office_above_its_street() -> None:
    above = (
        f"{HEADER.upper()}\nSIARAN PERS\nBiro Hubungan Masyarakat\nGedung I Lt. 2, Jl. Tugu No. 5, Jakarta"
    )
    assert read(above=above)["office"] == "Biro Hubungan Masyarakat"


def test_the_unit_of_a_railway_has_a_number() -> None:
    assert read(below="Manager Humas Daop 7 Tepian\nRani Tali")["office"] == "Humas Daop 7 Tepian"


def test_neither_a_position_nor_a_site_is_an_office() -> None:
    assert "office" not in read(facts=f"DIRECTOR, ROPE SUPERVISION DEPARTMENT\n{DAY}")
    assert read(facts=f"{DAY} | Source: DJG Online", below="(Humas DJG)")["office"] == "Humas DJG"


def test_the_site_s_own_lines_name_no_office() -> None:
    assert "office" not in read(below="Berita Terkait\n\nBiro Umum Buka Lowongan\n\nBiro Umum")


def test_a_rubric_beside_the_date_is_neither_office_nor_writer() -> None:
    values = read(facts="20-07-2017 / KOMISI V")
    assert not {"office", "authors"} & set(values)
    assert values["category"] == "KOMISI V"


def test_an_account_of_the_agency_is_the_office_only_where_no_other_is_named() -> None:
    facts = f"Oleh Admin DJG\n{DAY}"
    assert read(facts=facts)["office"] == "Admin DJG"
    values = read(facts=facts, below="Kepala Biro Humas\n\nttd\n\nWira Tali")
    assert (values["office"], values["authors"]) == ("Biro Humas", ["Admin DJG"])


def test_of_two_names_among_the_facts_that_of_a_unit_is_the_office() -> None:
    values = read(
        facts="12-03-2019 Kerja Sama dan Humas Dilihat 618 kali Biro Kerja Sama dan Hubungan Masyarakat"
    )
    assert values["office"] == "Biro Kerja Sama dan Hubungan Masyarakat"


def test_a_press_office_without_a_name_below_the_text_is_whom_the_media_may_ask() -> None:
    ask = "Catatan\n\nPress Office\nTel: 021 555 0101"
    assert "office" not in read(below=ask)
    assert read(below=ask.replace("Press Office", "Biro Humas Papan"))["office"] == "Biro Humas Papan"


def test_a_name_beside_a_labelled_writer_is_a_rubric() -> None:
    values = read(facts="by Sri Hartati / 21 Mei 2018 / Donor Darah")
    assert values["authors"] == ["Sri Hartati"]
    assert values["category"] == "Donor Darah"


def test_a_name_among_the_facts_that_stands_in_the_menu_is_a_rubric() -> None:
    page = "Beranda\nLalu Lintas\nProfil\n\n"
    assert "authors" not in read(above=page, facts="Oktober 23, 2019\nLalu Lintas\n319 Views")
    assert read(facts="Oktober 23, 2019\nLalu Lintas\n319 Views")["authors"] == ["Lalu Lintas"]


def test_the_offices_above_two_columns_of_contacts_issue_nothing() -> None:
    below = "Public Affairs Media Relations\nE-mail: E-mail:\nFax: 202-555-0142 Phone: 202-555-0143"
    assert "office" not in read(below=below)
    assert (
        read(below=below.replace("E-mail: E-mail:", "E-mail:"))["office"] == "Public Affairs Media Relations"
    )
