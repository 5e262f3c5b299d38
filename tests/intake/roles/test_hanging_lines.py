from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT, TITLE, assign, body, of
from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.intake.role import Role
from warta.tags import Vocabulary

DATE = "1 Juli 2019"


@pytest.mark.parametrize(
    "lines",
    [
        "Version: 2",
        "Theme: Ropes, Planks",
        "Location: Larchwick",
        "Sektor: Perhubungan\nWilayah: Lembah Larik",
        "Printed edition\nCopy link\nCopied",
        "Joint release with the Rope Fund\nShare via",
        "TG-81",
        "Case #: 20-11873",
        "[2019] RBC 31",
        "3 menit",
        "Published\non",
        "Kantor Jembatan dan Tali",
        "Press Office, Ministry of Ropes",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_a_page_prints_below_the_facts_is_no_text(lines: str, gap: str) -> None:
    assert body(f"{TITLE}\n{DATE}\n{lines}{gap}{TEXT}{gap}{MORE}") == [TEXT, MORE]


def test_a_few_words_that_a_blank_line_parts_from_the_text_hang_at_the_facts_and_are_told() -> None:
    page = f"{TITLE}\nJuly 1, 2019\nPrinted edition\nRopes & Planks\n\n{TEXT}\n\n{MORE}"
    found = assign(page)
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]
    assert "lines 3 to 4" in found.doubts["body"] or "line 4" in found.doubts["body"]


@pytest.mark.parametrize(
    "lines",
    [
        "Rope and plank",
        "Larchwick, July 1, 2019",
        "Ladies and gentlemen,",
        "Waktu: pagi\nTempat: balai dusun",
        "Depth: 12 metres",
        "Ropes: How Four Villages Mend Their Bridges",
        "Note: bring gloves",
        "Chapter 3",
        "3 planks",
        "Kantor jembatan dan tali",
        "• Theme: Ropes",
    ],
)
def test_words_that_may_be_the_text_begin_it(lines: str) -> None:
    page = f"{TITLE}\n\n{DATE}\n\n{lines}\n\n{TEXT}\n\n{MORE}"
    assert body(page) == [*lines.split("\n"), TEXT, MORE]


def test_a_heading_below_the_title_alone_is_text() -> None:
    assert body(f"{TITLE}\n\n{TEXT}\n\nRope and plank\nShare via\n\n{MORE}")[0] == TEXT


def test_tags_above_the_text_are_tags() -> None:
    page = f"{TITLE}\n{DATE}\nTags: papan, tali\n{TEXT}\n{MORE}"
    assert (of(page, Role.TAGS), body(page)) == (["Tags: papan, tali"], [TEXT, MORE])


@pytest.mark.parametrize(("tag", "is_kept"), [("div itemprop=articleBody", True), ("div", False)])
def test_a_line_that_says_office_stays_where_the_page_calls_it_text(tag: str, is_kept: bool) -> None:
    line = "A Guide for Office Keepers"
    text = "".join(
        f"<p>Kabel laut itu tiba {day} hari lebih cepat, kata kepala balai itu.</p>" for day in "345"
    )
    head = "<h1>Kabel Laut Tiba Lebih Cepat</h1><p>3 Mei 2019</p>"
    page = f"<html><body><div>Beranda</div>{head}<{tag}><p>{line}</p>{text}</div></body></html>"
    found = read_release(page.encode(), "a.html", AgencyFinder(Registry({})), Vocabulary({}))
    assert (line in found.body) is is_kept
