from __future__ import annotations

import pytest

from warta.intake.saved.page_cards import find_cards, find_lone_cards, find_teasers
from warta.intake.saved.page_furniture import outline
from warta.intake.saved.page_prose import Passages
from warta.intake.saved.page_tree import parse_page

LONG = "Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula."


def cards(markup: str) -> list[str]:
    root = parse_page(markup)
    order = root.walk()
    found = find_cards(order, Passages(order).measure())
    return [element.text() for element in order if element in found]


def card(number: int, text: str = LONG) -> str:
    return f"<div><div><h3><a href=/{number}>Judul {number}</a></h3></div><p>{text}</p></div>"


def test_cards_lead_to_other_items_with_a_heading_each() -> None:
    markup = f"<main><h1>Sendiri</h1><p>{LONG}</p></main><div>{card(1)}{card(2)}{card(3)}</div>"
    assert cards(markup) == [f"Judul {number} {LONG}" for number in (1, 2, 3)]


@pytest.mark.parametrize(
    "markup",
    [
        card(1) + card(2),
        card(1, LONG * 10) + card(2, LONG * 10) + card(3, LONG * 10),
        "".join(f"<div><h2><a href=#{n}>Bagian {n}</a></h2><p>{LONG}</p></div>" for n in range(4)),
        "".join(f"<div><h2>Bagian {n}</h2><p>{LONG}</p></div>" for n in range(4)),
        "".join(f"<div><h2>Bagian <a href=/{n}>satu</a></h2><p>{LONG}</p></div>" for n in range(4)),
    ],
)
def test_what_is_no_card(markup: str) -> None:
    assert cards(markup) == []


def test_the_page_s_own_title_that_leads_to_itself_makes_no_card() -> None:
    own = f"<article><h2><a href=/sendiri>Harga Naik</a></h2><p>{LONG}</p></article>"
    found = cards(f"<title>Harga Naik | Dinas</title><div>{own}</div><div>{card(1)}{card(2)}{card(3)}</div>")
    assert len(found) == 3
    assert not any("Harga" in text for text in found)


def teasers(markup: str) -> list[str]:
    """The ids of the teasers in a page of two long paragraphs, in the page's order."""
    order = parse_page(f"<main><div><p>{LONG}</p><p>{LONG}</p></div></main>{markup}").walk()
    found = find_teasers(outline(order))
    return [element.get("id") for element in order if element in found]


def test_elements_beside_each_other_that_begin_with_a_link_may_be_cards() -> None:
    def teaser(name: str, link: str = "Dermaga baru dibuka") -> str:
        return f"<div id={name}><b><a href=/{name}>{link}</a></b><p>{LONG}</p></div>"

    assert teasers(teaser("a") + teaser("b")) == ["a", "b"]
    assert teasers(teaser("a")) == []
    assert teasers(teaser("a", "Dermaga") + teaser("b")) == []
    assert teasers(f"<div>Kata {teaser('a')}</div>{teaser('b')}") == []


def test_links_in_a_row_that_are_cards_as_a_whole() -> None:
    link = "<a href=/{0}><span>2 Mei 2022</span><b>Dermaga baru dibuka di Pulau Keladi {0}</b></a>"
    row = "".join(link.format(number) for number in range(3))
    assert len(cards(f"<div>{row}</div>")) == 3
    assert cards(f"<div>{row}Kata</div>") == []
    assert cards(f"<div>{link.format(1)}{link.format(2)}</div>") == []


def lone(markup: str) -> int:
    order = parse_page(markup).walk()
    prose = Passages(order).measure()
    return len(find_lone_cards(find_cards(order, prose), prose))


def test_a_card_that_stands_alone_with_several_paragraphs_may_hold_text() -> None:
    row = "".join(map(card, range(3)))
    box = "<h3><a href=/lain>Judul lain</a></h3>"
    assert lone(f"<main><p>{LONG}</p>{row}</main>") == 0
    assert lone(f"<main><p>{LONG}</p>{row}</main><section>{box}<p>{LONG}</p></section>") == 0
    assert lone(f"<main><p>{LONG}</p>{row}</main><section>{box}<p>{LONG}</p><p>{LONG}</p></section>") == 1
    assert lone(f"<main><p>{LONG}</p>{row}</main><section><p>{LONG}</p>{box}</section>") == 1


def test_a_card_ends_where_the_text_of_an_item_begins_with_other_words() -> None:
    row = "".join(map(card, range(3)))
    box = "<div><h3><a href=/lain>Judul lain</a></h3></div>"
    found = cards(f"<div class=entry-content><p>{LONG}</p>{box}</div><section>{row}</section>")
    assert "Judul lain" in found
    assert f"{LONG} Judul lain" not in found
