from __future__ import annotations

from dataclasses import replace

import pytest

from tests.assigned_roles import HEADER, MORE, TEXT, TITLE, body
from warta.intake.lines import split_lines
from warta.intake.marks.fact import About
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_roles


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


def test_short_lines_above_the_area_of_a_page_are_no_text_and_sentences_are() -> None:
    above = [
        replace(line, glued=False) for line in split_lines(f"{TITLE}\n1 Juli 2019\nTanggal terbit\n{TEXT}")
    ]
    area = [replace(line, region="content") for line in split_lines(MORE)]
    lines = [replace(line, number=number) for number, line in enumerate([*above, *area], start=1)]
    found = assign_roles(lines, lambda line: False, frozenset())
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]


def test_an_office_above_the_area_of_a_page_issued_it() -> None:
    above = [replace(line, glued=False) for line in split_lines(f"{TITLE}\n1 Juli 2019\nBiro Umum\n{TITLE}")]
    area = [replace(line, region="content") for line in split_lines(MORE)]
    lines = [replace(line, number=number) for number, line in enumerate([*above, *area], start=1)]
    found = assign_roles(lines, lambda line: False, frozenset())
    assert [line.printed for line in found.of(Role.OFFICE)] == ["Biro Umum"]
    assert [fact.text for _, fact in found.stated() if fact.about is About.OFFICE] == ["Biro Umum"]


@pytest.mark.parametrize(
    "box",
    [
        "Tags:\nJembatan\nTali Rotan\nPengembalian dana",
        "The Hon Ada Plank\nRopes and Bridges",
        "Article\nContents",
        "Page contents\nTop\nPress contact",
        "1234\nshare :\nA\nA\nA",
        "IMG_20151117_141618",
    ],
)
def test_tags_ministers_and_sizes_of_text_above_the_text_are_none(box: str) -> None:
    assert body(f"{TITLE}\nSenin, 1 Juli 2019\n{box}\n{TEXT}\n{MORE}") == [TEXT, MORE]


def test_a_few_names_and_buttons_right_below_the_title_are_no_text() -> None:
    box = "Bank Jembatan\nBank Jembatan Rotan\nEmail\nPrint\nFacebook\nTwitter"
    assert body(f"SIARAN PERS\n1 Juli 2019\n{TITLE}\n{box}\n{TEXT}\n{MORE}") == [TEXT, MORE]


def test_a_minister_who_does_something_is_no_name_alone() -> None:
    line = "The Hon Ada Plank opens the longest bridge of the hills"
    assert line in body(f"{TITLE}\n\n1 July 2019\n\n{line}\n\n{TEXT}\n\n{MORE}")


def test_a_number_between_other_lines_and_the_text_is_known() -> None:
    head = f"{TITLE}\n1 Juli 2019\nSIARAN PERS\nHM.4.6/155/SET.M.DJ.3/05/2019\n{TITLE}"
    lines = split_lines(f"{head}\nHulurimbun, 1 Juli 2019\n{TEXT}")
    found = assign_roles(lines, lambda line: False, frozenset())
    assert [line.printed for line in found.of(Role.NUMBER)] == ["HM.4.6/155/SET.M.DJ.3/05/2019"]


@pytest.mark.parametrize(
    "box",
    [
        "Topics\nPetrol and fuel\nPrices",
        "For release at 2:00 p.m. EDT\nShare",
        "Available in:\nEnglish\nBahasa Indonesia",
        "Tali Rakitan\n210",
        "Copied to clipboard",
        "Japanese",
        "******************************",
    ],
)
def test_more_of_what_stands_between_facts_and_text_is_none(box: str) -> None:
    assert body(f"{TITLE}\nSenin, 1 Juli 2019\n{box}\n{TEXT}\n{MORE}") == [TEXT, MORE]


def test_the_press_office_right_above_the_text_is_the_office() -> None:
    lines = split_lines(
        f"{TITLE}\nMonday, 1 July 2019\nFor Immediate Release\nOffice of Public Affairs\n{TEXT}"
    )
    found = assign_roles(lines, lambda line: False, frozenset())
    assert [line.printed for line in found.of(Role.OFFICE)] == ["Office of Public Affairs"]
    below = f"{TITLE}\n\n1 July 2019\n\nShare\n\nFor Immediate Release\nOffice of Public Affairs\n\n{TEXT}"
    found = assign_roles(split_lines(below), lambda line: False, frozenset())
    assert [line.printed for line in found.of(Role.OFFICE)] == ["Office of Public Affairs"]


def test_tags_above_the_text_that_are_listed_again_below_it_are_no_text() -> None:
    page = f"{TITLE}\n1 Juli 2019\nTali\nPapan\n{TEXT}\n{MORE}\nBagikan:\nFacebook\nTopik\nTali\nPapan"
    assert body(page) == [TEXT, MORE]
    assert "Tali" in body(page.replace("Topik\nTali\nPapan", "Topik\nPapan"))


def test_a_place_above_the_ministers_who_tell_is_no_text() -> None:
    page = f"{TITLE}\n1 July 2019\nHulurimbun\nPrime Minister, Minister for Bridges\n{TEXT}\n{MORE}"
    assert body(page) == [TEXT, MORE]


def test_headings_of_tags_in_a_row_with_their_tags_are_no_text() -> None:
    tags = "Focus areas:\nBridges\nTopics:\nropes, knots\nShare:\nTwitter Facebook Email Print"
    page = f"{TITLE}\n{tags}\nThe bridge. (Image credit: Ida Brook)\nJuly 1, 2019\n{TEXT}\n{MORE}"
    assert [line for line in body(page) if "credit" not in line] == [TEXT, MORE]


def test_whose_release_it_is_may_stand_between_date_and_text() -> None:
    page = f"{TITLE}\nJuly 1, 2019\nMinistry of Crossings\n{TEXT}\n{MORE}"
    assert body(page) == [TEXT, MORE]
    assert "Ministry of Crossings opens" in body(page.replace("Crossings", "Crossings opens"))


def test_facts_behind_labels_of_systems_for_publishing_are_no_text() -> None:
    facts = (
        "Post author:HUMAS\nPost published:1 Juli 2019\nPost category:Berita / Tali\nPost comments:0 Comments"
    )
    assert body(f"{TITLE}\n{facts}\n{TEXT}\n{MORE}") == [TEXT, MORE]


def test_letters_printed_twice_are_buttons_for_sizes_of_text() -> None:
    page = f"{TITLE}\n1 Juli 2019\nAa\nAa\n{TEXT}\n{MORE}"
    assert body(page) == [TEXT, MORE]


def test_the_press_office_with_the_date_once_more_above_the_text_is_the_office() -> None:
    page = f"{TITLE}\n\nSenin, 1 Juli 2019\n\nHumas Rimbun | 1 Juli 2019\n\n{TEXT}"
    found = assign_roles(split_lines(page), lambda line: False, frozenset())
    assert [line.printed for line in found.of(Role.OFFICE)] == ["Humas Rimbun | 1 Juli 2019"]
    assert [fact.text for _, fact in found.stated()] == ["Senin, 1 Juli 2019", "Humas Rimbun"]


@pytest.mark.parametrize("label", ["Part of:", "Topics:", "Policy area:"])
def test_what_a_page_files_its_text_under_is_no_text(label: str) -> None:
    topics = "Ropes, tides and harbours and everything that is moored at the quay"
    assert body(f"News\n{TITLE}\nPublished:\n1 July 2019\n{label}\n{topics}\n{TEXT}\n\n{MORE}") == [
        TEXT,
        MORE,
    ]
    assert TEXT in body(f"News\n{TITLE}\nPublished:\n1 July 2019\n{label}\n{TEXT}\n\n{MORE}")
