from __future__ import annotations

from dataclasses import replace

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping.broken_sentences import mend_broken


def mended(text: str) -> list[str]:
    return [line.printed for line in mend_broken(split_lines(text)) if line.printed]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("ISLE BASE LARCH, West –\nThe bridge is open.", "ISLE BASE LARCH, West – The bridge is open."),
        ("Jakarta, 21 Mei 2015\n— Jembatan dibuka.", "Jakarta, 21 Mei 2015 — Jembatan dibuka."),
    ],
)
def test_a_dateline_on_a_line_of_its_own_and_its_dash_are_made_whole(text: str, whole: str) -> None:
    assert mended(text) == [whole]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "Warga dapat mendaftar melalui laman\nwww.jembatan.example\nsampai pekan depan.",
            "Warga dapat mendaftar melalui laman www.jembatan.example sampai pekan depan.",
        ),
        (
            "Pendaftaran dibuka oleh Dinas Jembatan\n, kata kepala dusun.",
            "Pendaftaran dibuka oleh Dinas Jembatan, kata kepala dusun.",
        ),
        (
            "Keterangan lain ada di laman dinas (\nwww.jembatan.example\n).",
            "Keterangan lain ada di laman dinas (www.jembatan.example).",
        ),
        (
            "The harbour board and the\nMinistry of Salt\nopened the new quay in the morning.",
            "The harbour board and the Ministry of Salt opened the new quay in the morning.",
        ),
        (
            "Warga dapat mendaftar melalui laman\n\nwww.jembatan.example.",
            "Warga dapat mendaftar melalui laman www.jembatan.example.",
        ),
        (
            "The council will meet again in the new town hall and\n\nvote on the bridge.",
            "The council will meet again in the new town hall and vote on the bridge.",
        ),
        (
            "Kepala dusun menyampaikan terima kasih kepada warga yang\nmembantu memasang papan.",
            "Kepala dusun menyampaikan terima kasih kepada warga yang membantu memasang papan.",
        ),
    ],
)
def test_a_sentence_broken_at_a_link_is_made_whole(text: str, whole: str) -> None:
    assert mended(text) == [whole]


def test_a_mended_line_knows_its_last_and_leaves_no_blank_line_behind() -> None:
    lines = mend_broken(
        split_lines("Warga dapat mendaftar melalui laman\n\nwww.jembatan.example.\n\nSelesai.")
    )
    assert [(line.number, line.last, line.is_blank) for line in lines] == [
        (1, 3, False),
        (4, 0, True),
        (5, 0, False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jembatan Rotan dibuka.\nWarga menyambutnya.",
        "Jembatan Rotan dibuka kembali dua pekan lalu di hulu.\nwarga menyambutnya dengan syukuran.",
        "Jembatan Rotan Dibuka Kembali\n\nWarga menyambutnya dengan syukuran yang ramai di balai.",
        "Warga membawa perlengkapan dari\n- papan\n- tali",
        "Warga membawa perlengkapan untuk\n1. papan",
        "Jadwal pembukaan jembatan sebagai berikut:\npapan dipasang pagi hari",
        "Kota\tNilai\nambar\tbaik",
        "A\na\nA",
        "Humas\n12 kali",
        "Dermaga Lama\nDermaga Baru\nPetak Garam",
        "Bagikan ke\nFacebook\nTwitter",
        "14 Oktober 2019, Oktober 14, 2019 WIB Last Updated 2019-10-14\nmasukkan iklan di sini",
        "Jembatan Rotan di Hulu Sungai Randu Dibuka Kembali\npapan\n1 Juli 2019",
        "– SELESAI –\nCatatan untuk redaksi",
        "Ida Brook\nSenior Officer, Bridges and Public Relations\nida@quay.example",
    ],
)
def test_what_may_be_whole_stays_apart(text: str) -> None:
    assert mended(text) == [line.replace("\t", " ") for line in text.split("\n") if line]


def test_a_heading_or_a_line_with_markup_is_not_joined() -> None:
    above, below = split_lines("Warga dapat mendaftar melalui laman\nwww.jembatan.example.")
    assert len(mend_broken([above, below])) == 1
    assert len(mend_broken([replace(above, form="heading2"), below])) == 2
    assert len(mend_broken([above, replace(below, markdown="[x](y)")])) == 2


@pytest.mark.parametrize(
    "byline", ["by admin | May 3, 2019 | News", "oleh humas - 3 Mei 2019 09:41", "by Ida Brook", "by admin |"]
)
def test_facts_in_small_letters_are_no_part_of_the_title_above_them(byline: str) -> None:
    title = "Jembatan Rotan Dibuka Kembali Setelah Dua Pekan Ditutup"
    lines = split_lines(f"Beranda › Berita › {title}\n{title}\n{byline}")
    assert [line.printed for line in mend_broken(lines)][1:] == [title, byline]


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("Penulis: Tali Rakitan dan Papan Jati dari Hulurimbun", "234"),
        ("Penulis: Tali Rakitan dan Papan Jati dari Hulurimbun", "share :"),
        ("Office of Planks and of Ropes, Regional Division South", "c/o Ada Plank"),
        ("Telepon: 131 (dari hulu) dan 1500131 (dari hilir sungai)", "e-mail: a@dinas.example"),
    ],
)
def test_counts_controls_and_parts_of_an_address_go_on_with_no_sentence(line: str, after: str) -> None:
    assert mended(f"{line}\n{after}") == [line, after]


def test_a_text_that_begins_with_its_place_goes_on_with_no_headline() -> None:
    title = "Bicarakan Kerja Sama Tali, Balai Rotan Sambut Warga Hulu"
    text = [title, "Jakarta - Humas Balai Rotan. Balai", "rotan dan tali menyambut kedatangan warga hulu."]
    assert mended("\n".join(text)) == [title, " ".join(text[1:])]


def test_a_short_form_in_brackets_goes_on_with_its_name() -> None:
    text = "Balai Rotan menyambut kedatangan Universitas Tali\n(UTI) pada Rabu untuk membuka kerja sama."
    assert mended(text) == [text.replace("\n", " ")]
    assert mended("KUNJUNGAN WARGA KE BALAI ROTAN DI HULU\n(UTI) pada Rabu untuk membuka kerja sama.") != [
        "KUNJUNGAN WARGA KE BALAI ROTAN DI HULU (UTI) pada Rabu untuk membuka kerja sama."
    ]


def test_no_sentence_ends_with_the_verb_that_something_is() -> None:
    text = "Ia menuturkan tentang Balai Rotan yang merupakan\nLembaga tali di hulu."
    assert mended(text) == [text.replace("\n", " ")]


def test_a_number_that_a_sentence_needs_goes_on_with_it() -> None:
    assert mended("Papan itu diganti oleh warga pada tanggal\n12\nbulan lalu.") != []
    assert mended("Papan itu diganti seluruhnya oleh warga dusun pada\n12\nJuli.")[0].endswith("pada 12")


def test_breadcrumbs_and_the_title_that_they_end_with_stay_apart() -> None:
    lines = [
        "Beranda » Kabar Hulu » Jembatan Rotan Kembali Dibuka",
        "Jembatan Rotan Kembali Dibuka",
        "humas balai",
    ]
    assert mended("\n".join(lines)) == lines


BROKEN = (
    "Dinas Jembatan\nmemasang papan\nbaru di hulu.\nPapan lama\ndibawa warga ke balai\ndusun.\n"
    "“Kami senang,” kata Kepala\nDusun Randu.\nSelesai"
)


def test_sentences_that_a_page_breaks_over_short_lines_are_made_whole() -> None:
    assert mended(BROKEN) == [
        "Dinas Jembatan memasang papan baru di hulu.",
        "Papan lama dibawa warga ke balai dusun.",
        "“Kami senang,” kata Kepala",
        "Dusun Randu.",
        "Selesai",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dinas Jembatan\nmemasang papan\nbaru di hulu.\nSelesai",
        "Papan rotan\ntali rotan\npagar rotan\nTiang rotan\nlantai rotan",
    ],
)
def test_one_such_sentence_or_a_list_in_small_letters_stays_apart(text: str) -> None:
    assert mended(text) == text.split("\n")


@pytest.mark.parametrize(
    "below",
    [
        "rimbun.kabar.example, - Dinas Jembatan menutup jembatan rotan di hulu selama dua hari kerja.",
        "kabar.example, Randu – Dinas Jembatan menutup jembatan rotan di hulu selama dua hari kerja.",
        "www.pa-rimbun.example|| Jumat 3 Mei 2019. Dinas Jembatan menutup jembatan rotan di hulu.",
    ],
)
def test_the_site_that_a_text_begins_with_goes_on_with_no_headline(below: str) -> None:
    assert mended(f"Dinas Jembatan Tutup Jembatan Rotan di Hulu Sungai\n{below}") == [
        "Dinas Jembatan Tutup Jembatan Rotan di Hulu Sungai",
        below,
    ]


def test_a_site_amid_a_sentence_that_a_link_broke_is_joined() -> None:
    text = "Warga dapat mendaftar lewat telepon atau melalui laman\nrimbun.kabar.example, dan di balai dusun."
    assert mended(text) == [text.replace("\n", " ")]


def test_small_letters_below_a_headline_in_capitals_are_a_line_of_their_own() -> None:
    lines = ["DINAS JEMBATAN TUTUP JEMBATAN ROTAN DI HULU SUNGAI", "tutup jembatan 7 juli"]
    assert mended("\n".join(lines)) == lines


@pytest.mark.parametrize("end", [" (TR 05/ED 02)", " [tal]", " (*)", " Humas Balai"])
def test_small_letters_below_who_signs_are_a_line_of_their_own(end: str) -> None:
    text = f"Dinas Jembatan menutup jembatan rotan di hulu selama dua hari kerja pekan ini.{end}\nrotan"
    assert mended(text) == text.split("\n")


@pytest.mark.parametrize("text", ["", "\n\n", "Satu", "\n\nSatu\n\n", BROKEN])
def test_no_word_is_lost_or_doubled(text: str) -> None:
    found = " ".join(line.printed for line in mend_broken(split_lines(text)))
    assert found.split() == text.split()


@pytest.mark.parametrize(
    ("begun", "rest"),
    [
        ("Di akhir kunjungannya ke Balai", "Papan Randu, kepala dusun menyempatkan diri menyapa warga."),
        ("After long talks with the", "Larch Village Board, the mayor took a seat by the fire there."),
    ],
)
def test_a_clause_that_begins_a_sentence_goes_on_where_a_page_breaks_its_sentences(
    begun: str, rest: str
) -> None:
    broken = "\n".join(["Warga yang tinggal di hulu", "menyusun papan."] * 3)
    assert mended(f"{broken}\n{begun}\n{rest}")[-1] == f"{begun} {rest}"
    if begun[-1] == "i":
        assert mended(f"{begun}\n{rest}") == [begun, rest]
    heading = "Di Balik Papan Randu"
    assert mended(f"{broken}\n{heading}\n{rest}")[-2:] == [heading, rest]


def test_the_kind_of_text_is_no_part_of_the_headline_below_it() -> None:
    head = "Larch Department's Rope and Hour Division\nannounces record splicing for the year 2007"
    assert mended(f"News Release\n{head}") == ["News Release", head.replace("\n", " ")]


def test_nothing_goes_on_behind_who_signs_though_a_file_stands_below() -> None:
    signed = "Warga senang dengan dermaga baru itu, jelas kepala balai. (Dsy)"
    text = f"{signed}\nPanduan Merawat Dermaga Rotan\nberkas-panduanUnduh"
    assert mended(text) == text.splitlines()


def test_behind_a_quotation_with_a_comma_only_who_speaks_goes_on() -> None:
    said = "Kepala balai berharap papan itu tahan lama. “Papan ini dari hulu, sehingga warga bisa tenang”,"
    other = "Hadir pada syukuran itu para petugas dermaga dan warga dusun di tepi sungai"
    assert mended(f"{said}\n{other}") == [said, other]
    speaker = "Ana Tali, kepala balai itu, menutup kata-katanya, ujar petugas dermaga"
    assert mended(f"{said}\n{speaker}") == [f"{said} {speaker}"]


def test_the_words_of_a_button_go_on_with_no_headline() -> None:
    lines = [
        "Klarifikasi, Kepala Dusun Tegaskan Papan Tidak Dipindahkan",
        "bagikan berita ke :",
        "3 Mei 2019",
    ]
    assert mended("\n".join(lines)) == lines


def test_a_text_goes_on_below_the_line_that_begins_with_its_place_and_day() -> None:
    first = "Jakarta, 6 Mei 2024 – Kementerian Garam Nusa menyalurkan dana"
    rest = "desa tahap kedua kepada 412 kabupaten."
    assert mended(f"{first}\n{rest}") == [f"{first} {rest}"]
    assert mended("Jakarta, 6 Mei 2024\ndesa tahap kedua kepada 412 kabupaten.")[0] == "Jakarta, 6 Mei 2024"
