"""What a review says of a date that is taken from a dateline."""

from __future__ import annotations

from typing import Any

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.tags import Vocabulary

FINDER = AgencyFinder(Registry({}))
TITLE = "Menara Air Selesai Diperbaiki Balai"
P = "Menara air itu selesai diperbaiki pada hari Senin, kata kepala balai pengairan kepada warga dusun."
Q = "Pipa yang lama diganti seluruhnya dalam sepekan, sehingga kebocoran di dua dusun tidak terjadi lagi."
R = "Kepala dusun berharap pipa yang baru tahan dua puluh tahun, seperti yang tertulis di dalam kontrak."
DAY = "4 Maret 2019"


def fields(*lines: str) -> dict[str, Any]:
    return dict(read_release("\n\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({})).values)


def told(values: dict[str, Any]) -> list[str]:
    return [item["reason"] for item in values.get("review", ()) if item["field"] == "date"]


@pytest.mark.parametrize("words", ["Diunduh", "Direkam", "Lahir,", "Aanwijzing", "Recorded", "Data,"])
@pytest.mark.parametrize("is_above", [True, False])
def test_what_was_done_on_a_day_makes_no_date_of_the_release(words: str, is_above: bool) -> None:
    lines = (f"{words} {DAY}", P, Q, R) if is_above else (P, Q, R, f"{words} {DAY}")
    values = fields(TITLE, *lines)
    assert "date" not in values
    assert "places" not in values
    assert told(values)


def test_such_a_line_leaves_a_dateline_its_date() -> None:
    values = fields(TITLE, f"Jakarta, 8 Juni 2021 – {P}", Q, R, "Diakses 9 September 2021")
    assert values["date"] == "2021-06-08"
    assert not told(values)


@pytest.mark.parametrize("place", ["Padangsari,", "Padangsari", "PADANGSARI,", "Pesta Rakyat,"])
@pytest.mark.parametrize("is_above", [True, False])
def test_a_word_that_nothing_shows_to_be_a_place_is_told(place: str, is_above: bool) -> None:
    lines = (f"{place} {DAY}", P, Q, R) if is_above else (P, Q, R, f"{place} {DAY}")
    values = fields(TITLE, *lines)
    assert values["date"] == "2019-03-04"
    assert len(told(values)) == 1
    assert place.rstrip(",") in told(values)[0]


@pytest.mark.parametrize(
    "lines",
    [
        (f"Jakarta, {DAY}", P, Q, R),  # of the list
        (f"Jakarta Baru, {DAY}", P, Q, R),  # a part of it
        (f"Teluk Padangsari, {DAY}", P, Q, R),  # a kind of place
        (f"Padangsari, {DAY}", P, Q, f"{R} Balai itu ada di Padangsari."),
        ("Dinas Pengairan Padangsari", f"Padangsari, {DAY}", P, Q, R),
        (f"Padangsari, {DAY} –", P, Q, R),  # set off as datelines are
        (f"Padangsari, {DAY} – {P}", Q, R),
        (P, Q, R, f"Padangsari, {DAY}\nKepala Balai\nttd.\nRina Wijaya"),
        (f"Diterbitkan: {DAY}", f"Padangsari, {DAY}", P, Q, R),
    ],
)
def test_what_the_page_shows_to_be_a_place_is_not_told(lines: tuple[str, ...]) -> None:
    values = fields(TITLE, *lines)
    assert values["date"] == "2019-03-04"
    assert told(values) == []
