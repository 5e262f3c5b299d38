from __future__ import annotations

import pytest

from warta.intake import values
from warta.intake.lines import Line, split_lines


def line(text: str) -> Line:
    return split_lines(text)[0]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("3 Mei 2019", ""),
        ("• 3 Mei 2019", ""),
        ("Tanggal: 3 Mei 2019", "published"),
        ("Diterbitkan: Jumat, 3 Mei 2019", "published"),
        ("Diterbitkan pada 3 Mei 2019", "published"),
        ("Dipublikasikan pada tanggal 3 Mei 2019", "published"),
        ("Terbit : 3 Mei 2019", "published"),
        ("Tanggal terbit:3 Mei 2019", "published"),
        ("Posted on May 3, 2019", "published"),
        ("Published: 3 May 2019", "published"),
        ("Diperbarui: 3 Mei 2019", "updated"),
        ("Terakhir diubah: 3 Mei 2019", "updated"),
        ("Last updated: May 3, 2019", "updated"),
    ],
)
def test_a_date_line_says_what_its_date_means(text: str, label: str) -> None:
    found = values.date_line(line(text))
    assert found is not None
    assert (str(found.printed.date), found.label) == ("2019-05-03", label)


@pytest.mark.parametrize(
    "text", ["Rapat 3 Mei 2019", "Acara: 3 Mei 2019", "Hari/Tanggal: 3 Mei 2019", "Terbit"]
)
def test_a_line_with_other_words_is_no_date_line(text: str) -> None:
    assert values.date_line(line(text)) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("910 kali", 910),
        ("• 1.204 kali", 1204),
        ("1,204 views", 1204),
        ("1 204 kali", 1204),
        ("12.345.678 kali", 12345678),
        ("0 kali", 0),
        ("Dibaca: 512 kali", 512),
        ("Sudah dibaca 512 kali", 512),
        ("Dilihat 512x", 512),
        ("Hits: 512", 512),
        ("Dibaca: 1.204", 1204),
        ("512 kali dibaca", 512),
    ],
)
def test_a_view_count_is_a_whole_number(text: str, count: int) -> None:
    assert values.view_count(line(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "512",
        "kali",
        "dua kali",
        "512 kali lipat",
        "1.20 kali",
        "1.204,5 kali",
        "Dibaca: banyak",
        "9" * 5000 + " kali",
    ],
)
def test_other_numbers_are_no_view_count(text: str) -> None:
    assert values.view_count(line(text)) is None


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("• Humas DJG", "Humas DJG"),
        ("• Humas & Kerja Sama", "Humas & Kerja Sama"),
        ("Oleh: Humas DJG", "Humas DJG"),
        ("Ditulis oleh Humas DJG", "Humas DJG"),
        ("Penulis : Tali", "Tali"),
        ("By Press Office", "Press Office"),
        ("Sumber: Humas", "Humas"),
        ("Sumber Air Bersih", "Sumber Air Bersih"),
    ],
)
def test_an_office_is_kept_as_printed_without_its_label(text: str, office: str) -> None:
    assert values.office_of(line(text)) == office


@pytest.mark.parametrize(
    "text", ["• Rapat ditutup.", "• 8 Mie 2021", "Oleh: ", "• 12", "• " + "kata " * 11, "Mengapa?"]
)
def test_sentences_and_numbers_are_no_office(text: str) -> None:
    assert values.office_of(line(text)) is None


@pytest.mark.parametrize(
    "text", ["• A", "A+", "A-", "A+ A-", "A | A | A", "Ukuran huruf", "Font size A- A+", "a"]
)
def test_controls_of_a_page_are_known(text: str) -> None:
    assert values.is_control(line(text))


@pytest.mark.parametrize("text", ["AA", "Anda", "A 1", "B", "Ukuran huruf besar"])
def test_words_are_no_controls(text: str) -> None:
    assert not values.is_control(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "0 komentar:",
        "12 Komentar",
        "Tidak ada komentar:",
        "Posting Komentar",
        "Tulis Komentar",
        "Tinggalkan Balasan",
        "No comments:",
        "Post a Comment",
        "Leave a Reply",
        "Langganan: Posting Komentar (Atom)",
        "Posting Lebih Baru",
        "Posting Lebih Baru Beranda Posting Lama",
        "Older Post",
    ],
)
def test_what_comment_forms_leave_is_known(text: str) -> None:
    assert values.is_residue(line(text))


@pytest.mark.parametrize(
    "text", ["Komentar warga beragam.", "Tulis komentar Anda di buku tamu", "Balasan", "Beranda rumah", ""]
)
def test_sentences_about_comments_are_no_residue(text: str) -> None:
    assert not values.is_residue(line(text))


@pytest.mark.parametrize(
    ("text", "signoff", "body"),
    [
        ("Rapat ditutup. (Humas)", "Humas", "Rapat ditutup."),
        ("Rapat ditutup.  (Tali – Humas)", "Tali – Humas", "Rapat ditutup."),
        ("Rapat ditutup.(ald/Humas)", "ald/Humas", "Rapat ditutup."),
        ("“Selesai,” katanya. “Pulang!” (Humas)", "Humas", "“Selesai,” katanya. “Pulang!”"),
        ("Rapat ditutup (oleh ketua). (Humas)", "Humas", "Rapat ditutup (oleh ketua)."),
        ("(Tali – Humas)", "Tali – Humas", ""),
    ],
)
def test_a_sign_off_stands_in_brackets_behind_a_finished_sentence_or_alone(
    text: str, signoff: str, body: str
) -> None:
    found = values.sign_off(line(text))
    assert found is not None
    assert (found.text, found.body) == (signoff, body)


@pytest.mark.parametrize(
    "text",
    [
        "Ditandatangani oleh Observatorium Kunang-Kunang (OKK)",
        "Jam layanan tetap. (Gedung B, lantai 2)",
        "Jam layanan tetap. (Lihat pula: pengumuman)",
        "Jam layanan tetap. (Buka setiap hari.)",
        "Jam layanan tetap. (tulisan ini dimuat pula dalam majalah bulanan balai)",
        "Jam layanan tetap. ((Humas))",
        "Jam layanan tetap. [Humas]",
        "Jam layanan tetap. (Humas",
        "Jam layanan tetap. (Humas) dan seterusnya",
        "Jam layanan tetap. ( )",
    ],
)
def test_other_brackets_are_text(text: str) -> None:
    assert values.sign_off(line(text)) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Nomor: 07/DJG-HMS/II/2019", "07/DJG-HMS/II/2019"),
        ("No. 12", "12"),
        ("NOMOR : 12 / DJG / 2019", "12 / DJG / 2019"),
        ("Nomor telepon kantor", None),
        ("No: tidak ada", None),
    ],
)
def test_the_number_of_a_release_is_read(text: str, number: str | None) -> None:
    assert values.release_number(line(text)) == number


@pytest.mark.parametrize("text", ["• September 2020", "• 1,2 rb kali", "• 99999999999999999999 kali"])
def test_what_holds_digits_is_no_office_unless_a_label_says_so(text: str) -> None:
    assert values.office_of(line(text)) is None


def test_a_remark_in_running_words_is_no_sign_off() -> None:
    assert values.sign_off(line("Harganya Rp 5.000. (belum termasuk pajak)")) is None
    found = values.sign_off(line("Pameran ditutup. (tim humas)"))
    assert found is not None
    assert (found.text, found.body) == ("tim humas", "Pameran ditutup.")
