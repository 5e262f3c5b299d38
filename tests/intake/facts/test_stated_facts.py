from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.facts import stated_facts as facts_of_lines
from warta.intake.facts.stated_facts import may_be_glued, read_facts
from warta.intake.lines import Line, split_lines
from warta.intake.marks.fact import About, Fact


def wrong(*values: object, because: str) -> Any:
    """A case that is read wrongly for now; once it is read rightly, the test says so."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=because))


def line(text: str) -> Line:
    return split_lines(text)[0]


def facts(text: str) -> tuple[Fact, ...]:
    return read_facts(line(text))


def told(text: str) -> list[tuple[str, str]]:
    """What each fact of a line is about, and its value: the day of a date, the number of views, or words."""
    return [(str(fact.about), value(fact)) for fact in facts(text)]


def value(fact: Fact) -> str:
    if fact.printed:
        return str(fact.printed.date and fact.printed.date.iso)
    return fact.text if fact.count is None else str(fact.count)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("3 Mei 2019", "date"),
        ("• 3 Mei 2019", "date"),
        ("Jumat, 3 Mei 2019 10:15 WIB", "date"),
        ("Jum’at, 03-05-2019", "date"),
        ("May 3, 2019", "date"),
        ("Tanggal: 3 Mei 2019", "published"),
        ("Tanggal 3 Mei 2019", "published"),
        ("Diterbitkan: Jumat, 3 Mei 2019", "published"),
        ("Diterbitkan pada 3 Mei 2019", "published"),
        ("Diterbitkan pada: 3 Mei 2019", "published"),
        ("Dipublikasikan pada tanggal 3 Mei 2019", "published"),
        ("Terbit : 3 Mei 2019", "published"),
        ("Diunggah 3 Mei 2019", "published"),
        ("Terbit - 3 Mei 2019", "published"),
        ("Tanggal terbit:3 Mei 2019", "published"),
        ("Hari/Tanggal: Jumat, 3 Mei 2019", "published"),
        ("Posted on May 3, 2019", "published"),
        ("FOR IMMEDIATE RELEASE: 3 May 2019", "published"),
        ("Delivered on: 3 May 2019 (Original script, may differ)", "published"),
        ("Published: 3 May 2019", "published"),
        ("PUBLISHED 3 MAY 2019", "published"),
        ("Date: 3 May 2019", "published"),
        ("Rilis: 3 Mei 2019", "published"),
        ("(Diterbitkan: 3 Mei 2019)", "published"),
        ("Diperbarui: 3 Mei 2019", "updated"),
        ("Terakhir diubah: 3 Mei 2019", "updated"),
        ("Last updated: May 3, 2019", "updated"),
        ("Last updated on May 3, 2019", "updated"),
        ("Terakhir diperbarui 3 Mei 2019", "updated"),
        ("Embargo: 3 May 2019", "embargo"),
        ("Embargoed until 3 May 2019", "embargo"),
    ],
)
def test_a_date_alone_says_by_its_label_what_it_means(text: str, about: str) -> None:
    assert told(text) == [(about, "2019-05-03")]


@pytest.mark.parametrize(
    "text",
    [
        "Rapat 3 Mei 2019",
        "Rapat dibuka 3 Mei 2019",
        "Acara: 3 Mei 2019",
        "Hari lahir: 3 Mei 2019",
        "Terbit",
        "Diterbitkan:",
        "Panen dimulai 3 Mei 2019 di dermaga lama dan berakhir pekan depan.",
        "1 – 3 Mei 2019",
        "Diterbitkan: 1 – 3 Mei 2019",
        "1 s.d. 3 Mei 2019",
        "Mei 2019",
        "2019",
    ],
)
def test_a_date_with_other_words_a_range_or_a_part_of_a_date_is_no_date_of_the_page(text: str) -> None:
    assert [fact for fact in facts(text) if fact.printed] == []


def test_what_cannot_be_read_as_a_date_is_told_where_a_label_calls_it_one() -> None:
    (fact,) = facts("Tanggal: 31 Februari 2019")
    assert (fact.about, fact.printed and fact.printed.date) == (About.PUBLISHED, None)
    (fact,) = facts("Senin, 3 Jluli 2019")
    assert fact.printed
    assert fact.printed.doubt == "cannot be read as a date"


def test_a_month_behind_a_label_is_a_date() -> None:
    assert told("Terbit: Mei 2019") == [("published", "2019-05")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("910 kali", 910),
        ("• 1.204 kali", 1204),
        ("1,204 views", 1204),
        ("4112 view(s)", 4112),
        ("17 Hit(s)", 17),
        ("Views to date: 54", 54),
        ("1 204 kali", 1204),
        ("12.345.678 kali", 12345678),
        ("0 kali", 0),
        ("Dibaca: 512 kali", 512),
        ("Sudah dibaca 512 kali", 512),
        ("Telah dibaca sebanyak 512 kali", 512),
        ("Dilihat 512x", 512),
        ("Hits: 512", 512),
        ("Views: 1,204", 1204),
        ("Dibaca: 1.204", 1204),
        ("512 kali dibaca", 512),
        ("(512 views)", 512),
        ("Dilihat 1.204 Kali.", 1204),
        ("Dibaca oleh 512 orang", 512),
        ("Baca: 512", 512),
        ("remove_red_eye 512", 512),
        ("• visibility 512", 512),
        ("👁 1.204", 1204),
    ],
)
def test_a_view_count_is_a_whole_number(text: str, count: int) -> None:
    assert told(text) == [("views", str(count))]


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
        "512 warga",
        "9" * 150 + " kali",
    ],
)
def test_other_numbers_are_no_view_count(text: str) -> None:
    assert [fact for fact in facts(text) if fact.count is not None] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 Mei 2019 | Humas", [("date", "2019-05-03"), ("office", "Humas")]),
        ("Humas | 3 Mei 2019 | 512 kali", [("office", "Humas"), ("date", "2019-05-03"), ("views", "512")]),
        ("3 Mei 2019 · 512 views", [("date", "2019-05-03"), ("views", "512")]),
        ("40 Foto Jumat, 3 Mei 2019 15:19 WIB", [("date", "2019-05-03"), ("control", "40 Foto")]),
        ("May 3, 2019 12 photos", [("date", "2019-05-03"), ("control", "12 photos")]),
        ("3 Mei 2019 / Humas", [("date", "2019-05-03"), ("office", "Humas")]),
        ("3 Mei 2019 - Humas Balai", [("date", "2019-05-03"), ("office", "Humas Balai")]),
        ("Oleh: Humas | Terbit: 3 Mei 2019", [("office", "Humas"), ("published", "2019-05-03")]),
        (
            "Terbit: 3 Mei 2019 | Diperbarui: 4 Mei 2019",
            [("published", "2019-05-03"), ("updated", "2019-05-04")],
        ),
        ("Terbit: 3 Mei 2019Dibaca: 512 kali", [("published", "2019-05-03"), ("views", "512")]),
        ("Tanggal: 3 Mei 2019 Oleh: Humas", [("published", "2019-05-03"), ("office", "Humas")]),
        ("Oleh Humas pada 3 Mei 2019", [("published", "2019-05-03"), ("office", "Humas")]),
        ("Diposting oleh Humas pada 3 Mei 2019", [("published", "2019-05-03"), ("office", "Humas")]),
        ("Posted by Press Office on May 3, 2019", [("published", "2019-05-03"), ("office", "Press Office")]),
        ("Posted on May 3, 2019 by Press Office", [("published", "2019-05-03"), ("office", "Press Office")]),
        ("By Press Office, May 3, 2019", [("published", "2019-05-03"), ("office", "Press Office")]),
        ("May 3, 2019 by Press Office", [("date", "2019-05-03"), ("office", "Press Office")]),
        (
            "Published 3 May 2019 Last updated 4 May 2019",
            [("published", "2019-05-03"), ("updated", "2019-05-04")],
        ),
        ("Kategori: Berita | 3 Mei 2019", [("category", "Berita"), ("date", "2019-05-03")]),
        (
            "Dilihat: 512 kali   Kirim ke teman   Cetak",
            [("views", "512"), ("control", "Kirim ke teman Cetak")],
        ),
        (
            "admin Mei 3, 2019 Berita Leave a comment 17 Views",
            [
                ("date", "2019-05-03"),
                ("office", "admin"),
                ("category", "Berita"),
                ("control", "Leave a comment"),
                ("views", "17"),
            ],
        ),
        (
            "3 Mei 2019 - 11:24:08 WIB // Humas // Dibaca: 512 kali.",
            [("date", "2019-05-03"), ("office", "Humas"), ("views", "512")],
        ),
        ("Penulis: Ida. Editor: Lulu", [("office", "Ida"), ("editor", "Lulu")]),
        (
            "calendar_today 3 Mei 2019 account_circle Humas remove_red_eye 512",
            [("published", "2019-05-03"), ("office", "Humas"), ("views", "512")],
        ),
        ("calendar_month Jum, 3 Mei 2019", [("published", "2019-05-03")]),
        ("calendar_month Ming, 5 Mei 2019", [("published", "2019-05-05")]),
        ("account_circle operatorhulu", [("office", "operatorhulu")]),
        ("3 Mei 2019, 512 kali", [("date", "2019-05-03"), ("views", "512")]),
        ("3 Mei 2019 512 kali", [("date", "2019-05-03"), ("views", "512")]),
        ("3 Mei 2019 | Cetak", [("date", "2019-05-03"), ("control", "Cetak")]),
        ("3 Mei 2019 | 0 komentar", [("date", "2019-05-03"), ("control", "0 komentar")]),
        ("SIARAN PERS 3 Mei 2019", [("date", "2019-05-03"), ("category", "SIARAN PERS")]),
        ("2 hours ago | Press Office", [("control", "2 hours ago"), ("office", "Press Office")]),
        ("Oleh humas - 3 Mei 2019 09:41", [("date", "2019-05-03"), ("office", "humas")]),
        (
            "Terbit 3 Mei 2019 oleh Admin dalam kategori Berita",
            [("published", "2019-05-03"), ("office", "Admin")],
        ),
        (
            "For release: May 3, 2019 | Media Contact: Ida Brook, ida@quay.example",
            [("published", "2019-05-03"), ("contact", "Media Contact: Ida Brook, ida@quay.example")],
        ),
        ("For release: May 3, 2019 Release 98-17", [("published", "2019-05-03"), ("number", "98-17")]),
        ("Posted May 3, 2019 in Salt Prices", [("published", "2019-05-03"), ("category", "Salt Prices")]),
        (
            "Administrator3 Mei 201987 Kali Dibaca",
            [("office", "Administrator"), ("date", "2019-05-03"), ("views", "87")],
        ),
        (
            "Diposting03 Mei 2019Dibaca218 kaliKategoriGaram",
            [("published", "2019-05-03"), ("views", "218"), ("category", "Garam")],
        ),
        ("DateMay 3, 2019", [("published", "2019-05-03")]),
        (
            "3 Mei 2019 13:12 WIB Dilihat 512 Kali Hukmas",
            [("date", "2019-05-03"), ("views", "512"), ("office", "Hukmas")],
        ),
        ("Laman ini diakses 1.204 kali", [("views", "1204")]),
        ("Tarikh Kemaskini: 3 Mei 2019", [("updated", "2019-05-03")]),
        (
            "11am | Press Office | 3 May 2019",
            [("control", "11am"), ("office", "Press Office"), ("date", "2019-05-03")],
        ),
        ("Diposting 3 Mei 2019 di Berita", [("published", "2019-05-03"), ("category", "Berita")]),
        ("Di baca 412 kali", [("views", "412")]),
        ("SOURCE Larch Seeds, Inc.", [("issuer", "Larch Seeds, Inc.")]),
        ("Senin, 28 Mar 2022 07:31:07 615", [("date", "2022-03-28"), ("control", "615")]),
        ("3 Mei 2019 <- Kembali", [("date", "2019-05-03"), ("control", "Kembali")]),
        ("by Admin 1 19/04/2022", [("date", "2022-04-19"), ("office", "Admin 1")]),
        ("on . Dilihat: 731Dipublikasikan oleh Humas Rotan", [("views", "731"), ("office", "Humas Rotan")]),
        (
            "15 May 2019 News release Geneva Reading time: 2 min (561 words)",
            [
                ("date", "2019-05-15"),
                ("category", "News release"),
                ("place", "Geneva"),
                ("control", "Reading time: 2 min (561 words)"),
            ],
        ),
        (
            "3 Mei 2019 13:05 WIB Dilihat 5320 Kali Biro Kerja Sama dan Hubungan Masyarakat",
            [
                ("date", "2019-05-03"),
                ("views", "5320"),
                ("office", "Biro Kerja Sama dan Hubungan Masyarakat"),
            ],
        ),
        ("July 22, 2015 07:00 AM Eastern Daylight Time", [("date", "2015-07-22")]),
        (
            "Ditulis oleh Humas pada 3 Mei 2019 (dibaca 1.204 kali)",
            [("published", "2019-05-03"), ("office", "Humas"), ("views", "1204")],
        ),
        (
            "Posted by admin on 3 May 2019 (viewed 120 times)",
            [("date", "2019-05-03"), ("office", "admin"), ("views", "120")],
        ),
        (
            "3 Mei 2019 | 14:27 WIB (Hukmas)",
            [("date", "2019-05-03"), ("control", "14:27 WIB"), ("office", "Hukmas")],
        ),
        ("Oleh Admin 03-05-2019 09:41:17", [("date", "2019-05-03"), ("office", "Admin")]),
        ("Pewarta: Rina Wijaya |", [("office", "Rina Wijaya")]),
        (
            "05-12-2019 Kerjasama dan Humas Dilihat 2602 kali Pusat Data dan Informasi Rotan dan Tali",
            [
                ("date", "2019-12-05"),
                ("office", "Kerjasama dan Humas"),
                ("views", "2602"),
                ("office", "Pusat Data dan Informasi Rotan dan Tali"),
            ],
        ),
        ("Oleh : Tim Humas 3/5/2019 09.41 WIB", [("date", "2019-05-03"), ("office", "Tim Humas")]),
        (
            "Date published: 3 May 2019 Date last updated: 4 May 2019",
            [("published", "2019-05-03"), ("updated", "2019-05-04")],
        ),
    ],
)
def test_facts_in_one_line_are_read_one_by_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hulurimbun, 3 Mei 2019",
        "Hulurimbun – 3 Mei 2019",
        wrong("Panen Garam Dimulai – 3 Mei 2019", because="a title before a dash is taken for a name"),
        wrong(
            "Balai Garam Gelar Panen 3 Mei 2019", because="a title with the name of an office is taken for it"
        ),
        "Panen dibuka oleh Kepala Balai pada 3 Mei 2019",
        wrong("Panen Garam Raya Dimulai | 3 Mei 2019", because="a title before a bar is taken for an office"),
        "Dermaga lama, 3 Mei 2019, ditutup",
        "Dermaga | Petak | Gudang",
        "Pembukaan: 3 Mei 2019 | Penutupan: 5 Mei 2019",
        "Tali | Papan | Pagar | 3 Mei 2019",
        "Harga garam Rp 1.204 per kilogram",
        "",
        "Panen garam dimulai",
        "kata " * 60,
    ],
)
def test_a_line_that_holds_anything_else_is_no_line_of_facts(text: str) -> None:
    assert facts(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oleh: Humas DJG", ("office", "Humas DJG")),
        ("Ditulis oleh Humas DJG", ("office", "Humas DJG")),
        ("Penulis : Tali", ("office", "Tali")),
        ("By Press Office", ("office", "Press Office")),
        ("Sumber: Humas", ("office", "Humas")),
        ("Dikeluarkan oleh: Balai Garam", ("issuer", "Balai Garam")),
        ("From: Harbour Ministry", ("issuer", "Harbour Ministry")),
        ("SOURCE Harbour Ministry", ("issuer", "Harbour Ministry")),
        ("Editor: Papan", ("editor", "Papan")),
        ("Fotografer: Pagar", ("editor", "Pagar")),
        ("Foto: Humas pemerintah daerah", ("editor", "Humas pemerintah daerah")),
        ("Kategori: Berita Balai", ("category", "Berita Balai")),
        ("Nomor: 07/DJG-HMS/II/2019", ("number", "07/DJG-HMS/II/2019")),
        ("Ref: HM/12/2019", ("number", "HM/12/2019")),
        ("Release 98-17", ("number", "98-17")),
        ("Nomor: PR – 214/021/K.3/2019", ("number", "PR – 214/021/K.3/2019")),
        ("From Department of Salt", ("issuer", "Department of Salt")),
        wrong(
            "Rilis: 12/HM/2019",
            ("number", "12/HM/2019"),
            because="it is taken for a date that cannot be read",
        ),
        ("Lokasi: Hulurimbun", ("place", "Hulurimbun")),
        ("Cetak", ("control", "Cetak")),
    ],
)
def test_a_label_says_what_its_value_is(text: str, expected: tuple[str, str]) -> None:
    found = told(text)
    assert found == [expected] or (found == [] and expected[0] == "control")


@pytest.mark.parametrize(
    "text",
    [
        "Sumber Air Bersih",
        "By the end of the month",
        "Oleh karena itu panen ditunda",
        "Instansi lain menyusul",
        "Foto bersama kepala balai",
        "Foto: Warga menjemur garam di petak baru (dok. Balai)",
        "Photo: Workers carry salt from the pans",
        "Editor muda berlomba",
        "Lokasi panen dipindah",
        "Nomor telepon kantor",
        "Jenis garam yang dipanen",
    ],
)
def test_a_word_of_a_sentence_is_no_label(text: str) -> None:
    assert facts(text) == ()


def test_labels_of_an_agency_are_known_where_it_has_them() -> None:
    labels = {"dimuat dalam warta": About.PUBLISHED, "meja": About.OFFICE}
    (fact,) = read_facts(line("Dimuat dalam Warta: 3 Mei 2019"), labels)
    assert (fact.about, value(fact), fact.labelled) == (About.PUBLISHED, "2019-05-03", True)
    (fact,) = read_facts(line("MEJA : Garam"), labels)
    assert (fact.about, fact.text) == (About.OFFICE, "Garam")
    assert facts("Dimuat dalam Warta: 3 Mei 2019") == ()
    assert read_facts(line("Meja: "), labels) == ()


def test_a_label_in_letters_that_only_look_alike_is_none() -> None:
    assert not any(fact.labelled for fact in facts("Publiſhed: 5 May 2019"))


@pytest.mark.parametrize("label", ["Dipublikasikan pada", "Diterbitkan pada", "Published on", "Posted on"])
def test_a_name_ends_where_a_label_without_colon_begins(label: str) -> None:
    found = {fact.about: value(fact) for fact in facts(f"Oleh Humas {label} 6 May 2024")}
    assert found == {About.PUBLISHED: "2024-05-06", About.OFFICE: "Humas"}


def test_a_sentence_that_says_on_which_day_is_no_fact() -> None:
    assert facts("Pada hari Selasa, tanggal 29 April 2025.") == ()
    assert facts("pada Selasa, 29 April 2025") != ()


_GLUED_PIECES = (
    "Tanggal",
    "Views",
    "Date",
    "Mei",
    "May",
    "th",
    "menit",
    "views",
    "a",
    "A",
    "1",
    "20",
    "2019",
    " ",
    ":",
    "٣",
)


@given(st.lists(st.sampled_from(_GLUED_PIECES), max_size=6).map("".join))
def test_no_line_with_a_glued_label_or_date_is_passed_over(text: str) -> None:
    is_glued = facts_of_lines._GLUED_LABEL.search(text) or facts_of_lines._GLUED_DIGIT.search(text)
    assert may_be_glued(text) or not is_glued


def test_a_telephone_before_a_date_is_none_of_it() -> None:
    facts = read_facts(split_lines("555-281-0144 April 11, 2012")[0])
    assert [str(fact.printed.date) for fact in facts if fact.printed] == ["2012-04-11"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PRESS RELEASE 16/12/2021", [("published", "2021-12-16")]),
        ("PRESS RELEASE 119/2021", [("number", "119/2021")]),
        ("PRESS RELEASE – 16 December 2021", [("category", "PRESS RELEASE"), ("date", "2021-12-16")]),
        ("News release date: June 19, 2019", [("published", "2019-06-19")]),
        ("By: Ana Oak, October 9, 2023 ,The Full Story", [("office", "Ana Oak"), ("date", "2023-10-09")]),
        ("XR-2021-115, May 19, 2021", [("number", "XR-2021-115"), ("date", "2021-05-19")]),
        ("June 4, 2019 | XR-2019-05", [("date", "2019-06-04"), ("number", "XR-2019-05")]),
        ("COVID-19, May 19, 2021", []),
        (
            "For immediate release: May 12, 2021 Contact: Ana Oak, 202-555-0101",
            [("published", "2021-05-12"), ("contact", "Contact: Ana Oak, 202-555-0101")],
        ),
        ("12 May 2021 | Jakarta, Indonesia", [("date", "2021-05-12"), ("place", "Jakarta, Indonesia")]),
        ("12 May 2021 | Ana Oak", [("date", "2021-05-12"), ("office", "Ana Oak")]),
        ("JAKARTA – (May 12, 2021) –", []),
        ("For Immediate Release    Press Release No. 29/2021", [("number", "29/2021")]),
        ("FOR IMMEDIATE RELEASE: No. 97-034", [("number", "97-034")]),
        ("June 9, 1994 Larch Water Authority", [("date", "1994-06-09"), ("office", "Larch Water Authority")]),
        ("June 9, 1994 Larch Bay", []),
        (
            "November 27, 1996 (301) 555-0580 Ext. 1184",
            [("date", "1996-11-27"), ("control", "301) 555-0580 Ext. 1184")],
        ),
        (
            "May 9, 2021    Ana Oak, 202-555-0182",
            [("date", "2021-05-09"), ("contact", "Ana Oak, 202-555-0182")],
        ),
        ("Ref. No: PR210908, Date: 12th May 2021", [("number", "PR210908"), ("published", "2021-05-12")]),
        ("JAKARTA: November 9, 2021.", [("place", "JAKARTA"), ("date", "2021-11-09")]),
    ],
)
def test_day_number_and_writer_stand_beside_each_other_in_more_ways(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


def test_a_weekday_behind_other_words_belongs_to_its_date() -> None:
    text = "PRESS RELEASE Thursday, 6 June 2019"
    (kind, date) = facts(text)
    assert (kind.about, kind.text, date.about, date.text) == (
        About.CATEGORY,
        "PRESS RELEASE",
        About.DATE,
        "Thursday, 6 June 2019",
    )


@pytest.mark.parametrize("minutes", ["4 min", "4 menit", "12 mins", "1 minute"])
def test_how_long_a_text_takes_to_read_may_stand_among_facts(minutes: str) -> None:
    assert told(f"3 Mei 2021 · {minutes} · Biro Umum") == [
        ("date", "2021-05-03"),
        ("control", minutes),
        ("office", "Biro Umum"),
    ]
    assert facts(f"Pompa · {minutes} · Biro Umum") == ()


def test_a_section_of_the_site_among_facts_is_no_office() -> None:
    assert [about for about, _ in told("by admin | 3 May 2021 | Newsroom")][-1] == "category"


def test_a_person_in_brackets_is_no_office() -> None:
    assert "office" not in dict(told("3 Mei 2019 | 14:27 WIB (Sigit Pramono)"))


@pytest.mark.parametrize("mark", ["|", "•", "·"])
def test_a_count_before_another_fact_is_one_piece(mark: str) -> None:
    (line,) = split_lines(f"Kamis, 24 September 2020 {mark} 1.204 kali dibaca {mark} Waktu baca 3 menit")
    assert [(fact.about, fact.count) for fact in read_facts(line)] == [
        (About.DATE, None),
        (About.VIEWS, 1204),
        (About.CONTROL, None),
    ]


@pytest.mark.parametrize("label", ["Diterbitkan:", "Diposting", "Dipublikasikan pada", "Published:"])
@pytest.mark.parametrize("day", ["Jumat 12 Februari 2016", "Jum'at 12 Februari 2016", "Jum’at, 12/2/2016"])
def test_letters_of_a_weekday_are_no_words_before_a_day(label: str, day: str) -> None:
    (fact,) = facts(f"{label} {day}")
    assert fact.text == day
    assert fact.printed is not None
    assert str(fact.printed.date) == "2016-02-12"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tanggal Publish : 26 Maret 2018 | Dilihat : 267", [("published", "2018-03-26"), ("views", "267")]),
        ("Ditulis pada 26 Maret 2018", [("published", "2018-03-26")]),
        ("Posting Date: 26 Maret 2018", [("published", "2018-03-26")]),
        ("Jumlah Hits: 267", [("views", "267")]),
        ("26 Maret 2018 | 73 lihat", [("date", "2018-03-26"), ("views", "73")]),
        ("Diunduh : 3 | Dilihat : 267", [("control", "3"), ("views", "267")]),
        ("Diunduh 3 kali | Dilihat 267 kali", [("control", "3 kali"), ("views", "267")]),
        (
            "4 Mei 2013 10:04:31 / Lain / dibaca : 112 kali / Topik: Lain-lain",
            [("date", "2013-05-04"), ("office", "Lain"), ("views", "112"), ("control", "Topik: Lain-lain")],
        ),
    ],
)
def test_more_labels_and_a_rubric_behind_any_label_among_facts(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["12 Mei 2020 | Kegiatan: Rapat Kerja", "Rotan: Tali | Papan: Bambu"])
def test_a_detail_of_an_event_and_labels_alone_are_no_facts(text: str) -> None:
    assert told(text) == []


def test_a_label_before_another_is_no_office() -> None:
    assert told("Tanggal Dilihat: 12 | 26 Maret 2018") == [
        ("control", "Tanggal"),
        ("views", "12"),
        ("date", "2018-03-26"),
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("By Bo OakMarch 3, 2020", ["Bo Oak"]),
        ("By Sgt. Bo Oak, 1-25 SBCT Public AffairsSept. 3, 2020", ["Sgt. Bo Oak, 1-25 SBCT Public Affairs"]),
    ],
)
def test_a_day_in_words_may_be_glued_to_the_writer(text: str, who: list[str]) -> None:
    facts = read_facts(split_lines(text)[0])
    assert [fact.text for fact in facts if fact.about is About.OFFICE] == who
    assert [fact.printed.date.day for fact in facts if fact.printed and fact.printed.date] == [3]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("9 Agustus 2019 rtnrimba", "rtnrimba"),
        ("rtnrimba 9 Agustus 2019", "rtnrimba"),
        ("5 Oktober 2021 pendim0799", "pendim0799"),
        ("Unknown September 01, 2022", "Unknown"),
    ],
)
def test_a_name_to_log_in_by_stands_beside_a_date_with_nothing_else(text: str, who: str) -> None:
    assert ("office", who) in told(text)


@pytest.mark.parametrize("text", ["9 Agustus 2019 malam", "9 Agustus 2019 jakarta", "9 Agustus 2019 Tepian"])
def test_the_time_of_day_or_a_place_beside_a_date_is_nobody_s_name(text: str) -> None:
    assert facts(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ada Rake Opens Weekly Walk with the Pilots on 4th July 2018",
        'Answer to "Ropes" (RAKE - 4 July 2018)',
    ],
)
def test_what_was_done_on_a_day_is_nobody_s_name(text: str) -> None:
    assert facts(text) == ()


def test_an_account_stands_between_a_date_and_rubrics_with_the_count_of_comments() -> None:
    assert told("30/07/2019 admin Berita, Pendidikan 0")[1:] == [
        ("office", "admin"),
        ("category", "Berita, Pendidikan"),
    ]


@pytest.mark.parametrize("text", ["97 Less than a minute", "0 214 1 minute read", "88 Kurang dari 1 menit"])
def test_bare_counts_with_the_time_to_read_say_nothing_of_the_text(text: str) -> None:
    assert {fact.about for fact in facts(text)} == {About.CONTROL}


def test_the_counter_of_a_site_is_no_count_of_readers() -> None:
    assert all(fact.count is None for fact in facts("Hit Counter: 0012834"))


def test_who_reports_is_a_writer_and_who_adds_pictures_is_none() -> None:
    assert told("Reportase: Ana Rami") == [("office", "Ana Rami")]
    assert told("Kontributor Foto: Ana Rami") == [("editor", "Ana Rami")]
    assert facts("Naskah kuno ditemukan") == ()


def test_rubrics_with_the_count_of_comments_stand_behind_a_name_to_log_in_by() -> None:
    assert told("27 Maret 2019 promkes Kegiatan 0")[1:] == [("office", "promkes"), ("category", "Kegiatan")]
    assert facts("27 Maret 2019 promkes Kegiatan") == ()


def test_a_button_behind_the_day_is_no_name() -> None:
    assert told("Posted on: December 07, 2020 | Back | Print") == [
        ("published", "2020-12-07"),
        ("control", "Back"),
        ("control", "Print"),
    ]


@pytest.mark.parametrize("way", ["Kembali", "Back"])
def test_a_way_back_before_several_facts_hides_none(way: str) -> None:
    assert told(f"{way} 08 Oktober 2025 | Berita | 71 lihat") == told("08 Oktober 2025 | Berita | 71 lihat")
    assert not facts(f"{way} 8 warga mengungsi")


def test_a_short_label_of_the_day_of_a_post_is_one() -> None:
    assert told("Dipost : 25 Januari 2024 | Dilihat : 148") == told(
        "Diposting : 25 Januari 2024 | Dilihat : 148"
    )


def test_the_issues_of_a_legislator_are_rubrics_behind_the_day() -> None:
    assert told("Jan 17, 2013 Issues: Water") == [("date", "2013-01-17"), ("category", "Water")]


def test_a_number_with_spaces_beside_its_strokes_is_one_fact() -> None:
    (fact,) = read_facts(split_lines("Siaran Pers Nomor: B- 50 /SETMEN/02/2024")[0])
    assert (fact.about, fact.text) == (About.NUMBER, "B- 50 /SETMEN/02/2024")


@pytest.mark.parametrize("zone", ["WIB", "WITA", "WIT"])
def test_a_rubric_may_be_glued_to_the_zone_of_an_hour(zone: str) -> None:
    facts = read_facts(split_lines(f"By Admin Rotan 28 Jun 2018, 20:39:37 {zone}Berita")[0])
    assert [fact.text for fact in facts if fact.about is About.CATEGORY] == ["Berita"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Updated: 16-Nov-2000 Press Statement", "updated"),
        ("Diperbarui: 16 November 2000 Siaran Pers", "updated"),
        ("Posted: 16 November 2000 Press Statement", "published"),
        ("Larch: 16 November 2000 Press Statement", "date"),
    ],
)
def test_a_label_before_a_day_says_what_it_is_though_the_kind_of_text_stands_behind(
    text: str, about: str
) -> None:
    assert told(text)[0] == (about, "2000-11-16")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May 3, 2019 TP19-26", [("date", "2019-05-03"), ("number", "TP19-26")]),
        ("Page last revised - May 3, 2019", [("updated", "2019-05-03")]),
        ("Diterbitkan - 3 Mei 2019", [("published", "2019-05-03")]),
        ("12:18 P.M. EDT", [("control", "12:18 P.M. EDT")]),
        ("A product of the Board of Ropes", [("issuer", "the Board of Ropes")]),
    ],
)
def test_a_code_beside_the_day_and_a_dash_behind_a_label_are_read(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected
