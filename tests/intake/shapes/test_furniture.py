from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.agencies import fold
from warta.intake.shapes import furniture
from warta.intake.shapes.furniture import MAX_LENGTH, Kind, furniture_kind, is_advertisement, tags_of
from warta.intake.wordlists import read_sections

OF_A_PAGE = {
    Kind.MENU: [
        "Beranda",
        "HOME",
        "Contact us",
        "Profil ▾",
        "[ Berita ]",
        "News & Events",
        "News Flash Home",
        "You are here:",
        "Label",
        "FAQ | Peta Situs | Hubungi Kami",
        "Photos · Videos · Salt prices",
    ],
    Kind.SKIP: [
        "Skip Ribbon Commands",
        "Skip to main content",
        "Langsung ke konten utama",
        "Lewati ke konten",
    ],
    Kind.TRAIL: [
        "Beranda > Berita > Panen Garam",
        "Home / News / Salt harvest",
        "Home » Press Releases",
        "Beranda » Siaran Pers » Panen Garam",
        "You are here: Home",
        "Anda di sini: Beranda",
        "Beranda :: Berita",
    ],
    Kind.CONTROL: [
        "America/Chicago",
        "IMG_4898_(Medium)",
        "DSCF-0042",
        "IMG_1244Small crowd listening to a speechMan and woman stand outdoors listening to it",
        "A+ A-",
        "Toggle high contrast",
        "Estimated reading time is 1.5 min.",
        "The original item was published from 3/6/2017 7:50:00 AM to 4/18/2017 10:31:59 AM.",
        "This was published under the 2010 to 2015 Oak and Larch government",
        "Enable Two-Factor Authentication",
        "An official website of the United States Government",
        "We’re building a new larchrope.org.",
        "Here’s how you know",
        "The Rope House, Harbourmaster Ana Sari Click to print this document",
        "Share & Bookmark, Press Enter to show all options, press Tab go to next option",
        "A | A | A",
        "A+",
        "a",
        "Ukuran huruf",
        "Font size A- A+",
        "Bagikan ke Facebook",
        "Bagikan:",
        "Share this article",
        "Share: Facebook Twitter WhatsApp",
        "Facebook Twitter WhatsApp",
        "Facebook Cetak",
        "3 min read",
        "(4 menit baca)",
        "Waktu baca: 4 menit",
        "Reading time: less than a minute",
        "ID | EN",
        "Bahasa: Indonesia",
        "Tersedia dalam English",
        "PrintPrintPrint",
        "This page is also available in French",
        "Baca dalam Bahasa Inggris",
        "120 Shares",
        "Lampiran 1 – Daftar papan (PDF, 210KB)",
        "Plank list (DOCX - 1.2 MB)",
        "Click to share on Facebook (Opens in new window)",
        "Download as PDF (240 KB)",
        "Simpan sebagai PDF",
        "dibaca normal 3 menit",
        "Share via",
    ],
    Kind.WEAK: ["Cetak", "Facebook", "WhatsApp", "|", "* * *", "—"],
    Kind.MORE: [
        "Baca juga: Panen Garam Dimulai",
        "Lihat pula – Panen Garam Dimulai",
        "Read also: The salt harvest begins",
        "BACA JUGA:",
        "Selengkapnya",
        "Read more",
        "(Baca juga: Panen Garam Dimulai)",
    ],
    Kind.RELATED: [
        "News & Resources",
        "View our resource center to find press releases, testimonies, infographics and more.",
        "Berita Terkait",
        "Berita Lainnya:",
        "Siaran pers terbaru",
        "Related articles",
        "You may also like...",
        "Latest news",
        "You may also like",
        "Terpopuler",
    ],
    Kind.COMMENTS: [
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
        "Posting Lebih Baru Beranda Posting Lama",
        "Nama *",
        "Email (wajib)",
        "3 thoughts on Panen Garam",
        "Comments 0",
        '0 Comment(s) to the "Ropes Hold"',
        "Comment policy: Be kind to those who rake salt.",
        "Reader comments are the opinions of those who send them.",
        "Komentar di bawah ini sepenuhnya tanggung jawab penulisnya.",
        "Your email address will not be published. Required fields are marked *",
    ],
    Kind.NEWSLETTER: ["Subscribe to our newsletter", "Berlangganan buletin kami", "Enter your email address"],
    Kind.COOKIES: [
        "Accept all cookies",
        "We use cookies to improve your experience on this site.",
        "Situs ini menggunakan kuki untuk pengalaman Anda.",
    ],
    Kind.CAPTCHA: ["Saya bukan robot", "CAPTCHA", "Berapa 7 + 5 ?", "7 + 5 =", "Masukkan kode di bawah ini"],
    Kind.FOOTER: [
        "© 2019 Balai Garam",
        "Copyright © 2019 Balai Garam. All rights reserved.",
        "Hak Cipta Dilindungi Undang-Undang",
        "Powered by Rakit CMS",
        "Pengunjung hari ini: 1.204",
        "Back to top",
        "Sorry, you need to enable JavaScript to see the tides.",
        "You are using an outdated browser. Please upgrade it.",
        "All content is available under the Salt Archive Licence, except where otherwise stated",
        "Office hours: Monday to Friday, 9 to 5",
        "Find us on Facebook",
        "ABN 12 345 678 901",
        "This page was last reviewed on 3 May 2019",
        "An official website of the Harborton government",
    ],
    Kind.PAGER: [
        "Berita sebelumnya",
        "« Sebelumnya",
        "Next article",
        "Return to full list >>",
        "Back to the section",
        "< Back to Ropes & Quays",
        "arrow leftPrev Nextarrow right",
        "Previous: The salt harvest begins",
        "Posting Lebih Baru",
        "Older Post",
        "Kembali ke daftar berita",
    ],
    Kind.TAGS: ["Tags: garam, panen", "#garam #panen", "Tag:", "Label:", "Topik: Panen Garam"],
    Kind.END: [
        "###",
        "# # #",
        "-30-",
        "- 30 -",
        "-ends-",
        "ENDS",
        "*** selesai ***",
        "SELESAI",
        "— end —",
        "Statement ends",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind in OF_A_PAGE for text in OF_A_PAGE[kind]])
def test_what_stands_around_a_text_is_known_by_its_words(kind: Kind, text: str) -> None:
    assert furniture_kind(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Komentar warga beragam.",
        "Komentar warga",
        "Beranda rumah panggung itu kini kering",
        "Home care reaches nine villages",
        "AA",
        "A 1",
        "B",
        "Anda",
        "30",
        "30 ton garam",
        "Ukuran huruf besar pada papan nama",
        "Akhir pekan di dermaga",
        "The end of the road",
        "Selesai sudah panen raya",
        "Berita duka dari dermaga",
        "Bagikan hasil panen",
        "Baca juga petunjuk di balik kemasan",
        "Cetak biru dermaga baru",
        "Menu sehat untuk nelayan",
        "Warga membaca 3 menit lalu pulang",
        "Rumus #1 panen garam",
        "Kukis kelapa dari dermaga laku keras",
        "Cookies from the harbour bakery sell out",
        "7 + 5 perahu berangkat",
        "Pengunjung membeludak: dermaga ditutup",
        "Sebelumnya, dermaga itu ditutup.",
        "Cari ikan dilarang",
        "Label halal untuk garam",
        "Comments will be reviewed by the Salt Board before the final rule",
        "Commenting on the harvest, Ada Rake said it was early",
        "Opening hours: daily from 9 to 5",
        "What’s next",
        "Need help with your salt permit? Call the Salt Board.",
        "Garam | Harga naik di tiga dermaga",
        "Halaman belakang pasar dibuka",
        "Dermaga ini dikunjungi 300 kapal sejak Januari",
        "Gambar 1. Rak buku di peron bekas stasiun.",
        "Foto 2 Bupati melepas peserta",
        "Photo 3. The pier in 1907 (left)",
    ],
)
def test_words_of_a_text_are_no_furniture(text: str) -> None:
    assert furniture_kind(text) is None


@pytest.mark.parametrize(
    "text", ["Halaman 2 dari 7", "Page 2 of 7", "1 2 3 4 … 9 Next", "Selengkapnya »", "Kembali ke indeks"]
)
def test_the_way_through_the_pages_of_a_list_is_known(text: str) -> None:
    assert furniture_kind(text) is Kind.PAGER


@pytest.mark.parametrize(
    "text",
    [
        "Kembali ke Dermaga Lama",
        "Back to school on the islands",
    ],
)
def test_a_headline_is_no_way_through_pages(text: str) -> None:
    assert furniture_kind(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Home-made rafts win the prize at Harborton",
        "Start-up fair opens on the quay",
        "Media-savvy fishermen open a stall",
        "More from less on the salt pans",
        "Copyright law for fishermen's songs passes",
        "Total: 1.204 ton",
    ],
)
def test_a_headline_is_no_furniture_for_its_first_word(text: str) -> None:
    assert furniture_kind(text) is None


def test_case_and_white_space_do_not_count() -> None:
    assert furniture_kind("SKIP   TO main  CONTENT") is Kind.SKIP


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind in OF_A_PAGE for text in OF_A_PAGE[kind]])
def test_capitals_do_not_count_in_what_a_line_looks_like(kind: Kind, text: str) -> None:
    # Turkish letters in place of i and I, the old long s: to a pattern without regard to case they are equal.
    assert furniture_kind(text.upper()) is kind
    assert furniture_kind(f"Tagar: {text.upper().replace('I', 'İ').replace('S', 'ſ')}"[:100]) is Kind.TAGS


def test_patterns_of_furniture_are_written_in_lower_case() -> None:
    sections = read_sections("furniture.txt")
    lines = [line for name, lines in sections.items() if name.endswith(" patterns") for line in lines]
    assert lines
    assert [line for line in lines if (bare := re.sub(r"\\.|\?P", "", line)) != bare.lower()] == []


def test_a_long_line_is_no_furniture_whatever_it_says() -> None:
    assert furniture_kind("Tags: " + "garam, " * 10) is Kind.TAGS
    assert furniture_kind("Tags: " + "garam, " * (MAX_LENGTH // 7)) is None


@pytest.mark.parametrize("text", ["Iklan", "ADVERTISEMENT", "- Advertisement -", "Sponsored content"])
def test_an_advertisement_is_known_by_its_name(text: str) -> None:
    assert is_advertisement(fold(text))
    assert furniture_kind(text.strip("- ")) is Kind.CONTROL


@pytest.mark.parametrize("text", ["Iklan garam beryodium", "Advertisements for salt", ""])
def test_a_text_about_advertisements_is_none(text: str) -> None:
    assert not is_advertisement(fold(text))


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Tags: padi, pupuk", ["padi", "pupuk"]),
        ("Tagar: padi; pupuk organik.", ["padi", "pupuk organik"]),
        ("Topik : padi | pupuk", ["padi", "pupuk"]),
        ("#padi #pupuk", ["padi", "pupuk"]),
        ("TAGS: Padi, PUPUK", ["Padi", "PUPUK"]),
        ("#padi, #pupuk", ["padi", "pupuk"]),
        ("Tags: #padi #pupuk", ["padi", "pupuk"]),
        ("Tags:", []),
        ("Padi dan pupuk", []),
    ],
)
def test_tags_are_read_one_by_one(text: str, tags: list[str]) -> None:
    assert tags_of(text) == tags


@pytest.mark.parametrize("text", ["Panen garam raya di pesisir utara »", "Kapal baru ›", "Dermaga dibuka→"])
def test_a_line_that_ends_in_an_arrow_leads_to_the_next_text(text: str) -> None:
    assert furniture_kind(text) is Kind.PAGER


@given(st.from_regex(furniture._SUM, fullmatch=True))
def test_no_sum_is_passed_over(text: str) -> None:
    assert furniture_kind(text) is Kind.CAPTCHA


@pytest.mark.parametrize("words", furniture._RIGHTS)
def test_no_claim_of_rights_is_passed_over(words: str) -> None:
    assert furniture_kind(f"Situs Contoh, {words}.") is Kind.FOOTER


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("26,2rb kali dibaca", Kind.CONTROL),
        ("1.2K hits", Kind.CONTROL),
        ("Hits: 19.2K", Kind.CONTROL),
        ("Belum ada komentar. Jadilah yang pertama.", Kind.COMMENTS),
        ("Ikuti saluran WhatsApp Balai Keladi untuk kabar terbaru", Kind.CONTROL),
        ("Gabung di grup Telegram kami", Kind.CONTROL),
        ("Follow our WhatsApp channel", Kind.CONTROL),
        ("Warga mengikuti jadwal kapal lewat saluran WhatsApp balai itu", None),
    ],
)
def test_what_asks_readers_to_a_channel_is_a_control(text: str, kind: Kind | None) -> None:
    assert furniture_kind(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Simple Responsive Menu",
        "blog post",
        "Anda di halaman 1dari 1",
        "Scroll Top",
        "5/5 - (2 suara)",
        "Halaman: 1 2 3",
        "العربية",
        "Apa reaksi Anda?",
        "Apakah Anda puas dengan informasi ini?",
        "Sangat puas",
        "Halaman ini dikunjungi 5.246 kali sejak 1 Januari 2001",
        "Webmaster: webmaster@jembatan.example",
        'Diperoleh dari "https://jembatan.example/w?oldid=1"',
        "Updated automatically every 5 minutes",
        "Daftar Isi",
    ],
)
def test_words_of_templates_are_furniture(text: str) -> None:
    assert furniture_kind(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "The post Jembatan Rotan Dibuka appeared first on BIRO HUMAS DAN PROTOKOL.",
        "The post Bridge Opens Early at Larch first appeared on Larch County.",
        "Tulisan Jembatan Rotan Dibuka muncul pertama kali di Dinas Jembatan.",
        "Artikel Jembatan Rotan di Hulu Sungai Randu Dibuka Kembali untuk Pejalan Kaki dan Sepeda Motor "
        "pertama kali tampil pada Dinas Jembatan Gantung.",
    ],
)
def test_the_line_of_a_feed_says_where_a_text_appeared(text: str) -> None:
    assert furniture_kind(text) is Kind.FOOTER


def test_a_sentence_about_where_something_appeared_is_no_such_line() -> None:
    assert (
        furniture_kind("The post at Larch was first manned in 1820, and a light appeared on the cliff.")
        is None
    )


@pytest.mark.parametrize(
    "text",
    [
        'Komentar yang terbit pada artikel "Musdes Sepakati Air Bersih"',
        "3 Komentar pada berita ini",
        "Formulir Komentar (Komentar baru terbit setelah disetujui Admin)",
        "Silakan tulis komentar dalam formulir berikut ini (Gunakan bahasa yang santun)",
    ],
)
def test_what_stands_above_the_comments_of_readers(text: str) -> None:
    assert furniture_kind(text) is Kind.COMMENTS


@pytest.mark.parametrize("text", ["Komentar pada berita ini menuai tanya", "Komentar untuk warga di hulu"])
def test_a_sentence_about_comments_is_none_of_the_site(text: str) -> None:
    assert furniture_kind(text) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("- Masuk untuk komentar", Kind.COMMENTS),
        ("Daftar untuk komentar", Kind.COMMENTS),
        ("Pencarian berdasarkan :", Kind.CONTROL),
        ("Pencarian terakhir:", Kind.CONTROL),
        ("Select Page", Kind.SKIP),
        ("Logo", Kind.SKIP),
        ("kepala_2_balai_web", Kind.CONTROL),
        ("Product - News", Kind.CONTROL),
        ("Button Icon Profil", Kind.CONTROL),
        ("Temukan kabar, siaran pers, pengumuman, dan dokumentasi resmi dari Balai Rotan", Kind.CONTROL),
        ("- Klik tautan ini jika PDF di atas tidak muncul.", Kind.CONTROL),
        ("Gempabumi Terkini", Kind.RELATED),
    ],
)
def test_what_frames_of_sites_print_is_furniture(line: str, kind: Kind) -> None:
    assert furniture_kind(line.removeprefix("- ")) is kind


def test_what_a_program_says_of_its_own_fault_is_a_control() -> None:
    fault = "Warning: Undefined array key 3 in /home/rotan/www/wp-content/plugins/slide/slide.php on line 9"
    assert furniture_kind(fault) is Kind.CONTROL
    long = fault.replace("slide/slide", "a-slide-builder/shortcodes/components/featured-slide-of-the-front")
    assert furniture_kind(long) is Kind.CONTROL
    assert furniture_kind("Warning: a flood may reach the houses in the lower town on line 9") is None


def test_programs_and_notes_of_the_markup_are_the_pages() -> None:
    assert (
        furniture_kind("<!-- tag --> <script async src='a'></script> <script>f('x < y');</script>")
        is Kind.CONTROL
    )
    assert furniture_kind("<style>p { color: red }</style>") is Kind.CONTROL
    assert furniture_kind("<script>f();</script> The board mends ropes.") is None
    assert furniture_kind("<Name withheld>") is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Skip directly to search Skip directly to A to Z list Skip directly to site content of ropes",
            Kind.SKIP,
        ),
        ("Skip Main Navigation Skip To Navigation Content", Kind.SKIP),
        ("Skip top of page navigation", Kind.SKIP),
        ("Lewati ke navigasi utama", Kind.SKIP),
        ("U.S. flag An official website of the United States government", Kind.CONTROL),
        ("(Archived Content)", Kind.CONTROL),
        ("All News Releases By Date", Kind.PAGER),
        ("Semua siaran pers menurut bulan", Kind.PAGER),
        ("Search this collection of releases | or search all news releases", Kind.PAGER),
        (
            "View selected historical press releases from 1970 to 1998 on the Rope History website.",
            Kind.PAGER,
        ),
        ("-pr-", Kind.END),
        ("– FWS –", Kind.END),
        ("Skip the line at the rope park", None),
        ("All Ropes Released by Date", None),
        ("(pr)", None),
    ],
)
def test_rows_of_links_past_menus_and_ways_to_other_releases_are_the_sites(
    line: str, kind: Kind | None
) -> None:
    assert furniture_kind(line) is kind
