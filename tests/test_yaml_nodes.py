"""Scalars without quotes are what the core schema of YAML 1.2 says."""

from __future__ import annotations

from typing import Any

import pytest

from warta.yaml_nodes import Node, core_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("", None), ("~", None), ("Null", None), ("nul", "nul"), ("true", True), ("FALSE", False)),
        *(("yes", "yes"), ("12", 12), ("-7", -7), ("08", "08"), ("1.5", 1.5), ("1.5e+3", 1500.0)),
        *((".inf", ".inf"), ("1.0e+999", "1.0e+999"), ("2020-09-25", "2020-09-25"), ("garam", "garam")),
        ("9" * 19, "9" * 19),
    ],
)
def test_a_scalar_is_what_the_core_schema_says(text: str, value: Any) -> None:
    found = core_value(text)
    assert (type(found), found) == (type(value), value)


def test_a_node_gives_its_value_without_places() -> None:
    inner = Node([Node("x", 2, "x"), Node({"b": Node(None, 3)}, 3)], 1)
    assert Node({"a": inner}, 1).plain() == {"a": ["x", {"b": None}]}
