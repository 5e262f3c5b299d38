from __future__ import annotations

import pytest

from tests.read_heads import HEADER, MENU, MORE, TEXT, TITLE, sheet, title, top
from warta.intake.titles.head import find_head
from warta.intake.titles.text_start import first_text


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
        "THE HON ADA PLANK MP\nMinister for Ropes and Bridges\n",
        "From: The Rt Hon Ada Plank MP\n",
        "JOINT STATEMENT\nTreasurer and Minister for Ropes\nThe Honourable Ada Plank\n",
        "Ropes | Planks | Salt prices | Berita\nStok papan hari ini: 14, 22, 9\n",
        "🏛 Balai Uji Tali\n☰ Menu\n",
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


def test_a_title_wrapped_over_two_lines_begins_with_its_first() -> None:
    wrapped = "JEMBATAN ROTAN DI HULU SUNGAI RANDU\nDIBUKA KEMBALI SETELAH DUA PEKAN"
    page = f"{HEADER}\n\n{wrapped}\n\n{TEXT} Sungai Randu surut di hulu.\n\n{MORE}"
    assert title(page) == "JEMBATAN ROTAN DI HULU SUNGAI RANDU"


def test_a_headline_whose_words_stand_in_the_text_is_the_title() -> None:
    page = f"{HEADER}\n\nJembatan Rotan Dibuka Kembali\nPapan lantainya kini baru semua\n\n{TEXT}\n\n{MORE}"
    assert title(page) == "Jembatan Rotan Dibuka Kembali"


@pytest.mark.xfail(strict=True, reason="only the first printed lines of a page are looked at, without a word")
def test_a_title_below_a_very_long_menu_is_found() -> None:
    assert (
        title(f"{HEADER}\n" + "Tugas dan Fungsi\n" * 700 + f"\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}")
        == TITLE
    )


def test_a_title_below_its_first_words_is_the_title() -> None:
    short = " ".join(TITLE.split()[:4])
    assert title(f"Beranda\nBerita\n{short}\n{TITLE}\n1 Juli 2019\n{TEXT}\n\n{MORE}") == TITLE
    assert title(f"Beranda\nBerita\n{short}...\n{TITLE}\n1 Juli 2019\n{TEXT}\n\n{MORE}") == TITLE


def test_a_title_that_a_list_above_it_cut_short_is_whole() -> None:
    head = f"{TITLE}\n2 Juli 2019\n{TITLE} Setelah Dua Pekan\n1 Juli 2019"
    page = f"{HEADER}\n{MENU}\nBERITA TERBARU\n{head}\n{TEXT}\n\n{MORE}"
    assert title(page) == f"{TITLE} Setelah Dua Pekan"


def test_a_letterhead_that_repeats_the_name_of_the_site_is_no_title() -> None:
    letterhead = "SIARAN PERS\nKEMENTERIAN TALI\nNomor: 7/2019"
    page = f"Kementerian Tali\n{MENU}\n{TITLE}\n1 Juli 2019\n{letterhead}\n{TEXT}\n\n{MORE}"
    assert title(page) == TITLE


def test_a_headline_in_lines_below_its_date_may_begin_with_the_agency() -> None:
    head = "1 Juli 2019\nDinas Jembatan Minta Papan Rotan\nDibuka Kembali Setelah Dua Pekan"
    page = f"{HEADER}\n{MENU}\n{head}\n{TEXT}\n\n{MORE}"
    assert title(page) == "Dinas Jembatan Minta Papan Rotan"


def test_a_value_below_its_label_is_no_title() -> None:
    page = f"{HEADER}\n{TITLE}\nName of product:\nJembatan Rotan kembali\n1 Juli 2019\n{TEXT}\n\n{MORE}"
    assert title(page) == TITLE


@pytest.mark.parametrize(
    ("headline", "deck"),
    [
        (
            "Professor of ropes turns old maps into flood warnings",
            "Hand-drawn maps of the bridge show the water",
        ),
        (
            "ROPE BRIDGE CLOSED TWO NIGHTS FOR CABLE INSPECTION",
            "Both directions affected, weather permitting",
        ),
        (
            "Council Extends Rope Bridge Hours Through September",
            "Bridge may close in dusuns with a safety plan",
        ),
    ],
)
def test_the_headline_stands_above_its_deck(headline: str, deck: str) -> None:
    text = (
        "The bridge of ropes shows old maps where water comes up, and hand-drawn flood warnings stand there. "
        "Both directions are closed for cable inspection; the council extends hours through September."
    )
    assert title(f"{headline}\n\n3 May 2019\n\n{deck}\n\n{text}\n\n{text}") == headline


@pytest.mark.parametrize(
    "above",
    [
        "DNR News Release\n\n",
        "STATE OF NORTHMARCH\nOFFICE OF THE GOVERNOR\n\n",
        "508 Ashmun Street, Salt River\n\n",
    ],
)
def test_kind_and_place_of_who_issues_it_are_no_title(above: str) -> None:
    assert title(f"{above}May 3, 2019\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == TITLE


def test_a_broken_title_goes_on_below_the_name_of_a_body() -> None:
    text = (
        "The Justice Department settled the suit against owners of three complexes. The owners pay at once."
    )
    page = f"JUSTICE DEPARTMENT SETTLES HOUSING SUIT\nAGAINST OWNERS OF THREE COMPLEXES\n\n{text}\n\n{text}"
    assert title(page).startswith("JUSTICE DEPARTMENT")


def test_the_name_of_who_issues_it_is_no_headline_above_a_deck() -> None:
    headline = "Rope bridges to be guided by the voices of pupils"
    text = "Rope bridges of the council will be guided by the voices of pupils. The pupils wrote the words."
    assert (
        title(f"Cyngor Sir Rhaff / Rope County Council\n\n3 May 2019\n\n{headline}\n\n{text}\n\n{text}")
        == headline
    )


def test_below_whom_a_notice_is_for_stands_its_title() -> None:
    page = f"NOTICE TO FERRYMEN, BOATMEN AND THE GENERAL PUBLIC\n\n{TITLE.upper()}\n\n{TEXT}\n\n{MORE}"
    assert title(page) == TITLE.upper()
    alone = f"NOTICE TO FERRYMEN, BOATMEN AND THE GENERAL PUBLIC\n\n{TEXT}\n\n{MORE}"
    assert title(alone) == "NOTICE TO FERRYMEN, BOATMEN AND THE GENERAL PUBLIC"


def test_a_letterhead_above_a_text_without_title_is_none() -> None:
    head = "Government of Larch\n\nPress Information Department\n\n***\n\nPR No. 114\n\nJAKARTA: May 9, 2021."
    assert title(f"{head}\n\n{TEXT}\n\n{MORE}") == ""
    assert top(f"{head}\n\n{TEXT}\n\n{MORE}") == "PR No. 114"
    assert title(f"{head}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == TITLE


def test_the_agency_s_name_above_is_no_title_where_the_page_states_one() -> None:
    page = f"{HEADER}\n{HEADER}\n\n1 Juli 2019\n\n{TITLE} – Edisi Khusus\n\n{TEXT}\n\n{MORE}"
    assert title(page, TITLE) == f"{TITLE} – Edisi Khusus"
    assert title(f"{HEADER}\n{HEADER}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}", TITLE) == ""
    assert title(f"{HEADER}\n{HEADER}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}", HEADER) == HEADER


def test_a_name_of_the_site_may_stand_far_above_the_title_as_well() -> None:
    listed = "\n".join(f"Papan rotan nomor {number} di hulu" for number in range(95))
    page = f"Dinas Papan Rotan\n{listed}\nDinas Papan Rotan\n{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{TEXT}"
    assert title(page) == TITLE


def test_a_headline_stands_above_its_deck_or_caption_in_the_same_case() -> None:
    deck = "Jembatan rotan kembali dibuka"
    page = f"Menu\nKontak\nRotan lama dibuka untuk warga dusun\n1 Juli 2019\n{deck}\n{TEXT}\n{MORE}"
    assert title(page) == "Rotan lama dibuka untuk warga dusun"


def test_a_section_of_the_site_above_a_headline_is_no_part_of_it() -> None:
    above = "Balai Uji\nWarga dan jembatan news\n"
    assert title(f"{above}Jembatan rotan kembali dibuka setelah dua pekan\n1 Juli 2019\n{TEXT}\n{MORE}") == (
        "Jembatan rotan kembali dibuka setelah dua pekan"
    )


def test_the_name_of_a_letterhead_printed_again_is_no_title() -> None:
    name = "Yayasan Jembatan Rotan Hulu"
    text = f"Pengurus Yayasan Jembatan Rotan Hulu membuka papan itu setelah dua pekan. {TEXT}"
    again = f"{name}\n{MENU}\n{TITLE}\n\n1 Juli 2019\n{name.upper()}\n\n{text}\n\n{MORE}"
    assert title(again) == TITLE


def test_a_line_that_the_text_takes_nothing_of_is_no_headline_above_a_deck() -> None:
    above = "Kami memakai berkas mungil agar tampilan nyaman"
    headline = "Jembatan rotan selesai dicat ulang"
    assert title(f"{above}\n{headline}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}") == headline


EN_TITLE = "Forty Harbour Ropes Mended Before Winter"
EN_TEXT = (
    "CAMP LARCH, Quay – The splicers of the harbour have mended forty ropes before the winter, twice as many"
    " as in any year before, and each was measured by two people."
)


def test_a_section_of_two_fields_above_a_headline_is_no_part_of_it() -> None:
    line = "Harbour ropes mended twice as fast, splicers say"
    assert title(f"News\nScience & the Harbour\n{line}\n3 May 2019\n\n{EN_TEXT}\n\n{MORE}") == line


def test_the_place_of_the_dateline_in_a_letterhead_is_no_title() -> None:
    above = "ROPE GUARD OF LARCH\nCamp Larch, Quay\n\nPRESS RELEASE\n3 May 2019\n\n"
    assert title(f"{above}{EN_TITLE}\n\n{EN_TEXT}\n\n{MORE}") == EN_TITLE


def test_a_company_in_a_letterhead_is_no_title() -> None:
    text = f"PORT LARCH, 3 May 2019 - Larch Harbour Ropes Limited said so today. {EN_TEXT}"
    line = "Larch Harbour orders two vessels"
    above = "Larch Harbour Ropes Limited (NZX: LHR)\nMedia release\n3 May 2019\n\n"
    assert title(f"{above}{line}\n\n{text}\n\n{MORE}") == line


def test_a_headline_above_the_facts_goes_before_its_deck_below_them() -> None:
    deck = "Splicers of the Harbour Measured Each Twice as Many as Two People Before"
    above = f"News\nFares\nLarch Transit\n{EN_TITLE}\nLarch Headquarters\nUpdated May 3, 2019\n\n"
    assert title(f"{above}{deck}\n\n{EN_TEXT}\n\n{MORE}") == EN_TITLE


def test_the_way_to_a_headline_is_it_where_the_page_has_no_other() -> None:
    assert title(f"Berita » {TITLE}\n\n{TEXT}\n\n{MORE}") == f"Berita » {TITLE}"
    assert title(f"Berita » Kapal Garam Tiba Sore Hari\n\n{TEXT}\n\n{MORE}") == ""


def test_all_that_stands_above_a_text_with_slides_is_the_sites() -> None:
    page = f"Slide item 2\nPapan baru dipasang\nSlide item 3\nAwasi, amati, laporkan\n\nJakarta – {TEXT}"
    assert (title(page), top(page)) == ("", f"Jakarta – {TEXT}")


@pytest.mark.parametrize(
    "notice",
    ["For immediate release", "For release upon delivery", "Untuk segera disebarluaskan", "Embargo: none"],
)
def test_how_to_treat_a_release_is_never_its_title(notice: str) -> None:
    page = sheet(f"Release Date: June 30, 1999\n\n{notice}\n\n{TEXT}\n\n{MORE}")
    assert find_head(page, first_text(page), len(page), []).title == -1
    kind = sheet(f"Press Release No. 7/2019\n{notice}\n\n{TEXT}\n\n{MORE}")
    assert find_head(kind, first_text(kind), len(kind), []).title == 0


def test_a_kind_of_text_that_says_how_to_treat_it_may_be_the_title() -> None:
    page = sheet(f"Joint statement\n\n{TEXT}\n\n{MORE}")
    assert find_head(page, first_text(page), len(page), []).title == 0
