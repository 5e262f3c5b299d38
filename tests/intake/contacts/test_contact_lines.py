from __future__ import annotations

import pytest

from warta.intake.contacts.contact_lines import (
    asks_media,
    behind_announcement,
    behind_sender,
    initials_behind_sender,
    is_for_public,
    kind_of,
    sender_in,
    without_initials,
)
from warta.intake.lines import Line, split_lines

SENDER = (
    "Berita ini disiarkan oleh Biro Umum Dinas Jembatan. Untuk informasi lebih lanjut hubungi Ana Sari (AS)"
)


def line(text: str) -> Line:
    return split_lines(text)[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Media contact:", "L"),
        ("Contact", "M"),
        ("Narahubung: Ana Sari, 0812 5550 1010", "D"),
        ("Media contact: Ana Sari", "N"),
        ("Staff Contact:", "L"),
        ("To schedule interviews, contact the press office at 301-555-0142.", "D"),
        ("Kite Flight Center, Greenbelt, Md.", "T"),
        ("The kites of the centre are flown.", "x"),
        ("Telp. 021 555 0101", "W"),
        ("Telp:", "w"),
        ("M: 0812 5550 1010", "W"),
        ("Contact(s):", "L"),
        ("For a copy of the report or to arrange interviews please contact:", "L"),
        ("Residents who want to help should contact:", "x"),
        ("Untuk informasi lebih lanjut, masyarakat dapat menghubungi (021) 555-0101.", "x"),
        (
            "For more information, or to speak to one of those who mend bridges, journalists should contact"
            " Ana Sari (021 555 0101) in the office.",
            "D",
        ),
        ("2. Ana Sari – Kepala Dusun (0812 5550 1010)", "C"),
        ("12 South River Street, Telp. 021 555 0101", "B"),
        ("Hulurimbun 12340 – Nusa", "A"),
        ("Media only: For more information, please contact:", "L"),
        ("For further information, pictures and interviews please contact:", "L"),
        (
            "Untuk informasi lebih lanjut, media dapat menghubungi Sekretaris Perusahaan PT Jembatan Rotan"
            " Jaya Raya di Hulurimbun, Ana Sari Dewi, melalui surel ana@dinas.example",
            "D",
        ),
        ("www.dinas.example", "U"),
        ("Ana Sari, 0812 5550 1010", "C"),
        ("Kepala Bagian Humas", "R"),
        ("Ana Sari", "T"),
        ("Jalan Dermaga Lama", "A"),
        ("Jalan Dermaga Lama, Telp. 021 555 0101", "B"),
        ("Instagram: @dinas.jembatan", "S"),
        ("atau", "S"),
        ("Masyarakat umum: 021 555 0103", "P"),
        ("From: Ana Sari", "x"),
        ("Jembatan itu dibuka kembali dua pekan lalu oleh warga dusun di hulu sungai.", "x"),
    ],
)
def test_a_line_in_a_block_of_contacts_is_known_by_its_words(text: str, kind: str) -> None:
    assert kind_of(line(text)) == kind


def test_a_line_that_tells_the_media_at_once_whom_to_ask_is_known() -> None:
    assert asks_media(line("For media queries, please contact Ana Sari, tel.: 021 555 0101."))
    assert not asks_media(line("For more information, please contact Ana Sari, tel.: 021 555 0101."))
    assert not asks_media(line("For media queries, please contact:"))


def test_whom_the_public_may_ask_is_told() -> None:
    assert is_for_public(line("Members of the public can call 555 0103"))
    assert not is_for_public(line("Media contact: 555 0103"))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("For further information, please contact Ana Sari", "Ana Sari"),
        ("Media contacts / Kontak media", "Media contacts / Kontak media"),
        ("For more information / Informasi lebih lanjut:", ""),
        ("Ana Sari", "Ana Sari"),
    ],
)
def test_what_stands_behind_an_announcement_is_cut_off(text: str, rest: str) -> None:
    assert behind_announcement(text) == rest


def test_a_closing_paragraph_says_who_tells_the_text_and_ends_in_initials() -> None:
    assert sender_in(SENDER) == "Biro Umum Dinas Jembatan"
    assert initials_behind_sender(line(SENDER)) == "AS"
    assert without_initials(line(SENDER)).text == SENDER.removesuffix(" (AS)")
    assert behind_sender(SENDER).startswith("Untuk informasi")


@pytest.mark.parametrize(
    "text", ["Berita ini disiarkan oleh Biro Umum. Warga senang (AS)", "Warga senang (AS)"]
)
def test_a_paragraph_that_leads_to_nobody_is_no_such(text: str) -> None:
    assert sender_in(text) == ""
    assert without_initials(line(text)) == line(text)


def test_the_name_of_a_picture_is_no_way_to_reach_somebody() -> None:
    picture = line("WhatsApp Image 2021-9759.jpeg")
    picture.form = "figure"
    assert (kind_of(line("0812 5550 1010")), kind_of(picture)) == ("W", "x")


def test_a_post_of_many_words_may_stand_behind_a_name() -> None:
    post = "Senior Adviser to the Minister for Inland Harbours and for the Mending of Nets"
    assert kind_of(line(f"Additional information: Ana Oak, {post}, mobile tel. +358 40 555 0152")) == "D"
    assert kind_of(line(f"Additional information: ask the {post.lower()} on +358 40 555 0152")) == "x"


def test_enquiries_may_be_directed_to_somebody() -> None:
    assert kind_of(line("Enquiries can be directed to Ana Oak on tel. +45 3363 5021.")) == "D"
