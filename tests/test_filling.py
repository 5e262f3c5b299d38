"""What a page fills into the HTML of its body."""

from __future__ import annotations

import re

import pytest

from warta.filling import fill, name_tables
from warta.markup import render_markdown


def test_addresses_are_filled_in_by_number_and_none_leaves_the_words() -> None:
    body = render_markdown("[x](a) [y](b) ![z](c) [w](d)")
    text = fill(body.html, body.nonce, ['1"2', None, "3", "4&5"], str)
    assert text == '<p><a href="1&quot;2">x</a> <a>y</a> <img alt="z" src="3"> <a href="4&amp;5">w</a></p>'


def test_a_body_cannot_forge_the_place_of_an_address() -> None:
    text = '[x](a) `href="warta-0123456789abcdef:0"` warta-0123456789abcdef:back1'
    body = render_markdown(text)
    assert fill(body.html, body.nonce, ["b"], str) == (
        '<p><a href="b">x</a> <code>href="warta-0123456789abcdef:0"</code> warta-0123456789abcdef:back1</p>'
    )


def test_tables_that_the_keyboard_leads_to_have_names() -> None:
    table = "|a|\n|-|\n|1|\n"
    html = render_markdown(f'{table}\nTeks `<section class="scroll" tabindex="0">`.\n\n{table}').html
    named = name_tables(html, lambda number: f'Tabel "{number}"')
    assert re.findall(r"<section[^>]*>", named) == [
        f'<section class="scroll" tabindex="0" aria-label="Tabel &quot;{number}&quot;">' for number in (1, 2)
    ]
    assert re.sub(' aria-label="Tabel &quot;.&quot;"', "", named) == html
    assert name_tables("<p>a</p>", str) == "<p>a</p>"


def test_of_a_picture_that_leads_nowhere_its_words_stay() -> None:
    body = render_markdown('Lihat ![Peta "hulu"](peta.png) dan [berkas](a.pdf).')
    filled = fill(body.html, body.nonce, [None, "a.pdf"], str)
    assert filled == '<p>Lihat Peta &quot;hulu&quot; dan <a href="a.pdf">berkas</a>.</p>'


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("tabel%20a.csv", "https://a.example/b/2020/02/c/tabel%20a.csv"),
        ("../../../2019/d/index.html#bagian", "https://a.example/b/2019/d/#bagian"),
        ("../../../feed.xml", "https://a.example/b/feed.xml"),
    ],
)
def test_a_link_within_the_archive_tells_on_paper_where_it_leads(address: str, printed: str) -> None:
    body = render_markdown("[x](a)")
    filled = fill(body.html, body.nonce, [address], str, "https://a.example/b/2020/02/c/")
    assert filled == f'<p><a href="{address}" data-print="{printed}">x</a></p>'


def test_neither_a_picture_nor_a_link_elsewhere_has_an_address_for_paper() -> None:
    body = render_markdown("[x](a) ![y](b)")
    filled = fill(body.html, body.nonce, ["https://lama.example/a", "b.png"], str, "https://a.example/c/")
    assert "data-print" not in filled
