from __future__ import annotations

from typing import Any

import pytest

from warta.agencies import Agency, Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.tags import Vocabulary

FINDER = AgencyFinder(Registry({}))
KNOWN = AgencyFinder(Registry({"pengairan": Agency("pengairan", {"": "Balai Pengairan"}, "BP")}))
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


def told(*lines: str, finder: AgencyFinder = FINDER) -> list[str]:
    """What is to be looked at of the date of a page of these lines."""
    text = "\n\n".join((*lines, P, Q, R))
    review = read_release(text.encode(), "a.txt", finder, Vocabulary({})).values.get("review", ())
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


@pytest.mark.parametrize("label", ["Tanggal", "Date", "Hari/Tanggal"])
def test_a_date_below_the_beginning_of_the_text_that_no_label_explains_is_told(label: str) -> None:
    day = f"{label}: 5 Juni 2019"
    assert any("below the beginning" in reason for reason in told(TITLE, f"{S} {S}", day))
    reasons = fields(TITLE, P, Q, R, S, day).get("review", ())
    assert any("below the beginning" in item["reason"] for item in reasons)


@pytest.mark.parametrize("above", [(), ("Siaran Pers",)])
def test_a_date_above_the_text_with_the_same_label_is_not_told(above: tuple[str, ...]) -> None:
    assert told(*above, TITLE, "Tanggal: 5 Juni 2019") == []


def test_a_date_of_publication_right_below_another_work_s_name_is_told() -> None:
    page = (TITLE, P, Q, R, S)
    alone = fields(*page, "Diterbitkan: 5 Juni 2019")
    assert alone["date"] == "2019-06-05"
    assert [item["field"] for item in alone["review"]] == ["agency"]
    review = fields(*page, "Buku Air Hulu\nDiterbitkan: 5 Juni 2019")["review"]
    assert [item["field"] for item in review if "below the beginning" in item["reason"]] == ["date"]


@pytest.mark.parametrize("lines", [(P, "Tanggal: 5 Juni 2019", Q, R), (P, Q, R, "Tanggal: 5 Juni 2019")])
def test_the_day_below_the_title_goes_before_that_of_an_event_in_the_text(lines: tuple[str, ...]) -> None:
    page = "\n\n".join((TITLE, FIRST, *lines))
    found = read_release(page.encode(), "a.txt", FINDER, Vocabulary({}))
    assert found.values["date"] == "2019-06-13"
    assert "Tanggal: 5 Juni 2019" in found.body
    assert FIRST not in found.body


@pytest.mark.parametrize("above", ["Diterbitkan: 14 Juni 2019", "Diterbitkan: 14 Juni 2020", "14 Juni 2019"])
def test_another_day_above_the_title_is_told(above: str) -> None:
    assert any(above in reason for reason in told(above, "Balai Pengairan", TITLE, FIRST, finder=KNOWN))


@pytest.mark.parametrize("above", ["Diterbitkan: 13 Juni 2019", FIRST, "Senin, 3 Mei 2021"])
def test_the_same_day_above_the_title_and_that_of_a_clock_are_not_told(above: str) -> None:
    assert told(above, "Balai Pengairan", TITLE, FIRST, finder=KNOWN) == []


def fields(*lines: str) -> dict[str, Any]:
    return read_release("\n\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({})).values


@pytest.mark.parametrize(
    "line",
    [
        "Dilaksanakan tanggal 24 September 2020",
        "Dilaksanakan, 24 September 2020",
        "Periode 24 September 2020",
        "Held 24 September 2020",
        "Annual Meeting 5 October 2020",
        "Event date: 5 October 2020",
        "Meeting Date: 5 October 2020",
        "Effective date: 5 October 2020",
    ],
)
def test_the_day_of_an_event_below_the_title_is_text_and_none_of_the_release(line: str) -> None:
    page = "\n\n".join((TITLE, line, P, Q, R))
    found = read_release(page.encode(), "a.txt", FINDER, Vocabulary({}))
    assert found.values.keys().isdisjoint({"date", "places", "category", "authors"})
    assert [item["field"] for item in found.values["review"]].count("date") == 1
    assert line in found.body


HEADLINE = "Menara Air Selesai Diperbaiki Balai"


@pytest.mark.parametrize("heading", ["Agenda Kegiatan", "Upcoming events", "Kalender", "Berita Terkait"])
@pytest.mark.parametrize("is_above", [True, False])
def test_the_day_right_below_the_heading_of_a_box_is_told(heading: str, is_above: bool) -> None:
    box = f"{heading}\n{FIRST}\nLomba dayung antardusun"
    lines = (box, HEADLINE) if is_above else (HEADLINE, box)
    reasons = told("Balai Pengairan", *lines, finder=KNOWN)
    assert any(FIRST in reason or "states no date" in reason for reason in reasons)


def test_the_day_right_below_a_headline_above_the_title_is_told() -> None:
    above = f"Balai Pengairan\nPengumuman\nPintu air dusun ditutup\n{FIRST}"
    assert any(FIRST in reason for reason in told(above, HEADLINE, finder=KNOWN))


@pytest.mark.parametrize(
    "above", ["Balai Pengairan\nSiaran Pers", "Balai Pengairan", "Pengumuman", "Dinas Pengairan Rimbun Hulu"]
)
def test_the_day_below_letterhead_and_rubric_is_the_release_s(above: str) -> None:
    assert told(f"{above}\n{FIRST}", HEADLINE, finder=KNOWN) == []


def test_the_day_between_summary_and_text_is_that_with_a_label_below_it() -> None:
    page = ("Press release", "Menara Air Selesai Diperbaiki Balai", P, "13 Juni 2019", Q, R, S)
    found = read_release(
        "\n\n".join((*page, "Published 13 June 2019")).encode(), "a.txt", FINDER, Vocabulary({})
    )
    assert str(found.values["date"]) == "2019-06-13"
    assert found.values["subtitle"] == P
    assert found.body == "\n\n".join((Q, R, S)) + "\n"
    other = "\n\n".join((*page, "Published 14 June 2019"))
    assert "13 Juni 2019" in read_release(other.encode(), "a.txt", FINDER, Vocabulary({})).body
