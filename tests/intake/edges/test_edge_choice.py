from __future__ import annotations

import math

import pytest

from tests.assigned_roles import MORE, TEXT
from tests.intake.edges.test_edge_shape import edges
from warta.intake.edges.edge_choice import (
    CONSTANT,
    Weights,
    chances_of,
    chances_of_ends,
    left_at_end,
    left_at_end_of,
    may_be_site,
    weights,
    window,
)
from warta.intake.edges.edge_traits import EdgeTraits
from warta.intake.role import Role

LAST = "Dinas akan memeriksa tali dan papan itu setiap bulan sampai akhir tahun."


def traits(text: str) -> EdgeTraits:
    return EdgeTraits(edges(text), lambda _: Role.BODY, "")


def test_chances_add_up_to_one_and_follow_what_lines_and_ends_weigh() -> None:
    chances = chances_of([2.0, -3.0], [0.0, 0.0, 0.0])
    assert sum(chances) == pytest.approx(1)
    assert chances.index(max(chances)) == 1
    assert chances_of([2.0, -3.0], [4.0, 0.0, 0.0])[0] > 0.5


def test_lines_are_left_out_where_mistakes_cost_least() -> None:
    assert left_at_end_of([3, 3], [0.02, 0.03, 0.95]) == 2
    assert left_at_end_of([3, 3], [0.4, 0.1, 0.5]) == 0
    assert left_at_end_of([], [1.0]) == 0


def test_a_paragraph_goes_only_where_it_is_surer_than_other_lines() -> None:
    label, paragraph = traits(f"{TEXT}\n{MORE}\n{LAST}\nPapan"), traits(f"{TEXT}\n{MORE}\n{LAST}")
    assert left_at_end(label, [3], [0.3, 0.7], is_above=False) == 1
    assert left_at_end(paragraph, [2], [0.3, 0.7], is_above=False) == 0
    assert left_at_end(paragraph, [2], [0.05, 0.95], is_above=False) == 1


def test_lines_with_the_form_of_those_that_stay_go_only_where_they_are_surer() -> None:
    page = traits(f"{TEXT}\n{MORE}\nPapan\n• Tali jati\nPagar")
    assert left_at_end(page, [4, 3, 2], [0.0, 0.3, 0.0, 0.7], is_above=False) == 1
    assert left_at_end(page, [4, 3, 2], [0.0, 0.0, 0.05, 0.95], is_above=False) == 3


def test_a_picture_s_line_goes_as_other_lines_do() -> None:
    page = traits(f"Foto: Papan dan pagar itu dicat oleh warga desa kemarin sore.\n{TEXT}\n{MORE}")
    assert left_at_end(page, [0], [0.3, 0.7], is_above=True) == 1


def test_no_line_behind_a_detail_of_an_event_is_left_out() -> None:
    page = traits(f"Pagar\nTanggal: 20 Februari 2019\nPukul: 08.00\n{TEXT}\n{MORE}\n{LAST}")
    assert left_at_end(page, [0, 1, 2], [0.0, 0.0, 0.0, 1.0], is_above=True) == 1


def test_an_address_stays_with_the_line_that_announces_it() -> None:
    page = traits(
        f"{TEXT}\n{MORE}\n{LAST}\nMore on bridges, please visit:\nhttps://rotan.example/bridges\nPapan"
    )
    assert left_at_end(page, [5, 4], [0.0, 0.0, 1.0], is_above=False) == 1
    page = traits(f"{TEXT}\n{MORE}\n{LAST}\nMore on bridges\nhttps://rotan.example/bridges\nPapan")
    assert left_at_end(page, [5, 4], [0.0, 0.0, 1.0], is_above=False) == 2


def test_a_plain_paragraph_at_the_edge_is_weighed_only_where_its_words_allow_it() -> None:
    weighing = Weights({CONSTANT: 0.0}, {CONSTANT: 0.0}, {"tali": -1.0})

    def may_be(*lines: str, is_above: bool = False) -> bool:
        return may_be_site(edges("\n".join(lines)), weighing, is_above=is_above)

    assert not may_be(TEXT, MORE, LAST)
    assert may_be(TEXT, MORE, LAST.replace("tali", "pagar"))
    assert may_be(TEXT, MORE, LAST.replace("tali", "laman"))
    assert may_be(TEXT, MORE, LAST, "Tali")
    assert not may_be(TEXT, MORE, f"{LAST[:-1]}, lalu {LAST.lower()}".replace("tali", "pagar"))
    assert may_be(TEXT, MORE, LAST, "Papan", LAST)
    assert not may_be(TEXT, MORE, LAST, "Tali", LAST)
    caption = "Foto: Papan dan pagar itu dicat oleh warga desa kemarin sore dengan tali."
    assert may_be(caption, TEXT, is_above=True)
    assert not may_be(TEXT, caption)


def test_a_very_long_paragraph_stays_however_sure_it_is_the_site_s() -> None:
    long = f"{LAST[:-1]}, sedangkan {MORE[0].lower()}{MORE[1:-1]} dan {TEXT[0].lower()}{TEXT[1:]} {TEXT}"
    sure = [0.0, 1.0]
    assert left_at_end(traits(f"{TEXT}\n{MORE}\n{long}"), [2], sure, is_above=False) == 1
    very_long = f"{TEXT} {LAST} " * 9
    assert left_at_end(traits(f"{TEXT}\n{MORE}\n{very_long}"), [2], sure, is_above=False) == 0


def test_the_window_reaches_to_the_middle_of_the_text_and_behind_few_paragraphs() -> None:
    short = traits(f"Papan\n{TEXT}\n{MORE}\n{LAST}\nTali")
    assert list(window(short, is_above=True)) == [0, 1]
    assert list(window(short, is_above=False)) == [4, 3]
    long = traits("\n".join([TEXT, MORE, LAST] * 5))
    assert list(window(long, is_above=True)) == [0, 1]
    assert list(window(traits("Papan\nTali"), is_above=True)) == []


def test_words_weigh_on_both_sides_and_each_side_has_traits_of_its_own() -> None:
    page = traits(f"Papan\n{TEXT}\n{MORE}\n{LAST}\nPapan")
    weighing = Weights({CONSTANT: 0.0, "label": 1.0}, {CONSTANT: 0.0}, {"papan": 2.0, "^papan": 0.5})
    _, above = chances_of_ends(page, weighing, is_above=True)
    _, below = chances_of_ends(page, weighing, is_above=False)
    assert above[1] / above[0] == pytest.approx(math.exp(3.5))
    assert below[1] / below[0] == pytest.approx(math.exp(2.5))


def test_behind_a_line_that_is_surely_text_no_more_are_looked_at() -> None:
    page = traits(f"Papan\nTali\n{TEXT}\n{MORE}\n{LAST}")
    weighing = Weights({CONSTANT: 1.0, "text": -9.0}, {CONSTANT: 0.0}, {"tali": -9.0})
    assert chances_of_ends(page, weighing, is_above=True)[0] == [0]
    between = traits(f"{LAST}\nPapan\n{TEXT}\n{MORE}\n{LAST}")
    label = Weights({CONSTANT: 1.0, "text": -9.0, "label": 9.0}, {CONSTANT: 0.0}, {})
    assert chances_of_ends(between, label, is_above=True)[0] == [0, 1]
    unlike = Weights({CONSTANT: 1.0, "text": -9.0, "label": -3.0}, {CONSTANT: 0.0}, {})
    assert chances_of_ends(between, unlike, is_above=True)[0] == []
    nothing = Weights({CONSTANT: -9.0}, {CONSTANT: 0.0}, {})
    assert chances_of_ends(page, nothing, is_above=True) == ([], [1.0])


def test_the_weights_that_ship_tell_text_from_furniture() -> None:
    found = weights()
    assert found.above["text"] < 0 or found.above["prose"] < 0
    assert found.below["known"] > 0
    assert len(found.words) > 100


def test_lines_that_begin_as_those_left_out_do_go_with_them() -> None:
    page = traits(f"Serah terima di Karang\nSerah terima di Rotan\nSerah terima di Tali\n{TEXT}\n{MORE}")
    assert left_at_end(page, [0, 1, 2], [0.0, 0.0, 1.0, 0.0], is_above=True) == 3
    page = traits(f"Serah terima di Karang\nSerah terima di Rotan\nPapan baru di Tali\n{TEXT}\n{MORE}")
    assert left_at_end(page, [0, 1, 2], [0.0, 0.0, 1.0, 0.0], is_above=True) == 2
