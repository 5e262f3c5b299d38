"""Sentences that say what a body is. All bodies are invented."""

from __future__ import annotations

import pytest

from warta.intake.names.body_descriptions import (
    described_above_way,
    described_as_part,
    described_body,
    described_by_kind,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ROPB is the executive agency responsible for splicing the ropes of all harbours.", "ROPB"),
        ("ROPB is a federal corporation created under the Ropes Act. It pays splicers.", "ROPB"),
        ("Rope Watch is a prize-winning grassroots organization with 3 million members.", "Rope Watch"),
        ("Ro-Pe Bank is an independent U.S. government agency that lends ropes.", "Ro-Pe Bank"),
        ("On March 1, 2003, ROPB became part of the U.S. Department of Harbours.", "ROPB"),
        ("ROPB splices and mends ropes of nine harbours, and keeps and dries our many sails.", "ROPB"),
        ("Congress created the Rope Deposit Board in 1933 to keep ropes dry.", "Rope Deposit Board"),
    ],
)
def test_what_kind_of_body_one_is_is_said_by_a_short_form_too(text: str, name: str) -> None:
    assert described_by_kind(text) == described_body(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "ROPB is asking all who have a rope to bring it to the quay.",
        "ROPB is the first to have mended forty ropes in one winter.",
        "Marlow is a long-standing member of the Committee on Ropes.",
        "ROPB splices and mends ropes of nine harbours, and has spliced forty since May.",
        "Congress created a fund for ropes in 1933.",
    ],
)
def test_what_a_body_does_says_not_what_it_is(text: str) -> None:
    assert described_by_kind(text) == ""


def test_a_name_of_several_words_needs_no_kind() -> None:
    assert described_body("The Rope Board is one of nine that mend ropes.") == "Rope Board"
    assert described_by_kind("The Rope Board is one of nine that mend ropes.") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The ROPB, an agency within the U.S. Board of Knots, keeps the ropes of all harbours fit to use.",
            "ROPB",
        ),
        ("The ROPB, a part of the Board of Knots, says that the ropes of all harbours are fit for use.", ""),
        (
            "Ro-Pe Bank, an independent agency, now 75 years old, lends ropes to all harbours.",
            "Ro-Pe Bank",
        ),
        ("The ROPB, a friend of harbours, keeps the ropes of all of them fit for use by those who sail.", ""),
    ],
)
def test_a_body_is_described_by_whose_part_it_is_and_what_it_does(text: str, name: str) -> None:
    assert described_as_part(text) == name


@pytest.mark.parametrize(
    ("does", "is_description"),
    [
        ("mends the ropes of all harbours", True),
        ("is inviting splicers to mend the ropes of all harbours", False),
        ("opens the rope walk of the northern harbour to everyone", False),
        ("mends the ropes of 40 harbours until the end of May", False),
        ("mends the new ropes of the harbour", False),
        ("mends the ropes of all harbours today", False),
    ],
)
def test_what_a_body_does_above_where_more_of_it_is_describes_it_unless_it_is_news(
    does: str, is_description: bool
) -> None:
    text = f"The Rope Board {does}. More information is available at www.ropes.example/2019/."
    assert described_above_way(text) == ("Rope Board" if is_description else "")
