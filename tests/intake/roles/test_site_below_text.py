from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT, TITLE, assign, body, of
from tests.read_heads import HEADER
from warta.intake.marks.fact import About
from warta.intake.role import Role

ABOVE = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}"
SITE = "Berita Terkait\nPapan Baru Tiba di Dermaga\nKembali ke atas"


@pytest.mark.parametrize(
    "lines",
    [
        "TALI BIN PAPAN\nKetua Pengarah Jambatan\n1 Juli 2019",
        "Tali Rakitan, Ph.D.\nKepala Pusat Data Jembatan",
        "Autentikasi:\nKabid Jembatan, Tali Rakitan",
        "HUMAS JEMBATAN\nrotan",
    ],
)
def test_short_lines_between_text_and_the_site_s_own_are_left_out_and_told(lines: str) -> None:
    page = f"{ABOVE}\n{lines}\nPenulis: Admin\n{SITE}"
    assert body(page) == [TEXT, MORE]
    assert "lines 8 to" in assign(page).doubts["body"]


def test_an_address_between_text_and_the_site_s_own_lines_is_kept_as_contacts() -> None:
    lines = "Bank of the Ropes\nFlachsstrasse 20\n60314 Frankenau am Main\n+49 69 555 0144"
    page = f"{ABOVE}\n{lines}\nUpdated 3 July 2019\n{SITE}"
    assert (body(page), of(page, Role.CONTACT)) == ([TEXT, MORE], lines.split("\n"))


@pytest.mark.parametrize(
    "last",
    [
        "Terima kasih.",
        "Papan jati\nTali rotan.",
        "• Papan jati\n• Tali rotan",
        "Daftar papan: https://jembatan.example/papan\nSiapa yang datang?",
    ],
)
def test_sentences_items_and_addresses_that_end_a_text_stay(last: str) -> None:
    page = f"{ABOVE}\n\n{last}\n\nPenulis: Admin\n{SITE}"
    assert body(page) == [TEXT, MORE, *last.split("\n")]


def test_short_lines_that_end_the_page_stay() -> None:
    assert body(f"{ABOVE}\n\nPapan jati\nTali rotan") == [TEXT, MORE, "Papan jati", "Tali rotan"]


def test_a_number_among_the_lines_left_out_is_known() -> None:
    page = f"{ABOVE}\nRelease number\n45/24\nGeneral enquiries\nInfocentre\nUpdated 3 July 2019\n{SITE}"
    stated = assign(page).stated()
    assert [fact.text for _, fact in stated if fact.about is About.NUMBER] == ["45/24"]
    assert body(page) == [TEXT, MORE]


def test_a_name_in_brackets_above_an_office_signs_off() -> None:
    page = f"{ABOVE}\n(Tali Rakitan)\nChief General Manager\nPress Release: 2019-2020/236\n{SITE}"
    assert (of(page, Role.SIGNOFF), body(page)) == (["(Tali Rakitan)"], [TEXT, MORE])


def test_links_of_the_site_above_and_below_contacts_are_no_text() -> None:
    contacts = "Media contact:\nAda Plank\n0800-000-111\npress@dinas.example"
    links = "Related topics\nBridges\nRope\nEnglish\n(41.2 kB - PDF)\nDownload"
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n{links}\n{contacts}\nShare"
    assert (body(page), of(page, Role.CONTACT)) == ([TEXT, MORE], contacts.split("\n"))


def test_related_links_above_the_end_mark_are_no_text() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\nRelated information\nFood allergies\nHome tests\n###"
    assert body(page) == [TEXT, MORE]


def test_short_lines_above_the_end_mark_that_nothing_heads_are_text() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\nPapan jati\nTali rotan\n###"
    assert body(page) == [TEXT, MORE, "Papan jati", "Tali rotan"]


def test_a_labelled_date_among_the_lines_left_out_is_the_release_s_where_it_has_no_other() -> None:
    site = "Related links\nPapan\nTali\nOther news"
    page = f"{TITLE}\n{TEXT}\n{MORE}\nPublished on 03 May 2024\nNews release\n{site}"
    assert [fact.text for _, fact in assign(page).stated() if fact.printed] == ["03 May 2024"]
    assert body(page) == [TEXT, MORE]


def test_a_paragraph_with_its_sign_off_is_no_short_line() -> None:
    last = "“Kalau ramai kami tambah,” ujarnya.(rot)**"
    page = f"{ABOVE}\n{last}\nKepala Dinas Jembatan\nTali Rakitan\nBerita Terbaru\nPapan Baru Tiba"
    assert body(page) == [TEXT, MORE, last]


def test_a_list_that_a_word_announces_is_text_above_contacts() -> None:
    names = ["Signatories:", "Rope Makers of Larch", "Friends of Planks", "Bridge Walkers", "and 36 others"]
    page = (
        f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n" + "\n".join(names) + "\n\nMedia contact: Ada Plank, 01632 960 977"
    )
    assert body(page) == [TEXT, MORE, *names]


def test_place_and_date_above_lines_that_are_left_out_date_the_release() -> None:
    signed = "Hulurimbun, 1 Juli 2019\nTim Jembatan"
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{signed}\n\nNarahubung: Randu, 0812 5550 1717"
    assert of(page, Role.SIGNATURE) == ["Hulurimbun, 1 Juli 2019"]


def test_the_letterhead_on_top_of_a_page_that_ends_it_too_is_left_out_and_told() -> None:
    foot = f"{HEADER}\n{HEADER} Jl. Papan 6-8 Hulurimbun 10710\nTelp (62-21) 3841195\n3842508"
    page = f"{HEADER}\n{ABOVE}\n{foot}"
    assert body(page) == [TEXT, MORE]
    assert "as on top of the page" in assign(page).doubts["body"]
    assert HEADER in body(f"{ABOVE}\n{foot}")
    further = "Warga dusun itu senang dengan papan yang baru dan berterima kasih kepada semua."
    assert further in body(f"{page}\n{further}")
