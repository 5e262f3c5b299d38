from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping.headline_pieces import join_pieces

TEXT = (
    "Warga dusun mengganti semua papan lantai jembatan rotan di hulu sungai. Kepala dusun berharap papan"
    " yang baru itu tahan sampai musim angin berikutnya tiba, kata petugas."
)


def joined(head: str, text: str = TEXT) -> list[str]:
    lines = join_pieces(split_lines(f"{head}\n\n{text}"), {"Balai Jembatan"}.__contains__)
    return [line.printed for line in lines if line.printed][:-1]


@pytest.mark.parametrize(
    "pieces",
    [
        "Warga Dusun Ganti\nSemua Papan Lantai\nJembatan Rotan",
        "Warga Dusun\nGanti Papan\ndi Hulu Sungai",
        "WARGA DUSUN GANTI\nPAPAN LANTAI\nJEMBATAN",
        "Warga Dusun di\nHulu Sungai\nGanti “Papan\nLantai”",
        "Kepala Dusun Berharap:\nPapan Baru Tahan Lama",
        "Bupati Minta Pengrajin\nGanti Papan Lantai",
        "Papan Lantai Jembatan\nDiganti Semua\noleh Petugas",
        "“Warga Dusun Ganti\nSemua Papan” Lantai",
    ],
)
def test_a_headline_in_pieces_is_one_line(pieces: str) -> None:
    head = "Balai Jembatan\nBeranda\n3 Mei 2019"
    assert joined(f"{head}\n{pieces}\nHumas: Ana")[3] == " ".join(pieces.split())


@pytest.mark.parametrize(
    "head",
    [
        "Profil Dusun\nPapan Lantai\nWarga Dusun Ganti Papan Lantai Jembatan Rotan",  # a menu
        "Berita Utama\nWarga Ganti Papan Lantai",
        "Rimbun\nGaleri\nKontak",
        "Balai Jembatan\nWarga Ganti Papan",
        "Dinas Jembatan\nPapan Lantai Jembatan",  # the letterhead
        "Warga Dusun Ganti Papan\nAna Rimbun",
        "Warga Dusun Ganti Papan\n3 Mei 2019",
        "Penjelasan tentang Papan Lantai Warga\nDengan hormat,",
        "Warga Dusun Ganti Papan\nJadwal: 3 Mei 2019",
        "Warga Dusun Ganti Papan\nEdisi: 12",
        "Warga Dusun Ganti Papan\nFoto/Dusun",
        "Narasumber: Ana Rimbun\nWarga Dusun Ganti Papan",
        "Warga Dusun Ganti Papan\n\nPapan Lantai Jembatan",
        "Warga Dusun Ganti Papan\nKepala dusun berharap papan tahan",
        "Rimbun\nBeranda\nBerita\nBalai Jembatan\nWarga Ganti Papan",
        "Kata Dusun:\nPapan Baru Tahan Lama",
        "#Warga Dusun Ganti\nSemua Papan Lantai",
        "Warga Dusun Ganti.\nSemua Papan Lantai",
        "- Warga Dusun Ganti\n- Semua Papan Lantai",
        "Rimbun\nBeranda\nPapan Lantai Jembatan\nPapan Lantai Rotan",
        "Balai Jembatan\nKantor Dusun\ndi Hulu Sungai",
        "Warga Dusun Mengganti Semua Papan Lantai Jembatan\nRotan di Hulu",
    ],
)
def test_other_short_lines_stay_apart(head: str) -> None:
    assert joined(head) == [line for line in head.split("\n") if line]


BLOCK = "Bupati Minta\nGanti Papan\nLantai"


@pytest.mark.parametrize("below", ["3 Mei 2019", ""])
def test_pieces_between_blank_lines_above_date_or_text_are_a_headline(below: str) -> None:
    found = joined(f"Rimbun\nBeranda\nBerita\n\n{BLOCK}\n\n{below}")
    assert found[3] == BLOCK.replace("\n", " ")


@pytest.mark.parametrize(
    "head",
    [
        f"{BLOCK}\n\nBeranda",  # the site's
        "Papan Lantai\nWarga dusun mengganti papan",
        "Papan Lantai\nHumas Balai",
        "Narasumber: Ana Rimbun\nWarga Ganti Papan",
        "Pesta Rakyat Randu\nMalam Minggu Besok",
        "Warga Dusun\nMengganti Semua Papan Lantai Jembatan\nRotan",
    ],
)
def test_other_lines_between_blank_ones_are_not(head: str) -> None:
    found = joined(f"Rimbun\nBeranda\nBerita\n\n{head}\n\n3 Mei 2019")
    assert found[3:-1] == [line for line in head.split("\n") if line]


def test_a_headline_in_pieces_may_stand_on_top_of_its_page() -> None:
    assert joined("Warga Dusun Ganti\nSemua Papan Lantai") == ["Warga Dusun Ganti Semua Papan Lantai"]


def test_pieces_between_which_a_blank_line_stands_are_not_put_together() -> None:
    assert joined("Rimbun\nBeranda\nBerita\nWarga Dusun\nGanti Papan\n\nTali Jembatan")[3:] == [
        "Warga Dusun Ganti Papan", "Tali Jembatan",
    ]  # fmt: skip


SITE = "Rimbun\nBeranda\nBerita\n"


@pytest.mark.parametrize(
    "pieces",
    [
        "Warga Dusun Ganti dengan\nPapan Lantai Jembatan",
        "Warga Dusun Ganti\nsemua Papan Lantai",
        "Warga Dusun Ganti,\nPapan Lantai Jembatan",
        "Festival Rakyat Randu dengan\nPapan Lantai Jembatan",  # the text has a part of its words
        "Kepala Dusun: Papan\nBaru Tahan Lama",
        "DINAS PAPAN LANTAI\nDAN JEMBATAN ROTAN",
    ],
)
def test_pieces_are_bound_by_the_words_at_their_ends(pieces: str) -> None:
    assert joined(f"{SITE}{pieces}")[3:] == [" ".join(pieces.split())]


@pytest.mark.parametrize(
    "head",
    [
        "Warga dusun mengganti\nsemua papan lantai",  # the text's own words
        "Pesta Rakyat Randu\ndan Malam Minggu",
        "Festival Rakyat Randu untuk\nMalam Minggu Papan",
        "Siaran Pers\nWarga Ganti Papan Lantai",
        "Penulis dan\nPapan Lantai Jembatan",
        "Tanggal\ndan Papan Lantai Jembatan",
        "Edisi: 12 Papan\ndan Lantai Jembatan",
        "WARGA DUSUN GANTI\nPapan Lantai Jembatan",
        "Warga dusun ganti\nPapan Lantai Jembatan",
        "Papan Lantai Jembatan\nWarga dusun ganti",
        "Papan Lantai\noleh Ana Rimbun",
        "Warga dan\nPapan",
    ],
)
def test_pieces_of_the_text_of_other_texts_and_of_the_site_stay_apart(head: str) -> None:
    assert joined(f"{SITE}{head}")[3:] == head.split("\n")


def test_a_headline_that_is_printed_twice_is_no_headline_in_pieces() -> None:
    assert joined("Papan Lantai Jembatan Rotan\nPapan Lantai Jembatan Rotan") == [
        "Papan Lantai Jembatan Rotan",
        "Papan Lantai Jembatan Rotan",
    ]


def test_the_names_of_ministers_are_no_pieces() -> None:
    text = "The ropes were spliced again by forty hands, Premier Ben Field told all on the quay of Larch."
    head = "Premier\nThe Honourable Ben Field"
    assert joined(head, f"{text}\n\n{text}")[:2] == head.split("\n")
