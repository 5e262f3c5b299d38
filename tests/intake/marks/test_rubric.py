from __future__ import annotations

import pytest

from warta.intake.lines import Line, split_lines
from warta.intake.marks.rubric import category_of, is_notice, is_rubric, names_kind, names_section_of_kind


def line(text: str) -> Line:
    return split_lines(text)[0]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Kategori: Berita", "Berita"),
        ("• Rubrik : Kliping Balai", "Kliping Balai"),
        ("Kategori:", None),
        ("Kategori berat", None),
        ("Humas", None),
    ],
)
def test_a_rubric_stands_behind_its_label(text: str, category: str | None) -> None:
    assert category_of(line(text)) == category


@pytest.mark.parametrize(
    "text",
    [
        "SIARAN PERS",
        "Siaran Pers Bersama",
        "*** Siaran Pers ***",
        "“Press Release”",
        "NEWS RELEASE:",
        "N E W S  R E L E A S E",
        "Berita Resmi Statistik",
        "Joint press statement",
        "Pengumuman",
        "Rilis",
        "Speech",
        "Press Conference",
        "Press Conferences | WELLS , TIDES",
        "Press Release, Berita",
        "Transcript, E&OE",
        "Doorstop transcript",
        "News Briefing | Wells, Low Tides, Lamps",
    ],
)
def test_the_kind_of_text_is_a_rubric(text: str) -> None:
    assert is_rubric(line(text))
    assert names_kind(text)


@pytest.mark.parametrize(
    "text",
    [
        "Siaran pers balai dibacakan",
        "Pengumuman Lomba Rakit",
        "Rilis baru",
        "Berita, Balai Gelar Lomba",
        "N O T A",
        "Berita | Balai Gelar Lomba",
        "Berita | Balai Gelar Lomba, Warga Datang Ramai-ramai",
        "Siaran Pers No. 7",
        "siaran pers " * 9,
        "",
    ],
)
def test_a_headline_that_begins_with_the_kind_of_text_is_none(text: str) -> None:
    assert not is_rubric(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "FOR IMMEDIATE RELEASE",
        "*For immediate release*",
        "Press Release – For Immediate Release",
        "UNTUK SEGERA DISIARKAN",
        "Segera dipublikasikan",
        "tentang",
        "Check against delivery",
    ],
)
def test_a_notice_says_how_to_treat_a_release(text: str) -> None:
    assert is_notice(line(text))


@pytest.mark.parametrize("text", ["Untuk segera dipanen", "Release for the harbour", "Tentang garam", ""])
def test_other_words_are_no_notice(text: str) -> None:
    assert not is_notice(line(text))


def test_a_section_of_a_site_is_named_by_its_kind_in_the_plural() -> None:
    assert names_section_of_kind("Press Releases|")
    assert names_section_of_kind("ARCHIVED NEWS RELEASE")
    assert not names_section_of_kind("Press Release")
    assert not names_section_of_kind("Ropes: press releases of the board")
