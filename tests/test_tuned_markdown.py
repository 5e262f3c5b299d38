"""The guards around the Markdown library leave out only what would change nothing."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineStep

from tests.long_way import long_way
from warta import markup
from warta.frontmatter import split
from warta.model import Body
from warta.tuned_markdown import tune
from warta.yamltext import YamlError

REPO = Path(__file__).resolve().parent.parent
NEVER = re.compile(r"(?!)")

SPANS = st.sampled_from(
    [
        *"a 17. **b** *c* ***d*** __e__ _f_ **g*h** **i j** (**k**) l**m**n **o p*q ** r* *".split(),
        *"`s` ``t`` \\* \\` a@b.example &amp; & &#60; &copy; a_b_c ** __ \x02 \t | [^1] [^2] : [x](y".split(),
        *"[u](v) [w](https://x.example/y_(z)) [a](<b c>) [r][s] [s] [s][] ![t](u.png) ![s] ![v][s]".split(),
        *"<https://a.example> <b> [](w)".split(),
        '[a](b "c")',
        "**a b**",
        "*a **b** c*",
        "~~a **b** c~~",
        "~~x~~*y*~~",
        "**a\nb**",
        "_a **b** c_",
        "**a _b** c_",
        "[**a** b](c)",
        "**[a](b)**",
        "a  \nb",
        "\\\\",
    ]
)
LINE = st.lists(SPANS, min_size=1, max_size=6).map(" ".join)
STARTS = st.sampled_from(
    [*"- ,* ,+ ,1. ,2. ,> ,# ,## ,    ,        ,\t,  ,[^1]: ,[s]: ,    - ,|,> - ,:".split(","), "", "", ""]
)
RULES = st.sampled_from(
    ["---", "===", "***", "_ _ _", "- - -", "|-|-|", "-|-", "a|b\n-|:-:\nc|d", "[s]: t 'u'", "  ", "\t"]
)
BLOCK = st.lists(st.tuples(STARTS, LINE).map("".join) | RULES, min_size=1, max_size=5).map("\n".join)
TEXTS = st.lists(BLOCK, max_size=6).map("\n\n".join)


@cache
def untuned() -> markup._Renderer:
    with mock.patch("warta.tuned_markdown.tune"):
        return markup._Renderer()


def library(text: str) -> Body | str:
    """What the library makes of `text` with nothing left out."""
    with mock.patch.multiple(markup, _renderer=untuned, _SIMPLE_LINK=NEVER, _WEB_ADDRESS=NEVER):
        return long_way(text)


@settings(deadline=None, max_examples=500)
@given(TEXTS)
@example("**a***b* c")
@example("a **b** _c **d** e_")
@example("*a**b** c*")
@example("[a](b'c) d') e")
@example("___")
@example("*_*\n\n**_** a")
@example("- a\n\n    # b\n    c\n- **d**")
@example("[a]\n\n[a]: b")
@example("[^1]\n\n[^1]: **a**\n\n    b")
@example("a\n\n    b\n    **c**\n\nd")
@example("[a](b\x02c) [a](b\\)c) [a](b'c)")
@example("[a](https://b\u2100.example) [a](https://[b)")
def test_any_markdown_is_the_same_with_nothing_left_out(text: str) -> None:
    assert long_way(text) == library(text)


@cache
def bodies() -> list[str]:
    found = []
    for folder in ("content", "tests"):
        for path in sorted((REPO / folder).rglob("*.md")):
            text = path.read_text("utf-8", errors="replace")
            found.append(text)
            try:
                found.append(split(text).body)
            except YamlError:
                continue
    return found


def test_every_file_at_hand_is_the_same_with_nothing_left_out() -> None:
    assert len(bodies()) > 100
    for text in bodies():
        assert long_way(text) == library(text)


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_file_with_some_changes_is_the_same_with_nothing_left_out(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([text for text in bodies() if len(text) < 4000]))
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 5)))
        text = (
            text[:start]
            + data.draw(SPANS | STARTS | RULES | st.just("\n") | st.text(max_size=2))
            + text[end:]
        )
    assert long_way(text) == library(text)


@pytest.mark.parametrize("text", ["a b", "a: b; c.\nd", "17 a"])
def test_a_text_without_marks_is_tried_by_no_pattern(text: str) -> None:
    markdown = Markdown()
    tune(markdown)
    with mock.patch.object(InlineProcessor, "getCompiledRegExp", side_effect=AssertionError):
        assert markdown.convert(text) == f"<p>{text}</p>"


def test_only_patterns_whose_marks_are_there_are_tried() -> None:
    markdown = Markdown()
    tune(markdown)
    tried = []

    def note(pattern: InlineProcessor) -> re.Pattern[str]:
        tried.append(pattern)
        return pattern.compiled_re

    with mock.patch.object(InlineProcessor, "getCompiledRegExp", note):
        assert markdown.convert("a `b`") == "<p>a <code>b</code></p>"
    assert set(tried) == {markdown.inlinePatterns["backtick"]}


def test_a_pattern_that_is_not_known_is_always_tried() -> None:
    class Hyphens(InlineProcessor):
        def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # noqa: N802
            return "–", m.start(), m.end()

    markdown = Markdown()
    markdown.inlinePatterns.register(Hyphens("--"), "hyphens", 5)
    tune(markdown)
    assert markdown.convert("a -- *b*") == "<p>a – <em>b</em></p>"
    assert markdown.convert("a -- b") == "<p>a – b</p>"


@pytest.mark.parametrize("name", ["__handleInline", "__applyPattern", "__processPlaceholders"])
def test_the_library_has_the_methods_that_are_guarded(name: str) -> None:
    assert callable(getattr(InlineStep, f"_InlineProcessor{name}"))
