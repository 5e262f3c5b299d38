from __future__ import annotations

from typing import Any

import pytest

from warta.go_functions import PLAIN
from warta.go_nodes import Unsupported
from warta.go_template import Safe, written


@pytest.mark.parametrize(
    ("name", "values", "result"),
    [
        ("default", ("a", ""), "a"),
        ("default", ("a", "b"), "b"),
        ("default", ("a", False), False),
        ("and", (1, "", 2), ""),
        ("or", ("", 0, "x"), "x"),
        ("not", ("",), True),
        ("eq", ("a", "b", "a"), True),
        ("eq", (None, ""), False),
        ("ne", (1, 2), True),
        ("default", ("a", 0), "a"),
        ("default", ("a", []), "a"),
        ("eq", (1, True), False),
        ("eq", (["a", "b"], ["a", "b"]), True),
        ("eq", (["a"], "a"), False),
        ("eq", ("a", ["a"]), False),
        ("ne", (["a"], ["b"]), True),
        ("lt", ("600", 700), True),
        ("lt", ("9", "10"), True),
        ("lt", ("kali", "laut"), True),
        ("ge", (None, 200), False),
        ("cond", (True, "a", "b"), "a"),
        ("printf", ("%s/%d-%q%%", "a", 3, "b"), 'a/3-"b"%'),
        ("lower", ("AB",), "ab"),
        ("trim", (" a ",), "a"),
        ("strings.TrimPrefix", ("a", "ab"), "b"),
        ("replace", ("aba", "a", "c"), "cbc"),
        ("replaceRE", (r"^(\d+)-(\w)", "$2-$1", "12-a"), "a-12"),
        ("findRE", (r"\d", "a1b2", 1), ["1"]),
        ("split", ("a,b", ","), ["a", "b"]),
        ("delimit", (["a", "b"], "; "), "a; b"),
        ("index", ({"a": {"B": 1}}, "a", "b"), 1),
        ("index", (["x"], 3), None),
        ("len", (None,), 0),
        ("len", ("é",), 2),
        ("in", (["a"], "a"), True),
        ("in", (["ab"], "a"), False),
        ("in", ([1], True), False),
        ("in", (None, ""), False),
        ("in", ("ab", "a"), True),
        ("dict", ("a", 1), {"a": 1}),
        ("isset", ({"a": 1}, "a"), True),
        ("isset", ([1], 2), False),
        ("first", (1, ["a", "b"]), ["a"]),
        ("add", (1, 2), 3),
        ("plainify", ("<b>a</b>",), "a"),
        ("urlize", ("Air Bersih!",), "air-bersih"),
        ("path.Base", ("a/b.png",), "b.png"),
        ("humanize", ("air-bersih",), "Air bersih"),
    ],
)
def test_a_function_gives_what_hugo_gives(name: str, values: tuple[Any, ...], result: Any) -> None:
    assert PLAIN[name](*values) == result


def test_html_stays_html_where_only_its_letters_change() -> None:
    assert isinstance(PLAIN["upper"](Safe("a")), Safe)
    assert not isinstance(PLAIN["upper"]("a"), Safe)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("replaceRE", (r"(a+)+$", "", "a" * 50)),
        ("replaceRE", ("(", "", "a")),
        ("findRE", (r"(a*)*", "a")),
        ("lower", ({},)),
        ("eq", (5, "5")),
        ("eq", (1, 1.0)),
        ("in", ([2019], "2019")),
        ("lt", (["a"], ["b"])),
        ("lt", ("A", "b")),
        ("lt", (True, 2)),
        ("lt", ("10", "a")),
        ("lt", ("a", 1)),
        ("printf", ("%s %s", "a")),
        ("printf", ("%x", "a")),
        ("index", (3, "a")),
    ],
)
def test_what_cannot_be_done_safely_is_refused(name: str, values: tuple[Any, ...]) -> None:
    with pytest.raises(Unsupported):
        PLAIN[name](*values)


def test_whole_numbers_stay_whole() -> None:
    assert written(PLAIN["add"](1, 2)) == "3"
    assert written(PLAIN["mul"](0.5, 4)) == "2"
    assert PLAIN["print"](PLAIN["add"](1.5, 1.5)) == "3"
