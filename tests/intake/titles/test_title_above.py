"""The headline above a line that has more of the text's words. All is invented."""

from __future__ import annotations

import pytest

from tests.read_heads import MORE, title

TEXT = (
    "The splicers of the northern harbour have mended forty ropes before the winter, twice as many as in any"
    " year before, and each was measured by two people on the quay."
)
CAPTION = "Splicers measure a rope by the quay of the northern harbour"


@pytest.mark.parametrize(
    "line",
    [
        "Larch: forty ropes of the northern harbour mended",
        "Forty Harbour Ropes Mended Before the Winter",
        "Forty harbour ropes mended by RWB of Larch",
    ],
)
def test_a_headline_goes_before_a_caption_with_more_of_the_words(line: str) -> None:
    page = f"News\nFares\n{line}\nPress Release 3 May 2019\nShare\nPrint\n{CAPTION}\n{TEXT}\n\n{MORE}"
    assert title(page) == line


@pytest.mark.parametrize(
    "line", ["Topic: ropes of the harbour", "Ropes of the Harbour News", "Ropes | Harbour | Quay"]
)
def test_a_label_and_a_section_are_no_headline_above_one(line: str) -> None:
    headline = "Splicers of the northern harbour mend forty ropes"
    assert title(f"News\nFares\n{line}\n3 May 2019\nShare\n{headline}\n\n{TEXT}\n\n{MORE}") == headline


def test_what_a_site_says_of_itself_is_no_headline_above_the_day() -> None:
    headline = "Forty Harbour Ropes Mended Before the Winter"
    above = "Rope Board\nMending Harbour Ropes for the People of the Quay\n3 May 2019\n"
    assert title(f"{above}{headline}\n\n{TEXT}\n\n{MORE}") == headline


@pytest.mark.parametrize(
    ("headline", "deck"),
    [
        ("Quay: Northern Splicers Mended Forty Ropes Before Winter", "Each Measured by Two People"),
        ("Splicers Mend Ropes of the Northern Harbour", "Each Measured by Two People on the Quay"),
    ],
)
def test_of_two_equal_headlines_the_upper_one_is_the_title(headline: str, deck: str) -> None:
    assert title(f"Skip to content\n\n{headline}\n\n{deck}\n\n{TEXT}\n\n{MORE}") == headline


def test_of_two_copies_of_a_headline_the_lower_one_is_the_title() -> None:
    copy, headline = (
        "Splicers Mend Harbour Ropes, Winter Begins",
        "Splicers Mend Harbour Ropes; Winter Begins",
    )
    assert title(f"Skip to content\n\n{copy}\n\n{headline}\n\n{TEXT}\n\n{MORE}") == headline
