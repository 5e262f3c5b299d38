from __future__ import annotations

import pytest

from warta.intake.exports.feed_left import HELD_STATES, why_left


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        ({}, []),
        ({"post_type": "post", "status": "publish"}, []),
        ({"post_type": "siaran_pers", "status": "draft"}, []),
        ({"type": "article"}, []),
        ({}, ["post"]),
        ({"type": "POST", "filename": "/2019/07/a.html"}, []),
    ],
)
def test_a_post_of_any_type_is_not_left_out(texts: dict[str, str], kinds: list[str]) -> None:
    assert why_left(texts, kinds) == ""


@pytest.mark.parametrize(
    ("texts", "kinds", "why"),
    [
        ({"post_type": "page"}, [], "is a page of the site, not a post"),
        ({"post_type": "attachment"}, [], "is a file of the media library"),
        ({"post_type": "wp_block"}, [], "is a part of the site's looks or programs"),
        ({"post_type": "post", "status": "Trash"}, [], "is in the trash"),
        ({"status": "SOFT_TRASHED"}, ["post"], "is in the trash"),
        ({}, ["comment"], "is a comment of a reader"),
        ({}, ["settings"], "is of the type 'settings', not a post"),
        ({"type": "PAGE"}, [], "is a page of the site, not a post"),
    ],
)
def test_what_is_no_post_is_left_out_with_the_reason(
    texts: dict[str, str], kinds: list[str], why: str
) -> None:
    assert why_left(texts, kinds) == why


def test_only_what_nobody_should_read_any_more_is_held() -> None:
    assert why_left({"status": "trash"}, []) in HELD_STATES
    assert why_left({"post_type": "page"}, []) not in HELD_STATES
