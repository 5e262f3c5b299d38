from __future__ import annotations

import pytest

from warta.intake.lines import Line, split_lines
from warta.intake.offices.office_names import names_office, office_of, read_name, says_office


def line(text: str) -> Line:
    return split_lines(text)[0]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("• Humas DJG", "Humas DJG"),
        ("• Humas & Kerja Sama", "Humas & Kerja Sama"),
        ("Oleh: Humas DJG", "Humas DJG"),
        ("Oleh: Biro 4", "Biro 4"),
        ("Sumber Air Bersih", "Sumber Air Bersih"),
        ("Sumber: Humas", "Humas"),
    ],
)
def test_an_office_is_kept_as_printed_without_its_label(text: str, office: str) -> None:
    assert office_of(line(text)) == office
    assert names_office(line(text)) is (":" in text)


@pytest.mark.parametrize(
    "text",
    [
        "• Rapat ditutup.",
        "• 8 Mie 2021",
        "Oleh: ",
        "• 12",
        "• " + "kata " * 11,
        "Mengapa?",
        "• September 2020",
        "• 1,2 rb kali",
        "• 99999999999999999999 kali",
        "",
    ],
)
def test_sentences_and_numbers_are_no_office(text: str) -> None:
    assert office_of(line(text)) is None


def test_an_office_names_itself_by_one_of_its_words() -> None:
    assert all(map(says_office, ("Humas BSN", "Press Office", "Dinas Garam", "ADMIN", "Biro Umum")))
    assert not any(map(says_office, ("Tali Rakitan", "Humasari", "Hulurimbun", "")))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Field, 202-555-0182, ana.field@ropes.example",
        "Ana Field, ana.field@ropes.example",
        "Ana Field, +1 202 555 0182",
    ],
)
def test_a_name_behind_a_label_is_one_without_how_to_reach_the_person(text: str) -> None:
    assert read_name(text, labelled=True) == "Ana Field"


def test_a_label_whose_value_is_lost_is_no_office() -> None:
    lines = split_lines("• Published\n• Rope Wing")
    assert [office_of(line) for line in lines] == [None, "Rope Wing"]


@pytest.mark.parametrize("name", ["R. Abdul Tali H.L., S.Ag.,M.Hum.", "Ana Tali, S.H.", "Adi Rotan, Ph.D."])
def test_a_name_may_end_with_a_degree(name: str) -> None:
    assert read_name(name, labelled=True) == name


def test_a_sentence_is_no_name() -> None:
    assert read_name("Ana Tali, dari hulu.", labelled=True) is None


def test_the_kind_of_text_names_no_office() -> None:
    assert not says_office("Press releases from the Harbour")
    assert says_office("Press Office: press releases")
