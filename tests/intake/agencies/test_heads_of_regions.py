"""Of which region a body is, by who heads it and by the text."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.agencies.heads_of_regions import (
    government_in_text,
    government_of_head,
    spelt_out,
    with_region,
)
from warta.model import Agency

PROVINCE = Agency(key="bali", name={"": "Pemerintah Provinsi Bali"}, abbreviation="Pemprov Bali")
MORE = "Warga menyambutnya di tepi sungai."


@pytest.mark.parametrize(
    ("title", "opening", "name"),
    [
        ("Bupati Sleman Buka Pekan Rotan", MORE, "Pemerintah Kabupaten Sleman"),
        ("", "Wali Kota Kediri Ana Tali membuka pekan rotan.", "Pemerintah Kota Kediri"),
        ("", "Bantul – Plt. Bupati Bantul Ana Tali membuka pekan rotan.", "Pemerintah Kabupaten Bantul"),
        (
            "",
            "MEDAN - Penjabat (Pj) Sekretaris Daerah Kalimantan Timur hadir.",
            "Pemerintah Provinsi Kalimantan Timur",
        ),
        ("", "Wakil Gubernur Bali Ana Tali hadir.", "Pemerintah Provinsi Bali"),
        ("Sekda Kota Kediri Hadir", MORE, "Pemerintah Kota Kediri"),
    ],
)
def test_who_heads_a_region_acts_for_its_government(title: str, opening: str, name: str) -> None:
    found = government_of_head(title, opening)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "opening",
    [
        "Bupati itu membuka pekan rotan.",
        "Bupati Ana Tali membuka pekan rotan.",
        "Warga menyambut Bupati Sleman di tepi sungai.",
        "Sekretaris Daerah Kediri hadir.",
        "Gubernur Sleman hadir.",
    ],
)
def test_without_a_known_region_of_its_kind_there_is_no_government(opening: str) -> None:
    assert government_of_head("", opening) is None


def test_such_a_government_is_taken_with_a_doubt_where_nothing_else_is_named() -> None:
    finder = AgencyFinder(Registry({PROVINCE.key: PROVINCE}))
    found = finder.find([], "", "", "Bupati Sleman Buka Pekan Rotan", [MORE])
    assert found.agency == "Pemerintah Kabupaten Sleman"
    assert "Bupati Sleman acts" in found.doubt
    assert finder.find([], "", "", "Gubernur Bali Buka Pekan Rotan", [MORE]).agency == "bali"
    named = finder.find([], "", "", "Bupati Sleman Hadir", ["Universitas Rotan membuka pekan tali di aula."])
    assert named.agency == "Universitas Rotan"


def test_a_line_beside_the_text_that_names_who_heads_a_region_names_no_body() -> None:
    text = ["Gubernur Rotan Hulu membuka pekan rotan. Gubernur Rotan Hulu senang."]
    finder = AgencyFinder(Registry({}))
    assert finder.find([], "", "", "Pekan Rotan", text, beside=["Gubernur Rotan Hulu"]).agency == ""


def test_of_the_names_of_a_government_the_one_that_is_spelt_out_is_taken() -> None:
    assert spelt_out(["Pemkot Kediri", "Pemerintah Kota Kediri"]) == "Pemerintah Kota Kediri"


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Dinas Rotan", "Dinas Rotan Buleleng"),
        ("Dinas Rotan Buleleng", "Dinas Rotan Buleleng"),
        ("Balai Rotan", "Balai Rotan"),
    ],
)
def test_an_office_of_a_region_is_named_with_it_where_the_text_has_both(name: str, whole: str) -> None:
    text = "Kepala Dinas Rotan Buleleng Ana Tali hadir. Balai Rotan Buleleng juga."
    assert with_region(name, [text]) == whole
    assert with_region("Dinas Rotan", [text, "Dinas Rotan Kota Kediri hadir."]) == "Dinas Rotan"


def test_the_one_government_whose_head_a_text_names_twice_is_taken_with_a_doubt() -> None:
    text = [
        "Warga menyambut wakil walikota Yogyakarta Ana Tali.",
        "Walikota Yogyakarta Budi Rami hadir juga.",
    ]
    found = government_in_text(text)
    assert found is not None
    assert found.name == "Pemerintah Kota Yogyakarta"
    assert government_in_text(text[:1]) is None
    assert government_in_text([*text, "Bupati Sleman hadir."]) is None
    taken = AgencyFinder(Registry({})).find([], "", "", "Pekan Rotan", text)
    assert taken.agency == "Pemerintah Kota Yogyakarta"
    assert "only the text names" in taken.doubt
