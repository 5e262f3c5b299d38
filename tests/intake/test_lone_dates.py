from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agency import AgencyFinder
from warta.intake.release import read_release
from warta.tags import Vocabulary

FINDER = AgencyFinder(Registry({}))
P = "Menara air itu selesai diperbaiki pada hari Senin, kata kepala balai pengairan kepada warga dusun."
Q = "Pipa yang lama diganti seluruhnya dalam sepekan, sehingga kebocoran di dua dusun tidak terjadi lagi."
R = "Kepala dusun berharap pipa yang baru tahan dua puluh tahun, seperti yang tertulis di dalam kontrak."
S = "Warga diminta menghemat air sampai bak penampung di lereng bukit itu terisi penuh pada akhir bulan."
FIRST = "Kamis, 13 Juni 2019"


def doubts(*lines: str) -> list[str]:
    text = "\n\n".join(("Menara Air Selesai Diperbaiki Balai", *lines, R, S))
    review = read_release(text.encode(), "a.txt", FINDER, Vocabulary({})).values.get("review", ())
    return [
        item["reason"] for item in review if item["field"] == "date" and "below the title" in item["reason"]
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (P, FIRST, "Siaran Pers Humas Balai - 12 Juni 2019"),
        (P, FIRST, "12 Juni 2019"),
    ],
)
def test_a_date_that_stands_beside_the_title_and_is_not_taken_is_told(lines: tuple[str, ...]) -> None:
    assert len(doubts(*lines)) == 1
    assert FIRST in doubts(*lines)[0]


@pytest.mark.parametrize(
    "lines",
    [
        (FIRST,),
        (FIRST, "Diperbarui: 15 Juni 2019", P),
        ("Terbit: 13 Juni 2019", P, Q, "Jumat, 14 Juni 2019"),  # a heading of a chronicle
        (FIRST, P, "Perbaikan berlangsung sampai Jumat, 14 Juni 2019."),
    ],
)
def test_the_release_s_own_date_and_those_of_its_text_are_not_told(lines: tuple[str, ...]) -> None:
    assert doubts(*lines) == []
