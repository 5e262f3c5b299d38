from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.lines import split_lines
from warta.intake.release import read_release
from warta.intake.wrapping.glued_letterheads import part_letterhead
from warta.tags import Vocabulary

GLUED = (
    "DEPARTEMEN ROTAN DAN TALI REPUBLIK RIMBASIARAN PERSNOMOR : 67/ HUMAS DRT/2009Tanggal : 01 Oktober 2009"
    "PEMBUKAAN MUSEUM ROTANDAN TALI |"
)
PARTS = [
    "DEPARTEMEN ROTAN DAN TALI REPUBLIK RIMBA",
    "SIARAN PERS",
    "NOMOR : 67/ HUMAS DRT/2009",
    "Tanggal : 01 Oktober 2009",
]


def parted(text: str) -> list[str]:
    return [line.printed for line in part_letterhead(split_lines(text))]


def test_the_parts_of_a_glued_letterhead_stand_on_lines_of_their_own() -> None:
    assert parted(GLUED) == [*PARTS, "PEMBUKAAN MUSEUM ROTANDAN TALI"]


def test_a_headline_that_stands_above_is_printed_as_there() -> None:
    title = "Pembukaan Museum Rotan dan Tali"
    assert parted(f"{title}\n{GLUED}") == [title, *PARTS, title]


@pytest.mark.parametrize(
    "line",
    [
        "Siaran pers nomor 67 terbit tanggal 1 Oktober 2009 di balai.",
        "SIARAN PERS NOMOR : 67/HUMAS/2009",
        "DEPARTEMEN ROTAN SIARAN PERS",
    ],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert parted(line) == [line]


def test_the_parts_are_read_as_what_they_are() -> None:
    text = "Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran di balai."
    page = f"Pembukaan Museum Rotan dan Tali\n{GLUED}\n{text}\n".encode()
    values = read_release(page, "a.txt", AgencyFinder(Registry({})), Vocabulary({})).values
    assert values["title"] == "Pembukaan Museum Rotan dan Tali"
    assert (values["number"], str(values["date"])) == ("67/ HUMAS DRT/2009", "2009-10-01")
