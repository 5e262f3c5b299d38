from __future__ import annotations

from typing import Any

import pytest

from warta.go_functions import PLAIN
from warta.go_template import Safe, Unsupported


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
        ("lt", ("600", 700), True),
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
        ("in", (["a"], "a"), True),
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
        ("lt", ("a", 1)),
        ("printf", ("%s %s", "a")),
        ("printf", ("%x", "a")),
        ("index", (3, "a")),
    ],
)
def test_what_cannot_be_done_safely_is_refused(name: str, values: tuple[Any, ...]) -> None:
    with pytest.raises(Unsupported):
        PLAIN[name](*values)
