"""Details of an event below a text. All bodies, places and names are invented."""

from __future__ import annotations

import pytest

from tests.assigned_roles import MORE
from warta.intake.lines import split_lines
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_roles
from warta.intake.sheets.event_blocks import event_lines
from warta.intake.sheets.sheet import Sheet

TITLE = "Media Advisory: Rope Board to Host Public Lecture on Splicing"
FIRST = "The Rope Board invites you to a public lecture on splicing, with records of forty years on the quay."
SECOND = "Ropes have held boats for a thousand years, and there is still much that splicers have to learn."
BLOCK = ["Friday, February 28, 2014", "10:00 a.m.", "Plank House Office Building", "Room 2325", "Larch, D.C."]
SPEAKERS = ["Edwin Beam, Rope Board", "Mary Tar, Society of Splicers", "Splicers Institute"]


def body(*lines: str) -> list[str]:
    page = "\n\n".join((TITLE, "Released: 2/20/2014", FIRST, SECOND, "\n".join(lines)))
    found = assign_roles(split_lines(page), lambda _: False, frozenset())
    return [line.printed for line in found.of(Role.BODY)]


@pytest.mark.parametrize("below", [(), ("Share this page", "Home", "Contact Us", "Site Map")])
def test_day_hour_place_and_speakers_below_an_invitation_are_text(below: tuple[str, ...]) -> None:
    assert body(*BLOCK, *SPEAKERS, *below) == [FIRST, SECOND, *BLOCK, *SPEAKERS]


def test_answers_to_who_and_when_are_text_with_their_numbers_and_whom_to_ask_is_none() -> None:
    asked = [
        *("WHO:", "- Head of the Board Ada Plank", "WHEN:", "- Tuesday, March 4, 2014", "WHERE:"),
        *("- Participant Dial In (Toll Free): 1-877-555-0183", "- Entry Number: 0290617"),
    ]
    assert body(*asked, "Contact: Otto Beam, 513-555-0150") == [FIRST, SECOND, *asked]


def lines_of(text: str) -> list[str]:
    sheet = Sheet([line for line in split_lines(text) if not line.is_blank], lambda _: False, frozenset())
    return [sheet[p].text for p in sorted(event_lines(sheet, range(len(sheet))))]


@pytest.mark.parametrize(
    "text",
    [
        f"{MORE}\nFriday, February 28, 2014\nRope Board",
        f"{MORE}\nOpen today\n10:00 a.m.",
        f"{MORE}\nWhat\nRope Board",
    ],
)
def test_a_day_without_its_hour_and_one_question_are_no_event(text: str) -> None:
    assert lines_of(text) == []


def test_an_event_ends_where_the_site_goes_on() -> None:
    assert lines_of(f"{MORE}\n3 May 2019\nPukul 09.00 WIB\nBalai Rotan\nKontak: Ana") == [
        "3 May 2019",
        "Pukul 09.00 WIB",
        "Balai Rotan",
    ]


@pytest.mark.parametrize(
    "below", [(), ("Contact Info:", "Otto Beam", "otto@ropes.example", "Return to Newsroom")]
)
@pytest.mark.parametrize(
    "details",
    [
        ("Date: May 9, 2014", "Time: 6:00 p.m.", "Location: Larch Hall"),
        (
            "When: Friday, May 9, 2014, 10 a.m. to noon",
            "Where: Larch Quay",
            "Cost: Free",
            "Registration: at the door",
        ),
    ],
)
def test_details_behind_labels_are_text_to_the_last(details: tuple[str, ...], below: tuple[str, ...]) -> None:
    found = body(*details, *(("", *below) if below else ()))
    assert found[: 2 + len(details)] == [FIRST, SECOND, *details]


def test_a_day_without_its_year_and_several_days_are_of_the_event() -> None:
    days = ["Friday, May 9", "10 a.m. - 2 p.m.", "Larch Quay", "Saturday, May 10", "Noon", "Oak Island"]
    assert body(*days) == [FIRST, SECOND, *days]


@pytest.mark.parametrize(
    "text",
    [
        f"{MORE}\nCase Number: 22-0061\nLocation: Larch Quay\nSuspects: Otto Beam (26)",
        f"{MORE}\nDate: 3 May 2019\nPhone: 555-0100",
    ],
)
def test_labels_without_a_time_or_alone_are_no_event(text: str) -> None:
    assert lines_of(text) == []


def test_ways_to_reach_the_office_end_an_event() -> None:
    assert lines_of(f"{MORE}\nTime: noon\nPlace: Larch\nPhone: 555-0100\nCost: Free") == [
        "Time: noon",
        "Place: Larch",
    ]
