from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.lines import split_lines
from warta.intake.reading.decode import Refused
from warta.intake.refusing import nonrelease
from warta.intake.refusing.nonrelease import MOST_WORDS, doubt_about, refuse_error_page
from warta.intake.release import read_release
from warta.intake.roles.assignment import assign_roles
from warta.tags import Vocabulary

TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran yang ramai di balai."
MORE = "Kepala dusun berharap papan yang baru tahan sampai musim angin berikutnya."


def refusal(text: str) -> str:
    """Why a page is refused, '' where it is not."""
    try:
        refuse_error_page(split_lines(text))
    except Refused as refused:
        return refused.message
    return ""


def doubt(text: str) -> str:
    return doubt_about(assign_roles(split_lines(text), lambda line: False, ()))


REFUSED = {
    "an error page": [
        "404",
        "404 Not Found\nnginx",
        "The Requested file does not exist. Please send a mail to\nweb@quay.example\nto report this.",
        "Error 404: Page not found\n\nThe page you are looking for could not be found.\n\nHome",
        "Balai Garam\nBeranda\nProfil\nHalaman yang Anda cari tidak ditemukan.\nKembali ke beranda",
        "Maaf, halaman tidak ditemukan",
        "500 - Internal Server Error",
        "403 Forbidden",
        "Access Denied\n\nYou don't have permission to access this page on this server.",
        "502 Bad Gateway",
        "Oops! Something went wrong.",
        "Error establishing a database connection",
        "Server Error in '/' Application.",
        "Akses ditolak",
        "Balai Garam\n\nAnda tidak memiliki izin untuk mengakses laman ini.\n\nHubungi pengelola.",
        "Maaf, Anda tidak memiliki hak akses ke halaman ini",
    ],
    "a warning of the browser": [
        "Your connection is not private\n\nAttackers may read along.\n\nNET::ERR_CERT_AUTHORITY_INVALID",
        "Koneksi Anda tidak bersifat pribadi",
        "Tidak terhubung ke internet\n\nPeriksa kabel.\n\nERR_NAME_NOT_RESOLVED",
        "No internet",
    ],
    "a list of files on a server": [
        "Index of /garam\n\nName\tLast modified\tSize\nParent Directory\n1.pdf\t2019-07-01 10:00\t12K",
        "Index of /rilis/\n../\ngaram.html   2019-07-01 10:00   3.2K",
    ],
    "a page under maintenance": [
        "Situs sedang dalam perbaikan.",
        "Mohon maaf, website ini sedang dalam pemeliharaan",
        "Under maintenance",
        "We are currently down for scheduled maintenance. Please come back later.",
        "Account Suspended",
        "Situs ini telah ditangguhkan. Hubungi pengelola.",
        "Akun hosting dinonaktifkan sementara",
    ],
    "a check for robots": [
        "Just a moment...",
        "balai.example\n\nChecking your browser before accessing balai.example.\n\nRay ID: 7c1f",
        "Verify you are human by completing the action below.",
        "Please enable JavaScript to view this page.",
        "Attention Required! | Cloudfoam",
        "Access to this page\nAre you a robot?",
        "Memverifikasi bahwa Anda manusia",
        "Konfirmasi bahwa Anda bukan robot",
        "Balai Garam\n\nbalai.example perlu memeriksa keamanan sambungan Anda.",
    ],
    "a log-in form": [
        "Balai Garam\nUsername:\nPassword:\nRemember me\nLogin",
        "Silakan masuk untuk melanjutkan\nNama pengguna\nKata sandi\nLupa kata sandi?",
        f"Balai Garam\nUsername\nPassword\nLogin\n\n{TEXT}\n\n{TEXT}\n\n{TEXT}",
        f"Masuk\n\n{TEXT}\n\nUsername\nPassword\nLogin",
    ],
}


def test_days_with_their_kind_behind_a_bar_make_a_list() -> None:
    items = "\n\n".join(
        f"Bridge {n} Opens Again to All Who Walk\n\n{TEXT} {n}\n\nJuly {n}, 2024 | Press Release"
        for n in (3, 4, 5)
    )
    assert doubt(items) == "may be a list of headlines, not a release"
    one = items.replace("July 3, 2024 | Press Release", "").replace("July 4, 2024 | Press Release", "")
    assert "list" not in doubt(one)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in REFUSED for text in REFUSED[name]])
def test_what_is_no_content_at_all_is_refused_by_its_name(name: str, text: str) -> None:
    assert refusal(text) == f"is {name}, not a release"


def test_the_line_that_gives_it_away_is_told_with_what_to_do() -> None:
    with pytest.raises(Refused) as refused:
        refuse_error_page(split_lines("\nBalai Garam\n\n404 Not Found\n"))
    assert refused.value.line == 4
    assert refused.value.hint == "open the release itself and save that page"


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"Error 404 bukan Akhir: Balai Memperbaiki Lamannya\n\n{TEXT}",
        f"Error 404\n\n{f'{TEXT} ' * (MOST_WORDS // 10)}",
        f"404 Warga Mengungsi\n\n{TEXT}",
        f"Balai Garam\n\nPanen Dimulai\n\n1 Juli 2019\n\nHumas\n\n{TEXT}\n\nNot found\n\n{MORE}",
        f"Password:\n\n{TEXT}",
        f"Kata Sandi yang Baik\n\n{TEXT}",
        f"Panen Dimulai\n\n{TEXT} {TEXT} {TEXT}\n\n{TEXT} {MORE}\n\nLogin Form\nUsername\nPassword",
        f"Dermaga dalam Perbaikan, Kapal Dialihkan\n\n{TEXT}",
        f"Tidak Ada Koneksi Internet\n\n1 Juli 2019\n\n{TEXT}\n\n{TEXT}\n\n{TEXT}\n\n{MORE}",
        "Jadwal Panen\n\n1 Juli 2019\n\n" + "".join(f"Petak {n}: {n} Juli 2019\n" for n in (1, 2, 3)),
        f"Panen Dimulai\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n"
        + "".join(f"Petak {n} Dipanen Warga\n{n} Juli 2019\n\n" for n in (1, 2, 3)),
        f"Akun Palsu Balai Garam Dinonaktifkan\n\n{TEXT}",
        f"Index of Salt Prices Rises\n\n{TEXT}\n\n{MORE}",
        f"Anda Tidak Memiliki Garam? Balai Membagikannya\n\n{TEXT}",
        f"Gardu Listrik Dermaga Masih dalam Perbaikan\n\n{TEXT}",
        f"{TEXT}\n\nSumber air tidak ditemukan di dusun itu.",
    ],
)
def test_a_release_about_such_a_thing_is_not_refused(text: str) -> None:
    assert refusal(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        f"Tanya Jawab tentang Garam\n\n{TEXT}\n\n{MORE}",
        f"Frequently asked questions\n\n{TEXT}\n\n{MORE}",
        "Panen Garam\n\n" + "".join(f"Kapan petak {n} dipanen?\n\n{MORE}\n\n" for n in "abcd"),
    ],
)
def test_a_page_of_questions_is_doubted(text: str) -> None:
    assert doubt(text) == "may be a page of questions and answers, not a release"


def test_a_few_questions_make_no_page_of_questions() -> None:
    assert doubt(f"Siapkah Kita Memanen Garam?\n\nKapan dipanen?\n\n{TEXT}\n\n{MORE}") == ""
    questions = "".join(f"Kapan petak {n} dipanen?\n\n" for n in "abc")
    assert doubt(f"Panen Garam\n\n{TEXT}\n\n{questions}" + f"{MORE}\n\n" * 10) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Kabar Balai\n\n"
        + "".join(f"Petak {n} Dipanen Warga\n\n{n} Juli 2019\n\n{MORE}\n\n" for n in range(1, 5)),
        "Kabar Balai\n\n"
        + "".join(f"Petak {n} Dipanen Warga\n{MORE}\nSelengkapnya\n\n" for n in range(1, 5)),
        "Harbour Diary\n\n"
        + "".join(f"Pan {n} is harvested\n\nMay {n}, 2019\n\n{MORE}\n\nRead more\n\n" for n in range(1, 5)),
    ],
)
def test_a_list_of_headlines_is_doubted(text: str) -> None:
    assert doubt(text) == "may be a list of headlines, not a release"


def test_dates_in_a_text_make_no_list_of_headlines() -> None:
    dates = "".join(f"{n} Juli 2019\n" for n in range(1, 5))
    assert doubt(f"Jadwal Panen\n\n{dates}\n{TEXT}\n\n{MORE}\n\n{MORE}\n\n{MORE}\n\n{TEXT}") == ""


@pytest.mark.parametrize(
    "title", ["Kebijakan Privasi", "Privacy Policy", "Tentang Kami", "Search results for garam"]
)
def test_a_page_of_the_site_is_doubted_by_its_title(title: str) -> None:
    assert doubt(f"{title}\n\n{TEXT}\n\n{MORE}") == f"{title!r} may be a page of the site, not a release"


def test_a_release_is_not_doubted() -> None:
    assert doubt(f"Jembatan Rotan Dibuka Kembali\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Catatan Pantai\n\n"
        + "".join(f"- Petak {n} Dipanen Warga\nPetak {n} Dipanen Warga\n\n{MORE}\n\n" for n in "ab"),
        f"{TEXT} Papan yang lama akan...\n\n{MORE} Warga ikut memasang...\n\n{TEXT} Sesudah itu...",
        f"{TEXT} {MORE} Continue reading →\n\n{MORE} Papan yang lama akan [...]",
    ],
)
def test_headlines_printed_twice_and_excerpts_that_break_off_make_a_list(text: str) -> None:
    assert doubt(text) == "may be a list of headlines, not a release"


def test_a_title_printed_twice_and_a_single_ellipsis_make_none() -> None:
    assert doubt(f"Petak Terakhir Dipanen Warga\n\nPetak Terakhir Dipanen Warga\n\n{TEXT}\n\n{MORE}") == ""
    assert (
        doubt(
            f"Panen Garam\n\n{TEXT}\n\n“Papan itu sudah tua, dan kalau angin musim datang nanti...\n\n{MORE}"
        )
        == ""
    )


PLACES = ("JAKARTA", "BANDUNG", "SURABAYA", "MEDAN")


def test_two_datelines_make_several_releases_where_no_title_stands_above() -> None:
    assert (
        doubt("\n\n".join(f"{place} – {TEXT} {MORE}" for place in PLACES[:2]))
        == "may hold more than one release"
    )


def test_more_paragraphs_that_break_off_than_not_make_a_list() -> None:
    cut = "".join(f"Petak {n} Dipanen\n\n{TEXT} Papan yang lama akan...\n\n" for n in "abc")
    assert doubt(f"{cut}{TEXT} {MORE}") == "may be a list of headlines, not a release"
    assert doubt(f"Panen Garam\n\n{TEXT}\n\n{MORE}\n\n{TEXT} {MORE}\n\nBerita Terkait\n\n{cut}") == ""


@pytest.mark.parametrize(("count", "reason"), [(2, ""), (3, "may hold more than one release")])
def test_a_dateline_before_paragraph_after_paragraph_makes_several_releases(count: int, reason: str) -> None:
    texts = "\n\n".join(f"{place} – {TEXT}" for place in PLACES[:count])
    assert doubt(f"Kabar dari Empat Kota\n\n{texts}\n\n{MORE}") == reason


@pytest.mark.parametrize(
    ("text", "document"),
    [
        (f"PERATURAN KEPALA BALAI\n\nMenimbang : {MORE}\n\nMengingat : {TEXT}", "a regulation"),
        (f"Garam dan Angin\n\nKATA PENGANTAR\n\n{TEXT}\n\nDAFTAR ISI\n\n{MORE}", "a paper or a report"),
        (
            f"PERATURAN KEPALA BALAI NOMOR 3 DENGAN RAHMAT TUHAN YANG MAHA ESA Menimbang : {MORE}\n\n{TEXT}",
            "a regulation",
        ),
        (
            "PERATURAN KEPALA BALAI NOMOR 3 TAHUN 2015 TENTANG GARAM Menimbang Mengingat : " + TEXT * 3,
            "a regulation",
        ),
        (f"Teks penuh\n\nSKRIPSI\n\n{TEXT}\n\n{MORE}", "a paper or a report"),
        (f"LAPORAN PANEN GARAM TAHUN LALU\n\nI. PENDAHULUAN\n\n{TEXT}\n\n{MORE}", "a paper or a report"),
        (f"Agenda item\n\nThe salt pans\n\nMinutes:\n\n{TEXT}\n\n{MORE}", "minutes of a meeting"),
        (f"Category Archives: Garam\n\nPanen Garam\n\n{TEXT}\n\n{MORE}", "an archive of a site"),
        (f"Displaying 25 - 48 of 310 results.\n\n{TEXT}\n\n{MORE}", "an archive of a site"),
    ],
)
def test_a_document_of_another_kind_is_doubted_by_its_lines(text: str, document: str) -> None:
    assert doubt(text) == f"may be {document}, not a release"


def test_the_headline_on_an_archive_of_a_site_may_be_the_first_of_several() -> None:
    finder = AgencyFinder(Registry({}))
    for head, is_told in (("Arsip Kategori: Garam", True), ("Balai Garam", False)):
        page = f"{head}\n\nPanen Garam Dimulai di Hulu\n\n{TEXT}\n\n{MORE}"
        review = read_release(page.encode(), "a.txt", finder, Vocabulary({})).values["review"]
        assert is_told == any("first of several" in item["reason"] for item in review)


@pytest.mark.parametrize(
    "line",
    [
        "Menimbang: perlu waktu.",
        "Daftar isi",
        "Minutes:",
        "Archives:",
        "Arsip",
        "Warga menimbang garamnya sendiri.",
    ],
)
def test_one_such_line_in_a_release_makes_no_other_document(line: str) -> None:
    assert doubt(f"Panen Garam Dimulai\n\n{TEXT}\n\n{line}\n\n{MORE}\n\n{TEXT}") == ""


def test_a_short_release_with_words_for_browsers_without_scripts_is_no_check_for_robots() -> None:
    told = (
        "The salt ponds at Larch open a week early this year, because May was dry and the wind came east.\n"
        "Thirty rakers have begun to work on the upper pans, and the first carts leave for the quay soon.\n"
        "The Salt Board expects ninety tonnes by the end of the harvest."
    )
    notices = "Please enable JavaScript.\nPlease enable JavaScript."
    assert refusal(f"Salt Ponds Open Early\n{told}\n{notices}") == ""
    assert refusal(f"Just a moment\n{notices}") != ""


@given(st.from_regex(nonrelease._MAY_BE_DATELINE, fullmatch=True))
def test_no_beginning_with_the_mark_of_a_dateline_is_passed_over(text: str) -> None:
    assert nonrelease._has_mark(text[: nonrelease.LONGEST_DATELINE])


def test_a_pointer_to_the_rest_begins_with_the_same_letters_whatever_their_case() -> None:
    first = {words[0] for words in nonrelease._MORE}
    alike = {chr(code) for code in range(0x30000) if chr(code).casefold() in first}
    assert alike <= nonrelease._BEGINNINGS_OF_MORE


@pytest.mark.parametrize(
    "text",
    [
        "PPID Kementerian Rotan\nHasil Pencarian untuk: “siaran pers”\nDitemukan 37 hasil\nSiaran Pers Panen",
        "Search results for “salt”\nAbout 1,230 results\nSalt Ponds Open Early",
        "Pencarian: garam\nMenampilkan 1 - 10 dari 24\nTambak Garam Dibuka",
        "Search results\nNo results were found for salt",
    ],
)
def test_a_page_of_search_results_is_refused(text: str) -> None:
    assert refusal(text) == "is a page of search results, not a release"


@pytest.mark.parametrize(
    "text",
    [
        "Hasil Pencarian KM Rimbun Hari Kedua Nihil\nTidak ada hasil pada pencarian hari kedua.",
        "Search for the Missing Rowing Boat\nNo results so far, said the coast guard of Larch.",
        "Balai Garam Rimbun\nDitemukan 37 data ganda dalam daftar penerima garam.",
    ],
)
def test_what_a_search_at_sea_or_in_a_list_found_is_no_page_of_results(text: str) -> None:
    assert refusal(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "A Database Error Occurred\nError Number: 1146",
        "A PHP Error was encountered\nSeverity: Notice",
        "An uncaught Exception was encountered\nType: RedisException",
        "Error connecting to MySQL server on localhost",
        "Koneksi ke database gagal: akses ditolak",
        "SQLSTATE[HY000] [2002] Connection refused",
        "Warning: mysqli_connect(): (HY000/1045): Access denied in /var/www/db.php on line 12",
    ],
)
def test_what_a_site_prints_when_its_program_fails_is_refused(text: str) -> None:
    assert refusal(text) == "is an error page, not a release"


@pytest.mark.parametrize(
    "text", ["Warning: Rough Sea on the Coast of Larch", "Notice: the quay is closed on line 12 days a year"]
)
def test_a_warning_to_people_is_no_error_of_a_program(text: str) -> None:
    assert refusal(text) == ""


def test_a_release_above_a_form_to_log_in_is_not_refused() -> None:
    form = "Login Form\nUsername\nPassword\nRemember Me\nForgot your password?"
    assert refusal(f"Beranda\nProfil\nJembatan Rotan Dibuka\n{TEXT}\n{MORE}\n{TEXT}\n{MORE}\n{form}") == ""
    assert refusal(f"Beranda\nProfil\nJembatan Rotan Dibuka\n{form}\n{TEXT}\n{MORE}")
    dated = f"Jembatan Rotan Dibuka\n4 Maret 2031\n{TEXT} {MORE}\n{TEXT}\n{MORE}"
    assert refusal(f"Beranda\nProfil\n{form}\n{dated}") == ""
    assert refusal(f"Beranda\n{form}")


MENU = "Balai Garam Rimbun\nBeranda\nProfil\nBerita\nKontak\n\n"
FOOTER = "\n\n© 2031 Balai Garam Rimbun"
NOTICES = {
    "an error page": [
        "HTTP Status 404 – Not Found\nType Status Report\nMessage /rilis/7\nApache Tomcat/9.0.11",
        "Error 503 Backend fetch failed\nGuru Meditation:\nXID: 77",
        "ERROR\nThe requested URL could not be retrieved",
        "Request Timeout\nThis request takes too long to process, it is timed out by the server.",
        "Error 413\nRequest entity too large.",
        "Connection timed out Error code 522",
        "Sorry, we can't find that page\nThe page you were looking for may have been moved to another place.",
        "404 - Artikel tidak ditemukan\nAnda tidak dapat mengunjungi halaman ini karena:",
        "There has been a critical error on this website.",
        "Ada eror kritis di situs ini.",
        "DisallowedHost at /rilis/\nInvalid HTTP_HOST header: 'garam.example'.",
        "Hrm.\nThe Wayback Machine has not archived that URL.",
        "Mohon maaf, halaman yang Anda tuju tidak dapat ditampilkan.",
        "Maaf, terjadi kesalahan pada basis data. Coba lagi nanti.",
        "Uh oh. Something went wrong.",
        "419 Page Expired",
        "Ups! Halaman tidak tersedia",
        "You do not have sufficient permissions to access this page.",
        "Access to this resource on the server is denied!",
        "Server sedang sibuk, coba lagi nanti",
    ],
    "a page under maintenance": [
        "We'll be back soon!\nThe salt team",
        "Situs ini sedang tidak dapat diakses.",
    ],
    "a check for robots": [
        "One moment, please...\nPlease wait while your request is being verified...",
        "Human Verification",
        "Loading...",
        "The requested page is guarded.\nYour support ID is: 4455",
        "Your access to this site has been limited by the site owner",
        "Our systems have detected unusual traffic from your computer network. Try again in a few hours.",
    ],
    "a log-in form": ["Sign in to your account\nEmail, phone, or Skype\nNo account? Create one!"],
    "a page that is blocked": [
        "Internet Positif\nMohon maaf, akses ke situs yang Anda tuju telah diblokir oleh penyedia.",
        "Sorry, this content is not available in your region.",
    ],
    "a page of a session that has ended": ["Sesi Anda telah berakhir", "Your session has expired"],
    "a form for readers": ["Subscribe to continue reading\nAlready a subscriber? Log in"],
    "a notice about the browser": ["Your browser is not supported", "Peramban Anda tidak didukung"],
    "the first page of a server": ["Welcome to nginx!\nThank you for using nginx.", "It works!"],
    "a domain without a site": ["This domain has expired.", "garam.example\nThis domain is for sale!"],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in NOTICES for text in NOTICES[name]])
def test_a_notice_is_refused_alone_and_between_the_menu_and_the_foot_of_a_site(name: str, text: str) -> None:
    assert refusal(text) == f"is {name}, not a release"
    assert refusal(MENU + text + FOOTER) == f"is {name}, not a release"


def test_a_notice_is_found_below_a_long_menu() -> None:
    menu = "".join(f"Layanan Garam Nomor {n} Wilayah Pesisir\n" for n in range(1, 60))
    assert refusal(f"{menu}\nHalaman yang Anda cari tidak ditemukan.\n")
    assert refusal(f"{menu}\nPanen Dimulai\n\n{TEXT}\n\nHalaman yang Anda cari tidak ditemukan.\n") == ""


HEADLINES = [
    "Situs Balai Garam Sedang dalam Pemeliharaan",
    "Situs Ini untuk Sementara Tidak Dapat Diakses",
    "This website is temporarily unavailable",
    "Situs Ini Telah Diblokir",
    "This domain has expired",
    "Your browser is not supported",
    "It Works!",
    "Sesi Anda Telah Berakhir",
    "One moment, please",
    "Terjadi Kesalahan pada Sistem Antrean Garam",
    "Error 404: Halaman Tidak Ditemukan",
    "Something went wrong",
    "Server Balai Sedang Sibuk",
    "Loading",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_statement_about_such_a_thing_with_its_day_and_paragraphs_is_not_refused(headline: str) -> None:
    text = f"{TEXT} {MORE}\n\n{TEXT} {MORE}"
    assert refusal(f"{headline}\n\n4 Maret 2031\n\n{text}") == ""
    assert refusal(f"{MENU}{headline}\n\nSenin, 4 Maret 2031\n\n{text}{FOOTER}") == ""
    assert refusal(f"{headline}\n\nRIMBUN, 4 Maret 2031 – {text}") == ""
    assert refusal(f"{headline}\n\n{text} {text}".replace(f"{MORE}\n\n", f"{MORE} ")) == ""


@pytest.mark.parametrize("notice", [text for name in NOTICES for text in NOTICES[name]])
def test_a_notice_in_the_foot_of_a_release_refuses_none(notice: str) -> None:
    text = f"{TEXT} {MORE}\n\n{TEXT} {MORE}"
    assert refusal(f"{MENU}Panen Dimulai\n\n4 Maret 2031\n\n{text}\n\n{notice}{FOOTER}") == ""


def test_a_time_of_a_server_is_no_day_of_a_statement() -> None:
    told = "Ask whoever keeps the cache of this network for help with what you saw on this page today."
    errors = f"ERROR\nThe requested URL could not be retrieved\n{told}\n{told}\n{told}"
    assert refusal(f"{errors}\nGenerated Tue, 4 Mar 2031 10:00:00 GMT") == "is an error page, not a release"


@pytest.mark.parametrize(
    "headline", ["Situs Ini untuk Sementara Tidak Dapat Diakses", "This domain has expired"]
)
def test_one_dated_paragraph_makes_an_announcement_and_an_undated_one_a_notice(headline: str) -> None:
    assert refusal(f"{headline}\n\n4 Maret 2031\n\n{MORE}") == ""
    assert refusal(f"{headline}\n\n{MORE}")


LISTED = (
    ("Tambak Garam Dibuka Kembali", "( 03 Juni 2015, Dilihat 296 kali . )"),
    ("Peti Buku Dikirim ke Pulau", "( 26 Mei 2015, Dilihat 1002 kali )"),
    ("Papan Baru Diperiksa Petugas", "(22 Mei 2015)"),
    ("Pekan Kapas Berakhir Ramai", "(20 Mei 2015 - 12 pembaca)"),
)


def fields_in_review(page: str) -> set[str]:
    read = read_release(page.encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({}))
    return {item["field"] for item in read.values["review"]}


def test_headlines_with_their_days_in_brackets_are_a_list_and_the_first_is_no_sure_title() -> None:
    page = "Siaran Pers\n\n" + "\n\n".join(f"{head} {day}\n\n{TEXT} {MORE}" for head, day in LISTED)
    assert {"type", "title"} <= fields_in_review(page)


def test_one_headline_with_its_day_in_brackets_makes_no_list() -> None:
    head, day = LISTED[0]
    page = f"{head} {day}\n\n{TEXT} {MORE}\n\n{TEXT}\n\n{MORE}"
    assert doubt(page) == ""
    others = "\n\n".join(f"{TEXT} Pada 3 Mei 2031, {MORE} {number}." for number in ("Satu", "Dua", "Tiga"))
    assert doubt(f"{head} {day}\n\n{others}") == ""


def test_headlines_with_dated_teasers_may_be_a_list() -> None:
    items = [
        ("• Ropes of the harbour hold", "23 February 2015 -- The ropes of the harbour hold, the board says."),
        ("• Forty nets mended", "19 February 2015 -- Villagers mended forty nets on the quay of Larch."),
        ("• Ferry comes home", "19 February 2015 -- The ferry came home on Monday with all its passengers."),
    ]
    page = "\n".join(("News", *(line for item in items for line in item)))
    assert doubt(page) == "may be a list of headlines, not a release"
    days = "\n\n".join(text for _, text in items)
    assert doubt(f"Ropes of the Harbour Hold\n\n{TEXT}\n\n{days}") == ""
