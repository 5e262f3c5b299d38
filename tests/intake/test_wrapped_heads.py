from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping import unwrap

# Wrapped at 60 characters, as a mail is.
TEXT = """\
Jembatan Rotan dibuka kembali dua pekan lalu setelah papan
lantainya diganti oleh warga dusun. Kepala dusun berharap
papan yang baru itu tahan sampai musim angin berikutnya tiba
di hulu sungai."""
HEADLINE = "Warga Dusun Ganti Semua Papan Lantai Jembatan Rotan di Hulu"


def unwrapped(text: str) -> list[str]:
    return [line.printed for line in unwrap(split_lines(text)) if line.printed]


@pytest.mark.parametrize(
    "below",
    [
        "Jumat, 3 Mei 2019",
        "Diterbitkan: 3 Mei 2019",
        "Bagikan",
        "Tanggal",
        "Kategori : Berita",
        "Lampu Baru:",
    ],
)
def test_facts_and_furniture_below_a_full_headline_are_no_part_of_it(below: str) -> None:
    assert unwrapped(f"{HEADLINE}\n{below}\n\n{TEXT}")[:2] == [HEADLINE, below]


def test_the_last_word_of_a_headline_above_its_date_is_a_part_of_it() -> None:
    text = f"{HEADLINE}\nRandu\n3 Mei 2019\n\n{TEXT}"
    assert unwrapped(text)[0] == f"{HEADLINE} Randu"


def test_a_menu_that_fills_its_line_goes_on_with_nothing() -> None:
    menu = "Beranda | Profil Balai Jembatan | Berita | Galeri | Unduhan"
    assert unwrapped(f"{menu}\n{HEADLINE}\n3 Mei 2019\n\n{TEXT}")[:2] == [menu, HEADLINE]


def test_a_headline_that_is_printed_again_stays_a_line_of_its_own() -> None:
    assert unwrapped(f"{HEADLINE}\n{HEADLINE}\n\n{TEXT}")[:2] == [HEADLINE, HEADLINE]


def test_breadcrumbs_go_on_where_the_headline_below_ends_with_the_same_words() -> None:
    trail = "Beranda » Berita » Warga Dusun Ganti Semua Papan Lantai\nJembatan Rotan"
    headline = "Warga Dusun Ganti Semua Papan Lantai Jembatan Rotan"
    assert unwrapped(f"{trail}\n{headline}\n3 Mei 2019\n\n{TEXT}")[:2] == [
        trail.replace("\n", " "),
        headline,
    ]


@pytest.mark.parametrize(
    "start",
    ["RANDU – Papan lantai jembatan yang lapuk diganti oleh warga\ndusun.", TEXT],
)
def test_the_text_right_below_a_full_headline_is_no_part_of_it(start: str) -> None:
    found = unwrapped(f"{HEADLINE}\n{start}\n\n{TEXT}")
    assert (found[0], len(found)) == (HEADLINE, 3)


def test_a_first_line_that_reads_as_facts_is_the_datelines() -> None:
    text = "Randu, 3 Mei 2019 – Kementerian Jembatan dan Dermaga Rotan\nMenteng membuka jembatan."
    assert unwrapped(f"{HEADLINE}\n\n{text}\n\n{TEXT}")[1] == text.replace("\n", " ")


def test_a_heading_below_a_full_line_that_ends_a_sentence_is_a_line_of_its_own() -> None:
    text = f"{TEXT[:-15]}di hulu sungai Randu dan di hilirnya, kata kepala dusun ini.\nPapan Lama\n{TEXT}"
    assert unwrapped(text)[1] == "Papan Lama"


def test_a_salutation_below_a_full_line_is_a_line_of_its_own() -> None:
    assert unwrapped(f"{HEADLINE}\nDengan hormat,\n{TEXT}")[:2] == [HEADLINE, "Dengan hormat,"]


def test_a_name_with_capitals_behind_a_dateline_is_no_headline() -> None:
    text = "RANDU (3 Mei 2019) – Balai Jembatan Rotan dan Dermaga Sungai\nRandu mengganti papan lantai itu."
    assert unwrapped(f"Judul\n\n{text}\n\n{TEXT}")[1] == text.replace("\n", " ")
