from __future__ import annotations

from typing import Any

import pytest

from warta.intake.head import find_head, first_text
from warta.intake.lines import split_lines
from warta.intake.sheet import Sheet

HEADER = "Dinas Jembatan"
TITLE = "Jembatan Rotan Kembali Dilintasi Warga"
TEXT = "Jembatan Rotan dibuka kembali setelah dua pekan. Warga menyambutnya dengan syukuran kecil."
MORE = "Kepala dusun berharap papan yang baru tahan sampai musim angin berikutnya."
LAST = "Dinas akan memeriksa tali dan pagar jembatan itu setiap awal musim hujan."
MENU = "Beranda\nProfil\nBerita\nGaleri\nKontak"
TEASERS = "\n".join(
    f"{name} Dibuka\n{n} Juli 2021\nWarga menyambut pembukaan {name.lower()} itu di tepi sungai."
    for n, name in enumerate(("Dermaga", "Gudang", "Petak"), start=1)
)


def wrong(*values: object, because: str) -> Any:
    """A case that is read wrongly for now; once it is read rightly, the test says so."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=because))


def sheet(text: str) -> Sheet:
    lines = [line for line in split_lines(text) if not line.is_blank]
    return Sheet(lines, lambda line: line == HEADER, {"peta dermaga"})


def opening(text: str) -> str:
    """The first paragraph of the release on a page, '' for none."""
    found = sheet(text)
    start = first_text(found)
    return found[start].printed if start < len(found) else ""


def title(text: str, *titles: str) -> str:
    """The line that is the title of a page, '' for none."""
    found = sheet(text)
    head = find_head(found, first_text(found), len(found), titles)
    return found[head.title].printed if head.title >= 0 else ""


def top(text: str) -> str:
    """The first line that belongs to the release."""
    found = sheet(text)
    return found[find_head(found, first_text(found), len(found), ()).top].printed


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n\n{TEXT}\n\n{MORE}",
        f"{HEADER}\n{MENU}\n\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}",
        f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{LAST}\n\nBerita Terkait\n\n{TEASERS}",
        f"Berita Terbaru\n\n{TEASERS}\n\n{MENU}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{LAST}\n\n{MORE}",
        f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nBerita Terkait\nPetak\n1 Juli 2021\nGudang\n2 Juli 2021\n{LAST * 3}",
        f"Situs ini menggunakan kuki untuk pengalaman yang lebih baik bagi Anda.\n\n{TITLE}\n\n{TEXT}",
    ],
)
def test_the_release_is_where_most_of_the_words_stand_together(page: str) -> None:
    assert opening(page) == TEXT


def test_a_page_without_paragraphs_has_no_text() -> None:
    assert opening(f"{HEADER}\n{MENU}\n\n{TITLE}\n\n1 Juli 2019") == ""
    assert opening("") == ""


@pytest.mark.parametrize(
    "above",
    [
        "",
        f"{HEADER}\n",
        f"{HEADER}\nA\nA+\n",
        f"Skip to main content\n{HEADER}\n{MENU}\n",
        f"{MENU}\nTugas dan Fungsi\nPejabat Balai\n{MENU}\n",
        f"Balai Uji Tali\n{MENU}\n",
        f"{HEADER}\n{MENU}\nBeranda > Berita > {TITLE}\n",
        f"{TITLE} | {HEADER}\n{MENU}\n",
        f"{TITLE} - Balai Uji Tali\n{MENU}\n",
        "SIARAN PERS\nNomor: 7/2019\n",
        "FOR IMMEDIATE RELEASE\n1 July 2019\n",
        f"{HEADER}\nBerita\n1 Juli 2019\nHumas\n12 kali\n",
        "Bagikan\nFacebook\nTwitter\n",
        "We use cookies to improve your experience on this site.\nAccept all cookies\n",
        "Situs Resmi Balai Uji Tali\n",
        "Pemerintah Kabupaten Hulurimbun\nDinas Perhubungan\n",
    ],
)
def test_the_title_is_found_below_whatever_a_page_shows_above_it(above: str) -> None:
    assert title(f"{above}\n{TITLE}\n\n{TEXT}\n\n{MORE}") == TITLE


@pytest.mark.parametrize(
    "below",
    [
        "1 Juli 2019\nHumas\n12 kali\n",
        "Senin, 1 Juli 2019 | Humas | 12 kali\n",
        "Bagikan:\nFacebook\nTwitter\nWhatsApp\n",
        "3 min read\n",
        "Foto: Warga melintas di jembatan (Dok. Dinas)\n",
        "Papan lantainya kini diganti seluruhnya\n",
        "A- A+\n1 Juli 2019\n",
    ],
)
def test_the_title_is_found_above_whatever_a_page_shows_below_it(below: str) -> None:
    assert title(f"{HEADER}\n{MENU}\n\n{TITLE}\n{below}\n{TEXT}\n\n{MORE}") == TITLE


def test_a_title_printed_twice_is_that_which_stands_first_above_its_text() -> None:
    found = sheet(f"{HEADER}\n{TITLE}\n{TITLE.upper()}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}")
    assert find_head(found, first_text(found), len(found), ()).title == 1


def test_the_page_s_metadata_names_the_title_among_others_like_it() -> None:
    page = f"Dermaga Lama Dibuka Kembali\n\nJembatan Rotan Kembali Dibuka\n\n{TEXT}\n\n{MORE}"
    assert title(page, "Dermaga Lama Dibuka Kembali") == "Dermaga Lama Dibuka Kembali"
    assert title(page, "Jembatan Rotan Kembali Dibuka") == "Jembatan Rotan Kembali Dibuka"


def test_the_name_of_the_site_behind_a_title_is_kept_apart() -> None:
    found = sheet(f"{TITLE} | Balai Uji Tali\n{MENU}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}")
    head = find_head(found, first_text(found), len(found), ())
    assert (found[head.title].printed, head.sites) == (TITLE, ["Balai Uji Tali"])


def test_the_subject_of_a_mail_is_its_title() -> None:
    page = f"From: Press Office\nTo: Press\nDate: 1 July 2019\nSubject: {TITLE}\n\n{TEXT}\n\n{MORE}"
    assert title(page) == f"Subject: {TITLE}"


@pytest.mark.parametrize(
    "page",
    [
        f"{TEXT}\n\n{MORE}",
        f"{HEADER}\n\n{TEXT}\n\n{MORE}",
        f"{HEADER}\n\n1 Juli 2019\n12 kali\n\n{TEXT}\n\n{MORE}",
        f"{HEADER}\n{MENU}\n\n1 Juli 2019\n12 kali\n\n{TEXT}\n\n{MORE}",
        f"{HEADER}\n\nHULURIMBUN, 1 Juli 2019 – {TEXT}\n\n{MORE}",
        f"https://dinas.example/berita/12\n\n{TEXT}\n\n{MORE}",
        f"Foto: Warga melintas\n\n{TEXT}\n\n{MORE}",
        f"-----\n\n{TEXT}\n\n{MORE}",
        f"Kota\tNilai\n\n{TEXT}\n\n{MORE}",
    ],
)
def test_neither_paragraph_nor_header_fact_address_caption_rule_or_row_is_a_title(page: str) -> None:
    assert title(page) == ""


def test_the_number_of_a_release_is_its_title_where_there_is_no_other() -> None:
    number = "Siaran Pers No. 14/HM/DJG/2/2011"
    assert title(f"{number}\n\n{TEXT}\n\n{MORE}") == number
    assert title(f"{number}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == TITLE


def test_a_press_office_between_kind_of_text_and_date_is_no_title() -> None:
    above = "Siaran Pers\nProtokol dan Dokumentasi Setda Kota Rawa\nSenin, 6 Mei 2019"
    assert title(f"{above}\n{TEXT}\n\n{MORE}") == "Siaran Pers"


@pytest.mark.parametrize(
    "line",
    [
        "Jakarta, Senin, 12 Januari 2015",
        "ISLE BASE LARCH, West –",
        "HARBOUR NEWS",
        "• Published",
        "- Tim Humas Rawa",
    ],
)
def test_what_opens_a_text_names_a_site_or_labels_a_fact_is_no_title(line: str) -> None:
    above = "• By Ana Sari\n" if line.startswith("-") else ""
    assert title(f"{above}{line}\n{TEXT}\n\n{MORE}") == ""


def test_a_sentence_above_the_dateline_of_the_text_is_the_title() -> None:
    sentence = "Warga dan Petugas Dermaga Bergotong Royong Mengangkat Pohon."
    assert title(f"{sentence}\nJAKARTA – {TEXT}\n\n{MORE}") == sentence
    assert title(f"{sentence}\n{TEXT}\n\n{MORE}") == ""


def test_the_first_headline_below_facts_on_top_is_the_title() -> None:
    above = "Dipublikasikan oleh Tali Rawa pada on . Dilihat: 1658"
    assert title(f"{above}\n\n{TITLE}\n\n(Bagian Terakhir)\n\n{TEXT}\n\n{MORE}") == TITLE


def test_the_kind_of_text_is_the_title_where_there_is_no_other() -> None:
    assert title(f"{HEADER}\n\nPengumuman\n\n{TEXT}\n\n{MORE}") == "Pengumuman"
    assert title(f"{HEADER}\n\nPengumuman\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == TITLE


@pytest.mark.parametrize(
    "headline",
    [
        "Panen",
        "Panen Garam",
        "PANEN GARAM RAYA DIMULAI",
        "Siapkah Kita Memanen Garam?",
        "Kepala Balai: “Garam Kita Cukup”",
        "Berita Duka dari Dermaga",
        "Komentar Warga tentang Dermaga Baru",
        "12 Perahu Berlayar ke Hilir",
        "Pengumuman Lomba Rakit 2019",
        "Kontak Dagang Garam Dibuka",
        "Jembatan rotan dibuka kembali.",
        "Dinas Perhubungan Buka Jembatan Rotan",
        "Back to the river: the bridge is open",
        "Home-made rafts win the prize",
        "More from less on the salt pans",
        "Panen Garam 2019",
    ],
)
def test_a_headline_of_any_kind_is_the_title(headline: str) -> None:
    assert title(f"{HEADER}\n{MENU}\n\n{headline}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}") == headline


def test_what_stands_above_a_title_and_belongs_to_it_begins_the_release() -> None:
    assert (
        top(f"{HEADER}\n{MENU}\n\nSIARAN PERS\nNomor: 7/2019\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == "SIARAN PERS"
    )
    assert top(f"{HEADER}\n{MENU}\n\n1 Juli 2019\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == "1 Juli 2019"
    assert top(f"{HEADER}\n{MENU}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == TITLE


def test_a_title_wrapped_over_two_lines_begins_with_its_first() -> None:
    wrapped = "JEMBATAN ROTAN DI HULU SUNGAI RANDU\nDIBUKA KEMBALI SETELAH DUA PEKAN"
    page = f"{HEADER}\n\n{wrapped}\n\n{TEXT} Sungai Randu surut di hulu.\n\n{MORE}"
    assert title(page) == "JEMBATAN ROTAN DI HULU SUNGAI RANDU"


def test_a_headline_whose_words_stand_in_the_text_is_the_title() -> None:
    page = f"{HEADER}\n\nJembatan Rotan Dibuka Kembali\nPapan lantainya kini baru semua\n\n{TEXT}\n\n{MORE}"
    assert title(page) == "Jembatan Rotan Dibuka Kembali"


@pytest.mark.xfail(strict=True, reason="short lines part a text, and what stands above them is left out")
@pytest.mark.parametrize(
    "lines",
    [
        "Pendaftaran\nPeserta\nHadiah\nJuri\nPanitia\nTempat lomba\nWaktu lomba",
        "1 Juli 2019\nRakit\n2 Juli 2019\n",
    ],
)
def test_short_lines_within_a_text_do_not_part_it(lines: str) -> None:
    page = f"{HEADER}\n\n{TITLE}\n\n1 Juli 2019\n\n{MORE}\n\n{lines}\n\n{TEXT}\n\n{LAST}"
    assert (title(page), opening(page)) == (TITLE, MORE)


@pytest.mark.xfail(strict=True, reason="only the first printed lines of a page are looked at, without a word")
def test_a_title_below_a_very_long_menu_is_found() -> None:
    assert (
        title(f"{HEADER}\n" + "Tugas dan Fungsi\n" * 700 + f"\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}")
        == TITLE
    )
