"""Relative paths in posts lead where their old site, or their writer, had them lead."""

from __future__ import annotations

import pytest

from warta.old_places import kept_names, places_of

POST = "berita/_posts/2015-01-02-garam.md"


@pytest.mark.parametrize(
    ("path", "places"),
    [
        ("../../img/a.png", ["img/a.png"]),
        ("../img/a.png", ["artikel/img/a.png", "berita/img/a.png"]),
        ("a.png", ["artikel/garam/a.png", "berita/_posts/a.png"]),
        ("../../../../a.png", ["a.png"]),
        ("/img/a.png", []),
        ("", []),
    ],
)
def test_places_by_address_and_by_file(path: str, places: list[str]) -> None:
    assert places_of(path, POST, ["/artikel/garam/"]) == places


def test_a_file_of_a_site_in_a_folder_is_kept_by_its_name_in_the_site() -> None:
    names = kept_names("../img/a.png", f"situs/{POST}", ["/artikel/garam/"])
    assert names == ["artikel/img/a.png", "situs/berita/img/a.png", "berita/img/a.png", "img/a.png"]
    assert "a.png" not in names
