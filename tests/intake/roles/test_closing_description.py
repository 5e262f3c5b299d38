"""The paragraph that says what the body is that a page is from. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT, TITLE
from warta.intake.lines import split_lines
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_roles


def page(name: str, last: str, claim: str = "") -> str:
    texts = (TEXT, MORE, TEXT.replace("Jembatan", "Titian"), MORE.replace("Jembatan", "Titian"))
    return "\n\n".join((f"{name}\nHome\nNews", TITLE, "1 July 2019", *texts, last, "Share this page", claim))


def boilerplate(text: str) -> list[str]:
    return [
        line.printed for line in assign_roles(split_lines(text), lambda _: False, ()).of(Role.BOILERPLATE)
    ]


@pytest.mark.parametrize(
    "last",
    [
        "The Rope Board is an independent body that looks after the ropes of the harbour and its splicers.",
        "The Rope Board (RB) works to keep all ropes safe. It has twelve splicers and a loft by the quay.",
        "Rope Board was established in 1901 by the fishers of the harbour, and has mended ropes ever since.",
    ],
)
def test_what_the_body_of_the_page_is_is_boilerplate(last: str) -> None:
    assert boilerplate(page("Rope Board", last)) == [last]
    assert boilerplate(page("Larch", last, "© 2019 Rope Board")) == [last]


def test_notes_end_a_text_where_what_stands_below_is_left_out_for_its_looks() -> None:
    about = "About Rope Board"
    what = (
        "Rope Board ranks among the best of splicers in the north and teaches the children of two harbours."
    )
    below = (
        "Contact Information\nNina Field, 513-555-0150, nina.field@ropes.example\n3333 Quay Avenue, Larch"
        " | 513-555-0200\nConnect With Us\n"
        "New to Rope Board or live outside of the Larch area? Call 1-877-555-0136."
    )
    assert boilerplate(page("Rope Board", f"{about}\n{what}\n{below}")) == [about, what]


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Rope Board", "The Rope Board is asking visitors to keep their dogs away from the ropes until May."),
        ("Rope Board", "The Tide Council is an independent body that measures the sea and tells the papers."),
        ("Rope Board", "“The Rope Board is an old body, and it will go on to mend ropes,” said its head."),
        ("Rope Board", "The Rope Board is an old body, and “it will go on to mend ropes,” said its head."),
    ],
)
def test_what_a_body_does_and_what_another_is_are_text(name: str, last: str) -> None:
    assert boilerplate(page(name, last)) == []


MISSION = (
    "The RB looks after more than 40 ropes on behalf of the harbour. The RB also oversees three lofts."
    " Our mission is to keep all ropes safe."
)


def test_what_a_body_does_with_its_mission_is_boilerplate() -> None:
    title = "RB Mends Forty Ropes"
    first = "Larch – The Rope Board (RB) has mended forty ropes, and will mend as many again before July."
    assert boilerplate("\n\n".join((title, first, MORE, TEXT, MISSION))) == [MISSION]
    assert boilerplate("\n\n".join((title, first.replace("RB", "TC"), MORE, TEXT, MISSION))) == []
    without = MISSION.replace("Our mission is to keep", "Splicers keep")
    assert boilerplate("\n\n".join((title, first, MORE, TEXT, without))) == []


def test_a_body_whose_short_form_is_told_once_more_at_the_end_is_described() -> None:
    last = (
        "The Tide Loan Fund (TLF) is the fund for all quays, and lends to splicers of the poorest harbours."
    )
    first = "Larch – The quay will have forty ropes by July, for which the TLF lends the money to its board."
    assert boilerplate("\n\n".join(("Forty Ropes for Larch", first, MORE, TEXT, last))) == [last]
    unnamed = first.replace("TLF", "fund")
    assert boilerplate("\n\n".join(("Forty Ropes for Larch", unnamed, MORE, TEXT, last))) == []


def test_what_a_body_is_below_its_name_as_a_heading_is_boilerplate() -> None:
    what = "Larch Rope Schools is one of the fifty largest boards of schools, and teaches 88,000 children."
    assert boilerplate(page("Home", f"LARCH ROPE SCHOOLS\n\n{what}")) == ["LARCH ROPE SCHOOLS", what]
    assert boilerplate(page("Home", f"OTHER ROPE SCHOOLS\n\n{what}")) == []


KIND = "{} is the executive agency responsible for splicing the ropes of all harbours and their lofts."


@pytest.mark.parametrize(
    ("title", "name", "is_of_page"),
    [
        ("RPBD Lists Old Ropes and Lofts", "RPBD", True),
        ("State and RPBD List Old Ropes", "RPBD", True),
        ("Ro-Pe Bank Lists Old Ropes", "Ro-Pe Bank", True),
        ("Old Ropes Listed with Ro-Pe Bank", "Ro-Pe Bank", False),
        ("Old Ropes and Lofts Are Listed", "RPBD", False),
    ],
)
def test_the_title_tells_that_the_page_goes_by_a_name(title: str, name: str, is_of_page: bool) -> None:
    last = KIND.format(name)
    text = page("Larch", last).replace(TITLE, title)
    assert boilerplate(text) == ([last] if is_of_page else [])


def test_of_whom_a_body_is_a_part_and_what_it_does_is_boilerplate_where_the_text_has_its_short_form() -> None:
    last = "The RPBD, an agency within the U.S. Board of Knots, keeps the ropes of all harbours fit for use."
    facts = f"{TITLE}\n\n1 July 2019\n\n"
    assert boilerplate(f"{facts}{TEXT}\n\n{MORE.replace('dusun', 'RPBD')}\n\n{last}") == [last]
    assert boilerplate(f"{facts}{TEXT}\n\n{MORE}\n\n{last}") == []


@pytest.mark.parametrize(
    ("last", "is_description"),
    [
        (
            "RPBD mends the ropes of all harbours. Visit rpbd.example.gov, and follow us on Twitter @RPBD.",
            True,
        ),
        (
            "RPBD says that the ropes of all harbours are mended. Visit rpbd.example.gov for more of it.",
            False,
        ),
        (
            "RPBD mends the ropes of all harbours. Their splicers are forty, and all of them have a loft.",
            False,
        ),
    ],
)
def test_what_a_body_does_above_where_more_of_it_is_is_boilerplate(last: str, is_description: bool) -> None:
    text = page("Larch", last).replace(TITLE, "RPBD Lists Old Ropes")
    assert boilerplate(text) == ([last] if is_description else [])


@pytest.mark.parametrize(
    ("last", "name", "is_description"),
    [
        ("The mission of the Rope Board is working with others to mend ropes.", "Rope Board", True),
        ("Rope Board's mission is to mend the ropes of all harbours with others.", "Rope Board", True),
        ("The mission of the Rope Board is working with others to mend ropes.", "Larch", False),
        ("The mission of the Rope Board is over, and all of its ropes are mended.", "Rope Board", False),
    ],
)
def test_what_a_body_is_there_for_is_boilerplate(last: str, name: str, is_description: bool) -> None:
    assert boilerplate(page(name, last)) == ([last] if is_description else [])
