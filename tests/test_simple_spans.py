"""Marks of the simplest forms within a text become the elements that the library makes; others are left."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.util import STX

from warta.simple_spans import set_spans

PIECES = st.sampled_from(
    [
        *(
            "a",
            "b c",
            " ",
            " ",
            "\n",
            "*",
            "**",
            "*d*",
            "**e f**",
            "***",
            "_",
            "_g_",
            "[h](i)",
            "[j](k_l*m)",
            "!",
        ),
        *(
            "[",
            "]",
            "(",
            ")",
            "[^1](n)",
            "[](o)",
            "[p]()",
            "[q](r s)",
            "[t](u 'v')",
            "`w`",
            "\\*",
            "&amp;",
            "<x>",
        ),
        *("!", "&amp;", "<x>", "  \n", "*[y](z)*", "[**a**](b)", ".", "é", "“*ii*”"),
    ]
)


def shown(text: str) -> str | None:
    """The paragraph `text` with its elements; None where it is left to the library."""
    paragraph = Element("p")
    paragraph.text = text
    if not set_spans(paragraph):
        assert (paragraph.text, len(paragraph)) == (text, 0)
        return None
    return tostring(paragraph, encoding="unicode").removeprefix("<p>").removesuffix("</p>")


def by_library(text: str) -> str:
    markdown = Markdown()
    paragraph, root = Element("p"), Element("div")
    paragraph.text = text
    root.append(paragraph)
    markdown.treeprocessors["inline"].run(root)
    return tostring(paragraph, encoding="unicode").removeprefix("<p>").removesuffix("</p>")


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
@example("**a** *b* c")
@example("a **b**c")
@example("*a\nb* c")
def test_what_goes_the_short_way_is_what_the_library_makes(text: str) -> None:
    found = shown(text)
    assert found is None or found == by_library(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a **b** c", "a <strong>b</strong> c"),
        ("*b c*.", "<em>b c</em>."),
        ("[b](c_d*e) f", '<a href="c_d*e">b</a> f'),
        ("a\n**b**, (c) [d](e)", 'a\n<strong>b</strong>, (c) <a href="e">d</a>'),
    ],
)
def test_the_forms_that_are_written_most_go_the_short_way(text: str, html: str) -> None:
    assert shown(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "a*b*",
        "**b",
        "*a **b** c*",
        "a_b",
        "![b](c)",
        "[^1](b)",
        "[b](c 'd')",
        "[b]",
        "`c` *d*",
        "a  \n*b*",
        STX,
    ],
)
def test_all_else_is_left_as_it_is(text: str) -> None:
    assert shown(text) is None


def test_elements_come_before_those_that_are_there() -> None:
    item = Element("li")
    item.text = "*a* b"
    item.append(Element("ul"))
    assert set_spans(item)
    assert [child.tag for child in item] == ["em", "ul"]
