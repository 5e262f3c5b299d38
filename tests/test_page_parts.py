"""Which parts of the key of a page changed."""

from __future__ import annotations

from warta.page_parts import differing


def test_parts_that_were_added_removed_or_changed_are_named_in_order() -> None:
    before = {"layout": "1", "input title": "2", "input old": "3", "text": "4"}
    after = {"layout": "1", "input title": "5", "text": "4", "input new": "6"}
    assert differing(before, after) == ["input new", "input old", "input title"]
    assert differing(before, before) == []
