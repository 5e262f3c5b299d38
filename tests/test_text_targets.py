"""Links to places in the text of a post lead there, by the names that its generator gave them."""

from __future__ import annotations

import pytest

from warta.intake.saved.page_tree import parse_page
from warta.text_targets import Targets, target_of


def targets(*names: str) -> Targets:
    return Targets(parse_page("<body>" + "".join(f'<a href="#{name}">x</a>' for name in names)))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Langkah 1: Daftar dulu!", "langkah-1-daftar-dulu"),
        ("2. Isi formulir", "2-isi-formulir"),
        ("2. Isi formulir", "isi-formulir"),
        ("Über uns", "über-uns"),
        ("Tanya & jawab", "tanya--jawab"),
        ("1990", "section"),
    ],
)
def test_a_heading_has_the_name_that_its_generator_gave_it(words: str, name: str) -> None:
    assert targets(name).take_heading(words) == name


def test_headings_of_the_same_words_are_numbered() -> None:
    found = targets("syarat", "syarat-2")
    assert [found.take_heading("Syarat") for _ in range(3)] == ["syarat", "", "syarat-2"]


def test_a_name_is_given_once_and_only_where_a_link_leads_there() -> None:
    found = targets("isi", "")
    assert [found.take("isi"), found.take("isi"), found.take("lain"), found.take("")] == ["isi", "", "", ""]


def test_letters_of_addresses_are_read() -> None:
    assert target_of("#%C3%BCber-uns") == "über-uns"
    assert target_of("#a%20b") == "a%20b"
