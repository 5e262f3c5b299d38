"""Which elements style sheets hide: the cascade, and bounds."""

from __future__ import annotations

from math import comb

import pytest

from warta.intake.saved.page_tree import parse_page
from warta.intake.saved.style_hiding import MOST_STEPS, find_hidden
from warta.intake.saved.style_sheets import rules_that_hide


def hidden(html: str, css: str) -> list[str]:
    root = parse_page(f"<style>{css}</style>{html}")
    return [element.get("id") or element.tag for element in root.walk() if element.is_styled_hidden]


@pytest.mark.parametrize(
    ("html", "css", "ids"),
    [
        ("<p id=a class=x>a<p id=b>b", ".x{display:none}", ["a"]),
        ("<p id=a class=x>a", ".x{display:none} .x{display:block}", []),
        ("<p id=a class='x y'>a", ".x.y{display:block} .x{display:none}", []),
        ("<p id=a class=x>a", ".x{display:none!important} #a{display:block}", ["a"]),
        ("<p id=a class=x style='display:block'>a", ".x{display:none}", []),
        ("<p id=a class=x style='display:block'>a", ".x{display:none!important}", ["a"]),
        ("<p id=a class=x style='color:red'>a", ".x{display:none}", ["a"]),
        ("<p id=a class=x>a", ".x{display:none} .x{visibility:visible}", ["a"]),
        ("<div class=y><p id=a class=x>a</div><p id=b class=x>b", ".y > .x{display:none}", ["a"]),
        ("<p id=a hidden2=1>a", "[hidden2]{display:none}", ["a"]),
        ("<p id=a>a<p id=b class=x>b", "p:not(.x){display:none}", ["a"]),
        ("<p id=a class=x>a", ".x:hover{display:none} .x::before{display:none} p..x{display:none}", []),
        ("<p id=a class=x>a", ".x{display:none} p:hover{display:block}", ["a"]),
        ("<p>a", "body{visibility:hidden} html{opacity:0}", []),
        (
            "<p id=a class=tab>a<p id=b class='tab active'>b",
            ".tab{display:none}.tab.active{display:block}",
            ["a"],
        ),
    ],
)
def test_the_cascade_decides(html: str, css: str, ids: list[str]) -> None:
    assert hidden(html, css) == ids


def test_only_sheets_for_a_screen_with_scripts_count() -> None:
    def is_hidden(page: str) -> bool:
        return any(element.is_styled_hidden for element in parse_page(page).walk())

    assert is_hidden("<style media=screen>p{display:none}</style><p>a")
    assert not is_hidden("<style media=print>p{display:none}</style><p>a")
    assert not is_hidden("<noscript><style>p{display:none}</style></noscript><p>a")


def test_sheets_beside_a_page_count_where_it_asks_for_them() -> None:
    sheets = {"cid:a": ".x{display:none}", "cid:b": ".y{display:none}"}
    page = "<link rel=stylesheet href=cid:a><p class=x>a<p class=y>b"
    hidden_words = [e.text() for e in parse_page(page, sheets).walk() if e.is_styled_hidden]
    assert hidden_words == ["a"]


def test_a_search_that_would_take_too_long_is_not_begun() -> None:
    asked: list[str] = []
    order = parse_page("<div class=x>" * 300 + "<p class=y>").walk()
    css = ".x " * 9 + ".y{display:none} .y{display:none}"

    def find(selector: str) -> list[object]:
        asked.append(selector)
        return []

    find_hidden(order, 300, rules_that_hide([css]), find)  # type: ignore[type-var]
    assert asked == [".y"], "what comes after it is read"
    assert comb(300, 9) > MOST_STEPS
    asked.clear()
    find_hidden(order, 300, rules_that_hide([".y{display:none}.z{display:none}"]), find)  # type: ignore[type-var]
    assert asked == [".y"], "no element has the other name"
