from __future__ import annotations

from warta.intake.saved.page_area import find_area
from warta.intake.saved.page_nearness import Nearness
from warta.intake.saved.page_tree import parse_page
from warta.intake.saved.page_view import PageView

P = "<p>Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai itu.</p>"


def facts(markup: str) -> list[str]:
    """The ids of the elements that stand where facts of the item do."""
    root = parse_page(markup)
    view = PageView(root, find_area(root))
    near = Nearness(view)
    return [element.get("id") for element in view.order if element.get("id") and near.is_fact(element)]


def test_facts_stand_about_the_title_and_above_the_text() -> None:
    markup = (
        "<div><i id=top>a</i></div><main><div><i id=1>b</i><h1>J</h1></div><p id=2>c</p>"
        f"<div class=entry-content><p id=3>d</p>{P}<p id=below>e</p>{P * 2}</div><p id=after>f</p></main>"
    )
    assert facts(markup) == ["1", "2", "3"]


def test_facts_may_stand_in_the_foot_of_the_item() -> None:
    foot = "<div class=post-footer><i id=1>a</i></div>"
    markup = f"<article><h1>J</h1><div class=entry-content>{P * 3}</div>{foot}</article>"
    assert facts(f"{markup}<footer><i id=site>b</i></footer>") == ["1"]


def test_what_is_long_or_within_a_sentence_is_no_fact() -> None:
    long = f"<h1>J</h1><li id=long>{'kata ' * 20}</li><li>{'kata ' * 60}<i id=within>a</i></li><p id=1>b</p>"
    assert facts(f"<main>{long}{P * 3}</main>") == ["1"]


def test_without_a_title_facts_stand_right_before_the_text() -> None:
    far = "<i>x</i>" * 60
    assert facts(f"<i id=far>a</i>{far}<i id=1>b</i><div class=entry-content>{P * 3}</div>") == ["1"]
