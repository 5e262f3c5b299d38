from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.sheet import Sheet
from warta.intake.title_continuation import goes_on, is_of_headline

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
