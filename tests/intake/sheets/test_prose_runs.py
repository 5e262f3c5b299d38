from __future__ import annotations

import pytest

from tests.read_heads import sheet
from warta.intake.roles.tail import find_tail
from warta.intake.sheets.prose_runs import first_of_same, goes_on_below, is_button_above_text, joins_text

FIRST = "Perahu layar tua kembali berlabuh di dermaga setelah pelayaran tiga bulan mengelilingi kepulauan."
RUN = [
    "Nakhoda perahu menuturkan bahwa angin barat datang dua pekan lebih awal daripada ramalan para nelayan, "
    "sehingga layar utama harus dijahit ulang di tengah laut oleh seluruh awak.",
    "Sepanjang jalan awak mencatat warna air, arah burung, dan tinggi gelombang setiap empat jam, lalu "
    "menyerahkan buku catatan itu kepada perpustakaan pelabuhan.",
    "Catatan serupa dari abad lalu disimpan di menara jaga, dan keduanya akan dipamerkan berdampingan mulai "
    "musim panen garam yang akan datang.",
]
TEXT = "\n\n".join(RUN)
TITLE = "Perahu Layar Tua Kembali Berlabuh"


def goes_on(mark: str, below: str) -> bool:
    found = sheet(f"{FIRST}\n\n{mark}\n\n{below}")
    return goes_on_below(found, 1, 0)


@pytest.mark.parametrize("mark", ["© Kantor Foto Pesisir", "Berita Terkait", "Kebijakan cookie", "Beranda"])
def test_a_text_goes_on_below_a_mark_of_furniture_in_paragraph_upon_paragraph(mark: str) -> None:
    assert goes_on(mark, TEXT)
    assert goes_on(mark, f"Nakhoda di buritan\n{TEXT}")


def test_fewer_paragraphs_must_speak_of_what_stands_above() -> None:
    same = "Pelayaran perahu layar tua itu mengelilingi kepulauan, dan nakhoda berlabuh di dermaga lama."
    assert goes_on("Berita Terkait", f"{same}\n\n{RUN[1]}")
    assert not goes_on("Berita Terkait", same)
    other = "Gudang cabai menerima timbangan baru, hadiah koperasi peternak untuk musim tanam mendatang. " * 2
    assert not goes_on("Berita Terkait", f"{other}\n\n{other}")


@pytest.mark.parametrize(
    "below",
    [
        "Dermaga Timur Dibuka\n{0}\nGudang Garam Terisi\n{1}\nPetak Dipanen\n{2}",  # teasers
        "Dermaga Timur Dibuka\n3 Juli 2021\n{0}\n{1}\n{2}",  # another text with its date
        "Tinggalkan Balasan\n{0}\n{1}\n{2}",
        "{0} …\n{1} …\n{2} …",  # beginnings of other texts
    ],
)
def test_other_texts_with_headlines_dates_or_forms_do_not_go_on(below: str) -> None:
    assert not goes_on("Berita Terkait", below.format(*RUN))


def test_what_speaks_to_the_reader_is_no_text() -> None:
    notices = "\n\n".join(f"Anda dapat mengatur pilihan {n}, dan {line}" for n, line in enumerate(RUN))
    assert not goes_on("© 2020 Kantor Pesisir", notices)
    assert goes_on("© 2020 Kantor Pesisir", notices.replace("Anda", "Awak"))


def test_readers_comments_may_have_some_paragraphs() -> None:
    assert not goes_on("3 komentar", TEXT)
    assert goes_on("3 komentar", f"{TEXT}\n\n{TEXT}")


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Leave a comment", True), ("0 Comments", True), ("Tulis komentar", True), ("3 komentar", False)],
)
def test_a_button_for_comments_stands_right_above_the_text(line: str, expected: bool) -> None:
    assert is_button_above_text(sheet(f"{FIRST}\n\n{line}\n\n{RUN[0]}"), 1) is expected
    assert not is_button_above_text(sheet(f"{FIRST}\n\n{line}\n\nNama *\n\n{RUN[0]}"), 1)
    assert not is_button_above_text(sheet(f"{FIRST}\n\n{line}"), 1)


def joins(above: str, between: str) -> bool:
    found = sheet(f"{above}\n\n{between}\n\n{TEXT}")
    texts = [p for p in found.positions() if found.text(p)]
    below = len(found) - len(RUN)
    first = [p for p in texts if p < below]
    return joins_text(found, range(first[0], first[-1] + 1), below)


CELLS = "Nama\nJumlah\nUtara\n12\nSelatan\n30\nTimur"


def test_cells_of_a_table_do_not_part_a_text() -> None:
    long = f"{FIRST} {RUN[0]} {RUN[1]}"
    assert joins(f"{TITLE}\n\n{long}", CELLS)
    assert joins(f"{TITLE}\n\n1 Juli 2019\n\n{FIRST}", CELLS)
    assert not joins(f"{TITLE}\n\n{FIRST}", CELLS)  # a banner is as short
    assert not joins(FIRST, CELLS)
    assert joins(f"{long} {TEXT} {TEXT}", CELLS)  # no banner is as long


def test_another_text_begins_with_its_headline() -> None:
    long = f"{FIRST} {RUN[0]} {RUN[1]}"
    headline = "Nakhoda Menyerahkan Buku Catatan Pelayaran"
    assert not joins(f"{TITLE}\n\n{long}", f"{CELLS}\n{headline}\n2 Juli 2019")
    assert not joins(f"{TITLE}\n\n{long}", f"Beranda\nProfil\nKontak\n{headline}")
    assert joins(f"{TITLE}\n\n{long}", f"{CELLS}\n2 Juli 2019")


def test_a_paragraph_of_the_same_that_is_left_out_is_told() -> None:
    same = "Pelayaran perahu layar tua itu berakhir di dermaga, dan nakhoda menyerahkan buku catatan awak."
    other = "Gudang cabai menerima timbangan baru, hadiah koperasi peternak untuk musim tanam mendatang ini."
    page = f"{FIRST}\n\n{TEXT}\n\nBerita Terkait\nGudang Dibuka\n{{}}\nKontak\nProfil"
    found = sheet(page.format(same))
    assert first_of_same(found, range(5, len(found)), range(4)) == 6
    tail = find_tail(found, 0)
    assert tail.cut == 4
    assert tail.doubt == (
        "line 11 stands below 'Berita Terkait' and is left out; look whether it belongs to the text"
    )
    assert first_of_same(sheet(page.format(other)), range(5, 9), range(4)) == -1
