from __future__ import annotations

from dataclasses import replace

import pytest

from warta.intake.lines import split_lines
from warta.intake.roles.tail_doubts import (
    doubt_area,
    doubt_paragraphs,
    doubt_same,
    doubt_short_lines,
    doubt_thread,
)
from warta.intake.sheets.sheet import Sheet

TEXT = "Papan lantai Jembatan Rotan diganti seluruhnya oleh warga Hulurimbun bersama dinas sejak awal pekan."
LONG = " ".join([TEXT] * 3)


def sheet(text: str) -> Sheet:
    return Sheet([line for line in split_lines(text) if not line.is_blank], lambda _: False, ())


def test_long_paragraphs_one_below_the_other_are_told() -> None:
    assert doubt_paragraphs(sheet(f"{TEXT}\nBerita Terkait\n{LONG}\n{LONG}\nBeranda"), 1) == (
        "lines 3 and 4 stand below 'Berita Terkait' and are left out; look whether they belong to the text"
    )


@pytest.mark.parametrize("rest", [f"{LONG}\nGaram Tiba\n{LONG}", f"{LONG}\n{TEXT}", "Garam Tiba\nTali Tiba"])
def test_teasers_and_headlines_are_not_told(rest: str) -> None:
    assert doubt_paragraphs(sheet(f"{TEXT}\nBerita Terkait\n{rest}\nBeranda"), 1) == ""


@pytest.mark.parametrize(
    ("last", "is_told"),
    [("Warga pulang malam itu.", True), ("Ia pulang.", False), ("- Warga pulang malam itu.", False)],
)
def test_a_sentence_that_ends_the_page_is_told(last: str, is_told: bool) -> None:
    found = doubt_paragraphs(sheet(f"{TEXT}\nBagikan\nTali Tiba\n{last}"), 1)
    assert bool(found) == is_told
    assert not is_told or "'Bagikan'" in found


def test_a_paragraph_that_speaks_of_the_same_is_told() -> None:
    page = sheet(f"{TEXT}\n{TEXT}\nBagikan\nTali\n{LONG}\nGaram")
    assert doubt_same(page, 2, 0).startswith("line 5 stands below 'Bagikan' and is left out")
    assert doubt_same(sheet(f"{TEXT}\n{TEXT}\nBagikan\nTali\nGaram"), 2, 0) == ""


def test_a_thread_of_comments_is_told_by_its_first_line() -> None:
    assert doubt_thread(sheet(f"{TEXT}\nTali berkata:\nBagus."), 1) == (
        "lines from 2 on, 'Tali berkata:', look like readers' comments and are left out"
    )


def test_short_lines_between_the_text_and_the_site_are_told() -> None:
    page = sheet(f"{TEXT}\nKepala Dinas\nTali Rakitan\nBagikan")
    assert doubt_short_lines(page, 3, 3) == ""
    assert doubt_short_lines(page, 2, 3).startswith("line 3 stands between the text and 'Bagikan'")
    assert doubt_short_lines(page, 1, 3).startswith("lines 2 to 3 stand between the text and 'Bagikan'")


@pytest.mark.parametrize(
    ("heading", "form", "line", "is_told"),
    [
        ("Jumlah Pengunjung", "headrow", "Malam\tPengunjung", True),
        ("Jumlah Pengunjung", "item1", "Juara pertama dari kampung atas", True),
        ("Jumlah Pengunjung", "figure", "Grafik", True),
        ("Jumlah Pengunjung", "row", "Hari ini\t31", False),
        ("Jumlah Pengunjung", "item1", "Hari ini", False),
        ("Berita Terkait", "item1", "Juara pertama dari kampung atas", False),
        ("Berita Terkait", "figure", "Grafik", False),
    ],
)
def test_tables_items_and_pictures_in_the_area_of_the_text_are_told(
    heading: str, form: str, line: str, is_told: bool
) -> None:
    found = [one for one in split_lines(f"{TEXT}\n{heading}\n{line}") if not one.is_blank]
    markdown = "![Grafik](a.png)" if form == "figure" else ""
    inside = [replace(one, region="content") for one in found[:2]]
    page = [*inside, replace(found[2], region="content", form=form, markdown=markdown)]
    told = doubt_area(Sheet(page, lambda _: False, ()), 1)
    assert bool(told) is is_told
    assert not is_told or told.startswith(
        f"line 3 stands below {heading!r} in the text's area and is left out"
    )
    assert doubt_area(Sheet([replace(one, region="") for one in page], lambda _: False, ()), 1) == ""
