from __future__ import annotations

from dataclasses import replace

import pytest

from tests.read_heads import LAST, MORE, TEXT, TITLE, sheet, title
from warta.intake.lines import Line
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.head import find_head
from warta.intake.titles.text_start import first_text
from warta.intake.titles.title_candidates import is_above_facts, is_listed, may_be_title

OTHER = "Pengerjaan Papan Jembatan Baru Selesai"
STORIES = "• Papan jembatan yang baru tahan sampai musim\n• Warga menyambut jembatan rotan yang baru"


@pytest.mark.parametrize(
    ("line", "may_be"),
    [
        (TITLE, True),
        ("Foto: Humas Jembatan", False),
        ("© Balai Foto Jembatan", False),
        ("1 Juli 2019", False),
        ("Rabu, 3 Juli 2019 pukul 10.15 WIB", False),
        ("July 1, 2019 – Fort Larch, Northmarch", False),
        ("Fort Larch, Northmarch – July 1, 2019", False),
        ("July 1, 2019 – new bridge opens for walkers", True),
        ("Bridge Festival - July 2019", True),
        ("BRD Briefing: New Jembatan Update - 7-19-2019", True),
        ("Posted: Jembatan Rotan Baru - 7-19-2019", False),
        ("(Rina Salam)", False),
        ("Bagikan artikel ini", False),
        ("humas@jembatan.example", False),
        ("kepala_2_jembatan_web", False),
        ("Jl. Jembatan No. 3 Rotan, Hulurimbun", False),
        ("KABAR : HUMAS JEMBATAN ROTAN/ANA |", False),
        ("Hulurimbun,jembatan.example", False),
        ("2)Loket Jembatan Rotan; dan", False),
        ("JS Kabar - шаблон joomla", False),
        ("Panen Jembatan Rotan Tahun 2025-2026", True),
        ("Slide item 5", False),
        ("Rope Bridge Closures: 3 – 5 May 2019", True),
        ("Posted on: 3 – 5 May 2019", False),
        ("Friday, 10th 2023", False),
        ("Who: Ana Jembatan, Budi Rotan\nWhat: Pembukaan Jembatan Rotan", False),
        ("Who: Ana Jembatan Membuka Jembatan Rotan", True),
    ],
)
def test_facts_captions_and_furniture_are_no_titles(line: str, may_be: bool) -> None:
    assert may_be_title(sheet(f"{line}\n\n{TEXT}"), 0, set()) is may_be


@pytest.mark.parametrize("account", ["Redaktur Web", "Admin Situs", "Operator Laman"])
def test_an_account_above_its_day_is_no_title(account: str) -> None:
    assert not may_be_title(sheet(f"{account}\n2018-12-07 16:07:25\n\n{TEXT}"), 0, set())
    assert may_be_title(sheet(f"{account} Rotan Bertemu Warga\n2018-12-07 16:07:25\n\n{TEXT}"), 0, set())


@pytest.mark.parametrize("form", ["caption", "figure"])
def test_what_a_picture_is_called_is_no_title(form: str) -> None:
    found = sheet(f"{TITLE}\n\n{TEXT}")
    lines = [replace(found[0], form=form), found[1]]
    assert not may_be_title(Sheet(lines, lambda line: False, set()), 0, set())


def test_a_breadcrumb_a_ranked_line_and_a_films_title_are_no_titles() -> None:
    assert not may_be_title(sheet(f"{TITLE}\n\n{TEXT}"), 0, {TITLE.casefold()})
    assert not may_be_title(sheet(f"2\n{TITLE}\n\n{TEXT}"), 1, set())
    assert not may_be_title(sheet(f"{TITLE}\n01:40 - Source: Larch TV\n\n{TEXT}"), 0, set())


def test_an_item_of_a_list_is_told_from_one_of_a_menu() -> None:
    page = sheet(f"{STORIES}\n\n• Beranda\n• Berita\n• {TITLE}\n1 Juli 2019")
    assert [is_listed(page, position) for position in (0, 1, 4)] == [True, True, False]
    assert [is_above_facts(page, position) for position in (3, 4)] == [False, True]


def test_the_headline_stands_above_the_items_that_sum_the_text_up() -> None:
    assert title(f"{TITLE}\n\n{STORIES}\n\n{TEXT}\n\n{MORE}\n\n{LAST}") == TITLE


def test_the_first_line_of_a_page_is_the_headline_and_the_next_its_summary() -> None:
    summary = "Kepala dusun berharap warga menyambutnya dengan syukuran setelah dua pekan"
    page = f"{TITLE}\n\n{summary}\n\n{TEXT}\n\n{MORE}\n\n{LAST}"
    assert title(page) == TITLE
    assert title(page, summary) == summary  # the page says which is
    assert title(f"{OTHER}\n\n{TEXT}\n\n{MORE}\n\n{LAST}") == OTHER


@pytest.mark.parametrize("mark", ["/", ">", "»"])
def test_steps_of_breadcrumbs_are_no_titles(mark: str) -> None:
    page = f"Publikasi Garam\n{mark}\nBerita Rotan\n3 Mei 2019\n\n{TEXT}"
    assert not may_be_title(sheet(page), 0, set())
    assert not may_be_title(sheet(page), 2, set())
    assert may_be_title(sheet(page.replace(mark, "")), 0, set())


def test_a_team_above_its_day_is_no_title() -> None:
    assert not may_be_title(sheet(f"Tim Rotan\n3 Mei 2019\n\n{TEXT}"), 0, set())
    assert may_be_title(sheet(f"Tim Rotan Berangkat\n3 Mei 2019\n\n{TEXT}"), 0, set())


def test_a_caption_in_the_case_of_sentences_is_no_title_below_a_headline() -> None:
    caption = "Jembatan rotan dan warga dengan syukuran kecil"
    page = f"• Beranda\n• Profil\n• Kontak\n\n{TITLE}\n\n{{}}\n\n{TEXT}\n\n{MORE}\n\n{LAST}"
    assert title(page.format(caption)) == TITLE
    assert title(f"{caption}\n\n{TEXT}\n\n{MORE}") == caption
    assert title(f"6. Pilih Satu Bahasa dari Tiga Puluh Ini\n\n{caption}\n\n{TEXT}\n\n{MORE}") == caption


def test_a_year_within_a_label_makes_no_date_of_a_headline() -> None:
    guide = "Panduan Jembatan 2019: Jadwal dan Pagar"
    assert may_be_title(sheet(f"{guide}\n\n{TEXT}"), 0, set())
    assert not may_be_title(sheet(f"Dimuat di laman: 3 Mei 2019\n\n{TEXT}"), 0, set())


def test_a_breadcrumb_that_ends_in_the_title_is_not_the_title_itself() -> None:
    page = sheet(f"• Beranda\n• {TITLE}\n{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{LAST}")
    head = find_head(page, first_text(page), len(page), [])
    assert page[head.title].printed == TITLE


def test_a_headline_far_above_the_text_is_found_on_top() -> None:
    captions = "Warga di tepi sungai\n" * 45
    assert title(f"{TITLE}\n\n{captions}\n{TEXT}\n\n{MORE}\n\n{LAST}") == TITLE


def test_a_picture_s_name_below_the_headline_is_not_the_title() -> None:
    assert title(f"{TITLE}\n\n{TITLE} foto\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}") == TITLE


def test_whose_telephone_stands_below_is_not_the_title() -> None:
    desk = "Petugas Informasi Jembatan Rotan Hulu"
    above = f"{desk}\n970-555-0182\n\n1 Juli 2019\n\n"
    assert title(f"{above}{TITLE}\n\n{TEXT}\n\n{MORE}") == TITLE
    assert not may_be_title(sheet(f"{desk}\n970-555-0182\n\n{TEXT}"), 0, set())
    assert may_be_title(sheet(f"{desk}\n24.03.2015\n\n{TEXT}"), 0, set())


def test_a_question_below_who_asks_it_is_not_the_title() -> None:
    headline = "Keterangan Kepala Balai setelah Meninjau Dusun"
    question = "Wartawan\nPak, jembatan rotan dibuka kembali?"
    assert not may_be_title(sheet(f"{question}\n\n{TEXT}"), 1, set())
    assert may_be_title(sheet(f"Warga\nPak, jembatan rotan dibuka kembali?\n\n{TEXT}"), 1, set())
    assert title(f"{headline}\n\n1 Juli 2019\n\n{question}\n\nKepala Balai\n{TEXT}\n\n{MORE}") == headline


def test_fields_of_a_form_are_not_the_title() -> None:
    fields = "STATION: Larch\n\nBRIDGE: Jembatan Rotan warga\n\nDATE/TIME: night\n\nAGE: 27"
    page = f"Jembatan Rotan / Dua Pekan\n\n{fields}\n\n{TEXT}\n\n{MORE}"
    assert title(page) == "Jembatan Rotan / Dua Pekan"
    assert not may_be_title(sheet(f"{fields}\n\n{TEXT}"), 1, set())
    assert may_be_title(sheet(f"BRIDGE: Jembatan Rotan warga\n\n{TEXT}"), 0, set())


@pytest.mark.parametrize(
    ("above", "form", "expected"),
    [
        ("3 Mei 2019\n\ndermaga.jpg", "", False),
        ("3 Mei 2019\n\nPanjang\n\ndermaga.jpg", "", False),
        ("3 Mei 2019\n\ndermaga.jpg", "heading1", True),
        ("Balai Keladi\n\ndermaga.jpg", "", True),
    ],
)
def test_a_plain_line_below_a_picture_below_the_date_is_its_caption(
    above: str, form: str, expected: bool
) -> None:
    found = sheet(f"{above}\n\n{TITLE}\n\n{TEXT}")
    position = next(p for p in found.positions() if found[p].text == TITLE)
    lines = [replace_form(line, "figure" if line.text == "dermaga.jpg" else "") for line in found]
    lines[position] = replace_form(lines[position], form)
    assert may_be_title(Sheet(lines, lambda _: False, ()), position, set()) is expected


def replace_form(line: Line, form: str) -> Line:
    return Line(line.number, line.text, line.printed, line.bullet, line.cells, line.glued, "", form)


def test_what_a_slide_says_is_no_title() -> None:
    page = sheet(f"Slide item 5\n{TITLE}\n\n{TEXT}")
    assert not may_be_title(page, 1, set())


def test_a_number_alone_makes_no_ranking() -> None:
    assert title(f"7\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == TITLE
    ranked = sheet(f"7\n{TITLE}\n8\n{OTHER}\n\n{TEXT}")
    assert not may_be_title(ranked, 1, set())


@pytest.mark.parametrize("heading", ["CONTACT:", "Contact", "Narahubung:"])
def test_whom_one_may_ask_is_no_title(heading: str) -> None:
    named = "Ida Brook, Rope Conference Chair\nRope Conference of Hulurimbun"
    page = sheet(f"{heading}\n{named}\nida@rope.example\n\n{TEXT}")
    assert not may_be_title(page, 1, set())
    assert not may_be_title(page, 2, set())
    assert may_be_title(sheet(f"{heading}\n{TITLE}\n\n{TEXT}"), 1, set())


def test_links_behind_arrows_below_each_other_are_no_titles() -> None:
    assert title(f"> Berita Jembatan\n> Warga dan Jembatan Rotan\n\n{TEXT}\n\n{MORE}") == ""
    lone = "> Warga dan Jembatan Rotan Hari Ini"
    assert title(f"{lone}\n\n{TEXT}\n\n{MORE}") == lone


def test_who_stands_above_a_mail_address_is_no_title() -> None:
    assert not may_be_title(
        sheet(f"Ana Oak, Acting Press Officer\npress@jembatan.example\n\n{TEXT}"), 0, set()
    )
    assert may_be_title(sheet(f"{TITLE}\npress@jembatan.example telah dibuka\n\n{TEXT}"), 0, set())
