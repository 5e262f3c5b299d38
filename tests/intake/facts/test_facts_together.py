from __future__ import annotations

from warta.intake.facts.facts_together import facts_together, is_known_place
from warta.intake.marks.fact import About


def kinds(*parts: str, by_bars: bool = True) -> list[About] | None:
    facts = facts_together(list(parts), by_bars=by_bars)
    return None if facts is None else [fact.about for fact in facts]


def test_a_name_counts_beside_a_day_and_by_itself_is_none() -> None:
    assert kinds("4 Maret 2019", "Humas Balai Garam") == [About.DATE, About.OFFICE]
    assert kinds("Humas Balai Garam", "Ana Sari") is None
    assert kinds("4 Maret 2019", "Ana Sari", "Budi Rata", "Cici Lara") is None


def test_a_known_place_beside_a_day_is_no_office() -> None:
    assert kinds("4 Maret 2019", "Kupang") == [About.DATE, About.PLACE]
    assert (is_known_place("Nairobi, Kenya"), is_known_place("Garam Rakyat")) == (True, False)


def test_without_bars_a_name_must_say_that_it_is_an_office() -> None:
    assert kinds("4 Maret 2019", "Ana Sari", by_bars=False) is None
    assert kinds("4 Maret 2019", "Humas", by_bars=False) == [About.DATE, About.OFFICE]


def test_an_office_stands_in_brackets_behind_another_fact() -> None:
    assert kinds("4 Maret 2019 (Humas)") == [About.DATE, About.OFFICE]


def test_minutes_and_bare_counts_between_bars_are_none_of_the_release() -> None:
    assert kinds("4 Maret 2019", "3 min", "12") == [About.DATE, About.CONTROL, About.CONTROL]
