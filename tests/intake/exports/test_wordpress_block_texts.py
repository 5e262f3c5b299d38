from __future__ import annotations

import json
from typing import Any

import pytest

from warta.intake.exports.wordpress_block_texts import with_texts_of_attributes


def block(attributes: Any, name: str = "acf/kutipan", end: str = "/-->") -> str:
    return f"<!-- wp:{name} {json.dumps(attributes)} {end}"


@pytest.mark.parametrize(
    ("attributes", "shown"),
    [
        ({"name": "acf/kutipan", "data": {"text": "Jembatan dibuka", "_text": "field_1"}}, "Jembatan dibuka"),
        ({"data": {"pilihan": "Dibuka"}}, None),
        ({"data": {"hero_heading": "Dibuka"}}, "Dibuka"),
        ({"rows": [{"content": "<p>Satu <b>dua</b></p>"}]}, "<p>Satu <b>dua</b></p>"),
        ({"text": "<3 & lagi"}, "&lt;3 &amp; lagi"),
    ],
)
def test_the_words_of_an_empty_block_are_those_of_its_attributes(attributes: Any, shown: str | None) -> None:
    text, told = with_texts_of_attributes(f"a{block(attributes)}b")
    if shown is None:
        assert "<p>" not in text
    else:
        assert shown in text
        assert told == [
            "the words of a block, wp:acf/kutipan, are from its attributes; see how its site shows them"
        ]


@pytest.mark.parametrize(
    "end", ["--><!-- /wp:acf/kutipan -->", '-->\n<div class="x">\n</div><!-- /wp:acf/kutipan -->']
)
def test_a_block_may_be_empty_though_it_has_an_end(end: str) -> None:
    assert "Jembatan dibuka" in with_texts_of_attributes(block({"text": "Jembatan dibuka"}, end=end))[0]


def test_a_block_with_words_of_its_own_is_left_as_it_is() -> None:
    text = block({"text": "Jembatan dibuka"}, end="--><p>Jembatan dibuka</p><!-- /wp:acf/kutipan -->")
    assert with_texts_of_attributes(text) == (text, [])


@pytest.mark.parametrize("name", ["acf/kutipan", "search"])
def test_words_that_may_be_no_text_are_told_and_not_shown(name: str) -> None:
    stated = {"label": "Cari di situs", "className": "is-style a b", "url": "https://x.example/ a"}
    text = f"a{block(stated, name)}"
    assert with_texts_of_attributes(text) == (
        text,
        [f"left out: words in the attributes of a block, wp:{name}: Cari di situs"],
    )


def test_blocks_that_only_their_site_could_fill_are_told() -> None:
    text = "<!-- wp:latest-posts /--><!-- wp:latest-posts /--><!-- wp:separator /--><!-- wp:x/y {broken} /-->"
    assert with_texts_of_attributes(text) == (
        text,
        [
            "left out: a block whose words the export does not hold: wp:latest-posts (2 times)",
            "left out: a block whose words the export does not hold: wp:x/y",
        ],
    )


def test_hostile_attributes_are_read() -> None:
    assert with_texts_of_attributes('<!-- wp:a/b {"b":' * 3_000)[1] == []
    deep: Any = "Jembatan dibuka"
    for _ in range(100):
        deep = {"text": deep}
    assert "Jembatan" not in with_texts_of_attributes(block(deep))[0].replace(block(deep), "")
