from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assigned_roles import HEADER, LONG, MORE, TEXT, TITLE, assign, body, of, roles
from warta.intake.lines import split_lines
from warta.intake.marks.fact import About
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_roles


def test_a_page_is_read_from_its_header_to_its_residue() -> None:
    page = (
        f"{HEADER}\n  • A\n  • A\n\n{TITLE}\n\n  • Senin, 1 Juli 2019\n  • Humas\n  • 12 kali\n\n"
        f"{TEXT}\n\n{MORE}\n\n(Humas)\n\n0 komentar:\n\nPosting Komentar\nPeta Situs\n"
    )
    assert roles(page) == [
        ("header", HEADER),
        ("control", "• A"),
        ("control", "• A"),
        ("title", TITLE),
        ("date", "• Senin, 1 Juli 2019"),
        ("office", "• Humas"),
        ("views", "• 12 kali"),
        ("body", TEXT),
        ("body", MORE),
        ("signoff", "(Humas)"),
        ("residue", "0 komentar:"),
        ("residue", "Posting Komentar"),
        ("residue", "Peta Situs"),
    ]


def test_whatever_stands_above_the_controls_names_the_site() -> None:
    assert of(f"Balai Lain\nA A+\n\n{TITLE}\n\n{TEXT}", Role.HEADER) == ["Balai Lain"]


def test_a_first_line_without_controls_below_is_the_title_unless_it_is_known() -> None:
    assert of(f"Balai Lain\n\n{TEXT}", Role.TITLE) == ["Balai Lain"]
    assert of(f"{HEADER}\n\n{TITLE}\n\n{TEXT}", Role.TITLE) == [TITLE]


def test_a_header_repeated_above_the_facts_is_the_title() -> None:
    page = f"{HEADER}\nA\n\n{HEADER}\n\n• 1 Juli 2019\n\n{TEXT}"
    assert of(page, Role.TITLE) == [HEADER]
    assert of(f"{HEADER}\n{HEADER}\n\n{TITLE}\n\n{TEXT}", Role.TITLE) == [TITLE]


@pytest.mark.parametrize(
    "facts",
    [
        "• 1 Juli 2019\n• Humas\n• 12 kali",
        "• 1 Juli 2019\n\n• Humas\n\n• 12 kali",
        "• Humas\n• 1 Juli 2019\n• 12 kali",
        "• 1 Juli 2019\n• 12 kali\n• Humas",
        "1 Juli 2019\nHumas\n12 kali",
        "Tanggal: 1 Juli 2019\nOleh: Humas\nDibaca: 12 kali",
        "• A-\n• A+\n\n• 1 Juli 2019\n• A\n• Humas\n• 12 kali",
    ],
)
def test_facts_are_known_in_any_of_their_forms(facts: str) -> None:
    page = f"{HEADER}\n\n{TITLE}\n\n{facts}\n\n{TEXT}\n\n{MORE}"
    assert [len(of(page, role)) for role in (Role.TITLE, Role.DATE, Role.OFFICE, Role.VIEWS)] == [1, 1, 1, 1]
    assert body(page) == [TEXT, MORE]
    assert assign(page).doubts == {}


def test_a_bare_date_below_the_title_is_a_fact() -> None:
    assert of(f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}", Role.DATE) == ["1 Juli 2019"]


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT}\n\n1 Juli 2019\n\n{MORE}",
        f"{TEXT}\n\n12 kali\n\n{MORE}",
        f"{TEXT}\n\n• 1 Juli 2019\n• 8 Juli 2019\n\n{MORE}",
        f"Tanggal: 1 Juli 2019\nPukul: 08.00\nTempat: Dermaga\n\n{MORE}",
        f"Hari: Senin\nTanggal: 1 Juli 2019\n\n{MORE}",
        f"Jadwalnya sebagai berikut:\n\n• 1 Juli 2019\n\n{MORE}",
        f"1 Juli 2019\n\n{TEXT}\n\n2 Juli 2019\n\n{MORE}",
        f"Dermaga Lama\n\n1 Juli 2019\n\nDermaga Baru\n\n8 Juli 2019\n\n{MORE}",
        f"Dermaga Lama\n\n• 1 Juli 2019\n• 8 Juli 2019\n\n{MORE}",
        f"{TEXT}\n\n{MORE}\n\n• 1 Juli 2019\n• 12 kali\n\n{MORE}",
    ],
)
def test_dates_and_numbers_of_the_text_are_no_facts(text: str) -> None:
    page = f"{TITLE}\n\n{text}"
    assert body(page) == [line for line in text.split("\n") if line]
    assert of(page, Role.TITLE) == [TITLE]


def test_a_title_below_the_facts_is_found_where_it_is_no_sentence() -> None:
    facts = "• 1 Juli 2019\n• 12 kali"
    assert of(f"{HEADER}\n\n{facts}\n\n{TITLE}\n\n{TEXT}", Role.TITLE) == [TITLE]
    assert of(f"{HEADER}\n\n{facts}\n\n{TEXT}\n\n{MORE}", Role.TITLE) == []
    assert body(f"{HEADER}\n\n{facts}\n\n{TEXT}\n\n{MORE}") == [TEXT, MORE]


def test_a_paragraph_is_not_taken_for_a_title() -> None:
    assert of(f"{HEADER}\n\n{TEXT}\n\n{MORE}", Role.TITLE) == []
    assert of("kata " * 70 + f"\n\n{MORE}", Role.TITLE) == []


def test_the_kind_of_text_is_the_title_where_there_is_no_other() -> None:
    assert of(f"Pengumuman\n\n{TEXT}\n\n{MORE}", Role.TITLE) == ["Pengumuman"]
    assert of(f"{HEADER}\nA\n\nPengumuman\n\n• 1 Juli 2019\n\n{TEXT}", Role.TITLE) == ["Pengumuman"]


@pytest.mark.parametrize(
    "line", ["1 Juli 2019", "12 kali", "0 komentar", "Posting Komentar", HEADER, "A", "Peta Situs", "(Humas)"]
)
def test_nothing_between_the_first_and_the_last_paragraph_is_furniture(line: str) -> None:
    page = f"{HEADER}\nA\n\n{TITLE}\n\n• 1 Juli 2019\n• 3 kali\n\n{TEXT}\n\n{line}\n\n{MORE}"
    assert body(page) == [TEXT, line, MORE]


def test_readers_comments_end_where_the_form_for_them_does() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n2 komentar:\n\nTerima kasih atas beritanya.\n\nPosting Komentar"
    assert body(page) == [TEXT]
    assert of(page, Role.RESIDUE) == ["2 komentar:", "Terima kasih atas beritanya.", "Posting Komentar"]


@pytest.mark.parametrize("text", ["", "\n\n", "A", HEADER, "1 Juli 2019", "0 komentar", "• A\n• A"])
def test_a_text_of_nothing_but_furniture_is_no_trouble(text: str) -> None:
    assert len(assign(text).roles) == len(split_lines(text))


def test_a_page_of_an_english_newsroom_is_read_from_its_menu_to_its_footer() -> None:
    page = (
        "Skip to main content\nHome\nNews\nContact us\nHome > News > The old quay is open again\n\n"
        "FOR IMMEDIATE RELEASE\nPress Release No. 19/07\n\nThe old quay is open again\n"
        "Planks and posts are new\n\nBy Press Office | May 3, 2019 | 120 views\nShare this article\n\n"
        "HARBORTON, May 3, 2019 – The harbour board opened the quay to the boats of the town.\n\n"
        "Read also: The salt harvest begins\n\n“We waited for a year,” said the harbour master.\n\n"
        "-ends-\n\nAbout the Harbour Board\n\nThe board has looked after the quay for a hundred years.\n\n"
        "Media contact:\nTali Rakitan\n+1 555 0100\n\nRelated articles\nThe salt harvest begins\n"
        "3 June 2021\n© 2021 Harbour Board\n"
    )
    assert [role for role, _ in roles(page)] == [
        *["furniture"] * 5,
        "control",
        "number",
        "title",
        "subtitle",
        "date",
        "control",
        "body",
        "furniture",
        "body",
        "end mark",
        *["boilerplate"] * 2,
        *["contact"] * 3,
        *["residue"] * 4,
    ]
    stated = [str(fact.about) for _, fact in assign(page).stated()]
    assert stated == ["number", "office", "date", "views"]


@pytest.mark.parametrize(
    "facts",
    [
        "Senin, 1 Juli 2019 | Humas | 12 kali",
        "Oleh: Humas | 1 Juli 2019 | Dibaca: 12 kali",
        "Tanggal: 1 Juli 2019 Oleh: Humas Dibaca: 12 kali",
        "Terbit: 1 Juli 2019Oleh: HumasDibaca: 12 kali",
        "Diposting oleh Humas pada 1 Juli 2019 | 12 kali",
        "July 1, 2019 by Press Office · 12 views",
        "Tanggal\n1 Juli 2019\nPenulis\nHumas\nDibaca\n12",
        "Tanggal:\n1 Juli 2019\nPenulis:\nTali Rakitan\nDibaca:\n12 kali",
    ],
)
def test_facts_are_known_in_one_line_and_below_their_labels(facts: str) -> None:
    page = f"{HEADER}\n\n{TITLE}\n\n{facts}\n\n{TEXT}\n\n{MORE}"
    abouts = {str(fact.about) for _, fact in assign(page).stated()} - {"control"}
    assert abouts in ({"date", "office", "views"}, {"published", "office", "views"})
    assert (of(page, Role.TITLE), body(page)) == ([TITLE], [TEXT, MORE])
    assert assign(page).doubts == {}


@pytest.mark.parametrize(
    "aside",
    [
        "Baca juga: Panen Garam Raya Dimulai",
        "Lihat juga: Panen Garam Raya Dimulai",
        "Read also: The salt harvest begins",
        "Baca juga:\nPanen Garam Raya Dimulai\nDermaga Lama Ditutup Lagi",
        "Baca juga:\n• Panen Garam Raya Dimulai\n• Dermaga Lama Ditutup Lagi",
        "Iklan",
        "ADVERTISEMENT",
        "Bagikan ke Facebook",
        "Scroll to continue",
    ],
)
def test_a_pointer_amid_the_text_is_furniture_and_the_next_paragraph_is_not(aside: str) -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{aside}\n\n{MORE}\n\n{MORE}"
    assert body(page) == [TEXT, MORE, MORE]
    assert of(page, Role.FURNITURE) == aside.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "Komentar:",
        "Komentar",
        "Kontak",
        "Layanan Publik",
        "Bagikan",
        "Cetak",
        "• Bagikan ke Facebook",
        "Selengkapnya",
        "Tags: jembatan",
        "Berita Terkait",
        "Rilis",
        "---",
        "###",
        "Baca juga petunjuk di papan dekat jembatan itu",
        "Baca juga sejarah jembatan itu dalam buku yang terbit tahun lalu.",
        "Narahubung: Tali Rakitan (0800-000-111)",
        "No. 7",
        "2 komentar:",
        "Captcha",
        "Username:",
        "Kategori: ringan",
        "Tempat: Balai Dusun",
    ],
)
def test_a_line_between_paragraphs_that_may_be_text_is_text(line: str) -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{line}\n\n{MORE}\n\n{TEXT}"
    assert body(page) == [TEXT, line, MORE, TEXT]


def test_headlines_below_a_pointer_end_at_the_next_paragraph() -> None:
    pointers = "Baca juga:\n\nPanen Garam Raya Dimulai\n\nDermaga baru dibangun"
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{pointers}\n\n{MORE}"
    assert of(page, Role.FURNITURE) == ["Baca juga:", "Panen Garam Raya Dimulai"]
    assert body(page) == [TEXT, "Dermaga baru dibangun", MORE]


def test_what_stands_below_the_end_mark_is_boilerplate_contact_or_the_site_s() -> None:
    page = (
        f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n###\n\nTentang {HEADER}\n\n{MORE}\n\n"
        "Narahubung:\nTali Rakitan\n0800-000-111\n\nBagikan artikel ini\nBeranda"
    )
    assert [role for role, _ in roles(page)] == [
        *["title", "date", "body", "body", "end mark", "boilerplate", "boilerplate"],
        *["contact", "contact", "contact", "residue", "residue"],
    ]


def test_the_agency_s_name_among_the_menus_is_the_header() -> None:
    page = f"Skip to main content\nBeranda\n{HEADER}\nProfil\n\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.HEADER) == [HEADER]


@pytest.mark.parametrize(
    "above",
    [
        f"Beranda > Berita > {TITLE}",
        f"{TITLE} | Balai Uji Tali",
        f"{TITLE} - {HEADER}",
        f"{HEADER} » {TITLE}",
        TITLE.upper(),
    ],
)
def test_a_title_in_breadcrumbs_or_with_the_name_of_the_site_is_no_second_title(above: str) -> None:
    page = f"{above}\n\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}"
    titles = of(page, Role.TITLE)
    assert [title.casefold() for title in titles] == [TITLE.casefold()]
    assert body(page) == [TEXT, MORE]


def test_the_labels_of_agencies_name_facts() -> None:
    page = split_lines(f"{TITLE}\n\nMeja: Garam\nDimuat dalam Warta: 1 Juli 2019\n\n{TEXT}\n\n{MORE}")
    labels = {"meja": About.OFFICE, "dimuat dalam warta": About.PUBLISHED}
    found = assign_roles(page, lambda line: False, (), labels=labels)
    assert [(fact.about, fact.text) for _, fact in found.stated()] == [
        (About.OFFICE, "Garam"),
        (About.PUBLISHED, "1 Juli 2019"),
    ]


_LINES_OF_A_PAGE = st.sampled_from(
    [
        *[
            HEADER,
            TITLE,
            TITLE.upper(),
            TEXT,
            MORE,
            LONG,
            "A",
            "• A",
            "Beranda",
            "Berita",
            "Peta Situs",
            "Kontak",
        ],
        *["1 Juli 2019", "• 1 Juli 2019", "Terbit: 1 Juli 2019", "Tanggal", "Humas", "• Humas", "12 kali"],
        *[
            "SIARAN PERS",
            "Nomor: 7/2019",
            "Kategori: Berita",
            "FOR IMMEDIATE RELEASE",
            "Oleh: Humas | 1 Juli 2019",
        ],
        *[
            "Baca juga: Panen",
            "Baca juga:",
            "Selengkapnya",
            "Berita Terkait",
            "Tags: rotan",
            "###",
            "***",
            "-30-",
        ],
        *["0 komentar", "Posting Komentar", "Bagikan:", "Facebook", "© 2019", "Narahubung:", "0800-000-111"],
        *[
            "Tali Rakitan",
            "(Humas)",
            "Kota\tNilai",
            "Ambar\t5",
            "• papan",
            "1. tali",
            "Yang hadir:",
            "Siapa?",
        ],
        *[
            "Foto: Humas",
            "Hulurimbun, 1 Juli 2019",
            "Subject: Panen",
            "Tempat: Aula",
            "Iklan",
            "",
            "",
            "\u00a0",
        ],
    ]
)


@given(st.lists(st.one_of(_LINES_OF_A_PAGE, _LINES_OF_A_PAGE, st.text(max_size=40)), max_size=30))
def test_each_printed_line_has_one_role_and_reading_again_finds_the_same(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = assign(text)
    assert found.lines == split_lines(text)
    assert len(found.roles) == len(found.lines)
    for line, role in zip(found.lines, found.roles, strict=True):
        assert (role is Role.BLANK) is line.is_blank
    assert all(found.roles[index] is not Role.BODY for index in found.facts)
    assert len(found.of(Role.SIGNOFF)) <= 1
    assert assign(text) == found


def test_the_kind_of_text_right_above_a_line_speaks_for_its_being_the_title() -> None:
    caption = "Syukuran kecil warga di jembatan"
    facts = "Oleh:\nHumas\nDiterbitkan\n1 Juli 2019"
    page = f"{HEADER}\nSiaran Pers\n{TITLE}\n\n{facts}\n\n{caption}\n{TEXT}\n\n{MORE}"
    assert of(page, Role.TITLE) == [TITLE]


def test_a_labelled_date_above_other_lines_of_the_site_is_the_release_s_where_it_has_no_other() -> None:
    above = "Home\nNews\nPublished\n03 May 2024 09:30\nTopic\nHealth and social care\nNews"
    dates = [f.text for _, f in assign(f"{above}\n{TITLE}\n{TEXT}\n{MORE}").stated() if f.printed]
    assert dates == ["03 May 2024 09:30"]
    own = f"{above}\n{TITLE}\n1 Juli 2019\n{TEXT}\n{MORE}"
    assert [f.text for _, f in assign(own).stated() if f.printed] == ["1 Juli 2019"]


def test_the_end_mark_of_a_wire_states_the_day() -> None:
    page = f"{TITLE}\n{TEXT}\n{MORE}\nEnds/Friday, May 3, 2024\nIssued at HKT 16:30\nNNNN"
    assert body(page) == [TEXT, MORE]
    assert [f.text for _, f in assign(page).stated() if f.printed] == ["Friday, May 3, 2024"]


def test_a_labelled_date_below_the_text_is_the_release_s_where_it_has_no_other() -> None:
    below = "Share this page\nPublished on 03 May 2024\nBack to top"
    dates = [f.text for _, f in assign(f"{TITLE}\n{TEXT}\n{MORE}\n{below}").stated() if f.printed]
    assert dates == ["03 May 2024"]
    own = f"{TITLE}\n1 Juli 2019\n{TEXT}\n{MORE}\n{below}"
    assert [f.text for _, f in assign(own).stated() if f.printed] == ["1 Juli 2019"]
    other = f"{TITLE}\n{TEXT}\n{MORE}\nBerita Terkait\nPapan Baru Tiba\nDiterbitkan: 1 Juli 2019"
    assert not [f for _, f in assign(other).stated() if f.printed]


def test_tags_in_a_row_above_the_text_are_not_its_title() -> None:
    page = f"News & Features\n{TITLE}\nTopics:\npapan, tali, rotan\nShare:\n{TEXT}\n{MORE}"
    assert of(page, Role.TITLE) == [TITLE]


@pytest.mark.parametrize(
    "title",
    [
        "Kapan Jembatan Rotan di Hulu Sungai Randu Dibuka Kembali untuk Umum?",
        "Statement by the Bridge Office on the Rattan Bridge and the Measures Taken Up the River Randu to"
        " Keep Its Users from Harm Before the Winter Season Begins and the Water Rises Again This Year",
    ],
)
def test_a_stated_title_is_one_though_it_reads_as_text(title: str) -> None:
    lines = split_lines(f"{title}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}")
    found = assign_roles(lines, lambda line: False, frozenset(), titles=[title])
    assert [line.printed for line in found.of(Role.TITLE)] == [title]
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]
    assert [fact.text for _, fact in found.stated()] == ["1 Juli 2019"]


def test_the_title_in_capitals_with_a_full_stop_is_printed_again() -> None:
    assert body(f"{TITLE}\n\n1 Juli 2019\n\n{TITLE.upper()}.\n\n{TEXT}\n\n{MORE}") == [TEXT, MORE]


@pytest.mark.parametrize(
    ("mark", "day"),
    [
        ("Ends/Friday, May 3, 2019", "2019-05-03"),
        ("[ENDS 16/03/2019]", "2019-03-16"),
        ("(ends – 16 March 2019)", "2019-03-16"),
        ("ENDS 16/03/2019", "2019-03-16"),
        ("ENDS", ""),
    ],
)
def test_the_day_behind_an_end_mark_is_the_releases(mark: str, day: str) -> None:
    assigned = assign(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{mark}")
    assert [line.printed for line in assigned.of(Role.END)] == [mark]
    days = [fact.printed.date.iso for _, fact in assigned.stated() if fact.printed and fact.printed.date]
    assert "".join(days) == day


def test_when_an_event_ends_ends_no_text() -> None:
    assert of(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nEnds 16/03/2019", Role.END) == []


def test_persons_with_their_telephones_above_the_title_are_contacts() -> None:
    persons = ("Edwin Field (202) 555-0143", "Ana Brook (202) 555-0144")
    raw = "\n".join(
        ("Home", "", "Release No. 12", "", "Contact:", *persons, "", "print version", "", TITLE, "", TEXT)
    )
    roles = assign_roles(split_lines(raw), lambda _: False, ())
    assert [line.printed for line in roles.of(Role.CONTACT)] == ["Contact:", *persons]


def test_whom_one_may_ask_above_the_headline_is_a_contact_where_a_person_is_named() -> None:
    contact = "Contact:\nIda Brook, Press Officer\nRope Board\nida@rope.example"
    assert of(f"{contact}\n\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}", Role.CONTACT) == contact.split("\n")
    site = contact.replace("Ida Brook, Press Officer", "Rope Board Office")
    assert of(f"{site}\n\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}", Role.CONTACT) == []


def test_the_day_of_the_page_below_the_end_mark_is_no_boilerplate() -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n###\n\nPage last revised - August 2, 2019"
    assert of(page, Role.BOILERPLATE) == []
    assert of(page, Role.RESIDUE) == ["Page last revised - August 2, 2019"]


@pytest.mark.parametrize("above", ["Skip to main content", "Print this page"])
def test_the_name_of_a_site_may_stand_below_buttons(above: str) -> None:
    page = f"{above}\nBalai Lain\n{{}}\n\n{TITLE}\n\n{TEXT}"
    assert of(page.format("Home\nNews"), Role.HEADER) == ["Balai Lain"]
    assert of(page.format("Share this: Facebook"), Role.HEADER) == []


def test_the_headline_of_the_tab_names_no_site() -> None:
    facts = "Home\nNews\nPress release No. 27/2013\n23 May 2013"
    page = f"{{}}\n\nSkip to main content\nBalai Lain\n{facts}\n{TITLE}\n\n{TEXT}"
    assert of(page.format(TITLE), Role.HEADER) == ["Balai Lain"]
    assert of(f"{TITLE}\n{facts}\n{TITLE}\n\n{TEXT}", Role.HEADER) == []
    assert of(f"Balai Lain\n{facts}\n{TITLE}\n\n{TEXT}", Role.HEADER) == ["Balai Lain"]


def test_rules_between_the_head_and_the_text_are_none_of_it() -> None:
    page = f"{TITLE}\n\n• 1 Juli 2019\n• 3 kali\n\n{{}}\n\n{TEXT}\n\n---------\n\n{MORE}"
    assert text_of(page.format("---------")) == [TEXT, "---------", MORE]
    assert text_of(page.format("= = = = = =")) == [TEXT, "---------", MORE]
    assert text_of(page.format("---"))[0] == "---"


def text_of(page: str) -> list[str]:
    found = assign_roles(split_lines(page), lambda _: False, ())
    return [line.printed for line in found.of(Role.BODY)]
