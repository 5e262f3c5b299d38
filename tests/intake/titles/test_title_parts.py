"""What is cut off a title's line: bullets, and kind and number of the release."""

from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.titles.title_parts import title_parts, without_site


@pytest.mark.parametrize(
    ("title", "headline", "number"),
    [
        (
            "Siaran Pers No. 71/HM/KKD/02/2025 tentang Warga Diajak Menjaga Tepi Sungai",
            "Warga Diajak Menjaga Tepi Sungai",
            "71/HM/KKD/02/2025",
        ),
        ("Press Release No. 10/358: Fund Completes Second Review", "Fund Completes Second Review", "10/358"),
        ("22-283MR Credit broker permanently banned", "Credit broker permanently banned", "22-283MR"),
        ("• Swim season extended at three pools", "Swim season extended at three pools", ""),
        ("# Swim season extended at three pools", "Swim season extended at three pools", ""),
        ("### Swim season extended ##", "Swim season extended", ""),
        ("**Swim season extended**", "Swim season extended", ""),
        ("*Swim season extended*", "Swim season extended", ""),
    ],
)
def test_what_stands_before_a_headline_is_cut_off(title: str, headline: str, number: str) -> None:
    assert title_parts(title) == (headline, number)


@pytest.mark.parametrize(
    "title",
    [
        "Siaran Pers No. 71/HM/2025",
        "Siaran Pers No. 7/HM/2025 tentang Banjir",
        "2020-21 Season Opens Early Today",
        "#JagaTeluk Diikuti 300 Warga",
        "**Bintang** dan Bulan **Terang**",
    ],
)
def test_a_headline_stays_whole(title: str) -> None:
    assert title_parts(title) == (title, "")


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Taman Baca Pinjamkan Buku - BPT Rimbun", "Taman Baca Pinjamkan Buku"),
        ("Taman Baca Pinjamkan Buku | BPT", "Taman Baca Pinjamkan Buku"),
        ("Taman Baca Pinjamkan Buku - Warga Senang", "Taman Baca Pinjamkan Buku - Warga Senang"),
        ("Taman Baca - BPT Rimbun", "Taman Baca - BPT Rimbun"),
    ],
)
def test_the_name_of_a_site_behind_a_headline_is_known_by_an_address_of_the_page(
    title: str, headline: str
) -> None:
    page = split_lines(f"{title}\nBuku itu dibawa pulang.\nSumber: bpt.rimbunprov.example")
    assert without_site(title, page) == headline
    assert without_site(title, page[:2]) == title


def test_the_way_to_a_headline_is_no_part_of_it() -> None:
    assert title_parts("» Info Aktual » Taman Benih Rakyat Dibuka").headline == "Taman Benih Rakyat Dibuka"
    assert title_parts("Berita » Panen").headline == "Berita » Panen"
