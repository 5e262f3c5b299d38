from __future__ import annotations

import pytest

from warta.intake.names.place_names import is_place, is_region


@pytest.mark.parametrize(
    "name", ["Jakarta", " SURABAYA ", "Jakarta/Bandung", "Jakarta dan Bandung", "Kampar Kiri"]
)
def test_places_of_the_list_are_places_alone_or_together(name: str) -> None:
    assert is_place(name)


@pytest.mark.parametrize(
    "name", ["Hulurimbun", "Jakarta/Hulurimbun", "", "Kepala Dinas", "Rimbun Hulu", "Kampar Kita"]
)
def test_what_is_not_in_the_list_is_none(name: str) -> None:
    assert not is_place(name)


def test_regions_stand_behind_cities_and_cities_do_not() -> None:
    assert is_region("Jawa Barat")
    assert not is_region("Bandung")


def test_an_american_state_is_a_region_unless_a_city_has_its_name() -> None:
    assert is_region("Rhode Island")
    assert is_place("New York")
    assert not is_region("New York")
