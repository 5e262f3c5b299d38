from __future__ import annotations

from typing import Any

import pytest

from warta.intake.posts.post_attachments import attached, file_name_of


def of(fields: dict[str, Any], *, site_url: str = "", has_text: bool = True) -> list[dict[str, str]]:
    known = {name.lower(): (name, value) for name, value in fields.items()}
    return attached(known, site_url, has_text=has_text).items


def test_one_picture_stands_for_a_post_and_all_its_files_come_along() -> None:
    fields = {"Image": "/a.png", "thumbnail": "/b.png", "files": ["x.pdf", {"src": "y.pdf"}], "pdf": "x.pdf"}
    assert [item["title"] for item in of(fields)] == ["x.pdf", "y.pdf", "/a.png"]


def test_a_switch_is_no_picture() -> None:
    assert of({"hero": "false (if the picture is not to be shown)", "banner": "biru", "image": True}) == []


@pytest.mark.parametrize(
    ("fields", "titles"),
    [
        ({"coverImage": "a.jpg", "vorschaubild": "b.png"}, ["a.jpg"]),
        ({"image": "/a.png", "heroImage": "/b.png"}, ["/a.png"]),
        ({"hero-image": "muka", "imageAlt": "Jembatan. Dari timur"}, []),
        ({"galeri": ["a.jpg", {"src": "b.jpg"}]}, ["a.jpg", "b.jpg"]),
        ({"video": "https://film.example/1.mp4"}, ["https://film.example/1.mp4"]),
        ({"video": "abc.def"}, []),
        ({"nama": "a.jpg"}, []),
    ],
)
def test_pictures_galleries_and_films_in_further_fields(fields: dict[str, Any], titles: list[str]) -> None:
    assert [item["title"] for item in of(fields)] == titles


def test_the_address_of_the_site_makes_an_address_whole() -> None:
    found = of({"pdf": "/a b.pdf"}, site_url="https://balai.example/")
    assert found == [{"url": "https://balai.example/a%20b.pdf", "title": "/a b.pdf"}]


def test_any_address_counts_for_a_post_without_text() -> None:
    assert of({"form_url": "https://x.example/a"}) == []
    assert len(of({"form_url": "https://x.example/a"}, has_text=False)) == 1


def test_what_was_used_is_named_as_it_is_written() -> None:
    found = attached({"pdf": ("PDF", "a.pdf"), "image": ("image", {"src": "b.png"})}, "", has_text=True)
    assert (found.names, found.used) == (["`PDF`", "`image`"], {"PDF"})


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("/unduh/siaran%20pers.pdf", "siaran pers.pdf"),
        ("https://x.example/a/b.png?x=1", "b.png"),
        ("https://x.example/rilis/v3.9.0", "https://x.example/rilis/v3.9.0"),
        ("https://x.example/a/", "https://x.example/a/"),
        ("Surat", "Surat"),
    ],
)
def test_a_file_is_told_by_its_name(title: str, name: str) -> None:
    assert file_name_of(title) == name
