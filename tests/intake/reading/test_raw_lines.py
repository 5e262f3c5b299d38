from __future__ import annotations

import pytest

from warta.intake.reading.raw_lines import with_lines

PARAGRAPH = "Warga dusun menyusun papan di tepi sungai dan membawanya ke balai. " * 4
PAGE = ["Beranda", "Berita", "Jembatan Rotan Dibuka", "3 Mei 2019", PARAGRAPH.strip(), PARAGRAPH.strip()]


@pytest.mark.parametrize("between", ["  ", " | ", "\t", "\\n", "\\r\\n", "<br>", "   "])
def test_a_page_on_one_line_is_cut_at_what_stands_for_the_ends_of_lines(between: str) -> None:
    text, told = with_lines(between.join(PAGE))
    assert text.split("\n") == PAGE
    assert "on one line" in told
    assert "see where paragraphs end" in told


def test_a_page_on_one_line_that_nothing_cuts_is_told() -> None:
    text, told = with_lines(" ".join(PAGE))
    assert text == " ".join(PAGE)
    assert "nothing shows where its parts end" in told


def test_bars_of_a_menu_alone_cut_no_page() -> None:
    text = " | ".join(["Beranda", "Profil", "Berita", "Galeri", "Kontak"]) + " " + " ".join(PAGE * 2)
    assert with_lines(text)[0] == text


@pytest.mark.parametrize("text", ["Papan  Tali  Paku  Kawat  Rotan  Bambu", "\n".join(PAGE), ""])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert with_lines(text) == (text, "")


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\x85", "\u2028", "\u2029"])
def test_a_page_with_lines_of_any_system_is_none_on_one_line(end: str) -> None:
    text = end.join(PAGE)
    assert with_lines(text) == (text, "")
