from __future__ import annotations

import pytest

from warta.intake.saved.inline_markdown import PLAIN, Style
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_forms import MAX_LIST_DEPTH, Forms, Place
from warta.intake.saved.page_tree import Element, parse_page

BASE = "https://dinas.example/berita/"
AREA = Area(None, frozenset(), frozenset())


def element(markup: str, tag: str) -> Element:
    found = parse_page(f"<body>{markup}</body>").first(tag)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("markup", "tag", "form"),
    [
        ("<h2>Garam</h2>", "h2", "heading2"),
        ("<ul><li>Garam</li></ul>", "li", "item1"),
        ("<ol><li>Garam</li></ol>", "li", "number1"),
        ("<dl><dt>Garam</dt></dl>", "dt", "term"),
        ("<dl><dd>Garam</dd></dl>", "dd", "definition"),
        ("<figure><figcaption>Garam</figcaption></figure>", "figcaption", "caption"),
        ("<blockquote>Garam</blockquote>", "blockquote", "quote"),
        ("<div><img src=a><p class='wp-caption-text'>Garam</p></div>", "p", "caption"),
        ("<div><p class='caption'>Garam</p></div>", "p", ""),
        ("<p>Garam</p>", "p", ""),
    ],
)
def test_an_element_gives_its_form_to_what_is_in_it(markup: str, tag: str, form: str) -> None:
    forms, found = Forms(AREA, BASE), element(markup, tag)
    around = forms.inside(found.parent, Place()) if found.parent else Place()
    assert forms.inside(found, around).form == form


def test_a_list_is_one_deeper_than_the_list_around_it_up_to_what_markdown_has() -> None:
    forms, markup = Forms(AREA, BASE), element("<ul><li>Garam</li></ul>", "ul")
    assert forms.inside(markup, Place(depth=2)).depth == 3
    item = markup.below[0]
    assert forms.inside(item, Place(depth=2)).form == "item2"
    assert forms.inside(item, Place(depth=MAX_LIST_DEPTH + 3)).form == f"item{MAX_LIST_DEPTH}"


def test_a_heading_is_not_strong_but_a_link() -> None:
    inside = Forms(AREA, BASE).inside(
        element("<h2>Garam</h2>", "h2"), Place(style=Style(strong=True, address=BASE))
    )
    assert inside.style == Style(address=BASE)


def test_a_quote_around_most_of_the_text_is_an_indent() -> None:
    page = element(f"<article><p>{'g' * 10}</p><blockquote>{'g' * 90}</blockquote></article>", "article")
    quote = page.below[1]
    assert Forms(Area(page, frozenset(), frozenset()), BASE).inside(quote, Place()).form == ""
    assert Forms(AREA, BASE).inside(quote, Place()).form == "quote"


@pytest.mark.parametrize(
    ("tag", "style"),
    [
        ("b", Style(strong=True)),
        ("em", Style(emphasis=True)),
        ("code", Style(code=True)),
        ("del", Style(struck=True)),
        ("a", Style(address="https://dinas.example/garam")),
        ("span", PLAIN),
    ],
)
def test_marks_of_a_text_are_its_style(tag: str, style: Style) -> None:
    markup = element(f"<p><{tag} href='/garam'>Garam</{tag}></p>", tag)
    assert Forms(AREA, BASE).style(markup, PLAIN) == style


def test_regions_are_those_of_the_area_and_of_fields() -> None:
    page = element("<div><article><p>Garam</p></article><button>Cari</button><nav>Profil</nav></div>", "div")
    article, button, nav = page.below
    forms = Forms(Area(article, frozenset({nav}), frozenset()), BASE)
    assert [forms.region(part, Place()) for part in (article, button, nav)] == [
        "content",
        "furniture",
        "furniture",
    ]
    assert forms.region(article.below[0], Place(region="content")) == "content"
    assert forms.region(article, Place(region="furniture")) == "furniture"
