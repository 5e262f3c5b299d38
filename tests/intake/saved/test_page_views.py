from __future__ import annotations

import pytest

from warta.intake.saved.page_area import find_area
from warta.intake.saved.page_tree import parse_page
from warta.intake.saved.page_view import PageView
from warta.intake.saved.page_views import read_views

BODY = (
    "<div class=isi>"
    + "<p>Kabel laut itu tiba dua hari lebih cepat dari rencana, kata kepala balai kapal.</p>" * 3
)


def counts(markup: str, below: str = "") -> list[str]:
    root = parse_page(f"<body><h1>Kabel Laut Tiba</h1>{markup}{BODY}</div>{below}</body>")
    return [stated.value for stated in read_views(PageView(root, find_area(root)))]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p><i class='fa fa-eye'></i> 1.204</p>", ["1.204"]),
        ("<p><i class='fa fa-eye'></i> <span>88</span></p>", ["88"]),
        ("<p><span><i class='bi bi-eye'></i></span> 88 kali</p>", ["88"]),
        ("<div class=td-post-views><i></i><span class='td-nr-views-12'>554</span></div>", ["554"]),
        ("<span class=view-count>12</span>", ["12"]),
        ("<dd><meta itemprop=interactionCount content='UserPageVisits:77'> </dd>", ["77"]),
    ],
)
def test_a_number_that_markup_calls_views_is_a_count_of_them(markup: str, expected: list[str]) -> None:
    assert counts(markup) == expected


@pytest.mark.parametrize(
    "markup",
    [
        "<p><i class='fa fa-eye'></i> 3 Mei 2021</p>",
        "<p><i class='fa fa-eye'></i> Lihat</p>",
        "<p><i class='fa fa-eye-slash'></i> 12</p>",
        "<p><i class='fa fa-calendar'></i> 2021</p>",
        "<div class='views-field views-field-nomor'>12</div>",
        "<div class='view view-berita'>12</div>",
        "<span class=post-views>1.2K</span>",
    ],
)
def test_other_numbers_are_none(markup: str) -> None:
    assert counts(markup) == []


def test_the_views_of_another_item_are_not_the_page_s() -> None:
    other = "<ul><li><a href=/b>Dermaga Lama</a> <i class='fa fa-eye'></i> 90</li></ul>"
    assert counts("", f"<aside>{other}</aside>") == []
