"""Pictures of a text, as the lines of a page have them."""

from __future__ import annotations

import pytest

from warta.intake.lines import Line
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_lines import write_lines
from warta.intake.saved.page_tree import parse_page


def lines(markup: str) -> list[Line]:
    return write_lines(parse_page(markup), Area(None, frozenset(), frozenset()), "https://a.example/warta/1")


def printed(markup: str) -> list[str]:
    return [line.printed for line in lines(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<img src=/p.jpg alt='Kapal [1]'>", ["![Kapal \\[1\\]](https://a.example/p.jpg)"]),
        ("<img src=/p.jpg>", ["![p.jpg](https://a.example/p.jpg)"]),
        ("<img src=data:image/gif;base64,AA data-src=/p.jpg alt=a>", ["![a](https://a.example/p.jpg)"]),
        ("<img srcset='/s.jpg 300w, /l.jpg 900w' alt=a>", ["![a](https://a.example/s.jpg)"]),
        ("<p>Satu <img src=/p.jpg alt=a> dua", ["", "![a](https://a.example/p.jpg)"]),
        ("<p><img src=/p.jpg alt=a>Satu", ["![a](https://a.example/p.jpg)", ""]),
        ("<img src=./Judul_files/p.jpg alt=a>", [""]),
        ("<img src=Judul-Dateien/p.jpg>", [""]),
        ("<a href=/besar.jpg><img src=./Judul_files/p.jpg alt=a></a>", ["![a](https://a.example/besar.jpg)"]),
        ("<a href=/2><img src=./Judul_files/p.jpg alt=a></a>", [""]),
        ("<img src='Logo baru_files/p.jpg' alt=a>", [""]),
        ("<img src=/logo-kota.png alt=a>", []),
        ("<img src=/logo-baru.png alt=a width=900>", ["![a](https://a.example/logo-baru.png)"]),
        ("<figure><img src=/logo.png alt=a><figcaption>b</figure>", ["![a](https://a.example/logo.png)", ""]),
        ("<img src=/i.png width=16 alt=a>", []),
        ("<img src=/spacer.gif alt=''>", []),
        ("<img src=data:image/gif;base64,AA>", []),
        ("<p>Ya <img class=emoji src=/e.png alt=😀>", [""]),
    ],
)
def test_a_picture_is_a_line_of_its_own(markup: str, expected: list[str]) -> None:
    assert [line.markdown for line in lines(markup)] == expected


def test_a_picture_without_words_is_named_by_its_file_alone() -> None:
    source = "https://cdn.example/fit/https%3A%2F%2Fstore.example%2Fdermaga.jpg"
    assert printed(f"<p>a</p><img src={source}>") == ["a", "dermaga.jpg"]


def test_a_picture_that_is_called_as_the_page_is_prints_no_headline() -> None:
    title = "Kapal Baru Tiba di Pelabuhan"
    picture = f"<img src=/p.jpg alt='{title}'>"
    for page in (f"{picture}<h1>{title}</h1>", f"<title>{title} - Dinas</title>{picture}<p>{title}"):
        found = [line for line in lines(page) if line.form == "figure"]
        assert [(line.text, line.markdown) for line in found] == [
            ("p.jpg", f"![{title}](https://a.example/p.jpg)")
        ]
    assert printed(f"{picture}<h1>Kapal</h1>")[0] == title


@pytest.mark.parametrize(
    ("source", "is_shown"),
    [
        ("/images/icon_date.png", False),
        ("/images/balailogo.gif", False),
        ("/wp-content/themes/rotan/img/printer.png", False),
        ("/templates/rotan/camera.png", False),
        ("/images/silicon-tower.jpg", True),
        ("/images/logotherapy-class.jpg", True),
        ("/uploads/theme-night.jpg", True),
    ],
)
def test_signs_are_known_by_their_names_and_by_the_folders_of_designs(source: str, is_shown: bool) -> None:
    assert bool(lines(f"<p><img src={source}></p>")) is is_shown
