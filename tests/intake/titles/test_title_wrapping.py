from __future__ import annotations

from dataclasses import replace

import pytest

from warta.intake.lines import split_lines
from warta.intake.titles.title_wrapping import join_titles

FIRST, SECOND = "Menara Air Dusun Selesai Diperbaiki", "Kebocoran di Hulu Berhenti"
WHOLE = f"{FIRST} {SECOND}"
TEXT = (
    "Menara air dusun selesai diperbaiki balai pada hari Senin, kata kepala balai kepada warga yang sudah "
    "menunggu sejak pekan lalu, dan kebocoran di hulu berhenti pada hari yang sama tanpa ada korban."
)


def joined(*lines: str, titles: tuple[str, ...] = ()) -> list[str]:
    """The texts of these lines above a paragraph, after joining."""
    page = split_lines("\n".join((*lines, "", TEXT)))
    return [line.text for line in join_titles(page, titles) if line.text][:-1]


@pytest.mark.parametrize(
    "said",
    [WHOLE, f"Beranda › Berita › {WHOLE}", f"{WHOLE.upper()} | Balai Hulu", f"{WHOLE} - Balai Hulu"],
)
def test_a_headline_over_two_lines_that_another_line_says_is_one(said: str) -> None:
    assert joined(said, "", FIRST, SECOND) == [said, WHOLE]


def test_a_headline_over_three_lines_is_one_too() -> None:
    assert joined(WHOLE, "", "Menara Air Dusun", "Selesai Diperbaiki", SECOND) == [WHOLE, WHOLE]


def test_a_headline_with_a_word_on_each_line_is_one_too() -> None:
    whole = " ".join(WHOLE.split()[:8])
    assert joined(f"Beranda » {whole}", "", *whole.split()) == [f"Beranda » {whole}", whole]


def test_what_metadata_say_counts_as_well() -> None:
    assert joined(FIRST, SECOND, titles=(WHOLE,)) == [WHOLE]


@pytest.mark.parametrize(
    "said",
    [FIRST, f"{WHOLE} di Desa Lain", f"Kabar {WHOLE}", ""],
)
def test_lines_that_no_line_says_as_one_stay_two(said: str) -> None:
    assert joined(said, "", FIRST, SECOND)[-2:] == [FIRST, SECOND]


def test_lines_with_a_blank_one_between_and_items_of_a_menu_stay_apart() -> None:
    assert joined(WHOLE, "", FIRST, "", SECOND)[-2:] == [FIRST, SECOND]
    menu = ("Profil Balai", "Layanan Kami", "Siaran Pers")
    assert joined(" ".join(menu), "", *menu)[-3:] == list(menu)


def test_a_day_in_brackets_may_stand_behind_the_whole() -> None:
    assert joined(f"{WHOLE} (22/4)", "", FIRST, SECOND) == [f"{WHOLE} (22/4)", WHOLE]


def test_lines_of_two_elements_of_a_saved_page_stay_apart() -> None:
    said, first, second = split_lines(f"{WHOLE}\n{FIRST}\n{SECOND}")
    apart = [said, replace(first, glued=False), replace(second, glued=False)]
    assert join_titles(apart) == apart
    assert [line.text for line in join_titles([*apart[:2], second])] == [WHOLE, WHOLE]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Jaga Mutu Garam Rakyat,", "Balai Tambak Tera Ulang Timbangan"),
        ("Panen Raya Kapas –", "Gudang Desa Dibuka Lebih Pagi"),
        ("Salt Board Weighs Its Sacks &", "Opens the Old Quay Again"),
    ],
)
def test_a_headline_that_breaks_behind_a_mark_is_one_over_a_blank_line(first: str, second: str) -> None:
    whole = f"{first} {second}"
    assert joined(whole, "", "tentang", "", first, "", second) == [whole, "tentang", whole]
    assert joined(whole, "", first, "", "Kabar lain", "", second)[-1] == second
    assert joined("Kabar tambak hari ini", "", first, "", second)[-2:] == [first, second]
