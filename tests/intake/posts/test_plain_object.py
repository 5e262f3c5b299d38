from __future__ import annotations

import pytest

from warta.intake.posts.plain_object import read_object, read_values


@pytest.mark.parametrize(
    "text",
    [
        "module.exports = { a: 1, 'b': \"x\", // catatan\n };",
        "export default { a: 1, b: 'x' }",
        "{ a: 1, /* catatan */ b: 'x', }",
    ],
)
def test_an_object_is_read(text: str) -> None:
    assert read_object(text) == {"a": 1, "b": "x"}


@pytest.mark.parametrize(
    "text",
    [
        "const a = 1; module.exports = { a };",
        "module.exports = { a: () => 1 }",
        "module.exports = { a: require('x') }",
        "module.exports = { ...lain }",
        "module.exports = { a: `x${b}` }",
        "module.exports = { a: new Date() }",
        "{draft:true}",
        "{" * 50_000 + "}",
        "",
    ],
)
def test_a_program_is_none(text: str) -> None:
    assert read_object(text) is None


def test_json_is_read_and_lists_are_no_fields() -> None:
    assert read_values('{"a": [1, 2]}') == {"a": [1, 2]}
    assert read_values("[1]") is None
