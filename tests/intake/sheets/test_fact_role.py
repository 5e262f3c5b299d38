from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.marks.fact import About
from warta.intake.role import Role
from warta.intake.sheets.fact_role import (
    fact_key,
    facts_as,
    is_control,
    is_office_of_writer,
    lists_writers,
    may_be_office,
    names_press_office,
    role_of,
    role_of_name,
)
from warta.intake.sheets.sheet import Sheet


def sheet(text: str) -> Sheet:
    return Sheet([line for line in split_lines(text) if not line.is_blank], lambda _: False, ())


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("1 Juli 2019 | Humas | 12 kali dilihat", Role.DATE),
        ("Dilihat 12 kali", Role.VIEWS),
        ("Penulis: Humas Balai Tali", Role.OFFICE),
        ("Kategori: Jembatan", Role.CATEGORY),
        ("Diperbarui: 1 Juli 2019", Role.DATE),
    ],
)
def test_the_weightiest_fact_of_a_line_is_its_role(line: str, role: Role) -> None:
    assert role_of(sheet(line).facts(0)) is role


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("1 Juli 2019", (Role.DATE, "")),
        ("Diperbarui: 1 Juli 2019", (Role.DATE, "updated")),
        ("Dilihat 12 kali", (Role.VIEWS, "")),
        ("Embargo sampai 1 Juli 2019", None),
        ("Humas", None),
    ],
)
def test_a_date_one_of_an_update_and_a_count_of_views_are_told_apart(
    line: str, key: tuple[Role, str] | None
) -> None:
    assert fact_key(sheet(line), 0) == key


def test_no_fact_stands_at_or_behind_the_stop() -> None:
    page = sheet("Humas\n1 Juli 2019")
    assert fact_key(page, 1) == (Role.DATE, "")
    assert fact_key(page, 1, stop=1) is None
    assert fact_key(page, 2) is None


@pytest.mark.parametrize("name", ["Humas", "Bagian Humas", "Press Office", "Tim Redaksi", "News Office"])
def test_names_of_press_offices_stand_among_facts(name: str) -> None:
    assert names_press_office(sheet(name), 0)
    assert facts_as(sheet(name), 0, Role.OFFICE)[0].about is About.OFFICE


@pytest.mark.parametrize(
    "line", ["Jembatan dibuka", "- Humas", "Humas menyebut jembatan itu sudah dibuka sejak pagi."]
)
def test_items_sentences_and_other_words_are_no_names_of_press_offices(line: str) -> None:
    assert not names_press_office(sheet(line), 0)


def test_the_office_of_a_writer_stands_in_the_item_below() -> None:
    assert is_office_of_writer(sheet("- Penulis: Ana Sari\n- Humas Balai Tali"), 1)
    assert not is_office_of_writer(sheet("- Jembatan dibuka\n- Humas Balai Tali"), 1)
    assert not is_office_of_writer(sheet("Penulis: Ana Sari\nHumas Balai Tali"), 1)


def test_writers_in_lines_of_their_own_are_a_list_of_names() -> None:
    page = sheet("1 Juli 2019\nAna Sari,\nBudi Tali\nPapan dan tali, yang baru")
    assert [lists_writers(page, p) for p in range(1, 4)] == [True, True, False]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Dengarkan", Role.CONTROL),
        ("Komentar", Role.CONTROL),
        ("Berita", Role.CATEGORY),
        ("Ana", Role.OFFICE),
    ],
)
def test_what_stands_among_facts_without_being_one_has_a_role(line: str, role: Role) -> None:
    assert role_of_name(sheet(f"1 Juli 2019\n{line}"), 1) is role


def test_a_button_is_a_control_and_a_date_is_none() -> None:
    page = sheet("Bagikan\n1 Juli 2019")
    assert [is_control(page, p) for p in range(2)] == [True, False]


@pytest.mark.parametrize(
    ("line", "may"), [("Penulis: Humas", True), ("1 Juli 2019", False), ("Papan", False)]
)
def test_labels_and_items_may_name_an_office(line: str, may: bool) -> None:
    assert may_be_office(sheet(line), 0) == may


def test_the_press_office_below_a_heading_of_contacts_is_no_fact() -> None:
    assert names_press_office(sheet("Ropes Hold\nPress Office"), 1)
    for heading in ("Press Contacts", "Media enquiries:", "Narahubung"):
        assert not names_press_office(sheet(f"{heading}\nPress Office"), 1)
