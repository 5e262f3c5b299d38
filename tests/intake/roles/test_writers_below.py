"""Who wrote a text, by labelled lines right below it."""

from __future__ import annotations

from typing import Any

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.tags import Vocabulary

TEXT = (
    "Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran di balai.\n\n"
    "Demikian kabar dari tepi sungai, yang disampaikan oleh kepala dusun kepada warga dalam rapat di balai. "
    "Rapat itu dihadiri oleh semua warga dan berlangsung sampai malam karena banyak yang ingin bertanya."
)
CONTACTS = "\n\nMedia Center Rotan\nmediacenter@rotan.example\n0811-1000-8822\nJl. Tali No. 1, Tepian"


def read(below: str) -> dict[str, Any]:
    page = f"Jembatan Rotan Dibuka Kembali\n\n12 Maret 2019\n\n{TEXT}\n\n{below}\n"
    return read_release(page.encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({})).values


def body(below: str) -> str:
    page = f"Jembatan Rotan Dibuka Kembali\n\n12 Maret 2019\n\n{TEXT}\n\n{below}\n"
    return read_release(page.encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({})).body


def test_labelled_facts_at_the_end_of_a_text_above_contacts_are_none_of_it() -> None:
    below = f"Penulis: Ana Rami\nEditor: Tali Wira\nTanggal Rilis: Selasa, 12 Maret 2019{CONTACTS}"
    assert read(below)["authors"] == ["Ana Rami"]
    assert "Penulis" not in body(below)
    assert "Tanggal Rilis" not in body(below)


def test_without_a_writer_labelled_lines_at_the_end_are_kept_as_text() -> None:
    assert "Lokasi: Balai Dusun" in body(f"Lokasi: Balai Dusun{CONTACTS}")


@pytest.mark.parametrize(
    "line",
    [
        "Pewarta: Ana Rami\nKontributor Foto: Tali Wira\n*) Balai Rotan",
        "Reportase: Ana Rami\nFotografer: Tali Wira",
        "Editor : Tali Wira Penulis : Ana Rami\n\nJembatanRotan TaliBaru\nShare",
        "Naskah: Ana Rami\nBagikan",
    ],
)
def test_who_wrote_a_text_is_read_from_the_site_s_own_lines_right_below_it(line: str) -> None:
    assert read(line)["authors"] == ["Ana Rami"]


def test_below_other_texts_nobody_wrote_this_one() -> None:
    assert "authors" not in read("Berita Terkait\nJembatan Papan Ditutup\nPenulis: Ana Rami")


ADDRESS = "\n\nJl. Tali No. 1, Tepian\nTelp. 0811-1000-8822"
EDITED = "Editor: Tali Wira\n\nTanggal Rilis: Selasa, 12 Maret 2019"
LABELS = (
    *("Penulis", "Pewarta", "Reporter", "Wartawan", "Reportase", "Kontributor", "Naskah", "Ditulis oleh"),
    *("Written by", "Story by"),
)


@pytest.mark.parametrize("label", LABELS)
def test_the_last_lines_of_a_text_above_an_address_say_who_wrote_it(label: str) -> None:
    below = f"{label}: Ana Rami\n\n{EDITED}{ADDRESS}"
    assert read(below)["authors"] == ["Ana Rami"]
    assert label not in body(below)


@pytest.mark.parametrize(
    "last",
    [
        EDITED,
        f"Penulis: Ana Rami\n\nLokasi: Balai Dusun\n\n{EDITED}",
        f"Penulis: Ana Rami\n\nTempat: Balai Dusun, Senin 18 Maret 2019\n\n{EDITED}",
        f"Penulis: Ana Rami\n\nNomor: 12/3/2019\n\n{EDITED}",
    ],
)
def test_lines_that_tell_more_than_who_wrote_a_text_stay_in_it(last: str) -> None:
    assert "authors" not in read(f"{last}{ADDRESS}")
    assert last.partition("\n")[0] in body(f"{last}{ADDRESS}")
