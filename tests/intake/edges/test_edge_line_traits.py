from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT
from tests.intake.edges.test_edge_shape import edges
from warta.intake.edges.edge_line_traits import OF_NEIGHBOUR, LineTraits, of_dateline, step


def own(line: str, *, title: str = "") -> frozenset[str]:
    return LineTraits(edges(f"{line}\n{TEXT}\n{MORE}", title)).own(0)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Kuda Laut", {"words 2", "label", "all capitalised"}),
        ("humas@jembatan.example", {"address"}),
        ("Beranda | Berita", {"pipe", "separator"}),
        ("Penulis: Rakit", {"labelled"}),
        ("• Papan jati", {"item", "bullet"}),
        ("* * *", {"no letter or digit"}),
        ("3 Juli 2019", {"day", "month", "digit first"}),
        ("Foto: Humas", {"caption"}),
        ("Selengkapnya »", {"ends as pointer"}),
        ("Papan itu diberikan oleh", {"breaks off"}),
        ("(tali/rtn)", {"sign-off"}),
    ],
)
def test_a_line_has_the_traits_of_its_words_and_marks(line: str, told: set[str]) -> None:
    assert told <= own(line)


def test_a_paragraph_is_told_by_few_traits() -> None:
    traits = LineTraits(edges(f"Papan\n{TEXT}"))
    assert {"text", "prose", "ends with full stop"} <= traits.own(1)
    assert not {"text", "prose"} & traits.own(0)
    assert not any(name.startswith("function words") for name in traits.own(1))


def test_a_paragraph_that_speaks_to_its_reader_is_told() -> None:
    line = "Anda dapat berlangganan berita dari dermaga ini dengan mengisi alamat surel di bawah."
    assert "of reader" in own(line)
    assert "of reader" not in own(TEXT)


def test_traits_tell_what_stands_on_the_page_again_and_in_the_title() -> None:
    assert "again on page" in LineTraits(edges(f"Tali\n{TEXT}\nTali")).own(0)
    assert "in title" in own("Jembatan Rotan", title="jembatan rotan dibuka kembali")
    assert not {"again on page", "in title"} & own("Tali")


@pytest.mark.parametrize(
    "line",
    ["Kuda Laut", "Narahubung:", "• Papan", "Foto: Humas", TEXT, "---", "021 555 0142", "Ditulis oleh"],
)
def test_a_neighbour_is_told_by_the_same_traits_before_and_after_all_are_known(line: str) -> None:
    page = edges(f"{line}\n{TEXT}")
    first, later = LineTraits(page), LineTraits(page)
    assert first.of_neighbour(0) == later.own(0) & OF_NEIGHBOUR == later.of_neighbour(0)


def test_words_are_in_lower_case_and_the_first_is_marked() -> None:
    assert LineTraits(edges(f"Bagikan Tautan bagikan\n{TEXT}")).words(0) == {"bagikan", "tautan", "^bagikan"}


def test_a_dateline_is_told_by_place_and_day() -> None:
    assert set(of_dateline("Rotan, 3 Juli 2019 – Papan diganti.")) == {"dateline", "day of dateline"}
    assert not set(of_dateline("Papan diganti."))


def test_counts_are_told_by_the_step_that_they_fall_in() -> None:
    assert [step("words", n, (1, 3)) for n in (1, 2, 3, 4)] == [
        "words 1",
        "words 3",
        "words 3",
        "words over 3",
    ]


@pytest.mark.parametrize(
    "line", [TEXT, "Papan", f"Foto: {TEXT}", "Please tell us what you think of our website."]
)
def test_a_line_is_solid_by_the_traits_that_it_has(line: str) -> None:
    traits = LineTraits(edges(f"{line}\n{MORE}"))
    found = traits.own(0)
    assert traits.is_solid(0) is ("text" in found and not {"of reader", "caption"} & found)
