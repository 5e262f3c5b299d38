"""What changes rows that are kept into those that are wanted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.row_changes import differing

ROWS = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("12"))


@given(ROWS, ROWS)
def test_what_is_kept_becomes_what_is_wanted(kept: dict[str, str], wanted: dict[str, str]) -> None:
    changed, gone = differing(iter(sorted(kept.items())), sorted(wanted.items()))
    assert {key: value for key, value in kept.items() if (key,) not in gone} | dict(changed) == wanted
    assert not any(kept.get(key) == value for key, value in changed)
    assert {key for (key,) in gone} == kept.keys() - wanted.keys()


def test_rows_out_of_order_are_an_error() -> None:
    with pytest.raises(ValueError, match="a comes after b"):
        differing(iter(()), [("b", "1"), ("a", "1")])
