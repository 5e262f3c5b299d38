"""Sentences where a headline stands. All bodies and names are invented."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.lines import split_lines
from warta.intake.release import read_release
from warta.intake.titles.sentence_titles import opens_statement
from warta.tags import Vocabulary

FIRST = "The Rope Board spliced forty ropes on the quay of Larch after the storm of last week had torn them."
SECOND = "Boats may land again from Monday on, and the ferry to Oak Island will run every hour until dusk."
THIRD = "The board asks all skippers to keep clear of the western pier while its planks are being replaced."


def read(*paragraphs: str, between: str = "\n\n") -> Converted:
    text = between.join(paragraphs)
    return read_release(text.encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({}))


def reasons(found: Converted, field: str) -> str:
    return " / ".join(item["reason"] for item in found.values.get("review", ()) if item["field"] == field)


def test_what_somebody_says_above_the_text_opens_it() -> None:
    found = read("Press Release Cover", "We believe in ropes that hold.\n" + FIRST, SECOND, THIRD)
    assert "title" not in found.values
    assert found.body.startswith("We believe in ropes that hold.")
    assert opens_statement(split_lines("My crew will mend it.")[0])
    assert not opens_statement(split_lines("We Mend Ropes")[0])


def test_a_cry_by_itself_above_the_text_is_its_headline_and_told() -> None:
    cry = "Ferry to Oak Island saved as board splices ropes on the quay!"
    found = read(cry, FIRST, SECOND, THIRD)
    assert found.values["title"] == cry
    assert "ends as a sentence does" in reasons(found, "title")
    assert "title" not in read("It was a long night for all of us at the western end!", FIRST, SECOND).values


def test_a_long_line_further_from_the_text_than_its_paragraphs_is_its_headline() -> None:
    line = (
        "On the sidelines of the Congress of Splicers at Larch the head of the Rope Board, Ada Plank, met"
        " with the keeper of the quay, Otto Beam, on ropes for boats that land there at night and in a storm"
    )
    assert read(f"{line}\n\n\n", FIRST, SECOND, THIRD).values["title"] == line
    assert "title" not in read(line, FIRST, SECOND, THIRD).values


def test_a_few_words_above_a_sentence_with_its_date_are_the_headline() -> None:
    summary = "The quay will be closed around the feast of ropes."
    found = read(f"Quay Hours\n{summary}\nPost Date: 12/23/2025 4:08 PM\n{FIRST}", SECOND)
    assert (found.values["title"], found.values["subtitle"]) == ("Quay Hours", summary)
    assert reasons(found, "title")


@pytest.mark.parametrize("last", ["", "."])
def test_a_headline_with_a_full_stop_right_above_the_text_is_told(last: str) -> None:
    found = read(f"Ropes spliced after storm{last}", FIRST, SECOND, THIRD)
    assert found.values["title"].startswith("Ropes spliced")
    assert ("ends as a sentence does" in reasons(found, "title")) is bool(last)


@pytest.mark.parametrize(
    "above",
    [
        "Press Releases",
        "Press Releases|",
        "Archived News Release",
        "Toggle high contrast\nIssue date",
        "Governor Plank Press Release Masthead",
        "From now on you can download videos from our website\n"
        "Enter the email address you registered with and we will send you a code to reset your password.\n"
        "Didn't receive a code? Send new code\n"
        "The password must be at least 12 characters long, and include numbers and symbols.",
    ],
)
def test_a_page_that_prints_no_headline_has_none(above: str) -> None:
    found = read(above, FIRST, SECOND, THIRD)
    assert "title" not in found.values
    assert found.body == "\n\n".join((FIRST, SECOND, THIRD)) + "\n"


TITLE = "Forty Ropes Spliced After the Storm on the Quay"


@pytest.mark.parametrize(
    "above",
    [
        "United States Department of Ropes and Quays\nUnited States Department of Ropes and Quays",
        "Press Release\n\n%s\n\nFor Immediate Release\nU.S. Ropes' Office, District of Larch",
        "Archived press releases from Larch Rope and Quay Service\n\nThis page holds an archive of releases.",
        "Reporter 411, 1 December 1997",
        "News Flash Home\nThe original item was published from 3/6/2017 7:50:00 AM to 4/18/2017 10:31:59 AM.",
    ],
)
def test_names_and_words_of_the_site_are_no_headline(above: str) -> None:
    page = above % TITLE if "%s" in above else f"{above}\n\n{TITLE}"
    assert read(page, FIRST, SECOND, THIRD).values["title"] == TITLE


def test_a_headline_may_have_two_years_in_it() -> None:
    title = "2015-2016 QUAY AND ROPE PROJECT"
    assert read(title, FIRST, SECOND, THIRD).values["title"] == title


def test_what_a_body_does_stands_above_its_deck_below_date_and_contacts() -> None:
    head = "NEWS RELEASE\nMay 5, 2020\nContact: Otto Beam\n(513) 555-0150\notto@ropes.example"
    found = read(head, "Rope Board Splices Forty Ropes\nBoats land again on the quay", FIRST, SECOND, THIRD)
    assert found.values["title"] == "Rope Board Splices Forty Ropes"
    assert found.values["subtitle"] == "Boats land again on the quay"
    assert found.values["contacts"][0]["name"] == "Otto Beam"


def test_the_way_to_a_headline_may_be_glued() -> None:
    title = "Rope Board splices forty ropes on the quay"
    found = read(f"Monday, September 16, 2024\nHomeLarch News{title}", title, FIRST, SECOND, THIRD)
    assert found.values["title"] == title
    assert found.body == "\n\n".join((FIRST, SECOND, THIRD)) + "\n"


def test_words_before_what_is_said_are_text() -> None:
    first = "The following statement was issued today by the Rope Board:"
    found = read(first, FIRST, SECOND, THIRD)
    assert "title" not in found.values
    assert found.body.startswith(first)
    assert not opens_statement(split_lines("Ropes of Larch:")[0])
    assert not opens_statement(split_lines("What the Keeper of the Quay Wants:")[0])


@pytest.mark.parametrize(
    "above",
    [
        "Media Release\nLarch Rope Board\nTuesday, May 5, 2020",
        "Image\nRopes on the quay",
        "Welcome to the Rope Board",
    ],
)
def test_a_name_a_caption_and_a_greeting_that_pass_for_a_headline_are_told(above: str) -> None:
    found = read(above, FIRST, SECOND, THIRD)
    assert "title" not in found.values or "may be no headline" in reasons(found, "title")


def test_a_title_that_begins_as_the_text_does_is_told() -> None:
    wrapped = read(
        "LARCH, Miss. – The Office of Ropes and Sponsored\nSplices of the quay. " + FIRST, SECOND, THIRD
    )
    assert "title" not in wrapped.values
    first = "LARCH – The Office of Ropes and Sponsored"
    found = read(f"{first}\nSplices of the quay. {FIRST}", SECOND, THIRD)
    assert found.values["title"] == first
    assert "begins with a place" in reasons(found, "title")
    apart = read("LARCH – Office of Ropes Opens Its Doors", FIRST, SECOND, THIRD)
    assert "begins with a place" not in reasons(apart, "title")


SPEECH = (
    "Statement to the Press by the Minister of Ropes, Ms Ana Oak, on the occasion of the visit to Larch by"
    " the Keeper of the Northern Harbour, Mr Edi Elm, and of his whole council of splicers from the isles"
)


def test_a_long_line_that_says_whose_speech_the_text_is_heads_it() -> None:
    found = read("3 May 2019", SPEECH, FIRST, SECOND, THIRD)
    assert found.values["title"] == SPEECH
    assert SPEECH not in found.body


def test_a_sentence_on_a_speech_is_text() -> None:
    assert SPEECH in read("3 May 2019", f"{SPEECH}.", FIRST, SECOND, THIRD).body


def test_a_long_line_in_capitals_above_small_letters_is_the_headline() -> None:
    line = (
        "ROPE BOARD SPLICES FORTY ROPES ON THE QUAY OF LARCH: FERRY TO OAK ISLAND RUNS EVERY HOUR, BOATS LAND"
        " AGAIN FROM MONDAY ON, AND SKIPPERS KEEP CLEAR OF THE WESTERN PIER WHILE PLANKS ARE REPLACED"
    )
    assert read(line, FIRST, SECOND, THIRD).values["title"] == line
    assert "title" not in read(f"{line}.", FIRST, SECOND, THIRD).values
    assert "title" not in read(line, FIRST.upper(), SECOND.upper(), THIRD.upper()).values
