"""Patterns as Hugo reads them."""

from __future__ import annotations

import pytest

from warta.intake.posts.hugo_glob import BadPattern, matches


@pytest.mark.parametrize(
    ("pattern", "name", "is_match"),
    [
        ("/a/*", "/a/b", True),
        ("/a/*", "/a/", True),
        ("/a/*", "/a/b/c", False),
        ("/a/**", "/a/b/c", True),
        ("/a/**", "/a", False),
        ("/a/**/c", "/a/b/b/c", True),
        ("{/a,/a/**}", "/a", True),
        ("/{a,b{c,d}}/x", "/bd/x", True),
        ("/{a,b{c,d}}/x", "/b/x", False),
        ("/a{,-b}", "/a", True),
        ("/a?c", "/abc", True),
        ("/a?c", "/a/c", False),
        ("/[a-c]x", "/bx", True),
        ("/[!a-c]x", "/bx", False),
        ("/[ac]x", "/cx", True),
        ("/[ac]x", "/bx", False),
        ("/\\*", "/*", True),
        ("/\\*", "/a", False),
        ("/A", "/a", True),
        ("/a,b}", "/a,b}", True),
        ("**" * 20 + "z", "a" * 500, False),
    ],
)
def test_a_name_matches_a_pattern(pattern: str, name: str, *, is_match: bool) -> None:
    assert matches(pattern, name) is is_match


@pytest.mark.parametrize(
    "pattern", ["{a", "[a", "[]", "[!]", "[c-a]", "[a-cx]", "a\\", "{" * 50 + "}" * 50, "a" * 2000]
)
def test_a_pattern_that_is_none_is_refused(pattern: str) -> None:
    with pytest.raises(BadPattern):
        matches(pattern, "a")
