from __future__ import annotations

import pytest

from warta.intake.saved.page_menus import find_menus
from warta.intake.saved.page_tree import parse_page

LONG = "Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula."
LINKS = "".join(f"<li><a href=/{word}>{word}</a></li>" for word in "Beranda Profil Berita Kontak".split())


@pytest.mark.parametrize(
    ("markup", "menus"),
    [
        (f"<ul id=x>{LINKS}</ul>", ["x"]),
        ("<div id=x><a>Satu</a> | <a>Dua</a> | <a>Tiga</a> | <a>Empat</a></div>", ["x"]),
        (f"<ul>{LINKS}<li>Kata tanpa tautan</ul>", []),
        ("<p><a>Satu</a> <a>Dua</a> <a>Tiga</a></p>", []),
        ("<p id=x><a>Cetak halaman</a> <a>Kirim ke teman</a> <a>PDF</a></p>", ["x"]),
        ("<p id=x><a>العربية</a> <a>中文</a></p>", ["x"]),
        (f"<div id=x><img src=icon.png width=16><ul id=y>{LINKS}</ul></div>", ["x", "y"]),
        ("<div><img src=a.jpg><a id=x>Previous</a><a id=y>Next</a></div>", ["x", "y"]),
        ("<div id=x><a href=/2><img src=a.jpg></a><a>Previous</a><a>Next</a></div>", ["x"]),
        ("<p><a href=/a.pdf>PDF</a> <a href=/b.pdf>Unduh</a></p>", []),
        ("<p><a>Cetak</a> <a>Laporan</a></p>", []),
        ("<ul>" + f"<li><a>{LONG}</a></li>" * 4 + "</ul>", []),
        ("<ul>" + "<li><a>Lampiran I Peraturan Menteri</a></li>" * 4 + "</ul>", []),
    ],
)
def test_a_row_of_short_links_alone_is_a_menu(markup: str, menus: list[str]) -> None:
    order = parse_page(markup).walk()
    assert [element.get("id") for element in order if element in find_menus(order)] == menus
