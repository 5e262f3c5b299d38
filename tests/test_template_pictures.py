from __future__ import annotations

import pytest

from warta.template_pictures import (
    PICTURE_FILE,
    PICTURE_NAME,
    address_in_link,
    link_to,
    link_to_film,
    picture,
    taken_apart,
)


@pytest.mark.parametrize(
    ("named", "source", "words", "html"),
    [
        ({"alt": "A"}, "a.png", [], '<img src="a.png" alt="A">'),
        ({}, "a.png", ["A", "B"], '<figure><img src="a.png" alt="A"><figcaption>B</figcaption></figure>'),
        ({"link": "/b"}, "a.png", [], '<a href="/b"><img src="a.png" alt=""></a>'),
        (
            {"attr": "B", "attrlink": "https://b.example/"},
            "a.png",
            [],
            '<figure><img src="a.png" alt="">'
            '<figcaption><a href="https://b.example/">B</a></figcaption></figure>',
        ),
        ({"text": "C"}, "a.png", [], '<img src="a.png" alt="">\n\n<div>C</div>\n\n'),
    ],
)
def test_a_picture_stands_with_all_that_is_said_of_it(
    named: dict[str, str], source: str, words: list[str], html: str
) -> None:
    assert picture(named, source, words) == (html, True)


def test_of_a_picture_in_a_catalogue_there_are_its_words() -> None:
    assert picture({"alt": "A", "caption": "B"}, "peta", []) == ("A B", False)
    assert picture({}, "peta", []) == ("", False)


def test_addresses_and_names() -> None:
    assert address_in_link(" a (b).pdf ") == "a%20%28b%29.pdf"
    assert link_to("/a?b&c", "<d>") == '<a href="/a?b&amp;c">&lt;d&gt;</a>'
    assert PICTURE_NAME.search("legacy-img")
    assert PICTURE_FILE.search("A.PNG?x=1")


def test_a_film_is_a_link_to_it() -> None:
    film = link_to_film("youtube", "a b", {"title": "C"})
    assert film == '<a href="https://www.youtube.com/watch?v=a%20b">C</a>'
    assert link_to_film("vimeo", "https://vimeo.com/1", {}) == link_to(
        "https://vimeo.com/1", "https://vimeo.com/1"
    )
    assert link_to_film("kotak", "a", {}) == link_to_film("youtube", "", {}) == ""


@pytest.mark.parametrize(
    ("words", "file", "told"),
    [
        (["kiri", "/a.png", "100", "50%", "Peta desa"], "/a.png", ["Peta desa"]),
        (["Peta desa", "a.jpg"], "a.jpg", ["Peta desa"]),
        (["peta", "Desa"], "peta", ["Desa"]),
        ([], "", []),
    ],
)
def test_the_file_of_a_picture_is_found_among_words(words: list[str], file: str, told: list[str]) -> None:
    assert taken_apart(words) == (file, told)
