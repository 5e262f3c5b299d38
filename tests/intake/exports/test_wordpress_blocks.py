from __future__ import annotations

import pytest

from warta.intake.exports.wordpress_blocks import without_hidden_blocks

ROLE = '{"blockVisibility":{"controlSets":[{"controls":{"userRole":{"visibilityByRole":"logged-in"}}}]}}'


def block(inner: str, attributes: str = "", name: str = "group") -> str:
    return f"<!-- wp:{name}{f' {attributes}' * bool(attributes)} -->{inner}<!-- /wp:{name} -->"


@pytest.mark.parametrize(
    "hidden",
    [
        block("rahasia", '{"metadata":{"blockVisibility":false}}'),
        block("rahasia", '{"blockVisibility":{"hideBlock":true}}'),
        block("rahasia", '{"metadata":{"name":"a","blockVisibility":{"hideBlock":true}}}'),
        block("rahasia", ROLE),
        block("rahasia", name="x/restricted-content"),
        block(f"rahasia{block('rahasia')}rahasia", '{"metadata":{"blockVisibility":false}}'),
    ],
)
def test_a_hidden_block_is_left_out_with_all_in_it(hidden: str) -> None:
    text, told = without_hidden_blocks(f"{block('satu')}{hidden}{block('dua')}")
    assert text == f"{block('satu')}{block('dua')}"
    assert len(told) == 1
    assert "rahasia" not in told[0]


def test_a_hidden_block_without_an_end_takes_the_rest() -> None:
    assert without_hidden_blocks('a<!-- wp:group {"metadata":{"blockVisibility":false}} -->b')[0] == "a"


@pytest.mark.parametrize(
    "attributes",
    [
        "",
        '{"align":"left"}',
        '{"metadata":{"blockVisibility":true}}',
        '{"blockVisibility":{"hideBlock":false}}',
        '{"metadata":{"blockVisibility":{"viewport":{"desktop":true}}}}',
        '{"blockVisibility":{"controlSets":[{"controls":{"userRole":{"visibilityByRole":"all"}}}]}}',
        '{"blockVisibility": broken}',
    ],
)
def test_all_other_blocks_stay(attributes: str) -> None:
    text = f"a{block('b', attributes)}c<!-- wp:separator /-->"
    assert without_hidden_blocks(text) == (text, [])


def test_hostile_marks_are_read() -> None:
    assert without_hidden_blocks('<!-- wp:a {"b":' * 3_000)[1] == []
    assert without_hidden_blocks("<!-- wp:a -->" * 3_000)[1] == []
