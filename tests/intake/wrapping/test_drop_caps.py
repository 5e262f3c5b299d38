from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.wrapping.drop_caps import join_drop_caps

REST = "arga dusun menyusun papan di tepi sungai dan membawanya ke balai desa."


def joined(text: str) -> list[str]:
    return [line.printed for line in join_drop_caps(split_lines(text)) if line.printed]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_large_first_letter_is_put_before_its_word(gap: str) -> None:
    assert joined(f"Judul\nW{gap}{REST}\nTali.") == ["Judul", f"W{REST}", "Tali."]


def test_a_first_letter_of_a_word_in_capitals_is_put_before_it_where_the_page_has_the_word() -> None:
    rest = "ANDU – Warga dusun menyusun papan di tepi sungai dan membawanya ke balai."
    assert joined(f"Jembatan Randu\nR\n{rest}") == ["Jembatan Randu", f"R{rest}"]
    assert joined(f"Jembatan Rotan\nR\n{rest}") == ["Jembatan Rotan", "R", rest]


def test_an_article_stays_a_word() -> None:
    rest = "bridge of rattan was opened again by the people of the hamlet this week."
    assert joined(f"A\n{rest}") == [f"A {rest}"]


def test_a_word_with_the_letter_is_one() -> None:
    rest = "nak dusun menyusun papan di tepi sungai dan membawanya ke balai desa itu."
    assert joined(f"A\n{rest}\nAnak itu senang.")[0] == f"A{rest}"


@pytest.mark.parametrize("text", ["A\nA\nWarga menyusun papan.", "W\narga", f"w\n{REST}", f"W\n- {REST}"])
def test_other_letters_stay(text: str) -> None:
    assert joined(text) == text.split("\n")
