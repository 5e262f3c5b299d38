"""Fields that hold Markdown and codes are read by their words."""

from __future__ import annotations

import pytest

from warta.intake.posts.field_markdown import is_marked, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Baca [rinciannya](/a/), **hari ini** juga.", "Baca rinciannya, hari ini juga."),
        ("_Satu_ `dua` *tiga* __empat__", "Satu dua tiga empat"),
        ("Surat ke {{ site.surel }}", "Surat ke a@x.example"),
        (">" * 300, ">" * 300),
    ],
)
def test_the_words_of_a_field_stay(text: str, words: str) -> None:
    assert is_marked(text) or ">>" in text
    assert words_of(text, {"site.surel": "a@x.example"}, "Jekyll") == (words, () if ">>" in text else [])


def test_codes_that_are_not_known_are_told() -> None:
    words, notes = words_of("Satu {{ site.x }}", {}, "Jekyll")
    assert words == "Satu"
    assert [note.words for note in notes] == ["{{ site.x }}"]


@pytest.mark.parametrize("text", ["2 * 3 * 4", "nama_berkas_satu", "a & b", "R&amp;D <em>b</em>", "5* hotel"])
def test_plain_words_are_not_marked(text: str) -> None:
    assert not is_marked(text)
