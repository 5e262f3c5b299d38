from __future__ import annotations

import pytest

from tests.assigned_roles import TITLE, body, of
from tests.read_heads import MORE, TEXT, opening, sheet
from warta.intake.lines import split_lines
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_roles
from warta.intake.titles.opening_lines import is_of_labelled

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


SMALL = "Rope credit: US$40 million", "Terms: Grace = 5 years; Maturity = 15 years"
SMALL_ABOUT = ABOUT.replace("WHAT IT IS FOR", "What it is for")


def test_labels_in_small_letters_stand_together_and_are_several() -> None:
    assert body("\n".join((*SMALL, SMALL_ABOUT))) == [*SMALL, SMALL_ABOUT]
    assert opening("\n\n".join((*SMALL, SMALL_ABOUT, MORE))) == SMALL_ABOUT
    assert opening("\n".join((SMALL[1], SMALL_ABOUT, MORE))) == SMALL_ABOUT
    assert opening("\n".join((PARTS[0], SMALL[1], SMALL_ABOUT, MORE))) == SMALL_ABOUT


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("parts", [(*PARTS, ABOUT), (*SMALL, SMALL_ABOUT)])
def test_no_labelled_part_below_a_title_is_weighed_away(parts: tuple[str, ...], gap: str) -> None:
    page = f"{TITLE}\n\nMay 8, 2003\n\n{gap.join(parts)}\n\n{TEXT}\n\n{MORE}"
    found = assign_roles(split_lines(page), lambda _: False, ())
    assert [line.printed for line in found.of(Role.BODY)] == [*parts, TEXT, MORE]


def test_the_words_that_announce_parts_may_stand_above_a_heading() -> None:
    lines = (OPENING, "Larch Quay—Ropes", *PARTS, ABOUT)
    assert body("\n".join(lines)) == list(lines)
    facts = (OPENING, "May 9, 2003", *PARTS, ABOUT)
    assert opening("\n".join(facts)) == PARTS[0]


def test_which_lines_are_labelled_parts() -> None:
    found = sheet(f"{TITLE}\n{PARTS[1]}\n{ABOUT}\n{MORE}")
    assert [is_of_labelled(found, position) for position in found.positions()] == [False, True, False, False]
