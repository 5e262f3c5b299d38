"""Marks before a title, behind it, and in brackets at its ends."""

from __future__ import annotations

import pytest

from warta.intake.marks.title_marks import mark_of_title

TITLES = (
    "Jembatan Sembir Dibuka untuk Umum",
    "Jembatan Sembir dibuka untuk umum",
    "Harbour bridge opens to walkers",
)


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(
    "mark",
    [
        *("Belum final", "BELUM DISETUJUI", "SANGAT RAHASIA", "Untuk internal", "Draf siaran pers"),
        *("CONFIDENTIAL DRAFT", "Status: Draft", "TLP:RED", "Preview mode", "You are viewing a draft"),
    ],
)
def test_a_mark_before_or_behind_a_title_is_found(mark: str, title: str) -> None:
    assert mark_of_title(f"{mark}: {title}") == mark
    assert mark_of_title(f"{mark} – {title}") == mark
    assert mark_of_title(f"{title} | {mark}") == mark
    assert mark_of_title(f"{title} ({mark})") == mark


@pytest.mark.parametrize(
    "mark", ["Confidential", "Draft v3", "Draf 2", "Unpublished", "Rahasia", "Belum tayang"]
)
def test_a_word_in_brackets_at_an_end_of_a_title_is_a_mark(mark: str) -> None:
    assert mark_of_title(f"Jembatan Sembir dibuka ({mark})") == mark
    assert mark_of_title(f"[{mark}] Jembatan Sembir dibuka") == mark


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Ports for Sembir (final draft)",
            "Code of Harbours (draft for comment)",
            "The law (draft) and its readers",
        ),
        *(
            "Top Secret: Inside the Harbour Vault",
            "Masih Rahasia: Calon Kepala Balai Garam",
            "Rahasia: kisah garam",
        ),
        *(
            "Private: Owners of the Old Docks",
            "Restricted: a harbour closes",
            "Garam: belum semua petambak untung",
        ),
        *("Status: harbour open again", "Draft Budget: what it says", "Jembatan Sembir (Jawa) dibuka", ""),
    ],
)
def test_words_of_a_headline_are_no_mark(title: str) -> None:
    assert mark_of_title(title) == ""
