"""Several lines below a title that are its deck together."""

from __future__ import annotations

from tests.intake.titles.test_deck import DAY, DECK, FINDER, TITLE, P, Q, subtitle
from warta.intake.release import read_release
from warta.tags import Vocabulary


def test_several_decks_below_the_second_print_of_a_title_are_all_of_them() -> None:
    other = "At the Request of the Harbour, the Office of Ropes Will Weigh All Strands by the Spring of 2021"
    decks = f"{DECK} {other}"
    assert subtitle("News", DAY, "", TITLE, "", TITLE, DECK, other, "", P, "", Q) == decks
    assert subtitle("News", DAY, "", TITLE, "", TITLE, DECK, other, P, "", Q) != decks
    dated = other.replace("by the Spring of 2021", "on July 29, 2020")
    assert subtitle("News", DAY, "", TITLE, "", TITLE, DECK, dated, "", P, "", Q) is None


def test_sentences_between_title_and_dateline_with_a_state_sum_the_text_up() -> None:
    one = "The splicers will mend forty harbour ropes of the northern quay before the winter comes to Larch."
    two = (
        "With this announcement, the splicers of the harbour have now mended twelve hundred ropes for Larch."
    )
    dated = f"Boston, MA – {P}"
    lines = ("News", TITLE, "", one, "", two, "", dated, "", Q)
    assert subtitle(*lines) == f"{one} {two}"
    found = read_release("\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({}))
    assert (found.values["dateline"], found.body) == ("Boston, MA", f"{dated}\n\n{Q}\n")
    assert any(item["field"] == "subtitle" for item in found.values["review"])
    assert subtitle("News", TITLE, "", one, "", f"LARCH – {P}", "", Q) is None
    assert subtitle("News", TITLE, "", f"{one} {two}", "", dated, "", Q) is None
