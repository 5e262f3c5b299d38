from __future__ import annotations

import pytest

from warta.intake.saved.page_area import find_area
from warta.intake.saved.page_dates import read_published, read_updated
from warta.intake.saved.page_tree import parse_page
from warta.intake.saved.page_view import PageView

P = "<p>Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai itu.</p>"
LATER = "<time datetime=2022-01-01>1 Januari 2022</time>"


def view(markup: str) -> PageView:
    root = parse_page(markup)
    return PageView(root, find_area(root))


def published(markup: str) -> list[tuple[str, str]]:
    return [(stated.value, stated.where) for stated in read_published(view(markup))]


def updated(markup: str) -> list[str]:
    return [stated.value for stated in read_updated(view(markup))]


def item(facts: str, text: str = P * 3) -> str:
    return f"<main><article><h1>Harga Naik</h1>{facts}<div class=entry-content>{text}</div></article></main>"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<meta property=article:published_time content=2021-05-03>",
            ("2021-05-03", "meta article:published_time"),
        ),
        ("<meta name=DC.date.issued content='3 May 2021'>", ("3 May 2021", "meta dc.date.issued")),
        ("<meta name=pubdate content=20210503>", ("20210503", "meta pubdate")),
        ("<meta itemprop=datePublished content=2021-05-03>", ("2021-05-03", "meta datepublished")),
        (
            '<script type=application/ld+json>{"@type":"NewsArticle","datePublished":"2021-05-03"}</script>',
            ("2021-05-03", "JSON-LD datePublished"),
        ),
        (
            '<script type=application/ld+json>{"@type":"WebPage","datePublished":"2021-05-03"}</script>',
            ("2021-05-03", "JSON-LD datePublished of the page"),
        ),
        (item("<span itemprop=datePublished>3 Mei 2021</span>"), ("3 Mei 2021", "itemprop datePublished")),
        (item("<time datetime=2021-05-03>kemarin</time>"), ("2021-05-03", "time in the page")),
        (item("<time>3 Mei 2021</time>"), ("3 Mei 2021", "time in the page")),
        (
            item("<abbr class=published title=2021-05-03>Senin</abbr>"),
            ("2021-05-03", "class published in the page"),
        ),
        (item("<p class=post-date>3 Mei 2021</p>"), ("3 Mei 2021", "class post-date in the page")),
        (item("<p class=tanggal>3 Mei 2021</p>"), ("3 Mei 2021", "class tanggal in the page")),
        (
            item("<abbr title=2021-05-03T06:00:00Z>kemarin</abbr>"),
            ("2021-05-03T06:00:00Z", "time in the page"),
        ),
        (item("<p class=post-timestamp>3 Mei 2021</p>"), ("3 Mei 2021", "class post-timestamp in the page")),
        (
            item("<p class=submitted>Simpan oleh rani am 3. Mai 2021 - 18:55</p>"),
            ("3. Mai 2021 - 18:55", "class submitted in the page"),
        ),
        (
            item(
                "<p class=date>3 May 2021<script>"
                + "counter(1);" * 40
                + "</script> in <a href=/a>Ports</a></p>"
            ),
            ("3 May 2021", "class date in the page"),
        ),
        (
            f"<article><h1>Harga Naik</h1><div class=entry-content>{P * 3}</div>"
            "<p class=entry-meta>Oleh rani <abbr class=published title=2021-05-03>Senin</abbr></p></article>",
            ("2021-05-03", "class published in the page"),
        ),
        (
            item(
                "<p class=post-meta><a href=/d class=post-date>03/05/2021</a><a href=/a>Rani</a>"
                "<a href=/b>Pelabuhan</a><a href=/c>Kapal</a></p>"
            ),
            ("03/05/2021", "class post-date in the page"),
        ),
        (
            item("<span property='dc:date dc:created' content=2021-05-03>oleh Humas</span>"),
            ("2021-05-03", "itemprop datePublished"),
        ),
        (f"<div><time>3 Mei 2021</time><h1>J</h1></div>{P * 3}", ("3 Mei 2021", "time in the page")),
        (
            item("").replace("</article>", "<footer><time>3 Mei 2021</time></footer></article>"),
            ("3 Mei 2021", "time in the page"),
        ),
    ],
)
def test_the_date_of_publication_is_where_pages_state_it(markup: str, expected: tuple[str, str]) -> None:
    assert published(markup) == [expected]


@pytest.mark.parametrize(
    "markup",
    [
        "<meta property=article:modified_time content=2021-05-03>",
        "<meta property=og:updated_time content=2021-05-03>",
        "<meta name=pubdate content=segera>",
        item("<time class=updated datetime=2021-05-03>x</time>"),
        item("<time itemprop=dateModified datetime=2021-05-03>x</time>"),
        item("<p class=event-date>3 Mei 2021</p>"),
        item("<p class=date>Senin</p>"),
        item(
            "", f"{P}<p>Rapat diadakan pada <time datetime=2021-05-09>9 Mei 2021</time> di balai kota.</p>{P}"
        ),
        item("", f"{P * 3}<time>9 Mei 2021</time>"),
        item("") + f"<aside>{LATER}</aside>",
        item("<dl><dt>Updated</dt><dd class=x-metadata__definition>4 Mei 2021</dd></dl>"),
        item("") + f"<div class=related>{LATER}</div>",
        item("") + f"<article><h2>Lain</h2>{LATER}</article>",
        item("") + f"<ol class=commentlist><li>{LATER}</li></ol>",
        f"<div class=top><span class=date>21 November 2026</span></div><nav>Menu</nav>{item('')}",
        item("") + "<script type=application/ld+json>"
        '[{"@type":"Article","headline":"A","datePublished":"2022-01-01"},'
        '{"@type":"Article","headline":"B","datePublished":"2022-01-02"}]</script>',
        '<script type=application/ld+json>{"@type":"Comment","datePublished":"2022-01-01"}</script>',
    ],
)
def test_no_other_date_is_one_of_publication(markup: str) -> None:
    assert published(markup) == []


@pytest.mark.parametrize(
    "markup",
    [
        "<meta property=article:modified_time content=2021-05-04>",
        item("<time class=updated datetime=2021-05-04>x</time>"),
        item("<span itemprop=dateModified>2021-05-04</span>"),
        item("<p class=last-updated>2021-05-04</p>"),
        '<script type=application/ld+json>{"@type":"NewsArticle","dateModified":"2021-05-04"}</script>',
    ],
)
def test_the_date_of_an_update_is_told_apart(markup: str) -> None:
    assert updated(markup) == ["2021-05-04"]
    assert published(markup) == []


def test_an_element_of_both_classes_is_of_publication() -> None:
    page = item("<time class='entry-date published updated' datetime=2021-05-03>x</time>")
    assert published(page) == [("2021-05-03", "time in the page")]
    assert updated(page) == []


def test_what_is_stated_more_than_once_is_given_in_the_order_of_trust() -> None:
    page = item("<time datetime=2021-05-03>x</time>").replace(
        "<main>",
        "<meta name=date content=2021-05-02><meta property=article:published_time content=2021-05-01>"
        '<script type=application/ld+json>{"@type":"Article","datePublished":"2021-04-30"}</script><main>',
    )
    assert [value for value, _ in published(page)] == ["2021-04-30", "2021-05-01", "2021-05-03", "2021-05-02"]


def test_a_date_of_a_template_comes_behind_the_one_that_the_page_prints_of_its_item() -> None:
    markup = "<meta name=date content=2010-01-01>" + item("<span class=date>3 Mei 2021</span>")
    assert published(markup) == [("3 Mei 2021", "class date in the page"), ("2010-01-01", "meta date")]


def test_a_time_among_facts_in_a_list_is_the_items_and_one_with_a_link_is_not() -> None:
    facts = "<ul><li><time datetime=2021-05-03>3 hari lalu</time></li><li>Humas</li></ul>"
    assert published(f"<h1>Kabel Tiba</h1>{facts}{P * 3}") == [("2021-05-03", "time in the page")]
    linked = facts.replace("<li><time", "<li><a href=/x>Kapal Lain</a> <time")
    assert published(f"<h1>Kabel Tiba</h1>{linked}{P * 3}") == []
