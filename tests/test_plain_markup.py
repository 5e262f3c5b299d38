"""The short way into HTML yields what the long way does, or nothing at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.long_way import long_way
from warta.frontmatter import split
from warta.markdown_text import escape_paragraph
from warta.markup import render_markdown
from warta.plain_markup import plain_html
from warta.yamltext import YamlError

REPO = Path(__file__).resolve().parent.parent

SIGNS = st.sampled_from(
    [*"\\`*_{}[]()<>#+-.!|:~=&;\"'/@^%\t\x02\x03\x0b\x0c\x1f\x7f\x85\xa0\u2003\u2028\u200b\ufeff"]
)
WORDS = st.sampled_from(
    [
        *"a B 1 17 2020 ٣ ” — é 中 \U0001f33e ///Footnotes klzzwxh:0000 wzxhzdk:0 [^1]: 1. 1\\. 12)".split(),
        *"&amp; &lt; &gt; &#61; &#124; &#58; &#126; &nbsp; &copy; &lt &#60;".split(),
        *"\\* \\_ \\[ \\] \\` \\\\ \\# \\> \\| === =a &".split(),
        "~~a~~",
        "- a",
        "\\- a",
        "--- ---",
        "a & b",
    ]
)
GAPS = st.sampled_from(
    [" ", " ", " ", "\n", "\n\n", "\n\n", "\n\n\n", "  ", "  \n", " \n", "\n ", "\n    ", ""]
)
PIECES = st.lists(st.tuples(WORDS | SIGNS | st.text(max_size=4), GAPS), max_size=30)
TEXTS = PIECES.map(lambda pieces: "".join(word + gap for word, gap in pieces))
# What of `TEXTS` mostly goes the short way.
PLAIN_WORDS = st.sampled_from(
    "a B 1 17. 2020 ٣ ٣. ” — é; 中 : ~ = + - # \\- \\* \\> &amp; &lt; &#61; & . ! \\! (b)".split()
)
PLAIN_TEXTS = st.lists(st.tuples(PLAIN_WORDS, GAPS), max_size=30).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)


def assert_equal(text: str) -> None:
    if plain_html(text) is not None:
        assert render_markdown(text) == long_way(text)


@settings(deadline=None, max_examples=400)
@given(TEXTS)
@example("a\n1. b")
@example("1.  b")
@example("a\n\n\\\\\\`b")
@example("&amp;lt; &amp;#60;")
@example("& #60; & lt;")
@example("a\n===\n")
@example("a \n\nb")
@example("\n \n\na")
def test_any_text_is_the_same_either_way(text: str) -> None:
    assert_equal(text)


@settings(deadline=None, max_examples=400)
@given(PLAIN_TEXTS, st.just("") | WORDS | SIGNS, PLAIN_TEXTS)
@example("a ", "&copy;", " b")
@example("a", "  ", "b")
@example("a ", "\\<", " b")
@example("a ", "\\|", " b")
@example("", "a|b\n-|-", "")
@example("", "\\>", "\n\na > b")
def test_text_with_one_doubtful_sign_is_the_same_either_way(before: str, sign: str, after: str) -> None:
    assert_equal(before + sign + after)


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"])), max_size=8)
)
def test_what_a_converter_writes_is_the_same_either_way(lines: list[str]) -> None:
    assert_equal("\n\n".join(escape_paragraph(line) for line in lines) + "\n")


def test_characters_of_every_kind_are_the_same_either_way() -> None:
    blank = [character for character in map(chr, range(0x110000)) if character.isspace()]
    others = [
        *map(chr, range(0x100)),
        *"\u200b\u200d\u2060\ufeff\ufffd\uffff\U0010ffff\u0301\ue000\u0131\u212a",
    ]
    taken = 0
    for character in [*blank, *others]:
        text = f"{character}a{character}{character}b {character} c{character}\n{character}d\n\n{character}\n"
        taken += plain_html(text) is not None
        assert_equal(text)
    assert taken > 150


def markdown_files() -> list[Path]:
    return [path for folder in ("content", "tests") for path in sorted((REPO / folder).rglob("*.md"))]


def test_every_file_at_hand_is_the_same_either_way() -> None:
    short = 0
    for path in markdown_files():
        try:
            body = split(path.read_text("utf-8", errors="replace")).body
        except YamlError:
            continue
        short += plain_html(body) is not None
        assert_equal(body)
    assert short > 20


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("\n\n", ""),
        ("\nSatu (2020), 30% naik; “bagus”: ya!\n", "<p>Satu (2020), 30% naik; “bagus”: ya!</p>"),
        ("Satu\ndua.\n\n\nTiga.\n", "<p>Satu\ndua.</p>\n<p>Tiga.</p>"),
        ("a & b &amp;c; &lt;d&gt; \\> \\*", "<p>a &amp; b &amp;c; &lt;d&gt; &gt; *</p>"),
        ("\\- a\n\n1\\. b\n\n&#61; c\n\n&#58;\n", "<p>- a</p>\n<p>1. b</p>\n<p>= c</p>\n<p>:</p>"),
        ("17 orang, 1.000 ton\n\n~ : x\n", "<p>17 orang, 1.000 ton</p>\n<p>~ : x</p>"),
    ],
)
def test_text_without_markup_goes_the_short_way(text: str, html: str) -> None:
    assert plain_html(text) == html
    assert render_markdown(text) == long_way(text)


@pytest.mark.parametrize(
    "text",
    [
        *("*a*", "_a_", "`a`", "[a](b)", "<b>", "a > b", "a | b", "\\a", "a\\", "&copy;", "&a", "&", "a&\n"),
        *(
            "- a",
            "+ a",
            "# a",
            "1. a",
            "٣. a",
            "= a",
            "---",
            "a\n===",
            "a\n# b",
            "    a",
            " a",
            "a\n b",
            "a  \nb",
            "a ",
        ),
        *("a\tb", "a\x02b", "a\rb", "a\x00b", "a\xa0b", "a\u2028b", "a\u3000b", "a\x0cb", "a\x85b", "a\x7fb"),
    ],
)
def test_what_may_be_markup_goes_the_long_way(text: str) -> None:
    assert plain_html(text) is None
