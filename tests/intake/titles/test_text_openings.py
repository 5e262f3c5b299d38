from __future__ import annotations

import pytest

from tests.read_heads import MORE, TEXT, title
from warta.intake.titles.text_openings import opens_text

TOLD = "Medan - Kepala Balai Rotan menyampaikan kata pembuka pada acara itu pada hari Senin (21/11/2022)"


@pytest.mark.parametrize("text", ["LARCH –", "Larch, 3 May 2019", "Medan, Desember 2013", TOLD])
def test_a_dateline_and_a_sentence_that_tells_its_day_open_a_text(text: str) -> None:
    assert opens_text(text)


@pytest.mark.parametrize("text", ["Larch", "Pekan Rotan Dibuka Senin (21/11/2022)", "Medan - Binjai (21/11)"])
def test_other_lines_do_not(text: str) -> None:
    assert not opens_text(text)


def test_a_first_sentence_with_place_and_day_is_no_title() -> None:
    page = f"{TOLD}\n{TEXT}\n{MORE}"
    assert title(page) == ""
    assert title(page.replace(" (21/11/2022)", "")) != ""
