from __future__ import annotations

import pytest

from tests.assigned_roles import assign
from warta.intake.lines import split_lines
from warta.intake.role import Role
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.title_continuation import begins_small, goes_on, is_above_hour, is_of_headline

TEXT = "Jembatan gantung di Larat dibuka kembali oleh kepala dinas setelah diperbaiki warga dua dusun."


def sheet(*lines: str) -> Sheet:
    return Sheet(
        [line for line in split_lines("\n".join((*lines, "", TEXT))) if line.text], lambda _: False, ()
    )


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Kembali Setelah Diperbaiki Warga Dua Dusun", True),
        ("dan Dirawat Warga Dua Dusun", True),
        ("Jadwal: 4 Mei 2020", False),
        ("Effective May 4, 2020", False),
        ("Larat, 4 Mei 2020", False),
        ("Edisi: 12", False),
        ("Harga: Rp 12.000", False),
        ("Dusun: Warga Diperbaiki", True),
        ("Dinas Garam Larat", False),
        ("LRT Headquarters", False),
        ("Ana Sari", False),
        ("JEMBATAN GANTUNG", False),
    ],
)
def test_a_line_goes_on_with_the_title_above_it(below: str, expected: bool) -> None:
    assert goes_on(sheet("Jembatan Gantung di Kabupaten Larat Akhirnya Dibuka", below), 1) is expected


def test_the_rest_of_a_headline_has_the_words_of_the_text_or_a_small_one_first() -> None:
    lines = sheet("Jembatan Gantung Dibuka", "Setelah Badai", "Warga Dusun", "Panen Garam")
    assert [is_of_headline(lines, position) for position in (1, 2, 3)] == [True, True, False]


@pytest.mark.parametrize(
    ("title", "below", "expected"),
    [
        (
            "Board Reports Results for the Third Quarter of the Year",
            "Harvest Up a Tenth; Outlook Raised",
            False,
        ),
        ("Board Reports Results; Splicers and Rakers of the Quay", "Find Outlook Raised; Harvest Up", True),
        (
            "Board Reports Results for the Third Quarter of the Year",
            "Harvest Up a Tenth and Outlook Raised",
            True,
        ),
    ],
)
def test_a_line_of_two_things_below_a_headline_of_one_does_not_go_on_with_it(
    title: str, below: str, expected: bool
) -> None:
    assert goes_on(sheet(title, below, TEXT * 2), 1) is expected


def test_where_the_text_is_wrapped_a_headline_may_be_too() -> None:
    title = "Board Reports Results for the Third Quarter of the Year"
    assert goes_on(sheet(title, "Harvest Up a Tenth; Outlook Raised"), 1)


@pytest.mark.parametrize(
    ("title", "rest", "said"),
    [
        (
            "Petugas Pasar Ikan Gelar",
            "Pameran Banjir",
            "Sebuah pameran tentang banjir dibuka di pasar.",
        ),
        ("Syahbandar Wajib Hemat", "Listrik Kapal", "Semua kapal kini menghemat listrik selama sandar."),
        (
            "Harbour Pilots Gain",
            "New Rights",
            "The pilots have new rights from this week on, the board said.",
        ),
        (
            "Coast Guard Training Offered",
            "to Staff",
            "The training is open to everybody, the board said here.",
        ),
        (
            "Perajin Muda Pamerkan Karya",
            "di Museum",
            "Karya perajin dipamerkan di museum sejak kemarin pagi.",
        ),
    ],
)
def test_the_rest_of_a_headline_above_the_day_is_no_name(title: str, rest: str, said: str) -> None:
    roles = assign(f"{title}\n{rest}\n5 Mei 2021\n\nLARAT – {said}\n\n{said}")
    assert [line.text for line in roles.of(Role.TITLE)] == [title, rest]
    assert not roles.of(Role.OFFICE)


@pytest.mark.parametrize("name", ["Ana Sari", "Humas Larat", "Bunga Lestari", "oleh Humas"])
def test_a_name_above_the_day_is_no_rest_of_a_headline(name: str) -> None:
    said = "Petani memetik bunga di kebun, dan humas mencatat hasilnya untuk laporan tahun ini."
    roles = assign(f"Panen Bunga Kebun Larat Dimulai\n{name}\n5 Mei 2021\n\nLARAT – {said}\n\n{said}")
    assert [line.text for line in roles.of(Role.TITLE)] == ["Panen Bunga Kebun Larat Dimulai"]


def test_a_line_that_begins_small_names_nobody_but_behind_a_byline() -> None:
    assert [begins_small(text) for text in ("di Museum", "to Staff", "oleh Humas", "Di Museum")] == [
        *(True, True, False, False),
    ]


@pytest.mark.parametrize(
    ("below", "hour", "expected"),
    [
        ("The James Oak Rope Room", "12:18 P.M. EDT", True),
        ("Gedung Tali Rotan", "Pukul 10.15 WIB", True),
        ("The James Oak Rope Room", "Ropes are mended there", False),
        ("Reopens Its Rope Room Today", "12:18 P.M. EDT", False),
    ],
)
def test_a_room_stands_above_the_hour(below: str, hour: str, expected: bool) -> None:
    assert is_above_hour(sheet("Remarks of the Guild", below, hour), 1) is expected
