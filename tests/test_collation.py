"""Orders as CLDR's charts and the dictionaries of the languages have them."""

from __future__ import annotations

import random
import unicodedata

import pytest

from warta.collation import FIGURES, Collation


def in_order(collation: Collation, labels: list[str]) -> list[str]:
    """The labels sorted, however they were mixed before."""
    mixed = random.Random(7).sample(labels, len(labels))
    ranks = collation.ranks(mixed)
    assert sorted(ranks.values()) == list(range(len(labels)))
    return sorted(mixed, key=ranks.__getitem__)


INDONESIAN = ["#1", "10 kapal", "2 kapal", "5G", "Air Asin", "Airlangga", "“Angin”", "arus", "Arus", "árus"]
INDONESIAN += [
    "Badan-Layang",
    "Badan Pusat",
    "Badanlayang",
    "C",
    "C#",
    "C++",
    "Jum’at",
    "Jumat",
    "Zebra",
    "بنك",
]
SWEDISH = ["Adam", "Zon", "Åland", "åska", "Ängel", "ärende", "öl", "Öland"]
CZECH = ["cihla", "čaj", "hora", "chata", "Chrudim", "igla", "řeka"]
ARABIC = ["2020", "أرشيف", "بنك", "تهران", "علي", "Apel", "Zebra"]
DANISH = ["Zoo", "Æble", "Ørred", "Århus"]


@pytest.mark.parametrize(
    ("extra_letters", "labels"),
    [
        ("", INDONESIAN),
        ("", ["Adam", "Åland", "Ängel", "öl", "Öland", "Zon"]),
        ("z å ä ö", SWEDISH),
        ("z æ ø å", DANISH),
        ("c č, h ch, r ř, s š, z ž", CZECH),
        ("", ["2020", "Apel", "Zebra", "أرشيف", "بنك"]),
        ("h ı", ["hız", "Irmak", "ıslak", "İnci", "izin"]),
    ],
)
def test_names_stand_in_the_order_of_the_language(extra_letters: str, labels: list[str]) -> None:
    assert in_order(Collation(extra_letters), labels) == labels


def test_names_in_arabic_script_come_first_where_the_language_is_written_in_it() -> None:
    assert in_order(Collation(arabic_first=True), ARABIC) == ARABIC


def test_the_order_does_not_hang_on_how_a_mark_is_encoded() -> None:
    decomposed = [unicodedata.normalize("NFD", label) for label in SWEDISH]
    assert in_order(Collation("z å ä ö"), decomposed) == decomposed


@pytest.mark.parametrize(
    ("label", "letter"),
    [
        ("angin", "A"),
        ("“Árus”", "A"),
        ("Æsop", "A"),
        ("5G", FIGURES),
        ("٢٠٢٠", FIGURES),
        ("…", FIGURES),
        ("", FIGURES),
        ("أرشيف", "ا"),
        ("ёлка", "Е"),
        ("#layang", "L"),
    ],
)
def test_a_name_stands_under_its_letter(label: str, letter: str) -> None:
    assert Collation().letter(label) == letter


def test_a_letter_that_a_language_sorts_apart_has_a_place_of_its_own() -> None:
    czech = Collation("c č, h ch")
    assert [czech.letter(label) for label in ("chata", "Hora", "“Čaj”", "šance")] == ["CH", "H", "Č", "S"]
