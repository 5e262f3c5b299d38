from __future__ import annotations

import pytest

from warta.intake.names.american_states import (
    ends_with_state,
    is_address_of_state,
    is_capital_of_state,
    is_dateline_of_state,
    is_state,
    is_state_behind_place,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FORT LARCH, Minn. – The ropes were spliced.", True),
        ("(FORT LARCH, Minnesota) — The ropes were spliced.", True),
        ("FORT LARCH, MN (March 6, 2014) – The ropes were spliced.", True),
        ("Fort Larch, Minnesota, March 6, 2014 – The ropes were spliced.", True),
        ("Fort Larch, Minnesota has ropes.", False),
        ("TBILISI, Georgia – The ropes were spliced.", False),
        ("JAKARTA, ID – The ropes were spliced.", False),
        ("PORT LARCH, New Zealand – The ropes were spliced.", False),
    ],
)
def test_a_dateline_with_a_state_is_american(text: str, expected: bool) -> None:
    assert is_dateline_of_state(text) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("12 Quay Street, Fort Larch, MN 55512", True),
        ("12 Quay Street, Fort Larch, MN 55512-0012 | 555-0100", True),
        ("12 Quay Street, Port Larch, 55512", False),
        ("12 Quay Street, Port Larch, XY 55512", False),
        ("Order No, MN 555123", False),
    ],
)
def test_an_address_with_a_state_and_its_number_is_american(line: str, expected: bool) -> None:
    assert is_address_of_state(line) is expected


def test_a_state_that_shares_its_name_with_a_land_is_not_known_for_one() -> None:
    assert [is_state(name) for name in ("Ohio", "New York", "Georgia", "New York City")] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "place", "expected"),
    [
        ("Idaho", "Larch", True),
        ("NORTH CAROLINA", "LARCH", True),
        ("Mont.", "Larch", True),
        ("FL.", "Larch", True),
        ("MD", "LARCH", True),
        ("MD", "Plank", False),
        ("MD", "Annapolis", True),
        ("Georgia", "Tbilisi", False),
        ("Ropes", "Larch", False),
    ],
)
def test_a_state_behind_a_place_is_known_in_all_its_forms(name: str, place: str, expected: bool) -> None:
    assert is_state_behind_place(name, place) is expected


def test_a_capital_is_known_whatever_its_letters() -> None:
    assert [is_capital_of_state(name) for name in ("COLUMBUS", "Santa Fe", "Larch")] == [True, True, False]


@pytest.mark.parametrize("name", ["Guam", "Puerto Rico", "P.R."])
def test_territories_stand_behind_places_as_well(name: str) -> None:
    assert is_state_behind_place(name, "SAN LARCH")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kite Flight Center, Greenbelt, Md.", True),
        ("Kite Laboratory, Pasadena, Calif.", True),
        ("The ropes are mended, said Dr. Md.", False),
        ("Kite Flight Center, Greenbelt.", False),
    ],
)
def test_an_office_may_end_with_its_place_and_state(text: str, expected: bool) -> None:
    assert ends_with_state(text) is expected
