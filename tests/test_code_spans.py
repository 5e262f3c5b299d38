from __future__ import annotations

import re

import pytest

from warta.code_spans import code_spans, fenced, outside_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a `b` c ``d ` e``", ["`b`", "``d ` e``"]),
        ("```\na\n```\nb `c`\n", ["```\na\n```\n", "`c`"]),
        ("~~~\na\n", ["~~~\na\n"]),
        ("a ` b\n\nc ` d", []),
    ],
)
def test_where_code_stands(text: str, code: list[str]) -> None:
    assert [text[start:end] for start, end in code_spans(text)] == code


def test_a_fence_is_longer_than_any_in_its_code() -> None:
    assert fenced("a", "sh") == "\n```sh\na\n```\n"
    assert fenced("````\na", "") == "\n`````\n````\na\n`````\n"


def test_only_what_stands_outside_code_is_replaced() -> None:
    text = outside_code("a `a` a\n```\na\n```\na", re.compile("a"), lambda _: "b")
    assert text == "b `a` b\n```\na\n```\nb"
