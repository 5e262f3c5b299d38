"""Facts that stand apart from the title, where the page states them once."""

from __future__ import annotations

from typing import Any

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.tags import Vocabulary

FINDER = AgencyFinder(Registry({}))
TITLE = "Jembatan Rotan Dibuka Kembali"
TEXT = (
    "Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran di balai.\n\n"
    "Demikian kabar dari tepi sungai, yang disampaikan oleh kepala dusun kepada warga dalam rapat di balai. "
    "Rapat itu dihadiri oleh semua warga dan berlangsung sampai malam karena banyak yang ingin bertanya."
)


def read(above: str = "", facts: str = "", below: str = "") -> dict[str, Any]:
    page = "\n\n".join(filter(None, (above, TITLE, facts, TEXT, below)))
    return read_release(page.encode(), "a.txt", FINDER, Vocabulary({})).values


def doubted(values: dict[str, Any]) -> set[str]:
    return {item["field"] for item in values.get("review", ())}


def test_a_labelled_number_below_the_text_is_the_release_s() -> None:
    assert read(facts="12 Maret 2019", below="Bagikan\n\nSiaran Pers No. 7/HM/2019")["number"] == "7/HM/2019"


def test_the_count_of_readers_below_the_text_may_have_the_day_of_an_update_beside_it() -> None:
    found = read(facts="12 Maret 2019", below="Read 529 times Last modified on Jumat, 15 Maret 2019 12:06")
    assert (found["views"], found["updated"]) == (529, "2019-03-15")
    found = read(facts="12 Maret 2019", below="Dibaca 529 kali Terakhir diubah pada Jumat, 15 Maret 2019")
    assert (found["views"], found["updated"]) == (529, "2019-03-15")
    found = read(
        above="Jumat, 12 Maret 2019 10:38",
        facts="Written by\nRate this item\n(0 votes)",
        below="Read 529 times Last modified on Jumat, 15 Maret 2019 12:06\n\nLeave a comment\n\nName *",
    )
    assert (found["views"], found["updated"]) == (529, "2019-03-15")
    assert "authors" not in found
    assert read(facts="12 Maret 2019", below="Diunggah: Ana Sari Dibaca : 677 kali")["views"] == 677


def test_of_two_numbers_none_is() -> None:
    below = "Bagikan\n\nFacebook\n\nSiaran Pers No. 7/HM/2019\n\nTwitter\n\nSiaran Pers No. 8/HM/2019"
    assert "number" not in read(facts="12 Maret 2019", below=below)


def test_a_number_in_a_list_of_other_texts_is_not() -> None:
    below = "Bagikan\n\nBerita Terkait\n\nSiaran Pers No. 8/HM/2019"
    assert "number" not in read(facts="12 Maret 2019", below=below)


def test_a_count_of_readers_below_the_text_is_the_release_s() -> None:
    assert read(facts="12 Maret 2019", below="Bagikan\n\nDilihat 1.204 kali")["views"] == 1204


def test_a_pointer_amid_the_text_hides_no_count_below_it() -> None:
    pointed = TEXT.replace("\n\n", "\n\nBaca juga: Papan Rotan Tiba di Hulu\n\n")
    lines = "\n".join(f"#rotan{number}" for number in range(14))
    page = f"{TITLE}\n\n12 Maret 2019\n\n{pointed}\n\n\n{lines}\nEditor :\nDilihat 1873 kali"
    assert read_release(page.encode(), "a.txt", FINDER, Vocabulary({})).values["views"] == 1873


def test_the_date_below_the_kind_of_text_is_taken_and_told() -> None:
    values = read(above="Beranda\nProfil\n\nSiaran Pers\n\nTali Rimbun, 12 Maret 2019\n\nKontak: 0800-555-01")
    assert values["date"] == "2019-03-12"


def test_a_clock_of_the_site_above_the_title_is_no_date() -> None:
    values = read(above="Selasa, 6 Januari 2026\n\nBeranda\n\nProfil\n\nKontak")
    assert "date" not in values


def test_the_day_right_below_the_text_with_who_put_it_there_is_taken_and_told() -> None:
    values = read(below="Senin, 9 Agustus 2021 (Admin)\n\ndibaca 402 kali\n\nFacebook\n\nTwitter")
    assert values["date"] == "2021-08-09"
    assert "date" in doubted(values)


def test_a_labelled_day_of_publication_right_below_the_text_is_taken() -> None:
    below = "Published Date : 27-Apr-2021\n\nResource Person : Ana Sari\n\nKeyword : jembatan, rotan"
    assert read(below=f"(tal)\n\n{below}")["date"] == "2021-04-27"
    assert "date" not in read(below=f"(tal)\n\nEvent Date : 27-Apr-2021\n\n{below.partition('R')[2]}")


def test_a_sign_off_right_below_the_text_has_that_role() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n1 Juli 2019\n\n(Humas)\n\n0 komentar"
    converted = read_release(page.encode(), "a.txt", FINDER, Vocabulary({}))
    assert converted.values["signoff"] == "Humas"
    assert [line.printed for line in converted.lines if line.role == "signoff"] == ["(Humas)"]


def test_a_day_that_a_list_below_the_text_says_to_be_of_publication_goes_before_one_without_a_label() -> None:
    listed = "Nomor Berkas:\t4512\nDate Posted:\t14 Maret 2019\nLokasi:\tRimbun"
    found = read(facts="12 Maret 2019", below=listed)
    assert found["date"] == "2019-03-14"
    assert "date" in doubted(found)
    assert read(facts="Terbit: 12 Maret 2019", below=listed)["date"] == "2019-03-12"
    alone = "Buku itu tebal.\n\nDate Posted:\t14 Maret 2019\n\nWarga senang."
    assert read(facts="12 Maret 2019", below=alone)["date"] == "2019-03-12"
    below = "Published Date : 27-Apr-2021\nNara Sumber : Ada Rakit\nKata Kunci : rotan"
    assert read(below=below)["date"] == "2021-04-27"


@pytest.mark.parametrize("below", ["Humas Dinas Rotan\nBack to Top", "Humas Dinas Rotan\n\nBagikan"])
def test_the_name_of_a_press_office_right_below_the_text_signs_it(below: str) -> None:
    assert read(facts="12 Maret 2019", below=below)["signoff"] == below.partition("\n")[0]


def test_the_name_of_a_press_office_above_its_street_signs_nothing() -> None:
    below = "Humas Dinas Rotan\nJl. Tali No. 4 Tepian\nTelp. (021) 555010"
    assert "signoff" not in read(facts="12 Maret 2019", below=below)


def test_a_pointer_to_one_other_text_hides_no_count_below_it() -> None:
    below = "Baca juga: Harga Rotan Naik di Hulu\nBagikan :\nPost Views: 203"
    assert read(facts="12 Maret 2019", below=below)["views"] == 203


def test_the_counter_of_a_site_counts_no_readers_of_a_text() -> None:
    assert "views" not in read(facts="12 Maret 2019", below="Kontak\nHit Counter: 0012834")


@pytest.mark.parametrize("day", ["02 01-2019", "2 Januari 2019", "Menu / Peta Situs 23 01-2021"])
def test_a_bare_number_between_a_day_and_the_title_counts_readers_and_is_told(day: str) -> None:
    values = read(above=f"{day}\n\n3691", facts="2 Januari 2019")
    assert values["views"] == 3691
    assert "views" in doubted(values)


@pytest.mark.parametrize(
    "above", ["3691", "Peta Situs\n\n3691", "02 01-2019\n\n3691\n\nPeta Situs", "02 01-2019"]
)
def test_another_number_above_the_title_counts_nobody(above: str) -> None:
    assert "views" not in read(above=above, facts="2 Januari 2019")


def test_a_code_between_title_and_text_is_the_number() -> None:
    assert read(facts="(Archived Content)\n\nLS-127")["number"] == "LS-127"
    assert "number" not in read(facts="(Archived Content)\n\nLS-127\n\nTG-769")
    assert "number" not in read(facts="(Archived Content)\n\nCOVID-19")


def test_a_code_glued_to_the_day_above_the_title_is_the_number() -> None:
    assert read(above="Press Room\n\n1 July 2019\nLS-127")["number"] == "LS-127"
    assert read(above="Press Room\n\nLS-127\n1 July 2019")["number"] == "LS-127"
    assert "number" not in read(above="Press Room\n\nLS-127\n\n1 July 2019")
