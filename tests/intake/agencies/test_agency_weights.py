"""What speaks for each of the bodies that a page names."""

from __future__ import annotations

from warta.intake.agencies.agency_weights import ENOUGH, IN_TITLE, Weights


def test_a_name_is_proposed_for_which_most_and_enough_speaks() -> None:
    weights = Weights()
    weights.add("Rope Board", ENOUGH - 1, "a line")
    assert weights.best("") is None
    weights.add("ROPE BOARD", 1, "the title")
    weights.add("Fog Board", 1, "a line")
    assert weights.best("") == ("Rope Board", "a line and the title")
    assert weights.best("rope board of larch") is None


def test_the_short_form_with_which_a_title_begins_speaks_for_its_name() -> None:
    weights = Weights()
    weights.add("Board of the Ropes", 1, "the text's beginning")
    weights.weigh_initials("BR Opens a Loft")
    assert weights.best("") == ("Board of the Ropes", "the text's beginning and the title")
    for title in ("BRL Opens a Loft", "Br Opens a Loft", "BR"):
        other = Weights()
        other.add("Board of the Ropes", ENOUGH - IN_TITLE, "the text's beginning")
        other.weigh_initials(title)
        assert other.best("") is None
