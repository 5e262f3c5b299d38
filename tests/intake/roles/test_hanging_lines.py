from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT, TITLE, assign, body, of
from warta.intake.role import Role

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
