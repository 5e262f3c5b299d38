from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read_heads import sheet
from warta.intake.titles import title_signs
from warta.intake.titles.title_signs import (
    begins_with_label,
    begins_with_stamp,
    ends_as_sentence,
    is_glued_menu,
    is_no_headline,
    is_of_letterhead,
    is_shortened,
    names_company,
    names_minister,
    names_organisation,
    names_picture,
    names_picture_of,
    names_section,
    names_topics,
    reads_as_above,
    reads_as_name_in,
    share_said,
    weight_against,
)

SAID = "The Salt Works of Larch open again. Rakers of the upper pans begin the harvest."


def test_a_body_a_menu_and_a_label_are_known_by_their_first_words() -> None:
    assert [names_organisation(text) for text in ("Dinas Garam", "High Court of Larch", "Salt")] == [
        True,
        True,
        False,
    ]
    assert [is_glued_menu(text) for text in ("BerandaProfilBerita", "Beranda Profil")] == [True, False]
    assert [begins_with_label(text) for text in ("Stock: 9", "Stock")] == [True, False]


@pytest.mark.parametrize(
    ("line", "is_name"),
    [
        ("🏛 Salt Works of Larch", True),
        ("SALT WORKS OF LARCH", True),
        ("Larch Salt Works", True),
        ("Upper Pans Harvest", False),
        ("Rakers begin the harvest again", False),
        ("Quay Boats Bakery", False),
    ],
)
def test_a_name_is_written_in_the_text_as_one(line: str, is_name: bool) -> None:
    assert reads_as_name_in(line, SAID, SAID.casefold()) is is_name


def test_ministers_and_items_are_no_headlines() -> None:
    page = sheet("The Hon Ada Rake MP\nMinister for Salt\nMinister wants more salt this year")
    assert [names_minister(page, position) for position in range(3)] == [True, True, False]
    page = sheet("The Honourable Ada Rake\nNight Boats for the Salt Fair: more trips to Larch Bay")
    assert [names_minister(page, position) for position in range(2)] == [True, False]
    assert [is_no_headline(text) for text in ("1. Rakes;", "a b", "Rakes")] == [True, True, False]


def test_a_line_may_be_cut_short_or_repeated_by_the_next() -> None:
    page = sheet("Salt ponds open\nSalt ponds open a week early\nSALT PONDS OPEN A WEEK EARLY")
    assert [is_shortened(page, 0), is_shortened(page, 1)] == [True, False]
    assert [reads_as_above(page, 1), reads_as_above(page, 2)] == [False, True]


@pytest.mark.parametrize(
    ("line", "is_picture"),
    [
        ("© Balai Foto Pesisir", True),
        ("Courtesy of the Salt Museum", True),
        ("Photograph by Ada Rake", True),
        ("(L-R) Ada Rake, Bram Pan, Cleo Brine", True),
        ("Rakers walk out at dawn to the upper pans | AP Photo", True),
        ("The pans at low water (Reuters)", True),
        ("The pans at low water © Ana Field / Larch Post", True),
        ("Courtesy returns to the ferries of Larch", False),
        ("Larch Post © 2019", False),
        ("Photo contest by the sea opens", False),
        ("Reuters opens a bureau in Larch", False),
    ],
)
def test_whose_a_picture_is_makes_no_headline(line: str, is_picture: bool) -> None:
    assert names_picture(line) is is_picture


@pytest.mark.parametrize(
    ("line", "is_picture"),
    [
        ("Boats at the quay, Larch: Boats at the quay, Larch", True),
        ("Boats at the quay, Larch: boats wait for salt", False),
        ("Warga menanam bakau di Rimbun, Selasa (13/6/2023). ANTARA/HO-Humas Rimbun", True),
        ("Warga menanam bakau (ANTARA FOTO/Ada Rakit)", True),
        ("Kantor ANTARA/TVRI di Rimbun dipindahkan", False),
    ],
)
def test_a_picture_is_known_by_its_name_twice_and_the_wire_that_took_it(line: str, is_picture: bool) -> None:
    assert names_picture(line) is is_picture


def test_a_headline_with_a_word_for_a_picture_behind_it_names_the_picture() -> None:
    for behind in (" pic", " photo 1", "_banner", " - foto"):
        assert names_picture_of(f"salt works open again{behind}", "salt works open again")
    for other in ("salt works open again today", "salt works open again", "salt works photo"):
        assert not names_picture_of(other, "salt works open again")


@pytest.mark.parametrize(
    ("line", "is_section"),
    [
        ("Weather and salt news", True),
        ("Larch Newswire (news from other bodies)", True),
        ("Kabar dan Berita", True),
        ("Rakers bring good news to all who wait for salt on the quay", False),
        ("News of the salt harvest", False),
    ],
)
def test_a_section_of_a_site_is_known_by_its_last_word(line: str, is_section: bool) -> None:
    assert names_section(line) is is_section


def test_a_shortened_word_at_its_end_makes_no_sentence_of_a_headline() -> None:
    for text in ("Larch Guard trains hard at Fort Quay, Ga.", "Salt board sues Rake Inc."):
        assert not ends_as_sentence(sheet(text)[0])
    assert ends_as_sentence(sheet("Larch Guard trains hard at the quay.")[0])


def test_a_greeting_and_a_telephone_speak_against_a_headline() -> None:
    assert weight_against("Welcome to the salt works' media centre") > 0
    assert is_no_headline("Salt Works of Larch News Desk 202 / 555-0182")


def test_day_and_time_of_day_speak_against_a_headline() -> None:
    stamps = ["Wednesday, April 7, 2010 as of 11:14 AM", "3 Mei 2020 pukul 10.15 WIB", "Salt opens on 3 May"]
    assert [begins_with_stamp(line) for line in stamps] == [True, True, False]
    assert [weight_against(line) > 0 for line in stamps] == [True, True, False]
    behind = "Case study May 3, 2020, 10:15 AM"
    assert (begins_with_stamp(behind), weight_against(behind) > 0) == (False, True)


def test_steps_labels_in_wide_letters_and_brackets_speak_against_a_headline() -> None:
    assert [weight_against(line) > 0 for line in ("Guides > Salt", "来源：盐", "Salt: a guide")] == [
        True,
        True,
        False,
    ]
    assert [is_no_headline(line) for line in ("(Ada Rake)", "Salt (again) opens")] == [True, False]


@pytest.mark.parametrize(
    ("line", "speaks_against"),
    [
        ("NOTICE TO MARINERS AND THE GENERAL PUBLIC", True),
        ("Pengumuman kepada seluruh warga pesisir", True),
        ("Notice to mariners: the channel is closed", False),
        ("Notice of closure of the channel", False),
        ("Judgment of the Court in Case C-555/21 | Larch", True),
        ("Ruling in Case 12/2019", True),
        ("Judgment reserved in case of the lost anchor", False),
        ("Larch Salt Board Office of Tides and Winds", True),
        ("Larch Salt Board opens Office of Tides", False),
    ],
)
def test_whom_a_notice_is_for_a_case_and_a_body_with_its_office_are_hardly_headlines(
    line: str, speaks_against: bool
) -> None:
    assert (weight_against(line) > 0) is speaks_against


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Press Information Department", True),
        ("Office of Public Affairs", True),
        ("GOVERNMENT OF LARCH", True),
        ("News & Media", False),
        ("Government News", False),
        ("Press Office Opens in Larch", False),
        ("Government of Larch opens press office", False),
    ],
)
def test_a_line_may_be_no_more_than_part_of_a_letterhead(line: str, expected: bool) -> None:
    assert is_of_letterhead(line) is expected


@given(st.from_regex(title_signs._KIND_BEHIND, fullmatch=True))
def test_no_kind_of_text_behind_other_words_is_passed_over(text: str) -> None:
    assert title_signs._may_state_kind(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kepala Balai Suryo Wicaksana (tengah) saat panen raya",
        "Marla Quint (second from left) on the quay",
        "Para petambak bersama Suryo (paling kanan)",
    ],
)
def test_where_somebody_stands_in_a_picture_is_of_no_headline(text: str) -> None:
    assert weight_against(text) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "Petambak (Kembali) Panen Raya",
        "Panen Raya, Kepala Balai Minta Harga Dijaga",
        "Sawah Kiri Kanan Jalan Dipanen",
        "Director Opens Gates, Thanks Crews",
    ],
)
def test_headlines_with_sides_stay_such(text: str) -> None:
    assert weight_against(text) == 0


def test_the_longer_words_that_a_text_says_are_counted() -> None:
    assert share_said("panen raya di utara", "panen besar di pesisir utara") == 2 / 3
    assert share_said("di ke", "di ke") == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Science & the Environment", True),
        ("Health and Social Care", True),
        ("Seni dan Budaya", True),
        ("Ropes and Splicers of the Harbour", False),
        ("Ropes & tides", False),
        ("Science", False),
    ],
)
def test_two_fields_are_a_section_of_a_site(text: str, expected: bool) -> None:
    assert names_topics(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Larch Ferries Limited (NZX: LFL)", True),
        ("Larch Rope Works, Inc.", True),
        ("Bank of Larch plc", True),
        ("PT Tali Rimba Tbk", True),
        ("Larch Ferries Limited orders two vessels", False),
        ("Board Hires Splicers of the Limited", False),
    ],
)
def test_a_company_is_known_by_what_it_is_in_law(text: str, expected: bool) -> None:
    assert names_company(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. Rope Attorney's Office, District of Larch", True),
        ("Mayor's Office", True),
        ("Governor Plank Press Release Masthead", True),
        ("Sheriff's Office Splices Ropes", False),
        ("Ropes at the Masthead of Larch", False),
    ],
)
def test_an_office_by_whose_it_is_and_the_picture_on_top_are_of_a_letterhead(
    text: str, expected: bool
) -> None:
    assert is_of_letterhead(text) is expected


def test_whose_site_it_is_that_readers_are_welcome_to_is_no_headline() -> None:
    lines = ("Welcome to the Department of Ropes, Larch", "Welcome to the Class of 2024")
    assert [is_no_headline(line) for line in lines] == [True, False]


def test_a_column_of_who_writes_it_is_a_section() -> None:
    assert [names_section(text) for text in ("From the Provost", "From our Harbour Board")] == [True, True]
    assert not names_section("From the Quay to the Loft")


@pytest.mark.parametrize(
    "line",
    [
        "U.S. Attorney's Office, Districts of Larch & the Northern Rope Islands",
        "Office of the Press Secretary",
    ],
)
def test_offices_of_several_districts_and_of_who_speaks_head_no_text(line: str) -> None:
    assert is_of_letterhead(line)


def test_the_address_of_a_site_without_its_dots_is_no_headline() -> None:
    assert is_no_headline("Tribratanews rimba polri go id")
    assert not is_no_headline("Warga Rimba Kenalkan ID")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Sheriff Ana Oak", True),
        ("Attorney General: Ana J. Oak", True),
        ("Sheriff Ana Oak Mends Ropes", False),
        ("Sheriff mends ropes", False),
    ],
)
def test_who_holds_a_post_in_a_letterhead_is_no_headline(line: str, expected: bool) -> None:
    assert is_no_headline(line) is expected
