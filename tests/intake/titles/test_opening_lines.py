from __future__ import annotations

import pytest

from tests.assigned_roles import TITLE, body, of
from tests.read_heads import MORE, TEXT, opening
from warta.intake.role import Role

PARTS = "ROPE CREDIT: US$40 million", "TERMS: Grace = 5 years; Maturity = 15 years"
ABOUT = "WHAT IT IS FOR: The board will splice the ropes of forty bridges before the storms of autumn come."
OPENING = "LARCH QUAY, May 8, 2003—The following bridge was approved today by the board of the Rope Fund:"


def test_short_paragraphs_behind_labels_in_capitals_are_text() -> None:
    assert body("\n".join((*PARTS, ABOUT))) == [*PARTS, ABOUT]
    page = "\n\n".join((TITLE, "May 8, 2003", *PARTS, ABOUT, TEXT))
    assert body(page) == [*PARTS, ABOUT, TEXT]
    assert of(page, Role.TITLE) == [TITLE]


@pytest.mark.parametrize(
    "other",
    [
        "DATE: May 8, 2003",
        "SUBJECT: Ropes of Forty Bridges Spliced",
        "PRESS RELEASE: Ropes of Forty Bridges Spliced",
        "CONTACT: Ana Oak, (202) 555-0142",
        "PHONE: (202) 555-0142",
        "Bridge: Ropes of Forty Bridges Spliced",
    ],
)
def test_facts_headlines_and_contacts_behind_labels_are_none(other: str) -> None:
    assert opening(f"{other}\n{ABOUT}\n{MORE}") == ABOUT
    assert opening(f"{other}\n{PARTS[1]}\n{ABOUT}\n{MORE}") == PARTS[1]


def test_a_place_before_the_words_is_no_label() -> None:
    text = ABOUT.replace("WHAT IT IS FOR", "JAKARTA")
    assert opening(f"{PARTS[1]}\n{text}\n{MORE}") == text


def test_the_dateline_before_words_and_a_colon_opens_the_text() -> None:
    assert body("\n".join((OPENING, *PARTS, ABOUT))) == [OPENING, *PARTS, ABOUT]
    assert body(f"{OPENING}\n{TEXT}\n{MORE}") == [OPENING, TEXT, MORE]
    assert opening(f"{TITLE} on the Quay of Larch and on That of Oak Island:\n{TEXT}\n{MORE}") == TEXT
