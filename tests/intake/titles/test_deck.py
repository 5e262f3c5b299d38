from __future__ import annotations

import pytest

from tests.assigned_roles import of
from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.intake.role import Role
from warta.tags import Vocabulary

FINDER = AgencyFinder(Registry({}))
TITLE = "Forty Harbour Ropes Mended Before the Winter"
DAY = "July 29, 2020"
DECK = "Each Rope Measured by Two People and Weighed by a Third"
P = "The splicers of the harbour have mended forty ropes before the winter, twice as many as before."
Q = "Each rope was measured by two people and weighed by a third, so that no strand could be missed."


def subtitle(*lines: str) -> object:
    found = read_release("\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({}))
    assert found.values["title"] == TITLE
    return found.values.get("subtitle")


def test_what_ends_with_the_day_of_a_picture_is_no_deck() -> None:
    caption = "Two People Hand a Rope of the Harbour Office to the Splicers of Northmarch and Larch (03/11)"
    assert subtitle("News", TITLE, DAY, "", caption, "", P, "", Q) is None
    assert subtitle("News", TITLE, DAY, "", caption.replace(" (03/11)", ""), "", P, "", Q) is not None


@pytest.mark.parametrize(
    "lines",
    [
        ("News", TITLE, DAY, "", DECK, "", P, "", Q),
        ("News", TITLE, DAY, DECK, P, Q),
        ("News", TITLE, "Larch Headquarters", f"Updated {DAY} 10:15 a.m.", "", DECK, "", P, "", Q),
    ],
)
def test_a_headline_below_the_facts_of_another_is_its_deck(lines: tuple[str, ...]) -> None:
    assert subtitle(*lines) == DECK


@pytest.mark.parametrize(
    "line",
    [
        "Two people measure a rope at the quay of the harbour",
        "Splicers at the Quay. Photo: Rope Board",
        "Office of the Splicers of the Harbour",
        "Rope Board and Splicers of the Harbour Committee",
        "Contact: Splicers of the Harbour by the Quay",
        "Ropes of the Harbour",
        "Larch Tower Reopens to Visitors After Repairs",
        TITLE,
        f"- {DECK}",
        f"{DECK}.",
        "Each Rope Measured\tTwo People Weighed",
        "; ".join([DECK] * 4),
        "Each Rope of the Harbour Measured in 2019",
        "Photo of Each Rope Measured by Two People",
        "Reading Time: Each Rope Measured by Two People",
    ],
)
def test_a_caption_a_name_and_what_the_text_does_not_take_up_are_no_deck(line: str) -> None:
    assert subtitle("News", TITLE, DAY, "", line, "", P, "", Q) is None


def test_a_deck_with_some_words_in_small_letters_may_be_a_caption_and_is_told() -> None:
    for line, is_told in (("Each Rope Measured by Two People who weighed strands", True), (DECK, False)):
        found = read_release(
            "\n".join(("News", TITLE, DAY, "", line, "", P, "", Q)).encode(), "a.txt", FINDER, Vocabulary({})
        )
        assert found.values["subtitle"] == line
        assert is_told == any(item["field"] == "subtitle" for item in found.values.get("review", ()))


def test_the_way_to_the_title_below_it_is_no_deck() -> None:
    assert subtitle("News", TITLE, "", f"Rope Board > Harbour > {TITLE}", "", "Ana Oak", "", P, "", Q) is None


LONG = f"{P} {Q}"
TWO = "Splicers Measure Each Rope of Forty; Board Raises Outlook"


def test_a_line_of_two_things_right_below_a_headline_is_its_deck() -> None:
    assert subtitle("News", "Press Release", TITLE, TWO, "PORT LARCH, May 3, 2019 (WIRE) --", LONG, Q) == TWO
    assert subtitle("News", "Press Release", TITLE, TWO, LONG, Q) == TWO
    assert subtitle("News", TITLE, TWO, "", DAY, "", LONG, Q) == TWO


def test_below_other_lines_than_facts_a_headline_is_no_deck() -> None:
    assert subtitle("News", TITLE, "", "Larch Harbour", "", DECK, "", P, "", Q) is None
    one = TWO.replace(";", ",")
    assert subtitle("News", "Press Release", TITLE, one, LONG, Q) is None


def test_a_deck_stands_above_the_text_or_its_dateline() -> None:
    assert subtitle("News", TITLE, DAY, "", DECK, "PORT LARCH, July 29 –", P, "", Q) == DECK
    assert subtitle("News", TITLE, DAY, "", DECK, "Splicers at the Quay", "", P, "", Q) is None


def test_what_somebody_has_done_is_no_deck() -> None:
    told = "The Harbourmaster Ana Sari Larch has thanked the Splicers of Northmarch for Forty Ropes"
    assert subtitle("News", TITLE, DAY, "", told, "", P, "", Q) is None
    deck = "The Harbourmaster Ana Sari Larch Thanks the Splicers of Northmarch for Forty Ropes"
    assert subtitle("News", TITLE, DAY, "", deck, "", P, "", Q) == deck


def test_a_headline_between_the_title_and_a_dateline_is_its_deck() -> None:
    text = f"Larch, Northmarch (July 29, 2020) — {P}"
    assert subtitle("News", "", TITLE, "", DECK, "", text, "", Q) == DECK
    assert subtitle("News", "", TITLE, "", DECK, "", "Contact Information:", "", text, "", Q) == DECK
    assert subtitle("News", "", TITLE, "", "Two people measure a rope at the quay", "", text, "", Q) is None
    assert subtitle("News", "", TITLE, "", "Splicers at the Quay. Photo: Rope Board", "", text, "", Q) is None


def test_what_opens_a_text_without_a_full_stop_is_kept_in_it() -> None:
    told = "The Harbourmaster Ana Sari Larch has thanked the Splicers of Northmarch for Forty Ropes"
    page = "\n\n".join(("News", TITLE, DAY, told, P, Q))
    assert told in read_release(page.encode(), "a.txt", FINDER, Vocabulary({})).body


def test_what_somebody_said_below_a_whole_headline_is_its_deck() -> None:
    said = "'Forty Ropes Have Brightened the Harbour'"
    assert subtitle(TITLE, said, "", DAY, "", P, "", Q) == said


def test_initials_end_no_sentence_of_a_deck() -> None:
    deck = "N.M. Splicers Service to Measure Each Rope by Two People before the Winter"
    assert subtitle(TITLE, deck, "", DAY, "", P, "", Q) == deck


def test_a_deck_in_the_case_of_sentences_stands_right_below_the_title_and_is_told() -> None:
    deck = "In a close vote, the harbour agrees with splicers that each rope was measured by two people"
    lines = ("News", TITLE, "", deck, "", f"PORT LARCH – {P}", "", Q)
    assert subtitle(*lines) == deck
    found = read_release("\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({}))
    assert [item["reason"] for item in found.values["review"] if item["field"] == "subtitle"]
    assert subtitle("News", TITLE, "", deck, "", P, "", Q) is None
    assert subtitle("News", TITLE, deck, f"PORT LARCH – {P}", "", Q) is None
    caption = "A crane lifts three boxes of apples at dawn near Northmarch"
    assert subtitle("News", TITLE, "", caption, "", f"PORT LARCH – {P}", "", Q) is None


SET = "Each rope was weighed by a third person of the harbour and measured by two"
PLACED = f"LARCH, {DAY} – {P}"


def subtitle_of_page(*parts: str) -> object:
    markup = f"<html><body><main>{''.join(parts)}<p>{Q}<p>{LONG}</main></body></html>"
    found = read_release(markup.encode(), "a.html", FINDER, Vocabulary({}))
    assert found.values["title"] == TITLE
    return found.values.get("subtitle")


@pytest.mark.parametrize(
    "deck",
    [
        f"<p><em>{SET}</em>",
        f"<p><strong>{SET}</strong>",
        f"<p><b>{SET}.</b>",
        f"<p><b>{SET[:20]}<a href=https://a.example/1>{SET[20:]}</a>.</b>",
        f"<h2>{SET}</h2>",
    ],
)
@pytest.mark.parametrize("opening", [PLACED, f"www.ropes.example —29 July 2020— {P}"])
def test_what_is_set_apart_between_headline_and_dateline_is_the_deck(deck: str, opening: str) -> None:
    said = subtitle_of_page(f"<h1>{TITLE}</h1>", deck, f"<p>{opening}")
    assert isinstance(said, str)
    assert said.rstrip(".") == SET


@pytest.mark.parametrize(
    "line",
    [
        f"<p><em>{SET}.</em>",  # a caption, or a remark
        f"<p><em>{SET}.</em> {SET}.",
        "<p><b>Photo: two people measure a rope of the harbour</b>",
        "<p><b>Contact: Splicers of the Harbour by the Quay</b>",
        "<p><b>Office of the Splicers of the Harbour and Quay</b>",
        "<p><b>Embargoed until 10 am on July 29, 2020</b>",
        "<p><b>Write to quay@ropes.example for the whole list</b>",
        "<h2>Two people weighed each rope of the harbour on 30 July 2020</h2>",
        "<h2>Harbour Oak, Third Person of the Rope and People</h2>",
        "<h2>Rope and Harbour Authority</h2>",
        "<h2>This page is also there in another language</h2>",
        f"<p><b>{SET * 5}</b>",
        f"<p><b>LARCH, {DAY} – {P}</b>",
    ],
)
def test_a_line_set_apart_that_says_something_else_is_no_deck(line: str) -> None:
    assert subtitle_of_page(f"<h1>{TITLE}</h1>", line, f"<p>{PLACED}") is None


def test_without_a_dateline_what_is_set_apart_may_be_the_first_paragraph() -> None:
    assert subtitle_of_page(f"<h1>{TITLE}</h1>", f"<p><b>{SET}</b>", f"<p>{P}") is None


def test_two_headlines_above_a_dateline_are_the_deck_of_a_third() -> None:
    second = "Two People Measured Each Rope of the Harbour"
    title = f"<p><b>{TITLE}</b><br><b>{DECK}</b><br><b>{second}</b>"
    assert subtitle_of_page(title, f"<p>{PLACED}") == f"{DECK} {second}"
    assert subtitle_of_page(title, f"<p>{P}") is None


def test_a_headline_apart_between_title_and_text_is_a_deck_where_the_text_takes_it_up() -> None:
    assert subtitle("News", DAY, "", TITLE, "", DECK, "", P, "", Q) == DECK
    other = "Harbour Choir Sings for Two Hundred Guests at Night"
    assert subtitle("News", DAY, "", TITLE, "", other, "", P, "", Q) is None


@pytest.mark.parametrize("deck", [f"- {DECK} -", f"-- {DECK} --", f"– {DECK.lower()} –"])
@pytest.mark.parametrize("between", [(), (DAY,)])
def test_a_line_between_dashes_below_the_title_is_its_deck(deck: str, between: tuple[str, ...]) -> None:
    assert subtitle("News", TITLE, "", *between, "", deck, "", P, "", Q) == deck


@pytest.mark.parametrize("line", ["- 30 -", f"- {DECK}", f"- the quay of {DAY} -"])
def test_other_lines_with_dashes_are_no_deck(line: str) -> None:
    assert subtitle("News", TITLE, "", line, "", P, "", Q) is None


def test_what_stands_again_amid_the_text_is_a_caption_and_no_deck() -> None:
    assert subtitle("News", TITLE, DAY, DECK, "", P, "", DECK, "", Q, "", DECK, "", P, "", Q) is None


def test_a_mark_may_stand_between_the_deck_and_the_dateline() -> None:
    deck, opening = "Two People Measure Each Rope", f"LARCH, July 29, 2020—{P}"
    assert subtitle("News", "", TITLE, "", deck, "", "--", "", opening, "", Q) == deck
    page = f"{TITLE}\n\n{deck}\n\n--\n\n{opening}\n\n{Q}"
    assert of(page, Role.CONTROL) == ["--"]
