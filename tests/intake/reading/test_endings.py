from __future__ import annotations

import pytest

from warta.intake.reading.endings import (
    ARCHIVE_ENDINGS,
    CONTAINERS,
    ENDINGS,
    FEED_ENDINGS,
    OFFICE_ENDINGS,
    PAGE_ENDINGS,
    POST_ENDINGS,
    SAVED_ENDINGS,
    TEXT_ENDINGS,
    cure_of,
    in_companion,
    why_unread,
)


def test_an_ending_is_of_one_form() -> None:
    forms = (
        TEXT_ENDINGS,
        PAGE_ENDINGS,
        SAVED_ENDINGS,
        POST_ENDINGS,
        OFFICE_ENDINGS,
        FEED_ENDINGS,
        ARCHIVE_ENDINGS,
    )
    assert sum(map(len, forms)) == len(ENDINGS | CONTAINERS)
    assert all(ending.startswith(".") and ending.islower() for ending in ENDINGS | CONTAINERS)


def test_a_form_that_is_not_read_is_named_with_its_ending() -> None:
    assert why_unread(".rst") == "is reStructuredText (.rst), a form that is not read"
    assert [why_unread(ending) for ending in sorted(ENDINGS)] == [""] * len(ENDINGS)


def test_what_helps_with_a_form_is_told_for_each() -> None:
    assert "mail program" in cure_of(".msg")
    assert cure_of(".unknown") == "save the page (.html) or its text (.txt)"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Judul_files/a.jpg", "Judul_files/a.jpg"),
        ("C:/Users/ani/Judul-Dateien/a.jpg?x", "Judul-Dateien/a.jpg"),
        ("Judul_files/b/a.jpg", ""),
        ("Judul/a.jpg", ""),
        ("_files/a.jpg", ""),
    ],
)
def test_what_a_browser_saved_beside_a_page_is_known_by_its_folder(path: str, expected: str) -> None:
    assert in_companion(path) == expected
