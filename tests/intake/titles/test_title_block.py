from __future__ import annotations

import pytest

from tests.assigned_roles import HEADER, MORE, TEXT, TITLE, assign, body, of
from warta.intake.marks.fact import About
from warta.intake.role import Role


def test_a_subtitle_of_some_words_may_tell_of_a_year() -> None:
    deck = "New Ropes of 2023 hold the bridges of Northmarch and Larch for their guests"
    page = f"Splicers Open an Exhibition of Ropes\n{deck}\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.SUBTITLE) == [deck]
    assert of(page.replace("of 2023", "of May 3, 2023"), Role.SUBTITLE) == []
    assert of(page.replace(deck, "Ropes of Larch 2023"), Role.SUBTITLE) == []


def test_a_lead_between_title_and_facts_is_kept_and_told() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n• 1 Juli 2019\n• 12 kali\n\n{MORE}"
    assert body(page) == [TEXT, MORE]
    assert of(page, Role.DATE) == ["• 1 Juli 2019"]
    assert assign(page).doubts == {"body": "line 3 stands between title and facts; it is kept as text"}


def test_a_title_may_be_wrapped_or_printed_twice() -> None:
    wrapped = (
        f"{HEADER}\n\nJembatan Rotan di Hulu Sungai\nDibuka Kembali untuk Umum\n\n• 1 Juli 2019\n\n{TEXT}"
    )
    assert of(wrapped, Role.TITLE) == ["Jembatan Rotan di Hulu Sungai", "Dibuka Kembali untuk Umum"]
    twice = f"{TITLE}\n\n{TITLE.upper()}\n\n• 1 Juli 2019\n\n{TEXT}"
    assert of(twice, Role.TITLE) == [TITLE]
    assert body(twice) == [TEXT]


def test_a_sentence_between_title_and_facts_is_the_subtitle() -> None:
    page = f"{TITLE}\nPapan lantainya kini baru.\n\n• 1 Juli 2019\n• 3 kali\n\n{TEXT}"
    assert of(page, Role.TITLE) == [TITLE]
    assert of(page, Role.SUBTITLE) == ["Papan lantainya kini baru."]
    assert body(page) == [TEXT]


def test_the_kind_of_text_and_its_number_above_the_title_are_not_the_title() -> None:
    page = f"SIARAN PERS\nNomor: 7/2019\n\n{TITLE}\n\n• 1 Juli 2019\n\n{TEXT}"
    assert of(page, Role.TITLE) == [TITLE]
    assert of(page, Role.CATEGORY) == ["SIARAN PERS"]
    assert of(page, Role.NUMBER) == ["Nomor: 7/2019"]
    assert of(f"Siaran Pers\n\n{TITLE}\n\n{TEXT}", Role.TITLE) == [TITLE]


def test_a_rubric_hangs_at_the_facts() -> None:
    assert of(f"{TITLE}\n\n• 1 Juli 2019\n• 3 kali\nKliping Berita\n\n{TEXT}", Role.CATEGORY) == [
        "Kliping Berita"
    ]
    assert of(f"{TITLE}\n\n• 1 Juli 2019\n• Rubrik: Kliping\n• 3 kali\n\n{TEXT}", Role.CATEGORY) == [
        "• Rubrik: Kliping"
    ]
    assert body(f"{TITLE}\n\n• 1 Juli 2019\n• 3 kali\n{TEXT}\n\n{MORE}") == [TEXT, MORE]


@pytest.mark.parametrize("above", ["• Humas\n\n• Berita", "• Humas\n• Berita", "• Humas\n\n• Berita\n• Kota"])
def test_what_stands_above_the_facts_in_a_list_of_its_own_is_kept(above: str) -> None:
    page = f"{TITLE}\n\n{above}\n\n• 1 Juli 2019\n\n{TEXT}"
    kept = [*of(page, Role.OFFICE), *of(page, Role.CATEGORY), *body(page)]
    assert sorted(kept) == sorted([*(line for line in above.split("\n") if line), TEXT])
    assert of(page, Role.DATE) == ["• 1 Juli 2019"]


HEADLINE = "Jembatan Rotan Dapat Dilintasi Lagi oleh Warga Kedua Dusun"


@pytest.mark.parametrize("subtitle", ["Papan lantainya kini baru semua.", "Papan lantainya kini baru semua"])
def test_a_subtitle_stands_between_title_and_facts(subtitle: str) -> None:
    page = f"{HEADLINE}\n\n{subtitle}\n\n1 Juli 2019\nHumas\n\n{TEXT}\n\n{MORE}"
    assert (of(page, Role.TITLE), of(page, Role.SUBTITLE)) == ([HEADLINE], [subtitle])


@pytest.mark.parametrize(
    "subtitle",
    [
        "Papan lantainya kini baru semua.",
        "Papan lantainya kini baru semua",
    ],
)
def test_a_subtitle_hangs_at_the_title(subtitle: str) -> None:
    page = f"{HEADLINE}\n{subtitle}\n\n1 Juli 2019\nHumas\n\n{TEXT}\n\n{MORE}"
    assert (of(page, Role.TITLE), of(page, Role.SUBTITLE)) == ([HEADLINE], [subtitle])


def test_what_stands_below_the_first_print_of_a_title_is_of_the_release() -> None:
    page = f"{TITLE}\n\nSenin, 1 Juli 2019 - Dibaca 1288 kali\n\n{HEADER}\n\nSIARAN PERS\n\nNOMOR: 12/2019"
    page += f"\n\nTanggal: 1 Juli 2019\n\n{TITLE}\n\n{TEXT}\n\n{MORE}"
    stated = {fact.about.value: fact.text for _, fact in assign(page).stated()}
    assert (stated["number"], stated["views"], body(page)) == ("12/2019", "Dibaca 1288 kali", [TEXT, MORE])


def test_the_minister_who_tells_it_is_named_below_the_title() -> None:
    who = "The Hon Ida Brook MP\nMinister for Bridges"
    page = f"{TITLE}\n{who}\nDate published:\n1 July 2019\nMedia type:\nMedia release\n{TEXT}\n{MORE}"
    assert (of(page, Role.TITLE), body(page)) == ([TITLE], [TEXT, MORE])


def test_a_word_of_the_menu_above_a_title_is_no_label_of_it() -> None:
    page = f"Cari\n\nBeranda\n\nKategori\n{TITLE} untuk Umum\n1 Juli 2019\n{TEXT}\n{MORE}"
    assert of(page, Role.TITLE) == [f"{TITLE} untuk Umum"]


def test_what_a_picture_s_file_is_called_below_a_title_in_capitals_is_no_subtitle() -> None:
    page = f"1 Juli 2019\n{TITLE.upper()}\nbuka jembatan rotan 7 juli\n\n{TEXT}\n\n{MORE}"
    assert (of(page, Role.TITLE), of(page, Role.SUBTITLE), body(page)) == ([TITLE.upper()], [], [TEXT, MORE])


def test_a_title_that_breadcrumbs_end_with_is_whole() -> None:
    title, deck = "Ferry Crew Rescued From Mud Flat", "Found by Dog at Dawn"
    lead = "The ferry crew was rescued from a mud flat at dawn, said the Larch harbour office in a statement."
    page = f"{{}}\n\n{title}\n{deck}\n\n{lead} {lead}"
    assert of(page.format(f"Home Harbour News 2013 {title}"), Role.TITLE) == [title]
    assert of(page.format("Home Harbour News 2013"), Role.TITLE) == [title, deck]


@pytest.mark.parametrize("word", ["Detail", "Kepolisian"])
def test_a_single_word_above_the_facts_is_the_site_s_and_not_the_title_s(word: str) -> None:
    page = f"{HEADER}\n\nJembatan Rotan di Hulu Sungai Dibuka\n{word}\nDibuat: 1 Juli 2019\n{TEXT}\n{MORE}"
    assert of(page, Role.TITLE) == ["Jembatan Rotan di Hulu Sungai Dibuka"]


def test_a_title_in_capitals_may_begin_with_a_short_line() -> None:
    lines = ["JEMBATAN ROTAN LAMA", "DIBUKA KEMBALI UNTUK WARGA"]
    page = "\n".join(("SIARAN PERS", "NOMOR : 04/SP/VI/2013", "", *lines, "", TEXT, MORE))
    assert of(page, Role.TITLE) == lines


def test_the_rest_of_a_headline_may_name_an_office_and_begins_with_no_day() -> None:
    for rest in ("Serentak di 14 Kantor Dinas", "Usai Rapat di Kantor Dusun"):
        page = f"Ratusan Warga Dusun Menyeberangi Jembatan Rotan\n{rest}\n\n• 1 Juli 2019\n\n{TEXT}"
        assert of(page, Role.TITLE)[1:] == [rest]
    for other in ("Kantor Dinas Jembatan", "25 Mei – 3 Juni 2019"):
        page = f"Ratusan Warga Dusun Menyeberangi Jembatan Rotan\n{other}\n\n• 1 Juli 2019\n\n{TEXT}"
        assert of(page, Role.TITLE)[1:] == []


@pytest.mark.parametrize(("word", "role"), [("Newsroom", Role.FURNITURE), ("Press release", Role.CATEGORY)])
def test_a_word_of_the_menu_above_a_title_is_no_rubric(word: str, role: Role) -> None:
    assert of(f"{HEADER}\n\n{word}\n{TITLE}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}", role)[-1] == word


def test_a_list_of_rubrics_below_a_title_is_no_part_of_it() -> None:
    text = f"Galeri\n{TITLE} dan Ramai\nGaleri, Pembangunan Daerah\n1 Juli 2019\n\n{TEXT}\n{MORE}"
    assert of(text, Role.TITLE) == [f"{TITLE} dan Ramai"]
    assert of(text, Role.CATEGORY) == ["Galeri, Pembangunan Daerah"]


def test_the_number_before_a_headline_is_the_release_s() -> None:
    found = assign(f"{HEADER}\n\nSiaran Pers Nomor 12/HM/2020: {TITLE}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}")
    assert [fact.text for _, fact in found.stated() if fact.about is About.NUMBER] == ["12/HM/2020"]


def test_a_subtitle_may_end_with_a_shortened_word() -> None:
    deck = "Ropes Recovered in Northmarch and Larch, D.C."
    page = f"Splicers Open an Exhibition of Ropes\n{deck}\n\nLarch, 3 May 2019\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.SUBTITLE) == [deck]


def test_a_title_is_printed_again_without_the_day_behind_it() -> None:
    page = f"{TITLE} (22/4)\n{TITLE}\n{TEXT}\n\n{MORE}"
    assert of(page, Role.TITLE) == [f"{TITLE} (22/4)"]
    assert (of(page, Role.SUBTITLE), of(page, Role.FURNITURE)) == ([], [TITLE])


def test_a_title_is_printed_again_without_its_number_in_a_list() -> None:
    page = f"138. {TITLE}\n{TITLE}\n{TEXT}\n\n{MORE}"
    assert (of(page, Role.TITLE), of(page, Role.FURNITURE)) == ([f"138. {TITLE}"], [TITLE])


def test_a_link_below_the_facts_is_no_kind_of_text() -> None:
    page = f"{TITLE}\n\n1 Juli 2019\nMore Resources\nPhotos\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.CATEGORY) == []
    assert of(page.replace("Photos", "Festival"), Role.CATEGORY) == ["Festival"]


def test_a_title_may_stand_again_without_who_speaks() -> None:
    headline = "Jembatan Rotan di Hulu Sungai Dibuka Kembali untuk Umum"
    page = f"Balai: {headline}\n\nSiaran Pers 144/2019\n1 Juli 2019\n\n{headline}\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.TITLE) == [f"Balai: {headline}"]
    assert body(page) == [TEXT, MORE]


def test_a_title_that_stands_once_more_on_two_lines_is_no_text() -> None:
    first, second = (
        "Jembatan Rotan di Hulu Dibuka Kembali,",
        "Kepala Dinas Sampaikan Ucapan Selamat kepada Warga",
    )
    page = f"{first} {second}\n\n1 Juli 2019\n\n{first}\n\n{second}\n\n{TEXT}\n\n{MORE}"
    assert body(page) == [TEXT, MORE]
    assert second in body(page.replace(f"{first}\n\n", ""))


def test_where_somebody_speaks_is_no_title() -> None:
    title = "Remarks of the Guild on Ropes"
    page = f"{title}\nThe Old Rope Room\n\n12:18 P.M. EDT\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.TITLE) == [title]
    assert of(page, Role.CONTROL) == ["The Old Rope Room", "12:18 P.M. EDT"]


@pytest.mark.parametrize(
    "line", ["Skip to main content", "Baca juga: Papan Lama Dijual", "Subscribe to our newsletter today"]
)
def test_what_leads_elsewhere_is_no_subtitle(line: str) -> None:
    page = f"{TITLE}\n{line}\n\n• 1 Juli 2019\n• 3 kali\n\n{TEXT}"
    assert of(page, Role.SUBTITLE) == []
    assert body(page) == [TEXT]


def test_who_makes_a_statement_stands_below_its_kind_and_is_no_subtitle() -> None:
    holder = "ANA J. OAK, SECRETARY OF ROPES"
    page = f"{TITLE}\nPRESS STATEMENT\n{holder}\n\nMAY 3, 2021\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.SUBTITLE) == []
    assert of(page, Role.CONTROL) == [holder]


def test_the_last_of_numbered_breadcrumbs_is_not_the_title() -> None:
    title = "Three Lost Tortoises Found During Separate Searches"
    assert of(f"4. {title}\n{title}\n\n{TEXT}", Role.TITLE) == [title]
    assert of(f"4. {title}\n\n{TEXT}", Role.TITLE) == [f"4. {title}"]
