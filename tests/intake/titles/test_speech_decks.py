from __future__ import annotations

import pytest

from tests.assigned_roles import assign, body, of
from warta.intake.marks.fact import About
from warta.intake.role import Role
from warta.intake.titles.speech_decks import day_of_speech

TITLE = "The new staircase of the rope house"
DECK = "Welcome address by Ana Oak, Keeper of the Rope House, at the opening of the new staircase"
HELD = f"{DECK}, Larch am Main, 4 April 2017"
TEXT = "It is my pleasure to open the new staircase of our house, which took my colleagues a year to build."
MORE = "Stairs are the way on which most of us go up, and the rope house has seen many of them come and go."


def page(*above: str) -> str:
    return "\n\n".join((*above, TEXT, MORE))


@pytest.mark.parametrize(
    "deck",
    [
        HELD,
        "Keynote speech at the opening of the new staircase, Larch, April 4, 2017",
        "Sambutan pada pembukaan tangga baru rumah tali, Larch, 4 April 2017",
    ],
)
def test_a_line_on_a_speech_is_the_deck_and_its_day_the_date(deck: str) -> None:
    found = page(TITLE, deck)
    assert (of(found, Role.TITLE), of(found, Role.SUBTITLE)) == ([TITLE], [deck])
    assert body(found) == [TEXT, MORE]
    (fact,) = [fact for _, fact in assign(found).stated() if fact.printed]
    assert fact.printed is not None
    assert str(fact.printed.date) == "2017-04-04"
    assert "is the day of the speech; look whether the release's" in assign(found).doubts["date"]


def test_a_long_deck_is_no_text_and_needs_no_day() -> None:
    long = HELD.replace(
        "of the new", "of the festival of ropes and rattan, with all splicers of the isles, in the new"
    )
    for deck in (long, DECK):
        found = page(TITLE, deck)
        assert (of(found, Role.TITLE), of(found, Role.SUBTITLE)) == ([TITLE], [deck])
        assert body(found) == [TEXT, MORE]
    assert of(page(TITLE, DECK, "Larch, 4 April 2017"), Role.SUBTITLE) == [DECK]
    assert of(page(TITLE, f"{DECK}."), Role.SUBTITLE) == []


def test_an_address_that_a_line_names_amid_others_makes_no_speech() -> None:
    event = "A day on the new staircase with a welcome address by Ana Oak, Larch, 14 April 2017"
    assert of(page(TITLE, event), Role.SUBTITLE) == []
    assert [fact for _, fact in assign(page(TITLE, event)).stated() if fact.printed] == []


def test_who_spoke_is_a_deck_below_a_headline_on_a_statement() -> None:
    speakers = "Ana Oak, Keeper of the Rope House,Adi Reed, Vice-Keeper,Larch am Main, 6 September 2012"
    found = page("Introductory statement on the new staircase", speakers)
    assert of(found, Role.SUBTITLE) == [speakers]
    found = page("The new staircase of our house", speakers)
    assert of(found, Role.SUBTITLE) == []


def test_a_line_on_a_speech_above_its_day_is_the_deck() -> None:
    deck = "Remarks at a briefing on the new staircase. Larch, Northmarch"
    found = page(TITLE, deck, "4 April 2017")
    assert (of(found, Role.TITLE), of(found, Role.SUBTITLE)) == ([TITLE], [deck])
    assert "date" not in assign(found).doubts


@pytest.mark.parametrize(
    "above", [(), ("Office of the Keeper of the Staircase",), ("News",), ("Latest stairs news",)]
)
def test_a_line_on_a_speech_with_no_headline_above_is_the_title(above: tuple[str, ...]) -> None:
    assert of(page(*above, DECK, "4 April 2017"), Role.TITLE) == [DECK]


def test_the_subjects_of_a_transcript_are_a_deck() -> None:
    subjects = "Subjects: The new staircase, ropes of our house, my colleagues"
    found = page("Rope house", "Transcript, E&OE", subjects)
    assert (of(found, Role.TITLE), of(found, Role.SUBTITLE)) == (["Rope house"], [subjects])
    assert body(page(subjects))[-2:] == [TEXT, MORE]
    assert of(page(subjects), Role.TITLE) == []


@pytest.mark.parametrize(
    "text",
    ["Ropes of Larch, 4 April 2017 edition", "Ropes held on 4 April 2017", "Ropes, Larch, 34 April 2017", ""],
)
def test_other_lines_end_with_no_day_of_a_speech(text: str) -> None:
    assert day_of_speech(text) is None


SUMMARY = "Ana Oak, the keeper, spoke to all splicers on the new staircase of the rope house."


@pytest.mark.parametrize(
    ("name", "author"),
    [("Ana Oak", "Ana Oak"), ("Ana Oak LVO", "Ana Oak"), ("The Rt Hon Ana Oak MP", "The Rt Hon Ana Oak")],
)
def test_summary_and_speaker_stand_between_title_and_speech(name: str, author: str) -> None:
    found = assign(page("Speech", TITLE, SUMMARY, name))
    assert [line.printed for line in found.of(Role.SUBTITLE)] == [SUMMARY]
    assert [fact.text for _, fact in found.stated() if fact.about is About.OFFICE] == [author]
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]


@pytest.mark.parametrize(
    "above",
    [
        ("News story", TITLE, SUMMARY, "Ana Oak"),
        ("Speech", TITLE, SUMMARY, "Ropes and stairs"),
        ("Speech", TITLE, f"{SUMMARY} All of them came.", "Ana Oak"),
    ],
)
def test_other_lines_above_a_text_name_no_speaker(above: tuple[str, ...]) -> None:
    assert of(page(*above), Role.BODY) == [*above[2:], TEXT, MORE]
