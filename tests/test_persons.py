"""Names of persons, and offices before names."""

from __future__ import annotations

import pytest

from warta.persons import is_person, may_be_of_place, without_office


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Kepala Badan Garam", "Badan Garam"),
        ("Wali Kota Ani Rawa", "Ani Rawa"),
        ("Director General Ann Lee", "Ann Lee"),
        ("Plt Kepala Dinas Garam", "Dinas Garam"),
        ("Balai Garam", "Balai Garam"),
        ("Kota Selasar", "Kota Selasar"),
        ("General Assembly", "General Assembly"),
    ],
)
def test_an_office_before_a_name_is_no_part_of_it(name: str, rest: str) -> None:
    assert " ".join(without_office(name.split())) == rest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Garam mahal,” kata Siti Aminah.", "Siti Aminah"),
        ("“Garam mahal,” kata ketua koperasi Siti Aminah.", "Siti Aminah"),
        ("Siti Aminah menambahkan bahwa garam mahal.", "Siti Aminah"),
        ("“Salt is dear,” said Ann Lee.", "Ann Lee"),
        ("Ann Lee said that salt is dear.", "Ann Lee"),
    ],
)
def test_who_speaks_is_a_person(text: str, name: str) -> None:
    assert is_person(name, text, text.index(name), has_office=False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Panen di Teluk Garam naik.", "Teluk Garam"),
        ("“Mahal,” kata petani di Teluk Garam.", "Teluk Garam"),
        ("Badan Pengawas Garam menyatakan panen naik.", "Badan Pengawas Garam"),
    ],
)
def test_a_place_and_a_body_are_none(text: str, name: str) -> None:
    assert not is_person(name, text, text.index(name), has_office=False)


def test_a_body_with_an_office_before_it_is_none() -> None:
    assert is_person("Ann Lee", "Director Ann Lee", 9, has_office=True)
    assert not is_person("Badan Garam", "Kepala Badan Garam", 7, has_office=True)


def test_an_office_of_places_may_have_one_behind_it() -> None:
    assert may_be_of_place(["Bupati", "Teluk", "Garam"], ["Teluk", "Garam"])
    assert may_be_of_place(["Wali", "Kota", "Ani", "Rawa"], ["Ani", "Rawa"])
    assert not may_be_of_place(["Director", "Ann", "Lee"], ["Ann", "Lee"])
    assert not may_be_of_place(["Teluk", "Garam"], ["Teluk", "Garam"])
