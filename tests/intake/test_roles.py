from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.facts import About
from warta.intake.lines import split_lines
from warta.intake.roles import Role, Roles, assign_roles

HEADER = "Dinas Jembatan"
TITLE = "Jembatan Rotan Dibuka Kembali"
TEXT = "Jembatan Rotan dibuka kembali setelah dua pekan. Warga menyambutnya dengan syukuran kecil."
MORE = "Kepala dusun berharap papan yang baru tahan sampai musim angin berikutnya."
LONG = f"{TEXT} {MORE} {TEXT}"


def wrong(*values: object, because: str) -> Any:
    """A case that is read wrongly for now; once it is read rightly, the test says so."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=because))


def assign(text: str) -> Roles:
    return assign_roles(split_lines(text), lambda line: line == HEADER, {"peta situs"})


def roles(text: str) -> list[tuple[str, str]]:
    """Role and text of every line that is not blank."""
    found = assign(text)
    return [
        (str(role), line.printed)
        for line, role in zip(found.lines, found.roles, strict=True)
        if role is not Role.BLANK
    ]


def of(text: str, role: Role) -> list[str]:
    return [line.printed for line in assign(text).of(role)]


def body(text: str) -> list[str]:
    return of(text, Role.BODY)


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


@pytest.mark.parametrize("above", ["• Humas\n\n• Berita", "• Humas\n• Berita", "• Humas\n\n• Berita\n• Kota"])
def test_what_stands_above_the_facts_in_a_list_of_its_own_is_kept(above: str) -> None:
    page = f"{TITLE}\n\n{above}\n\n• 1 Juli 2019\n\n{TEXT}"
    kept = [*of(page, Role.OFFICE), *of(page, Role.CATEGORY), *body(page)]
    assert sorted(kept) == sorted([*(line for line in above.split("\n") if line), TEXT])
    assert of(page, Role.DATE) == ["• 1 Juli 2019"]


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


@pytest.mark.parametrize(
    "text",
    [
        "1 Agustus 2019",
        "• 1 Agustus 2019\n• 2 Agustus 2019",
        "• Papan lapuk\n• Tali kendur\n• Pagar lepas",
        "• Papan lapuk\n• Tali kendur",
        "• Papan lapuk",
        "Papan lapuk",
        "• 3 kali",
        "A",
    ],
)
def test_what_stands_apart_below_the_facts_is_text(text: str) -> None:
    page = f"{HEADER}\n\n{TITLE}\n\n• 1 Juli 2019\n• Humas\n• 12 kali\n\n{text}\n\n{TEXT}"
    assert body(page) == [*text.split("\n"), TEXT]


def test_a_long_list_that_hangs_at_the_facts_is_text() -> None:
    items = ["• Papan lapuk", "• Tali kendur", "• Pagar lepas"]
    page = f"{TITLE}\n\n• 1 Juli 2019\n• 12 kali\n" + "\n".join(items) + f"\n\n{TEXT}"
    assert body(page) == [*items, TEXT]


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


def test_a_title_below_the_facts_is_found_where_it_is_no_sentence() -> None:
    facts = "• 1 Juli 2019\n• 12 kali"
    assert of(f"{HEADER}\n\n{facts}\n\n{TITLE}\n\n{TEXT}", Role.TITLE) == [TITLE]
    assert of(f"{HEADER}\n\n{facts}\n\n{TEXT}\n\n{MORE}", Role.TITLE) == []
    assert body(f"{HEADER}\n\n{facts}\n\n{TEXT}\n\n{MORE}") == [TEXT, MORE]


def test_a_paragraph_is_not_taken_for_a_title() -> None:
    assert of(f"{HEADER}\n\n{TEXT}\n\n{MORE}", Role.TITLE) == []
    assert of("kata " * 70 + f"\n\n{MORE}", Role.TITLE) == []


def test_the_kind_of_text_and_its_number_above_the_title_are_not_the_title() -> None:
    page = f"SIARAN PERS\nNomor: 7/2019\n\n{TITLE}\n\n• 1 Juli 2019\n\n{TEXT}"
    assert of(page, Role.TITLE) == [TITLE]
    assert of(page, Role.CATEGORY) == ["SIARAN PERS"]
    assert of(page, Role.NUMBER) == ["Nomor: 7/2019"]
    assert of(f"Siaran Pers\n\n{TITLE}\n\n{TEXT}", Role.TITLE) == [TITLE]


def test_the_kind_of_text_is_the_title_where_there_is_no_other() -> None:
    assert of(f"Pengumuman\n\n{TEXT}\n\n{MORE}", Role.TITLE) == ["Pengumuman"]
    assert of(f"{HEADER}\nA\n\nPengumuman\n\n• 1 Juli 2019\n\n{TEXT}", Role.TITLE) == ["Pengumuman"]


def test_a_rubric_hangs_at_the_facts() -> None:
    assert of(f"{TITLE}\n\n• 1 Juli 2019\n• 3 kali\nKliping Berita\n\n{TEXT}", Role.CATEGORY) == [
        "Kliping Berita"
    ]
    assert of(f"{TITLE}\n\n• 1 Juli 2019\n• Rubrik: Kliping\n• 3 kali\n\n{TEXT}", Role.CATEGORY) == [
        "• Rubrik: Kliping"
    ]
    assert body(f"{TITLE}\n\n• 1 Juli 2019\n• 3 kali\n{TEXT}\n\n{MORE}") == [TEXT, MORE]


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


def test_a_sign_off_alone_is_no_text_to_sign() -> None:
    assert of(f"{TITLE}\n\n(Humas)", Role.SIGNOFF) == []
    assert body(f"{TITLE}\n\n(Humas)") == ["(Humas)"]


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
        "Foto: Warga melintas (Dok. Dinas)",
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


@pytest.mark.parametrize(
    "contacts",
    [
        "Kontak media: Tali Rakitan, Humas, 0800-000-111",
        "For further information, please contact the press office at press@dinas.example.",
    ],
)
def test_contacts_end_a_text_and_amid_it_are_text(contacts: str) -> None:
    below = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{contacts}"
    assert of(below, Role.CONTACT) == contacts.split("\n")
    assert body(below) == [TEXT, MORE]
    amid = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{contacts}\n\n{MORE}"
    assert body(amid) == [TEXT, *contacts.split("\n"), MORE]


@pytest.mark.parametrize(
    "contacts",
    [
        "Narahubung:\nTali Rakitan\n0800-000-111",
        "Media contact:\nPress Office\npress@dinas.example",
    ],
)
def test_contacts_below_a_heading_of_their_own_are_known_wherever_they_stand(contacts: str) -> None:
    amid = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{contacts}\n\n{MORE}"
    assert of(amid, Role.CONTACT) == contacts.split("\n")
    assert body(amid) == [TEXT, MORE]
    assert of(f"{amid}\n\n{contacts}", Role.CONTACT) == [*contacts.split("\n")] * 2


def test_contacts_above_a_title_are_known() -> None:
    contact = "Contact: Press Office, press@dinas.example"
    page = f"FOR IMMEDIATE RELEASE\n1 July 2019\n\n{contact}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.CONTACT) == [contact]
    assert (of(page, Role.TITLE), of(page, Role.DATE)) == ([TITLE], ["1 July 2019"])


@pytest.mark.parametrize(
    "box",
    [
        "1502\n0\nShare\nFacebook\nWhatsApp",
        "TRENDING\n1\nPapan Baru Tiba\n2\nTali Lama Dilepas\nADVERTISEMENT",
        "Page contents\nPrint this page\nMedia contacts",
    ],
)
def test_a_box_that_hangs_at_the_facts_is_no_text(box: str) -> None:
    assert body(f"{TITLE}\n\nSenin, 1 Juli 2019\n{box}\n\n{TEXT}\n\n{MORE}") == [TEXT, MORE]


def test_a_sentence_above_a_button_below_the_facts_is_kept() -> None:
    first = "Papan baru tiba."
    assert first in body(f"{TITLE}\n\nSenin, 1 Juli 2019\n{first}\nBagikan:\n\n{TEXT}\n\n{MORE}")


@pytest.mark.parametrize("rule", ["***", "-----", "* * *"])
def test_a_rule_below_the_text_is_no_text(rule: str) -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{rule}\n\nPenulis: Tali Rakitan"
    assert body(page) == [TEXT, MORE]


@pytest.mark.xfail(strict=True, reason="below a rule, facts are left out as the site's own lines")
@pytest.mark.parametrize("rule", ["***", "-----"])
def test_labelled_facts_below_a_rule_are_known(rule: str) -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{rule}\n\nPenulis: Tali Rakitan"
    assert of(page, Role.OFFICE) == ["Penulis: Tali Rakitan"]


def test_the_agency_s_name_among_the_menus_is_the_header() -> None:
    page = f"Skip to main content\nBeranda\n{HEADER}\nProfil\n\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.HEADER) == [HEADER]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Penulis: Tali Rakitan", Role.OFFICE),
        ("Editor: Papan", Role.OFFICE),
        ("Dibaca: 12 kali", Role.VIEWS),
        ("Diterbitkan: 1 Juli 2019", Role.DATE),
        ("Terakhir diperbarui: 3 Juli 2019", Role.DATE),
        ("Sumber: Humas", Role.OFFICE),
    ],
)
def test_labelled_facts_below_the_text_are_known(line: str, role: Role) -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{line}"
    assert (of(page, role), body(page)) == ([line], [TEXT, MORE])


@pytest.mark.parametrize(
    "line",
    [
        "1 Juli 2019",
        "12 kali",
        "Tempat: Balai Dusun",
        "Waktu: 08.00",
        "Lokasi: Hulurimbun",
        "• 3 kali",
        "Humas",
    ],
)
def test_a_bare_date_or_detail_of_an_event_that_ends_the_text_is_text(line: str) -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{line}"
    assert body(page) == [TEXT, MORE, line]
    assert assign(page).stated() == []


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


def test_what_a_saved_page_marks_as_furniture_is_furniture_and_its_area_is_the_text() -> None:
    lines = [replace(line, region="content") for line in split_lines(f"{TITLE}\n\n{TEXT}\n\n{MORE}")]
    lines = [replace(split_lines(MORE)[0], region="furniture"), *lines, *split_lines(f"\n{LONG}\n{LONG}")]
    found = assign_roles(lines, lambda line: False, ())
    assert [line.printed for line in found.of(Role.TITLE)] == [TITLE]
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]
    assert [line.printed for line in found.of(Role.FURNITURE)] == [MORE]
    assert [line.printed for line in found.of(Role.RESIDUE)] == [LONG, LONG]


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


def test_a_page_s_letterhead_below_the_text_is_no_text() -> None:
    office = "Biro Hubungan Masyarakat\nSekretariat Jenderal\n\nLaman: jembatan.example\nTwitter: @jembatan"
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{office}"
    assert body(page) == [TEXT, MORE]
    assert of(page, Role.CONTACT) == [line for line in office.split("\n") if line]


def test_links_alone_are_no_letterhead() -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\nLaman: jembatan.example"
    assert body(page) == [TEXT, MORE, "Laman: jembatan.example"]


def test_whom_to_ask_is_read_between_facts_and_text() -> None:
    contact = "Contact Information\nIda Brook (ida@quay.example)\n404-555-0172"
    page = f"{TITLE}\n\n1 Juli 2019\n{contact}\n\n{TEXT}\n\n{MORE}"
    assert (body(page), of(page, Role.CONTACT)) == ([TEXT, MORE], contact.split("\n"))


def test_the_kind_of_text_right_above_a_line_speaks_for_its_being_the_title() -> None:
    caption = "Syukuran kecil warga di jembatan"
    facts = "Oleh:\nHumas\nDiterbitkan\n1 Juli 2019"
    page = f"{HEADER}\nSiaran Pers\n{TITLE}\n\n{facts}\n\n{caption}\n{TEXT}\n\n{MORE}"
    assert of(page, Role.TITLE) == [TITLE]


def test_the_number_of_a_release_is_read_among_labels_of_the_site() -> None:
    labels = "Updated July 3, 2019\nTopic\nBridges\nPress Release Number: 19-532"
    found = assign(f"{TITLE}\n\nJuly 1, 2019\n\n{TEXT}\n\n{MORE}\n\n{labels}")
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]
    assert [fact.text for _, fact in found.stated() if fact.about is About.NUMBER] == ["19-532"]
    assert [fact.text for _, fact in found.stated() if fact.about is About.UPDATED] == ["July 3, 2019"]


def test_short_lines_above_the_area_of_a_page_are_no_text_and_sentences_are() -> None:
    above = [
        replace(line, glued=False) for line in split_lines(f"{TITLE}\n1 Juli 2019\nTanggal terbit\n{TEXT}")
    ]
    area = [replace(line, region="content") for line in split_lines(MORE)]
    lines = [replace(line, number=number) for number, line in enumerate([*above, *area], start=1)]
    found = assign_roles(lines, lambda line: False, frozenset())
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]
