"""Elements of HTML in Markdown end where they are closed, and what shows nothing is taken out of them."""

from __future__ import annotations

from collections import Counter

import pytest

from warta.html_blocks import with_ends_of_html, with_html_at_margin, with_markdown_inside, without_unseen


@pytest.mark.parametrize(
    ("text", "at_margin"),
    [
        ("<div>\n\n    <p>a</p>\n\n</div>", "<div>\n\n<p>a</p>\n\n</div>"),
        ("<table>\n\n    Dua baris </td>\n\n</table>", "<table>\n\nDua baris </td>\n\n</table>"),
        ("<div>\n\n    kode\n\n</div>", "<div>\n\n    kode\n\n</div>"),
        ("<ul>\n\n- a\n\n    b\n\n</ul>", "<ul>\n\n- a\n\n    b\n\n</ul>"),
        ("<div>\n<pre>\na\n\n\n    b\n</pre>\n\n    <p>", "<div>\n<pre>\na\n&#10;&#10;    b\n</pre>\n\n<p>"),
        ("<pre>\na\n\nb", "<pre>\na\n\nb"),
        ("```\n<div>\n\n    <p>\n```\n\n    <p>", "```\n<div>\n\n    <p>\n```\n\n    <p>"),
        ("</table>\n\n    <kode>", "</table>\n\n    <kode>"),
    ],
)
def test_lines_in_an_open_element_stand_at_the_margin(text: str, at_margin: str) -> None:
    assert with_html_at_margin(text) == at_margin


def test_an_element_that_says_so_holds_markdown() -> None:
    assert with_markdown_inside('<div markdown="1">\na\n</div>') == "<div>\n\n\na\n\n</div>"


def test_markdown_inside_may_be_asked_for_without_a_value() -> None:
    assert with_markdown_inside("<figure markdown>\n![a](b.png)\n</figure>") == (
        "<figure>\n\n\n![a](b.png)\n\n</figure>"
    )
    assert with_markdown_inside('<a class="markdown">b</a>') == '<a class="markdown">b</a>'


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("<h3>a</h3>\n- b", "<h3>a</h3>\n\n- b"),
        ("<div>\n<p>a</p>\nb\n</div>\n*c*", "<div>\n<p>a</p>\nb\n</div>\n\n*c*"),
        ("<div>\n<p>a\n</div>\nb", "<div>\n<p>a\n</div>\n\nb"),
        ("<p>a</p>\n<p>b</p>", "<p>a</p>\n<p>b</p>"),
        ("a <b>c</b>\nd", "a <b>c</b>\nd"),
        ("a\n</td>\nb</td>\nc", "a\n</td>\n\nb</td>\nc"),
        ("```\n<p>a</p>\nb\n```", "```\n<p>a</p>\nb\n```"),
        ("<p>a\nb", "<p>a\nb"),
    ],
)
def test_markdown_goes_on_below_the_end_of_an_element(text: str, parted: str) -> None:
    assert with_ends_of_html(text) == parted


@pytest.mark.parametrize(
    ("text", "seen", "left"),
    [
        ("a <script async src='b>c'></script>d", "a d", {"script": 1}),
        ("<div>\n<script>\nx\n\n    y\n</script>\n</div>", "<div>\n\n</div>", {"script": 1}),
        ("`<script></script>` a", "`<script></script>` a", {}),
        ("a\n\n    <script></script>\n", "a\n\n    <script></script>\n", {}),
        ("a <script> b", "a <script> b", {}),
        ("a <svg><title>b</title></svg><math>c</math>", "a ", {"svg": 1, "math": 1}),
    ],
)
def test_closed_elements_that_show_nothing_are_taken_out(text: str, seen: str, left: dict[str, int]) -> None:
    left_out: Counter[str] = Counter()
    assert without_unseen(text, left_out, []) == seen
    assert left_out == left


def test_the_rules_of_styles_are_kept_apart() -> None:
    text = "<style>.a { display: none }</style>b<style>.c {}</style>"
    styles: list[str] = []
    assert without_unseen(text, Counter(), styles) == "b"
    assert styles == [".a { display: none }", ".c {}"]


@pytest.mark.parametrize("piece", ["<script>", "<pre>\n\n", "<table>\n\n    ", "<svg ", "</pre>\n"])
def test_hostile_repetition_ends(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert with_ends_of_html(text).count("<") == text.count("<")
    assert without_unseen(with_html_at_margin(text), Counter(), []).count("<") == text.count("<")
