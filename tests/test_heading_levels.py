"""The levels of headings: none is skipped, and what stands side by side stays so."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.heading_levels import HEADINGS, HeadingLevels


def levels(written: list[str]) -> list[str]:
    given_levels = HeadingLevels()
    return [given_levels.tag_of(tag) for tag in written]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("h1 h2 h1", "h2 h2 h2"),
        ("h2 h3 h4 h2", "h2 h3 h4 h2"),
        ("h3 h3 h5 h5 h3", "h2 h2 h3 h3 h2"),
        ("h4 h2 h6 h3", "h2 h2 h3 h3"),
        ("h2 h3 h4 h5 h6 h2", "h2 h3 h4 h5 h6 h2"),
    ],
)
def test_each_heading_is_one_level_below_its_own(written: str, shown: str) -> None:
    assert levels(written.split()) == shown.split()


@given(st.lists(st.sampled_from(sorted(HEADINGS))))
def test_no_level_is_skipped_and_none_is_the_title_s(written: list[str]) -> None:
    depths = [1, *(int(tag[1]) for tag in levels(written))]
    assert all(2 <= below <= above + 1 for above, below in pairwise(depths))
