"""What names among a page's facts are where no label announces them."""

from __future__ import annotations

from typing import Any

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.fields.unlabelled_names import may_be_rubric, may_name_somebody
from warta.intake.release import read_release
from warta.model import Agency
from warta.tags import Vocabulary

HEADER = "Balai Lentera Nasional"
FINDER = AgencyFinder(Registry({"lentera": Agency("lentera", {"": HEADER}, "BLN")}))
TITLE = "Lentera Baru Menyala di Dermaga Lama"
DAY = "Senin, 4 Maret 2019"
BODY = (
    "Lentera baru menyala di dermaga lama sejak pekan lalu, setelah menara itu gelap dua tahun lamanya.\n\n"
    "Warga di Karang Sunyi menyambutnya dengan makan bersama yang ramai, dan semua nelayan ikut datang.\n\n"
    "Balai merawat empat puluh lentera di pesisir, dan memeriksa kesehatan penjaganya sekali setahun."
)


def read(facts: str, title: str = TITLE, between: str = "\n\n") -> dict[str, Any]:
    page = f"{HEADER}\nBeranda\n\n{title}{between}{facts}\n\n{BODY}\n"
    return read_release(page.encode(), "a.txt", FINDER, Vocabulary({})).values


def told(values: dict[str, Any]) -> set[str]:
    return {review["field"] for review in values.get("review", ())}


NO_NAMES = [
    "Dikutip dari kabar.example",
    "Photo by Ana Field",
    "Hak cipta Balai Lentera",
    "Staff writer",
    "Tanjung Arum",
    "Northern Shoals",
    "Kepala Balai",
    "Tagged with fonts tooling",
]


@pytest.mark.parametrize("words", [*NO_NAMES, "Posted by web_admin", "Guest post", "Tides and Lamps Branch"])
def test_what_is_nobody_s_name_is_neither_writer_nor_office_nor_rubric(words: str) -> None:
    values = read(f"{words} | {DAY}")
    assert {"category", "office", "authors"}.isdisjoint(values)
    assert "authors" in told(values)
    assert str(values["date"]) == "2019-03-04"


@pytest.mark.parametrize(
    "words",
    [*NO_NAMES, "Rina Wijaya", "Contact: Ana Field", "Laporan: Kantor Kabar", "Delta Hall", "superadmin"],
)
def test_an_unknown_line_below_the_day_is_no_rubric_and_no_office(words: str) -> None:
    values = read(f"{DAY}\n{words}")
    assert {"category", "office"}.isdisjoint(values)
    assert not {"category", "authors", "body"}.isdisjoint(told(values))


@pytest.mark.parametrize(
    "words", ["Berita Daerah", "Siaran Pers", "Nasional", "Kliping Berita", "Info Lentera"]
)
def test_a_rubric_stays_one(words: str) -> None:
    values = read(f"{DAY}\n{words}")
    assert values["category"] == words
    assert "category" not in told(values)


def test_what_reads_as_a_name_is_a_rubric_to_look_at_where_the_text_has_its_words() -> None:
    values = read(f"{DAY}\nKesehatan Masyarakat")
    assert values["category"] == "Kesehatan Masyarakat"
    assert "category" in told(values)


def test_a_place_that_the_text_names_is_no_writer() -> None:
    values = read(f"Karang Sunyi | {DAY}")
    assert "authors" not in values
    assert "authors" in told(values)


@pytest.mark.parametrize("words", ["Rina Wijaya", "Delta Hall"])
def test_a_name_beside_the_day_alone_is_a_writer_to_look_at(words: str) -> None:
    values = read(f"{words} | {DAY}")
    assert values["authors"] == [words]
    assert "authors" in told(values)


def test_a_labelled_writer_needs_no_look() -> None:
    values = read(f"Oleh: Rina Wijaya | {DAY}")
    assert values["authors"] == ["Rina Wijaya"]
    assert "authors" not in told(values)


@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_dash_parts_the_writer_from_the_office(dash: str) -> None:
    values = read(f"Rina Wijaya {dash} Humas BLN | {DAY}")
    assert (values["authors"], values["office"]) == (["Rina Wijaya"], "Humas BLN")


def test_who_heads_a_body_is_no_office_beside_a_name() -> None:
    values = read(f"Rina Wijaya, Kepala Balai Lentera | {DAY}")
    assert values["authors"] == ["Rina Wijaya"]
    assert "office" not in values


def test_an_account_is_a_writer() -> None:
    values = read(f"Author: humas_bln | {DAY}")
    assert values["authors"] == ["humas_bln"]
    assert "office" not in values


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "title", ["Kategori Baru Lentera Ditetapkan", "Category Three Storm Nears Harbour", "Bidang Tanah Dibagi"]
)
def test_a_headline_may_begin_with_the_word_of_a_label(title: str, between: str) -> None:
    values = read(DAY, title=title, between=between)
    assert values["title"] == title
    assert "category" not in values


@pytest.mark.parametrize("fact", ["Kategori Siaran Pers", "Kategori Lentera", "Kategori: Baru Lentera Kita"])
def test_a_rubric_is_read_behind_its_word(fact: str) -> None:
    assert read(f"{DAY} | {fact}")["category"] == fact.removeprefix("Kategori").strip(": ")


def test_only_what_reads_as_a_name_may_be_somebody_s() -> None:
    assert may_name_somebody("Rina Wijaya")
    assert not may_name_somebody("Siaran Pers")
    assert not may_name_somebody("KOMISI X")
    assert may_be_rubric("KOMISI X")
    assert not may_be_rubric("@lentera")


def test_a_name_with_a_word_of_rubrics_is_no_writer_s() -> None:
    values = read(f"{DAY} | Kegiatan Statistik")
    assert "authors" not in values
    assert values["category"] == "Kegiatan Statistik"
