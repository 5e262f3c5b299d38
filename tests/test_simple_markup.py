"""Bodies of simple blocks: the short way into HTML yields what the long way does, or nothing at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.benchmarks.corpus import RICH, Corpus
from tests.long_way import long_way
from warta.frontmatter import split
from warta.markup import render_markdown
from warta.simple_markup import simple_html
from warta.yamltext import YamlError

REPO = Path(__file__).resolve().parent.parent

WORDS = st.sampled_from(
    [
        *"a B é — ” x.y 17 1.5 12. 1. 1) (1) x: = + > # ! ? ~ _ a_b : :- -- | 😀 2020".split(),
        *"\\ & &amp; ` <x>".split(),
        *"*e* **s** *e f* **s t** ***u*** *a**b* * ** *a **b** a*b* *a *b **c* ~~d~~ ~~ *~~e~~* ~".split(),
        *"[x](https://a.example/) [y](http://b.example/q?x=1_2*3#c) [z](k.csv) [w](mailto:a@b.c)".split(),
        *"![p](https://a.example/b.png) [^1] [x] [a](https://é.example)".split(),
        *"https://c.example/x a@b.example".split(),
        *"[a](https://a.example/?b=1&c=2) [a](javascript:b) [a](//b.example/) [**a**](https://b.example/)".split(),
        "\t",
        "\xa0",
        "///Footnotes Go Here///",
    ]
)
LINE = st.lists(st.sampled_from("abcde") | st.sampled_from("abcde") | WORDS, min_size=1, max_size=4).map(
    " ".join
)
CELLS = st.lists(LINE | st.just(""), min_size=1, max_size=3)
DELIMITER = st.sampled_from(["---", "---", "---", " -- ", ":--", "--:", ":-:", "-", ":", ""])


@st.composite
def tables(draw: st.DrawFn) -> str:
    head = draw(CELLS)
    rows = draw(st.lists(st.lists(LINE, min_size=len(head), max_size=len(head)) | CELLS, max_size=3))
    delimiters = draw(st.lists(DELIMITER, min_size=len(head), max_size=len(head)))
    return "\n".join(f"|{'|'.join(cells)}|" for cells in (head, delimiters, *rows))


def lines_with(mark: str) -> st.SearchStrategy[str]:
    return st.lists(LINE.map(lambda line: mark + line), min_size=1, max_size=3).map("\n".join)


MARKS = (
    "",
    "",
    "",
    "- ",
    "1. ",
    "2. ",
    "12. ",
    "> ",
    "# ",
    "## ",
    "### ",
    "#### ",
    "* ",
    "+ ",
    "- - ",
    "> - ",
    "  ",
)
BLOCK = st.sampled_from(MARKS).flatmap(lines_with) | tables() | lines_with("").map(lambda text: f"# {text}")
GAPS = st.sampled_from(["\n\n", "\n\n", "\n\n", "\n\n\n", "\n", " \n\n"])
TEXTS = st.lists(st.tuples(BLOCK, GAPS).map("".join), max_size=5).map("".join)


def assert_equal(text: str) -> bool:
    """The same either way, and whether the short one was taken."""
    if simple_html(text) is None:
        return False
    assert render_markdown(text) == long_way(text)
    return True


@settings(deadline=None, max_examples=300)
@given(TEXTS)
@example("- a\n\n- b")
@example("- a\n\n1. b")
@example("> a\n\n> b")
@example("12. a")
@example("a > b **c > d**")
@example("# a #")
@example("#### a\n\n## b\n\n# c")
@example("|a|b|\n|-|-|")
@example("|a|\n|-|\n|b|")
@example("|a|b|\n|-|-|\n|c|")
@example("|a|b|\n|-|:-:|\n|c|d|\ne")
@example("**a** b\n**c** d\n[e](https://f.example)")
@example("- # a")
@example("> # a")
def test_any_text_is_the_same_either_way(text: str) -> None:
    assert_equal(text)


def test_bodies_of_the_benchmarks_go_the_short_way() -> None:
    bodies = [release.body for release in Corpus(60, RICH)]
    assert all(map(assert_equal, bodies))


def test_every_file_at_hand_is_the_same_either_way() -> None:
    for folder in ("content", "tests"):
        for path in sorted((REPO / folder).rglob("*.md")):
            try:
                assert_equal(split(path.read_text("utf-8", errors="replace")).body)
            except YamlError:
                continue


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a **b** *c*, [d](https://e.example/f_g).\nh", None),
        ("## a\n\n#### **b**", "<h2>a</h2>\n<h3><strong>b</strong></h3>"),
        ("- a\n- **b**: c", "<ul>\n<li>a</li>\n<li><strong>b</strong>: c</li>\n</ul>"),
        ("1. a\n1. b\n7. c", "<ol>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>"),
        ("> a\n> *b*", "<blockquote>\n<p>a\n<em>b</em></p>\n</blockquote>"),
    ],
)
def test_blocks_of_the_simplest_forms_go_the_short_way(text: str, html: str | None) -> None:
    assert simple_html(text) == (
        html or '<p>a <strong>b</strong> <em>c</em>, <a href="https://e.example/f_g">d</a>.\nh</p>'
    )
    assert assert_equal(text)


def test_a_table_goes_the_short_way() -> None:
    text = "| Barang | Jumlah |\n|---|--:|\n| **jaring** | 12 |\n|  | 3 |"
    found = simple_html(text)
    assert found
    assert '<th class="align-right">Jumlah</th>' in found
    assert "<td><strong>jaring</strong></td>" in found
    assert assert_equal(text)


@pytest.mark.parametrize(
    "text",
    [
        *("[a](b.csv)", "![a](https://b.example/c.png)", "[a](mailto:b@c.example)", "[a]: https://b.example"),
        *("- a\n    - b", "- a\n\n- b", "3. a", "a\n- b", "* a", "+ a", "---", "a\n---", "    a", "> a\nb"),
        *(
            "> - a",
            "- > a",
            "- 1. a",
            "`a`",
            "a_b_",
            "a **b",
            "<b>",
            "&amp;",
            "\\*",
            "a  \nb",
            "a\tb",
            "",
            " ",
        ),
        *("|a|b|\n|-|-|", "|a|\n|-|\n|b|", "|a|b|\n|-|-|\n|c|d|e|", "a|b\n-|-\nc|d", "#a", "# a #", "# a\nb"),
    ],
)
def test_all_else_goes_the_long_way(text: str) -> None:
    assert simple_html(text) is None
