"""Headlines that tell what a body does. All bodies are invented."""

from __future__ import annotations

import pytest

from warta.intake.names.deeds_of_bodies import tells_deed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rope Board Splices Forty Ropes", True),
        ("Larch County Council to Open a Quay", True),
        ("Rope Board", False),
        ("Larch Council Offices and Lofts", False),
        ("Larch Police Services Board", False),
        ("University Hospitals of Larch", False),
    ],
)
def test_a_headline_tells_what_a_body_does(text: str, expected: bool) -> None:
    assert tells_deed(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Larch Police investigate theft of rakes", True),
        ("Government of Larch lights harbour lamps", True),
        ("Department of Ropes and Lamps opens quay", True),
        ("Department of Ropes and Lamps", False),
        ("Department of Statistics Larch", False),
        ("Larch Board with partners in ports", False),
    ],
)
def test_what_a_body_does_in_small_letters_is_a_deed(text: str, expected: bool) -> None:
    assert tells_deed(text) is expected
