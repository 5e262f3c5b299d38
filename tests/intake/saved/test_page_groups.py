from __future__ import annotations

from warta.intake.saved.page_groups import beside, common, is_alike, outermost
from warta.intake.saved.page_tree import Element, parse_page


def elements(markup: str, tag: str) -> list[Element]:
    return [element for element in parse_page(f"<body>{markup}</body>").walk() if element.tag == tag]


def test_the_smallest_element_around_several_is_found() -> None:
    markup = "<main><section><p>a</p><div><p>b</p></div></section><p>c</p></main>"
    first, second, third = elements(markup, "p")
    assert common([first, second]).tag == "section"
    assert common([first, second, third]).tag == "main"
    assert common([first]) is first


def test_of_elements_in_each_other_the_outermost_stay() -> None:
    outer, inner, other = elements("<div id=a><div id=b></div></div><div id=c></div>", "div")
    assert outermost([outer, inner, other]) == [outer, other]
    assert outermost([inner, other]) == [inner, other]


def test_elements_of_one_name_in_one_row_are_alike() -> None:
    first, second, third = elements("<div class=a></div><div class=a></div><div class=b></div>", "div")
    assert is_alike(first, second)
    assert not is_alike(first, third)
    one, other = elements("<div><p class=a></p></div><div><p class=a></p></div>", "p")
    assert is_alike(one, other)


def test_a_text_beside_another_in_its_row_that_holds_a_list_is_told() -> None:
    text = "<div class='article-content'>{}</div>"
    row = "<div><div>{}</div><div>{}</div></div>"
    with_list = row.format(text.format("<p>Garam</p>"), text.format("<ul><li>Tali</li></ul>"))
    first, second = (e for e in elements(with_list, "div") if e.get("class"))
    assert list(beside(first)) == [second]
    links = row.format(text.format("<p>Garam</p>"), text.format("<ul><li><a href='/a'>Tali</a></li></ul>"))
    assert list(beside(next(e for e in elements(links, "div") if e.get("class")))) == []
