"""What style sheets say that hides: blocks, media, nesting, weights."""

from __future__ import annotations

import pytest

from warta.intake.saved.style_sheets import (
    MAX_NESTING,
    declarations,
    is_for_screen,
    rules_that_hide,
    split_selectors,
)


def hiding(css: str) -> list[str]:
    return [rule.selector for rule in rules_that_hide([css]) if rule.hides]


@pytest.mark.parametrize(
    "css",
    [
        ".a{display:none}",
        ".a { color: red; DISPLAY : None !important; }",
        "@import url(x.css); .a{visibility:hidden}",
        "/* .b{display:none} */ .a{visibility:collapse}",
        "@media screen and (min-width: 40em){.a{display:none}}",
        "@media print, (max-width:1400px){ .a{display:none} }",
        "@supports (display:grid){@layer x{.a{content-visibility:hidden}}}",
        '.c::after{content:"}"} .a{opacity:0.0}',
        ".a{font-size:0px}",
        "@font-face{font-family:x;src:url(y)} .a{display:none",
    ],
)
def test_what_hides_is_found_with_its_selector(css: str) -> None:
    if css.endswith("none"):
        css += "}"
    assert hiding(css) == [".a"]


@pytest.mark.parametrize(
    "css",
    [
        "@media print{.a{display:none}}",
        "@media (max-width:600px){.a{display:none}}",
        "@media (min-width:1600px){.a{display:none}}",
        "@media (prefers-reduced-motion){.a{display:none}}",
        "@media not screen{.a{display:none}}",
        "@supports not (display:grid){.a{display:none}}",
        "@keyframes x{from{opacity:0}to{opacity:1}}",
        ".a{opacity:0;transition:opacity 1s}",
        ".a{opacity:.5;font-size:0.5em;display:none-of-these;--display:none}",
        "/* .a{display:none} */",
        ".a{content:'display:none'}",
        ".a{background:url(display:none)}",
    ],
)
def test_what_hides_on_no_usual_screen_does_not_count(css: str) -> None:
    assert hiding(css) == []


def test_each_selector_of_a_list_and_of_nested_blocks_counts() -> None:
    assert hiding(".a, p:is(.b, .c){display:none}") == [".a", "p:is(.b, .c)"]
    assert hiding(".a{color:red; .b, &.c{display:none}}") == [":is(.a) .b", ":is(.a).c"]
    assert split_selectors("a[title='x,y'],b") == ["a[title='x,y']", "b"]


def test_rules_that_show_come_along_for_what_some_rule_hides_and_weigh_by_the_cascade() -> None:
    rules = rules_that_hide([".a{display:none;visibility:visible}", "p.a{display:block}"])
    assert [(rule.selector, rule.hides) for rule in rules] == [(".a", True), ("p.a", False)]
    weights = [
        rules_that_hide([f"{selector}{{display:none{important}}}"])[0].weight
        for selector, important in (
            ("p", ""),
            (".a", ""),
            ("p.a:hover", ""),
            ("#a", ""),
            ("p", " !important"),
        )
    ]
    assert weights == sorted(weights)
    assert len(set(weights)) == len(weights)
    assert rules_that_hide([".a{display:block}"]) == []


def test_declarations_of_an_attribute_are_read_alike() -> None:
    assert declarations("color:red; display:block !important") == [("display", False, True)]
    assert declarations("") == []


def test_media_queries_are_asked_for_a_usual_screen() -> None:
    assert is_for_screen("")
    assert is_for_screen("only screen and (min-width: 768px) and (max-width: 90em)")
    assert not is_for_screen("print")
    assert not is_for_screen("screen and (min-width: 1.2.3px)")


def test_hostile_sheets_end() -> None:
    assert hiding(".a{" * 50_000 + "display:none") == []
    assert hiding(f"{'@media screen{' * (MAX_NESTING + 1)}.a{{display:none}}") == []
    assert hiding("}" * 50_000 + ".a{display:none}") == [".a"]
    assert hiding(", ".join(["&"] * 50_000) + "{display:none}") == []
