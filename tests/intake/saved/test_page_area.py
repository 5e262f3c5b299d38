from __future__ import annotations

import pytest

from warta.intake.saved.page_area import Area, find_area
from warta.intake.saved.page_tree import Element, parse_page

P = "<p>Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai.</p>"
SHORT = "<p>Kapal itu berangkat lagi pada malam hari.</p>"


def area(markup: str, said: str = "") -> Area:
    return find_area(parse_page(markup), said)


def name(element: Element | None) -> str:
    return "" if element is None else element.get("id") or element.tag


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<article><h1>J</h1><div id=x class=entry-content>{P * 3}</div></article>", "x"),
        (f"<div id=x itemprop='description articleBody'>{P}</div><div class=content>{P}</div>", "x"),
        (f"<main><h1>J</h1><p>Humas</p><div id=x>{P * 3}</div></main>", "x"),
        (f"<article id=x><h1>J</h1>{P * 3}</article><article><h2>K</h2>{P}</article>", "x"),
        (f"<div id=x>{P * 9}</div><div class=post-content>{SHORT}</div>", "x"),
        (f"<table><tr><td><a>Menu</a><td id=x>{P * 3}</table>", "x"),
        (f"<table><tr><td id=x>{'Kabel laut itu tiba lebih cepat dari rencana.<br><br>' * 5}</table>", "x"),
        (f"<div class=rich-text>{P}</div><img><div class=rich-text>{P}</div>", "div"),
        (f"<div id=x><div class=rich-text>{P}</div><img><div class=rich-text>{P}</div></div><p>Kaki", "x"),
        (f"<div class=content id=a><div id=x class=isi-berita>{P * 3}</div></div>", "x"),
        ("<p>Beranda</p><p>Profil</p>", ""),
        ("", ""),
    ],
)
def test_the_text_is_in_the_smallest_element_that_holds_nearly_all(markup: str, expected: str) -> None:
    assert name(area(markup).element) == expected


def test_a_paragraph_is_never_the_whole_text() -> None:
    assert name(area(f"<div id=x><h2>J</h2>{P}</div>").element) == "x"


def test_cards_and_comments_do_not_draw_the_area_to_them() -> None:
    cards = "".join(f"<div><h3><a href=/{n}>Judul {n}</a></h3>{P}</div>" for n in range(5))
    page = area(
        f"<main><div id=x><h1>J</h1>{P * 2}</div><div>{cards}</div><ol class=commentlist>{P * 9}</ol></main>"
    )
    assert name(page.element) == "x"
    assert len(page.furniture) == 6


def test_a_page_of_nothing_but_cards_is_a_list() -> None:
    cards = "".join(f"<div><h3><a href=/{n}>Judul {n}</a></h3>{P}</div>" for n in range(5))
    page = area(f"<main id=x>{cards}</main>")
    assert name(page.element) == "x"
    assert page.furniture == frozenset()


def test_what_the_metadata_gives_as_text_says_where_it_is() -> None:
    teri = "<p>Harga ikan teri di pasar apung turun lima persen sejak hari raya.</p>"
    markup = f"<div><div id=a>{P * 4}</div><div><div id=x>{teri}{P * 3}</div></div></div>"
    said = "Harga ikan teri di pasar apung turun lima persen sejak hari raya. Dan seterusnya."
    assert name(area(markup, said).element) == "x"
    assert (
        name(
            area(markup, "Kata lain yang tidak ada di mana pun pada halaman ini, sungguh tidak ada.").element
        )
        != "x"
    )


def test_the_text_of_the_metadata_goes_from_its_beginning_to_its_end() -> None:
    first = "<p>Harga ikan teri di pasar apung turun lima persen sejak hari raya yang lalu.</p>"
    last = "<p>Pedagang berharap harga itu bertahan sampai musim angin barat tiba nanti.</p>"
    markup = f"<div id=x><div class=story-body id=a>{first}{P * 3}</div><img><div id=b>{last}</div></div>"
    said = "Harga ikan teri di pasar apung turun lima persen sejak hari raya yang lalu. "
    end = "Pedagang berharap harga itu bertahan sampai musim angin barat tiba nanti."
    assert name(area(markup, said + end).element) == "x"
    assert (
        name(area(markup, said + "Bagian akhir ini tidak tercetak di halaman itu sama sekali.").element)
        == "a"
    )


def test_furniture_holds_no_area() -> None:
    page = area(
        f"<form><div class=sidebar><div class=entry-content id=x>{P * 3}</div></div></form><nav>Menu</nav>"
    )
    assert name(page.element) == "x"
    assert [name(element) for element in page.furniture] == ["nav"]


def test_the_foot_of_the_item_is_not_furniture_but_that_of_the_page_is() -> None:
    page = area(
        f"<article><div class=entry-content>{P * 3}</div>"
        "<footer id=a>Oleh Humas<div id=b class=tags>x</div></footer></article>"
        "<footer id=c>Alamat</footer>"
    )
    assert name(page.item) == "article"
    assert {name(element) for element in page.furniture} == {"b", "c"}


def test_the_foot_of_an_item_that_nothing_is_called_is_told_by_its_name() -> None:
    page = area(
        f"<div><div><div class=itemFullText>{P * 3}</div>"
        "<div id=a class=itemContentFooter>Dibaca 12 kali</div></div></div>"
        "<div id=b class=site-footer>Alamat</div>"
    )
    assert {name(element) for element in page.furniture} == {"b"}


def test_a_page_that_is_hidden_until_a_script_shows_it_is_read() -> None:
    shown = area(f"<p>Mohon tunggu</p><div style='display:none' id=x>{P * 3}</div><p hidden id=y>z</p>")
    assert name(shown.element) == "x"
    assert [name(element) for element in shown.hidden] == ["y"]
    kept = area(f"<div id=x>{P * 3}</div><div style='display:none' id=y>{P * 3}</div>")
    assert name(kept.element) == "x"
    assert [name(element) for element in kept.apart] == ["y"]


def test_a_last_part_of_the_text_is_of_it_however_short_it_is() -> None:
    def part(text: str) -> str:
        return f"<div class=text><div class=cmp-text>{text}</div></div>"

    title = "<h1>Harga cengkih naik lagi di pasar-pasar kabupaten kepulauan sebelah timur</h1>"
    found = area(f"<main id=x>{title}{part(P * 6)}<p>Galeri</p>{part(SHORT)}</main><p>{SHORT}</p>")
    assert name(found.element) == "x"
    apart = area(f"<main id=x>{part(P * 6)}</main><aside>{part(SHORT)}</aside>")
    assert name(apart.element) == "div"


def test_a_column_beside_the_one_that_has_the_title_is_no_text() -> None:
    head = "<title>Harga cengkih naik lagi - Balai Keladi</title>"
    table = f"<table><tr><td>{P}<td id=x><table><tr><td><b>Harga cengkih naik lagi</b><tr><td>{P * 3}</table>"
    assert name(area(head + table).element) == "td"
    assert name(area(table).element) == "tr"


def test_a_link_amid_a_short_text_makes_no_card_of_it() -> None:
    cards = "".join(f"<div><h3><a href=/{n}>Judul {n}</a></h3>{P}</div>" for n in range(3))
    page = area(f"<div id=x>{P}<h3><a href=/lain>Judul lain</a></h3>{P}</div><section>{cards}</section>")
    assert name(page.element) == "x"


def test_what_stands_beside_a_lone_link_is_told() -> None:
    cards = "".join(f"<div><h3><a href=/{n}>Judul {n}</a></h3>{P}</div>" for n in range(3))
    lone = f"<div id=y>{P}<h3><a href=/lain>Judul lain</a></h3></div>"
    page = area(f"<div id=x>{P * 9}</div>{lone}<section>{cards}</section>")
    assert name(page.element) == "x"
    assert [name(element) for element in page.apart] == ["y"]


def test_what_unfolds_in_the_text_is_text() -> None:
    fold = f"<h3><button aria-controls=y>Latar belakang cabang lomba</button></h3><div id=y hidden>{P}</div>"
    page = area(f"<div id=x>{P * 3}{fold}<div id=z hidden>{P}</div></div>")
    assert name(page.element) == "x"
    assert [element.text() for element in page.headings] == ["Latar belakang cabang lomba"]
    assert [name(element) for element in page.apart] == ["z"]
    assert page.furniture == page.hidden == frozenset()


def test_a_part_in_which_nothing_runs_on_is_of_the_text() -> None:
    def part(text: str, names: str = "text") -> str:
        return f"<div class={names}><div class=cmp-text>{text}</div></div>"

    table = "<table><tr><td>Tahun<td>Kapal<tr><td>2001<td>38</table>"
    title = "<div class=title><h2>Kapal</h2></div>"
    assert name(area(f"<main id=x>{title}{part(P * 3)}{part(table)}</main>").element) == "x"
    notes = "<ol><li>Diukur saat pasang. <a href=#a>↩</a></ol>"
    assert name(area(f"<main id=x>{title}{part(P * 3)}{part(notes)}</main>").element) == "x"
    links = "<ul><li><a href=/lain>Lain</a></ul>"
    assert name(area(f"<main id=x>{title}{part(P * 3)}{part(links)}</main>").element) == "div"
    hidden = part(table).replace("<div class=text>", "<div class=text hidden>")
    assert name(area(f"<main id=x>{title}{part(P * 3)}{hidden}</main>").element) == "div"
    menu = f"<div class=related><ul>{part(table)}</ul></div>"
    assert name(area(f"<main id=x>{title}{part(P * 3)}{menu}</main>").element) == "div"


def test_boxes_that_hold_sentences_alike_are_paragraphs_and_none_is_all_of_the_text() -> None:
    long, short = f"<div>{P[3:-4]}</div>", "<div>Semua lancar.</div>"
    assert name(area(f"<h1>J</h1><div id=x>{long}{short}</div><p>Kaki").element) == "x"
    assert name(area(f"<h1>J</h1><div id=x>{long}<div class=k>Semua lancar.</div></div>").element) == "div"
    assert name(area(f"<h1>J</h1><div id=x>{long}<div>Humas</div></div>").element) == "div"


@pytest.mark.parametrize(
    ("markup", "is_menu"),
    [
        (f"<nav><a href=/>Beranda</a><h1>Menara Air</h1>{P * 3}", False),
        (f"<nav><h1>Menara Air</h1></nav>{P * 3}", True),
        (f"<nav><a href=/>Beranda</a>{P}</nav><h1>Menara Air</h1>{P * 3}", True),
        ("<nav><h1>Menara Air</h1></nav>", True),
    ],
)
def test_what_nobody_closed_behind_a_menu_is_no_menu(markup: str, is_menu: bool) -> None:
    found = area(markup)
    assert any(element.tag == "nav" for element in found.furniture | found.apart) is is_menu


def test_a_stated_text_that_begins_in_a_box_is_in_the_box_around_it() -> None:
    first = P[3:-4]
    page = f"<h1>J</h1><div id=x><div>{first}</div><div>Semua lancar.</div></div>"
    assert name(area(page, said=f"{first} Hal lain.").element) == "x"
