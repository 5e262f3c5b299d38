from __future__ import annotations

import pytest

from warta.intake.datelines.dateline_place import is_no_place, may_begin_date, place_in_region, scan_place


@pytest.mark.parametrize(
    ("text", "place", "more", "day", "read"),
    [
        ("Jakarta, 25 September 2020 – Rapat", "Jakarta", [], "2020-09-25", "Jakarta, 25 September 2020"),
        ("Jakarta (Kamis, 24/9/2020) - Rapat", "Jakarta", [], "2020-09-24", "Jakarta (Kamis, 24/9/2020)"),
        (
            "Oakford, Larch County, May 5 - Text",
            "Oakford",
            ["Larch County"],
            "",
            "Oakford, Larch County, May 5",
        ),
        ("Jakarta-Balai Uji dibuka", "Jakarta", [], "", "Jakarta"),
        ("Jakarta Kamis, 24 September 2020", "Jakarta", [], "2020-09-24", "Jakarta Kamis, 24 September 2020"),
    ],
)
def test_a_place_is_read_with_what_belongs_to_it(
    text: str, place: str, more: list[str], day: str, read: str
) -> None:
    scan = scan_place(text)
    assert scan
    assert (scan.place, scan.more, text[: scan.stop]) == (place, more, read)
    assert (scan.full_date.date.iso if scan.full_date and scan.full_date.date else "") == day


@pytest.mark.parametrize(
    "text",
    ["dibuka di Jakarta", "Warga desa datang", "Balai Uji, Jakarta", "Dilaksanakan tanggal 5 Mei 2020"],
)
def test_what_begins_with_no_place_is_not_read(text: str) -> None:
    assert scan_place(text) is None


@pytest.mark.parametrize(
    ("words", "no_place"),
    [("Jakarta", False), ("Rimbun Hulu", False), ("Humas", True), ("Mei", True), ("Pembukaan Pameran", True)],
)
def test_offices_events_and_days_are_no_places(words: str, no_place: bool) -> None:
    assert is_no_place(words) is no_place


def test_most_words_begin_no_date() -> None:
    assert [may_begin_date(word) for word in ("dibuka", "Mei 2020", "5 Mei", "ŝept", "(24/9)")] == [
        False,
        True,
        True,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Oakford, Nova Scotia", "Oakford"),
        ("St. Larch, Newfoundland and Labrador", "St. Larch"),
        ("Oakford, Idaho", "Oakford"),
        ("Oakford, Ropes", ""),
        ("Nova Scotia", ""),
        ("Ministry of Ropes, Ontario", ""),
        ("Headquarters, Washington", ""),
        ("The ropes, Ontario", ""),
    ],
)
def test_a_place_alone_with_its_region(text: str, place: str) -> None:
    assert place_in_region(text) == place


def test_a_land_makes_a_place_in_capitals_sure() -> None:
    found = [scan_place("LARA, France – Text"), scan_place("Lara, France – Text")]
    assert [scan.names_state for scan in found if scan] == [True, False]


def test_two_places_may_have_a_stroke_between_spaces() -> None:
    scan = scan_place("Geneva / Larch (TIDE) – Text")
    assert scan is not None
    assert scan.place == "Geneva / Larch"
