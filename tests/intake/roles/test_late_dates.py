from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.tags import Vocabulary

FINDER = AgencyFinder(Registry({}))
TITLE = "Menara Air Selesai Diperbaiki Balai"
P = "Menara air itu selesai diperbaiki pada hari Senin, kata kepala balai pengairan kepada warga dusun."
Q = "Pipa yang lama diganti seluruhnya dalam sepekan, sehingga kebocoran di dua dusun tidak terjadi lagi."
DATE = "13 Juni 2019"


def read(*lines: str) -> tuple[object, str]:
    found = read_release("\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({}))
    return found.values.get("date"), f"{found.values.get('subtitle', '')}\n{found.body}"


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, "Foto: Humas Balai", DATE, P, Q),
        (TITLE, "Pipa lama di dua dusun diganti seluruhnya", DATE, P, Q),
        (TITLE, "Pipa lama diganti", f"{DATE} | Facebook Twitter LinkedIn", P, Q),
        (TITLE, "Pokok:", "air bersih", "menara kayu", DATE, P, Q),
        (TITLE, P, Q, DATE),
        (TITLE, f"Warga menyerahkan diri pada 3 Mei 2018. {P}", Q, "Ketua Balai", DATE),
        (TITLE, "Pengantar", Q, f"Tanggal: {DATE}", TITLE, P),
        ("Balai Pengairan", "Donasi", f"{DATE} 12:01 WIB", "Tersedia dalam English", TITLE, "", P, Q),
        (TITLE, "News release", f"{DATE} Larikan, Lembah Timur Balai Pengairan Larikan", P, Q),
        (TITLE, P, Q, "Biro Humas dan Protokol", DATE),
        (TITLE, P, Q, "Bagikan:", "Dilihat 2.345 Kali.", DATE),
        (TITLE, P, Q, "", ". . . . .", "", DATE, "", "Laman Kunjungan"),
        (TITLE, f"{DATE} | TEKS ADA RAKIT. FOTO EDI TALI. Waktu baca 6 mnt.", P, Q),
    ],
)
def test_a_date_alone_is_taken_where_no_other_is_stated(lines: tuple[str, ...]) -> None:
    date, body = read(*lines)
    assert str(date) == "2019-06-13"
    assert DATE not in body
    assert P in body
    assert Q in body


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, P, Q, "Bagikan:", "Pasar Baru Dibuka", DATE),
        (TITLE, P, Q, "Bagikan:", DATE, "Pasar Baru Dibuka", "10 Juni 2019", "Jalan Ditutup"),
        (TITLE, P, Q, f"1. {DATE}"),
        (TITLE, P, Q, DATE, "Pasar Baru Dibuka Warga Dusun"),
        (TITLE, P, Q, "10 Juni 2019", "Pembangunan", DATE, "Pembangunan"),
        (TITLE, f"Tempat: Balai | {DATE} | TEKS ADA RAKIT. FOTO EDI TALI. Masuk bebas.", P, Q),
        ("Balai", DATE, "Cari", "Profil", "Layanan", TITLE, "", P, Q),
        ("Balai", DATE, "Cari", TITLE, "", P, "7 Juni 2019", Q),
    ],
)
def test_dates_of_other_texts_and_of_lists_are_not_taken(lines: tuple[str, ...]) -> None:
    assert read(*lines)[0] is None


def test_topics_between_title_and_date_are_left_out() -> None:
    assert "menara kayu" not in read(TITLE, "Pokok:", "air bersih", "menara kayu", DATE, P, Q)[1]


def test_what_is_doubtful_of_the_end_is_told_beside_topics_left_out() -> None:
    site = (
        "Hak Cipta © 2019 Balai",
        "Beranda",
        "Kontak",
        "Peta Situs",
        "Balai ini melayani dua dusun tiap hari.",
    )
    lines = (TITLE, "Pokok:", "air bersih", "menara kayu", DATE, P, Q, f"{P} Begitu.", f"{Q} Begitu.", *site)
    found = read_release("\n\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({}))
    told = " ".join(item["reason"] for item in found.values["review"])
    assert "stand between title and date" in told
    assert "text ends the page below 'Hak Cipta © 2019 Balai'" in told


def test_a_stated_date_goes_first() -> None:
    assert str(read(TITLE, "12 Juni 2019", P, Q, DATE)[0]) == "2019-06-12"


def test_a_line_of_date_place_and_agency_with_marks_between_is_the_text_s() -> None:
    line = "June 13, 2019 – Fort Larch, Northmarch – Ministry of Wells and Pumps"
    assert "Fort Larch" in read(TITLE, line, P, Q)[1]


def test_the_day_behind_a_name_above_the_title_is_taken_and_told() -> None:
    page = "\n".join(("Tali Rakitan 13 Juni 2019", TITLE, P, Q))
    values = read_release(page.encode(), "a.txt", FINDER, Vocabulary({})).values
    assert str(values["date"]) == "2019-06-13"
    assert "date" in [item["field"] for item in values["review"]]
    assert read("Tarif baru 13 Juni 2019", TITLE, P, Q)[0] is None


def test_a_day_above_the_title_with_the_site_s_lines_between_is_told() -> None:
    lines = ("Balai Pengairan", "Donasi", f"{DATE} 12:01 WIB", "Melayani dengan hati", TITLE, "", P, Q)
    found = read_release("\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({}))
    assert "above the title" in str(
        [item["reason"] for item in found.values["review"] if item["field"] == "date"]
    )


def test_a_day_above_the_title_may_be_one_of_a_list_of_facts() -> None:
    lines = (f"•  {DATE}", "•    ", "•  916", TITLE, "", P, Q)
    found = read_release("\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({})).values
    assert (str(found["date"]), found["views"]) == ("2019-06-13", 916)
    assert {"date", "views"} <= {item["field"] for item in found["review"]}


def test_the_day_of_a_memo_stands_above_whom_it_is_for_and_is_told() -> None:
    head = (
        "Buletin Balai 19-58",
        "Balai Pengairan Pusat",
        f"1030 AM EDT {DATE}",
        "",
        "To: Warga",
        "- Dusun Hulu",
    )
    lines = (
        *head,
        "- Dusun Hilir",
        "",
        "From: Ada Rakit, Kepala",
        "",
        f"Subject: {TITLE}",
        "",
        f"On or about 1 Juli 2019 {P}",
        Q,
    )
    values = read_release("\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({})).values
    assert str(values.get("date")) == "2019-06-13"
    assert "date" in [item["field"] for item in values["review"]]


def test_an_update_is_no_date_and_hides_none() -> None:
    assert read(TITLE, "", P, Q, "", "Bagikan", f"Diperbarui {DATE}")[0] is None
    assert str(read(TITLE, "Diperbarui 20 Juni 2019", "Foto: Humas Balai", DATE, P, Q)[0]) == "2019-06-13"


@pytest.mark.parametrize(
    ("day", "expected"), [("06.26.19", "2019-06-26"), ("26.06.19", "2019-06-26"), ("10.30.75", None)]
)
def test_above_a_title_a_day_may_have_dots_and_a_year_of_two_digits(day: str, expected: str | None) -> None:
    others = ("###", "Related", "Water for two towns", "06.24.19", "Pipes and towers", "06.27.19")
    assert read("Ana Field", "Home / Newsroom", day, TITLE, P, Q, *others)[0] == expected


def test_a_breadcrumb_of_the_month_shows_which_number_is_the_day() -> None:
    above = (
        "Balai Pengairan",
        "Home > News > May 2012 > Water Tower Repaired by the Board",
        "Water Tower Repaired",
    )
    p = "The water tower was repaired on Monday, the head of the water board told the people of two towns."
    q = "The old pipes were all changed within a week, so that no leaks are left in either of the two towns."
    assert read(*above, "5/2/2012", "", p, "", q)[0] == "2012-05-02"
    assert read(above[0], above[2], "5/2/2012", "", p, "", q)[0] is None


def test_a_day_with_nothing_but_contacts_down_to_the_title_is_taken_and_told() -> None:
    contacts = ("Moira Brunt", "Shelley Field", "(301) 555-0145")
    head = ("Balai Pengairan", "", DATE, "", *contacts, "", TITLE, "", P, Q)
    values = read_release("\n".join(head).encode(), "a.txt", FINDER, Vocabulary({})).values
    assert str(values.get("date")) == "2019-06-13"
    assert "date" in [item["field"] for item in values["review"]]
    others = ("Water towers in two towns", "Pipes and wells", "Taps of the harbour")
    assert read("Balai Pengairan", "", DATE, "", *others, "", TITLE, "", P, Q)[0] is None


@pytest.mark.parametrize(
    ("above", "office"), [("Rope Board Press Office", True), ("Director (Press and Public Relations)", False)]
)
def test_an_office_above_the_last_day_is_the_release_s_and_a_post_is_none(above: str, office: bool) -> None:
    page = "\n\n".join((TITLE, P, Q, f"{above}\n3rd May, 2019")).encode()
    values = read_release(page, "a.txt", FINDER, Vocabulary({})).values
    assert str(values["date"]) == "2019-05-03"
    assert ("office" in values) is office


@pytest.mark.parametrize("line", ["Rimbun, 13 Juni 2019", "Rimbun, 13/06/2019", "Nieuws 13.6.2019"])
def test_a_place_and_the_day_above_the_title_are_its_date_and_told(line: str) -> None:
    found = read_release("\n".join((line, "", TITLE, "", P, "", Q)).encode(), "a.txt", FINDER, Vocabulary({}))
    assert str(found.values["date"]) == "2019-06-13"
    assert any(
        item["field"] == "date" and "look whether" in item["reason"] for item in found.values["review"]
    )


@pytest.mark.parametrize("line", ["Rapat di Rimbun, 13 Juni 2019, ditunda", "Rimbun, Juni 2019"])
def test_other_words_beside_a_place_and_a_day_above_the_title_make_it_no_date(line: str) -> None:
    assert read(line, "", TITLE, "", P, "", Q)[0] is None
