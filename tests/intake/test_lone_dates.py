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


def told(*lines: str) -> list[str]:
    """What is to be looked at of the date of a page of these lines."""
    text = "\n\n".join((*lines, P, Q, R))
    review = read_release(text.encode(), "a.txt", FINDER, Vocabulary({})).values.get("review", ())
    return [item["reason"] for item in review if item["field"] == "date"]


TITLE = "Menara Air Selesai Diperbaiki Balai"
OTHER = "Warga Kampung Hulu Panen Ikan Mujair"


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("Kamis, 13 Juni 2019 07:15:33 WIB", TITLE), "may be the clock of the page"),
        (("Kamis, 13 Juni 2019 07:15:33 WIB",), "may be the clock of the page"),
        (("Berita Lain", OTHER, "13 Juni 2019", OTHER, "12 Juni 2019", TITLE), "stands below another date"),
        ((OTHER, "13 Juni 2019", f"{S[:-1]}..."), "stands above a text that breaks off"),
    ],
)
def test_a_date_above_the_title_that_may_be_another_s_is_told(lines: tuple[str, ...], why: str) -> None:
    (reason,) = told(*lines)
    assert why in reason


@pytest.mark.parametrize(
    "lines",
    [
        ("Kamis, 13 Juni 2019", TITLE),
        ("2019-06-13 07:15:33", TITLE),
        ("Berita", "Kamis, 13 Juni 2019 | 07:15 WIB", TITLE),
        ("Terbit: 13 Juni 2019 07:15:33", TITLE),
        ("Kamis, 13 Juni 2019 07:15:33 WIB", TITLE, "Rimbun, 13 Juni 2019"),
    ],
)
def test_a_date_above_the_title_is_else_the_release_s(lines: tuple[str, ...]) -> None:
    assert told(*lines) == []
