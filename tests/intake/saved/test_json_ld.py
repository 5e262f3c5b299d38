from __future__ import annotations

import json

import pytest

from warta.intake.saved.json_ld import (
    Node,
    article_text,
    name_of,
    own_article,
    own_page,
    read_nodes,
    types_of,
    words_of,
)
from warta.intake.saved.page_tree import parse_page
from warta.intake.titles.same_titles import fold_title

ARTICLE = {"@type": "NewsArticle", "headline": "Harga Naik", "url": "https://a.example/1"}


def nodes(*scripts: str) -> list[Node]:
    page = "".join(f"<script type='application/ld+json'>{script}</script>" for script in scripts)
    return read_nodes(parse_page(page).walk())


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(ARTICLE),
        json.dumps([ARTICLE]),
        json.dumps({"@graph": [ARTICLE]}),
        json.dumps({"@type": "WebPage", "mainEntity": ARTICLE}),
        f"<!-- {json.dumps(ARTICLE)} -->",
        f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
        json.dumps(ARTICLE)[:-1] + ",}",
        json.dumps(ARTICLE) + ";",
        json.dumps(ARTICLE).replace("Harga", "\t\n"),
    ],
)
def test_the_article_is_found_however_it_is_wrapped(script: str) -> None:
    found = own_article(nodes(script), [], [])
    assert found["url"] == "https://a.example/1"


@pytest.mark.parametrize(
    "script", ["", "{", "null", "[[[]]]", "[" * 9_000, '{"@type": "Organization"}', '"x"']
)
def test_what_cannot_be_read_is_passed_over(script: str) -> None:
    assert own_article(nodes(script, json.dumps(ARTICLE)), [], []) == ARTICLE
    assert own_article(nodes(script), [], []) == {}


def test_of_several_articles_the_page_s_own_is_known_by_address_or_title() -> None:
    other = {"@type": "Article", "headline": "Lain", "url": "https://a.example/2"}
    both = nodes(json.dumps([other, ARTICLE]))
    assert own_article(both, ["https://a.example/1"], []) == ARTICLE
    assert own_article(both, [], [fold_title("HARGA naik!")]) == ARTICLE
    assert own_article(both, ["https://a.example/3", ""], ["x"]) == {}


def test_comments_and_lists_of_others_are_not_looked_into() -> None:
    comment = {"@type": "Comment", "datePublished": "2022-01-01"}
    lists = {"@type": "ItemList", "itemListElement": [ARTICLE]}
    assert nodes(json.dumps({**ARTICLE, "comment": [comment]}), json.dumps(lists)) == [
        {**ARTICLE, "comment": [comment]},
        lists,
    ]


def test_the_page_has_its_own_dates() -> None:
    page = {"@type": ["WebPage", "ItemPage"], "datePublished": "2020-01-02"}
    assert own_page(nodes(json.dumps([{"@type": "WebPage"}, page])), []) == page


def test_the_text_is_that_of_an_article_and_not_a_few_words() -> None:
    assert article_text([{"@type": "Article", "articleBody": "x" * 90}]) == "x" * 90
    assert (
        article_text([{"@type": "Article", "articleBody": "x"}, {"@type": "Event", "articleBody": "x" * 90}])
        == ""
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("a", "a"),
        ("a &amp; b &#8217;", "a & b ’"),
        (["a", "b"], "a"),
        ([], ""),
        ({"@value": "a"}, "a"),
        (3, ""),
        (None, ""),
    ],
)
def test_the_words_of_a_value(value: object, words: str) -> None:
    assert words_of(value) == words


@pytest.mark.parametrize(
    ("value", "name"),
    [({"name": "Humas"}, "Humas"), ([{"name": "A"}, {"name": "B"}], "A"), ("C", "C"), ({}, ""), (None, "")],
)
def test_the_name_of_a_body(value: object, name: str) -> None:
    assert name_of(value) == name


def test_types_are_without_their_vocabulary() -> None:
    assert types_of({"@type": ["http://schema.org/Article", "Thing"]}) == {"article", "thing"}
    assert types_of({}) == {"none"}


def test_the_date_of_the_whole_site_is_not_the_page_s() -> None:
    assert own_page(nodes(json.dumps({"@type": "WebSite", "datePublished": "2009-01-01"})), []) == {}
    assert own_page(nodes(json.dumps({"@type": "WebPage", "datePublished": "2019-01-01"})), []) != {}


@pytest.mark.parametrize(
    ("headline", "is_own"),
    [
        ("Harga Naik", True),
        ("Harga Naik Lagi Setelah Panen Garam Selesai di Pesisir", True),
        ("Panen Garam Dimulai", False),
        ("", True),
    ],
)
def test_a_single_article_of_another_title_is_not_the_page_s_own(headline: str, is_own: bool) -> None:
    node = {"@type": "NewsArticle", "headline": headline, "datePublished": "2015-01-02"}
    assert own_article([node], [], [fold_title("Harga Naik")]) == (node if is_own else {})
    assert own_article([node], [], []) == node


@pytest.mark.parametrize(
    ("address", "addresses", "is_own"),
    [
        ("https://a.example/", [], False),
        ("https://a.example", ["https://a.example/berita"], False),
        ("https://a.example/", ["https://a.example/"], True),
        ("https://a.example/berita/#webpage", [], True),
        ("https://a.example/?p=3", [], True),
        ("#webpage", [], True),
        ("http://[", [], True),
    ],
)
def test_the_front_page_of_the_site_is_not_the_page(address: str, addresses: list[str], is_own: bool) -> None:
    page = {"@type": "WebPage", "@id": address, "datePublished": "2011-06-01"}
    assert own_page([page], addresses) == (page if is_own else {})
