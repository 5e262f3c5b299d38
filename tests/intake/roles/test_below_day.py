"""Who wrote a text, and its rubric, bare below the day beside the title."""

from __future__ import annotations

from typing import Any

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.tags import Vocabulary

TITLE = "Jembatan Rotan Dibuka Kembali"
TEXT = (
    "Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran di balai.\n\n"
    "Demikian kabar dari tepi sungai, yang disampaikan oleh kepala dusun kepada warga dalam rapat di balai."
)


def read(facts: str) -> tuple[dict[str, Any], str]:
    page = f"{TITLE}\n\n12 Maret 2019\n{facts}\n\n{TEXT}\n"
    found = read_release(page.encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({}))
    return found.values, found.body


def test_a_name_between_day_and_rubric_is_the_writer_s() -> None:
    values, body = read("\nAna Rami\n\nBerita Utama")
    assert (values["authors"], values["category"]) == (["Ana Rami"], "Berita Utama")
    assert body.startswith("Jembatan Rotan dibuka")


def test_one_word_there_is_told() -> None:
    values, _ = read("\nWulan\n\nArtikel\n\nPenulis:")
    assert values["authors"] == ["Wulan"]
    assert "between day and rubric" in str(values["review"])
    assert "between the facts and the text" not in str(values["review"])


@pytest.mark.parametrize("name", ["Garut", "Biro Humas", "Dermaga Baru Di Hulu Sungai Rotan", "Beranda"])
def test_places_offices_and_longer_words_are_no_writers(name: str) -> None:
    values, _ = read(f"\n{name}\n\nArtikel")
    assert "authors" not in values


def test_the_rubric_behind_in_below_the_day_is_one_and_the_count_of_comments_no_text() -> None:
    values, body = read("in Berita Utama, Umum\n0")
    assert values["category"] == "Berita Utama, Umum"
    assert body.startswith("Jembatan Rotan dibuka")
    assert read("in Garut")[0].get("category") != "Garut"
