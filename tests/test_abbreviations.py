"""Abbreviations: what a text itself says they stand for, which words are some, marking their first use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.abbreviations import abbreviations_among, definitions_in, mark_first_uses
from warta.likeness import words_of

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


def defined(text: str) -> list[tuple[str, str]]:
    return [(item.short, item.long) for item in definitions_in(text)]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("tentang Standar dan Penilaian Garam (SPG) yang baru", "SPG", "Standar dan Penilaian Garam"),
        ("Kepala Balai Garam Nasional (BGN) hadir", "BGN", "Balai Garam Nasional"),
        ("Nomor (12)/Balai Garam Nasional (BGN)", "BGN", "Balai Garam Nasional"),
        ("BGN (Balai Garam Nasional) hadir", "BGN", "Balai Garam Nasional"),
        ("usaha mikro, kecil, dan menengah (UMKM)", "UMKM", "usaha mikro, kecil, dan menengah"),
        ("the International Office for Salt (IOS)", "IOS", "International Office for Salt"),
        ("Organisasi Internasional Standar (ISO)", "ISO", "Organisasi Internasional Standar"),
        ("Kementerian Kelautan (Kemenlaut)", "Kemenlaut", "Kementerian Kelautan"),
        ("Perencanaan Pembangunan Nasional (Perpenas)", "Perpenas", "Perencanaan Pembangunan Nasional"),
        ("Kepolisian Rakyat Indah (Polri)", "Polri", "Kepolisian Rakyat Indah"),
        ("Dinas Komunikasi dan Informatika (Diskominfo)", "Diskominfo", "Dinas Komunikasi dan Informatika"),
        ("Panduan Garam Sedunia Tahap 2 (PGST2)", "PGST2", "Panduan Garam Sedunia Tahap 2"),
        ("Standar Nasional Garam yang selanjutnya disingkat SNG", "SNG", "Standar Nasional Garam"),
        ("Standar Nasional Garam (selanjutnya disebut “SNG”)", "SNG", "Standar Nasional Garam"),
        ("Pelatihan bagi Pelatih (ToT) dan Training of Trainer (ToT)", "ToT", "Training of Trainer"),
    ],
)
def test_an_abbreviation_is_found_with_its_long_form(text: str, short: str, long: str) -> None:
    assert defined(text) == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "Ulrica Sunyi (Swedia) dan Mitsu Moto (Jepang)",
        "dibuka pukul 09.00 (WIB) di dermaga",
        "harga garam (Rp) naik",
        "hadir pula Menteri (Kepala) dan staf",
        "pada Kamis (24/9/2020) di kota",
        "Juru catat (Put – Humas)",
        "Balai itu ramai. Garam Nasional (BGN)",
        "(SPK)",
        "ketua panitia (Ketua)",
        "di Kota Lentera (KOTA LENTERA)",
    ],
)
def test_what_stands_in_brackets_without_its_letters_before_it_is_none(text: str) -> None:
    assert defined(text) == []


def test_the_first_definition_of_a_text_counts_and_its_place_is_told() -> None:
    text = "Balai Garam Nasional (BGN) dan Badan Gua Nasional (BGN)"
    assert [(item.long, text[item.start : item.start + 3]) for item in definitions_in(text)] == [
        ("Balai Garam Nasional", "BGN")
    ]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not part of the repository")
def test_all_that_the_seeds_define_is_found_and_nothing_else() -> None:
    found = {short for path in sorted(SEEDS.glob("*.txt")) for short, _ in defined(path.read_text("utf-8"))}
    assert found == set("ISO BSN BCMT SPK MEA PKS ASN OPD AGP2 IOM JAIF".split())


@settings(deadline=None)
@given(st.text(st.sampled_from("AaBbn -().,disingkat\n") | st.characters(codec="utf-8"), max_size=80))
def test_any_text_can_be_searched_and_a_long_form_stands_in_it(text: str) -> None:
    for item in definitions_in(text):
        assert text[item.start :].startswith(item.short)
        assert item.long in " ".join(text.split())


def test_words_with_a_second_capital_or_a_digit_look_like_abbreviations() -> None:
    words = ["SPK", "Kemenlaut", "ToT", "AGP2", "Balai", "B", "KemenPAN"]
    assert abbreviations_among(words) == ["SPK", "ToT", "AGP2", "KemenPAN"]


SPK = {"SPK": 'Standar "dan" Penilaian'}


def test_the_first_use_is_marked_and_no_other() -> None:
    marked = '<p>Kata <abbr title="Standar &quot;dan&quot; Penilaian">SPK</abbr>, lalu SPK.</p>\n<p>SPK</p>'
    assert mark_first_uses("<p>Kata SPK, lalu SPK.</p>\n<p>SPK</p>", SPK) == marked


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Kata SPK</h2>",
        '<p><a href="x">tentang <em>SPK</em></a></p>',
        "<p><code>SPK</code></p>",
        "<pre><code>SPK</code></pre>",
        "<table><thead><tr><th>SPK</th></tr></thead></table>",
        '<p><img src="SPK.png" alt="SPK"></p>',
        "<p>KATA SPK DI SINI</p>",
        "<p>XSPK SPKX aSPK SPK1 &SPK;</p>",
        "<p>spk Spk</p>",
    ],
)
def test_nothing_is_marked_in_headings_links_code_words_and_capitals(html: str) -> None:
    assert mark_first_uses(html, SPK) == html


def test_the_use_after_a_heading_is_the_first() -> None:
    assert (
        mark_first_uses("<h2>SPK</h2><p>SPK</p>", {"SPK": "S"})
        == '<h2>SPK</h2><p><abbr title="S">SPK</abbr></p>'
    )


@settings(deadline=None)
@given(st.lists(st.sampled_from(["SPK ", "<p>", "</p>", "<h2>", "</h2>", "x", "&lt;", "<br>", " "])))
def test_marking_takes_nothing_from_the_text(parts: list[str]) -> None:
    html = "".join(parts)
    marked = mark_first_uses(html, {"SPK": "S P K"})
    assert re.sub(r"</?abbr[^>]*>", "", marked) == html
    assert marked.count("<abbr") <= 1
    assert words_of(html) == words_of(re.sub(r"</?abbr[^>]*>", "", marked))


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Kepolisian Negara Republik Indonesia", "Polri"),
        ("Satuan Tugas", "Satgas"),
        ("Pos Pelayanan Terpadu", "Posyandu"),
        ("Sulawesi Tenggara", "Sultra"),
        ("Pemilihan Kepala Daerah", "Pilkada"),
        ("Rapat Koordinasi Nasional", "Rakornas"),
    ],
)
def test_a_word_of_syllables_may_take_them_from_within_words(long: str, short: str) -> None:
    assert defined(f"Pejabat itu menyebut {long} ({short}) kemarin.") == [(short, long)]
    assert defined(f"Pejabat itu menyebut {short} ({long}) kemarin.") == [(short, long)]


@pytest.mark.parametrize(
    "words",
    [
        "Taman Nasional Ujung Kulon (Tanjung)",
        "Stadion Gelora Bung Karno (Jakarta)",
        "Gedung Serba Guna (Selasa)",
        "Kawasan Tanpa Rokok (Kantor)",
        "Hotel Garam Permai (Gempa)",
        "Kepala Dinas Kesehatan (Budi)",
        "Desa Sukamaju Kecamatan Candi (Sidoarjo)",
    ],
)
def test_a_word_in_brackets_that_is_made_of_no_syllables_is_no_abbreviation(words: str) -> None:
    assert defined(f"Mereka datang ke {words} kemarin.") == []
