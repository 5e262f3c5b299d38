"""Finding the titles that agree with one."""

from __future__ import annotations

import random

import pytest

from warta import title_index
from warta.identity import titles_agree
from warta.title_index import TitleIndex


@pytest.mark.parametrize(
    ("known", "title"),
    [
        ("Warga Memperbaiki Dermaga Utara", "Warga Memperbaiki Dermaga Utara"),
        # The one looked for is longer, and shorter.
        ("Warga Memperbaiki Dermaga", "Warga Pulau Rakit Memperbaiki Dermaga Utara"),
        ("Warga Pulau Rakit Memperbaiki Dermaga Utara", "Warga Memperbaiki Dermaga"),
        # Slips in as many words as there may be, and in each word of a short one.
        ("Warga Memperbaiki Dermaga Seberang", "Warga Memperbaikki Dermagga Seberang"),
        ("Perbaikan Dermaga", "Perbaikkan Dermagga"),
        ("Perbaikan", "Perbaikkan"),
        ("“Dermaga” Utara, Dibuka!", "Dermaga Utara Dibuka"),
    ],
)
def test_a_title_that_agrees_is_found(known: str, title: str) -> None:
    index = TitleIndex({"satu.md": known, "dua.md": "Panen Garam Berlimpah"})
    assert index.agreeing(title) == {"satu.md"}


@pytest.mark.parametrize("title", ["", "Rapat Dewan Garam", "Panen", "Panen Berlimpah di Muara"])
def test_a_title_that_agrees_with_none_finds_none(title: str) -> None:
    assert TitleIndex({"satu.md": "Panen Garam Berlimpah", "dua.md": ""}).agreeing(title) == set()


def test_what_is_found_is_what_comparing_with_each_would_find() -> None:
    chance = random.Random(11)
    words = [
        "dermaga",
        "muara",
        "di",
        "garam",
        "12",
        "perahu",
        "seberang",
        "seberrang",
        "perahhu",
        "panen",
        "ke",
    ]
    titles = {str(n): " ".join(chance.choices(words, k=chance.randint(0, 5))) for n in range(400)}
    index = TitleIndex(titles)
    for title in titles.values():
        assert index.agreeing(title) == {key for key, known in titles.items() if titles_agree(known, title)}


def test_few_titles_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def count(one: str, other: str) -> bool | None:
        compared.append((one, other))
        return titles_agree(one, other)

    monkeypatch.setattr(title_index, "titles_agree", count)
    titles = {str(n): f"Kunjungan Kerja Kepala Balai ke Pulau P{n} dan Q{n + 7000}" for n in range(300)}
    index = TitleIndex(titles)
    assert all(index.agreeing(title) == {key} for key, title in titles.items())
    assert len(compared) < 2 * len(titles)
